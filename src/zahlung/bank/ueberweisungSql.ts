import { sql } from 'kysely'
import { type Cent, cent, type Kennung, kennung, type Monat, monat, type TraegerNr } from '../../kern/index.ts'
import type { Kostentraeger, Leistungsart, PersonId } from '../../recht/index.ts'
import type { Tx } from '../../technik/index.ts'
import { JE_BUENDEL } from '../lauf/dateien.ts'
import { liesZahlungszustand, type Zahlungszustand } from '../zahlungszustand.ts'

/** A transfer as it was sent, with where its payment stands now. */
export type Gesendet = {
  readonly zahlung: Kennung<'Zahlung'>
  readonly lauf: Kennung<'Zahllauf'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly iban: string
  readonly betrag: Cent
  readonly zustand: Zahlungszustand
  readonly nr: number
}

/** A part of a sent payment, with all its postings name. */
export type Sendeposten = {
  readonly zahlung: Kennung<'Zahlung'>
  readonly fall: Kennung<'Leistungsfall'>
  readonly entscheidung: Kennung<'Entscheidung'>
  readonly monat: Monat
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

/** Which of our transfers: by their own id, or all of a file or of a batch in it. */
export type Gemeint = { readonly endToEndId: string } | { readonly datei: string; readonly sammler: string | null }

type GesendetRow = {
  readonly zahlung: string
  readonly lauf: string
  readonly fall: string
  readonly iban: string
  readonly betrag_cent: number
  readonly zustand: string
  readonly nr: number
}

/**
 * The transfers a message speaks of. A batch is told by its id alone where the bank leaves out that of the file. Only what
 * was handed over counts: a run that was discarded has sent nothing.
 */
export async function listGesendete(tx: Tx, traeger: TraegerNr, g: Gemeint): Promise<readonly Gesendet[]> {
  const welche = 'endToEndId' in g ? sql`u.end_to_end_id = ${g.endToEndId}` : ausDatei(g)
  if (welche === undefined) return []
  const { rows } = await sql<GesendetRow>`
    SELECT u.zahlung, u.lauf, z.fall, u.iban, u.betrag_cent, e.zustand, e.nr
      FROM zahlung.ueberweisung u
      ${'endToEndId' in g ? sql`` : sql`JOIN zahlung.datei d ON d.traeger_nr = u.traeger_nr AND d.lauf = u.lauf AND u.folge BETWEEN d.von_folge AND d.bis_folge`}
      JOIN zahlung.zahlung z ON z.traeger_nr = u.traeger_nr AND z.id = u.zahlung
      JOIN LATERAL (
             SELECT zustand, nr FROM zahlung.ereignis
              WHERE traeger_nr = u.traeger_nr AND zahlung = u.zahlung ORDER BY nr DESC LIMIT 1) e ON true
     WHERE u.traeger_nr = ${traeger} AND ${welche}
       AND EXISTS (SELECT 1 FROM zahlung.laufereignis l
                    WHERE l.traeger_nr = u.traeger_nr AND l.lauf = u.lauf AND l.zustand = 'uebergeben')
     ORDER BY u.folge`.execute(tx)
  return rows.map((r) => ({
    zahlung: kennung<'Zahlung'>(r.zahlung),
    lauf: kennung<'Zahllauf'>(r.lauf),
    fall: kennung<'Leistungsfall'>(r.fall),
    iban: r.iban,
    betrag: cent(r.betrag_cent),
    zustand: liesZahlungszustand(r.zustand),
    nr: r.nr,
  }))
}

/** Our batches are named after their file: "…-1", "…-2" (baueDatei). */
function ausDatei(g: Extract<Gemeint, { readonly datei: string }>) {
  if (g.sammler === null) return sql`d.msg_id = ${g.datei}`
  const teile = /^(.*)-(\d{1,2})$/.exec(g.sammler)
  const [datei, nr] = [teile?.[1], Number(teile?.[2])]
  if (datei === undefined || (g.datei !== '' && g.datei !== datei)) return undefined
  const von = (nr - 1) * JE_BUENDEL
  return sql`d.msg_id = ${datei} AND u.folge BETWEEN d.von_folge + ${von}::int AND d.von_folge + ${von + JE_BUENDEL - 1}::int`
}

export async function listSendeposten(
  tx: Tx,
  traeger: TraegerNr,
  zahlungen: readonly Kennung<'Zahlung'>[],
): Promise<readonly Sendeposten[]> {
  if (zahlungen.length === 0) return []
  const { rows } = await sql<{
    zahlung: string
    fall: string
    entscheidung: string
    monat: string
    person: string
    leistungsart: Leistungsart
    kostentraeger: Kostentraeger
    betrag_cent: number
  }>`
    SELECT z.id AS zahlung, z.fall, z.entscheidung, z.monat, p.person, p.leistungsart, p.kostentraeger, p.betrag_cent
      FROM zahlung.zahlung z
      JOIN zahlung.posten p ON p.traeger_nr = z.traeger_nr AND p.zahlung = z.id
     WHERE z.traeger_nr = ${traeger} AND z.id = ANY(${[...zahlungen]}::uuid[])
     ORDER BY z.id, p.person, p.leistungsart, p.kostentraeger`.execute(tx)
  return rows.map((r) => ({
    zahlung: kennung<'Zahlung'>(r.zahlung),
    fall: kennung<'Leistungsfall'>(r.fall),
    entscheidung: kennung<'Entscheidung'>(r.entscheidung),
    monat: monat(r.monat),
    person: r.person,
    leistungsart: r.leistungsart,
    kostentraeger: r.kostentraeger,
    betrag: cent(r.betrag_cent),
  }))
}
