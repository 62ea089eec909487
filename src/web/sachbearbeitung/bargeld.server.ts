import { redirect } from 'react-router'
import { liesBarmeldungEin } from '../../ablauf/index.ts'
import { listeLeistungsfaelle } from '../../fall/index.ts'
import { euro, type Kennung, summe } from '../../kern/index.ts'
import { umfasst } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import {
  type BarmeldungAbgelehnt,
  findBarstand,
  listBarauszahlungenDesTraegers,
  listUmlauf,
  listZuKlaerendeEinloesungen,
  type ZuKlaerend,
} from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { BargeldlisteAnsicht, BargeldlisteAntwort } from './bargeld.tsx'
import { WEG } from './fall/barworte.ts'
import { handelnder } from './fall/zugriff.server.ts'

const HOECHSTENS = 200
/** 100,000 lines, as many as are read, have room in it. */
const GROESSE_HOECHSTENS = 30_000_000

const bargeld = seite({
  name: 'web.bargeld',
  stufe: 'F',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'BARMELDUNG_EINGELESEN',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a), { nurLesen: true }),
  action: async (a): Promise<BargeldlisteAntwort | Response> => {
    const fehler = await liesEin(a)
    return fehler === null ? redirect('/bargeld') : { fehler }
  },
})

export const loader = bargeld.loader
export const action = bargeld.action

async function lade(tx: Tx, a: SeitenAufruf): Promise<BargeldlisteAnsicht> {
  const { traeger } = a.nutzer
  const stand = await findBarstand(tx, traeger)
  const umlauf = await listUmlauf(tx, traeger)
  const wartend = (await listBarauszahlungenDesTraegers(tx, traeger, 'beantragt', HOECHSTENS)).filter(
    (b) => b.vierAugen,
  )
  const zuKlaeren = await listZuKlaerendeEinloesungen(tx, traeger, HOECHSTENS)
  const faelle = [...wartend.map((b) => b.fall), ...zuKlaeren.flatMap((e) => (e.fall === null ? [] : [e.fall]))]
  const nummern = await listeLeistungsfaelle(tx, [...new Set(faelle)])
  const nummer = (fall: Kennung<'Leistungsfall'> | null): string => nummern.find((f) => f.fall === fall)?.bgNummer ?? ''
  const nachLauf = umlauf.filter((u) => u.gueltigBis !== null && u.gueltigBis <= a.umgebung.uhr.jetzt())
  return {
    stand: stand === undefined ? 'Die Zahlstelle hat noch nichts gemeldet.' : `Gemeldet bis ${deutscheZeit(stand)}.`,
    umlauf: `${umlauf.length} im Umlauf, zusammen ${euro(summe(umlauf.map((u) => u.betrag)))} €`,
    abgelaufen: nachLauf.length,
    wartend: wartend.map((b) => ({
      schluessel: b.id,
      nach: `/faelle/${b.fall}/bargeld`,
      bgNummer: nummer(b.fall),
      was: WEG[b.weg],
      am: deutscheZeit(b.am),
      betrag: euro(b.betrag),
    })),
    zuKlaeren: zuKlaeren.map((e) => ({
      schluessel: e.vorgang,
      nach: e.fall === null ? '' : `/faelle/${e.fall}/bargeld`,
      bgNummer: nummer(e.fall),
      am: deutscheZeit(e.am),
      warum: WARUM[e.ergebnis],
      betrag: euro(e.betrag),
    })),
    sperre: umfasst(a.nutzer.stufe, 'A') ? '' : 'Meldungen der Zahlstelle liest die Stufe A ein.',
  }
}

const WARUM: Readonly<Record<ZuKlaerend['ergebnis'], string>> = {
  unbekannt: 'Diese Nummer haben wir nicht ausgegeben.',
  schonEingeloest: 'Schon einmal eingelöst: Die zweite Auszahlung ist nicht unsere.',
  betragFalsch: 'Ein anderer Betrag, als wir ausgegeben haben.',
  nichtGueltig: 'Nach dem Ablauf ausgezahlt.',
  gesperrt: 'Nach einer Sperre ausgezahlt.',
  schonGezahlt: 'Zu spät gemeldet: Das Geld ist inzwischen auf anderem Weg gezahlt.',
}

async function liesEin(a: SeitenAufruf & { readonly formular: FormData }): Promise<string | null> {
  const datei = a.formular.get('datei')
  if (!(datei instanceof File) || datei.size === 0) return 'Bitte wählen Sie die Datei der Zahlstelle.'
  if (datei.size > GROESSE_HOECHSTENS) return 'Diese Datei ist zu groß. Nichts wurde eingelesen.'
  const r = await liesBarmeldungEin(handelnder(a), { dateiname: datei.name, text: await datei.text() })
  return r.ok ? null : meldung(r.ablehnung)
}

function meldung(x: BarmeldungAbgelehnt | { readonly art: 'stufeFehlt' }): string {
  switch (x.art) {
    case 'stufeFehlt':
      return 'Meldungen der Zahlstelle liest die Stufe A ein.'
    case 'schonEingelesen':
      return 'Diese Datei ist schon eingelesen. Sie wirkt nur einmal.'
    case 'standInZukunft':
      return 'Die Meldung sagt, was erst noch kommt: Ihr Stand liegt in der Zukunft. Nichts wurde eingelesen.'
    case 'vorgangGeaendert':
      return `Den Vorgang ${x.vorgang} hat die Zahlstelle schon mit anderem Inhalt gemeldet. Bitte fragen Sie dort nach. Nichts wurde eingelesen.`
    case 'unlesbar':
      return x.zeile === 0
        ? 'Diese Datei ist keine Meldung einer Zahlstelle, oder ihr Stand fehlt. Nichts wurde eingelesen.'
        : `Auszahlung ${x.zeile}: Das Feld ${x.was} fehlt, ist falsch oder doppelt. Nichts wurde eingelesen.`
  }
}
