// One TypeScript file and what it imports, as one file for Node; packages stay outside.
import { build } from 'esbuild'

export async function buendle(wurzel, quelle, ziel) {
  await build({
    absWorkingDir: wurzel,
    entryPoints: [quelle],
    outfile: ziel,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  return ziel
}
