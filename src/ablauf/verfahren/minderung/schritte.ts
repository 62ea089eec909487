import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { alterAm, type Datum, datum, deutsch, iso, plusTage } from '../../../kern/index.ts'
import {
  type AngabeVon,
  behoerdenfrist,
  bekanntgabe,
  DAUER,
  feststellungsfristMinderung,
  type Spanne,
} from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, JA_NEIN, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { geburtVon, gespraechNoetig } from './beleg.ts'
import { anhoerungsbriefe, beratungsbriefe, mitteilungsbriefe } from './briefe.ts'
import {
  angabeVon,
  type Ereignis,
  ereignisVon,
  gegenstandVon,
  type Hindernis,
  hindernisVon,
  letzterTagBei,
  SCHRITTE,
  zeitraumVon,
} from './ereignis.ts'
import {
  antwortfelder,
  belehrungsfelder,
  bereitschaftsfelder,
  endefelder,
  ereignisfelder,
  gespraechsfelder,
} from './felder.ts'
import { KOPF, REIHE } from './koepfe.ts'
import { auswirkung, inWorten } from './wirkung.ts'

type Stand = {
  readonly l: Verfahrenslage
  readonly v: Verfahren
  readonly e: Ereignis
  readonly angabe: string
  readonly hindernis: Hindernis | undefined
  /** The fact in the draft, and in what is ordered. */
  readonly imEntwurf: AngabeVon<'minderung'> | undefined
  readonly geltend: AngabeVon<'minderung'> | undefined
}

export function schritteDerMinderung(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const s = standVon(l, v)
  if (s === undefined)
    return [klaereEreignis(l, v), ...REIHE.slice(1).map((k) => gesperrt(k, 'Erst der Schritt davor.'))]
  const roh = [
    erledigt(KOPF.ereignis, `${deutsch(s.e.am)}: ${s.e.was}`),
    belehrung(s),
    anhoerung(s),
    antwort(s),
    gespraech(s),
    ...fragen(s),
    beginn(s),
    entscheidung(s),
    beratung(s),
    ende(s),
    endbescheid(s),
  ]
  return [...roh.map((x, i) => ohne(s, x, i)), mitteilung(s)]
}

export function standVon(l: Verfahrenslage, v: Verfahren): Stand | undefined {
  const { person, angabe } = gegenstandVon(v)
  const geburt = geburtVon(l.angaben, person)
  const e = geburt === undefined ? undefined : ereignisVon(v, geburt)
  if (e === undefined) return undefined
  const minderung = (x: Verfahrenslage['angaben'] | undefined) => {
    const a = x?.angaben[angabe]
    return a?.art === 'minderung' ? a : undefined
  }
  return {
    l,
    v,
    e,
    angabe,
    hindernis: hindernisVon(v, e),
    imEntwurf: minderung(l.angaben),
    geltend: minderung(l.geltendeAngaben),
  }
}

/** Behind what speaks against it every step falls away, with that reason. */
function ohne(s: Stand, x: Schritt, i: number): Schritt {
  if (s.hindernis === undefined) return x
  const ab = REIHE.findIndex((k) => k.id === s.hindernis?.schritt)
  const kopf = REIHE[i]
  return i > ab && kopf !== undefined ? entfaellt(kopf, s.hindernis.satz) : x
}

function klaereEreignis(l: Verfahrenslage, v: Verfahren): Schritt {
  const a = l.angaben.angaben[gegenstandVon(v).angabe]
  const vorschlag = a?.art === 'minderung' ? { art: a.minderungsart, am: datum(a.ereignis_am) } : {}
  return offen(KOPF.ereignis, 'Noch nicht festgelegt.', {
    art: 'klaerung',
    frage: 'Welche Pflicht ist verletzt, an welchem Tag, und woran sieht man es?',
    warum: 'Art und Tag bestimmen, welches Recht gilt und was daraus folgt (§ 65a Abs. 2 SGB II).',
    wirkung: null,
    felder: ereignisfelder(l.heute, vorschlag),
    knopf: 'Festlegen',
  })
}

const fest = (s: Stand, schritt: string) => festgelegt(s.v, schritt)?.werte
const warten = (k: Schrittkopf): Schritt => gesperrt(k, 'Erst der Schritt davor.')

function belehrung(s: Stand): Schritt {
  const k = KOPF.belehrung
  if (!s.e.belehrungNoetig) return entfaellt(k, `Nicht nötig bei ${s.e.norm}.`)
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, s.hindernis?.schritt === k.id ? s.hindernis.satz : `${textWert(w, 'beleg')}`)
  return offen(k, 'Noch nicht geprüft.', {
    art: 'klaerung',
    frage: 'War die Person über genau diese Folge belehrt?',
    warum: `Verlangt ist eine Belehrung über: ${folgetext(s)}. Allgemeine oder veraltete Texte tragen nicht.`,
    wirkung: euro(s),
    felder: belehrungsfelder(s.e),
    knopf: 'Festlegen',
  })
}

const folgetext = (s: Stand): string => {
  const f = s.e.folge
  if (f.entfaellt === 'regelbedarf') return 'Wegfall des Regelbedarfs'
  if (f.entfaellt === 'anspruch') return 'Wegfall des Anspruchs'
  if (f.entfaellt === 'allesAusserUnterkunft') return 'nur noch Unterkunft'
  return `${f.prozent_x100 / 100} Prozent, ${f.monate} ${f.monate === 1 ? 'Monat' : 'Monate'}`
}

/** When it would begin if it were posted today. */
export function voraussichtlich(s: Stand): Spanne {
  const tag = tagWert(fest(s, SCHRITTE.beginn), 'bekanntgabe') ?? bekanntgabe({ weg: 'post', aufgabe: s.l.heute }).tag
  return zeitraumVon(s.e, tag)
}

function euro(s: Stand): string {
  return inWorten(auswirkung(s.l, s.angabe, angabeVon(s.v, s.e, zeitVon(s, voraussichtlich(s))), s.e.folge.monate))
}

function zeitVon(s: Stand, zeit: Spanne): { readonly von: string; readonly bis: string | null } {
  const am = tagWert(fest(s, SCHRITTE.bereitschaft), 'am')
  const bis = am === undefined ? undefined : letzterTagBei(s.e, zeit, am)
  return { von: iso(zeit.von), bis: bis === undefined ? null : iso(bis) }
}

/** The fact the procedure writes into the draft; undefined while its beginning is not settled. */
export function angabeDes(s: Stand): AngabeVon<'minderung'> | undefined {
  if (fest(s, SCHRITTE.beginn) === undefined) return undefined
  return angabeVon(s.v, s.e, zeitVon(s, voraussichtlich(s)))
}

function anhoerung(s: Stand): Schritt {
  const k = KOPF.anhoerung
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, `Am ${tag(w.am)} geschrieben, Antwort bis ${tag(w.frist)}.`)
  if (s.e.belehrungNoetig && fest(s, SCHRITTE.belehrung) === undefined) return warten(k)
  const frist = behoerdenfrist({ land: s.l.traeger.land, versand: s.l.heute, dauerTage: DAUER.anhoerung })
  const monate = auswirkung(s.l, s.angabe, angabeVon(s.v, s.e, zeitVon(s, voraussichtlich(s))), s.e.folge.monate).person
  return offen(
    k,
    `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`,
    {
      art: 'ausfertigung',
      briefe: anhoerungsbriefe(s.l, s.v, s.e, { monate, frist: frist.tag }),
      augen: 2,
      wirkung: euro(s),
      knopf: 'Anhörung ausfertigen',
    },
    feststellungsfristMinderung(s.e.am).versandBis,
  )
}

const tag = (x: unknown): string => (typeof x === 'string' ? deutsch(datum(x)) : '')

function antwort(s: Stand): Schritt {
  const k = KOPF.antwort
  const frist = tagWert(fest(s, SCHRITTE.anhoerung), 'frist')
  if (frist === undefined) return warten(k)
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, textWert(w, 'antwort') === 'keine' ? 'Keine Antwort.' : textWert(w, 'inhalt'))
  const klaerung = {
    art: 'klaerung',
    frage: 'Was hat die Person gesagt?',
    warum: 'Entschieden wird erst, wenn sie sich äußern konnte (§ 24 Abs. 1 SGB X).',
    wirkung: null,
    felder: antwortfelder(s.e, s.l.heute),
    knopf: 'Festhalten',
  } as const
  if (s.l.heute <= frist) return wartet(k, `Frist bis ${deutsch(frist)}.`, frist, klaerung)
  return offen(k, `Die Frist ist am ${deutsch(frist)} abgelaufen.`, klaerung)
}

function gespraech(s: Stand): Schritt {
  const k = KOPF.gespraech
  if (fest(s, SCHRITTE.antwort) === undefined) return warten(k)
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, `${tag(w.am)}: ${textWert(w, 'inhalt')}`)
  if (!gespraechNoetig(s.v)) return entfaellt(k, 'Nicht verlangt und nicht nötig.')
  return offen(k, 'Noch nicht geführt.', {
    art: 'klaerung',
    frage: 'Wie ging das persönliche Gespräch aus?',
    warum: 'Es soll stattfinden; kommt die Person nicht, wird das festgehalten.',
    wirkung: null,
    felder: gespraechsfelder(s.l.heute),
    knopf: 'Festhalten',
  })
}

/** Important reason, hardship, readiness: each needs the hearing before it. */
function fragen(s: Stand): readonly Schritt[] {
  const gehoert =
    fest(s, SCHRITTE.antwort) !== undefined && (!gespraechNoetig(s.v) || fest(s, SCHRITTE.gespraech) !== undefined)
  return [
    jaNein(
      s,
      KOPF.grund,
      gehoert,
      'Gab es einen wichtigen Grund?',
      'Darlegen und nachweisen muss ihn die Person; was wir wissen, zählt mit.',
    ),
    jaNein(
      s,
      KOPF.haerte,
      gehoert && fest(s, SCHRITTE.grund) !== undefined,
      'Wäre die Minderung eine außergewöhnliche Härte?',
      'Kinder, Krankheit, drohender Verlust der Wohnung, Schulden: Was trifft diese Person anders als andere?',
    ),
    bereitschaft(s, fest(s, SCHRITTE.haerte) !== undefined),
  ]
}

function jaNein(s: Stand, k: Schrittkopf, dran: boolean, frage: string, warum: string): Schritt {
  const w = fest(s, k.id)
  if (w !== undefined)
    return erledigt(k, `${textWert(w, 'liegtVor') === 'ja' ? 'Ja' : 'Nein'}: ${textWert(w, 'begruendung')}`)
  if (!dran) return warten(k)
  return offen(k, 'Noch nicht entschieden.', {
    art: 'klaerung',
    frage,
    warum,
    wirkung: `Bei Ja bleibt das Geld gleich. ${euro(s)}`,
    felder: [
      { art: 'wahl', name: 'liegtVor', titel: 'Antwort', optionen: JA_NEIN },
      { art: 'text', name: 'begruendung', titel: 'Warum?', hilfe: 'ein Satz, der so im Bescheid steht', lang: true },
    ],
    knopf: 'Festlegen',
  })
}

function bereitschaft(s: Stand, dran: boolean): Schritt {
  const k = KOPF.bereitschaft
  if (s.e.art === 'meldeversaeumnis')
    return entfaellt(k, 'Eine Minderung nach § 32 endet nicht vorzeitig (§ 32 Abs. 2).')
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, textWert(w, 'wie') === 'nein' ? 'Nein.' : `Seit ${tag(w.am)}.`)
  if (!dran) return warten(k)
  const mindestens = s.e.folge.mindestens
  return offen(k, 'Noch nicht entschieden.', {
    art: 'klaerung',
    frage: 'Ist die Pflicht inzwischen erfüllt?',
    warum:
      mindestens === null
        ? 'Wer sich vor der Feststellung persönlich meldet, ist wieder erreichbar.'
        : 'Dann endet die Minderung früher.',
    wirkung: `${mindestens === null ? '' : 'Sie dauert dann mindestens einen Monat. '}${euro(s)}`,
    felder: bereitschaftsfelder(s.e, s.l.heute),
    knopf: 'Festlegen',
  })
}

function vorfragenGeklaert(s: Stand): boolean {
  const noetig = [SCHRITTE.grund, SCHRITTE.haerte, ...(s.e.art === 'meldeversaeumnis' ? [] : [SCHRITTE.bereitschaft])]
  return noetig.every((x) => fest(s, x) !== undefined)
}

function beginn(s: Stand): Schritt {
  const k = KOPF.beginn
  const soll = angabeDes(s)
  if (soll !== undefined && (steht(s.geltend, soll) || steht(s.imEntwurf, soll)))
    return erledigt(k, `Ab ${deutsch(datum(soll.von ?? soll.ereignis_am))}.`)
  if (!vorfragenGeklaert(s)) return warten(k)
  const frist = feststellungsfristMinderung(s.e.am)
  if (frist.tag < s.l.heute) return entfaellt(k, `Zu spät: ${frist.rechnung}`)
  const heute = bekanntgabe({ weg: 'post', aufgabe: s.l.heute }).tag
  const zeit = zeitraumVon(s.e, heute)
  return offen(
    k,
    `Heute zur Post: ${zeit.rechnung} Spätestens ${deutsch(frist.versandBis)} zur Post.`,
    {
      art: 'klaerung',
      frage: 'Wann wird der Bescheid bekannt gegeben?',
      warum: 'Mit dem Monat danach beginnt die Minderung. Wird später angeordnet, gilt die Festlegung nicht mehr.',
      wirkung: euro(s),
      felder: [
        {
          art: 'wahl',
          name: 'weg',
          titel: 'Weg',
          hilfe: 'förmlich zustellen ab 30 Prozent, bei § 31a Abs. 7 und § 7b Abs. 4',
          optionen: [
            { wert: 'post', titel: 'Brief: bekannt am vierten Tag' },
            { wert: 'zugestellt', titel: 'Zustellung oder Übergabe' },
          ],
          vorschlag: 'post',
        },
        {
          art: 'tag',
          name: 'bekanntgabe',
          titel: 'Tag der Bekanntgabe',
          vorschlag: heute,
          fruehestens: s.l.heute,
          spaetestens: frist.tag,
        },
      ],
      knopf: 'Minderung in den Sachverhalt schreiben',
    },
    frist.versandBis,
  )
}

const steht = (ist: AngabeVon<'minderung'> | undefined, soll: AngabeVon<'minderung'>): boolean =>
  ist !== undefined &&
  ist.von === soll.von &&
  ist.minderungsart === soll.minderungsart &&
  ist.ereignis_am === soll.ereignis_am &&
  ist.stufe === soll.stufe

function entscheidung(s: Stand): Schritt {
  const k = KOPF.entscheidung
  const soll = angabeDes(s)
  if (soll === undefined) return warten(k)
  if (steht(s.geltend, soll)) return erledigt(k, 'Angeordnet.')
  if (!steht(s.imEntwurf, soll)) return warten(k)
  return offen(
    k,
    'Feststellen und von einer anderen Person anordnen lassen.',
    { art: 'verweis', nach: `/faelle/${s.l.fall.fall}/feststellen`, knopf: 'Feststellen' },
    feststellungsfristMinderung(s.e.am).versandBis,
  )
}

function angeordnetAm(s: Stand): Datum | undefined {
  const soll = angabeDes(s)
  const seit = festgelegt(s.v, SCHRITTE.beginn)?.wann
  if (soll === undefined || seit === undefined || !steht(s.geltend, soll)) return undefined
  const tage = s.l.entscheidungen.flatMap((x) =>
    x.zustand === 'angeordnet' && x.angeordnetAm >= seit ? [tagInBerlin(x.angeordnetAm)] : [],
  )
  return tage.sort((a, b) => a - b)[0]
}

const VIER_WOCHEN = 28

function beratung(s: Stand): Schritt {
  const k = KOPF.beratung
  const person = gegenstandVon(s.v).person
  const geburt = geburtVon(s.l.angaben, person)
  if (geburt === undefined || alterAm(geburt, s.l.heute) >= 25) return entfaellt(k, 'Die Person ist 25 oder älter.')
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, `Am ${tag(w.am)} angeboten.`)
  const am = angeordnetAm(s)
  if (am === undefined) return warten(k)
  return offen(
    k,
    `${empfaengername(s.l, person)} ist unter 25.`,
    { art: 'ausfertigung', briefe: beratungsbriefe(s.l, s.v), augen: 2, wirkung: null, knopf: 'Angebot ausfertigen' },
    plusTage(am, VIER_WOCHEN),
  )
}

function ende(s: Stand): Schritt {
  const k = KOPF.ende
  if (s.e.art === 'meldeversaeumnis') return entfaellt(k, 'Sie endet nach ihrem Monat von selbst.')
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, `${tag(w.am)}: ${textWert(w, 'was')}`)
  if (angeordnetAm(s) === undefined) return warten(k)
  const letzter = letzterTag(s)
  if (s.l.heute > letzter) return entfaellt(k, `Am ${deutsch(letzter)} abgelaufen.`)
  return wartet(k, `Läuft bis ${deutsch(letzter)}, wenn nichts geschieht.`, letzter, {
    art: 'klaerung',
    frage: 'Was beendet die Minderung früher?',
    warum:
      s.e.art === 'nichterreichbar'
        ? 'Wer persönlich kommt, ist wieder erreichbar; im ersten Monat durchgehend.'
        : 'Aufgehoben wird ab dem Tag der Erfüllung oder Erklärung, frühestens nach dem Mindestmonat.',
    wirkung:
      'Die Nachzahlung oder Änderung rechnet der Entwurf nach dem Festlegen; sie steht dort vor dem Feststellen.',
    felder: endefelder(s.e, s.l.heute),
    knopf: 'Ende in den Sachverhalt schreiben',
  })
}

/** The day it ends by itself: of § 7b Abs. 4 the end of the Bewilligungszeitraum. */
function letzterTag(s: Stand): Datum {
  const zeit = voraussichtlich(s)
  if (s.e.art !== 'nichterreichbar') return zeit.bis
  const bwz = Object.values(s.l.angaben.angaben).flatMap((a) =>
    a.art === 'bewilligungszeitraum' && datum(a.von) <= zeit.von && zeit.von <= datum(a.bis) ? [datum(a.bis)] : [],
  )
  return bwz[0] ?? zeit.bis
}

/** The last day the fact gets from what ended it: the day of the report, or the day the duty was fulfilled. */
export function endeDerAngabe(s: Stand): string | undefined {
  const am = tagWert(fest(s, SCHRITTE.ende), 'am')
  if (am === undefined) return undefined
  if (s.e.art === 'nichterreichbar') return iso(am)
  const bis = letzterTagBei(s.e, voraussichtlich(s), am)
  return bis === undefined ? undefined : iso(bis)
}

function endbescheid(s: Stand): Schritt {
  const k = KOPF.endbescheid
  if (s.e.art === 'meldeversaeumnis') return entfaellt(k, 'Sie endet nach ihrem Monat von selbst.')
  if (fest(s, SCHRITTE.ende) === undefined) {
    const am = angeordnetAm(s)
    return am !== undefined && s.l.heute > letzterTag(s) ? entfaellt(k, 'Nicht vorzeitig beendet.') : warten(k)
  }
  const bis = endeDerAngabe(s)
  if (bis === undefined) return entfaellt(k, 'Es bleibt bei der Dauer; nichts zu ändern.')
  if (s.geltend?.bis === bis) return erledigt(k, 'Angeordnet.')
  return offen(k, 'Feststellen und anordnen lassen.', {
    art: 'verweis',
    nach: `/faelle/${s.l.fall.fall}/feststellen`,
    knopf: 'Feststellen',
  })
}

function mitteilung(s: Stand): Schritt {
  const k = KOPF.mitteilung
  if (fest(s, SCHRITTE.anhoerung) === undefined || s.hindernis === undefined || !s.hindernis.mitteilen)
    return entfaellt(k, 'Nur, wenn nach der Anhörung nicht gemindert wird.')
  const w = fest(s, k.id)
  if (w !== undefined) return erledigt(k, `Am ${tag(w.am)} geschrieben.`)
  return offen(k, 'Die Person wartet auf das Ergebnis.', {
    art: 'ausfertigung',
    briefe: mitteilungsbriefe(s.l, s.v, s.e, s.hindernis.satz),
    augen: 2,
    wirkung: 'Das Geld bleibt gleich.',
    knopf: 'Mitteilung ausfertigen',
  })
}

export type { Stand }
