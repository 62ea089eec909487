import path from 'node:path'
import { systemUhr, versetzteUhr } from '../../technik/index.ts'
import type { Befehl } from '../befehl.ts'
import { liesKonfiguration } from '../konfiguration.ts'
import { liesSicherungskennwort, pruefeSicherung, stelleBestandWiederHer } from '../sicherung.ts'
import { SICHERUNGSUMGEBUNG } from './sichern.ts'

/** Exit codes: 0 restored and the books hold, 1 refused, 3 restored, but the books did not hold when they were saved. */
export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<sicherung>', 'Ordner einer Sicherung, etwa allegro-sicherung-2026-11-23-020000')
    c.option('--nur-pruefen', 'liest jedes Byte der Sicherung und stellt nichts wieder her')
    c.addHelpText('after', SICHERUNGSUMGEBUNG)
  },
  fuehreAus: async ({ variablen, wurzel, ausgabe }, [sicherung = ''], optionen) => {
    const ordner = path.resolve(sicherung)
    const kennwort = liesSicherungskennwort(variablen)
    if (optionen.nurPruefen === true) {
      const m = await pruefeSicherung(ordner, kennwort)
      ausgabe.zeile(`Die Sicherung ${ordner} ist unversehrt: ${m.tabellen.length} Tabellen.`)
      return 0
    }
    const k = liesKonfiguration(variablen, wurzel)
    const wunsch = {
      ordner,
      kennwort,
      uhr: k.gestellteUhr === undefined ? systemUhr() : versetzteUhr(k.gestellteUhr),
      melde: ausgabe.nebenbei,
    }
    const { manifest, befunde, gesperrt } = await stelleBestandWiederHer(k, wunsch)
    ausgabe.zeile(`Wiederhergestellt in ${k.daten}.`)
    for (const kopf of manifest.koepfe)
      ausgabe.zeile(`Hauptbuch ${kopf.traeger}: ${kopf.nummer} Buchungen versiegelt, Kopf ${kopf.kette}`)
    if (gesperrt > 0)
      ausgabe.zeile(
        `Gesperrt sind ${gesperrt} freigegebene Zahlläufe, von denen die Bank noch nichts gemeldet hat: Auf der Seite jedes Laufs sagt eine Person der Stufe A, ob die Datei bei der Bank ist.`,
      )
    if (befunde.length === 0) {
      ausgabe.zeile(
        'Hauptbuch und Ketten stimmen. Prüfen Sie vor dem Start, welche Zahllaufdateien nach der Sicherung an die Bank gingen.',
      )
      return 0
    }
    ausgabe.nebenbei(
      'Die Datenbank ist Zeile für Zeile so, wie sie gesichert wurde; ihr Hauptbuch stimmte schon damals nicht:',
    )
    for (const b of befunde) ausgabe.nebenbei(`  ${b}`)
    return 3
  },
}
