// A small Jobcenter inside the test: pages, jobs and database in this process, its clock put at will, its households made by
// use cases. Months go by in no time, where the real program (haus.ts) has to be started anew for each day.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import {
  anordnen,
  aufnehmen,
  bearbeiten,
  feststellen,
  type Handelnder,
  oeffneZumBearbeiten,
} from '../../src/ablauf/index.ts'
import { MIETE, richteZahlerkontoEin, zahleHeute, zahleMonat } from '../../src/ablauf/pruefung.ts'
import { oeffneDatenbank } from '../../src/app/datenbank.ts'
import { liesKonfiguration } from '../../src/app/konfiguration.ts'
import { baueServer, lausche } from '../../src/app/server.ts'
import { unterschreiberIn } from '../../src/app/umgebung.ts'
import { BEARBEITER } from '../../src/app/verdrahtung.ts'
import { datum, type Json, type Kennung, monat } from '../../src/kern/index.ts'
import type { Angabe, Rolle } from '../../src/recht/index.ts'
import type { KontoRef } from '../../src/stammdaten/index.ts'
import { MUSTERKENNWORT, type Musterjobcenter, musterjobcenter } from '../../src/stammdaten/pruefung.ts'
import {
  arbeiteAb,
  gesaeterZufall,
  kennungsgeber,
  type StellbareUhr,
  stellbareUhr,
  stummesProtokoll,
  type Umgebung,
} from '../../src/technik/index.ts'
import { freierPort, neuerOrdner, raeumeWeg, WURZEL } from '../start/werkzeug.ts'

export type Amt = {
  readonly adresse: string
  readonly umgebung: Umgebung
  readonly wir: Musterjobcenter
  readonly als: (wer: Wer) => Handelnder
  readonly zahlerkonto: KontoRef
  readonly stelle: StellbareUhr['stelle']
  /** Does what waits for the background. */
  readonly arbeite: () => Promise<void>
  readonly schliesse: () => Promise<void>
}

/** Frida Fuchs and Fritz Falk (F) work on the cases, Anna Adler (A) orders, Arno Ast (A) is the third pair of eyes; Nora Nebel (F) sits in Nebenstadt. */
export type Wer = 'f' | 'f2' | 'a' | 'a2' | 'fremd'

export async function oeffneAmt(uhrzeit: string): Promise<Amt> {
  const daten = path.join(neuerOrdner(), 'daten')
  const port = await freierPort()
  const k = liesKonfiguration({ PORT: String(port), ALLEGRO_DATEN: daten }, WURZEL)
  const protokoll = stummesProtokoll()
  const datenbank = await oeffneDatenbank(k, { melde: () => undefined, protokoll, alsServer: true })
  const [uhr, zufall] = [stellbareUhr(uhrzeit), gesaeterZufall('verfahren')]
  const umgebung: Umgebung = {
    db: datenbank.db,
    uhr,
    zufall,
    kennung: kennungsgeber(uhr, zufall),
    protokoll,
    konfiguration: { ...k, schulung: true },
    unterschreiber: unterschreiberIn(daten, zufall),
  }
  const wir = await musterjobcenter(umgebung)
  const zahlerkonto = await richteZahlerkontoEin(umgebung, wir.a.nutzer, wir.a2.nutzer)
  const server = await lausche(await baueServer(umgebung, { seiten: path.join(WURZEL, '.bau/web') }), k)
  return {
    adresse: k.basisUrl,
    umgebung,
    wir,
    als: (wer) => ({ umgebung, nutzer: wir[wer].nutzer }),
    zahlerkonto,
    stelle: uhr.stelle,
    arbeite: async () => {
      await arbeiteAb(umgebung, BEARBEITER)
    },
    schliesse: async () => {
      await server.halte(0)
      await datenbank.schliesse()
      raeumeWeg(path.dirname(daten))
    },
  }
}

export type Hausperson = {
  readonly vorname: string
  readonly nachname: string
  readonly geburt: string
  readonly geschlecht?: 'weiblich' | 'maennlich' | undefined
  readonly rolle: Rolle
  /** Places in the list of persons, from 0. */
  readonly eltern?: readonly number[] | undefined
}

export type Haushalt = {
  readonly personen: readonly Hausperson[]
  readonly von: string
  readonly bis: string
  readonly angaben?: Readonly<Record<string, Angabe>> | undefined
  readonly umstaende?: Readonly<Record<string, Json>> | undefined
}

export type Fall = Kennung<'Leistungsfall'>

/** Takes a household in on the day of the clock, with 550,00 € of rent if nothing else is said, ready to certify. */
export async function nimmAuf(amt: Amt, x: Haushalt): Promise<Fall> {
  const f = amt.als('f')
  const [erste] = x.personen
  const { fall } = gelungen(
    await aufnehmen(f, {
      antragAm: amt.umgebung.uhr.heute(),
      bewilligungszeitraum: { von: monat(x.von), bis: monat(x.bis) },
      anschrift: { strasse: 'Lindenstraße', hausnummer: '4', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' },
      iban: 'DE56999999991007654321',
      kontoinhaber: `${erste?.vorname} ${erste?.nachname}`,
      personen: x.personen.map((p) => ({
        rolle: p.rolle,
        eltern: p.eltern ?? [],
        person: {
          neu: {
            vorname: p.vorname,
            nachname: p.nachname,
            geburtsname: '',
            geburtsdatum: datum(p.geburt),
            geburtsort: 'Musterstadt',
            geschlecht: p.geschlecht ?? 'weiblich',
          },
        },
      })),
    }),
  ).fall
  const angaben = { wohnung: { ...MIETE, koepfe: x.personen.length }, ...x.angaben }
  const neu = [
    ...Object.entries(angaben).map(([id, wert]) => [`angaben/${id}`, wert as Json] as const),
    ...Object.entries(x.umstaende ?? {}).map(([id, wert]) => [`umstaende/${id}`, wert] as const),
  ]
  const aenderungen = neu.map(([pfad, wert]) => ({ pfad, alt: null, neu: wert }))
  gelungen(await bearbeiten(f, { fall, aenderungen }))
  return fall
}

/** Likewise, and granted by two people. */
export async function bewillige(amt: Amt, x: Haushalt): Promise<Fall> {
  const [f, a] = [amt.als('f'), amt.als('a')]
  const fall = await nimmAuf(amt, x)
  const { version } = gelungen(await oeffneZumBearbeiten(f, fall))
  const e = gelungen(await feststellen(f, { fall, entwurfVersion: version, begruendung: '' }))
  gelungen(await anordnen(a, e.id))
  return fall
}

/** The monthly run on the day of the clock, or the day's. */
export async function zahle(amt: Amt, monatslauf?: string): Promise<void> {
  const { umgebung, wir, zahlerkonto } = amt
  if (monatslauf === undefined) await zahleHeute(umgebung, wir.a.nutzer, wir.a2.nutzer, zahlerkonto)
  else await zahleMonat(umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat(monatslauf), zahlerkonto })
}

export function gelungen<Wert>(r: { ok: true; wert: Wert } | { ok: false; ablehnung: unknown }): Wert {
  if (r.ok) return r.wert
  throw new Error(JSON.stringify(r.ablehnung))
}

/** The windows of the people at work; each signs in when first needed on a day. */
export function fenster(browser: Browser, amt: Amt) {
  const offen = new Map<Wer, Page>()
  const schliesse = async (): Promise<void> => {
    for (const p of offen.values()) await p.context().close()
    offen.clear()
  }
  const oeffne = async (wer: Wer): Promise<Page> => {
    const kontext = await browser.newContext({ baseURL: amt.adresse, viewport: BREIT, locale: 'de-DE' })
    const page = await kontext.newPage()
    page.setDefaultTimeout(60_000)
    await page.goto('/anmelden')
    await page.getByLabel('Anmeldename').fill(amt.wir[wer].anmeldename)
    await page.getByLabel('Kennwort').fill(MUSTERKENNWORT)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await expect(page.getByRole('heading', { name: 'Arbeitsplatz' })).toBeVisible()
    offen.set(wer, page)
    return page
  }
  return {
    bei: async (wer: Wer): Promise<Page> => offen.get(wer) ?? (await oeffne(wer)),
    /** Another day begins: everyone has gone home. */
    am: async (berlin: string): Promise<void> => {
      await schliesse()
      amt.stelle(berlin)
    },
    schliesse,
  }
}

export type Fenster = ReturnType<typeof fenster>

const BREIT = { width: 1366, height: 768 }
const BILDER = process.env.ALLEGRO_BILDER

/** For people to look at, only where ALLEGRO_BILDER names a folder: the page as wide as a desk, and at 200 percent. */
export async function bild(page: Page, name: string): Promise<void> {
  if (BILDER === undefined) return
  mkdirSync(BILDER, { recursive: true })
  await page.screenshot({ path: path.join(BILDER, `${name}.png`), fullPage: true })
  if (process.env.ALLEGRO_BILDER_GROSS === undefined) return
  await page.setViewportSize({ width: BREIT.width / 2, height: BREIT.height / 2 })
  await page.screenshot({ path: path.join(BILDER, `${name}-200.png`), fullPage: true })
  await page.setViewportSize(BREIT)
}

/** A letter behind a link: its words with single spaces, as the page of it says them. */
export async function liesBrief(page: Page, verweis: Locator, name: string): Promise<string> {
  const nach = await verweis.getAttribute('href')
  if (nach === null) throw new Error(`no address: ${name}`)
  if (BILDER !== undefined) {
    mkdirSync(BILDER, { recursive: true })
    writeFileSync(path.join(BILDER, `${name}.pdf`), await (await page.request.get(nach)).body())
  }
  const html = await (await page.request.get(`${nach}${nach.includes('?') ? '&' : '?'}form=html`)).text()
  return html
    .replace(/<\/?(?:strong|b|em)>/g, '')
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\u00a0|&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
}
