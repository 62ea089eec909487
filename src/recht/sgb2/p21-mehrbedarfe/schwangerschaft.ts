import { type Cent, NULL_CENT } from '../../../kern/index.ts'
import { groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { prozentVon } from '../../regelwerk/rundung.ts'
import { ENTBINDUNG, MEHRBEDARF_BETRAG, MEHRBEDARF_PROZENT, MEHRBEDARFSART, TERMIN } from '../../sachverhalt/felder.ts'
import { abDreizehnterWoche, angabenDer } from '../../sachverhalt/sachverhalt.ts'
import { regelbedarfDerStufe } from '../p20-regelbedarf/regelbedarf.ts'
import { mehrbedarfGerundet } from './volleEuro.ts'

/**
 * § 21 Abs. 2 SGB II: Bei werdenden Müttern wird nach der zwölften Schwangerschaftswoche bis zum Ende des Monats, in
 * welchen die Entbindung fällt, ein Mehrbedarf von 17 Prozent des nach § 20 maßgebenden Regelbedarfs anerkannt. The
 * thirteenth week begins 28 weeks before the expected birth (BA, Fachliche Weisungen § 21).
 */
export const mehrbedarfSchwangerschaft = groesse<Cent>({
  id: 'sgb2.21.2.mehrbedarfSchwangerschaft',
  norm: '§ 21 Abs. 2 SGB II',
  je: 'abschnitt',
  mass: 'cent',
  rechne: (k, p, a) => {
    const fest = festgestellt(k, p, a)
    if (fest !== undefined) return fest
    return istSchwanger(k, p, a)
      ? mehrbedarfGerundet(k, prozentVon(k.lies(regelbedarfDerStufe, p, a), 17_00))
      : NULL_CENT
  },
})

function istSchwanger(k: Rechnung, p: number, a: number): boolean {
  const tag = k.abschnitte[a]?.von ?? k.von
  for (const e of angabenDer(k.s.personen[p], 'schwangerschaft')) {
    if (tag < abDreizehnterWoche(e) || tag > e.bis) continue
    k.angabe(e, TERMIN)
    k.angabe(e, ENTBINDUNG)
    return true
  }
  return false
}

/** The fact says from when to when, and may name an amount or a percentage. */
function festgestellt(k: Rechnung, p: number, a: number): Cent | undefined {
  const tag = k.abschnitte[a]?.von ?? k.von
  const e = k.s.personen[p]?.mehrbedarfe.find(
    (x) => x.a.mehrbedarfsart === 'schwangerschaft' && x.von <= tag && x.bis >= tag,
  )
  if (e === undefined) return undefined
  k.angabe(e, MEHRBEDARFSART)
  const betrag = k.angabe(e, MEHRBEDARF_BETRAG)
  if (betrag !== null) return mehrbedarfGerundet(k, betrag as Cent)
  const prozent = k.angabe(e, MEHRBEDARF_PROZENT) ?? 17_00
  return mehrbedarfGerundet(k, prozentVon(k.lies(regelbedarfDerStufe, p, a), prozent))
}
