import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datum } from '../../kern/index.ts'
import { anlage } from '../../technik/index.ts'
import { liesBankmeldung } from './liesBankmeldung.ts'
import type { Bankstueck } from './meldung.ts'

const datei = (name: string): Buffer => readFileSync(anlage(`zahlung/pruefdaten/bank/${name}.xml`))

async function* inStuecken(bytes: Uint8Array, je: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += je) yield bytes.subarray(i, i + je)
}

async function lies(inhalt: string | Uint8Array, je = 1_000) {
  const bytes = typeof inhalt === 'string' ? new TextEncoder().encode(inhalt) : inhalt
  const stuecke: Bankstueck[] = []
  const r = await liesBankmeldung(inStuecken(bytes, je), (s) => {
    stuecke.push(s)
  })
  return { r, stuecke }
}

const abgelehnt = async (inhalt: string | Uint8Array) => {
  const { r } = await lies(inhalt)
  return r.ok ? 'gelesen' : { art: r.ablehnung.art, zeile: r.ablehnung.zeile }
}

/** Only what is there: undefined fields left out. */
const knapp = (s: Bankstueck | undefined) => JSON.parse(JSON.stringify(s ?? null))

describe('PAY-17: messages of others are read, or refused with line and reason', () => {
  test.each([
    ['genkgo_camt053.v8', 'camt.053.001.08', 'CAMT053RIB000000000001'],
    ['genkgo_camt054.v2', 'camt.054.001.02', 'AAAASESS-FP-ACCR001'],
    ['genkgo_camt054.v8', 'camt.054.001.08', undefined],
    ['muster_camt.053.001.08_day', 'camt.053.001.08', 'BK-053-000011'],
    ['muster_camt.054.001.08_return_AC04', 'camt.054.001.08', 'BK-054-000023'],
    ['muster_pain.002.001.10_part', 'pain.002.001.10', 'BK-STS-000017'],
  ])('%s is read', async (name, format, msgId) => {
    const { r } = await lies(datei(name))
    expect(r).toMatchObject({ ok: true, wert: msgId === undefined ? { format } : { format, msgId } })
  })

  test('the kinds nobody asked for are named', async () => {
    expect(await abgelehnt(datei('camt052_ruecklastschrift_hbci4java'))).toEqual({ art: 'formatUnbekannt', zeile: 5 })
    expect(await abgelehnt(datei('iso20022js_pain_002_v3_accepted'))).toEqual({ art: 'formatUnbekannt', zeile: 2 })
    expect(await abgelehnt(datei('iso20022js_sepa_pain_001_v3'))).toMatchObject({ art: 'formatUnbekannt' })
  })
})

describe('what a message says, piece by piece', () => {
  test('a statement: balances, a batch taken off, a return', async () => {
    const { stuecke } = await lies(datei('muster_camt.053.001.08_day'))
    expect(stuecke.map(knapp)).toEqual([
      { art: 'kopf', format: 'camt.053.001.08', msgId: 'BK-053-000011', erstelltAm: '2026-12-30T20:00:00Z' },
      { art: 'auszug', zeile: 2, kennung: '053-2026-12-30', iban: 'DE94700000000001234567' },
      { art: 'saldo', typ: 'PRCD', betrag: 100_000_00, tag: datum('2026-12-29') },
      { art: 'saldo', typ: 'CLBD', betrag: 99_387_60, tag: datum('2026-12-30') },
      expect.objectContaining({ art: 'umsatz', betrag: 2_175_40, richtung: 'belastung', vorgang: 'PMNT/ICDT/ESCT' }),
      expect.objectContaining({ art: 'teil', datei: 'ALG-2027-01-0001', sammler: 'ALG-2027-01-0001-1', anzahl: 2 }),
      expect.objectContaining({ art: 'umsatz', betrag: 1_563_00, richtung: 'gutschrift', vorgang: 'PMNT/ICDT/RRTN' }),
      {
        art: 'teil',
        zeile: 2,
        endToEndId: 'SB7K2Q9X4M0001',
        betrag: 1_563_00,
        richtung: 'gutschrift',
        rueckgabe: [{ code: 'AC04' }],
        name: 'MUSTERMANN ERIKA',
        iban: 'DE89370400440532013000',
        zweck: 'Grundsicherungsgeld 01.2027 Ref SB7K2Q9X4M',
      },
    ])
  })

  test('a status: of the file, the batch, one transfer', async () => {
    const { stuecke } = await lies(datei('muster_pain.002.001.10_part'))
    expect(stuecke.slice(1).map(knapp)).toEqual([
      { art: 'status', zeile: 2, ebene: 'datei', datei: 'ALG-2027-01-0001', status: 'PART', gruende: [] },
      {
        art: 'status',
        zeile: 2,
        ebene: 'ueberweisung',
        datei: 'ALG-2027-01-0001',
        sammler: 'ALG-2027-01-0001-1',
        endToEndId: 'SB8A1B2C3D0001',
        status: 'RJCT',
        gruende: [{ code: 'AC01' }],
      },
      {
        art: 'status',
        zeile: 2,
        ebene: 'sammler',
        datei: 'ALG-2027-01-0001',
        sammler: 'ALG-2027-01-0001-1',
        status: 'PART',
        gruende: [],
      },
    ])
  })

  test('amounts of other currencies are no amounts in EUR', async () => {
    const { stuecke } = await lies(datei('genkgo_camt053.v8'))
    expect(stuecke.filter((s) => s.art === 'saldo').map((s) => [s.typ, s.betrag ?? null])).toEqual([
      ['OPBD', 18_15],
      ['CLBD', null],
      ['OPAV', null],
      ['CLAV', null],
    ])
  })

  test('version 02 of an advice says the same in other places', async () => {
    const { stuecke } = await lies(datei('genkgo_camt054.v2'))
    expect(stuecke.filter((s) => s.art === 'umsatz')).not.toEqual([])
    for (const s of stuecke) if (s.art === 'umsatz') expect(s.status).toBe('BOOK')
  })
})

describe('PAY-16: nothing is expanded, followed or kept', () => {
  const kopf = '<?xml version="1.0" encoding="UTF-8"?>\n'
  test('a DOCTYPE is refused where it stands, before what it defines', async () => {
    const xxe = `${kopf}<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<Document>&x;</Document>`
    expect(await abgelehnt(xxe)).toMatchObject({ art: 'doctype' })
    const lachen = [...Array(9).keys()].map((i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    expect(await abgelehnt(`${kopf}<!DOCTYPE D [<!ENTITY l0 "ha">${lachen}]><D>&l9;</D>`)).toMatchObject({
      art: 'doctype',
    })
  })

  test('too deep, too many, not UTF-8, cut off, empty', async () => {
    const ns = 'xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"'
    expect(await abgelehnt(`<Document ${ns}>${'<a>'.repeat(70)}`)).toMatchObject({ art: 'keinXml' })
    expect(await abgelehnt(`<Document ${ns}><a>${'<b/>'.repeat(100_001)}</a></Document>`)).toMatchObject({
      art: 'keinXml',
    })
    expect(await abgelehnt(Uint8Array.of(0x3c, 0xff, 0xfe))).toMatchObject({ art: 'keinText' })
    expect(await abgelehnt('')).toMatchObject({ art: 'keinXml' })
    expect(await abgelehnt(datei('muster_camt.053.001.08_day').subarray(0, 1_500))).toMatchObject({ art: 'keinXml' })
  })

  test('whatever is done to a message: read or refused, never an error', async () => {
    const gut = datei('muster_camt.053.001.08_day')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(gut.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 3_000 }),
        async (aenderungen, je) => {
          const bytes = Uint8Array.from(gut)
          for (const [wo, was] of aenderungen) bytes[wo] = was
          const { r } = await lies(bytes, je)
          expect(r.ok || r.ablehnung.text.length > 10).toBe(true)
        },
      ),
      { numRuns: 60, seed: 20261123 },
    )
  }, 60_000)
})

describe('PAY-21: each schema is the one that was pinned, and refuses what only it forbids', () => {
  test.each([
    ['camt.052.001.08', '9bb093a0c39cd278d25b40d9ec8c59d1e8f6ab37536c83b84d41bbf5c7f8bd6c'],
    ['camt.053.001.02', '05ec472590dda5e433fd646e9cf3849fa1ba01c033052aaca3089cec6862692d'],
    ['camt.053.001.08', 'c3cfac080dc31476bde7444b05d00e1b23558d5e44529e58d0ad562e6013873d'],
    ['camt.054.001.02', '8bb91f1d645277487b4262538c9064161e8feb48ceb8b0c680716fd07c32da01'],
    ['camt.054.001.08', '2b392a1f7e70e70902fd0d803ff85989613bd1cae351663240b0bb9243be2c28'],
    ['pain.002.001.10', '2f9f8d0e9891fa9f31ccf0576397afe501614384d688ae6e43ba694b3d24b0cf'],
  ])('%s', (name, sha256) => {
    const bytes = readFileSync(anlage(`zahlung/schema/${name}.xsd`))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  })

  const anders = async (name: string, von: string, nach: string) => {
    const text = datei(name).toString('utf8')
    expect(text).toContain(von)
    return abgelehnt(text.replace(von, nach))
  }
  test('well-formed, and yet not what the message allows', async () => {
    const schema = { art: 'schema' }
    expect(await anders('muster_camt.053.001.08_day', '<CdtDbtInd>DBIT<', '<CdtDbtInd>SOLL<')).toMatchObject(schema)
    expect(await anders('muster_camt.054.001.08_return_AC04', '<NtryRef>R1</NtryRef>', '<Ref>R1</Ref>')).toMatchObject(
      schema,
    )
    expect(await anders('muster_pain.002.001.10_part', '<OrgnlNbOfTxs>3<', '<OrgnlNbOfTxs>drei<')).toMatchObject(schema)
    expect(await anders('genkgo_camt054.v2', '<Cd>PMNT</Cd>', '<Cd>PMNTX</Cd>')).toMatchObject(schema)
    const v8 = datei('muster_camt.053.001.08_day').toString('utf8')
    // the same statement as a report during the day, and in the version before
    const alsBericht = v8
      .replaceAll('camt.053', 'camt.052')
      .replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt')
      .replaceAll('Stmt>', 'Rpt>')
    expect(await abgelehnt(alsBericht)).toBe('gelesen')
    expect(await abgelehnt(alsBericht.replace('<CdtDbtInd>DBIT<', '<CdtDbtInd>SOLL<'))).toMatchObject(schema)
    expect(await abgelehnt(v8.replace('camt.053.001.08', 'camt.053.001.02'))).toMatchObject(schema)
  })
})

describe('a large statement is held against its schema in windows', () => {
  const eintrag = (i: number, ind = 'DBIT') =>
    `<Ntry><NtryRef>N${i}</NtryRef><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>${ind}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd><Prtry><Cd>${'x'.repeat(30)}</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><Refs><EndToEndId>E${i}</EndToEndId></Refs><RmtInf><Ustrd>${'Miete '.repeat(20)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n`
  const gross = (n: number, falsch?: number) => {
    const saldo =
      '<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-30</Dt></Dt></Bal>'
    const auszug = (id: string, von: number, bis: number) =>
      `<Stmt><Id>${id}</Id><CreDtTm>2026-12-30T20:00:00Z</CreDtTm><Acct><Id><IBAN>DE94700000000001234567</IBAN></Id></Acct>${saldo}\n` +
      [...Array(bis - von).keys()].map((i) => eintrag(von + i, von + i === falsch ? 'SOLL' : 'DBIT')).join('') +
      '<AddtlStmtInf>Ende</AddtlStmtInf></Stmt>\n'
    return (
      '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>G</MsgId><CreDtTm>2026-12-30T20:00:00Z</CreDtTm></GrpHdr>\n' +
      auszug('A', 0, n / 2) +
      auszug('B', n / 2, n) +
      '</BkToCstmrStmt></Document>'
    )
  }

  test('every piece once, whichever way it is cut; the line of an error is that of the file', async () => {
    const n = 24_000
    const { r, stuecke } = await lies(gross(n), 65_536)
    expect(r.ok ? 'gelesen' : r.ablehnung).toBe('gelesen')
    expect(stuecke.filter((s) => s.art === 'umsatz')).toHaveLength(n)
    expect(stuecke.filter((s) => s.art === 'auszug').map((s) => s.kennung)).toEqual(['A', 'B'])
    const teile = stuecke.filter((s) => s.art === 'teil').map((s) => s.endToEndId)
    expect(new Set(teile).size).toBe(n)
    // three lines before the first entry, one entry a line, two lines between the statements
    expect(
      await lies(gross(n, 20_000), 65_536).then(({ r: x }) => !x.ok && [x.ablehnung.art, x.ablehnung.zeile]),
    ).toEqual(['schema', 20_000 + 4 + 2])
  }, 60_000)
})
