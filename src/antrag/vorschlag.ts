import { neueAngabe } from '../fall/index.ts'
import { cent, type Datum, ersterTag, euro, iso, type Json, liesDatum, monatVon } from '../kern/index.ts'
import { kindergeldAm, type Rolle } from '../recht/index.ts'
import { blick, istBeantwortet, istOffen, personenorte, schluessel } from './blick.ts'
import { ANTRAG, type Antworten, type Blick, ERSTE, type Ort } from './frage.ts'
import { pfad, wirksam } from './pfad.ts'
import { sageAntwort } from './sage.ts'
import { personName } from './sendung.ts'

/** A fact that would follow from what she answered; it holds only when the office takes it over. */
export type Vorschlag = {
  /** Id of the fact in the case: "unterkunft", "lohn-P2". */
  readonly id: string
  readonly titel: string
  readonly angabe: Readonly<Record<string, Json>>
}

/** What a human has to look at: no fact follows from the answer alone. */
export type Klaerung = { readonly id: string; readonly text: string; readonly norm: string }

export type Antragsperson = {
  readonly ort: Ort
  readonly vorname: string
  readonly nachname: string
  /** Undefined: she did not say; the household cannot be taken in without it. */
  readonly geburt: Datum | undefined
  readonly rolle: Rolle
  /** Places in the list, from 0. */
  readonly eltern: readonly number[]
}

export type Uebernahmevorlage = {
  readonly antragAm: Datum
  /** First day of the month from which benefits are asked for. */
  readonly ab: Datum
  readonly personen: readonly Antragsperson[]
  readonly anschrift: { readonly strasse: string; readonly plz: string; readonly ort: string }
  readonly iban: string
  readonly kontoinhaber: string
  readonly vorschlaege: readonly Vorschlag[]
  readonly klaerungen: readonly Klaerung[]
}

/** Everything that follows from the answers: a pure function, nothing is typed a second time. */
export function uebernahmevorlage(alle: Antworten, antragAm: Datum): Uebernahmevorlage {
  const a = wirksam(alle, antragAm)
  const text = (frage: string, ort: Ort = ANTRAG): string => {
    const w = a[schluessel(ort, frage)]
    return typeof w === 'string' ? w : ''
  }
  const spaeter = liesDatum(text('leistungAbDatum'))
  const ab = ersterTag(monatVon(spaeter ?? antragAm))
  const q: Quelle = { a, stichtag: antragAm, ab, personen: personenorte(a) }
  return {
    antragAm,
    ab,
    personen: q.personen.map((ort) => antragsperson(q, ort)),
    anschrift: { strasse: text('strasse'), plz: text('plz'), ort: text('wohnort') },
    iban: text('iban'),
    kontoinhaber: text('kontoinhaber'),
    vorschlaege: [
      ...wohnen(q),
      ...q.personen.flatMap((ort) => [...lage(q, ort), ...einkommen(q, ort), ...vermoegen(q, ort)]),
    ],
    klaerungen: klaerungen(q),
  }
}

type Quelle = {
  readonly a: Antworten
  readonly stichtag: Datum
  readonly ab: Datum
  readonly personen: readonly Ort[]
}

const sieh = (q: Quelle, ort: Ort): Blick => blick(q.a, ort, q.stichtag)
/** Cent of an answer; undefined where nothing was said or it was left open. */
function betrag(q: Quelle, ort: Ort, frage: string): number | undefined {
  const w = q.a[schluessel(ort, frage)]
  return typeof w === 'number' ? w : undefined
}
const inEuro = (wert: number): string => `${euro(cent(wert))} Euro`
const dauer = (q: Quelle): Readonly<Record<string, Json>> => ({ von: iso(q.ab), bis: null })

function antragsperson(q: Quelle, ort: Ort): Antragsperson {
  const quelle = ort === ERSTE ? ANTRAG : ort
  const text = (frage: string): string => {
    const w = q.a[schluessel(quelle, frage)]
    return typeof w === 'string' ? w : ''
  }
  const beziehung = ort === ERSTE ? '' : text('beziehung')
  const partner = q.personen.findIndex((p) => sieh(q, p).text('beziehung') === 'partner')
  const eltern: Readonly<Record<string, readonly number[]>> = {
    kindMeins: [0],
    kindPartner: partner < 0 ? [] : [partner],
    kindGemeinsam: partner < 0 ? [0] : [0, partner],
  }
  return {
    ort,
    vorname: text('vorname'),
    nachname: text('nachname'),
    geburt: liesDatum(text('geburtsdatum')),
    rolle: rolleVon(ort, beziehung, sieh(q, ort).alter(ort)),
    eltern: eltern[beziehung] ?? [],
  }
}

/** § 7 Abs. 3 SGB II: children up to 25 belong to the community, others of the family to the household. */
function rolleVon(ort: Ort, beziehung: string, alter: number | undefined): Rolle {
  if (ort === ERSTE) return 'hauptperson'
  if (beziehung === 'partner') return 'partner'
  return beziehung.startsWith('kind') && (alter ?? 0) < 25 ? 'kind' : 'haushaltsangehoerig'
}

function wohnen(q: Quelle): readonly Vorschlag[] {
  const [grund, neben, heiz] = ['grundmiete', 'nebenkosten', 'heizkosten'].map((f) => betrag(q, ANTRAG, f))
  if (grund === undefined || neben === undefined || heiz === undefined) return []
  const b = sieh(q, ANTRAG)
  const flaeche = betrag(q, ANTRAG, 'wohnflaeche')
  return [
    {
      id: 'unterkunft',
      titel: `Unterkunft: ${inEuro(grund)} kalt, ${inEuro(neben)} Nebenkosten, ${inEuro(heiz)} Heizung, ${betrag(q, ANTRAG, 'bewohner') ?? 1} Köpfe`,
      angabe: neueAngabe('unterkunft', {
        ...dauer(q),
        wohnform: b.text('wohnform'),
        koepfe: betrag(q, ANTRAG, 'bewohner') ?? 1,
        anerkannt_cent: null,
        grundmiete_cent: grund,
        nebenkosten_cent: neben,
        heizung_cent: heiz,
        angemessen_unterkunft_cent: null,
        angemessen_heizung_cent: null,
        warmwasser: b.text('warmwasser') === 'dezentral' ? 'dezentral' : 'zentral',
        heizungsart: b.text('heizenergie') === '' ? null : b.text('heizenergie'),
        wohnflaeche_m2x100: flaeche === undefined ? null : flaeche * 100,
      }),
    },
  ]
}

function lage(q: Quelle, ort: Ort): readonly Vorschlag[] {
  const b = sieh(q, ort)
  const name = personName(q.a, ort)
  const termin = b.text('entbindungstermin')
  const an = { person: ort, ...dauer(q) }
  const alle: readonly (Vorschlag | false)[] = [
    b.text('erwerbsfaehig') === 'nein' && {
      id: `erwerbsfaehigkeit-${ort}`,
      titel: `${name}: nicht erwerbsfähig`,
      angabe: neueAngabe('erwerbsfaehigkeit', { ...an, erwerbsfaehig: false }),
    },
    ort === ERSTE &&
      q.a[schluessel(ANTRAG, 'alleinerziehend')] === true && {
        id: 'alleinerziehung',
        titel: `${name}: erzieht allein`,
        angabe: neueAngabe('alleinerziehung', an),
      },
    termin !== '' && {
      id: `schwangerschaft-${ort}`,
      titel: `${name}: schwanger`,
      angabe: neueAngabe('schwangerschaft', { person: ort, termin, entbindung_am: null }),
    },
    b.text('schule') === 'schule' && {
      id: `schulbesuch-${ort}`,
      titel: `${name}: geht zur Schule`,
      angabe: neueAngabe('schulbesuch', { ...an, aufnahme: 'regelmaessig', verguetung: false }),
    },
  ]
  return alle.filter((v) => v !== false)
}

/** Answer → kind of income. Wages have a form of their own. */
const EINKUENFTE = {
  algBetrag: ['arbeitslosengeld', 'Arbeitslosengeld'],
  krankengeldBetrag: ['krankengeld', 'Krankengeld'],
  elterngeldBetrag: ['elterngeld', 'Elterngeld'],
  renteBetrag: ['rente', 'Rente'],
  unterhaltBetrag: ['unterhalt', 'Unterhalt'],
  bafoegBetrag: ['bafoeg', 'BAföG oder BAB'],
  sonstigesBetrag: ['sonstiges', 'Anderes Geld'],
  unterhaltKind: ['unterhalt', 'Unterhalt'],
} as const

function einkommen(q: Quelle, ort: Ort): readonly Vorschlag[] {
  const name = personName(q.a, ort)
  const zeilen = Object.entries(EINKUENFTE).flatMap(([frage, [einkommensart, titel]]): readonly Vorschlag[] => {
    const wert = betrag(q, ort, frage) ?? 0
    if (wert === 0) return []
    const felder = { person: ort, ...dauer(q), einkommensart, betrag_cent: wert, nachzahlung: false, berechtigt: null }
    return [
      {
        id: `${einkommensart}-${ort}`,
        titel: `${name}: ${titel} ${inEuro(wert)} im Monat`,
        angabe: neueAngabe('einkommen', felder),
      },
    ]
  })
  return [...lohn(q, ort), ...kindergeld(q, ort), ...zeilen]
}

/** What is taken off the wage is known as a sum only; the payslip says which part is tax. */
function lohn(q: Quelle, ort: Ort): readonly Vorschlag[] {
  const [brutto, netto] = [betrag(q, ort, 'bruttoMonat'), betrag(q, ort, 'nettoMonat')]
  if (brutto === undefined || netto === undefined || netto > brutto) return []
  return [
    {
      id: `lohn-${ort}`,
      titel: `${personName(q.a, ort)}: Lohn ${inEuro(brutto)} brutto, ${inEuro(netto)} netto (Abzüge als Sozialabgaben; nach der Abrechnung aufteilen)`,
      angabe: neueAngabe('erwerbseinkommen', {
        person: ort,
        ...dauer(q),
        brutto_cent: brutto,
        steuern_cent: 0,
        sozialabgaben_cent: brutto - netto,
      }),
    },
  ]
}

function kindergeld(q: Quelle, ort: Ort): readonly Vorschlag[] {
  const wer = sieh(q, ort).text('kindergeld')
  const partner = q.personen.find((p) => sieh(q, p).text('beziehung') === 'partner')
  const berechtigt = wer === 'ich' ? ERSTE : partner
  const satz = kindergeldAm(q.ab)
  if ((wer !== 'ich' && wer !== 'partner') || berechtigt === undefined || satz === undefined) return []
  return [
    {
      id: `kindergeld-${ort}`,
      titel: `${personName(q.a, ort)}: Kindergeld ${inEuro(satz)}`,
      angabe: neueAngabe('einkommen', {
        person: ort,
        ...dauer(q),
        einkommensart: 'kindergeld',
        betrag_cent: satz,
        nachzahlung: false,
        berechtigt,
      }),
    },
  ]
}

function vermoegen(q: Quelle, ort: Ort): readonly Vorschlag[] {
  const arten = [
    ['guthaben', 'Geld auf Konten und bar'],
    ['wertpapiere', 'Wertpapiere und Verträge'],
  ] as const
  return arten.flatMap(([art, titel]) => {
    const wert = betrag(q, ort, art) ?? 0
    if (wert === 0) return []
    return [
      {
        id: `${art}-${ort}`,
        titel: `${personName(q.a, ort)}: ${titel} ${inEuro(wert)}`,
        angabe: neueAngabe('vermoegen', {
          person: ort,
          ...dauer(q),
          vermoegensart: art,
          wert_cent: wert,
          geschuetzt: false,
        }),
      },
    ]
  })
}

type Anlass = { readonly frage: string; readonly bei: readonly string[]; readonly text: string; readonly norm: string }

/** Answers that ask for a decision, an amount, or another body. */
const ANLAESSE: readonly Anlass[] = [
  { frage: 'erwerbsfaehig', bei: ['unsicher'], text: 'Erwerbsfähigkeit klären', norm: '§ 44a SGB II' },
  { frage: 'staatsangehoerigkeit', bei: ['eu'], text: 'Freizügigkeit prüfen', norm: '§ 7 Abs. 1 Satz 2 SGB II' },
  {
    frage: 'staatsangehoerigkeit',
    bei: ['andere'],
    text: 'Aufenthaltstitel ansehen',
    norm: '§ 7 Abs. 1 Satz 2 SGB II',
  },
  {
    frage: 'inAusbildung',
    bei: ['schule', 'studium', 'betrieb', 'schulisch'],
    text: 'Ausbildung und Förderung erfassen',
    norm: '§ 7 Abs. 5, 6 SGB II',
  },
  { frage: 'mehrbedarf', bei: ['ernaehrung'], text: 'Mehrbedarf Ernährung prüfen', norm: '§ 21 Abs. 5 SGB II' },
  {
    frage: 'mehrbedarf',
    bei: ['behinderung'],
    text: 'Mehrbedarf wegen Behinderung prüfen',
    norm: '§ 21 Abs. 4, § 23 Nr. 4 SGB II',
  },
  {
    frage: 'mehrbedarf',
    bei: ['besonders'],
    text: 'Unabweisbaren besonderen Bedarf prüfen',
    norm: '§ 21 Abs. 6 SGB II',
  },
  { frage: 'kindergeld', bei: ['niemand'], text: 'Kindergeld ist noch zu beantragen', norm: '§ 12a SGB II' },
  {
    frage: 'kindergeld',
    bei: ['andere'],
    text: 'Wer das Kindergeld bekommt, klären',
    norm: '§ 11 Abs. 1 Satz 5 SGB II',
  },
  {
    frage: 'unterhaltsvorschuss',
    bei: ['ja', 'beantragt'],
    text: 'Unterhaltsvorschuss: Betrag erfassen',
    norm: '§ 11 SGB II',
  },
  {
    frage: 'unterhaltsvorschuss',
    bei: ['nein'],
    text: 'Unterhalt und Unterhaltsvorschuss prüfen',
    norm: '§§ 12a, 33 SGB II',
  },
  { frage: 'lohnSchwankt', bei: ['true'], text: 'Lohn schwankt: vorläufig entscheiden', norm: '§ 41a SGB II' },
  { frage: 'einkunftsarten', bei: ['selbstaendig'], text: 'Anlage EKS anfordern', norm: '§ 3 GrusiGV' },
  {
    frage: 'kvStatus',
    bei: ['freiwillig', 'privat', 'nicht'],
    text: 'Krankenversicherung und Zuschuss prüfen',
    norm: '§ 26 SGB II',
  },
  {
    frage: 'vorbezug',
    bei: ['true'],
    text: 'Frühere Leistungen: Karenzzeit prüfen',
    norm: '§ 22 Abs. 1 Satz 4, 5 SGB II',
  },
  { frage: 'gearbeitet', bei: ['true'], text: 'Anspruch auf Arbeitslosengeld prüfen', norm: '§ 12a SGB II' },
  { frage: 'wohnform', bei: ['eigentum', 'heim', 'ohne'], text: 'Unterkunft erfassen', norm: '§ 22 SGB II' },
  {
    frage: 'rueckstaende',
    bei: ['miete', 'energie', 'beides'],
    text: 'Schulden bei Miete oder Energie',
    norm: '§ 22 Abs. 8 SGB II',
  },
  { frage: 'besitz', bei: ['auto', 'haus', 'alter', 'anderes'], text: 'Vermögen bewerten', norm: '§ 12 SGB II' },
  {
    frage: 'beziehung',
    bei: ['eltern', 'sonstige'],
    text: 'Bedarfsgemeinschaft oder Haushaltsgemeinschaft klären',
    norm: '§ 7 Abs. 3, § 9 Abs. 5 SGB II',
  },
]

function klaerungen(q: Quelle): readonly Klaerung[] {
  const not: readonly Klaerung[] =
    q.a[schluessel(ANTRAG, 'notlage')] === true
      ? [
          {
            id: 'notlage',
            text: 'Kein Geld für Essen, Strom oder Wohnung: Vorschuss heute prüfen',
            norm: '§ 42 SGB I, § 41a SGB II',
          },
        ]
      : []
  return [...not, ...pfad(q.a, q.stichtag).flatMap((s) => s.fragen.flatMap((f) => klaerung(q, s.ort, f)))]
}

function klaerung(q: Quelle, ort: Ort, f: Parameters<typeof sageAntwort>[0]): readonly Klaerung[] {
  const stelle = schluessel(ort, f.schluessel)
  const wert = q.a[stelle]
  const wer = ort === ANTRAG ? '' : `${personName(q.a, ort)}: `
  if (istOffen(wert)) return [{ id: stelle, text: `${wer}noch offen: ${f.titel}`, norm: f.norm }]
  if (!istBeantwortet(wert)) return []
  const gesagt = (Array.isArray(wert) ? wert : [wert]).map(String)
  return ANLAESSE.filter((x) => x.frage === f.schluessel && x.bei.some((b) => gesagt.includes(b))).map((x) => ({
    id: `${stelle}/${x.text}`,
    text: `${wer}${x.text} (${sageAntwort(f, wert)})`,
    norm: x.norm,
  }))
}
