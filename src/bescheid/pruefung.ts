import type { Monat } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import type { Aenderungseingabe, Bescheideingabe, Bogenmonat, Planzeile } from './eingabe.ts'
import { betragVon, mitglieder, nachArt, personIn } from './strecke.ts'
import { handdifferenz } from './vonHand.ts'
import { WEITERE } from './weitere.ts'

/**
 * Before a word is written: results, their parts and the plan agree to the cent. Decision, page one and
 * sheet are all taken from the same results, so what agrees here agrees in the letter.
 */
export function pruefeBewilligung(e: Bescheideingabe): void {
  if (e.monate.length === 0) throw new Error('no months decided')
  e.monate.forEach(pruefeMonat)
  for (const m of e.monate)
    for (const p of mitglieder(m))
      verlange(imPlan(e.plan, p.person, m.monat) === betragVon(p), m.monat, p.person, 'plan')
  const erwartet = e.monate.reduce((s, m) => s + m.gesamt, 0)
  const geplant = e.plan.reduce((s, z) => s + z.betrag, 0)
  if (erwartet !== geplant) throw new Error(`plan has ${geplant} cents, results ${erwartet}`)
}

export function pruefeAenderung(e: Aenderungseingabe): void {
  if (e.regelt.length === 0) throw new Error('a change must decide something')
  e.monate.forEach(pruefeMonat)
  e.bisher.monate.forEach(pruefeMonat)
  for (const r of e.regelt) {
    const m = e.monate.find((x) => x.monat === r.monat)
    if (!m) throw new Error(`no result for decided month ${r.monat}`)
    verlange(imPlan(e.plan, r.person, r.monat) === betragVon(personIn(m, r.person)), r.monat, r.person, 'plan')
  }
  if (e.bisher.bescheide.length === 0) throw new Error('a change names the notice it changes')
}

function pruefeMonat(m: Bogenmonat): void {
  const personen = mitglieder(m)
  for (const p of personen) {
    const teile = p.leistungen.reduce((s, l) => s + l.betrag, 0)
    verlange(teile === betragVon(p), m.monat, p.person, 'parts by kind and bearer')
    const zeilen = [p.regelbedarf?.betrag ?? 0, ...[...p.mehrbedarfe, ...p.unterkunft].map((z) => z.betrag)]
    const neben = WEITERE.reduce((s, w) => s + nachArt(p, w.leistungsart), 0)
    verlange(p.anspruch + p.sofortzuschlag + handdifferenz(p) + neben === betragVon(p), m.monat, p.person, 'claim')
    verlange(zeilen.reduce((s, z) => s + z, 0) === p.bedarf, m.monat, p.person, 'need')
  }
  const summe = personen.reduce((s, p) => s + betragVon(p), 0)
  if (summe !== m.gesamt) throw new Error(`month ${m.monat}: persons have ${summe} cents, the whole ${m.gesamt}`)
}

function imPlan(plan: readonly Planzeile[], person: PersonId, monat: Monat): number {
  return plan.reduce((s, z) => s + (z.person === person && z.monat === monat ? z.betrag : 0), 0)
}

function verlange(stimmt: boolean, monat: Monat, person: PersonId, was: string): void {
  if (!stimmt) throw new Error(`month ${monat}, ${person}: ${was} does not add up`)
}
