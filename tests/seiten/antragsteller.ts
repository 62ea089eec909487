import { expect } from 'vitest'
import type { Testbrowser } from '../../src/zugang/pruefung.ts'

/** Sends a page of the portal and returns where it leads. */
export async function weiter(x: Testbrowser, adresse: string, felder: Record<string, string>): Promise<string> {
  const r = await x.sende(adresse, felder)
  expect(r.status, `${adresse}: ${await r.clone().text()}`).toBe(302)
  return r.headers.get('location') ?? ''
}

/** Begins an application at this Jobcenter; its address. */
export async function beginne(x: Testbrowser, jobcenter: string): Promise<string> {
  const ort = await weiter(x, '/portal/antrag', { jobcenter })
  expect(ort).toMatch(/^\/portal\/antrag\/[\da-f-]{36}\/name$/)
  return ort.slice(0, -'/name'.length)
}

export const NAME = { vorname: 'Elif', nachname: 'Yılmaz', geburtsdatum: '27.3.1992' }
export const WOHNT = { festerWohnsitz: 'ja', strasse: 'Lindenstraße 4', plz: '99999', wohnort: 'Musterstadt' }

/** The declaration of intent in four pages; address of the application. */
export async function stelleTda(x: Testbrowser, jobcenter: string): Promise<string> {
  const antrag = await beginne(x, jobcenter)
  await weiter(x, `${antrag}/name`, NAME)
  await weiter(x, `${antrag}/erreichbar`, WOHNT)
  await weiter(x, `${antrag}/beginn`, { leistungAb: 'sofort', notlage: 'nein' })
  expect(await weiter(x, `${antrag}/erklaerung`, { willenserklaerung: 'ja' })).toBe(`${antrag}?neu=tda`)
  return antrag
}
