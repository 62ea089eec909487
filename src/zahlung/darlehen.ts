import {
  type Cent,
  cent,
  type Datum,
  ersterTag,
  hashVon,
  type Kennung,
  kennung,
  type Monat,
  monatVon,
  plusMonate,
  summe,
  type TraegerNr,
} from '../kern/index.ts'
import type { Kostentraeger, Leistungsart, PersonId } from '../recht/index.ts'
import { stelleAuftrag, type Tx } from '../technik/index.ts'
import { insertAufrechnung } from './aufrechnungSql.ts'
import { tageDerSofortzahlung } from './bankkalender.ts'
import { postenbuchung } from './bucheAnordnung.ts'
import { forderungsbuchung } from './bucheForderung.ts'
import { insertDarlehen } from './darlehenSql.ts'
import type { Forderung, Forderungsposten } from './forderung.ts'
import { insertForderungen, sperreForderungen } from './forderungSql.ts'
import type { Buchungsumstaende } from './hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from './hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from './hauptbuch/siegel.ts'
import { anspruchSchluessel, type Empfaenger, vergleichePersonen } from './posten.ts'
import { insertAnordnung, insertZahlungen, type Zahlung } from './zahlungSql.ts'

/**
 * What a loan rests on: § 24 Abs. 1 (bedarf), Abs. 4 (einnahmen), Abs. 5 (vermoegen), § 22 Abs. 6 (kaution), Abs. 2
 * (instandhaltung), Abs. 8 (schulden), § 27 Abs. 3 (ausbildung). `vorzeitig` is none, but goes the same way: a part of the
 * next payment, paid early (§ 42 Abs. 2).
 */
export type Darlehensart =
  | 'bedarf'
  | 'einnahmen'
  | 'vermoegen'
  | 'kaution'
  | 'instandhaltung'
  | 'schulden'
  | 'ausbildung'
  | 'vorzeitig'

/** § 42a Abs. 3 to 5 SGB II. */
export type Faelligkeitsereignis = 'verwertung' | 'rueckzahlungVermieter' | 'bezugsende' | 'ausbildungsende'

/** The loan a claim comes from, and since when the rest of it is due; null: it is paid back out of the benefit. */
export type Darlehensstand = {
  readonly id: Kennung<'Darlehen'>
  readonly verfahren: Kennung<'Verfahren'>
  readonly art: Darlehensart
  readonly zweck: string
  readonly ausgezahltAm: Datum
  readonly faelligAm: Datum | null
}

export type Darlehensteil = {
  readonly person: PersonId
  readonly leistungsart: Leistungsart
  readonly kostentraeger: Kostentraeger
  readonly betrag: Cent
}

export type NeuesDarlehen = {
  readonly traeger: TraegerNr
  readonly fall: Kennung<'Leistungsfall'>
  readonly verfahren: Kennung<'Verfahren'>
  readonly art: Darlehensart
  readonly zweck: string
  readonly an: Empfaenger
  /** The share of each borrower, by kind and bearer. */
  readonly teile: readonly Darlehensteil[]
  readonly von: Kennung<'Bediensteter'>
  /** First month it is taken from; without it the month after it is paid. */
  readonly ab?: Monat | undefined
}

/**
 * § 42 SGB I: an advance before a grant goes the way of what is paid early (`vorzeitig`) and is told apart by what it is for:
 * it is credited against the months it was paid for, those gone by among them.
 */
export const VORSCHUSS = 'Vorschuss nach § 42 SGB I'
export const istVorschuss = (d: Pick<Darlehensstand, 'art' | 'zweck'> | null): boolean =>
  d !== null && d.art === 'vorzeitig' && d.zweck === VORSCHUSS

/** When a loan ordered today is on the account, and from which month on it is paid back (§ 42a Abs. 2 Satz 1 SGB II). */
export function auszahlungHeute(heute: Datum): { readonly am: Datum; readonly tilgungAb: Monat } {
  const am = tageDerSofortzahlung(heute).wertstellung
  return { am, tilgungAb: plusMonate(monatVon(am), 1) }
}

/**
 * Pays a loan with the next run and books what each borrower owes, inside the one transaction that releases its notice; it
 * is set off from the month after on. Postings: aufwand an verbindlichkeit (the payment), forderung an aufwand (the claim),
 * so that no expense stays of it. What is kept back is laid out by the caller.
 * @throws if the procedure has paid one already
 */
export async function bucheDarlehen(tx: Tx, u: Buchungsumstaende, d: NeuesDarlehen): Promise<void> {
  await sperreForderungen(tx, d)
  const { traeger, fall } = d
  const id = kennung<'Darlehen'>(u.kennung())
  const entscheidung = kennung<'Entscheidung'>(id)
  const { am, tilgungAb } = auszahlungHeute(u.heute)
  const betrag = summe(d.teile.map((x) => x.betrag))
  const planHash = hashVon({ darlehen: d.verfahren, betrag })
  await insertAnordnung(tx, { traeger, fall, entscheidung, planHash, umplanung: true, am: u.jetzt })
  await insertDarlehen(tx, { ...d, id, betrag, ausgezahltAm: am, am: u.jetzt })
  const zahlung = zahlungDes(u, d, entscheidung)
  await insertZahlungen(tx, traeger, [zahlung], u.jetzt)
  const gezahlt = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, { traeger, id: gezahlt, art: 'anordnung', entscheidung, lauf: null, gebuchtAm: u.jetzt })
  const auszahlung = { vorgang: gezahlt, soll: 'aufwand', haben: 'verbindlichkeit' } as const
  await insertBuchungen(
    tx,
    traeger,
    zahlung.posten.map((p) => postenbuchung(u, zahlung, p, auszahlung)),
  )
  const forderungen = forderungenDes(u, d, { id, entscheidung, monat: zahlung.monat, tilgungAb })
  await insertForderungen(tx, traeger, forderungen, u.jetzt)
  const gefordert = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, { traeger, id: gefordert, art: 'forderung', entscheidung, lauf: null, gebuchtAm: u.jetzt })
  const konten = { vorgang: gefordert, soll: 'forderung', haben: 'aufwand' } as const
  await insertBuchungen(
    tx,
    traeger,
    forderungen.flatMap((f) => f.posten.map((p) => forderungsbuchung(u, f, p, konten))),
  )
  for (const f of forderungen) await setzeAuf(tx, u, d, f, d.ab ?? tilgungAb)
  await stelleAuftrag(tx, auftragVersiegeln(traeger, u.jetzt))
}

function zahlungDes(u: Buchungsumstaende, d: NeuesDarlehen, entscheidung: Kennung<'Entscheidung'>): Zahlung {
  const tage = tageDerSofortzahlung(u.heute)
  const monat = monatVon(tage.wertstellung)
  return {
    id: kennung<'Zahlung'>(u.kennung()),
    fall: d.fall,
    entscheidung,
    monat,
    anlass: 'darlehen',
    uebergabeAm: tage.uebergabe,
    wertstellungAm: tage.wertstellung,
    betrag: summe(d.teile.map((x) => x.betrag)),
    posten: jeTeil(d.teile).map((x) => ({ ...x, ...d.an, monat })),
  }
}

/** A part for each person, kind and bearer. */
function jeTeil(teile: readonly Darlehensteil[]): readonly Darlehensteil[] {
  const je = new Map<string, Darlehensteil>()
  for (const x of teile) {
    const k = anspruchSchluessel({ ...x, monat: 0 as Monat })
    je.set(k, { ...x, betrag: cent((je.get(k)?.betrag ?? 0) + x.betrag) })
  }
  return [...je.values()].filter((x) => x.betrag > 0)
}

function forderungenDes(
  u: Buchungsumstaende,
  d: NeuesDarlehen,
  x: {
    readonly id: Kennung<'Darlehen'>
    readonly entscheidung: Kennung<'Entscheidung'>
    readonly monat: Monat
    readonly tilgungAb: Monat
  },
): readonly Forderung[] {
  const teile = jeTeil(d.teile)
  const personen = [...new Set(teile.map((t) => t.person))].sort(vergleichePersonen)
  return personen.map((person) => {
    const posten = teile
      .filter((t) => t.person === person)
      .map(({ person: _, ...t }): Forderungsposten => ({ ...t, monat: x.monat }))
    return {
      id: kennung<'Forderung'>(u.kennung()),
      traeger: d.traeger,
      fall: d.fall,
      entscheidung: x.entscheidung,
      person,
      grund: d.art === 'vorzeitig' ? 'vorzeitig' : 'darlehen',
      darlehen: x.id,
      betrag: summe(posten.map((p) => p.betrag)),
      verrechnet: cent(0),
      unterbleibt: cent(0),
      faelligAm: ersterTag(x.tilgungAb),
      posten,
    }
  })
}

async function setzeAuf(tx: Tx, u: Buchungsumstaende, d: NeuesDarlehen, f: Forderung, ab: Monat): Promise<void> {
  const { traeger, fall, verfahren } = d
  const id = kennung<'Aufrechnung'>(u.kennung())
  const a = { id, traeger, fall, forderung: f.id, person: f.person, verfahren, ab, bestandskraeftigAm: u.heute }
  await insertAufrechnung(tx, a, { von: d.von, am: u.jetzt })
}
