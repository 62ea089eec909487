import { antragWeitergeleitet, eingangsbestaetigung } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, plusTage } from '../../../kern/index.ts'
import { untaetigkeitsklageAb } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import type { Anlass, Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, offen, type Schritt } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import {
  entscheidung,
  pruefeVorlaeufigkeitswahl,
  pruefeZeitraumwahl,
  schreibeVorlaeufigkeit,
  schreibeZeitraum,
  vorlaeufig,
  zeitraum,
} from './entscheiden.ts'
import { KOPF } from './koepfe.ts'
import {
  einkommen,
  fehlende,
  konto,
  nachweise,
  schreibeNachweise,
  schreibeVorrang,
  vermoegen,
  vorrang,
  wohnen,
} from './mittel.ts'
import {
  aufenthalt,
  type Eintrag,
  haushalt,
  identitaet,
  schreibeAufenthalt,
  schreibeErwerbsstatus,
  schreibeIdentitaet,
  vermittlung,
} from './personen.ts'
import { type Antragsstand, antragsstand, istEntschieden } from './stand.ts'

/**
 * The first application, from its day to the decision: what has to be known, seen and asked before. No step waits for
 * another and none for a click where the facts prove it; certifying and ordering are those of any decision.
 */
export const erstantrag: Verfahrensplan = {
  art: 'erstantrag',
  titel: 'Erstantrag',
  norm: '§ 37 SGB II, §§ 60, 65 SGB I',
  hilfe:
    'Wenn ein Haushalt zum ersten Mal Leistungen beantragt. Die Liste zeigt, was die Angaben schon belegen und was noch zu sehen, zu fragen oder zu entscheiden ist. Die Reihenfolge ist frei; was eingetragen wird, hakt sich von selbst ab.',
  anlaesse,
  gegenstand: (l) => {
    const s = antragsstand(l)
    return s === undefined ? 'Antrag' : `Antrag vom ${deutsch(s.am)}`
  },
  schritte,
  fristen,
  wirkt: async (tx, h, e) => {
    const s = antragsstand(e.lage)
    if (s === undefined) return null
    const einwand = einwandGegen(e.lage, s, e.schritt, e.werte)
    return einwand ?? schreibeInEntwurf(tx, h, e.lage, eintraege(e.lage, s, e.schritt, e.werte))
  },
}

/** As long as nothing is ordered in the case. */
function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  const s = antragsstand(l)
  if (istEntschieden(l) || l.fall.zustand !== 'offen' || s === undefined) return []
  const grund = `Eingegangen vor ${l.heute - s.am} Tagen, noch nicht entschieden.`
  return [{ gegenstand: 'antrag', titel: `Antrag vom ${deutsch(s.am)}`, grund }]
}

/** § 88 Abs. 1 SGG: six months after the application the court may be asked. Four weeks before, somebody should look. */
function fristen(l: Verfahrenslage): readonly Verfahrensfrist[] {
  const s = antragsstand(l)
  if (s === undefined || istEntschieden(l)) return []
  const f = untaetigkeitsklageAb('antrag', s.am)
  const grund = `Noch nicht entschieden. ${f.rechnung} Danach ist eine Untätigkeitsklage möglich (${f.norm}).`
  return [{ schluessel: 'untaetig', faelligAm: plusTage(f.tag, -28), grund }]
}

type Werte = Parameters<NonNullable<Verfahrensplan['wirkt']>>[2]['werte']

function einwandGegen(l: Verfahrenslage, s: Antragsstand, schritt: string, w: Werte): string | null {
  if (schritt === KOPF.vorlaeufig.id) return pruefeVorlaeufigkeitswahl(s, w)
  return schritt === KOPF.zeitraum.id ? pruefeZeitraumwahl(l, s, w) : null
}

function eintraege(l: Verfahrenslage, s: Antragsstand, schritt: string, w: Werte): readonly Eintrag[] {
  switch (schritt) {
    case KOPF.identitaet.id:
      return schreibeIdentitaet(l, s, w)
    case KOPF.aufenthalt.id:
      return schreibeAufenthalt(l, s, w)
    case KOPF.vermittlung.id:
      return schreibeErwerbsstatus(l, s, w)
    case KOPF.nachweise.id:
      return schreibeNachweise(l, w)
    case KOPF.vorrang.id:
      return schreibeVorrang(l, w)
    case KOPF.vorlaeufig.id:
      return schreibeVorlaeufigkeit(s, w)
    case KOPF.zeitraum.id:
      return schreibeZeitraum(l, s, w)
    default:
      return []
  }
}

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const s = antragsstand(l)
  const alle = Object.values(KOPF)
  if (s === undefined)
    return [
      offen(KOPF.antrag, 'In den Angaben steht kein Antrag.', {
        art: 'verweis',
        nach: `/faelle/${l.fall.fall}`,
        knopf: 'Antrag eintragen',
      }),
      ...alle.slice(1).map((k) => gesperrt(k, 'Erst der Tag der Antragstellung.')),
    ]
  const andere = stelleVon(v)
  if (andere !== undefined) return abgegeben(l, v, s, andere)
  const davor = [
    antrag(l, s),
    zustaendigkeit(l, v),
    eingang(l, v, s),
    identitaet(l, s),
    aufenthalt(l, s),
    haushalt(l, v, s),
    einkommen(l, v, s),
    vermoegen(l, v, s),
    wohnen(l, s),
    konto(l),
    nachweise(l),
    vorrang(l, v, s),
    vermittlung(l, s),
    vorlaeufig(l, v, s),
    zeitraum(l, v, s),
  ].map((x) => nachEntscheidung(l, x))
  const ungeklaert = davor.filter((x) => x.zustand === 'offen' && x.id !== KOPF.eingang.id).map((x) => x.titel)
  return [...davor, entscheidung(l, s, ungeklaert)]
}

/** What is wanted for its own sake; all else has served its purpose with the decision. */
const BLEIBT: ReadonlySet<string> = new Set([KOPF.identitaet.id, KOPF.vermittlung.id])

const nachEntscheidung = (l: Verfahrenslage, s: Schritt): Schritt =>
  istEntschieden(l) && (s.zustand === 'offen' || s.zustand === 'wartet') && !BLEIBT.has(s.id)
    ? entfaellt(s, 'Über den Antrag ist entschieden.')
    : s

function antrag(l: Verfahrenslage, s: Antragsstand): Schritt {
  const wirkt = `Eingegangen am ${deutsch(s.am)}, wirkt ab ${deutsch(s.wirktAb)} (§ 37 Abs. 2 Satz 2 SGB II).`
  if (s.zeitraum === undefined || s.zeitraum.von >= s.wirktAb) return erledigt(KOPF.antrag, wirkt)
  return offen(KOPF.antrag, `${wirkt} Der Bewilligungszeitraum beginnt aber schon am ${deutsch(s.zeitraum.von)}.`, {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}`,
    knopf: 'Antrag oder Zeitraum berichtigen',
  })
}

type Stelle = { readonly stelle: string; readonly warum: string }

/** Where the application belongs, if not here. */
function stelleVon(v: Verfahren): Stelle | undefined {
  const w = festgelegt(v, KOPF.zustaendigkeit.id)?.werte
  return textWert(w, 'wir') === 'nein' ? { stelle: textWert(w, 'stelle'), warum: textWert(w, 'warum') } : undefined
}

function zustaendigkeit(l: Verfahrenslage, v: Verfahren): Schritt {
  const ort = l.personen.get('P1')?.anschrift?.ort
  if (ort === l.traeger.ort) return erledigt(KOPF.zustaendigkeit, `Wohnt in ${ort}, am Sitz des Jobcenters.`)
  if (festgelegt(v, KOPF.zustaendigkeit.id) !== undefined)
    return erledigt(KOPF.zustaendigkeit, `Ja, für ${ort ?? 'den Wohnort'}.`)
  const wenn = { feld: 'wir', ist: ['nein'] } as const
  return offen(KOPF.zustaendigkeit, `Wohnort: ${ort ?? 'noch nicht bekannt'}.`, {
    art: 'klaerung',
    frage: `Gehört ${ort ?? 'der Wohnort'} zu unserem Bereich?`,
    warum: 'Es entscheidet die falsche Stelle, wenn die Person woanders lebt.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'wir',
        titel: 'Zuständig?',
        optionen: [
          { wert: 'ja', titel: 'Ja' },
          { wert: 'nein', titel: 'Nein', folge: 'Der Antrag wird weitergegeben; sein Tag bleibt.' },
        ],
        vorschlag: 'ja',
      },
      { art: 'text', name: 'stelle', titel: 'Welche Stelle?', hilfe: 'Name und Ort', wenn },
      { art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'ein ganzer Satz, steht im Brief', lang: true, wenn },
    ],
    knopf: 'Festlegen',
  })
}

function eingang(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const am = tagWert(festgelegt(v, KOPF.eingang.id)?.werte, 'am')
  if (am !== undefined) return erledigt(KOPF.eingang, `Am ${deutsch(am)} geschrieben.`)
  const fehlt = fehlende(l)
  if (fehlt.length === 0 && s.zeitraum !== undefined)
    return entfaellt(KOPF.eingang, 'Nichts fehlt: Der Bescheid kann gleich ergehen.')
  const belege = fehlt.map((p) => ({ was: p.bezeichnung, warum: p.unterlage.warum }))
  return offen(KOPF.eingang, `Noch fehlende Nachweise: ${fehlt.length}.`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: 'P1',
        titel: 'Eingangsbestätigung',
        an: empfaengername(l),
        dokument: () => eingangsbestaetigung(briefeingabe(l), { eingegangen: s.am, wirktAb: s.wirktAb, fehlt: belege }),
      },
    ],
    augen: 2,
    wirkung: null,
    knopf: 'Schreiben ausfertigen',
  })
}

const WEITERLEITUNG = 'weiterleitung'

function abgegeben(l: Verfahrenslage, v: Verfahren, s: Antragsstand, x: Stelle): readonly Schritt[] {
  const am = tagWert(festgelegt(v, WEITERLEITUNG)?.werte, 'am')
  const kopf = {
    id: WEITERLEITUNG,
    titel: 'Antrag weitergeben',
    norm: '§ 16 Abs. 2 SGB I',
    hilfe: 'Unverzüglich, mit allen Unterlagen. Die Person erfährt, wer jetzt für sie da ist.',
  } as const
  const brief = {
    id: 'P1',
    titel: 'Weitergabe des Antrags',
    an: empfaengername(l),
    dokument: () => antragWeitergeleitet(briefeingabe(l), { eingegangen: s.am, ...x }),
  }
  const rest = Object.values(KOPF).filter((k) => k !== KOPF.antrag && k !== KOPF.zustaendigkeit)
  return [
    erledigt(KOPF.antrag, `Eingegangen am ${deutsch(s.am)}.`),
    erledigt(KOPF.zustaendigkeit, `Nein: ${x.stelle}. ${x.warum}`),
    am === undefined
      ? offen(kopf, 'Noch nicht weitergegeben.', {
          art: 'ausfertigung',
          briefe: [brief],
          augen: 2,
          wirkung: null,
          knopf: 'Schreiben ausfertigen',
        })
      : erledigt(kopf, `Am ${deutsch(am)} weitergegeben.`),
    ...rest.map((k) => entfaellt(k, 'Eine andere Stelle entscheidet.')),
  ]
}
