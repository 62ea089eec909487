import { type Cent, cent, euro, teileKaufmaennisch } from '../kern/index.ts'
import { type Angaben, type AngabeVon, EINNAHMENAMEN, type PersonErgebnis, type PersonId } from '../recht/index.ts'
import { wenn } from './bogenBedarf.ts'
import type { Bogeneinkommen, Bogenzeile } from './eingabe.ts'
import type { Leser } from './herleitung.ts'

type Einkommensart = AngabeVon<'einkommen' | 'einmaligeEinnahme'>['einkommensart']

/** As everywhere, but in the words of a letter. */
const EINKOMMEN: Record<Einkommensart, string> = {
  ...EINNAHMENAMEN,
  arbeitsentgelt: 'einmaliger Lohn',
  bafoeg: 'BAföG',
  kapital: 'Zinsen und Erträge',
  vermietung: 'Einnahmen aus Vermietung',
  sonstiges: 'sonstiges Einkommen',
}

export type Einkommensblock = {
  readonly einkommen: readonly Bogeneinkommen[]
  readonly absetzungen: readonly Bogenzeile[]
}

/** What a person has, with every deduction, so that the rows add up to the counted income exactly. */
export function einkommensblock(l: Leser, p: PersonErgebnis, angaben: Angaben): Einkommensblock {
  const einkommen = [
    ...erwerb(l, p.person, angaben),
    ...lohnAndererMonate(l, p.person),
    ...sonstiges(l, p.person, angaben),
    ...verteiltes(l, p.person),
    ...kinderzuschlag(l, p.person),
    ...kindergeld(l, p.person),
    ...ueberhang(l, p.person),
  ]
  return { einkommen, absetzungen: rest(l, p, einkommen) }
}

function erwerb(l: Leser, id: PersonId, angaben: Angaben): readonly Bogeneinkommen[] {
  const netto = l.betrag('sgb2.11b.1.nettoErwerb', id)
  const brutto = l.betrag('sgb2.11.1.bruttoErwerb', id)
  if (brutto === 0) return []
  const anrechenbar = l.betrag('sgb2.11b.erwerbBereinigt', id)
  const grund = cent(Math.min(netto, l.betrag('sgb2.11b.absetzbetragErwerb', id)))
  const frei = cent(netto - grund - anrechenbar)
  const abzuege: Bogenzeile[] = []
  if (grund > 0)
    abzuege.push({ art: 'grundbetrag', bezeichnung: 'Grundbetrag', norm: '§ 11b Abs. 2 SGB II', betrag: grund })
  if (frei > 0) {
    const formel = l.formel('sgb2.11b.3.freibetragErwerbstaetigkeit', id) ?? freibetragsformel(brutto, frei)
    abzuege.push({
      art: 'freibetrag',
      bezeichnung: 'Freibetrag',
      norm: '§ 11b Abs. 3 SGB II',
      betrag: frei,
      ...wenn(formel),
    })
  }
  return [
    {
      art: 'erwerb',
      bezeichnung: selbstaendig(l, id, angaben) ? 'Gewinn (netto)' : 'Lohn (netto)',
      norm: '§ 11 Abs. 1 SGB II',
      betrag: netto,
      formel: `Brutto ${euro(brutto)} − Steuern und Sozialabgaben ${euro(cent(brutto - netto))} = ${euro(netto)}`,
      abzuege,
      anrechenbar,
    },
  ]
}

/** Wages for other months, with the deductions of these months. */
function lohnAndererMonate(l: Leser, id: PersonId): readonly Bogeneinkommen[] {
  const netto = l.betrag('sgb2.11.2.lohnAndererMonateNetto', id)
  if (netto === 0) return []
  const anrechenbar = l.betrag('sgb2.11b.lohnAndererMonateBereinigt', id)
  const abzug: Bogenzeile = {
    art: 'freibetrag',
    bezeichnung: 'Grundbetrag und Freibetrag für diese Monate',
    norm: '§ 11b Abs. 2 und 3 SGB II',
    betrag: cent(netto - anrechenbar),
  }
  return [
    {
      art: 'erwerb',
      bezeichnung: 'Lohn für andere Monate (netto)',
      norm: '§ 11 Abs. 2 SGB II',
      betrag: netto,
      abzuege: abzug.betrag > 0 ? [abzug] : [],
      anrechenbar,
    },
  ]
}

/** A sixth of what is shared out over six months. */
function verteiltes(l: Leser, id: PersonId): readonly Bogeneinkommen[] {
  const betrag = cent(l.betrag('sgb2.11.3.teilbetraege', id) + l.betrag('sgb2.11.3.teilbetraegeFoerderung', id))
  if (betrag === 0) return []
  const norm = '§ 11 Abs. 3 SGB II'
  return [
    {
      art: 'verteilt',
      bezeichnung: 'Nachzahlung, auf sechs Monate verteilt',
      norm,
      betrag,
      abzuege: [],
      anrechenbar: betrag,
    },
  ]
}

function selbstaendig(l: Leser, id: PersonId, angaben: Angaben): boolean {
  const ids = l.angaben(l.finde('sgb2.11.1.bruttoErwerb', id)).map((a) => a.angabe)
  if (ids.length === 0) return l.betrag('grusigv.3.4.gewinnDesMonats', id) > 0
  return ids.every((a) => angaben.angaben[a]?.art === 'selbstaendigkeit')
}

const STUFEN: readonly (readonly [number, number, number])[] = [
  [100_00, 520_00, 20],
  [520_00, 1000_00, 30],
]

/**
 * Writes the steps of § 11b Abs. 3 out for the eye, and only if they give exactly the amount that was
 * computed: what is shown can never differ from what was done.
 */
function freibetragsformel(brutto: Cent, betrag: Cent): string | undefined {
  for (const ende of [1200_00, 1500_00]) {
    const stufen = [...STUFEN, [1000_00, ende, 10] as const].filter(([von]) => brutto > von)
    const teile = stufen.map(([von, bis, prozent]) => {
      const stueck = Math.min(brutto, bis) - von
      return { prozent, stueck, wert: teileKaufmaennisch(stueck * prozent, 100) }
    })
    if (teile.reduce((s, x) => s + x.wert, 0) === betrag)
      return `${teile.map((x) => `${x.prozent} % von ${euro(cent(x.stueck))}`).join(' + ')} = ${euro(betrag)}`
  }
  return undefined
}

/** One row for each kind; nothing of it counts if all is no more than the small sum the ordinance leaves free. */
function sonstiges(l: Leser, id: PersonId, angaben: Angaben): readonly Bogeneinkommen[] {
  const schritt = l.finde('sgb2.11.1.sonstigeEinnahmen', id)
  const zaehlt = l.betrag('sgb2.11.1.sonstigeEinnahmen', id)
  const jeArt = new Map<Einkommensart, number>()
  for (const a of l.angaben(schritt)) {
    const fakt = angaben.angaben[a.angabe]
    if ((fakt?.art !== 'einkommen' && fakt?.art !== 'einmaligeEinnahme') || typeof a.wert !== 'number') continue
    // What belongs to a single inflow alone (taxes, contributions, expenses) comes off it here.
    const wert = a.feld === 'betrag_cent' ? a.wert : -a.wert
    jeArt.set(fakt.einkommensart, (jeArt.get(fakt.einkommensart) ?? 0) + wert)
  }
  const bagatelle = zaehlt === 0 && l.betrag('sgb2.11a.freieEinnahmen', id) === 0
  return [...jeArt.entries()].map(([art, summe]) => {
    const betrag = Math.max(0, summe)
    const frei = bagatelle && betrag > 0
    const abzug: Bogenzeile = {
      art: 'bagatelle',
      bezeichnung: 'kleiner Betrag, zählt nicht',
      norm: '§ 1 GrusiGV',
      betrag: cent(betrag),
    }
    return {
      art,
      bezeichnung: EINKOMMEN[art],
      norm: '§ 11 Abs. 1 SGB II',
      betrag: cent(betrag),
      abzuege: frei ? [abzug] : [],
      anrechenbar: cent(frei ? 0 : betrag),
    }
  })
}

/** Kinderzuschlag that a parent draws counts with the child (§ 11 Abs. 1 Satz 4 SGB II). */
function kinderzuschlag(l: Leser, id: PersonId): readonly Bogeneinkommen[] {
  const betrag = l.betrag('sgb2.11.1.kinderzuschlagBeimKind', id)
  if (betrag === 0) return []
  const norm = '§ 11 Abs. 1 Satz 4 SGB II'
  return [
    { art: 'kinderzuschlag', bezeichnung: EINKOMMEN.kinderzuschlag, norm, betrag, abzuege: [], anrechenbar: betrag },
  ]
}

/** Kindergeld counts with the child as far as it needs it (§ 11 Abs. 1 Satz 5 SGB II). */
function kindergeld(l: Leser, id: PersonId): readonly Bogeneinkommen[] {
  const betrag = l.betrag('sgb2.11.1.kindergeld', id)
  if (betrag === 0) return []
  const beimErwachsenen = l.operanden(l.finde('sgb2.11.1.sonstigeEinnahmen', id), 'sgb2.11.1.kindergeld').length > 0
  if (beimErwachsenen && l.finde('sgb2.11.1.kindergeldBeimKind', id) === undefined)
    return [
      {
        art: 'kindergeld',
        bezeichnung: 'Kindergeld',
        norm: '§ 11 Abs. 1 SGB II',
        betrag,
        abzuege: [],
        anrechenbar: betrag,
      },
    ]
  const beimKind = l.betrag('sgb2.11.1.kindergeldBeimKind', id)
  const uebrig = l.betrag('sgb2.11.1.kindergeldUeberhang', id)
  const norm = '§ 11 Abs. 1 Satz 5 SGB II'
  const abzuege: Bogenzeile[] = []
  const vorher = betrag - beimKind - uebrig
  if (vorher > 0)
    abzuege.push({
      art: 'pauschale',
      bezeichnung: 'Versicherungen',
      norm: '§ 11b Abs. 1 Nr. 3 SGB II',
      betrag: cent(vorher),
    })
  if (uebrig > 0) abzuege.push({ art: 'ueberhang', bezeichnung: 'davon braucht das Kind nicht', norm, betrag: uebrig })
  return [{ art: 'kindergeld', bezeichnung: 'Kindergeld', norm, betrag, abzuege, anrechenbar: beimKind }]
}

function ueberhang(l: Leser, id: PersonId): readonly Bogeneinkommen[] {
  const betrag = l.betrag('sgb2.11.1.kindergeldUeberhangFuer', id)
  if (betrag === 0) return []
  return [
    {
      art: 'ueberhang',
      bezeichnung: 'Kindergeld, das ein Kind nicht braucht',
      norm: '§ 11 Abs. 1 Satz 5 SGB II',
      betrag,
      abzuege: [],
      anrechenbar: betrag,
    },
  ]
}

/** What was taken off the whole: maintenance under a title, then insurances. */
function rest(l: Leser, p: PersonErgebnis, einkommen: readonly Bogeneinkommen[]): readonly Bogenzeile[] {
  const offen = einkommen.reduce((s, e) => s + e.anrechenbar, 0) - p.bereinigtesEinkommen
  if (offen === 0) return []
  const frei = Math.min(offen, l.betrag('sgb2.11a.freieEinnahmen', p.person))
  const titel = Math.min(offen - frei, l.betrag('sgb2.11b.1.unterhaltstitel', p.person))
  const kind = Math.min(offen - frei - titel, l.betrag('sgb2.11b.1.elterneinkommenBafoeg', p.person))
  const grundrente = Math.min(offen - frei - titel - kind, l.betrag('sgb2.11b.2a.grundrentenfreibetrag', p.person))
  const uebrig = offen - frei - titel - kind - grundrente
  const pauschale = l.betrag('grusigv.6.1.1.versicherungspauschale', p.person)
  const zeilen: Bogenzeile[] = []
  if (frei > 0)
    zeilen.push({
      art: 'frei',
      bezeichnung: 'Das zählt nicht als Einkommen',
      norm: '§ 11a SGB II, § 1 GrusiGV',
      betrag: cent(frei),
    })
  if (titel > 0)
    zeilen.push({
      art: 'unterhaltstitel',
      bezeichnung: 'Unterhalt, den Sie zahlen müssen',
      norm: '§ 11b Abs. 1 Nr. 7 SGB II',
      betrag: cent(titel),
    })
  if (kind > 0)
    zeilen.push({
      art: 'elterneinkommen',
      bezeichnung: 'Zählt schon bei der Ausbildungsförderung eines Kindes',
      norm: '§ 11b Abs. 1 Nr. 8 SGB II',
      betrag: cent(kind),
    })
  if (grundrente > 0)
    zeilen.push({
      art: 'grundrente',
      bezeichnung: 'Freibetrag bei Grundrentenzeiten',
      norm: '§ 11b Abs. 2a SGB II',
      betrag: cent(grundrente),
    })
  if (uebrig !== 0)
    zeilen.push({
      art: 'versicherungen',
      bezeichnung: uebrig === pauschale ? 'Pauschale für Versicherungen' : 'Versicherungen und Vorsorge',
      norm: '§ 11b Abs. 1 Nr. 3 und 4 SGB II',
      betrag: cent(uebrig),
    })
  return zeilen
}

/** "670,00 × 989,68 / 1.140,68", with a child's own income before it. */
export function verteilungsformel(l: Leser, p: PersonErgebnis): string | undefined {
  const anteil = l.betrag('sgb2.9.2.einkommensanteil', p.person)
  const gesamt = l.betrag('sgb2.9.2.gesamtbedarf')
  if (anteil === 0 || gesamt === 0) return undefined
  const bruch = `${euro(l.betrag('sgb2.9.2.einkommenZurVerteilung'))} × ${euro(l.betrag('sgb2.9.2.restbedarf', p.person))} / ${euro(gesamt)}`
  const eigenes = cent(p.angerechnet - anteil)
  return eigenes > 0 ? `${euro(eigenes)} + ${bruch}` : bruch
}
