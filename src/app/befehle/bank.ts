import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cent, type Datum, euro, iso, liesDatum, liesDeutsch, liesEuro, plusTage } from '../../kern/index.ts'
import { liesIban } from '../../stammdaten/index.ts'
import {
  type Auftragsdatei,
  type Bankzustand,
  BRAV,
  type Gutschrift,
  liesAuftragsdatei,
  neueBank,
  spieleTag,
  UEBLICH,
  type Verhalten,
  wuerfelAus,
} from '../../zahlung/index.ts'
import type { Befehl, Optionen } from '../befehl.ts'

/**
 * A bank to practise with, in a process of its own: it takes the files of runs out of a folder and answers into another. What
 * it knows between two calls stands in a file there.
 */
export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<ordner>', 'Ordner der Übungsbank mit auftraege/, meldungen/ und zustand.json')
      .requiredOption('--bis <tag>', 'letzter Tag, der gespielt wird (JJJJ-MM-TT)')
      .option('--ab <tag>', 'erster Tag; nur beim ersten Mal nötig')
      .option('--iban <iban>', 'Konto des Jobcenters; nur beim ersten Mal nötig')
      .option('--saat <zahl>', 'gleiche Zahl, gleiche Antworten', '1')
      .option('--brav', 'nichts wird abgewiesen, nichts kommt zurück; nur was Sie sonst angeben, geschieht')
      .option('--gemischt', 'die Meldungen eines Tages kommen in beliebiger Reihenfolge')
    for (const [name, { wert, was }] of Object.entries(ZAHLEN)) c.option(`--${name} <${wert}>`, was)
    c.addHelpText(
      'after',
      '\nWas Sie nicht angeben, geschieht wie üblich: 3 von 1.000 Überweisungen kommen zurück.\nZahldateien liegen in <ordner>/auftraege. Was andere einzahlen, steht in <ordner>/gutschriften.csv:\nTag;Betrag;Name;IBAN;Verwendungszweck (Tag als TT.MM.JJJJ)\nRückgabe: 0 gespielt, 2 eine Angabe fehlt oder ist falsch.',
    )
  },
  fuehreAus: async ({ ausgabe }, [ordner = ''], o) => {
    const start = liesStart(ordner, o)
    if (typeof start === 'string') {
      ausgabe.nebenbei(start)
      return 2
    }
    let { zustand } = start
    let dateien = await nimmAuftraege(ordner, ausgabe.nebenbei)
    for (let tag = start.ab; tag <= start.bis; tag = plusTage(tag, 1)) {
      const eingang = { dateien, gutschriften: liesGutschriften(ordner, tag) }
      const r = spieleTag(zustand, tag, eingang, start.verhalten, wuerfelAus(start.saat + tag))
      dateien = []
      zustand = r.zustand
      for (const a of r.ausgang) schreibe(join(ordner, 'meldungen'), `${iso(tag)}-${a.name}`, a.xml)
      schreibe(ordner, ZUSTAND, JSON.stringify({ zustand, gespieltBis: iso(tag) }))
      ausgabe.zeile(`${iso(tag)}: Meldungen ${r.ausgang.length}, Kontostand ${euro(zustand.saldo)} €`)
    }
    const { doppelteDateien, unterwegs } = zustand
    if (doppelteDateien > 0) ausgabe.zeile(`Doppelt eingereichte Dateien: ${doppelteDateien}`)
    if (unterwegs.length > 0) ausgabe.zeile(`Meldungen, die noch unterwegs sind: ${unterwegs.length}`)
    return 0
  },
}

const ZUSTAND = 'zustand.json'

/** Options that are numbers: which part of the behaviour they set, up to how much. */
const ZAHLEN = {
  rueckgaben: {
    feld: 'rueckgaben',
    wert: 'promille',
    bis: 1_000,
    was: 'so viele von 1.000 Überweisungen kommen zurück',
  },
  rueckgabetage: { feld: 'rueckgabetage', wert: 'tage', bis: 30, was: 'so viele Tage nach der Buchung höchstens' },
  beschaedigt: {
    feld: 'beschaedigt',
    wert: 'promille',
    bis: 1_000,
    was: 'so viele von 1.000 Rückgaben mit beschädigter Kennung',
  },
  abgewiesen: {
    feld: 'abgewiesen',
    wert: 'promille',
    bis: 1_000,
    was: 'so viele von 1.000 Überweisungen werden abgewiesen',
  },
  'dateien-abgewiesen': {
    feld: 'dateienAbgewiesen',
    wert: 'promille',
    bis: 1_000,
    was: 'so viele von 1.000 Dateien werden im Ganzen abgewiesen',
  },
  doppelt: { feld: 'doppelt', wert: 'promille', bis: 1_000, was: 'so viele von 1.000 Meldungen kommen zweimal' },
  verspaetet: { feld: 'verspaetet', wert: 'promille', bis: 1_000, was: 'so viele von 1.000 Meldungen kommen später' },
  verspaetungstage: { feld: 'verspaetungstage', wert: 'tage', bis: 30, was: 'um höchstens so viele Tage' },
} as const satisfies Record<string, { feld: keyof Verhalten; wert: string; bis: number; was: string }>

type Start = {
  readonly zustand: Bankzustand
  readonly ab: Datum
  readonly bis: Datum
  readonly saat: number
  readonly verhalten: Verhalten
}

function liesStart(ordner: string, o: Optionen): Start | string {
  const bis = liesDatum(String(o.bis))
  if (bis === undefined) return 'Bitte nennen Sie den letzten Tag als JJJJ-MM-TT (--bis).'
  const saat = Number(o.saat)
  if (!Number.isSafeInteger(saat)) return 'Die Saat ist eine ganze Zahl (--saat).'
  const verhalten = liesVerhalten(o)
  if (typeof verhalten === 'string') return verhalten
  const datei = join(ordner, ZUSTAND)
  if (existsSync(datei)) {
    const { zustand, gespieltBis } = JSON.parse(readFileSync(datei, 'utf8'))
    const bisher = liesDatum(gespieltBis)
    if (bisher === undefined) return `${datei} ist nicht lesbar. Löschen Sie die Datei, um von vorn zu beginnen.`
    const leer = neueBank(zustand.iban, zustand.saldo, zustand.tag)
    return { zustand: { ...leer, ...zustand }, ab: plusTage(bisher, 1), bis, saat, verhalten }
  }
  const iban = liesIban(String(o.iban ?? ''))
  const ab = liesDatum(String(o.ab ?? ''))
  if (!iban.ok || ab === undefined)
    return 'Beim ersten Mal braucht die Bank das Konto und den ersten Tag (--iban, --ab).'
  return { zustand: neueBank(iban.wert, cent(0), plusTage(ab, -1)), ab, bis, saat, verhalten }
}

/** What is not said is as usual, or, of a good bank, does not happen. */
function liesVerhalten(o: Optionen): Verhalten | string {
  let verhalten = o.brav === true ? BRAV : UEBLICH
  for (const [name, { feld, bis }] of Object.entries(ZAHLEN)) {
    // commander gives "dateien-abgewiesen" as dateienAbgewiesen
    const text = o[feld]
    if (text === undefined) continue
    const zahl = Number(text)
    if (!/^\d+$/.test(String(text)) || zahl > bis)
      return `Bitte geben Sie bei --${name} eine ganze Zahl von 0 bis ${bis} an.`
    verhalten = { ...verhalten, [feld]: zahl }
  }
  return { ...verhalten, gemischt: o.gemischt === true }
}

/** Files are put aside once they were taken; one that is no order stays, and is named. */
async function nimmAuftraege(ordner: string, melde: (zeile: string) => void): Promise<readonly Auftragsdatei[]> {
  const eingang = join(ordner, 'auftraege')
  const erledigt = join(ordner, 'angenommen')
  for (const d of [eingang, erledigt, join(ordner, 'meldungen')]) mkdirSync(d, { recursive: true })
  const dateien: Auftragsdatei[] = []
  for (const name of readdirSync(eingang).sort()) {
    try {
      dateien.push(await liesAuftragsdatei(readFileSync(join(eingang, name))))
      renameSync(join(eingang, name), join(erledigt, name))
    } catch (fehler) {
      melde(`${name} ist keine Zahldatei und bleibt liegen: ${fehler instanceof Error ? fehler.message : ''}`)
    }
  }
  return dateien
}

function liesGutschriften(ordner: string, tag: Datum): readonly Gutschrift[] {
  const datei = join(ordner, 'gutschriften.csv')
  if (!existsSync(datei)) return []
  return readFileSync(datei, 'utf8')
    .split(/\r?\n/)
    .flatMap((zeile) => {
      const [am = '', betrag = '', name = '', iban = '', ...zweck] = zeile.split(';')
      const cents = liesEuro(betrag)
      if (liesDeutsch(am) !== tag || cents === undefined || cents <= 0) return []
      return [{ betrag: cents, name, iban, zweck: zweck.join(';') }]
    })
}

/** A file that is there is whole. */
function schreibe(ordner: string, name: string, inhalt: string): void {
  const vorlaeufig = join(ordner, `.${name}.neu`)
  writeFileSync(vorlaeufig, inhalt)
  renameSync(vorlaeufig, join(ordner, name))
}
