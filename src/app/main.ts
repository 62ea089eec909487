import { Command, CommanderError, type Help } from 'commander'
import { konsole } from './ausgabe.ts'
import { type Aufruf, BEFEHLE, type Optionen } from './befehl.ts'

/** The command line. Returns the exit code. */
export async function hauptprogramm(argumente: readonly string[], welt: Omit<Aufruf, 'ausgabe'>): Promise<number> {
  const aufruf: Aufruf = { ...welt, ausgabe: konsole() }
  let code = 0
  const programm = neuesProgramm(new Command('allegro'), aufruf)
    .description('ALLEGRO: Leistungsverfahren Grundsicherung für Arbeitsuchende (SGB II)')
    .usage('<Befehl> [Angaben]')
    .helpCommand('hilfe [befehl]', 'zeigt die Hilfe zu einem Befehl')
  const gewaehlt = argumente[0] === 'hilfe' ? argumente[1] : argumente[0]
  for (const eintrag of BEFEHLE) {
    const c = neuesProgramm(programm.command(eintrag.name), aufruf).description(eintrag.beschreibung)
    if (eintrag.name !== gewaehlt) continue
    const { befehl } = await eintrag.lade()
    befehl.richteEin(c)
    c.action(async (...alles: unknown[]) => {
      const rest = alles
        .slice(0, -2)
        .flat()
        .filter((w): w is string => typeof w === 'string')
      code = await befehl.fuehreAus(aufruf, rest, alles.at(-2) as Optionen)
    })
  }
  try {
    await programm.parseAsync([...argumente], { from: 'user' })
    return code
  } catch (fehler) {
    if (fehler instanceof CommanderError) return fehler.exitCode
    aufruf.ausgabe.nebenbei(anMenschen(fehler))
    return 1
  }
}

/** Errors whose message is a sentence for the person who called. */
const AN_MENSCHEN = new Set(['Startabbruch', 'Bauabbruch'])

function anMenschen(fehler: unknown): string {
  if (!(fehler instanceof Error)) return `Unerwarteter Fehler: ${String(fehler)}`
  return AN_MENSCHEN.has(fehler.name) ? fehler.message : `Unerwarteter Fehler, ein Mangel von ALLEGRO: ${fehler.stack}`
}

const TITEL: Record<string, string> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
}

function neuesProgramm(c: Command, aufruf: Aufruf): Command {
  return c
    .helpOption('-h, --help', 'zeigt diese Hilfe')
    .exitOverride()
    .configureHelp({
      styleTitle: (titel: string) => TITEL[titel] ?? titel,
      commandUsage: (k: Command) => deutscheBenutzung(k),
      optionDescription: (o) => deutscheZusaetze(o.description, o.defaultValue),
      argumentDescription: (a) => deutscheZusaetze(a.description, a.defaultValue),
    } satisfies Partial<Help>)
    .configureOutput({
      writeOut: (text) => aufruf.ausgabe.zeile(text.trimEnd()),
      writeErr: (text) => aufruf.ausgabe.nebenbei(text.trimEnd()),
      outputError: (text, schreibe) => schreibe(deutscherFehler(text)),
    })
}

function deutscheBenutzung(c: Command): string {
  const vor = c.parent ? `${c.parent.name()} ` : ''
  return `${vor}${c.name()} ${c.usage().replace('[options]', '[Optionen]').replace('[command]', '<Befehl>')}`.trim()
}

function deutscheZusaetze(beschreibung: string, vorgabe: unknown): string {
  return vorgabe === undefined || vorgabe === false ? beschreibung : `${beschreibung} (Vorgabe: ${String(vorgabe)})`
}

const FEHLER: readonly (readonly [RegExp, (teil: string) => string])[] = [
  [/unknown command '(.*?)'/, (t) => `Den Befehl »${t}« gibt es nicht. »allegro --help« zeigt alle Befehle.`],
  [/unknown option '(.*?)'/, (t) => `Die Option »${t}« gibt es nicht. Mit --help sehen Sie, welche es gibt.`],
  [/missing required argument '(.*?)'/, (t) => `Es fehlt die Angabe »${t}«. Mit --help sehen Sie den Aufruf.`],
  [/option '(.*?)' argument missing/, (t) => `Zur Option »${t}« fehlt der Wert.`],
  [/required option '(.*?)' not specified/, (t) => `Die Option »${t}« ist nötig.`],
  [/too many arguments/, () => 'Das sind zu viele Angaben. Mit --help sehen Sie den Aufruf.'],
]

function deutscherFehler(text: string): string {
  for (const [muster, satz] of FEHLER) {
    const m = muster.exec(text)
    if (m) return satz(m[1] ?? '')
  }
  return text
}
