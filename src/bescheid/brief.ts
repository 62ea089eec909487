import type { Block, Dokument, Dokumentart, Rechtsbehelf, Text } from './dokument.ts'
import { t } from './dokument.ts'
import type { Bescheideingabe } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { briefkopf, folgeseite } from './kopf.ts'
import { rechtsbehelf, rechtsbehelfErklaert } from './rechtsbehelf.ts'

/** Head and person to ask of any letter. */
export type Briefeingabe = Pick<
  Bescheideingabe,
  'absender' | 'empfaenger' | 'bgNummer' | 'zeichen' | 'ansprechperson' | 'anhaengig'
>

export type Briefinhalt = {
  readonly art: Dokumentart
  readonly betreff: Text
  /** To a body; without it the receiver is greeted by name. */
  readonly anrede?: Text | undefined
  /** Between greeting and signature. */
  readonly bloecke: readonly Block[]
  /** A Verwaltungsakt carries a notice of appeal (§ 36 SGB X), anything else must not. */
  readonly verwaltungsakt: boolean
  /** Another remedy than the objection: the action against a decision on one. */
  readonly rechtsbehelf?: Rechtsbehelf | undefined
  /** A note for the file: signed, nobody is greeted. */
  readonly vermerk?: true | undefined
  /** Named one by one below the signature. */
  readonly anlagen?: readonly Block[]
}

/** A letter of a procedure: greeting, content, notice of appeal where it decides something, signature of who sends it. */
export function setzeBrief(e: Briefeingabe, i: Briefinhalt): Dokument {
  return {
    format: 'allegro-dokument/1',
    art: i.art,
    titel: i.betreff,
    datum: null,
    kopf: briefkopf(e),
    folgeseite: folgeseite(e),
    betreff: i.betreff,
    bloecke: [
      absatz('anrede', i.anrede ?? t`Guten Tag ${e.empfaenger.name},`),
      ...i.bloecke,
      ...belehrung(e, i),
      {
        art: 'unterschrift',
        id: 'unterschrift',
        zeilen: [
          ...(i.vermerk ? [] : [t`Mit freundlichen Grüßen`, t`Im Auftrag`]),
          t`${{ luecke: 'anordner' }}`,
          t`Telefon ${{ luecke: 'anordnerTelefon' }}`,
          t`${e.absender.name}`,
        ],
      },
      ...(i.anlagen ?? []),
    ],
  }
}

function belehrung(e: Briefeingabe, i: Briefinhalt): readonly Block[] {
  if (i.rechtsbehelf !== undefined) return [i.rechtsbehelf]
  return i.verwaltungsakt ? [rechtsbehelf(e), ...rechtsbehelfErklaert(e)] : []
}
