import { WERTE } from '../werte.ts'
import type { Masken } from './maske.ts'
import { DAUER, PERSON } from './teile.ts'

/** Assets (Anlage VM). */
export const VERMOEGEN: Masken<'vermoegen'> = {
  vermoegen: {
    titel: 'Vermögen',
    vordruck: 'VM',
    gruppe: 'Vermögen',
    norm: '§ 12 SGB II',
    nachweis: 'Kontoauszüge der letzten drei Monate; Schwärzung bei Ausgaben erlaubt',
    kurz: ['vermoegensart', 'wert_cent'],
    felder: {
      person: PERSON,
      vermoegensart: {
        titel: 'Art',
        norm: '§ 12 Abs. 1 SGB II',
        art: 'auswahl',
        pflicht: true,
        optionen: WERTE.vermoegensart,
      },
      wert_cent: { titel: 'Wert', norm: '§ 12 Abs. 3 SGB II', art: 'cent', pflicht: true },
      geschuetzt: {
        titel: 'Bleibt unberücksichtigt',
        norm: '§ 12 Abs. 1 Satz 2 SGB II',
        art: 'jaNein',
        pflicht: true,
        hilfe: 'Zum Beispiel angemessenes Kraftfahrzeug, selbst genutzte Wohnung.',
      },
      verwertung: {
        titel: 'Verwertung',
        norm: '§ 9 Abs. 4, § 24 Abs. 5 SGB II',
        art: 'auswahl',
        pflicht: false,
        leer: 'leer = sofort möglich',
        hilfe: 'Sonst gibt es Leistungen als Darlehen.',
        optionen: WERTE.verwertung,
      },
      eigenheim: {
        titel: 'Selbst bewohnt',
        norm: '§ 12 Abs. 1 Satz 2 Nr. 5 SGB II',
        art: 'auswahl',
        pflicht: false,
        leer: 'leer = nein',
        hilfe: 'Dann prüft das Programm die Wohnfläche und die Karenzzeit.',
        optionen: WERTE.eigenheim,
        nurWenn: { vermoegensart: ['immobilie'] },
      },
      wohnflaeche_m2x100: {
        titel: 'Wohnfläche',
        norm: '§ 12 Abs. 1 Satz 2 Nr. 5 SGB II',
        art: 'flaeche',
        pflicht: false,
        nurWenn: { vermoegensart: ['immobilie'] },
      },
      bewohner: {
        titel: 'Bewohner',
        norm: '§ 12 Abs. 1 Satz 2 Nr. 5 SGB II',
        art: 'zahl',
        pflicht: false,
        nurWenn: { vermoegensart: ['immobilie'] },
      },
      jahre_selbstaendig: {
        titel: 'Jahre der Selbständigkeit ohne Rentenbeiträge',
        norm: '§ 12 Abs. 1 Satz 2 Nr. 4 SGB II',
        art: 'zahl',
        pflicht: false,
        hilfe: 'Angefangene Jahre zählen mit.',
        nurWenn: { vermoegensart: ['vorsorgeSelbstaendiger'] },
      },
      ...DAUER,
    },
  },
}
