import { deutsch, monatsname } from '../../kern/index.ts'
import { listeMassenlaeufe } from '../../leistung/index.ts'
import { listGeschaeftsverteilungen, listVerteilungsschritte } from '../../stammdaten/index.ts'
import type { Tx } from '../../technik/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import type { Aufgabe } from './arbeitsplatz.tsx'

/** Orders of level A that wait for a second person; who laid them before does not see them here. */
export async function listeFreizugebende(tx: Tx, a: SeitenAufruf): Promise<readonly Aufgabe[]> {
  return [...(await umverteilungen(tx, a)), ...(await massenaenderungen(tx, a))]
}

const FREIGEBEN = { bgNummer: '', bis: '', draengt: false, tun: 'Ansehen' } as const

async function umverteilungen(tx: Tx, a: SeitenAufruf): Promise<readonly Aufgabe[]> {
  const { traeger, bediensteter } = a.nutzer
  const aufgaben: Aufgabe[] = []
  for (const g of await listGeschaeftsverteilungen(tx, traeger)) {
    if (g.zustand !== 'vorgelegt') continue
    const schritte = await listVerteilungsschritte(tx, traeger, g.id)
    if (schritte.findLast((s) => s.zustand === 'vorgelegt')?.von === bediensteter) continue
    const warum = `wartet auf Freigabe, gilt ab ${deutsch(g.ab)}`
    aufgaben.push({
      ...FREIGEBEN,
      schluessel: g.id,
      art: 'Umverteilung',
      name: g.titel,
      warum,
      nach: `/organisation/${g.id}`,
    })
  }
  return aufgaben
}

async function massenaenderungen(tx: Tx, a: SeitenAufruf): Promise<readonly Aufgabe[]> {
  const laeufe = await listeMassenlaeufe(tx, a.nutzer.traeger)
  return laeufe
    .filter((l) => l.zustand === 'vorgelegt' && l.vorgelegtVon?.personalnummer !== a.nutzer.personalnummer)
    .map((l) => ({
      ...FREIGEBEN,
      schluessel: l.lauf,
      art: 'Massenänderung',
      name: l.titel,
      warum: `wartet auf Freigabe, Monate ab ${monatsname(l.ab)}`,
      nach: `/massenaenderungen/${l.lauf}`,
    }))
}
