import { expect, test } from 'vitest'
import { listeDokumente } from '../akte/index.ts'
import { alsText, fuerVorschau } from '../bescheid/index.ts'
import type { Verfahren } from '../fall/index.ts'
import { cent, datum, type Json, kennung } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { mitRechten } from '../technik/index.ts'
import { listForderungen } from '../zahlung/index.ts'
import { erfasseEinzahlung } from './eingang.ts'
import { sendeKontoauszug, zeigeKontoauszug } from './kontoauszug.ts'
import { musteramt } from './musteramt.ts'
import { richteZahlerkontoEin } from './pruefung.ts'
import { beginne, fertigeAus, legeVor } from './verfahren/fuehren.ts'
import { muss, verfahrensprobe, ziel } from './verfahren/verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { antwort, bewilligt } = verfahrensprobe(amt)
await richteZahlerkontoEin(db.umgebung, wir.a.nutzer, wir.a2.nutzer)

const DARLEHEN: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  antrag: { am: '2026-07-10', art: 'bedarf', zweck: 'eine Waschmaschine' },
  bedarf: { ergebnis: 'ja', begruendung: 'Ihre Waschmaschine ist kaputt.' },
  mittel: { ergebnis: 'nein', begruendung: 'Auf dem Konto waren 12,40 €.' },
  hoehe: { nehmer: ['P1'], betrag: 400_00 },
  empfaenger: { an: 'haushalt' },
  anhoerung: { am: '2026-07-10' },
}

test('A-16: the statement names every movement, what is open after it, and how to pay; sent, it lies in the file', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-07-14T10:00')
  expect(await zeigeKontoauszug(als(wir.f), { fall, person: 'P1' })).toMatchObject({ ablehnung: { art: 'unbekannt' } })
  let v: Verfahren = await muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand: 'antrag' }))
  for (const [schritt, w] of Object.entries(DARLEHEN)) v = await muss(antwort(v, schritt, w))
  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  await muss(fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' }))
  const [f] = await mitRechten(db.db, wir.f.akteur, (tx) => listForderungen(tx, { traeger: MUSTERSTADT, fall }))
  if (f === undefined) throw new Error('no claim')
  db.uhr.stelle('2026-07-20T10:00')
  await muss(
    erfasseEinzahlung(als(wir.a), {
      id: kennung(db.umgebung.kennung()),
      fall,
      auf: { forderung: f.id },
      betrag: cent(50_00),
      eingegangenAm: datum('2026-07-17'),
      beleg: 'Kasse 3',
    }),
  )
  db.uhr.stelle('2026-07-21T10:00')
  const dokument = await muss(zeigeKontoauszug(als(wir.f), { fall, person: 'P1' }))
  const text = alsText(fuerVorschau(dokument)).replaceAll('\u00a0', ' ')
  expect(text).toContain('Was bei uns offen ist: 350,00 €')
  expect(text).toContain('Am 21. Juli 2026 sind bei uns 350,00 € offen.')
  expect(text).toMatch(/14\.07\.2026.*An Sie gezahlt.*400,00 €.*400,00 €/)
  expect(text).toMatch(/17\.07\.2026.*Ihre Zahlung.*[-−]50,00 €.*350,00 €/)
  expect(text).toMatch(/Verwendungszweck: \d{7}-\d{2}-\d{3}-\d{2}/)

  expect(await sendeKontoauszug(als(wir.l), { fall, person: 'P1' })).toMatchObject({ ablehnung: { art: 'stufeFehlt' } })
  expect(await sendeKontoauszug(als(wir.f), { fall, person: 'P2' })).toMatchObject({ ablehnung: { art: 'unbekannt' } })
  const id = await muss(sendeKontoauszug(als(wir.f), { fall, person: 'P1' }))
  const akte = await mitRechten(db.db, wir.f.akteur, (tx) => listeDokumente(tx, { traeger: MUSTERSTADT, fall }))
  expect(akte.find((d) => d.dokument === id)).toMatchObject({ art: 'schreiben', zustand: 'endgueltig' })
})
