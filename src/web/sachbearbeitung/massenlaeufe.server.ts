import { redirect } from 'react-router'
import { legeMassenlaufAn, type Massenwunsch, type MassenwunschAbgelehnt } from '../../ablauf/index.ts'
import { type Cent, type Datum, liesDeutsch, liesEuro, liesMonat, type Monat, monatsname } from '../../kern/index.ts'
import { listeMassenlaeufe, MASSENARTEN, type Massenregel } from '../../leistung/index.ts'
import { deutscheZeit, mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import type { MassenlaeufeAnsicht, MassenlaeufeAntwort } from './massenlaeufe.tsx'
import { ART, STAND, wasSich } from './massenworte.ts'

const massenlaeufe = seite({
  name: 'web.massenlaeufe',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'MASSENLAUF_ANGELEGT',
  loader: async (a): Promise<MassenlaeufeAnsicht> => ({
    laeufe: (
      await mitRechten(a.umgebung.db, a.akteur, (tx) => listeMassenlaeufe(tx, a.nutzer.traeger), { nurLesen: true })
    ).map((l) => ({
      id: l.lauf,
      titel: l.titel,
      was: wasSich(l),
      angelegt: deutscheZeit(l.angelegtAm),
      ...STAND[l.zustand],
    })),
    arten: MASSENARTEN.map((wert) => ({ wert, titel: ART[wert] })),
  }),
  action: (a) => legeAn(a, a.formular),
})

export const loader = massenlaeufe.loader
export const action = massenlaeufe.action

async function legeAn(a: SeitenAufruf, f: FormData): Promise<MassenlaeufeAntwort> {
  const eingaben = Object.fromEntries(FELDER.map((n) => [n, feldtext(f, n)]))
  const wunsch = liesWunsch(f)
  if (typeof wunsch === 'string') return { fehler: [wunsch], eingaben }
  const r = await legeMassenlaufAn({ umgebung: a.umgebung, nutzer: a.nutzer }, wunsch)
  if (!r.ok) return { fehler: meldungen(r.ablehnung), eingaben }
  throw redirect(`/massenaenderungen/${r.wert.lauf}`)
}

const FELDER = ['titel', 'grundlage', 'art', 'ab', 'alt', 'neu', 'bekanntBis', 'parametersatz'] as const

function liesWunsch(f: FormData): Massenwunsch | string {
  const ab = liesMonatstext(feldtext(f, 'ab'))
  if (ab === undefined) return 'Ab welchem Monat? Zum Beispiel 01.2027.'
  const bekannt = feldtext(f, 'bekanntBis')
  const bekanntBis = bekannt === '' ? null : liesDeutsch(bekannt)
  if (bekanntBis === undefined) return 'Recht bekannt bis: Bitte ein Datum wie 31.12.2026 eintragen oder leer lassen.'
  const regel = liesRegel(f)
  if (typeof regel === 'string') return regel
  const tag: { bekanntBis?: Datum } = bekanntBis === null ? {} : { bekanntBis }
  const texte = { titel: feldtext(f, 'titel'), grundlage: feldtext(f, 'grundlage') }
  return { ...texte, regel, ab, ...tag, parametersatz: feldtext(f, 'parametersatz') }
}

function liesRegel(f: FormData): Massenregel | string {
  const art = MASSENARTEN.find((x) => x === feldtext(f, 'art'))
  if (art === undefined) return 'Bitte wählen Sie, was sich ändert.'
  if (art !== 'kindergeld') return { art }
  const [alt, neu] = [betrag(feldtext(f, 'alt')), betrag(feldtext(f, 'neu'))]
  if (alt === undefined || neu === undefined)
    return 'Für neues Kindergeld: Bitte bisherigen und neuen Betrag eintragen, etwa 255,00.'
  return { art, alt, neu }
}

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
  }
}
