import type { Json } from '../../../kern/index.ts'
import { deutsch, monatsname, plusTage } from '../../../kern/index.ts'
import type { Verkuerzungsgrund, Vorlaeufigkeitsgrund } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Klaerfeld, Klaerung } from '../schritt.ts'
import { angabentext, laeuftAus, neueNachweise, type Thema } from './themen.ts'
import type { Antragslage } from './zeit.ts'

/** The clarifications of a Weiterbewilligung: what only a human can say. */

export function frageNachAntrag(l: Verfahrenslage, ende: Verfahrenslage['heute']): Klaerung {
  const vorbei = l.heute > ende
  return {
    art: 'klaerung',
    frage: 'Wann ist der Antrag eingegangen?',
    warum: 'Der Antrag braucht keine Form: Auch ein Anruf oder eine E-Mail zählt, mit dem Tag, an dem sie ankam.',
    wirkung: `Er wirkt auf den Ersten seines Monats zurück. Kommt er nach dem ${deutsch(ende)}, kann eine Lücke entstehen.`,
    felder: [
      {
        art: 'wahl',
        name: 'gekommen',
        titel: 'Ist ein Antrag da?',
        optionen: [
          { wert: 'ja', titel: 'Ja' },
          ...(vorbei
            ? [{ wert: 'nein', titel: 'Nein', folge: `Die Leistung hat am ${deutsch(ende)} geendet.` } as const]
            : []),
        ],
        vorschlag: vorbei ? undefined : 'ja',
      },
      {
        art: 'tag',
        name: 'am',
        titel: 'Eingegangen am',
        norm: '§ 37 Abs. 2 SGB II',
        spaetestens: l.heute,
        wenn: { feld: 'gekommen', ist: ['ja'] },
      },
      {
        art: 'text',
        name: 'wie',
        titel: 'Wie?',
        hilfe: 'Vordruck, Anruf, Vorsprache, Postfach',
        freiwillig: true,
        wenn: { feld: 'gekommen', ist: ['ja'] },
      },
    ],
    knopf: 'Festhalten',
  }
}

export function frageNachLuecke(a: Antragslage, ende: Verfahrenslage['heute']): Klaerung {
  const wenn = { feld: 'grund', ist: ['frueherGestellt', 'beratung', 'wiedereinsetzung'] } as const
  return {
    art: 'klaerung',
    frage: `Gilt der Antrag früher? Sonst gibt es für ${a.luecke.map(monatsname).join(', ')} nichts.`,
    warum: `Die Leistung endete am ${deutsch(ende)}, der Antrag kam am ${deutsch(a.am)}. Hat die Person sich schon früher gemeldet, oder hat das Jobcenter sie nicht auf das Ende hingewiesen?`,
    wirkung: `Bleibt es dabei, beginnt die Leistung am ${deutsch(a.beginn)}.`,
    felder: [
      {
        art: 'wahl',
        name: 'grund',
        titel: 'Gibt es einen Grund?',
        norm: '§ 37 Abs. 2 SGB II, § 16 Abs. 2 SGB I, § 14 SGB I, § 27 SGB X',
        optionen: [
          { wert: 'keiner', titel: 'Nein', folge: 'Es bleibt die Lücke.' },
          {
            wert: 'frueherGestellt',
            titel: 'Ja: Der Antrag wurde schon früher gestellt, auch bei einer anderen Stelle',
          },
          { wert: 'beratung', titel: 'Ja: Das Jobcenter hat nicht auf das Ende hingewiesen (Herstellungsanspruch)' },
          { wert: 'wiedereinsetzung', titel: 'Ja: Die Person war ohne Schuld verhindert' },
        ],
      },
      {
        art: 'tag',
        name: 'gilt',
        titel: 'Ab welchem Tag gilt er als gestellt?',
        fruehestens: plusTage(ende, -365),
        spaetestens: a.am,
        wenn,
      },
      { art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'steht in der Akte', lang: true, wenn },
    ],
    knopf: 'Festlegen',
  }
}

export const themenfeld = (id: string): string => `thema.${id}`

/** One choice for each subject, "stimmt noch" before it; what ends and what grows old is asked by itself. */
export function frageNachThemen(l: Verfahrenslage, liste: readonly Thema[], ende: Verfahrenslage['heute']): Klaerung {
  const nachweise = neueNachweise(liste, ende)
  return {
    art: 'klaerung',
    frage: 'Was stimmt noch, was hat sich geändert?',
    warum:
      'Alle Angaben, die am letzten Tag gelten, laufen weiter. Sie brauchen nur zu ändern, was sich geändert hat; was mit dem Zeitraum endet, steht dabei.',
    wirkung: 'Erst eine geänderte Angabe ändert den Betrag.',
    felder: [
      ...liste.map((x): Klaerfeld => {
        const endet = x.saetze.filter((s) => laeuftAus(s.angabe, ende))
        return {
          art: 'wahl',
          name: themenfeld(x.id),
          titel: x.titel,
          hilfe: hilfeZu(l, x, endet),
          optionen: [
            { wert: 'unveraendert', titel: 'Stimmt noch' },
            { wert: 'geaendert', titel: 'Hat sich geändert: Ich trage es gleich ein' },
          ],
          vorschlag: endet.length > 0 ? undefined : 'unveraendert',
        }
      }),
      ...(nachweise.length === 0
        ? []
        : [
            {
              art: 'mehrfach',
              name: 'nachweise',
              titel: 'Diese Nachweise werden neu gebraucht',
              norm: '§ 60 Abs. 1 SGB I',
              hilfe: 'Angekreuzte stehen danach als fehlend in der Liste der Nachweise und lassen sich dort anfordern.',
              freiwillig: true,
              optionen: nachweise.map((n) => ({ wert: n.id, titel: `${n.name}, ${nameVon(l, liste, n.id)}` })),
              vorschlag: nachweise.map((n) => n.id).filter((id) => l.nachweise[id]?.zustand !== 'fehlt'),
            } as const,
          ]),
    ],
    knopf: 'Übernehmen',
  }
}

function nameVon(l: Verfahrenslage, liste: readonly Thema[], id: string): string {
  const s = liste.flatMap((x) => x.saetze).find((y) => y.id === id)
  return s === undefined ? '' : angabentext(l, s.id, s.angabe)
}

function hilfeZu(l: Verfahrenslage, x: Thema, endet: Thema['saetze']): string {
  const alles = x.saetze.map((s) => angabentext(l, s.id, s.angabe)).join('; ')
  const ende = endet.map((s) => angabentext(l, s.id, s.angabe)).join('; ')
  return `${alles === '' ? 'Bisher keine Angabe.' : `${alles}.`}${ende === '' ? '' : ` Endet mit dem Zeitraum: ${ende}.`}`
}

const WENN_ABSATZ_1 = { feld: 'grund', ist: ['hoehe', 'voraussetzungen'] } as const
const WENN_VORLAEUFIG = {
  feld: 'grund',
  ist: ['hoehe', 'voraussetzungen', 'verfassungsrecht', 'grundsatzfrage'],
} as const

export function frageNachVorlaeufigkeit(vorschlag: Vorlaeufigkeitsgrund | undefined): Klaerung {
  return {
    art: 'klaerung',
    frage: 'Steht alles fest, oder ist vorläufig zu entscheiden?',
    warum:
      vorschlag === undefined
        ? 'Nach den Angaben schwankt kein Einkommen.'
        : 'Nach den Angaben schwankt Einkommen aus Arbeit: Seine Höhe steht erst nach dem Zeitraum fest.',
    wirkung:
      'Vorläufig heißt: Nach dem Zeitraum wird mit den tatsächlichen Zahlen abgerechnet, mit Nachzahlung oder Erstattung.',
    felder: [
      {
        art: 'wahl',
        name: 'grund',
        titel: 'Wie wird entschieden?',
        norm: '§ 41a Abs. 1 und 7 SGB II',
        optionen: [
          { wert: 'nein', titel: 'Endgültig' },
          { wert: 'hoehe', titel: 'Vorläufig: Die Höhe steht noch nicht fest' },
          {
            wert: 'voraussetzungen',
            titel: 'Vorläufig: Ob ein Anspruch besteht, ist wahrscheinlich, aber noch zu klären',
          },
          {
            wert: 'verfassungsrecht',
            titel: 'Vorläufig: Eine Vorschrift liegt beim Bundesverfassungsgericht oder EuGH',
          },
          { wert: 'grundsatzfrage', titel: 'Vorläufig: Eine Grundsatzfrage liegt beim Bundessozialgericht' },
        ],
        vorschlag: vorschlag ?? 'nein',
      },
      {
        art: 'wahl',
        name: 'zuVertreten',
        titel: 'Hat die Person selbst zu vertreten, dass es noch offen ist?',
        norm: '§ 41a Abs. 1 Satz 3 SGB II',
        optionen: [
          { wert: 'nein', titel: 'Nein' },
          { wert: 'ja', titel: 'Ja', folge: 'Dann darf nicht vorläufig entschieden werden.' },
        ],
        vorschlag: 'nein',
        wenn: WENN_ABSATZ_1,
      },
      {
        art: 'text',
        name: 'weil',
        titel: 'Was ist offen, und womit wird gerechnet?',
        norm: '§ 41a Abs. 2 Satz 1 SGB II',
        hilfe: 'In ganzen Sätzen, mit der Zahl; so steht es im Bescheid.',
        lang: true,
        wenn: WENN_VORLAEUFIG,
      },
      {
        art: 'text',
        name: 'spaeter_nachweisen',
        titel: 'Was ist später nachzuweisen?',
        hilfe: 'eines je Zeile, zum Beispiel: Lohnabrechnungen von Juli bis Dezember 2026',
        lang: true,
        wenn: WENN_VORLAEUFIG,
      },
    ],
    knopf: 'Festlegen',
  }
}

export const VERKUERZT: Readonly<Record<Verkuerzungsgrund, string>> = {
  vorlaeufig: 'weil vorläufig entschieden wird (§ 41 Abs. 3 Satz 2 Nr. 1 SGB II)',
  unterkunftUnangemessen: 'weil die Wohnkosten über der Grenze liegen (§ 41 Abs. 3 Satz 2 Nr. 2 SGB II)',
  paragraf24AufenthG: 'weil der Aufenthalt nach § 24 AufenthG befristet ist (§ 74 Abs. 1 Satz 3 SGB II)',
}

export function frageNachZeitraum(x: {
  readonly beginn: Verfahrenslage['heute']
  readonly monate: number
  readonly gruende: readonly Verkuerzungsgrund[]
}): Klaerung {
  const warum =
    x.gruende.length === 0
      ? 'In der Regel wird für ein Jahr entschieden (§ 41 Abs. 3 Satz 1 SGB II).'
      : `Sechs statt zwölf Monate, ${x.gruende.map((g) => VERKUERZT[g]).join(', ')}.`
  return {
    art: 'klaerung',
    frage: 'Für wie lange wird entschieden?',
    warum: `Der neue Zeitraum beginnt am ${deutsch(x.beginn)}. ${warum} Er gilt für alle Personen gleich.`,
    wirkung: null,
    felder: [
      {
        art: 'zahl',
        name: 'monate',
        titel: 'Monate',
        norm: '§ 41 Abs. 3 SGB II',
        von: 1,
        bis: 12,
        vorschlag: x.monate,
      },
      {
        art: 'text',
        name: 'warum',
        titel: 'Warum anders als vorgeschlagen?',
        hilfe: 'nur wenn Sie vom Vorschlag abweichen; steht in der Akte',
        lang: true,
        freiwillig: true,
      },
    ],
    knopf: 'Zeitraum in den Entwurf übernehmen',
  }
}

export const FEHLENDER_NACHWEIS = (bezeichnung: string): Json => ({
  zustand: 'fehlt',
  dokument: null,
  seite: null,
  frist: null,
  bezeichnung,
})
