import { redirect } from 'react-router'
import {
  type Fallansicht,
  hebeAuszahlungssperrenAuf,
  vereinnahmeRuecklaeufer,
  weiseRuecklaeuferNeuAn,
} from '../../../ablauf/index.ts'
import { deutsch, euro, istUuid, kennung, kurzmonat } from '../../../kern/index.ts'
import {
  type Bankverbindung,
  ibanAnzeige,
  listBankverbindungen,
  listBankverbindungenVon,
  umfasst,
} from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../../technik/index.ts'
import {
  type Auszahlungssperre,
  listRuecklaeufer,
  listSperren,
  type Ruecklaeufer,
  rueckgabefolge,
} from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { kontoAnzeige } from '../bankworte.ts'
import { feldtext } from '../formulartext.ts'
import { liesKontoRef } from '../konten.server.ts'
import type { RuecklaeuferAnsicht, RuecklaeuferAntwort } from './ruecklaeufer.tsx'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const ruecklaeuferseite = seite({
  name: 'web.fall.ruecklaeufer',
  stufe: 'J',
  schreibstufe: 'A',
  traeger: 'alle',
  audit: 'RUECKLAEUFER_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<RuecklaeuferAnsicht> => {
    const v = await leseFall(a, ['zahlung', 'bank'])
    return mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a, v), { nurLesen: true })
  },
  action: async (a): Promise<RuecklaeuferAntwort | Response> => {
    const antwort = await handle(a)
    if (antwort === null) return redirect(`/faelle/${fallId(a)}/ruecklaeufer`)
    return typeof antwort === 'string' ? { fehler: antwort, bezahlt: null } : antwort
  },
})

export const loader = ruecklaeuferseite.loader
export const action = ruecklaeuferseite.action

async function lade(tx: Tx, a: SeitenAufruf, v: Fallansicht): Promise<RuecklaeuferAnsicht> {
  const { traeger, fall } = v.fall
  const zurueck = await listRuecklaeufer(tx, traeger, { fall })
  const alte = await listBankverbindungen(
    tx,
    zurueck.map((r) => r.konto),
  )
  const jeInhaber = new Map(alte.map((k) => [`${k.inhaber.art}/${k.inhaber.id}`, k.inhaber]))
  const konten: Bankverbindung[] = []
  for (const inhaber of jeInhaber.values()) konten.push(...(await listBankverbindungenVon(tx, inhaber)))
  const sperren = await listSperren(tx, traeger, { ibans: konten.map((k) => k.iban), faelle: [fall] })
  return {
    zeilen: zurueck.map((r) => zeile(r, alte, konten, sperren)),
    sperren: sperren.map((s) => ({
      id: s.id,
      was: s.fall === null ? `Konto ${kontoAnzeige(s.iban ?? '')}` : 'Alle Zahlungen des Falls',
      seit: deutscheZeit(s.am),
      grund: rueckgabefolge([s.grund]).heisst,
    })),
    sperre: sperre(a, v),
  }
}

function sperre(a: SeitenAufruf, v: Fallansicht): string {
  if (v.fall.traeger !== a.nutzer.traeger) return 'Das kann nur das zuständige Jobcenter.'
  return umfasst(a.nutzer.stufe, 'A') ? '' : 'Neu anweisen kann die Stufe A.'
}

function zeile(
  r: Ruecklaeufer,
  alte: readonly Bankverbindung[],
  konten: readonly Bankverbindung[],
  sperren: readonly Auszahlungssperre[],
): RuecklaeuferAnsicht['zeilen'][number] {
  const altes = alte.find((k) => k.konto === r.konto.konto && k.version === r.konto.version)
  const { heisst, tun } = rueckgabefolge(r.gruende)
  const gesperrt = new Set(sperren.map((s) => s.iban))
  const waehlbar = konten.filter(
    (k) =>
      k.zustand === 'bestaetigt' &&
      k.inhaber.art === altes?.inhaber.art &&
      k.inhaber.id === altes.inhaber.id &&
      !gesperrt.has(k.iban),
  )
  const neueste = new Map(waehlbar.map((k) => [k.konto, k]))
  return {
    zahlung: r.zahlung,
    titel: `${euro(r.betrag)} € für ${kurzmonat(r.monat)}`,
    seit: deutsch(r.seit),
    was: r.zustand === 'abgewiesen' ? 'von der Bank abgewiesen' : 'von der Bank zurückgekommen',
    konto: altes === undefined ? '' : `${ibanAnzeige(altes.iban)}, ${altes.kontoinhaber}`,
    heisst,
    tun: r.zurueckgefordert ? 'Das Geld ist inzwischen zurückgefordert: mit der Forderung verrechnen.' : tun,
    zurueckgefordert: r.zurueckgefordert,
    // a person's accounts are kept on her page
    kontenseite: altes?.inhaber.art === 'person' ? `/personen/${altes.inhaber.id}` : '',
    konten: [...neueste.values()].map((k) => ({
      wert: `${k.konto}#${k.version}`,
      titel: `${ibanAnzeige(k.iban)}, ${k.kontoinhaber}`,
    })),
  }
}

async function handle(a: SeitenAufruf & { readonly formular: FormData }): Promise<string | RuecklaeuferAntwort | null> {
  const f = a.formular
  const fall = fallId(a)
  const h = handelnder(a)
  if (f.get('was') === 'aufheben') {
    const id = feldtext(f, 'sperre')
    const sperren = istUuid(id) ? [kennung<'Auszahlungssperre'>(id)] : []
    const r = await hebeAuszahlungssperrenAuf(h, { fall, sperren, grund: feldtext(f, 'grund') })
    return r.ok ? null : MELDUNG[r.ablehnung.art]
  }
  const id = feldtext(f, 'zahlung')
  if (!istUuid(id)) return MELDUNG.keinRuecklaeufer
  const zahlung = kennung<'Zahlung'>(id)
  if (f.get('was') === 'verrechnen') {
    const r = await vereinnahmeRuecklaeufer(h, { fall, zahlung })
    return r.ok ? null : MELDUNG[r.ablehnung.art]
  }
  const an = liesKontoRef(feldtext(f, 'konto'))
  if (an === undefined) return 'Bitte wählen Sie das Konto, auf das neu gezahlt wird.'
  const r = await weiseRuecklaeuferNeuAn(h, { fall, zahlung, an, mitBezahltem: f.get('mitBezahltem') === 'ja' })
  if (r.ok) return null
  const konto = feldtext(f, 'konto')
  return r.ablehnung.art === 'schonBezahlt'
    ? { fehler: MELDUNG.schonBezahlt, bezahlt: { zahlung, konto, betrag: euro(r.ablehnung.bezahlt) } }
    : MELDUNG[r.ablehnung.art]
}

const MELDUNG = {
  stufeFehlt: 'Das kann nur die Stufe A.',
  keinRuecklaeufer: 'Diese Zahlung ist inzwischen erledigt.',
  kontoNichtBestaetigt: 'Dieses Konto ist noch nicht von einer zweiten Person bestätigt.',
  kontoGesperrt: 'Von diesem Konto kam Geld zurück. Wählen Sie ein anderes oder heben Sie zuerst die Sperre auf.',
  fallGesperrt:
    'Die Zahlungen dieses Falls stehen still. Heben Sie zuerst die Sperre auf, wenn die Meldung geklärt ist.',
  andererInhaber: 'Dieses Konto gehört jemand anderem als dem, für den das Geld bestimmt war.',
  wirdZurueckgefordert:
    'Dieses Geld ist inzwischen zurückgefordert. Verrechnen Sie es mit der Forderung, statt es neu anzuweisen.',
  keineForderung: 'Dieses Geld ist nicht oder nur zum Teil zurückgefordert. Weisen Sie es neu an.',
  schonBezahlt:
    'Auf die Forderung für dieses Geld ist schon gezahlt worden, bevor es zurückkam. Weisen Sie es neu an; was zu viel gezahlt ist, geht dann mit hinaus.',
  keinOrt:
    'Die Forderung für dieses Geld nimmt nicht mehr alles auf, was zurückgekommen ist. Sehen Sie sich die Forderung an und berichtigen Sie dort, was nicht stimmt.',
  unbekannt: 'Diese Sperre ist schon aufgehoben.',
  grundFehlt: 'Bitte sagen Sie, warum wieder gezahlt werden darf.',
} as const
