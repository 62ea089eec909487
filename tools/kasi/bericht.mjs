// The documentation of the payment procedure as one text: the description (docs/kasi.md) and what the program itself says of its
// roles, checks, proofs and changes (HKR-10). A part that is missing or empty stops it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What has to be in it. */
export const TEILE = [
  'Zweck und Umfang',
  'Ablauf einer Zahlung',
  'Trennung der Aufgaben',
  'Datensicherung und Betrieb',
  'Rollen',
  'Prüfungen der Zahlungsdateien',
  'Prüfungen in der Datenbank',
  'Auffälligkeiten vor der Freigabe',
  'Nachweise der Prüfungen',
  'Entscheidungen zum Aufbau',
  'Änderungen seit der letzten Freigabe',
  'Was noch fehlt',
]

const lies = (wurzel, ...teile) => readFileSync(path.join(wurzel, ...teile), 'utf8')

/** @returns {string} @throws {Error} naming the parts that are missing or empty */
export function kasiBericht(wurzel, { commit, tag }) {
  const beschreibung = lies(wurzel, 'docs/kasi.md').replace(/^# .*\n/, '')
  const text = [
    '# Dokumentation des Zahlungsverfahrens ALLEGRO',
    `Stand ${tag}, Programmstand ${commit}`,
    beschreibung.trim(),
    teil('Rollen', rollentabelle(rollen(wurzel))),
    teil('Prüfungen der Zahlungsdateien', tabelle(lies(wurzel, 'docs/sepa-regeln.md'))),
    teil('Prüfungen in der Datenbank', vieraugen(wurzel)),
    teil('Auffälligkeiten vor der Freigabe', auffaelligkeiten(wurzel)),
    teil('Nachweise der Prüfungen', nachweise(wurzel)),
    teil('Entscheidungen zum Aufbau', entscheidungen(wurzel)),
    teil('Änderungen seit der letzten Freigabe', aenderungen(lies(wurzel, 'CHANGELOG.md'))),
    teil('Was noch fehlt', fehlt(lies(wurzel, 'docs/fahrplan.md'))),
  ].join('\n\n')
  const leer = leereTeile(text)
  if (leer.length > 0) throw new Error(`Es fehlt: ${leer.join(', ')}`)
  return `${text}\n`
}

/** Parts of the list without a heading or without a word below it. */
export function leereTeile(text) {
  return TEILE.filter((t) => {
    const ab = text.indexOf(`\n## ${t}\n`)
    if (ab < 0) return true
    const rest = text.slice(ab + t.length + 5)
    const bis = rest.indexOf('\n## ')
    return (bis < 0 ? rest : rest.slice(0, bis)).trim().length < 40
  })
}

const teil = (titel, inhalt) => `## ${titel}\n\n${inhalt}`

/** Every page and route with what it asks for, as written at its declaration. */
export function rollen(wurzel) {
  return dateien(path.join(wurzel, 'src'), /\.ts$/)
    .filter((d) => !/\.test\.ts$/.test(d))
    .flatMap((d) => {
      const text = readFileSync(d, 'utf8')
      return [...text.matchAll(/= (?:seite|route)\(\{([\s\S]*?)(?:\b(?:loader|action|handle|eingabe):|\}\))/g)].flatMap(
        ([, kopf = '']) => {
          const wert = (feld) => new RegExp(`[\\s{]${feld}: '([^']+)'`).exec(`{${kopf}`)?.[1]
          const name = wert('name')
          if (name === undefined) return []
          const stufe = wert('stufe')
          return [
            {
              name,
              liest: stufe,
              schreibt: wert('schreibstufe') ?? stufe,
              traeger: wert('traeger'),
              ereignis: wert('audit'),
            },
          ]
        },
      )
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

const rollentabelle = (zeilen) =>
  [
    '| Seite oder Schnittstelle | lesen ab Stufe | schreiben ab Stufe | wessen Daten | Ereignis im Protokoll |',
    '|---|---|---|---|---|',
    ...zeilen.map((r) => `| ${r.name} | ${r.liest} | ${r.schreibt} | ${r.traeger} | ${r.ereignis} |`),
  ].join('\n')

/** The tables of a document, heads included. */
const tabelle = (text) =>
  text
    .split('\n')
    .filter((z) => z.startsWith('|'))
    .join('\n')

/** Constraints that keep two people apart, and tables that are only added to. */
function vieraugen(wurzel) {
  const sql = dateien(path.join(wurzel, 'src'), /\.sql$/).map((d) => readFileSync(d, 'utf8'))
  const finde = (muster) => [...new Set(sql.flatMap((t) => [...t.matchAll(muster)].map((m) => m[1])))].sort()
  const zwei = finde(/CONSTRAINT (\w*vier_augen\w*)/g)
  const nurAnfuegen = finde(/CALL technik\.nur_anfuegen\('([\w.]+)'/g)
  return [
    `Zwei Personen verlangt die Datenbank selbst (${zwei.length}): ${zwei.join(', ')}.`,
    `Nur hinzugefügt, nie geändert wird (${nurAnfuegen.length} Tabellen): ${nurAnfuegen.join(', ')}.`,
  ].join('\n\n')
}

function auffaelligkeiten(wurzel) {
  const text = lies(wurzel, 'docs/adr/0049-auffaelligkeiten.md')
  return text.slice(text.indexOf('## Decision') + 11, text.indexOf('## Alternatives')).trim()
}

function nachweise(wurzel) {
  const ordner = path.join(wurzel, 'docs/nachweise')
  const zeilen = readdirSync(ordner)
    .filter((d) => d.endsWith('.json'))
    .sort()
    .map((d) => JSON.parse(readFileSync(path.join(ordner, d), 'utf8')))
    .map(
      (n) =>
        `| ${n.name} | ${n.bestanden ? 'bestanden' : 'nicht bestanden'} | ${n.befehl} | ${n.dauer_s ?? ''} | ${String(n.commit ?? '').slice(0, 12)} |`,
    )
  return ['| Nachweis | Ergebnis | Befehl | Sekunden | Programmstand |', '|---|---|---|---|---|', ...zeilen].join('\n')
}

function entscheidungen(wurzel) {
  const ordner = path.join(wurzel, 'docs/adr')
  return readdirSync(ordner)
    .sort()
    .map((d) => `- ${/^# (.*)$/m.exec(readFileSync(path.join(ordner, d), 'utf8'))?.[1] ?? d}`)
    .join('\n')
}

/** What stands in the changelog before the first released version. */
function aenderungen(text) {
  const [, rest = ''] = text.split(/^## Unreleased$/m)
  return rest.split(/^## /m)[0]?.trim().replaceAll(/^### /gm, '#### ') ?? ''
}

function fehlt(text) {
  const ab = text.indexOf('**Money**')
  return text.slice(ab, text.indexOf('Next, in this order', ab)).trim()
}

function dateien(ordner, muster) {
  return readdirSync(ordner, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile() && muster.test(d.name))
    .map((d) => path.join(d.parentPath ?? d.path, d.name))
    .sort()
}
