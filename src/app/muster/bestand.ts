import { type Cent, cent, type Datum } from '../../kern/index.ts'
import type { AngabeVon } from '../../recht/index.ts'
import {
  type Angabenliste,
  alleinerziehung,
  kindergeld,
  loeseAb,
  lohn,
  unterhaltsvorschuss,
  vermoegen,
  wohnung,
} from './angabenbau.ts'
import { HERKUENFTE, type Herkunft } from './daten/namen.ts'
import { tagIm } from './kalender.ts'
import type { Musterhaushalt } from './musterhaushalt.ts'
import { namensgeber } from './namensgeber.ts'
import { aenderung, erstantrag } from './verlauf.ts'
import {
  fertige,
  type Haushaltsplan,
  hauptperson,
  kind,
  type Personenplan,
  partner,
  type Werkstatt,
} from './werkstatt.ts'
import { type Zufallsfolge, zufallsfolge } from './zufallsfolge.ts'

/**
 * A stock of any size for measurements, in the shares of the nation: kinds of Bedarfsgemeinschaft after
 * BT-Drs. 20/12225, work after the answer of the Federal Government on earners in benefit (2024), housing after
 * the statistics of June 2024; what no table says is assumed. One decided case each, three in ten with a change.
 */
export function* bestand(saat: string, heute: Datum, anzahl: number, ab = 0): Generator<Musterhaushalt> {
  const namen = namensgeber()
  let konto = 2_000_000_001 + 2 * ab
  for (let i = ab; i < ab + anzahl; i++) {
    const zufall = zufallsfolge(`${saat}/plan/${i}`)
    yield fertige(plan(zufall, i), ERSTE_NUMMER + i, { saat, heute, namen, kontonummer: () => konto++ })
  }
}

/** Beside the households of the sample. */
const ERSTE_NUMMER = 1_000_000

type Art = 'einzeln' | 'alleinerziehend' | 'paar' | 'paarMitKindern'

/** Per mille. */
const ARTEN: readonly (readonly [Art, number])[] = [
  ['einzeln', 570],
  ['alleinerziehend', 188],
  ['paar', 82],
  ['paarMitKindern', 160],
]
const KINDER_ALLEIN = [56, 29, 9, 4, 2] as const
const KINDER_PAAR = [36, 35, 18, 7, 4] as const

function plan(z: Zufallsfolge, i: number): Haushaltsplan {
  const art = nachAnteil(z, ARTEN)
  const personen = [...erwachsene(z, art), ...kinder(z, art)]
  const herkunft: Herkunft = z.trifft(52) ? 'deutsch' : z.waehle(HERKUENFTE)
  const seit = z.ganzzahl(2, 9)
  const kosten = mietkosten(z, personen.length)
  const brutto = z.trifft(21) ? bruttolohn(z) : undefined
  const [dezentral, direkt, wechselt] = [z.trifft(22), z.trifft(22), seit >= 4 && z.trifft(30)]
  return {
    schluessel: `bestand-${i + 1}`,
    titel: `Bestand ${i + 1}`,
    seit,
    herkunft,
    personen,
    baue: (w) => {
      const flat = wohnung(w, { ...kosten, warmwasser: dezentral ? 'dezentral' : 'zentral' })
      return {
        ...(direkt ? { direkt: [w.vermieter(`Hausverwaltung ${i + 1}`)] } : {}),
        schritte: [...erstantrag(w, angaben(w, art, flat, brutto)), ...(wechselt ? mieterhoehung(w, flat, seit) : [])],
      }
    },
  }
}

function angaben(w: Werkstatt, art: Art, flat: AngabeVon<'unterkunft'>, brutto: Cent | undefined): Angabenliste {
  const minderjaehrige = w.personen.filter((p) => p.rolle === 'kind').map((p) => p.id)
  return [
    ['unterkunft-1', flat],
    ['P1-guthaben', vermoegen('P1', 'guthaben', cent(100_00 + ((flat.grundmiete_cent * 7) % 2_500_00)))],
    ...(art === 'alleinerziehend' ? ([['alleinerziehung-1', alleinerziehung()]] as const) : []),
    ...(brutto === undefined ? [] : ([['P1-lohn-1', lohn('P1', [brutto, cent(0), abgaben(brutto)])]] as const)),
    ...kindergeld(w, ...minderjaehrige),
    ...(art === 'alleinerziehend' ? minderjaehrige.flatMap((id) => unterhaltsvorschuss(w, id)) : []),
  ]
}

function mieterhoehung(w: Werkstatt, flat: AngabeVon<'unterkunft'>, seit: number): Musterhaushalt['schritte'] {
  const ab = w.ab(seit - 2)
  const neu = { ...flat, von: ab, grundmiete_cent: flat.grundmiete_cent + 18_00 }
  return aenderung(w, {
    am: tagIm(w.monat(seit - 1), 8),
    anlass: 'Mieterhöhung',
    aenderungen: loeseAb('unterkunft-1', 'unterkunft-2', neu, ab),
  })
}

function erwachsene(z: Zufallsfolge, art: Art): readonly Personenplan[] {
  const alter = art === 'einzeln' || art === 'paar' ? z.ganzzahl(25, 63) : z.ganzzahl(35, 48)
  if (art === 'alleinerziehend') return [hauptperson(z.trifft(92) ? 'w' : 'm', alter)]
  const erste = hauptperson(z.trifft(50) ? 'w' : 'm', alter)
  if (art === 'einzeln') return [erste]
  return [erste, partner(erste.geschlecht === 'w' ? 'm' : 'w', Math.min(63, Math.max(25, alter + z.ganzzahl(-4, 4))))]
}

/** Ages off the 6th, 12th, 14th and 18th birthday, so that Unterhaltsvorschuss keeps its step. */
const KINDESALTER = [1, 2, 3, 4, 7, 8, 9, 10, 12, 14, 15, 16] as const

function kinder(z: Zufallsfolge, art: Art): readonly Personenplan[] {
  if (art === 'einzeln' || art === 'paar') return []
  const eltern = art === 'alleinerziehend' ? ['P1'] : ['P1', 'P2']
  const zahlen = (art === 'alleinerziehend' ? KINDER_ALLEIN : KINDER_PAAR).map(
    (anteil, i) => [i + 1, anteil * 10] as const,
  )
  return Array.from({ length: nachAnteil(z, zahlen) }, () =>
    kind(z.trifft(49) ? 'w' : 'm', z.waehle(KINDESALTER), eltern),
  )
}

/** Around 650 € a household in the mean, growing with its size. */
function mietkosten(
  z: Zufallsfolge,
  koepfe: number,
): Pick<Parameters<typeof wohnung>[1], 'grundmiete' | 'nebenkosten' | 'heizung' | 'flaeche'> {
  const flaeche = 34 + 13 * Math.min(koepfe, 6) + z.ganzzahl(-4, 8)
  return {
    flaeche,
    grundmiete: cent(flaeche * z.ganzzahl(6_20, 8_60)),
    nebenkosten: cent(flaeche * z.ganzzahl(1_40, 2_10)),
    heizung: cent(flaeche * z.ganzzahl(1_10, 1_70)),
  }
}

/** Nearly half hold a Minijob. */
function bruttolohn(z: Zufallsfolge): Cent {
  return z.trifft(49) ? cent(z.ganzzahl(15, 52) * 10_00) : cent(z.ganzzahl(62, 190) * 10_00)
}

/** Roughly what an employee pays: nothing in a Minijob, then a fifth. */
function abgaben(brutto: Cent): Cent {
  return brutto <= 520_00 ? cent(0) : cent(Math.floor((brutto * 19) / 100))
}

function nachAnteil<Wert>(z: Zufallsfolge, anteile: readonly (readonly [Wert, number])[]): Wert {
  let rest = z.ganzzahl(1, 1000)
  for (const [wert, anteil] of anteile) {
    if (rest <= anteil) return wert
    rest -= anteil
  }
  throw new Error('the shares do not add up to a thousand')
}
