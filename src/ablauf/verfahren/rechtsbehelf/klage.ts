import { festgelegt, setzeMerkmal, type Verfahren } from '../../../fall/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { aufschiebendeWirkung, monateSpaeter, naechsterWerktag } from '../../../recht/index.ts'
import { bearbeiterVon } from '../../handelnder.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { ENDE, entfaellt, erledigt, gesperrt, offen, type Schritt, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { UMZUSETZEN } from './anhaengig.ts'
import { oeffneZumBerichtigen, zuDenAngaben } from './berichtigen.ts'
import { liesEingang } from './eingang.ts'
import { findeGegenstand, findeVerfahren, name, neuerBescheid } from './gegenstand.ts'
import { entscheidenBis, klageende, ortVon, standVon } from './stand.ts'

/** §§ 87 to 92, 104 SGG: an action at the social court, as far as the Jobcenter has to act. */
export const klage: Verfahrensplan = {
  art: 'klage',
  titel: 'Klage',
  norm: '§§ 54, 87 bis 92, 104 SGG',
  hilfe:
    'Sobald das Sozialgericht eine Klage übersendet: gegen einen Widerspruchsbescheid oder wegen Untätigkeit. Die Frist des Gerichts zur Äußerung einhalten, die Akte binnen eines Monats übersenden, das Ergebnis umsetzen.',
  aufWunsch: true,
  anlaesse: (l) => l.verfahren.filter((v) => v.art === 'widerspruch').map((v) => anlass(l, v)),
  gegenstand: (l, v) => klagegegenstand(l, findeVerfahren(l, v.gegenstand)),
  schritte,
  wirkt: async (tx, h, { lage, verfahren, schritt, werte }) => {
    if (schritt === 'ausgang' && UMZUSETZEN.includes(textWert(werte, 'ergebnis')))
      return oeffneZumBerichtigen(tx, h, lage)
    if (schritt !== 'eingang' && schritt !== ENDE) return null
    const gesetzt = schritt !== ENDE
    const andere = lage.verfahren.some((x) => x.art === 'klage' && x.id !== verfahren.id && !x.beendet)
    if (!gesetzt && andere) return null
    const w = festgelegt(verfahren, 'eingang')?.werte
    const bemerkung = gesetzt ? `${textWert(w, 'gericht')}, ${textWert(w, 'aktenzeichen')}` : 'Verfahren beendet'
    await setzeMerkmal(tx, h.umgebung, { ...lage.fall, art: 'klage', gesetzt, bemerkung, wer: bearbeiterVon(h) })
    return null
  },
}

const klagegegenstand = (l: Verfahrenslage, w: Verfahren): string =>
  `Widerspruch gegen ${name(findeGegenstand(l, w.gegenstand))}`

function anlass(l: Verfahrenslage, w: Verfahren): Anlass {
  const entschieden = tagWert(festgelegt(w, 'bescheid')?.werte, 'am')
  return {
    gegenstand: w.id,
    titel: klagegegenstand(l, w),
    grund: entschieden === undefined ? 'Noch nicht entschieden.' : `Entschieden am ${deutsch(entschieden)}.`,
  }
}

const EINGANG = {
  id: 'eingang',
  titel: 'Klage festhalten',
  norm: '§§ 90, 92, 104 SGG',
  hilfe: 'Gericht, Aktenzeichen und Tage stehen auf dem Schreiben des Gerichts.',
} as const
const FRIST = {
  id: 'frist',
  titel: 'Klagefrist',
  norm: '§§ 87, 88, 91 SGG',
  hilfe: 'Es zählt der Eingang bei Gericht oder vorher bei einer anderen deutschen Behörde.',
} as const
const WIRKUNG = {
  id: 'wirkung',
  titel: 'Aufschiebende Wirkung',
  norm: '§§ 86a, 86b SGG, § 39 SGB II',
  hilfe: 'Wie beim Widerspruch; das Gericht kann sie anordnen oder die Vollziehung aussetzen.',
} as const
const ERWIDERUNG = {
  id: 'erwiderung',
  titel: 'Äußern und Akte übersenden',
  norm: '§ 104 SGG',
  hilfe: 'Die Frist setzt das Gericht. Die angeforderte Akte soll binnen eines Monats dort sein.',
} as const
const AUSGANG = {
  id: 'ausgang',
  titel: 'Ergebnis',
  norm: '§§ 101, 102, 105, 125 SGG',
  hilfe: 'Urteil, Gerichtsbescheid, Vergleich, Anerkenntnis oder Rücknahme, mit dem Tag, an dem es zugestellt wurde.',
} as const
const UMSETZUNG = {
  id: 'umsetzung',
  titel: 'Ergebnis umsetzen',
  norm: '§ 131 SGG, § 44 SGB X',
  hilfe:
    'Die Angaben berichtigen, feststellen, anordnen; der Schritt ist getan, sobald der neue Bescheid angeordnet ist.',
} as const
const RECHTSMITTEL = {
  id: 'rechtsmittel',
  titel: 'Rechtsmittelfrist',
  norm: '§§ 143 bis 145, 151 SGG',
  hilfe: 'Einen Monat nach Zustellung des Urteils. Unter 750 Euro nur mit Zulassung.',
} as const

const ERGEBNISSE = {
  abgewiesen: 'Die Klage ist abgewiesen',
  stattgegeben: 'Der Klage ist stattgegeben',
  teilweise: 'Der Klage ist zum Teil stattgegeben',
  vergleich: 'Vergleich',
  anerkenntnis: 'Anerkenntnis',
  zurueckgenommen: 'Die Klage ist zurückgenommen',
  erledigt: 'Auf andere Weise erledigt',
} as const
type Ergebnis = keyof typeof ERGEBNISSE
const MIT_RECHTSMITTEL: readonly string[] = ['abgewiesen', 'stattgegeben', 'teilweise'] satisfies Ergebnis[]

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const w = festgelegt(v, EINGANG.id)?.werte
  if (w === undefined)
    return [
      klageeingang(l, findeVerfahren(l, v.gegenstand)),
      ...[FRIST, WIRKUNG, ERWIDERUNG, AUSGANG, UMSETZUNG, RECHTSMITTEL].map((k) => gesperrt(k, 'Erst der Eingang.')),
    ]
  return [
    erledigt(EINGANG, `${textWert(w, 'gericht')}, Aktenzeichen ${textWert(w, 'aktenzeichen')}.`),
    klagefristschritt(l, v),
    wirkung(l, v),
    erwiderung(l, v),
    ausgang(l, v),
    umsetzung(l, v),
    rechtsmittel(l, v),
  ]
}

function klageeingang(l: Verfahrenslage, widerspruch: Verfahren): Schritt {
  const g = festgelegt(widerspruch, 'gericht')?.werte
  const entschieden = festgelegt(widerspruch, 'bescheid') !== undefined
  return offen(EINGANG, klagegegenstand(l, widerspruch), {
    art: 'klaerung',
    frage: 'Was hat das Gericht übersandt?',
    warum: 'Daraus folgen Frist und Aktenzeichen.',
    wirkung: 'Der Fall bekommt das Merkmal Klage.',
    felder: [
      {
        art: 'wahl',
        name: 'klageart',
        titel: 'Art',
        optionen: [
          { wert: 'anfechtung', titel: 'gegen den Widerspruchsbescheid' },
          { wert: 'untaetigkeit', titel: 'wegen Untätigkeit (§ 88 SGG)' },
        ],
        vorschlag: entschieden ? 'anfechtung' : 'untaetigkeit',
      },
      { art: 'text', name: 'gericht', titel: 'Gericht', norm: '§ 57 SGG', vorschlag: textWert(g, 'name') || undefined },
      { art: 'text', name: 'aktenzeichen', titel: 'Aktenzeichen', hilfe: 'zum Beispiel S 12 AS 345/26' },
      { art: 'tag', name: 'eingang', titel: 'Bei Gericht eingegangen am', spaetestens: l.heute },
      { art: 'tag', name: 'erhalten', titel: 'Bei uns eingegangen am', spaetestens: l.heute, vorschlag: l.heute },
      {
        art: 'tag',
        name: 'aeussernBis',
        titel: 'Frist des Gerichts zur Äußerung',
        norm: '§ 104 Satz 3 SGG',
        vorschlag: monateSpaeter(l.heute, 1),
      },
      {
        art: 'wahl',
        name: 'eilantrag',
        titel: 'Eilantrag',
        norm: '§ 86b SGG',
        optionen: [
          { wert: 'nein', titel: 'Nein' },
          { wert: 'ja', titel: 'Ja', folge: 'Das Gericht erwartet die Äußerung meist in wenigen Tagen.' },
        ],
        vorschlag: 'nein',
      },
    ],
    knopf: 'Klage festhalten',
  })
}

function klagefristschritt(l: Verfahrenslage, v: Verfahren): Schritt {
  const w = festgelegt(v, EINGANG.id)?.werte
  const widerspruch = findeVerfahren(l, v.gegenstand)
  const eingang = tagWert(w, 'eingang')
  if (textWert(w, 'klageart') === 'untaetigkeit') {
    const e = liesEingang(widerspruch)
    if (e === undefined || eingang === undefined) return entfaellt(FRIST, 'Ohne Widerspruch keine Frist.')
    const bis = entscheidenBis(e.am)
    return erledigt(
      FRIST,
      eingang > bis
        ? `Zulässig: Drei Monate seit dem Widerspruch endeten am ${deutsch(bis)} (§ 88 Abs. 2 SGG).`
        : `Zu früh: Drei Monate seit dem Widerspruch enden erst am ${deutsch(bis)} (§ 88 Abs. 2 SGG). Im Verfahren darauf hinweisen.`,
    )
  }
  const k = klageende(widerspruch, ortVon(l))
  if (k === undefined || eingang === undefined)
    return gesperrt(FRIST, 'Erst die Bekanntgabe im Verfahren des Widerspruchs festhalten.')
  return erledigt(
    FRIST,
    `${eingang <= k.ende.tag ? 'Rechtzeitig.' : 'Verspätet: Im Verfahren darauf hinweisen; Wiedereinsetzung prüft das Gericht (§ 67 SGG).'} ${k.ende.rechnung}`,
  )
}

function wirkung(l: Verfahrenslage, v: Verfahren): Schritt {
  const widerspruch = findeVerfahren(l, v.gegenstand)
  const e = liesEingang(widerspruch)
  const arten = e === undefined ? undefined : standVon(l, widerspruch, e).verfuegungen
  if (arten === undefined || arten.length === 0) return entfaellt(WIRKUNG, 'Es gibt nichts, was vollzogen wird.')
  return erledigt(
    WIRKUNG,
    arten.map((a) => `${aufschiebendeWirkung(a).satz} (${aufschiebendeWirkung(a).norm})`).join(' '),
  )
}

function erwiderung(l: Verfahrenslage, v: Verfahren): Schritt {
  const w = festgelegt(v, ERWIDERUNG.id)?.werte
  if (w !== undefined) {
    const am = tagWert(w, 'am')
    return erledigt(ERWIDERUNG, am === undefined ? 'Getan.' : `Am ${deutsch(am)} an das Gericht.`)
  }
  const bis = tagWert(festgelegt(v, EINGANG.id)?.werte, 'aeussernBis') ?? null
  return offen(
    ERWIDERUNG,
    'Das Gericht wartet auf Äußerung und Akte.',
    {
      art: 'klaerung',
      frage: 'Wann sind Äußerung und Akte an das Gericht gegangen?',
      warum: 'Nach der Frist kann das Gericht ohne Äußerung entscheiden (§ 104 SGG).',
      wirkung: null,
      felder: [
        { art: 'tag', name: 'am', titel: 'Abgeschickt am', spaetestens: l.heute, vorschlag: l.heute },
        { art: 'text', name: 'inhalt', titel: 'In Kürze', lang: true, freiwillig: true },
      ],
      knopf: 'Festhalten',
    },
    bis,
  )
}

function ausgang(l: Verfahrenslage, v: Verfahren): Schritt {
  const w = festgelegt(v, AUSGANG.id)?.werte
  if (w !== undefined) {
    const am = tagWert(w, 'am')
    return erledigt(
      AUSGANG,
      `${ERGEBNISSE[textWert(w, 'ergebnis') as Ergebnis]}${am === undefined ? '' : ` am ${deutsch(am)}`}.`,
    )
  }
  if (festgelegt(v, ERWIDERUNG.id) === undefined) return gesperrt(AUSGANG, 'Erst die Äußerung.')
  return offen(AUSGANG, 'Das Verfahren läuft bei Gericht.', {
    art: 'klaerung',
    frage: 'Wie ist das Verfahren ausgegangen?',
    warum: 'Was das Gericht entscheidet, wird umgesetzt.',
    wirkung: 'Hat die Klage Erfolg, werden die Angaben berichtigt und nachgezahlt.',
    felder: [
      {
        art: 'wahl',
        name: 'ergebnis',
        titel: 'Ergebnis',
        optionen: Object.entries(ERGEBNISSE).map(([wert, titel]) => ({ wert, titel })),
      },
      { art: 'tag', name: 'am', titel: 'Zugestellt oder erklärt am', spaetestens: l.heute },
      {
        art: 'zahl',
        name: 'kosten',
        titel: 'Kosten, die wir tragen, in Prozent',
        norm: '§ 193 SGG',
        von: 0,
        bis: 100,
        vorschlag: 0,
      },
      {
        art: 'text',
        name: 'tenor',
        titel: 'Was ist zu tun?',
        hilfe: 'der Tenor oder der Inhalt des Vergleichs',
        lang: true,
        wenn: { feld: 'ergebnis', ist: UMZUSETZEN },
      },
    ],
    knopf: 'Ergebnis festhalten',
  })
}

function umsetzung(l: Verfahrenslage, v: Verfahren): Schritt {
  const f = festgelegt(v, AUSGANG.id)
  if (f === undefined) return gesperrt(UMSETZUNG, 'Erst das Ergebnis.')
  if (!UMZUSETZEN.includes(textWert(f.werte, 'ergebnis'))) return entfaellt(UMSETZUNG, 'Der Bescheid bleibt.')
  const neu = neuerBescheid(l, findeGegenstand(l, findeVerfahren(l, v.gegenstand).gegenstand), f.wann)
  if (neu !== undefined) return erledigt(UMSETZUNG, `${name(neu)} ist angeordnet.`)
  return offen(UMSETZUNG, textWert(f.werte, 'tenor'), zuDenAngaben(l))
}

function rechtsmittel(l: Verfahrenslage, v: Verfahren): Schritt {
  const w = festgelegt(v, AUSGANG.id)?.werte
  if (w === undefined) return gesperrt(RECHTSMITTEL, 'Erst das Ergebnis.')
  const am = tagWert(w, 'am')
  if (!MIT_RECHTSMITTEL.includes(textWert(w, 'ergebnis')) || am === undefined)
    return entfaellt(RECHTSMITTEL, 'Gegen dieses Ergebnis gibt es kein Rechtsmittel.')
  const ende = naechsterWerktag(monateSpaeter(am, 1), ortVon(l))
  if (l.heute <= ende) return wartet(RECHTSMITTEL, `Ein Monat nach Zustellung am ${deutsch(am)} (§ 151 SGG).`, ende)
  return erledigt(RECHTSMITTEL, `Rechtskräftig, wenn bis zum ${deutsch(ende)} kein Rechtsmittel eingelegt ist.`)
}
