import { redirect } from 'react-router'
import { type Barschrittart, beantrageBar, type Fallansicht, fuehreBarauszahlungFort } from '../../../ablauf/index.ts'
import { deutsch, euro, istUuid, kennung, kurzmonat } from '../../../kern/index.ts'
import { anschriftzeilen, listBankverbindungen, listBedienstete, umfasst } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, plusMillisekunden, type Tx, tagInBerlin } from '../../../technik/index.ts'
import {
  type Barauszahlung,
  bargrenze,
  istBarZahlbar,
  listBarauszahlungen,
  listDarlehenszahlungen,
  listZahlungen,
  type ZahlungMitZustand,
} from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { feldtext } from '../formulartext.ts'
import type { BargeldAnsicht, BargeldAntwort } from './bargeld.tsx'
import { BARMELDUNG, GRUND, STANDNAME, WEG } from './barworte.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const bargeldseite = seite({
  name: 'web.fall.bargeld',
  stufe: 'J',
  schreibstufe: 'A',
  traeger: 'alle',
  audit: 'BARAUSZAHLUNG_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<BargeldAnsicht> => {
    const v = await leseFall(a, ['person', 'anschrift', 'zahlung', 'bank'])
    return mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a, v), { nurLesen: true })
  },
  action: async (a): Promise<BargeldAntwort | Response> => {
    const fehler = await handle(a)
    return fehler ?? redirect(`/faelle/${fallId(a)}/bargeld`)
  },
})

export const loader = bargeldseite.loader
export const action = bargeldseite.action

async function lade(tx: Tx, a: SeitenAufruf, v: Fallansicht): Promise<BargeldAnsicht> {
  const { traeger, fall } = v.fall
  const heute = a.umgebung.uhr.heute()
  const alle = await listBarauszahlungen(tx, traeger, fall)
  const zahlungen = [...(await listZahlungen(tx, traeger, fall)), ...(await listDarlehenszahlungen(tx, traeger, fall))]
  const beantragt = new Set(alle.filter((b) => b.stand === 'beantragt').map((b) => b.zahlung))
  const offene = zahlungen.filter((z) => istBarZahlbar(z, heute) && !beantragt.has(z.id))
  const konten = await listBankverbindungen(
    tx,
    offene.flatMap((z) => z.posten.slice(0, 1).map((p) => p.empfaenger)),
  )
  const leute = await listBedienstete(tx, [
    ...new Set(alle.flatMap((b) => [b.von, ...(b.standVon ? [b.standVon] : [])])),
  ])
  const name = (id: string | null): string => {
    const b = leute.find((x) => x.id === id)
    return b === undefined ? '' : `${b.vorname} ${b.nachname}`
  }
  const absage = new URL(a.request.url).searchParams.get('absage') ?? ''
  return {
    fall,
    absage: absage in BARMELDUNG ? BARMELDUNG[absage as keyof typeof BARMELDUNG] : '',
    sperre: sperre(a, v),
    grenze: euro(bargrenze(heute)),
    offene: offene.flatMap((z) => {
      const p = z.posten[0]
      const k = konten.find((x) => x.konto === p?.empfaenger.konto && x.version === p.empfaenger.version)
      if (k?.inhaber.art !== 'person') return []
      const person = v.personen.find((m) => m.person.id === k.inhaber.id)?.person
      const zeilen = person?.anschrift === undefined ? [] : anschriftzeilen(person.anschrift)
      return [offeneZeile(z, k.kontoinhaber, zeilen)]
    }),
    zeilen: [...alle].reverse().map((b) => zeile(b, zahlungen, name, a.nutzer.bediensteter)),
  }
}

function sperre(a: SeitenAufruf, v: Fallansicht): string {
  if (v.fall.traeger !== a.nutzer.traeger) return 'Das kann nur das zuständige Jobcenter.'
  return umfasst(a.nutzer.stufe, 'A') ? '' : 'Bargeld gibt die Stufe A aus.'
}

const offeneZeile = (
  z: ZahlungMitZustand,
  name: string,
  anschrift: readonly string[],
): BargeldAnsicht['offene'][number] => ({
  zahlung: z.id,
  titel: `${euro(z.betrag)} € für ${kurzmonat(z.monat)}`,
  an: name,
  ort: anschrift.at(-1) ?? '',
  strasse: anschrift.slice(0, -1).join(', '),
})

function zeile(
  b: Barauszahlung,
  zahlungen: readonly ZahlungMitZustand[],
  name: (id: string | null) => string,
  ich: string,
): BargeldAnsicht['zeilen'][number] {
  const monat = zahlungen.find((z) => z.id === b.zahlung)?.monat
  return {
    id: b.id,
    titel: `${WEG[b.weg]} über ${euro(b.betrag)} €${monat === undefined ? '' : ` für ${kurzmonat(monat)}`}`,
    stand: standVon(b),
    art: artVon(b),
    angaben: [
      ['Stand', `${standVon(b)}, ${deutscheZeit(b.standAm)}`],
      ['Grund', `${GRUND[b.grund]} Nachweis: ${b.nachweis}`],
      ['Beantragt', `${name(b.von)}, ${deutscheZeit(b.am)}`],
      ...(b.ausgegebenAm === null ? [] : [['Ausgegeben', deutscheZeit(b.ausgegebenAm)] as const]),
      ...(b.gueltigBis === null
        ? []
        : [['Gültig bis', `${deutsch(tagInBerlin(plusMillisekunden(b.gueltigBis, -1)))}, 23:59:59 Uhr`] as const]),
      ...(b.anschrift.length === 0 ? [] : [['Anschrift', b.anschrift.join(', ')] as const]),
      ...(b.bemerkung === '' ? [] : [['Bemerkung', b.bemerkung] as const]),
    ],
    zahlung: `/zahlung/${b.zahlung}`,
    // who asked for it does not give it out; who gave it out does not decide on a hardship
    selbst: b.stand === 'beantragt' ? b.vierAugen && b.von === ich : b.standVon === ich,
  }
}

const standVon = (b: Barauszahlung): string =>
  b.stand === 'beantragt' && b.vierAugen ? 'wartet auf eine zweite Person' : STANDNAME[b.stand]

function artVon(b: Barauszahlung): BargeldAnsicht['zeilen'][number]['art'] {
  if (b.stand === 'beantragt') return 'wartet'
  if (b.stand !== 'ausgegeben') return 'beendet'
  return b.weg === 'gutschein' ? 'gutschein' : 'anweisung'
}

const SCHRITTE: Readonly<Record<string, Barschrittart>> = {
  verwerfen: 'verwerfen',
  sperren: 'sperren',
  zurueck: 'zurueck',
}

async function handle(a: SeitenAufruf & { readonly formular: FormData }): Promise<BargeldAntwort | null> {
  const f = a.formular
  if (feldtext(f, 'was') === 'beantragen') return beantrage(a)
  const id = feldtext(f, 'barauszahlung')
  const schritt = SCHRITTE[feldtext(f, 'was')]
  if (!istUuid(id) || schritt === undefined) return { fehler: BARMELDUNG.unbekannt, ort: '' }
  const r = await fuehreBarauszahlungFort(handelnder(a), {
    fall: fallId(a),
    barauszahlung: kennung<'Barauszahlung'>(id),
    schritt,
    grund: feldtext(f, 'grund'),
  })
  return r.ok ? null : { fehler: BARMELDUNG[r.ablehnung.art], ort: '' }
}

async function beantrage(a: SeitenAufruf & { readonly formular: FormData }): Promise<BargeldAntwort | null> {
  const f = a.formular
  const zahlung = feldtext(f, 'zahlung')
  if (!istUuid(zahlung)) return { fehler: BARMELDUNG.nichtOffen, ort: '' }
  const nachweis = feldtext(f, 'nachweis')
  const r = await beantrageBar(handelnder(a), {
    fall: fallId(a),
    zahlung: kennung<'Zahlung'>(zahlung),
    weg: feldtext(f, 'weg') === 'anweisung' ? 'anweisung' : 'gutschein',
    grund: feldtext(f, 'grund') === 'keinKonto' ? 'keinKonto' : 'unaufschiebbar',
    nachweis,
    anschrift: ['name', 'strasse', 'ort'].map((n) => feldtext(f, n)),
  })
  if (r.ok) return null
  const ort = r.ablehnung.art === 'nachweisFehlt' ? zahlung : ''
  return { fehler: BARMELDUNG[r.ablehnung.art], ort, nachweis }
}
