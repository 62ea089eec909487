import type { Datum } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Briefeingabe } from './brief.ts'
import { type Block, fett, type Text, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import type { Beleg } from './mitwirkung.ts'
import { aufzaehlung, langesDatum } from './sprache.ts'

/** §§ 62 to 64 SGB I. */
export type Mitwirkungspflicht = 'aerztlich' | 'psychologisch' | 'heilbehandlung' | 'teilhabe'

/** What somebody was to go to, and where; of a treatment or measure: where it was to begin by that day. */
export type Termin = {
  readonly pflicht: Mitwirkungspflicht
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly am: Datum
  readonly ort: string
  /** A whole sentence of the caseworker. */
  readonly wozu: string
  /** § 66 Abs. 1 SGB I: without it nothing is known; Abs. 2: without it the ability to work suffers. */
  readonly absatz: 1 | 2
}

/** A prior benefit the office has applied for in the person's place (§ 5 Abs. 3 Satz 1 SGB II). */
export type Vorrangantrag = {
  readonly person: { readonly id: PersonId; readonly name: string }
  readonly stelle: string
  readonly leistung: string
  readonly aufgefordertAm: Datum
  readonly beantragtAm: Datum
  /** What the other body needs, in words that follow a colon. */
  readonly fehlt: string
}

/** Why it is withheld. */
export type Versagungsgrund =
  | {
      readonly art: 'unterlagen'
      readonly fehlt: readonly Beleg[]
      readonly gebetenAm: Datum
      readonly erinnertAm: Datum
      readonly frist: Datum
    }
  | (Termin & {
      readonly art: 'untersuchung'
      readonly gefordertAm: Datum
      /** What the person said, as a whole sentence; empty: nothing. */
      readonly gesagt: string
    })
  | (Vorrangantrag & {
      readonly art: 'andereStelle'
      readonly hinweisAm: Datum
      readonly frist: Datum
      readonly wie: 'versagt' | 'entzogen'
      readonly bescheidAm: Datum
      readonly endgueltigAm: Datum
    })

type Pflichtworte = {
  /** After „zu" or „an". */
  readonly wobei: string
  readonly norm: string
  readonly nachgeholt: string
}

export const PFLICHTEN: Readonly<Record<Mitwirkungspflicht, Pflichtworte>> = {
  aerztlich: { wobei: 'ärztlichen Untersuchung', norm: '§ 62 SGB I', nachgeholt: 'die Untersuchung nachgeholt ist' },
  psychologisch: {
    wobei: 'psychologischen Untersuchung',
    norm: '§ 62 SGB I',
    nachgeholt: 'die Untersuchung nachgeholt ist',
  },
  heilbehandlung: { wobei: 'Behandlung', norm: '§ 63 SGB I', nachgeholt: 'die Behandlung begonnen ist' },
  teilhabe: {
    wobei: 'Leistung zur Teilhabe am Arbeitsleben',
    norm: '§ 64 SGB I',
    nachgeholt: 'die Teilnahme begonnen ist',
  },
}

export const istUntersuchung = (p: Mitwirkungspflicht): boolean => p === 'aerztlich' || p === 'psychologisch'

/** What differs in the letters by the cause. */
export type Grundworte = {
  /** After the colon of the subject. */
  readonly betreff: string
  /** First sentences, lower case, of the letter that decides. */
  readonly kern: (wem: string) => Text
  /** The same for the hearing. */
  readonly offen: Text
  readonly ausweg: Text
  /** After „bis". */
  readonly bis: string
  readonly norm: string
  readonly gruende: readonly Block[]
  /** Whether, or only how far, is a matter of discretion. */
  readonly ermessen: string
  /** What is done when it is made up for. */
  readonly danach: string
  readonly ohne: string
}

export function grundworte(e: Briefeingabe, g: Versagungsgrund): Grundworte {
  switch (g.art) {
    case 'unterlagen':
      return unterlagen(g)
    case 'untersuchung':
      return untersuchung(e, g)
    case 'andereStelle':
      return andereStelle(e, g)
  }
}

/** The receiver is spoken to, anybody else named. */
export const selbst = (e: Briefeingabe, person: { readonly id: PersonId }): boolean => e.empfaenger.person === person.id

function unterlagen(g: Extract<Versagungsgrund, { art: 'unterlagen' }>): Grundworte {
  const was = fett(aufzaehlung(g.fehlt.map((b) => b.was)))
  return {
    betreff: 'Es fehlen Unterlagen',
    kern: (wem) => t`ohne diese Unterlagen wissen wir nicht, wie viel Geld ${wem} zusteht: ${was}.`,
    offen: t`es fehlen noch Unterlagen: ${was}. Darum haben wir am ${langesDatum(g.gebetenAm)} und am ${langesDatum(g.erinnertAm)} gebeten.`,
    ausweg: t`Schicken Sie uns die Unterlagen oder bringen Sie sie vorbei. Dann entscheiden wir neu. Wir prüfen auch, ob wir für die Zeit davor nachzahlen (§ 67 SGB I).`,
    bis: 'die fehlenden Unterlagen da sind',
    norm: '§ 66 Abs. 1 SGB I',
    gruende: [
      absatz('gruende.was', t`Es fehlt:`),
      { art: 'liste', id: 'gruende.belege', nummeriert: false, punkte: g.fehlt.map((b) => t`${b.was}. ${b.warum}`) },
      absatz(
        'gruende.gefragt',
        t`Am ${langesDatum(g.gebetenAm)} und am ${langesDatum(g.erinnertAm)} haben wir schriftlich darum gebeten. Beide Briefe haben gesagt, was sonst geschieht (§ 66 Abs. 3 SGB I). Der letzte Tag war der ${langesDatum(g.frist)}.`,
      ),
    ],
    ermessen: 'Ob und wie weit wir nicht zahlen, müssen wir abwägen (§ 66 Abs. 1 SGB I, § 39 SGB I).',
    danach: 'Sind die Unterlagen da, prüfen wir ihn.',
    ohne: 'ohne die Lücke',
  }
}

function untersuchung(e: Briefeingabe, g: Extract<Versagungsgrund, { art: 'untersuchung' }>): Grundworte {
  const p = PFLICHTEN[g.pflicht]
  const [wer, war, hat] = selbst(e, g.person) ? ['Sie', 'waren', 'haben'] : [g.person.name, 'war', 'hat']
  const norm = `§ 66 Abs. ${g.absatz} SGB I`
  const geschehen = istUntersuchung(g.pflicht)
    ? `${wer} ${war} am ${langesDatum(g.am)} nicht bei der ${p.wobei}.`
    : `${wer} ${hat} bis zum ${langesDatum(g.am)} nicht mit der ${p.wobei} begonnen.`
  return {
    betreff: istUntersuchung(g.pflicht) ? 'Die Untersuchung fehlt' : `Die ${p.wobei} hat nicht begonnen`,
    kern: (wem) =>
      g.absatz === 1 ? t`${geschehen} Deshalb wissen wir nicht, was ${wem} zusteht.` : t`${geschehen} ${g.wozu}`,
    offen: t`${geschehen} Darum hatten wir schriftlich gebeten.`,
    ausweg: istUntersuchung(g.pflicht)
      ? t`Rufen Sie uns an: Wir machen einen neuen Termin. Danach entscheiden wir neu. Wir prüfen auch, ob wir für die Zeit davor nachzahlen (§ 67 SGB I).`
      : t`Sagen Sie uns, wenn es losgeht. Dann entscheiden wir neu. Wir prüfen auch, ob wir für die Zeit davor nachzahlen (§ 67 SGB I).`,
    bis: p.nachgeholt,
    norm,
    gruende: [
      absatz('gruende.was', t`${geschehen} Der Ort war: ${g.ort}. Wozu: ${g.wozu}`),
      absatz(
        'gruende.gefragt',
        t`Dazu haben wir am ${langesDatum(g.gefordertAm)} aufgefordert (${p.norm}). Der Brief hat gesagt, was sonst geschieht (§ 66 Abs. 3 SGB I).`,
      ),
      absatz(
        'gruende.gesagt',
        g.gesagt === '' ? t`Einen Grund haben wir nicht erfahren.` : t`Gesagt wurde uns dazu: ${g.gesagt}`,
      ),
    ],
    ermessen: `Ob und wie weit wir nicht zahlen, müssen wir abwägen (${norm}, § 39 SGB I).`,
    danach: 'Danach prüfen wir ihn neu.',
    ohne: 'ohne die Lücke',
  }
}

function andereStelle(e: Briefeingabe, g: Extract<Versagungsgrund, { art: 'andereStelle' }>): Grundworte {
  const [wer, hat, fuer] = selbst(e, g.person) ? ['Sie', 'haben', 'Sie'] : [g.person.name, 'hat', g.person.name]
  return {
    betreff: 'Es fehlt die Mitwirkung bei einer anderen Stelle',
    kern: () =>
      t`${wer} ${hat} bei einer anderen Stelle nicht mitgewirkt: ${fett(g.stelle)}. Dort wurde ${fett(g.leistung)} endgültig ${g.wie}.`,
    offen: t`${wer} ${hat} bei einer anderen Stelle nicht mitgewirkt: ${fett(g.stelle)}. Deshalb wurde dort ${fett(g.leistung)} endgültig ${g.wie}.`,
    ausweg: t`Holen Sie das dort nach und sagen Sie uns Bescheid. Dann heben wir diese Entscheidung von Anfang an auf (§ 5 Abs. 3 Satz 5 SGB II).`,
    bis: `die Mitwirkung bei der Stelle „${g.stelle}“ nachgeholt ist`,
    norm: '§ 5 Abs. 3 Satz 3 SGB II',
    gruende: [
      absatz(
        'gruende.was',
        t`Am ${langesDatum(g.aufgefordertAm)} haben wir gebeten, ${g.leistung} zu beantragen. Das ist nicht geschehen. Am ${langesDatum(g.beantragtAm)} haben wir den Antrag für ${fuer} gestellt (§ 5 Abs. 3 Satz 1 SGB II).`,
      ),
      absatz(
        'gruende.gefragt',
        t`Am ${langesDatum(g.hinweisAm)} haben wir geschrieben, was dort noch fehlt: ${g.fehlt}. Der Brief hat auch gesagt, was sonst bei uns geschieht (§ 5 Abs. 3 Satz 4 SGB II). Der letzte Tag war der ${langesDatum(g.frist)}.`,
      ),
      absatz(
        'gruende.bescheid',
        t`Am ${langesDatum(g.bescheidAm)} hat die andere Stelle ihre Leistung nach § 66 SGB I ${g.wie}. Seit dem ${langesDatum(g.endgueltigAm)} kann niemand mehr dagegen vorgehen.`,
      ),
    ],
    ermessen: 'Dass wir dann nicht zahlen, bestimmt das Gesetz. Wie weit, müssen wir abwägen (§ 39 SGB I).',
    danach: 'Ist die Mitwirkung nachgeholt, heben wir alles von Anfang an auf.',
    ohne: 'ohne diesen Bescheid',
  }
}
