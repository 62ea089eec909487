import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import zaehlung from '../../../tools/zaehlung.json' with { type: 'json' }
import { datum, type Result } from '../../kern/index.ts'
import { pruefeSepa } from '../sepa/pruefeSepa.ts'
import { BANK_GROESSE_HOECHSTENS, type LesenAbgelehnt } from './ablehnung.ts'
import { type Lesung, liesBankmeldung } from './liesBankmeldung.ts'
import type { Bankstueck } from './meldung.ts'

// starting the schema checker takes a while on a busy machine
vi.setConfig({ testTimeout: 120_000 })

const feindliche = zaehlung.zaehlung['zahlung.bankmeldungFeindlich'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']

const probe = (name: string): Uint8Array => readFileSync(new URL(`../pruefdaten/bank/${name}.xml`, import.meta.url))
const bytes = (t: string): Uint8Array => new TextEncoder().encode(t)
const text = (b: Uint8Array): string => new TextDecoder().decode(b)

async function* inTeilen(b: Uint8Array, teil: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < b.length; i += teil) yield b.subarray(i, i + teil)
}

type Gelesen = { ergebnis: Result<Lesung, LesenAbgelehnt>; stuecke: Bankstueck[] }
async function lies(
  b: Uint8Array | string,
  o: { teil?: number; fensterAb?: number; fensterHoechstens?: number } = {},
): Promise<Gelesen> {
  const alle = typeof b === 'string' ? bytes(b) : b
  const stuecke: Bankstueck[] = []
  const quelle = inTeilen(alle, o.teil ?? 65_536)
  const ergebnis = await liesBankmeldung(quelle, (s) => void stuecke.push(s), o)
  return { ergebnis, stuecke }
}
const ablehnungVon = ({ ergebnis }: Gelesen): LesenAbgelehnt => {
  if (ergebnis.ok) throw new Error('was read')
  return ergebnis.ablehnung
}

const TAG = datum('2026-12-30')

describe('PAY-17: own samples, every piece', () => {
  test('camt.053.001.08: statement of a day with a batch and a return', async () => {
    const b = probe('muster_camt.053.001.08_day')
    const { ergebnis, stuecke } = await lies(b)
    expect(ergebnis).toEqual({
      ok: true,
      wert: {
        format: 'camt.053.001.08',
        msgId: 'BK-053-000011',
        erstelltAm: '2026-12-30T20:00:00Z',
        stuecke: 8,
        sha256: createHash('sha256').update(b).digest('hex'),
        groesse: 1833,
      },
    })
    expect(stuecke).toEqual([
      { art: 'kopf', format: 'camt.053.001.08', msgId: 'BK-053-000011', erstelltAm: '2026-12-30T20:00:00Z' },
      { art: 'auszug', zeile: 2, kennung: '053-2026-12-30', nummer: undefined, iban: 'DE94700000000001234567' },
      { art: 'saldo', typ: 'PRCD', betrag: 100_000_00, tag: datum('2026-12-29') },
      { art: 'saldo', typ: 'CLBD', betrag: 99_387_60, tag: TAG },
      {
        ...{ art: 'umsatz', zeile: 2, referenz: 'D1', bankreferenz: undefined, betrag: 2175_40, richtung: 'belastung' },
        ...{ storno: false, status: 'BOOK', buchungstag: TAG, wertstellung: TAG, vorgang: 'PMNT/ICDT/ESCT' },
      },
      {
        ...{ art: 'teil', zeile: 2, datei: 'ALG-2027-01-0001', sammler: 'ALG-2027-01-0001-1', anzahl: 2 },
        ...{ rueckgabe: [] },
      },
      {
        ...{ art: 'umsatz', zeile: 2, referenz: 'R1', betrag: 1563_00, richtung: 'gutschrift', storno: false },
        ...{ status: 'BOOK', buchungstag: TAG, wertstellung: TAG, vorgang: 'PMNT/ICDT/RRTN' },
      },
      RUECKGABE,
    ])
  })

  // Of a return the other side is who should have had the money: the payee of our own transfer.
  const RUECKGABE = {
    ...{ art: 'teil', zeile: 2, endToEndId: 'SB7K2Q9X4M0001', betrag: 1563_00, richtung: 'gutschrift' },
    ...{ rueckgabe: [{ code: 'AC04', text: undefined }], name: 'MUSTERMANN ERIKA', iban: 'DE89370400440532013000' },
    zweck: 'Grundsicherungsgeld 01.2027 Ref SB7K2Q9X4M',
  }

  test('camt.054.001.08: a return alone', async () => {
    const { ergebnis, stuecke } = await lies(probe('muster_camt.054.001.08_return_AC04'))
    expect(ergebnis).toMatchObject({ ok: true, wert: { format: 'camt.054.001.08', msgId: 'BK-054-000023' } })
    expect(stuecke).toEqual([
      { art: 'kopf', format: 'camt.054.001.08', msgId: 'BK-054-000023', erstelltAm: '2026-12-30T17:00:00Z' },
      { art: 'auszug', zeile: 2, kennung: '054-2026-12-30-1', iban: 'DE94700000000001234567' },
      {
        ...{ art: 'umsatz', zeile: 2, referenz: 'R1', betrag: 1563_00, richtung: 'gutschrift', storno: false },
        ...{ status: 'BOOK', buchungstag: TAG, wertstellung: TAG, vorgang: 'PMNT/ICDT/RRTN' },
      },
      RUECKGABE,
    ])
  })

  test('pain.002.001.10: a file taken in part', async () => {
    const { stuecke } = await lies(probe('muster_pain.002.001.10_part'))
    const vonUns = { art: 'status', zeile: 2, datei: 'ALG-2027-01-0001', gruende: [] }
    const sammler = 'ALG-2027-01-0001-1'
    expect(stuecke).toEqual([
      { art: 'kopf', format: 'pain.002.001.10', msgId: 'BK-STS-000017', erstelltAm: '2026-12-28T09:12:00Z' },
      { ...vonUns, ebene: 'datei', status: 'PART' },
      { ...vonUns, ebene: 'sammler', sammler, status: 'PART' },
      {
        ...{ ...vonUns, ebene: 'ueberweisung', sammler, endToEndId: 'SB8A1B2C3D0001', status: 'RJCT' },
        gruende: [{ code: 'AC01', text: undefined }],
      },
    ])
  })

  test('PAY-11: pain.002.001.10 with the verification of payee: the name the bank knows, not the one we sent', async () => {
    const { stuecke } = await lies(probe('muster_pain.002.001.10_namensabgleich'))
    const vonUns = { art: 'status', datei: 'ALG-2027-01-0001' }
    const sammler = 'ALG-2027-01-0001-1'
    expect(stuecke.slice(1)).toEqual([
      // nothing is said of the file or of the first batch
      {
        ...{ ...vonUns, zeile: 3, ebene: 'ueberweisung', sammler, endToEndId: 'SB7K2Q9X4M0001', status: 'RVMC' },
        ...{ gruende: [{ text: 'Erika Mustermann-Groß' }], kontoinhaber: 'Erika Mustermann-Groß' },
      },
      {
        ...{ ...vonUns, zeile: 4, ebene: 'ueberweisung', sammler, endToEndId: 'SB7K2Q9X4M0002', status: 'RVNM' },
        gruende: [],
      },
      {
        ...{ ...vonUns, zeile: 5, ebene: 'sammler', sammler: 'ALG-2027-01-0001-2', status: 'RJCT' },
        gruende: [{ code: 'AM05', text: 'Doppelt eingereicht' }, { code: 'X1' }],
      },
    ])
  })

  test('camt.053.001.02: parties without Pty, plain status, amounts written short, a debt, a reversal', async () => {
    const { stuecke } = await lies(probe('muster_camt.053.001.02'))
    expect(stuecke).toEqual([
      { art: 'kopf', format: 'camt.053.001.02', msgId: 'BK-053-000012', erstelltAm: '2026-12-30T20:00:00+01:00' },
      { art: 'auszug', zeile: 8, kennung: '053-2026-12-30', nummer: '251', iban: 'DE94700000000001234567' },
      { art: 'saldo', typ: 'PRCD', betrag: -100_50, tag: datum('2026-12-29') },
      { art: 'saldo', typ: 'CLBD', betrag: 312_00, tag: TAG },
      {
        ...{ art: 'umsatz', zeile: 27, bankreferenz: '2026123000017', betrag: 300_00, richtung: 'gutschrift' },
        ...{ storno: false, status: 'BOOK', buchungstag: TAG, wertstellung: TAG, vorgang: 'PMNT/RCDT/ESCT' },
      },
      {
        ...{ art: 'teil', zeile: 39, bankreferenz: '2026123000017-1', betrag: 300_00 },
        ...{ rueckgabe: [], name: 'Jürgen Größ', iban: 'DE44500105175407324931' },
        zweck: 'Rate Januar Kassenzeichen 4711',
      },
      {
        ...{ art: 'umsatz', zeile: 57, betrag: 112_50, richtung: 'gutschrift', storno: true, status: 'BOOK' },
        ...{ buchungstag: TAG, vorgang: 'NRTI+159' },
      },
      {
        ...{ art: 'teil', zeile: 65, instrId: 'SB7K2Q9X4M0003', endToEndId: 'SB7K2Q9X4M0003', betrag: 112_50 },
        ...{ rueckgabe: [{ code: 'KONTO', text: 'Konto erloschen' }], name: 'Wohnbau Beispiel GmbH' },
        ...{ iban: 'DE29100100100987654321', zweck: 'RF18539007547034' },
      },
    ])
  })

  test('camt.052.001.08: entries without parts, another currency has no amount in cents, prefixes are read', async () => {
    const { stuecke } = await lies(probe('muster_camt.052.001.08'))
    expect(stuecke).toEqual([
      { art: 'kopf', format: 'camt.052.001.08', msgId: 'BK-052-000003', erstelltAm: '2026-12-30T12:00:00Z' },
      { art: 'auszug', zeile: 2, kennung: '052-2026-12-30-2' },
      { art: 'umsatz', zeile: 3, betrag: 7_00, richtung: 'belastung', storno: false, status: 'PDNG' },
      { art: 'umsatz', zeile: 4, richtung: 'gutschrift', storno: false, status: 'VORMERK' },
    ])
  })
})

describe('PAY-17: foreign samples are read or refused as their schema check says', () => {
  test.each([
    ['genkgo_camt053.v8', 8],
    ['genkgo_camt054.v8', 7],
    ['genkgo_camt054.v2', 6],
  ])('%s is read', async (name, anzahl) => {
    const { ergebnis, stuecke } = await lies(probe(name))
    expect([ergebnis.ok, stuecke.length]).toEqual([true, anzahl])
  })

  test('of the entry of genkgo only what is in euros counts; who paid stands beside it', async () => {
    const { stuecke } = await lies(probe('genkgo_camt053.v8'))
    expect(stuecke.slice(2)).toEqual([
      { art: 'saldo', typ: 'OPBD', betrag: 18_15, tag: datum('2014-12-30') },
      { art: 'saldo', typ: 'CLBD', tag: datum('2014-12-30') }, // Swedish crowns
      { art: 'saldo', typ: 'OPAV', tag: datum('2014-12-30') },
      { art: 'saldo', typ: 'CLAV', tag: datum('2014-12-31') },
      {
        ...{ art: 'umsatz', zeile: 110, bankreferenz: 'AAAASESS-FP-CN_98765/01', betrag: 8_85, richtung: 'gutschrift' },
        ...{ storno: false, status: 'BOOK', buchungstag: datum('2014-12-31'), wertstellung: datum('2015-01-02') },
        vorgang: 'PMNT/RCDT/BOOK',
      },
      {
        ...{ art: 'teil', zeile: 133, endToEndId: 'MUELL/FINP/RA12345', richtung: 'gutschrift', rueckgabe: [] },
        ...{ name: 'NAME NAME', iban: 'NL56AGDH9619008421', zweck: '4654654654654654' },
      },
    ])
  })

  test.each([
    ['camt052_ruecklastschrift_hbci4java', 5, 'camt.052.001.02'],
    ['iso20022js_pain_002_v3_accepted', 2, 'pain.002.001.03'],
    ['iso20022js_sepa_pain_001_v3', 2, 'pain.001.001.03'],
    ['../pain.001.001.09_muster', 2, 'sepa-pruefe'],
  ])('%s is refused with line and reason', async (name, zeile, nennt) => {
    const gelesen = await lies(probe(name))
    const a = ablehnungVon(gelesen)
    expect([a.art, a.zeile, gelesen.stuecke]).toEqual(['formatUnbekannt', zeile, []])
    expect(a.text).toContain(nennt)
  })

  test('the invalid BIC of hbci4java is found in a format that is read', async () => {
    const uebersetzt = text(probe('muster_camt.053.001.02')).replace(
      '</Acct>',
      '<Svcr><FinInstnId><BIC>TEST12345</BIC></FinInstnId></Svcr></Acct>',
    )
    const a = ablehnungVon(await lies(uebersetzt))
    expect([a.art, a.zeile]).toEqual(['schema', 14])
    expect(a.text).toContain('camt.053.001.02')
    expect(a.text).toContain('TEST12345')
  })

  test.each([
    ['../pain.001.001.09_muster', 'angenommen'],
    ['../pain.001.001.09_fremd', 'abgewiesen'],
    ['iso20022js_sepa_pain_001_v3', 'abgewiesen'],
  ])('orders go through our rules: %s is %s', async (name, urteil) => {
    expect((await pruefeSepa(probe(name))).urteil).toBe(urteil)
  })
})

describe('PAY-21: the schemas of the bank are pinned', () => {
  const quellen = readFileSync(new URL('../schema/QUELLEN.md', import.meta.url), 'utf8')
  test('every schema that lies there', () => {
    for (const datei of readdirSync(new URL('../schema', import.meta.url)).filter((d) => d.endsWith('.xsd'))) {
      const sha256 = createHash('sha256').update(readFileSync(new URL(`../schema/${datei}`, import.meta.url)))
      const zeile = quellen.split('\n').find((z) => z.startsWith(`| \`${datei}\``))
      expect([datei, zeile?.includes(sha256.digest('hex'))]).toEqual([datei, true])
    }
  })

  // What is well-formed and only the schema forbids: the code of a currency in small letters, an element twice.
  test.each([
    ['pain.002.001.10', 'muster_pain.002.001.10_part', '<GrpSts>PART</GrpSts>', '<GrpSts>PARTLY</GrpSts>', 'GrpSts'],
    ['camt.052.001.08', 'muster_camt.052.001.08', 'Ccy="EUR"', 'Ccy="eur"', 'Ccy'],
    ['camt.053.001.08', 'muster_camt.053.001.08_day', '<Cd>PRCD</Cd>', '<Cd>PRCD</Cd><Cd>PRCD</Cd>', 'Cd'],
    ['camt.054.001.08', 'muster_camt.054.001.08_return_AC04', 'CRDT', 'KREDIT', 'CdtDbtInd'],
    ['camt.053.001.02', 'muster_camt.053.001.02', '<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>', 'Sts'],
    ['camt.054.001.02', 'genkgo_camt054.v2', '<Id>AAAASESS-FP-ACCR001</Id>', '', 'Id'],
  ])('%s', async (format, name, was, wodurch, nennt) => {
    const vorher = text(probe(name))
    const nachher = vorher.replace(was, wodurch)
    expect(nachher).not.toBe(vorher)
    const a = ablehnungVon(await lies(nachher))
    expect([a.art, a.text.includes(format), a.text.includes(nennt)]).toEqual(['schema', true, true])
  })
})

describe('PAY-16: a message of any length, in windows', () => {
  const kopf = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
<!-- a comment before -->
<BkToCstmrStmt>
<GrpHdr><MsgId>BK-1</MsgId>
<CreDtTm>2026-12-30T20:00:00Z</CreDtTm></GrpHdr>
`
  const auszug = (n: number, umsaetze: readonly string[]): string => `<Stmt><Id>S${n}</Id>
<Acct><Id><IBAN>DE94700000000001234567</IBAN></Id></Acct>
<Bal><Tp><CdOrPrtry><Cd>PRCD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-29</Dt></Dt></Bal>
${umsaetze.join('\n')}
<AddtlStmtInf>Ende</AddtlStmtInf></Stmt>
`
  const umsatz = (n: number, inhalt = ''): string => `<Ntry><NtryRef>N${n}</NtryRef>
<Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd/>${inhalt}</Ntry>`
  const teil = (n: number): string =>
    `\n<TxDtls><Refs><EndToEndId>E${n}</EndToEndId></Refs><RmtInf><Ustrd>Größe ${n} \u{1d11e}</Ustrd></RmtInf></TxDtls>`
  const teile = (n: number, ab = 0): string => Array.from({ length: n }, (_, i) => teil(ab + i)).join('')
  const ende = '</BkToCstmrStmt>\n</Document>\n'
  const meldung =
    kopf +
    auszug(1, [
      umsatz(1),
      umsatz(2, `<NtryDtls><Btch><MsgId>M</MsgId></Btch>${teile(12)}</NtryDtls><NtryDtls>${teile(3, 12)}</NtryDtls>`),
      ...Array.from({ length: 8 }, (_, i) => umsatz(3 + i)),
    ]) +
    auszug(2, [umsatz(11, `<NtryDtls>${teile(2, 15)}</NtryDtls><AddtlNtryInf>x</AddtlNtryInf>`), umsatz(12)]) +
    auszug(3, []) +
    ende

  test('whatever the windows and however the bytes come, the pieces are the same', async () => {
    const ganz = await lies(meldung)
    expect(ganz.ergebnis).toMatchObject({ ok: true, wert: { stuecke: 1 + 3 * 2 + 12 + 1 + 17 } })
    expect(ganz.stuecke.filter((s) => s.art === 'teil').map((s) => s.endToEndId)).toEqual([
      undefined,
      ...Array.from({ length: 17 }, (_, i) => `E${i}`),
    ])
    expect(ganz.stuecke.find((s) => s.art === 'teil' && s.endToEndId === 'E3')).toMatchObject({
      zweck: 'Größe 3 \u{1d11e}',
    })
    const zeilen = meldung.split('\n')
    for (const s of ganz.stuecke) {
      if (s.art === 'umsatz') expect(zeilen[s.zeile - 1]).toContain(`<NtryRef>${s.referenz}<`)
      if (s.art === 'teil' && s.endToEndId) expect(zeilen[s.zeile - 1]).toContain(`<EndToEndId>${s.endToEndId}<`)
    }
    for (const [fensterAb, teilgroesse] of [
      [1, 65_536],
      [700, 65_536],
      [1500, 7],
    ] as const) {
      expect(await lies(meldung, { fensterAb, teil: teilgroesse })).toEqual(ganz)
    }
    expect(await lies(meldung.replaceAll('\n', '\r\n'), { fensterAb: 700, teil: 1 })).toMatchObject({
      ergebnis: { ok: true },
      stuecke: ganz.stuecke,
    })
  })

  // What is wrong, and where: found in small windows as in one, with the same line.
  const FEHLER: readonly (readonly [string, string, string])[] = [
    ['in the first window', '<Acct><Id><IBAN>DE94700000000001234567', '<Acct><Id><IBAN>DE'],
    ['in a part', '<EndToEndId>E9</EndToEndId>', `<EndToEndId>${'E'.repeat(36)}</EndToEndId>`],
    ['in an entry', '<NtryRef>N7</NtryRef>', '<NtryRef></NtryRef>'],
    ['in the last window', '<Id>S3</Id>', ''],
    ['a balance after entries', '<Ntry><NtryRef>N6', '<AddtlStmtInf>x</AddtlStmtInf><Ntry><NtryRef>N6'],
    ['a batch after parts', teil(11), `${teil(11)}<Btch/>`],
    ['a second note at the end', '<AddtlNtryInf>x</AddtlNtryInf>', '<AddtlNtryInf>x</AddtlNtryInf><NtryDtls/>'],
    ['text where none may stand', '<Ntry><NtryRef>N8', 'Text<Ntry><NtryRef>N8'],
    ['a second head', '<Stmt><Id>S2', '<GrpHdr><MsgId>X</MsgId></GrpHdr><Stmt><Id>S2'],
  ]
  test.each(FEHLER)('a fault %s is found whatever the windows', async (_name, was, wodurch) => {
    const falsch = meldung.replace(was, wodurch)
    expect(falsch).not.toBe(meldung)
    const einmal = await lies(falsch)
    const a = ablehnungVon(einmal)
    expect([a.art, einmal.stuecke]).toEqual(['schema', []])
    const geteilt = await lies(falsch, { fensterAb: 1 })
    expect([ablehnungVon(geteilt).art, ablehnungVon(geteilt).zeile]).toEqual(['schema', a.zeile])
  })

  test('pieces come in order, one after the other; a slow taker is waited for', async () => {
    const reihe: string[] = []
    let zugleich = 0
    const r = await liesBankmeldung(inTeilen(bytes(meldung), 500), async (s) => {
      expect(++zugleich).toBe(1)
      await new Promise((f) => setImmediate(f))
      zugleich--
      reihe.push(s.art)
    })
    expect(r.ok).toBe(true)
    expect(reihe.slice(0, 8).join(' ')).toBe('kopf auszug saldo umsatz umsatz teil teil teil')
  })

  test('what the taker throws is thrown, and the source is let go', async () => {
    let offen = true
    async function* quelle(): AsyncGenerator<Uint8Array> {
      try {
        yield bytes(
          kopf +
            auszug(
              1,
              Array.from({ length: 50 }, (_, i) => umsatz(i)),
            ),
        )
        yield bytes('nothing reads this')
      } finally {
        offen = false
      }
    }
    const nimm = (): void => {
      throw new Error('the books are closed')
    }
    await expect(liesBankmeldung(quelle(), nimm, { fensterAb: 500 })).rejects.toThrow('the books are closed')
    expect(offen).toBe(false)
  })
})

test('PAY-16: with the windows as they are: every piece once, and the line of an error is that of the file', async () => {
  const n = 24_000
  const eintrag = (i: number, richtung: string): string =>
    `<Ntry><NtryRef>N${i}</NtryRef><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>${richtung}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd/><NtryDtls><TxDtls><Refs><EndToEndId>E${i}</EndToEndId></Refs><RmtInf><Ustrd>${'Miete '.repeat(20)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`
  const gross = (falsch?: number): string =>
    text(probe('muster_camt.053.001.08_day')).replace(
      '<Ntry>',
      `\n${Array.from({ length: n }, (_, i) => eintrag(i, i === falsch ? 'SOLL' : 'DBIT')).join('\n')}\n<Ntry>`,
    )
  const { ergebnis, stuecke } = await lies(gross())
  expect(ergebnis.ok).toBe(true)
  const teile = stuecke.flatMap((s) => (s.art === 'teil' && s.endToEndId?.startsWith('E') ? [s.endToEndId] : []))
  expect(teile).toEqual(Array.from({ length: n }, (_, i) => `E${i}`))
  expect(ablehnungVon(await lies(gross(20_000)))).toMatchObject({ art: 'schema', zeile: 20_003 })
})

describe('PAY-16: what is no message is refused, at once and without following anything', () => {
  const muster = text(probe('muster_camt.053.001.08_day'))
  const utf16 = (t: string): Uint8Array => Uint8Array.from([...t].flatMap((z) => [z.charCodeAt(0), 0]))
  const faelle: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty', '', 'keinXml'],
    ['no XML', 'Guten Tag', 'keinXml'],
    ['cut off', muster.slice(0, 900), 'keinXml'],
    ['two documents', muster + muster, 'keinXml'],
    ['Latin 1 bytes', Buffer.from(muster.replace('ERIKA', 'JÜRGEN'), 'latin1'), 'keinText'],
    ['declared as Latin 1', muster.replace('UTF-8', 'ISO-8859-1'), 'keinText'],
    ['UTF-16', utf16(muster), 'keinXml'],
    ['UTF-16 with its mark', utf16(`\ufeff${muster}`), 'keinText'],
    ['cut within a character', Buffer.concat([bytes(muster), Buffer.from([0xc3])]), 'keinText'],
    ['65 levels', muster.replace('<Stmt>', `<Stmt>${'<a>'.repeat(65)}`), 'zuTief'],
    ['elements without end', muster.replace('<Stmt>', `<Stmt>${'<a/>'.repeat(100_001)}`), 'stueckZuGross'],
    [
      'elements without end, each in one',
      muster.replace('<Ntry>', `<Ntry>${'<a><b/></a>'.repeat(60_000)}`),
      'stueckZuGross',
    ],
    ['a text without end', muster.replace('<Ustrd>', `<Ustrd>${'a'.repeat(9_000_000)}`), 'stueckZuGross'],
    ['a comment without end', muster.replace('<Stmt>', `<!--${'a'.repeat(9_000_000)}--><Stmt>`), 'stueckZuGross'],
    [
      'external entity',
      muster
        .replace('<Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document')
        .replace('ERIKA', '&x;'),
      'doctype',
    ],
    [
      'billion laughs',
      `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${muster.replace('ERIKA', '&b;')}`,
      'doctype',
    ],
    ['undeclared entity', muster.replace('ERIKA', '&x;'), 'keinXml'],
    ['no namespace', muster.replace(/ xmlns="[^"]*"/, ''), 'formatUnbekannt'],
    ['another root of the same namespace', muster.replaceAll('Document', 'Dokument'), 'schema'],
    ['another message in the namespace', muster.replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt'), 'schema'],
    ['elements of another namespace', muster.replace('<Ntry>', '<Ntry xmlns="urn:x">'), 'schema'],
  ]
  test.each(faelle)('%s', async (_name, inhalt, grund) => {
    const ab = process.cpuUsage()
    const gelesen = await lies(inhalt)
    const a = ablehnungVon(gelesen)
    expect([a.art, gelesen.stuecke]).toEqual([grund, []])
    expect(a.zeile).toBeGreaterThanOrEqual(1)
    const { user, system } = process.cpuUsage(ab)
    if (grund === 'doctype') expect(user + system).toBeLessThan(100_000) // microseconds: before anything is parsed
  })

  test('a declaration is found where the bytes are parted, also late, with its line', async () => {
    const spaet = muster.replace('</Stmt>', '</Stmt>\n\n<!doctype x>')
    for (const teil of [1, 3, 1000]) {
      const a = ablehnungVon(await lies(spaet, { teil }))
      expect([a.art, a.zeile]).toEqual(['doctype', 4])
    }
  })

  test('a message that is too large is not read to its end', async () => {
    let gelesen = 0
    async function* quelle(): AsyncGenerator<Uint8Array> {
      for await (const b of inTeilen(bytes(muster), 100)) {
        gelesen += b.length
        yield b
      }
    }
    const r = await liesBankmeldung(quelle(), () => undefined, { groesse: 1000 })
    expect(r).toMatchObject({ ok: false, ablehnung: { art: 'zuGross', zeile: 2 } })
    expect(gelesen).toBe(1100)
    expect(BANK_GROESSE_HOECHSTENS).toBe(200_000_000)
  })

  test('what cannot be cut for the schema is refused, not kept', async () => {
    const salden = muster.replace('</Bal>', `</Bal>${'<Bal/>'.repeat(500)}`)
    const { ergebnis } = await lies(salden, { fensterAb: 500, fensterHoechstens: 3000, teil: 1000 })
    expect(ergebnis).toMatchObject({ ok: false, ablehnung: { art: 'stueckZuGross' } })
  })

  test('a byte order mark is no reason to refuse', async () => {
    expect((await lies(`\ufeff${muster}`)).ergebnis.ok).toBe(true)
  })

  test('names of a message in data of somebody else are no pieces', async () => {
    const eigenes =
      '<SplmtryData><Envlp><Ntry xmlns="urn:x"><NtryDtls><TxDtls/></NtryDtls></Ntry></Envlp></SplmtryData>'
    const { ergebnis, stuecke } = await lies(muster.replace('</TxDtls>', `${eigenes}</TxDtls>`))
    expect([ergebnis.ok, stuecke.length]).toEqual([true, 8])
  })

  test('damaged in any way: an answer, never an error; and what is accepted has passed its schema', async () => {
    const proben = ['muster_camt.053.001.08_day', 'genkgo_camt054.v8', 'muster_pain.002.001.10_namensabgleich'].map(
      probe,
    )
    const schaden = fc.oneof(
      fc.record({ art: fc.constant('ab' as const), stelle: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
      fc.record({
        art: fc.constant('kippe' as const),
        stellen: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      fc.record({ art: fc.constant('fremd' as const), bytes: fc.uint8Array({ maxLength: 400 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...proben), schaden, fc.integer({ min: 1, max: 3000 }), async (p, s, teil) => {
        let b = Uint8Array.from(p)
        const an = (x: number): number => Math.floor(x * (b.length - 1))
        if (s.art === 'ab') b = b.subarray(0, an(s.stelle))
        else if (s.art === 'kippe') for (const [wo, was] of s.stellen) b[an(wo)] = was
        else b = Uint8Array.from(s.bytes)
        const { ergebnis } = await lies(b, { teil, fensterAb: 600 })
        if (!ergebnis.ok) expect(ergebnis.ablehnung.text).not.toBe('')
        if (s.art !== 'kippe') expect(ergebnis.ok).toBe(false)
      }),
      { numRuns: feindliche, seed: 20261123 },
    )
  }, 900_000)
})
