import type { Block, Dokument } from './dokument.ts'

/**
 * The sixteen parts a notice must have (§§ 31–37 SGB X): each is there, or says why it falls away. What a
 * part needs is looked for in the finished content, not in the code that wrote it.
 */
export type Baustein = {
  readonly nummer: number
  readonly name: string
  readonly stand: 'vorhanden' | 'fehlt' | 'entfaellt'
  readonly grund?: string
}

export function bausteine(d: Dokument): readonly Baustein[] {
  const ids = new Set(d.bloecke.map((b) => b.id))
  const hat = (...anfang: readonly string[]): boolean =>
    anfang.every((a) => [...ids].some((id) => id === a || id.startsWith(`${a}.`)))
  const gibt = (nummer: number, name: string, da: boolean): Baustein => ({
    nummer,
    name,
    stand: da ? 'vorhanden' : 'fehlt',
  })
  const weg = (nummer: number, name: string, grund: string): Baustein => ({ nummer, name, stand: 'entfaellt', grund })
  const ablehnung = d.art === 'ablehnungsbescheid'
  return [
    gibt(1, 'Absender', d.kopf.absender.length >= 3),
    gibt(2, 'Bekanntgabe-Adressat', d.kopf.empfaenger.length >= 3),
    gibt(3, 'Inhalts-Adressat je Person', ablehnung ? hat('verfuegung.personen') : gruppen(d) > 0),
    gibt(4, 'Betreff', d.betreff.length > 0 && d.kopf.angaben.some((a) => a.bezeichnung === 'Datum')),
    gibt(5, 'Verfügungssätze', hat('verfuegung.satz')),
    gibt(6, 'Begründung Tatsachen', hat('gruende.nachweise')),
    gibt(7, 'Begründung Recht', hat('gruende.rechnung') && JSON.stringify(d.bloecke).includes('SGB')),
    weg(8, 'Ermessen', 'gebundene Entscheidung'),
    weg(9, 'Vertrauensschutz', 'keine Rücknahme nach §§ 45, 47 SGB X'),
    anhoerung(d, ids),
    ablehnung
      ? weg(11, 'Zahlungsfolge', 'keine Zahlung')
      : gibt(11, 'Zahlungsfolge', hat('verfuegung.auszahlung') || hat('verfuegung.nachzahlung')),
    gibt(12, 'Hinweise', ablehnung ? hat('hinweise.andere') : hat('hinweise.melden', 'hinweise.teilhabe')),
    gibt(13, 'Rechtsbehelfsbelehrung', d.bloecke.some((b) => b.art === 'rechtsbehelf') && vorDenBoegen(d)),
    gibt(
      14,
      'Name',
      d.bloecke.some((b) => b.art === 'unterschrift'),
    ),
    gibt(15, 'Anlagen', hat('anlagen') && d.bloecke.some((b) => b.art === 'bogen')),
    weg(16, 'Versandnachweis', 'intern, in der Akte'),
  ]
}

function anhoerung(d: Dokument, ids: ReadonlySet<string>): Baustein {
  const name = 'Anhörung'
  if (ids.has('gruende.anhoerung')) return { nummer: 10, name, stand: 'vorhanden' }
  const minus = d.bloecke.some((b) => b.id === 'verfuegung.betraege' && JSON.stringify(b).includes('−'))
  if (minus) return { nummer: 10, name, stand: 'fehlt' }
  return { nummer: 10, name, stand: 'entfaellt', grund: 'kein Eingriff in Rechte' }
}

function gruppen(d: Dokument): number {
  const tabelle = d.bloecke.find((b): b is Extract<Block, { art: 'tabelle' }> => b.id === 'verfuegung.betraege')
  return (tabelle?.zeilen ?? []).filter((z) => z.art === 'gruppe').length
}

function vorDenBoegen(d: Dokument): boolean {
  const bogen = d.bloecke.findIndex((b) => b.art === 'bogen')
  return bogen === -1 || d.bloecke.findIndex((b) => b.art === 'rechtsbehelf') < bogen
}
