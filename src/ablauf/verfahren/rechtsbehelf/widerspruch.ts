import { festgelegt, setzeMerkmal, type Verfahren } from '../../../fall/index.ts'
import { deutsch, plusTage } from '../../../kern/index.ts'
import { aufschiebendeWirkung, behoerdenfrist, DAUER, VERFUEGUNGSARTEN } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import { bearbeiterVon, type Handelnder } from '../../handelnder.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { ENDE, entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { oeffneZumBerichtigen } from './berichtigen.ts'
import { eingangsbrief, istVerspaetet } from './briefe.ts'
import { liesEingang } from './eingang.ts'
import { bekanntgabefelder, eingangsfelder, punktefeld, wiedereinsetzungsfelder } from './felder.ts'
import { anlaesseZu, entschiedenVon, findeGegenstand, name } from './gegenstand.ts'
import { liesPunkte, punkteVon, widerspruechlich } from './pruefung.ts'
import { entscheidenBis, type Stand, standVon } from './stand.ts'
import { entscheidungsschritte, SCHRITTE_DER_ENTSCHEIDUNG } from './widerspruchEntscheiden.ts'

/**
 * §§ 78 to 88 SGG: an objection from its coming in to the end of the time for an action. Deadlines and what the objection
 * stops are computed; what has to be weighed is asked.
 */
export const widerspruch: Verfahrensplan = {
  art: 'widerspruch',
  titel: 'Widerspruch',
  norm: '§§ 78 bis 88 SGG, § 39 SGB II, § 63 SGB X',
  hilfe:
    'Sobald jemand mit einer Entscheidung nicht einverstanden ist, auch wenn das Wort Widerspruch nicht fällt. Geprüft werden erst Form und Frist, dann der ganze Bescheid, Punkt für Punkt. Wer den Bescheid festgestellt oder angeordnet hat, gibt die Entscheidung über den Widerspruch nicht frei. Nach drei Monaten ohne Entscheidung kann geklagt werden.',
  aufWunsch: true,
  anlaesse: (l) => anlaesseZu(l, (g) => (g.entscheidung === undefined ? 'Schreiben eines Verfahrens' : 'Angeordnet')),
  gegenstand: (l, v) => gegen(l, v),
  schritte,
  fristen,
  wirkt: async (tx, h, { lage, verfahren, schritt, werte }) => {
    if (schritt === 'eingang' || schritt === ENDE)
      return setzeZeichen(tx, h, { lage, verfahren, gesetzt: schritt !== ENDE })
    if (schritt === 'pruefung') {
      const e = liesEingang(verfahren)
      if (e === undefined) return 'Erst muss der Eingang festgehalten sein.'
      const ergebnis = textWert(werte, 'ergebnis')
      const passtNicht = widerspruechlich(ergebnis, liesPunkte(werte, punkteVon(verfahren, e)))
      const aendern = ergebnis === 'voll' || ergebnis === 'teil'
      return passtNicht ?? (aendern ? oeffneZumBerichtigen(tx, h, lage) : null)
    }
    if (
      schritt === 'bescheid' &&
      entschiedenVon(findeGegenstand(lage, verfahren.gegenstand)).includes(h.nutzer.personalnummer)
    )
      return 'Wer den angegriffenen Bescheid festgestellt oder angeordnet hat, gibt die Entscheidung über den Widerspruch nicht frei.'
    return null
  },
}

function gegen(l: Verfahrenslage, v: Verfahren): string {
  const e = liesEingang(v)
  const bescheid = name(findeGegenstand(l, v.gegenstand))
  return e === undefined ? bescheid : `${bescheid}, ${empfaengername(l, e.person)}`
}

/** The mark of the case goes with the procedures: set by the first, taken away with the last. */
async function setzeZeichen(
  tx: Tx,
  h: Handelnder,
  z: { readonly lage: Verfahrenslage; readonly verfahren: Verfahren; readonly gesetzt: boolean },
): Promise<null> {
  const { lage, verfahren: v, gesetzt } = z
  const andere = lage.verfahren.some(
    (x) => x.art === v.art && x.id !== v.id && !x.beendet && liesEingang(x) !== undefined,
  )
  if (!gesetzt && andere) return null
  const bemerkung = gesetzt ? `gegen ${name(findeGegenstand(lage, v.gegenstand))}` : 'Verfahren beendet'
  await setzeMerkmal(tx, h.umgebung, { ...lage.fall, art: 'widerspruch', gesetzt, bemerkung, wer: bearbeiterVon(h) })
  return null
}

const VORLAUF = 14

/** § 88 Abs. 2 SGG: two weeks before inaction can be taken to court, until it is decided. */
function fristen(_l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  const e = liesEingang(v)
  if (e === undefined || festgelegt(v, 'bescheid') !== undefined) return []
  if (festgelegt(v, 'pruefung')?.werte.ergebnis === 'zurueckgenommen') return []
  const ende = entscheidenBis(e.am)
  const grund = `Drei Monate seit dem Eingang enden am ${deutsch(ende)}; danach kann wegen Untätigkeit geklagt werden (§ 88 Abs. 2 SGG).`
  return [{ schluessel: 'untaetigkeit', faelligAm: plusTage(ende, -VORLAUF), grund }]
}

const EINGANG = {
  id: 'eingang',
  titel: 'Eingang festhalten',
  norm: '§§ 83, 84 SGG',
  hilfe:
    'Der Tag des Eingangs zählt, auch bei einer anderen Behörde. Eine Begründung ist keine Pflicht. Für jede Person, die widerspricht, ein eigenes Verfahren.',
} as const
const BEKANNTGABE = {
  id: 'bekanntgabe',
  titel: 'Frist',
  norm: '§ 84 Abs. 1, §§ 64, 66 SGG, § 37 SGB X',
  hilfe:
    'Ein Monat nach Bekanntgabe. Der Brief gilt am vierten Tag nach der Aufgabe zur Post als bekannt; im Zweifel muss das Jobcenter den Zugang nachweisen.',
} as const
const VERFUEGUNG = {
  id: 'verfuegung',
  titel: 'Was wird angegriffen?',
  norm: '§ 31 SGB X, § 78 SGG',
  hilfe: 'Jede Verfügung einzeln: Davon hängt ab, was der Widerspruch stoppt.',
} as const
const WIRKUNG = {
  id: 'wirkung',
  titel: 'Aufschiebende Wirkung',
  norm: '§ 86a SGG, § 39 SGB II',
  hilfe: 'Folgt aus der Art der Verfügung. Das Jobcenter kann die Vollziehung aussetzen (§ 86a Abs. 3 SGG).',
} as const
const BESTAETIGUNG = {
  id: 'bestaetigung',
  titel: 'Eingangsbestätigung',
  norm: '§§ 83 bis 86a SGG',
  hilfe: 'Sagt, was der Widerspruch stoppt, und fragt nach dem, was noch fehlt.',
} as const
const FORM = {
  id: 'form',
  titel: 'Form nachgeholt?',
  norm: '§ 84 Abs. 1 SGG',
  hilfe: 'Der Tag, an dem der Widerspruch mit Unterschrift oder auf einem zugelassenen elektronischen Weg kam.',
} as const
const WIEDEREINSETZUNG = {
  id: 'wiedereinsetzung',
  titel: 'Wiedereinsetzung in den vorigen Stand',
  norm: '§ 67 SGG',
  hilfe:
    'Nur wenn die Frist versäumt ist. Auch ohne Antrag, wenn der Widerspruch binnen eines Monats nach Wegfall des Hindernisses kam.',
} as const
const VORTRAG = {
  id: 'vortrag',
  titel: 'Was sagt die Person?',
  norm: '§ 62 SGG, § 24 SGB X',
  hilfe: 'Was bis zum genannten Tag kam, Punkt für Punkt. Ohne Begründung wird nach der Akte entschieden.',
} as const

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const e = liesEingang(v)
  const g = findeGegenstand(l, v.gegenstand)
  if (e === undefined)
    return [
      offen(EINGANG, `Angegriffen: ${name(g)}.`, {
        art: 'klaerung',
        frage: 'Wer widerspricht, wann und wie?',
        warum: 'Daraus folgen Frist, Form und wer die Briefe bekommt.',
        wirkung: 'Der Fall bekommt das Merkmal Widerspruch.',
        felder: eingangsfelder(l, g),
        knopf: 'Eingang festhalten',
      }),
      ...[
        BEKANNTGABE,
        VERFUEGUNG,
        WIRKUNG,
        BESTAETIGUNG,
        FORM,
        WIEDEREINSETZUNG,
        VORTRAG,
        ...SCHRITTE_DER_ENTSCHEIDUNG,
      ].map((s) => gesperrt(s, 'Erst der Eingang.')),
    ]
  const s = standVon(l, v, e)
  return [
    erledigt(EINGANG, `Am ${deutsch(e.am)} von ${empfaengername(l, e.person)}.`),
    frist(s),
    verfuegung(s),
    wirkung(s),
    bestaetigung(s),
    form(s),
    wiedereinsetzungSchritt(s),
    vortrag(s),
    ...entscheidungsschritte(s),
  ]
}

function frist(s: Stand): Schritt {
  switch (s.frist.art) {
    case 'bewiesen':
    case 'ohneFrist':
      return erledigt(BEKANNTGABE, s.frist.grund)
    case 'berechnet': {
      const { bekannt, ende } = s.frist
      const spaet = istVerspaetet(s) === undefined ? 'Rechtzeitig.' : 'Verspätet.'
      return erledigt(BEKANNTGABE, `${spaet} ${bekannt.rechnung} ${ende.rechnung} (${bekannt.norm}; ${ende.norm})`)
    }
    case 'offen':
      return offen(
        BEKANNTGABE,
        `Der Bescheid ist vom ${deutsch(s.g.bescheid.vom)}, der Widerspruch kam am ${deutsch(s.e.am)}.`,
        {
          art: 'klaerung',
          frage: 'Wann und wie ist der Bescheid bekannt gegeben worden?',
          warum: 'Die Frist läuft ab der Bekanntgabe; ohne richtige Belehrung gilt ein Jahr.',
          wirkung: 'Kam der Widerspruch zu spät, wird nach Wiedereinsetzung gefragt.',
          felder: bekanntgabefelder(s.l, s.g.bescheid.vom, true),
          knopf: 'Festhalten',
        },
      )
  }
}

function verfuegung(s: Stand): Schritt {
  if (s.verfuegungen !== undefined) {
    const arten = s.verfuegungen.map((a) => VERFUEGUNGSARTEN[a]).join(', ')
    return erledigt(VERFUEGUNG, arten === '' ? 'Das Schreiben regelt nichts.' : `${name(s.g)}: ${arten}.`)
  }
  return offen(VERFUEGUNG, 'Die Art des Schreibens sagt es nicht.', {
    art: 'klaerung',
    frage: `Was verfügt ${name(s.g)}?`,
    warum: 'Widerspruch gibt es nur gegen eine Entscheidung; was er stoppt, hängt von ihrer Art ab.',
    wirkung: null,
    felder: [
      {
        art: 'mehrfach',
        name: 'arten',
        titel: 'Verfügungen',
        hilfe: 'nichts ankreuzen, wenn das Schreiben nichts entscheidet',
        optionen: Object.entries(VERFUEGUNGSARTEN).map(([wert, titel]) => ({ wert, titel })),
        freiwillig: true,
      },
    ],
    knopf: 'Festhalten',
  })
}

function wirkung(s: Stand): Schritt {
  if (s.verfuegungen === undefined) return gesperrt(WIRKUNG, 'Erst was angegriffen wird.')
  if (s.verfuegungen.length === 0) return entfaellt(WIRKUNG, 'Es gibt nichts, was vollzogen wird.')
  const saetze = s.verfuegungen.map((a) => {
    const w = aufschiebendeWirkung(a)
    const wort = { ja: 'ja', nein: 'nein', ohne: 'nichts zu vollziehen', offen: 'streitig' }[w.aufschub]
    return `${VERFUEGUNGSARTEN[a]}: ${wort} (${w.norm}). ${w.satz}`
  })
  return erledigt(WIRKUNG, saetze.join(' '))
}

function bestaetigung(s: Stand): Schritt {
  const am = tagWert(festgelegt(s.v, BESTAETIGUNG.id)?.werte, 'am')
  if (am !== undefined) return erledigt(BESTAETIGUNG, `Am ${deutsch(am)} geschrieben.`)
  if (s.frist.art === 'offen' || s.verfuegungen === undefined)
    return gesperrt(BESTAETIGUNG, 'Erst die Frist und was angegriffen wird.')
  const fragt = s.punkte.length === 0 || s.e.mangel !== undefined || istVerspaetet(s) !== undefined
  const f = behoerdenfrist({ ...s.ort, versand: s.l.heute, dauerTage: DAUER.anhoerung })
  return offen(
    BESTAETIGUNG,
    fragt ? `Mit Frage bis ${deutsch(f.tag)}. ${f.rechnung}` : 'Es fehlt nichts mehr.',
    {
      art: 'ausfertigung',
      briefe: [eingangsbrief(s, fragt ? f.tag : undefined)],
      augen: 2,
      wirkung: null,
      knopf: 'Eingang bestätigen',
    },
    entscheidenBis(s.e.am),
  )
}

/** The day the receipt named for an answer. */
const gefragtBis = (s: Stand) => tagWert(festgelegt(s.v, BESTAETIGUNG.id)?.werte, 'frist')

function nachAntwort(
  s: Stand,
  kopf: Schrittkopf,
  grund: string,
  handlung: Exclude<Schritt['handlung'], null>,
): Schritt {
  const bis = gefragtBis(s)
  if (bis === undefined) return gesperrt(kopf, 'Erst die Eingangsbestätigung.')
  if (s.l.heute <= bis) return wartet(kopf, `${grund} Gefragt ist bis ${deutsch(bis)}.`, bis, handlung)
  return offen(kopf, grund, handlung)
}

function form(s: Stand): Schritt {
  if (s.e.mangel === undefined) return entfaellt(FORM, 'Die Form ist eingehalten.')
  const w = festgelegt(s.v, FORM.id)?.werte
  if (w !== undefined) {
    const tag = tagWert(w, 'nachgeholt')
    return erledigt(FORM, tag === undefined ? 'Nicht nachgeholt.' : `Nachgeholt am ${deutsch(tag)}.`)
  }
  return nachAntwort(s, FORM, 'Der Widerspruch liegt noch nicht in der richtigen Form vor.', {
    art: 'klaerung',
    frage: 'Ist der Widerspruch mit Unterschrift oder auf einem zugelassenen Weg nachgekommen?',
    warum: 'Erst dann ist er wirksam erhoben (§ 84 Abs. 1 SGG); dieser Tag muss in der Frist liegen.',
    wirkung: 'Leer lassen, wenn nichts kam: Der Widerspruch wird dann verworfen.',
    felder: [
      {
        art: 'tag',
        name: 'nachgeholt',
        titel: 'Nachgeholt am',
        fruehestens: s.e.am,
        spaetestens: s.l.heute,
        freiwillig: true,
      },
    ],
    knopf: 'Festhalten',
  })
}

function wiedereinsetzungSchritt(s: Stand): Schritt {
  if (s.frist.art === 'offen') return gesperrt(WIEDEREINSETZUNG, 'Erst die Frist.')
  if (s.e.mangel !== undefined && festgelegt(s.v, FORM.id) === undefined)
    return gesperrt(WIEDEREINSETZUNG, 'Erst die Form.')
  const ende = istVerspaetet(s)
  if (ende === undefined) return entfaellt(WIEDEREINSETZUNG, 'Die Frist ist eingehalten.')
  if (festgelegt(s.v, WIEDEREINSETZUNG.id) !== undefined && s.zulaessigkeit.art !== 'offen')
    return erledigt(
      WIEDEREINSETZUNG,
      `${s.zulaessigkeit.art === 'zulaessig' ? 'Gewährt.' : 'Nicht gewährt.'} ${s.zulaessigkeit.grund}`,
    )
  return nachAntwort(s, WIEDEREINSETZUNG, `Die Frist endete am ${deutsch(ende)}.`, {
    art: 'klaerung',
    frage: 'War die Person ohne Schuld verhindert, die Frist einzuhalten?',
    warum: 'Dann wird so getan, als sei der Widerspruch rechtzeitig (§ 67 SGG).',
    wirkung:
      'Ohne Wiedereinsetzung wird der Widerspruch verworfen; der Bescheid kann nach § 44 SGB X überprüft werden.',
    felder: wiedereinsetzungsfelder(s.l),
    knopf: 'Entscheiden',
  })
}

function vortrag(s: Stand): Schritt {
  if (s.zulaessigkeit.art === 'unzulaessig') return entfaellt(VORTRAG, 'Der Widerspruch ist unzulässig.')
  if (s.e.punkte.length > 0) return entfaellt(VORTRAG, 'Steht schon im Widerspruch.')
  if (festgelegt(s.v, VORTRAG.id) !== undefined)
    return erledigt(VORTRAG, s.punkte.length === 0 ? 'Keine Begründung.' : s.punkte.join('; '))
  return nachAntwort(s, VORTRAG, 'Eine Begründung liegt noch nicht vor.', {
    art: 'klaerung',
    frage: 'Was ist gesagt worden?',
    warum: 'Auf jeden Punkt geht die Entscheidung ein.',
    wirkung: null,
    felder: [punktefeld('Punkte')],
    knopf: 'Festhalten',
  })
}
