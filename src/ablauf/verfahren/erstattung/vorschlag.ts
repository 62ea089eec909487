import { bogenAus, type Ursache, ursachen } from '../../../bescheid/index.ts'
import { rechne } from '../../../leistung/index.ts'
import { briefeingabe } from '../../schreiben.ts'
import type { Verfahrenslage } from '../plan.ts'
import type { Erstattungsfall } from './fall.ts'

/** What has changed against the grant, in the sentences of a notice, from comparing the sheets of the first month. */
export function tatsachenVorschlag(l: Verfahrenslage, f: Erstattungsfall): string {
  const [erste] = f.betroffen
  const alt = erste && l.bewilligteGrundlagen.get(erste.bewilligung.id)
  const jetzt = f.ergebnisse.find((e) => e.monat === erste?.monat)
  if (alt === undefined || jetzt === undefined || l.geltendeAngaben === undefined) return ''
  const [vorher] = rechne(alt, [jetzt.monat], f.rechtsstand, { herleitung: true })
  if (vorher === undefined) return ''
  const personen = l.fall.mitglieder.flatMap(({ lokal }) => {
    const p = l.personen.get(lokal)
    return p ? [{ id: lokal, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }] : []
  })
  const gefunden = ursachen(
    { personen, empfaenger: { ...briefeingabe(l).empfaenger, person: null } },
    bogenAus(vorher, alt.angaben),
    bogenAus(jetzt, l.geltendeAngaben),
  )
  return gefunden.map(text).join(' ')
}

const text = (u: Ursache): string =>
  u.lang
    .map((t) => {
      if (typeof t === 'string') return t
      return 'fett' in t ? t.fett : ''
    })
    .join('')
    .replaceAll('\u00a0', ' ')
