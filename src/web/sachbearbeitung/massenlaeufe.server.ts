import { redirect } from 'react-router'
import { kindergeldregel, legeMassenlaufAn, type Massenwunsch, type MassenwunschAbgelehnt } from '../../ablauf/index.ts'
import { listeRichtwerttabellen, type Richtwertstand, type Richtwerttabelle, vorgaengerin } from '../../fall/index.ts'
import {
  type Cent,
  type Datum,
  deutsch,
  liesDeutsch,
  liesEuro,
  liesMonat,
  type Monat,
  monatsname,
} from '../../kern/index.ts'
import { listeMassenlaeufe, MASSENARTEN, type Massenregel } from '../../leistung/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import type { MassenlaeufeAnsicht, MassenlaeufeAntwort } from './massenlaeufe.tsx'
import { ART, STAND, wasSich } from './massenworte.ts'

const massenlaeufe = seite({
  name: 'web.massenlaeufe',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'MASSENLAUF_ANGELEGT',
  loader: async (a): Promise<MassenlaeufeAnsicht> => {
    const laeufe = await lies(a, (tx) => listeMassenlaeufe(tx, a.nutzer.traeger))
    return {
      laeufe: laeufe.map((l) => ({
        id: l.lauf,
        titel: l.titel,
        was: wasSich(l),
        angelegt: deutscheZeit(l.angelegtAm),
        ...STAND[l.zustand],
      })),
      arten: MASSENARTEN.map((wert) => ({ wert, titel: ART[wert] })),
      tabellen: (await folgetabellen(a)).map(({ neu }) => ({
        wert: neu.id,
        titel: `${neu.gebiet}, ab ${deutsch(neu.gueltigAb)}`,
      })),
    }
  },
  action: (a) => legeAn(a, a.formular),
})

export const loader = massenlaeufe.loader
export const action = massenlaeufe.action

const lies = <T>(a: SeitenAufruf, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  mitRechten(a.umgebung.db, a.akteur, fn, { nurLesen: true })

/** The tables of the Jobcenter that follow on another of the same area, the youngest first. */
async function folgetabellen(a: SeitenAufruf): Promise<readonly { neu: Richtwerttabelle; alt: Richtwerttabelle }[]> {
  const alle = await lies(a, (tx) => listeRichtwerttabellen(tx, a.nutzer.traeger))
  return alle
    .flatMap((neu) => {
      const alt = vorgaengerin(neu, alle)
      return alt === undefined ? [] : [{ neu, alt }]
    })
    .sort((x, y) => y.neu.gueltigAb - x.neu.gueltigAb || (x.neu.gebiet < y.neu.gebiet ? -1 : 1))
}

async function legeAn(a: SeitenAufruf, f: FormData): Promise<MassenlaeufeAntwort> {
  const eingaben = Object.fromEntries(FELDER.map((n) => [n, feldtext(f, n)]))
  const wunsch = await liesWunsch(a, f)
  if (typeof wunsch === 'string') return { fehler: [wunsch], eingaben }
  const r = await legeMassenlaufAn({ umgebung: a.umgebung, nutzer: a.nutzer }, wunsch)
  if (!r.ok) return { fehler: meldungen(r.ablehnung), eingaben }
  throw redirect(`/massenaenderungen/${r.wert.lauf}`)
}

const FELDER = ['titel', 'grundlage', 'art', 'ab', 'alt', 'neu', 'tabelle', 'bekanntBis', 'parametersatz'] as const

async function liesWunsch(a: SeitenAufruf, f: FormData): Promise<Massenwunsch | string> {
  const ab = liesMonatstext(feldtext(f, 'ab'))
  if (ab === undefined) return 'Ab welchem Monat? Zum Beispiel 01.2027.'
  const bekannt = feldtext(f, 'bekanntBis')
  const bekanntBis = bekannt === '' ? null : liesDeutsch(bekannt)
  if (bekanntBis === undefined) return 'Recht bekannt bis: Bitte ein Datum wie 31.12.2026 eintragen oder leer lassen.'
  const regel = await liesRegel(a, f, ab)
  if (typeof regel === 'string') return regel
  const tag: { bekanntBis?: Datum } = bekanntBis === null ? {} : { bekanntBis }
  const texte = { titel: feldtext(f, 'titel'), grundlage: feldtext(f, 'grundlage') }
  return { ...texte, regel, ab, ...tag, parametersatz: feldtext(f, 'parametersatz') }
}

async function liesRegel(a: SeitenAufruf, f: FormData, ab: Monat): Promise<Massenregel | string> {
  const art = MASSENARTEN.find((x) => x === feldtext(f, 'art'))
  if (art === undefined) return 'Bitte wählen Sie, was sich ändert.'
  if (art === 'richtwerte') return richtwertregel(await folgetabellen(a), feldtext(f, 'tabelle'))
  return art === 'kindergeld' ? kindergeld(feldtext(f, 'alt'), feldtext(f, 'neu'), ab) : { art }
}

/** As typed; both left empty, as the law has it for the month. */
function kindergeld(bisher: string, fortan: string, ab: Monat): Massenregel | string {
  if (bisher === '' && fortan === '')
    return (
      kindergeldregel(ab) ??
      `Zu ${monatsname(ab)} kennt das Programm kein neues Kindergeld. Bitte bisherigen und neuen Betrag eintragen, etwa 259,00.`
    )
  const [alt, neu] = [betrag(bisher), betrag(fortan)]
  if (alt === undefined || neu === undefined)
    return 'Für neues Kindergeld: Bitte bisherigen und neuen Betrag eintragen, etwa 259,00, oder beide Felder leer lassen.'
  return { art: 'kindergeld', alt, neu }
}

function richtwertregel(tabellen: Awaited<ReturnType<typeof folgetabellen>>, id: string): Massenregel | string {
  const gewaehlt = tabellen.find((t) => t.neu.id === id)
  if (gewaehlt === undefined)
    return 'Für neue Richtwerte: Bitte die neue Tabelle wählen. Zur Wahl stehen Tabellen, denen im selben Gebiet eine andere vorausgeht.'
  const { alt, neu } = gewaehlt
  return { art: 'richtwerte', alt: ohneOrt(alt), neu: ohneOrt(neu) }
}

const ohneOrt = ({ traeger: _t, id: _i, ...stand }: Richtwerttabelle): Richtwertstand => stand

function betrag(text: string): Cent | undefined {
  const r = liesEuro(text)
  return r !== undefined && r > 0 ? r : undefined
}

/** "01.2027", "1/2027" or "2027-01". */
function liesMonatstext(text: string): Monat | undefined {
  const m = /^(\d{1,2})[./](\d{4})$/.exec(text)
  return liesMonat(m ? `${m[2]}-${(m[1] ?? '').padStart(2, '0')}` : text)
}

function meldungen(x: MassenwunschAbgelehnt): readonly string[] {
  switch (x.art) {
    case 'stufeFehlt':
      return ['Eine Massenänderung kann nur die Stufe A anlegen.']
    case 'titelFehlt':
      return ['Bitte geben Sie der Massenänderung einen Titel.']
    case 'grundlageFehlt':
      return ['Bitte nennen Sie die Grundlage: Gesetz oder Verordnung mit Fundstelle. Sie steht in den Bescheiden.']
    case 'zuFrueh':
      return [`Für Monate vor ${monatsname(x.erster)} wird nichts nachgezahlt (§ 40 Abs. 1 Satz 2 SGB II).`]
    case 'parametersatz':
      return ['Die eigenen Werte lassen sich nicht lesen:', ...x.meldungen]
    case 'kindergeldGleich':
      return ['Bisheriges und neues Kindergeld sind gleich.']
    case 'richtwerteSpaeter':
      return [`Die neuen Richtwerte gelten erst ab ${deutsch(x.ab)}: Bitte einen Monat ab diesem Tag eintragen.`]
  }
}
