import { type Datum, err, type Hash, type Kennung, kennung, ok, type Result, unerreichbar } from '../kern/index.ts'
import type { Tx } from '../technik/index.ts'
import type { Werkzeug } from './ablegen.ts'
import type { DokumentRef, Verfasser } from './dokument.ts'
import { insertDokument } from './dokumentSql.ts'
import { type Gefahr, gefahrIn } from './gefahr.ts'
import { hashVonBytes } from './inhalt.ts'

export type Eingang = {
  readonly traeger: DokumentRef['traeger']
  readonly fall: Kennung<'Leistungsfall'>
  /** What it is: "Mietvertrag", "Lohnabrechnung Mai 2026". */
  readonly titel: string
  readonly dateiname: string
  readonly bytes: Uint8Array
  readonly eingegangenAm: Datum
  readonly verfasser: Verfasser
}

export type EingangAbgelehnt =
  | { readonly art: 'leer' }
  | { readonly art: 'zuGross'; readonly hoechstensBytes: number }
  | { readonly art: 'unbekannteArt' }
  | { readonly art: 'keineBezeichnung' }
  | { readonly art: 'gefahr'; readonly gefahr: Gefahr }

export const HOECHSTENS_BYTES = 20 * 1024 * 1024

export type GepruefterEingang = {
  readonly titel: string
  readonly dateiname: string
  readonly medientyp: Eingangsmedientyp
  readonly hash: Hash
}

/** Whether we take it, and as what; what is dangerous to open is refused. */
export function pruefeEingang(
  e: Pick<Eingang, 'titel' | 'dateiname' | 'bytes'>,
): Result<GepruefterEingang, EingangAbgelehnt> {
  const form = pruefeForm(e)
  if (!form.ok) return form
  const gefahr = gefahrIn(e.bytes)
  return gefahr === undefined ? form : err({ art: 'gefahr', gefahr })
}

/** As `pruefeEingang`, whatever is inside: its beginning says the kind, not its name. */
export function pruefeForm(
  e: Pick<Eingang, 'titel' | 'dateiname' | 'bytes'>,
): Result<GepruefterEingang, EingangAbgelehnt> {
  const titel = e.titel.normalize('NFC').trim()
  if (titel === '') return err({ art: 'keineBezeichnung' })
  if (e.bytes.length === 0) return err({ art: 'leer' })
  if (e.bytes.length > HOECHSTENS_BYTES) return err({ art: 'zuGross', hoechstensBytes: HOECHSTENS_BYTES })
  const medientyp = medientypVon(e.bytes)
  if (medientyp === undefined) return err({ art: 'unbekannteArt' })
  return ok({
    titel: titel.slice(0, 200),
    dateiname: sichererName(e.dateiname, ENDUNGEN[medientyp]),
    medientyp,
    hash: hashVonBytes(e.bytes),
  })
}

/** Files what came in as it is. */
export async function nimmEingang(tx: Tx, u: Werkzeug, e: Eingang): Promise<Result<DokumentRef, EingangAbgelehnt>> {
  const geprueft = pruefeEingang(e)
  if (!geprueft.ok) return geprueft
  const { titel, dateiname, medientyp, hash } = geprueft.wert
  const ref = { traeger: e.traeger, dokument: kennung<'Dokument'>(u.kennung()) }
  await insertDokument(tx, {
    ...ref,
    fall: e.fall,
    richtung: 'eingang',
    art: 'eingang',
    titel,
    datum: e.eingegangenAm,
    medientyp,
    inhalt: e.bytes,
    hash,
    festgestelltHash: null,
    entscheidung: null,
    vorlage: null,
    empfaenger: null,
    dateiname,
    angelegtAm: u.uhr.jetzt(),
    angelegtVon: e.verfasser,
    zustand: 'eingegangen',
    aufbewahrung: 'L10',
    vertraulich: false,
    verfahren: null,
  })
  return ok(ref)
}

/** What the person at the desk reads. */
export function eingangMeldung(a: EingangAbgelehnt): string {
  switch (a.art) {
    case 'leer':
      return 'Die Datei ist leer. Bitte wählen Sie eine andere Datei.'
    case 'zuGross':
      return `Die Datei ist zu groß. Erlaubt sind höchstens ${Math.floor(a.hoechstensBytes / 1024 / 1024)} MB.`
    case 'unbekannteArt':
      return 'Diese Art von Datei nehmen wir nicht an. Erlaubt sind PDF, JPEG, PNG und TIFF.'
    case 'keineBezeichnung':
      return 'Bitte geben Sie an, was das Dokument ist, zum Beispiel „Mietvertrag“.'
    case 'gefahr':
      return GEFAHR[a.gefahr]
    default:
      return unerreichbar(a)
  }
}

/** Why it is not opened, and what to do instead. */
export const GEFAHR: Readonly<Record<Gefahr, string>> = {
  aktiverInhalt:
    'Diese PDF-Datei enthält Programme oder andere Dateien. Bitte drucken Sie sie neu als PDF, oder fotografieren Sie das Papier.',
  verschluesselt: 'Diese PDF-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.',
  nichtPruefbar: 'Diese PDF-Datei lässt sich nicht prüfen. Bitte drucken Sie sie neu als PDF.',
  mehrereArten: 'In dieser Datei steckt eine zweite. Bitte speichern Sie sie neu, oder fotografieren Sie das Papier.',
  bildZuGross: 'Dieses Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es.',
}

const ENDUNGEN = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
} as const
export type Eingangsmedientyp = keyof typeof ENDUNGEN

const ANFAENGE: readonly (readonly [Eingangsmedientyp, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

export function medientypVon(bytes: Uint8Array): Eingangsmedientyp | undefined {
  return ANFAENGE.find(([, anfang]) => anfang.every((b, i) => bytes[i] === b))?.[0]
}

/** Only letters, figures and a few signs, with the ending that fits the content. */
function sichererName(name: string, endung: string): string {
  const stamm = name
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .slice(0, 80)
    .trim()
  return `${stamm === '' ? 'dokument' : stamm}.${endung}`
}
