import * as z from 'zod'
import { dezimal, isoMonat } from '../../kern/index.ts'
import type { Rechtsstand } from '../berechnung/ergebnis.ts'
import { NichtAbgedeckt } from '../regelwerk/rechnung.ts'
import { angabenSchema } from '../sachverhalt/angaben.ts'
import { saldiere } from '../sgb2/p41a-vorlaeufig/saldierung.ts'
import { pruefeAufrechnung } from '../sgb2/p43-aufrechnung/aufrechnung.ts'
import { leistungsnamen } from '../sgb2/p65a-uebergang/leistungsname.ts'
import { saeumniszuschlag } from '../sgb4/p24-saeumnis/saeumniszuschlag.ts'
import { beitragspauschale, ERSTER_BEITRAGSMONAT } from '../sgb5/p232a-beitrag/beitrag.ts'
import { schlageAufhebungVor } from '../sgb10/p45-aufhebung/aufhebung.ts'
import { pruefeVorrang } from '../vorrang/pruefeVorrang.ts'
import { BetragText, MonatTextfeld, TagText } from './pruefallSchema.ts'

/** What a function of the law gives, as texts: amounts in euro with two decimals, months, words. */
export type Werte = Readonly<Record<string, string>>

type Pruefung = { readonly ok: true; readonly rechne: (r: Rechtsstand) => Werte }
type Abgelehnt = { readonly ok: false; readonly fehler: readonly z.core.$ZodIssue[] }
type Funktion = (eingabe: unknown) => Pruefung | Abgelehnt

function funktion<S extends z.ZodType>(schema: S, rechne: (e: z.output<S>, r: Rechtsstand) => Werte): Funktion {
  return (eingabe) => {
    const gelesen = schema.safeParse(eingabe)
    return gelesen.success
      ? { ok: true, rechne: (r) => rechne(gelesen.data, r) }
      : { ok: false, fehler: gelesen.error.issues }
  }
}

const ja = (b: boolean): string => (b ? 'ja' : 'nein')
const Antwort = z.enum(['ja', 'nein', 'offen'])
const Grund = z.enum(['einkommenErzielt', 'abschliessend', 'erstattung', 'ersatz34', 'ersatz34a', 'ersatz34b'])

const forderung = { grund: Grund, offen: BetragText, bestandskraeftigAm: TagText }

/** The functions a case can call by name; what is no claim of a month. */
export const FUNKTIONEN: Readonly<Record<string, Funktion>> = {
  beitragspauschale: funktion(z.strictObject({ monat: MonatTextfeld }), ({ monat }, r) => {
    if (monat < ERSTER_BEITRAGSMONAT) throw new NichtAbgedeckt(`Monat ${isoMonat(monat)} (Pauschalen seit 2016-01)`)
    const b = beitragspauschale(monat, r)
    return {
      kv: dezimal(b.kv),
      kvZusatzbeitrag: dezimal(b.davonZusatzbeitrag),
      kvOhneZusatzbeitrag: dezimal(b.ohneZusatzbeitrag),
      pv: dezimal(b.pv),
    }
  }),
  saeumniszuschlag: funktion(z.strictObject({ rueckstaende: z.array(BetragText).min(1) }), ({ rueckstaende }) => ({
    summe: dezimal(saeumniszuschlag(rueckstaende)),
  })),
  leistungsname: funktion(z.strictObject({ am: TagText }), ({ am }) => ({ namen: leistungsnamen(am).join(', ') })),
  aufrechnung: funktion(
    z.strictObject({
      monat: MonatTextfeld,
      regelbedarf: BetragText,
      minderung: BetragText,
      neu: z.strictObject(forderung),
      laufend: z.array(z.strictObject({ ...forderung, ab: MonatTextfeld })),
    }),
    ({ monat, regelbedarf, minderung, neu, laufend }, r) => {
      const aufrechnungen = laufend.map((l, i) => ({ ...l, id: `${i + 1}`, gehemmteMonate: 0 }))
      const plan = pruefeAufrechnung(
        monat,
        { ...neu, id: 'neu', gehemmteMonate: 0 },
        { regelbedarf, minderung },
        { aufrechnungen, darlehen: [] },
        r,
      )
      if (!plan.ok) return { zulaessig: 'nein', weil: plan.ablehnung.art }
      const { rate, bis, ohneAnhoerung, pflicht } = plan.wert
      return {
        zulaessig: 'ja',
        rate: dezimal(rate),
        bis: isoMonat(bis),
        ohneAnhoerung: ja(ohneAnhoerung),
        pflicht: ja(pflicht),
      }
    },
  ),
  aufhebung: funktion(
    z.strictObject({
      art: z.enum(['anfaenglich', 'geaendert']),
      bekanntgabe: TagText,
      kenntnisAm: TagText,
      entscheidungAm: TagText,
      erstattung: BetragText,
      mitBeitraegen: z.boolean(),
      einkommenErzielt: z.boolean(),
      angabenFalsch: Antwort,
      kenntnisDerRechtswidrigkeit: Antwort,
      vertrauenSchutzwuerdig: Antwort,
      wirdGezahlt: z.boolean(),
    }),
    (lage, r) => {
      const { vergangenheit, zukunft, gruende } = schlageAufhebungVor(lage, r)
      return { vergangenheit, zukunft, norm: gruende[0]?.norm ?? '' }
    },
  ),
  saldierung: funktion(
    z.strictObject({
      am: TagText,
      zeilen: z.array(
        z.strictObject({
          person: z.string(),
          monat: MonatTextfeld,
          kostentraeger: z.enum(['bund', 'kommune']),
          vorlaeufig: BetragText,
          abschliessend: BetragText,
        }),
      ),
    }),
    ({ am, zeilen }, r) => {
      const s = saldiere(zeilen, am, r)
      return { erstattung: dezimal(s.erstattung), bagatelle: ja(s.bagatelle) }
    },
  ),
  vorrang: funktion(
    z.strictObject({ monat: MonatTextfeld, sachverhalt: angabenSchema.shape.angaben }),
    ({ monat, sachverhalt }, r) => {
      const v = pruefeVorrang({ format: 'allegro-angaben/1', angaben: sachverhalt }, monat, r)
      if (v.art === 'nichtPruefbar') throw new NichtAbgedeckt(v.gruende.join('; '))
      const [m] = v.monate
      return {
        kinderzuschlag: dezimal(m.kinderzuschlag),
        wohngeld: dezimal(m.wohngeld),
        leistung: dezimal(m.leistung),
        fehlt: dezimal(m.fehlt),
        erweiterterZugang: ja(m.erweiterterZugang),
        entfaellt: ja(v.entfaellt),
      }
    },
  ),
}
