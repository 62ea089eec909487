import { cent, type Monat } from '../kern/index.ts'
import type { Rechenergebnis } from '../leistung/index.ts'
import type { Angaben, PersonErgebnis } from '../recht/index.ts'
import { mehrbedarfszeilen, regelbedarfszeile, stimmig, unterkunftszeilen, wohnkosten } from './bogenBedarf.ts'
import { einkommensblock, verteilungsformel } from './bogenEinkommen.ts'
import { bogenminderung } from './bogenMinderung.ts'
import type { Bogenmonat, Bogenperson } from './eingabe.ts'
import { Leser } from './herleitung.ts'
import { ausschlussVon } from './ohneAnspruch.ts'
import { handVon, nachGesetz } from './vonHand.ts'

/**
 * The sheet of a month from the result and its derivation. Facts only give words (kinds of income, costs of
 * the flat); every amount is one that was computed. @throws without derivation: a letter must give reasons.
 */
export function bogenAus(
  e: Rechenergebnis,
  angaben: Angaben,
  o: { readonly adresse?: string | undefined } = {},
): Bogenmonat {
  if (e.herleitung === undefined) throw new Error('a letter needs the derivation of its amounts')
  const l = new Leser(e.herleitung)
  // A child whose own income covers its need is no member and may still get the Sofortzuschlag (§ 72 SGB II).
  const mitglieder = e.personen.filter((p) => p.mitglied || p.leistungen.length > 0 || p.bildung !== undefined)
  const vorhanden = cent(mitglieder.reduce((s, p) => s + l.betrag('sgb2.12.1.vermoegen', p.person), 0))
  return {
    monat: e.monat,
    personen: mitglieder.map((p) => {
      const hand = handVon(e, p.person)
      const bogen = bogenperson(l, nachGesetz(p, hand), angaben, { anzahl: mitglieder.length, monat: e.monat })
      return hand.length === 0 ? bogen : { ...bogen, vonHand: hand }
    }),
    wohnung: wohnkosten(l, mitglieder, angaben, o.adresse),
    ...(vorhanden === 0 ? {} : { vermoegen: { vorhanden, frei: e.vermoegensfreibetrag } }),
    gesamt: e.gesamt,
  }
}

function bogenperson(
  l: Leser,
  p: PersonErgebnis,
  angaben: Angaben,
  o: { readonly anzahl: number; readonly monat: Monat },
): Bogenperson {
  const ohneAnspruch = ausschlussVon(l, p)
  const minderung = bogenminderung(l, p, angaben, o.monat)
  const formel = o.anzahl > 1 && ohneAnspruch === undefined ? verteilungsformel(l, p) : undefined
  const regelbedarf = regelbedarfszeile(l, p)
  const teile = [...mehrbedarfszeilen(l, p), ...unterkunftszeilen(l, p, angaben)]
  // Parts of a month may give a need that is not the sum of its rounded parts: then one row says it whole.
  const uebrig = cent(p.bedarf - (regelbedarf?.betrag ?? 0))
  const rest = stimmig(teile, uebrig, {
    art: 'bedarf',
    bezeichnung: 'Mehrbedarf und Wohnkosten',
    norm: '§§ 21, 22, 41 SGB II',
  })
  const mehrbedarfe = rest.filter((z) => !z.art.startsWith('wohnen') && z.betrag !== 0)
  return {
    person: p.person,
    mitglied: true,
    regelbedarf,
    mehrbedarfe,
    unterkunft: rest.filter((z) => z.art.startsWith('wohnen') && z.betrag !== 0),
    bedarf: p.bedarf,
    ...einkommensblock(l, p, angaben),
    bereinigt: p.bereinigtesEinkommen,
    angerechnet: p.angerechnet,
    ...(formel === undefined ? {} : { verteilung: formel }),
    anspruch: p.anspruch,
    ...(minderung === undefined ? {} : { minderung }),
    ...(p.sachleistung === undefined ? {} : { sachleistung: p.sachleistung }),
    ...(ohneAnspruch === undefined ? {} : { ohneAnspruch }),
    sofortzuschlag: p.sofortzuschlag,
    leistungen: p.leistungen,
    ...(p.bildung === undefined ? {} : { bildung: p.bildung }),
  }
}
