// a household moves from Musterstadt to Nebenstadt: offered, taken over as a draft, or refused. Who is neither
// giver nor receiver sees nothing of it; the receiver writes nothing of the giver's.
import { expect, test } from 'vitest'
import {
  ladeFall,
  ladeOffenenEntwurf,
  listeAngebotene,
  listeAufforderungen,
  listeUebergabenDesFalls,
  type Verfahren,
} from '../../../fall/index.ts'
import { datum, type Json, type Kennung, monat, traegerNr } from '../../../kern/index.ts'
import { MUSTERSTADT, NEBENSTADT } from '../../../stammdaten/pruefung.ts'
import { type Akteur, mitRechten, type Tx } from '../../../technik/index.ts'
import { bearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { bewillige, nimmEinzelneAuf } from '../../pruefung.ts'
import { lehneUebergabeAb, nimmUebergabeAn } from '../../uebergabe.ts'
import { beginne, fertigeAus } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const p = verfahrensprobe(amt)
const lies = <T>(a: Akteur, fn: (tx: Tx) => Promise<T>): Promise<T> => mitRechten(db.db, a, fn)
const angebotene = (a: Akteur) => lies(a, (tx) => listeAngebotene(tx, NEBENSTADT))

async function biete(
  vorhanden?: Kennung<'Leistungsfall'>,
): Promise<{ fall: Kennung<'Leistungsfall'>; verfahren: Verfahren; id: Kennung<'Uebergabe'> }> {
  const fall = vorhanden ?? (await p.bewilligt())
  db.uhr.stelle('2026-03-10T09:00')
  const v = await muss(beginne(als(wir.f), { fall, art: 'uebergabe', gegenstand: 'fall' }))
  const umzug = await muss(p.antwort(v, 'umzug', { am: '2026-04-01', an: NEBENSTADT }))
  const verfahren = await muss(fertigeAus(als(wir.f), { ...ziel(umzug), schritt: 'angebot' }))
  const offen = (await angebotene(wir.fremd.akteur)).find((u) => u.fall === fall)
  if (offen === undefined) throw new Error('nothing offered')
  return { fall, verfahren, id: offen.id }
}

test('offered with its letter, taken over as a draft with the same persons, then ended here', async () => {
  const { fall, id } = await biete()
  expect(await p.schritte(fall, 'uebergabe')).toEqual({
    umzug: 'erledigt',
    angebot: 'erledigt',
    antwort: 'wartet',
    ende: 'gesperrt',
  })
  const brief = await p.brieftext(fall, 'schreiben')
  expect(brief).toContain('Ab dann ist das Jobcenter Nebenstadt für Sie zuständig (§ 36 SGB II).')
  expect(brief).toContain('Bis das neue Jobcenter weiterzahlt, zahlen wir weiter (§ 2 Abs. 3 SGB X).')

  const nora = als(wir.fremd)
  const wunsch = { id, antragAm: datum('2026-03-10'), ab: monat('2026-03') }
  expect(await nimmUebergabeAn(nora, wunsch)).toMatchObject({ ablehnung: { art: 'zuFrueh' } })
  const neu = await muss(nimmUebergabeAn(nora, { ...wunsch, ab: monat('2026-04') }))
  const stand = await lies(wir.fremd.akteur, async (tx) => {
    const [f, alt] = [await ladeFall(tx, neu), await ladeFall(tx, fall)]
    return { f, alt, entwurf: f && (await ladeOffenenEntwurf(tx, f)) }
  })
  expect(stand.f).toMatchObject({ traeger: NEBENSTADT, altnummer: stand.alt?.bgNummer, fassung: null })
  expect(stand.f?.mitglieder).toEqual(stand.alt?.mitglieder)
  // the old flat and the old period stay; who lives there and where money goes come along
  expect(stand.entwurf?.inhalt.angaben).toEqual({
    antrag: { art: 'antrag', am: '2026-03-10' },
    'bwz-1': { art: 'bewilligungszeitraum', von: '2026-04-01', bis: '2027-03-31' },
    'person-1': { art: 'person', person: 'P1', geburt: '1990-03-02', rolle: 'hauptperson', eltern: [] },
  })
  expect(Object.keys(stand.entwurf?.inhalt.wege ?? {})).toEqual(['auszahlung'])
  expect(stand.alt).toMatchObject({ zustand: 'offen', traeger: MUSTERSTADT })
  expect(await p.schritte(fall, 'uebergabe')).toMatchObject({ antwort: 'erledigt', ende: 'offen' })
  expect(await nimmUebergabeAn(nora, { ...wunsch, ab: monat('2026-04') })).toMatchObject({
    ablehnung: { art: 'beantwortet' },
  })
})

test('Umstände that go on come along, an amount by hand is a question, and what runs there is named', async () => {
  db.uhr.stelle('2025-12-15T10:00')
  const fall = await nimmEinzelneAuf(als(wir.f))
  const hand = { art: 'handwert', person: 'P1', leistung: 'unterkunft', betrag_cent: 620_00 }
  const umstaende: Readonly<Record<string, Json>> = {
    hand: {
      ...hand,
      von: '2026-01-01',
      bis: '2026-05-31',
      begruendung: 'Zwei Mieten wegen des Umzugs.',
      rechtsgrundlage: '§ 22 Abs. 6 SGB II',
    },
    // ends before the move: a question no more
    vorbei: {
      ...hand,
      leistung: 'regelbedarf',
      betrag_cent: 600_00,
      von: '2026-01-01',
      bis: '2026-01-31',
      begruendung: 'Einmal.',
      rechtsgrundlage: '§ 21 Abs. 6 SGB II',
    },
    kasse: { art: 'krankenversicherung', person: 'P1', versicherungsstatus: 'pflicht', kasse: 'AOK Nord' },
    // the old flat stays, and with it how it was let
    wohnung: { art: 'mietverhaeltnis', mietbeginn: '2024-05-01', zimmer: 2 },
  }
  const aenderungen = Object.entries(umstaende).map(([id, neu]) => ({ pfad: `umstaende/${id}`, alt: null, neu }))
  await muss(bearbeiten(als(wir.f), { fall, aenderungen }))
  await bewillige(als(wir.f), als(wir.a), fall)
  db.uhr.stelle('2026-03-09T10:00')
  await muss(beginne(als(wir.f), { fall, art: 'darlehen', gegenstand: 'antrag' }))
  const { id } = await biete(fall)
  expect((await angebotene(wir.fremd.akteur)).find((u) => u.id === id)?.paket.verfahren).toEqual(['darlehen'])
  const wunsch = { id, antragAm: datum('2026-03-10'), ab: monat('2026-04') }
  const neu = await muss(nimmUebergabeAn(als(wir.fremd), wunsch))
  const [entwurf, aufforderungen] = await lies(wir.fremd.akteur, async (tx) => {
    const f = await ladeFall(tx, neu)
    return [f && (await ladeOffenenEntwurf(tx, f)), f ? await listeAufforderungen(tx, f) : []]
  })
  expect(Object.keys(entwurf?.inhalt.umstaende ?? {})).toEqual(['kasse'])
  expect(aufforderungen.map((a) => a.grund)).toEqual([
    'Neu entscheiden: Das bisherige Jobcenter hat für Elif Sonntag von Hand 620,00 € im Monat festgesetzt, Unterkunft und Heizung, bis 31.05.2026 (§ 22 Abs. 6 SGB II: Zwei Mieten wegen des Umzugs.). Hier ist nichts davon übernommen.',
  ])
})

test('refused with a reason the other reads; the case stays', async () => {
  const { fall, id } = await biete()
  const nora = als(wir.fremd)
  expect(await lehneUebergabeAb(nora, { id, grund: ' ' })).toMatchObject({ ablehnung: { art: 'grundFehlt' } })
  await muss(lehneUebergabeAb(nora, { id, grund: 'Die Wohnung liegt im Nachbarkreis.' }))
  expect(await p.schritte(fall, 'uebergabe')).toMatchObject({ antwort: 'erledigt', ende: 'entfaellt' })
  const [u] = await lies(wir.f.akteur, (tx) => listeUebergabenDesFalls(tx, { traeger: MUSTERSTADT, fall }))
  expect(u?.antwort).toMatchObject({ angenommen: false, grund: 'Die Wohnung liegt im Nachbarkreis.', fall: null })
})

test('who is neither giver nor receiver sees and answers nothing, and of two answers one stands', async () => {
  const { id } = await biete()
  const dritter: Akteur = { ...wir.a.akteur, traeger: traegerNr('98804') }
  expect(await angebotene(dritter)).toEqual([])
  expect(await lehneUebergabeAb(als(wir.a), { id, grund: 'nicht meine' })).toMatchObject({
    ablehnung: { art: 'unbekannt' },
  })
  const nora = als(wir.fremd)
  const beide = await Promise.all([
    nimmUebergabeAn(nora, { id, antragAm: datum('2026-03-10'), ab: monat('2026-04') }),
    lehneUebergabeAb(nora, { id, grund: 'doch nicht' }),
  ])
  expect(beide.filter((r) => r.ok)).toHaveLength(1)
})
