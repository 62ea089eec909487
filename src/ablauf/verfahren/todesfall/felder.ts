import { alterAm, ersterTag, iso, type Monat, monatVon, plusMonate } from '../../../kern/index.ts'
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

export const frageNachRueckruf = (l: Verfahrenslage): Klaerung => ({
  art: 'klaerung',
  frage: 'Wann ist das Geld bei der Bank zurückgefordert?',
  warum:
    'Geld für die Zeit nach dem Monat des Todes gilt als unter Vorbehalt gezahlt. Die Bank muss es zurücküberweisen, solange es auf dem Konto ist. Danach haftet, wer es abgehoben oder bekommen hat.',
  wirkung: 'Den Angehörigen schreibt das Jobcenter deshalb jetzt nicht.',
  felder: [
    { art: 'tag', name: 'am', titel: 'Am', vorschlag: l.heute, spaetestens: l.heute },
    {
      art: 'wahl',
      name: 'wie',
      titel: 'Wie?',
      optionen: [
        { wert: 'bank', titel: 'Bei der Bank zurückgefordert' },
        { wert: 'haushalt', titel: 'Das Konto gehört den Überlebenden; das Geld ist mit ihrer Leistung verbraucht' },
      ],
    },
    { art: 'text', name: 'vermerk', titel: 'Vermerk', lang: true, freiwillig: true },
  ],
  knopf: 'Festhalten',
})
