import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { leereBankordner } from '../../ablauf/index.ts'
import { findKontoNachName, listNutzer, type Nutzer } from '../../stammdaten/index.ts'
import { mitRechten, Startabbruch, systemUhr, type Umgebung } from '../../technik/index.ts'
import type { Ausgabe } from '../ausgabe.ts'
import type { Befehl } from '../befehl.ts'
import { liesKonfiguration } from '../konfiguration.ts'
import { oeffneUmgebung } from '../umgebung.ts'

const ALLE_MS = 10_000

/** Exit codes: 0 everything read in, 1 a file was refused, or it could not begin. */
export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument(
      '<ordner>',
      'Ordner, in den die Bank oder ihr Programm die Meldungen legt (pain.002, camt.053, camt.054)',
    )
      .requiredOption('--als <anmeldename>', 'in wessen Namen eingelesen wird: eine Person der Stufe A')
      .option('--traeger <nummer>', 'ihr Jobcenter, wenn sie mehrere hat, etwa 98802')
      .option('--warte', 'sieht alle zehn Sekunden nach, bis Sie es mit Strg+C beenden')
      .addHelpText(
        'after',
        '\nEingelesene Dateien kommen nach <ordner>/erledigt, abgelehnte mit ihrem Grund nach <ordner>/fehler und auf die Seite Bank.\nWas in den Dateien steht, bucht das laufende Programm.',
      )
  },
  fuehreAus: async ({ variablen, wurzel, ausgabe }, [ordner = ''], o) => {
    const k = liesKonfiguration(variablen, wurzel)
    const { umgebung, datenbank } = await oeffneUmgebung(k, { melde: ausgabe.nebenbei, alsServer: false })
    const halt = new AbortController()
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => halt.abort())
    try {
      const nutzer = await findeNutzer(umgebung, String(o.als), o.traeger)
      let abgelehnt = await leere(umgebung, nutzer, path.resolve(ordner), ausgabe)
      while (o.warte === true && !halt.signal.aborted) {
        await warte(ALLE_MS, undefined, { signal: halt.signal }).catch(() => undefined)
        if (!halt.signal.aborted) abgelehnt += await leere(umgebung, nutzer, path.resolve(ordner), ausgabe)
      }
      return abgelehnt === 0 ? 0 : 1
    } finally {
      await datenbank.schliesse()
    }
  },
}

/** How many were refused. */
async function leere(umgebung: Umgebung, nutzer: Nutzer, ordner: string, ausgabe: Ausgabe): Promise<number> {
  const genommen = await leereBankordner({ umgebung, nutzer }, ordner, systemUhr().jetzt())
  for (const { name, urteil } of genommen) {
    if (urteil.art === 'erledigt') ausgabe.zeile(`${name}: eingelesen`)
    else ausgabe.nebenbei(`${name}: ${urteil.grund}`)
  }
  return genommen.filter((g) => g.urteil.art === 'fehler').length
}

async function findeNutzer(umgebung: Umgebung, anmeldename: string, traeger: unknown): Promise<Nutzer> {
  const alle = await mitRechten(
    umgebung.db,
    { art: 'system', auftrag: 'bankEingang' },
    async (tx) => {
      const konto = await findKontoNachName(tx, anmeldename.toLowerCase())
      return konto === undefined ? [] : await listNutzer(tx, konto.konto, umgebung.uhr.heute())
    },
    { nurLesen: true },
  )
  const passende = alle.filter((n) => n.stufe === 'A' && (traeger === undefined || n.traeger === traeger))
  const [eine, weitere] = passende
  if (eine === undefined) throw new Startabbruch(`${anmeldename} hat hier kein Konto mit der Stufe A.`)
  if (weitere !== undefined)
    throw new Startabbruch(`${anmeldename} hat die Stufe A in mehreren Jobcentern: Nennen Sie eines mit --traeger.`)
  return eine
}
