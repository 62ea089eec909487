import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { cent, datum } from '../../kern/index.ts'
import { schreibePain001, type Ueberweisung } from './pain001.ts'
import {
  pruefeSepa,
  pruefeSepaDateien,
  pruefeSepaRegeln,
  SEPA_GROESSE_HOECHSTENS,
  type Sepapruefung,
} from './pruefeSepa.ts'
import { SEPA_REGELN } from './regeln.ts'

// starting the schema checker takes a while on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const pruefdatei = (name: string): string => readFileSync(new URL(`../pruefdaten/${name}`, import.meta.url), 'utf8')
const muster = pruefdatei('pain.001.001.09_muster.xml')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const pruefe = (text: string): Promise<Sepapruefung> => pruefeSepa(bytes(text))
/** In one call: starting the schema checker is what takes the time. */
const pruefeAlle = (texte: readonly string[]): Promise<readonly Sepapruefung[]> =>
  pruefeSepaDateien(texte.map((t) => new TextEncoder().encode(t)))
const regeln = (p: Sepapruefung): readonly string[] => [...new Set(p.befunde.map((b) => b.regel))].sort()

/** The column OWN: reject, accept, or warn (an accepted file with a warning). */
function urteil(p: Sepapruefung): string {
  if (p.urteil === 'abgewiesen') return 'reject'
  if (p.urteil === 'unlesbar') return 'unlesbar'
  return p.anzahlBefunde > 0 ? 'warn' : 'accept'
}

/** Applies "s/a/b/" or "s#a#b#" as sed does: first match of each line. */
function sed(text: string, ausdruck: string): string {
  const trenner = ausdruck[1] ?? '/'
  const teile: string[] = ['']
  for (let i = 2; i < ausdruck.length; i++) {
    const z = ausdruck[i] ?? ''
    if (z === '\\' && ausdruck[i + 1] === trenner) {
      teile.push(`${teile.pop()}${trenner}`)
      i++
    } else if (z === trenner) teile.push('')
    else teile.push(`${teile.pop()}${z}`)
  }
  const [muster_ = '', ersatz = ''] = teile
  return text
    .split('\n')
    .map((zeile) => zeile.replace(new RegExp(muster_), () => ersatz))
    .join('\n')
}

describe('PAY-02: the mutants of dk_mutanten.tsv come out as their column OWN says', () => {
  const faelle = pruefdatei('dk_mutanten.tsv')
    .split('\n')
    .filter((z) => z !== '' && !z.startsWith('#') && !z.startsWith('name\t'))
    .map((z) => z.split('\t'))
  const mutanten = faelle.map(([, ausdruck = '']) => sed(muster, ausdruck))
  const urteile = pruefeAlle(mutanten)
  test('there are fifteen, and each differs', () => {
    expect(faelle.length).toBe(15)
    expect(mutanten.filter((m) => m === muster)).toEqual([])
  })
  test.each(faelle.map((f, i) => [f[0], i, f[2], f[4]] as const))('%s', async (_name, i, iso, eigenes) => {
    const p = (await urteile)[i] as Sepapruefung
    expect(urteil(p), JSON.stringify(p.befunde)).toBe(eigenes)
    expect(p.befunde.some((b) => b.regel === 'SEPA-06')).toBe(iso === 'reject')
  })
})

test('PAY-17: the own sample passes, with its count and sum', async () => {
  const p = await pruefe(muster)
  expect(p).toEqual({ urteil: 'angenommen', befunde: [], anzahlBefunde: 0, ueberweisungen: 3, summeCent: 217541n })
})

test('PAY-17: a foreign file that is valid ISO breaks our rules', async () => {
  const p = await pruefe(pruefdatei('pain.001.001.09_fremd.xml'))
  expect(p.urteil).toBe('abgewiesen')
  expect(regeln(p)).toEqual([
    'SEPA-07', // <WC/> is empty
    'SEPA-09', // SplmtryData
    'SEPA-11', // says 2, holds 5
    'SEPA-12', // no CtrlSum
    'SEPA-23',
    'SEPA-24',
    'SEPA-25',
    'SEPA-26',
    'SEPA-29', // 12 March 2023 was a Sunday
    'SEPA-31', // wrong check digits
    'SEPA-33', // DEBT
    'SEPA-48', // wrong check digits
  ])
})

// Further mutants of our own sample: what is replaced, by what, and the one rule that must say so.
const MUTANTEN: readonly (readonly [string, string | RegExp, string, readonly string[]])[] = [
  ['wrong namespace', 'pain.001.001.09"', 'pain.001.001.03"', ['SEPA-05']],
  ['prefixed namespace', /^[\s\S]*$/, prefixed(), ['SEPA-05']],
  ['declared as ISO-8859-1', 'encoding="UTF-8"', 'encoding="ISO-8859-1"', ['SEPA-04']],
  [
    'element out of order',
    '<PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>',
    '<BtchBookg>true</BtchBookg><PmtMtd>TRF</PmtMtd>',
    ['SEPA-06'],
  ],
  ['unknown element', '<Purp>', '<Neu>x</Neu><Purp>', ['SEPA-06']],
  ['blank remittance text', 'Grundsicherungsgeld 01.2027 Ref SB7K2Q9X4M', '  ', ['SEPA-07']],
  ['letter outside the set', 'MUSTERMANN', 'MU\u0160TERMANN', ['SEPA-08']],
  ['semicolon in the text', 'Miete 01.2027', 'Miete; 01.2027', ['SEPA-08']],
  ['regulatory reporting', '<Purp>', '<InstrForDbtrAgt>x</InstrForDbtrAgt><Purp>', ['SEPA-09']],
  ['MsgId with //', 'ALG-2027-01-0001<', 'ALG//2027<', ['SEPA-10']],
  ['MsgId with an umlaut', '<MsgId>ALG-', '<MsgId>ÄLG-', ['SEPA-10']],
  ['count of the file', '<NbOfTxs>3</NbOfTxs>', '<NbOfTxs>4</NbOfTxs>', ['SEPA-11']],
  ['sum of the file off by a cent', '<CtrlSum>2175.41</CtrlSum>', '<CtrlSum>2175.42</CtrlSum>', ['SEPA-12']],
  ['sum of the file missing', '<CtrlSum>2175.41</CtrlSum>', '', ['SEPA-12']],
  [
    'initiating party without name',
    '<InitgPty><Nm>Jobcenter Musterstadt</Nm></InitgPty>',
    '<InitgPty><Id><OrgId><Othr><Id>X</Id></Othr></OrgId></Id></InitgPty>',
    ['SEPA-13'],
  ],
  ['PmtInfId ends with a slash', '0001-1</PmtInfId>', '0001-1/</PmtInfId>', ['SEPA-20']],
  ['batch without booking flag', '<BtchBookg>true</BtchBookg>', '', ['SEPA-23']],
  ['count of the batch missing', /(<BtchBookg>true<\/BtchBookg>)<NbOfTxs>3<\/NbOfTxs>/, '$1', ['SEPA-24']],
  ['sum of the batch missing', /(<NbOfTxs>3<\/NbOfTxs>)<CtrlSum>2175.41<\/CtrlSum>(<PmtTpInf>)/, '$1$2', ['SEPA-25']],
  ['service level URGP', '<Cd>SEPA</Cd>', '<Cd>URGP</Cd>', ['SEPA-26']],
  ['local instrument', '</SvcLvl></PmtTpInf>', '</SvcLvl><LclInstrm><Cd>INST</Cd></LclInstrm></PmtTpInf>', ['SEPA-27']],
  ['executed on a Sunday', '2026-12-30</Dt>', '2026-12-27</Dt>', ['SEPA-29']],
  ['executed on Good Friday', '2026-12-30</Dt>', '2027-03-26</Dt>', ['SEPA-29']],
  ['payer without name', '<Dbtr><Nm>Jobcenter Musterstadt</Nm></Dbtr>', '<Dbtr/>', ['SEPA-07', 'SEPA-30']],
  ['payer account with wrong check digits', '<DbtrAcct><Id><IBAN>DE94', '<DbtrAcct><Id><IBAN>DE95', ['SEPA-31']],
  [
    'payer bank neither BIC nor NOTPROVIDED',
    '<BICFI>MARKDEF1700</BICFI>',
    '<Othr><Id>UNBEKANNT</Id></Othr>',
    ['SEPA-32'],
  ],
  ['charges missing', '<ChrgBr>SLEV</ChrgBr>', '', ['SEPA-33']],
  ['EndToEndId twice', '<EndToEndId>SB7K2Q9X4M0002', '<EndToEndId>SB7K2Q9X4M0001', ['SEPA-41']],
  ['EndToEndId with a star', '<EndToEndId>SB7K2Q9X4M0002', '<EndToEndId>SB7K2Q*', ['SEPA-40']],
  ['InstrId begins with a slash', '<InstrId>SB7K2Q9X4M0002', '<InstrId>/SB7K2Q9X4M0002', ['SEPA-42']],
  ['Swiss francs', 'Ccy="EUR">612.40', 'Ccy="CHF">612.40', ['SEPA-44']],
  ['a billion', '>612.40<', '>1000000000.00<', ['SEPA-12', 'SEPA-25', 'SEPA-45']],
  [
    'creditor bank NOTPROVIDED',
    '</Amt><Cdtr><Nm>Wohnbau',
    '</Amt><CdtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></CdtrAgt><Cdtr><Nm>Wohnbau',
    ['SEPA-46'],
  ],
  ['creditor without name', '<Cdtr><Nm>Wohnbau Beispiel GmbH</Nm></Cdtr>', '', ['SEPA-47']],
  ['creditor account with transposed digits', 'DE29100100100987654321', 'DE29100100100987654312', ['SEPA-48']],
  ['creditor account with blanks', 'DE29100100100987654321', 'DE29 1001 0010 0987 6543 21', ['SEPA-06', 'SEPA-48']],
  [
    'creditor in the United States by no IBAN',
    '<Id><IBAN>DE29100100100987654321</IBAN></Id>',
    '<Id><Othr><Id>1234567</Id></Othr></Id>',
    ['SEPA-48'],
  ],
  [
    'three address lines',
    'GmbH</Nm></Cdtr>',
    'GmbH</Nm><PstlAdr><TwnNm>Ort</TwnNm><Ctry>DE</Ctry><AdrLine>a</AdrLine><AdrLine>b</AdrLine><AdrLine>c</AdrLine></PstlAdr></Cdtr>',
    ['SEPA-49'],
  ],
  ['Switzerland without address', 'DE29100100100987654321', 'CH9300762011623852957', ['SEPA-50']],
  [
    'free and structured text',
    '</Ustrd></RmtInf></CdtTrfTxInf></PmtInf>',
    '</Ustrd><Strd><AddtlRmtInf>x</AddtlRmtInf></Strd></RmtInf></CdtTrfTxInf></PmtInf>',
    ['SEPA-51'],
  ],
  ['unknown purpose', '<Purp><Cd>SSBE</Cd></Purp>', '<Purp><Cd>QQQQ</Cd></Purp>', ['SEPA-52']],
  ['a purpose of one\u2019s own', '<Purp><Cd>SSBE</Cd></Purp>', '<Purp><Prtry>Hilfe</Prtry></Purp>', ['SEPA-52']],
  ['two service levels', '</SvcLvl></PmtTpInf>', '</SvcLvl><SvcLvl><Cd>URGP</Cd></SvcLvl></PmtTpInf>', ['SEPA-26']],
  ['a service level of one\u2019s own', '<Cd>SEPA</Cd>', '<Prtry>SEPA</Prtry>', ['SEPA-26']],
  [
    'payment kind of a transfer without service level',
    '</PmtId><Amt>',
    '</PmtId><PmtTpInf/><Amt>',
    ['SEPA-07', 'SEPA-26'],
  ],
  ['charges to be shared in one transfer', '</Amt><Cdtr>', '</Amt><ChrgBr>SHAR</ChrgBr><Cdtr>', ['SEPA-33']],
  ['sum of the file with three decimals', '<CtrlSum>2175.41</CtrlSum>', '<CtrlSum>2175.410</CtrlSum>', ['SEPA-12']],
  ['sum of the batch off by a cent', /(<BtchBookg>.*)<CtrlSum>2175.41/, '$1<CtrlSum>2175.40', ['SEPA-25']],
  ['count of the batch', /(<BtchBookg>.*)<NbOfTxs>3/, '$1<NbOfTxs>2', ['SEPA-24']],
  ['amount with blanks', '>612.40<', '> 612.40 <', ['SEPA-45']],
  ['amount with an exponent', '>612.40<', '>6124e-1<', ['SEPA-06', 'SEPA-45']],
  ['amount below zero', '>612.40<', '>-612.40<', ['SEPA-06', 'SEPA-45']],
  ['amount with a comma', '>612.40<', '>612,40<', ['SEPA-06', 'SEPA-45']],
  ['amount without currency', '<InstdAmt Ccy="EUR">612.40', '<InstdAmt>612.40', ['SEPA-06', 'SEPA-44']],
  [
    'equivalent in another currency',
    '<InstdAmt Ccy="EUR">612.40</InstdAmt>',
    '<EqvtAmt><Amt Ccy="EUR">612.40</Amt><CcyOfTrf>CHF</CcyOfTrf></EqvtAmt>',
    ['SEPA-44'],
  ],
  ['line break in the text', 'Miete 01.2027', 'Miete&#10;01.2027', ['SEPA-08']],
  ['decomposed umlaut', 'Juergen', 'Ju\u0308rgen', ['SEPA-08']],
  ['soft hyphen in a name', 'Wohnbau', 'Wohn\u00adbau', ['SEPA-08']],
  ['PmtInfId with an umlaut', '0001-1</PmtInfId>', '0001-ß</PmtInfId>', ['SEPA-20']],
  ['EndToEndId of blanks', '<EndToEndId>SB7K2Q9X4M0002', '<EndToEndId>   ', ['SEPA-07', 'SEPA-40']],
  ['EndToEndId with // in it', '<EndToEndId>SB7K2Q9X4M0002', '<EndToEndId>SB7K//0002', ['SEPA-40']],
  ['payer by no IBAN', /<DbtrAcct><Id><IBAN>[^<]*<\/IBAN>/, '<DbtrAcct><Id><Othr><Id>1234567</Id></Othr>', ['SEPA-31']],
  ['name of the payer of 71 characters', /(<Dbtr><Nm>)[^<]*/, `$1${'A'.repeat(71)}`, ['SEPA-30']],
  [
    'ultimate creditor of 71 characters',
    '</CdtrAcct><Purp>',
    `</CdtrAcct><UltmtCdtr><Nm>${'A'.repeat(71)}</Nm></UltmtCdtr><Purp>`,
    ['SEPA-53'],
  ],
  [
    'ultimate debtor of the batch of 71 characters',
    '<ChrgBr>',
    `<UltmtDbtr><Nm>${'A'.repeat(71)}</Nm></UltmtDbtr><ChrgBr>`,
    ['SEPA-53'],
  ],
  [
    'PAY-08: free address lines alone',
    'GmbH</Nm></Cdtr>',
    'GmbH</Nm><PstlAdr><AdrLine>Weg 1</AdrLine><AdrLine>12345 Ort</AdrLine></PstlAdr></Cdtr>',
    ['SEPA-49'],
  ],
  [
    'PAY-08: free lines alone of who is meant in the end',
    '</CdtrAcct><Purp>',
    '</CdtrAcct><UltmtCdtr><Nm>B</Nm><PstlAdr><AdrLine>Weg 1</AdrLine></PstlAdr></UltmtCdtr><Purp>',
    ['SEPA-49'],
  ],
  [
    'PAY-08: free lines alone of the payer',
    /(<Dbtr><Nm>[^<]*<\/Nm>)/,
    '$1<PstlAdr><Ctry>DE</Ctry><AdrLine>Weg 1</AdrLine></PstlAdr>',
    ['SEPA-49'],
  ],
  ['cheque instruction', '<Cdtr><Nm>Wohnbau', '<ChqInstr><ChqTp>CCHQ</ChqTp></ChqInstr><Cdtr><Nm>Wohnbau', ['SEPA-09']],
  [
    'forwarding agent',
    '</InitgPty></GrpHdr>',
    '</InitgPty><FwdgAgt><FinInstnId><BICFI>MARKDEF1700</BICFI></FinInstnId></FwdgAgt></GrpHdr>',
    ['SEPA-09'],
  ],
]

function prefixed(): string {
  return muster.replace(/<(\/?)(?=[A-Z])/g, '<$1p:').replace('xmlns=', 'xmlns:p=')
}

describe('PAY-02: each rule is named by the mutant that breaks it', () => {
  const mutanten = MUTANTEN.map(([, was, wodurch]) => muster.replace(was, wodurch))
  const urteile = pruefeAlle(mutanten)
  test.each(MUTANTEN.map((m, i) => [m[0], i, m[3]] as const))('%s', async (_name, i, erwartet) => {
    expect(mutanten[i]).not.toBe(muster)
    const p = (await urteile)[i] as Sepapruefung
    expect(regeln(p), JSON.stringify(p.befunde)).toEqual(erwartet)
    const streng = erwartet.some((r) => SEPA_REGELN[r as keyof typeof SEPA_REGELN].schwere === 'abweisung')
    expect(p.urteil).toBe(streng ? 'abgewiesen' : 'angenommen')
  })

  test('PAY-08: a hybrid address (town, country, two lines) is taken', async () => {
    const hybrid = muster.replace(
      'GmbH</Nm>',
      'GmbH</Nm><PstlAdr><PstCd>12345</PstCd><TwnNm>Ort</TwnNm><Ctry>DE</Ctry><AdrLine>Weg 1</AdrLine><AdrLine>Hof</AdrLine></PstlAdr>',
    )
    expect(regeln(await pruefe(hybrid))).toEqual([])
  })

  test('allowed: a structured address, NOTPROVIDED for the own bank, SvcLvl in the transfer', async () => {
    const erlaubt = muster
      .replace('<BICFI>MARKDEF1700</BICFI>', '<Othr><Id>NOTPROVIDED</Id></Othr>')
      .replace(
        'GmbH</Nm>',
        'GmbH</Nm><PstlAdr><StrtNm>Weg</StrtNm><BldgNb>1</BldgNb><PstCd>12345</PstCd><TwnNm>Ort</TwnNm><Ctry>DE</Ctry></PstlAdr>',
      )
    expect(regeln(await pruefe(erlaubt))).toEqual([])
  })
})

describe('PAY-16: what cannot be judged is unreadable, at once and without following anything', () => {
  const alsBytes = (b: string | Uint8Array): Uint8Array => (typeof b === 'string' ? new TextEncoder().encode(b) : b)
  const latin1 = (t: string): Uint8Array => Uint8Array.from([...t], (z) => z.codePointAt(0) ?? 0)
  const utf16 = (t: string): Uint8Array =>
    Uint8Array.from([...t].flatMap((z) => [(z.codePointAt(0) ?? 0) & 255, (z.codePointAt(0) ?? 0) >> 8]))
  const faelle: readonly (readonly [string, string | Uint8Array, string])[] = [
    ['empty', '', 'SEPA-03'],
    ['no XML', 'Guten Tag', 'SEPA-03'],
    ['cut off', muster.slice(0, 900), 'SEPA-03'],
    ['Latin 1 bytes', latin1(muster.replace('Juergen', 'Jürgen')), 'SEPA-03'],
    ['UTF-16', utf16(`\ufeff${muster}`), 'SEPA-03'],
    ['65 levels', `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`, 'SEPA-03'],
    ['elements without end', `<Document>${'<a/>'.repeat(100_001)}</Document>`, 'SEPA-03'],
    [
      'external entity',
      muster
        .replace('<Document', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document')
        .replace('GmbH', '&x;'),
      'SEPA-02',
    ],
    [
      'billion laughs',
      `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${muster.replace('GmbH', '&b;')}`,
      'SEPA-02',
    ],
    ['undeclared entity', muster.replace('GmbH', '&x;'), 'SEPA-03'],
  ]
  test.each(faelle)('%s', async (_name, bytes, regel) => {
    const ab = process.cpuUsage()
    const p = await pruefeSepa(alsBytes(bytes))
    expect([p.urteil, p.befunde[0]?.regel]).toEqual(['unlesbar', regel])
    const { user, system } = process.cpuUsage(ab)
    if (regel === 'SEPA-02') expect(user + system).toBeLessThan(100_000) // microseconds: before anything is parsed
  })

  test('a byte order mark refuses, it does not hide the rest', async () => {
    const p = await pruefe(`\ufeff${muster}`)
    expect(regeln(p)).toEqual(['SEPA-04'])
  })

  test('another message of the same family is refused by its namespace alone', async () => {
    const p = await pruefe(
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt/></Document>',
    )
    expect([p.urteil, regeln(p)]).toEqual(['abgewiesen', ['SEPA-05']])
  })
})

describe('PAY-02, PAY-18: what only large files or two batches can break', () => {
  const zeile = (i: number): Ueberweisung => ({
    endToEndId: `E-${i}`,
    name: 'Erika Mustermann',
    iban: 'DE89370400440532013000',
    bic: null,
    betrag: cent(1),
    zweck: 'Grundsicherungsgeld',
    zweckcode: 'SSBE',
  })
  const datei = (groessen: readonly number[], pmtInfId = (b: number): string => `P-${b}`): Uint8Array => {
    let n = 0
    const buendel = groessen.map((anzahl, b) => ({
      pmtInfId: pmtInfId(b),
      ueberweisungen: Array.from({ length: anzahl }, () => zeile(n++)),
    }))
    const auftraggeber = { name: 'Jobcenter Musterstadt', iban: 'DE94700000000001234567', bic: null }
    const kopf = { msgId: 'M-1', erstelltAm: '2026-12-28T08:00:00Z', ausfuehrung: datum('2026-12-30') }
    return schreibePain001({ ...kopf, auftraggeber, buendel })
  }
  test.each([
    ['10,000 in a batch', [10_000], []],
    ['10,001 in a batch', [10_001], ['SEPA-34']],
    ['50,001 in the file', [10_000, 10_000, 10_000, 10_000, 10_000, 1], ['SEPA-14']],
  ])('%s', async (_name, groessen, erwartet) => {
    const p = await pruefeSepaRegeln(datei(groessen))
    expect([p.urteil, regeln(p)]).toEqual(['angenommen', erwartet])
  })
  test('two batches of one id', async () => {
    expect(regeln(await pruefeSepaRegeln(datei([1, 1], () => 'P')))).toEqual(['SEPA-21'])
  })
  test('more than 200 MB are not looked into', async () => {
    const p = await pruefeSepa(new Uint8Array(SEPA_GROESSE_HOECHSTENS + 1))
    expect([p.urteil, regeln(p)]).toEqual(['unlesbar', ['SEPA-01']])
  })
})

test('PAY-02: no rule without a file that breaks it', () => {
  const gebrochen = new Set([
    ...MUTANTEN.flatMap((m) => m[3]),
    ...['SEPA-01', 'SEPA-02', 'SEPA-03', 'SEPA-14', 'SEPA-21', 'SEPA-34'], // above
    ...['SEPA-22', 'SEPA-28', 'SEPA-43'], // in dk_mutanten.tsv: CHK, DtTm, UETR
  ])
  expect([...gebrochen].sort()).toEqual(Object.keys(SEPA_REGELN))
  expect(MUTANTEN.length).toBeGreaterThanOrEqual(25)
})

describe('PAY-22: 43 countries, each with an account of the IBAN registry', () => {
  const LAENDER: readonly (readonly [string, 'ohne Anschrift' | 'mit Anschrift' | 'nicht', string])[] = [
    ['AT', 'ohne Anschrift', 'AT611904300234573201'],
    ['BE', 'ohne Anschrift', 'BE68539007547034'],
    ['BG', 'ohne Anschrift', 'BG80BNBG96611020345678'],
    ['CY', 'ohne Anschrift', 'CY17002001280000001200527600'],
    ['CZ', 'ohne Anschrift', 'CZ6508000000192000145399'],
    ['DE', 'ohne Anschrift', 'DE89370400440532013000'],
    ['DK', 'ohne Anschrift', 'DK5000400440116243'],
    ['EE', 'ohne Anschrift', 'EE382200221020145685'],
    ['ES', 'ohne Anschrift', 'ES9121000418450200051332'],
    ['FI', 'ohne Anschrift', 'FI2112345600000785'],
    ['FR', 'ohne Anschrift', 'FR1420041010050500013M02606'],
    ['GR', 'ohne Anschrift', 'GR1601101250000000012300695'],
    ['HR', 'ohne Anschrift', 'HR1210010051863000160'],
    ['HU', 'ohne Anschrift', 'HU42117730161111101800000000'],
    ['IE', 'ohne Anschrift', 'IE29AIBK93115212345678'],
    ['IS', 'ohne Anschrift', 'IS140159260076545510730339'],
    ['IT', 'ohne Anschrift', 'IT60X0542811101000000123456'],
    ['LI', 'ohne Anschrift', 'LI21088100002324013AA'],
    ['LT', 'ohne Anschrift', 'LT121000011101001000'],
    ['LU', 'ohne Anschrift', 'LU280019400644750000'],
    ['LV', 'ohne Anschrift', 'LV80BANK0000435195001'],
    ['MT', 'ohne Anschrift', 'MT84MALT011000012345MTLCAST001S'],
    ['NL', 'ohne Anschrift', 'NL91ABNA0417164300'],
    ['NO', 'ohne Anschrift', 'NO9386011117947'],
    ['PL', 'ohne Anschrift', 'PL61109010140000071219812874'],
    ['PT', 'ohne Anschrift', 'PT50000201231234567890154'],
    ['RO', 'ohne Anschrift', 'RO49AAAA1B31007593840000'],
    ['SE', 'ohne Anschrift', 'SE4550000000058398257466'],
    ['SI', 'ohne Anschrift', 'SI56263300012039086'],
    ['SK', 'ohne Anschrift', 'SK3112000000198742637541'],
    ['AD', 'mit Anschrift', 'AD1200012030200359100100'],
    ['AL', 'mit Anschrift', 'AL47212110090000000235698741'],
    ['CH', 'mit Anschrift', 'CH9300762011623852957'],
    ['GB', 'mit Anschrift', 'GB29NWBK60161331926819'],
    ['GI', 'mit Anschrift', 'GI75NWBK000000007099453'],
    ['MC', 'mit Anschrift', 'MC5811222000010123456789030'],
    ['MD', 'mit Anschrift', 'MD24AG000225100013104168'],
    ['ME', 'mit Anschrift', 'ME25505000012345678951'],
    ['MK', 'mit Anschrift', 'MK07250120000058984'],
    ['RS', 'mit Anschrift', 'RS35260005601001611379'],
    ['SM', 'mit Anschrift', 'SM86U0322509800000000270100'],
    ['VA', 'mit Anschrift', 'VA59001123000012345678'],
    ['XK', 'nicht', 'XK051212012345678906'],
  ]
  test('there are forty-three', () => expect(new Set(LAENDER.map(([land]) => land)).size).toBe(43))
  test.each(LAENDER)('%s: %s', async (_land, wie, iban) => {
    const ohne = muster.replace('DE29100100100987654321', iban)
    const mit = ohne.replace('GmbH</Nm>', 'GmbH</Nm><PstlAdr><TwnNm>Ort</TwnNm><Ctry>CH</Ctry></PstlAdr>')
    const [p, q] = [await pruefeSepaRegeln(bytes(ohne)), await pruefeSepaRegeln(bytes(mit))]
    const erwartet = {
      'ohne Anschrift': [[], []],
      'mit Anschrift': [['SEPA-50'], []],
      nicht: [['SEPA-48'], ['SEPA-48']],
    }[wie]
    expect([regeln(p), regeln(q)]).toEqual(erwartet)
    if (wie === 'nicht') expect(p.befunde[0]?.text).toContain('In dieses Land kann nicht')
  })
})

test('PAY-21: the schema is the one of ISO, by its SHA-256, and refuses what only it forbids', () => {
  const text = readFileSync(new URL('../schema/pain.001.001.09.xsd', import.meta.url), 'latin1')
  expect(createHash('sha256').update(text, 'latin1').digest('hex')).toBe(
    'de038b373e47b0077b1832ddd81f4b2f1eb25d35721f62da1e38b7f5a09fda24',
  )
})

test('every rule is explained in docs/sepa-regeln.md, with the same name and weight', () => {
  const doku = readFileSync(new URL('../../../docs/sepa-regeln.md', import.meta.url), 'utf8')
  const zeilen = new Map(
    [...doku.matchAll(/^\| (SEPA-\d\d) \| (\w+) \| ([^|]+) \| ([^|]+) \|/gm)].map((m) => [m[1], m]),
  )
  expect([...zeilen.keys()]).toEqual(Object.keys(SEPA_REGELN))
  for (const [nummer, r] of Object.entries(SEPA_REGELN)) {
    const m = zeilen.get(nummer)
    expect([m?.[2], m?.[3]?.trim()]).toEqual([r.schwere, r.titel])
    expect(m?.[4]?.trim()).not.toBe('')
  }
})
