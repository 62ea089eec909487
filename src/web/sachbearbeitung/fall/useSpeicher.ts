import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useRevalidator } from 'react-router'
import type { Json } from '../../../kern/index.ts'
import { TOKENFELD, useRahmen } from '../../rahmen/formular.tsx'
import { TAETIG } from '../../rahmen/leerlauf.tsx'
import type { Lage, Speicherantwort } from './ansicht.ts'
import { type Bild, type Eintrag, type Sendung, Speicher } from './speicher.ts'

export type Bearbeitung = { readonly lage: Lage; readonly bild: Bild; readonly speicher: Speicher<Lage> }

const LEER: Bild = { stand: 'ruhe', meldung: '', offen: new Map(), konflikte: new Map() }

type Umstand = { readonly token: string; readonly angabe: string; readonly monat: string }

/** Joins page and store: the newest answer of the server is what the page shows. One store for the stay in the case. */
export function useSpeicher(fall: string, geladen: Lage, monat: string): Bearbeitung {
  const { token } = useRahmen()
  const { revalidate } = useRevalidator()
  const angabe = geladen.satz?.id ?? ''
  const umstand = useRef<Umstand>({ token, angabe, monat })
  const [neueste, setNeueste] = useState<{ readonly zu: Lage; readonly lage: Lage } | null>(null)
  const nimm = useRef((_: Lage) => {})
  useEffect(() => {
    umstand.current = { token, angabe, monat }
    nimm.current = (lage) => {
      // The person has gone on to another fact meanwhile: its answer is asked for anew.
      if ((lage.satz?.id ?? '') === angabe) setNeueste({ zu: geladen, lage })
      else void revalidate()
    }
  }, [token, angabe, monat, geladen, revalidate])

  const [{ speicher, abonniere }] = useState(() => baue(fall, umstand, nimm))
  const bild = useSyncExternalStore(
    abonniere,
    () => speicher.bild,
    () => LEER,
  )
  useEffect(() => {
    speicher.nimmAuf(gemerkt(fall))
    const jetzt = () => void speicher.sichere()
    window.addEventListener('online', jetzt)
    window.addEventListener('pagehide', jetzt)
    return () => {
      window.removeEventListener('online', jetzt)
      window.removeEventListener('pagehide', jetzt)
      jetzt()
    }
  }, [speicher, fall])
  return { lage: neueste?.zu === geladen ? neueste.lage : geladen, bild, speicher }
}

function baue(
  fall: string,
  umstand: { readonly current: Umstand },
  nimm: { readonly current: (lage: Lage) => void },
): { readonly speicher: Speicher<Lage>; readonly abonniere: (h: () => void) => () => void } {
  const horcher = new Set<() => void>()
  const speicher = new Speicher<Lage>({
    sende: (eintraege) => sende(fall, umstand.current, eintraege),
    uebernimm: (lage) => nimm.current(lage),
    melde: () => {
      for (const h of horcher) h()
    },
    spaeter: (ms, fn) => {
      const uhr = setTimeout(fn, ms)
      return () => clearTimeout(uhr)
    },
    merke: (eintraege) => merke(fall, eintraege),
  })
  return {
    speicher,
    abonniere: (h) => {
      horcher.add(h)
      return () => horcher.delete(h)
    },
  }
}

async function sende(fall: string, u: Umstand, eintraege: readonly Eintrag[]): Promise<Sendung<Lage>> {
  const formular = new FormData()
  formular.set(TOKENFELD, u.token)
  formular.set('angabe', u.angabe)
  formular.set('monat', u.monat)
  for (const e of eintraege) {
    formular.set(`a:${e.pfad}`, JSON.stringify(e.alt))
    for (const t of e.texte) formular.append(`t:${e.pfad}`, t)
  }
  try {
    const antwort = await fetch(`/faelle/${fall}/aendern`, {
      method: 'POST',
      body: formular,
      headers: { Accept: 'application/json' },
      keepalive: true,
      redirect: 'manual',
    })
    if (antwort.ok) window.dispatchEvent(new Event(TAETIG))
    return await liesAntwort(antwort)
  } catch {
    return { art: 'getrennt' }
  }
}

async function liesAntwort(antwort: Response): Promise<Sendung<Lage>> {
  if (antwort.status === 401 || antwort.type === 'opaqueredirect') return { art: 'abgemeldet' }
  if (antwort.status >= 500) return { art: 'getrennt' }
  if (!antwort.ok) return { art: 'abgelehnt', meldung: await antwort.text() }
  const { lage, werte, konflikte }: Speicherantwort = await antwort.json()
  return { art: 'gespeichert', antwort: lage, werte, konflikte }
}

const ablage = (fall: string): string => `allegro.entwurf.${fall}`

function merke(fall: string, eintraege: readonly Eintrag[]): void {
  try {
    if (eintraege.length === 0) sessionStorage.removeItem(ablage(fall))
    else sessionStorage.setItem(ablage(fall), JSON.stringify(eintraege))
  } catch {
    // A browser without storage keeps the entries in the page only.
  }
}

function gemerkt(fall: string): readonly Eintrag[] {
  try {
    const roh: unknown = JSON.parse(sessionStorage.getItem(ablage(fall)) ?? '[]')
    return Array.isArray(roh) ? roh.filter(istEintrag) : []
  } catch {
    return []
  }
}

function istEintrag(e: unknown): e is Eintrag {
  if (typeof e !== 'object' || e === null) return false
  const { pfad, texte, alt } = e as { pfad?: unknown; texte?: unknown; alt?: Json }
  return (
    typeof pfad === 'string' && Array.isArray(texte) && texte.every((t) => typeof t === 'string') && alt !== undefined
  )
}
