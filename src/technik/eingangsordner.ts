import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { schreibeDatei } from './dateien.ts'
import { Startabbruch } from './startabbruch.ts'

/** A file that lies in a folder to be taken. */
export type Eingangsdatei = { readonly name: string; readonly oeffne: () => AsyncIterable<Uint8Array> }

/** `fehler` with the reason for people, written beside it. */
export type Eingangsurteil = { readonly art: 'erledigt' } | { readonly art: 'fehler'; readonly grund: string }

/** Where files go that were taken, and those that were refused: within the folder itself. */
const ERLEDIGT = 'erledigt'
const FEHLER = 'fehler'

/** So long a file must have been left alone: who writes it slowly is not read in the middle. */
const RUHE_MS = 5_000
/** Under these names a file is still on its way. */
const UNFERTIG = /^\.|\.(tmp|part|teil|neu|filepart)$/i

/**
 * Hands each file of a folder over, in the order of their names, and puts it away by the verdict. Broken off between the two,
 * it is handed over again: `nimm` knows by its content what it has had. Where `nimm` throws the file stays.
 * @throws Startabbruch if there is no such folder
 */
export async function leereOrdner(
  ordner: string,
  jetztMs: number,
  nimm: (d: Eingangsdatei) => Promise<Eingangsurteil>,
): Promise<readonly { readonly name: string; readonly urteil: Eingangsurteil }[]> {
  if (!existsSync(ordner) || !statSync(ordner).isDirectory())
    throw new Startabbruch(`Den Ordner ${ordner} gibt es nicht.`)
  const genommen: { readonly name: string; readonly urteil: Eingangsurteil }[] = []
  for (const name of readdirSync(ordner).sort()) {
    const datei = path.join(ordner, name)
    const stand = statSync(datei, { throwIfNoEntry: false })
    if (stand?.isFile() !== true || UNFERTIG.test(name) || jetztMs - stand.mtimeMs < RUHE_MS) continue
    const urteil = await nimm({ name, oeffne: () => createReadStream(datei) })
    const ziel = legeWeg(ordner, name, urteil.art === 'erledigt' ? ERLEDIGT : FEHLER)
    if (urteil.art === 'fehler') schreibeDatei(`${ziel}.grund.txt`, new TextEncoder().encode(`${urteil.grund}\n`))
    genommen.push({ name, urteil })
  }
  return genommen
}

/** Another file of this name that was put away before keeps its name. */
function legeWeg(ordner: string, name: string, wohin: string): string {
  mkdirSync(path.join(ordner, wohin), { recursive: true })
  let ziel = path.join(ordner, wohin, name)
  for (let i = 2; existsSync(ziel); i++) ziel = path.join(ordner, wohin, `${i}-${name}`)
  renameSync(path.join(ordner, name), ziel)
  return ziel
}
