import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What `postmaster.pid` says. The file belongs to PostgreSQL: we read it, never write or delete it. */
export type Sperre = { readonly pid: number; readonly zustand: string }

export function liesSperre(pgdata: string): Sperre | undefined {
  try {
    const zeilen = readFileSync(path.join(pgdata, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Math.abs(Number(zeilen[0]))
    return Number.isInteger(pid) && pid > 0 ? { pid, zustand: (zeilen[7] ?? '').trim() } : undefined
  } catch {
    return undefined
  }
}

/** A living process that is not only waiting to be buried by its parent. */
export function lebt(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (fehler) {
    if (!(fehler instanceof Error && 'code' in fehler && fehler.code === 'EPERM')) return false
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/^Z/.test(stat.slice(stat.lastIndexOf(')') + 2))
  } catch {
    return true // no /proc on this machine
  }
}

/** The number may have been given to another process since: where the machine lets us see, we look. */
export function istPostmaster(pid: number, pgdata: string): boolean {
  if (!lebt(pid)) return false
  try {
    const zeile = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return zeile.includes('postgres') && zeile.split('\0').includes(pgdata)
  } catch {
    return true
  }
}
