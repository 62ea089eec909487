import path from 'node:path'
import { type Db, oeffneDb, Startabbruch } from '../../technik/index.ts'
import { befundsatz, siegelordner } from '../../zahlung/index.ts'
import type { Befehl } from '../befehl.ts'
import { leseAlleBuecher } from '../buecher.ts'
import { mitBestand } from '../datenbank.ts'
import { liesKonfiguration } from '../konfiguration.ts'

/** Exit codes: 0 everything holds, 1 something does not fit or could not be read. Changes nothing. */
export const befehl: Befehl = {
  richteEin: (c) => {
    c.option('--traeger <nummer>', 'nur dieses Jobcenter, etwa 98802')
    c.option(
      '--siegel <ordner>',
      'unterschriebene Köpfe mit dieser Kopie vergleichen (Vorgabe: siegel im Datenverzeichnis)',
    )
  },
  fuehreAus: async ({ variablen, wurzel, ausgabe }, _, optionen) => {
    const k = liesKonfiguration(variablen, wurzel)
    const { traeger } = optionen
    const siegel = typeof optionen.siegel === 'string' ? path.resolve(optionen.siegel) : siegelordner(k.daten)
    const pruefungen = await mitBestand(k, ausgabe.nebenbei, async (ziel) => {
      const db = oeffneDb(ziel.dienst, { rolle: 'allegro_dienst', max: 1 })
      try {
        return await pruefe(db, { siegel, traeger: typeof traeger === 'string' ? traeger : undefined })
      } finally {
        await db.destroy()
      }
    })
    if (pruefungen.length === 0) {
      ausgabe.nebenbei(`Ein Jobcenter ${String(traeger)} gibt es in dieser Datenbank nicht.`)
      return 1
    }
    for (const p of pruefungen) for (const zeile of zeilenVon(p)) ausgabe.zeile(zeile)
    return pruefungen.every((p) => p.befunde.length === 0) ? 0 : 1
  },
}

async function pruefe(db: Db, o: Parameters<typeof leseAlleBuecher>[1]): ReturnType<typeof leseAlleBuecher> {
  try {
    return await leseAlleBuecher(db, o)
  } catch (fehler) {
    const code = fehler instanceof Error && 'code' in fehler ? fehler.code : undefined
    if (code !== '42P01' && code !== '42703') throw fehler
    throw new Startabbruch(
      'Die Datenbank ist auf einem älteren Stand als dieses Programm: Starten Sie ALLEGRO einmal, und prüfen Sie dann erneut.',
    )
  }
}

function zeilenVon({
  traeger,
  kette,
  befunde,
}: Awaited<ReturnType<typeof leseAlleBuecher>>[number]): readonly string[] {
  const offen = kette.unversiegelt === 0 ? '' : `, ${kette.unversiegelt} noch nicht`
  return [
    `${traeger.nr} ${traeger.name}: ${kette.geprueft} Buchungen versiegelt${offen}, Kopf ${kette.kopf}`,
    ...(befunde.length === 0
      ? ['  Hauptbuch, Kette und unterschriebene Köpfe stimmen.']
      : befunde.map((b) => `  ${befundsatz(b)}`)),
  ]
}
