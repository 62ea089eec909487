import { type Ueberpruefungsergebnis, ueberpruefungsbescheid } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, deutsch, isoMonat, type Monat, monatsname, plusTage, teile } from '../../../kern/index.ts'
import {
  bekanntgabe,
  ersterNachzuzahlenderMonat,
  type PersonId,
  type Ueberpruefung,
  ueberpruefungBis,
} from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { type Brief, entfaellt, erledigt, gesperrt, JA_NEIN, type Klaerfeld, offen, type Schritt } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { oeffneZumBerichtigen, zuDenAngaben } from './berichtigen.ts'
import { wegAus, zeilen } from './eingang.ts'
import { bekanntgabefelder, personen, punktefeld } from './felder.ts'
import { anlaesseZu, findeGegenstand, type Gegenstand, name, neuerBescheid } from './gegenstand.ts'
import { liesPunkte, punktfelder, widerspruechlich } from './pruefung.ts'
import { untaetigkeitBis } from './stand.ts'

/** § 44 SGB X with § 40 Abs. 1 and 3 SGB II: a final notice looked at once more. */
export const ueberpruefung: Verfahrensplan = {
  art: 'ueberpruefung',
  titel: 'Überprüfung eines Bescheids',
  norm: '§ 44 SGB X, § 40 Abs. 1 und 3 SGB II',
  hilfe:
    'Wenn jemand nach Ablauf der Widerspruchsfrist sagt, ein Bescheid sei falsch, oder es selbst auffällt. Wie weit zurück geprüft und nachgezahlt werden darf, rechnet das Programm: vier Jahre nach dem Jahr der Bekanntgabe, Geld ab Januar des Vorjahres.',
  aufWunsch: true,
  anlaesse: (l) => anlaesseZu(l, (g) => grenztext(g)),
  gegenstand: (l, v) => name(findeGegenstand(l, v.gegenstand)),
  schritte,
  fristen,
  wirkt: async (tx, h, { lage, verfahren, schritt, werte }) => {
    if (schritt !== 'pruefung') return null
    const falsch = textWert(werte, 'ergebnis') !== 'richtig'
    const passtNicht = widerspruechlich(falsch ? 'teil' : 'nicht', liesPunkte(werte, punkteVon(verfahren)))
    return passtNicht ?? (falsch ? oeffneZumBerichtigen(tx, h, lage) : null)
  },
}

const grenztext = (g: Gegenstand): string => `Überprüfbar bis ${deutsch(ueberpruefungBis(g.bescheid.vom).tag)}.`

const ANTRAG = {
  id: 'antrag',
  titel: 'Antrag',
  norm: '§ 44 Abs. 1 SGB X',
  hilfe: 'Auch ein verspäteter Widerspruch ist ein solcher Antrag. Ohne Antrag zählt der Tag der Entscheidung.',
} as const
const BEKANNTGABE = {
  id: 'bekanntgabe',
  titel: 'Bekanntgabe',
  norm: '§ 37 SGB X',
  hilfe: 'Es zählt nur das Jahr, in dem der Bescheid bekannt war.',
} as const
const GRENZE = {
  id: 'grenze',
  titel: 'Wie weit zurück?',
  norm: '§ 44 Abs. 4 SGB X, § 40 Abs. 1 Satz 2 und Abs. 3 SGB II',
  hilfe: 'Überprüft wird vier Jahre nach dem Jahr der Bekanntgabe; Geld gibt es ab Januar des Jahres vor dem Antrag.',
} as const
const PRUEFUNG = {
  id: 'pruefung',
  titel: 'Prüfen, Punkt für Punkt',
  norm: '§ 44 Abs. 1, 2 SGB X',
  hilfe:
    'War das Recht falsch angewandt oder der Sachverhalt ein anderer? Es zählt die heutige Sicht auf die damalige Lage.',
} as const
const KORREKTUR = {
  id: 'korrektur',
  titel: 'Bescheid berichtigen',
  norm: '§ 44 Abs. 1 SGB X',
  hilfe: 'Die Angaben nur für die Monate berichtigen, für die noch gezahlt werden darf; dann feststellen und anordnen.',
} as const
const BESCHEID = {
  id: 'bescheid',
  titel: 'Entscheidung über die Überprüfung',
  norm: '§ 44 SGB X',
  hilfe: 'Mit den geprüften Punkten einzeln; eigener Bescheid mit Widerspruchsbelehrung.',
} as const

const punkteVon = (v: Verfahren): readonly string[] => zeilen(textWert(festgelegt(v, ANTRAG.id)?.werte, 'punkte'))

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const w = festgelegt(v, ANTRAG.id)?.werte
  const g = findeGegenstand(l, v.gegenstand)
  if (w === undefined)
    return [
      antrag(l, v, g),
      ...[BEKANNTGABE, GRENZE, PRUEFUNG, KORREKTUR, BESCHEID].map((k) => gesperrt(k, 'Erst der Antrag.')),
    ]
  const antragAm = tagWert(w, 'am')
  return [
    erledigt(
      ANTRAG,
      antragAm === undefined ? 'Von Amts wegen.' : `Vom ${deutsch(antragAm)}, ${empfaengername(l, person(w))}.`,
    ),
    bekanntgabeschritt(l, v, g),
    grenze(l, v, g),
    pruefung(l, v, g),
    korrektur(l, v, g),
    bescheid(l, v, g),
  ]
}

const person = (w: Festlegungswerte): PersonId => textWert(w, 'person') as PersonId

function antrag(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  // A late objection asks for this too, from the day it came (§ 44 SGB X).
  const widerspruch = l.verfahren.find((x) => x.art === 'widerspruch' && x.gegenstand === v.gegenstand)
  const eingang = festgelegt(widerspruch ?? { festlegungen: [] }, 'eingang')?.werte
  return offen(ANTRAG, name(g), {
    art: 'klaerung',
    frage: 'Wer hat wann um die Überprüfung gebeten?',
    warum: 'Vom Tag des Antrags hängt ab, ab wann nachgezahlt wird.',
    wirkung: 'Ohne Antrag zählt der Tag der Entscheidung.',
    felder: [
      {
        art: 'wahl',
        name: 'anlass',
        titel: 'Anlass',
        optionen: [
          { wert: 'antrag', titel: 'Antrag' },
          { wert: 'amt', titel: 'von Amts wegen' },
        ],
        vorschlag: 'antrag',
      },
      {
        art: 'tag',
        name: 'am',
        titel: 'Antrag vom',
        wenn: { feld: 'anlass', ist: ['antrag'] },
        fruehestens: g.bescheid.vom,
        spaetestens: l.heute,
        vorschlag: tagWert(eingang, 'am') ?? l.heute,
      },
      {
        art: 'wahl',
        name: 'person',
        titel: 'Für wen?',
        optionen: personen(l),
        vorschlag: textWert(eingang, 'person') || 'P1',
      },
      { ...punktefeld('Was soll falsch sein?'), vorschlag: textWert(eingang, 'punkte') || undefined } as Klaerfeld,
    ],
    knopf: 'Festhalten',
  })
}

/** Only the year counts: asked where letter and fourth day lie in two. */
function bekanntAm(v: Verfahren, g: Gegenstand): Datum | undefined {
  const w = festgelegt(v, BEKANNTGABE.id)?.werte
  if (w !== undefined) return bekanntgabe(wegAus(w)).tag
  const viertertag = bekanntgabe({ weg: 'post', aufgabe: g.bescheid.vom }).tag
  const spaet = plusTage(g.bescheid.vom, SPAETESTENS)
  return teile(spaet).jahr === teile(g.bescheid.vom).jahr ? viertertag : undefined
}

/** Days within which a letter posted on its date has come, by the usual course of things. */
const SPAETESTENS = 14

function bekanntgabeschritt(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  const am = bekanntAm(v, g)
  if (am !== undefined)
    return erledigt(BEKANNTGABE, `Bekannt im Jahr ${teile(am).jahr}; auf den Tag kommt es nicht an.`)
  return offen(BEKANNTGABE, `Der Bescheid ist vom ${deutsch(g.bescheid.vom)}: kurz vor dem Jahreswechsel.`, {
    art: 'klaerung',
    frage: 'Wann und wie ist der Bescheid bekannt gegeben worden?',
    warum: 'Die vier Jahre laufen ab dem Ende des Jahres der Bekanntgabe.',
    wirkung: null,
    felder: bekanntgabefelder(l, g.bescheid.vom, false),
    knopf: 'Festhalten',
  })
}

type Grenze =
  | { readonly art: 'offen' }
  | {
      readonly art: 'geld'
      readonly ab: Monat
      readonly zahlbar: readonly Monat[]
      readonly ohneGeld: readonly Monat[]
    }
  | { readonly art: 'ausgeschlossen'; readonly grund: string }

/** The months of the notice for which could be paid after, computed. */
function grenzeVon(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Grenze {
  const bekannt = bekanntAm(v, g)
  if (bekannt === undefined) return { art: 'offen' }
  const w = festgelegt(v, PRUEFUNG.id)?.werte
  const r = ersterNachzuzahlenderMonat({
    antragAm: tagWert(festgelegt(v, ANTRAG.id)?.werte, 'am'),
    entscheidungAm: l.heute,
    bekanntgabe: bekannt,
    vorsaetzlichFalsch: textWert(w, 'vorsatz') === 'ja',
    verworfen: verworfen(w),
  })
  if (!r.ok)
    return {
      art: 'ausgeschlossen',
      grund:
        r.ablehnung.art === 'vierJahre'
          ? `Überprüft werden konnte bis zum ${deutsch(r.ablehnung.bis)} (§ 40 Abs. 1 Satz 2 Nr. 1 SGB II).`
          : 'Der Bescheid beruht auf Angaben, die vorsätzlich falsch waren (§ 44 Abs. 1 Satz 2 SGB X).',
    }
  return {
    art: 'geld',
    ab: r.wert,
    zahlbar: g.monate.filter((m) => m >= r.wert),
    ohneGeld: g.monate.filter((m) => m < r.wert),
  }
}

function verworfen(w: Festlegungswerte | undefined): Ueberpruefung['verworfen'] {
  const durch = textWert(w, 'norm')
  const am = tagWert(w, 'normAm')
  return (durch === 'gericht' || durch === 'rechtsprechung') && am !== undefined ? { durch, am } : undefined
}

function grenze(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  const r = grenzeVon(l, v, g)
  switch (r.art) {
    case 'offen':
      return gesperrt(GRENZE, 'Erst die Bekanntgabe.')
    case 'ausgeschlossen':
      return erledigt(GRENZE, r.grund)
    case 'geld': {
      const ohne = r.ohneGeld.length === 0 ? '' : ` Für ${r.ohneGeld.length} Monate davor nicht mehr.`
      const zahlbar =
        r.zahlbar.length === 0
          ? 'Der Bescheid regelt keinen solchen Monat.'
          : `Das sind ${r.zahlbar.length} Monate des Bescheids.`
      return erledigt(GRENZE, `Geld kann ab ${monatsname(r.ab)} nachgezahlt werden. ${zahlbar}${ohne}`)
    }
  }
}

function pruefung(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  const r = grenzeVon(l, v, g)
  const w = festgelegt(v, PRUEFUNG.id)?.werte
  if (w !== undefined) return erledigt(PRUEFUNG, ERGEBNISSE[ergebnisVon(w)])
  if (r.art === 'offen') return gesperrt(PRUEFUNG, 'Erst die Bekanntgabe.')
  if (r.art === 'ausgeschlossen') return entfaellt(PRUEFUNG, r.grund)
  const punkte = punkteVon(v)
  const mitPunkten = { feld: 'ergebnis', ist: Object.keys(ERGEBNISSE) }
  return offen(
    PRUEFUNG,
    'Noch nicht geprüft.',
    {
      art: 'klaerung',
      frage: 'War der Bescheid falsch?',
      warum:
        'Falsches Recht oder ein anderer Sachverhalt: dann ist zurückzunehmen, auch wenn der Bescheid bestandskräftig ist.',
      wirkung: `Nachgezahlt wird ab ${monatsname(r.ab)}.`,
      felder: [
        {
          art: 'wahl',
          name: 'ergebnis',
          titel: 'Ergebnis',
          optionen: Object.entries(ERGEBNISSE).map(([wert, titel]) => ({ wert, titel })),
        },
        ...punktfelder(punkte, mitPunkten),
        { art: 'text', name: 'grund', titel: 'Gründe', hilfe: 'steht so im Bescheid', lang: true },
        {
          art: 'wahl',
          name: 'vorsatz',
          titel: 'Beruht der Bescheid auf vorsätzlich falschen Angaben?',
          norm: '§ 44 Abs. 1 Satz 2 SGB X',
          optionen: JA_NEIN,
          vorschlag: 'nein',
        },
        {
          art: 'wahl',
          name: 'norm',
          titel: 'Ist die Vorschrift später verworfen oder anders ausgelegt worden?',
          norm: '§ 40 Abs. 3 SGB II',
          optionen: [
            { wert: 'nein', titel: 'Nein' },
            { wert: 'gericht', titel: 'vom Bundesverfassungsgericht (Satzung: Landessozialgericht)' },
            { wert: 'rechtsprechung', titel: 'durch ständige Rechtsprechung' },
          ],
          vorschlag: 'nein',
        },
        {
          art: 'tag',
          name: 'normAm',
          titel: 'Seit',
          wenn: { feld: 'norm', ist: ['gericht', 'rechtsprechung'] },
          spaetestens: l.heute,
        },
        ...(g.entscheidung === undefined
          ? [
              {
                art: 'text',
                name: 'umfang',
                titel: 'Was wird aus dem Bescheid?',
                wenn: { feld: 'ergebnis', ist: ['falsch', 'teilweise'] },
                vorschlag: `Der Bescheid vom ${deutsch(g.bescheid.vom)} wird zurückgenommen.`,
              } as const,
            ]
          : []),
      ],
      knopf: 'Ergebnis festhalten',
    },
    untaetigkeitBis(v),
  )
}

const ERGEBNISSE = {
  falsch: 'Der Bescheid war falsch.',
  teilweise: 'Der Bescheid war zum Teil falsch.',
  richtig: 'Der Bescheid war richtig.',
} as const
const ergebnisVon = (w: Festlegungswerte): keyof typeof ERGEBNISSE => textWert(w, 'ergebnis') as keyof typeof ERGEBNISSE

/** Whether something is taken back; undefined before the examination. */
function erfolg(l: Verfahrenslage, v: Verfahren, g: Gegenstand): boolean | undefined {
  if (grenzeVon(l, v, g).art === 'ausgeschlossen') return false
  const w = festgelegt(v, PRUEFUNG.id)?.werte
  return w === undefined ? undefined : ergebnisVon(w) !== 'richtig'
}

function korrektur(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  const gut = erfolg(l, v, g)
  const f = festgelegt(v, PRUEFUNG.id)
  if (gut === false) return entfaellt(KORREKTUR, 'Der Bescheid bleibt.')
  if (gut === undefined || f === undefined) return gesperrt(KORREKTUR, 'Erst die Prüfung.')
  const r = grenzeVon(l, v, g)
  if (g.entscheidung === undefined) return entfaellt(KORREKTUR, 'Steht in der Entscheidung.')
  if (r.art === 'geld' && r.zahlbar.length === 0)
    return entfaellt(KORREKTUR, 'Kein Monat kann mehr nachgezahlt werden.')
  const neu = neuerBescheid(l, g, f.wann)
  if (neu !== undefined) return erledigt(KORREKTUR, `${name(neu)} ist angeordnet.${zuWeit(neu, r)}`)
  const ab = r.art === 'geld' ? ` Nur für Monate ab ${monatsname(r.ab)}.` : ''
  return offen(KORREKTUR, `Die berichtigten Angaben sind noch nicht angeordnet.${ab}`, zuDenAngaben(l))
}

/** A warning where the new notice reaches back further than may be paid. */
function zuWeit(neu: Gegenstand, r: Grenze): string {
  if (r.art !== 'geld') return ''
  const davor = neu.monate.filter((m) => m < r.ab)
  return davor.length === 0
    ? ''
    : ` Er regelt auch ${davor.map(isoMonat).join(', ')}: Dafür durfte nicht nachgezahlt werden.`
}

function bescheid(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  const am = tagWert(festgelegt(v, BESCHEID.id)?.werte, 'am')
  if (am !== undefined) return erledigt(BESCHEID, `Am ${deutsch(am)} entschieden.`)
  const gut = erfolg(l, v, g)
  if (gut === undefined) return gesperrt(BESCHEID, 'Erst die Prüfung.')
  if (korrektur(l, v, g).zustand === 'offen')
    return gesperrt(BESCHEID, 'Erst muss der berichtigte Bescheid angeordnet sein.')
  return offen(
    BESCHEID,
    gut ? 'Der Bescheid wird zurückgenommen.' : 'Die Rücknahme wird abgelehnt.',
    {
      art: 'ausfertigung',
      briefe: [brief(l, v, g)],
      augen: 4,
      wirkung: null,
      knopf: 'Überprüfungsbescheid',
    },
    untaetigkeitBis(v),
  )
}

function brief(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Brief {
  const w = festgelegt(v, ANTRAG.id)?.werte ?? {}
  return {
    id: 'ueberpruefung',
    titel: 'Überprüfungsbescheid',
    an: empfaengername(l, person(w)),
    dokument: () => ueberpruefungsbescheid(briefeingabe(l, person(w)), inhalt(l, v, g)),
  }
}

function inhalt(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Ueberpruefungsergebnis {
  const r = grenzeVon(l, v, g)
  const f = festgelegt(v, PRUEFUNG.id)
  const neu = f === undefined || g.entscheidung === undefined ? undefined : neuerBescheid(l, g, f.wann)
  const antragAm = tagWert(festgelegt(v, ANTRAG.id)?.werte, 'am') ?? null
  const fest = { bescheid: g.bescheid, antragAm, punkte: f === undefined ? [] : liesPunkte(f.werte, punkteVon(v)) }
  if (r.art === 'ausgeschlossen' || erfolg(l, v, g) !== true) {
    const grund = r.art === 'ausgeschlossen' ? r.grund : textWert(f?.werte, 'grund')
    return { ...fest, ergebnis: { art: 'ohneErfolg', grund }, geldAb: null, ohneGeld: [] }
  }
  const satz =
    textWert(f?.werte, 'umfang') ||
    `Der Bescheid vom ${deutsch(g.bescheid.vom)} war falsch, es kann aber nichts mehr nachgezahlt werden`
  return {
    ...fest,
    ergebnis: {
      art: 'erfolg',
      ganz: textWert(f?.werte, 'ergebnis') === 'falsch',
      wie: neu === undefined ? { satz: satz.replace(/\.$/, '') } : { neuerBescheid: neu.bescheid },
    },
    geldAb: r.art === 'geld' && g.monate.length > 0 ? r.ab : null,
    ohneGeld: r.art === 'geld' ? r.ohneGeld : [],
  }
}

/** § 88 Abs. 1 SGG: two weeks before inaction can be taken to court. */
function fristen(_l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  const bis = untaetigkeitBis(v)
  if (bis === null || festgelegt(v, BESCHEID.id) !== undefined) return []
  const grund = `Sechs Monate seit dem Antrag enden am ${deutsch(bis)}; danach kann wegen Untätigkeit geklagt werden (§ 88 Abs. 1 SGG).`
  return [{ schluessel: 'untaetigkeit', faelligAm: plusTage(bis, -14), grund }]
}
