import type { Cent, Datum } from '../../../kern/index.ts'
import type { Rechtsstand } from '../../berechnung/ergebnis.ts'
import { hoechstfristRuecknahme, jahresfristAufhebung } from '../../fristen/behoerde.ts'
import { mindestensNull } from '../../regelwerk/rundung.ts'
import { istBagatelle } from '../../sgb2/p41a-vorlaeufig/saldierung.ts'

/** Answers only a human can give; `offen` until somebody has. */
export type Antwort = 'ja' | 'nein' | 'offen'

export type Aufhebungslage = {
  /** Was the decision wrong from its beginning (§ 45), or did facts change afterwards (§ 48)? */
  readonly art: 'anfaenglich' | 'geaendert'
  readonly bekanntgabe: Datum
  /** Since when the office knows the facts that allow it to reach into the past. */
  readonly kenntnisAm: Datum
  readonly entscheidungAm: Datum
  /** What all members of the Bedarfsgemeinschaft together would have to give back under § 50 Abs. 1 SGB X. */
  readonly erstattung: Cent
  /** Contributions under § 335 SGB III would be claimed as well: then the limit of 50 euros does not hold. */
  readonly mitBeitraegen: boolean
  /** § 40 Abs. 1 Satz 4 SGB II: the part of `erstattung` that rests on facts examined and left alone before. */
  readonly bereitsGeprueft?: Cent | undefined
  /** § 48 Abs. 1 Satz 2 Nr. 3: income or assets came in. Said by the facts, not by anybody's fault. */
  readonly einkommenErzielt: boolean
  /** § 45 Abs. 2 Satz 3, § 48 Abs. 1 Satz 2 Nr. 2 and 4: deceit, wrong statements, a duty to report neglected. */
  readonly angabenFalsch: Antwort
  /** She knew, or must have seen, that it was wrong. */
  readonly kenntnisDerRechtswidrigkeit: Antwort
  /** § 45 Abs. 2 Satz 2: relied on it and has spent the money. */
  readonly vertrauenSchutzwuerdig: Antwort
  /** § 45 Abs. 3 Satz 4: benefits were paid at least until the proceedings began. */
  readonly wirdGezahlt: boolean
}

export type Frage = 'angabenFalsch' | 'kenntnisDerRechtswidrigkeit' | 'vertrauenSchutzwuerdig'

export type Grund = { readonly norm: string; readonly satz: string }

export type Aufhebungsvorschlag = {
  readonly vergangenheit: 'aufheben' | 'nicht' | 'offen'
  readonly zukunft: 'aufheben' | 'nicht' | 'ermessen' | 'offen'
  /** What somebody has to decide before there is a proposal. */
  readonly fragen: readonly Frage[]
  /** § 45 Abs. 4 Satz 2 SGB X: the last day to reach into the past. */
  readonly jahresfristBis: Datum
  /** § 45 Abs. 3 SGB X: the last day at all; null: none, because benefits still run. */
  readonly hoechstfristBis: Datum | null
  readonly gruende: readonly Grund[]
}

/**
 * §§ 45, 48 SGB X with § 40 Abs. 1 and 2 SGB II, § 330 SGB III: a proposal whether a decision that grants too much is
 * to be taken back, for the past and for the future. What a human must weigh is asked, never assumed.
 */
export function schlageAufhebungVor(l: Aufhebungslage, r: Rechtsstand): Aufhebungsvorschlag {
  const jahresfristBis = jahresfristAufhebung(l.kenntnisAm).tag
  const fragen = l.art === 'geaendert' && l.einkommenErzielt ? [] : fragenZurSchuld(l)
  const verschuldet = verschulden(l)
  const hoechstfristBis = hoechstfrist(l, verschuldet)
  const fest = { jahresfristBis, hoechstfristBis }
  const hindernis = hindernisFuerVergangenheit(l, jahresfristBis, hoechstfristBis, r)
  const zukunft = fuerDieZukunft(l, verschuldet, hoechstfristBis)
  const gruende = [...(hindernis === undefined ? [] : [hindernis]), zukunft.grund]
  if (hindernis !== undefined)
    return { ...fest, vergangenheit: 'nicht', zukunft: zukunft.urteil, fragen: zukunft.fragen, gruende }
  if (l.art === 'geaendert' && l.einkommenErzielt)
    return { ...fest, vergangenheit: 'aufheben', zukunft: 'aufheben', fragen, gruende: [EINKOMMEN, ...gruende] }
  if (verschuldet === 'offen')
    return {
      ...fest,
      vergangenheit: 'offen',
      zukunft: zukunft.urteil,
      fragen: vereint(fragen, zukunft.fragen),
      gruende,
    }
  const vergangenheit = verschuldet === 'ja' ? 'aufheben' : 'nicht'
  const warum = verschuldet === 'ja' ? verschuldensgrund(l) : OHNE_VERSCHULDEN
  return { ...fest, vergangenheit, zukunft: zukunft.urteil, fragen: zukunft.fragen, gruende: [warum, ...gruende] }
}

const EINKOMMEN: Grund = {
  norm: '§ 48 Abs. 1 Satz 2 Nr. 3 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
  satz: 'Es ist Einkommen oder Vermögen erzielt worden; auf ein Verschulden kommt es nicht an.',
}
const OHNE_VERSCHULDEN: Grund = {
  norm: '§ 45 Abs. 4 Satz 1, § 48 Abs. 1 Satz 2 SGB X',
  satz: 'Ohne falsche Angaben und ohne Kenntnis der Rechtswidrigkeit bleibt die Vergangenheit unberührt.',
}

const verschuldensgrund = (l: Aufhebungslage): Grund =>
  l.art === 'anfaenglich'
    ? {
        norm: '§ 45 Abs. 2 Satz 3, Abs. 4 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 2 SGB III',
        satz: 'Auf Vertrauen kann sich nicht berufen, wer falsche Angaben gemacht hat oder die Rechtswidrigkeit kannte oder grob fahrlässig nicht kannte.',
      }
    : {
        norm: '§ 48 Abs. 1 Satz 2 Nr. 2 und 4 SGB X, § 40 Abs. 2 Nr. 3 SGB II, § 330 Abs. 3 SGB III',
        satz: 'Eine Mitteilungspflicht ist verletzt worden, oder der Wegfall des Anspruchs war bekannt.',
      }

function verschulden(l: Aufhebungslage): Antwort {
  if (l.angabenFalsch === 'ja' || l.kenntnisDerRechtswidrigkeit === 'ja') return 'ja'
  return l.angabenFalsch === 'nein' && l.kenntnisDerRechtswidrigkeit === 'nein' ? 'nein' : 'offen'
}

function fragenZurSchuld(l: Aufhebungslage): readonly Frage[] {
  if (verschulden(l) !== 'offen') return []
  const offen: Frage[] = []
  if (l.angabenFalsch === 'offen') offen.push('angabenFalsch')
  if (l.kenntnisDerRechtswidrigkeit === 'offen') offen.push('kenntnisDerRechtswidrigkeit')
  return offen
}

/** Two years without fault (§ 45 Abs. 3 Satz 1), ten with it, none while benefits run (Satz 3 and 4; § 48 Abs. 4). */
function hoechstfrist(l: Aufhebungslage, verschuldet: Antwort): Datum | null {
  if (l.wirdGezahlt && (l.art === 'geaendert' || verschuldet === 'ja')) return null
  if (l.art === 'geaendert' || verschuldet === 'ja') return hoechstfristRuecknahme(l.bekanntgabe, 10).tag
  return hoechstfristRuecknahme(l.bekanntgabe, verschuldet === 'nein' ? 2 : 10).tag
}

function hindernisFuerVergangenheit(
  l: Aufhebungslage,
  jahresfristBis: Datum,
  hoechstfristBis: Datum | null,
  r: Rechtsstand,
): Grund | undefined {
  const neu = mindestensNull(l.erstattung - (l.bereitsGeprueft ?? 0))
  if (!l.mitBeitraegen && istBagatelle(neu, l.entscheidungAm, r))
    return {
      norm: '§ 40 Abs. 1 Satz 3 SGB II',
      satz: 'Zusammen wären weniger als 50 Euro zu erstatten: für die Vergangenheit wird nichts aufgehoben.',
    }
  if (l.entscheidungAm > jahresfristBis)
    return {
      norm: '§ 45 Abs. 4 Satz 2 SGB X',
      satz: 'Seit der Kenntnis der Tatsachen ist mehr als ein Jahr vergangen.',
    }
  if (hoechstfristBis !== null && l.entscheidungAm > hoechstfristBis)
    return { norm: '§ 45 Abs. 3 SGB X', satz: 'Die Höchstfrist seit der Bekanntgabe ist abgelaufen.' }
  return undefined
}

type Zukunft = {
  readonly urteil: Aufhebungsvorschlag['zukunft']
  readonly fragen: readonly Frage[]
  readonly grund: Grund
}

function fuerDieZukunft(l: Aufhebungslage, verschuldet: Antwort, hoechstfristBis: Datum | null): Zukunft {
  if (l.art === 'geaendert')
    return {
      urteil: 'aufheben',
      fragen: [],
      grund: {
        norm: '§ 48 Abs. 1 Satz 1 SGB X',
        satz: 'Für die Zukunft ist der Bescheid an die Verhältnisse anzupassen.',
      },
    }
  if (hoechstfristBis !== null && l.entscheidungAm > hoechstfristBis)
    return {
      urteil: 'nicht',
      fragen: [],
      grund: { norm: '§ 45 Abs. 3 SGB X', satz: 'Die Höchstfrist seit der Bekanntgabe ist abgelaufen.' },
    }
  if (verschuldet === 'ja')
    return {
      urteil: 'aufheben',
      fragen: [],
      grund: {
        norm: '§ 45 Abs. 2 Satz 3 SGB X, § 330 Abs. 2 SGB III',
        satz: 'Auch für die Zukunft ist zurückzunehmen.',
      },
    }
  if (l.vertrauenSchutzwuerdig === 'ja')
    return {
      urteil: 'nicht',
      fragen: [],
      grund: { norm: '§ 45 Abs. 2 SGB X', satz: 'Das Vertrauen auf den Bestand des Bescheides ist schutzwürdig.' },
    }
  if (l.vertrauenSchutzwuerdig === 'offen')
    return {
      urteil: 'offen',
      fragen: ['vertrauenSchutzwuerdig'],
      grund: { norm: '§ 45 Abs. 2 SGB X', satz: 'Ob das Vertrauen schutzwürdig ist, muss abgewogen werden.' },
    }
  return {
    urteil: 'ermessen',
    fragen: [],
    grund: { norm: '§ 45 Abs. 1 bis 3 SGB X', satz: 'Die Rücknahme für die Zukunft steht im Ermessen.' },
  }
}

const vereint = (a: readonly Frage[], b: readonly Frage[]): readonly Frage[] => [...new Set([...a, ...b])]
