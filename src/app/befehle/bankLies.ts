import { createReadStream, statSync } from 'node:fs'
import { type Cent, deutsch, euro, NULL_CENT, summe } from '../../kern/index.ts'
import {
  BANK_GROESSE_HOECHSTENS,
  type Bankformat,
  type Bankstueck,
  type Lesung,
  liesBankmeldung,
  type Umsatz,
} from '../../zahlung/index.ts'
import type { Befehl } from '../befehl.ts'

const GELESEN = 0
const ABGELEHNT = 1
const NICHT_LESBAR = 2

const NAMEN: Readonly<Record<Bankformat, string>> = {
  'pain.002.001.10': 'Statusbericht',
  'camt.052.001.08': 'Umsätze im Lauf des Tages',
  'camt.053.001.08': 'Kontoauszug',
  'camt.054.001.08': 'Einzelne Umsätze',
  'camt.053.001.02': 'Kontoauszug',
  'camt.054.001.02': 'Einzelne Umsätze',
}
const AUSZUEGE_HOECHSTENS = 50
const SALDEN_HOECHSTENS = 20

export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<datei>', 'Meldung einer Bank (pain.002, camt.052, camt.053, camt.054)').addHelpText(
      'after',
      '\nRückgabe: 0 gelesen, 1 gelesen wird dieses Format nicht oder die Datei verletzt es, 2 nicht lesbar.\nGebucht wird nichts.',
    )
  },
  fuehreAus: async ({ ausgabe }, [datei = '']) => {
    const hindernis = nichtZuOeffnen(datei)
    if (hindernis !== undefined) {
      ausgabe.nebenbei(hindernis)
      return NICHT_LESBAR
    }
    const zaehler = neuerZaehler()
    const gelesen = await liesBankmeldung(createReadStream(datei), zaehler.nimm)
    if (gelesen.ok) {
      for (const zeile of zaehler.bericht(gelesen.wert)) ausgabe.zeile(zeile)
      return GELESEN
    }
    const { art, zeile, text } = gelesen.ablehnung
    ausgabe.nebenbei(`Zeile ${zeile}: ${text}`)
    return art === 'formatUnbekannt' || art === 'schema' ? ABGELEHNT : NICHT_LESBAR
  },
}

type Auszugsstand = { readonly zeilen: string[]; readonly umsaetze: Map<string, Summe>; teile: number }
type Summe = { anzahl: number; mitBetrag: number; betrag: Cent }
type Zaehler = {
  readonly nimm: (s: Bankstueck) => void
  readonly bericht: (l: Lesung) => readonly string[]
}

function neuerZaehler(): Zaehler {
  const auszuege: Auszugsstand[] = []
  const status = new Map<string, number>()
  const codes = new Map<string, number>()
  let kopf = ''
  let auszug: Auszugsstand | undefined
  let weitere = 0
  const nimm = (s: Bankstueck): void => {
    switch (s.art) {
      case 'kopf':
        kopf = `${NAMEN[s.format]} (${s.format}), Meldung ${s.msgId}, erstellt ${s.erstelltAm}`
        return
      case 'auszug':
        auszug = { zeilen: [auszugszeile(s)], umsaetze: new Map(), teile: 0 }
        if (auszuege.length < AUSZUEGE_HOECHSTENS) auszuege.push(auszug)
        else weitere++
        return
      case 'saldo':
        if (auszug && auszug.zeilen.length <= SALDEN_HOECHSTENS) auszug.zeilen.push(saldozeile(s))
        return
      case 'umsatz':
        zaehleUmsatz(s, auszug)
        return
      case 'teil':
        if (auszug) auszug.teile++
        for (const g of s.rueckgabe) erhoehe(codes, `Rückgabe ${g.code ?? 'ohne Grund'}`)
        return
      case 'status':
        erhoehe(status, `${EBENEN[s.ebene]} ${s.status ?? 'ohne Status'}`)
        for (const g of s.gruende) erhoehe(codes, `Grund ${g.code ?? 'nicht genannt'}`)
    }
  }
  const bericht = (l: Lesung): readonly string[] => [
    kopf,
    ...auszuege.flatMap(auszugszeilen),
    ...(weitere > 0 ? [`… und ${weitere} weitere Auszüge`] : []),
    ...gezaehlt(status),
    ...gezaehlt(codes),
    `Gelesen: ${l.stuecke} Stücke, ${l.groesse} Bytes, SHA-256 ${l.sha256}`,
  ]
  return { nimm, bericht }
}

const EBENEN = { datei: 'Datei', sammler: 'Sammler', ueberweisung: 'Überweisung' } as const

function auszugszeile(s: Extract<Bankstueck, { art: 'auszug' }>): string {
  return `Auszug ${s.kennung}${s.nummer === undefined ? '' : ` (Nr. ${s.nummer})`}, Konto ${s.iban ?? 'ohne IBAN'}`
}

function saldozeile(s: Extract<Bankstueck, { art: 'saldo' }>): string {
  const betrag = s.betrag === undefined ? 'nicht in Euro' : `${euro(s.betrag)} Euro`
  return `  Saldo ${s.typ}: ${betrag}${s.tag === undefined ? '' : ` am ${deutsch(s.tag)}`}`
}

function zaehleUmsatz(u: Umsatz, auszug: Auszugsstand | undefined): void {
  const art = `${u.richtung === 'gutschrift' ? 'Gutschriften' : 'Belastungen'}${u.storno ? ' (Storno)' : ''}, ${u.status}`
  const s = auszug?.umsaetze.get(art) ?? { anzahl: 0, mitBetrag: 0, betrag: NULL_CENT }
  s.anzahl++
  if (u.betrag !== undefined) {
    s.mitBetrag++
    s.betrag = summe([s.betrag, u.betrag])
  }
  auszug?.umsaetze.set(art, s)
}

function auszugszeilen(a: Auszugsstand): readonly string[] {
  const umsaetze = [...a.umsaetze].map(([art, s]) => {
    const ohne = s.anzahl - s.mitBetrag
    return `  ${art}: ${s.anzahl}, zusammen ${euro(s.betrag)} Euro${ohne > 0 ? `, ${ohne} ohne Betrag in Euro` : ''}`
  })
  return [...a.zeilen, ...umsaetze, `  Teile von Umsätzen: ${a.teile}`]
}

function erhoehe(zahlen: Map<string, number>, was: string): void {
  zahlen.set(was, (zahlen.get(was) ?? 0) + 1)
}

const gezaehlt = (zahlen: Map<string, number>): readonly string[] =>
  [...zahlen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([was, anzahl]) => `${was}: ${anzahl}`)

function nichtZuOeffnen(datei: string): string | undefined {
  try {
    const stand = statSync(datei)
    if (!stand.isFile()) return `${datei} ist keine Datei.`
    return stand.size > BANK_GROESSE_HOECHSTENS ? `${datei} ist größer als 200 MB und wird nicht gelesen.` : undefined
  } catch (fehler) {
    const code = fehler instanceof Error && 'code' in fehler ? String(fehler.code) : ''
    return code === 'ENOENT'
      ? `Die Datei ${datei} gibt es nicht.`
      : `Die Datei ${datei} lässt sich nicht öffnen (${code}).`
  }
}
