import { kennung } from '../../kern/index.ts'
import { type Auftrag, type Bearbeiter, stelleAuftrag, type Tx, type Umgebung } from '../../technik/index.ts'
import { uebergibRueckzahlung } from '../bank/rueckzahlung.ts'
import { type Buchung, titel } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from '../hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import { insertEreignisse } from '../zahlungSql.ts'
import { AUFTRAG_NOTLISTE, AUFTRAG_UEBERGIB, laufauftrag, laufVon } from './auftraege.ts'
import type { LaufMitStand } from './lauf.ts'
import { findLauf, insertLaufereignis, sperreLauf } from './laufSql.ts'
import { findLetztePortion, insertPortion } from './planungSql.ts'
import { listUebergabeposten, type Uebergabeposten } from './uebergabeSql.ts'

const JE_PORTION = 1_000

/**
 * Posts one portion of a released run as handed over (owed → on its way) and asks for the next. With the
 * last portion the run is handed over: only then may its file set leave, so that no file is ahead of the books.
 */
export const uebergib: Bearbeiter = uebergibZu(JE_PORTION)

export function uebergibZu(jePortion: number): Bearbeiter {
  return (tx, auftrag, umgebung) => uebergibTeil(tx, auftrag, umgebung, jePortion)
}

async function uebergibTeil(tx: Tx, auftrag: Auftrag, umgebung: Umgebung, jePortion: number): Promise<void> {
  const ref = laufVon(auftrag)
  await sperreLauf(tx, ref)
  const lauf = await findLauf(tx, ref)
  if (lauf?.stand.zustand !== 'freigegeben') return
  const letzte = await findLetztePortion(tx, ref, 'uebergabe')
  const vonFolge = (letzte?.bisFolge ?? 0) + 1
  const bisFolge = Math.min(vonFolge + jePortion - 1, lauf.stand.inhalt.anzahl)
  if (lauf.art === 'rueckzahlung') await uebergibRueckzahlung(tx, umgebung, ref)
  else await uebergibPortion(tx, umgebung, lauf, await listUebergabeposten(tx, ref, vonFolge, bisFolge))
  await insertPortion(tx, ref, 'uebergabe', { nr: (letzte?.nr ?? 0) + 1, bisZahlung: null, bisFolge })
  if (bisFolge < lauf.stand.inhalt.anzahl) {
    await stelleAuftrag(tx, laufauftrag(AUFTRAG_UEBERGIB, lauf))
    return
  }
  const { inhalt, nr } = lauf.stand
  await insertLaufereignis(tx, {
    lauf,
    nr: nr + 1,
    vorher: 'freigegeben',
    zustand: 'uebergeben',
    von: null,
    am: umgebung.uhr.jetzt(),
    anzahl: inhalt.anzahl,
    summeCent: inhalt.summe,
    hash: inhalt.hash,
    grund: null,
  })
  if (lauf.art === 'not') await stelleAuftrag(tx, laufauftrag(AUFTRAG_NOTLISTE, lauf))
  await stelleAuftrag(tx, auftragVersiegeln(lauf.traeger, umgebung.uhr.jetzt()))
}

async function uebergibPortion(
  tx: Tx,
  umgebung: Umgebung,
  lauf: LaufMitStand,
  posten: readonly Uebergabeposten[],
): Promise<void> {
  const am = umgebung.uhr.jetzt()
  const zahlungen = new Map(posten.map((p) => [p.zahlung, { zahlung: p.zahlung, nr: p.nr + 1, vorher: p.zustand }]))
  const wohin = { zustand: 'uebergeben' as const, lauf: lauf.id, entscheidung: null, am }
  const bewegt = await insertEreignisse(tx, lauf.traeger, [...zahlungen.values()], wohin)
  if (bewegt.size !== zahlungen.size) throw new Error(`run ${lauf.id}: a payment was moved by somebody else`)
  const vorgang = kennung<'Vorgang'>(umgebung.kennung())
  const { traeger, id } = lauf
  await insertVorgang(tx, { traeger, id: vorgang, art: 'uebergabe', entscheidung: null, lauf: id, gebuchtAm: am })
  const buchungen = posten.map(
    (p): Buchung => ({
      id: kennung<'Buchung'>(umgebung.kennung()),
      vorgang,
      soll: 'verbindlichkeit',
      haben: 'unterwegs',
      betrag: p.betrag,
      titel: titel(p.kostentraeger),
      leistungsart: p.leistungsart,
      kostentraeger: p.kostentraeger,
      monat: p.monat,
      fall: p.fall,
      entscheidung: p.entscheidung,
      person: p.person,
      zahlung: p.zahlung,
      storniert: null,
      gebuchtAm: am,
    }),
  )
  await insertBuchungen(tx, lauf.traeger, buchungen)
}
