/**
 * The yardstick: the bare arithmetic of the SGB II, written by hand, once. Standard need, single-parent need, rent by
 * heads, wage allowance, the child's own income, distribution. No dates of law, no reasons, no checks, no rounding
 * rules beyond the cent. It is never tuned afterwards; it stands for what the machine could do at best.
 */
export type MinimalPerson = {
  readonly geburtsmonat: number
  readonly kind: boolean
  readonly alleinerziehend: boolean
  readonly brutto: number
  readonly netto: number
  readonly unterhalt: number
  readonly kindergeld: number
}

export type MinimalHaushalt = {
  readonly personen: readonly MinimalPerson[]
  readonly miete: number
  readonly koepfe: number
}

function regelbedarf(p: MinimalPerson, monat: number, erwachsene: number): number {
  if (!p.kind) return erwachsene === 1 ? 56300 : 50600
  const monate = monat - p.geburtsmonat
  if (monate >= 216) return 45100
  if (monate >= 168) return 47100
  return monate >= 72 ? 39000 : 35700
}

function mehrbedarfAlleinerziehend(h: MinimalHaushalt, monat: number): number {
  let unter7 = 0
  let unter16 = 0
  let unter18 = 0
  for (const p of h.personen) {
    if (!p.kind) continue
    const monate = monat - p.geburtsmonat
    if (monate < 216) unter18++
    if (monate < 192) unter16++
    if (monate < 84) unter7++
  }
  const eins = unter7 > 0 || unter16 === 2 || unter16 === 3 ? 36 : 0
  return Math.round((56300 * Math.max(eins, Math.min(60, unter18 * 12))) / 100)
}

function freibetrag(brutto: number, mitKind: boolean): number {
  let frei = Math.min(brutto, 10000)
  if (brutto > 10000) frei += (Math.min(brutto, 52000) - 10000) * 0.2
  if (brutto > 52000) frei += (Math.min(brutto, 100000) - 52000) * 0.3
  if (brutto > 100000) frei += (Math.min(brutto, mitKind ? 150000 : 120000) - 100000) * 0.1
  return Math.round(frei)
}

/** The claims of all persons of the household for a month, in cents, into `anspruch`; returns their sum. */
export function minimal(h: MinimalHaushalt, monat: number, anspruch: number[]): number {
  let erwachsene = 0
  let mitKind = false
  for (const p of h.personen) {
    if (!p.kind) erwachsene++
    else if (monat - p.geburtsmonat < 216) mitKind = true
  }
  const kopf = Math.round(h.miete / h.koepfe)
  let einkommen = 0
  let gesamt = 0
  for (let i = 0; i < h.personen.length; i++) {
    const p = h.personen[i] as MinimalPerson
    let rest = regelbedarf(p, monat, erwachsene) + kopf
    if (p.alleinerziehend) rest += mehrbedarfAlleinerziehend(h, monat)
    const lohn = p.brutto > 0 ? Math.max(0, p.netto - freibetrag(p.brutto, mitKind)) : 0
    if (p.kind) {
      const eigenes = lohn + p.unterhalt
      const fehlt = Math.max(0, rest - eigenes)
      einkommen += Math.max(0, p.kindergeld - fehlt)
      rest = Math.max(0, fehlt - p.kindergeld)
    } else {
      einkommen += lohn
    }
    anspruch[i] = rest
    gesamt += rest
  }
  let summe = 0
  for (let i = 0; i < h.personen.length; i++) {
    const rest = anspruch[i] as number
    const bleibt = gesamt > 0 ? Math.max(0, rest - Math.round((einkommen * rest) / gesamt)) : 0
    anspruch[i] = bleibt
    summe += bleibt
  }
  return summe
}
