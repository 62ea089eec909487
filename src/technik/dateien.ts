import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

/**
 * A file is there under its name only when it is complete and on the disk (REL-06): written beside
 * it, flushed, renamed, and the folder flushed. If anything fails, nothing with this name has changed.
 */
export function schreibeDatei(datei: string, inhalt: Uint8Array): void {
  const neben = `${datei}.neu-${process.pid}`
  try {
    const fd = openSync(neben, 'w', 0o600)
    try {
      let ab = 0
      while (ab < inhalt.length) ab += writeSync(fd, inhalt, ab)
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameSync(neben, datei)
  } catch (fehler) {
    rmSync(neben, { force: true })
    throw fehler
  }
  const ordner = openSync(path.dirname(datei), 'r')
  try {
    fsyncSync(ordner)
  } finally {
    closeSync(ordner)
  }
}
