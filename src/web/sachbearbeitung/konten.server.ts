import { istUuid, kennung } from '../../kern/index.ts'
import {
  type Bankverbindung,
  bankverbindungMeldung,
  bestaetigeBankverbindung,
  type Inhaber,
  ibanAnzeige,
  ibanMeldung,
  type KontoRef,
  lehneBankverbindungAb,
  listBankverbindungenVon,
  schlageBankverbindungVor,
  umfasst,
  urheber,
  type VorschlagAbgelehnt,
} from '../../stammdaten/index.ts'
import type { Tx } from '../../technik/index.ts'
import { beweiseFrisch, erneutMeldung, istFrisch, type SeitenAufruf } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import type { KontenAntwort, Kontozeile } from './konten.tsx'

export function kontozeile(a: SeitenAufruf, k: Bankverbindung, alle: readonly Bankverbindung[]): Kontozeile {
  const juengere = alle.some((x) => x.konto === k.konto && x.version > k.version && x.zustand === 'bestaetigt')
  return {
    schluessel: `${k.konto}/${k.version}`,
    iban: ibanAnzeige(k.iban),
    inhaber: k.kontoinhaber,
    ...kontostand(k, juengere),
    beleg: k.beleg,
    ...vieraugen(a, k),
  }
}

function kontostand(k: Bankverbindung, juengere: boolean): Pick<Kontozeile, 'stand' | 'standArt'> {
  if (k.zustand === 'vorgeschlagen') return { stand: 'wartet auf zweite Person', standArt: 'warnung' }
  if (k.zustand === 'abgelehnt') return { stand: `abgelehnt: ${k.grund}`, standArt: 'info' }
  return juengere ? { stand: 'ersetzt', standArt: 'info' } : { stand: 'gilt', standArt: 'gut' }
}

function vieraugen(a: SeitenAufruf, k: Bankverbindung): Pick<Kontozeile, 'bestaetigen' | 'sperre' | 'kennwort'> {
  const kennwort = !istFrisch(a.kontext)
  if (k.zustand !== 'vorgeschlagen') return { bestaetigen: '', sperre: '', kennwort }
  if (k.vorgeschlagenVon === a.nutzer.bediensteter)
    return { bestaetigen: '', sperre: 'Bestätigen muss eine andere Person.', kennwort }
  if (!umfasst(a.nutzer.stufe, 'F')) return { bestaetigen: '', sperre: 'Bestätigen kann die Stufe F oder A.', kennwort }
  return { bestaetigen: `${k.konto}#${k.version}`, sperre: '', kennwort }
}

/** Whose account it is, and the name that stands for an empty field. */
type Benannter = Inhaber & { readonly name: string }

/** Proposes an account, confirms or refuses one; null: done. */
export async function fuehreKontoAus(
  tx: Tx,
  a: SeitenAufruf,
  inhaber: Benannter,
  f: FormData,
): Promise<KontenAntwort | null> {
  const fehler = f.get('was') === 'konto' ? await lege(tx, a, inhaber, f) : await entscheide(tx, a, inhaber, f)
  return fehler === null ? null : kontenAntwort(f, fehler)
}

/** Whoever lets money go to an account proves again that it is she, if the last proof is older than five minutes (SEC-03). Null: proved. */
export async function pruefeKontobeweis(a: SeitenAufruf, f: FormData): Promise<KontenAntwort | null> {
  if (f.get('was') !== 'bestaetigen') return null
  const r = await beweiseFrisch(a.kontext, feldtext(f, 'kennwort'))
  return r.ok ? null : kontenAntwort(f, { kennwort: erneutMeldung(r.ablehnung) })
}

export function kontenAntwort(f: FormData, fehler: Fehler): KontenAntwort {
  return {
    fehler,
    werte: { iban: feldtext(f, 'iban'), inhaber: feldtext(f, 'inhaber'), beleg: feldtext(f, 'beleg') },
  }
}

type Fehler = Readonly<Record<string, string>>

async function lege(tx: Tx, a: SeitenAufruf, { name, ...inhaber }: Benannter, f: FormData): Promise<Fehler | null> {
  const r = await schlageBankverbindungVor(tx, urheber(a.umgebung, a.akteur), inhaber, {
    iban: feldtext(f, 'iban'),
    kontoinhaber: feldtext(f, 'inhaber') || name,
    beleg: feldtext(f, 'beleg'),
  })
  return r.ok ? null : vorschlagFehler(r.ablehnung)
}

function vorschlagFehler(x: VorschlagAbgelehnt): Fehler {
  if (x.art === 'iban') return { iban: ibanMeldung(x.fehler) }
  const feld = x.art === 'kontoinhaber' ? 'inhaber' : x.art
  return { [feld === 'beleg' || feld === 'inhaber' ? feld : '']: bankverbindungMeldung(x) }
}

async function entscheide(tx: Tx, a: SeitenAufruf, inhaber: Inhaber, f: FormData): Promise<Fehler | null> {
  const ref = liesKontoRef(feldtext(f, 'konto'))
  const eigene = await listBankverbindungenVon(tx, inhaber)
  if (!eigene.some((k) => k.konto === ref.konto && k.version === ref.version)) throw unbekannt()
  const u = urheber(a.umgebung, a.akteur)
  const grund = feldtext(f, 'grund')
  const ablehnen = f.get('was') === 'ablehnen'
  if (ablehnen && grund === '') return { '': 'Bitte geben Sie an, warum die Bankverbindung abgelehnt wird.' }
  const r = ablehnen ? await lehneBankverbindungAb(tx, u, ref, grund) : await bestaetigeBankverbindung(tx, u, ref)
  return r.ok ? null : { '': bankverbindungMeldung(r.ablehnung) }
}

function unbekannt(): Response {
  return new Response('Diese Bankverbindung gibt es nicht.', { status: 404 })
}

/** @throws a 404 where the text names no version of an account. */
export function liesKontoRef(t: string): KontoRef {
  const m = /^([0-9a-f-]{36})#(\d{1,6})$/.exec(t)
  if (!m || !istUuid(m[1] ?? '')) throw unbekannt()
  return { konto: kennung<'Bankverbindung'>(m[1] ?? ''), version: Number(m[2]) }
}
