import { type Cent, cent, type Datum, kanonisch, type Monat, summe } from '../kern/index.ts'
import type { Kostentraeger, Leistungsart } from '../recht/index.ts'
import { type Beitragsperson, beitragsanhoerung } from './beitraege.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { mitGeburt, vollerName } from './personen.ts'
import { aufzaehlung, geld, langesDatum, monatsliste } from './sprache.ts'
import { WEITERE } from './weitere.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** Under which rule the grant is taken back: § 48 Abs. 1 Satz 2 Nr. 3, 2, 4 or § 45 SGB X. */
export type Erstattungsursache = 'einkommen' | 'mitteilung' | 'wegfall' | 'anfaenglich'

/** A month of one person: what was granted, what is left of it, what has to be given back of which kind. */
export type Erstattungsmonat = {
  readonly monat: Monat
  readonly bisher: Cent
  readonly bleibt: Cent
  /** Sums to `bisher − bleibt`, plus `mehr` where a kind has risen. */
  readonly zurueck: readonly {
    readonly leistungsart: Leistungsart
    readonly kostentraeger: Kostentraeger
    readonly betrag: Cent
  }[]
  /** What of another kind is due in addition and paid at once. */
  readonly mehr: Cent
  /** Day of the notice that holds for the month. */
  readonly bescheidVom: Datum
  /** A later notice has lowered the month already. */
  readonly schonGeaendert: boolean
}

export type Erstattungsperson = Bescheidperson & { readonly monate: readonly Erstattungsmonat[] }

export type Erstattungseingabe = Briefeingabe & {
  /** Whom it is about; `empfaenger.person` is "Sie", any other is a child she represents. */
  readonly person: Erstattungsperson
  readonly ursache: Erstattungsursache
  /** In whole sentences, as a human settled them. */
  readonly tatsachen: string
  readonly quelle: string
  readonly vorwurf: { readonly angaben: string | null; readonly kenntnis: string | null }
}

const NAMEN: Readonly<Record<Leistungsart, string>> = {
  regelbedarf: 'Regelbedarf',
  mehrbedarf: 'Mehrbedarf',
  unterkunft: 'Wohnkosten',
  sofortzuschlag: 'Sofortzuschlag',
  ...(Object.fromEntries(WEITERE.map((w) => [w.leistungsart, w.titel])) as Record<
    (typeof WEITERE)[number]['leistungsart'],
    string
  >),
}

const zurueckVon = (m: Erstattungsmonat): Cent => summe(m.zurueck.map((z) => z.betrag))
export const summeZurueck = (p: Erstattungsperson): Cent => summe(p.monate.map(zurueckVon))
const monateVon = (p: Erstattungsperson): string => monatsliste(p.monate.map((m) => m.monat))
const istSie = (e: Briefeingabe, p: Erstattungsperson): boolean => e.empfaenger.person === p.id
/** "Sie", "Ihr Kind Nele". */
const wen = (e: Briefeingabe, p: Erstattungsperson): string => (istSie(e, p) ? 'Sie' : `Ihr Kind ${p.vorname}`)

/** @throws if what was granted, what is left and what is given back do not agree to the cent. */
function pruefe(p: Erstattungsperson): void {
  for (const m of p.monate) {
    if (m.schonGeaendert) continue
    if (m.bisher - zurueckVon(m) + m.mehr !== m.bleibt)
      throw new Error(`month ${m.monat}, ${p.id}: granted, taken back and left do not add up`)
  }
  if (p.monate.length === 0) throw new Error(`nothing to be given back by ${p.id}`)
}

/**
 * F1, § 24 SGB X: asks a person for her view, also for the children she represents, with all facts the decision would
 * rest on, what is held against her, and the calculation. Decides nothing.
 */
export function anhoerungErstattung(
  e: Briefeingabe &
    Pick<Erstattungseingabe, 'ursache' | 'tatsachen' | 'quelle' | 'vorwurf'> & {
      /** § 335 SGB III: what would have to be given back beside the benefit. */
      readonly beitraege?: readonly Beitragsperson[]
    },
  personen: readonly Erstattungsperson[],
): Dokument {
  personen.forEach(pruefe)
  const alle = summe(personen.map(summeZurueck))
  const zeit = monatsliste([...new Set(personen.flatMap((p) => p.monate.map((m) => m.monat)))].sort((a, b) => a - b))
  return setzeBrief(e, {
    art: 'anhoerung',
    betreff: t`Bitte sagen Sie uns Ihre Sicht: Wir haben für ${zeit} vielleicht zu viel gezahlt`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`wir prüfen, ob für ${zeit} Geld zurückzuzahlen ist. Es geht um ${fett(geld(alle))} für ${aufzaehlung(personen.map((p) => wen(e, p)))}. Jede Person schuldet nur ihren eigenen Teil. Noch ist nichts entschieden. ${fett('Bitte zahlen Sie jetzt nichts.')}`,
      ),
      absatz(
        'frist',
        t`Bitte antworten Sie bis zum ${{ luecke: 'antwortfrist', fett: true }}. Der Tag gilt auch, wenn er auf ein Wochenende oder einen Feiertag fällt (§ 26 Abs. 3 Satz 2 SGB X). Brauchen Sie mehr Zeit? Rufen Sie an.`,
      ),
      { art: 'ueberschrift', id: 'tatsachen.titel', ebene: 2, text: t`Was wir wissen` },
      ...tatsachen(e),
      ...vorwurf(e, false),
      { art: 'ueberschrift', id: 'rechnung.titel', ebene: 2, text: t`Die Rechnung` },
      rechnung(personen),
      absatz('recht', t`${RECHT_VORLAEUFIG[e.ursache]}`),
      ...beitragsanhoerung(e.beitraege ?? []),
      { art: 'ueberschrift', id: 'fragen.titel', ebene: 2, text: t`Unsere Fragen an Sie` },
      {
        art: 'liste',
        id: 'fragen',
        nummeriert: true,
        punkte: [
          t`Stimmt das, was hier steht? Wenn nicht: Was ist anders?`,
          t`Gab es Gründe, die wir kennen sollten?`,
          ...(e.ursache === 'einkommen'
            ? []
            : [t`Konnten Sie wissen oder leicht erkennen, dass der Betrag zu hoch war? Wenn nicht: warum nicht?`]),
        ],
      },
      absatz(
        'wie',
        t`Schreiben Sie uns, rufen Sie an oder kommen Sie vorbei. Die letzte Seite können Sie als Antwort benutzen.`,
      ),
      absatz(
        'folge',
        t`Antworten Sie nicht, entscheiden wir nach dem, was in der Akte steht. Muss etwas zurückgezahlt werden, bekommt jede Person einen eigenen Bescheid. Dann können Sie um Raten bitten. Behalten wir später etwas von Ihrer Leistung ein, entscheiden wir das getrennt (§ 43 SGB II).`,
      ),
    ],
    anlagen: antwortbogen(e),
  })
}

function tatsachen(e: Pick<Erstattungseingabe, 'tatsachen' | 'quelle'>): readonly Block[] {
  return [absatz('tatsachen', t`${e.tatsachen}`), absatz('quelle', t`Das wissen wir daher: ${e.quelle}`)]
}

/** What is held against the person; the same facts are heard first and decided on later (§ 24 Abs. 1 SGB X). */
function vorwurf(e: Pick<Erstattungseingabe, 'vorwurf' | 'ursache'>, entschieden: boolean): readonly Block[] {
  const { angaben, kenntnis } = e.vorwurf
  const was =
    e.ursache === 'anfaenglich'
      ? 'Angaben waren falsch oder fehlten'
      : 'Eine Änderung wurde nicht rechtzeitig mitgeteilt'
  const vorsicht = entschieden ? '' : ' Bisher sieht es für uns so aus:'
  return [
    ...(angaben === null ? [] : [absatz('vorwurf.angaben', t`${was}.${vorsicht} ${angaben}`)]),
    ...(kenntnis === null
      ? []
      : [absatz('vorwurf.kenntnis', t`Der Fehler war leicht zu erkennen.${vorsicht} ${kenntnis}`)]),
  ]
}

const RECHT_VORLAEUFIG: Readonly<Record<Erstattungsursache, string>> = {
  einkommen:
    'Einkommen, das nach der Bewilligung ankommt, zählt für den Monat, in dem es ankommt. Das gilt auch, wenn Sie nichts falsch gemacht haben (§ 48 Abs. 1 Satz 2 Nr. 3, § 50 SGB X).',
  mitteilung:
    'Wer eine Änderung mit Absicht oder grob fahrlässig nicht mitteilt, muss das zu viel gezahlte Geld zurückzahlen (§ 48 Abs. 1 Satz 2 Nr. 2, § 50 SGB X).',
  wegfall:
    'Wer weiß oder leicht erkennen kann, dass ihm weniger zusteht, muss das zu viel gezahlte Geld zurückzahlen (§ 48 Abs. 1 Satz 2 Nr. 4, § 50 SGB X).',
  anfaenglich:
    'War ein Bescheid von Anfang an falsch, darf man sich meist trotzdem auf ihn verlassen. Das gilt nicht, wenn Angaben mit Absicht oder grob fahrlässig falsch waren. Es gilt auch nicht, wenn man den Fehler kannte oder leicht erkennen konnte (§ 45 Abs. 2 Satz 3, § 50 SGB X).',
}

function rechnung(personen: readonly Erstattungsperson[]): Tabelle {
  return {
    art: 'tabelle',
    id: 'rechnung',
    beschriftung: t`Was wir gezahlt haben und was zugestanden hätte`,
    spalten: ['Person und Monate', 'gezahlt', 'zugestanden', 'zu viel'].map((titel, i) => ({ titel, rechts: i > 0 })),
    zeilen: personen.flatMap((p): readonly Zeile[] => [
      { art: 'gruppe', kopf: t`${mitGeburt(p)}`, zellen: [] },
      ...gruppen(p).map(
        (g): Zeile => ({
          art: 'zeile',
          kopf: t`${monatsliste(g.monate)}${g.monate.length > 1 ? ', je Monat' : ''}`,
          zellen: [
            t`${geld(gezahlt(g.m))}`,
            t`${geld(cent(gezahlt(g.m) - zurueckVon(g.m)))}`,
            t`${geld(zurueckVon(g.m))}`,
          ],
        }),
      ),
      { art: 'summe', kopf: t`Zusammen`, zellen: [t``, t``, t`${fett(geld(summeZurueck(p)))}`] },
    ]),
  }
}

/** What was paid of the kinds it is about, before anything is added. */
const gezahlt = (m: Erstattungsmonat): Cent => (m.schonGeaendert ? cent(m.bisher + zurueckVon(m)) : m.bisher)

type Gruppe = { readonly m: Erstattungsmonat; readonly monate: readonly Monat[] }

/** Months with the same amounts under the same notice, said once. */
function gruppen(p: Erstattungsperson): readonly Gruppe[] {
  const je = new Map<string, { m: Erstattungsmonat; monate: Monat[] }>()
  for (const m of p.monate) {
    const { monat, ...gleich } = m
    const k = kanonisch(gleich)
    const da = je.get(k)
    if (da) da.monate.push(monat)
    else je.set(k, { m, monate: [monat] })
  }
  return [...je.values()]
}

function antwortbogen(e: Briefeingabe): readonly Block[] {
  return [
    { art: 'ueberschrift', id: 'antwort.titel', ebene: 2, text: t`Ihre Antwort`, neueSeite: true },
    absatz('antwort.kopf', t`An: ${e.absender.name}, ${e.absender.strasse}, ${e.absender.plz} ${e.absender.ort}`),
    absatz('antwort.von', t`Von: ${e.empfaenger.name}, Nummer ${e.bgNummer}`),
    absatz('antwort.1', t`1. Das stimmt. / Das stimmt nicht, richtig ist:`),
    absatz('antwort.1l', t`${LINIE}`),
    absatz('antwort.2', t`2. Diese Gründe sollen Sie kennen:`),
    absatz('antwort.2l', t`${LINIE}`),
    absatz('antwort.3', t`3. So viel könnte ich im Monat zurückzahlen:`),
    absatz('antwort.3l', t`${LINIE}`),
    absatz('antwort.datum', t`Datum, Unterschrift:`),
    absatz('antwort.datuml', t`${LINIE}`),
  ]
}

const LINIE = '_'.repeat(60)

type Bescheideingabe48 = Erstattungseingabe & {
  readonly anhoerung: {
    readonly am: Datum
    readonly antwort: { readonly am: Datum; readonly inhalt: string; readonly wuerdigung: string } | null
  }
  /** § 40 Abs. 9 SGB II is told to whom represents a minor. */
  readonly minderjaehrig: boolean
  /** More than 49,99 euros for all together, so that nothing is waived (§ 40 Abs. 1 Satz 3 SGB II). */
  readonly nachzahlung: Cent
  /** § 40 Abs. 1 Satz 3 SGB II: contributions come beside it, by another notice, so nothing is waived. */
  readonly mitBeitraegen?: boolean
  readonly zahlweg: Zahlweg
}

const NORM: Readonly<Record<Erstattungsursache, string>> = {
  einkommen: '§ 48 Abs. 1 Satz 2 Nr. 3 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
  mitteilung: '§ 48 Abs. 1 Satz 2 Nr. 2 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
  wegfall: '§ 48 Abs. 1 Satz 2 Nr. 4 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
  anfaenglich: '§ 45 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 2 SGB III',
}

/** F2 and F3: takes the grant of one person back for the past and sets what she has to give back (§§ 45, 48, 50 SGB X). */
export function aufhebungsbescheid(e: Bescheideingabe48): Dokument {
  pruefe(e.person)
  const p = e.person
  const betrag = geld(summeZurueck(p))
  const wer = istSie(e, p) ? 'Sie müssen' : `Ihr Kind ${vollerName(p)} muss`
  return setzeBrief(e, {
    art: 'aufhebungsbescheid',
    betreff: istSie(e, p)
      ? t`Bescheid: Sie müssen ${betrag} zurückzahlen`
      : t`Bescheid für Ihr Kind ${vollerName(p)}: ${betrag} sind zurückzuzahlen`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`${wer} ${fett(betrag)} zurückzahlen. Es geht um ${monateVon(p)}. ${e.tatsachen} ${ERGEBNIS[e.ursache]}`,
      ),
      ...(istSie(e, p)
        ? []
        : [absatz('kern.kind', t`Sie bekommen diesen Bescheid, weil Sie ${p.vorname} gesetzlich vertreten.`)]),
      absatz(
        'kern.zahlen',
        t`Bitte zahlen Sie bis zum ${{ luecke: 'zahlbarBis', fett: true }}. Geht nicht alles auf einmal? Rufen Sie an: Wir können Raten vereinbaren. Legen Sie Widerspruch ein, müssen Sie vorerst nichts zurückzahlen.`,
      ),
      zahlweg(e.zahlweg, { betrag: summeZurueck(p), bis: t`${{ luecke: 'zahlbarBis' }}` }),
      ...(e.nachzahlung > 0
        ? [
            absatz(
              'kern.mehr',
              t`Für dieselbe Zeit steht ${istSie(e, p) ? 'Ihnen' : p.vorname} an anderer Stelle mehr zu: ${geld(e.nachzahlung)}. Das zahlen wir jetzt aus und rechnen es nicht gegen.`,
            ),
          ]
        : []),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      ...verfuegung(e),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...gruende(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      ...wissen(e),
    ],
  })
}

const ERGEBNIS: Readonly<Record<Erstattungsursache, string>> = {
  einkommen: 'Das hätte die Leistung gesenkt.',
  mitteilung: 'Das hätten wir früher wissen müssen.',
  wegfall: 'Dadurch stand weniger zu, und das war zu erkennen.',
  anfaenglich: 'Der Bescheid war deshalb von Anfang an falsch.',
}

function verfuegung(e: Bescheideingabe48): readonly Block[] {
  const p = e.person
  const wort = e.ursache === 'anfaenglich' ? 'nehmen' : 'heben'
  const teil = e.ursache === 'anfaenglich' ? 'zurück' : 'auf'
  const saetze = gruppen(p)
    .filter((g) => !g.m.schonGeaendert)
    .map(
      (g, i) =>
        t`${i + 1}. Für ${vollerName(p)} ${wort} wir den Bescheid vom ${langesDatum(g.m.bescheidVom)} für ${monatsliste(g.monate)} in Höhe von ${fett(geld(zurueckVon(g.m)))}${g.monate.length > 1 ? ' je Monat' : ''} ${teil}. Es bleibt ein Anspruch von ${geld(g.m.bleibt)}${g.monate.length > 1 ? ' je Monat' : ''} (${NORM[e.ursache]}).`,
    )
  return [
    ...saetze.map((s, i) => absatz(`verfuegung.${i + 1}`, s)),
    absatz(
      'verfuegung.erstattung',
      t`${saetze.length + 1}. ${vollerName(p)} erstattet ${fett(geld(summeZurueck(p)))} (§ 50 Abs. 1 und 3 SGB X). Das setzt sich so zusammen:`,
    ),
    erstattungstabelle(p),
  ]
}

function erstattungstabelle(p: Erstattungsperson): Tabelle {
  return {
    art: 'tabelle',
    id: 'verfuegung.betraege',
    beschriftung: t`Was ${vollerName(p)} erstattet, nach Monat, Leistung und Träger`,
    spalten: ['Monat', 'Leistung', 'Träger', 'Betrag'].map((titel, i) => ({ titel, rechts: i === 3 })),
    zeilen: [
      ...p.monate.flatMap((m) =>
        m.zurueck.map(
          (z): Zeile => ({
            art: 'zeile',
            kopf: t`${monatsliste([m.monat])}`,
            zellen: [
              t`${NAMEN[z.leistungsart]}`,
              t`${z.kostentraeger === 'bund' ? 'Bund' : 'Kommune'}`,
              t`${geld(z.betrag)}`,
            ],
          }),
        ),
      ),
      { art: 'summe', kopf: t`Zusammen`, zellen: [t``, t``, t`${fett(geld(summeZurueck(p)))}`] },
    ],
  }
}

function gruende(e: Bescheideingabe48): readonly Block[] {
  const p = e.person
  const geaendert = p.monate.filter((m) => m.schonGeaendert)
  return [
    ...tatsachen(e),
    rechnung([p]),
    ...(geaendert.length === 0
      ? []
      : [
          absatz(
            'gruende.geaendert',
            t`Für ${monatsliste(geaendert.map((m) => m.monat))} haben wir die Bewilligung schon früher geändert. Hier geht es nur noch um das Zurückzahlen.`,
          ),
        ]),
    ...vorwurf(e, true),
    absatz('gruende.norm', t`${e.ursache === 'anfaenglich' ? vonAnfangAn(e) : GRUND[e.ursache]}`),
    absatz('gruende.anhoerung', anhoerungstext(e)),
    ...(e.anhoerung.antwort === null
      ? []
      : [absatz('gruende.wuerdigung', t`Dazu sagen wir: ${e.anhoerung.antwort.wuerdigung}`)]),
    absatz(
      'gruende.ermessen',
      t`Das Gesetz lässt uns hier keine Wahl: Wir müssen die Bewilligung auch für die Vergangenheit ändern (§ 40 Abs. 2 Nr. 3 SGB II, ${e.ursache === 'anfaenglich' ? '§ 330 Abs. 2' : '§ 330 Abs. 3'} SGB III).`,
    ),
    absatz(
      'gruende.bagatelle',
      e.mitBeitraegen
        ? t`Von weniger als 50 € für alle Personen zusammen sehen wir ab, wenn sonst nichts zu erstatten ist. Hier sind auch Beiträge zu ersetzen (§ 40 Abs. 1 Satz 3 SGB II).`
        : t`Von weniger als 50 € für alle Personen zusammen sehen wir ab. Hier ist es mehr (§ 40 Abs. 1 Satz 3 SGB II).`,
    ),
  ]
}

/** § 45 Abs. 2 Satz 3 SGB X: only what was found of this person is said. */
function vonAnfangAn(e: Bescheideingabe48): string {
  const weil = [
    ...(e.vorwurf.angaben === null ? [] : ['Angaben waren mit Absicht oder grob fahrlässig falsch (Nr. 2)']),
    ...(e.vorwurf.kenntnis === null ? [] : ['der Fehler war bekannt oder leicht zu erkennen (Nr. 3)']),
  ]
  return `Der Bescheid war von Anfang an zu hoch. Auf ihn durfte man sich nicht verlassen, denn ${weil.join(', und ')} (§ 45 Abs. 2 Satz 3, Abs. 4 Satz 1 SGB X). Deshalb kommt es nicht darauf an, ob das Geld verbraucht ist.`
}

const GRUND: Readonly<Record<Exclude<Erstattungsursache, 'anfaenglich'>, string>> = {
  einkommen:
    'Nach dem Bescheid ist Einkommen oder Vermögen dazugekommen. Dann müssen wir den Bescheid von dem Monat an ändern, in dem es zählt. Das gilt auch, wenn niemand etwas falsch gemacht hat (§ 48 Abs. 1 Satz 2 Nr. 3 und Satz 3 SGB X).',
  mitteilung:
    'Änderungen, die für die Leistung wichtig sind, sind sofort mitzuteilen (§ 60 Abs. 1 Satz 1 Nr. 2 SGB I). Das ist mit Absicht oder grob fahrlässig nicht geschehen. Dann müssen wir den Bescheid von der Änderung an aufheben (§ 48 Abs. 1 Satz 2 Nr. 2 SGB X).',
  wegfall:
    'Wer weiß oder leicht erkennen kann, dass weniger zusteht, darf sich auf den Bescheid nicht verlassen. Dann müssen wir ihn von der Änderung an aufheben (§ 48 Abs. 1 Satz 2 Nr. 4 SGB X).',
}

function anhoerungstext(e: Bescheideingabe48): Text {
  const { am, antwort } = e.anhoerung
  const frage = t`Am ${langesDatum(am)} haben wir Sie nach Ihrer Sicht gefragt (§ 24 SGB X).`
  if (antwort === null) return t`${frage} Eine Antwort ist nicht gekommen. Wir haben nach der Akte entschieden.`
  return t`${frage} Am ${langesDatum(antwort.am)} haben Sie geantwortet: ${antwort.inhalt}`
}

function wissen(e: Bescheideingabe48): readonly Block[] {
  return [
    absatz(
      'wissen.wirkung',
      t`Ein Widerspruch stoppt die Rückzahlung (§ 86a Abs. 1 SGG). Die Änderung der Bewilligung selbst gilt trotzdem sofort (§ 39 Nr. 1 SGB II).`,
    ),
    absatz(
      'wissen.raten',
      t`Können Sie nicht auf einmal zahlen, sagen Sie uns, was im Monat möglich ist. In besonderen Fällen können wir auf Geld verzichten (§ 44 SGB II).`,
    ),
    absatz(
      'wissen.einbehalt',
      t`Wir behalten jetzt nichts von der laufenden Leistung ein. Wollen wir das später tun, bekommen Sie darüber einen eigenen Bescheid (§ 43 SGB II).`,
    ),
    ...(e.minderjaehrig
      ? [
          absatz(
            'wissen.kind',
            t`Gut zu wissen: ${e.person.vorname} schuldet dieses Geld selbst. Wird ${e.person.vorname} 18 Jahre alt, haftet ${e.person.vorname} nur mit dem Vermögen, das dann über 15.000 € liegt (§ 40 Abs. 9 SGB II, § 1629a BGB).`,
          ),
        ]
      : []),
  ]
}

/** Why nothing is claimed back of a person. */
export type KeinGrund =
  /** All together under 50 euros; the sum of this receiver and of those she represents. */
  { readonly art: 'bagatelle'; readonly betrag: Cent } | { readonly art: 'vertrauen' | 'frist' | 'richtig' }

/** F10: nothing has to be given back, and why. Says nothing of remedies: it decides nothing. */
export function keineRueckforderung(
  e: Briefeingabe,
  k: { readonly personen: readonly Bescheidperson[]; readonly monate: readonly Monat[]; readonly grund: KeinGrund },
): Dokument {
  const zeit = monatsliste(k.monate)
  const fuer = aufzaehlung(k.personen.map((p) => (p.id === e.empfaenger.person ? 'Sie' : `Ihr Kind ${p.vorname}`)))
  const nurSie = k.personen.every((p) => p.id === e.empfaenger.person)
  return setzeBrief(e, {
    art: 'keineRueckforderung',
    betreff: t`Sie müssen für ${zeit} nichts zurückzahlen`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`für ${zeit} bleibt es bei den bisherigen Bescheiden. ${fett('Sie zahlen nichts zurück.')}${nurSie ? '' : ` Das gilt für ${fuer}.`}`,
      ),
      absatz('warum', warumNichts(k.grund)),
      absatz(
        'ende',
        t`Damit ist die Prüfung für ${zeit} zu Ende. Was Sie ab jetzt im Monat bekommen, steht in Ihrem letzten Bescheid.`,
      ),
    ],
  })
}

function warumNichts(g: KeinGrund): Text {
  switch (g.art) {
    case 'bagatelle':
      return t`Warum? Nach unserer Rechnung waren es ${geld(g.betrag)} zu viel. Weil alle Personen zusammen unter 50 € bleiben, verlangt das Gesetz nichts zurück. Diese Beträge zählen auch später nicht noch einmal (§ 40 Abs. 1 Satz 3 und 4 SGB II).`
    case 'vertrauen':
      return t`Warum? Es wurde zwar zu viel gezahlt. Aber Sie durften sich auf den Bescheid verlassen. Deshalb ändern wir ihn für die Vergangenheit nicht (§ 45 Abs. 2 und 4, § 48 Abs. 1 SGB X).`
    case 'frist':
      return t`Warum? Es wurde zwar zu viel gezahlt. Aber die Frist, in der wir das Geld zurückfordern dürfen, ist vorbei (§ 45 Abs. 3 und 4, § 48 Abs. 4 SGB X).`
    case 'richtig':
      return t`Warum? Nach dem neuen Stand haben Sie für diese Zeit nicht zu viel bekommen.`
  }
}
