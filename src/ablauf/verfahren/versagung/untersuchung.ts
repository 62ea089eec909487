import { aufforderungUntersuchung } from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { deutsch, plusTage } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { bekanntAb } from '../einstellung/beleg.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import {
  erledigt,
  gesperrt,
  JA_NEIN,
  type Klaerfeld,
  offen,
  type Schritt,
  type Schrittkopf,
  sperre,
  wartet,
} from '../schritt.ts'
import { adressatVon } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import { SCHRITT } from './beleg.ts'
import { gemeinsameSchritte, KOPF, type Koepfe, wirktGemeinsam } from './gemeinsam.ts'
import { type Termindaten, terminVon, UNTERSUCHUNG, type Ursache, ursacheVon, VORSCHRITT } from './ursache.ts'

/**
 * §§ 62 to 64, 66 SGB I: somebody does not come to an examination, or does not begin a treatment or a measure. Who misses
 * an appointment to report (§ 59 SGB II with § 309 SGB III) is dealt with by § 32 SGB II; this is for what the office
 * cannot know (Abs. 1), or for benefits because of the ability to work (Abs. 2).
 */
export const untersuchung: Verfahrensplan = {
  art: UNTERSUCHUNG,
  titel: 'Versagung: Untersuchung oder Behandlung',
  norm: '§§ 62 bis 67 SGB I',
  hilfe:
    'Wenn die Person zu einer Untersuchung nicht kommt, ohne die sich der Anspruch nicht klären lässt (zum Beispiel: kann sie drei Stunden am Tag arbeiten, braucht sie den Mehrbedarf?), oder eine nötige Behandlung nicht beginnt. Wer nur einen Meldetermin versäumt, auch einen beim Ärztlichen Dienst, bekommt dafür die Leistungsminderung (§ 32 SGB II), nicht dieses Verfahren. Immer zuerst schriftlich auffordern, mit Termin und Folgen.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.fall.zustand !== 'offen'
      ? []
      : l.fall.mitglieder.map(({ lokal }) => ({
          gegenstand: lokal,
          titel: empfaengername(l, lokal),
          grund: 'Untersuchung, Behandlung oder Teilhabe am Arbeitsleben.',
        })),
  gegenstand: (l, v) => empfaengername(l, v.gegenstand as PersonId),
  schritte,
  wirkt: async (tx, h, e) => {
    const w = e.werte
    switch (e.schritt) {
      case VORSCHRITT.termin:
        return passtZusammen(textWert(w, 'pflicht'), textWert(w, 'absatz'))
      case SCHRITT.pruefung:
        if (textWert(w, 'wichtig') === 'ja' || textWert(w, 'gefahr') === 'ja') return KEINE_PFLICHT
        return textWert(w, 'minderung') === 'ja' && terminVon(e.verfahren)?.absatz === 2 ? NICHT_ZWEIMAL : null
      default:
        return wirktGemeinsam(tx, h, e)
    }
  },
}

const passtZusammen = (pflicht: string, absatz: string): string | null =>
  absatz === 'abs1' && (pflicht === 'heilbehandlung' || pflicht === 'teilhabe')
    ? 'Eine Behandlung oder Teilhabe klärt keinen Anspruch auf. Hier kommt nur § 66 Abs. 2 SGB I in Betracht.'
    : null

const KEINE_PFLICHT =
  'Dann durfte die Person das ablehnen (§ 65 SGB I). Beenden Sie das Verfahren mit diesem Grund und entscheiden Sie nach dem, was bekannt ist.'
const NICHT_ZWEIMAL =
  'Für dasselbe Versäumnis ist schon gemindert: Die Folge steht damit im SGB II (§ 37 Satz 1 SGB I). Beenden Sie dieses Verfahren mit diesem Grund.'

const TERMIN = {
  id: VORSCHRITT.termin,
  titel: 'Wozu, wann und wo?',
  norm: '§§ 62, 63, 64, 65 SGB I',
  hilfe:
    'Nur verlangen, was für die Entscheidung nötig ist. Liegen schon Befunde vor oder kann der behandelnde Arzt Auskunft geben, geht das vor (§ 96 SGB X). Der Termin muss so liegen, dass der Brief rechtzeitig da ist.',
} as const
const AUFFORDERUNG = {
  id: VORSCHRITT.aufforderung,
  titel: 'Aufforderung',
  norm: '§ 66 Abs. 3 SGB I',
  hilfe:
    'Der Hinweis auf die Folgen muss schriftlich sein und diesen Termin nennen. Ohne ihn ist jede Versagung rechtswidrig.',
} as const
const ERGEBNIS = {
  id: VORSCHRITT.ergebnis,
  titel: 'Ist die Person gekommen?',
  norm: '§ 66 Abs. 1 und 2 SGB I',
  hilfe: 'Beim Ärztlichen Dienst oder beim Träger nachfragen. Was die Person dazu sagt, hier festhalten.',
} as const

const KOEPFE: Koepfe = {
  ...KOPF,
  pruefung: {
    id: SCHRITT.pruefung,
    titel: 'Durfte das verlangt werden, und worauf kommt es an?',
    norm: '§§ 65, 66 Abs. 1 und 2 SGB I, § 59 SGB II, § 309 SGB III',
    hilfe:
      'Abs. 1: Ohne die Untersuchung lässt sich der Anspruch nicht feststellen. Abs. 2: Die Fähigkeit zu arbeiten wird wahrscheinlich schlechter oder nicht besser; das gilt nur für Leistungen wegen Arbeitslosigkeit oder geminderter Erwerbsfähigkeit. Ob das die Grundsicherung insgesamt ist, ist umstritten: im Zweifel nur der Mehrbedarf wegen der Teilhabe.',
  },
  entwurf: { ...KOPF.entwurf, norm: '§ 66 Abs. 1, 2 SGB I' },
  entscheidung: { ...KOPF.entscheidung, norm: '§ 66 SGB I, § 31 SGB X' },
  nachholung: {
    ...KOPF.nachholung,
    hilfe: 'Ist die Untersuchung oder Behandlung nachgeholt: ab jetzt immer, für die Zeit davor nach Ermessen.',
  },
  wieder: { ...KOPF.wieder, hilfe: 'Vorher in den Angaben eintragen, was die Untersuchung ergeben hat.' },
}

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const rest = Object.values(KOEPFE)
  const t = terminVon(v)
  if (t === undefined) return [klaereTermin(l), ...sperre([AUFFORDERUNG, ERGEBNIS, ...rest], DAVOR)]
  const steht = erledigt(TERMIN, `${WAS[t.pflicht]} am ${deutsch(t.am)}, ${t.ort}.`)
  const gesandt = tagWert(festgelegt(v, VORSCHRITT.aufforderung)?.werte, 'am')
  if (gesandt === undefined) return [steht, fordereAuf(l, v, t), ...sperre([ERGEBNIS, ...rest], DAVOR)]
  const geschrieben = erledigt(AUFFORDERUNG, `Am ${deutsch(gesandt)} geschrieben.`)
  const u = ursacheVon(l, v, (p) => empfaengername(l, p))
  if (u === undefined) return [steht, geschrieben, frageErgebnis(l, t), ...sperre(rest, DAVOR)]
  const grund = u.erledigt ? 'Die Person ist gekommen oder hat begonnen.' : 'Nicht gekommen oder nicht begonnen.'
  return [
    steht,
    geschrieben,
    erledigt(ERGEBNIS, grund),
    ...gemeinsameSchritte(l, v, KOEPFE, u, {
      grund: `Aufgefordert am ${deutsch(gesandt)} mit Hinweis auf die Folgen, Termin ${deutsch(t.am)}.`,
      offen: pruefung(u, t),
    }),
  ]
}

const DAVOR = 'Erst der Schritt davor.'
const WAS = {
  aerztlich: 'Ärztliche Untersuchung',
  psychologisch: 'Psychologische Untersuchung',
  heilbehandlung: 'Heilbehandlung',
  teilhabe: 'Leistung zur Teilhabe am Arbeitsleben',
} as const

/** A week after the letter is known. */
const VORLAUF = 7

function klaereTermin(l: Verfahrenslage): Schritt {
  const felder: readonly Klaerfeld[] = [
    {
      art: 'wahl',
      name: 'pflicht',
      titel: 'Was wird verlangt?',
      optionen: [
        { wert: 'aerztlich', titel: WAS.aerztlich, folge: '§ 62 SGB I' },
        { wert: 'psychologisch', titel: WAS.psychologisch, folge: '§ 62 SGB I' },
        { wert: 'heilbehandlung', titel: WAS.heilbehandlung, folge: '§ 63 SGB I: nur bei Krankheit oder Behinderung' },
        { wert: 'teilhabe', titel: WAS.teilhabe, folge: '§ 64 SGB I' },
      ],
    },
    {
      art: 'wahl',
      name: 'absatz',
      titel: 'Worauf kommt es an?',
      norm: '§ 66 Abs. 1 und 2 SGB I',
      optionen: [
        { wert: 'abs1', titel: 'Ohne die Untersuchung lässt sich nicht feststellen, was zusteht (Abs. 1)' },
        {
          wert: 'abs2',
          titel: 'Die Fähigkeit zu arbeiten wird sonst wahrscheinlich schlechter oder nicht besser (Abs. 2)',
        },
      ],
    },
    {
      art: 'tag',
      name: 'am',
      titel: 'Termin, oder spätester Beginn',
      hilfe: `frühestens eine Woche, nachdem der Brief da ist: ${deutsch(plusTage(bekanntAb(l.heute), VORLAUF))}`,
      fruehestens: plusTage(bekanntAb(l.heute), VORLAUF),
    },
    { art: 'text', name: 'ort', titel: 'Wo?', hilfe: 'Stelle, Straße, Ort, Uhrzeit; steht so im Brief' },
    {
      art: 'text',
      name: 'wozu',
      titel: 'Wozu?',
      hilfe: 'ein ganzer Satz, den die Person versteht; steht im Brief und im Bescheid',
      lang: true,
    },
  ]
  return offen(TERMIN, 'Noch nicht festgelegt.', {
    art: 'klaerung',
    frage: 'Was soll die Person tun, bis wann und wozu?',
    warum: 'Verlangt werden darf nur, was für die Entscheidung nötig und zumutbar ist; der Grund steht im Brief.',
    wirkung: 'Am Betrag ändert das nichts.',
    felder,
    knopf: 'Festlegen',
  })
}

function fordereAuf(l: Verfahrenslage, v: Verfahren, t: Termindaten): Schritt {
  if (t.am < plusTage(bekanntAb(l.heute), VORLAUF))
    return gesperrt(
      AUFFORDERUNG,
      `Heute geschrieben, ist der Brief erst am ${deutsch(bekanntAb(l.heute))} da: Bis zum Termin bleibt keine Woche. Bitte das Verfahren beenden und mit einem späteren Termin neu beginnen.`,
    )
  const person = v.gegenstand as PersonId
  const an = adressatVon(l, person) ?? person
  return offen(AUFFORDERUNG, `Termin ${deutsch(t.am)}.`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: an,
        titel: 'Aufforderung',
        an: empfaengername(l, an),
        dokument: () =>
          aufforderungUntersuchung(briefeingabe(l, an), {
            ...t,
            person: { id: person, name: empfaengername(l, person) },
            laeuft: l.geltend.length > 0,
          }),
      },
    ],
    augen: 2,
    wirkung: null,
    knopf: 'Schreiben ausfertigen',
  })
}

function frageErgebnis(l: Verfahrenslage, t: Termindaten): Schritt {
  const klaerung = {
    art: 'klaerung',
    frage: 'Ist die Person gekommen, oder hat sie begonnen?',
    warum: 'Nur wenn nicht, geht es hier weiter.',
    wirkung: null,
    felder: [
      { art: 'wahl', name: 'getan', titel: 'Gekommen oder begonnen?', optionen: JA_NEIN },
      {
        art: 'text',
        name: 'gesagt',
        titel: 'Was hat die Person dazu gesagt?',
        hilfe: 'ganze Sätze, stehen im Bescheid; leer lassen, wenn nichts',
        lang: true,
        freiwillig: true,
        wenn: { feld: 'getan', ist: ['nein'] },
      },
    ],
    knopf: 'Festhalten',
  } as const
  return l.heute <= t.am
    ? wartet(ERGEBNIS, `Termin am ${deutsch(t.am)}.`, t.am, null)
    : offen(ERGEBNIS, `Der Termin war am ${deutsch(t.am)}.`, klaerung)
}

function pruefung(u: Ursache, t: Termindaten): Schritt {
  const kopf: Schrittkopf = KOEPFE.pruefung
  const felder: readonly Klaerfeld[] = [
    {
      art: 'wahl',
      name: 'wichtig',
      titel: 'Gibt es einen wichtigen Grund, oder weiß der behandelnde Arzt schon genug?',
      norm: '§ 65 Abs. 1 SGB I, § 96 SGB X',
      optionen: NEIN_JA('Dann besteht die Pflicht nicht; das Verfahren ist zu beenden.'),
    },
    {
      art: 'wahl',
      name: 'gefahr',
      titel: 'Drohen Schaden, starke Schmerzen oder ein schwerer Eingriff?',
      norm: '§ 65 Abs. 2 SGB I',
      optionen: NEIN_JA('Dann darf die Person ablehnen; das Verfahren ist zu beenden.'),
    },
    {
      art: 'wahl',
      name: 'minderung',
      titel: 'Ist für denselben Termin eine Leistungsminderung festgestellt?',
      norm: '§ 32 SGB II, § 59 SGB II mit § 309 SGB III',
      hilfe: 'nur möglich, wenn es zugleich ein Meldetermin war',
      optionen: NEIN_JA('Dann bleibt hier nur, was sich ohne die Untersuchung nicht feststellen lässt (Abs. 1).'),
    },
    {
      art: 'text',
      name: 'erheblich',
      titel:
        t.absatz === 1
          ? 'Warum lässt sich ohne die Untersuchung nicht feststellen, was zusteht?'
          : 'Warum wird die Fähigkeit zu arbeiten deshalb wahrscheinlich schlechter oder nicht besser?',
      norm: u.norm,
      hilfe: 'ganze Sätze, stehen im Bescheid; keine Diagnosen',
      lang: true,
    },
    {
      art: 'text',
      name: 'anders',
      titel: 'Warum geht es nicht anders, und warum ist es zumutbar?',
      norm: '§ 65 Abs. 1 SGB I',
      hilfe: 'ganze Sätze, stehen im Bescheid',
      lang: true,
    },
  ]
  return offen(kopf, u.kurz, {
    art: 'klaerung',
    frage:
      t.absatz === 1 ? 'Ist die Aufklärung dadurch erheblich erschwert?' : 'Leidet deshalb die Fähigkeit zu arbeiten?',
    warum: 'Nur dann darf versagt oder entzogen werden, und nur so weit.',
    wirkung: null,
    felder,
    knopf: 'Festlegen',
  })
}

const NEIN_JA = (folge: string) => [
  { wert: 'nein', titel: 'Nein' },
  { wert: 'ja', titel: 'Ja', folge },
]
