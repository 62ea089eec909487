/** The single keys of the surfaces. Each can be changed or all switched off on the page /tasten (WCAG 2.1.4). */
export const TASTEN = [
  { id: 'suche', taste: '/', titel: 'Suchfeld' },
  { id: 'arbeitsplatz', taste: 'a', titel: 'Arbeitsplatz' },
  { id: 'aufnehmen', taste: 'f', titel: 'Fall aufnehmen' },
  { id: 'karte1', taste: '1', titel: 'Fall: Bearbeiten' },
  { id: 'karte2', taste: '2', titel: 'Fall: Ergebnis' },
  { id: 'karte3', taste: '3', titel: 'Fall: Differenz' },
  { id: 'karte4', taste: '4', titel: 'Fall: Schriftstücke' },
  { id: 'karte5', taste: '5', titel: 'Fall: Zahlungen' },
  { id: 'karte6', taste: '6', titel: 'Fall: Akte' },
  { id: 'karte7', taste: '7', titel: 'Fall: Verlauf' },
  { id: 'karte8', taste: '8', titel: 'Fall: Aufforderungen' },
  { id: 'karte9', taste: '9', titel: 'Fall: Verfahren' },
  { id: 'karte10', taste: '0', titel: 'Fall: Forderungen' },
  { id: 'neueAngabe', taste: 'n', titel: 'Fall: neue Angabe' },
  { id: 'zeitstrahl', taste: 'z', titel: 'Fall: Zeitstrahl' },
  { id: 'angabe', taste: 'e', titel: 'Fall: gewählte Angabe' },
  { id: 'rueckgaengig', taste: 'u', titel: 'Fall: letzte Eingabe zurücknehmen' },
  { id: 'feststellen', taste: 's', titel: 'Fall: Feststellen' },
  { id: 'tasten', taste: '?', titel: 'Diese Liste' },
] as const

export type TastenId = (typeof TASTEN)[number]['id']

/** What a person has set for herself; kept in her browser only. */
export type Belegung = { readonly an: boolean; readonly eigene: Readonly<Partial<Record<TastenId, string>>> }

export const STANDARD: Belegung = { an: true, eigene: {} }

export function tasteVon(b: Belegung, id: TastenId): string {
  return b.eigene[id] ?? TASTEN.find((t) => t.id === id)?.taste ?? ''
}

/** Which act a key means; undefined while they are off or in a field. */
export function bedeutung(b: Belegung, taste: string): TastenId | undefined {
  if (!b.an || taste === '') return undefined
  return TASTEN.find((t) => tasteVon(b, t.id) === taste)?.id
}

/** The key of a tab of a case, counted from 1; undefined for those the keyboard has no key for. */
export const tasteDerKarte = (nummer: number): string | undefined =>
  TASTEN.find((t) => t.id === `karte${nummer}`)?.taste

/** Two acts on one key. */
export function doppelt(b: Belegung): readonly string[] {
  const alle = TASTEN.map((t) => tasteVon(b, t.id)).filter((t) => t !== '')
  return [...new Set(alle.filter((t, i) => alle.indexOf(t) !== i))]
}

const ABLAGE = 'allegro.tasten'

export function ladeBelegung(): Belegung {
  try {
    const roh: unknown = JSON.parse(localStorage.getItem(ABLAGE) ?? 'null')
    return liesBelegung(roh)
  } catch {
    return STANDARD
  }
}

export function liesBelegung(roh: unknown): Belegung {
  if (typeof roh !== 'object' || roh === null) return STANDARD
  const { an, eigene } = roh as { an?: unknown; eigene?: unknown }
  const paare = typeof eigene === 'object' && eigene !== null ? Object.entries(eigene) : []
  const gueltig = paare.filter(
    ([id, taste]) => TASTEN.some((t) => t.id === id) && typeof taste === 'string' && [...taste].length <= 1,
  )
  return { an: an !== false, eigene: Object.fromEntries(gueltig) }
}

export function speichereBelegung(b: Belegung): void {
  try {
    localStorage.setItem(ABLAGE, JSON.stringify(b))
  } catch {
    // Without storage the setting holds for this page only.
  }
}
