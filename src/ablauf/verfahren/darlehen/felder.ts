import { cent, deutsch, euro, monatsname, summe } from '../../../kern/index.ts'
import { empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { JA_NEIN, type Klaerfeld, type Klaerung } from '../schritt.ts'
import { ARTEN, type Art, DARLEHEN } from './arten.ts'
import { erwachsene, type Vorschlag } from './stand.ts'

export const frageNachAntrag = (l: Verfahrenslage, x: Vorschlag | undefined): Klaerung => ({
  art: 'klaerung',
  frage: 'Was ist beantragt?',
  warum:
    'Ein Darlehen für dringenden Bedarf muss gesondert beantragt werden (§ 37 Abs. 1 Satz 2 SGB II). Ein formloser Antrag genügt.',
  wirkung: null,
  felder: [
    { art: 'tag', name: 'am', titel: 'Beantragt am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'wahl',
      name: 'art',
      titel: 'Worum geht es?',
      optionen: ARTEN.map((a) => ({ wert: a, titel: DARLEHEN[a].titel, folge: DARLEHEN[a].norm })),
      vorschlag: x?.art,
    },
    {
      art: 'text',
      name: 'zweck',
      titel: 'Wofür genau?',
      hilfe: 'steht so im Bescheid, zum Beispiel: eine Waschmaschine',
    },
  ],
  knopf: 'Festhalten',
})

export const frageNachBedarf = (art: Art): Klaerung => ({
  art: 'klaerung',
  frage: DARLEHEN[art].frage,
  warum: DARLEHEN[art].pruefe,
  wirkung: 'Bei Nein wird der Antrag abgelehnt.',
  felder: [
    { art: 'wahl', name: 'ergebnis', titel: 'Antwort', optionen: JA_NEIN },
    {
      art: 'text',
      name: 'begruendung',
      titel: 'Warum?',
      hilfe: 'in ganzen Sätzen und mit dem Beleg; steht so im Bescheid',
      lang: true,
    },
  ],
  knopf: 'Festlegen',
})

export const frageNachMitteln = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Kann der Bedarf aus Vermögen oder auf andere Weise gedeckt werden?',
  warum: `Auch Vermögen, das sonst frei bleibt, geht einem Darlehen vor. ${vermoegenstext(l)} Andere Wege sind zum Beispiel Ansparen, eine Versicherung, Raten beim Händler oder Hilfe einer Stiftung.`,
  wirkung: 'Bei Ja wird der Antrag abgelehnt; reicht es nur für einen Teil, wird das Darlehen um ihn kleiner.',
  felder: [
    {
      art: 'wahl',
      name: 'ergebnis',
      titel: 'Antwort',
      optionen: [
        { wert: 'nein', titel: 'Nein, oder nur zum Teil' },
        { wert: 'ja', titel: 'Ja, ganz' },
      ],
    },
    {
      art: 'text',
      name: 'begruendung',
      titel: 'Was ist geprüft?',
      hilfe: 'in ganzen Sätzen; steht so im Bescheid',
      lang: true,
    },
  ],
  knopf: 'Festlegen',
})

/** What the facts say of assets: the law of § 42a Abs. 1 knows no Freibetrag. */
function vermoegenstext(l: Verfahrenslage): string {
  const werte = Object.values(l.angaben.angaben).flatMap((a) => (a.art === 'vermoegen' ? [a.wert_cent] : []))
  return werte.length === 0
    ? 'In den Angaben steht kein Vermögen.'
    : `In den Angaben stehen zusammen ${euro(summe(werte.map((w) => cent(w))))} €; gerechnet ist nur, was zur Hand ist.`
}

export function frageNachHoehe(l: Verfahrenslage, art: Art, x: Vorschlag | undefined): Klaerung {
  const recht = DARLEHEN[art]
  return {
    art: 'klaerung',
    frage: 'Wer bekommt wie viel?',
    warum:
      'Zurückzahlen muss nur, wer das Darlehen bekommt. Mehrere gemeinsam schulden hier jede Person ihren Anteil nach Köpfen. Minderjährige bekommen kein Darlehen.',
    wirkung:
      x === undefined
        ? 'Ab dem Monat nach der Auszahlung werden 5 Prozent vom Regelbedarf einbehalten.'
        : `Das Programm rechnet ${euro(x.betrag)} € für ${monatsname(x.monat)}; Vermögen, das zur Hand ist, ist abgezogen.`,
    felder: [
      {
        art: 'mehrfach',
        name: 'nehmer',
        titel: 'Wer bekommt das Darlehen?',
        norm: '§ 42a Abs. 1 Satz 2 und 3 SGB II',
        optionen: erwachsene(l).map((p) => ({ wert: p, titel: empfaengername(l, p) })),
        vorschlag: [x?.person ?? 'P1'],
      },
      { art: 'betrag', name: 'betrag', titel: 'Betrag', vorschlag: x?.betrag },
      ...(recht.seite === 'beides' ? [wohnfeld(x)] : []),
      ...(recht.ermessen ? [ERMESSEN] : []),
      ...(art === 'vermoegen' ? [SICHERUNG] : []),
    ],
    knopf: 'Festlegen',
  }
}

const wohnfeld = (x: Vorschlag | undefined): Klaerfeld => ({
  art: 'betrag',
  name: 'unterkunft',
  titel: 'Davon für Unterkunft und Heizung',
  hilfe: 'trägt die Kommune',
  norm: '§ 6 Abs. 1, § 46 SGB II',
  vorschlag: x?.unterkunft,
})
const ERMESSEN: Klaerfeld = {
  art: 'text',
  name: 'ermessen',
  titel: 'Was spricht dafür?',
  hilfe: 'steht so im Bescheid (§ 35 Abs. 1 Satz 3 SGB X)',
  lang: true,
}
const SICHERUNG: Klaerfeld = {
  art: 'text',
  name: 'sicherung',
  titel: 'Wie ist es gesichert?',
  hilfe: 'zum Beispiel durch eine Grundschuld; leer, wenn nicht',
  norm: '§ 24 Abs. 5 Satz 2 SGB II',
  freiwillig: true,
}

export const HAUSHALT = 'haushalt'
export const NEU = 'neu'

export function frageNachEmpfaenger(l: Verfahrenslage, art: Art): Klaerung {
  const direkt = art === 'kaution' || art === 'schulden' || art === 'instandhaltung'
  const wege = l.zahlungsziele.filter((z) => z.art !== 'bedarfsgemeinschaft')
  const neu = { wenn: { feld: 'an', ist: [NEU] } }
  return {
    art: 'klaerung',
    frage: 'Wohin geht das Geld?',
    warum: direkt
      ? 'Kaution, Mietschulden und Energieschulden gehen in der Regel direkt an den, dem sie zustehen.'
      : 'In der Regel auf das Konto des Haushalts. Soll eine Rechnung bezahlt werden, geht es auch direkt.',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'an',
        titel: 'Empfänger',
        optionen: [
          { wert: HAUSHALT, titel: 'Konto des Haushalts' },
          ...wege.map((z) => ({ wert: z.schluessel, titel: `${z.name}, ${z.iban}` })),
          { wert: NEU, titel: 'Jemand anders', folge: 'Konto und Name bestätigt, wer den Bescheid freigibt.' },
        ],
        vorschlag: direkt ? (wege[0]?.schluessel ?? NEU) : HAUSHALT,
      },
      {
        art: 'wahl',
        name: 'wer',
        titel: 'Wer ist das?',
        optionen: [
          { wert: 'vermieter', titel: 'Vermieter' },
          { wert: 'versorger', titel: 'Energieversorger oder ein anderer Gläubiger' },
        ],
        ...neu,
      },
      { art: 'text', name: 'name', titel: 'Name', ...neu },
      { art: 'text', name: 'strasse', titel: 'Straße', ...neu },
      { art: 'text', name: 'hausnummer', titel: 'Hausnummer', ...neu },
      { art: 'text', name: 'plz', titel: 'Postleitzahl', ...neu },
      { art: 'text', name: 'ort', titel: 'Ort', ...neu },
      { art: 'text', name: 'iban', titel: 'IBAN', ...neu },
      { art: 'text', name: 'beleg', titel: 'Woher ist das Konto bekannt?', hilfe: 'zum Beispiel Mietvertrag', ...neu },
      {
        art: 'text',
        name: 'zeichen',
        titel: 'Verwendungszweck',
        hilfe:
          'was der Empfänger braucht, zum Beispiel Kaution Lindenstraße 4 oder die Kundennummer; leer beim Haushalt',
        freiwillig: true,
      },
    ],
    knopf: 'Festlegen',
  }
}

export const frageNachAnhoerung = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Ist mit der Person über die Rückzahlung gesprochen worden?',
  warum:
    'Der Einbehalt greift in ihre Leistung ein. Vorher muss sie sich äußern können (§ 24 Abs. 1 SGB X); ein Gespräch beim Antrag genügt.',
  wirkung: null,
  felder: [
    { art: 'tag', name: 'am', titel: 'Gesprochen am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'text',
      name: 'inhalt',
      titel: 'Was hat sie gesagt?',
      hilfe: 'steht so im Bescheid; leer, wenn nichts dagegen spricht',
      lang: true,
      freiwillig: true,
    },
  ],
  knopf: 'Festhalten',
})

export const FRAGE_LAUF: Klaerung = {
  art: 'klaerung',
  frage: 'Soll sich am Einbehalt etwas ändern?',
  warum:
    'Ein Widerspruch gegen den Einbehalt schiebt ihn auf: Dann ruht er, bis entschieden ist. Beendet wird er nur, wenn er aufgehoben ist.',
  wirkung: 'Gilt ab dem nächsten Monat, der noch nicht im Zahllauf ist; die Auszahlung wird sofort neu geplant.',
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Der Einbehalt',
      optionen: [
        { wert: 'ruht', titel: 'ruht' },
        { wert: 'laeuft', titel: 'geht weiter' },
        { wert: 'beendet', titel: 'ist beendet' },
      ],
    },
    { art: 'text', name: 'grund', titel: 'Warum?', hilfe: 'zum Beispiel Widerspruch vom 3.8.2026' },
  ],
  knopf: 'Festlegen',
}

const EREIGNIS = {
  verwertung: { wert: 'verwertung', titel: 'Das Vermögen ist verwertet', folge: '§ 42a Abs. 3 SGB II' },
  rueckzahlungVermieter: {
    wert: 'rueckzahlungVermieter',
    titel: 'Der Vermieter hat Kaution oder Anteile zurückgezahlt',
    folge: '§ 42a Abs. 3 SGB II',
  },
  bezugsende: { wert: 'bezugsende', titel: 'Die Leistung ist beendet', folge: '§ 42a Abs. 4 SGB II' },
  ausbildungsende: { wert: 'ausbildungsende', titel: 'Die Ausbildung ist abgeschlossen', folge: '§ 42a Abs. 5 SGB II' },
} as const

const EREIGNISSE: Readonly<Partial<Record<Art, readonly (keyof typeof EREIGNIS)[]>>> = {
  vermoegen: ['verwertung', 'bezugsende'],
  kaution: ['rueckzahlungVermieter', 'bezugsende'],
  ausbildung: ['ausbildungsende'],
}

export const frageNachFaelligkeit = (l: Verfahrenslage, art: Art): Klaerung => ({
  art: 'klaerung',
  frage: 'Ist der Rest fällig geworden?',
  warum:
    'Dann ist er sofort zu zahlen. Über das, was nicht gleich gezahlt werden kann, soll eine Vereinbarung getroffen werden.',
  wirkung: 'Die Person bekommt einen Brief; die Forderung gilt ab dem Versand als fällig.',
  felder: [
    {
      art: 'wahl',
      name: 'ereignis',
      titel: 'Was ist geschehen?',
      optionen: (EREIGNISSE[art] ?? ['bezugsende']).map((e) => EREIGNIS[e]),
    },
    { art: 'tag', name: 'am', titel: 'Wann?', spaetestens: l.heute },
    {
      art: 'betrag',
      name: 'erlangt',
      titel: 'Wie viel Geld ist dabei gekommen?',
      wenn: { feld: 'ereignis', ist: ['verwertung', 'rueckzahlungVermieter'] },
    },
    {
      art: 'text',
      name: 'warum',
      titel: 'Satz für den Brief',
      hilfe: `zum Beispiel: Ihr Vermieter hat am ${deutsch(l.heute)} die Kaution zurückgezahlt.`,
    },
  ],
  knopf: 'Festlegen',
})
