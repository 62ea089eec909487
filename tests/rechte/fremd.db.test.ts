// E-02: users of another Jobcenter cannot edit. A whole case of Musterstadt with draft, decision, letter and run;
// people of Nebenstadt ask for every address of it, and send every form that the people of Musterstadt may send.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anordnen,
  gibPostAb,
  legeMassenlaufAn,
  legeUmverteilungAn,
  oeffneZumBearbeiten,
} from '../../src/ablauf/index.ts'
import { festgestellt, nimmEinzelneAuf, richteZahlerkontoEin, zahleMonat } from '../../src/ablauf/pruefung.ts'
import { listeDokumente } from '../../src/akte/index.ts'
import { beantworte, beginneAntrag, stelleAntrag } from '../../src/antrag/index.ts'
import { ladeFall } from '../../src/fall/index.ts'
import { datum, kennung, monat } from '../../src/kern/index.ts'
import {
  MUSTERKENNWORT,
  type Musterjobcenter,
  type Musternutzer,
  musterjobcenter,
  musternutzer,
  NEBENSTADT,
} from '../../src/stammdaten/pruefung.ts'
import { mitEinzelverbindung, mitRechten } from '../../src/technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../../src/technik/pruefung.ts'
import { listZahlungen } from '../../src/zahlung/index.ts'
import { type Testbrowser, testbrowser, testhaus } from '../../src/zugang/pruefung.ts'
import { ladeSeiten } from './seiten.ts'

const { zeilen, seiten } = await ladeSeiten()
const ANMELDUNG = '/pruefung/anmelden'
/** What nobody of Nebenstadt may get to see: name, street, account, amount of the rent. */
const GEHEIM = /Sonntag|Lindenstra|DE56 ?9999|400,00/

let t: TestDatenbank
let jc: Musterjobcenter
let app: ReturnType<typeof testhaus>
let nebenan: Readonly<Record<'J' | 'L' | 'F' | 'A', Musternutzer>>
let orte: Readonly<Record<string, string>>

beforeAll(async () => {
  t = await testDatenbank({ uhr: '2025-12-15T10:00' })
  jc = await musterjobcenter(t.umgebung)
  const neu = (name: string, stufe: 'J' | 'L' | 'A') =>
    musternutzer(t.umgebung, { name, stufe, traeger: NEBENSTADT, am: t.uhr.heute() })
  nebenan = {
    J: await neu('Jule Nord', 'J'),
    L: await neu('Leo Nord', 'L'),
    F: jc.fremd,
    A: await neu('Ada Nord', 'A'),
  }
  app = testhaus(t.umgebung, seiten, { eigeneAnmeldung: ANMELDUNG })
  orte = await legeAllesAn()
})
afterAll(() => t.schliesse())

async function legeAllesAn(): Promise<Record<string, string>> {
  const [f, a] = [
    { umgebung: t.umgebung, nutzer: jc.f.nutzer },
    { umgebung: t.umgebung, nutzer: jc.a.nutzer },
  ]
  const fall = await nimmEinzelneAuf(f)
  const zahlerkonto = await richteZahlerkontoEin(t.umgebung, jc.a.nutzer, jc.a2.nutzer)
  const erste = await anordnen(a, await festgestellt(f, fall))
  if (!erste.ok) throw new Error(JSON.stringify(erste.ablehnung))
  const lauf = await zahleMonat(t.umgebung, jc.a.nutzer, jc.a2.nutzer, { monat: monat('2026-01'), zahlerkonto })
  await nimmEinzelneAuf(f, { iban: 'DE37999999991015308642' }).then(async (zweiter) => {
    wartend = await festgestellt(f, zweiter)
  })
  const { dokument, person, zahlung } = await mitRechten(t.db, jc.l.akteur, async (tx) => {
    const gefunden = await ladeFall(tx, fall)
    if (!gefunden) throw new Error('no case')
    return {
      dokument: (await listeDokumente(tx, gefunden))[0]?.dokument,
      person: gefunden.mitglieder[0]?.person,
      zahlung: (await listZahlungen(tx, gefunden.traeger, fall))[0]?.id,
    }
  })
  await oeffneZumBearbeiten(f, fall)
  const massenlauf = await legeMassenlaufAn(a, {
    titel: 'Regelbedarfe Juli 2026',
    grundlage: 'Probe',
    regel: { art: 'rechtsaenderung' },
    ab: monat('2026-07'),
    parametersatz: '',
  })
  if (!massenlauf.ok) throw new Error(JSON.stringify(massenlauf.ablehnung))
  const umverteilung = await legeUmverteilungAn(a, { titel: 'Probe', ab: t.uhr.heute() })
  if (!umverteilung.ok) throw new Error(JSON.stringify(umverteilung.ablehnung))
  const post = await gibPostAb(f, {
    quelle: 'post',
    art: 'unterkunft',
    betreff: 'Miete Sonntag',
    nachname: 'Sonntag',
    bgNummer: '',
    dateiname: 'scan.pdf',
    bytes: new TextEncoder().encode('%PDF-1.7'),
    eingegangenAm: datum('2025-12-15'),
  })
  if (!post.ok) throw new Error(JSON.stringify(post.ablehnung))
  return {
    postkorb: post.wert.posteingang,
    faelle: fall,
    anordnen: wartend,
    zahllaeufe: lauf,
    zahlung: zahlung ?? '',
    dokumente: dokument ?? '',
    personen: person ?? '',
    massenaenderungen: massenlauf.wert.lauf,
    organisation: umverteilung.wert,
    antraege: await stelleOnlineantrag(),
  }
}

/** Somebody of the name and street of Musterstadt has applied there. */
function stelleOnlineantrag(): Promise<string> {
  const konto = kennung<'Portalkonto'>('018f0000-0000-7000-8000-00000000a001')
  return mitRechten(t.db, { art: 'buerger', konto }, async (tx) => {
    const antrag = await beginneAntrag(tx, t.umgebung, { traeger: jc.f.nutzer.traeger, konto })
    const seiten = {
      name: { vorname: 'Elif', nachname: 'Sonntag', geburtsdatum: '27.3.1992' },
      erreichbar: { festerWohnsitz: 'ja', strasse: 'Lindenstraße 4', plz: '99999', wohnort: 'Musterstadt' },
      beginn: { leistungAb: 'sofort' },
      erklaerung: { willenserklaerung: 'ja' },
    }
    for (const [adresse, felder] of Object.entries(seiten)) {
      const eingabe = Object.fromEntries(Object.entries(felder).map(([f, w]) => [f, { werte: [w], offen: false }]))
      await beantworte(tx, t.umgebung, { antrag, adresse, eingabe })
    }
    const r = await stelleAntrag(tx, t.umgebung, antrag)
    if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
    return antrag
  })
}
let wartend = ''

// Pages of citizens let nobody of the staff in at all (matrix.db.test.ts); one citizen and another: tests/seiten/portal.db.test.ts.
const mitObjekt = zeilen.filter((z) => z.pfad.includes(':') && !z.api && z.deklaration.stufe !== 'buerger')
const lesend = mitObjekt.filter((z) => z.methode === 'GET')
const schreibend = mitObjekt.filter((z) => z.methode === 'POST')

function adresse(pfad: string): string {
  const art = pfad.split('/')[1] ?? ''
  const id = orte[art]
  if (id === undefined || id === '') throw new Error(`no object for ${pfad}: add one to legeAllesAn`)
  return pfad
    .replace(':id', id)
    .replace(':fall', orte.faelle ?? '')
    .replace(':nr', art === 'zahllaeufe' ? '1' : '0')
}

async function als(n: Musternutzer): Promise<Testbrowser> {
  const b = testbrowser(app, { anmeldung: ANMELDUNG })
  expect((await b.melde(n.anmeldename, MUSTERKENNWORT)).status).toBe(303)
  return b
}

/** Everything the forms of the case's pages may carry, so that no act fails for want of a field. */
const FORMULARE: readonly Readonly<Record<string, string>>[] = [
  {
    was: 'speichern',
    angabe: 'wohnung',
    'a:angaben/wohnung/nebenkosten_cent': '8000',
    't:angaben/wohnung/nebenkosten_cent': '99,00',
  },
  { was: 'neu', art: 'einkommen', person: 'P1' },
  { was: 'entfernen', pfad: 'angaben/wohnung' },
  { was: 'erledigen', nr: '0' },
  { was: 'rueckgaengig' },
  { was: 'zurueckgeben', grund: 'Weil ich will' },
  { was: 'verwerfen', grund: 'Weil ich will' },
  { was: 'konto', iban: 'DE96999999991030617284', inhaber: 'Wer Fremdes', beleg: 'keiner' },
  {
    was: 'daten',
    version: '1',
    vorname: 'Wer',
    nachname: 'Fremdes',
    geburt: '1.1.1980',
    geschlecht: 'weiblich',
  },
  { was: 'anschrift', ab: '1.12.2025', strasse: 'Weg', hausnummer: '1', plz: '99998', ort: 'Anderswo' },
  {
    was: 'buchen',
    auf: 'P1',
    betrag: '1,00',
    am: '1.12.2025',
    beleg: 'keiner',
    schluessel: '018f0000-0000-7000-8000-00000000fff1',
  },
  { was: 'verwerfen', an: '', grund: 'Weil ich will', hash: '' },
  {
    'person.0.vorname': 'Wer',
    'person.0.nachname': 'Fremdes',
    'person.0.geburt': '1.1.1980',
    angenommen: 'unterkunft',
  },
  { begruendung: 'Darum', version: '1', bestaetigt: 'ja', monat: '2026-01', stelle: 'wohnung' },
]

/** One hash over all rows of all rooms that hold a case, money, letters or persons. */
function bestand(): Promise<string> {
  return mitEinzelverbindung(t.ziel, {}, async (c) => {
    const { rows } = await c.query<{ tabelle: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS tabelle FROM pg_tables
        WHERE schemaname IN ('stammdaten', 'fall', 'leistung', 'zahlung', 'bescheid', 'akte', 'antrag', 'ablauf') ORDER BY 1`,
    )
    const teile: string[] = []
    for (const { tabelle } of rows) {
      const r = await c.query<{ h: string }>(
        `SELECT md5(coalesce(string_agg(x::text, '|' ORDER BY x::text), '')) AS h FROM ${tabelle} x`,
      )
      teile.push(`${tabelle} ${r.rows[0]?.h}`)
    }
    return teile.join('\n')
  })
}

describe('people of another Jobcenter', () => {
  test('there are pages to ask', () => {
    expect(lesend.length).toBeGreaterThan(8)
    expect(schreibend.length).toBeGreaterThan(4)
  })

  describe.each(['J', 'L', 'F', 'A'] as const)('level %s', (stufe) => {
    let b: Testbrowser
    let vorher: string
    beforeAll(async () => {
      b = await als(nebenan[stufe])
      vorher = await bestand()
    })

    test.each(lesend)('read nothing without a purpose: $pfad', async (z) => {
      const r = await b.hole(adresse(z.pfad))
      expect([403, 404]).toContain(r.status)
      expect(await r.text()).not.toMatch(GEHEIM)
    })

    test.each(schreibend)('are told no, whatever they send: $pfad', async (z) => {
      for (const formular of FORMULARE) {
        const r = await b.sende(adresse(z.pfad), formular, { Accept: '*/*' })
        expect(r.status).not.toBe(500)
        expect(await r.text()).not.toMatch(GEHEIM)
      }
    })

    test('nothing of it has changed anything', async () => {
      expect(await bestand()).toBe(vorher)
    })
  })

  test('J does not find the person, L finds her and the competent Jobcenter', async () => {
    const suche = async (n: Musternutzer) => (await (await als(n)).sende('/suche', { suche: 'sonntag' })).text()
    expect(await suche(nebenan.J)).not.toMatch(/Sonntag, Elif/)
    expect(await suche(jc.j)).toMatch(/Sonntag, Elif/)
    expect(await suche(nebenan.L)).toMatch(/Sonntag, Elif.*Jobcenter Musterstadt/)
  })

  test('L, F and A read with a purpose, once named for the whole visit; J never', async () => {
    for (const stufe of ['L', 'F', 'A'] as const) {
      const b = await als(nebenan[stufe])
      expect((await b.hole(`${adresse('/faelle/:id')}?zweck=Zuzug`)).status).toBe(200)
      expect((await b.hole(adresse('/faelle/:id/ergebnis'))).status).toBe(200)
      expect((await b.hole(adresse('/dokumente/:id'))).status).toBe(200)
    }
    expect((await (await als(nebenan.J)).hole(`${adresse('/faelle/:id')}?zweck=Zuzug`)).status).toBe(404)
  })
})

test('the same forms change something in the hands of those who may', async () => {
  const b = await als(jc.f2)
  const vorher = await bestand()
  const r = await b.sende(adresse('/faelle/:id/aendern'), FORMULARE[0] ?? {}, { Accept: '*/*' })
  expect(r.status).toBe(200)
  expect(await bestand()).not.toBe(vorher)
  const mitte = await bestand()
  const a = await als(jc.a2)
  expect((await a.sende(adresse('/anordnen/:id'), FORMULARE[4] ?? {})).status).toBe(302)
  expect(await bestand()).not.toBe(mitte)
})
