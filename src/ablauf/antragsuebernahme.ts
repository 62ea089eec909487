import { nimmEingang } from '../akte/index.ts'
import {
  type Antrag,
  istAbgeschickt,
  ladeAntrag,
  quittungZur,
  type Sendung,
  type Uebernahmevorlage,
  uebernahmevorlage,
  updateUebernommen,
} from '../antrag/index.ts'
import { alsPdf } from '../bescheid/index.ts'
import { type Aenderung, aendere, type Leistungsfall, legeAufforderungAn } from '../fall/index.ts'
import { deutsch, err, type Json, type Kennung, monatVon, ok, plusMonate, type Result } from '../kern/index.ts'
import { type Anschrift, findTraeger } from '../stammdaten/index.ts'
import { mitRechten, type Tx, tagInBerlin } from '../technik/index.ts'
import { legeAnlagenAb } from './antragsanlagen.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { type Aufnahme, type AufnehmenAbgelehnt, pruefeAufnahme, schreibeAuf, trageAblehnung } from './aufnehmen.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'

export type Antragsuebernahme = {
  readonly antrag: Kennung<'Antrag'>
  /** Persons in the order of the application, address and account, as the office has corrected them. */
  readonly aufnahme: Pick<Aufnahme, 'personen' | 'anschrift' | 'iban' | 'kontoinhaber'>
  /** Ids of the proposals that become facts of the draft. */
  readonly angenommen: readonly string[]
}

export type UebernahmeAbgelehnt =
  | { readonly art: 'stufeFehlt' }
  | { readonly art: 'unbekannt' }
  | { readonly art: 'schonUebernommen' }
  /** The proposals speak of persons by their place: as many as were named must be taken in. */
  | { readonly art: 'personenzahl' }
  | { readonly art: 'aufnahme'; readonly grund: AufnehmenAbgelehnt }

const MONATE = 12

/** Applications that came in and are nobody's case yet, each with what would follow from it. */
export async function ladeOnlineantrag(
  tx: Tx,
  h: Handelnder,
  id: Kennung<'Antrag'>,
): Promise<{ readonly antrag: Antrag; readonly vorlage: Uebernahmevorlage } | undefined> {
  const antrag = await ladeAntrag(tx, h.umgebung, id)
  if (antrag === undefined || antrag.gestelltAm === null || antrag.traeger !== h.nutzer.traeger) return undefined
  return { antrag, vorlage: uebernahmevorlage(antrag.antworten, antrag.gestelltAm) }
}

/**
 * A household is taken in from what was written in the portal: persons, address, account to be confirmed, and the proposals
 * that were accepted, as facts of the draft. What was sent is filed with the case; what is to be clarified becomes a work
 * item. All of it, or nothing.
 */
export async function uebernimmAntrag(
  h: Handelnder,
  x: Antragsuebernahme,
): Promise<Result<Leistungsfall, UebernahmeAbgelehnt>> {
  if (h.nutzer.stufe !== 'F' && h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  const r = await trageAblehnung(() => mitRechten(h.umgebung.db, akteurVon(h), (tx) => uebernimm(tx, h, x)))
  return r.ok ? r.wert : err({ art: 'aufnahme', grund: r.ablehnung })
}

async function uebernimm(
  tx: Tx,
  h: Handelnder,
  x: Antragsuebernahme,
): Promise<Result<Leistungsfall, UebernahmeAbgelehnt>> {
  const gesperrt = await ladeAntrag(tx, h.umgebung, x.antrag, { sperren: true })
  if (gesperrt?.gestelltAm == null || gesperrt.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
  if (gesperrt.fall !== null) return err({ art: 'schonUebernommen' })
  const vorlage = uebernahmevorlage(gesperrt.antworten, gesperrt.gestelltAm)
  if (x.aufnahme.personen.length !== vorlage.personen.length) return err({ art: 'personenzahl' })
  const von = monatVon(vorlage.ab)
  const aufnahme: Aufnahme = {
    ...x.aufnahme,
    antragAm: vorlage.antragAm,
    bewilligungszeitraum: { von, bis: plusMonate(von, MONATE - 1) },
  }
  const fehler = pruefeAufnahme(aufnahme)
  if (fehler !== undefined) return err({ art: 'aufnahme', grund: fehler })
  const { fall, entwurf } = await schreibeAuf(tx, h, aufnahme)
  const geaendert = await aendere(tx, h.umgebung, {
    traeger: fall.traeger,
    entwurf: entwurf.entwurf,
    wer: bearbeiterVon(h),
    aenderungen: aenderungenAus(vorlage, x.angenommen),
  })
  if (!geaendert.ok) throw new Error(`proposals of an application refused: ${JSON.stringify(geaendert.ablehnung)}`)
  await legeSendungenAb(tx, h, gesperrt, fall)
  await belege(tx, h, { fall, antrag: gesperrt, entwurf: entwurf.entwurf, angenommen: x.angenommen })
  await merkeKlaerungen(tx, h, vorlage, { fall, abgeschickt: istAbgeschickt(gesperrt) })
  await updateUebernommen(tx, gesperrt, fall.fall)
  await stelleAufforderungspflege(tx, fall.traeger, fall.fall)
  return ok(fall)
}

/** "Lindenstraße 4 a" in street and number; what cannot be told apart stays in the street. */
export function anschriftAus(a: Uebernahmevorlage['anschrift']): Anschrift {
  const m = /^(.*\D)\s+(\d+\s?[a-z]?(?:\s?[-/]\s?\d+\s?[a-z]?)?)$/i.exec(a.strasse.trim())
  return {
    strasse: m?.[1]?.trim() ?? a.strasse.trim(),
    hausnummer: m?.[2]?.trim() ?? '',
    zusatz: '',
    plz: a.plz,
    ort: a.ort,
    land: 'DE',
  }
}

function aenderungenAus(v: Uebernahmevorlage, angenommen: readonly string[]): readonly Aenderung[] {
  return v.vorschlaege
    .filter((p) => angenommen.includes(p.id))
    .map((p) => ({ pfad: `angaben/${p.id}`, alt: null, neu: p.angabe as Json }))
}

const TITEL: Readonly<Record<Sendung['art'], string>> = {
  tda: 'Antrag (online)',
  antrag: 'Angaben zum Antrag (online)',
  nachtrag: 'Antwort auf eine Rückfrage (online)',
}

/** The receipts as they went out are the paper of this application in the file of the case. */
async function legeSendungenAb(tx: Tx, h: Handelnder, a: Antrag, fall: Leistungsfall): Promise<void> {
  const traeger = await findTraeger(tx, a.traeger)
  if (traeger === undefined) throw new Error(`no Traeger ${a.traeger}`)
  for (const s of a.sendungen) {
    const r = await nimmEingang(tx, h.umgebung, {
      traeger: fall.traeger,
      fall: fall.fall,
      titel: TITEL[s.art],
      dateiname: `antrag-${s.nummer}.pdf`,
      bytes: await alsPdf(quittungZur(s, traeger)),
      eingegangenAm: tagInBerlin(s.zeit),
      verfasser: h.nutzer.bediensteter,
    })
    if (!r.ok) throw new Error(`a receipt of ours is refused: ${r.ablehnung.art}`)
  }
}

/** Papers go into the file; one that was sent for an accepted fact is its evidence. */
async function belege(
  tx: Tx,
  h: Handelnder,
  x: {
    readonly fall: Leistungsfall
    readonly antrag: Antrag
    readonly entwurf: Kennung<'Entwurf'>
    readonly angenommen: readonly string[]
  },
): Promise<void> {
  const abgelegt = await legeAnlagenAb(tx, h.umgebung, x.antrag, x.fall, h.nutzer.bediensteter)
  const je = new Map(abgelegt.filter((a) => x.angenommen.includes(a.zu)).map((a) => [a.zu, a]))
  if (je.size === 0) return
  const r = await aendere(tx, h.umgebung, {
    traeger: x.fall.traeger,
    entwurf: x.entwurf,
    wer: bearbeiterVon(h),
    aenderungen: [...je].map(([id, a]) => ({
      pfad: `nachweise/${id}`,
      alt: null,
      neu: { zustand: 'vorgelegt', bezeichnung: a.titel, dokument: a.dokument },
    })),
  })
  if (!r.ok) throw new Error(`evidence of an application refused: ${JSON.stringify(r.ablehnung)}`)
}

/** One work item for all that has to be clarified; those who took it over have it on their desk today. */
async function merkeKlaerungen(
  tx: Tx,
  h: Handelnder,
  v: Uebernahmevorlage,
  x: { readonly fall: Leistungsfall; readonly abgeschickt: boolean },
): Promise<void> {
  const punkte = [
    ...(x.abgeschickt ? [] : ['Nur der Antrag ist gestellt, die Fragen sind noch nicht abgeschickt']),
    ...v.klaerungen.map((k) => `${k.text}, ${k.norm}`),
  ]
  if (punkte.length === 0) return
  await legeAufforderungAn(tx, h.umgebung, {
    traeger: x.fall.traeger,
    fall: x.fall.fall,
    grund: `Onlineantrag vom ${deutsch(v.antragAm)}, zu klären: ${punkte.join('; ')}`.slice(0, LAENGSTER_GRUND),
    faelligAm: h.umgebung.uhr.heute(),
    zustaendig: h.nutzer.bediensteter,
    wer: bearbeiterVon(h),
  })
}

const LAENGSTER_GRUND = 2000
