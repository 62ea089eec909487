import { type Cent, euro, monatsname } from '../../kern/index.ts'
import type { Ergebnis, Kostentraeger, PersonErgebnis } from '../berechnung/ergebnis.ts'
import { erklaere } from './erklaere.ts'

const SPALTE = 12
const TITELBREITE = 34

type Zeile = readonly [titel: string, wert: (p: PersonErgebnis) => number]

const ZEILEN: readonly Zeile[] = [
  ['Regelbedarf', (p) => p.regelbedarf],
  ['Mehrbedarf', (p) => p.mehrbedarf],
  ['Unterkunft und Heizung', (p) => p.unterkunft],
  ['Bedarf', (p) => p.bedarf],
  ['Freibeträge bei Erwerbstätigkeit', (p) => p.freibetragErwerb],
  ['Bereinigtes Einkommen', (p) => p.bereinigtesEinkommen],
  ['Kindergeldüberhang', (p) => p.kindergeldueberhang],
  ['Angerechnetes Einkommen', (p) => p.angerechnet],
  ['Anspruch', (p) => p.anspruch],
  ['Sofortzuschlag', (p) => p.sofortzuschlag],
  ['Weitere Leistungen', (p) => p.weitere],
  ['davon Bund', (p) => getragen(p, 'bund')],
  ['davon kommunaler Träger', (p) => getragen(p, 'kommune')],
]

function getragen(p: PersonErgebnis, wer: Kostentraeger): number {
  return p.leistungen.reduce((s, l) => s + (l.kostentraeger === wer ? l.betrag : 0), 0)
}

/** The calculation of a month as a sheet to read: a table of the persons, then the reasons with their paragraphs. */
export function rechenblatt(e: Ergebnis): readonly string[] {
  const kopf = `Berechnung für ${monatsname(e.monat)}`
  if (e.nichtAbgedeckt.length > 0) return [kopf, '', ...e.nichtAbgedeckt.map((g) => `nicht abgedeckt: ${g}`)]
  const zeile = (titel: string, werte: readonly string[]): string =>
    titel.padEnd(TITELBREITE) + werte.map((w) => w.padStart(SPALTE)).join('')
  const betraege = (titel: string, wert: (p: PersonErgebnis) => number): string => {
    const werte = e.personen.map(wert)
    return zeile(
      titel,
      [...werte, werte.reduce((a, b) => a + b, 0)].map((w) => euro(w as Cent)),
    )
  }
  return [
    kopf,
    '',
    zeile('Euro', [...e.personen.map((p) => (p.mitglied ? p.person : `(${p.person})`)), 'zusammen']),
    ...ZEILEN.map(([titel, wert]) => betraege(titel, wert)),
    zeile('Leistung', [
      ...e.personen.map((p) => euro((p.anspruch + p.sofortzuschlag + p.weitere) as Cent)),
      euro(e.gesamt),
    ]),
    '',
    `Vermögensfreibetrag der Bedarfsgemeinschaft: ${euro(e.vermoegensfreibetrag)} Euro`,
    ...e.personen.flatMap((p) =>
      (p.bildung ?? []).map(
        (b) =>
          `${p.person}: ${b.bildungsart} ${euro(b.betrag)} Euro, davon hier gezahlt ${euro(b.inGeld)} Euro (§§ 28, 29 SGB II)`,
      ),
    ),
    ...(e.vorschlaege ?? []).map(
      (v) => `Vorschlag ${v.art}${v.person === undefined ? '' : ` ${v.person}`}: ${euro(v.betrag)} Euro (${v.norm})`,
    ),
    ...e.hinweise.map((h) => `Hinweis ${h.code}: ${h.text} (${h.norm})`),
    ...begruendung(e),
  ]
}

const GRUENDE = [
  'regelbedarf',
  'mehrbedarf',
  'unterkunft',
  'freibetragErwerb',
  'bereinigtesEinkommen',
  'kindergeldueberhang',
  'angerechnet',
  'anspruch',
  'sofortzuschlag',
  'weitere',
]

function begruendung(e: Ergebnis): readonly string[] {
  const h = e.herleitung
  if (h === undefined) return []
  return e.personen.flatMap((p) => {
    const saetze = GRUENDE.flatMap((groesse) => {
      const fund = h.ergebnisse.find((x) => x.groesse === groesse && x.person === p.person)
      if (fund === undefined) return []
      const { satz, norm, formel } = erklaere(h, fund.schritt)
      return [`  ${satz}${formel === undefined ? '' : ` ${formel}.`} (${norm})`]
    })
    return ['', `${p.person}:`, ...new Set(saetze)]
  })
}
