import { redirect } from 'react-router'
import { cent, deutsch, euro, hash, istUuid, kennung, monatsname, summe } from '../../kern/index.ts'
import { findTraeger, ibanAnzeige, listBankverbindungen, listBedienstete, umfasst } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import {
  type Beiseite,
  type FreigabeAbgelehnt,
  gibFrei,
  haeltDateien,
  klaereLaufsperre,
  type Laufbericht,
  type Laufdatei,
  type LaufMitStand,
  type LaufRef,
  ladeLaufbericht,
  nachHaushaltstiteln,
  verwirf,
} from '../../zahlung/index.ts'
import { beweiseErneut, erneutMeldung, type SeitenAufruf, seite } from '../../zugang/index.ts'
import { ladeAuffaelligkeiten, vermerken } from './auffaelligkeiten.server.ts'
import { kontoAnzeige } from './bankworte.ts'
import { leistungText } from './fall/differenzansicht.ts'
import { feldtext } from './formulartext.ts'
import { laufart, laufstand } from './laufworte.ts'
import type { ZahllaufAnsicht, ZahllaufAntwort } from './zahllauf.tsx'

const zahllauf = seite({
  name: 'web.zahllauf',
  stufe: 'L',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'ZAHLLAUF_BEARBEITET',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true }),
  action: (a) => handle(a, a.formular),
})

export const loader = zahllauf.loader
export const action = zahllauf.action

export function laufRef(a: SeitenAufruf): LaufRef {
  const id = a.params.id ?? ''
  if (!istUuid(id)) throw new Response('Diesen Lauf gibt es nicht.', { status: 404 })
  return { traeger: a.nutzer.traeger, lauf: kennung<'Zahllauf'>(id) }
}

async function lies(tx: Tx, a: SeitenAufruf): Promise<ZahllaufAnsicht> {
  const ref = laufRef(a)
  const bericht = await ladeLaufbericht(tx, ref)
  if (!bericht) throw new Response('Diesen Lauf gibt es nicht.', { status: 404 })
  const { lauf: l, dateien } = bericht
  const [konto] = await listBankverbindungen(tx, [l.zahlerkonto])
  const freigebend = 'freigegebenVon' in l.stand ? [l.stand.freigegebenVon] : []
  const geklaert = bericht.sperre?.klaerung === undefined ? [] : [bericht.sperre.klaerung.von]
  const leute = await listBedienstete(tx, [l.angelegtVon, ...freigebend, ...geklaert])
  const name = (id: string | undefined): string => {
    const b = leute.find((x) => x.id === id)
    return b ? `${b.vorname} ${b.nachname}` : ''
  }
  const inhalt = 'inhalt' in l.stand ? l.stand.inhalt : undefined
  return {
    id: l.id,
    titel: laufart(l),
    rueckzahlung: bericht.rueckzahlung !== undefined,
    stand: laufstand(l).stand,
    fortschritt: fortschritt(bericht),
    angaben: [
      ['Übergabe an die Bank', deutsch(l.uebergabe)],
      ['Ausführung', deutsch(l.ausfuehrung)],
      ['Auf dem Konto', deutsch(l.wertstellung)],
      ['Zahlerkonto', konto ? `${ibanAnzeige(konto.iban)}, ${konto.kontoinhaber}` : ''],
      ['Geplant', `${name(l.angelegtVon)}, ${deutscheZeit(l.angelegtAm)}`],
      ...freigebend.map((id) => ['Freigegeben', name(id)] as const),
      ...rueckzahlungAngaben(bericht),
      ...notAngaben(bericht),
    ],
    abgleich: inhalt ? abgleich(inhalt, bericht) : [],
    nachLeistung: nachLeistung(bericht),
    nachTiteln: await nachTiteln(tx, bericht),
    dateien: dateien.map((d) => dateizeile(bericht, d)),
    sperre: laufsperre(a, bericht, name),
    gesehen: inhalt ? { anzahl: String(inhalt.anzahl), summe: String(inhalt.summe), hash: inhalt.hash } : null,
    freigabe:
      l.stand.zustand === 'geplant'
        ? { sperre: freigabesperre(a, l), mitKennwort: a.sitzung.weg === 'kennwort' }
        : null,
    verwerfbar: umfasst(a.nutzer.stufe, 'A') && (l.stand.zustand === 'angelegt' || l.stand.zustand === 'geplant'),
    auffaelligkeiten: await ladeAuffaelligkeiten(tx, a, l),
    ausnahmen: bericht.beiseite.map((b) => ({ schluessel: b.zahlung, text: BEISEITE[b.grund] })),
  }
}

/** Money that goes back to its sender: to whom, and why. */
function rueckzahlungAngaben({ rueckzahlung: r }: Laufbericht): ZahllaufAnsicht['angaben'] {
  if (r === undefined) return []
  return [
    ['Zurück an', `${r.name}, ${kontoAnzeige(r.iban)}`],
    ['Text der Überweisung', r.zweck],
    ['Warum', r.grund],
  ]
}

function notAngaben({ notlauf: n }: Laufbericht): ZahllaufAnsicht['angaben'] {
  return n === undefined
    ? []
    : [
        ['Im Voraus für', monatsname(n.monat)],
        ['Warum', n.grund],
      ]
}

function nachLeistung({ lauf, titelsummen }: Laufbericht): ZahllaufAnsicht['nachLeistung'] {
  const arten = [...new Set(titelsummen.map(leistungText))]
  return arten.map((leistung) => {
    const teile = titelsummen.filter((t) => leistungText(t) === leistung)
    const [t] = teile
    const nach = `/zahllaeufe/${lauf.id}/zahlungen?leistung=${t?.leistungsart}&traeger=${t?.kostentraeger}`
    return { leistung, nach, summe: euro(summe(teile.map((x) => x.summe))) }
  })
}

/** HKR-01: what each budget title bears of the run; the sum of all is the run. */
async function nachTiteln(tx: Tx, { lauf, titelsummen }: Laufbericht): Promise<ZahllaufAnsicht['nachTiteln']> {
  const traeger = await findTraeger(tx, lauf.traeger)
  if (traeger === undefined) throw new Error(`no Träger ${lauf.traeger}`)
  return nachHaushaltstiteln(titelsummen, traeger.land, lauf.ausfuehrung).map((z) => ({
    schluessel: `${z.haushaltsjahr}/${z.stelle}`,
    titel: `${z.titel} (${z.haushaltsjahr})`,
    zweck: z.zweck,
    summe: euro(z.betrag),
    unsicher: z.unsicher,
  }))
}

const BEISEITE: Readonly<Record<Beiseite['grund'], string>> = {
  kontoNichtBestaetigt: 'Eine Zahlung bleibt offen: Ihre Bankverbindung ist nicht bestätigt.',
  betragZuHoch: 'Eine Zahlung bleibt offen: Der Betrag ist für eine Überweisung zu hoch.',
  landOhneAnschrift: 'Eine Zahlung bleibt offen: Für dieses Land braucht die Bank eine Anschrift.',
  kontoGesperrt: 'Eine Zahlung bleibt offen: Von diesem Konto kam Geld zurück. Im Fall steht, was zu klären ist.',
  fallGesperrt: 'Eine Zahlung bleibt offen: Die Zahlungen dieses Falls stehen still (Meldung der Bank).',
  nameLeer: 'Eine Zahlung bleibt offen: Der Name des Empfängers lässt sich nicht schreiben.',
}

type Inhalt = { readonly anzahl: number; readonly summe: ReturnType<typeof cent> }

/** While the background works: how many of how many. */
function fortschritt({ lauf, fortschritt: f }: Laufbericht): ZahllaufAnsicht['fortschritt'] {
  if (lauf.stand.zustand === 'angelegt') return { text: `${f.geplant} Zahlungen geplant`, fertig: null, von: null }
  if (lauf.stand.zustand !== 'freigegeben') return null
  const von = lauf.stand.inhalt.anzahl
  return { text: `${f.gebucht} von ${von} Zahlungen gebucht`, fertig: f.gebucht, von }
}

/** Sums of run, files and the parts they are made of must be one and the same. */
function abgleich(inhalt: Inhalt, b: Laufbericht): ZahllaufAnsicht['abgleich'] {
  const inDateien = {
    anzahl: b.dateien.reduce((n, d) => n + d.anzahl, 0),
    summe: summe(b.dateien.map((d) => d.summe)),
  }
  const posten = b.rueckzahlung?.betrag ?? summe(b.titelsummen.map((t) => t.summe))
  return [
    { stelle: 'Lauf', anzahl: String(inhalt.anzahl), summe: euro(inhalt.summe), stimmt: true },
    {
      stelle: 'Dateien',
      anzahl: String(inDateien.anzahl),
      summe: euro(inDateien.summe),
      stimmt: inDateien.anzahl === inhalt.anzahl && inDateien.summe === inhalt.summe,
    },
    {
      stelle: b.rueckzahlung === undefined ? 'Posten im Buch' : 'In Verwahrung',
      anzahl: '',
      summe: euro(posten),
      stimmt: posten === inhalt.summe,
    },
  ]
}

/** Since a restore: what is to be found out at the bank, or what was. */
function laufsperre(
  a: SeitenAufruf,
  { sperre: s }: Laufbericht,
  name: (id: string) => string,
): ZahllaufAnsicht['sperre'] {
  if (s === undefined) return null
  const k = s.klaerung
  const offen = k === undefined || (k.folge === 1 && haeltDateien(s) && k.von !== a.nutzer.bediensteter)
  return {
    seit: deutscheZeit(s.am),
    bisher: k === undefined ? '' : `${AUSGANG[k.ausgang]} ${name(k.von)}, ${deutscheZeit(k.am)}: ${k.bemerkung}`,
    formular: offen
      ? {
          sperre: umfasst(a.nutzer.stufe, 'A') ? '' : 'Das kann nur die Stufe A.',
          mitKennwort: a.sitzung.weg === 'kennwort',
          nurNichtGesendet: k !== undefined,
        }
      : null,
  }
}

const AUSGANG = {
  beiDerBank: 'Die Dateien sind bei der Bank und gehen nicht noch einmal hinaus.',
  nichtGesendet: 'Die Dateien sind nicht bei der Bank und dürfen hinaus.',
} as const

function dateizeile({ lauf: l, sperre }: Laufbericht, d: Laufdatei): ZahllaufAnsicht['dateien'][number] {
  return {
    id: String(d.nummer),
    name: d.msgId,
    gesperrt: haeltDateien(sperre),
    nach: l.stand.zustand === 'uebergeben' && !haeltDateien(sperre) ? `/zahllaeufe/${l.id}/datei/${d.nummer}` : '',
    anzahl: String(d.anzahl),
    summe: euro(d.summe),
    urteil: d.urteil === 'angenommen' ? 'angenommen' : `${d.urteil}: ${d.regeln.join(', ')}`,
    pruefsumme: d.sha256.slice(0, 12),
  }
}

function freigabesperre(a: SeitenAufruf, l: LaufMitStand): string {
  if (!umfasst(a.nutzer.stufe, 'A')) return 'Freigeben kann nur die Stufe A.'
  return l.angelegtVon === a.nutzer.bediensteter
    ? 'Sie haben den Lauf geplant. Freigeben muss eine andere Person der Stufe A.'
    : ''
}

async function handle(a: SeitenAufruf, f: FormData): Promise<ZahllaufAntwort> {
  const ref = laufRef(a)
  const wer = { von: a.nutzer.bediensteter, jetzt: a.umgebung.uhr.jetzt() }
  const gesendet = { vermerk: feldtext(f, 'vermerk'), gewaehlt: f.getAll('nr').map(String) }
  const bewiesen = ['freigeben', ...AUSGAENGE].includes(feldtext(f, 'was'))
    ? await beweiseErneut(a.kontext, feldtext(f, 'kennwort'))
    : undefined
  if (bewiesen?.ok === false) return { ...gesendet, fehler: erneutMeldung(bewiesen.ablehnung) }
  const fehler = await mitRechten(a.umgebung.db, a.akteur, (tx) => tue(tx, ref, wer, f))
  if (fehler !== null) return { ...gesendet, fehler }
  throw redirect(`/zahllaeufe/${ref.lauf}`)
}

type Wer = Parameters<typeof gibFrei>[1]

const AUSGAENGE = ['beiDerBank', 'nichtGesendet'] as const

async function klaeren(
  tx: Tx,
  ref: LaufRef,
  wer: Wer,
  x: { readonly ausgang: (typeof AUSGAENGE)[number]; readonly bemerkung: string },
): Promise<string | null> {
  const r = await klaereLaufsperre(tx, wer, ref, x)
  if (r.ok) return null
  switch (r.ablehnung.art) {
    case 'nichtGesperrt':
      return 'Dieser Lauf ist nicht gesperrt.'
    case 'schonGeklaert':
      return 'Das ist schon geklärt. Berichtigen kann es einmal eine andere Person.'
    case 'bemerkungFehlt':
      return 'Bitte schreiben Sie, wie Sie es bei der Bank geklärt haben.'
  }
}

function tue(tx: Tx, ref: LaufRef, wer: Wer, f: FormData): Promise<string | null> {
  switch (feldtext(f, 'was')) {
    case 'verwerfen':
      return verwerfen(tx, ref, wer, feldtext(f, 'grund'))
    case 'vermerken':
      return vermerken(tx, ref, wer, f)
    case 'beiDerBank':
    case 'nichtGesendet':
      return klaeren(tx, ref, wer, {
        ausgang: f.get('was') === 'beiDerBank' ? 'beiDerBank' : 'nichtGesendet',
        bemerkung: feldtext(f, 'bemerkung'),
      })
    default:
      return freigeben(tx, ref, wer, f)
  }
}

async function freigeben(tx: Tx, ref: LaufRef, wer: Wer, f: FormData): Promise<string | null> {
  const pruefsumme = feldtext(f, 'hash')
  if (!/^[0-9a-f]{64}$/.test(pruefsumme)) return 'Laden Sie die Seite neu und sehen Sie sich den Lauf noch einmal an.'
  const r = await gibFrei(tx, wer, ref, {
    anzahl: Number(feldtext(f, 'anzahl')),
    summe: cent(Number(feldtext(f, 'summe'))),
    hash: hash(pruefsumme),
  })
  return r.ok ? null : freigabeMeldung(r.ablehnung)
}

async function verwerfen(tx: Tx, ref: LaufRef, wer: Wer, grund: string): Promise<string | null> {
  const r = await verwirf(tx, wer, ref, grund)
  if (r.ok) return null
  if (r.ablehnung.art === 'grundFehlt') return 'Bitte geben Sie an, warum der Lauf verworfen wird.'
  return r.ablehnung.art === 'unbekannt'
    ? 'Diesen Lauf gibt es nicht.'
    : 'Der Lauf ist schon freigegeben oder verworfen.'
}

function freigabeMeldung(x: FreigabeAbgelehnt): string {
  switch (x.art) {
    case 'unbekannt':
      return 'Diesen Lauf gibt es nicht.'
    case 'nichtGeplant':
      return 'Der Lauf wartet nicht auf Freigabe.'
    case 'gleichePerson':
      return 'Sie haben den Lauf geplant. Freigeben muss eine andere Person (Vier-Augen-Prinzip).'
    case 'inhaltGeaendert':
      return 'Der Lauf enthält nicht mehr, was Sie gesehen haben. Sehen Sie ihn sich noch einmal an.'
    case 'auffaelligkeitenOffen':
      return x.anzahl === 1
        ? 'Eine Auffälligkeit ist noch nicht angesehen. Vermerken Sie zuerst, was Sie gefunden haben.'
        : `${x.anzahl} Auffälligkeiten sind noch nicht angesehen. Vermerken Sie zuerst, was Sie gefunden haben.`
    case 'nichtGedeckt':
      return 'Inzwischen ist etwas anders angeordnet oder auf anderem Weg gezahlt. Verwerfen Sie diesen Lauf und bereiten Sie die Notzahlung neu vor.'
    case 'dateiAbgewiesen':
      return `Die Bank würde Datei ${x.dateien.join(', ')} abweisen. Der Lauf muss verworfen werden.`
  }
}
