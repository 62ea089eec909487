// Stops one of many programs with SIGSTOP in the middle of a payment run. The others go on; when its lease is over it wakes
// up again and must not do what others have done: every payment goes once, in the files of the undisturbed run.
import { setTimeout as warte } from 'node:timers/promises'
import { type Stelle, starteProxy } from '../proxy/proxy.ts'
import { LEASE_MS, tue, umgebungAn, type Welt } from './akte.ts'
import { waehleStellen } from './stellen.ts'
import { type Kopie, type Programm, verlange, type Werkstatt } from './welt.ts'
import { type Bild, nimmBild, ungestoert, vergleiche } from './zahllauf.ts'

export type Haltebilanz = {
  readonly stellen: number
  readonly programme: number
  /** The others had ended the run before the stopped one woke up. */
  readonly ohneIhn: number
  /** It held a lock of the database: they could only go on when it had woken up. */
  readonly erstNachIhm: number
}

/** Long enough for its lease to end, and for others to do its work. */
const PAUSE_MS = 3 * LEASE_MS

export async function halteBeimZahllauf(
  w: Werkstatt,
  o: {
    readonly stellen: number
    readonly programme: number
    readonly saat: string
    readonly melde?: ((zeile: string) => void) | undefined
  },
): Promise<Haltebilanz> {
  const ruhig = await w.mitKopie((k) => ungestoert(k, w.welt, ['lauf']))
  let ohneIhn = 0
  for (const stelle of waehleStellen(ruhig.nachrichten, o.stellen, `${o.saat}/halt`)) {
    const wo = `halt ${stelle.wo} ${stelle.nachricht}/${ruhig.nachrichten.length}`
    const fertig = await w.mitKopie((k) =>
      halteBei(k, w.welt, { stelle, wo, soll: ruhig.bild, andere: o.programme - 1 }),
    )
    if (fertig) ohneIhn++
    o.melde?.(`${wo}: ${fertig ? 'ohne ihn beendet' : 'erst nach ihm beendet'}`)
  }
  return { stellen: o.stellen, programme: o.programme, ohneIhn, erstNachIhm: o.stellen - ohneIhn }
}

/** True: the others had ended the run before it woke up. */
async function halteBei(
  k: Kopie,
  welt: Welt,
  o: { readonly stelle: Stelle; readonly wo: string; readonly soll: Bild; readonly andere: number },
): Promise<boolean> {
  const [steht, wach] = [signal(), signal()]
  k.proxy.halteAn(o.stelle, async () => {
    opfer.schicke('SIGSTOP')
    steht.gib()
    await wach.da
  })
  const opfer = k.starte(['lauf'], { nochmal: true })
  const ohneHalt = await Promise.race([steht.da.then(() => false), opfer.ende.then(() => true)])
  verlange(!ohneHalt, o.wo, `not stopped: ${opfer.klagen()}`)
  const seiten = await starteProxy(k.ziel)
  try {
    const starte = (_: unknown, i: number): Programm =>
      k.starte(['lauf'], { nochmal: true, ueber: seiten, saat: `abbruch/${i}` })
    const andere = Array.from({ length: o.andere }, starte)
    const alle = Promise.all(andere.map((p) => p.ende))
    const fertig = await Promise.race([alle.then(() => true), warte(PAUSE_MS).then(() => false)])
    // also where they are done at once it stays asleep until its lease is over
    if (fertig) await warte(LEASE_MS)
    opfer.schicke('SIGCONT')
    wach.gib()
    await pruefeEnde([opfer, ...andere], o.wo)
    await k.gibAuftraegeFrei()
    const lauf = await tue(umgebungAn(k.db, welt.uhr, 'abbruch/danach'), welt, 'lauf')
    vergleiche(ohneSiegel(await nimmBild(k, welt, { lauf, saldo: undefined }, o.wo)), ohneSiegel(o.soll), o.wo)
    return fertig
  } finally {
    opfer.schicke('SIGCONT')
    await seiten.schliesse()
  }
}

/** How far sealing has come depends on when somebody did it: who wakes up late finds more to seal. */
function ohneSiegel(b: Bild): Bild {
  const { 'zahlung.siegel': _, ...zeilen } = b.zeilen
  return { ...b, zeilen }
}

/** All of them have seen the run handed over, and name the same one. */
async function pruefeEnde(programme: readonly Programm[], wo: string): Promise<void> {
  const enden = await Promise.all(programme.map((p) => p.ende))
  const schlecht = programme.find((_, i) => enden[i] !== 0)
  verlange(schlecht === undefined, wo, `ended with ${enden.join()}: ${schlecht?.klagen()}`)
  const laeufe = new Set(programme.flatMap((p) => p.quittungen().map((q) => q.antwort)))
  verlange(laeufe.size === 1, wo, `they name ${laeufe.size} runs`)
}

function signal(): { readonly da: Promise<void>; readonly gib: () => void } {
  let gib: () => void = () => undefined
  const da = new Promise<void>((r) => {
    gib = r
  })
  return { da, gib }
}
