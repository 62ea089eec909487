import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** Reductions. */
export const MINDERUNGEN: Masken<'minderung'> = {
  minderung: {
    titel: 'Leistungsminderung',
    vordruck: null,
    gruppe: 'Minderungen',
    norm: '§§ 31 ff. SGB II',
    nachweis: 'Feststellung der Pflichtverletzung nach Anhörung',
    kurz: ['minderungsart', 'ereignis_am'],
    felder: {
      person: PERSON,
      minderungsart: {
        titel: 'Art',
        norm: '§§ 31, 31a, 32 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: {
          pflichtverletzung: 'Pflichtverletzung (§ 31)',
          meldeversaeumnis: 'Meldeversäumnis (§ 32)',
          arbeitsverweigerung: 'Arbeitsverweigerung (§ 31a Abs. 7)',
          nichterreichbar: 'Nichterreichbarkeit nach drei Versäumnissen (§ 7b Abs. 4)',
        },
      },
      ereignis_am: { titel: 'Tag des Ereignisses', norm: '§ 31b SGB II', art: 'tag', pflicht: true },
      wirksam_am: {
        titel: 'Feststellung wirksam am',
        norm: '§ 31b Abs. 1 Satz 1, § 7b Abs. 4 Satz 2 SGB II',
        art: 'tag',
        pflicht: false,
        hilfe: 'Ohne Beginn mindert sich die Auszahlung vom nächsten Monat an.',
      },
      stufe: { titel: 'Wiederholung', norm: '§ 31a SGB II', art: 'zahl', pflicht: true, hilfe: '1, 2 oder 3' },
      festgestellt_am: {
        titel: 'Tag der Feststellung',
        norm: '§ 7b Abs. 4 Satz 2 SGB II',
        art: 'tag',
        pflicht: false,
        leer: 'leer = Beginn von Hand',
        hilfe: 'Ohne Beginn fängt die Nichterreichbarkeit mit dem nächsten Monat an.',
        nurWenn: { minderungsart: ['nichterreichbar'] },
      },
      endgrund: {
        titel: 'Grund des vorzeitigen Endes',
        norm: '§ 31b Abs. 2 Satz 2, Abs. 3 SGB II',
        art: 'auswahl',
        pflicht: false,
        leer: 'leer = die Arbeit ist nicht mehr möglich',
        hilfe:
          'Bei Ereignissen vom 28.03.2024 bis 27.03.2026 dauert der Wegfall nach erklärter Bereitschaft mindestens einen Monat.',
        nurWenn: { minderungsart: ['arbeitsverweigerung'] },
        optionen: {
          erfuellt: 'Pflicht erfüllt oder Bereitschaft erklärt',
          arbeitEntfallen: 'die Arbeit kann nicht mehr aufgenommen werden',
        },
      },
      ...DAUER,
    },
  },
}
