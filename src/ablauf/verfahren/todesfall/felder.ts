import {
  alterAm,
  type Cent,
  type Datum,
  ersterTag,
  euro,
  iso,
  type Monat,
  monatVon,
  plusMonate,
} from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { verstorbene } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import { JA_NEIN, type Klaerfeld, type Klaerung } from '../schritt.ts'

/** Ids of the steps: permanent. */
export const SCHRITT = {
  mitteilung: 'mitteilung',
  folgen: 'folgen',
  entscheidung: 'entscheidung',
  konto: 'konto',
  ansprueche: 'ansprueche',
  rueckruf: 'rueckruf',
  verlangen: 'verlangen',
  bankantwort: 'bankantwort',
  haftung: 'haftung',
  hoeren: 'hoeren',
  sicht: 'sicht',
  bescheid: 'bescheid',
  zahlung: 'zahlung',
} as const

export const frageNachMitteilung = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Wann ist die Person gestorben?',
  warum: 'Der Monat, in dem sie gestorben ist, bleibt für alle, wie er bewilligt ist (§ 40 Abs. 5 Satz 1 SGB II).',
  wirkung: null,
  felder: [
    { art: 'tag', name: 'am', titel: 'Gestorben am', spaetestens: l.heute },
    { art: 'tag', name: 'gemeldet', titel: 'Gemeldet am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'wahl',
      name: 'nachweis',
      titel: 'Wodurch ist es nachgewiesen?',
      optionen: [
        { wert: 'urkunde', titel: 'Sterbeurkunde gesehen (keine Kopie)' },
        { wert: 'amt', titel: 'Mitteilung einer Behörde' },
        { wert: 'folgt', titel: 'Wird nachgereicht' },
      ],
    },
  ],
  knopf: 'Festhalten',
})

/** Those of age who stay, and the children. */
export function bleibende(l: Verfahrenslage, tot: PersonId) {
  const tode = verstorbene(l.angaben)
  const leben = l.fall.mitglieder.map((m) => m.lokal).filter((p) => p !== tot && !tode.has(p))
  const kind = (p: PersonId): boolean => {
    const x = l.personen.get(p)
    return x !== undefined && alterAm(x.geburtsdatum, l.heute) < 18
  }
  return { erwachsene: leben.filter((p) => !kind(p)), kinder: leben.filter(kind) }
}

/** The homes as they stand after the month of death. */
export function wohnungen(l: Verfahrenslage, ab: Monat) {
  return Object.entries(l.angaben.angaben).flatMap(([id, a]) =>
    a.art === 'unterkunft' && (a.bis === null || a.bis >= iso(ersterTag(ab))) ? [{ id, a }] : [],
  )
}

export function frageNachFolgen(l: Verfahrenslage, tot: PersonId, am: Verfahrenslage['heute']): Klaerung {
  const ab = plusMonate(monatVon(am), 1)
  const [wohnung] = wohnungen(l, ab)
  const { erwachsene, kinder } = bleibende(l, tot)
  const wohnen: readonly Klaerfeld[] =
    wohnung === undefined
      ? []
      : [
          {
            art: 'zahl',
            name: 'koepfe',
            titel: 'Wie viele Personen teilen sich die Wohnung danach?',
            hilfe: 'auch, wer keine Leistung bekommt',
            von: 1,
            bis: 99,
            vorschlag: Math.max(1, wohnung.a.koepfe - 1),
          },
          {
            art: 'wahl',
            name: 'angemessen',
            titel: 'Wird die Wohnung weiter bewohnt, und waren ihre Kosten vorher angemessen?',
            norm: '§ 22 Abs. 1 Satz 11 SGB II',
            optionen: [
              { wert: 'ja', titel: 'Ja', folge: 'Dann sind sie zwölf Monate lang nicht zu senken.' },
              { wert: 'nein', titel: 'Nein' },
            ],
          },
        ]
  const allein: readonly Klaerfeld[] =
    erwachsene.length === 1 && kinder.length > 0
      ? [
          {
            art: 'wahl',
            name: 'alleinerziehend',
            titel: 'Sorgt die überlebende Person jetzt allein für die Kinder?',
            norm: '§ 21 Abs. 3 SGB II',
            optionen: JA_NEIN,
          },
        ]
      : []
  return {
    art: 'klaerung',
    frage: 'Was ändert sich für die anderen?',
    warum: 'Regelbedarfsstufe und Anteil an der Wohnung folgen von selbst aus dem Todestag und der Kopfzahl.',
    wirkung: 'Ab dem Monat danach. Der Entwurf zeigt die Beträge.',
    felder: [
      ...wohnen,
      ...allein,
      {
        art: 'wahl',
        name: 'konto',
        titel: 'Gehört das Konto, auf das gezahlt wird, der verstorbenen Person?',
        optionen: [
          { wert: 'nein', titel: 'Nein' },
          { wert: 'ja', titel: 'Ja', folge: 'Dann braucht der Haushalt ein neues Konto, bevor wieder gezahlt wird.' },
        ],
      },
    ],
    knopf: 'In den Entwurf schreiben',
  }
}

export const FRAGE_ANSPRUECHE: Klaerung = {
  art: 'klaerung',
  frage: 'Worauf ist hingewiesen?',
  warum:
    'Andere Leistungen gehen vor (§ 12a SGB II). Für die ersten drei Monate gibt es die volle Rente, aber nur auf Antrag.',
  wirkung: null,
  felder: [
    {
      art: 'mehrfach',
      name: 'hinweise',
      titel: 'Hingewiesen auf',
      optionen: [
        { wert: 'witwenrente', titel: 'Witwen- oder Witwerrente, mit Vorschuss für drei Monate beim Rentenservice' },
        { wert: 'waisenrente', titel: 'Waisenrente' },
        { wert: 'bestattung', titel: 'Bestattungskosten beim Sozialamt (§ 74 SGB XII)' },
        { wert: 'kindergeld', titel: 'Kindergeld: neue berechtigte Person' },
        { wert: 'unterhaltsvorschuss', titel: 'Unterhaltsvorschuss' },
        { wert: 'nichts', titel: 'Nichts davon kommt in Frage' },
      ],
    },
  ],
  knopf: 'Festhalten',
}

const BANK = { feld: 'wie', ist: ['bank'] } as const

export const frageNachRueckruf = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Von wem kommt das Geld zurück?',
  warum:
    'Geld für die Zeit nach dem Monat des Todes gilt als unter Vorbehalt gezahlt. Die Bank muss es zurücküberweisen, solange es auf dem Konto ist. Danach haftet, wer es abgehoben oder bekommen hat.',
  wirkung: 'Den Angehörigen schreibt das Jobcenter deshalb jetzt nicht.',
  felder: [
    { art: 'tag', name: 'am', titel: 'Geprüft am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Wie?',
      norm: '§ 118 Abs. 3 SGB VI',
      optionen: [
        { wert: 'bank', titel: 'Von der Bank zurückfordern', folge: 'Das Programm schreibt den Brief.' },
        { wert: 'haushalt', titel: 'Das Konto gehört den Überlebenden; das Geld ist mit ihrer Leistung verbraucht' },
      ],
    },
    { art: 'text', name: 'bank', titel: 'Name der Bank', hilfe: 'wie im Adressfeld', wenn: BANK },
    { art: 'text', name: 'strasse', titel: 'Straße und Hausnummer oder Postfach', wenn: BANK },
    { art: 'text', name: 'plz', titel: 'Postleitzahl', wenn: BANK },
    { art: 'text', name: 'ort', titel: 'Ort', wenn: BANK },
    {
      art: 'text',
      name: 'iban',
      titel: 'IBAN, auf die überwiesen wurde',
      hilfe: 'das Konto von damals; es steht in der Akte im Antrag und endet wie unter „Zahlungen“ gezeigt',
      wenn: BANK,
    },
    { art: 'text', name: 'vermerk', titel: 'Vermerk', lang: true, freiwillig: true },
  ],
  knopf: 'Festhalten',
})

const ZURUECK = { feld: 'wie', ist: ['ganz', 'teil'] } as const
const FEHLT = { feld: 'wie', ist: ['teil', 'verfuegt'] } as const
const WARTEN = { feld: 'wie', ist: ['warten'] } as const

export const bankfelder = (heute: Datum, betrag: Cent): Klaerung => ({
  art: 'klaerung',
  frage: 'Was hat die Bank getan?',
  warum: 'Was sie nicht zurücküberweist, weil schon verfügt war, schuldet, wer es bekommen oder darüber verfügt hat.',
  wirkung: `Verlangt sind ${euro(betrag)} €.`,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Antwort',
      optionen: [
        { wert: 'ganz', titel: 'Alles zurücküberwiesen' },
        { wert: 'teil', titel: 'Einen Teil zurücküberwiesen' },
        { wert: 'verfuegt', titel: 'Nichts: Über das Geld war schon verfügt' },
        { wert: 'warten', titel: 'Noch keine Antwort, oder noch einmal geschrieben: wieder vorlegen' },
      ],
    },
    { art: 'tag', name: 'am', titel: 'Eingegangen am', spaetestens: heute, wenn: ZURUECK },
    { art: 'text', name: 'beleg', titel: 'Beleg', wenn: ZURUECK },
    { art: 'betrag', name: 'betrag', titel: 'Betrag', wenn: { feld: 'wie', ist: ['teil'] } },
    {
      art: 'text',
      name: 'warum',
      titel: 'Was sagt die Bank zum Rest?',
      hilfe: 'ganze Sätze, stehen im Bescheid: Beim Eingang unseres Schreibens war über das Geld verfügt.',
      lang: true,
      wenn: FEHLT,
    },
    { art: 'tag', name: 'bis', titel: 'Wieder vorlegen nach dem', fruehestens: heute, wenn: WARTEN },
  ],
  knopf: 'Festhalten',
})

const HAFTET = { feld: 'rolle', ist: ['empfaenger', 'verfuegende'] } as const

export const haftungsfelder = (heute: Datum, betrag: Cent): Klaerung => ({
  art: 'klaerung',
  frage: 'Wer hat das Geld bekommen oder darüber verfügt?',
  warum: 'Die Bank muss Name und Anschrift nennen. Nur diese Personen haften, jede für ihren Betrag.',
  wirkung: `Es fehlen ${euro(betrag)} €.`,
  felder: [
    {
      art: 'wahl',
      name: 'rolle',
      titel: 'Rolle',
      optionen: [
        { wert: 'verfuegende', titel: 'Hat darüber verfügt: abgehoben, überwiesen oder zugelassen' },
        { wert: 'empfaenger', titel: 'Hat es bekommen: bar, durch Überweisung, Dauerauftrag oder Lastschrift' },
        { wert: 'niemand', titel: 'Niemand ist bekannt, oder es wird nicht weiter verlangt' },
      ],
    },
    { art: 'text', name: 'name', titel: 'Name', wenn: HAFTET },
    { art: 'text', name: 'strasse', titel: 'Straße und Hausnummer', wenn: HAFTET },
    { art: 'text', name: 'plz', titel: 'Postleitzahl', wenn: HAFTET },
    { art: 'text', name: 'ort', titel: 'Ort', wenn: HAFTET },
    { art: 'betrag', name: 'betrag', titel: 'Betrag', vorschlag: betrag, hoechstens: betrag, wenn: HAFTET },
    {
      art: 'tag',
      name: 'kenntnis',
      titel: 'Seit wann kennen wir die Person?',
      norm: '§ 118 Abs. 4a SGB VI',
      hilfe: 'ab dann läuft die Verjährung: vier Jahre nach Ende des Jahres',
      vorschlag: heute,
      spaetestens: heute,
      wenn: HAFTET,
    },
    {
      art: 'text',
      name: 'tatsachen',
      titel: 'Was hat die Person getan, und woher wissen wir das?',
      hilfe: 'ganze Sätze, stehen in Anhörung und Bescheid: Sie haben am 3. Juli 781 Euro abgehoben.',
      lang: true,
      wenn: HAFTET,
    },
    { art: 'text', name: 'warum', titel: 'Warum nicht?', lang: true, wenn: { feld: 'rolle', ist: ['niemand'] } },
  ],
  knopf: 'Festlegen',
})

export const zahlungsfelder = (heute: Datum, betrag: Cent): Klaerung => ({
  art: 'klaerung',
  frage: 'Hat die Person gezahlt?',
  warum: 'Mit dem Eingang endet das Verfahren.',
  wirkung: `Verlangt sind ${euro(betrag)} €.`,
  felder: [
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Stand',
      optionen: [
        { wert: 'eingegangen', titel: 'Das Geld ist da' },
        { wert: 'warten', titel: 'Noch nicht, wieder vorlegen' },
        { wert: 'ende', titel: 'Wird nicht weiter verfolgt' },
      ],
    },
    {
      art: 'tag',
      name: 'am',
      titel: 'Eingegangen am',
      spaetestens: heute,
      wenn: { feld: 'wie', ist: ['eingegangen'] },
    },
    { art: 'text', name: 'beleg', titel: 'Beleg', wenn: { feld: 'wie', ist: ['eingegangen'] } },
    { art: 'tag', name: 'bis', titel: 'Wieder vorlegen nach dem', fruehestens: heute, wenn: WARTEN },
    { art: 'text', name: 'warum', titel: 'Warum?', wenn: { feld: 'wie', ist: ['warten', 'ende'] } },
  ],
  knopf: 'Festhalten',
})
