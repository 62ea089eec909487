import { type Datum, datum, letzterTag, monatVon, teile } from '../../kern/index.ts'
import type { Einkommensart } from '../sachverhalt/angaben.ts'
import { angabenDer, OFFEN_VON, type Person, type Sachverhalt } from '../sachverhalt/sachverhalt.ts'
import { jeAngabe, type Pruefung, personVon, ueberschneiden, zu } from './pruefung.ts'

// Persons, their roles and ages, and what cannot be said of them.

/** The first day the case is about: of the first Bewilligungszeitraum, else of the application. */
function anfang(s: Sachverhalt): number | undefined {
  const tage = (s.bewilligungszeitraeume.length > 0 ? s.bewilligungszeitraeume : s.antraege).map((e) => e.von)
  return tage.length === 0 ? undefined : Math.min(...tage)
}

const plusJahre = (d: Datum, jahre: number): number => {
  const t = teile(d)
  return datum(`${String(Math.min(9999, t.jahr + jahre)).padStart(4, '0')}-${String(t.monat).padStart(2, '0')}-01`)
}

const MINDESTABSTAND_JAHRE = 12
const HOECHSTALTER_JAHRE = 110

const eltern = jeAngabe('ALG-WID-10', ['person'], (e, s) => {
  if (e.a.rolle !== 'kind') return false
  const genannt = e.a.eltern.length > 0 ? e.a.eltern : hauptpersonen(s)
  const geburt = datum(e.a.geburt)
  const zuJung = s.personen.some(
    (q) => q.id !== e.a.person && genannt.includes(q.id) && geburt < plusJahre(q.geburt, MINDESTABSTAND_JAHRE),
  )
  return zuJung && 'eltern'
})

const hauptpersonen = (s: Sachverhalt): readonly string[] =>
  s.personen.filter((p) => p.aufenthalte.some((e) => e.a.rolle === 'hauptperson')).map((p) => p.id)

const eigenerElternteil = jeAngabe('ALG-WID-11', ['person'], (e) => {
  const [a, b] = e.a.eltern
  return (e.a.eltern.includes(e.a.person) || (a !== undefined && a === b)) && 'eltern'
})

const partnerAllein = jeAngabe('ALG-WID-12', ['person'], (e, s) => {
  if (e.a.rolle !== 'partner' || e.bis < e.von) return false
  const haupt = s.personen.flatMap((p) => p.aufenthalte.filter((x) => x.a.rolle === 'hauptperson'))
  const gedeckt = (tag: number): boolean => haupt.some((x) => x.von <= tag && x.bis >= tag)
  const von = e.a.von === null ? Math.max(e.von, ...haupt.map((x) => x.von)) : e.von
  return haupt.length > 0 && !(gedeckt(von) && gedeckt(e.bis)) && 'von'
})

const rollenwechsel: Pruefung = (s) =>
  s.personen.flatMap((p) => {
    const kind = p.aufenthalte.find((e) => e.a.rolle === 'kind')
    const erwachsen = p.aufenthalte.find((e) => e.a.rolle === 'hauptperson' || e.a.rolle === 'partner')
    return kind !== undefined && erwachsen !== undefined ? [zu('ALG-WID-13', erwachsen, 'rolle')] : []
  })

const zuAlt = jeAngabe('ALG-WID-14', ['person'], (e, s) => {
  const tag = anfang(s)
  return tag !== undefined && plusJahre(datum(e.a.geburt), HOECHSTALTER_JAHRE) < tag && 'geburt'
})

const kindergeldOhneKind = jeAngabe('ALG-WID-09', ['einkommen', 'einmaligeEinnahme'], (e, s) => {
  const p = personVon(s, e)
  if (e.a.einkommensart !== 'kindergeld' || p === undefined) return false
  const beginn = e.von === OFFEN_VON ? (anfang(s) ?? e.von) : e.von
  return beginn >= p.ab[25] && 'einkommensart'
})

const NICHT_ANGERECHNET = [
  'erwerbseinkommen',
  'selbstaendigkeit',
  'betriebsergebnis',
  'einkommen',
  'vermoegen',
] as const
const ausserhalbDerBg = jeAngabe('ALG-WID-15', NICHT_ANGERECHNET, (e, s) => {
  const hier = personVon(s, e)?.aufenthalte.filter((x) => ueberschneiden(x, e)) ?? []
  return hier.length > 0 && hier.every((x) => x.a.rolle === 'haushaltsangehoerig') && 'person'
})

const FOERDERMITTEL: ReadonlySet<string> = new Set<Einkommensart>([
  'bafoeg',
  'ausbildungsgeld',
  'berufsausbildungsbeihilfe',
  'begabtenfoerderung',
])
const bekommtFoerderung = (p: Person): boolean => p.sonstiges.some((e) => FOERDERMITTEL.has(e.a.einkommensart))

const foerderungOhneBetrag = jeAngabe('ALG-WID-28', ['ausbildungsfoerderung'], (e, s) => {
  const p = personVon(s, e)
  return e.a.foerderstand === 'erhaelt' && p !== undefined && !bekommtFoerderung(p) && 'foerderstand'
})

const foerderungOhneAusbildung = jeAngabe('ALG-WID-29', ['einkommen'], (e, s) => {
  const p = personVon(s, e)
  if (p === undefined || !FOERDERMITTEL.has(e.a.einkommensart) || p.ausbildung.length > 0) return false
  const lernt = angabenDer(p, 'ausbildungsfoerderung').length + angabenDer(p, 'schulbesuch').length > 0
  return !lernt && !p.ausschluesse.some((x) => x.a.grund === 'ausbildung') && 'einkommensart'
})

const bildungZuAlt = jeAngabe('ALG-WID-30', ['bildungsbedarf'], (e, s) => {
  const p = personVon(s, e)
  if (p === undefined) return false
  return e.von >= (e.a.bildungsart === 'teilhabe' ? p.ab[18] : p.ab[25]) && 'bildungsart'
})

/** A day of application says something of journeys only, and an application comes before the money is due. */
const fahrtBeantragt = jeAngabe('ALG-WID-40', ['bildungsbedarf'], (e) => {
  const am = e.a.beantragt_am ?? null
  if (am === null) return false
  const zuSpaet = e.von !== OFFEN_VON && datum(am) > letzterTag(monatVon(e.von as Datum))
  return (e.a.bildungsart !== 'klassenfahrt' || zuSpaet) && 'beantragt_am'
})

const minderungKind = jeAngabe('ALG-WID-31', ['minderung'], (e, s) => {
  const p = personVon(s, e)
  return p !== undefined && datum(e.a.ereignis_am) < p.ab[15] && 'person'
})

const ereignisZuSpaet = jeAngabe(
  'ALG-WID-32',
  ['minderung'],
  (e) => e.a.von !== null && e.a.ereignis_am > e.a.von && 'ereignis_am',
)

const auszugZuAlt = jeAngabe('ALG-WID-38', ['auszugUnter25'], (e, s) => {
  const p = personVon(s, e)
  return p !== undefined && e.von >= p.ab[25] && 'am'
})

const termin = jeAngabe('ALG-WID-27', ['schwangerschaft'], (e) => {
  if (e.a.entbindung_am === null) return false
  const abstand = datum(e.a.entbindung_am) - datum(e.a.termin)
  return (abstand > WOCHEN_NACH_TERMIN * 7 || abstand < -WOCHEN_VOR_TERMIN * 7) && 'entbindung_am'
})
const WOCHEN_NACH_TERMIN = 4
const WOCHEN_VOR_TERMIN = 20

const zweiWege: Pruefung = (s) =>
  s.personen.flatMap((p) =>
    (['schwangerschaft', 'ernaehrung'] as const).flatMap((art) =>
      p.mehrbedarfe
        .filter((e) => e.a.mehrbedarfsart === art && angabenDer(p, art).some((x) => ueberschneiden(x, e)))
        .map((e) => zu('ALG-WID-26', e, 'mehrbedarfsart')),
    ),
  )

export const PERSONEN: readonly Pruefung[] = [
  eltern,
  eigenerElternteil,
  partnerAllein,
  rollenwechsel,
  zuAlt,
  kindergeldOhneKind,
  ausserhalbDerBg,
  foerderungOhneBetrag,
  foerderungOhneAusbildung,
  bildungZuAlt,
  fahrtBeantragt,
  minderungKind,
  ereignisZuSpaet,
  auszugZuAlt,
  termin,
  zweiWege,
]
