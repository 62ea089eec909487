import type { Datum } from '../../../kern/index.ts'
import type { Klaerfeld, Klaerung, Option } from '../schritt.ts'
import { JA_NEIN } from '../schritt.ts'

export const PFLICHTIG = {
  id: 'pflichtig',
  titel: 'Wer müsste Unterhalt zahlen?',
  norm: '§ 33 Abs. 1 SGB II',
  hilfe:
    'Name und Anschrift der anderen Person, und ob ein Schreiben jemanden in Gefahr bringt. Bei Gefahr durch Gewalt wird nicht geschrieben. Keine Fragen zu Intimem.',
} as const
export const PRUEFUNG = {
  id: 'pruefung',
  titel: 'Geht der Anspruch über?',
  norm: '§ 33 Abs. 2 SGB II',
  hilfe:
    'Nicht, wenn beide in einer Bedarfsgemeinschaft leben; nicht unter Verwandten, wenn der Unterhalt nicht verlangt wird (außer Minderjährige und unter 25 ohne Erstausbildung gegen ihre Eltern); nicht gegen die Eltern, wenn die Person schwanger ist oder ihr Kind unter sechs betreut.',
} as const
export const ANZEIGE = {
  id: 'anzeige',
  titel: 'Mitteilung an die andere Person',
  norm: '§ 33 Abs. 3, Abs. 1 Satz 4 SGB II',
  hilfe:
    'So früh wie möglich: Für die Vergangenheit kann nur von der schriftlichen Mitteilung an verlangt werden. Das Schreiben verlangt zugleich Auskunft. Senden Sie es so, dass der Zugang nachweisbar ist.',
} as const
export const ZUGANG = {
  id: 'zugang',
  titel: 'Wann ist es angekommen?',
  norm: '§ 33 Abs. 3 Satz 1 SGB II',
  hilfe: 'Der Tag aus dem Nachweis der Zustellung. Von da an wirkt die Mitteilung; Monate davor werden nicht verlangt.',
} as const
export const AUSKUNFT = {
  id: 'auskunft',
  titel: 'Was ist geschuldet?',
  norm: '§§ 1601 bis 1614, 1361, 1569 ff., 1615l BGB',
  hilfe:
    'Wie viel Unterhalt geschuldet ist, rechnet ein Mensch nach dem bürgerlichen Recht, mit Selbstbehalt. Was laufend gezahlt wird, geht nicht über. Die andere Person darf durch die Zahlung nicht selbst hilfebedürftig werden (§ 33 Abs. 2 Satz 3).',
} as const
export const FORDERUNG = {
  id: 'forderung',
  titel: 'Betrag verlangen',
  norm: '§ 33 Abs. 1 SGB II',
  hilfe:
    'Je Monat der offene Unterhalt, höchstens was wir bei rechtzeitiger Zahlung weniger gezahlt hätten. Eine zweite Person gibt frei.',
} as const
export const AUSGANG = {
  id: 'ausgang',
  titel: 'Wie geht es aus?',
  norm: '§ 33 Abs. 3 Satz 2, Abs. 4 SGB II',
  hilfe:
    'Zahlung, Klage beim Familiengericht, oder im Einvernehmen zurück an die Person, damit sie selbst klagt; ihre Kosten dafür tragen wir. Eingänge werden hier mit Beleg vermerkt, im Hauptbuch stehen sie noch nicht.',
} as const

const wahl = (
  name: string,
  titel: string,
  wenn?: Klaerfeld['wenn'],
  optionen: readonly Option[] = JA_NEIN,
): Klaerfeld => ({
  art: 'wahl',
  name,
  titel,
  optionen,
  wenn,
})

export const pflichtigfelder: Klaerung = {
  art: 'klaerung',
  frage: 'Gegen wen besteht vielleicht ein Anspruch auf Unterhalt?',
  warum: 'An diese Person geht die Mitteilung.',
  wirkung: null,
  felder: [
    wahl('verhaeltnis', 'Sie ist für die Person …', undefined, [
      { wert: 'elternteil', titel: 'Elternteil' },
      { wert: 'kind', titel: 'Kind' },
      { wert: 'ehe', titel: 'getrennter oder geschiedener Ehegatte' },
      { wert: 'betreuung', titel: 'anderer Elternteil des betreuten Kindes (§ 1615l BGB)' },
    ]),
    wahl('gefahr', 'Bringt ein Schreiben jemanden in Gefahr?'),
    { art: 'text', name: 'name', titel: 'Name', wenn: { feld: 'gefahr', ist: ['nein'] } },
    { art: 'text', name: 'strasse', titel: 'Straße und Hausnummer', wenn: { feld: 'gefahr', ist: ['nein'] } },
    { art: 'text', name: 'plz', titel: 'Postleitzahl', wenn: { feld: 'gefahr', ist: ['nein'] } },
    { art: 'text', name: 'ort', titel: 'Ort', wenn: { feld: 'gefahr', ist: ['nein'] } },
  ],
  knopf: 'Festlegen',
}

/** Only what can matter for this relation and age is asked. */
export function pruefungsfelder(verhaeltnis: string, unter25: boolean, minderjaehrig: boolean): Klaerung {
  const verwandt = verhaeltnis === 'elternteil' || verhaeltnis === 'kind'
  const gegenEltern = verhaeltnis === 'elternteil'
  return {
    art: 'klaerung',
    frage: 'Liegt ein Ausschluss vor?',
    warum: 'Ist der Übergang ausgeschlossen, darf nichts verlangt werden.',
    wirkung: null,
    felder: [
      wahl('inBg', 'Leben beide in einer Bedarfsgemeinschaft?'),
      ...(gegenEltern && unter25 && !minderjaehrig
        ? [wahl('ausbildung', 'Ist die Erstausbildung abgeschlossen?')]
        : []),
      ...(verwandt && !(gegenEltern && minderjaehrig)
        ? [wahl('verlangt', 'Verlangt die Person selbst den Unterhalt?')]
        : []),
      ...(gegenEltern
        ? [wahl('kindUnter6', 'Ist die Person schwanger, oder betreut sie ihr leibliches Kind unter sechs?')]
        : []),
    ],
    knopf: 'Festlegen',
  }
}

export const zugangsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'An welchem Tag ist die Mitteilung angekommen?',
  warum: 'Von da an kann verlangt werden.',
  wirkung: null,
  felder: [{ art: 'tag', name: 'am', titel: 'Zugang am', spaetestens: heute }],
  knopf: 'Festhalten',
})

export const auskunftsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Wie viel Unterhalt ist im Monat geschuldet?',
  warum: 'Mehr geht nicht über.',
  wirkung: 'An der bewilligten Leistung ändert das nichts. Was eingeht, zählt im Monat des Zuflusses.',
  felder: [
    { art: 'betrag', name: 'geschuldet', titel: 'Geschuldet im Monat', hilfe: '0, wenn nichts geschuldet ist' },
    { art: 'betrag', name: 'laufend', titel: 'Davon wird laufend gezahlt' },
    { art: 'tag', name: 'bis', titel: 'Gerechnet bis zum Monat dieses Tages', spaetestens: heute },
    { art: 'text', name: 'rechnung', titel: 'Wie ist gerechnet worden?', hilfe: 'steht in der Akte', lang: true },
  ],
  knopf: 'Festhalten',
})

export const ausgangsfelder: Klaerung = {
  art: 'klaerung',
  frage: 'Was ist geschehen?',
  warum: 'Damit endet das Verfahren.',
  wirkung: null,
  felder: [
    wahl('wie', 'Ausgang', undefined, [
      { wert: 'gezahlt', titel: 'Gezahlt' },
      { wert: 'klage', titel: 'Klage beim Familiengericht' },
      { wert: 'rueck', titel: 'Im Einvernehmen auf die Person zurückübertragen (§ 33 Abs. 4)' },
      { wert: 'nichts', titel: 'Nicht durchsetzbar' },
    ]),
    wahl('einvernehmen', 'Ist die Person einverstanden, und liegt der Vertrag vor?', { feld: 'wie', ist: ['rueck'] }, [
      { wert: 'ja', titel: 'Ja' },
    ]),
    { art: 'text', name: 'vermerk', titel: 'Vermerk', hilfe: 'Betrag, Beleg oder Grund', lang: true },
  ],
  knopf: 'Festhalten',
}
