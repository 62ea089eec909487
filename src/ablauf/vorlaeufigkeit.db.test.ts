import { beforeAll, expect, test } from 'vitest'
import { listeDokumente, oeffne } from '../akte/index.ts'
import { ladeFall } from '../fall/index.ts'
import { type Json, type Kennung, monat } from '../kern/index.ts'
import type { Angabe } from '../recht/index.ts'
import type { KontoRef } from '../stammdaten/index.ts'
import { mitRechten } from '../technik/index.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { zeigeDifferenz } from './differenz.ts'
import { ladeFallansicht } from './fallansicht.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, nimmEinzelneAuf, richteZahlerkontoEin, stelleFest, zahleMonat } from './pruefung.ts'
import { ladeVerfahrenslage } from './verfahren/lage.ts'
import { vorlaeufigBis } from './vorlaeufigkeit.ts'

const { db, wir, als } = await musteramt()
let zahlerkonto: KontoRef
beforeAll(async () => {
  zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
})

const BETRIEB: Angabe = {
  art: 'betriebsergebnis',
  person: 'P1',
  von: '2026-01-01',
  bis: '2026-06-30',
  betrieb: 1,
  einnahmen_cent: 3_000_00,
  betriebsausgaben_cent: 600_00,
  nicht_anerkannt_cent: 0,
  kfz: 'keins',
  kfz_kosten_cent: 0,
  fahrten_km: 0,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
}

const LOHN: Angabe = {
  art: 'erwerbseinkommen',
  person: 'P1',
  von: '2026-04-01',
  bis: null,
  brutto_cent: 520_00,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
}

async function setze(fall: Kennung<'Leistungsfall'>, pfad: string, alt: Json, neu: Json): Promise<void> {
  const entwurf = await oeffneZumBearbeiten(als(wir.f), fall)
  expect(entwurf.ok).toBe(true)
  const r = await bearbeiten(als(wir.f), { fall, aenderungen: [{ pfad, alt, neu }] })
  expect(r).toMatchObject({ ok: true, wert: { konflikte: [] } })
}

async function letzterBrief(fall: Kennung<'Leistungsfall'>): Promise<string> {
  return mitRechten(db.db, wir.f.akteur, async (tx) => {
    const alle = await listeDokumente(tx, { traeger: wir.f.nutzer.traeger, fall })
    const [letzter] = [...alle].sort((a, b) => b.angelegtAm - a.angelegtAm)
    if (letzter === undefined) throw new Error('no letter')
    return new TextDecoder().decode((await oeffne(tx, letzter, 'text')).bytes).replace(/\s+/g, ' ')
  })
}

/** What the head of the case says. */
const bis = (fall: Kennung<'Leistungsfall'>) =>
  mitRechten(db.db, wir.f.akteur, async (tx) => {
    const f = await ladeFall(tx, fall)
    return f && vorlaeufigBis(tx, f, db.umgebung.uhr.heute())
  })

test('an estimate makes grant and change provisional by itself; a paid month waits for the final decision', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f), {
    von: monat('2026-01'),
    bis: monat('2026-06'),
    weitere: { betrieb: BETRIEB },
  })
  await setze(fall, 'umstaende/betrieb', null, { art: 'eks', eksstand: 'vorlaeufig' })
  expect(await bis(fall)).toBeUndefined()
  await bewillige(als(wir.f), als(wir.a), fall)
  expect(await bis(fall)).toBe(monat('2026-06'))
  expect(await letzterBrief(fall)).toContain('Wie viel Sie mit Ihrer selbständigen Arbeit verdienen')

  await setze(fall, 'angaben/wohnung/nebenkosten_cent', 80_00, 95_00)
  db.uhr.stelle('2025-12-16T10:00')
  await bewillige(als(wir.f), als(wir.a), fall)
  const aenderung = await letzterBrief(fall)
  expect(aenderung).toContain('Vorläufiger Änderungsbescheid')
  expect(aenderung).toContain('Anlage EKS mit den tatsächlichen Einnahmen und Ausgaben')
  expect(aenderung).toContain('§ 41a Abs. 2 SGB II')

  db.uhr.stelle('2025-12-22T10:00')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-01'), zahlerkonto })
  db.uhr.stelle('2026-01-10T10:00')
  await setze(fall, 'angaben/betrieb/einnahmen_cent', 3_000_00, 3_600_00)
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  const d = ansicht && (await zeigeDifferenz(als(wir.f), ansicht))
  expect(d?.differenz.regelt.map((pm) => pm.monat)).toEqual(
    ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(monat),
  )
  expect(d?.zusammenstellung.regelung.vorbehalten).toEqual([{ person: 'P1', monat: monat('2026-01') }])
  expect(d?.differenz.zahlungen.ueberzahlt).toEqual([])
})

/** The months of the open draft's decision, and what the difference calls provisional from now on. */
async function entscheidet(fall: Kennung<'Leistungsfall'>) {
  const ansicht = await ladeFallansicht(als(wir.f), fall)
  const d = ansicht && (await zeigeDifferenz(als(wir.f), ansicht))
  return { regelt: d?.differenz.regelt.map((pm) => pm.monat), neu: d?.differenz.nunVorlaeufig.map((pm) => pm.monat) }
}

const UNGEWISS: Json = {
  art: 'vorlaeufigkeit',
  vorlaeufigkeitsgrund: 'hoehe',
  weil: 'Ihr Lohn wechselt jeden Monat. Wir rechnen mit 520,00 €.',
}
const monate = (...m: string[]) => m.map(monat)

test('a final grant that has become uncertain falls for the months to come, though no amount changes (§ 40 Abs. 4 SGB II)', async () => {
  db.uhr.stelle('2026-01-12T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f), { von: monat('2026-02'), bis: monat('2026-07') })
  await bewillige(als(wir.f), als(wir.a), fall)
  db.uhr.stelle('2026-01-22T10:00')
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat('2026-02'), zahlerkonto })
  db.uhr.stelle('2026-02-10T10:00')
  await setze(fall, 'umstaende/bwz-1', null, UNGEWISS)
  const kommend = monate('2026-03', '2026-04', '2026-05', '2026-06', '2026-07')
  expect(await entscheidet(fall)).toEqual({ regelt: kommend, neu: kommend })
  await bewillige(als(wir.f), als(wir.a), fall)
  const brief = await letzterBrief(fall)
  expect(brief).toContain('Vorläufiger Änderungsbescheid')
  expect(brief).toContain('Bisher stand der Betrag fest. Jetzt ist er vorläufig (§ 40 Abs. 4 SGB II).')
  expect(brief).toContain(
    'Wir heben den Bescheid vom 12. Januar 2026 für März bis Juli 2026 ganz auf (§ 40 Abs. 4 SGB II). Für diese Zeit bewilligen wir die Beträge in der Spalte „jetzt“ vorläufig (§ 41a Abs. 1 SGB II).',
  )
  expect(await bis(fall)).toBe(monat('2026-07'))
  // February was granted finally: nothing of it is settled.
  const abrechnung = await mitRechten(db.db, wir.f.akteur, async (tx) => {
    const l = await ladeVerfahrenslage(tx, db.umgebung, fall, wir.f.nutzer.bediensteter)
    return l && [...l.endgueltigeMonate]
  })
  expect(abrechnung).toEqual(monate('2026-02'))
})

test('where the change comes later, the final grant holds until then', async () => {
  db.uhr.stelle('2025-12-10T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f), { von: monat('2026-01'), bis: monat('2026-06') })
  await bewillige(als(wir.f), als(wir.a), fall)
  await setze(fall, 'umstaende/bwz-1', null, UNGEWISS)
  await setze(fall, 'angaben/lohn', null, LOHN)
  const ab = monate('2026-04', '2026-05', '2026-06')
  expect(await entscheidet(fall)).toEqual({ regelt: ab, neu: ab })
  await bewillige(als(wir.f), als(wir.a), fall)
  expect(await bis(fall)).toBe(monat('2026-06'))
  const brief = await letzterBrief(fall)
  expect(brief).toContain('Für April bis Juni 2026 hatten wir abschließend entschieden.')
  expect(brief).not.toContain('§ 48 Abs. 1 SGB X')
})

test('without a sentence on what is open it cannot be certified', async () => {
  const fall = await nimmEinzelneAuf(als(wir.f))
  await setze(fall, 'umstaende/bwz-1', null, { art: 'vorlaeufigkeit', vorlaeufigkeitsgrund: 'hoehe' })
  const r = await stelleFest(als(wir.f), fall)
  expect(r).toMatchObject({ ok: false, ablehnung: { art: 'nichtAbgedeckt' } })
  await setze(fall, 'umstaende/bwz-1/weil', null, 'Ihr Lohn wechselt. Wir rechnen mit 0,00 €.')
  expect((await stelleFest(als(wir.f), fall)).ok).toBe(true)
})
