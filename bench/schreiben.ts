// Letters in bulk: composing the content, text, page and PDF/UA, each letter different, as in a nightly run.
// One process, one core; a figure is the median over all letters of seven rounds, with p95. Households of the
// sample Jobcenter's generator, amounts by the engine of the law.
import { angabenNach, bestand } from '../src/app/muster/index.ts'
import {
  alsHtml,
  alsPdf,
  alsText,
  type Bescheideingabe,
  bewilligungsbescheid,
  bogenAus,
  type EndgueltigesDokument,
  fuelleLuecken,
  type Planzeile,
} from '../src/bescheid/index.ts'
import { datum, monateVonBis } from '../src/kern/index.ts'
import { berechneMonate, bereite } from '../src/recht/index.ts'

const RUNDEN = 7
const JE_RUNDE = Number(process.argv[2] ?? 60)
const HEUTE = datum('2026-07-15')

const eingaben = [...bestand('bench', HEUTE, RUNDEN * JE_RUNDE * 2)].flatMap((h, i): readonly Bescheideingabe[] => {
  const angaben = angabenNach(
    h,
    h.schritte.findIndex((s) => s.art === 'feststellen'),
  )
  const monate = monateVonBis(h.bewilligungszeitraum.von, h.bewilligungszeitraum.bis)
  const boegen = berechneMonate(bereite(angaben), monate, { bekanntBis: HEUTE }, { herleitung: true }).map((e) =>
    bogenAus(e, angaben),
  )
  const mitglieder = new Set(boegen.flatMap((m) => m.personen.map((p) => p.person)))
  const [erste] = h.personen
  if (boegen.some((m) => m.gesamt === 0) || erste === undefined) return []
  return [
    {
      absender: {
        name: 'Jobcenter Musterstadt',
        strasse: 'Marktplatz 1',
        plz: '01234',
        ort: 'Musterstadt',
        telefon: '01234 5550',
        wege: [],
      },
      bgNummer: `98802//${String(i).padStart(7, '0')}`,
      empfaenger: {
        name: `${erste.vorname} ${erste.nachname}`,
        strasse: `${h.anschrift.strasse} ${h.anschrift.hausnummer}`,
        plz: h.anschrift.plz,
        ort: h.anschrift.ort,
        person: 'P1',
      },
      personen: h.personen.filter((p) => mitglieder.has(p.id)),
      ansprechperson: { name: 'Jonas Weidenfeller', telefon: '01234 5551 17' },
      antragAm: h.antragAm,
      bewilligungszeitraum: h.bewilligungszeitraum,
      monate: boegen,
      plan: boegen.flatMap((m) =>
        m.personen.flatMap((p) =>
          p.leistungen.map(
            (l): Planzeile => ({
              ...l,
              monat: m.monat,
              person: p.person,
              empfaengerText: 'Ihr Konto',
              anHaushalt: true,
            }),
          ),
        ),
      ),
      vorlaeufig: null,
      stand: HEUTE,
    },
  ]
})

const zeiten = new Map<string, number[]>()
function miss<T>(name: string, tu: () => T): T {
  const ab = performance.now()
  const wert = tu()
  merke(name, performance.now() - ab)
  return wert
}
function merke(name: string, ms: number): void {
  zeiten.set(name, [...(zeiten.get(name) ?? []), ms])
}

async function einer(e: Bescheideingabe): Promise<number> {
  const d: EndgueltigesDokument = miss('zusammenstellen', () => {
    const voll = fuelleLuecken(bewilligungsbescheid(e), {
      datum: HEUTE,
      anordner: 'M. Groß',
      anordnerTelefon: '1',
      zahltag: HEUTE,
    })
    if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
    return voll.wert
  })
  miss('text', () => alsText(d))
  miss('html', () => alsHtml(d))
  const ab = performance.now()
  const { length } = await alsPdf(d)
  merke('pdf', performance.now() - ab)
  return length
}

const briefe = eingaben.slice(0, RUNDEN * JE_RUNDE)
for (const e of briefe.slice(0, 5)) await einer(e)
zeiten.clear()
for (const e of briefe) await einer(e)

// In bulk: as many at once as there are threads, as a worker of the queue has them.
const dokumente = briefe.map((e) => {
  const voll = fuelleLuecken(bewilligungsbescheid({ ...e, bgNummer: `${e.bgNummer}-2` }), {
    datum: HEUTE,
    anordner: 'M. Groß',
    anordnerTelefon: '2',
    zahltag: HEUTE,
  })
  if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
  return voll.wert
})
const ab = performance.now()
const rechenzeit = process.cpuUsage()
const bytes = (await Promise.all(dokumente.map((d) => alsPdf(d)))).reduce((sum, b) => sum + b.length, 0)
const dauer = performance.now() - ab
const { user, system } = process.cpuUsage(rechenzeit)
const anteil = (t: readonly number[], p: number): string => {
  const wert = [...t].sort((a, b) => a - b)[Math.min(t.length - 1, Math.floor(t.length * p))] ?? 0
  return `${Math.round(wert * 100) / 100} ms`
}
for (const [name, t] of zeiten)
  console.log(`schreiben ${name.padEnd(16)} p50 ${anteil(t, 0.5).padEnd(10)} p95 ${anteil(t, 0.95)}`)
console.log(
  `schreiben in Menge: ${briefe.length} PDF in ${Math.round(dauer)} ms: ${Math.round((briefe.length * 10_000) / dauer) / 10} je Sekunde, ${Math.round(dauer / briefe.length)} ms je Brief (${Math.round((user + system) / 1000 / briefe.length)} ms Rechenzeit), ${Math.round(bytes / briefe.length / 1024)} kB je PDF`,
)
