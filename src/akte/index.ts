export { type Ablage, legeAb, RENDERN, setzeZustand, type ZustandAbgelehnt } from './ablegen.ts'
export type {
  Aufbewahrung,
  Dokumenteintrag,
  DokumentRef,
  Dokumentzustand,
  Verfasser,
} from './dokument.ts'
export {
  findDokument,
  listeDokumente,
  listeZustaende,
  type Zustandsschritt,
} from './dokumentSql.ts'
export {
  type Eingang,
  type EingangAbgelehnt,
  eingangMeldung,
  HOECHSTENS_BYTES,
  nimmEingang,
  pruefeEingang,
} from './eingang.ts'
export { liesEntwurf as liesBrief } from './inhalt.ts'
export { type Format, type Geoeffnet, oeffne } from './oeffnen.ts'
export { AKTE_BEARBEITER, rendere } from './rendern.ts'
