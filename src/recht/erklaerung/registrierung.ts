import { iso } from '../../kern/index.ts'
import { HINWEISE } from '../hinweise/katalog.ts'
import { GROESSEN, SCHLUSSREGELN } from '../regelwerk/groesse.ts'
import { PARAMETER, type Unsicherheit } from '../regelwerk/parameter.ts'
import { SCHALTER } from '../regelwerk/schalter.ts'
import { WORTE } from './erklaere.ts'
import { parameterwert } from './lesart.ts'
import { PARAMETERNAMEN, SCHALTERNAMEN } from './worte/namen.ts'

export type Registereintrag = {
  readonly art: 'regel' | 'parameter' | 'schalter' | 'hinweis'
  readonly id: string
  readonly norm: string
  readonly titel: string
  /** Of a parameter: all its values, days "JJJJ-MM-TT". */
  readonly fassungen?: readonly Registerfassung[]
  /** Up to this day the official sources of a parameter have been read. */
  readonly geprueftBis?: string
  /** The answers of a switch; the first is the default. */
  readonly werte?: readonly string[]
}

export type Registerfassung = {
  readonly ab: string
  readonly verkuendet: string
  readonly wert: number
  readonly anzeige: string
  readonly quelle: string
  /** What of it is not certain; absent if nothing is. */
  readonly unsicher?: Unsicherheit
}

/** Everything the engine knows of the law, by kind and id. */
export function registrierung(): readonly Registereintrag[] {
  const regeln = [...GROESSEN, ...SCHLUSSREGELN].map(
    (g): Registereintrag => ({ art: 'regel', id: g.id, norm: g.norm, titel: WORTE[g.id]?.titel ?? g.id }),
  )
  const parameter = PARAMETER.map(
    (p): Registereintrag => ({
      art: 'parameter',
      id: p.id,
      norm: p.norm,
      titel: PARAMETERNAMEN[p.id] ?? p.id,
      geprueftBis: iso(p.geprueftBis),
      fassungen: p.fassungen.map((f) => ({
        ab: iso(f.ab),
        verkuendet: iso(f.verkuendet),
        wert: f.wert,
        anzeige: parameterwert(p.id, f.wert),
        quelle: f.quelle,
        ...(f.unsicher === undefined ? {} : { unsicher: f.unsicher }),
      })),
    }),
  )
  const schalter = SCHALTER.map(
    (s): Registereintrag => ({
      art: 'schalter',
      id: s.id,
      norm: s.norm,
      titel: SCHALTERNAMEN[s.id] ?? s.id,
      werte: s.werte,
    }),
  )
  const hinweise = Object.entries(HINWEISE).map(
    ([id, h]): Registereintrag => ({ art: 'hinweis', id, norm: h.norm, titel: h.text }),
  )
  const nachId = (a: Registereintrag, b: Registereintrag): number => (a.id < b.id ? -1 : 1)
  return [regeln, parameter, schalter, hinweise].flatMap((liste) => liste.toSorted(nachId))
}
