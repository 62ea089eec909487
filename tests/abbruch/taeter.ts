// The process that is killed: orders what is certified, then makes, releases and hands over the run of the month.
// Called again it takes up where it was; called when all is done it does nothing.
import { setTimeout as warte } from 'node:timers/promises'
import { anordnen, ladeFallansicht } from '../../src/ablauf/index.ts'
import { type Kennung, monat } from '../../src/kern/index.ts'
import type { KontoRef, Nutzer } from '../../src/stammdaten/index.ts'
import { type Akteur, arbeiteAb, mitRechten, oeffneDb, stellbareUhr } from '../../src/technik/index.ts'
import { testUmgebung } from '../../src/technik/testumgebung.ts'
import {
  gibFrei,
  type LaufMitStand,
  legeLaufAn,
  listLaeufe,
  vermerkeAuffaelligkeiten,
  ZAHLUNG_BEARBEITER,
} from '../../src/zahlung/index.ts'
import { DURCHGESEHEN } from '../../src/zahlung/pruefung.ts'

export type Lage = {
  readonly url: string
  readonly saat: string
  readonly faelle: readonly Kennung<'Leistungsfall'>[]
  readonly erste: Nutzer
  readonly zweite: Nutzer
  readonly zahlerkonto: KontoRef
  /** Local time of the ordering and of the run. */
  readonly anordnungAm: string
  readonly laufAm: string
  readonly laufmonat: string
}

const lage = JSON.parse(process.argv[2] ?? '') as Lage
const db = oeffneDb({ url: lage.url }, { rolle: 'allegro_dienst', max: 4 })
const uhr = stellbareUhr(lage.anordnungAm)
const umgebung = testUmgebung(db, uhr, lage.saat)
const akteur = (n: Nutzer): Akteur => ({ art: 'mensch', ...n })

await ordneAlleAn()
uhr.stelle(lage.laufAm)
await fuehreLaufAus()
await db.destroy()

async function ordneAlleAn(): Promise<void> {
  for (const fall of lage.faelle) {
    const h = { umgebung, nutzer: lage.erste }
    const offen = (await ladeFallansicht(h, fall))?.entscheidungen.find((e) => e.zustand === 'festgestellt')
    if (!offen) continue
    const r = await anordnen(h, offen.id)
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  }
}

async function fuehreLaufAus(): Promise<void> {
  const { traeger } = lage.erste
  if ((await finde()) === undefined) {
    const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: umgebung.kennung, zufall: umgebung.zufall }
    const wunsch = { art: 'monat', monat: monat(lage.laufmonat), zahlerkonto: lage.zahlerkonto, traeger } as const
    const r = await mitRechten(db, akteur(lage.erste), (tx) =>
      legeLaufAn(tx, umstaende, { ...wunsch, von: lage.erste.bediensteter }),
    )
    if (!r.ok) throw new Error(r.ablehnung.art)
  }
  while ((await finde())?.stand.zustand !== 'uebergeben') {
    const getan = await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
    const lauf = await finde()
    if (lauf?.stand.zustand === 'geplant') await gibLaufFrei(lauf)
    else if (getan === 0) await warte(50) // a job rests after a failure
  }
  await arbeiteAb(umgebung, ZAHLUNG_BEARBEITER)
}

async function gibLaufFrei(l: LaufMitStand): Promise<void> {
  if (l.stand.zustand !== 'geplant') return
  const { inhalt } = l.stand
  const ref = { traeger: lage.erste.traeger, lauf: l.id }
  const wer = { von: lage.zweite.bediensteter, jetzt: uhr.jetzt() }
  const r = await mitRechten(db, akteur(lage.zweite), async (tx) => {
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    return gibFrei(tx, wer, ref, inhalt)
  })
  if (!r.ok) throw new Error(r.ablehnung.art)
}

async function finde(): Promise<LaufMitStand | undefined> {
  return (await mitRechten(db, akteur(lage.erste), (tx) => listLaeufe(tx, lage.erste.traeger)))[0]
}
