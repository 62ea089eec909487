import { type Cent, cent, euro, teileKaufmaennisch } from '../kern/index.ts'
import type { Angaben, AngabeVon, PersonErgebnis } from '../recht/index.ts'
import type { Bogenzeile, Wohnkosten } from './eingabe.ts'
import type { Leser } from './herleitung.ts'

/** The need of a person as rows of the sheet; rows that would not add up become one row with the sum. */

/** The kind of a Regelbedarf for a part of a month. */
export const ANTEILIG = 'anteilig'

export function regelbedarfszeile(l: Leser, p: PersonErgebnis): Bogenzeile | null {
  if (p.regelbedarf === 0) return null
  const stufen = stufenFolge(l, l.ergebnis('regelbedarf', p.person))
  const [erste, letzte] = [stufen[0], stufen.at(-1)]
  const basis = { norm: '§§ 20, 23 SGB II', betrag: p.regelbedarf }
  const formel = nachTagen(l, l.ergebnis('regelbedarf', p.person))
  if (erste === undefined) return { ...basis, art: ANTEILIG, bezeichnung: 'Regelbedarf nach Tagen', ...wenn(formel) }
  if (erste === letzte) return { ...basis, art: `stufe${erste}`, bezeichnung: `Regelbedarf Stufe ${erste}` }
  return {
    ...basis,
    art: `stufe${erste}-${letzte}`,
    bezeichnung: `Regelbedarf Stufe ${erste}, dann Stufe ${letzte}`,
    ...wenn(formel),
  }
}

/** The Stufen of a month in the order of its parts; empty where the month is not a whole one of single Stufen. */
function stufenFolge(l: Leser, schritt: number | undefined): readonly number[] {
  const direkt = l.operanden(schritt, 'sgb2.20.2.regelbedarfsstufe')
  const teile = (l.regel(schritt)?.aus ?? []).flatMap((o) => l.operanden(o.schritt, 'sgb2.20.2.regelbedarfsstufe'))
  const stufen = [...direkt, ...teile].flatMap((s) => (typeof s.wert === 'number' ? [s.wert] : []))
  const ganzerMonat = direkt.length > 0 || tageszahl(l, schritt) === 30
  return ganzerMonat ? stufen : []
}

function tageszahl(l: Leser, schritt: number | undefined): number {
  const o = l.regel(schritt)?.aus.find((x) => x.name === 'tageDesZeitraums')
  return o === undefined ? 0 : l.wert(o.schritt)
}

const MEHRBEDARFE: Record<string, string> = {
  'sgb2.21.2.mehrbedarfSchwangerschaft': 'Mehrbedarf bei Schwangerschaft',
  'sgb2.21.3.mehrbedarfAlleinerziehung': 'Mehrbedarf allein erziehend',
  'sgb2.21.4.mehrbedarfBehinderung': 'Mehrbedarf bei Behinderung',
  'sgb2.21.5.mehrbedarfErnaehrung': 'Mehrbedarf für Ernährung',
  'sgb2.23.4.mehrbedarfMerkzeichenG': 'Mehrbedarf mit Merkzeichen G',
  'sgb2.21.6.mehrbedarfUnabweisbar': 'Mehrbedarf, besonderer Bedarf',
  'sgb2.21.6a.mehrbedarfSchulbuch': 'Mehrbedarf für Schulbücher',
  'sgb2.21.7.mehrbedarfWarmwasser': 'Mehrbedarf für Warmwasser',
}

export function mehrbedarfszeilen(l: Leser, p: PersonErgebnis): readonly Bogenzeile[] {
  if (p.mehrbedarf === 0) return []
  const zeilen = Object.entries(MEHRBEDARFE).flatMap(([id, bezeichnung]): readonly Bogenzeile[] => {
    const betrag = l.betrag(id, p.person)
    if (betrag === 0) return []
    const formel = l.formel(id, p.person) ?? prozentformel(l, id, p, betrag)
    return [{ art: id, bezeichnung, norm: l.norm(id, p.person), betrag, ...wenn(formel) }]
  })
  const formel = nachTagen(l, l.ergebnis('mehrbedarf', p.person))
  return stimmig(zeilen, p.mehrbedarf, {
    art: 'mehrbedarf',
    bezeichnung: 'Mehrbedarfe',
    norm: '§ 21 SGB II',
    ...wenn(formel),
  })
}

/** "36 % von 563,00", where a percentage and its base stand in the derivation and give the amount. */
function prozentformel(l: Leser, id: string, p: PersonErgebnis, betrag: Cent): string | undefined {
  if (id !== 'sgb2.21.3.mehrbedarfAlleinerziehung') return undefined
  const prozent = l.betrag('sgb2.21.3.prozentsatzAlleinerziehung', p.person)
  const basis = l.betrag('sgb2.20.1a.regelbedarfDerStufe', p.person)
  if (teileKaufmaennisch(basis * prozent, 100_00) !== betrag) return undefined
  return `${prozent % 100 === 0 ? prozent / 100 : euro(prozent)} % von ${euro(basis)} = ${euro(betrag)}`
}

export function unterkunftszeilen(l: Leser, p: PersonErgebnis, angaben: Angaben): readonly Bogenzeile[] {
  if (p.unterkunft === 0) return []
  const schritt = l.ergebnis('unterkunft', p.person)
  const norm = '§ 22 Abs. 1 SGB II'
  const einzeln = kostenarten(l, schritt, angaben).map(({ bezeichnung, betrag, koepfe }): Bogenzeile => {
    const teil = cent(teileKaufmaennisch(betrag, koepfe))
    const formel = koepfe === 1 ? undefined : `${euro(betrag)} / ${koepfe} = ${euro(teil)}`
    return {
      art: `wohnen.${bezeichnung}`,
      bezeichnung: koepfe === 1 ? bezeichnung : `${bezeichnung}, Anteil`,
      norm,
      betrag: teil,
      ...wenn(formel),
    }
  })
  const formel = nachTagen(l, schritt)
  return stimmig(
    einzeln.filter((z) => z.betrag > 0),
    p.unterkunft,
    { art: 'wohnen', bezeichnung: 'Wohnkosten, Anteil', norm, ...wenn(formel) },
  )
}

type Kostenart = { readonly bezeichnung: string; readonly betrag: Cent; readonly koepfe: number }

/** The sums that were divided by heads: rent, running costs and heating apart, or as they were recognised. */
function kostenarten(l: Leser, schritt: number | undefined, angaben: Angaben): readonly Kostenart[] {
  const u = unterkunftAngabe(l, schritt, angaben)
  if (u === undefined) return []
  const { koepfe } = u
  const unterkunft = l.betrag('sgb2.22.1.unterkunftAnerkannt')
  const heizung = l.betrag('sgb2.22.1.heizungAnerkannt')
  if (u.anerkannt_cent !== null) return [{ bezeichnung: 'Wohnkosten', betrag: unterkunft, koepfe }]
  if (unterkunft !== u.grundmiete_cent + u.nebenkosten_cent)
    return [
      { bezeichnung: 'Miete und Nebenkosten', betrag: unterkunft, koepfe },
      { bezeichnung: 'Heizung', betrag: heizung, koepfe },
    ]
  return [
    { bezeichnung: mietname(u), betrag: cent(u.grundmiete_cent), koepfe },
    { bezeichnung: 'Nebenkosten', betrag: cent(u.nebenkosten_cent), koepfe },
    { bezeichnung: 'Heizung', betrag: heizung, koepfe },
  ]
}

/** A shelter takes a fee. */
const mietname = (u: AngabeVon<'unterkunft'>): string => (u.wohnform === 'sammelunterkunft' ? 'Gebühr' : 'Grundmiete')

/** The flat whose costs were read: from the step, not by searching the facts again. */
export function unterkunftAngabe(
  l: Leser,
  schritt: number | undefined,
  angaben: Angaben,
): AngabeVon<'unterkunft'> | undefined {
  const [id] = l.angabeIds(schritt, 'koepfe').slice(-1)
  const a = id === undefined ? undefined : angaben.angaben[id]
  return a?.art === 'unterkunft' ? a : undefined
}

/** The flat before it is divided; null where nobody has costs. */
export function wohnkosten(
  l: Leser,
  personen: readonly PersonErgebnis[],
  angaben: Angaben,
  adresse?: string,
): Wohnkosten | null {
  const eine = personen.find((p) => p.unterkunft > 0)
  if (eine === undefined) return null
  const schritt = l.ergebnis('unterkunft', eine.person)
  const u = unterkunftAngabe(l, schritt, angaben)
  if (u === undefined) return null
  const anerkannt = kostenarten(l, schritt, angaben)
  const kosten = anerkannt
    .map((k) => ({ bezeichnung: k.bezeichnung, anerkannt: k.betrag, tatsaechlich: tatsaechlich(k.bezeichnung, u) }))
    .filter((k) => k.tatsaechlich > 0 || k.anerkannt > 0)
  const grenze = grenzeVon(u)
  return {
    ...(adresse === undefined ? {} : { adresse }),
    koepfe: u.koepfe,
    kosten,
    ...(grenze === undefined ? {} : { grenze }),
    karenz: l.wahr('sgb2.22.1.liegtInKarenzzeit'),
  }
}

function tatsaechlich(bezeichnung: string, u: AngabeVon<'unterkunft'>): Cent {
  switch (bezeichnung) {
    case mietname(u):
      return cent(u.grundmiete_cent)
    case 'Nebenkosten':
      return cent(u.nebenkosten_cent)
    case 'Heizung':
      return cent(u.heizung_cent)
    case 'Miete und Nebenkosten':
      return cent(u.grundmiete_cent + u.nebenkosten_cent)
    default:
      return cent(Math.max(u.anerkannt_cent ?? 0, u.grundmiete_cent + u.nebenkosten_cent + u.heizung_cent))
  }
}

function grenzeVon(u: AngabeVon<'unterkunft'>): Cent | undefined {
  if (u.angemessen_unterkunft_cent === null) return undefined
  return cent(u.angemessen_unterkunft_cent + (u.angemessen_heizung_cent ?? u.heizung_cent))
}

/** "390,00 × 14/30 + 471,00 × 16/30": amounts of the parts of a month by days (§ 41 Abs. 1 SGB II). */
function nachTagen(l: Leser, schritt: number | undefined): string | undefined {
  const aus = l.regel(schritt)?.aus ?? []
  const werte = aus.map((o) => ({ name: o.name, wert: l.wert(o.schritt) }))
  const tage = werte.filter((w) => w.name.startsWith('tageDesAbschnitts')).map((w) => w.wert)
  const ganz = werte.find((w) => w.name === 'tageDesZeitraums')?.wert
  const betraege = werte.filter((w) => !w.name.startsWith('tageDes')).map((w) => w.wert)
  if (ganz === undefined || tage.length === 0 || tage.length !== betraege.length) return undefined
  return betraege.map((b, i) => `${euro(cent(b))} × ${tage[i]}/${ganz}`).join(' + ')
}

/** Rows that add up stay apart; otherwise one row says the sum. */
export function stimmig(
  zeilen: readonly Bogenzeile[],
  soll: Cent,
  ersatz: Omit<Bogenzeile, 'betrag'>,
): readonly Bogenzeile[] {
  const summe = zeilen.reduce((s, z) => s + z.betrag, 0)
  return summe === soll ? zeilen : [{ ...ersatz, betrag: soll }]
}

export function wenn(formel: string | undefined): { readonly formel?: string } {
  return formel === undefined ? {} : { formel }
}
