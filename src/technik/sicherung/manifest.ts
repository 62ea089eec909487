import { createHash, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Startabbruch } from '../startabbruch.ts'
import { oeffneSchloss, type Schloss, type Schlossangaben } from './schloss.ts'

export const FORMAT = 'allegro-sicherung/1'
const DATEI = 'manifest.json'

export type GesicherteDatei = {
  readonly datei: string
  readonly bytes: number
  /** Of the bytes as they lie there. */
  readonly sha256: string
}

export type GesicherteTabelle = GesicherteDatei & {
  readonly tabelle: string
  readonly spalten: readonly string[]
  readonly zeilen: number
  /** Of the rows in any order, see `zeilensumme`. */
  readonly summe: string
}

/** A file of the data directory that belongs to the books, by its path below it. */
export type Beilage = GesicherteDatei & { readonly pfad: string }

export type Folge = { readonly folge: string; readonly wert: string; readonly benutzt: boolean }

/** Head of the chain of postings of a Träger at the moment of the backup. */
export type Kopf = { readonly traeger: string; readonly nummer: number; readonly kette: string }

/** What a backup consists of. Holds no person. */
export type Manifest = {
  readonly format: typeof FORMAT
  readonly erstellt: string
  readonly postgres: string
  readonly schloss: Schlossangaben | null
  readonly migrationen: readonly { readonly raum: string; readonly nummer: number; readonly pruefsumme: string }[]
  readonly tabellen: readonly GesicherteTabelle[]
  readonly folgen: readonly Folge[]
  readonly koepfe: readonly Kopf[]
  readonly beilagen: readonly Beilage[]
}

/** A backup whose manifest is whole. */
export type Sicherung = { readonly ordner: string; readonly manifest: Manifest; readonly schloss: Schloss | undefined }

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const inText = (wert: unknown): string => JSON.stringify(wert, null, 1)

/** The bytes of the file: the manifest, its SHA-256, and with a passphrase its keyed hash. */
export function manifestBytes(m: Manifest, schloss: Schloss | undefined): Buffer {
  const text = inText(m)
  return Buffer.from(`${inText({ manifest: m, sha256: sha256(text), hmac: schloss?.hmac(text) ?? null })}\n`, 'utf8')
}

export function manifestdatei(ordner: string): string {
  return path.join(ordner, DATEI)
}

/**
 * Reads the manifest of a backup and believes it only if every byte of it is what was written.
 * @throws Startabbruch
 */
export async function liesSicherung(ordner: string, kennwort: string | undefined): Promise<Sicherung> {
  const datei = manifestdatei(ordner)
  if (!existsSync(datei))
    throw new Startabbruch(
      `${ordner} ist keine vollständige Sicherung von ALLEGRO: Die Datei ${DATEI} fehlt. Wählen Sie einen Ordner, den »allegro sichern« als fertig gemeldet hat.`,
    )
  const bytes = readFileSync(datei)
  const huelle = liesHuelle(bytes, datei)
  if (format(huelle.manifest) !== FORMAT)
    throw new Startabbruch(
      `Die Sicherung ${ordner} hat das Format »${format(huelle.manifest)}«; diese Fassung von ALLEGRO liest »${FORMAT}«. Stellen Sie sie mit der Fassung wieder her, die sie angelegt hat.`,
    )
  const text = inText(huelle.manifest)
  if (!gleich(huelle.sha256, sha256(text)) || !bytes.equals(Buffer.from(`${inText(huelle)}\n`, 'utf8')))
    throw beschaedigt(datei)
  const manifest = huelle.manifest as Manifest
  if (manifest.schloss === null) return { ordner, manifest, schloss: undefined }
  if (kennwort === undefined)
    throw new Startabbruch(
      `Die Sicherung ${ordner} ist verschlüsselt: Geben Sie ihr Kennwort mit ALLEGRO_SICHERUNG_KENNWORT an, oder mit ALLEGRO_SICHERUNG_KENNWORTDATEI die Datei, in der es steht.`,
    )
  const schloss = await oeffneSchloss(kennwort, manifest.schloss)
  if (!gleich(huelle.hmac ?? '', schloss.hmac(text)))
    throw new Startabbruch(
      `Das Kennwort passt nicht zur Sicherung ${ordner}: Nehmen Sie das Kennwort, mit dem sie angelegt wurde. Es wurde nichts verändert.`,
    )
  return { ordner, manifest, schloss }
}

export function beschaedigt(datei: string): Startabbruch {
  return new Startabbruch(
    `Die Datei ${datei} ist beschädigt: Nehmen Sie eine andere Kopie dieser Sicherung oder eine ältere Sicherung. Es wurde nichts verändert.`,
  )
}

type Huelle = { readonly manifest: unknown; readonly sha256: string; readonly hmac: string | null }

function liesHuelle(bytes: Buffer, datei: string): Huelle {
  let wert: unknown
  try {
    wert = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw beschaedigt(datei)
  }
  const h = wert as Partial<Huelle> | null
  const hmacLesbar = h?.hmac === null || typeof h?.hmac === 'string'
  if (typeof h !== 'object' || h === null || typeof h.sha256 !== 'string' || !hmacLesbar) throw beschaedigt(datei)
  return h as Huelle
}

function format(manifest: unknown): string {
  const f = typeof manifest === 'object' && manifest !== null && 'format' in manifest ? manifest.format : undefined
  return typeof f === 'string' ? f : 'unbekannt'
}

function gleich(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}
