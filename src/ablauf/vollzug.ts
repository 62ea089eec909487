import { legeAb } from '../akte/index.ts'
import { alsJson, fuelleLuecken, type LueckenAbgelehnt } from '../bescheid/index.ts'
import { type Bearbeiter, friereEin, stelleFallEin } from '../fall/index.ts'
import { type Cent, type Datum, err, hashVon, type Monat, ok, type Result, summe } from '../kern/index.ts'
import { type Angeordnet, type Festgestellt, ordneAn } from '../leistung/index.ts'
import type { Tx, Umgebung } from '../technik/index.ts'
import {
  type Annahmeschluss,
  annahmeschluss,
  bucheAnordnung,
  gezahlteMonate,
  gibZahlungFrei,
  tageDesMonatslaufs,
} from '../zahlung/index.ts'
import { stelleAufforderungspflege } from './aufforderungen.ts'
import { mitFaelligkeit, zahlbarBis } from './aufhebung.ts'
import { einbehaltsregel } from './einbehalt.ts'
import { beendeEinstellung, einstellungVon, schlussvermerk } from './einstellung.ts'
import { empfaengername } from './schreiben.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

/** Who orders, as the letters name her. */
export type Anordner = Bearbeiter & { readonly name: string; readonly telefon: string }

export type Vollzug = {
  readonly entscheidung: Festgestellt
  readonly lage: Lage
  readonly z: Zusammenstellung
  readonly anordner: Anordner
}

/** A gap of a letter cannot be filled: nothing may stay of what was done. */
export type VollzugAbgelehnt = { readonly art: 'schreiben'; readonly grund: LueckenAbgelehnt }

/**
 * What ordering brings about, once everything is checked: the Fassung is frozen, the decision recorded, the money
 * posted, the letters filed. Inside the one SERIALIZABLE transaction of whoever checked; a refusal must undo it.
 */
export async function vollziehe(
  tx: Tx,
  u: Umgebung,
  { entscheidung, lage, z, anordner }: Vollzug,
): Promise<Result<Angeordnet, VollzugAbgelehnt>> {
  const { traeger, fall, entwurf, entwurfVersion } = entscheidung
  const wer = { bediensteter: anordner.bediensteter, personalnummer: anordner.personalnummer }
  const eingefroren = await friereEin(tx, u, { traeger, entwurf, version: entwurfVersion, wer })
  if (!eingefroren.ok) throw new Error(`checked draft cannot be frozen: ${eingefroren.ablehnung.art}`)
  const { fassung } = eingefroren.wert
  const angeordnet = await ordneAn(tx, u, {
    entscheidung,
    fassung: fassung.id,
    ueberzahlt: z.ueberzahlt,
    bleibt: z.aufhebung?.bleibt,
    wer,
  })
  const heute = u.uhr.heute()
  await bucheAnordnung(
    tx,
    { jetzt: u.uhr.jetzt(), heute, kennung: u.kennung },
    {
      traeger,
      fall,
      entscheidung: angeordnet.id,
      regelt: z.planmonate,
      plan: z.plan,
      verrechnet: z.aufhebung?.verrechnet,
      einbehalt: einbehaltsregel({ ...lage, ergebnisse: z.ergebnisse, rechtsstand: z.rechtsstand }),
      forderungen: z.aufhebung && mitFaelligkeit(z.aufhebung.forderungen, zahlbarBis(lage, heute)),
    },
  )
  if (mindert(lage, z)) {
    const umstaende = { jetzt: u.uhr.jetzt(), heute, kennung: u.kennung }
    await gibZahlungFrei(tx, umstaende, { traeger, fall, entscheidung: angeordnet.id, wer: wer.bediensteter })
  }
  await schliesseFall(tx, u, lage, wer)
  const abgelegt = await legeSchreibenAb(tx, u, { lage, z, anordner }, angeordnet)
  if (!abgelegt.ok) return abgelegt
  await stelleAufforderungspflege(tx, traeger, fall)
  return ok(angeordnet)
}

/** § 331 Abs. 2 SGB III: payments that rest wait for a decision that lowers a month not paid yet; then the rest is due. */
function mindert(lage: Lage, z: Zusammenstellung): boolean {
  const im = (liste: readonly { readonly monat: Monat; readonly betrag: Cent }[], m: Monat): Cent =>
    summe(liste.filter((x) => x.monat === m).map((x) => x.betrag))
  const gezahlt = gezahlteMonate(lage.zahlungsstand)
  return z.planmonate.some((m) => !gezahlt.includes(m) && im(z.plan, m) < im(lage.geltend, m))
}

/** The decision that ends the grant closes the case with it. */
async function schliesseFall(tx: Tx, u: Umgebung, lage: Lage, wer: Bearbeiter): Promise<void> {
  const e = einstellungVon(lage)
  if (e === undefined) return
  const r = await stelleFallEin(tx, u, { ...lage.fall, ...schlussvermerk(e), wer })
  if (!r.ok) throw new Error(`case ${lage.fall.fall} cannot be closed: ${r.ablehnung.art}`)
  await beendeEinstellung(tx, u, lage.verfahren, wer)
}

/** When the first money of a grant comes: at once for months that have begun, else with the run of its first month. */
function ersteZahlung(z: Zusammenstellung, { sofort, monatslauf }: Annahmeschluss): Datum {
  if (z.plandifferenz.sofort.length > 0) return sofort.wertstellung
  const kommend = z.plan.map((p) => p.monat).filter((m) => m >= monatslauf.monat)
  const erster = kommend.reduce((a, b) => (b < a ? b : a), kommend[0] ?? monatslauf.monat)
  return tageDesMonatslaufs(erster).wertstellung
}

async function legeSchreibenAb(
  tx: Tx,
  u: Umgebung,
  { lage: l, z, anordner }: Omit<Vollzug, 'entscheidung'>,
  a: Angeordnet,
): Promise<Result<null, VollzugAbgelehnt>> {
  const heute = u.uhr.heute()
  const schluss = annahmeschluss(heute)
  for (const dokument of z.dokumente) {
    const gefuellt = fuelleLuecken(dokument, {
      datum: heute,
      anordner: anordner.name,
      anordnerTelefon: anordner.telefon,
      zahltag: ersteZahlung(z, schluss),
      nachzahltag: schluss.sofort.wertstellung,
      zahlbarBis: zahlbarBis(l, heute),
    })
    if (!gefuellt.ok) return err({ art: 'schreiben', grund: gefuellt.ablehnung })
    await legeAb(tx, u, {
      traeger: l.fall.traeger,
      fall: l.fall.fall,
      dokument: gefuellt.wert,
      zustand: 'endgueltig',
      verfasser: anordner.bediensteter,
      empfaenger: dokument.kopf.empfaenger[0] ?? empfaengername(l),
      entscheidung: a.id,
      festgestelltHash: hashVon(alsJson(dokument)),
    })
  }
  return ok(null)
}
