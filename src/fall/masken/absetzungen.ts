import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** What is deducted from income (Anlage EK). */
export const ABSETZUNGEN: Masken<'absetzung'> = {
  absetzung: {
    titel: 'Absetzung',
    vordruck: 'EK',
    gruppe: 'Absetzungen',
    norm: '§ 11b SGB II',
    nachweis: 'Beleg nur, wenn der Posten das Ergebnis ändern kann',
    kurz: ['absetzungsart', 'betrag_cent'],
    felder: {
      person: PERSON,
      absetzungsart: {
        titel: 'Art',
        norm: '§ 11b Abs. 1 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          fahrtkosten: 'Fahrten zur Arbeit (Nr. 5)',
          kfzHaftpflicht: 'Kfz-Haftpflicht ohne Kasko (Nr. 3)',
          werbungskosten: 'Andere Kosten für die Arbeit (Nr. 5)',
          altersvorsorge: 'Geförderte Altersvorsorge (Nr. 4)',
          unterhaltstitel: 'Unterhalt nach Titel (Nr. 7)',
          fahrtKfz: 'Fahrten zur Arbeit mit dem Auto, nach Kilometern (Nr. 5)',
          auswaertstaetigkeit: 'Verpflegung bei auswärtiger Arbeit (Nr. 5)',
          privatversicherung: 'Eigene Versicherung Minderjähriger (Nr. 3)',
          pflichtversicherung: 'Andere vorgeschriebene Versicherung (Nr. 3)',
          krankenversicherung: 'Kranken- und Pflegeversicherung ohne Zuschuss nach § 26 (Nr. 3)',
          altersvorsorgeBefreiter: 'Altersvorsorge, von der Rentenversicherung befreit (Nr. 3)',
          riester: 'Riester-Vertrag, Pauschale (Nr. 4)',
          elterneinkommenBafoeg: 'Einkommen, das beim BAföG eines Kindes zählt (Nr. 8)',
        },
      },
      betrag_cent: {
        titel: 'Betrag im Monat',
        norm: '§ 11b Abs. 1 SGB II',
        art: 'cent',
        pflicht: true,
        hilfe: 'Bei Pauschalen die nachgewiesenen Ausgaben, sonst 0.',
      },
      kilometer: {
        titel: 'Einfacher Weg zur Arbeit in Kilometern',
        norm: '§ 6 Abs. 1 Nr. 5 GrusiGV',
        art: 'zahl',
        pflicht: false,
        nurWenn: { absetzungsart: ['fahrtKfz'] },
      },
      tage_woche: {
        titel: 'Arbeitstage in der Woche',
        norm: '§ 6 Abs. 1 Nr. 5 GrusiGV',
        art: 'zahl',
        pflicht: false,
        leer: 'leer = fünf',
        nurWenn: { absetzungsart: ['fahrtKfz'] },
      },
      oepnv_cent: {
        titel: 'Höchstens Fahrpreis im Monat',
        norm: '§ 6 Abs. 2 GrusiGV',
        art: 'cent',
        pflicht: false,
        leer: 'leer = keine Begrenzung',
        nurWenn: { absetzungsart: ['fahrtKfz'] },
      },
      tage: {
        titel: 'Tage mit zwölf Stunden Abwesenheit',
        norm: '§ 6 Abs. 3 GrusiGV',
        art: 'zahl',
        pflicht: false,
        nurWenn: { absetzungsart: ['auswaertstaetigkeit'] },
      },
      ...DAUER,
    },
  },
}
