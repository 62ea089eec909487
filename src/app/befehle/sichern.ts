import path from 'node:path'
import { systemUhr, versetzteUhr } from '../../technik/index.ts'
import type { Befehl } from '../befehl.ts'
import { liesKonfiguration } from '../konfiguration.ts'
import { liesSicherungskennwort, sichereBestand } from '../sicherung.ts'

/** What both commands about backups say of the environment. */
export const SICHERUNGSUMGEBUNG = `
Umgebungsvariablen:
  ALLEGRO_DATEN                    Ordner der beiliegenden Datenbank (Vorgabe: ./daten)
  ALLEGRO_SICHERUNG_KENNWORT       Kennwort, mit dem die Sicherung verschlüsselt ist
  ALLEGRO_SICHERUNG_KENNWORTDATEI  stattdessen die Datei, in der nur das Kennwort steht`

export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<ordner>', 'Ordner, in dem die Sicherung als neuer Ordner entsteht')
    c.addHelpText('after', SICHERUNGSUMGEBUNG)
  },
  fuehreAus: async ({ variablen, wurzel, ausgabe }, [nach = '']) => {
    const k = liesKonfiguration(variablen, wurzel)
    const kennwort = liesSicherungskennwort(variablen)
    const { ordner, manifest } = await sichereBestand(k, {
      nach: path.resolve(nach),
      kennwort,
      uhr: k.gestellteUhr === undefined ? systemUhr() : versetzteUhr(k.gestellteUhr),
      melde: ausgabe.nebenbei,
    })
    const zeilen = manifest.tabellen.reduce((s, t) => s + t.zeilen, 0)
    ausgabe.zeile(`Gesichert: ${ordner}`)
    ausgabe.zeile(`${manifest.tabellen.length} Tabellen, ${zeilen} Zeilen, ${manifest.beilagen.length} Dateien`)
    for (const k of manifest.koepfe)
      ausgabe.zeile(`Hauptbuch ${k.traeger}: ${k.nummer} Buchungen versiegelt, Kopf ${k.kette}`)
    if (kennwort === undefined)
      ausgabe.nebenbei(
        'Achtung: Die Sicherung ist nicht verschlüsselt und enthält alle personenbezogenen Daten. Bewahren Sie sie auf einem verschlüsselten Datenträger auf, oder setzen Sie ALLEGRO_SICHERUNG_KENNWORT.',
      )
    return 0
  },
}
