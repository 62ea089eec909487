import { type Leistungsfall, ladeFall, ladeFassung } from '../fall/index.ts'
import { type Cent, cent, type Datum, type Kennung, type Monat, summe, type TraegerNr } from '../kern/index.ts'
import { ladeGeltende, rechne } from '../leistung/index.ts'
import {
  type Aufrechnung,
  type Auszahlung,
  type Darlehen,
  type Ergebnis,
  einbehalte,
  type PersonId,
  type Rechtsstand,
} from '../recht/index.ts'
import type { Tx, Umgebung } from '../technik/index.ts'
import {
  type Aufrechnungsstand,
  aufrechnungVon,
  type Einbehaltsregel,
  type Einbehaltsteil,
  erstattungsgrundVon,
  ersterLaufmonat,
  type ForderungMitStand,
  gehemmteMonate,
  istEinbehaltbar,
  istVorschuss,
  listAufrechnungen,
  listForderungen,
  type Plandifferenz,
  type Posten,
  planeUm,
  zustandIm,
} from '../zahlung/index.ts'

type Umfeld = {
  readonly heute: Datum
  readonly aufrechnungen: readonly Aufrechnungsstand[]
  readonly forderungen: readonly ForderungMitStand[]
  /** Of the facts that hold, for the months still to come. */
  readonly ergebnisse: readonly Ergebnis[]
  readonly rechtsstand: Rechtsstand
}

/**
 * §§ 43, 42a SGB II: what is kept back in each month still to come, month after month until the claim is paid, as the law
 * has it (`recht`); undefined where nothing is set off in the case (ADR 0031). Of back-payments only what an advance has paid
 * before (ADR 0037).
 */
export function einbehaltsregel(x: Umfeld): Einbehaltsregel | undefined {
  if (x.aufrechnungen.length === 0) return undefined
  const vorschuesse = vorschuesseIn(x)
  const laufAb = ersterLaufmonat(x.heute)
  const regel: Einbehaltsregel = (offen, vorgemerkt) => {
    const rest = new Map(x.forderungen.map((f) => [f.id, f.offen as number]))
    const zieheAb = (aufrechnung: string, betrag: number): void => {
      const f = x.aufrechnungen.find((a) => a.id === aufrechnung)?.forderung
      if (f !== undefined) rest.set(f, (rest.get(f) ?? 0) - betrag)
    }
    for (const p of vorgemerkt) zieheAb(aufrechnungVon(p.zeichen), p.betrag)
    const teile: Einbehaltsteil[] = []
    for (const monat of [...new Set(offen.map((p) => p.monat))].sort((a, b) => a - b))
      for (const person of new Set(x.aufrechnungen.map((a) => a.person))) {
        const zahlung = auszahlungVon(x.ergebnisse, offen, person, monat)
        if (zahlung === undefined) continue
        const alle = laufende(x, person, monat, rest)
        const was = monat < laufAb ? nur(vorschuesse, alle) : alle
        for (const e of abzuege(was, zahlung, monat, x.rechtsstand)) {
          teile.push({ monat, person, aufrechnung: e.id as Kennung<'Aufrechnung'>, betrag: e.betrag })
          zieheAb(e.id, e.betrag)
        }
      }
    return teile
  }
  return vorschuesse.size === 0 ? regel : Object.assign(regel, { vorschuesse })
}

/** Set-offs of advances that are not credited wholly yet. */
const vorschuesseIn = (x: Pick<Umfeld, 'aufrechnungen' | 'forderungen'>): ReadonlySet<string> =>
  new Set(
    x.aufrechnungen.flatMap((a) => {
      const f = x.forderungen.find((y) => y.id === a.forderung)
      return f !== undefined && f.offen > 0 && istVorschuss(f.darlehen) ? [a.id] : []
    }),
  )

/** What a decision takes off because an advance has paid it before. */
export function vorschussabzug(x: Pick<Umfeld, 'aufrechnungen' | 'forderungen'>, d: Plandifferenz): Cent {
  const ids = vorschuesseIn(x)
  const posten = [...d.sofort, ...d.kuenftig.flatMap((k) => k.neu)]
  const seine = posten.filter((p) => p.empfaengerart === 'einbehalt' && ids.has(aufrechnungVon(p.zeichen)))
  return summe(seine.map((p) => p.betrag))
}

const nur = (ids: ReadonlySet<string>, l: Laufende): Laufende => ({
  aufrechnungen: [],
  darlehen: [],
  vorzeitig: l.vorzeitig.filter((v) => ids.has(v.id)),
})

/** What a person pays back in a month, by what it rests on. */
export type Laufende = {
  readonly aufrechnungen: readonly Aufrechnung[]
  readonly darlehen: readonly Darlehen[]
  /** § 42 Abs. 2 SGB II: paid early, taken from the next payment, at most from the one after it; § 42 SGB I: an advance. */
  readonly vorzeitig: readonly { readonly id: string; readonly offen: Cent }[]
}

/** As the law asks for it; nothing of what does not run in the month. */
export function laufende(
  x: Pick<Umfeld, 'aufrechnungen' | 'forderungen'>,
  person: PersonId,
  monat: Monat,
  rest: ReadonlyMap<Kennung<'Forderung'>, number>,
): Laufende {
  const gelten = x.aufrechnungen.flatMap((a) => {
    const f = x.forderungen.find((y) => y.id === a.forderung)
    if (f === undefined || a.person !== person || zustandIm(a, monat) !== 'laeuft') return []
    return [{ a, f, offen: cent(Math.max(0, rest.get(f.id) ?? 0)) }]
  })
  return {
    aufrechnungen: gelten.flatMap(({ a, f, offen }) => alsAufrechnung(a, f, monat, offen)),
    darlehen: gelten.flatMap(({ a, f, offen }) =>
      f.grund === 'darlehen' && f.darlehen !== null ? [{ id: a.id, offen, ausgezahltAm: f.darlehen.ausgezahltAm }] : [],
    ),
    vorzeitig: gelten.flatMap(({ a, f, offen }) =>
      f.grund === 'vorzeitig' && (istVorschuss(f.darlehen) || monat <= a.ab + 1) ? [{ id: a.id, offen }] : [],
    ),
  }
}

function abzuege(
  l: Laufende,
  zahlung: Auszahlung,
  monat: Monat,
  r: Rechtsstand,
): readonly { readonly id: string; readonly betrag: Cent }[] {
  let bleibt: number = zahlung.zahlbetrag
  const vorzeitig = l.vorzeitig.flatMap(({ id, offen }) => {
    const betrag = cent(Math.min(offen, bleibt))
    bleibt -= betrag
    return betrag > 0 ? [{ id, betrag }] : []
  })
  const uebrig = { ...zahlung, zahlbetrag: cent(bleibt) }
  return [...vorzeitig, ...einbehalte(monat, uebrig, l.aufrechnungen, l.darlehen, r)]
}

function alsAufrechnung(a: Aufrechnungsstand, f: ForderungMitStand, monat: Monat, offen: Cent): readonly Aufrechnung[] {
  const grund = erstattungsgrundVon(f)
  if (grund === undefined) return []
  const { id, ab, bestandskraeftigAm } = a
  return [{ id, grund, offen, ab, bestandskraeftigAm, gehemmteMonate: gehemmteMonate(a, monat) }]
}

/** What a set-off may be taken from in a month; undefined where the person is not part of it. */
export function auszahlungVon(
  ergebnisse: readonly Ergebnis[],
  offen: readonly Posten[],
  person: PersonId,
  monat: Monat,
): Auszahlung | undefined {
  const p = ergebnisse.find((e) => e.monat === monat)?.personen.find((y) => y.person === person)
  if (p === undefined) return undefined
  const meine = offen.filter((y) => y.monat === monat && y.person === person && istEinbehaltbar(y))
  return { regelbedarf: p.regelbedarf, minderung: p.minderung, zahlbetrag: summe(meine.map((y) => y.betrag)) }
}

/** Lays out anew what is open in a case, because what is set off has changed; nothing where nothing is set off. */
export async function planeEinbehalteNeu(
  tx: Tx,
  u: Umgebung,
  ref: { readonly traeger: TraegerNr; readonly fall: Kennung<'Leistungsfall'> },
): Promise<void> {
  const aufrechnungen = await listAufrechnungen(tx, ref)
  if (aufrechnungen.length === 0) return
  const heute = u.uhr.heute()
  const rechtsstand = { bekanntBis: heute }
  const fall = await ladeFall(tx, ref.fall)
  const forderungen = await listForderungen(tx, ref)
  const vorschuesse = vorschuesseIn({ aufrechnungen, forderungen })
  const vergangen = aufrechnungen.filter((a) => vorschuesse.has(a.id)).map((a) => a.ab)
  const ab = Math.min(ersterLaufmonat(heute), ...vergangen) as Monat
  const einbehalt =
    fall &&
    einbehaltsregel({
      heute,
      aufrechnungen,
      forderungen,
      ergebnisse: await ergebnisseAb(tx, fall, ab, rechtsstand),
      rechtsstand,
    })
  if (einbehalt) await planeUm(tx, { jetzt: u.uhr.jetzt(), heute, kennung: u.kennung }, { ...ref, einbehalt })
}

/** Of the facts ordered last, for the decided months from one on. */
export async function ergebnisseAb(
  tx: Tx,
  fall: Leistungsfall,
  ab: Monat,
  rechtsstand: Rechtsstand,
): Promise<readonly Ergebnis[]> {
  const fassung = fall.fassung === null ? undefined : await ladeFassung(tx, fall.traeger, fall.fassung.id)
  if (fassung === undefined) return []
  const { entschieden } = await ladeGeltende(tx, fall)
  const monate = [...new Set(entschieden.map((pm) => pm.monat))].filter((m) => m >= ab).sort((a, b) => a - b)
  return rechne(fassung.inhalt, monate, rechtsstand)
}
