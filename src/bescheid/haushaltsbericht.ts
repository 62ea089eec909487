import { type Datum, deutsch, iso } from '../kern/index.ts'
import { type Block, fett, t } from './dokument.ts'
import type { Absender } from './eingabe.ts'
import { type EndgueltigesDokument, endgueltig } from './luecken.ts'

/** A table of a report: the first column names the row, the others stand to the right. */
export type Berichtstabelle = {
  readonly titel: string
  readonly spalten: readonly string[]
  readonly zeilen: readonly { readonly kopf: string; readonly zellen: readonly string[]; readonly summe?: boolean }[]
  /** Instead of a table without rows. */
  readonly leer: string
}

export type Haushaltsbericht = {
  readonly absender: Pick<Absender, 'name' | 'strasse' | 'plz' | 'ort' | 'telefon'>
  /** For whom it is: one to three lines. */
  readonly an: readonly string[]
  readonly titel: string
  /** The day it was made. */
  readonly am: Datum
  readonly erstelltVon: string
  readonly absaetze: readonly string[]
  readonly tabellen: readonly Berichtstabelle[]
}

/** A report of the budget as an accessible document: no letter, nobody is greeted, no person of a case is named. */
export function haushaltsbericht(e: Haushaltsbericht): EndgueltigesDokument {
  const { absender: a } = e
  return endgueltig({
    format: 'allegro-dokument/1',
    art: 'vermerk',
    titel: t`${e.titel}`,
    datum: iso(e.am),
    kopf: {
      absender: [a.name, a.strasse, `${a.plz} ${a.ort}`],
      ruecksendung: `${a.name}, ${a.strasse}, ${a.plz} ${a.ort}`,
      empfaenger: e.an,
      angaben: [
        { bezeichnung: 'Erstellt von', wert: t`${e.erstelltVon}` },
        { bezeichnung: 'Datum', wert: t`${deutsch(e.am)}` },
      ],
      fuss: [`${a.name} · ${a.strasse} · ${a.plz} ${a.ort} · Telefon ${a.telefon}`],
    },
    folgeseite: e.titel,
    betreff: t`${e.titel}`,
    bloecke: [
      ...e.absaetze.map((text, i): Block => ({ art: 'absatz', id: `absatz.${i}`, text: t`${text}` })),
      ...e.tabellen.map(tabelle),
    ],
  })
}

function tabelle(x: Berichtstabelle, nr: number): Block {
  if (x.zeilen.length === 0) return { art: 'absatz', id: `tabelle.${nr}`, text: t`${fett(x.titel)}: ${x.leer}` }
  return {
    art: 'tabelle',
    id: `tabelle.${nr}`,
    beschriftung: t`${x.titel}`,
    spalten: x.spalten.map((titel, i) => ({ titel, rechts: i > 0 })),
    zeilen: x.zeilen.map((z) => ({
      art: z.summe === true ? 'summe' : 'zeile',
      kopf: t`${z.kopf}`,
      zellen: z.zellen.map((c) => t`${c}`),
    })),
  }
}
