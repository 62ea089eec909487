import { setTimeout as warte } from 'node:timers/promises'
import { findeEingebettet, halteEingebettet, serverVon } from '../../technik/index.ts'
import type { Befehl } from '../befehl.ts'
import { liesKonfiguration } from '../konfiguration.ts'

/** A server needs ten seconds for requests, ten for jobs, and its database. */
const GEDULD_MS = 40_000

export const befehl: Befehl = {
  richteEin: () => undefined,
  fuehreAus: async ({ variablen, wurzel, ausgabe }) => {
    const k = liesKonfiguration(variablen, wurzel)
    const datenbank = findeEingebettet(k.daten)
    if (datenbank === undefined) {
      ausgabe.zeile(`Auf ${k.daten} läuft nichts.`)
      return 0
    }
    const server = await serverVon(datenbank.ziel('postgres', 'postgres')).catch(() => undefined)
    if (server) {
      ausgabe.zeile(`ALLEGRO (Prozess ${server.pid}) wird beendet …`)
      sende(server.pid, 'SIGTERM')
      const ende = performance.now() + GEDULD_MS
      while (datenbank.lebt() && performance.now() < ende) await warte(100)
      if (datenbank.lebt()) sende(server.pid, 'SIGKILL')
    }
    await halteEingebettet(datenbank)
    ausgabe.zeile('Beendet.')
    return 0
  },
}

function sende(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // it has ended already
  }
}
