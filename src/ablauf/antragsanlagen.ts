import { nimmEingang } from '../akte/index.ts'
import {
  type AnlageAbgelehnt,
  type Antragszeile,
  findAntrag,
  listAbzulegendeForUpdate,
  nimmAnlage,
  updateAbgelegt,
} from '../antrag/index.ts'
import { type FallRef, ladeFall, legeUnterlagenaufforderungAn } from '../fall/index.ts'
import { istUuid, type Kennung, kennung, ok, type Result } from '../kern/index.ts'
import {
  type Bearbeiter,
  type BearbeiterJeArt,
  stelleAuftrag,
  type Tx,
  tagInBerlin,
  type Umgebung,
} from '../technik/index.ts'

const ABLEGEN = 'ablauf.antragsanlagen'

type Anlagenangaben = Parameters<typeof nimmAnlage>[2]

/** A citizen hands in a paper. Where her application is a case already, a job files it there. */
export async function reicheEin(
  tx: Tx,
  u: Umgebung,
  x: Anlagenangaben,
): Promise<Result<Kennung<'Anlage'>, AnlageAbgelehnt>> {
  const r = await nimmAnlage(tx, u, x)
  if (!r.ok) return r
  const antrag = await findAntrag(tx, x.antrag)
  if (antrag?.fall != null)
    await stelleAuftrag(tx, { art: ABLEGEN, traeger: antrag.traeger, nutzlast: { antrag: antrag.antrag } })
  return ok(r.wert)
}

export type Abgelegte = { readonly zu: string; readonly titel: string; readonly dokument: Kennung<'Dokument'> }

/** Files what lies with an application and in no case yet; each once. */
export async function legeAnlagenAb(
  tx: Tx,
  u: Umgebung,
  a: Antragszeile,
  fall: FallRef,
  verfasser: Kennung<'Bediensteter'> | null,
): Promise<readonly Abgelegte[]> {
  const abgelegt: Abgelegte[] = []
  for (const x of await listAbzulegendeForUpdate(tx, a)) {
    const r = await nimmEingang(tx, u, {
      traeger: fall.traeger,
      fall: fall.fall,
      titel: x.titel,
      dateiname: x.dateiname,
      bytes: x.inhalt,
      eingegangenAm: tagInBerlin(x.zeit),
      verfasser,
    })
    if (!r.ok) throw new Error(`a paper that was taken is refused: ${r.ablehnung.art}`)
    await updateAbgelegt(tx, a, x.id, r.wert.dokument)
    abgelegt.push({ zu: x.zu, titel: x.titel, dokument: r.wert.dokument })
  }
  return abgelegt
}

const legeAb: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { antrag: id } = auftrag.nutzlast as { readonly antrag?: string }
  const antrag = id !== undefined && istUuid(id) ? await findAntrag(tx, kennung<'Antrag'>(id)) : undefined
  const fall = antrag?.fall == null ? undefined : await ladeFall(tx, antrag.fall)
  if (antrag === undefined || fall === undefined) throw new Error(`job ${auftrag.id} names no application with a case`)
  for (const x of await legeAnlagenAb(tx, umgebung, antrag, fall, null))
    await legeUnterlagenaufforderungAn(tx, umgebung, {
      traeger: fall.traeger,
      fall: fall.fall,
      dokument: x.dokument,
      grund: `Online eingereicht: ${x.titel}`,
      zustaendig: null,
    })
}

export const ANTRAG_BEARBEITER: BearbeiterJeArt = { [ABLEGEN]: legeAb }
