// The coverage map: every sentence of the law we compute has a row in docs/recht/abdeckung.json.
// `node tools/abdeckung.mjs` checks (exit 1 with one line a finding), `--schreibe` writes docs/recht/abdeckung.md.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const WURZEL = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const ORDNER = path.join(WURZEL, 'docs', 'recht')
const GESETZE = { sgb2: 'SGB II', grusigv: 'GrusiGV', bkgg: 'BKGG' }
const STAENDE = {
  umgesetzt: 'umgesetzt',
  mensch: 'entscheidet ein Mensch',
  ohneBetrag: 'betrifft keinen Betrag',
  offen: 'offen',
}

/** Sentences of a law in our form, each with a key like "sgb2.11b.3.2.nr1": paragraph, Absatz (0: none), Satz, number. */
export function saetze(gesetz, text) {
  const aus = []
  let [paragraph, absatz, satz, punkt] = ['', '0', 0, []]
  const neuerSatz = (t) => aus.push({ schluessel: [gesetz, paragraph, absatz, ++satz].join('.'), text: t })
  for (const zeile of text.split(/\n{2,}/).map((z) => z.replace(/\s+/g, ' ').trim())) {
    const kopf = /^#+ § (\d+[a-z]?)/.exec(zeile)
    if (kopf) [paragraph, absatz, satz, punkt] = [kopf[1], '0', 0, []]
    if (kopf || paragraph === '' || zeile === '' || /^[#|%>]/.test(zeile)) continue
    const nummer = /^(\d+[a-z]?)\.\s+(.*)$/.exec(zeile)
    const buchstabe = /^([a-z]{1,3})\)\s+(.*)$/.exec(zeile)
    if ((nummer || buchstabe) && satz > 0) {
      const [, zeichen, rest] = nummer ?? buchstabe
      punkt = nummer ? [`nr${zeichen}`] : [...punkt.slice(0, zeichen.length > 1 ? 2 : 1), zeichen]
      aus.push({ schluessel: [gesetz, paragraph, absatz, satz, ...punkt].join('.'), text: rest })
      continue
    }
    const neu = /^\((\d+[a-z]?)\)\s+(.*)$/.exec(zeile)
    if (neu) [absatz, satz] = [neu[1], 0]
    punkt = []
    const rest = neu ? neu[2] : zeile
    // What goes on in small letters after a list belongs to the sentence before it.
    if (!neu && satz > 0 && /^[a-zäöü]/.test(rest) && aus.length > 0) {
      const [erster, ...weitere] = trenne(rest)
      aus.push({ schluessel: [gesetz, paragraph, absatz, satz, 'schluss'].join('.'), text: erster })
      for (const t of weitere) neuerSatz(t)
    } else for (const t of trenne(rest)) neuerSatz(t)
  }
  return eindeutig(aus)
}

const MONATSNAME = /^(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)/
const KURZ = /\b(?:Abs|Nr|Art|BGBl|S|vgl|bzw|ff|v|Buchst)\.$/
// "das 25. Lebensjahr" goes on, "nach Absatz 2. Dies" does not.
const STELLE = /(?:Abs(?:atz|atzes|ätze|ätzen|\.)|Nummern?|Nr\.|S(?:atz|atzes|ätze|ätzen)|§|und|bis|oder) \d{1,2}\.$/

function trenne(text) {
  const aus = []
  for (const stueck of text.split(/(?<=[.!?][“"]?)\s+(?=[A-ZÄÖÜ„])/)) {
    const letzter = aus.at(-1)
    const ordnungszahl = /\b\d{1,2}\.$/.test(letzter ?? '') && (!STELLE.test(letzter) || MONATSNAME.test(stueck))
    const weiter = letzter !== undefined && (KURZ.test(letzter) || ordnungszahl)
    if (weiter) aus[aus.length - 1] = `${letzter} ${stueck}`
    else aus.push(stueck)
  }
  return aus
}

/** Keys that a text uses twice (lists after lists) get a letter. */
function eindeutig(liste) {
  const zahl = new Map()
  return liste.map((s) => {
    const n = (zahl.get(s.schluessel) ?? 0) + 1
    zahl.set(s.schluessel, n)
    return n === 1 ? s : { ...s, schluessel: `${s.schluessel}~${n}` }
  })
}

/** The row of a sentence: its own, or the longest group it belongs to. */
function zeileFuer(zeilen, schluessel) {
  const passt = (z) => z.satz === schluessel || schluessel.startsWith(`${z.satz}.`)
  return zeilen.filter(passt).sort((a, b) => b.satz.length - a.satz.length)[0]
}

export function pruefe(alle, zeilen, { regeln, gibtEs }) {
  const funde = []
  const schluessel = new Set(alle.map((s) => s.schluessel))
  for (const s of alle)
    if (zeileFuer(zeilen, s.schluessel) === undefined) funde.push(`${s.schluessel}: ohne Zeile: ${s.text.slice(0, 80)}`)
  const gesehen = new Set()
  for (const z of zeilen) {
    if (gesehen.has(z.satz)) funde.push(`${z.satz}: zwei Zeilen`)
    gesehen.add(z.satz)
    funde.push(...pruefeZeile(z, alle, schluessel, { regeln, gibtEs }))
  }
  return funde
}

function pruefeZeile(z, alle, schluessel, { regeln, gibtEs }) {
  const funde = []
  const genau = schluessel.has(z.satz)
  if (!(z.stand in STAENDE)) funde.push(`${z.satz}: Stand »${z.stand}« gibt es nicht`)
  if (!genau && !alle.some((s) => s.schluessel.startsWith(`${z.satz}.`)))
    funde.push(`${z.satz}: diesen Satz gibt es nicht`)
  if (!genau && (z.stand === 'umgesetzt' || z.stand === 'mensch'))
    funde.push(`${z.satz}: »${z.stand}« gilt Satz für Satz`)
  if (genau && z.stand !== 'offen' && !alle.find((s) => s.schluessel === z.satz)?.text.startsWith(z.beginnt ?? ' '))
    funde.push(`${z.satz}: »beginnt« nennt nicht den Anfang des Satzes`)
  if (z.stand === 'umgesetzt' && !(z.regeln?.length > 0 && z.tests?.length > 0))
    funde.push(`${z.satz}: Regeln und Tests fehlen`)
  if (z.stand === 'mensch' && !z.schritt) funde.push(`${z.satz}: der Schritt fehlt`)
  if ((z.stand === 'offen' || z.stand === 'ohneBetrag') && !z.grund) funde.push(`${z.satz}: der Grund fehlt`)
  for (const r of z.regeln ?? []) if (!regeln.has(r)) funde.push(`${z.satz}: die Regel ${r} gibt es nicht`)
  for (const t of z.tests ?? []) if (!gibtEs(t)) funde.push(`${z.satz}: den Test ${t} gibt es nicht`)
  return funde
}

const KENNUNG = /'((?:sgb\d+|grusigv|bkgg|wogg|beeg|estg)\.[\w.]+)'/g
const AUSFUHR = /^export (?:async )?(?:function|const) (\w+)/gm

/** Ids of rules and parameters as they stand in the law's sources; what is no rule of the registry as `file#function`. */
function regelnAus(dateien) {
  return new Set(
    dateien.flatMap(({ datei, text }) => {
      const ids = datei.startsWith('src/recht/') ? [...text.matchAll(KENNUNG)].map((m) => m[1]) : []
      return [...ids, ...[...text.matchAll(AUSFUHR)].map((m) => `${datei}#${m[1]}`)]
    }),
  )
}

/** Rules whose id names the paragraph and Absatz of a sentence. */
const nennende = (regeln, schluessel) => {
  const anfang = schluessel.split('.').slice(0, 3).join('.')
  return [...regeln].filter((id) => id.startsWith(`${anfang}.`))
}

/** Sentences whose row says that a rule deviates from them. */
export function abweichende(alle, zeilen) {
  const weichtAb = (s) => zeileFuer(zeilen, s.schluessel)?.grund?.includes('Abweichung:') === true
  return alle.filter(weichtAb).map((s) => s.schluessel)
}

function alsMarkdown(alle, zeilen, regeln) {
  const zahl = (stand) => alle.filter((s) => zeileFuer(zeilen, s.schluessel)?.stand === stand).length
  const kopf = [
    '# Abdeckung des Rechts',
    '',
    'Erzeugt von `node tools/abdeckung.mjs --schreibe` aus `abdeckung.json` und den amtlichen Texten in `gesetze/`; nicht von Hand ändern. Schlüssel: Gesetz, Paragraph, Absatz (0: ohne), Satz, Nummer. „Regeln zum Absatz“ nennt, was das Programm unter diesem Absatz führt, auch wo noch niemand den Satz dagegen gelesen hat.',
    '',
    `${alle.length} Sätze und Nummern: ${Object.entries(STAENDE)
      .map(([k, v]) => `${zahl(k)} ${v}`)
      .join(', ')}.`,
    '',
    `Offen, weil eine Regel vom Wortlaut abweicht: ${abweichende(alle, zeilen).join(', ') || 'keiner'}.`,
  ]
  const teile = Object.entries(GESETZE).flatMap(([g, name]) => {
    const hier = alle.filter((s) => s.schluessel.startsWith(`${g}.`))
    return [
      '',
      `## ${name}`,
      '',
      '| Satz | Wortlaut | Stand | Regeln, Schritt oder Grund | Regeln zum Absatz |',
      '| --- | --- | --- | --- | --- |',
      ...hier.map((s) => reihe(s, zeilen, regeln)),
    ]
  })
  return `${[...kopf, ...teile].join('\n')}\n`
}

function reihe(s, zeilen, regeln) {
  const z = zeileFuer(zeilen, s.schluessel)
  const anfang = s.text.length > 90 ? `${s.text.slice(0, 90)}…` : s.text
  const belege = z?.stand === 'umgesetzt' ? [...z.regeln, ...z.tests].join(', ') : z?.schritt
  const wie = [belege, z?.grund].filter((x) => x !== undefined).join('; ')
  const spalten = [s.schluessel, anfang, STAENDE[z?.stand] ?? '', wie, nennende(regeln, s.schluessel).join(', ')]
  return `| ${spalten.map((x) => x.replaceAll('|', '\\|')).join(' | ')} |`
}

function quelltexte(ordner) {
  return readdirSync(ordner, { withFileTypes: true }).flatMap((e) => {
    const p = path.join(ordner, e.name)
    if (e.isDirectory()) return quelltexte(p)
    if (!e.name.endsWith('.ts') || e.name.endsWith('.test.ts') || e.name.endsWith('.muster.ts')) return []
    return [{ datei: path.relative(WURZEL, p).replaceAll(path.sep, '/'), text: readFileSync(p, 'utf8') }]
  })
}

function haupt() {
  const alle = Object.keys(GESETZE).flatMap((g) =>
    saetze(g, readFileSync(path.join(ORDNER, 'gesetze', `${g}.md`), 'utf8')),
  )
  const zeilen = JSON.parse(readFileSync(path.join(ORDNER, 'abdeckung.json'), 'utf8')).zeilen
  const regeln = regelnAus(quelltexte(path.join(WURZEL, 'src')))
  const funde = pruefe(alle, zeilen, { regeln, gibtEs: (t) => existsSync(path.join(WURZEL, t)) })
  const ziel = path.join(ORDNER, 'abdeckung.md')
  const soll = alsMarkdown(alle, zeilen, regeln)
  if (process.argv.includes('--schreibe')) writeFileSync(ziel, soll)
  for (const f of funde) console.log(f)
  process.exit(funde.length === 0 ? 0 : 1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) haupt()
