// Many people at the same few cases. Each act notes what it was told has happened; in the end exactly that stands there.
import {
  akteurVon,
  anordnen,
  bearbeiten,
  feststellen,
  type Handelnder,
  ladeFallansicht,
  macheRueckgaengig,
  oeffneZumBearbeiten,
  zurueckgeben,
} from '../../src/ablauf/index.ts'
import { nimmEinzelneAuf } from '../../src/ablauf/pruefung.ts'
import { type Kennung, kennung } from '../../src/kern/index.ts'
import { type Angeordnet, type Festgestellt, listeEntscheidungen } from '../../src/leistung/index.ts'
import { MUSTERSTADT, musternutzer } from '../../src/stammdaten/pruefung.ts'
import { gesaeterZufall, mitRechten, type Umgebung, type Zufall } from '../../src/technik/index.ts'

/** Two amounts of the rent that everybody raises by a cent. */
export const FELDER = ['grundmiete_cent', 'nebenkosten_cent'] as const
export type Feld = (typeof FELDER)[number]

/** What the acts at one case were told. */
export type Spur = {
  readonly fall: Kennung<'Leistungsfall'>
  /** Raised so often, less what was taken back. */
  readonly erhoeht: Record<Feld, number>
  /** Draft and version of each edit that was acknowledged. */
  readonly versionen: string[]
  readonly festgestellt: Festgestellt[]
  readonly angeordnet: Angeordnet[]
  readonly zurueckgegeben: Kennung<'Entscheidung'>[]
}

export type Gedraenge = {
  readonly spuren: readonly Spur[]
  /** Acts by what came of them; a refusal by its kind. */
  readonly ausgang: Readonly<Record<string, number>>
}

type Wunsch = {
  readonly saat: string
  readonly faelle: number
  readonly personen: number
  readonly akte: number
  readonly melde?: (zeile: string) => void
}

/** Everybody acts at once, one act after the other, until as many acts are done. The Jobcenter must stand already. */
export async function draenge(umgebung: Umgebung, o: Wunsch): Promise<Gedraenge> {
  const wer = await stelleEin(umgebung, o.personen)
  const spuren: Spur[] = []
  for (let i = 0; i < o.faelle; i++) {
    const fall = await nimmEinzelneAuf(wer[i % wer.length] as Handelnder)
    const erhoeht = { grundmiete_cent: 0, nebenkosten_cent: 0 }
    spuren.push({ fall, erhoeht, versionen: [], festgestellt: [], angeordnet: [], zurueckgegeben: [] })
  }
  const ausgang: Record<string, number> = {}
  let begonnen = 0
  await Promise.all(
    wer.map(async (h, i) => {
      const wuerfel = wuerfelVon(gesaeterZufall(`${o.saat}/${i}`))
      const hand: Hand = { h, wuerfel, ordnetAn: i % 5 > 2, eigene: new Map() }
      while (begonnen < o.akte) {
        if (++begonnen % 500 === 0) o.melde?.(`${begonnen} Handlungen`)
        const was = await handle(hand, waehle(wuerfel, spuren))
        ausgang[was] = (ausgang[was] ?? 0) + 1
      }
    }),
  )
  return { spuren, ausgang }
}

/** Natural persons of level A: each may edit, certify and order, but never order what she certified. */
async function stelleEin(umgebung: Umgebung, personen: number): Promise<readonly Handelnder[]> {
  const wer: Handelnder[] = []
  for (let i = 0; i < personen; i++) {
    const o = { name: `Kraft Nummer${i + 1}`, stufe: 'A', traeger: MUSTERSTADT, am: umgebung.uhr.heute() } as const
    wer.push({ umgebung, nutzer: (await musternutzer(umgebung, o)).nutzer })
  }
  return wer
}

type Hand = {
  readonly h: Handelnder
  readonly wuerfel: Wuerfel
  readonly ordnetAn: boolean
  /** Her last edit at each case, which she may take back. */
  readonly eigene: Map<Spur, { readonly vorgang: Kennung<'Vorgang'>; readonly feld: Feld }>
}
type Wuerfel = (bis: number) => number

const wuerfelVon = (zufall: Zufall): Wuerfel => {
  return (bis) => {
    const [a = 0, b = 0] = zufall(2)
    return ((a << 8) | b) % bis
  }
}
const waehle = <T>(w: Wuerfel, liste: readonly T[]): T => liste[w(liste.length)] as T

/** Three of five change and certify, the others order; who has changed something may not order it. */
function handle(x: Hand, s: Spur): Promise<string> {
  const n = x.wuerfel(100)
  if (x.ordnetAn) return n < 92 ? ordneAn(x, s) : gibZurueck(x, s)
  if (n < 20) return erhoehe(x, s)
  return n < 26 ? nimmZurueck(x, s) : stelleFest(x, s)
}

const lies = async (x: Hand, s: Spur): Promise<string> =>
  (await ladeFallansicht(x.h, s.fall)) === undefined ? 'nicht gefunden' : 'gelesen'

/** Reads an amount and writes one cent more, at times twice in one breath as by a double click. */
async function erhoehe(x: Hand, s: Spur): Promise<string> {
  const offen = await oeffneZumBearbeiten(x.h, s.fall)
  if (!offen.ok) return `öffnen: ${offen.ablehnung.art}`
  const feld = waehle(x.wuerfel, FELDER)
  const alt = offen.wert.inhalt.angaben.wohnung?.[feld]
  if (typeof alt !== 'number') throw new Error(`no ${feld} in ${s.fall}`)
  const vorgang = kennung<'Vorgang'>(x.h.umgebung.kennung())
  const b = { fall: s.fall, vorgang, aenderungen: [{ pfad: `angaben/wohnung/${feld}`, alt, neu: alt + 1 }] }
  const antworten = await Promise.all(
    x.wuerfel(10) === 0 ? [bearbeiten(x.h, b), bearbeiten(x.h, b)] : [bearbeiten(x.h, b)],
  )
  let getan = 0
  for (const r of antworten) {
    if (!r.ok) return `ändern: ${r.ablehnung.art}`
    getan += r.wert.angewandt.length
    if (r.wert.angewandt.length > 0) s.versionen.push(`${offen.wert.entwurf} ${r.wert.version}`)
  }
  s.erhoeht[feld] += getan
  if (getan === 0) return 'ändern: Konflikt'
  x.eigene.set(s, { vorgang, feld })
  return 'geändert'
}

async function nimmZurueck(x: Hand, s: Spur): Promise<string> {
  const eigene = x.eigene.get(s)
  if (eigene === undefined) return erhoehe(x, s)
  x.eigene.delete(s)
  const r = await macheRueckgaengig(x.h, { fall: s.fall, vorgang: eigene.vorgang })
  if (!r.ok) return `zurücknehmen: ${r.ablehnung.art}`
  s.erhoeht[eigene.feld] -= r.wert.angewandt.length
  return r.wert.angewandt.length === 0 ? 'zurücknehmen: Konflikt' : 'zurückgenommen'
}

async function stelleFest(x: Hand, s: Spur): Promise<string> {
  if (x.wuerfel(10) > 0 && (await wartet(x.h, s)) !== undefined) return lies(x, s)
  const offen = await oeffneZumBearbeiten(x.h, s.fall)
  if (!offen.ok) return `öffnen: ${offen.ablehnung.art}`
  const r = await feststellen(x.h, { fall: s.fall, entwurfVersion: offen.wert.version, begruendung: '' })
  if (!r.ok) return `feststellen: ${r.ablehnung.art}`
  s.festgestellt.push(r.wert)
  return 'festgestellt'
}

/** Orders what waits at the case; now and then what was certified last, though it may be void, given back, or ordered already. */
async function ordneAn(x: Hand, s: Spur): Promise<string> {
  const id = x.wuerfel(10) === 0 ? s.festgestellt.at(-1)?.id : await wartet(x.h, s)
  if (id === undefined) return lies(x, s)
  const r = await anordnen(x.h, id)
  if (!r.ok) return `anordnen: ${r.ablehnung.art}`
  s.angeordnet.push(r.wert)
  return 'angeordnet'
}

async function wartet({ umgebung, nutzer }: Handelnder, s: Spur): Promise<Kennung<'Entscheidung'> | undefined> {
  const akteur = akteurVon({ umgebung, nutzer })
  const alle = await mitRechten(umgebung.db, akteur, (tx) => listeEntscheidungen(tx, { ...s, traeger: MUSTERSTADT }))
  return alle.find((e) => e.zustand === 'festgestellt')?.id
}

async function gibZurueck(x: Hand, s: Spur): Promise<string> {
  const letzte = s.festgestellt.at(-1)
  if (letzte === undefined) return lies(x, s)
  const r = await zurueckgeben(x.h, { entscheidung: letzte.id, grund: 'Bitte den Mietvertrag prüfen.' })
  if (!r.ok) return `zurückgeben: ${r.ablehnung.art}`
  s.zurueckgegeben.push(letzte.id)
  return 'zurückgegeben'
}
