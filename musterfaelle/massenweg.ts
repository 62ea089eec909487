import { expect } from 'vitest'
import {
  ABLAUF_BEARBEITER,
  akteurVon,
  gehWeiter,
  type Handelnder,
  kindergeldregel,
  legeMassenlaufAn,
} from '../src/ablauf/index.ts'
import { dezimal, isoMonat, type Kennung, monateVonBis } from '../src/kern/index.ts'
import {
  findMassenlauf,
  ladeWirkung,
  listeMassenfaelle,
  type Massenfall,
  type Massenlauf,
  type Massenregel,
} from '../src/leistung/index.ts'
import { arbeiteAb, mitRechten } from '../src/technik/index.ts'
import type { Musterfall } from './format.ts'

type Fall = Kennung<'Leistungsfall'>
type Probe = Extract<Musterfall['schritte'][number], { art: 'massenprobe' }>

/** Lays a run out, looks at its dry run, and lays it before. */
export async function probe(h: Handelnder, fall: Fall, s: Probe): Promise<Massenlauf> {
  const angelegt = await legeMassenlaufAn(h, {
    titel: s.titel,
    grundlage: s.grundlage,
    regel: regelDer(s),
    ab: s.ab,
    parametersatz: '',
  })
  if (!angelegt.ok) throw new Error(JSON.stringify(angelegt.ablehnung))
  await arbeiteAb(h.umgebung, ABLAUF_BEARBEITER)
  const [lauf, wirkung] = await mitRechten(h.umgebung.db, akteurVon(h), async (tx) => [
    await findMassenlauf(tx, angelegt.wert),
    await ladeWirkung(tx, angelegt.wert),
  ])
  const im = await fallIm(h, fall, angelegt.wert)
  expect({ befund: im.befund.grund ?? im.befund.klasse, differenz: dezimal(im.differenz) }).toEqual({
    befund: s.erwartet.befund,
    differenz: dezimal(s.erwartet.differenz),
  })
  const soll = s.erwartet.wirkung.flatMap((w) =>
    monateVonBis(w.von, w.bis).map((m) => `${isoMonat(m)} ${w.leistungsart} ${w.kostentraeger} ${dezimal(w.imMonat)}`),
  )
  expect(
    wirkung.map((w) => `${isoMonat(w.monat)} ${w.leistungsart} ${w.kostentraeger} ${dezimal(w.differenz)}`).sort(),
  ).toEqual(soll.sort())
  const hash = lauf?.hash
  if (!hash) throw new Error('the dry run has no hash')
  expect(await gehWeiter(h, angelegt.wert.lauf, { art: 'vorlegen', hash })).toMatchObject({ ok: true })
  return { ...angelegt.wert, hash }
}

function regelDer(s: Probe): Massenregel {
  if (s.regel !== 'kindergeld') return { art: s.regel }
  const regel = kindergeldregel(s.ab)
  if (regel === undefined) throw new Error('Kindergeld does not change then')
  return regel
}

/** Who laid it before may not release it; another one does, and the run decides. */
export async function gibFrei(h: Handelnder, fall: Fall, l: Massenlauf): Promise<Massenfall['vollzug']> {
  if (l.hash === null) throw new Error('no dry run')
  const r = await gehWeiter(h, l.lauf, { art: 'freigeben', hash: l.hash })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  await arbeiteAb(h.umgebung, ABLAUF_BEARBEITER)
  return (await fallIm(h, fall, l)).vollzug
}

async function fallIm(h: Handelnder, fall: Fall, l: Massenlauf): Promise<Massenfall> {
  const alle = await mitRechten(h.umgebung.db, akteurVon(h), (tx) => listeMassenfaelle(tx, { ...l, hoechstens: 100 }))
  const im = alle.find((x) => x.fall === fall)
  if (im === undefined) throw new Error('the run does not know the case')
  return im
}
