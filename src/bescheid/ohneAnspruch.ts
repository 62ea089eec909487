import type { Monat } from '../kern/index.ts'
import type { PersonErgebnis, PersonId } from '../recht/index.ts'
import { type Text, t } from './dokument.ts'
import type { Bescheideingabe, Bogenmonat, Ohneanspruch } from './eingabe.ts'
import type { Leser } from './herleitung.ts'
import { mitGeburt, person } from './personen.ts'
import { monatsliste } from './sprache.ts'
import { betragVon, minderungVon, mitglieder, personIn, sachleistungVon, vermoegenReicht } from './strecke.ts'

/** The numbers of `sgb2.7.4.ausschluss`, permanent because derivations carry them, in words for whom it concerns. */
const AUSSCHLUESSE: Readonly<Record<number, Ohneanspruch>> = {
  1: { grund: 'eine Altersrente oder ähnliche Leistung', norm: '§ 7 Abs. 4 Satz 1 SGB II' },
  2: { grund: 'eine Ausbildung, für die es BAföG oder andere Förderung gibt', norm: '§ 7 Abs. 5 SGB II' },
  3: { grund: 'Leistungen nach dem Asylbewerberleistungsgesetz', norm: '§ 7 Abs. 1 Satz 2 SGB II' },
  4: { grund: 'ein Aufenthalt in einer stationären Einrichtung', norm: '§ 7 Abs. 4 Satz 1 SGB II' },
  5: { grund: 'Grundsicherung nach dem SGB XII', norm: '§ 19 Abs. 1 Satz 2 SGB II' },
  6: { grund: 'das Rentenalter ist erreicht', norm: '§ 7 Abs. 1, § 7a SGB II' },
  7: { grund: 'ein Aufenthalt in Haft', norm: '§ 7 Abs. 4 Satz 2 SGB II' },
  8: { grund: 'das Aufenthaltsrecht', norm: '§ 7 Abs. 1 Satz 2 SGB II' },
  9: { grund: 'Leistungen zum Leben nach dem SGB XIV', norm: '§ 7 Abs. 4a SGB II' },
  10: { grund: 'längere Zeit nicht erreichbar', norm: '§ 7b Abs. 4 SGB II' },
}
const UNBENANNT: Ohneanspruch = { grund: 'ein Ausschluss nach dem Gesetz', norm: '§ 7 SGB II' }
const OHNE_ANTRAG: Ohneanspruch = { grund: 'der Antrag gilt für diese Zeit nicht', norm: '§ 37 Abs. 2 SGB II' }
const NIEMAND: Ohneanspruch = { grund: 'niemand von Ihnen kann arbeiten', norm: '§ 7 Abs. 1 und 2 SGB II' }

/** Why a person has no claim whatever the means: read from the derivation; undefined if only means decide. */
export function ausschlussVon(l: Leser, p: PersonErgebnis): Ohneanspruch | undefined {
  if (p.anspruch + p.minderung + (p.sachleistung ?? 0) > 0) return undefined
  const ausschluss = l.betrag('sgb2.7.4.ausschluss', p.person)
  if (ausschluss > 0) return AUSSCHLUESSE[ausschluss] ?? UNBENANNT
  if (istFalsch(l, 'sgb2.37.2.istBeantragt')) return OHNE_ANTRAG
  return istFalsch(l, 'sgb2.7.2.hatErwerbsfaehige') ? NIEMAND : undefined
}

function istFalsch(l: Leser, id: string): boolean {
  return l.finde(id) !== undefined && !l.wahr(id)
}

/** The grounds of everybody excluded in a month, each once. */
export function ausschlussgruende(m: Bogenmonat): string {
  const gruende = new Set(mitglieder(m).flatMap((p) => (p.ohneAnspruch ? [ausschlusssatz(p.ohneAnspruch)] : [])))
  return ['Nach dem Gesetz haben Sie hier keinen Anspruch.', ...gruende].join(' ')
}

type E = Pick<Bescheideingabe, 'personen' | 'empfaenger' | 'monate'>

/** Why someone is due nothing in a month, as a sentence. */
function warumNichts(m: Bogenmonat, id: PersonId): string {
  const p = personIn(m, id)
  if (p?.ohneAnspruch) return ausschlusssatz(p.ohneAnspruch)
  if (vermoegenReicht(m)) return 'Das Vermögen ist höher, als frei ist (§§ 9, 12 SGB II).'
  if (minderungVon(p) > 0) return 'Die Leistungsminderung ist so hoch wie der Anspruch (§ 31b Abs. 1 SGB II).'
  if (sachleistungVon(p) > 0) return 'Der Anspruch kommt ganz als Sachleistung (§ 24 Abs. 2, § 68 SGB II).'
  return 'Das eigene Einkommen reicht (§ 9 Abs. 1 SGB II).'
}

export function ausschlusssatz(o: Ohneanspruch): string {
  return `Der Grund: ${o.grund} (${o.norm}).`
}

/** Members who are due nothing: with name, months and the reason. */
export function ohneGeld(e: E): readonly Text[] {
  return saetze(e, (m, id) => {
    const p = personIn(m, id)
    return p !== undefined && betragVon(p) === 0
  })
}

/** Members the law excludes, also those who get something beside the claim. */
export function ausgeschlossene(e: E): readonly Text[] {
  return saetze(e, (m, id) => personIn(m, id)?.ohneAnspruch !== undefined)
}

function saetze(e: E, betrifft: (m: Bogenmonat, id: PersonId) => boolean): readonly Text[] {
  return e.personen.flatMap(({ id }) => {
    const gruende = new Map<string, Monat[]>()
    for (const m of e.monate) {
      if (!betrifft(m, id)) continue
      const p = personIn(m, id)
      const worauf = betragVon(p) > 0 || p?.bildung !== undefined ? ' auf Regelbedarf und Wohnkosten' : ''
      const satz = `kein Anspruch${worauf} für MONATE. ${warumNichts(m, id)}`
      gruende.set(satz, [...(gruende.get(satz) ?? []), m.monat])
    }
    return [...gruende].map(
      ([satz, monate]) => t`${mitGeburt(person(e, id))}: ${satz.replace('MONATE', monatsliste(monate))}`,
    )
  })
}
