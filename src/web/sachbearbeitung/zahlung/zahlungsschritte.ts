import { deutsch } from '../../../kern/index.ts'
import type { Entscheidung } from '../../../leistung/index.ts'
import type { Zeitpunkt } from '../../../technik/index.ts'
import type { Zahlungsspur } from '../../../zahlung/index.ts'
import { laufart } from '../laufworte.ts'

/** One step on the way of a payment: what it was then, when, by what and by whom. */
export type Schritt = {
  readonly stand: string
  readonly am: Zeitpunkt
  readonly wodurch: string
  readonly wer: string
  /** Leads to what caused it; empty: nowhere. */
  readonly nach: string
}

type Umfeld = {
  readonly entscheidung: Entscheidung | undefined
  readonly name: (id: string | null) => string
}

export const VORGANG: Readonly<Record<Zahlungsspur['buchungen'][number]['art'], string>> = {
  anordnung: 'Anordnung',
  abloesung: 'Ablösung',
  uebergabe: 'Übergabe an die Bank',
  forderung: 'Forderung',
  eingang: 'Eingang',
  berichtigung: 'Berichtigung',
  verrechnung: 'Verrechnung',
  aufrechnung: 'Aufrechnung',
  erlass: 'Erlass',
  bank: 'Meldung der Bank',
  klaerung: 'Klärung',
  vereinnahmung: 'Verrechnung mit Forderung',
  barauszahlung: 'Barauszahlung',
}

const SCHRITT: Readonly<Record<Zahlungsspur['schritte'][number]['zustand'], string>> = {
  angeordnet: 'angeordnet',
  eingeplant: 'in einen Zahllauf genommen',
  zurueckgestellt: 'Lauf verworfen, wartet auf den nächsten',
  uebergeben: 'der Bank übergeben',
  ausgefuehrt: 'von der Bank ausgeführt',
  abgewiesen: 'von der Bank abgewiesen',
  zurueckgekommen: 'zurückgekommen',
  abgeloest: 'durch eine spätere Anordnung ersetzt',
  verrechnet: 'mit einer Überzahlung verrechnet',
  einbehalten: 'für eine Forderung einbehalten',
  vereinnahmt: 'mit einer Forderung verrechnet',
  ausgegeben: 'zur Barauszahlung ausgegeben',
  ausgezahlt: 'bar ausgezahlt',
}

/** From the order on, with the release of each run between being taken and being handed over. */
export function schritte(s: Zahlungsspur, u: Umfeld): readonly Schritt[] {
  return [...anordnung(s, u), ...s.schritte.flatMap((x) => [...freigabe(s, x, u), schritt(s, x, u)])]
}

function anordnung(s: Zahlungsspur, { entscheidung: e, name }: Umfeld): readonly Schritt[] {
  const erste = s.buchungen[0]
  const am = e?.zustand === 'angeordnet' ? e.angeordnetAm : erste?.gebuchtAm
  if (am === undefined) return []
  const wer = e?.zustand === 'angeordnet' ? name(e.angeordnetVon.bediensteter) : ''
  return [
    {
      stand: SCHRITT.angeordnet,
      am,
      wodurch: e === undefined ? 'ein Verfahren des Falls' : 'Entscheidung',
      wer,
      nach: '',
    },
  ]
}

type Gegangen = Zahlungsspur['schritte'][number]

function schritt(s: Zahlungsspur, x: Gegangen, { name }: Umfeld): Schritt {
  const g = s.gesendet.find((y) => y.lauf === x.lauf)
  const basis = { stand: SCHRITT[x.zustand], am: x.am, nach: g === undefined ? '' : `/zahllaeufe/${g.lauf}` }
  if (x.meldung !== null) return { ...basis, wodurch: `Meldung ${x.meldung}`, wer: '', nach: '/bank' }
  if (g === undefined) return { ...basis, wodurch: x.lauf === null ? 'Entscheidung' : 'Zahllauf', wer: '' }
  const lauf = `${laufart(g.zuLauf)}, Ausführung ${deutsch(g.zuLauf.ausfuehrung)}`
  if (x.zustand === 'eingeplant') return { ...basis, wodurch: lauf, wer: name(g.zuLauf.angelegtVon) }
  const datei = g.datei === null ? lauf : `Datei ${g.datei}, Nr. ${g.folge}`
  return { ...basis, wodurch: x.zustand === 'uebergeben' ? datei : lauf, wer: '' }
}

/** Who released the run, before it was handed over. */
function freigabe(s: Zahlungsspur, x: Gegangen, { name }: Umfeld): readonly Schritt[] {
  if (x.zustand !== 'uebergeben') return []
  const g = s.gesendet.find((y) => y.lauf === x.lauf)
  const l = g?.laufschritte.find((y) => y.zustand === 'freigegeben')
  if (g === undefined || l === undefined) return []
  const [stand, wodurch] = ['Lauf freigegeben', laufart(g.zuLauf)]
  return [{ stand, am: l.am, wodurch, wer: name(l.von), nach: `/zahllaeufe/${g.lauf}` }]
}
