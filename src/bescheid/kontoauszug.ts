import { type Cent, type Datum, deutsch, NULL_CENT, summe } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Tabelle, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { geld, langesDatum } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** One movement of an account: what came to it (positive) or went off it, and what was open then. */
export type Auszugsbewegung = { readonly am: Datum; readonly was: string; readonly betrag: Cent; readonly offen: Cent }

/** What somebody owes by one notice, with all that happened on it. */
export type Auszugsforderung = {
  /** Whose debt it is, where it is not the receiver's own. */
  readonly kind: string
  readonly grund: string
  readonly bescheidVom: Datum
  readonly bewegungen: readonly Auszugsbewegung[]
  /** How the rest is paid, in a sentence; empty: at once. */
  readonly stand: string
  /** It is kept back from her benefit or not collected now: she may pay and need not. */
  readonly freiwillig: boolean
  readonly offen: Cent
  readonly zahlweg: Zahlweg
}

export type Auszugseingabe = Briefeingabe & {
  readonly am: Datum
  readonly forderungen: readonly Auszugsforderung[]
}

/** All that a person owes the Jobcenter, each claim with its movements and how to pay. Decides nothing. @throws without a claim */
export function kontoauszug(e: Auszugseingabe): Dokument {
  if (e.forderungen.length === 0) throw new Error('a statement of account needs a claim')
  const offen = summe(e.forderungen.map((f) => f.offen))
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Was bei uns offen ist: ${geld(offen)}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        offen === NULL_CENT
          ? t`Bei uns ist am ${fett(langesDatum(e.am))} nichts mehr offen. So ist es dazu gekommen.`
          : t`Am ${fett(langesDatum(e.am))} sind bei uns ${fett(geld(offen))} offen. So ist es dazu gekommen.`,
      ),
      ...e.forderungen.flatMap((f, i) => forderung(f, i + 1)),
      absatz(
        'fragen',
        t`Stimmt etwas nicht, oder können Sie nicht zahlen? Rufen Sie uns an oder schreiben Sie uns. Raten sind möglich.`,
      ),
      absatz('info', t`Dieser Brief ist eine Auskunft. Er ändert nichts an den Bescheiden, die Sie schon haben.`),
    ],
  })
}

function forderung(f: Auszugsforderung, nr: number): readonly Block[] {
  const wer = f.kind === '' ? '' : ` (für ${f.kind})`
  return [
    {
      art: 'ueberschrift',
      id: `forderung.${nr}.titel`,
      ebene: 2,
      text: t`${nr}. Bescheid vom ${langesDatum(f.bescheidVom)}${wer}`,
    },
    absatz(`forderung.${nr}.grund`, t`${f.grund}`),
    bewegungen(f, nr),
    ...(f.stand === '' ? [] : [absatz(`forderung.${nr}.stand`, t`${f.stand}`)]),
    ...(f.offen === NULL_CENT ? [] : [wieZuZahlen(f, nr)]),
  ]
}

function wieZuZahlen(f: Auszugsforderung, nr: number): Block {
  const titel = f.freiwillig ? t`Wenn Sie selbst zahlen möchten` : t`So zahlen Sie`
  return zahlweg(f.zahlweg, { betrag: f.offen }, { wer: String(nr), titel })
}

function bewegungen(f: Auszugsforderung, nr: number): Tabelle {
  return {
    art: 'tabelle',
    id: `forderung.${nr}.konto`,
    beschriftung: t`Konto dieser Forderung`,
    spalten: [
      { titel: 'Tag', rechts: false },
      { titel: 'Was geschah', rechts: false },
      { titel: 'Betrag', rechts: true },
      { titel: 'Danach offen', rechts: true },
    ],
    zeilen: [
      ...f.bewegungen.map((b) => ({
        art: 'zeile' as const,
        kopf: t`${deutsch(b.am)}`,
        zellen: [t`${b.was}`, t`${geld(b.betrag)}`, t`${geld(b.offen)}`],
      })),
      { art: 'summe', kopf: t`Offen`, zellen: [t``, t``, t`${fett(geld(f.offen))}`] },
    ],
  }
}
