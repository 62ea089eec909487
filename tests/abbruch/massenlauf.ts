// Kills the program at places of the execution of a run over the stock. The next program ends the run: each case is
// decided once, with one letter and its money once, whatever the killed one had done.
import { isDeepStrictEqual } from 'node:util'
import {
  ABLAUF_BEARBEITER,
  bearbeiten,
  gehWeiter,
  type Handelnder,
  legeMassenlaufAn,
  oeffneZumBearbeiten,
} from '../../src/ablauf/index.ts'
import { bewillige, nimmEinzelneAuf, richteZahlerkontoEin, zahleMonat } from '../../src/ablauf/pruefung.ts'
import { type Kennung, monat } from '../../src/kern/index.ts'
import { findMassenlauf, listeEntscheidungen } from '../../src/leistung/index.ts'
import { musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import { arbeiteAb, type Db, mitRechten } from '../../src/technik/index.ts'
import { pruefeHauptbuch } from '../../src/zahlung/index.ts'
import type { Stelle } from '../proxy/proxy.ts'
import { tue, umgebungAn, type Welt } from './akte.ts'
import { waehleStellen } from './stellen.ts'
import { type Kopie, verlange, type Werkstatt } from './welt.ts'

export type Massenbilanz = {
  readonly stellen: number
  readonly nachrichten: number
  /** How many cases the killed program had decided, and how often. */
  readonly entschieden: Readonly<Record<number, number>>
}

const VON = { von: monat('2023-07'), bis: monat('2024-06') }

/**
 * Five households are granted 2023-07 to 2024-06 before the Regelbedarfe of 2024 are promulgated (27 October 2023), and
 * paid until January 2024; one of them has a draft in which somebody works. The run of January 2024 is released.
 */
export async function richteMassenweltEin(db: Db): Promise<Welt> {
  const u = umgebungAn(db, '2023-06-20T10:00', 'abbruch/masse')
  const wir = await musterjobcenter(u)
  const als = (n: typeof wir.f): Handelnder => ({ umgebung: u, nutzer: n.nutzer })
  const zahlerkonto = await richteZahlerkontoEin(u, wir.a.nutzer, wir.a2.nutzer)
  const faelle: Kennung<'Leistungsfall'>[] = []
  for (let i = 0; i < 5; i++) {
    const fall = await nimmEinzelneAuf(als(wir.f), VON)
    await bewillige(als(wir.f), als(wir.a), fall)
    faelle.push(fall)
  }
  u.uhr.stelle('2023-12-27T10:00')
  await zahleMonat(u, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2024-01'), zahlerkonto })
  const uhr = '2024-01-10T10:00'
  u.uhr.stelle(uhr)
  const [inArbeit] = faelle
  if (inArbeit === undefined) throw new Error('no household')
  await oeffneZumBearbeiten(als(wir.f), inArbeit)
  const hoeher = { pfad: 'angaben/wohnung/grundmiete_cent', alt: 400_00, neu: 420_00 }
  await bearbeiten(als(wir.f), { fall: inArbeit, aenderungen: [hoeher] })
  const angelegt = await legeMassenlaufAn(
    als(wir.a),
    {
      titel: 'Regelbedarfe 2024',
      grundlage: 'RBSFV 2024',
      regel: { art: 'rechtsaenderung' },
      ab: monat('2024-01'),
      parametersatz: '',
    },
    { jePortion: 3 },
  )
  if (!angelegt.ok) throw new Error(angelegt.ablehnung.art)
  await arbeiteAb(u, ABLAUF_BEARBEITER)
  const { traeger, lauf } = angelegt.wert
  const l = await mitRechten(db, wir.a.akteur, (tx) => findMassenlauf(tx, { traeger, lauf }))
  if (l?.hash === null || l?.hash === undefined) throw new Error(`dry run is ${l?.zustand}`)
  for (const [wer, art] of [
    [wir.a, 'vorlegen'],
    [wir.a2, 'freigeben'],
  ] as const) {
    const r = await gehWeiter(als(wer), lauf, { art, hash: l.hash })
    if (!r.ok) throw new Error(r.ablehnung.art)
  }
  const [erste] = await mitRechten(db, wir.a.akteur, (tx) => listeEntscheidungen(tx, { traeger, fall: inArbeit }))
  if (erste === undefined) throw new Error('nothing decided')
  const vorlage = { fall: inArbeit, entscheidung: erste.id }
  return { uhr, a: wir.a.nutzer, a2: wir.a2.nutzer, zahlerkonto, erst: vorlage, aenderung: vorlage, masse: lauf }
}

/** Everything that is there of the run, without the ids drawn on the way. */
type Bild = Readonly<Record<string, readonly string[]>>

/**
 * What has to come out. January is paid with 502,00 + 550,00 = 1.052,00: 61,00 at once; from February 563,00 + 550,00 =
 * 1.113,00 instead of 1.052,00. Four cases are decided, the fifth lies with a person.
 */
const SOLL: Bild = {
  faelle: [
    'automatisch  entschieden',
    'automatisch  entschieden',
    'automatisch  entschieden',
    'automatisch  entschieden',
    'manuell offenerEntwurf uebergeben',
  ],
  zahlungen: [
    ...['2024-01 105200 uebergeben', '2024-01 6100 angeordnet'],
    ...['2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].flatMap((m) => [
      `${m} 105200 abgeloest`,
      `${m} 111300 angeordnet`,
    ]),
  ].flatMap((z) => [z, z, z, z]),
  entscheidungen: ['4 Massenänderung: Regelbedarfe 2024'],
  schreiben: ['4 aenderungsbescheid'],
  entwuerfe: ['1 offen', '9 uebernommen'],
  aufforderungen: ['1 massenaenderung'],
}

async function bild(k: Kopie, welt: Welt): Promise<Bild> {
  const liste = async (sql: string): Promise<readonly string[]> =>
    (await k.frage<{ z: string }>(sql)).map((r) => r.z).sort()
  return {
    faelle: await liste(
      `SELECT concat_ws(' ', klasse, coalesce(vollzug_grund, grund, ''), vollzug) AS z FROM leistung.massenlauf_fall`,
    ),
    zahlungen: await liste(
      `SELECT concat_ws(' ', z.monat, z.betrag_cent, coalesce((SELECT e.zustand FROM zahlung.ereignis e
                WHERE e.zahlung = z.id ORDER BY e.nr DESC LIMIT 1), 'angeordnet')) AS z
         FROM zahlung.zahlung z WHERE z.monat >= '2024-01' AND z.fall <> '${welt.erst.fall}'`,
    ),
    entscheidungen: await liste(
      `SELECT concat_ws(' ', count(*), e.begruendung) AS z FROM leistung.entscheidung e
         JOIN leistung.massenlauf_fall f ON f.entscheidung = e.id GROUP BY e.begruendung`,
    ),
    schreiben: await liste(
      `SELECT concat_ws(' ', count(*), art) AS z FROM akte.dokument
        WHERE entscheidung IN (SELECT entscheidung FROM leistung.massenlauf_fall) GROUP BY art`,
    ),
    entwuerfe: await liste(`SELECT concat_ws(' ', count(*), zustand) AS z FROM fall.entwurf GROUP BY zustand`),
    aufforderungen: await liste(
      `SELECT concat_ws(' ', count(*), art) AS z FROM fall.aufforderung WHERE art = 'massenaenderung' GROUP BY art`,
    ),
  }
}

export async function toeteBeimMassenlauf(
  w: Werkstatt,
  o: { readonly stellen: number; readonly saat: string; readonly melde?: ((zeile: string) => void) | undefined },
): Promise<Massenbilanz> {
  const nachrichten = await w.mitKopie((k) => ungestoert(k, w.welt))
  const entschieden: Record<number, number> = {}
  for (const stelle of waehleStellen(nachrichten, o.stellen, `${o.saat}/masse`)) {
    const wo = `masse ${stelle.wo} ${stelle.nachricht}/${nachrichten.length}`
    const waren = await w.mitKopie((k) => toeteBei(k, w.welt, stelle, wo))
    entschieden[waren] = (entschieden[waren] ?? 0) + 1
    o.melde?.(`${wo}: ${waren}`)
  }
  return { stellen: o.stellen, nachrichten: nachrichten.length, entschieden }
}

async function ungestoert(k: Kopie, welt: Welt): Promise<string> {
  const p = k.starte(['masse'])
  const code = await p.ende
  const nachrichten = k.proxy.nachrichten()
  verlange(code === 0 && p.quittungen()[0]?.antwort === welt.masse, 'masse', `undisturbed: ${code} ${p.klagen()}`)
  await pruefe(k, welt, 'masse undisturbed')
  return nachrichten
}

async function toeteBei(k: Kopie, welt: Welt, stelle: Stelle, wo: string): Promise<number> {
  let getroffen = false
  k.proxy.bei(stelle, async () => {
    getroffen = true
    await p.toete()
  })
  const p = k.starte(['masse'])
  verlange((await p.ende) === 'SIGKILL' && getroffen, wo, `not killed: ${p.klagen()}`)
  await k.bisStille()
  const [da] = await k.frage<{ n: number }>(
    `SELECT count(*)::int AS n FROM leistung.massenlauf_fall WHERE vollzug = 'entschieden'`,
  )
  await pruefeBuch(k, welt, wo)
  await k.gibAuftraegeFrei()
  await tue(umgebungAn(k.db, welt.uhr, 'abbruch/danach'), welt, 'masse')
  await pruefe(k, welt, wo)
  return da?.n ?? 0
}

async function pruefe(k: Kopie, welt: Welt, wo: string): Promise<void> {
  const ist = await bild(k, welt)
  for (const [was, soll] of Object.entries(SOLL))
    verlange(isDeepStrictEqual(ist[was], [...soll].sort()), wo, `${was}: ${JSON.stringify(ist[was])}`)
  await pruefeBuch(k, welt, wo)
}

async function pruefeBuch(k: Kopie, welt: Welt, wo: string): Promise<void> {
  const { traeger } = welt.a
  const befund = await mitRechten(k.db, { art: 'system', auftrag: 'pruefung', traeger }, (tx) =>
    pruefeHauptbuch(tx, traeger),
  )
  verlange(befund.length === 0, wo, 'the ledger does not hold')
}
