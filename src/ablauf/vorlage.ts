import { err, type Kennung, type Result } from '../kern/index.ts'
import {
  type Betragszeile,
  betragszeilen,
  type Entscheidung,
  type Festgestellt,
  gleicherRechtsstand,
  ladeEntscheidung,
  type PersonMonat,
  pruefeAnordnung,
} from '../leistung/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { type AnordnenAbgelehnt, rechneNach } from './anordnen.ts'
import { type Differenz, differenzAus } from './differenz.ts'
import { einstellungshindernisse } from './einstellung.ts'
import { akteurVon, bearbeiterVon, type Handelnder } from './handelnder.ts'
import { minderungshindernisse } from './minderungspruefung.ts'
import { versagungshindernisse } from './versagung.ts'
import { betraegeUnter, feststellungsinhalt, type Lage, type Zusammenstellung } from './zusammenstellung.ts'

/** What lies before the orderer: the decision, everything recomputed, and whether it may be ordered as it stands. */
export type Vorlage = {
  readonly entscheidung: Entscheidung
  /** Undefined: the draft it rests on is gone or no longer complete. */
  readonly inhalt:
    | { readonly lage: Lage; readonly zusammenstellung: Zusammenstellung; readonly differenz: Differenz }
    | undefined
  readonly pruefung: Result<Festgestellt, AnordnenAbgelehnt>
  /** Person-months that would come out differently with what is known of the law today. */
  readonly heuteAnders: readonly PersonMonat[]
}

/** Looks only. Undefined: no such decision in the reader's Träger. */
export function zeigeVorlage(h: Handelnder, entscheidung: Kennung<'Entscheidung'>): Promise<Vorlage | undefined> {
  return mitRechten(h.umgebung.db, akteurVon(h), (tx) => zeigeIn(tx, h, entscheidung))
}

async function zeigeIn(tx: Tx, h: Handelnder, id: Kennung<'Entscheidung'>): Promise<Vorlage | undefined> {
  const ref = { traeger: h.nutzer.traeger, entscheidung: id }
  const entscheidung = await ladeEntscheidung(tx, ref)
  if (!entscheidung) return undefined
  const ohne = { entscheidung, inhalt: undefined, heuteAnders: [] }
  if (entscheidung.zustand !== 'festgestellt')
    return { ...ohne, pruefung: err({ art: 'nichtFestgestellt', zustand: entscheidung.zustand }) }
  const nachgerechnet = await rechneNach(tx, h, entscheidung)
  if (!nachgerechnet) return { ...ohne, pruefung: err({ art: 'inhaltGeaendert' }) }
  const { lage, z } = nachgerechnet
  const gruende = [
    ...minderungshindernisse(lage, z),
    ...einstellungshindernisse(lage),
    ...versagungshindernisse(lage, z),
  ]
  const heute = { bekanntBis: h.umgebung.uhr.heute() }
  return {
    entscheidung,
    inhalt: { lage, zusammenstellung: z, differenz: differenzAus(lage, z) },
    pruefung:
      gruende.length > 0
        ? err({ art: 'minderung', gruende })
        : await pruefeAnordnung(tx, { ...ref, inhalt: feststellungsinhalt(lage, z), wer: bearbeiterVon(h) }),
    heuteAnders: gleicherRechtsstand(z.rechtsstand, heute)
      ? []
      : anders(betragszeilen(z.ergebnisse), betraegeUnter(lage, heute)),
  }
}

function anders(damals: readonly Betragszeile[], jetzt: readonly Betragszeile[]): readonly PersonMonat[] {
  const gleich = (a: Betragszeile, b: Betragszeile): boolean =>
    a.person === b.person &&
    a.monat === b.monat &&
    a.leistungsart === b.leistungsart &&
    a.kostentraeger === b.kostentraeger &&
    a.betrag === b.betrag
  const nurHier = (hier: readonly Betragszeile[], dort: readonly Betragszeile[]) =>
    hier.filter((a) => !dort.some((b) => gleich(a, b)))
  const je = new Map([...nurHier(damals, jetzt), ...nurHier(jetzt, damals)].map((z) => [`${z.person}/${z.monat}`, z]))
  return [...je.values()].map(({ person, monat }) => ({ person, monat }))
}
