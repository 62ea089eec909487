import { datum, euro, type Monat, monatsname } from '../../kern/index.ts'
import { erklaere, type Herleitung, pruefeVorrang, type Vorrang, type VorrangImMonat } from '../../recht/index.ts'
import type { Befehl } from '../befehl.ts'
import { liesFaelle, liesMonatsoption } from './faelle.ts'

const ALLES_BEKANNT = { bekanntBis: datum('9999-12-31') }

export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<datei>', 'Angaben (allegro-angaben/1) oder Prüffälle (allegro-pruefall/1)')
    c.requiredOption('--monat <monat>', 'erster von drei Monaten, etwa 2026-03')
    c.option('--fall <id>', 'nur dieser Fall einer Datei mit Prüffällen')
    c.option('--json', 'Ergebnis mit Herleitung als JSON')
  },
  fuehreAus: async ({ ausgabe }, [datei = ''], optionen) => {
    const monat = liesMonatsoption(optionen.monat)
    const faelle = liesFaelle(datei, optionen.fall)
    if (typeof monat === 'string' || typeof faelle === 'string') {
      ausgabe.nebenbei([monat, faelle].find((x) => typeof x === 'string') ?? '')
      return 2
    }
    for (const f of faelle) {
      const v = pruefeVorrang(f.angaben, monat, ALLES_BEKANNT)
      const zeilen = optionen.json === true ? [JSON.stringify(v, null, 2)] : blatt(v, monat, f.id)
      for (const z of zeilen) ausgabe.zeile(z)
    }
    return 0
  },
}

function blatt(v: Vorrang, monat: Monat, fall: string | undefined): readonly string[] {
  const kopf = [
    ...(fall === undefined ? [] : [`Fall ${fall}`]),
    `Kinderzuschlag und Wohngeld statt unserer Leistung ab ${monatsname(monat)}`,
  ]
  if (v.art === 'nichtPruefbar') return [...kopf, ...v.gruende.map((g) => `nicht prüfbar: ${g}`), '']
  const urteil = v.entfaellt
    ? 'Mit Kinderzuschlag und Wohngeld wäre drei Monate lang niemand hilfebedürftig (§ 12a Satz 2 Nr. 2 SGB II).'
    : 'Auch mit Kinderzuschlag und Wohngeld bliebe der Haushalt in wenigstens einem der drei Monate hilfebedürftig.'
  return [...kopf, ...v.monate.flatMap(zeilen), urteil, '']
}

function zeilen(m: VorrangImMonat): readonly string[] {
  const gruende = (h: Herleitung): readonly string[] =>
    h.ergebnisse.map((e) => {
      const { satz, norm } = erklaere(h, e.schritt)
      return `  ${e.person === undefined ? '' : `${e.person}: `}${satz} (${norm})`
    })
  const kinderzuschlag =
    m.kinderzuschlagSeit === m.monat
      ? [...gruende(m.herleitung), `  ${durchschnitt(m)} (§ 6a Abs. 8 BKGG)`]
      : [`  Kinderzuschlag wie ab ${monatsname(m.kinderzuschlagSeit)} entschieden. (§ 6a Abs. 7 BKGG)`]
  const erweitert = m.erweiterterZugang
    ? ['  Es fehlen höchstens 100 Euro: erweiterter Zugang zum Kinderzuschlag möglich (§ 6a Abs. 1a BKGG).']
    : []
  return [
    `${monatsname(m.monat)}: wir zahlen ${euro(m.leistung)} Euro; Kinderzuschlag ${euro(m.kinderzuschlag)}, Wohngeld ${euro(m.wohngeld)}, dann fehlen ${euro(m.fehlt)} Euro`,
    ...kinderzuschlag,
    ...gruende(m.herleitungWohngeld),
    ...erweitert,
    ...m.hinweise.map((x) => `  Hinweis ${x.code}: ${x.text} (${x.norm})`),
  ]
}

const durchschnitt = (m: VorrangImMonat): string =>
  m.einkommensmonate === 0
    ? 'Aus den sechs Monaten davor ist kein Einkommen erfasst; es zählt das des Monats'
    : `Einkommen im Durchschnitt aus ${m.einkommensmonate} der sechs Monate davor`
