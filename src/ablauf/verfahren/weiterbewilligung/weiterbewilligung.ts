import { erinnerungWeiterbewilligung } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, iso, letzterTag, monatsname, monatVon, plusMonate, plusTage } from '../../../kern/index.ts'
import { pruefeVorlaeufigkeit, type Vorlaeufigkeitsgrund } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import type { Handelnder } from '../../handelnder.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import type { Anlass, Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'
import {
  FEHLENDER_NACHWEIS,
  frageNachAntrag,
  frageNachLuecke,
  frageNachThemen,
  frageNachVorlaeufigkeit,
  frageNachZeitraum,
  themenfeld,
  VERKUERZT,
} from './fragen.ts'
import { antragsthemen, istGeaendert, neueNachweise, type Thema, themen } from './themen.ts'
import {
  type Antragslage,
  antragslage,
  endeVon,
  freieId,
  kein,
  laengenvorschlag,
  letzterZeitraum,
  neuerZeitraum,
  SCHRITT,
  vorschlagVorlaeufig,
} from './zeit.ts'

/**
 * §§ 37, 41 Abs. 3 SGB II: from the letter before the grant ends, or from the application, to the next Bewilligungszeitraum
 * in the draft. The facts go on as they stand; subject by subject somebody says whether they still hold. Certifying and
 * ordering are those of any decision.
 */
export const weiterbewilligung: Verfahrensplan = {
  art: 'weiterbewilligung',
  titel: 'Weiterbewilligung',
  norm: '§ 37, § 41 Abs. 3 SGB II',
  hilfe:
    'Sechs Wochen vor dem Ende des Bewilligungszeitraums, oder wenn der Antrag kommt. Der Brief erinnert und bringt den vorausgefüllten Antrag. Alle Angaben laufen weiter; Sie bestätigen je Thema und ändern nur, was sich geändert hat. Ohne Antrag endet die Leistung von selbst.',
  anlaesse,
  gegenstand: (_, v) => `ab ${deutsch(plusTage(endeVon(v), 1))}`,
  schritte,
  fristen,
  wirkt,
}

function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  const z = letzterZeitraum(l)
  if (z === undefined) return []
  const grund =
    z.bis < l.heute
      ? `Die Leistung hat am ${deutsch(z.bis)} geendet.`
      : `Bewilligt ist bis ${deutsch(z.bis)}, noch ${z.bis - l.heute} Tage.`
  return [
    { gegenstand: iso(z.bis), titel: `ab ${deutsch(plusTage(z.bis, 1))}`, grund, jederzeit: z.bis - l.heute > NAHE },
  ]
}

/** Days before the end from which on the case asks for it. */
const NAHE = 70

function fristen(l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  if (antragslage(v) !== undefined || kein(v)) return []
  const ende = endeVon(v)
  const grund = `Noch ist kein Antrag da. Ohne Antrag endet die Leistung am ${deutsch(ende)} (§ 37 Abs. 1 SGB II).`
  return l.heute > ende ? [] : [{ schluessel: 'ende', faelligAm: plusTage(ende, -7), grund }]
}

const ERINNERUNG = {
  id: SCHRITT.erinnerung,
  titel: 'Erinnern und Antrag mitschicken',
  norm: '§§ 14, 16 SGB I',
  hilfe:
    'Der Brief sagt, bis wann der Antrag kommen muss, damit kein Monat fehlt. Die Angaben stehen vorausgefüllt darin; die Person kreuzt an, was noch stimmt.',
} as const
const ANTRAG = {
  id: SCHRITT.antrag,
  titel: 'Ist der Antrag da?',
  norm: '§ 37 SGB II',
  hilfe: 'Es zählt der Tag, an dem sich die Person gemeldet hat, nicht der Tag, an dem der Vordruck ausgefüllt ist.',
} as const
const LUECKE = {
  id: SCHRITT.luecke,
  titel: 'Wirkung des Antrags',
  norm: '§ 37 Abs. 2 SGB II',
  hilfe:
    'Der Antrag wirkt auf den Ersten seines Monats zurück. Für Monate davor gibt es nichts, außer er gilt als früher gestellt.',
} as const
const ANGABEN = {
  id: SCHRITT.angaben,
  titel: 'Was stimmt noch?',
  norm: '§ 60 Abs. 1 SGB I, § 67a SGB X',
  hilfe:
    'Je Thema eine Antwort. Beginnt der Zeitraum ab Juli 2026, ist das Vermögen vollständig anzugeben (§ 12 Abs. 3 SGB II).',
} as const
const AENDERUNGEN = {
  id: SCHRITT.aenderungen,
  titel: 'Änderungen eintragen',
  norm: '§ 48 SGB X',
  hilfe: 'Jede Änderung mit ihrem Tag. Reicht sie in den laufenden Zeitraum zurück, wird auch dieser neu berechnet.',
} as const
const VORLAEUFIG = {
  id: SCHRITT.vorlaeufig,
  titel: 'Endgültig oder vorläufig?',
  norm: '§ 41a SGB II',
  hilfe: 'Vorläufig, wenn die Höhe erst nach dem Zeitraum feststeht. Der Grund muss im Bescheid stehen.',
} as const
const ZEITRAUM = {
  id: SCHRITT.zeitraum,
  titel: 'Neuer Bewilligungszeitraum',
  norm: '§ 41 Abs. 3 SGB II',
  hilfe: 'Der Vorschlag folgt aus dem Gesetz und den Angaben. Mit dem Übernehmen rechnet der Entwurf die neuen Monate.',
} as const
const ENTSCHEIDUNG = {
  id: SCHRITT.entscheidung,
  titel: 'Feststellen und anordnen',
  norm: '§ 41 SGB II, § 31 SGB X',
  hilfe: 'Wie bei jeder Entscheidung: feststellen, eine zweite Person mit Stufe A ordnet an.',
} as const

const danach = (schritte: readonly Schrittkopf[], grund = 'Erst der Schritt davor.') =>
  schritte.map((s) => gesperrt(s, grund))

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const a = antragslage(v)
  const spaeter = [LUECKE, ANGABEN, AENDERUNGEN, VORLAEUFIG, ZEITRAUM, ENTSCHEIDUNG]
  if (kein(v)) {
    const grund = `Ohne Antrag hat die Leistung am ${deutsch(endeVon(v))} geendet (§ 37 Abs. 1 SGB II).`
    return [erinnere(l, v, true), erledigt(ANTRAG, 'Kein Antrag.'), ...spaeter.map((s) => entfaellt(s, grund))]
  }
  if (a === undefined)
    return [erinnere(l, v, false), warteAufAntrag(l, v), ...danach(spaeter, 'Erst wenn ein Antrag da ist.')]
  return [
    erinnere(l, v, true),
    erledigt(ANTRAG, `Eingegangen am ${deutsch(a.am)}.`),
    wirkung(v, a),
    ...mitAntrag(l, v, a),
  ]
}

function erinnere(l: Verfahrenslage, v: Verfahren, hinfaellig: boolean): Schritt {
  const am = tagWert(festgelegt(v, ERINNERUNG.id)?.werte, 'am')
  if (am !== undefined) return erledigt(ERINNERUNG, `Am ${deutsch(am)} geschrieben.`)
  if (hinfaellig) return entfaellt(ERINNERUNG, 'Der Antrag ist schon da, oder es ist keiner gekommen.')
  const ende = endeVon(v)
  return offen(ERINNERUNG, `Die Leistung endet am ${deutsch(ende)}.`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: 'P1',
        titel: 'Antrag auf Weiterbewilligung',
        an: empfaengername(l),
        dokument: () =>
          erinnerungWeiterbewilligung(briefeingabe(l), { ende, heute: l.heute, themen: antragsthemen(l, ende) }),
      },
    ],
    augen: 2,
    wirkung: null,
    knopf: 'Brief mit Antrag ausfertigen',
  })
}

function warteAufAntrag(l: Verfahrenslage, v: Verfahren): Schritt {
  const ende = endeVon(v)
  const frage = frageNachAntrag(l, ende)
  if (l.heute <= ende)
    return wartet(
      ANTRAG,
      `Bewilligt ist bis ${deutsch(ende)}. Ohne Antrag endet die Leistung an diesem Tag.`,
      ende,
      frage,
    )
  return offen(ANTRAG, `Die Leistung hat am ${deutsch(ende)} geendet, und es ist noch kein Antrag festgehalten.`, frage)
}

const SCHONGEFRAGT: Readonly<Record<string, string>> = {
  frueherGestellt: 'Der Antrag wurde früher gestellt',
  beratung: 'Das Jobcenter hatte nicht auf das Ende hingewiesen',
  wiedereinsetzung: 'Die Person war ohne Schuld verhindert',
}

function wirkung(v: Verfahren, a: Antragslage): Schritt {
  const w = festgelegt(v, LUECKE.id)?.werte
  const ab = `Der Antrag wirkt ab ${deutsch(a.beginn)}.`
  const ohne = a.luecke.length === 0 ? '' : ` Für ${a.luecke.map(monatsname).join(', ')} gibt es keine Leistung.`
  if (w !== undefined) {
    const grund = SCHONGEFRAGT[textWert(w, 'grund')]
    return erledigt(
      LUECKE,
      `${grund === undefined ? '' : `${grund}: Er gilt als am ${deutsch(a.gilt)} gestellt. `}${ab}${ohne}`,
    )
  }
  if (a.luecke.length === 0) return erledigt(LUECKE, `${ab} Kein Monat fehlt.`)
  return offen(LUECKE, `${ab}${ohne}`, frageNachLuecke(a, endeVon(v)))
}

function mitAntrag(l: Verfahrenslage, v: Verfahren, a: Antragslage): readonly Schritt[] {
  const angaben = festgelegt(v, ANGABEN.id)
  if (a.luecke.length > 0 && festgelegt(v, LUECKE.id) === undefined)
    return danach([ANGABEN, AENDERUNGEN, VORLAEUFIG, ZEITRAUM, ENTSCHEIDUNG])
  const ende = endeVon(v)
  const liste = themen(l, ende)
  if (angaben === undefined)
    return [
      offen(ANGABEN, 'Noch nicht bestätigt.', frageNachThemen(l, liste, ende)),
      ...danach([AENDERUNGEN, VORLAEUFIG, ZEITRAUM, ENTSCHEIDUNG]),
    ]
  const anders = liste.filter((x) => textWert(angaben.werte, themenfeld(x.id)) === 'geaendert')
  const fehlt = neuerZeitraum(l, v) === undefined ? anders.filter((x) => !istGeaendert(l, x.id)) : []
  const bestaetigt = liste.filter((x) => !anders.includes(x)).map((x) => x.titel)
  return [
    erledigt(ANGABEN, `Stimmt noch: ${bestaetigt.join(', ') || 'nichts'}.`),
    trageEin(l, anders.length > 0, fehlt),
    ...(fehlt.length > 0 ? danach([VORLAEUFIG, ZEITRAUM, ENTSCHEIDUNG]) : zumZeitraum(l, v, a)),
  ]
}

/** Leads to the first fact of what is said to have changed, where there is one. */
function trageEin(l: Verfahrenslage, gibtEs: boolean, fehlt: readonly Thema[]): Schritt {
  if (!gibtEs) return entfaellt(AENDERUNGEN, 'Alles stimmt noch.')
  if (fehlt.length === 0) return erledigt(AENDERUNGEN, 'Die Änderungen stehen im Entwurf.')
  const angabe = fehlt.flatMap((x) => x.saetze)[0]?.id
  return offen(AENDERUNGEN, `Noch nichts geändert bei: ${fehlt.map((x) => x.titel).join(', ')}.`, {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}${angabe === undefined ? '' : `?angabe=${angabe}`}`,
    knopf: 'Angaben ändern',
  })
}

function zumZeitraum(l: Verfahrenslage, v: Verfahren, a: Antragslage): readonly Schritt[] {
  const w = festgelegt(v, VORLAEUFIG.id)?.werte
  const neu = neuerZeitraum(l, v)
  if (w === undefined)
    return [
      offen(VORLAEUFIG, 'Noch nicht festgelegt.', frageNachVorlaeufigkeit(vorschlagVorlaeufig(l, a.beginn))),
      ...danach([ZEITRAUM, ENTSCHEIDUNG]),
    ]
  const vorlaeufig = erledigt(
    VORLAEUFIG,
    textWert(w, 'grund') === 'nein' ? 'Endgültig.' : `Vorläufig. ${textWert(w, 'weil')}`,
  )
  if (neu === undefined) {
    const x = laengenvorschlag(l, v, a.beginn)
    const warum = x.gruende.length === 0 ? '' : `, ${x.gruende.map((g) => VERKUERZT[g]).join(', ')}`
    return [
      vorlaeufig,
      offen(
        ZEITRAUM,
        `Vorschlag: ${deutsch(x.von)} bis ${deutsch(x.bis)}, ${x.monate} Monate${warum}.`,
        frageNachZeitraum({ ...x, beginn: a.beginn }),
      ),
      ...danach([ENTSCHEIDUNG]),
    ]
  }
  return [
    vorlaeufig,
    erledigt(ZEITRAUM, `${deutsch(neu.von)} bis ${deutsch(neu.bis)}.`),
    entscheide(l, monatVon(neu.von)),
  ]
}

function entscheide(l: Verfahrenslage, erster: ReturnType<typeof monatVon>): Schritt {
  if (l.entschieden.some((g) => g.monat === erster))
    return erledigt(ENTSCHEIDUNG, 'Angeordnet; der Bescheid ist in der Akte.')
  const wartend = l.entscheidungen.find((e) => e.zustand === 'festgestellt')
  if (wartend !== undefined)
    return offen(ENTSCHEIDUNG, 'Festgestellt. Anordnen muss eine zweite Person mit Stufe A.', {
      art: 'verweis',
      nach: `/anordnen/${wartend.id}`,
      knopf: 'Zur Anordnung',
    })
  return offen(ENTSCHEIDUNG, 'Der Entwurf rechnet die neuen Monate. Ansehen und feststellen.', {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}/differenz`,
    knopf: 'Differenz ansehen und feststellen',
  })
}

type Wirkung = Parameters<NonNullable<Verfahrensplan['wirkt']>>[2]

function wirkt(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  switch (e.schritt) {
    case SCHRITT.angaben:
      return fordereNachweise(tx, h, e)
    case SCHRITT.vorlaeufig:
      return Promise.resolve(pruefeVorlaeufig(e.werte))
    case SCHRITT.zeitraum:
      return uebernimm(tx, h, e)
    default:
      return Promise.resolve(null)
  }
}

function fordereNachweise(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  const ende = endeVon(e.verfahren)
  const namen = new Map(neueNachweise(themen(e.lage, ende), ende).map((n) => [n.id, n.name]))
  return schreibeInEntwurf(
    tx,
    h,
    e.lage,
    listenWert(e.werte, 'nachweise').map((id) => ({
      pfad: `nachweise/${id}`,
      wert: FEHLENDER_NACHWEIS(e.lage.nachweise[id]?.bezeichnung || (namen.get(id) ?? '')),
    })),
  )
}

/** A sentence refuses. */
export function pruefeVorlaeufig(w: Festlegungswerte): string | null {
  const grund = textWert(w, 'grund')
  if (grund === 'nein') return null
  const r = pruefeVorlaeufigkeit(grund as Vorlaeufigkeitsgrund, textWert(w, 'zuVertreten') === 'ja')
  return r.ok
    ? null
    : 'Vorläufig entschieden wird nicht, wenn die Person selbst zu vertreten hat, dass etwas offen ist (§ 41a Abs. 1 Satz 3 SGB II). Entscheiden Sie endgültig oder fordern Sie die Unterlagen an.'
}

/** The application, the period and whether it is provisional, into the draft. */
async function uebernimm(tx: Tx, h: Handelnder, e: Wirkung): Promise<string | null> {
  const { lage: l, verfahren: v, werte } = e
  const a = antragslage(v)
  if (a === undefined) return 'Es ist noch kein Antrag festgehalten.'
  const vorschlag = laengenvorschlag(l, v, a.beginn)
  const monate = typeof werte.monate === 'number' ? werte.monate : vorschlag.monate
  if (monate !== vorschlag.monate && textWert(werte, 'warum') === '')
    return `Vorgeschlagen sind ${vorschlag.monate} Monate. Bitte begründen, warum es anders sein soll.`
  const bwz = freieId(l, 'bwz')
  const bis = letzterTag(plusMonate(monatVon(a.beginn), monate - 1))
  const vorlaeufig = festgelegt(v, SCHRITT.vorlaeufig)?.werte
  const grund = textWert(vorlaeufig, 'grund')
  return schreibeInEntwurf(tx, h, l, [
    { pfad: `angaben/${freieId(l, 'antrag')}`, wert: { art: 'antrag', am: iso(a.gilt) } },
    { pfad: `angaben/${bwz}`, wert: { art: 'bewilligungszeitraum', von: iso(a.beginn), bis: iso(bis) } },
    ...(grund === 'nein'
      ? []
      : [
          {
            pfad: `umstaende/${bwz}`,
            wert: {
              art: 'vorlaeufigkeit',
              vorlaeufigkeitsgrund: grund,
              weil: textWert(vorlaeufig, 'weil'),
              spaeter_nachweisen: textWert(vorlaeufig, 'spaeter_nachweisen'),
            },
          },
        ]),
  ])
}
