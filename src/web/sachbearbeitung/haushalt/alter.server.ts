import { deutsch, euro, summe } from '../../../kern/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { type Altersliste, ladeAltersliste } from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import type { AlterAnsicht } from './alter.tsx'
import { KLASSENNAME } from './worte.ts'

const alter = seite({
  name: 'web.haushalt.alter',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: async (a): Promise<AlterAnsicht> => {
    const l = await ladeAlter(a)
    return {
      heute: deutsch(a.umgebung.uhr.heute()),
      forderungen: l.nachAlter.map(gruppe),
      forderungenSumme: euro(summe(l.nachAlter.map((g) => g.summe))),
      verwahrt: l.verwahrtNachAlter.map(gruppe),
      verwahrtSumme: euro(summe(l.verwahrtNachAlter.map((g) => g.summe))),
    }
  },
})

export const loader = alter.loader

export function ladeAlter(a: SeitenAufruf): Promise<Altersliste> {
  const heute = a.umgebung.uhr.heute()
  return mitRechten(a.umgebung.db, a.akteur, (tx) => ladeAltersliste(tx, a.nutzer.traeger, heute), { nurLesen: true })
}

type Gruppe = Altersliste['nachAlter'][number] | Altersliste['verwahrtNachAlter'][number]

const gruppe = (g: Gruppe): AlterAnsicht['forderungen'][number] => ({
  klasse: KLASSENNAME[g.klasse],
  anzahl: g.anzahl,
  summe: g.anzahl === 0 ? '' : euro(g.summe),
})
