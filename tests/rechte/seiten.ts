// Every page of src/web/routes.ts with its loader, action and declaration, ready to be served by `testhaus`.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { ROUTEN } from '../../src/http/index.ts'
import routen from '../../src/web/routes.ts'
import { type Deklaration, deklarationVon, type Seite } from '../../src/zugang/index.ts'

export type Zeile = {
  readonly pfad: string
  readonly methode: 'GET' | 'POST'
  readonly deklaration: Deklaration
  readonly api: boolean
}

const WEB = path.join(import.meta.dirname, '../../src/web')

function eintraege(liste: readonly RouteConfigEntry[], oben = ''): { pfad: string; datei: string }[] {
  return liste.flatMap((e) => {
    const pfad = e.path === undefined ? oben : `${oben}/${e.path}`
    return [{ pfad: pfad === '' ? '/' : pfad, datei: e.file }, ...eintraege(e.children ?? [], pfad)]
  })
}

export async function ladeSeiten(): Promise<{
  readonly zeilen: readonly Zeile[]
  readonly seiten: Readonly<Record<string, Seite<unknown, unknown>>>
}> {
  const seiten: Record<string, Seite<unknown, unknown>> = {}
  const zeilen: Zeile[] = ROUTEN.map((r) => ({
    pfad: r.pfad,
    methode: r.methode,
    deklaration: r.deklaration,
    api: true,
  }))
  for (const { pfad, datei } of eintraege(await routen)) {
    const server = path.join(WEB, datei.replace(/\.tsx$/, '.server.ts'))
    const modul: { loader?: unknown; action?: unknown } = existsSync(server) ? await import(server) : {}
    // A layout and its first page share an address; each is asked under an address of its own.
    const adresse = pfad in seiten ? `${pfad === '/' ? '' : pfad}/~erste` : pfad
    for (const [methode, teil] of [
      ['GET', modul.loader],
      ['POST', modul.action],
    ] as const) {
      if (teil === undefined) continue
      const deklaration = deklarationVon(teil)
      if (deklaration === undefined) throw new Error(`${datei}: not made by seite()`)
      zeilen.push({ pfad: adresse, methode, deklaration, api: false })
    }
    const weg = async () => new Response('405', { status: 405 })
    const deklaration = deklarationVon(modul.loader ?? modul.action)
    if (deklaration) seiten[adresse] = { loader: weg, action: weg, ...modul, deklaration } as Seite<unknown, unknown>
  }
  return { zeilen, seiten }
}
