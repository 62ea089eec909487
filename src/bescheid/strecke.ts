import { type Cent, cent, kanonisch, type Monat } from '../kern/index.ts'
import type { Leistungsart, PersonId } from '../recht/index.ts'
import type { Bogenmonat, Bogenperson } from './eingabe.ts'

/** Consecutive months with equal values: one column of text, one calculation sheet. */
export type Strecke = { readonly monate: readonly Monat[]; readonly bogen: Bogenmonat }

/** Stretches of months whose sheets say the same. */
export function bogenstrecken(monate: readonly Bogenmonat[]): readonly Strecke[] {
  return gruppiere(monate, (m) => kanonisch({ ...m, monat: null }))
}

/** Stretches of months in which `wert` says the same; months stay consecutive. */
export function gruppiere(monate: readonly Bogenmonat[], wert: (m: Bogenmonat) => string): readonly Strecke[] {
  const mitWert = monate.map((m) => ({ m, w: wert(m) }))
  let vorher: Monat | undefined
  const fortlaufend = mitWert.map((x) => {
    const bruch = vorher !== undefined && x.m.monat !== vorher + 1
    vorher = x.m.monat
    return { ...x, bruch }
  })
  const laeufe: { m: Bogenmonat; w: string }[][] = []
  for (const x of fortlaufend) {
    const lauf = laeufe.at(-1)
    if (lauf && !x.bruch && lauf[0]?.w === x.w) lauf.push(x)
    else laeufe.push([x])
  }
  return laeufe.flatMap((lauf) => {
    const erster = lauf[0]
    return erster ? [{ monate: lauf.map((x) => x.m.monat), bogen: erster.m }] : []
  })
}

export function mitglieder(m: Bogenmonat): readonly Bogenperson[] {
  return m.personen.filter((p) => p.mitglied)
}

/** Members whom the law does not exclude: whose need and means decide. */
export function anspruchsberechtigte(m: Bogenmonat): readonly Bogenperson[] {
  return mitglieder(m).filter((p) => p.ohneAnspruch === undefined)
}

/** The first month in which anybody may have a claim; the first one if there is none. */
export function ersterMitAnspruch(monate: readonly Bogenmonat[]): Bogenmonat {
  const m = monate.find((x) => anspruchsberechtigte(x).length > 0) ?? monate[0]
  if (m === undefined) throw new Error('no months decided')
  return m
}

export function personIn(m: Bogenmonat | undefined, person: PersonId): Bogenperson | undefined {
  return m?.personen.find((p) => p.person === person && p.mitglied)
}

/** What a person is due in a month: claim, Sofortzuschlag and what is paid beside them. */
export function betragVon(p: Bogenperson | undefined): Cent {
  return p === undefined ? cent(0) : cent(p.leistungen.reduce((s, l) => s + l.betrag, 0))
}

export function gesamt(m: Bogenmonat): Cent {
  return cent(mitglieder(m).reduce((s, p) => s + betragVon(p), 0))
}

export function nachArt(p: Bogenperson | undefined, art: Leistungsart): Cent {
  return cent((p?.leistungen ?? []).reduce((s, l) => s + (l.leistungsart === art ? l.betrag : 0), 0))
}

export function nachTraeger(p: Bogenperson | undefined, traeger: 'bund' | 'kommune'): Cent {
  return cent((p?.leistungen ?? []).reduce((s, l) => s + (l.kostentraeger === traeger ? l.betrag : 0), 0))
}

export function minderungVon(p: Bogenperson | undefined): Cent {
  return p?.minderung?.betrag ?? cent(0)
}

/** What of the claim comes in kind instead of money. */
export function sachleistungVon(p: Bogenperson | undefined): Cent {
  return p?.sachleistung ?? cent(0)
}

/** The claim before a reduction and with what comes in kind: need minus what own means cover. */
export function anspruchVorMinderung(p: Bogenperson): Cent {
  return cent(p.anspruch + minderungVon(p) + sachleistungVon(p))
}

/** The part of the need that own means cover: need minus claim, so that the subtraction in the letter is exact. */
export function gedeckterBedarf(m: Bogenmonat): Cent {
  return cent(anspruchsberechtigte(m).reduce((s, p) => s + p.bedarf - anspruchVorMinderung(p), 0))
}

/** Assets above the free amount: nothing is due while they last (§§ 9, 12 SGB II). */
export function vermoegenReicht(m: Bogenmonat): boolean {
  return (
    m.vermoegen !== undefined &&
    m.vermoegen.vorhanden > m.vermoegen.frei &&
    mitglieder(m).every((p) => anspruchVorMinderung(p) === 0)
  )
}
