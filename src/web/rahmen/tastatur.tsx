import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { bedeutung, ladeBelegung, type TastenId } from './tasten.ts'

const WEGE: Partial<Record<TastenId, string>> = { arbeitsplatz: '/', aufnehmen: '/faelle/neu', tasten: '/tasten' }

const ZIELE: Partial<Record<TastenId, string>> = {
  suche: '#suche',
  neueAngabe: '#neue-angabe',
  zeitstrahl: '.al-strahl__zeile[aria-current], .al-strahl__zeile',
  angabe: '#angabe input:not([type="hidden"]), #angabe select',
}

const KNOEPFE: Partial<Record<TastenId, string>> = {
  rueckgaengig: '[aria-keyshortcuts="u"]',
  feststellen: 'a[href$="/feststellen"]',
}

/** Single keys, away from fields only; with Strg, Alt or Meta the browser keeps them. */
export function Tastatur() {
  const navigate = useNavigate()
  useEffect(() => {
    const horch = (e: KeyboardEvent): void => {
      if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || imFeld(e.target)) return
      const id = bedeutung(ladeBelegung(), e.key)
      if (id && fuehreAus(id, (weg) => void navigate(weg))) e.preventDefault()
    }
    document.addEventListener('keydown', horch)
    return () => document.removeEventListener('keydown', horch)
  }, [navigate])
  return null
}

function imFeld(ziel: EventTarget | null): boolean {
  return (
    ziel instanceof HTMLElement && ziel.closest('input, select, textarea, [contenteditable="true"], dialog') !== null
  )
}

function fuehreAus(id: TastenId, gehe: (weg: string) => void): boolean {
  const weg = WEGE[id]
  if (weg !== undefined) {
    gehe(weg)
    return true
  }
  const karte = /^karte(\d+)$/.exec(id)
  const ort = karte ? `.al-karten li:nth-child(${karte[1]}) a` : (KNOEPFE[id] ?? '')
  const knopf = ort === '' ? null : document.querySelector<HTMLElement>(ort)
  if (knopf) {
    knopf.click()
    return true
  }
  const ziel = ZIELE[id]
  const element = ziel === undefined ? null : document.querySelector<HTMLElement>(ziel)
  element?.focus()
  return element !== null
}
