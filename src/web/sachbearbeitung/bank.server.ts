import { redirect } from 'react-router'
import {
  einlesenMeldung,
  liesBankmeldungEin,
  merkeAbweisungGesehen,
  ordneGutschriftZu,
  schliesseZeile,
  zahleGutschriftZurueck,
} from '../../ablauf/index.ts'
import { listeLeistungsfaelle } from '../../fall/index.ts'
import { deutsch, euro, istUuid, kennung, kurzmonat } from '../../kern/index.ts'
import { kassenzeichenMeldung, listBedienstete, umfasst } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import {
  type Bankformat,
  istRueckzahlbar,
  listBankabweisungen,
  listBankmeldungen,
  listOffeneZeilen,
  listRuecklaeufer,
  type Meldungszeile,
  type Ruecklaeufer,
  type RueckzahlenAbgelehnt,
  rueckgabefolge,
  type Verwahrt,
  type ZeilenRef,
} from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { BankAnsicht, BankAntwort } from './bank.tsx'
import { BANKGRUND, kontoAnzeige } from './bankworte.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'

const HOECHSTENS = 200

const bank = seite({
  name: 'web.bank',
  stufe: 'F',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'BANKMELDUNG_BEARBEITET',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a), { nurLesen: true }),
  action: (a) => handle(a, a.formular),
})

export const loader = bank.loader
export const action = bank.action

const FORMAT: Readonly<Record<'pain.002' | 'camt.052' | 'camt.053' | 'camt.054', string>> = {
  'pain.002': 'Status der Aufträge',
  'camt.052': 'Umsätze des Tages (nicht gebucht)',
  'camt.053': 'Kontoauszug',
  'camt.054': 'Einzelne Umsätze (Avis)',
}

const formatname = (f: Bankformat): string => FORMAT[f.slice(0, 8) as keyof typeof FORMAT]

async function lade(tx: Tx, a: SeitenAufruf): Promise<BankAnsicht> {
  const { traeger } = a.nutzer
  const meldungen = await listBankmeldungen(tx, traeger, 50)
  const offene = await listOffeneZeilen(tx, traeger, HOECHSTENS + 1)
  const ruecklaeufer = await listRuecklaeufer(tx, traeger, { hoechstens: HOECHSTENS + 1 })
  const abgelehnte = await listBankabweisungen(tx, traeger)
  const leute = await listBedienstete(tx, [...new Set(meldungen.map((m) => m.eingelesenVon))])
  const faelle = await listeLeistungsfaelle(tx, [...new Set(ruecklaeufer.slice(0, HOECHSTENS).map((r) => r.fall))])
  const name = (id: string): string => {
    const b = leute.find((x) => x.id === id)
    return b === undefined ? '' : `${b.vorname} ${b.nachname}`
  }
  return {
    meldungen: meldungen.map((m) => meldungszeile(m, name)),
    abgelehnte: abgelehnte.map((b) => ({
      id: b.id,
      am: deutscheZeit(b.am),
      dateiname: b.dateiname,
      grund: b.grund,
    })),
    arbeitet: meldungen.some((m) => m.bearbeitet < m.einheiten),
    offene: offene.slice(0, HOECHSTENS).map((z) => offeneZeile(z)),
    weitere: offene.length > HOECHSTENS || ruecklaeufer.length > HOECHSTENS,
    ruecklaeufer: ruecklaeufer
      .slice(0, HOECHSTENS)
      .map((r) => ruecklaeuferzeile(r, faelle.find((f) => f.fall === r.fall)?.bgNummer ?? '')),
    sperre: umfasst(a.nutzer.stufe, 'A') ? '' : 'Meldungen der Bank bearbeitet die Stufe A.',
  }
}

const meldungszeile = (m: Meldungszeile, name: (id: string) => string): BankAnsicht['meldungen'][number] => ({
  id: m.id,
  was: formatname(m.format),
  msgId: m.msgId,
  dateiname: m.dateiname,
  am: deutscheZeit(m.eingelesenAm),
  von: name(m.eingelesenVon),
  stand: meldungsstand(m),
  offen: m.offen > 0,
})

function meldungsstand(m: Meldungszeile): string {
  if (m.bearbeitet < m.einheiten) return `${m.bearbeitet} von ${m.einheiten} bearbeitet`
  return m.offen > 0 ? `${m.offen} zu klären` : 'erledigt'
}

const offeneZeile = (z: Verwahrt): BankAnsicht['offene'][number] => ({
  schluessel: `${z.meldung}/${z.nr}`,
  seit: deutsch(z.seit),
  betrag: z.betrag === null ? '' : `${z.richtung === 'belastung' ? '−' : ''}${euro(z.betrag)}`,
  wer: [z.name ?? '', z.iban === null ? '' : kontoAnzeige(z.iban)].filter((t) => t !== '').join(', '),
  text: [z.zweck ?? '', z.endToEndId ?? ''].filter((t) => t !== '').join(' · '),
  grund: BANKGRUND[z.grund],
  verwahrt: z.ergebnis === 'verwahrt',
  zuordenbar: z.ergebnis === 'verwahrt' && z.richtung === 'gutschrift' && z.grund !== 'rueckzahlungBeschlossen',
  gehtZurueck: z.grund === 'rueckzahlungBeschlossen',
  rueckzahlbar:
    z.ergebnis === 'verwahrt' && z.grund !== 'rueckzahlungBeschlossen' && istRueckzahlbar(z) && (z.iban ?? '') !== '',
})

const ruecklaeuferzeile = (r: Ruecklaeufer, bgNummer: string): BankAnsicht['ruecklaeufer'][number] => ({
  schluessel: r.zahlung,
  nach: `/faelle/${r.fall}/ruecklaeufer`,
  bgNummer,
  monat: kurzmonat(r.monat),
  seit: deutsch(r.seit),
  betrag: euro(r.betrag),
  grund: rueckgabefolge(r.gruende).heisst,
})

async function handle(a: SeitenAufruf, f: FormData): Promise<BankAntwort> {
  const antwort = await fuehreAus(a, f)
  if (antwort !== null) return antwort
  throw redirect('/bank')
}

function fuehreAus(a: SeitenAufruf, f: FormData): Promise<BankAntwort | null> {
  switch (f.get('was')) {
    case 'einlesen':
      return liesEin(a, f)
    case 'zuordnen':
      return ordneZu(a, f)
    case 'gesehen':
      return merkeGesehen(a, f)
    case 'zurueck':
      return zahleZurueck(a, f)
    default:
      return schliesse(a, f)
  }
}

async function liesEin(a: SeitenAufruf, f: FormData): Promise<BankAntwort | null> {
  const datei = f.get('datei')
  if (!(datei instanceof File) || datei.size === 0)
    return { ort: 'datei', fehler: 'Bitte wählen Sie die Datei der Bank.' }
  const r = await liesBankmeldungEin(handelnder(a), { dateiname: datei.name, oeffne: () => stueckweise(datei) })
  return r.ok ? null : { ort: 'datei', fehler: einlesenMeldung(r.ablehnung) }
}

async function* stueckweise(datei: File): AsyncGenerator<Uint8Array> {
  const leser = datei.stream().getReader()
  for (;;) {
    const { done, value } = await leser.read()
    if (done) return
    yield value
  }
}

function liesRef(f: FormData): ZeilenRef | undefined {
  const [meldung = '', nr = ''] = feldtext(f, 'zeile').split('/')
  return istUuid(meldung) && /^\d{1,9}$/.test(nr)
    ? { meldung: kennung<'Bankmeldung'>(meldung), nr: Number(nr) }
    : undefined
}

const NICHT_OFFEN = 'Dieser Umsatz ist inzwischen geklärt.'

async function ordneZu(a: SeitenAufruf, f: FormData): Promise<BankAntwort | null> {
  const zeile = liesRef(f)
  if (zeile === undefined) return { ort: '', fehler: NICHT_OFFEN }
  const kassenzeichen = feldtext(f, 'kassenzeichen')
  const r = await ordneGutschriftZu(handelnder(a), { zeile, kassenzeichen })
  if (r.ok) return null
  const fehler = ((): string => {
    switch (r.ablehnung.art) {
      case 'stufeFehlt':
        return 'Zuordnen kann die Stufe A.'
      case 'kassenzeichen':
        return kassenzeichenMeldung({ art: r.ablehnung.fehler })
      case 'keineForderung':
        return 'Zu diesem Kassenzeichen gibt es keine Forderung, auf die dieser Betrag gebucht werden kann.'
      case 'mehrAlsOffen':
        return 'Der Betrag ist höher als das, was auf diese Forderung noch offen ist. Er bleibt in Verwahrung.'
      case 'nurGutschrift':
        return 'Zuordnen lässt sich nur, was auf dem Konto eingegangen ist.'
      case 'nichtOffen':
        return NICHT_OFFEN
      case 'gehtZurueck':
        return GEHT_ZURUECK
    }
  })()
  return { ort: feldtext(f, 'zeile'), fehler, kassenzeichen }
}

const GEHT_ZURUECK = 'Für diesen Umsatz ist schon eine Rückzahlung an den Absender beschlossen.'

async function zahleZurueck(a: SeitenAufruf, f: FormData): Promise<BankAntwort> {
  const zeile = liesRef(f)
  if (zeile === undefined) return { ort: '', fehler: NICHT_OFFEN }
  const grund = feldtext(f, 'grund')
  const r = await zahleGutschriftZurueck(handelnder(a), { zeile, grund })
  if (r.ok) throw redirect(`/zahllaeufe/${r.wert}`)
  const { art } = r.ablehnung
  if (art === 'grundFehlt') return { ort: `${feldtext(f, 'zeile')}/grund`, fehler: RUECKZAHLEN[art], grund }
  return { ort: '', fehler: RUECKZAHLEN[art], grund }
}

const RUECKZAHLEN: Readonly<Record<RueckzahlenAbgelehnt['art'] | 'stufeFehlt', string>> = {
  stufeFehlt: 'Zurückzahlen kann die Stufe A.',
  nichtOffen: NICHT_OFFEN,
  gehtZurueck: GEHT_ZURUECK,
  nichtRueckzahlbar: 'Diesen Umsatz hat kein Absender geschickt. Bitte klären Sie ihn mit der Bank.',
  grundFehlt: 'Bitte schreiben Sie, warum das Geld zurückgeht.',
  absenderFehlt: 'Die Bank nennt kein Konto des Absenders, auf das eine Überweisung gehen kann.',
  kontoGesperrt: 'Von diesem Konto kam schon Geld zurück. Heben Sie zuerst im Fall die Sperre auf.',
  zahlerkontoFehlt: 'Das Konto, auf dem das Geld einging, ist kein bestätigtes Zahlerkonto mehr.',
}

async function merkeGesehen(a: SeitenAufruf, f: FormData): Promise<BankAntwort | null> {
  const id = feldtext(f, 'abweisung')
  const r = istUuid(id) ? await merkeAbweisungGesehen(handelnder(a), kennung<'Bankabweisung'>(id)) : undefined
  if (r?.ok) return null
  const stufe = r?.ablehnung.art === 'stufeFehlt'
  return { ort: '', fehler: stufe ? 'Erledigen kann die Stufe A.' : 'Diese Datei ist schon angesehen.' }
}

async function schliesse(a: SeitenAufruf, f: FormData): Promise<BankAntwort | null> {
  const zeile = liesRef(f)
  const r = zeile && (await schliesseZeile(handelnder(a), zeile))
  if (r?.ok) return null
  if (r?.ablehnung.art === 'nochVerwahrt') return { ort: '', fehler: 'Geld, das verwahrt ist, muss zugeordnet werden.' }
  if (r?.ablehnung.art === 'gehtZurueck') return { ort: '', fehler: GEHT_ZURUECK }
  return { ort: '', fehler: r?.ablehnung.art === 'stufeFehlt' ? 'Erledigen kann die Stufe A.' : NICHT_OFFEN }
}
