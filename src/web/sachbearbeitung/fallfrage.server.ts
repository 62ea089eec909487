import { ALLE_LISTENZEICHEN, LISTENFOLGEN, MERKMALE, type Merkmalsart } from '../../fall/index.ts'
import { istUuid } from '../../kern/index.ts'
import type { Fallfrage } from './fallliste.tsx'

export const MERKMALSARTEN = Object.keys(MERKMALE) as readonly Merkmalsart[]
const ZUSTAENDE = ['offen', 'eingestellt', 'alle'] as const

/** The question in an address; what is no question there is left out. */
export function liesFrage(q: URLSearchParams): Fallfrage {
  return {
    zustand: ZUSTAENDE.find((z) => z === q.get('zustand')) ?? 'offen',
    zeichen: ALLE_LISTENZEICHEN.filter((z) => q.getAll('zeichen').includes(z)),
    merkmale: MERKMALSARTEN.filter((m) => q.getAll('merkmal').includes(m)),
    endetIn: tage(q.get('endetIn')),
    faelligIn: tage(q.get('faelligIn')),
    ohneKontakt: tage(q.get('ohneKontakt')),
    personenAb: Math.max(1, tage(q.get('personenAb')) ?? 1),
    bei: istUuid(q.get('bei') ?? '') ? (q.get('bei') ?? '') : '',
    folge: LISTENFOLGEN.find((f) => f === q.get('folge')) ?? 'bg',
  }
}

export const tage = (text: string | null): number | null => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : null)

/** The question as an address: the same question always reads the same. */
export function schreibeFrage(f: Fallfrage): string {
  const q = new URLSearchParams()
  if (f.zustand !== 'offen') q.set('zustand', f.zustand)
  for (const z of f.zeichen) q.append('zeichen', z)
  for (const m of f.merkmale) q.append('merkmal', m)
  for (const name of ['endetIn', 'faelligIn', 'ohneKontakt'] as const) {
    const wert = f[name]
    if (wert !== null) q.set(name, String(wert))
  }
  if (f.personenAb > 1) q.set('personenAb', String(f.personenAb))
  if (f.bei !== '') q.set('bei', f.bei)
  if (f.folge !== 'bg') q.set('folge', f.folge)
  return q.toString()
}

/** Lists everybody needs. */
export const FERTIGE_LISTEN: readonly { readonly titel: string; readonly wozu: string; readonly frage: string }[] = [
  {
    titel: 'Privat versichert (§ 26)',
    wozu: 'Zuschuss zu privaten Beiträgen prüfen, auch nach Beitragsänderungen zum Jahreswechsel.',
    frage: 'zeichen=privatversichert',
  },
  {
    titel: 'Freiwillig versichert (§ 26)',
    wozu: 'Zuschuss zu freiwilligen Beiträgen prüfen.',
    frage: 'zeichen=freiwilligVersichert',
  },
  {
    titel: 'Anspruch nur wegen des Beitrags (§ 26)',
    wozu: 'Wer nur den Zuschuss bekommt, ist nicht über das Jobcenter pflichtversichert. Jede Änderung beim Einkommen wirkt sofort.',
    frage: 'zeichen=nurBeitrag',
  },
  {
    titel: 'Vorläufig bewilligte Selbständige',
    wozu: 'Nach dem Zeitraum abschließend entscheiden, binnen eines Jahres (§ 41a Abs. 5).',
    frage: 'zeichen=selbstaendig&zeichen=vorlaeufig&folge=ende',
  },
  {
    titel: 'Widerspruch oder Klage',
    wozu: 'Fälle, in denen ein Rechtsbehelf läuft.',
    frage: 'zustand=alle&merkmal=widerspruch&merkmal=klage',
  },
  {
    titel: 'Gutscheine, die bald ablaufen',
    wozu: 'Bildung und Teilhabe: Gutscheine, die in zwei Wochen oder früher ablaufen und nicht abgerechnet sind.',
    frage: 'zeichen=gutscheinOffen&faelligIn=14',
  },
  {
    titel: 'Bewilligung endet in sechs Wochen',
    wozu: 'Weiterbewilligung anstoßen.',
    frage: 'endetIn=42&folge=ende',
  },
  {
    titel: 'Ohne Kontakt seit sechs Monaten',
    wozu: 'Niemand hat eingetragen, geschrieben oder entschieden.',
    frage: 'ohneKontakt=182&folge=kontakt',
  },
]
