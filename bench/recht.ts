import { datum, monat, monateVonBis } from '../src/kern/index.ts'
import { berechne, berechneMonate, bereite, type Sachverhalt } from '../src/recht/index.ts'
import { haushalt } from '../src/recht/pruefung.ts'
import { minimal } from './minimal.ts'
import { minimalAus } from './minimalAus.ts'
import { type Kandidat, miss } from './runden.ts'

// The engine against the yardstick, on the same households and months.
const ANZAHL = Number(process.argv.find((a) => a.startsWith('--haushalte='))?.slice(12) ?? 4000)
const STAND = { bekanntBis: datum('2026-11-22') }
const MONATE = monateVonBis(monat('2026-01'), monat('2026-12'))

const angaben = Array.from({ length: ANZAHL }, (_, i) => haushalt(i + 1, 2026))
const faelle = angaben.map(bereite)
const minimale = angaben.map(minimalAus)
const bgMonate = ANZAHL * MONATE.length

const kandidaten: readonly Kandidat[] = [
  { name: 'minimal', lauf: () => minimaleRunde() },
  { name: 'berechne', lauf: () => runde(false) },
  { name: 'berechneMonate', lauf: () => laufRunde(false) },
  { name: 'berechne mit Herleitung', lauf: () => runde(true) },
  { name: 'berechneMonate mit Herleitung', lauf: () => laufRunde(true) },
  { name: 'berechneMonate, Herleitung gelesen', lauf: () => gelesen() },
  { name: 'bereite und berechneMonate', lauf: () => ganzeRunde() },
]

function minimaleRunde(): number {
  const puffer: number[] = []
  let summe = 0
  for (const h of minimale) for (const m of MONATE) summe += minimal(h, m, puffer)
  return pruefe(summe)
}

function runde(herleitung: boolean): number {
  let summe = 0
  for (const s of faelle) for (const m of MONATE) summe += berechne(s, m, STAND, { herleitung }).gesamt
  return pruefe(summe)
}

function laufRunde(herleitung: boolean): number {
  let summe = 0
  for (const s of faelle) summe += gesamtSumme(s, herleitung)
  return pruefe(summe)
}

function ganzeRunde(): number {
  let summe = 0
  for (const a of angaben) summe += gesamtSumme(bereite(a), false)
  return pruefe(summe)
}

/** Every derivation written out, as for a decision. */
function gelesen(): number {
  let summe = 0
  for (const s of faelle)
    for (const e of berechneMonate(s, MONATE, STAND, { herleitung: true })) summe += e.herleitung?.schritte.length ?? 0
  return pruefe(summe)
}

function gesamtSumme(s: Sachverhalt, herleitung: boolean): number {
  let summe = 0
  for (const e of berechneMonate(s, MONATE, STAND, { herleitung })) summe += e.gesamt
  return summe
}

/** Uses the sum, so that no computation is optimised away. */
function pruefe(summe: number): number {
  if (!(summe > 0)) throw new Error('nothing computed')
  return bgMonate
}

const messungen = miss(kandidaten)
const minimalJeSekunde = messungen[0]?.jeSekunde ?? 1
const bericht = {
  haushalte: ANZAHL,
  personen: faelle.reduce((s, f) => s + f.personen.length, 0),
  bgMonate,
  runden: 7,
  messungen: messungen.map((m) => ({ ...m, anteilAmMass: Math.round((m.jeSekunde * 1000) / minimalJeSekunde) / 1000 })),
}
if (process.argv.includes('--json')) console.log(JSON.stringify(bericht, null, 2))
else {
  console.log(
    `${bericht.haushalte} Haushalte, ${bericht.personen} Personen, ${bgMonate} BG-Monate, Median aus 7 Runden`,
  )
  for (const m of bericht.messungen)
    console.log(
      `${m.name.padEnd(36)} ${String(m.jeSekunde).padStart(10)} BG-Monate/s  (${m.min} … ${m.max})  Anteil am Maß ${m.anteilAmMass}`,
    )
}
