export { type Differenzzeile, dokumentDifferenz } from './differenz.ts'
export { alsJson, type Dokument, type Dokumentart, type Lueckenname } from './dokument.ts'
export {
  type EndgueltigesDokument,
  endgueltig,
  fuelleLuecken,
  fuerVorschau,
  type Leistungsname,
  type LueckenAbgelehnt,
  type Lueckenwerte,
  leistungsname,
  offeneLuecken,
} from './luecken.ts'
export { alsText } from './text.ts'
