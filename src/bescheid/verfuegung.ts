import { type Cent, cent, kanonisch, type Monat } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { aenderungsnorm, istGanzAbgeloest } from './berichtigung.ts'
import { geaenderteSachleistungen, sachleistungen } from './bildung.ts'
import { type Block, fett, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Aenderungseingabe, Bescheideingabe, Bogenmonat, Bogenperson, Planzeile } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { leistungsnameDer } from './leistungsname.ts'
import { ohneGeld } from './ohneAnspruch.ts'
import { mitGeburt, person } from './personen.ts'
import { aufzaehlung, geld, langesDatum, monatsliste, monatsspanne } from './sprache.ts'
import { betragVon, gruppiere, nachArt, nachTraeger, personIn } from './strecke.ts'
import { WEITERE } from './weitere.ts'

/**
 * The operative part (§ 33 Abs. 1 SGB X): verb, benefit, person with birth date, months, amount a month,
 * bearer. One table holds it whole; nothing is left to the sheet.
 */
export function verfuegungBewilligung(e: Bescheideingabe): readonly Block[] {
  const art = e.vorlaeufig ? t`${fett('vorläufig')} ` : []
  const norm = e.vorlaeufig ? `§§ 7, 19, 41a Abs. ${e.vorlaeufig.absatz ?? 1} SGB II` : '§§ 7, 19 SGB II'
  return [
    { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung`, neueSeite: true },
    absatz(
      'verfuegung.satz',
      t`1. Wir bewilligen ${art}${leistungsnameDer(e)} für die Personen, Monate und Beträge in dieser Tabelle (${norm}).`,
    ),
    bewilligungstabelle(e),
    ...ohneGeld(e).map((text, i) => absatz(`verfuegung.ohne.${i}`, text)),
    ...auszahlung(e.plan, 2, 'Wir zahlen das Geld so aus'),
    ...sachleistungen(e),
  ]
}

type Groesse = { readonly titel: string; readonly wert: (p: Bogenperson | undefined) => Cent }

function bewilligungstabelle(e: Bescheideingabe): Tabelle {
  const groessen = vorhandene(e.monate, [
    { titel: 'Regel\u00adbedarf', wert: (p) => nachArt(p, 'regelbedarf') },
    { titel: 'Mehr\u00adbedarf', wert: (p) => nachArt(p, 'mehrbedarf') },
    { titel: 'Wohnen', wert: (p) => nachArt(p, 'unterkunft') },
    { titel: 'Sofort\u00adzuschlag', wert: (p) => nachArt(p, 'sofortzuschlag') },
    ...WEITERE.map((w) => ({ titel: w.spalte, wert: (p: Bogenperson | undefined) => nachArt(p, w.leistungsart) })),
  ])
  const alle: readonly Groesse[] = [
    ...groessen,
    { titel: 'zusammen je Monat', wert: betragVon },
    { titel: 'davon Bund', wert: (p) => nachTraeger(p, 'bund') },
    { titel: 'davon Kommune', wert: (p) => nachTraeger(p, 'kommune') },
  ]
  return {
    art: 'tabelle',
    id: 'verfuegung.betraege',
    beschriftung: t`Bewilligte Beträge je Monat, nach Abzug des Einkommens`,
    spalten: [{ titel: 'Person und Monate', rechts: false }, ...alle.map((g) => ({ titel: g.titel, rechts: true }))],
    zeilen: e.personen.flatMap((p) => personenzeilen(e, p.id, e.monate, alle)),
  }
}

function vorhandene(monate: readonly Bogenmonat[], groessen: readonly Groesse[]): readonly Groesse[] {
  return groessen.filter((g) => monate.some((m) => m.personen.some((p) => p.mitglied && g.wert(p) > 0)))
}

function personenzeilen(
  e: Pick<Bescheideingabe, 'personen' | 'empfaenger'>,
  id: PersonId,
  monate: readonly Bogenmonat[],
  groessen: readonly Groesse[],
): readonly Zeile[] {
  const strecken = gruppiere(monate, (m) => kanonisch(groessen.map((g) => g.wert(personIn(m, id)))))
  const mitGeld = strecken.filter((s) => betragVon(personIn(s.bogen, id)) > 0)
  if (mitGeld.length === 0) return []
  return [
    { art: 'gruppe', kopf: t`${mitGeburt(person(e, id))}`, zellen: [] },
    ...mitGeld.map((s): Zeile => {
      const p = personIn(s.bogen, id)
      return {
        art: 'zeile',
        kopf: t`${monatsspanne(s.monate)}`,
        zellen: groessen.map((g) => zelle(g.wert(p), g.wert === betragVon)),
      }
    }),
  ]
}

function zelle(betrag: Cent, hervorgehoben: boolean): Text {
  if (betrag === 0) return t`–`
  return hervorgehoben ? t`${fett(geld(betrag))}` : t`${geld(betrag)}`
}

/** Who gets the money: one sentence if it is one payee, else a table payee by months. */
export function auszahlung(plan: readonly Planzeile[], nummer: number, satz: string): readonly Block[] {
  const empfaenger = [...new Set(plan.map((z) => z.empfaengerText))]
  const [einziger] = empfaenger
  if (einziger === undefined) return []
  if (empfaenger.length === 1)
    return [absatz('verfuegung.auszahlung', t`${nummer}. ${satz}: alles an ${einziger} (§ 42 SGB II).`)]
  return [
    absatz('verfuegung.auszahlung', t`${nummer}. ${satz} (§§ 22 Abs. 7, 42 SGB II):`),
    {
      art: 'tabelle',
      id: 'verfuegung.wege',
      beschriftung: t`Wer wie viel im Monat bekommt`,
      spalten: [
        { titel: 'Empfänger und Monate', rechts: false },
        { titel: 'im Monat', rechts: true },
      ],
      zeilen: empfaenger.flatMap((x) => wegzeilen(plan, x)),
    },
  ]
}

function wegzeilen(plan: readonly Planzeile[], empfaenger: string): readonly Zeile[] {
  const jeMonat = new Map<Monat, number>()
  for (const z of plan)
    if (z.empfaengerText === empfaenger) jeMonat.set(z.monat, (jeMonat.get(z.monat) ?? 0) + z.betrag)
  const monate = [...jeMonat.keys()].sort((a, b) => a - b)
  const laeufe: Monat[][] = []
  for (const m of monate) {
    const letzter = laeufe.at(-1)?.at(-1)
    if (letzter !== undefined && m === letzter + 1 && jeMonat.get(m) === jeMonat.get(letzter)) laeufe.at(-1)?.push(m)
    else laeufe.push([m])
  }
  return [
    { art: 'gruppe', kopf: t`${empfaenger}`, zellen: [] },
    ...laeufe.map((lauf): Zeile => {
      const betrag = cent(jeMonat.get(lauf[0] ?? (0 as Monat)) ?? 0)
      return { art: 'zeile', kopf: t`${monatsspanne(lauf)}`, zellen: [t`${geld(betrag)}`] }
    }),
  ]
}

/** Old, new and difference for every person-month the decision decides. */
export function verfuegungAenderung(e: Aenderungseingabe): readonly Block[] {
  const bescheide = aufzaehlung(e.bisher.bescheide.map(langesDatum))
  const mehrzahl = e.bisher.bescheide.length > 1 ? 'die Bescheide' : 'den Bescheid'
  const ganz = e.bisher.nunVorlaeufig
  const vorlaeufig = e.vorlaeufig ? t`${fett('vorläufig')} (§ 41a Abs. ${e.vorlaeufig.absatz ?? 1} SGB II)` : []
  const loestAb =
    ganz.length === 0
      ? ''
      : ` Für ${monatsliste(ganz)} heben wir ${e.bisher.bescheide.length > 1 ? 'sie' : 'ihn'} ganz auf und entscheiden neu (§ 40 Abs. 4 SGB II).`
  const art = e.vorlaeufig ? t`${loestAb} Die Beträge sind ${vorlaeufig}.` : []
  const minus = hatMinus(e)
    ? t` Steht beim Unterschied ein Minus, heben wir den Bescheid für diese Person und diese Monate in dieser Höhe auf. Es bleibt der Betrag in der Spalte „jetzt“.`
    : []
  return [
    { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung`, neueSeite: true },
    absatz(
      'verfuegung.satz',
      istGanzAbgeloest(e)
        ? t`1. Wir heben ${mehrzahl} vom ${bescheide} für ${monatsliste(ganz)} ganz auf (${aenderungsnorm(e)}). Für diese Zeit bewilligen wir die Beträge in der Spalte „jetzt“ ${vorlaeufig}.`
        : t`1. Wir ändern ${mehrzahl} vom ${bescheide} für die Personen und Monate in dieser Tabelle (${aenderungsnorm(e)}).${minus}${art}`,
    ),
    aenderungstabelle(e),
    ...nachzahlung(e),
    ...auszahlung(laufend(e), e.nachzahlung.length > 0 ? 3 : 2, 'Das Geld für diese Personen zahlen wir so aus'),
    ...geaenderteSachleistungen(e),
  ]
}

/** What is paid month by month from now on: not what is paid back at once. */
function laufend(e: Aenderungseingabe): readonly Planzeile[] {
  const sofort = new Set(e.nachzahlung.map((z) => z.monat))
  return e.plan.filter((z) => !sofort.has(z.monat))
}

export function entschieden(e: Aenderungseingabe, id: PersonId, monat: Monat): boolean {
  return e.regelt.some((r) => r.person === id && r.monat === monat)
}

export function bisherVon(e: Aenderungseingabe, id: PersonId, monat: Monat): Bogenperson | undefined {
  return personIn(
    e.bisher.monate.find((m) => m.monat === monat),
    id,
  )
}

function hatMinus(e: Aenderungseingabe): boolean {
  return e.regelt.some((r) => {
    const neu = personIn(
      e.monate.find((m) => m.monat === r.monat),
      r.person,
    )
    return betragVon(neu) < betragVon(bisherVon(e, r.person, r.monat))
  })
}

function aenderungstabelle(e: Aenderungseingabe): Tabelle {
  const spalten = ['bisher', 'jetzt', 'Unterschied', 'jetzt Bund', 'jetzt Kommune']
  return {
    art: 'tabelle',
    id: 'verfuegung.betraege',
    beschriftung: t`Bisherige und neue Beträge je Monat`,
    spalten: [{ titel: 'Person und Monate', rechts: false }, ...spalten.map((titel) => ({ titel, rechts: true }))],
    zeilen: e.personen.flatMap((p) => aenderungszeilen(e, p.id)),
  }
}

function aenderungszeilen(e: Aenderungseingabe, id: PersonId): readonly Zeile[] {
  const werte = (m: Bogenmonat): readonly number[] => {
    const [alt, neu] = [bisherVon(e, id, m.monat), personIn(m, id)]
    return [
      betragVon(alt),
      betragVon(neu),
      betragVon(neu) - betragVon(alt),
      nachTraeger(neu, 'bund'),
      nachTraeger(neu, 'kommune'),
    ]
  }
  const geregelt = e.monate.filter((m) => entschieden(e, id, m.monat) && (werte(m)[0] !== 0 || werte(m)[1] !== 0))
  if (geregelt.length === 0) return []
  return [
    { art: 'gruppe', kopf: t`${mitGeburt(person(e, id))}`, zellen: [] },
    ...gruppiere(geregelt, (m) => kanonisch(werte(m))).map(
      (s): Zeile => ({
        art: 'zeile',
        kopf: t`${monatsspanne(s.monate)}`,
        zellen: werte(s.bogen).map((w, i) =>
          i === 1 ? t`${fett(geld(cent(w)))}` : t`${i === 2 ? mitVorzeichen(w) : geld(cent(w))}`,
        ),
      }),
    ),
  ]
}

function mitVorzeichen(w: number): string {
  return w > 0 ? `+${geld(cent(w))}` : geld(cent(w))
}

function nachzahlung(e: Aenderungseingabe): readonly Block[] {
  if (e.nachzahlung.length === 0) return []
  const summe = cent(e.nachzahlung.reduce((s, z) => s + z.betrag, 0))
  const monate = [...new Set(e.nachzahlung.map((z) => z.monat))].sort((a, b) => a - b)
  const empfaenger = [...new Set(e.nachzahlung.map((z) => z.empfaengerText))]
  const je = empfaenger.map((x) => {
    const betrag = e.nachzahlung.reduce((s, z) => s + (z.empfaengerText === x ? z.betrag : 0), 0)
    return `${geld(cent(betrag))} an ${x}`
  })
  const wohin = empfaenger.length === 1 ? `an ${empfaenger[0]}` : `davon ${aufzaehlung(je)}`
  return [
    absatz('verfuegung.nachzahlung', t`2. Für ${monatsliste(monate)} zahlen wir ${fett(geld(summe))} nach, ${wohin}.`),
  ]
}

/** Refusal: person, months, and the verb (§ 33 Abs. 1 SGB X). */
export function verfuegungAblehnung(e: Omit<Bescheideingabe, 'plan' | 'vorlaeufig'>): readonly Block[] {
  const monate = e.monate.map((m) => m.monat)
  return [
    { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung`, neueSeite: true },
    absatz(
      'verfuegung.satz',
      t`Wir lehnen den Antrag vom ${langesDatum(e.antragAm)} für ${monatsliste(monate)} ab. Das gilt für diese Personen (§§ 7, 9, 19 SGB II):`,
    ),
    { art: 'liste', id: 'verfuegung.personen', nummeriert: false, punkte: e.personen.map((p) => t`${mitGeburt(p)}`) },
  ]
}
