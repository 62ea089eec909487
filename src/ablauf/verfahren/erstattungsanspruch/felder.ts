import type { Datum } from '../../../kern/index.ts'
import type { Klaerung } from '../schritt.ts'

export const ANSPRUCH = {
  id: 'anspruch',
  titel: 'Welche Stelle müsste zahlen?',
  norm: '§ 12a, § 40a SGB II, §§ 102 bis 105 SGB X',
  hilfe:
    'Name und Anschrift der Stelle, und ab wann sie zahlen müsste. § 104 ist der Regelfall: Die andere Leistung geht unserer vor. § 102: Wir haben nach dem Gesetz vorläufig gezahlt. § 103: Unser Anspruch ist nachträglich entfallen. § 105: Ein anderes Jobcenter war zuständig.',
} as const
export const ANMELDUNG = {
  id: 'anmeldung',
  titel: 'Anspruch anmelden',
  norm: '§ 111 SGB X',
  hilfe:
    'Die Anmeldung wahrt die Frist, auch ohne Betrag: zwölf Monate nach dem letzten Tag, für den wir gezahlt haben. Das Programm warnt nach dem ersten gezahlten Monat. Die Person bekommt eine Nachricht.',
} as const
export const ANTWORT = {
  id: 'antwort',
  titel: 'Was hat die Stelle entschieden?',
  norm: '§ 104 Abs. 3, § 111 Satz 2 SGB X',
  hilfe:
    'Der Betrag, den die Stelle für jeden Monat schuldet, und was sie selbst schon ausgezahlt hat, bevor sie von uns wusste. Für einen angefangenen Monat: der Betrag dieses Monats zählt; notfalls ein eigenes Verfahren.',
} as const
export const BEZIFFERUNG = {
  id: 'bezifferung',
  titel: 'Betrag mitteilen',
  norm: '§ 104 Abs. 1 Satz 2 und 3, §§ 107, 110 SGB X, § 34c SGB II',
  hilfe:
    'Gerechnet wird jeder Monat zweimal: ohne und mit der anderen Leistung, für alle Personen der Bedarfsgemeinschaft. Verlangt wird der Unterschied, höchstens der Betrag der anderen Leistung und das Gezahlte. In dieser Höhe ist der Anspruch der Person erfüllt; für dieselben Monate wird von ihr nichts verlangt.',
} as const
export const EINGANG = {
  id: 'eingang',
  titel: 'Geld von der anderen Stelle',
  norm: '§ 108 Abs. 1, § 113 SGB X',
  hilfe:
    'Der Eingang wird hier mit Beleg vermerkt. Im Hauptbuch steht er noch nicht: Eine Forderung gegen eine Stelle hat dort kein Konto.',
} as const

export const stellenfelder = (norm: string): Klaerung => ({
  art: 'klaerung',
  frage: 'Wer müsste zahlen, und ab wann?',
  warum: 'An diese Stelle geht die Anmeldung. Ab diesem Tag wird gerechnet.',
  wirkung: null,
  felder: [
    {
      art: 'text',
      name: 'name',
      titel: 'Name der Stelle',
      hilfe: 'wie im Adressfeld, zum Beispiel: Familienkasse Nord',
    },
    { art: 'text', name: 'strasse', titel: 'Straße und Hausnummer oder Postfach' },
    { art: 'text', name: 'plz', titel: 'Postleitzahl' },
    { art: 'text', name: 'ort', titel: 'Ort' },
    {
      art: 'text',
      name: 'aktenzeichen',
      titel: 'Zeichen der Stelle',
      hilfe: 'zum Beispiel die Versicherungsnummer',
      freiwillig: true,
    },
    { art: 'tag', name: 'ab', titel: 'Ab wann müsste sie zahlen?' },
    {
      art: 'wahl',
      name: 'norm',
      titel: 'Worauf stützt sich der Anspruch?',
      optionen: [
        { wert: '§ 40a SGB II, § 104 SGB X', titel: '§ 104: Die andere Leistung geht vor' },
        { wert: '§ 102 SGB X', titel: '§ 102: vorläufig gezahlt' },
        { wert: '§ 103 SGB X', titel: '§ 103: unser Anspruch ist nachträglich entfallen' },
        { wert: '§ 105 SGB X', titel: '§ 105: wir waren nicht zuständig' },
      ],
      vorschlag: norm,
    },
  ],
  knopf: 'Festlegen',
})

const BEWILLIGT = { feld: 'wie', ist: ['bewilligt'] } as const

export const antwortfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Was hat die Stelle entschieden?',
  warum: 'Davon hängt ab, für welche Monate und bis zu welchem Betrag sie uns erstatten muss.',
  wirkung: 'Je Monat höchstens, was wir bei rechtzeitiger Zahlung weniger gezahlt hätten.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Entscheidung',
      optionen: [
        { wert: 'bewilligt', titel: 'Sie leistet' },
        { wert: 'abgelehnt', titel: 'Sie leistet nicht' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Wann haben wir davon erfahren?', spaetestens: heute },
    { art: 'tag', name: 'von', titel: 'Bewilligt vom', wenn: BEWILLIGT },
    {
      art: 'tag',
      name: 'bis',
      titel: 'bis',
      hilfe: 'läuft sie weiter: der letzte Tag des letzten Monats, den wir ohne sie bezahlt haben',
      wenn: BEWILLIGT,
    },
    { art: 'betrag', name: 'betrag', titel: 'Betrag im Monat', wenn: BEWILLIGT },
    { art: 'tag', name: 'aenderungAb', titel: 'Anderer Betrag ab', freiwillig: true, wenn: BEWILLIGT },
    { art: 'betrag', name: 'betragDanach', titel: 'Betrag im Monat ab dann', freiwillig: true, wenn: BEWILLIGT },
    {
      art: 'tag',
      name: 'gezahltBis',
      titel: 'Schon an die Person gezahlt für die Zeit bis',
      hilfe:
        'nur was gezahlt wurde, bevor die Stelle von uns wusste; das wird nicht erstattet, prüfen Sie § 34b SGB II',
      freiwillig: true,
      wenn: BEWILLIGT,
    },
    { art: 'text', name: 'warum', titel: 'Warum nicht?', wenn: { feld: 'wie', ist: ['abgelehnt'] } },
  ],
  knopf: 'Festhalten',
})

export const eingangsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Hat die Stelle erstattet?',
  warum: 'Mit dem vollen Eingang oder der Ablehnung endet das Verfahren.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Stand',
      optionen: [
        { wert: 'eingegangen', titel: 'Das Geld ist da' },
        { wert: 'warten', titel: 'Noch nicht, wieder vorlegen' },
        { wert: 'abgelehnt', titel: 'Die Stelle erstattet nicht' },
      ],
    },
    {
      art: 'tag',
      name: 'am',
      titel: 'Eingegangen am',
      spaetestens: heute,
      wenn: { feld: 'wie', ist: ['eingegangen'] },
    },
    { art: 'betrag', name: 'betrag', titel: 'Betrag', wenn: { feld: 'wie', ist: ['eingegangen'] } },
    { art: 'text', name: 'beleg', titel: 'Beleg', wenn: { feld: 'wie', ist: ['eingegangen'] } },
    {
      art: 'tag',
      name: 'bis',
      titel: 'Wieder vorlegen nach dem',
      fruehestens: heute,
      wenn: { feld: 'wie', ist: ['warten'] },
    },
    { art: 'text', name: 'warum', titel: 'Warum?', wenn: { feld: 'wie', ist: ['warten', 'abgelehnt'] } },
  ],
  knopf: 'Festhalten',
})
