import { execFileSync, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WURZEL } from '../start/werkzeug.ts'
import type { Langlauf } from './langlauf.ts'

type Ordner = {
  /** The state that was mutated. */
  commit: string
  /** Every how many-th mutant was run; without it all. */
  jeder?: number | undefined
  mutanten: number
  getoetet: number
  zeitueberschreitung: number
  ueberlebt: number
  ohneTest: number
  ausgenommen: number
  /** Killed or timed out, of those that are not set aside; percent with one decimal. */
  anteil: number
  minuten: number
}
type Zahlen = { ordner: Record<string, Ordner>; gesamt: Pick<Ordner, 'mutanten' | 'getoetet' | 'anteil'> }

type Mutant = {
  readonly datei: string
  readonly zeile: number
  readonly art: string
  readonly original: string
  readonly ersatz: string
  readonly stand: string
}

/** Its figures are gathered over many runs, each of some folders. */
export const sammelt = true

/** Folders with amounts first. */
const ORDNER = [
  ...[
    'p09',
    'p11-',
    'p11a',
    'p11b',
    'p12',
    'p19',
    'p20',
    'p21',
    'p22',
    'p24',
    'p26',
    'p27',
    'p28',
    'p31',
    'p37',
    'p41-',
  ],
  ...['p41a', 'p43', 'p70', 'p72', 'p07'],
]
const BERICHT = path.join('docs', 'nachweise', 'mutation.json')
const WERKZEUG = path.join(WURZEL, 'tools', 'mutation')
/** Words, not amounts: the wording of explanations is read by people, and the generator is a test itself. */
const OHNE = /erklaerung\/worte|\/pruefung$/

/**
 * Mutation testing of `src/recht`, folder by folder; `--ordner=src/recht/sgb2/p22-unterkunft,…` takes some, whose results
 * replace the former ones in the report (`a+b` in one go, which saves the first run of all tests); `--jeder=4` runs a sample.
 * Survivors stand in `.bau/mutation/<folder>.txt`.
 */
export const langlauf: Langlauf<Zahlen> = async ({ angaben, melde }) => {
  if (!existsSync(path.join(WERKZEUG, 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: WERKZEUG, stdio: 'inherit' })
  const bisher = existsSync(BERICHT) ? (JSON.parse(readFileSync(BERICHT, 'utf8')) as { zahlen?: Zahlen }) : {}
  const ordner = { ...bisher.zahlen?.ordner }
  mkdirSync('.bau/mutation', { recursive: true })
  for (const o of angaben.ordner?.split(',') ?? alleOrdner()) {
    for (const [name, ergebnis] of await mutiere(o.split('+'), Number(angaben.jeder ?? 1))) {
      ordner[name] = ergebnis
      melde(`${name}: ${ergebnis.anteil} % von ${ergebnis.mutanten}, ${ergebnis.minuten} min`)
    }
    // Hours of computing: what is measured is kept even if the run does not come to its end.
    const zahlen = { ordner: sortiert(ordner), gesamt: zusammen(Object.values(ordner)) }
    writeFileSync(BERICHT, `${JSON.stringify({ ...bisher, zahlen }, null, 2)}\n`)
    writeFileSync(path.join('docs', 'nachweise', 'mutation.md'), alsTafel(ordner))
  }
  return { ordner: sortiert(ordner), gesamt: zusammen(Object.values(ordner)) }
}

function alleOrdner(): readonly string[] {
  const dateien = execFileSync('git', ['ls-files', 'src/recht'], { cwd: WURZEL, encoding: 'utf8' }).split('\n')
  const alle = new Set(dateien.filter((d) => d.endsWith('.ts')).map((d) => path.posix.dirname(d)))
  const rang = (o: string): number => {
    const n = ORDNER.findIndex((p) => o.includes(`/${p}`))
    return n < 0 ? ORDNER.length : n
  }
  return [...alle]
    .filter((o) => o !== 'src/recht' && !OHNE.test(o))
    .sort((a, b) => rang(a) - rang(b) || (a < b ? -1 : 1))
}

/** What became of the mutants of each folder; a folder with nothing to mutate has none. */
async function mutiere(ordner: readonly string[], jeder: number): Promise<readonly (readonly [string, Ordner])[]> {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: WURZEL, encoding: 'utf8' }).trim()
  const ab = performance.now()
  const alle = await mutanten(ordner, jeder)
  const minuten = Math.round((performance.now() - ab) / 60_000)
  return ordner.flatMap((o) => {
    const eigene = alle.filter((m) => path.posix.dirname(m.datei) === o)
    if (eigene.length === 0) return []
    const uebrig = eigene.filter((m) => m.stand === 'Survived' || m.stand === 'NoCoverage')
    writeFileSync(
      `${ablage(o)}.txt`,
      uebrig.map((m) => `${m.datei}:${m.zeile} ${m.stand} ${m.original} → ${m.ersatz}\n`).join(''),
    )
    return [[o, { ...ausgezaehlt(eigene, commit, minuten), ...(jeder === 1 ? {} : { jeder }) }]]
  })
}

const ablage = (ordner: string): string => path.join('.bau', 'mutation', ordner.replaceAll('/', '_'))

async function mutanten(ordner: readonly string[], jeder: number): Promise<readonly Mutant[]> {
  const name = ablage(ordner[0] ?? '')
  const mitschrift = openSync(`${name}.log`, 'w')
  const kind = spawn(process.execPath, [path.join(WERKZEUG, 'stryker.mjs'), `${name}.json`, ...ordner], {
    cwd: WURZEL,
    stdio: ['ignore', mitschrift, mitschrift],
    env: { ...process.env, ALLEGRO_MUTATION_JEDER: String(jeder) },
  })
  const code = await new Promise<number | null>((fertig) => kind.on('close', fertig))
  closeSync(mitschrift)
  const zuletzt = readFileSync(`${name}.log`, 'utf8').slice(-4000)
  if (code !== 0) throw new Error(`${ordner.join(' ')}: the mutation run ended with ${code}\n${zuletzt}`)
  return JSON.parse(readFileSync(`${name}.json`, 'utf8')) as readonly Mutant[]
}

function ausgezaehlt(mutanten: readonly Mutant[], commit: string, minuten: number): Ordner {
  const zahl = (stand: string): number => mutanten.filter((m) => m.stand === stand).length
  const z = {
    commit,
    mutanten: mutanten.length,
    getoetet: zahl('Killed'),
    zeitueberschreitung: zahl('Timeout'),
    ueberlebt: zahl('Survived'),
    ohneTest: zahl('NoCoverage'),
    ausgenommen: zahl('Ignored'),
    minuten,
  }
  const erkannt = z.getoetet + z.zeitueberschreitung
  return { ...z, anteil: prozent(erkannt, erkannt + z.ueberlebt + z.ohneTest) }
}

const prozent = (teil: number, ganz: number): number => (ganz === 0 ? 100 : Math.round((1000 * teil) / ganz) / 10)

/** All folders together; what a sample found stands for the whole folder. */
function zusammen(liste: readonly Ordner[]): Zahlen['gesamt'] {
  const summe = (was: 'mutanten' | 'getoetet' | 'zeitueberschreitung' | 'ueberlebt' | 'ohneTest'): number =>
    liste.reduce((s, o) => s + o[was] * (o.jeder ?? 1), 0)
  const erkannt = summe('getoetet') + summe('zeitueberschreitung')
  return {
    mutanten: summe('mutanten'),
    getoetet: erkannt,
    anteil: prozent(erkannt, erkannt + summe('ueberlebt') + summe('ohneTest')),
  }
}

const sortiert = (ordner: Readonly<Record<string, Ordner>>): Record<string, Ordner> =>
  Object.fromEntries(Object.entries(ordner).sort(([a], [b]) => (a < b ? -1 : 1)))

function alsTafel(ordner: Readonly<Record<string, Ordner>>): string {
  const zeilen = Object.entries(sortiert(ordner)).map(
    ([name, o]) =>
      `| ${name.replace('src/recht/', '')} | ${o.mutanten} | ${o.getoetet} | ${o.zeitueberschreitung} | ${o.ueberlebt} | ${o.ohneTest} | ${o.anteil} | ${o.minuten} | ${o.commit.slice(0, 8).trim()}${o.commit.includes('(') ? ' (geändert)' : ''}${o.jeder === undefined ? '' : `, every ${o.jeder}th`} |`,
  )
  const alle = zusammen(Object.values(ordner))
  return `# Mutation score of src/recht

\`npm run langlauf -- mutation [--ordner=…]\`; what it does and leaves out: tools/mutation/README.md. Each folder with the commit it was measured on; folders without a row have not been measured. "Every 4th": a sample of the mutants, chosen by number. "(geändert)": that commit with the changes that landed next.

| folder | mutants | killed | timed out | survived | no test | score % | minutes | commit |
|---|---|---|---|---|---|---|---|---|
${zeilen.join('\n')}
| all measured, samples counted for their folder | ${alle.mutanten} | ${alle.getoetet} | | | | ${alle.anteil} | | |
`
}
