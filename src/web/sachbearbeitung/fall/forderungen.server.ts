import { redirect } from 'react-router'
import {
  berichtigeEinzahlung,
  type EingangBerichtigenAbgelehnt,
  type EinzahlungAbgelehnt,
  erfasseEinzahlung,
  type Fallansicht,
  ladeVerjaehrungen,
  type Verjaehrung,
  verjaehrungText,
} from '../../../ablauf/index.ts'
import { type Dokumenteintrag, listeDokumente } from '../../../akte/index.ts'
import { cent, type Datum, deutsch, euro, istUuid, kennung, liesEuro, monatsname, summe } from '../../../kern/index.ts'
import { type Bediensteter, bgNummer, kassenzeichen, listBedienstete, umfasst } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, tagInBerlin } from '../../../technik/index.ts'
import {
  type Einzahlung,
  type ForderungMitStand,
  type Forderungsbewegung,
  istVorschuss,
  listForderungen,
  listForderungsbewegungen,
  type OffeneRate,
  type Ratenplan,
  type Ratenstand,
  ratenstand,
  ruht,
  VORSCHUSS,
} from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { liesTag } from '../../eingabe/tag.ts'
import { feldtext } from '../formulartext.ts'
import { zeitraumText } from './differenzansicht.ts'
import { faelligText } from './faelligkeit.ts'
import type { Forderungsantwort, Forderungsseite, Forderungszeile, Verlaufszeile } from './forderungen.tsx'
import { auszugsmeldung } from './kontoauszug.server.ts'
import { rufnamen } from './namen.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const forderungenseite = seite({
  name: 'web.fall.forderungen',
  stufe: 'J',
  schreibstufe: 'A',
  traeger: 'alle',
  audit: 'ZAHLUNGSEINGANG_GEBUCHT',
  liest: 'fall',
  loader: async (a): Promise<Forderungsseite> => {
    const v = await leseFall(a, ['zahlung', 'schriftstueck'])
    const { forderungen, bewegungen, dokumente, leute, verjaehrungen } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const forderungen = await listForderungen(tx, v.fall)
        const wer = forderungen.flatMap((f) => f.eingaenge.flatMap((e) => [e.von, e.berichtigt?.von ?? e.von]))
        return {
          forderungen,
          bewegungen: await listForderungsbewegungen(tx, v.fall),
          dokumente: await listeDokumente(tx, v.fall),
          verjaehrungen: await ladeVerjaehrungen(tx, v.fall),
          leute: await listBedienstete(tx, [...new Set(wer)]),
        }
      },
      { nurLesen: true },
    )
    const namen = rufnamen(v.personen)
    const umfeld = {
      namen,
      dokumente,
      verjaehrungen,
      ansicht: v,
      leute,
      ich: a.nutzer.bediensteter,
      heute: a.umgebung.uhr.heute(),
    }
    return {
      forderungen: forderungen.map((f) => forderungszeile(f, bewegungen, umfeld)),
      offen: euro(summe(forderungen.map((f) => f.offen))),
      auf: ziele(forderungen, namen),
      gewaehlt: new URL(a.request.url).searchParams.get('auf') ?? '',
      heute: deutsch(a.umgebung.uhr.heute()),
      auszuege: auszuege(a, v, forderungen, namen),
      auszugsmeldung: auszugsmeldung(a.request.url),
      schluessel: a.umgebung.kennung(),
      sperre: sperre(a, v),
    }
  },
  action: async (a): Promise<Forderungsantwort | Response> => {
    const fall = fallId(a)
    const meldung = feldtext(a.formular, 'was') === 'berichtigen' ? await berichtige(a) : await bucheEin(a)
    return meldung === null ? redirect(`/faelle/${fall}/forderungen`) : meldung
  },
})

export const loader = forderungenseite.loader
export const action = forderungenseite.action

/** Whose statement may be sent here. */
function auszuege(
  a: SeitenAufruf,
  v: Fallansicht,
  forderungen: readonly ForderungMitStand[],
  namen: Readonly<Record<string, string>>,
): Forderungsseite['auszuege'] {
  if (v.fall.traeger !== a.nutzer.traeger || !umfasst(a.nutzer.stufe, 'F')) return []
  return [...new Set(forderungen.map((f) => f.person))].map((p) => ({
    name: namen[p] ?? p,
    nach: `/faelle/${v.fall.fall}/forderungen/auszug/${p}`,
  }))
}

type Umfeld = {
  readonly namen: Readonly<Record<string, string>>
  readonly dokumente: readonly Dokumenteintrag[]
  readonly verjaehrungen: ReadonlyMap<ForderungMitStand['id'], Verjaehrung>
  readonly ansicht: Fallansicht
  readonly leute: readonly Bediensteter[]
  readonly ich: string
  readonly heute: Datum
}

const GRUND: Readonly<Record<ForderungMitStand['grund'], string>> = {
  einkommenErzielt: 'Einkommen oder Vermögen nach der Bewilligung (§ 48 Abs. 1 Satz 2 Nr. 3 SGB X)',
  erstattung: 'Erstattung nach § 50 SGB X',
  beitraege: 'Beiträge zur Kranken- und Pflegeversicherung (§ 335 SGB III)',
  abschliessend: 'Abschließende Entscheidung nach vorläufiger Bewilligung (§ 41a Abs. 6 SGB II)',
  darlehen: 'Darlehen (§ 42a SGB II)',
  vorzeitig: 'Vorzeitige Zahlung (§ 42 Abs. 2 SGB II)',
}

function grundtext(f: ForderungMitStand): string {
  if (istVorschuss(f.darlehen)) return VORSCHUSS
  return f.darlehen === null || f.darlehen.zweck === '' ? GRUND[f.grund] : `${GRUND[f.grund]}: ${f.darlehen.zweck}`
}

function sperre(a: SeitenAufruf, v: Fallansicht): string {
  if (v.fall.traeger !== a.nutzer.traeger) return 'Buchen kann nur das zuständige Jobcenter.'
  return umfasst(a.nutzer.stufe, 'A') ? '' : 'Zahlungseingänge bucht die Stufe A.'
}

function forderungszeile(f: ForderungMitStand, alle: readonly Forderungsbewegung[], u: Umfeld): Forderungszeile {
  const von = (k: 'bund' | 'kommune') => f.posten.filter((p) => p.kostentraeger === k)
  const e = u.ansicht.entscheidungen.find((x) => x.id === f.entscheidung)
  const bescheide = bescheideDer(f, u)
  const verjaehrung = u.verjaehrungen.get(f.id)
  return {
    id: f.id,
    person: u.namen[f.person] ?? f.person,
    kassenzeichen: kassenzeichen({
      bgNummer: bgNummer(u.ansicht.fall.bgNummer),
      person: f.person,
      forderungNr: f.nr,
    }),
    grund: `${grundtext(f)}, ${zeitraumText([...new Set(f.posten.map((p) => p.monat))])}`,
    bescheid: e?.zustand === 'angeordnet' ? `Bescheid vom ${deutsch(tagInBerlin(e.angeordnetAm))}` : '',
    schreiben: bescheide.map((d) => ({ nach: `/dokumente/${d.dokument}`, titel: d.titel })),
    faellig: faelligText(f),
    betrag: euro(f.betrag),
    bund: traegertext(von('bund')),
    kommune: traegertext(von('kommune')),
    bezahlt: euro(summe(f.eingaenge.filter((x) => x.berichtigt === null).map((x) => x.betrag))),
    verrechnet: f.einbehalten === 0 ? '' : euro(f.einbehalten),
    erlassen: f.erlassen === 0 ? '' : euro(f.erlassen),
    niedergeschlagen: niederschlagungAnsicht(f, u.heute),
    offen: euro(f.offen),
    verjaehrung: f.offen > 0 && verjaehrung !== undefined ? verjaehrungText(verjaehrung) : '',
    raten: ratenAnsicht(f, u),
    verlauf: verlauf(f, alle, u),
  }
}

/**
 * Of the notices of its decision those about the claim: of its kind, and to the person herself or, of a child, naming it.
 * The file keeps no person with a letter; where none can be told apart, all are shown.
 */
function bescheideDer(f: ForderungMitStand, u: Umfeld): readonly Dokumenteintrag[] {
  const p = u.ansicht.personen.find((x) => x.lokal === f.person)?.person
  const name = `${p?.vorname} ${p?.nachname}`
  const alle = u.dokumente.filter((d) => d.entscheidung === f.entscheidung && d.zustand === 'endgueltig')
  const derArt = alle.filter((d) => (d.art === 'beitragsbescheid') === (f.grund === 'beitraege'))
  const alsKind = derArt.filter((d) => d.titel.includes(name))
  const selbst = derArt.filter((d) => d.empfaenger === name && !d.titel.includes('Ihr Kind'))
  return [alsKind, selbst, derArt].find((x) => x.length > 0) ?? alle
}

/** Whether it rests; null: it never did, or no more. */
function niederschlagungAnsicht(f: ForderungMitStand, heute: Datum): Forderungszeile['niedergeschlagen'] {
  const n = f.niederschlagung
  if (n === null || n.ende !== null || f.offen === 0) return null
  const nach = `/faelle/${f.fall}/verfahren/${n.verfahren}`
  if (n.bis === null) return { nach, satz: 'Unbefristet niedergeschlagen: wird nicht eingezogen.' }
  return ruht(f, heute)
    ? { nach, satz: `Niedergeschlagen bis ${deutsch(n.bis)}: wird so lange nicht eingezogen.` }
    : { nach, satz: `Die Niederschlagung ist seit ${deutsch(n.bis)} um: Es ist neu zu entscheiden.` }
}

/** The last agreement about it; null: none was made. */
function ratenAnsicht(f: ForderungMitStand, u: Umfeld): Forderungszeile['raten'] {
  const p = f.ratenplan
  if (p === null) return null
  const s = ratenstand(p, f.offen, u.heute)
  return {
    verfahren: `/faelle/${f.fall}/verfahren/${p.verfahren}`,
    satz: ratenSatz(p, s),
    zeilen: p.ende === null && f.offen > 0 ? s.raten.map((r) => ratenZeile(r, u.heute)) : [],
  }
}

const RATENART = { raten: 'Raten', gesetz: 'Raten nach § 40 Abs. 10 SGB II', stundung: 'Gestundet' } as const

function ratenSatz(p: Ratenplan, s: Ratenstand): string {
  if (p.ende !== null)
    return `${RATENART[p.art]}: ${p.ende.art === 'widerrufen' ? 'widerrufen' : 'beendet'}, der Rest ist seit ${deutsch(p.ende.faelligAm)} fällig.`
  if (s.raten.every((r) => r.offen === 0)) return `${RATENART[p.art]}: alles ist bezahlt.`
  const fehlt =
    s.rueckstand === 0
      ? ''
      : ` ${s.rueckstaendig.length === 1 ? 'Eine Rate fehlt' : `${s.rueckstaendig.length} Raten fehlen`}: ${euro(s.rueckstand)} €.`
  const naechste =
    s.naechste === undefined
      ? 'alles ist fällig.'
      : `als Nächstes ${euro(s.naechste.offen)} € am ${deutsch(s.naechste.faelligAm)}.`
  return `${RATENART[p.art]}: ${naechste}${fehlt}`
}

function ratenZeile(r: OffeneRate, heute: Datum) {
  const fehlt = r.faelligAm < heute ? 'fehlt' : 'kommt noch'
  return {
    faellig: deutsch(r.faelligAm),
    betrag: euro(r.betrag),
    offen: euro(r.offen),
    stand: r.offen === 0 ? 'bezahlt' : fehlt,
  }
}

function traegertext(posten: ForderungMitStand['posten']): string {
  if (posten.length === 0) return ''
  return `${euro(summe(posten.map((p) => p.betrag)))} €, offen ${euro(summe(posten.map((p) => p.offen)))} €`
}

/** As the ledger has it, each act with what is open after it. */
function verlauf(f: ForderungMitStand, alle: readonly Forderungsbewegung[], u: Umfeld): readonly Verlaufszeile[] {
  let offen = cent(0)
  return alle
    .filter((b) => b.forderung === f.id)
    .map((b) => {
      const betrag = cent(b.bund + b.kommune)
      offen = cent(offen + betrag)
      const eingang = f.eingaenge.find((e) => (e.id as string) === b.vorgang)
      const wer =
        b.art === 'berichtigung' ? f.eingaenge.find((e) => e.berichtigt?.am === b.am)?.berichtigt?.von : eingang?.von
      const person = u.leute.find((x) => x.id === wer)
      return {
        schluessel: b.vorgang,
        am: deutscheZeit(b.am),
        was: wasGeschah(f, b),
        wer: person === undefined ? '' : `${person.vorname} ${person.nachname}`.trim(),
        bund: euro(b.bund),
        kommune: euro(b.kommune),
        offen: euro(offen),
        berichtigen: eingang !== undefined && eingang.berichtigt === null ? eingang.id : '',
        sperre: eingang?.von === u.ich ? 'Zurücknehmen muss eine andere Person.' : '',
      }
    })
}

function wasGeschah(f: ForderungMitStand, b: Forderungsbewegung): string {
  const tag = b.eingegangenAm === null ? '' : deutsch(b.eingegangenAm)
  if (b.art === 'forderung') return f.darlehen === null ? 'Forderung entstanden' : 'Ausgezahlt'
  if (b.art === 'verrechnung') return 'Mit Nachzahlungen verrechnet oder nicht zu erstatten (§ 41a Abs. 6 SGB II)'
  if (b.art === 'aufrechnung')
    return `Von der Leistung ${b.monat === null ? '' : `für ${monatsname(b.monat)} `}einbehalten`
  if (b.art === 'erlass') return 'Erlassen (§ 44 SGB II)'
  if (b.art === 'berichtigung') return `Zurückgenommen: Eingang vom ${tag} (${b.beleg}). ${b.grund}`
  return `Zahlung eingegangen am ${tag} (${b.beleg})`
}

/** What a payment can be booked on: what a person owes in the order of the law, or one claim she has named. */
function ziele(forderungen: readonly ForderungMitStand[], namen: Umfeld['namen']): Forderungsseite['auf'] {
  const offene = forderungen.filter((f) => f.offen > 0)
  const personen = [...new Set(offene.map((f) => f.person))]
  const mehrere = personen.filter((p) => offene.filter((f) => f.person === p).length > 1)
  return [
    ...mehrere.map((p) => ({
      wert: p as string,
      titel: `${namen[p] ?? p}: alle, Fälliges und Älteres zuerst (${euro(summe(offene.filter((f) => f.person === p).map((f) => f.offen)))} €)`,
    })),
    ...offene.map((f) => ({
      wert: f.id as string,
      titel: `${namen[f.person] ?? f.person}: ${f.darlehen === null ? `fällig am ${deutsch(f.faelligAm)}` : GRUND[f.grund]}, offen ${euro(f.offen)} €`,
    })),
  ]
}

const FELDER = ['auf', 'betrag', 'am', 'beleg', 'schluessel'] as const

async function bucheEin(a: SeitenAufruf & { formular: FormData }): Promise<Forderungsantwort | null> {
  const werte = Object.fromEntries(FELDER.map((n) => [n, feldtext(a.formular, n)]))
  const t = (n: (typeof FELDER)[number]): string => werte[n] ?? ''
  const fehler: Record<string, string> = {}
  const betrag = liesEuro(t('betrag'))
  const am = liesTag(t('am'), 'tag', { heute: a.umgebung.uhr.heute(), zeitraum: null, beginn: null })
  const auf = liesZiel(t('auf'))
  if (betrag === undefined) fehler.betrag = 'Bitte einen Betrag eintragen, zum Beispiel 50,00.'
  if (am === undefined) fehler.am = 'Bitte einen Tag eintragen, zum Beispiel 1.7.2026.'
  if (auf === undefined) fehler.auf = 'Bitte wählen, worauf gezahlt wurde.'
  if (betrag === undefined || am === undefined || auf === undefined || !istUuid(t('schluessel')))
    return { art: 'buchen', fehler, werte }
  const id = kennung<'Einzahlung'>(t('schluessel'))
  const eingabe = { id, fall: fallId(a), auf, betrag, eingegangenAm: am, beleg: t('beleg') }
  const r = await erfasseEinzahlung(handelnder(a), eingabe)
  return r.ok ? null : { art: 'buchen', fehler: buchungsfehler(r.ablehnung), werte }
}

function liesZiel(text: string): Einzahlung['auf'] | undefined {
  if (istUuid(text)) return { forderung: kennung<'Forderung'>(text) }
  return /^P[1-9]\d?$/.test(text) ? { person: text } : undefined
}

function buchungsfehler(x: EinzahlungAbgelehnt): Readonly<Record<string, string>> {
  switch (x.art) {
    case 'unbekannt':
      return { auf: 'Diese Forderung gibt es in diesem Fall nicht.' }
    case 'zuViel':
      return {
        betrag: `Offen sind nur ${euro(x.offen)} €. Was darüber hinaus gezahlt wurde, gehört der Person und wird zurücküberwiesen.`,
      }
    case 'betragNull':
      return { betrag: 'Bitte einen Betrag über 0,00 € eintragen.' }
    case 'belegFehlt':
      return { beleg: 'Bitte den Beleg nennen, zum Beispiel Kontoauszug 160/2026.' }
    case 'schonGebucht':
      return { beleg: 'Dieser Beleg ist auf diese Forderung schon gebucht.' }
    case 'inZukunft':
      return { am: 'Der Tag liegt in der Zukunft.' }
    case 'stufeFehlt':
      return { '': 'Zahlungseingänge bucht die Stufe A.' }
  }
}

async function berichtige(a: SeitenAufruf & { formular: FormData }): Promise<Forderungsantwort | null> {
  const eingang = feldtext(a.formular, 'eingang')
  const grund = feldtext(a.formular, 'grund')
  if (!istUuid(eingang)) throw new Response('Diesen Zahlungseingang gibt es nicht.', { status: 404 })
  const b = { fall: fallId(a), eingang: kennung<'Forderungseingang'>(eingang), grund }
  const r = await berichtigeEinzahlung(handelnder(a), b)
  return r.ok ? null : { art: 'berichtigen', fehler: { '': BERICHTIGUNG[r.ablehnung.art] }, werte: { eingang, grund } }
}

const BERICHTIGUNG: Readonly<Record<EingangBerichtigenAbgelehnt['art'], string>> = {
  unbekannt: 'Diesen Zahlungseingang gibt es in diesem Fall nicht.',
  schonBerichtigt: 'Dieser Zahlungseingang ist schon zurückgenommen.',
  gleichePerson: 'Wer gebucht hat, darf nicht selbst zurücknehmen. Das macht eine andere Person mit Stufe A.',
  grundFehlt: 'Bitte sagen, warum die Buchung falsch ist.',
  stufeFehlt: 'Zahlungseingänge bucht die Stufe A.',
}
