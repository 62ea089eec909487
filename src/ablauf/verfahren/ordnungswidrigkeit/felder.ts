import { type Cent, type Datum, euro } from '../../../kern/index.ts'
import type { Schuld, Tatbestand } from '../../../recht/index.ts'
import { JA_NEIN, type Klaerfeld, type Klaerung } from '../schritt.ts'

export const TAT = {
  id: 'tat',
  titel: 'Tat',
  norm: '§ 63 Abs. 1 SGB II, § 4 OWiG',
  hilfe:
    'Was getan oder unterlassen wurde, wann es begann und endete, und womit es sich beweisen lässt. Bei einer Änderung, die nicht gemeldet wurde, endet die Tat an dem Tag, an dem wir davon erfahren haben. Es gilt das Recht dieses Tages.',
} as const
export const VERFOLGUNG = {
  id: 'verfolgung',
  titel: 'Wer verfolgt die Tat?',
  norm: '§§ 41, 47 OWiG, § 64 Abs. 2 und 3 SGB II',
  hilfe:
    'Verfolgt wird nach pflichtgemäßem Ermessen: Bei einem kleinen Versehen ohne Folgen ist Absehen richtig. Besteht der Verdacht einer Straftat (etwa Betrug), entscheidet die Staatsanwaltschaft. Gibt es konkrete Anzeichen für Schwarzarbeit, wird der Zoll unterrichtet.',
} as const
export const ANHOERUNG = {
  id: 'anhoerung',
  titel: 'Anhörung',
  norm: '§ 55 OWiG',
  hilfe:
    'Die Person erfährt den Vorwurf und dass sie schweigen darf. Hier gibt es keine Pflicht zur Mitwirkung: Was sie für die Leistung sagen muss, darf nicht über diesen Brief erfragt werden. Die Anhörung unterbricht die Verjährung.',
} as const
export const AEUSSERUNG = {
  id: 'aeusserung',
  titel: 'Äußerung',
  norm: '§ 55 OWiG',
  hilfe: 'Schweigen darf nicht gegen die Person verwendet werden.',
} as const
export const ENTSCHEIDUNG = {
  id: 'entscheidung',
  titel: 'Entscheidung',
  norm: '§§ 17, 47, 56 OWiG, § 63 Abs. 2 SGB II',
  hilfe:
    'Bei einem Versehen: einstellen oder verwarnen. Die Höhe richtet sich nach Bedeutung der Tat, Vorwurf und wirtschaftlicher Lage. Bei Fahrlässigkeit gilt die halbe Obergrenze.',
} as const
export const BESCHEID = {
  id: 'bescheid',
  titel: 'Schreiben',
  norm: '§§ 56, 65, 66 OWiG',
  hilfe: 'Ein Bußgeldbescheid und eine Abgabe brauchen eine zweite Person. Sie muss Zugriff auf diese Akte haben.',
} as const
export const ZUSTELLUNG_SCHRITT = {
  id: 'zustellung',
  titel: 'Zustellung',
  norm: '§ 50 Abs. 1, § 51 OWiG',
  hilfe: 'Ein Bußgeldbescheid wird förmlich zugestellt. Der Tag steht auf der Urkunde.',
} as const
export const AUSGANG = {
  id: 'ausgang',
  titel: 'Ausgang',
  norm: '§§ 56, 67, 69 OWiG',
  hilfe:
    'Nach einem Einspruch prüfen wir noch einmal. Bleibt es beim Bescheid, gehen die Akten über die Staatsanwaltschaft zum Amtsgericht.',
} as const
export const ZAHLUNG = {
  id: 'zahlung',
  titel: 'Zahlung',
  norm: '§§ 18, 66, 90, 96 OWiG, § 64 Abs. 4 SGB II',
  hilfe:
    'Die Geldbuße fließt in die Bundeskasse. Sie steht nicht im Hauptbuch der Leistungen und wird nie mit Leistungen verrechnet.',
} as const

/** In a few words, as they stand in letters. */
export const TATEN: Readonly<Record<Tatbestand, string>> = {
  auskunft57: 'Als Arbeitgeber eine Auskunft nicht, falsch, unvollständig oder zu spät gegeben (§ 57 SGB II)',
  bescheinigung58: 'Arbeit oder Entgelt nicht, falsch, unvollständig oder zu spät bescheinigt (§ 58 Abs. 1 SGB II)',
  vordruck58: 'Dem Arbeitgeber den Vordruck nicht oder zu spät vorgelegt (§ 58 Abs. 2 SGB II)',
  auskunft60: 'Als Dritter eine Auskunft nicht, falsch, unvollständig oder zu spät gegeben (§§ 60, 61 SGB II)',
  einsicht60: 'Einsicht in Unterlagen nicht oder zu spät gewährt (§ 60 Abs. 5 SGB II)',
  beweismittel60: 'Beweismittel nicht, falsch, unvollständig oder zu spät vorgelegt (§ 60 Abs. 7 SGB II)',
  angabe: 'Im Antrag etwas nicht, falsch, unvollständig oder zu spät angegeben (§ 60 Abs. 1 Nr. 1 SGB I)',
  aenderung: 'Eine Änderung nicht, falsch, unvollständig oder zu spät mitgeteilt (§ 60 Abs. 1 Nr. 2 SGB I)',
}

export const SCHULD: Readonly<Record<Schuld, string>> = {
  vorsatz: 'Vorsatz: wusste es und wollte es oder nahm es in Kauf',
  fahrlaessig: 'Fahrlässigkeit: war unaufmerksam',
}

const schuldoptionen = Object.entries(SCHULD).map(([wert, titel]) => ({ wert, titel }))

const anschriftfelder = (wer: string, wenn?: Klaerfeld['wenn']): readonly Klaerfeld[] => [
  { art: 'text', name: 'name', titel: wer, ...(wenn ? { wenn } : {}) },
  { art: 'text', name: 'strasse', titel: 'Straße und Hausnummer', ...(wenn ? { wenn } : {}) },
  { art: 'text', name: 'plz', titel: 'Postleitzahl', ...(wenn ? { wenn } : {}) },
  { art: 'text', name: 'ort', titel: 'Ort', ...(wenn ? { wenn } : {}) },
]

export const tatfelder = (heute: Datum, dritte: boolean, taten: readonly Tatbestand[]): Klaerung => ({
  art: 'klaerung',
  frage: 'Was wird vorgeworfen?',
  warum: 'So steht es in der Anhörung. Nur was sich beweisen lässt.',
  wirkung: null,
  felder: [
    ...(dritte ? anschriftfelder('Wem? Vor- und Nachname oder Firma mit verantwortlicher Person') : []),
    {
      art: 'wahl',
      name: 'tatbestand',
      titel: 'Verstoß',
      optionen: taten.map((wert) => ({ wert, titel: TATEN[wert] })),
    },
    { art: 'tag', name: 'von', titel: 'Von', spaetestens: heute },
    { art: 'tag', name: 'bis', titel: 'Bis', hilfe: 'der Tag, an dem die Tat endete', spaetestens: heute },
    {
      art: 'text',
      name: 'handlung',
      titel: 'Was genau?',
      hilfe: 'steht so im Brief: Sie haben …',
      lang: true,
    },
    { art: 'text', name: 'beweise', titel: 'Beweismittel', hilfe: 'eines je Zeile', lang: true },
    { art: 'wahl', name: 'schuld', titel: 'Vermutlich', optionen: schuldoptionen },
    { art: 'text', name: 'warum', titel: 'Woran sieht man das?', hilfe: 'bleibt in dieser Akte', lang: true },
  ],
  knopf: 'Vermerken',
})

const ABGABE = { feld: 'wohin', ist: ['sta', 'zoll'] } as const

export const verfolgungsfelder = (zoll: boolean): Klaerung => ({
  art: 'klaerung',
  frage: 'Verfolgen wir die Tat selbst?',
  warum: 'Davon hängt ab, ob die Person angehört wird oder eine andere Stelle übernimmt.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'straftat',
      titel: 'Gibt es Anhaltspunkte für eine Straftat?',
      hilfe: 'zum Beispiel Betrug: bewusst getäuscht, damit zu viel gezahlt wird',
      optionen: JA_NEIN,
    },
    ...(zoll
      ? [
          {
            art: 'wahl',
            name: 'schwarzarbeit',
            titel: 'Gibt es konkrete Anhaltspunkte für Schwarzarbeit oder zu wenig Mindestlohn?',
            optionen: JA_NEIN,
          } as const,
        ]
      : []),
    {
      art: 'wahl',
      name: 'wohin',
      titel: 'Wie geht es weiter?',
      optionen: [
        { wert: 'selbst', titel: 'Wir verfolgen sie und hören die Person an' },
        { wert: 'absehen', titel: 'Wir sehen davon ab (§ 47 OWiG)' },
        { wert: 'sta', titel: 'Abgabe an die Staatsanwaltschaft (§ 41 OWiG)' },
        ...(zoll ? [{ wert: 'zoll', titel: 'Abgabe an das Hauptzollamt (§ 64 SGB II)' }] : []),
      ],
    },
    ...anschriftfelder('An welche Stelle?', ABGABE),
    { art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'steht in der Abgabe', lang: true },
  ],
  knopf: 'Festlegen',
})

export const aeusserungsfelder: Klaerung = {
  art: 'klaerung',
  frage: 'Hat sich die Person geäußert?',
  warum: 'Was für sie spricht, ist zu prüfen.',
  wirkung: null,
  felder: [
    { art: 'wahl', name: 'da', titel: 'Äußerung', optionen: JA_NEIN },
    { art: 'text', name: 'was', titel: 'Was hat sie gesagt?', lang: true, wenn: { feld: 'da', ist: ['ja'] } },
  ],
  knopf: 'Festhalten',
}

export const WEGE = {
  einstellen: 'Einstellen',
  ohneGeld: 'Verwarnen, ohne Geld',
  verwarnung: 'Verwarnen mit Verwarnungsgeld, 5 bis 55 €',
  busse: 'Geldbuße',
} as const

export function entscheidungsfelder(grenzen: Readonly<Record<Schuld, Cent>>, ohneVerwarnung: boolean): Klaerung {
  const wege = Object.entries(WEGE).filter(([wert]) => !ohneVerwarnung || wert !== 'verwarnung')
  const mitGeld = { feld: 'wie', ist: ['verwarnung', 'busse'] }
  const busse = { feld: 'wie', ist: ['busse'] }
  return {
    art: 'klaerung',
    frage: 'Wie wird entschieden?',
    warum: 'Eine Geldbuße braucht einen vorwerfbaren Verstoß, der bewiesen ist.',
    wirkung: `Obergrenze: ${euro(grenzen.vorsatz)} € bei Vorsatz, ${euro(grenzen.fahrlaessig)} € bei Fahrlässigkeit. An den Leistungen ändert das nichts.`,
    felder: [
      { art: 'wahl', name: 'wie', titel: 'Entscheidung', optionen: wege.map(([wert, titel]) => ({ wert, titel })) },
      { art: 'wahl', name: 'schuld', titel: 'Bewiesen ist', optionen: schuldoptionen, wenn: mitGeld },
      { art: 'betrag', name: 'betrag', titel: 'Betrag', hoechstens: grenzen.vorsatz, wenn: mitGeld },
      {
        art: 'text',
        name: 'bemessung',
        titel: 'Warum dieser Betrag?',
        hilfe: 'Bedeutung der Tat, Vorwurf, was dafür und dagegen spricht; steht im Bescheid',
        lang: true,
        wenn: busse,
      },
      {
        art: 'text',
        name: 'verhaeltnisse',
        titel: 'Wirtschaftliche Lage',
        hilfe: 'steht im Bescheid',
        lang: true,
        wenn: busse,
      },
      { art: 'text', name: 'warum', titel: 'Warum so?', hilfe: 'bleibt in dieser Akte', lang: true },
    ],
    knopf: 'Entscheiden',
  }
}

export const zustellungsfelder = (von: Datum, heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Wann ist der Bußgeldbescheid zugestellt worden?',
  warum: 'Von da an läuft die Frist für den Einspruch.',
  wirkung: null,
  felder: [{ art: 'tag', name: 'am', titel: 'Zugestellt am', fruehestens: von, spaetestens: heute }],
  knopf: 'Festhalten',
})

const EINSPRUCH = { feld: 'wie', ist: ['einspruch'] } as const

export const einspruchsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Ist Einspruch eingelegt?',
  warum: 'Ohne Einspruch wird der Bescheid rechtskräftig.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Einspruch',
      optionen: [
        { wert: 'rechtskraeftig', titel: 'Nein, der Bescheid ist rechtskräftig' },
        { wert: 'einspruch', titel: 'Ja' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Eingegangen am', spaetestens: heute, wenn: EINSPRUCH },
    {
      art: 'wahl',
      name: 'danach',
      titel: 'Was folgt daraus?',
      optionen: [
        { wert: 'zurueck', titel: 'Der Bescheid wird zurückgenommen' },
        { wert: 'gericht', titel: 'Es bleibt dabei: Akten an die Staatsanwaltschaft (§ 69 Abs. 3 OWiG)' },
        { wert: 'verworfen', titel: 'Zu spät oder ohne Form: verworfen (§ 69 Abs. 1 OWiG)' },
      ],
      wenn: EINSPRUCH,
    },
    { art: 'text', name: 'warum', titel: 'Warum?', lang: true, wenn: EINSPRUCH },
  ],
  knopf: 'Festhalten',
})

export const verwarnungsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Ist das Verwarnungsgeld gezahlt?',
  warum: 'Nur mit Einverständnis und Zahlung in der Frist ist die Sache erledigt.',
  wirkung: null,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Verwarnung',
      optionen: [
        { wert: 'gezahlt', titel: 'Gezahlt, also einverstanden' },
        { wert: 'nicht', titel: 'Nicht gezahlt oder nicht einverstanden: neu entscheiden' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Gezahlt am', spaetestens: heute, wenn: { feld: 'wie', ist: ['gezahlt'] } },
    { art: 'text', name: 'beleg', titel: 'Beleg', wenn: { feld: 'wie', ist: ['gezahlt'] } },
  ],
  knopf: 'Festhalten',
})

export const zahlungsfelder = (heute: Datum): Klaerung => ({
  art: 'klaerung',
  frage: 'Ist die Geldbuße gezahlt?',
  warum: 'Mit der Zahlung oder der Abgabe zur Vollstreckung endet der Vorgang.',
  wirkung: 'Nie durch Einbehalt von der Leistung.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Stand',
      optionen: [
        { wert: 'gezahlt', titel: 'Gezahlt' },
        { wert: 'raten', titel: 'Raten bewilligt, wieder vorlegen (§ 18 OWiG)' },
        { wert: 'vollstreckung', titel: 'Zur Vollstreckung abgegeben (§ 90 OWiG)' },
      ],
    },
    {
      art: 'tag',
      name: 'am',
      titel: 'Am',
      spaetestens: heute,
      wenn: { feld: 'wie', ist: ['gezahlt', 'vollstreckung'] },
    },
    {
      art: 'tag',
      name: 'bis',
      titel: 'Wieder vorlegen nach dem',
      fruehestens: heute,
      wenn: { feld: 'wie', ist: ['raten'] },
    },
    {
      art: 'text',
      name: 'beleg',
      titel: 'Beleg oder Stelle',
      wenn: { feld: 'wie', ist: ['gezahlt', 'vollstreckung'] },
    },
  ],
  knopf: 'Festhalten',
})
