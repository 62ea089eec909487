// For tests: a Jobcenter that can pay, accounts, households with plans. Names are made up, IBANs computed.
import { cent, datum, type Kennung, kennung, type Monat, type TraegerNr } from '../kern/index.ts'
import {
  bestaetigeBankverbindung,
  type Inhaber,
  type KontoRef,
  legePersonAn,
  schlageBankverbindungVor,
  urheber,
} from '../stammdaten/index.ts'
import { type Musterjobcenter, musterjobcenter } from '../stammdaten/pruefung.ts'
import { mitRechten, type Umgebung } from '../technik/index.ts'
import { bucheAnordnung, type Gebucht } from './bucheAnordnung.ts'
import { type Hauptbuchbefund, pruefeHauptbuch } from './hauptbuch/pruefeHauptbuchSql.ts'
import type { Posten } from './posten.ts'

export type Zahlwelt = {
  readonly jobcenter: Musterjobcenter
  readonly traeger: TraegerNr
  readonly zahlerkonto: KontoRef
  readonly haushaltskonto: KontoRef
  readonly vermieterkonto: KontoRef
}

/** A German account with right check digits. */
export function musterIban(nummer: number): string {
  const bban = `99999999${String(nummer).padStart(10, '0')}`
  const rest = [...`${bban}131400`].reduce((r, z) => (r * 10 + Number(z)) % 97, 0)
  return `DE${String(98 - rest).padStart(2, '0')}${bban}`
}

export async function zahlwelt(umgebung: Umgebung): Promise<Zahlwelt> {
  const jobcenter = await musterjobcenter(umgebung)
  const traeger = jobcenter.a.nutzer.traeger
  const person = await mitRechten(umgebung.db, jobcenter.f.akteur, (tx) =>
    legePersonAn(tx, urheber(umgebung, jobcenter.f.akteur), traeger, {
      daten: {
        vorname: 'Erika',
        nachname: 'Groß',
        geburtsname: '',
        geburtsdatum: datum('1990-05-01'),
        geburtsort: '',
        geschlecht: 'weiblich',
      },
    }),
  )
  if (!person.ok) throw new Error(person.ablehnung.art)
  const konto = (inhaber: Inhaber, name: string, nummer: number): Promise<KontoRef> =>
    musterkonto(umgebung, jobcenter, { inhaber, name, iban: musterIban(nummer) })
  return {
    jobcenter,
    traeger,
    zahlerkonto: await konto({ art: 'traeger', id: traeger }, 'Jobcenter Musterstadt', 1),
    haushaltskonto: await konto({ art: 'person', id: person.wert.id }, 'Erika Groß', 2),
    vermieterkonto: await konto({ art: 'person', id: person.wert.id }, 'Wohnbau „Heim“ & Co. KG', 3),
  }
}

/** An account, confirmed by a second person unless `offen`. */
export async function musterkonto(
  umgebung: Umgebung,
  jobcenter: Musterjobcenter,
  k: { readonly inhaber: Inhaber; readonly name: string; readonly iban: string; readonly offen?: boolean },
): Promise<KontoRef> {
  const ref = await mitRechten(umgebung.db, jobcenter.f.akteur, (tx) =>
    schlageBankverbindungVor(tx, urheber(umgebung, jobcenter.f.akteur), k.inhaber, {
      iban: k.iban,
      kontoinhaber: k.name,
      beleg: 'Kontokarte',
    }),
  )
  if (!ref.ok) throw new Error(ref.ablehnung.art)
  if (k.offen === true) return ref.wert
  const bestaetigt = await mitRechten(umgebung.db, jobcenter.a.akteur, (tx) =>
    bestaetigeBankverbindung(tx, urheber(umgebung, jobcenter.a.akteur), ref.wert),
  )
  if (!bestaetigt.ok) throw new Error(bestaetigt.ablehnung.art)
  return ref.wert
}

/** A part of a plan: `rb` Regelbedarf (Bund) and `kdu` Unterkunft (Kommune) of P1, in cents. */
export function musterposten(w: Zahlwelt, monat: Monat, rb: number, kdu: number, vermieter = 0): readonly Posten[] {
  const teil = (leistungsart: 'regelbedarf' | 'unterkunft', betrag: number, anVermieter = false): Posten => ({
    monat,
    person: 'P1',
    leistungsart,
    kostentraeger: leistungsart === 'regelbedarf' ? 'bund' : 'kommune',
    empfaenger: anVermieter ? w.vermieterkonto : w.haushaltskonto,
    empfaengerart: anVermieter ? 'vermieter' : 'bedarfsgemeinschaft',
    zeichen: anVermieter ? 'WE 17' : '',
    betrag: cent(betrag),
  })
  return [teil('regelbedarf', rb), teil('unterkunft', kdu - vermieter), teil('unterkunft', vermieter, true)].filter(
    (p) => p.betrag > 0,
  )
}

/** Orders as the road does: level A, one SERIALIZABLE transaction. */
export function ordneAn(
  umgebung: Umgebung,
  w: Zahlwelt,
  a: {
    readonly fall: Kennung<'Leistungsfall'>
    readonly regelt: readonly Monat[]
    readonly plan: readonly Posten[]
    readonly entscheidung?: Kennung<'Entscheidung'>
  },
): Promise<Gebucht> {
  const entscheidung = a.entscheidung ?? kennung<'Entscheidung'>(umgebung.kennung())
  const { uhr } = umgebung
  return mitRechten(
    umgebung.db,
    w.jobcenter.a.akteur,
    (tx) =>
      bucheAnordnung(
        tx,
        { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: umgebung.kennung },
        { traeger: w.traeger, fall: a.fall, entscheidung, regelt: a.regelt, plan: a.plan },
      ),
    { serialisierbar: umgebung },
  )
}

export function befunde(umgebung: Umgebung, traeger: TraegerNr): Promise<readonly Hauptbuchbefund[]> {
  return mitRechten(umgebung.db, { art: 'system', auftrag: 'pruefung', traeger }, (tx) => pruefeHauptbuch(tx, traeger))
}

/** For tests that release a run and are about something else. */
export const DURCHGESEHEN = { nummern: 'alle', text: 'Durchgesehen, nichts spricht gegen die Zahlung.' } as const
