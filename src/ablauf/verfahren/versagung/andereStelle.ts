import { hinweisAndereStelle } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER, type PersonId } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { erledigt, type Klaerfeld, offen, type Schritt, type Schrittkopf, sperre, wartet } from '../schritt.ts'
import { adressatVon } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { SCHRITT } from './beleg.ts'
import { gemeinsameSchritte, KOPF, type Koepfe, wirktGemeinsam } from './gemeinsam.ts'
import { ANDERE_STELLE, type Antragsdaten, antragVon, type Ursache, ursacheVon, VORSCHRITT } from './ursache.ts'

/**
 * § 5 Abs. 3 SGB II: the office has applied for a prior benefit in a person's place, and the other body has refused or
 * withheld it for good because the person did not cooperate there. Whether is not left to discretion, how far is.
 */
export const andereStelle: Verfahrensplan = {
  art: ANDERE_STELLE,
  titel: 'Versagung: Andere Stelle hat versagt',
  norm: '§ 5 Abs. 3 SGB II',
  hilfe:
    'Wenn die Person eine vorrangige Leistung (zum Beispiel Rente, Unterhaltsvorschuss, Kindergeld) trotz Aufforderung nicht beantragt, das Jobcenter den Antrag für sie gestellt hat und die andere Stelle ihn ablehnt, weil die Person dort nicht mitwirkt. Erst schriftlich hinweisen; entschieden wird, wenn gegen den Bescheid der anderen Stelle niemand mehr vorgehen kann. Holt die Person es dort nach, wird alles von Anfang an aufgehoben.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.fall.zustand !== 'offen'
      ? []
      : l.fall.mitglieder.map(({ lokal }) => ({
          gegenstand: lokal,
          titel: empfaengername(l, lokal),
          grund: 'Antrag auf eine vorrangige Leistung, den das Jobcenter gestellt hat.',
        })),
  gegenstand: (l, v) => {
    const a = antragVon(v)
    const name = empfaengername(l, v.gegenstand as PersonId)
    return a === undefined ? name : `${a.leistung} für ${name}`
  },
  schritte,
  wirkt: async (tx, h, e) => {
    switch (e.schritt) {
      case VORSCHRITT.antrag:
        return (tagWert(e.werte, 'beantragt') ?? 0) < (tagWert(e.werte, 'aufgefordert') ?? 0) ? ERST_AUFFORDERN : null
      case VORSCHRITT.bescheid:
        return pruefeBescheid(e.lage, e.verfahren, e.werte)
      case SCHRITT.pruefung:
        return textWert(e.werte, 'nachgeholt') === 'ja' ? SCHON_NACHGEHOLT : null
      default:
        return wirktGemeinsam(tx, h, e)
    }
  },
}

const ERST_AUFFORDERN =
  'Selbst beantragen darf das Jobcenter erst, wenn die Person trotz Aufforderung keinen Antrag stellt (§ 5 Abs. 3 Satz 1 SGB II).'
const SCHON_NACHGEHOLT =
  'Dann darf nicht mehr versagt oder entzogen werden (§ 5 Abs. 3 Satz 3 SGB II). Beenden Sie das Verfahren mit diesem Grund.'

/** § 5 Abs. 3 Satz 4: the hint comes before, with time to follow it. */
function pruefeBescheid(l: Verfahrenslage, v: Verfahren, w: Festlegungswerte): string | null {
  if (textWert(w, 'wie') === 'anders') return null
  const frist = tagWert(festgelegt(v, VORSCHRITT.hinweis)?.werte, 'frist')
  if (frist !== undefined && l.heute <= frist)
    return `Die Frist im Hinweis läuft noch bis zum ${deutsch(frist)}: Vorher wird nicht entschieden.`
  const [am, endgueltig] = [tagWert(w, 'am'), tagWert(w, 'endgueltig')]
  return am !== undefined && endgueltig !== undefined && endgueltig <= am
    ? 'Bestandskräftig wird ein Bescheid erst, wenn die Frist für den Widerspruch abgelaufen ist: Der Tag muss nach dem Bescheid liegen.'
    : null
}

const ANTRAG = {
  id: VORSCHRITT.antrag,
  titel: 'Aufforderung und eigener Antrag',
  norm: '§ 5 Abs. 3 Satz 1, § 12a SGB II',
  hilfe:
    'Erst muss die Person aufgefordert worden sein, dann darf das Jobcenter den Antrag selbst stellen. Beide Schreiben liegen in der Akte. Ob die Aufforderung ergeht, ist selbst eine Ermessensentscheidung.',
} as const
const HINWEIS = {
  id: VORSCHRITT.hinweis,
  titel: 'Schriftlicher Hinweis',
  norm: '§ 5 Abs. 3 Satz 4 SGB II',
  hilfe:
    'Ohne diesen Brief darf später nicht versagt oder entzogen werden. Der Hinweis der anderen Stelle genügt nicht.',
} as const
const BESCHEID = {
  id: VORSCHRITT.bescheid,
  titel: 'Bescheid der anderen Stelle',
  norm: '§ 5 Abs. 3 Satz 3 SGB II, § 66 SGB I',
  hilfe:
    'Nur eine Versagung oder Entziehung wegen fehlender Mitwirkung zählt, und nur, wenn sie bestandskräftig ist. Das Jobcenter kann dort selbst Widerspruch einlegen (Satz 1). Bei der anderen Stelle nachfragen und vermerken.',
} as const

const KOEPFE: Koepfe = {
  ...KOPF,
  pruefung: {
    id: SCHRITT.pruefung,
    titel: 'Gilt das heute noch?',
    norm: '§ 5 Abs. 3 Satz 3 SGB II',
    hilfe: 'Vor der Entscheidung bei der anderen Stelle nachfragen, ob die Person inzwischen mitgewirkt hat.',
  },
  umfang: {
    id: SCHRITT.umfang,
    titel: 'Wie weit (Ermessen)',
    norm: '§ 5 Abs. 3 Satz 3 SGB II, § 39 SGB I',
    hilfe:
      'Dass versagt oder entzogen wird, steht im Gesetz; wie weit, ist abzuwägen. Maßstab ist, was die andere Leistung hier ersetzt hätte: Wäre nur ein Teil weggefallen, nur ein Teil. Nur die Person, um deren Leistung es geht.',
  },
  entwurf: { ...KOPF.entwurf, norm: '§ 5 Abs. 3 Satz 3 SGB II' },
  entscheidung: { ...KOPF.entscheidung, norm: '§ 5 Abs. 3 Satz 3 SGB II, § 31 SGB X' },
  nachholung: {
    ...KOPF.nachholung,
    norm: '§ 5 Abs. 3 Satz 5 SGB II',
    hilfe: 'Wirkt die Person dort mit, ist alles von Anfang an aufzuheben und nachzuzahlen. Kein Ermessen.',
  },
  wieder: {
    ...KOPF.wieder,
    norm: '§ 5 Abs. 3 Satz 5 SGB II',
    hilfe: 'Feststellen und anordnen: Nachgezahlt wird alles.',
  },
}

const DAVOR = 'Erst der Schritt davor.'

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const rest = Object.values(KOEPFE)
  const a = antragVon(v)
  if (a === undefined) return [klaereAntrag(l), ...sperre([HINWEIS, BESCHEID, ...rest], DAVOR)]
  const gestellt = erledigt(
    ANTRAG,
    `${a.leistung} bei ${a.stelle}: aufgefordert am ${deutsch(a.aufgefordertAm)}, selbst beantragt am ${deutsch(a.beantragtAm)}.`,
  )
  const hinweis = festgelegt(v, VORSCHRITT.hinweis)?.werte
  const [am, frist] = [tagWert(hinweis, 'am'), tagWert(hinweis, 'frist')]
  if (am === undefined || frist === undefined)
    return [gestellt, weiseHin(l, v, a), ...sperre([BESCHEID, ...rest], DAVOR)]
  const hingewiesen = erledigt(HINWEIS, `Am ${deutsch(am)} geschrieben, Frist bis ${deutsch(frist)}.`)
  const u = ursacheVon(l, v, (p) => empfaengername(l, p))
  if (u?.grund.art !== 'andereStelle')
    return [gestellt, hingewiesen, frageBescheid(l, a, frist), ...sperre(rest, DAVOR)]
  const { grund } = u
  const wie = u.erledigt
    ? 'Die andere Stelle hat nicht wegen fehlender Mitwirkung abgelehnt.'
    : `Am ${deutsch(grund.bescheidAm)} nach § 66 SGB I ${grund.wie}, bestandskräftig seit ${deutsch(grund.endgueltigAm)}.`
  return [
    gestellt,
    hingewiesen,
    erledigt(BESCHEID, wie),
    ...gemeinsameSchritte(l, v, KOEPFE, u, {
      grund: `${wie} Hinweis vom ${deutsch(am)}.`,
      offen: pruefung(u, a),
    }),
  ]
}

function klaereAntrag(l: Verfahrenslage): Schritt {
  const felder: readonly Klaerfeld[] = [
    { art: 'text', name: 'leistung', titel: 'Welche Leistung?', hilfe: 'zum Beispiel: Rente wegen Erwerbsminderung' },
    {
      art: 'text',
      name: 'stelle',
      titel: 'Bei welcher Stelle?',
      hilfe: 'zum Beispiel: Deutsche Rentenversicherung Nord',
    },
    { art: 'tag', name: 'aufgefordert', titel: 'Die Person aufgefordert am', spaetestens: l.heute },
    { art: 'tag', name: 'beantragt', titel: 'Vom Jobcenter beantragt am', spaetestens: l.heute },
    {
      art: 'text',
      name: 'fehlt',
      titel: 'Was fehlt dort von der Person?',
      hilfe: 'ohne Punkt am Ende, steht in Brief und Bescheid: der ausgefüllte Fragebogen zur Gesundheit',
    },
  ]
  return offen(ANTRAG, 'Noch nicht festgehalten.', {
    art: 'klaerung',
    frage: 'Was ist beantragt, und was fehlt der anderen Stelle?',
    warum:
      'Nur für einen Antrag, den das Jobcenter nach vergeblicher Aufforderung selbst gestellt hat, gilt diese Folge.',
    wirkung: 'Am Betrag ändert das nichts.',
    felder,
    knopf: 'Festhalten',
  })
}

function weiseHin(l: Verfahrenslage, v: Verfahren, a: Antragsdaten): Schritt {
  const person = v.gegenstand as PersonId
  const an = adressatVon(l, person) ?? person
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.unterlagen })
  return offen(HINWEIS, `Frist bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: an,
        titel: 'Hinweis',
        an: empfaengername(l, an),
        antwortfrist: frist.tag,
        dokument: () =>
          hinweisAndereStelle(briefeingabe(l, an), { ...a, person: { id: person, name: empfaengername(l, person) } }),
      },
    ],
    augen: 2,
    wirkung: null,
    knopf: 'Schreiben ausfertigen',
  })
}

function frageBescheid(l: Verfahrenslage, a: Antragsdaten, frist: Verfahrenslage['heute']): Schritt {
  const wegen = { feld: 'wie', ist: ['versagt', 'entzogen'] }
  const klaerung = {
    art: 'klaerung',
    frage: `Wie hat ${a.stelle} entschieden?`,
    warum:
      'Erst eine bestandskräftige Versagung oder Entziehung wegen fehlender Mitwirkung zwingt zur Entscheidung hier.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'wie',
        titel: 'Entscheidung der anderen Stelle',
        optionen: [
          { wert: 'versagt', titel: 'Versagt, weil die Person nicht mitgewirkt hat (§ 66 SGB I)' },
          { wert: 'entzogen', titel: 'Entzogen, weil die Person nicht mitgewirkt hat (§ 66 SGB I)' },
          {
            wert: 'anders',
            titel: 'Bewilligt, oder aus anderem Grund abgelehnt',
            folge: 'Dann endet dieses Verfahren.',
          },
        ],
      },
      { art: 'tag', name: 'am', titel: 'Bescheid vom', fruehestens: a.beantragtAm, spaetestens: l.heute, wenn: wegen },
      {
        art: 'tag',
        name: 'endgueltig',
        titel: 'Bestandskräftig seit',
        hilfe: 'Auskunft der anderen Stelle; sonst einen Monat nach Bekanntgabe, wenn kein Widerspruch eingelegt ist',
        spaetestens: l.heute,
        wenn: wegen,
      },
    ],
    knopf: 'Festhalten',
  } as const
  return l.heute <= frist
    ? wartet(BESCHEID, `Frist im Hinweis bis ${deutsch(frist)}.`, frist, klaerung)
    : offen(BESCHEID, 'Die Frist im Hinweis ist abgelaufen.', klaerung)
}

function pruefung(u: Ursache, a: Antragsdaten): Schritt {
  const kopf: Schrittkopf = KOEPFE.pruefung
  return offen(kopf, u.kurz, {
    art: 'klaerung',
    frage: `Hat die Person inzwischen bei ${a.stelle} mitgewirkt?`,
    warum: 'Versagt und entzogen wird nur so lange, bis sie es tut.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'nachgeholt',
        titel: 'Inzwischen nachgeholt?',
        norm: u.norm,
        optionen: [
          { wert: 'nein', titel: 'Nein, heute nachgefragt' },
          { wert: 'ja', titel: 'Ja', folge: 'Dann ist das Verfahren zu beenden.' },
        ],
      },
      {
        art: 'text',
        name: 'erheblich',
        titel: 'Was hätte die andere Leistung hier geändert?',
        hilfe: 'ganze Sätze, stehen im Bescheid: Sie hätte … Euro im Monat gedeckt',
        lang: true,
      },
    ],
    knopf: 'Festlegen',
  })
}
