import type { Fallansicht } from '../../../ablauf/index.ts'
import {
  type Aenderung,
  type Feldwerte,
  geltendeTabellen,
  herkunftAus,
  type Richtwert,
  type Richtwerttabelle,
  richtwertFuer,
} from '../../../fall/index.ts'
import { cent, type Datum, deutsch, euro, liesDatum, monatVon } from '../../../kern/index.ts'
import type { Richtwertvorschlag } from './ansicht.ts'

type Fall = Pick<Fallansicht, 'inhalt' | 'ergebnisse'>

/** The limits that hold where the flat begins (or today), for the members of the Bedarfsgemeinschaft; one an area. */
export function richtwertvorschlaege(
  v: Fall,
  werte: Feldwerte,
  tabellen: readonly Richtwerttabelle[],
  heute: Datum,
): readonly Richtwertvorschlag[] {
  return passende(v, werte, tabellen, heute).map((r) => ({
    tabelle: r.tabelle.id,
    text: vorschlagText(r),
    quelle: `${r.tabelle.quelle}, gilt ab ${deutsch(r.tabelle.gueltigAb)}`,
    uebernommen: werte.angemessen_unterkunft_cent === r.unterkunft,
  }))
}

function passende(
  v: Fall,
  werte: Feldwerte,
  tabellen: readonly Richtwerttabelle[],
  heute: Datum,
): readonly Richtwert[] {
  const von = typeof werte.von === 'string' ? liesDatum(werte.von) : undefined
  const tag = von !== undefined && von > heute ? von : heute
  const personen = mitglieder(v, tag)
  return geltendeTabellen(tabellen, tag).flatMap((t) => richtwertFuer(t, personen) ?? [])
}

/** What is reasonable goes by the Bedarfsgemeinschaft, not by who else lives in the flat. */
function mitglieder(v: Fall, tag: Datum): number {
  const e = v.ergebnisse.find((x) => x.monat === monatVon(tag)) ?? v.ergebnisse[0]
  return e?.personen.filter((p) => p.mitglied).length ?? 1
}

function vorschlagText(r: Richtwert): string {
  const heizung = r.heizung === null ? '' : `, Heizung ${euro(r.heizung)} €`
  const flaeche = r.flaeche === null ? '' : `, ${euro(cent(r.flaeche))} m²`
  const personen = r.personen === 1 ? '1 Person' : `${r.personen} Personen`
  return `${r.tabelle.gebiet}, ${personen}: Unterkunft ${euro(r.unterkunft)} €${heizung}${flaeche}`
}

/** The changes of the one click; undefined if the table does not hold any more or does not reach so far. */
export function richtwertAenderungen(
  v: Fall,
  angabe: string,
  tabelle: string,
  tabellen: readonly Richtwerttabelle[],
  heute: Datum,
): readonly Aenderung[] | undefined {
  const werte = Object.hasOwn(v.inhalt.angaben, angabe) ? v.inhalt.angaben[angabe] : undefined
  const r = werte && passende(v, werte, tabellen, heute).find((x) => x.tabelle.id === tabelle)
  if (werte === undefined || r === undefined) return undefined
  const zusatz = Object.hasOwn(v.inhalt.umstaende, angabe) ? v.inhalt.umstaende[angabe] : undefined
  const aus = herkunftAus(r.tabelle)
  const setze = (feld: string, neu: number): Aenderung => ({
    pfad: `angaben/${angabe}/${feld}`,
    alt: werte[feld] ?? null,
    neu,
  })
  return [
    setze('angemessen_unterkunft_cent', r.unterkunft),
    ...(r.heizung === null ? [] : [setze('angemessen_heizung_cent', r.heizung)]),
    zusatz === undefined
      ? { pfad: `umstaende/${angabe}`, alt: null, neu: { art: 'mietverhaeltnis', grenze_aus: aus } }
      : { pfad: `umstaende/${angabe}/grenze_aus`, alt: zusatz.grenze_aus ?? null, neu: aus },
  ]
}
