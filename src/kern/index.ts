export type { Brand } from './brand.ts'
export {
  anteilKaufmaennisch,
  type Cent,
  cent,
  dezimal,
  euro,
  liesDezimal,
  liesEuro,
  NULL_CENT,
  summe,
  teileKaufmaennisch,
} from './cent.ts'
export {
  alterAm,
  type Datum,
  datum,
  deutsch,
  iso,
  liesDatum,
  liesDeutsch,
  plusJahre,
  plusTage,
  type Tagesteile,
  tag,
  tageDesMonats,
  teile,
  wochentag,
} from './datum.ts'
export { type Hash, hash, hashVon, hashVonText, type Json, kanonisch } from './kanonisch.ts'
export {
  istUuid,
  type Kennung,
  type Kennungsgeber,
  kennung,
  liesTraegerNr,
  type TraegerNr,
  traegerNr,
  uuid7,
} from './kennung.ts'
export {
  ersterTag,
  isoMonat,
  jahrVon,
  kurzmonat,
  letzterTag,
  liesMonat,
  type Monat,
  monat,
  monatAus,
  monateVonBis,
  monatImJahr,
  monatsname,
  monatVon,
  plusMonate,
  tageImMonat,
} from './monat.ts'
export { err, ok, type Result, unerreichbar } from './result.ts'
export { type Abschnitt, geltendAm, strecken, type Zeitleiste, zeitleiste } from './zeitleiste.ts'
export { enthaelt, monateIn, schnitt, ueberschneidet, type Zeitraum, zeitraum, zeitraumDesMonats } from './zeitraum.ts'
