import { kennung } from '../../kern/index.ts'
import { stelleAuftrag, type Tx, type Umgebung } from '../../technik/index.ts'
import { listAufrechnungen } from '../aufrechnungSql.ts'
import { forderungsbuchung } from '../bucheForderung.ts'
import { aufrechnungVon } from '../einbehalt.ts'
import { tilge } from '../forderung.ts'
import { listForderungen } from '../forderungSql.ts'
import { type Buchung, titel } from '../hauptbuch/buchung.ts'
import { insertBuchungen, insertVorgang } from '../hauptbuch/hauptbuchSql.ts'
import { auftragVersiegeln } from '../hauptbuch/siegel.ts'
import { insertEreignisse, listZahlungen, type ZahlungMitStand } from '../zahlungSql.ts'
import type { Lauf } from './lauf.ts'
import type { Faellige } from './planungSql.ts'

/**
 * Parts kept back that a run meets: no transfer; what was owed to the person pays off what she owes, in one act. The claims
 * of their cases are locked by the caller.
 * @throws if a claim is owed less than is kept back for it: the plan holds never more
 */
export async function verrechne(tx: Tx, umgebung: Umgebung, lauf: Lauf, faellige: readonly Faellige[]): Promise<void> {
  if (faellige.length === 0) return
  const ereignisse = faellige.map((z) => ({ zahlung: z.id, nr: z.nr + 1, vorher: z.zustand }))
  const wohin = { zustand: 'einbehalten' as const, lauf: lauf.id, entscheidung: null, am: umgebung.uhr.jetzt() }
  const genommen = await insertEreignisse(tx, lauf.traeger, ereignisse, wohin)
  for (const fall of new Set(faellige.map((z) => z.fall))) {
    const meine = new Set(faellige.filter((z) => z.fall === fall && genommen.has(z.id)).map((z) => z.id))
    const zahlungen = (await listZahlungen(tx, lauf.traeger, fall)).filter((z) => meine.has(z.id))
    for (const z of zahlungen) await verrechneEine(tx, umgebung, lauf, z)
  }
  await stelleAuftrag(tx, auftragVersiegeln(lauf.traeger, umgebung.uhr.jetzt()))
}

async function verrechneEine(tx: Tx, umgebung: Umgebung, lauf: Lauf, z: ZahlungMitStand): Promise<void> {
  const { traeger } = lauf
  const ref = { traeger, fall: z.fall }
  const id = aufrechnungVon(z.posten[0]?.zeichen ?? '')
  const aufrechnung = (await listAufrechnungen(tx, ref)).find((a) => a.id === id)
  const f = (await listForderungen(tx, ref)).find((x) => x.id === aufrechnung?.forderung)
  if (f === undefined) throw new Error(`payment ${z.id} is kept back for no set-off`)
  const u = { jetzt: umgebung.uhr.jetzt(), heute: umgebung.uhr.heute(), kennung: umgebung.kennung }
  const vorgang = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, {
    traeger,
    id: vorgang,
    art: 'aufrechnung',
    entscheidung: null,
    lauf: lauf.id,
    gebuchtAm: u.jetzt,
  })
  const geschuldet = z.posten.map(
    (p): Buchung => ({
      id: kennung<'Buchung'>(u.kennung()),
      vorgang,
      soll: 'verbindlichkeit',
      haben: 'aufrechnung',
      betrag: p.betrag,
      titel: titel(p.kostentraeger),
      leistungsart: p.leistungsart,
      kostentraeger: p.kostentraeger,
      monat: z.monat,
      fall: z.fall,
      entscheidung: z.entscheidung,
      person: p.person,
      zahlung: z.id,
      storniert: null,
      gebuchtAm: u.jetzt,
    }),
  )
  const getilgt = tilge(f.posten, z.betrag).map((p) =>
    forderungsbuchung(u, f, p, { vorgang, soll: 'aufrechnung', haben: 'forderung' }),
  )
  await insertBuchungen(tx, traeger, [...geschuldet, ...getilgt])
}
