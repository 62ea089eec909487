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
  GEFAHR,
  HOECHSTENS_BYTES,
  nimmEingang,
  pruefeEingang,
} from './eingang.ts'
export { liesEntwurf as liesBrief } from './inhalt.ts'
export { type Format, type Geoeffnet, oeffne } from './oeffnen.ts'
export {
  fuehrePostschrittAus,
  type PostaktAbgelehnt,
  type Postschrittwunsch,
} from './post/akt.ts'
export { nimmPostAn, type Post } from './post/nimmPostAn.ts'
export {
  istPostart,
  POSTAKTE,
  POSTARTEN,
  POSTQUELLEN,
  type Posteingang,
  type PosteingangRef,
  type Postkorb,
} from './post/post.ts'
export {
  findPost,
  findPosteingang,
  insertPostkorb,
  listPostkoerbe,
  listPostschritte,
  loadPostinhalt,
  zaehlePost,
} from './post/postSql.ts'
export { leite as leitePost, type Postregel, pruefeRegelwerk, type RegelwerkAbgelehnt } from './post/regel.ts'
export {
  findGeltendes as findGeltendesRegelwerk,
  insertFreigabe as insertPostregelfreigabe,
  insertRegelwerk as insertPostregelwerk,
  listPostSeit,
  listRegelwerke as listPostregelwerke,
  type Regelwerk as Postregelwerk,
} from './post/regelwerkSql.ts'
export { AKTE_BEARBEITER, rendere } from './rendern.ts'
