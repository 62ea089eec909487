export {
  type Aenderung,
  type Anwendung,
  falte,
  gleich,
  type Konflikt,
  lese,
  liesPfad,
  type Stelle,
  type UngueltigeAenderung,
  umkehrung,
  unterschied,
  wendeAn,
} from './aenderung.ts'
export {
  type Bewilligungszeitraum,
  bewilligungsmonate,
  bewilligungszeitraeume,
  HOECHSTENS_MONATE,
  monateDesZeitraums,
  pruefeZeitraeume,
  type Zeitraumfehler,
} from './bewilligungszeitraum.ts'
export {
  type Bereich,
  type Entwurfsinhalt,
  entwurfAus,
  type Feldwerte,
  LEERER_ENTWURF,
} from './entwurfsinhalt.ts'
export {
  AUFTEILUNGEN,
  AUSZAHLUNG,
  type Fassungsinhalt,
  fassungsinhaltSchema,
  type KontoRef,
  LEERER_INHALT,
  lies,
  NACHWEISZUSTAENDE,
  type Nachweis,
  type Nachweiszustand,
  type Niederschrift,
  schreibe,
  WEGARTEN,
  WEGLEISTUNGEN,
  type Weg,
  type Wege,
} from './fassungsinhalt.ts'
export { ANGABENARTEN, felderDerAngabe, neueAngabe } from './felder.ts'
export { type Haushaltsperson, personenfolge } from './personenfolge.ts'
export { type Luecke, type Pruefung, pruefeEntwurf } from './vollstaendigkeit.ts'
