// package-lock.json must name the packages of all platforms, or `npm ci` refuses. npm leaves out those that the
// registry at hand does not hold; `node tools/sperrdatei.mjs` writes them in again after an `npm install`.
import { readFileSync, writeFileSync } from 'node:fs'

const SYSTEME = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROZESSOREN = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

/** Optional packages that a package of the lock file asks for and the lock file does not have. */
export function fehlende(sperrdatei) {
  const pakete = sperrdatei.packages
  const funde = []
  for (const [ort, paket] of Object.entries(pakete))
    for (const [name, version] of Object.entries(paket.optionalDependencies ?? {}))
      if (!findet(pakete, ort, name)) funde.push({ ort, name, version, dev: paket.dev === true })
  return funde
}

/** As Node finds a package: in the folder of the asking one, then further up. */
function findet(pakete, ort, name) {
  for (let o = ort; ; o = o.slice(0, Math.max(0, o.lastIndexOf('node_modules/') - 1))) {
    if (pakete[o === '' ? `node_modules/${name}` : `${o}/node_modules/${name}`]) return true
    if (o === '') return false
  }
}

export function ergaenze(sperrdatei) {
  for (const f of fehlende(sperrdatei)) {
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(f.version)) throw new Error(`${f.name}: version ${f.version} is not exact`)
    sperrdatei.packages[`node_modules/${f.name}`] = {
      version: f.version,
      ...(prozessor(f.name) && { cpu: [prozessor(f.name)] }),
      ...(f.dev && { dev: true }),
      ...(/musl/.test(f.name) && { libc: ['musl'] }),
      ...(/-gnu$/.test(f.name) && /linux/.test(f.name) && { libc: ['glibc'] }),
      optional: true,
      os: [system(f.name)],
    }
  }
  const sortiert = Object.entries(sperrdatei.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...sperrdatei, packages: Object.fromEntries(sortiert) }
}

function system(name) {
  const s = SYSTEME.find((x) => new RegExp(`\\b${x}\\b`).test(name))
  if (s === undefined) throw new Error(`${name}: for which system?`)
  return s
}

function prozessor(name) {
  return PROZESSOREN.find((x) => new RegExp(`\\b${x}\\b`).test(name))
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const sperrdatei = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const anzahl = fehlende(sperrdatei).length
  writeFileSync('package-lock.json', `${JSON.stringify(ergaenze(sperrdatei), null, 2)}\n`)
  console.log(`${anzahl} platform packages added`)
}
