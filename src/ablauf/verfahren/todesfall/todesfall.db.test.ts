import { expect, test } from 'vitest'
import type { Verfahren } from '../../../fall/index.ts'
import { datum, type Json, type Kennung, monat } from '../../../kern/index.ts'
import type { Angabe } from '../../../recht/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { mitRechten } from '../../../technik/index.ts'
import { pruefeHauptbuch } from '../../../zahlung/index.ts'
import { anordnen } from '../../anordnen.ts'
import { aufnehmen } from '../../aufnehmen.ts'
import { bearbeiten, oeffneZumBearbeiten } from '../../bearbeiten.ts'
import { ladeFallansicht } from '../../fallansicht.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, festgestellt, richteZahlerkontoEin, stelleFest, zahleMonat } from '../../pruefung.ts'
import { beginne, fertigeAus, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, brieftext, dokumente, schritte, summen } = verfahrensprobe(amt)
const zahlerkonto = await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)
type Fall = Kennung<'Leistungsfall'>

const person = (vorname: string, geburtsdatum: string, geschlecht: 'weiblich' | 'maennlich') => ({
  neu: {
    vorname,
    nachname: 'Petersen',
    geburtsname: '',
    geburtsdatum: datum(geburtsdatum),
    geburtsort: 'Heide',
    geschlecht,
  },
})

/** Mother, father and a boy of ten; 600,00 of rent; granted from January 2026, paid up to March. */
async function familie(): Promise<Fall> {
  db.uhr.stelle('2025-12-15T10:00')
  const r = await muss(
    aufnehmen(als(wir.f), {
      antragAm: datum('2025-12-15'),
      bewilligungszeitraum: { von: monat('2026-01'), bis: monat('2026-06') },
      anschrift: { strasse: 'Lindenstraße', hausnummer: '4', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' },
      iban: 'DE56999999991007654321',
      kontoinhaber: 'Wiebke Petersen',
      personen: [
        { rolle: 'hauptperson', eltern: [], person: person('Wiebke', '1988-04-01', 'weiblich') },
        { rolle: 'partner', eltern: [], person: person('Olaf', '1986-09-09', 'maennlich') },
        { rolle: 'kind', eltern: [0, 1], person: person('Jan', '2015-06-01', 'maennlich') },
      ],
    }),
  )
  const { fall } = r.fall
  const miete: Angabe = {
    art: 'unterkunft',
    von: null,
    bis: null,
    wohnform: 'miete',
    koepfe: 3,
    anerkannt_cent: null,
    grundmiete_cent: 420_00,
    nebenkosten_cent: 100_00,
    heizung_cent: 80_00,
    angemessen_unterkunft_cent: null,
    angemessen_heizung_cent: null,
    warmwasser: 'zentral',
    heizungsart: 'gas',
    wohnflaeche_m2x100: 70_00,
  }
  await setze(fall, { 'angaben/wohnung': miete })
  await bewillige(als(wir.f), als(wir.a), fall)
  return fall
}

async function setze(fall: Fall, neu: Readonly<Record<string, Json>>): Promise<void> {
  await muss(oeffneZumBearbeiten(als(wir.f), fall))
  const aenderungen = Object.entries(neu).map(([pfad, wert]) => ({ pfad, alt: null, neu: wert }))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen }))
}

async function gestorben(fall: Fall, wer: string, folgen: Readonly<Record<string, Json>>): Promise<Verfahren> {
  let v = await muss(beginne(als(wir.f), { fall, art: 'todesfall', gegenstand: wer }))
  v = await muss(antwort(v, 'mitteilung', { am: '2026-02-11', gemeldet: '2026-03-04', nachweis: 'urkunde' }))
  return muss(antwort(v, 'folgen', { koepfe: 2, angemessen: 'ja', konto: 'nein', ...folgen }))
}

/** 506,00 twice (Stufe 2), 390,00 (Stufe 5; RBSFV 2026), 600,00 of rent, and 25,00 Sofortzuschlag of the child (§ 72). */
const VORHER = 2 * 506_00 + 390_00 + 600_00 + 25_00
/** 563,00 (Stufe 1), 390,00, 25,00, 600,00, and 36 percent of 563,00 for bringing up alone would be asked for apart (no). */
const ALLEIN_MIT_KIND = 563_00 + 390_00 + 25_00 + 600_00

/** The runs of January to March, for all of them. */
async function zahleDreiMonate(): Promise<void> {
  for (const [tag, m] of [
    ['2025-12-18', '2026-01'],
    ['2026-01-19', '2026-02'],
    ['2026-02-18', '2026-03'],
  ] as const) {
    db.uhr.stelle(`${tag}T10:00`)
    await zahleMonat(db.umgebung, wir.a.nutzer, wir.a2.nutzer, { monat: monat(m), zahlerkonto })
  }
}

const [mitPartner, mitKind, antragstellerin] = [await familie(), await familie(), await familie()]
await zahleDreiMonate()

const BANK = {
  am: '2026-03-05',
  wie: 'bank',
  bank: 'Sparkasse Musterstadt',
  strasse: 'Marktplatz 1',
  plz: '99999',
  ort: 'Musterstadt',
  iban: 'DE56999999991007654321',
}

test('a partner dies: the month stays, the others are computed anew; the bank sends back a part, who took the rest owes it', async () => {
  const fall = mitPartner
  db.uhr.stelle('2026-03-04T10:00')
  expect((await summen(fall))['2026-03']).toBe(VORHER)
  let v = await gestorben(fall, 'P2', { alleinerziehend: 'nein' })
  expect(await schritte(fall, 'todesfall')).toMatchObject({ entscheidung: 'offen', rueckruf: 'gesperrt' })
  await muss(anordnen(als(wir.a), await festgestellt(als(wir.f), fall)))
  const je = await summen(fall)
  // of March 706,00 of his stay as granted: nothing is decided against who has died (§ 39 Abs. 2 SGB X)
  expect([je['2026-02'], je['2026-03'], je['2026-04']]).toEqual([VORHER, ALLEIN_MIT_KIND + 706_00, ALLEIN_MIT_KIND])
  expect(await brieftext(fall, 'aenderungsbescheid')).toContain('Guten Tag Wiebke Petersen')
  v = await muss(antwort(v, 'ansprueche', { hinweise: ['witwenrente', 'waisenrente'] }))

  db.uhr.stelle('2026-03-05T10:00')
  expect(await antwort(v, 'rueckruf', { ...BANK, iban: 'DE55999999991007654321' })).toMatchObject({
    ablehnung: { art: 'wirkung' },
  })
  v = await muss(antwort(v, 'rueckruf', BANK))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'verlangen' }))
  expect(await fertigeAus(als(wir.f), { ...ziel(v), schritt: 'verlangen' })).toMatchObject({ ok: false })
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'verlangen' }))
  // his share of March: 506,00 and a third of the rent, 200,00
  const bank = await brieftext(fall, 'erstattungsanspruch')
  for (const x of [
    'Sparkasse Musterstadt',
    'Bitte überweisen Sie 706,00 € zurück: Olaf Petersen, gestorben am 11. Februar 2026',
    'DE56 9999 9999 1007 6543 21',
    '§ 118 Abs. 3 Satz 1 SGB VI',
    // posted on 5.3., known on 9.3. (§ 37 Abs. 2 SGB X), fourteen days: 23.3.
    'bis zum 23. März 2026',
  ])
    expect(bank).toContain(x)
  expect(bank).not.toContain('Widerspruch')
  db.uhr.stelle('2026-03-20T10:00')
  const teil = { wie: 'teil', am: '2026-03-19', beleg: 'Auszug 60', warum: 'Über den Rest war schon verfügt.' }
  expect(await antwort(v, 'bankantwort', { ...teil, betrag: 800_00 })).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'bankantwort', { ...teil, betrag: 306_00 }))
  const haftend = {
    rolle: 'verfuegende',
    name: 'Heinz Petersen',
    strasse: 'Deichweg 2',
    plz: '99999',
    ort: 'Musterstadt',
    betrag: 400_00,
    kenntnis: '2026-03-20',
    tatsachen: 'Sie haben am 2. März 2026 mit Vollmacht 400 Euro abgehoben. Das hat die Bank mitgeteilt.',
  }
  expect(await antwort(v, 'haftung', { ...haftend, betrag: 401_00 })).toMatchObject({ ok: false })
  v = await muss(antwort(v, 'haftung', haftend))
  v = await muss(fertigeAus(als(wir.f), { ...ziel(v), schritt: 'hoeren' }))
  expect(await brieftext(fall, 'anhoerung')).toContain('wollen wir 400,00 € von Ihnen verlangen')
  db.uhr.stelle('2026-04-13T10:00')
  v = await muss(antwort(v, 'sicht', { hat: 'nein' }))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  const bescheid = await brieftext(fall, 'erstattungsbescheid')
  for (const x of ['Heinz Petersen', 'Sie haben 400,00 € zu erstatten', '§ 118 Abs. 4 Satz 1', 'Recht auf Widerspruch'])
    expect(bescheid).toContain(x)
  v = await muss(antwort(v, 'zahlung', { wie: 'warten', bis: '2026-05-20', warum: 'Frist läuft.' }))
  expect(await schritte(fall, 'todesfall')).toMatchObject({ zahlung: 'wartet' })
  db.uhr.stelle('2026-05-21T10:00')
  await muss(antwort(v, 'zahlung', { wie: 'eingegangen', am: '2026-05-18', beleg: 'Auszug 99' }))
  expect(Object.values(await schritte(fall, 'todesfall')).every((z) => z === 'erledigt' || z === 'entfaellt')).toBe(
    true,
  )
  expect(await mitRechten(db.db, wir.f.akteur, (tx) => pruefeHauptbuch(tx, MUSTERSTADT))).toEqual([])
})

test('a child dies: both parents go on as a couple without it; the bank sends everything back', async () => {
  const fall = mitKind
  db.uhr.stelle('2026-03-04T10:00')
  let v = await gestorben(fall, 'P3', {})
  await muss(anordnen(als(wir.a), await festgestellt(als(wir.f), fall)))
  const je = await summen(fall)
  // 506,00 twice and the rent by two heads
  expect([je['2026-02'], je['2026-04']]).toEqual([VORHER, 2 * 506_00 + 600_00])
  db.uhr.stelle('2026-03-05T10:00')
  v = await muss(antwort(v, 'rueckruf', BANK))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'verlangen' }))
  v = await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'verlangen' }))
  // 390,00 and 200,00; a Sofortzuschlag that was paid is not claimed back (§ 72 Abs. 2)
  expect(await brieftext(fall, 'erstattungsanspruch')).toContain('Bitte überweisen Sie 590,00 € zurück: Jan Petersen')
  await muss(antwort(v, 'bankantwort', { wie: 'ganz', am: '2026-03-05', beleg: 'Auszug 51' }))
  expect(await schritte(fall, 'todesfall')).toMatchObject({ bankantwort: 'erledigt', haftung: 'entfaellt' })
})

test('who applied dies: her account ends, the case goes on with the others and their letters', async () => {
  const fall = antragstellerin
  db.uhr.stelle('2026-03-12T10:00')
  let v = await muss(beginne(als(wir.f), { fall, art: 'todesfall', gegenstand: 'P1' }))
  v = await muss(antwort(v, 'mitteilung', { am: '2026-03-11', gemeldet: '2026-03-12', nachweis: 'folgt' }))
  v = await muss(antwort(v, 'folgen', { koepfe: 2, angemessen: 'ja', konto: 'ja', alleinerziehend: 'ja' }))
  expect(await schritte(fall, 'todesfall')).toMatchObject({ konto: 'offen' })
  const entwurf = (await ladeFallansicht(als(wir.f), fall))?.entwurf?.inhalt.angaben ?? {}
  expect(entwurf['alleinerziehend-1']).toMatchObject({ person: 'P2' })
  expect(await stelleFest(als(wir.f), fall)).toMatchObject({ ok: true })
  await muss(anordnen(als(wir.a), await festgestellt(als(wir.f), fall)))
  // 563,00, the child's 390,00 and 25,00, the rent, and 12 percent of 563,00 for one child of ten: 67,56 (§ 21 Abs. 3 Nr. 2)
  expect((await summen(fall))['2026-04']).toBe(ALLEIN_MIT_KIND + 67_56)
  expect(await brieftext(fall, 'aenderungsbescheid')).toContain('Guten Tag Olaf Petersen')
  expect((await dokumente(fall)).filter((d) => d.richtung === 'ausgang')).not.toEqual([])
  // nothing was paid for April yet: nothing to get back
  expect(await schritte(fall, 'todesfall')).toMatchObject({ rueckruf: 'entfaellt' })
  const moeglich = (await zeigeVerfahren(als(wir.f), fall))?.moeglich.find((m) => m.plan.art === 'todesfall')
  expect(moeglich?.anlaesse.map((a) => a.gegenstand)).toEqual(['P2', 'P3'])
})
