import type { Nachweis, Weg } from '../fassungsinhalt.ts'
import { WERTE } from '../werte.ts'
import type { Felder } from './maske.ts'

/** Where a part of the money goes: § 22 Abs. 7 SGB II, or to one person (§ 38 Abs. 2, § 47 SGB I). */
export const WEGMASKE: Felder<Weg> = {
  art: {
    titel: 'An wen?',
    norm: '§ 22 Abs. 7, § 26 Abs. 5 SGB II',
    art: 'auswahl',
    pflicht: true,
    optionen: {
      vermieter: 'Vermieter',
      versorger: 'Energieversorger',
      versicherung: 'Kranken- oder Pflegeversicherung',
      person: 'Eine Person gesondert',
    },
  },
  empfaenger: {
    titel: 'Konto',
    norm: '§ 47 SGB I',
    art: 'konto',
    pflicht: true,
    hilfe: 'Nur bestätigte Bankverbindungen; eine neue legt eine zweite Person frei.',
  },
  leistungsart: {
    titel: 'Aus welcher Leistung?',
    norm: '',
    art: 'auswahl',
    pflicht: true,
    optionen: WERTE.leistungsart,
  },
  betrag_cent: {
    titel: 'Höchstens im Monat',
    norm: '',
    art: 'cent',
    pflicht: false,
    leer: 'leer = alles aus dieser Leistung',
    hilfe: 'Der Vermieter erhält nie mehr, als ihm geschuldet ist.',
  },
  aufteilung: {
    titel: 'Aufteilung auf die Personen',
    norm: '',
    art: 'auswahl',
    pflicht: true,
    optionen: WERTE.aufteilung,
  },
  person: { titel: 'Nur für diese Person', norm: '', art: 'person', pflicht: false, leer: 'alle Personen' },
  von: { titel: 'gilt ab', norm: '', art: 'von', pflicht: false, leer: 'leer = von Anfang an' },
  bis: { titel: 'gilt bis', norm: '', art: 'bis', pflicht: false, leer: 'leer = bis auf Weiteres' },
}

/** What proves a fact: stands beside the fact, never in its place. */
export const NACHWEISMASKE: Felder<Nachweis> = {
  zustand: {
    titel: 'Nachweis',
    norm: '§ 60 SGB I',
    art: 'auswahl',
    pflicht: true,
    optionen: WERTE.zustand,
  },
  bezeichnung: {
    titel: 'Was liegt vor?',
    norm: '',
    art: 'text',
    pflicht: true,
    hilfe: 'zum Beispiel Mietvertrag vom 01.03.2024',
  },
  dokument: { titel: 'Dokument der Akte', norm: '', art: 'dokument', pflicht: false, leer: 'nicht in der Akte' },
  seite: { titel: 'Seite', norm: '', art: 'zahl', pflicht: false },
  frist: {
    titel: 'Frist',
    norm: '§ 66 SGB I',
    art: 'tag',
    pflicht: false,
    nurWenn: { zustand: ['angefordert', 'fehlt'] },
  },
}
