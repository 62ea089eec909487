import { legeAb } from '../akte/index.ts'
import { type Auszugsbewegung, alsJson, type Dokument, fuelleLuecken, kontoauszug } from '../bescheid/index.ts'
import { cent, deutsch, err, hashVon, type Kennung, kurzmonat, ok, type Result } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { mitRechten, type Tx, tagInBerlin } from '../technik/index.ts'
import {
  type ForderungMitStand,
  type Forderungsbewegung,
  listForderungsbewegungen,
  ratenstand,
  ruht,
  wirdGetilgt,
} from '../zahlung/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { briefeingabe, empfaengername } from './schreiben.ts'
import { bescheidVom } from './verfahren/forderung.ts'
import { ladeVerfahrenslage } from './verfahren/lage.ts'
import type { Verfahrenslage } from './verfahren/plan.ts'
import { adressatVon } from './verfahren/vertretung.ts'
import { zahlwegFuer } from './verfahren/zahlweg.ts'

export type KontoauszugAbgelehnt =
  | { readonly art: 'stufeFehlt' }
  | { readonly art: 'unbekannt' }
  /** Nobody can be written to for her. */
  | { readonly art: 'ohneVertretung' }
  /** Something is open and the Träger has laid down no account to pay to. */
  | { readonly art: 'ohneEinzahlungskonto' }

type Wer = { readonly fall: Kennung<'Leistungsfall'>; readonly person: PersonId }

/** What a person owes, as the letter that could be sent now. */
export const zeigeKontoauszug = (h: Handelnder, x: Wer): Promise<Result<Dokument, KontoauszugAbgelehnt>> =>
  mitRechten(
    h.umgebung.db,
    akteurVon(h),
    async (tx): Promise<Result<Dokument, KontoauszugAbgelehnt>> => {
      const r = await stelleAuf(tx, h, x)
      return r.ok ? ok(r.wert.dokument) : r
    },
    { nurLesen: true },
  )

/** Sends it, and files it with the letters of the case. It decides nothing: one person suffices. */
export function sendeKontoauszug(h: Handelnder, x: Wer): Promise<Result<Kennung<'Dokument'>, KontoauszugAbgelehnt>> {
  const { nutzer, umgebung } = h
  if (nutzer.stufe !== 'F' && nutzer.stufe !== 'A') return Promise.resolve(err({ art: 'stufeFehlt' }))
  return mitRechten(
    umgebung.db,
    akteurVon(h),
    async (tx): Promise<Result<Kennung<'Dokument'>, KontoauszugAbgelehnt>> => {
      const r = await stelleAuf(tx, h, x)
      if (!r.ok) return r
      const { dokument, lage, an } = r.wert
      const gefuellt = fuelleLuecken(dokument, {
        datum: lage.heute,
        anordner: nutzer.name,
        anordnerTelefon: nutzer.telefon,
      })
      if (!gefuellt.ok) return err({ art: 'ohneEinzahlungskonto' })
      const abgelegt = await legeAb(tx, umgebung, {
        traeger: lage.fall.traeger,
        fall: lage.fall.fall,
        dokument: gefuellt.wert,
        zustand: 'endgueltig',
        verfasser: nutzer.bediensteter,
        empfaenger: an,
        festgestelltHash: hashVon(alsJson(dokument)),
      })
      return ok(abgelegt.dokument)
    },
  )
}

async function stelleAuf(
  tx: Tx,
  h: Handelnder,
  x: Wer,
): Promise<
  Result<{ readonly dokument: Dokument; readonly lage: Verfahrenslage; readonly an: string }, KontoauszugAbgelehnt>
> {
  const lage = await ladeVerfahrenslage(tx, h.umgebung, x.fall, h.nutzer.bediensteter)
  if (lage === undefined || lage.fall.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
  const ihre = lage.forderungen.filter((f) => f.person === x.person)
  if (ihre.length === 0) return err({ art: 'unbekannt' })
  const adressat = adressatVon(lage, x.person)
  if (adressat === undefined) return err({ art: 'ohneVertretung' })
  const bewegungen = await listForderungsbewegungen(tx, lage.fall)
  const dokument = kontoauszug({
    ...briefeingabe(lage, adressat),
    am: lage.heute,
    forderungen: ihre.map((f) => ({
      kind: adressat === x.person ? '' : empfaengername(lage, x.person),
      grund: GRUND[f.grund],
      bescheidVom: bescheidVom(lage, f),
      bewegungen: bewegungenVon(f, bewegungen),
      ...stand(lage, f),
      offen: f.offen,
      zahlweg: zahlwegFuer(lage, f.person, f.nr),
    })),
  })
  return ok({ dokument, lage, an: empfaengername(lage, adressat) })
}

const GRUND: Readonly<Record<ForderungMitStand['grund'], string>> = {
  einkommenErzielt: 'Sie hatten Einkommen, nachdem wir bewilligt hatten. Dafür war zu viel gezahlt (§ 50 SGB X).',
  erstattung: 'Es war zu viel gezahlt (§ 50 SGB X).',
  beitraege: 'Es geht um Beiträge zur Kranken- und Pflegeversicherung (§ 335 SGB III).',
  abschliessend: 'Vorläufig war mehr gezahlt, als Ihnen am Ende zustand (§ 41a Abs. 6 SGB II).',
  darlehen: 'Sie haben ein Darlehen bekommen (§ 42a SGB II).',
  vorzeitig: 'Wir haben einen Teil Ihrer Leistung früher gezahlt (§ 42 Abs. 2 SGB II).',
}

/** In the order of the ledger, each with what was open after it. */
function bewegungenVon(f: ForderungMitStand, alle: readonly Forderungsbewegung[]): readonly Auszugsbewegung[] {
  let offen = cent(0)
  return alle
    .filter((b) => b.forderung === f.id)
    .map((b) => {
      const betrag = cent(b.bund + b.kommune)
      offen = cent(offen + betrag)
      return { am: b.eingegangenAm ?? tagInBerlin(b.am), was: wasGeschah(f, b), betrag, offen }
    })
}

function wasGeschah(f: ForderungMitStand, b: Forderungsbewegung): string {
  switch (b.art) {
    case 'forderung':
      return f.darlehen === null ? 'Zu zahlen nach dem Bescheid' : 'An Sie gezahlt'
    case 'verrechnung':
      return 'Mit einer Nachzahlung an Sie verrechnet'
    case 'aufrechnung':
      return b.monat === null
        ? 'Von Ihrer Leistung einbehalten'
        : `Von Ihrer Leistung für ${kurzmonat(b.monat)} einbehalten`
    case 'erlass':
      return 'Erlassen: Das müssen Sie nicht mehr zahlen'
    case 'berichtigung':
      return 'Zahlung zurückgebucht'
    default:
      return 'Ihre Zahlung'
  }
}

function stand(l: Verfahrenslage, f: ForderungMitStand): { readonly stand: string; readonly freiwillig: boolean } {
  if (f.offen === 0) return { stand: 'Diese Forderung ist erledigt.', freiwillig: true }
  if (ruht(f, l.heute)) return { stand: 'Wir ziehen das zurzeit nicht ein.', freiwillig: true }
  const plan = f.ratenplan
  const naechste = plan !== null && plan.ende === null ? ratenstand(plan, f.offen, l.heute).naechste : undefined
  if (naechste !== undefined)
    return {
      stand: `Sie zahlen das in Raten oder später. Die nächste Zahlung ist am ${deutsch(naechste.faelligAm)} fällig.`,
      freiwillig: false,
    }
  const einbehalten = l.aufrechnungen.some((a) => a.forderung === f.id && a.abschnitte.at(-1)?.zustand !== 'beendet')
  return einbehalten || wirdGetilgt(f)
    ? { stand: 'Das zahlen Sie aus Ihrer Leistung zurück. Sie müssen nichts überweisen.', freiwillig: true }
    : { stand: '', freiwillig: false }
}
