// The line is cut after a COMMIT has reached the database and before its answer is back: the program lives, does not know that it
// was done, and does it again. What stands there in the end is what stands there without any cut.
import { isDeepStrictEqual } from 'node:util'
import type { Akt, Welt } from './akte.ts'
import { commits } from './stellen.ts'
import { type Kopie, verlange, type Werkstatt } from './welt.ts'
import { type Bild, nimmBild, ungestoert, vergleiche } from './zahllauf.ts'

const AKTE: readonly Akt[] = ['lauf', 'bank']

/** At so many commits of the road from the making of a run to the reconciled statement, spread evenly. */
export async function trenneNachCommit(w: Werkstatt, anzahl: number): Promise<{ readonly commits: number }> {
  const ruhig = await w.mitKopie((k) => ungestoert(k, w.welt, AKTE))
  const alle = commits(ruhig.nachrichten)
  for (let i = 0; i < anzahl; i++) {
    const nachricht = alle[Math.floor(((2 * i + 1) * alle.length) / (2 * anzahl))] ?? 1
    await w.mitKopie((k) => trenneBei(k, w.welt, { nachricht, soll: ruhig.bild }))
  }
  return { commits: alle.length }
}

async function trenneBei(k: Kopie, welt: Welt, o: { nachricht: number; soll: Bild }): Promise<void> {
  const wo = `line cut after commit ${o.nachricht}`
  let getrennt = false
  // the proxy waits until the database has the message, then resets the line
  k.proxy.bei({ nachricht: o.nachricht, wo: 'nach' }, () => {
    getrennt = true
  })
  const p = k.starte(AKTE, { nochmal: true })
  const code = await p.ende
  verlange(code === 0 && getrennt, wo, `ended with ${code}: ${p.klagen()}`)
  const quittungen = p.quittungen()
  const getan = quittungen.map((q) => q.akt)
  verlange(isDeepStrictEqual(getan, AKTE), wo, `acknowledged: ${getan.join()}`)
  const [lauf = '', saldo] = quittungen.map((q) => q.antwort)
  vergleiche(await nimmBild(k, welt, { lauf, saldo }, wo), o.soll, wo)
}
