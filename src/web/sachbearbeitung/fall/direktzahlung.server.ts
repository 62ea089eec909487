import { redirect } from 'react-router'
import { type DirektzahlungAbgelehnt, oeffneZumBearbeiten, richteDirektzahlungEin } from '../../../ablauf/index.ts'
import { AUFTEILUNGEN, WEGMASKE } from '../../../fall/index.ts'
import { type Cent, iso, liesEuro } from '../../../kern/index.ts'
import { bankverbindungMeldung, ibanMeldung } from '../../../stammdaten/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { liesTag } from '../../eingabe/tag.ts'
import { feldtext } from '../formulartext.ts'
import type { DirektzahlungAnsicht, DirektzahlungAntwort } from './direktzahlung.tsx'
import { zeitraumVon } from './eingaben.ts'
import { rufnamen } from './namen.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const direktzahlung = seite({
  name: 'web.fall.direktzahlung',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'DIREKTZAHLUNG_EINGERICHTET',
  liest: 'fall',
  loader: async (a): Promise<DirektzahlungAnsicht> => {
    const v = await leseFall(a, ['person', 'bank'])
    a.nurEigener(v.fall.traeger)
    const namen = rufnamen(v.personen)
    return {
      aufteilungen: AUFTEILUNGEN.map((wert) => ({ wert, titel: WEGMASKE.aufteilung.optionen[wert] })),
      personen: v.personen.map((p) => ({ wert: p.lokal, titel: namen[p.lokal] ?? p.lokal })),
    }
  },
  action: (a) => richteEin(a, a.formular),
})

export const loader = direktzahlung.loader
export const action = direktzahlung.action

const ARTEN = ['vermieter', 'versorger', 'versicherung'] as const

const FELDER = [
  'art',
  'betrag',
  'aufteilung',
  'person',
  'von',
  'bis',
  'name',
  'strasse',
  'hausnummer',
  'plz',
  'ort',
  'iban',
  'beleg',
] as const

async function richteEin(a: SeitenAufruf, f: FormData): Promise<DirektzahlungAntwort> {
  const fall = fallId(a)
  const werte = Object.fromEntries(FELDER.map((n) => [n, feldtext(f, n)]))
  const t = (n: (typeof FELDER)[number]): string => werte[n] ?? ''
  const fehler: Record<string, string> = {}
  const entwurf = await oeffneZumBearbeiten(handelnder(a), fall)
  if (!entwurf.ok) return { werte, fehler: { '': 'Dieser Fall kann nicht bearbeitet werden.' } }
  const umfeld = { heute: a.umgebung.uhr.heute(), zeitraum: zeitraumVon(entwurf.wert.inhalt), beginn: null }
  const tag = (n: 'von' | 'bis'): string | null => {
    if (t(n) === '') return null
    const d = liesTag(t(n), n, umfeld)
    if (d === undefined) fehler[n] = 'Bitte einen Tag eintragen, zum Beispiel 1.7.2026.'
    return d === undefined ? null : iso(d)
  }
  const art = ARTEN.find((x) => x === t('art')) ?? 'vermieter'
  const person = /^P[1-9]\d?$/.test(t('person')) ? t('person') : null
  if (art === 'versicherung' && person === null) fehler.person = 'Bitte wählen Sie, wer dort versichert ist.'
  const eingabe = {
    fall,
    art,
    leistungsart: art === 'versicherung' ? ('zuschussVersicherung' as const) : ('unterkunft' as const),
    betrag_cent: betrag(t('betrag'), fehler),
    aufteilung: AUFTEILUNGEN.find((x) => x === t('aufteilung')) ?? 'koepfe',
    person,
    von: tag('von'),
    bis: tag('bis'),
    name: t('name'),
    anschrift: {
      strasse: t('strasse'),
      hausnummer: t('hausnummer'),
      zusatz: '',
      plz: t('plz'),
      ort: t('ort'),
      land: 'DE',
    },
    iban: t('iban'),
    beleg: t('beleg'),
  }
  if (Object.keys(fehler).length > 0) return { werte, fehler }
  const r = await richteDirektzahlungEin(handelnder(a), eingabe)
  if (!r.ok) return { werte, fehler: ablehnung(r.ablehnung) }
  throw redirect(`/faelle/${fall}?angabe=${r.wert.weg}`)
}

function betrag(text: string, fehler: Record<string, string>): Cent | null {
  if (text === '') return null
  const c = liesEuro(text)
  if (c === undefined || c < 0) fehler.betrag = 'Bitte einen Betrag eintragen, zum Beispiel 480,00.'
  return c ?? null
}

function ablehnung(x: DirektzahlungAbgelehnt): Record<string, string> {
  if (x.art === 'unbekannt') return { '': 'Es gibt keinen offenen Entwurf. Laden Sie die Seite neu.' }
  const { grund } = x
  switch (grund.art) {
    case 'name':
      return { name: 'Bitte den Namen eintragen (höchstens 70 Zeichen).' }
    case 'kontoinhaber':
      return { name: bankverbindungMeldung(grund) }
    case 'beleg':
      return { beleg: 'Bitte nennen Sie das unterschriebene Schriftstück.' }
    case 'anschriftUngueltig':
      return Object.fromEntries(grund.fehler.map((e) => [e.feld, e.meldung]))
    case 'iban':
      return { iban: ibanMeldung(grund.fehler) }
    case 'bic':
    case 'unbekannt':
      return { iban: bankverbindungMeldung(grund.art === 'bic' ? grund : { art: 'unbekannt' }) }
  }
}
