import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { BARVORLAGE } from './barvorlage.ts'
import { schriftdateien } from './schrift.ts'
import { VORLAGE } from './vorlage.ts'

/**
 * Letters are set in threads of their own: a page takes tens of milliseconds of computing, in which the
 * server would answer nobody. Threads are started when needed, at most as many as
 * there are processors and no more than four, and hold no program open.
 */
export function setze(auftrag: Satzauftrag): Promise<Uint8Array> {
  return new Promise((fertig, gescheitert) => {
    wartend.push({ auftrag, fertig, gescheitert })
    verteile()
  })
}

/** The content as canonical JSON; `vorschau` adds the watermark. Without `vorlage` it is a letter. */
export type Satzauftrag = { readonly dokument: string; readonly vorschau: boolean; readonly vorlage?: 'brief' | 'bar' }

type Wartend = {
  readonly auftrag: Satzauftrag
  readonly fertig: (bytes: Uint8Array) => void
  readonly gescheitert: (grund: Error) => void
}
type Setzer = { readonly thread: Worker; arbeit: Wartend | undefined }
type Antwort = { readonly bytes: Uint8Array } | { readonly fehler: string }

const HOECHSTENS = Math.min(4, availableParallelism())
const wartend: Wartend[] = []
const setzer: Setzer[] = []

function verteile(): void {
  while (wartend.length > 0) {
    const frei = setzer.find((s) => s.arbeit === undefined) ?? neuerSetzer()
    if (frei === undefined) return
    frei.arbeit = wartend.shift()
    frei.thread.ref()
    frei.thread.postMessage(frei.arbeit?.auftrag)
  }
}

function neuerSetzer(): Setzer | undefined {
  if (setzer.length >= HOECHSTENS) return undefined
  const thread = new Worker(PROGRAMM, {
    eval: true,
    workerData: {
      modul: createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler'),
      schriften: schriftdateien(),
      vorlagen: { brief: VORLAGE, bar: BARVORLAGE },
    },
  })
  const s: Setzer = { thread, arbeit: undefined }
  thread.on('message', (a: Antwort) => antworte(s, a))
  thread.on('error', (fehler) => antworte(s, { fehler: fehler.message }))
  thread.on('exit', () => {
    setzer.splice(setzer.indexOf(s), 1)
    antworte(s, { fehler: 'the typesetting thread ended' })
  })
  setzer.push(s)
  return s
}

function antworte(s: Setzer, a: Antwort): void {
  const { arbeit } = s
  s.arbeit = undefined
  s.thread.unref()
  if (arbeit !== undefined && 'bytes' in a) arbeit.fertig(a.bytes)
  if (arbeit !== undefined && 'fehler' in a) arbeit.gescheitert(new Error(`letter cannot be set: ${a.fehler}`))
  verteile()
}

/** What a thread runs. As text, so that it needs no file of its own beside a bundled program. */
const PROGRAMM = `
const { parentPort, workerData } = require('node:worker_threads')
const { readFileSync } = require('node:fs')
const { NodeCompiler } = require(workerData.modul)
const fontBlobs = workerData.schriften.map((d) => readFileSync(d))
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs }] })
parentPort.on('message', ({ dokument, vorschau, vorlage = 'brief' }) => {
  try {
    const inputs = { dokument, vorschau: vorschau ? '1' : '0' }
    const lauf = compiler.compile({ mainFileContent: workerData.vorlagen[vorlage], inputs })
    const fehler = lauf.takeError()
    if (fehler) throw new Error(compiler.fetchDiagnostics(fehler).map((m) => m.message).join('; '))
    const bytes = new Uint8Array(compiler.pdf(lauf.result, { pdfStandard: 'ua-1' }))
    compiler.evictCache(100)
    parentPort.postMessage({ bytes }, [bytes.buffer])
  } catch (fehler) {
    parentPort.postMessage({ fehler: fehler instanceof Error ? fehler.message : String(fehler) })
  }
})
`
