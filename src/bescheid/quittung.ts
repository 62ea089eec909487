import { type Datum, deutsch, iso } from '../kern/index.ts'
import { type Block, fett, t } from './dokument.ts'
import type { Absender } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { type EndgueltigesDokument, endgueltig } from './luecken.ts'

export type Quittungsabschnitt = {
  readonly titel: string
  readonly zeilen: readonly { readonly frage: string; readonly antwort: string }[]
}

export type Quittung = {
  readonly absender: Pick<Absender, 'name' | 'strasse' | 'plz' | 'ort' | 'telefon'>
  /** Name and address of who sent it, as she typed them. */
  readonly an: readonly string[]
  /** "Ihr Antrag ist gestellt" */
  readonly titel: string
  readonly nummer: string
  readonly am: Datum
  /** "23.11.2026, 14:05:09 Uhr" */
  readonly zeit: string
  readonly pruefsumme: string
  readonly saetze: readonly string[]
  readonly abschnitte: readonly Quittungsabschnitt[]
}

/** Receipt for what came in by the portal: number, time, checksum, and every answer as it was given. Made by nobody, decides nothing. */
export function quittung(q: Quittung): EndgueltigesDokument {
  const a = q.absender
  return endgueltig({
    format: 'allegro-dokument/1',
    art: 'schreiben',
    titel: t`${q.titel}`,
    datum: iso(q.am),
    kopf: {
      absender: [a.name, a.strasse, `${a.plz} ${a.ort}`],
      ruecksendung: `${a.name}, ${a.strasse}, ${a.plz} ${a.ort}`,
      empfaenger: q.an,
      angaben: [
        { bezeichnung: 'Quittung', wert: t`${q.nummer}` },
        { bezeichnung: 'Datum', wert: t`${deutsch(q.am)}` },
      ],
      fuss: [`${a.name} · ${a.strasse} · ${a.plz} ${a.ort} · Telefon ${a.telefon}`],
    },
    folgeseite: `Quittung ${q.nummer}`,
    betreff: t`${q.titel}`,
    bloecke: [
      absatz('eingang', t`Ihre Angaben sind am ${fett(q.zeit)} bei uns angekommen.`),
      ...q.saetze.map((s, i) => absatz(`satz.${i}`, t`${s}`)),
      ...q.abschnitte.map(abschnitt),
      absatz(
        'pruefsumme',
        t`Prüfsumme Ihrer Angaben (SHA-256): ${q.pruefsumme}. Mit ihr lässt sich zeigen, dass nichts verändert wurde.`,
      ),
      absatz('ohne', t`Diese Quittung ist automatisch erstellt und ohne Unterschrift gültig.`),
    ],
  })
}

function abschnitt(x: Quittungsabschnitt, nr: number): Block {
  return {
    art: 'tabelle',
    id: `angaben.${nr}`,
    beschriftung: t`${x.titel}`,
    spalten: [
      { titel: 'Frage', rechts: false },
      { titel: 'Ihre Antwort', rechts: false },
    ],
    zeilen: x.zeilen.map((z) => ({ art: 'zeile', kopf: t`${z.frage}`, zellen: [t`${z.antwort}`] })),
  }
}
