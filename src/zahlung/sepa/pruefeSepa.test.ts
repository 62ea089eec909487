import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { pruefeSepa, pruefeSepaDateien, type Sepapruefung } from './pruefeSepa.ts'
import { SEPA_REGELN } from './regeln.ts'

// starting the schema checker takes a while on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const pruefdatei = (name: string): string => readFileSync(new URL(`../pruefdaten/${name}`, import.meta.url), 'utf8')
const muster = pruefdatei('pain.001.001.09_muster.xml')
const pruefe = (text: string): Promise<Sepapruefung> => pruefeSepa(new TextEncoder().encode(text))
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
