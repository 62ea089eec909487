// What every page must bear in every state: axe without findings, nothing wider than the window, focus that is seen.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const REGELN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Rules axe cannot decide by itself, with the reason why that is no finding. */
const UNENTSCHIEDEN: Readonly<Record<string, string>> = {
  'color-contrast': 'text over a picture or a sticky bar: the colours are tokens of KERN, tested as pairs',
  'th-has-data-cells': 'a letter has tables with heads of rows and of groups; each head says its scope',
}

type Befund = { readonly id: string; readonly wo: readonly string[] }

/**
 * A11Y-01. `zustand` names page and state in the message. A page that still changes while axe looks leaves it undecided:
 * what counts is the page at rest, so it is looked at again for a while before it fails.
 */
export async function pruefeBarrieren(page: Page, zustand: string): Promise<void> {
  await expect(async () => {
    const { verletzt, offen } = await seheNach(page)
    expect(verletzt satisfies readonly Befund[], `${zustand}: axe`).toEqual([])
    expect(
      offen.filter((b) => UNENTSCHIEDEN[b.id] === undefined),
      `${zustand}: axe undecided`,
    ).toEqual([])
  }).toPass({ timeout: 60_000 })
}

async function seheNach(page: Page): Promise<{ verletzt: Befund[]; offen: Befund[] }> {
  await page.evaluate(AXE)
  return await page.evaluate(async (regeln) => {
    const axe = Reflect.get(window, 'axe') as { run: (d: Document, o: object) => Promise<Ergebnis> }
    type Ergebnis = { violations: Treffer[]; incomplete: Treffer[] }
    type Treffer = { id: string; nodes: { html: string }[] }
    const r = await axe.run(document, { runOnly: regeln })
    const kurz = (t: Treffer) => ({ id: t.id, wo: t.nodes.map((n) => n.html.slice(0, 120)) })
    return { verletzt: r.violations.map(kurz), offen: r.incomplete.map(kurz) }
  }, REGELN)
}

/** A11Y-04: at this width nothing but data tables in their own part has to be scrolled sideways. */
export async function pruefeUmbruch(page: Page, zustand: string, breite = 320): Promise<void> {
  const vorher = page.viewportSize()
  await page.setViewportSize({ width: breite, height: 640 })
  const zuBreit = await page.evaluate(() => {
    const grenze = document.documentElement.clientWidth
    const inTafel = (e: Element) => e.closest('.al-tafel, .al-nurvorlesen, [hidden]') !== null
    const schuldige = [...document.querySelectorAll('body *')]
      .filter((e) => !inTafel(e) && e.getBoundingClientRect().right > grenze + 1 && e.getBoundingClientRect().width > 0)
      .map((e) => `${e.tagName} ${e.className.toString()}`)
    return document.documentElement.scrollWidth > grenze ? schuldige : []
  })
  if (vorher) await page.setViewportSize(vorher)
  expect(zuBreit, `${zustand}: wider than ${breite} px`).toEqual([])
}

/** Everything on a page in its state. */
export async function pruefeSeite(page: Page, zustand: string): Promise<void> {
  await pruefeBarrieren(page, zustand)
  await pruefeUmbruch(page, zustand)
}

export type Halt = { readonly name: string; readonly sichtbar: boolean; readonly umrandet: boolean }

/** A11Y-02: walks the tab stops; each is seen, has an outline and lies under no bar. */
export async function durchTabben(page: Page, hoechstens: number): Promise<readonly Halt[]> {
  const halte: Halt[] = []
  for (let i = 0; i < hoechstens; i++) {
    await page.keyboard.press('Tab')
    const halt = await page.evaluate(async () => {
      const e = document.activeElement
      if (!(e instanceof HTMLElement) || e === document.body) return null
      // The page scrolls to the focus in a later frame: looked at when it has come to rest.
      for (let ruhe = 0, y = scrollY; ruhe < 2; ruhe = y === scrollY ? ruhe + 1 : 0, y = scrollY)
        await new Promise(requestAnimationFrame)
      const r = e.getBoundingClientRect()
      const oben = document.elementFromPoint(r.left + r.width / 2, r.top + Math.min(r.height / 2, 12))
      const stil = getComputedStyle(e)
      return {
        name: `${e.tagName} ${(e.getAttribute('aria-label') ?? e.textContent ?? e.getAttribute('name') ?? '').trim().slice(0, 50)}`,
        sichtbar: oben !== null && (e.contains(oben) || oben.contains(e)),
        umrandet: stil.outlineStyle !== 'none' && Number.parseInt(stil.outlineWidth, 10) >= 2,
      }
    })
    if (halt === null) break
    halte.push(halt)
  }
  return halte
}

export async function pruefeTabfolge(page: Page, zustand: string, hoechstens = 60): Promise<void> {
  const halte = await durchTabben(page, hoechstens)
  expect(halte.length, `${zustand}: tab stops`).toBeGreaterThan(2)
  expect(
    halte.filter((h) => !h.sichtbar || !h.umrandet),
    `${zustand}: focus not seen`,
  ).toEqual([])
}
