// For tests of roads: one household taken in, with rent, ready to certify. Names are made up.
import { datum, ersterTag, type Json, type Kennung, type Monat, monat, plusTage } from '../kern/index.ts'
import type { Angabe } from '../recht/index.ts'
import {
  bestaetigeBankverbindung,
  type KontoRef,
  legeEinzahlungskontoFest,
  type Nutzer,
  schlageBankverbindungVor,
  urheber,
} from '../stammdaten/index.ts'
import { arbeiteAb, type BearbeiterJeArt, mitRechten, type Umgebung } from '../technik/index.ts'
import {
  findLauf,
  gibFrei,
  type Laufwunsch,
  legeLaufAn,
  vermerkeAuffaelligkeiten,
  ZAHLUNG_BEARBEITER,
} from '../zahlung/index.ts'
import { DURCHGESEHEN } from '../zahlung/pruefung.ts'
import { anordnen } from './anordnen.ts'
import { aufnehmen } from './aufnehmen.ts'
import { bearbeiten, oeffneZumBearbeiten } from './bearbeiten.ts'
import { type Feststellung, feststellen } from './feststellen.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'

export const MIETE: Extract<Angabe, { art: 'unterkunft' }> = {
  art: 'unterkunft',
  von: null,
  bis: null,
  wohnform: 'miete',
  koepfe: 1,
  anerkannt_cent: null,
  grundmiete_cent: 400_00,
  nebenkosten_cent: 80_00,
  heizung_cent: 70_00,
  angemessen_unterkunft_cent: null,
  angemessen_heizung_cent: null,
  warmwasser: 'zentral',
  heizungsart: 'gas',
  wohnflaeche_m2x100: 45_00,
}

/** A single person without income: 563,00 Regelbedarf and 550,00 rent, the year 2026 if nothing else is said. */
export async function nimmEinzelneAuf(
  h: Handelnder,
  o: { iban?: string; von?: Monat; bis?: Monat; ort?: string; weitere?: Readonly<Record<string, Angabe>> } = {},
): Promise<Kennung<'Leistungsfall'>> {
  const r = await aufnehmen(h, {
    antragAm: o.von === undefined ? datum('2025-12-15') : plusTage(ersterTag(o.von), -15),
    bewilligungszeitraum: { von: o.von ?? monat('2026-01'), bis: o.bis ?? monat('2026-12') },
    anschrift: {
      strasse: 'Lindenstraße',
      hausnummer: '4',
      zusatz: '',
      plz: '99999',
      ort: o.ort ?? 'Musterstadt',
      land: 'DE',
    },
    iban: o.iban ?? 'DE56999999991007654321',
    kontoinhaber: 'Elif Sonntag',
    personen: [
      {
        rolle: 'hauptperson',
        eltern: [],
        person: {
          neu: {
            vorname: 'Elif',
            nachname: 'Sonntag',
            geburtsname: '',
            geburtsdatum: datum('1990-03-02'),
            geburtsort: 'Musterstadt',
            geschlecht: 'weiblich',
          },
        },
      },
    ],
  })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  const fall = r.wert.fall.fall
  const angaben = Object.entries({ wohnung: MIETE, ...o.weitere })
  const aenderungen = angaben.map(([id, neu]) => ({ pfad: `angaben/${id}`, alt: null, neu: neu as Json }))
  const b = await bearbeiten(h, { fall, aenderungen })
  if (!b.ok) throw new Error(JSON.stringify(b.ablehnung))
  return fall
}

/** What stands in the draft, certified, or why it was refused. */
export async function stelleFest(
  h: Handelnder,
  fall: Kennung<'Leistungsfall'>,
  o: Partial<Feststellung> = {},
): ReturnType<typeof feststellen> {
  const entwurf = await oeffneZumBearbeiten(h, fall)
  if (!entwurf.ok) throw new Error(entwurf.ablehnung.art)
  return feststellen(h, { fall, entwurfVersion: entwurf.wert.version, begruendung: '', ...o })
}

/** What stands in the draft, certified and waiting for the order. */
export async function festgestellt(
  h: Handelnder,
  fall: Kennung<'Leistungsfall'>,
  o: Partial<Feststellung> = {},
): Promise<Kennung<'Entscheidung'>> {
  const r = await stelleFest(h, fall, o)
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert.id
}

/** Certified by one person and ordered by another. */
export async function bewillige(erste: Handelnder, zweite: Handelnder, fall: Kennung<'Leistungsfall'>): Promise<void> {
  const r = await anordnen(zweite, await festgestellt(erste, fall))
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
}

/** The account a Jobcenter pays from, and citizens pay to since long ago: proposed by one person, confirmed by another. */
export async function richteZahlerkontoEin(u: Umgebung, erste: Nutzer, zweite: Nutzer): Promise<KontoRef> {
  const [a, b] = [akteurVon({ umgebung: u, nutzer: erste }), akteurVon({ umgebung: u, nutzer: zweite })]
  const inhaber = { art: 'traeger', id: erste.traeger } as const
  const angaben = { iban: 'DE75999999991000000000', kontoinhaber: erste.traegerName, beleg: 'Kontoeröffnung' }
  const v = await mitRechten(u.db, a, (tx) => schlageBankverbindungVor(tx, urheber(u, a), inhaber, angaben))
  if (!v.ok) throw new Error(v.ablehnung.art)
  const r = await mitRechten(u.db, b, (tx) => bestaetigeBankverbindung(tx, urheber(u, b), v.wert))
  if (!r.ok) throw new Error(r.ablehnung.art)
  const eingang = { ref: v.wert, bank: 'Musterbank', giltAb: datum('2005-01-01') }
  const e = await mitRechten(u.db, b, (tx) => legeEinzahlungskontoFest(tx, urheber(u, b), erste.traeger, eingang))
  if (!e.ok) throw new Error(e.ablehnung.art)
  return v.wert
}

/** The monthly run from its making to the hand-over; the clock must stand on a day on which it can be made. */
export function zahleMonat(
  u: Umgebung,
  erste: Nutzer,
  zweite: Nutzer,
  o: { readonly monat: Monat; readonly zahlerkonto: KontoRef; readonly bearbeiter?: BearbeiterJeArt | undefined },
): Promise<Kennung<'Zahllauf'>> {
  return zahle(u, erste, zweite, o, { art: 'monat', monat: o.monat })
}

/** The run of today, likewise. */
export function zahleHeute(
  u: Umgebung,
  erste: Nutzer,
  zweite: Nutzer,
  zahlerkonto: KontoRef,
  bearbeiter?: BearbeiterJeArt,
): Promise<Kennung<'Zahllauf'>> {
  return zahle(u, erste, zweite, { zahlerkonto, bearbeiter }, { art: 'tag', tag: u.uhr.heute() })
}

async function zahle(
  u: Umgebung,
  erste: Nutzer,
  zweite: Nutzer,
  { zahlerkonto, bearbeiter = ZAHLUNG_BEARBEITER }: { zahlerkonto: KontoRef; bearbeiter?: BearbeiterJeArt | undefined },
  was: Laufwunsch,
): Promise<Kennung<'Zahllauf'>> {
  const [a, b] = [akteurVon({ umgebung: u, nutzer: erste }), akteurVon({ umgebung: u, nutzer: zweite })]
  const umstaende = { jetzt: u.uhr.jetzt(), heute: u.uhr.heute(), kennung: u.kennung, zufall: u.zufall }
  const wunsch = { ...was, zahlerkonto, traeger: erste.traeger, von: erste.bediensteter } as const
  const angelegt = await mitRechten(u.db, a, (tx) => legeLaufAn(tx, umstaende, wunsch))
  if (!angelegt.ok) throw new Error(angelegt.ablehnung.art)
  await arbeiteAb(u, bearbeiter)
  const ref = { traeger: erste.traeger, lauf: angelegt.wert.id }
  const frei = await mitRechten(u.db, b, async (tx) => {
    const lauf = await findLauf(tx, ref)
    if (lauf?.stand.zustand !== 'geplant') throw new Error(`run is ${lauf?.stand.zustand}`)
    const wer = { von: zweite.bediensteter, jetzt: u.uhr.jetzt() }
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    return gibFrei(tx, wer, ref, lauf.stand.inhalt)
  })
  if (!frei.ok) throw new Error(frei.ablehnung.art)
  await arbeiteAb(u, bearbeiter)
  return angelegt.wert.id
}
