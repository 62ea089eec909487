import { cent, kanonisch } from '../kern/index.ts'
import { sachleistungKern } from './bildung.ts'
import { berechnungsboegen, bogentitel } from './bogen.ts'
import {
  type Block,
  type Bogen,
  type Dokument,
  fett,
  type Kasten,
  type Rechtsbehelf,
  type Tabelle,
  type Text,
  t,
  type Unterschrift,
} from './dokument.ts'
import type { Ablehnungseingabe, Aenderungseingabe, Bescheideingabe } from './eingabe.ts'
import {
  aenderungsursachen,
  anlagen,
  gruendeAblehnung,
  gruendeAenderung,
  gruendeBewilligung,
  WIEDER,
} from './gruende.ts'
import { hinweiseAblehnung, hinweiseAenderung, hinweiseBewilligung } from './hinweise.ts'
import { absatz, anrede, kernBewilligung, tun, verantwortlich, vorlaeufigKasten } from './kernseite.ts'
import { briefkopf, folgeseite } from './kopf.ts'
import { leistungsnameDer } from './leistungsname.ts'
import { minderungKern } from './minderung.ts'
import { ausgeschlossene, ausschlussgruende } from './ohneAnspruch.ts'
import { person, vollerName } from './personen.ts'
import { pruefeAenderung, pruefeBewilligung } from './pruefung.ts'
import { rechtsbehelf, rechtsbehelfErklaert } from './rechtsbehelf.ts'
import { geld, monatsliste, monatsspanne } from './sprache.ts'
import {
  anspruchsberechtigte,
  betragVon,
  ersterMitAnspruch,
  gedeckterBedarf,
  gesamt,
  gruppiere,
  mitglieder,
  personIn,
  type Strecke,
  vermoegenReicht,
} from './strecke.ts'
import {
  bisherVon,
  entschieden,
  verfuegungAblehnung,
  verfuegungAenderung,
  verfuegungBewilligung,
} from './verfuegung.ts'

/** First grant or grant for a further period. @throws if plan and results do not agree to the cent. */
export function bewilligungsbescheid(e: Bescheideingabe): Dokument {
  pruefeBewilligung(e)
  const boegen = berechnungsboegen(e, e.plan)
  const name = e.vorlaeufig ? 'Vorläufiger Bewilligungsbescheid' : 'Bewilligungsbescheid'
  return dokument(e, 'bewilligungsbescheid', name, [
    ...kernBewilligung(e),
    ...verfuegungBewilligung(e),
    ...gruendeBewilligung(e),
    ...hinweiseBewilligung(e),
    ...schluss(e, boegen),
  ])
}

/** Change of what was granted. @throws if plan and results do not agree to the cent. */
export function aenderungsbescheid(e: Aenderungseingabe): Dokument {
  pruefeAenderung(e)
  const geregelt = new Set(e.regelt.map((r) => r.monat))
  const mindert = e.regelt.some((r) => unterschied(e, r.person, r.monat) < 0)
  const nurGeregelt = { ...e, monate: e.monate.filter((m) => geregelt.has(m.monat)) }
  const boegen = berechnungsboegen(nurGeregelt, e.plan)
  const name = e.vorlaeufig ? 'Vorläufiger Änderungsbescheid' : 'Änderungsbescheid'
  return dokument(nurGeregelt, 'aenderungsbescheid', name, [
    ...kernAenderung(e),
    ...verfuegungAenderung(e),
    ...gruendeAenderung(e, nurGeregelt, mindert),
    ...hinweiseAenderung(e, mindert),
    ...schluss(nurGeregelt, boegen),
  ])
}

/** Nobody is due anything: income or assets are too high (§§ 9, 12 SGB II). */
export function ablehnungsbescheid(e: Ablehnungseingabe): Dokument {
  if (e.monate.some((m) => gesamt(m) !== 0)) throw new Error('a refusal cannot grant an amount')
  const boegen = berechnungsboegen(e, [])
  return dokument(e, 'ablehnungsbescheid', 'Ablehnungsbescheid', [
    anrede({ ...e, plan: [], vorlaeufig: null }),
    absatz('kern.ergebnis', ablehnungssatz(e)),
    absatz('kern.warum', ablehnungsgrund(e)),
    absatz('kern.tun', ausweg(e)),
    absatz('kern.name', verantwortlich(e)),
    ...verfuegungAblehnung(e),
    ...gruendeAblehnung(e),
    ...hinweiseAblehnung(e),
    ...schluss({ ...e, plan: [], vorlaeufig: null }, boegen),
  ])
}

function dokument(e: Ablehnungseingabe, art: Dokument['art'], name: string, bloecke: readonly Block[]): Dokument {
  const spanne = monatsliste(e.monate.map((m) => m.monat))
  const betreff = t`${name}: ${leistungsnameDer(e)} für ${spanne}`
  return {
    format: 'allegro-dokument/1',
    art,
    titel: betreff,
    datum: null,
    kopf: briefkopf(e),
    folgeseite: folgeseite(e),
    betreff,
    bloecke,
  }
}

/** Notice of appeal, name, list of enclosures, sheets: always in this order, the notice never behind the sheets. */
function schluss(e: Bescheideingabe, boegen: readonly Bogen[]): readonly (Block | Rechtsbehelf | Unterschrift)[] {
  return [
    rechtsbehelf(e),
    ...rechtsbehelfErklaert(e),
    {
      art: 'unterschrift',
      id: 'unterschrift',
      zeilen: [
        t`Mit freundlichen Grüßen`,
        t`Im Auftrag: ${{ luecke: 'anordner' }}, Telefon ${{ luecke: 'anordnerTelefon' }}`,
        t`${e.absender.name}`,
      ],
    },
    ...anlagen(bogentitel(boegen)),
    ...boegen,
  ]
}

function unterschied(e: Aenderungseingabe, person: string, monat: number): number {
  const m = e.monate.find((x) => x.monat === monat)
  const neu = betragVon(m && personIn(m, person))
  return m ? neu - betragVon(bisherVon(e, person, m.monat)) : 0
}

type Monatswerte = { readonly bisher: number; readonly jetzt: number }

/** What the household had and has in a month: the persons decided here new, the others as before. */
/** What was granted to who has died ends by itself: no part of what changes. */
const lebende = (e: Aenderungseingabe): Aenderungseingabe['personen'] =>
  e.personen.filter((p) => !(e.verstorben ?? []).some((v) => v.person === p.id))

function monatswerte(e: Aenderungseingabe, m: Aenderungseingabe['monate'][number]): Monatswerte {
  const werte = lebende(e).map((p) => {
    const alt = betragVon(bisherVon(e, p.id, m.monat))
    return { alt, neu: entschieden(e, p.id, m.monat) ? betragVon(personIn(m, p.id)) : alt }
  })
  return { bisher: werte.reduce((s, w) => s + w.alt, 0), jetzt: werte.reduce((s, w) => s + w.neu, 0) }
}

function kernAenderung(e: Aenderungseingabe): readonly Block[] {
  const betroffen = e.monate.filter((m) => e.regelt.some((r) => r.monat === m.monat))
  const strecken = gruppiere(betroffen, (m) => kanonisch({ ...monatswerte(e, m) }))
  const tabelle: Tabelle = {
    art: 'tabelle',
    id: 'kern.tabelle',
    beschriftung: t`Ihr Geld im Monat`,
    spalten: [
      { titel: 'Monate', rechts: false },
      ...['bisher', 'jetzt', 'Unterschied'].map((titel) => ({ titel, rechts: true })),
    ],
    zeilen: strecken.map((s) => {
      const w = monatswerte(e, s.bogen)
      const mehr = w.jetzt - w.bisher
      return {
        art: 'zeile',
        kopf: t`${monatsspanne(s.monate)}`,
        zellen: [
          t`${geld(cent(w.bisher))}`,
          t`${fett(geld(cent(w.jetzt)))}`,
          t`${mehr > 0 ? '+' : ''}${geld(cent(mehr))}`,
        ],
      }
    }),
  }
  return [
    anrede(e),
    ...beileid(e),
    absatz(
      'kern.ergebnis',
      aenderungssatz(
        e,
        strecken.map((s) => ({ monate: s.monate, ...monatswerte(e, s.bogen) })),
      ),
    ),
    ...(strecken.length > 0 ? [tabelle] : []),
    absatz('kern.warum', warumAenderung(e, strecken)),
    ...ausgeschlossene(e).map((text, i) => absatz(`kern.ohne.${i}`, text)),
    ...minderungKern(e),
    ...sachleistungKern(e),
    ...nachzahlungssatz(e),
    ...ueberzahlungskasten(e),
    ...nachDemTod(e),
    ...vorlaeufigKasten(e),
    absatz('kern.tun', tun(e)),
    absatz('kern.name', verantwortlich(e)),
  ]
}

function beileid(e: Aenderungseingabe): readonly Block[] {
  return (e.verstorben ?? []).map((v) => {
    const p = person(e, v.person)
    return absatz(`kern.beileid.${v.person}`, t`zum Tod von ${vollerName(p)} unser Beileid.`)
  })
}

/** § 40 Abs. 5 SGB II: the month of death stays; what was paid for later ones is asked back from the bank, not from the family. */
function nachDemTod(e: Aenderungseingabe): readonly Block[] {
  return (e.verstorben ?? []).flatMap((v) => {
    const name = vollerName(person(e, v.person))
    const gezahlt =
      v.gezahlt === 0
        ? []
        : [
            absatz(
              `kern.nachdemtod.${v.person}.gezahlt`,
              t`Für die Zeit danach haben wir für ${name} noch ${fett(geld(v.gezahlt))} gezahlt. Bitte zahlen Sie jetzt nichts zurück. Wir klären das zuerst mit der Bank (§ 118 Abs. 3 SGB VI).`,
            ),
          ]
    return [
      absatz(
        `kern.nachdemtod.${v.person}`,
        t`Das Geld für den Monat, in dem ${name} gestorben ist, bleibt Ihnen ganz (§ 40 Abs. 5 SGB II). Danach endet die Leistung für ${name} von selbst. Darüber müssen wir nicht entscheiden.`,
      ),
      ...gezahlt,
    ]
  })
}

/** Two sentences: the cause, and what follows; or the first two causes. */
function warumAenderung(e: Aenderungseingabe, strecken: readonly Strecke[]): Text {
  const [erste, zweite] = aenderungsursachen(e)
  if (erste && zweite) return t`Warum? ${erste.kurz} ${zweite.kurz}`
  if (erste?.schluessel === WIEDER.schluessel) return t`Warum? ${erste.kurz}`
  const unterschiede = strecken.map((s) => monatswerte(e, s.bogen)).map((w) => w.jetzt - w.bisher)
  let folge = 'ändert sich'
  if (unterschiede.every((u) => u < 0)) folge = 'sinkt'
  if (unterschiede.every((u) => u > 0)) folge = 'steigt'
  const ohneUrsache =
    e.bisher.nunVorlaeufig.length > 0
      ? 'Bisher stand der Betrag fest. Jetzt ist er vorläufig (§ 40 Abs. 4 SGB II).'
      : 'Wir haben neu gerechnet.'
  if (unterschiede.every((u) => u === 0)) return t`Warum? ${erste ? erste.kurz : ohneUrsache}`
  return t`Warum? ${erste ? erste.kurz : 'Wir haben neu gerechnet.'} Deshalb ${folge} Ihre Leistung.`
}

function aenderungssatz(
  e: Aenderungseingabe,
  strecken: readonly (Monatswerte & { readonly monate: readonly Aenderungseingabe['monate'][number]['monat'][] })[],
): Text {
  const [einzige] = strecken
  const zusammen = lebende(e).length > 1 ? 'zusammen ' : ''
  if (strecken.length !== 1 || !einzige)
    return t`Ihr ${leistungsnameDer(e)} ändert sich. So viel ist es jeden Monat ${zusammen}bisher und jetzt:`
  const je = einzige.monate.length > 1 ? 'jeden Monat ' : ''
  if (einzige.jetzt === einzige.bisher)
    return t`Für ${monatsspanne(einzige.monate)} bleibt es ${je}${zusammen}bei ${fett(geld(cent(einzige.jetzt)))} ${leistungsnameDer(e)}.`
  return t`Für ${monatsspanne(einzige.monate)} bekommen Sie ${je}${zusammen}${fett(geld(cent(einzige.jetzt)))} ${leistungsnameDer(e)} statt ${geld(cent(einzige.bisher))}.`
}

function nachzahlungssatz(e: Aenderungseingabe): readonly Block[] {
  if (e.nachzahlung.length === 0) return []
  const summe = cent(e.nachzahlung.reduce((s, z) => s + z.betrag, 0))
  const monate = [...new Set(e.nachzahlung.map((z) => z.monat))].sort((a, b) => a - b)
  return [
    absatz(
      'kern.nachzahlung',
      t`Für ${monatsliste(monate)} zahlen wir ${fett(geld(summe))} nach. Das Geld überweisen wir am ${{ luecke: 'nachzahltag', fett: true }}.`,
    ),
  ]
}

function ueberzahlungskasten(e: Aenderungseingabe): readonly Kasten[] {
  if (e.ueberzahlung.length === 0) return []
  const summe = cent(e.ueberzahlung.reduce((s, z) => s + z.betrag, 0))
  const monate = [...new Set(e.ueberzahlung.map((z) => z.monat))].sort((a, b) => a - b)
  return [
    {
      art: 'kasten',
      id: 'kern.ueberzahlung',
      titel: t`Bitte zahlen Sie jetzt nichts zurück`,
      absaetze: [
        t`Für ${monatsliste(monate)} haben wir vermutlich ${fett(geld(summe))} zu viel gezahlt. Darüber entscheiden wir später in einem eigenen Bescheid. Vorher fragen wir Sie nach Ihrer Sicht.`,
      ],
    },
  ]
}

function ausweg(e: Ablehnungseingabe): Text {
  if (e.monate.every((m) => anspruchsberechtigte(m).length === 0 && mitglieder(m).length > 0))
    return t`Was können Sie tun? Fragen Sie bei der Stadt oder dem Kreis nach anderen Hilfen. Fällt der Grund weg, dann stellen Sie bitte gleich einen neuen Antrag.`
  const spaeter = e.monate.every(vermoegenReicht)
    ? 'Ist Ihr Vermögen bis zur Grenze verbraucht'
    : 'Wird Ihr Einkommen kleiner'
  return t`Was können Sie tun? Fragen Sie bald nach Wohngeld und Kinderzuschlag. ${spaeter}, dann stellen Sie bitte gleich einen neuen Antrag.`
}

function ablehnungssatz(e: Ablehnungseingabe): Text {
  return t`leider können wir Ihnen für ${monatsliste(e.monate.map((m) => m.monat))} kein ${leistungsnameDer(e, 'oder')} zahlen. Sie bekommen ${fett('0,00 €')}.`
}

function ablehnungsgrund(e: Ablehnungseingabe): Text {
  const m = ersterMitAnspruch(e.monate)
  if (anspruchsberechtigte(m).length === 0 && mitglieder(m).length > 0) return t`Warum? ${ausschlussgruende(m)}`
  const v = m.vermoegen
  if (v && vermoegenReicht(m))
    return t`Warum? Sie haben mehr Vermögen, als frei ist. Ihr Vermögen ist ${geld(v.vorhanden)}, frei sind ${geld(v.frei)}.`
  const bedarf = anspruchsberechtigte(m).reduce((s, p) => s + p.bedarf, 0)
  const einkommen = anspruchsberechtigte(m).reduce((s, p) => s + p.bereinigt, 0)
  const gedeckt = Math.max(einkommen, gedeckterBedarf(m))
  return t`Warum? Ihr Einkommen reicht zum Leben. Sie brauchen im Monat ${geld(cent(bedarf))}, anrechnen müssen wir ${geld(cent(gedeckt))}.`
}
