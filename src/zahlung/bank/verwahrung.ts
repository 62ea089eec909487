import { type Cent, type Datum, type Kennung, kennung, monatVon, type TraegerNr } from '../../kern/index.ts'
import type { Tx } from '../../technik/index.ts'
import { type Buchung, type Buchungsumstaende, storno, TITEL_VERWAHRUNG, type ZeilenRef } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang, listBuchungenDerZeile } from '../hauptbuch/hauptbuchSql.ts'
import type { Bankzeile } from './zeile.ts'

export async function vorgangDerZeile(
  tx: Tx,
  u: Buchungsumstaende,
  traeger: TraegerNr,
  z: Bankzeile,
  art: 'bank' | 'klaerung',
): Promise<Kennung<'Vorgang'>> {
  const id = kennung<'Vorgang'>(u.kennung())
  const buchungstag = z.buchungstag ?? undefined
  await insertVorgang(tx, {
    traeger,
    id,
    art,
    entscheidung: null,
    lauf: null,
    gebuchtAm: u.jetzt,
    buchungstag,
    zeile: z,
  })
  return id
}

/** A posting about an entry on the account: money of nobody. */
export function zeilenbuchung(
  u: Buchungsumstaende,
  z: ZeilenRef & { readonly betrag: Cent; readonly buchungstag: Datum | null },
  b: Pick<Buchung, 'vorgang' | 'soll' | 'haben'>,
): Buchung {
  return {
    ...b,
    id: kennung<'Buchung'>(u.kennung()),
    betrag: z.betrag,
    titel: TITEL_VERWAHRUNG,
    leistungsart: 'verwahrung',
    kostentraeger: 'ungeklaert',
    monat: monatVon(z.buchungstag ?? u.heute),
    fall: null,
    entscheidung: null,
    person: null,
    zahlung: null,
    zeile: { meldung: z.meldung, nr: z.nr },
    storniert: null,
    gebuchtAm: u.jetzt,
  }
}

/** Money on the account nobody knows yet stands in the books as held, so that they agree with the bank. */
export async function verwahre(tx: Tx, u: Buchungsumstaende, traeger: TraegerNr, z: Bankzeile): Promise<void> {
  if (z.betrag === null) throw new Error(`entry ${z.meldung}/${z.nr} has no amount`)
  const vorgang = await vorgangDerZeile(tx, u, traeger, z, 'bank')
  const gutschrift = z.richtung === 'gutschrift'
  const konten = gutschrift
    ? ({ soll: 'bank', haben: 'verwahrung' } as const)
    : ({ soll: 'verwahrung', haben: 'bank' } as const)
  await insertBuchungen(tx, traeger, [zeilenbuchung(u, { ...z, betrag: z.betrag }, { vorgang, ...konten })])
}

/** The mirror of what was held: it has found its place. */
export async function gibVerwahrtesFrei(tx: Tx, u: Buchungsumstaende, traeger: TraegerNr, z: Bankzeile): Promise<void> {
  const gehalten = await listBuchungenDerZeile(tx, traeger, z)
  if (gehalten.length === 0) throw new Error(`entry ${z.meldung}/${z.nr} is not held`)
  const vorgang = await vorgangDerZeile(tx, u, traeger, z, 'klaerung')
  const gegen = gehalten.map((b) => storno(b, { id: kennung<'Buchung'>(u.kennung()), vorgang, gebuchtAm: u.jetzt }))
  await insertBuchungen(tx, traeger, gegen)
}
