import { expect, test } from 'vitest'
import { listeDokumente, oeffne } from '../../../akte/index.ts'
import { listeAufforderungen, type Verfahren } from '../../../fall/index.ts'
import { deutsch, iso, type Json, type Kennung, type Monat, monat } from '../../../kern/index.ts'
import { ladeGeltende } from '../../../leistung/index.ts'
import type { Angabe } from '../../../recht/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../../../technik/index.ts'
import { listForderungen, listZahlungen, pruefeHauptbuch, tageDesMonatslaufs } from '../../../zahlung/index.ts'
import { anordnen } from '../../anordnen.ts'
import { ABLAUF_BEARBEITER } from '../../auftraege.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, nimmEinzelneAuf, richteZahlerkontoEin, zahleMonat } from '../../pruefung.ts'
import { beginne, fertigeAus, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
type Fall = Kennung<'Leistungsfall'>

const MONATE = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].map(monat)
const ENDEN = ['31', '28', '31', '30', '31', '30']

const lohn = (nr: number, brutto_cent: number): Angabe => ({
  art: 'erwerbseinkommen',
  person: 'P1',
  von: `2026-0${nr + 1}-01`,
  bis: `2026-0${nr + 1}-${ENDEN[nr]}`,
  brutto_cent,
  steuern_cent: 0,
  sozialabgaben_cent: 0,
})

async function setze(fall: Fall, ...neu: readonly (readonly [string, Json, Json])[]): Promise<void> {
  expect((await oeffneZumBearbeiten(als(wir.f), fall)).ok).toBe(true)
  const r = await bearbeiten(als(wir.f), {
    fall,
    aenderungen: neu.map(([pfad, alt, wert]) => ({ pfad, alt, neu: wert })),
  })
  expect(r).toMatchObject({ ok: true, wert: { konflikte: [] } })
}

/** A single person with changing pay, provisional from January to June 2026 with 520,00 € a month; all of it paid. */
async function vorlaeufigBewilligt(): Promise<Fall> {
  db.uhr.stelle('2025-12-10T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f), {
    von: monat('2026-01'),
    bis: monat('2026-06'),
    weitere: Object.fromEntries(MONATE.map((_, i) => [`lohn-${i + 1}`, lohn(i, 520_00)])),
  })
  await setze(fall, [
    'umstaende/bwz-1',
    null,
    {
      art: 'vorlaeufigkeit',
      vorlaeufigkeitsgrund: 'hoehe',
      weil: 'Ihr Lohn wechselt. Wir rechnen mit 520,00 € im Monat.',
      spaeter_nachweisen: 'Lohnabrechnungen von Januar bis Juni 2026',
    },
  ])
  await bewillige(als(wir.f), als(wir.a), fall)
  return fall
}

const schritt = async (fall: Fall, id: string) =>
  (await zeigeVerfahren(als(wir.f), fall))?.verfahren[0]?.schritte.find((s) => s.id === id)

async function bisZurBitte(fall: Fall): Promise<Verfahren> {
  const r = await beginne(als(wir.f), { fall, art: 'abschliessend', gegenstand: 'bwz-1' })
  if (!r.ok) throw new Error(r.ablehnung.art)
  let v = await muss(antwort(r.wert, 'anlass', { antrag: 'nein', andererGrund: 'nein' }))
  const umfang = {
    noetig: 'ja',
    nachweise: 'Lohnabrechnungen von Januar bis Juni 2026',
    warum: 'Davon hängt der Betrag ab.',
  }
  v = await muss(antwort(v, 'umfang', umfang))
  return muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'bitte' }))
}

async function vorgelegtUndAngeordnet(v: Verfahren, fall: Fall): Promise<void> {
  await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  const nach = (await schritt(fall, 'bescheid'))?.handlung
  if (nach?.art !== 'verweis') throw new Error('nothing certified')
  const r = await anordnen(als(wir.a), nach.nach.replace('/anordnen/', '') as Kennung<'Entscheidung'>)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
}

async function stand(fall: Fall) {
  return mitRechten(db.db, wir.a.akteur, async (tx) => {
    const ref = { traeger: MUSTERSTADT, fall }
    const geltend = await ladeGeltende(tx, ref)
    const je = (m: Monat) => geltend.zeilen.filter((z) => z.monat === m).reduce((s, z) => s + z.betrag, 0)
    const brief = (await listeDokumente(tx, ref)).find((d) => d.art === 'abschlussbescheid')
    return {
      betraege: MONATE.map(je),
      forderungen: await listForderungen(tx, ref),
      zahlungen: await listZahlungen(tx, MUSTERSTADT, fall, MONATE),
      buecher: await pruefeHauptbuch(tx, MUSTERSTADT),
      brief:
        brief === undefined
          ? ''
          : new TextDecoder().decode((await oeffne(tx, brief, 'text')).bytes).replace(/\s+/g, ' '),
    }
  })
}

// A run is for all cases: taken in first, paid together.
const [verrechnen, ohneBeleg, bagatelle] = [
  await vorlaeufigBewilligt(),
  await vorlaeufigBewilligt(),
  await vorlaeufigBewilligt(),
]
for (const m of MONATE) {
  db.uhr.stelle(`${iso(tageDesMonatslaufs(m).uebergabe)}T10:00`)
  await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: m, zahlerkonto })
}

// Regelbedarf 563,00, Wohnen 550,00. Pay of 520,00: free 100,00 + 20 % of 420,00 = 184,00, counted 336,00, claim 777,00.
// Of 720,00: free 184,00 + 30 % of 200,00 = 244,00, counted 476,00, claim 637,00, 140,00 less.
// Of 320,00: free 100,00 + 20 % of 220,00 = 144,00, counted 176,00, claim 937,00, 160,00 more.
test('too much in one month is set off against too little in another; only the rest is paid, and the books agree', async () => {
  const fall = verrechnen
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  const offene = await mitRechten(db.db, wir.f.akteur, (tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall }))
  expect(offene.filter((a) => a.grund.includes('abschließend entscheiden')).map((a) => deutsch(a.vorlageAm))).toEqual([
    '01.07.2026',
  ])
  db.uhr.stelle('2026-07-10T10:00')
  let v = await bisZurBitte(fall)
  // posted Friday 10.7.2026, known 14.7., 28 days: Tuesday 11.8.2026
  expect(v.festlegungen.at(-1)?.werte.frist).toBe('2026-08-11')
  v = await muss(antwort(v, 'eingang', {}))
  await setze(fall, ['angaben/lohn-2/brutto_cent', 520_00, 720_00], ['angaben/lohn-4/brutto_cent', 520_00, 320_00])
  v = await muss(antwort(v, 'zahlen', { fertig: 'ja' }))
  expect((await schritt(fall, 'abrechnung'))?.grund).toBe(
    'Elif Sonntag: zu wenig 160,00 €, zu viel 140,00 €, verrechnet 140,00 €, nachzuzahlen 20,00 €.',
  )
  await vorgelegtUndAngeordnet(v, fall)
  const s = await stand(fall)
  expect(s.betraege).toEqual([777_00, 637_00, 777_00, 937_00, 777_00, 777_00])
  expect(s.forderungen.map((f) => [f.grund, f.betrag, f.verrechnet, f.offen])).toEqual([
    ['abschliessend', 140_00, 140_00, 0],
  ])
  expect(
    s.zahlungen
      .filter((z) => z.monat === monat('2026-04'))
      .map((z) => [z.zustand, z.betrag])
      .sort(),
  ).toEqual([
    ['angeordnet', 20_00],
    ['uebergeben', 777_00],
    ['verrechnet', 140_00],
  ])
  expect(s.buecher).toEqual([])
  expect(s.brief).toContain('Sie bekommen noch 20,00 €.')
  expect(s.brief).toContain('Das ersetzt den vorläufigen Bescheid vom 10. Dezember 2025.')
  expect((await schritt(fall, 'bescheid'))?.zustand).toBe('erledigt')
})

test('a month without proof has no claim, but not before the time named has passed', async () => {
  const fall = ohneBeleg
  db.uhr.stelle('2026-07-10T10:00')
  let v = await bisZurBitte(fall)
  const ohne = { 'ohne.P1': ['2026-03'], fehlt: 'Die Lohnabrechnung für März 2026.' }
  expect(await antwort(v, 'eingang', ohne)).toMatchObject({ ablehnung: { art: 'wirkung' } })
  db.uhr.stelle('2026-08-12T10:00')
  v = await muss(antwort(v, 'eingang', ohne))
  v = await muss(antwort(v, 'zahlen', { fertig: 'ja' }))
  await vorgelegtUndAngeordnet(v, fall)
  const s = await stand(fall)
  expect(s.betraege).toEqual([777_00, 777_00, 0, 777_00, 777_00, 777_00])
  expect(s.forderungen.map((f) => [f.betrag, f.offen])).toEqual([[777_00, 777_00]])
  expect(s.brief).toContain('Für März 2026 stellen wir fest: Es bestand kein Anspruch (§ 41a Abs. 3 Satz 4 SGB II).')
  expect(s.brief).toContain('(Bund 227,00 €, Kommune 550,00 €; § 41a Abs. 6 Satz 3 SGB II)')
  expect(s.buecher).toEqual([])
})

test('under 50 euros nothing is claimed, though the month is decided; the books still agree', async () => {
  const fall = bagatelle
  db.uhr.stelle('2026-07-10T10:00')
  let v = await bisZurBitte(fall)
  v = await muss(antwort(v, 'eingang', {}))
  // 30 % of 50,00 more are free: 35,00 less
  await setze(fall, ['angaben/lohn-5/brutto_cent', 520_00, 570_00])
  v = await muss(antwort(v, 'zahlen', { fertig: 'ja' }))
  await vorgelegtUndAngeordnet(v, fall)
  const s = await stand(fall)
  expect(s.betraege[4]).toBe(742_00)
  expect(s.forderungen.map((f) => [f.betrag, f.unterbleibt, f.offen])).toEqual([[35_00, 35_00, 0]])
  expect(s.brief).toContain('nichts zurückzuzahlen')
  expect(s.buecher).toEqual([])
})

test('a year after the end what was provisional is final by time: nothing is decided any more', async () => {
  const fall = await vorlaeufigBewilligt()
  db.uhr.stelle('2027-07-01T10:00')
  const r = await beginne(als(wir.f), { fall, art: 'abschliessend', gegenstand: 'bwz-1' })
  if (!r.ok) throw new Error(r.ablehnung.art)
  await muss(antwort(r.wert, 'anlass', { antrag: 'nein', andererGrund: 'nein' }))
  expect(await schritt(fall, 'bescheid')).toMatchObject({
    zustand: 'entfaellt',
    grund:
      'Seit 01.07.2027 gelten die vorläufigen Leistungen als abschließend festgesetzt (§ 41a Abs. 5 Satz 1 SGB II).',
  })
})
