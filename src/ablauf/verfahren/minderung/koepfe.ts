import type { Schrittkopf } from '../schritt.ts'

/** The steps in their order, as a new colleague reads them. Ids are permanent. */
export const KOPF = {
  ereignis: {
    id: 'ereignis',
    titel: 'Was ist geschehen?',
    norm: '§§ 31, 32, 31a Abs. 7, § 7b Abs. 4 SGB II',
    hilfe:
      'Art, Tag und Tatsachen mit ihrer Quelle. Der Tag bestimmt das Recht: Was vor dem 1.7.2026 geschah, folgt dem alten (§ 65a Abs. 2 SGB II).',
  },
  belehrung: {
    id: 'belehrung',
    titel: 'Belehrung über die Folgen',
    norm: '§ 31 Abs. 1, § 32 Abs. 1, § 7b Abs. 4 SGB II',
    hilfe:
      'Sie muss schriftlich, verständlich und genau die Folge dieser Stufe nennen, und vor dem Ereignis gekommen sein. Sonst hilft nur, dass die Person die Folge kannte.',
  },
  anhoerung: {
    id: 'anhoerung',
    titel: 'Anhörung',
    norm: '§ 24 SGB X, § 31a Abs. 2 SGB II',
    hilfe:
      'Eigener Brief an die Person, nicht an die Bedarfsgemeinschaft; bei 15 bis 17 Jahren auch an die Eltern. Er bietet ein Gespräch an.',
  },
  antwort: {
    id: 'antwort',
    titel: 'Antwort der Person',
    norm: '§ 24 Abs. 1 SGB X',
    hilfe:
      'Festhalten, was sie gesagt hat, in ihren Worten. Kommt eine Antwort früher, muss die Frist nicht abgewartet werden.',
  },
  gespraech: {
    id: 'gespraech',
    titel: 'Persönliches Gespräch',
    norm: '§ 31a Abs. 2 SGB II',
    hilfe:
      'Auf Verlangen, bei Anhaltspunkten für eine psychische Erkrankung und vor dem dritten Meldeversäumnis in Folge.',
  },
  grund: {
    id: 'grund',
    titel: 'Wichtiger Grund',
    norm: '§ 31 Abs. 1 Satz 2, § 32 Abs. 1 Satz 2 SGB II',
    hilfe:
      'Krankheit, Pflege, Betreuung eines Kindes, ein Vorstellungsgespräch, Post, die nicht ankam. Wer ihn hat, dessen Geld bleibt gleich.',
  },
  haerte: {
    id: 'haerte',
    titel: 'Außergewöhnliche Härte',
    norm: '§ 31a Abs. 3 SGB II',
    hilfe: 'Immer prüfen, auch wenn niemand sie geltend macht, und begründen.',
  },
  bereitschaft: {
    id: 'bereitschaft',
    titel: 'Pflicht inzwischen erfüllt?',
    norm: '§ 31a Abs. 1 Satz 2, § 31b Abs. 2 und 3, § 7b Abs. 4 Satz 3 SGB II',
    hilfe:
      'Erfüllt oder ernsthaft und nachhaltig dazu bereit: Dann dauert die Minderung nur so lange, wie das Gesetz mindestens verlangt.',
  },
  beginn: {
    id: 'beginn',
    titel: 'Beginn und Dauer',
    norm: '§ 31b Abs. 1 SGB II',
    hilfe:
      'Sie beginnt mit dem Monat nach der Bekanntgabe, bei einer Sperrzeit mit ihr. Festgestellt werden darf nur innerhalb von sechs Monaten.',
  },
  entscheidung: {
    id: 'entscheidung',
    titel: 'Feststellen und anordnen',
    norm: '§ 31b Abs. 1 SGB II, § 48 Abs. 1 SGB X',
    hilfe:
      'Der Bescheid geht an die betroffene Person allein: Feststellung, Minderung und Änderung der Bewilligung. Andere Änderungen gehören in eine eigene Entscheidung.',
  },
  beratung: {
    id: 'beratung',
    titel: 'Beratungsangebot für unter 25-Jährige',
    norm: '§ 31a Abs. 6 SGB II',
    hilfe: 'Innerhalb von vier Wochen nach der Entscheidung.',
  },
  ende: {
    id: 'ende',
    titel: 'Endet sie früher?',
    norm: '§ 31a Abs. 1 Satz 2, § 31b Abs. 2 und 3, § 7b Abs. 4 Satz 3 und 5 SGB II',
    hilfe:
      'Sobald die Pflicht erfüllt ist, die Person sich ernsthaft bereit erklärt, die Stelle wegfällt oder sie persönlich kommt: hier eintragen.',
  },
  endbescheid: {
    id: 'endbescheid',
    titel: 'Ende feststellen und anordnen',
    norm: '§ 48 Abs. 1 SGB X',
    hilfe: 'Was für schon gezahlte Monate mehr zusteht, wird nachgezahlt.',
  },
  mitteilung: {
    id: 'mitteilung',
    titel: 'Mitteilung: Es bleibt beim Geld',
    norm: '§ 24 SGB X',
    hilfe: 'Wer angehört wurde, soll erfahren, dass nichts folgt.',
  },
} as const satisfies Record<string, Schrittkopf>

/** The order of the steps; what speaks against it lets those behind it fall away. */
export const REIHE: readonly Schrittkopf[] = Object.values(KOPF)
