import { festgelegt } from '../../../fall/index.ts'
import { deutsch } from '../../../kern/index.ts'
import { type Brief, entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import { zuDenAngaben } from './berichtigen.ts'
import { abhilfebrief, kostenbrief, widerspruchsbrief } from './briefe.ts'
import { bekanntgabefelder, gerichtsfelder } from './felder.ts'
import { name, neuerBescheid, verfahrenZu } from './gegenstand.ts'
import { ERGEBNISSE, kostenfelder, kostentext, pruefungsfelder } from './pruefung.ts'
import { entscheidenBis, klageende, type Stand } from './stand.ts'

const PRUEFUNG = {
  id: 'pruefung',
  titel: 'Prüfen, Punkt für Punkt',
  norm: '§ 78 Abs. 1, § 85 SGG',
  hilfe:
    'Der ganze Bescheid wird geprüft, Recht und Zweckmäßigkeit, auch zu dem, was nicht gerügt ist. Jeder Punkt bekommt eine Antwort. Zum Nachteil der Person wird im Widerspruch nicht geändert.',
} as const
const ABHILFE = {
  id: 'abhilfe',
  titel: 'Bescheid ändern',
  norm: '§ 85 Abs. 1, § 86 SGG',
  hilfe:
    'Die Angaben berichtigen, feststellen, anordnen. Der neue Bescheid wird Teil des Widerspruchs; sobald er angeordnet ist, ist dieser Schritt getan.',
} as const
const KOSTEN = {
  id: 'kosten',
  titel: 'Kosten',
  norm: '§ 63 SGB X',
  hilfe: 'Mit der Entscheidung wird über die Kosten dem Grunde nach entschieden, der Betrag auf Antrag danach.',
} as const
const GERICHT = {
  id: 'gericht',
  titel: 'Zuständiges Sozialgericht',
  norm: '§ 57 SGG, § 85 Abs. 3 Satz 4 SGG',
  hilfe: 'Das Gericht am Wohnort der Person, bei Wohnsitz im Ausland das am Sitz des Jobcenters.',
} as const
const BESCHEID = {
  id: 'bescheid',
  titel: 'Entscheidung über den Widerspruch',
  norm: '§ 85 SGG',
  hilfe:
    'Vorgelegt von einer Person, freigegeben von einer anderen mit Stufe A, die am angegriffenen Bescheid nicht beteiligt war.',
} as const
const ZUSTELLUNG = {
  id: 'zustellung',
  titel: 'Bekanntgabe der Entscheidung',
  norm: '§ 85 Abs. 3 SGG, § 37 SGB X, §§ 2 bis 10 VwZG',
  hilfe: 'Wer zustellt, tut es nach dem Verwaltungszustellungsgesetz; ein einfacher Brief reicht.',
} as const
const KLAGEFRIST = {
  id: 'klagefrist',
  titel: 'Klagefrist',
  norm: '§ 87 SGG',
  hilfe: 'Ein Monat nach Bekanntgabe, im Ausland drei. Danach ist der Bescheid bestandskräftig.',
} as const
const UEBERPRUEFUNG = {
  id: 'ueberpruefung',
  titel: 'Überprüfung nach § 44 SGB X',
  norm: '§ 44 SGB X, § 40 Abs. 1 Satz 2 SGB II',
  hilfe:
    'Ein unzulässiger Widerspruch ist zugleich ein Antrag, den Bescheid zu überprüfen: eigenes Verfahren beginnen.',
} as const
const KOSTENANTRAG = {
  id: 'kostenantrag',
  titel: 'Kosten beantragt?',
  norm: '§ 63 Abs. 3 SGB X',
  hilfe: 'Erst wenn die Person einen Betrag nennt. Gebühren einer Vertretung nur, wenn sie notwendig war.',
} as const
const KOSTENBESCHEID = {
  id: 'kostenbescheid',
  titel: 'Kosten festsetzen',
  norm: '§ 63 Abs. 3 SGB X',
  hilfe: 'Eigener Bescheid mit Widerspruchsbelehrung.',
} as const

export const SCHRITTE_DER_ENTSCHEIDUNG: readonly Schrittkopf[] = [
  PRUEFUNG,
  ABHILFE,
  KOSTEN,
  GERICHT,
  BESCHEID,
  ZUSTELLUNG,
  KLAGEFRIST,
  UEBERPRUEFUNG,
  KOSTENANTRAG,
  KOSTENBESCHEID,
]

/** From the examination to the end: what is not needed drops out by the result. */
export function entscheidungsschritte(s: Stand): readonly Schritt[] {
  if (s.pruefung?.ergebnis === 'zurueckgenommen')
    return SCHRITTE_DER_ENTSCHEIDUNG.map((k) =>
      k.id === PRUEFUNG.id
        ? erledigt(k, ERGEBNISSE.zurueckgenommen)
        : entfaellt(k, 'Der Widerspruch ist zurückgenommen.'),
    )
  return [
    pruefung(s),
    abhilfe(s),
    kostenschritt(s),
    gericht(s),
    bescheid(s),
    zustellung(s),
    klagefrist(s),
    ueberpruefung(s),
    ...kostenfestsetzung(s),
  ]
}

const unzulaessig = (s: Stand): boolean => s.zulaessigkeit.art === 'unzulaessig'
const voll = (s: Stand): boolean => !unzulaessig(s) && s.pruefung?.ergebnis === 'voll'

function pruefung(s: Stand): Schritt {
  const z = s.zulaessigkeit
  if (z.art === 'offen') return gesperrt(PRUEFUNG, z.fehlt)
  if (z.art === 'unzulaessig') return entfaellt(PRUEFUNG, z.grund)
  if (s.pruefung !== undefined) return erledigt(PRUEFUNG, `${ERGEBNISSE[s.pruefung.ergebnis]}.`)
  if (s.punkte.length === 0 && festgelegt(s.v, 'vortrag') === undefined)
    return gesperrt(PRUEFUNG, 'Erst was die Person sagt.')
  return offen(
    PRUEFUNG,
    z.grund,
    {
      art: 'klaerung',
      frage: 'Ist der Bescheid richtig?',
      warum: 'Der Widerspruch öffnet den ganzen Bescheid noch einmal; jeder Punkt bekommt eine Antwort.',
      wirkung: 'Hat der Widerspruch Erfolg, wird der Bescheid geändert und nachgezahlt; die Kosten folgen dem Erfolg.',
      felder: pruefungsfelder(s.g, s.e, s.punkte),
      knopf: 'Ergebnis festhalten',
    },
    entscheidenBis(s.e.am),
  )
}

function abhilfe(s: Stand): Schritt {
  if (unzulaessig(s)) return entfaellt(ABHILFE, 'Der Widerspruch ist unzulässig.')
  const p = s.pruefung
  if (p === undefined) return gesperrt(ABHILFE, 'Erst die Prüfung.')
  if (p.ergebnis === 'nicht') return entfaellt(ABHILFE, 'Der Bescheid bleibt.')
  if (s.g.entscheidung === undefined) return entfaellt(ABHILFE, `Steht in der Entscheidung: ${p.umfang}`)
  const neu = neuerBescheid(s.l, s.g, p.wann)
  if (neu !== undefined) return erledigt(ABHILFE, `${name(neu)} ist angeordnet.`)
  return offen(
    ABHILFE,
    'Die berichtigten Angaben sind noch nicht angeordnet.',
    zuDenAngaben(s.l),
    entscheidenBis(s.e.am),
  )
}

function kostenschritt(s: Stand): Schritt {
  if (s.kosten !== undefined) return erledigt(KOSTEN, kostentext(s.kosten))
  if (s.pruefung === undefined) return gesperrt(KOSTEN, 'Erst die Prüfung.')
  return offen(KOSTEN, 'Der Widerspruch hat Erfolg: Wie weit werden Kosten erstattet?', {
    art: 'klaerung',
    frage: 'Welche Kosten werden erstattet?',
    warum: 'Wer Erfolg hat, bekommt die notwendigen Kosten zurück, bei einem Teil nach dessen Verhältnis.',
    wirkung: 'Der Betrag wird später auf Antrag festgesetzt.',
    felder: kostenfelder(s.pruefung, s.e),
    knopf: 'Festlegen',
  })
}

function gericht(s: Stand): Schritt {
  if (voll(s)) return entfaellt(GERICHT, 'Der Widerspruch hat ganz Erfolg.')
  const w = festgelegt(s.v, GERICHT.id)?.werte
  if (w !== undefined) return erledigt(GERICHT, `${textWert(w, 'name')}, ${textWert(w, 'ort')}.`)
  if (!unzulaessig(s) && s.pruefung === undefined) return gesperrt(GERICHT, 'Erst die Prüfung.')
  return offen(GERICHT, 'Steht in der Belehrung über die Klage.', {
    art: 'klaerung',
    frage: 'Welches Sozialgericht ist für den Wohnort zuständig?',
    warum: 'Ohne richtiges Gericht und seinen Sitz läuft die Klagefrist ein Jahr (§ 66 SGG).',
    wirkung: null,
    felder: gerichtsfelder(letztesGericht(s)),
    knopf: 'Festhalten',
  })
}

/** As named in the last procedure of this case. */
function letztesGericht(s: Stand): Readonly<Record<string, string>> {
  const frueher = s.l.verfahren.map((v) => festgelegt(v, GERICHT.id)?.werte).find((w) => w !== undefined)
  if (frueher === undefined) return {}
  return Object.fromEntries(['name', 'strasse', 'plz', 'ort'].map((f) => [f, textWert(frueher, f)]))
}

function bescheid(s: Stand): Schritt {
  const am = tagWert(festgelegt(s.v, BESCHEID.id)?.werte, 'am')
  if (am !== undefined) return erledigt(BESCHEID, `Am ${deutsch(am)} entschieden.`)
  const fehlt = vorDemBescheid(s)
  if (fehlt !== null) return gesperrt(BESCHEID, fehlt)
  const brief: Brief = voll(s) ? abhilfebrief(s) : widerspruchsbrief(s)
  return offen(
    BESCHEID,
    unzulaessig(s) ? 'Der Widerspruch wird verworfen.' : `${ERGEBNISSE[s.pruefung?.ergebnis ?? 'nicht']}.`,
    { art: 'ausfertigung', briefe: [brief], augen: 4, wirkung: wirkungDerEntscheidung(s), knopf: brief.titel },
    entscheidenBis(s.e.am),
  )
}

function vorDemBescheid(s: Stand): string | null {
  if (s.zulaessigkeit.art === 'offen') return s.zulaessigkeit.fehlt
  if (!unzulaessig(s) && s.pruefung === undefined) return 'Erst die Prüfung.'
  const zustand = abhilfe(s).zustand
  if (zustand !== 'erledigt' && zustand !== 'entfaellt') return 'Erst muss der geänderte Bescheid angeordnet sein.'
  if (s.kosten === undefined) return 'Erst die Kosten.'
  return !voll(s) && festgelegt(s.v, GERICHT.id) === undefined ? 'Erst das Sozialgericht.' : null
}

const wirkungDerEntscheidung = (s: Stand): string =>
  voll(s)
    ? 'Der Widerspruch ist damit erledigt.'
    : 'Nach Ablauf der Klagefrist ist der Bescheid bestandskräftig; was ruhte, wird dann vollzogen.'

function zustellung(s: Stand): Schritt {
  if (voll(s)) return entfaellt(ZUSTELLUNG, 'Gegen die Abhilfe braucht es keine Klage.')
  const am = tagWert(festgelegt(s.v, BESCHEID.id)?.werte, 'am')
  if (am === undefined) return gesperrt(ZUSTELLUNG, 'Erst die Entscheidung.')
  const k = klageende(s.v, s.ort)
  if (k !== undefined) return erledigt(ZUSTELLUNG, `${k.bekannt.rechnung} (${k.bekannt.norm})`)
  return offen(ZUSTELLUNG, `Die Entscheidung ist vom ${deutsch(am)}.`, {
    art: 'klaerung',
    frage: 'Wann und wie ist die Entscheidung bekannt gegeben worden?',
    warum: 'Ab der Bekanntgabe läuft die Klagefrist.',
    wirkung: null,
    felder: bekanntgabefelder(s.l, am, false),
    knopf: 'Festhalten',
  })
}

function klagefrist(s: Stand): Schritt {
  if (voll(s)) return entfaellt(KLAGEFRIST, 'Gegen die Abhilfe braucht es keine Klage.')
  if (verfahrenZu(s.l, 'klage', s.v.id) !== undefined) return erledigt(KLAGEFRIST, 'Klage ist erhoben.')
  const k = klageende(s.v, s.ort)
  if (k === undefined) return gesperrt(KLAGEFRIST, 'Erst die Bekanntgabe.')
  if (s.l.heute <= k.ende.tag) return wartet(KLAGEFRIST, `${k.ende.rechnung} (${k.ende.norm})`, k.ende.tag)
  return erledigt(KLAGEFRIST, `Bestandskräftig seit Ablauf des ${deutsch(k.ende.tag)}.`)
}

function ueberpruefung(s: Stand): Schritt {
  const z = s.zulaessigkeit
  if (z.art !== 'unzulaessig' || !z.umdeuten)
    return z.art === 'offen'
      ? gesperrt(UEBERPRUEFUNG, 'Nur wenn der Widerspruch unzulässig ist.')
      : entfaellt(UEBERPRUEFUNG, 'Nicht nötig.')
  const v = verfahrenZu(s.l, 'ueberpruefung', s.v.gegenstand)
  if (v !== undefined) return erledigt(UEBERPRUEFUNG, 'Das Verfahren ist begonnen.')
  return offen(UEBERPRUEFUNG, 'Der Widerspruch ist zugleich ein Überprüfungsantrag.', {
    art: 'verweis',
    nach: `/faelle/${s.l.fall.fall}/verfahren`,
    knopf: 'Überprüfung beginnen',
  })
}

function kostenfestsetzung(s: Stand): readonly Schritt[] {
  if (s.kosten === undefined || festgelegt(s.v, BESCHEID.id) === undefined)
    return [KOSTENANTRAG, KOSTENBESCHEID].map((k) => gesperrt(k, 'Erst die Entscheidung.'))
  if (s.kosten.anteil === 'keine')
    return [KOSTENANTRAG, KOSTENBESCHEID].map((k) => entfaellt(k, 'Kosten werden nicht erstattet.'))
  const w = festgelegt(s.v, KOSTENANTRAG.id)?.werte
  if (w === undefined) return [kostenantrag(s), gesperrt(KOSTENBESCHEID, 'Erst der Antrag.')]
  if (textWert(w, 'gestellt') !== 'ja')
    return [erledigt(KOSTENANTRAG, 'Kein Antrag.'), entfaellt(KOSTENBESCHEID, 'Kein Antrag.')]
  return [erledigt(KOSTENANTRAG, 'Der Betrag ist festgelegt.'), kostenbescheid(s)]
}

const kostenantrag = (s: Stand): Schritt =>
  offen(KOSTENANTRAG, s.kosten === undefined ? '' : kostentext(s.kosten), {
    art: 'klaerung',
    frage: 'Hat die Person einen Betrag verlangt?',
    warum: 'Der Betrag wird nur auf Antrag festgesetzt.',
    wirkung: 'Die Kosten zahlt das Jobcenter aus seinen Verwaltungsmitteln, nicht als Leistung.',
    felder: [
      {
        art: 'wahl',
        name: 'gestellt',
        titel: 'Antrag',
        optionen: [
          { wert: 'ja', titel: 'gestellt' },
          { wert: 'nein', titel: 'nicht gestellt' },
        ],
      },
      { art: 'betrag', name: 'beantragt', titel: 'Verlangt', wenn: { feld: 'gestellt', ist: ['ja'] } },
      { art: 'betrag', name: 'festgesetzt', titel: 'Festgesetzt', wenn: { feld: 'gestellt', ist: ['ja'] } },
      {
        art: 'text',
        name: 'grund',
        titel: 'Warum weniger?',
        hilfe: 'leer lassen, wenn der ganze Betrag festgesetzt wird',
        lang: true,
        freiwillig: true,
        wenn: { feld: 'gestellt', ist: ['ja'] },
      },
    ],
    knopf: 'Festlegen',
  })

function kostenbescheid(s: Stand): Schritt {
  const am = tagWert(festgelegt(s.v, KOSTENBESCHEID.id)?.werte, 'am')
  if (am !== undefined) return erledigt(KOSTENBESCHEID, `Am ${deutsch(am)} festgesetzt.`)
  return offen(KOSTENBESCHEID, 'Der Betrag ist noch nicht festgesetzt.', {
    art: 'ausfertigung',
    briefe: [kostenbrief(s)],
    augen: 4,
    wirkung: 'Auszahlung aus Verwaltungsmitteln veranlassen.',
    knopf: 'Kostenbescheid',
  })
}
