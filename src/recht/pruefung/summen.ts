import type { Herleitung, Rechenschritt } from '../berechnung/ergebnis.ts'

type Regelschritt = Extract<Rechenschritt, { art: 'regel' }>

/** Sums of all they read. */
const ALLES = new Set([
  'sgb2.11a.freieEinnahmen',
  'sgb2.11b.1.notwendigeAusgaben',
  'sgb2.11b.1.versicherungenUndVorsorge',
  'sgb2.19.gesamt',
  'sgb2.19.weitere',
  'sgb2.21.mehrbedarfImAbschnitt',
  'sgb2.22.1.aufwendungenUnterkunft',
  'sgb2.27.leistungAuszubildender',
  'sgb2.9.2.eigenesEinkommen',
])

/** Sums of the operands of these names; what else they read decides whether they count. */
const BENANNTE: Readonly<Record<string, RegExp>> = {
  'sgb2.19.1.bedarf': /^(regelbedarf|mehrbedarf|unterkunft)(DerStufe|ImAbschnitt)?$/,
  'sgb2.9.2.einkommenZurVerteilung': /^beitrag$/,
}

/** The first operand less the others. */
const DIFFERENZEN = new Set(['sgb2.31b.1.auszahlung', 'sgb2.41.1.rest', 'sgb2.68.gezahlterAnspruch'])

/** The first step of a derivation whose value is not what its operands sum to, in words. */
export function verletzteSumme(h: Herleitung): string | undefined {
  for (const s of h.schritte) {
    if (s.art !== 'regel') continue
    const soll = summe(h, s)
    if (soll !== undefined && soll !== s.wert) return `${s.id} ${s.person ?? ''}: ${s.wert}, operands make ${soll}`
  }
  return undefined
}

function summe(h: Herleitung, s: Regelschritt): number | undefined {
  const wert = (o: { readonly schritt: number }): number => Number(h.schritte[o.schritt]?.wert)
  if (ALLES.has(s.id)) return s.aus.reduce((summe, o) => summe + wert(o), 0)
  const namen = BENANNTE[s.id]
  if (namen !== undefined) return s.aus.reduce((summe, o) => summe + (namen.test(o.name) ? wert(o) : 0), 0)
  if (!DIFFERENZEN.has(s.id)) return undefined
  const [erster, ...weitere] = s.aus
  return erster === undefined ? 0 : Math.max(0, wert(erster) - weitere.reduce((summe, o) => summe + wert(o), 0))
}
