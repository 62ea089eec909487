import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

// A limit on the size of files stands for the full disk: a mount of its own is not to be had everywhere.
test('REL-06: no room on the disk: the file that is there stays whole, the next try with room replaces it, nothing is left over', async () => {
  const ordner = mkdtempSync(path.join(tmpdir(), 'allegro-voll-'))
  try {
    const modul = path.join(ordner, 'dateien.mjs')
    await build({
      entryPoints: ['src/technik/dateien.ts'],
      outfile: modul,
      bundle: true,
      format: 'esm',
      platform: 'node',
    })
    const ziel = path.join(ordner, 'da', 'kopf.json')
    // SIGXFSZ is ignored, so that the program sees the error (EFBIG) as it would see ENOSPC
    const schreibe = (grenze: string) =>
      spawnSync(
        'sh',
        ['-c', `trap '' XFSZ; ulimit -f ${grenze}; exec "$0" "$@"`, process.execPath, '-e', PROGRAMM, modul, ziel],
        {
          encoding: 'utf8',
        },
      )
    expect(schreibe('unlimited').status).toBe(0)
    writeFileSync(ziel, 'davor')
    const voll = schreibe('64')
    expect([voll.status, voll.stderr]).toEqual([1, 'EFBIG'])
    expect(readFileSync(ziel, 'utf8')).toBe('davor')
    expect(readdirSync(path.dirname(ziel))).toEqual(['kopf.json'])
    expect(schreibe('unlimited').status).toBe(0)
    expect(readFileSync(ziel).length).toBe(1_000_000)
    expect(readdirSync(path.dirname(ziel))).toEqual(['kopf.json'])
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
})

/** Writes a million bytes by the product's function; the name of the error is the answer. */
const PROGRAMM = `
  const [modul, ziel] = process.argv.slice(-2)
  require('node:fs').mkdirSync(require('node:path').dirname(ziel), { recursive: true })
  import(modul).then((m) => m.schreibeDatei(ziel, new Uint8Array(1_000_000)))
    .catch((e) => { process.stderr.write(e.code ?? String(e)); process.exitCode = 1 })`
