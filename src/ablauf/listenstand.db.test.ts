import { expect, test } from 'vitest'
import {
  findeFaelle,
  type Listensuche,
  listeGespeicherteListen,
  loescheListe,
  setzeMerkmal,
  speichereListe,
} from '../fall/index.ts'
import { datum, iso, type Kennung, kennung } from '../kern/index.ts'
import { MUSTERSTADT } from '../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../technik/index.ts'
import { planeAufforderungen } from './aufforderungen.ts'
import { ABLAUF_BEARBEITER } from './auftraege.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { bearbeiterVon } from './handelnder.ts'
import { musteramt } from './musteramt.ts'
import { bewillige, nimmEinzelneAuf } from './pruefung.ts'

const { db, wir, als } = await musteramt()
type Fall = Kennung<'Leistungsfall'>
const ALLES: Listensuche = {
  traeger: MUSTERSTADT,
  zustand: 'offen',
  zeichen: [],
  zeichentagBis: null,
  merkmale: [],
  endetBis: null,
  ohneKontaktSeit: null,
  personenAb: 1,
  zustaendig: null,
  folge: 'bg',
  ab: 0,
  hoechstens: 10,
}
const suche = (s: Partial<Listensuche>) =>
  mitRechten(db.db, wir.f.akteur, async (tx) => {
    const { liste, anzahl } = await findeFaelle(tx, { ...ALLES, ...s })
    return { faelle: liste.map((x) => x.fall), anzahl, erster: liste[0] }
  })
const privat = {
  art: 'versicherungsbeitrag',
  person: 'P1',
  von: null,
  bis: null,
  versicherung: 'pkv',
  betrag_cent: 200_00,
} as const
const lohn = (brutto_cent: number) =>
  ({
    art: 'erwerbseinkommen',
    person: 'P1',
    von: null,
    bis: null,
    brutto_cent,
    steuern_cent: 0,
    sozialabgaben_cent: 0,
  }) as const

test('a case is listed by what holds, from the order on; what changes takes it from the list', async () => {
  const schlicht = await nimmEinzelneAuf(als(wir.f))
  const versichert = await nimmEinzelneAuf(als(wir.f), { weitere: { beitrag: privat, lohn: lohn(520_00) } })
  await bewillige(als(wir.f), als(wir.a), versichert)
  expect((await suche({ zeichen: ['privatversichert'] })).anzahl).toBe(0)
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  expect((await suche({ zeichen: ['privatversichert'] })).faelle).toEqual([versichert])
  expect((await suche({ zeichen: ['privatversichert', 'erwerbstaetig'] })).faelle).toEqual([versichert])
  expect((await suche({ zeichen: ['privatversichert', 'alleinerziehend'] })).anzahl).toBe(0)
  expect((await suche({})).faelle).toEqual([schlicht, versichert])
  expect((await suche({ ab: 1 })).faelle).toEqual([versichert])
  expect((await suche({ personenAb: 2 })).anzahl).toBe(0)
  expect((await suche({ endetBis: datum('2026-12-31') })).faelle).toEqual([versichert])
  expect((await suche({ endetBis: datum('2026-12-30') })).anzahl).toBe(0)

  await setzeEnde(versichert)
  await bewillige(als(wir.f), als(wir.a), versichert)
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  db.uhr.stelle('2026-07-01T09:00')
  // the sign goes in the night after the contribution has ended
  await naechsteNacht()
  expect((await suche({ zeichen: ['privatversichert'] })).anzahl).toBe(0)
})

async function setzeEnde(fall: Fall): Promise<void> {
  await oeffneZumBearbeiten(als(wir.f), fall)
  const r = await bearbeiten(als(wir.f), {
    fall,
    aenderungen: [{ pfad: 'angaben/beitrag/bis', alt: null, neu: '2026-06-30' }],
  })
  expect(r).toMatchObject({ ok: true, wert: { konflikte: [] } })
}

async function naechsteNacht(): Promise<void> {
  await planeAufforderungen(db.umgebung)
  db.uhr.stelle('2026-07-02T05:00')
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
}

test('§ 26: who gets the subsidy alone is told apart from who gets it beside the rest', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  // Need 563,00 + 550,00 = 1.113,00. Gross 1.700,00: allowance 100,00 + 84,00 + 144,00 + 20,00 = 348,00; 1.352,00 count,
  // 239,00 over the need; of the contribution of 400,00 the rest is missing.
  const fall = await nimmEinzelneAuf(als(wir.f), {
    weitere: { beitrag: { ...privat, betrag_cent: 400_00 }, lohn: lohn(1700_00) },
  })
  await bewillige(als(wir.f), als(wir.a), fall)
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  expect((await suche({ zeichen: ['nurBeitrag'] })).faelle).toEqual([fall])
})

test('marks, and how long nobody has dealt with a case', async () => {
  db.uhr.stelle('2026-01-05T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  await mitRechten(db.db, wir.f.akteur, (tx) =>
    setzeMerkmal(tx, db.umgebung, {
      traeger: MUSTERSTADT,
      fall,
      art: 'klage',
      gesetzt: true,
      bemerkung: 'S 1 AS 1/26',
      wer: bearbeiterVon(als(wir.f)),
    }),
  )
  const mitKlage = await suche({ merkmale: ['widerspruch', 'klage'] })
  expect(mitKlage.faelle).toEqual([fall])
  expect(mitKlage.erster?.merkmale).toEqual(['klage'])
  expect((await suche({ merkmale: ['widerspruch'] })).anzahl).toBe(0)
  await bewillige(als(wir.f), als(wir.a), fall)
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  const stand = (await suche({ merkmale: ['klage'] })).erster
  expect(stand?.letzterKontakt && iso(stand.letzterKontakt)).toBe('2026-01-05')
  expect((await suche({ merkmale: ['klage'], ohneKontaktSeit: datum('2026-01-05') })).anzahl).toBe(0)
  expect((await suche({ merkmale: ['klage'], ohneKontaktSeit: datum('2026-01-06') })).faelle).toEqual([fall])
})

test('saved lists: own ones and those for all, one of a name, deleted by who made them', async () => {
  const neu = (name: string, fuerAlle: boolean, von = wir.f) =>
    mitRechten(db.db, von.akteur, (tx) =>
      speichereListe(tx, {
        traeger: MUSTERSTADT,
        id: kennung(db.umgebung.kennung()),
        name,
        frage: 'zeichen=vorlaeufig',
        fuerAlle,
        von: von.nutzer.bediensteter,
        am: db.umgebung.uhr.jetzt(),
      }),
    )
  const sicht = (wer = wir.f) =>
    mitRechten(db.db, wer.akteur, (tx) =>
      listeGespeicherteListen(tx, { traeger: MUSTERSTADT, fuer: wer.nutzer.bediensteter }),
    )
  expect(await neu('Meine', false)).toBe(true)
  expect(await neu('Meine', true)).toBe(false)
  expect(await neu('Alle', true, wir.a)).toBe(true)
  expect((await sicht()).map((l) => l.name)).toEqual(['Alle', 'Meine'])
  expect((await sicht(wir.a)).map((l) => l.name)).toEqual(['Alle'])
  const [alle, meine] = await sicht()
  const loesche = (id: Kennung<'GespeicherteListe'> | undefined) =>
    mitRechten(db.db, wir.f.akteur, (tx) =>
      loescheListe(tx, {
        traeger: MUSTERSTADT,
        id: id ?? kennung(db.umgebung.kennung()),
        von: wir.f.nutzer.bediensteter,
      }),
    )
  expect(await loesche(alle?.id)).toBe(false)
  expect(await loesche(meine?.id)).toBe(true)
  expect((await sicht()).map((l) => l.name)).toEqual(['Alle'])
})
