import { WERTE } from '../werte.ts'
import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** Education and taking part, and what is needed once (Anlage BuT, § 24 SGB II). */
export const BEDARFE: Masken<'bildungsbedarf' | 'einmalbedarf' | 'fehlendeEinnahme'> = {
  bildungsbedarf: {
    titel: 'Bildung und Teilhabe',
    vordruck: 'BuT',
    gruppe: 'Mehrbedarfe',
    norm: '§§ 28 bis 30 SGB II',
    nachweis: 'Bestätigung von Schule, Kita oder Verein',
    kurz: ['bildungsart', 'betrag_cent'],
    felder: {
      person: PERSON,
      bildungsart: {
        titel: 'Art',
        norm: '§ 28 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          ausflug: 'Ausflüge (Abs. 2)',
          klassenfahrt: 'Mehrtägige Fahrt (Abs. 2), ab dem Tag der Fälligkeit',
          befoerderung: 'Weg zur Schule (Abs. 4)',
          lernfoerderung: 'Lernförderung (Abs. 5)',
          mittagessen: 'Mittagessen (Abs. 6)',
          teilhabe: 'Sport, Kultur, Freizeit (Abs. 7)',
        },
      },
      betrag_cent: {
        titel: 'Betrag',
        norm: '§ 28 SGB II',
        art: 'cent',
        pflicht: false,
        leer: 'leer = Pauschale (nur Abs. 7)',
        hilfe: 'im Monat; bei einer Fahrt oder einem einzelnen Tag für das Ganze',
      },
      erbringung: {
        titel: 'Wie die Leistung erbracht wird',
        norm: '§ 29 Abs. 1 SGB II',
        art: 'auswahl',
        pflicht: true,
        hilfe: 'Gutschein und Zahlung an den Anbieter werden bewilligt, aber nicht hier ausgezahlt.',
        optionen: WERTE.erbringung,
      },
      ...DAUER,
    },
  },
  einmalbedarf: {
    titel: 'Einmaliger Bedarf',
    vordruck: 'ESD',
    gruppe: 'Mehrbedarfe',
    norm: '§ 24 Abs. 1 und 3 SGB II',
    nachweis: 'Antrag und Vermerk über den Bedarf',
    kurz: ['einmalart', 'betrag_cent'],
    felder: {
      person: PERSON,
      einmalart: {
        titel: 'Art',
        norm: '§ 24 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          erstausstattungWohnung: 'Erstausstattung der Wohnung (Abs. 3 Nr. 1)',
          erstausstattungBekleidung: 'Erstausstattung mit Kleidung (Abs. 3 Nr. 2)',
          erstausstattungGeburt: 'Schwangerschaft und Geburt (Abs. 3 Nr. 2)',
          hilfsmittel: 'Orthopädische Schuhe, therapeutische Geräte (Abs. 3 Nr. 3)',
          regelbedarf: 'Unabweisbarer Bedarf, Darlehen (Abs. 1)',
        },
      },
      am: { titel: 'Tag des Bedarfs', norm: '§ 24 SGB II', art: 'tag', pflicht: true },
      betrag_cent: { titel: 'Betrag', norm: '§ 24 SGB II', art: 'cent', pflicht: true },
      einkommensmonate: {
        titel: 'Weitere Monate mit Einkommen',
        norm: '§ 24 Abs. 3 Satz 4 SGB II',
        art: 'zahl',
        pflicht: false,
        leer: 'leer = sechs',
        hilfe: 'Nur ohne laufende Leistungen: wie viele Monate nach der Entscheidung zählen, höchstens sechs.',
      },
      folgemonate_cent: {
        titel: 'Einkommen über dem Bedarf in diesen Monaten',
        norm: '§ 24 Abs. 3 Satz 4 SGB II',
        art: 'cent',
        pflicht: false,
        leer: 'leer = wie in diesem Monat',
        hilfe: 'Zusammen, wenn sich das Einkommen ändert.',
      },
    },
  },
  fehlendeEinnahme: {
    titel: 'Einnahme noch nicht oder nicht mehr da',
    vordruck: 'ESD',
    gruppe: 'Mehrbedarfe',
    norm: '§ 24 Abs. 4 SGB II',
    nachweis: 'Lohnabrechnung, Bescheid oder Kontoauszug',
    kurz: ['anlass', 'betrag_cent'],
    felder: {
      person: PERSON,
      anlass: {
        titel: 'Anlass',
        norm: '§ 24 Abs. 4 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: WERTE.anlass,
      },
      am: {
        titel: 'Tag',
        norm: '§ 24 Abs. 4 SGB II',
        art: 'tag',
        pflicht: true,
        hilfe: 'Ein Tag des Monats, in dem das Geld fehlt.',
      },
      betrag_cent: {
        titel: 'Betrag im Monat',
        norm: '§ 24 Abs. 4 SGB II',
        art: 'cent',
        pflicht: true,
        hilfe: 'So viel kann als Darlehen geleistet werden, höchstens das angerechnete Einkommen.',
      },
    },
  },
}
