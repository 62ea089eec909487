import { type Kennung, kennung } from '../../kern/index.ts'
import { stelleAuftrag, type Tx, type Umgebung } from '../../technik/index.ts'
import { listAufrechnungen } from '../aufrechnungSql.ts'
import { postenbuchung } from '../bucheAnordnung.ts'
import { forderungsbuchung } from '../bucheForderung.ts'
import { aufrechnungVon } from '../einbehalt.ts'
import { type ForderungMitStand, type Forderungsposten, ohne, tilge } from '../forderung.ts'
import { listForderungen } from '../forderungSql.ts'
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
    if (meine.size > 0) await verrechneIm(tx, umgebung, lauf, fall, meine)
  }
  await stelleAuftrag(tx, auftragVersiegeln(lauf.traeger, umgebung.uhr.jetzt()))
}

async function verrechneIm(
  tx: Tx,
  umgebung: Umgebung,
  lauf: Lauf,
  fall: Kennung<'Leistungsfall'>,
  meine: ReadonlySet<Kennung<'Zahlung'>>,
): Promise<void> {
  const ref = { traeger: lauf.traeger, fall }
  const aufrechnungen = await listAufrechnungen(tx, ref)
  const forderungen = new Map((await listForderungen(tx, ref)).map((f) => [f.id, f]))
  for (const z of await listZahlungen(tx, lauf.traeger, fall)) {
    if (!meine.has(z.id)) continue
    const id = aufrechnungVon(z.posten[0]?.zeichen ?? '')
    const aufrechnung = aufrechnungen.find((a) => a.id === id)
    const f = aufrechnung && forderungen.get(aufrechnung.forderung)
    if (f === undefined) throw new Error(`payment ${z.id} is kept back for no set-off`)
    const getilgt = await verrechneEine(tx, umgebung, lauf, z, f)
    forderungen.set(f.id, { ...f, posten: ohne(f.posten, getilgt) })
  }
}

async function verrechneEine(
  tx: Tx,
  umgebung: Umgebung,
  lauf: Lauf,
  z: ZahlungMitStand,
  f: ForderungMitStand,
): Promise<readonly Forderungsposten[]> {
  const u = { jetzt: umgebung.uhr.jetzt(), kennung: umgebung.kennung }
  const vorgang = kennung<'Vorgang'>(u.kennung())
  await insertVorgang(tx, {
    traeger: lauf.traeger,
    id: vorgang,
    art: 'aufrechnung',
    entscheidung: null,
    lauf: lauf.id,
    gebuchtAm: u.jetzt,
  })
  const getilgt = tilge(f.posten, z.betrag)
  await insertBuchungen(tx, lauf.traeger, [
    ...z.posten.map((p) => postenbuchung(u, z, p, { vorgang, soll: 'verbindlichkeit', haben: 'aufrechnung' })),
    ...getilgt.map((p) => forderungsbuchung(u, f, p, { vorgang, soll: 'aufrechnung', haben: 'forderung' })),
  ])
  return getilgt
}
