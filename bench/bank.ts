// Reading a statement (camt.053.001.08) of 100 MB, made on the fly: entries of one transfer each, and one entry that holds
// a batch (`--sammler=50000`). Every piece is handed over, every part checked against the schema. `--mb=100`. Most memory the process
// had (RSS) over what it had before, and MB a second.
import { readFileSync } from 'node:fs'
import { liesBankmeldung } from '../src/zahlung/index.ts'

const wert = (name: string, vorgabe: number): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe)
const mb = wert('mb', 100)
/** Transfers within the one entry that holds a batch. */
const sammler = wert('sammler', 50_000)
const JE_TEIL = 65_536

const KOPF = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>BENCH</MsgId><CreDtTm>2026-12-30T20:00:00Z</CreDtTm></GrpHdr><Stmt><Id>BENCH-1</Id><Acct><Id><IBAN>DE94700000000001234567</IBAN></Id></Acct><Bal><Tp><CdOrPrtry><Cd>PRCD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-12-29</Dt></Dt></Bal>
`
const ENDE = '</Stmt></BkToCstmrStmt></Document>\n'
const BETRAG = '<Amt Ccy="EUR">563.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
const VORGANG = '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>'
const umsatz = (n: number, angaben: string): string =>
  `<Ntry><NtryRef>N${n}</NtryRef>${BETRAG}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-30</Dt></BookgDt><ValDt><Dt>2026-12-30</Dt></ValDt>${VORGANG}${angaben}`
const teil = (n: number): string =>
  `<TxDtls><Refs><EndToEndId>AL-7K2Q-9X4M-0C1D-RT5B-${n}</EndToEndId></Refs>${BETRAG}<RltdPties><Dbtr><Pty><Nm>Erika Mustermann-Groß ${n}</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Rate Januar Kassenzeichen 7K2Q-9X4M-${n}</Ustrd></RmtInf></TxDtls>\n`

async function* meldung(): AsyncGenerator<Uint8Array> {
  const kodierer = new TextEncoder()
  let text = KOPF
  let gesamt = 0
  let n = 0
  const teile = function* (): Generator<string> {
    yield umsatz(n++, '<NtryDtls>')
    for (let i = 0; i < sammler; i++) yield teil(n++)
    yield '</NtryDtls></Ntry>\n'
    while (gesamt < mb * 1_000_000) yield `${umsatz(n++, '<NtryDtls>')}${teil(n)}</NtryDtls></Ntry>\n`
    yield ENDE
  }
  for (const t of teile()) {
    text += t
    if (text.length < JE_TEIL) continue
    const bytes = kodierer.encode(text)
    gesamt += bytes.length
    text = ''
    yield bytes
  }
  yield kodierer.encode(text)
}

/** The most memory the process ever had, in MB (`VmHWM`); where the system does not tell, what it has at the end. */
function hoechsterSpeicher(): number {
  try {
    const zeile = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
    return Math.round(Number(zeile?.[1]) / 1024)
  } catch {
    return Math.round(process.memoryUsage.rss() / 1024 / 1024)
  }
}

const vorher = Math.round(process.memoryUsage.rss() / 1024 / 1024)
const zahlen = new Map<string, number>()
const ab = performance.now()
const gelesen = await liesBankmeldung(meldung(), (s) => void zahlen.set(s.art, (zahlen.get(s.art) ?? 0) + 1))
const sekunden = (performance.now() - ab) / 1000
if (!gelesen.ok) throw new Error(`${gelesen.ablehnung.zeile}: ${gelesen.ablehnung.text}`)
const { user, system } = process.cpuUsage()
const gelesenMb = gelesen.wert.groesse / 1_000_000
const speicher = hoechsterSpeicher()
console.log(`bank ${[...zahlen].map(([art, anzahl]) => `${anzahl} ${art}`).join(', ')}`)
console.log(
  `bank ${Math.round(gelesenMb)} MB in ${Math.round(sekunden * 10) / 10} s (${Math.round((user + system) / 100_000) / 10} s Rechenzeit): ${Math.round((gelesenMb / sekunden) * 10) / 10} MB/s, höchstens ${speicher} MB (RSS), ${speicher - vorher} MB mehr als zuvor`,
)
