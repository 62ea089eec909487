import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datum, type Kennung, kennung, type TraegerNr } from '../kern/index.ts'
import { type Akteur, mitRechten, type Tx } from '../technik/index.ts'
import { type TestDatenbank, testDatenbank } from '../technik/pruefung.ts'
import {
  aendereEmpfaenger,
  aenderePersonendaten,
  bestaetigeBankverbindung,
  deleteEntschiedeneVorschlaege,
  entscheideEmpfaenger,
  findEmpfaengerNachName,
  findeAehnliche,
  findePersonen,
  findTraeger,
  ladePersonen,
  ladeZahlbareBankverbindungen,
  legeEmpfaengerAn,
  legeKontoAn,
  legePersonAn,
  lehneBankverbindungAb,
  liesSuche,
  listAnschriften,
  listBankverbindungenVon,
  listNutzer,
  listOffeneBankverbindungen,
  listPersonenversionen,
  neueBgNummer,
  type Personendaten,
  schlageBankverbindungVor,
  schlageKontoaenderungVor,
  setzeAnschrift,
  standJetzt,
  updateKontoSperre,
  urheber,
  widerrufeBerechtigung,
} from './index.ts'
import { MUSTERSTADT, type Musterjobcenter, musterjobcenter, musternutzer, NEBENSTADT } from './pruefung.ts'

let t: TestDatenbank
let jc: Musterjobcenter
beforeAll(async () => {
  t = await testDatenbank()
  jc = await musterjobcenter(t.umgebung)
})
afterAll(() => t.schliesse())

const als = <T>(wer: { akteur: Akteur }, fn: (tx: Tx) => Promise<T>) => mitRechten(t.db, wer.akteur, fn)
const von = (wer: { akteur: Akteur }) => urheber(t.umgebung, wer.akteur)
const stand = () => standJetzt(t.uhr)
const SYSTEM: Akteur = { art: 'system', auftrag: 'zugang' }

const elif: Personendaten = {
  vorname: 'Elif',
  nachname: 'Yılmaz',
  geburtsname: '',
  geburtsdatum: datum('1991-03-12'),
  geburtsort: 'Musterstadt',
  geschlecht: 'weiblich',
}
const wohnung = { strasse: 'Lindenstr.', hausnummer: '4a', zusatz: '', plz: '99999', ort: 'Musterstadt', land: 'DE' }

async function neuePerson(
  daten: Partial<Personendaten> = {},
  traeger: TraegerNr = MUSTERSTADT,
): Promise<Kennung<'Person'>> {
  const r = await als(jc.f, (tx) =>
    legePersonAn(tx, von(jc.f), traeger, {
      daten: { ...elif, ...daten },
      anschrift: { ab: datum('2026-01-01'), wert: wohnung },
    }),
  )
  if (!r.ok) throw new Error(r.ablehnung.art)
  return r.wert.id
}

test('a Träger knows the Land of its seat and the holidays of its community', async () => {
  const lies = (nr: TraegerNr) => als(jc.l, (tx) => findTraeger(tx, nr))
  expect(await lies(NEBENSTADT)).toMatchObject({ land: 'NW', gemeindefeiertage: ['fronleichnam'] })
  expect(await lies(MUSTERSTADT)).toMatchObject({ land: 'NW', gemeindefeiertage: [] })
})

describe('numbers', () => {
  test('BG numbers run per Träger from 1, none twice under load, none lost by a rollback', async () => {
    const viele = await Promise.all(Array.from({ length: 12 }, () => als(jc.f, (tx) => neueBgNummer(tx, MUSTERSTADT))))
    expect([...viele].sort()).toEqual(Array.from({ length: 12 }, (_, i) => `98802//${String(i + 1).padStart(7, '0')}`))
    const abbruch = als(jc.f, async (tx) => {
      await neueBgNummer(tx, MUSTERSTADT)
      throw new Error('no')
    })
    await expect(abbruch).rejects.toThrow('no')
    expect(await als(jc.f, (tx) => neueBgNummer(tx, MUSTERSTADT))).toBe('98802//0000013')
    expect(await als(jc.fremd, (tx) => neueBgNummer(tx, NEBENSTADT))).toBe('98803//0000001')
  })

  test('Kundennummern carry the first three digits of the Träger and count on across Jobcenter of one agency', async () => {
    const [a, b] = [await neuePerson(), await neuePerson({}, NEBENSTADT)]
    const p = await als(jc.l, (tx) => ladePersonen(tx, [a, b], stand()))
    const nummern = [p.get(a)?.kundennummer ?? '', p.get(b)?.kundennummer ?? '']
    expect(nummern[0]).toMatch(/^988A\d{6}$/)
    expect(Number(nummern[1]?.slice(4)) - Number(nummern[0]?.slice(4))).toBe(1)
  })
})

describe('persons', () => {
  test('a changed name is a new version; what held then can be asked for', async () => {
    t.uhr.stelle('2026-06-15T09:00')
    const id = await neuePerson({ nachname: 'Aydin' })
    const damals = stand()
    t.uhr.vor(86_400_000)
    const r = await als(jc.f2, (tx) =>
      aenderePersonendaten(tx, von(jc.f2), id, { ...elif, nachname: ' Müller-\u0041ydin ', geburtsname: 'Aydin' }),
    )
    expect(r).toEqual({ ok: true, wert: { version: 2 } })
    const heute = await als(jc.l, (tx) => ladePersonen(tx, [id], stand()))
    expect(heute.get(id)).toMatchObject({
      nachname: 'Müller-Aydin',
      version: 2,
      sortierschluessel: 'mueller aydin,elif',
    })
    const vorher = await als(jc.l, (tx) => ladePersonen(tx, [id], damals))
    expect(vorher.get(id)).toMatchObject({ nachname: 'Aydin', version: 1 })
    const verlauf = await als(jc.l, (tx) => listPersonenversionen(tx, id))
    expect(verlauf.map((v) => [v.version, v.erfasstVon])).toEqual([
      [2, jc.f2.nutzer.bediensteter],
      [1, jc.f.nutzer.bediensteter],
    ])
  })

  test('addresses hold from a day; a correction for the same day wins, the old entry stays', async () => {
    const id = await neuePerson()
    await als(jc.f, (tx) =>
      setzeAnschrift(tx, von(jc.f), id, datum('2026-08-01'), { ...wohnung, strasse: 'Ahornweg', hausnummer: '7' }),
    )
    await als(jc.f, (tx) =>
      setzeAnschrift(tx, von(jc.f), id, datum('2026-08-01'), { ...wohnung, strasse: 'Ahornweg', hausnummer: '17' }),
    )
    const am = async (tag: string) => {
      const p = await als(jc.l, (tx) => ladePersonen(tx, [id], { am: datum(tag), bekannt: t.uhr.jetzt() }))
      const a = p.get(id)
      return a?.anschrift && `${a.anschrift.strasse} ${a.anschrift.hausnummer} v${a.anschriftVersion}`
    }
    expect(await am('2026-07-31')).toBe('Lindenstr. 4a v1')
    expect(await am('2026-08-01')).toBe('Ahornweg 17 v3')
    expect(await am('2025-12-31')).toBeUndefined()
    expect(await als(jc.l, (tx) => listAnschriften(tx, id))).toHaveLength(3)
  })

  test('bad input is refused with a message for each field and nothing is written', async () => {
    const r = await als(jc.f, (tx) =>
      legePersonAn(tx, von(jc.f), MUSTERSTADT, { daten: { ...elif, nachname: '', geburtsdatum: datum('2090-01-01') } }),
    )
    expect(r.ok ? [] : r.ablehnung.art === 'ungueltig' && r.ablehnung.fehler.map((f) => f.feld)).toEqual([
      'nachname',
      'geburtsdatum',
    ])
    expect(
      await als(jc.f, (tx) => aenderePersonendaten(tx, von(jc.f), kennung<'Person'>(t.umgebung.kennung()), elif)),
    ).toEqual({
      ok: false,
      ablehnung: { art: 'unbekannt' },
    })
  })

  test('J, E and L cannot write, whatever the program says; versions cannot be changed', async () => {
    for (const wer of [jc.j, jc.e, jc.l])
      await expect(als(wer, (tx) => legePersonAn(tx, von(wer), MUSTERSTADT, { daten: elif }))).rejects.toThrow(
        'row-level security',
      )
    // in another one's name
    await expect(als(jc.f, (tx) => legePersonAn(tx, von(jc.f2), MUSTERSTADT, { daten: elif }))).rejects.toThrow(
      'row-level security',
    )
    for (const befehl of [sql`UPDATE stammdaten.person_daten SET vorname = 'x'`, sql`DELETE FROM stammdaten.anschrift`])
      await expect(als(jc.a, (tx) => befehl.execute(tx))).rejects.toThrow('permission denied')
  })
})

describe('search', () => {
  const suche = async (text: string, wer = jc.l) => {
    const s = liesSuche(text, t.uhr.heute(), wer.nutzer.traeger)
    if (!s.ok) throw new Error(s.ablehnung.art)
    const treffer = await als(wer, (tx) => findePersonen(tx, wer.akteur, s.wert, stand()))
    return treffer.map((p) => `${p.nachname}, ${p.vorname}`)
  }
  let gross: Kennung<'Person'>
  beforeAll(async () => {
    gross = await neuePerson({ nachname: 'Gröss', vorname: 'Ümit', geburtsdatum: datum('1988-02-29') })
    await neuePerson({ nachname: 'Groess', vorname: 'Uta', geburtsdatum: datum('1977-05-01') })
    await neuePerson({ nachname: 'Grossmann', vorname: 'Karla', geburtsdatum: datum('1988-02-29') })
  })

  test('by beginnings of names in any spelling, in the order of the telephone book', async () => {
    // Ümit as Uemit, so before Uta
    expect(await suche('gröss')).toEqual(['Gröss, Ümit', 'Groess, Uta', 'Grossmann, Karla'])
    expect(await suche('Ümit groß')).toEqual(['Gröss, Ümit'])
    expect(await suche('umit')).toEqual(['Gröss, Ümit'])
  })

  test('by birth date, Kundennummer, address; a former name stays findable', async () => {
    expect(await suche('29.2.1988')).toEqual(['Gröss, Ümit', 'Grossmann, Karla'])
    expect(await suche('gross 29.02.88')).toEqual(['Gröss, Ümit', 'Grossmann, Karla'])
    const p = (await als(jc.l, (tx) => ladePersonen(tx, [gross], stand()))).get(gross)
    expect(await suche((p?.kundennummer ?? '').replace('A', ' a '))).toEqual(['Gröss, Ümit'])
    expect(await suche('Lindenstraße 4 gröss uta')).toEqual(['Groess, Uta'])
    await als(jc.f, (tx) =>
      aenderePersonendaten(tx, von(jc.f), gross, {
        ...elif,
        nachname: 'Neumann',
        vorname: 'Ümit',
        geburtsdatum: datum('1988-02-29'),
      }),
    )
    expect(await suche('gröss ümit')).toEqual(['Neumann, Ümit'])
  })

  test('by IBAN; level E neither finds by IBAN nor by address, and sees none', async () => {
    const id = await neuePerson({ nachname: 'Kontow' })
    await als(jc.f, (tx) =>
      schlageBankverbindungVor(
        tx,
        von(jc.f),
        { art: 'person', id },
        { iban: 'DE75999999991000000000', kontoinhaber: 'E. Kontow', beleg: 'Antrag' },
      ),
    )
    expect(await suche('DE75 9999 9999 1000 0000 00')).toEqual(['Kontow, Elif'])
    expect(await suche('DE75 9999 9999 1000 0000 00', jc.e)).toEqual([])
    expect(await suche('Lindenstr. kontow', jc.e)).toEqual([])
    expect(await suche('kontow', jc.e)).toEqual(['Kontow, Elif'])
    const s = liesSuche('kontow', t.uhr.heute(), jc.e.nutzer.traeger)
    const treffer = s.ok ? await als(jc.e, (tx) => findePersonen(tx, jc.e.akteur, s.wert, stand())) : []
    expect(treffer.map((p) => p.anschrift)).toEqual([undefined])
    expect(await als(jc.e, (tx) => listBankverbindungenVon(tx, { art: 'person', id }))).toEqual([])
  })

  test('signs of SQL and of patterns find nothing and break nothing', async () => {
    for (const text of ["O'; DROP TABLE x", 'an%', 'ab_c', '\\\\ab']) expect(await suche(text)).toEqual([])
  })

  test('D-02: before a new person: who may be the same, the likeliest first, with the reasons', async () => {
    const dora = { nachname: 'Doppel', vorname: 'Dora', geburtsdatum: datum('1999-09-09') }
    const id = await neuePerson(dora)
    const frage = { ...elif, ...dora, anschrift: undefined }
    const wer = async (f: Partial<typeof frage>) =>
      (await als(jc.f, (tx) => findeAehnliche(tx, { ...frage, ...f }, stand()))).map((x) => [
        x.person.id,
        x.vergleich.urteil,
      ])
    expect(await wer({})).toEqual([[id, 'wahrscheinlich']])
    // married and a digit of the day wrong; as she was called before
    const verheiratet = { nachname: 'Anders', geburtsname: 'Doppel' }
    expect(await wer(verheiratet)).toEqual([[id, 'wahrscheinlich']])
    const unsicher = { ...verheiratet, geburtsdatum: datum('1999-09-08') }
    expect(await wer(unsicher)).toEqual([[id, 'wahrscheinlich']])
    expect(await wer({ ...unsicher, geburtsort: '' })).toEqual([[id, 'moeglich']])
    // written wrong in both names: found by the day alone
    expect(await wer({ nachname: 'Doppl', vorname: 'Dorra' })).toEqual([[id, 'wahrscheinlich']])
    // another first name on the same day: brother or sister
    expect(await wer({ vorname: 'Thea' })).toEqual([[id, 'moeglich']])
    expect(await wer({ vorname: 'Thea', nachname: 'Berg' })).toEqual([])
    expect(await wer({ geburtsdatum: datum('1971-01-30') })).toEqual([])
  })
})

describe('SEC-01: accounts and payees need two natural persons', () => {
  const angaben = { iban: 'DE56 9999 9999 1007 6543 21', kontoinhaber: 'Elif Yılmaz', beleg: 'Antrag vom 01.06.2026' }

  test('proposed, not payable, confirmed by another, payable', async () => {
    const id = await neuePerson()
    const ref = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
    if (!ref.ok) throw new Error('refused')
    expect(await als(jc.a, (tx) => ladeZahlbareBankverbindungen(tx, [ref.wert]))).toEqual({
      ok: false,
      ablehnung: { art: 'nichtBestaetigt', konten: [ref.wert] },
    })
    expect((await als(jc.a, (tx) => listOffeneBankverbindungen(tx, MUSTERSTADT))).map((k) => k.konto)).toContain(
      ref.wert.konto,
    )
    expect(await als(jc.f, (tx) => bestaetigeBankverbindung(tx, von(jc.f), ref.wert))).toEqual({
      ok: false,
      ablehnung: { art: 'gleichePerson' },
    })
    const bestaetigt = await als(jc.a, (tx) => bestaetigeBankverbindung(tx, von(jc.a), ref.wert))
    expect(bestaetigt).toMatchObject({
      ok: true,
      wert: { zustand: 'bestaetigt', entschiedenVon: jc.a.nutzer.bediensteter, iban: 'DE56999999991007654321' },
    })
    expect(await als(jc.a2, (tx) => lehneBankverbindungAb(tx, von(jc.a2), ref.wert, 'zu spät'))).toEqual({
      ok: false,
      ablehnung: { art: 'schonEntschieden' },
    })
    const zahlbar = await als(jc.a, (tx) => ladeZahlbareBankverbindungen(tx, [ref.wert]))
    expect(zahlbar.ok && zahlbar.wert.map((k) => k.iban)).toEqual(['DE56999999991007654321'])
  })

  test('what waits is listed until it is decided; the night forgets what was decided, and nothing else', async () => {
    const [eine, andere] = [await neuePerson(), await neuePerson()]
    const schlageVor = async (id: typeof eine) => {
      const r = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
      if (!r.ok) throw new Error('refused')
      return r.wert
    }
    const [offen, entschieden] = [await schlageVor(eine), await schlageVor(andere)]
    await als(jc.a, (tx) => bestaetigeBankverbindung(tx, von(jc.a), entschieden))
    const wartend = async () => {
      const alle = await als(jc.a, (tx) => listOffeneBankverbindungen(tx, MUSTERSTADT))
      return [offen, entschieden].map((x) => alle.some((k) => k.konto === x.konto))
    }
    const vermerkt = () =>
      mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, async (tx) => {
        const { rows } = await sql<{ id: string }>`
          SELECT bankverbindung_id AS id FROM stammdaten.bankverbindung_vorschlag`.execute(tx)
        return [offen, entschieden].map((x) => rows.some((r) => r.id === x.konto))
      })
    expect([await wartend(), await vermerkt()]).toEqual([
      [true, false],
      [true, true],
    ])
    await mitRechten(t.db, { art: 'system', auftrag: 'pruefung' }, deleteEntschiedeneVorschlaege)
    expect([await wartend(), await vermerkt()]).toEqual([
      [true, false],
      [true, false],
    ])
  })

  test('another Jobcenter neither sees it waiting nor confirms it, nor can it propose in the name of this one', async () => {
    const id = await neuePerson()
    const ref = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
    if (!ref.ok) throw new Error('refused')
    expect((await als(jc.fremd, (tx) => listOffeneBankverbindungen(tx, NEBENSTADT))).map((k) => k.konto)).not.toContain(
      ref.wert.konto,
    )
    expect(await als(jc.fremd, (tx) => bestaetigeBankverbindung(tx, von(jc.fremd), ref.wert))).toEqual({
      ok: false,
      ablehnung: { art: 'fremderTraeger' },
    })
    const gefaelscht = { ...von(jc.fremd), traeger: MUSTERSTADT }
    await expect(
      als(jc.fremd, (tx) => schlageBankverbindungVor(tx, gefaelscht, { art: 'person', id }, angaben)),
    ).rejects.toThrow('row-level security')
  })

  test('a second account of the same natural person is the same person', async () => {
    const zweites = await musternutzer(t.umgebung, {
      name: 'Frida Fuchs',
      stufe: 'A',
      traeger: MUSTERSTADT,
      am: t.uhr.heute(),
      bediensteter: jc.f.nutzer.bediensteter,
      anmeldename: 'fuchs.vertretung',
    })
    expect(zweites.nutzer.konto).not.toBe(jc.f.nutzer.konto)
    expect(zweites.nutzer.personalnummer).toBe(jc.f.nutzer.personalnummer)
    const id = await neuePerson()
    const ref = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
    if (!ref.ok) throw new Error('refused')
    expect(await als(zweites, (tx) => bestaetigeBankverbindung(tx, von(zweites), ref.wert))).toEqual({
      ok: false,
      ablehnung: { art: 'gleichePerson' },
    })
  })

  test('the database refuses what the program might allow', async () => {
    const id = await neuePerson()
    const ref = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
    if (!ref.ok) throw new Error('refused')
    const entscheidung = (wer: string, vorschlag: string) => sql`
      INSERT INTO stammdaten.bankverbindung_entscheidung (bankverbindung_id, version, vorgeschlagen_von, ergebnis, von, am, grund)
      VALUES (${ref.wert.konto}, 1, ${vorschlag}, 'bestaetigt', ${wer}, now(), '')`
    const { f, a } = { f: jc.f.nutzer.bediensteter, a: jc.a.nutzer.bediensteter }
    await expect(als(jc.f, (tx) => entscheidung(f, f).execute(tx))).rejects.toThrow('vier_augen')
    await expect(als(jc.f, (tx) => entscheidung(f, a).execute(tx))).rejects.toThrow(
      'bankverbindung_entscheidung_version',
    )
    await expect(als(jc.f, (tx) => entscheidung(a, f).execute(tx))).rejects.toThrow('row-level security')
    await expect(als(jc.l, (tx) => entscheidung(jc.l.nutzer.bediensteter, f).execute(tx))).rejects.toThrow(
      'row-level security',
    )
  })

  test('a change is a new version: the confirmed one is paid until the new one is confirmed', async () => {
    const id = await neuePerson()
    const alt = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
    if (!alt.ok) throw new Error('refused')
    await als(jc.a, (tx) => bestaetigeBankverbindung(tx, von(jc.a), alt.wert))
    const neu = await als(jc.f2, (tx) =>
      schlageKontoaenderungVor(tx, von(jc.f2), alt.wert.konto, { ...angaben, iban: 'DE37999999991015308642' }),
    )
    expect(neu).toEqual({ ok: true, wert: { konto: alt.wert.konto, version: 2 } })
    const versionen = await als(jc.l, (tx) => listBankverbindungenVon(tx, { art: 'person', id }))
    expect(versionen.map((v) => [v.version, v.zustand, v.iban.slice(-4)])).toEqual([
      [1, 'bestaetigt', '4321'],
      [2, 'vorgeschlagen', '8642'],
    ])
    expect((await als(jc.a, (tx) => ladeZahlbareBankverbindungen(tx, [alt.wert]))).ok).toBe(true)
  })

  test('two confirm at the same moment: one does, the other is told', async () => {
    const id = await neuePerson()
    const ref = await als(jc.f, (tx) => schlageBankverbindungVor(tx, von(jc.f), { art: 'person', id }, angaben))
    if (!ref.ok) throw new Error('refused')
    const beide = await Promise.all(
      [jc.a, jc.a2].map((w) => als(w, (tx) => bestaetigeBankverbindung(tx, von(w), ref.wert))),
    )
    expect(beide.map((r) => (r.ok ? 'ok' : r.ablehnung.art)).sort()).toEqual(['ok', 'schonEntschieden'])
  })

  test.each([
    [{ iban: 'DE00370400440532013000' }, 'iban'],
    [{ bic: 'ABC' }, 'bic'],
    [{ kontoinhaber: ' ' }, 'kontoinhaber'],
    [{ beleg: '' }, 'beleg'],
  ])('refused: %j', async (falsch, art) => {
    const r = await als(jc.f, (tx) =>
      schlageBankverbindungVor(tx, von(jc.f), { art: 'traeger', id: MUSTERSTADT }, { ...angaben, ...falsch }),
    )
    expect(r.ok ? 'ok' : r.ablehnung.art).toBe(art)
  })

  test('a landlord: name and address like the account', async () => {
    const a = { name: 'Wohnbau Musterstadt eG', anschrift: wohnung, beleg: 'Mietvertrag' }
    const ref = await als(jc.f, (tx) => legeEmpfaengerAn(tx, von(jc.f), 'vermieter', a))
    if (!ref.ok) throw new Error('refused')
    expect(await als(jc.f, (tx) => entscheideEmpfaenger(tx, von(jc.f), ref.wert, 'bestaetigt'))).toEqual({
      ok: false,
      ablehnung: { art: 'gleichePerson' },
    })
    expect(await als(jc.a, (tx) => entscheideEmpfaenger(tx, von(jc.a), ref.wert, 'bestaetigt'))).toEqual({
      ok: true,
      wert: ref.wert,
    })
    await als(jc.f, (tx) => aendereEmpfaenger(tx, von(jc.f), ref.wert.id, { ...a, name: 'Wohnbau Musterstadt GmbH' }))
    const gefunden = await als(jc.l, (tx) => findEmpfaengerNachName(tx, 'wohnbau muster'))
    expect(gefunden.map((e) => [e.name, e.version, e.zustand])).toEqual([
      ['Wohnbau Musterstadt GmbH', 2, 'vorgeschlagen'],
    ])
  })
})

describe('users', () => {
  test('a level holds from the first to the last day; a locked account has none', async () => {
    const n = await musternutzer(t.umgebung, { name: 'Tom Test', stufe: 'L', traeger: MUSTERSTADT, am: t.uhr.heute() })
    const am = (tag: string) =>
      mitRechten(t.db, SYSTEM, async (tx) => (await listNutzer(tx, n.nutzer.konto, datum(tag))).map((x) => x.stufe))
    expect(await am('2019-12-31')).toEqual([])
    expect(await am('2020-01-01')).toEqual(['L'])
    await mitRechten(t.db, SYSTEM, (tx) =>
      widerrufeBerechtigung(tx, n.nutzer.konto, MUSTERSTADT, datum('2026-07-01'), t.uhr.jetzt()),
    )
    expect(await am('2026-06-30')).toEqual(['L'])
    expect(await am('2026-07-01')).toEqual([])
    await mitRechten(t.db, SYSTEM, (tx) => updateKontoSperre(tx, n.nutzer.konto, t.uhr.jetzt()))
    expect(await am('2026-06-30')).toEqual([])
  })

  test('weak passwords and names are refused; the role of a person cannot see accounts or levels', async () => {
    const neu = (o: object) =>
      mitRechten(t.db, SYSTEM, (tx) =>
        legeKontoAn(
          tx,
          { kennung: t.umgebung.kennung, jetzt: t.uhr.jetzt() },
          { bediensteter: jc.j.nutzer.bediensteter, anmeldename: 'jj', ...o },
        ),
      )
    expect(await neu({ kennwort: 'Jensen-Jensen-1' })).toMatchObject({ ok: false, ablehnung: { art: 'kennwort' } })
    expect(await neu({ anmeldename: 'ä b' })).toMatchObject({ ok: false, ablehnung: { art: 'anmeldename' } })
    for (const tabelle of ['konto', 'berechtigung'])
      await expect(
        als(jc.a, (tx) => sql`SELECT count(*) FROM ${sql.table(`stammdaten.${tabelle}`)}`.execute(tx)),
      ).rejects.toThrow('permission denied')
  })
})
