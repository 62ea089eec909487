import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { describe, expect, test } from 'vitest'
import { type Deklaration, deklarationVon } from '../zugang/index.ts'
import routes from './routes.ts'

// Nothing answers that does not say who may come in: every loader and action is made by `seite`.
const WURZEL = import.meta.dirname

function dateien(eintraege: readonly RouteConfigEntry[]): readonly string[] {
  return eintraege.flatMap((e) => [e.file, ...dateien(e.children ?? [])])
}

const seiten = [...new Set(['root.tsx', ...dateien(await routes)])]
const deklarationen = new Map<string, readonly Deklaration[]>()
for (const datei of seiten) {
  const server = path.join(WURZEL, datei.replace(/\.tsx$/, '.server.ts'))
  const modul: object = existsSync(server) ? await import(server) : {}
  const d = ['loader', 'action'].flatMap((n) => deklarationVon(Reflect.get(modul, n)) ?? [])
  deklarationen.set(datei, d)
}

describe('every page', () => {
  test.each(seiten)('%s: loader and action come by name from its server file, made by seite()', async (datei) => {
    const text = readFileSync(path.join(WURZEL, datei), 'utf8')
    const server = `./${path.basename(datei, '.tsx')}.server.ts`
    const m = /^export \{ ([\w, ]+) \} from '([^']+)'$/m.exec(text)
    expect(m?.[2]).toBe(server)
    const namen = (m?.[1] ?? '').split(', ')
    expect(deklarationen.get(datei)).toHaveLength(namen.length)
    expect(text).not.toMatch(
      /export (?:async )?(?:function|const) (?:loader|action|middleware|clientLoader|clientAction)/,
    )
  })

  test('has a name of its own', () => {
    const namen = [...deklarationen.values()].map((d) => d[0]?.name)
    expect(new Set(namen).size).toBe(namen.length)
  })

  test('who reads nothing of persons may be public; everybody else signs in', () => {
    const offen = [...deklarationen.values()].flatMap((d) => d[0] ?? []).filter((d) => d.stufe === 'oeffentlich')
    expect(offen.map((d) => d.name).sort()).toEqual([
      'web.anmelden',
      'web.hilfe',
      'web.portal.abmelden',
      'web.portal.anmelden',
      'web.portal.beginn',
      'web.portal.hilfe',
      // Shows an account of the portal what is its own.
      'web.portal.start',
      'web.rahmen',
      'web.tasten',
    ])
  })
})
