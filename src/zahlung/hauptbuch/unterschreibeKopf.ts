import { type Datum, iso, type TraegerNr } from '../../kern/index.ts'
import { type Bearbeiter, stelleAuftrag, type Tx, type Umgebung } from '../../technik/index.ts'
import { ANFANG, kettenkopf, versiegleAlles } from './siegel.ts'
import { gibKopfAus } from './siegelablage.ts'
import {
  AUFTRAG_KOPF_AUSGEBEN,
  type Kopfauftrag,
  kopfHash,
  kopfText,
  type Siegelkopf,
  type UnterschriebenerKopf,
} from './siegelkopf.ts'
import { findKopf, findLetztenKopf, insertKopf } from './siegelkopfSql.ts'

/**
 * Seals what is open and signs where the chain ends, once for a day or month; a job then puts it into a file. Nothing is signed
 * where nothing was ever posted.
 */
export async function unterschreibeKopf(
  tx: Tx,
  umgebung: Umgebung,
  was: { readonly traeger: TraegerNr; readonly inhalt: string | null } & Pick<Siegelkopf, 'anlass' | 'bezug'>,
): Promise<UnterschriebenerKopf | undefined> {
  await versiegleAlles(tx, was.traeger, umgebung.uhr.jetzt())
  const vorhanden = await findKopf(tx, was.traeger, was)
  if (vorhanden) return vorhanden
  const { nummer, kette } = await kettenkopf(tx, was.traeger)
  if (nummer === 0) return undefined
  const davor = await findLetztenKopf(tx, was.traeger)
  const u = umgebung.unterschreiber()
  const kopf: Siegelkopf = {
    ...was,
    nr: (davor?.nr ?? 0) + 1,
    nummer,
    kette,
    vorige: davor ? kopfHash(davor) : ANFANG,
    am: umgebung.uhr.jetzt(),
    schluessel: u.schluessel,
  }
  const fertig = { ...kopf, unterschrift: u.unterschreibe(kopfText(kopf)) }
  await insertKopf(tx, fertig)
  const { traeger, anlass, bezug } = kopf
  await stelleAuftrag(tx, { art: AUFTRAG_KOPF_AUSGEBEN, traeger, nutzlast: { anlass, bezug } })
  return fertig
}

/** The head of a bank day, once. */
export function unterschreibeTag(
  tx: Tx,
  umgebung: Umgebung,
  traeger: TraegerNr,
  tag: Datum,
): Promise<UnterschriebenerKopf | undefined> {
  return unterschreibeKopf(tx, umgebung, { traeger, anlass: 'tag', bezug: iso(tag), inhalt: null })
}

/** Into its file, when the row is there for good. A file that is there already is not touched. */
export const gibAus: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { traeger } = auftrag
  const { anlass, bezug } = auftrag.nutzlast as Kopfauftrag
  const kopf = traeger && (await findKopf(tx, traeger, { anlass, bezug }))
  if (!kopf) throw new Error(`no head ${anlass} ${bezug}`)
  gibKopfAus(umgebung.konfiguration.daten, kopf, umgebung.unterschreiber())
}
