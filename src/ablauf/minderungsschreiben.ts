import {
  bogenAus,
  type Dokument,
  leistungsnameDer,
  type Minderungsentscheidung,
  type Minderungsmonat,
  minderungEndet,
  minderungsbescheid,
  mitbetroffen,
} from '../bescheid/index.ts'
import { alterAm, type Cent, cent, datum, deutsch, type Monat, monatVon, NULL_CENT, plusTage } from '../kern/index.ts'
import { rechne } from '../leistung/index.ts'
import type { AngabeVon, Ergebnis, PersonId } from '../recht/index.ts'
import { geaenderteMinderungen } from './minderungspruefung.ts'
import { briefeingabe, empfaengername } from './schreiben.ts'
import { belegFuer, type Minderungsbeleg } from './verfahren/minderung/beleg.ts'
import { empfaenger } from './verfahren/minderung/briefe.ts'
import { vorgangVon } from './verfahren/minderung/ereignis.ts'
import { sammelbriefe } from './verfahren/vertretung.ts'
import { tagWert, textWert } from './verfahren/werte.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

type Inhalt = Omit<Zusammenstellung, 'dokumente' | 'anzahlSchreiben'>
type Minderung = AngabeVon<'minderung'>

/**
 * G5 to G10: each reduced person gets the finding, the reduction and the change in a letter of her own (with 15 to 17 years
 * one parent too), each other adult whose amounts move with it one about her own amounts (BSG, B 14 AS 2/13 R).
 */
export function minderungsschreiben(l: Lage, z: Inhalt): readonly (() => Dokument)[] {
  const geaendert = geaenderteMinderungen(l)
  const betroffene = new Set(geaendert.map(({ a }) => a.person))
  return [...geaendert.flatMap(({ id, a }) => eigene(l, z, id, a)), ...andere(l, z, betroffene)]
}

function eigene(l: Lage, z: Inhalt, id: string, a: Minderung): readonly (() => Dokument)[] {
  const stand = belegFuer(l.verfahren, l.inhalt.angaben, id, a)
  if (stand.art === 'fehlt') throw new Error(`letter about reduction ${id}, which nothing proves`)
  const monate = monateVon(l, z, a.person)
  const rahmen = { leistungsname: name(l, a.person, monate), monate, bescheide: l.bescheide }
  const endet = l.basis?.inhalt.angaben.angaben[id] !== undefined
  return empfaenger(haushalt(l), a.person).map((x) => () => {
    const eingabe = { ...x.eingabe, anhaengig: anhaengigIn(l, monate) }
    if (endet) return minderungEndet(eingabe, { ...rahmen, ...ende(z, a.person, stand.beleg) })
    return minderungsbescheid(eingabe, { ...rahmen, ...entscheidung(l, z, id, a, stand.beleg) })
  })
}

/** §§ 86, 96 SGG: a notice about contested months becomes part of that objection or action. */
const anhaengigIn = (l: Lage, monate: readonly { readonly monat: Monat }[]) =>
  l.anhaengig.find((a) => a.monate.some((m) => monate.some((x) => x.monat === m)))?.art

/** What each decided month of the person was and is. */
function monateVon(l: Lage, z: Inhalt, person: PersonId): readonly Minderungsmonat[] {
  const monate = [...z.regelung.regelt, ...z.ueberzahlt].filter((pm) => pm.person === person).map((pm) => pm.monat)
  return [...new Set(monate)]
    .sort((x, y) => x - y)
    .map((monat) => ({
      monat,
      bisher: cent(l.geltend.reduce((s, x) => s + (x.person === person && x.monat === monat ? x.betrag : 0), 0)),
      jetzt: betragVon(z.ergebnisse, person, monat),
    }))
}

function betragVon(ergebnisse: readonly Ergebnis[], person: PersonId, monat: Monat): Cent {
  const p = ergebnisse.find((e) => e.monat === monat)?.personen.find((x) => x.person === person)
  return cent((p?.leistungen ?? []).reduce((s, x) => s + x.betrag, 0))
}

function name(l: Lage, person: PersonId, monate: readonly { readonly monat: Monat }[]) {
  const p = l.personen.get(person)
  const personen =
    p === undefined ? [] : [{ id: person, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }]
  return leistungsnameDer({ personen, monate })
}

const summe = (z: Inhalt, person: PersonId): Cent =>
  cent(z.ueberzahlt.reduce((s, x) => s + (x.person === person ? x.betrag : 0), 0))

function entscheidung(
  l: Lage,
  z: Inhalt,
  id: string,
  a: Minderung,
  b: Minderungsbeleg,
): Omit<Minderungsentscheidung, 'leistungsname' | 'monate' | 'bescheide'> {
  const geburt = l.personen.get(a.person)?.geburtsdatum
  const erster = z.ergebnisse.find((e) => e.monat === (a.von === null ? undefined : monatVon(datum(a.von))))
  const bogen = erster && bogenAus(erster, l.inhalt.angaben).personen.find((p) => p.person === a.person)?.minderung
  return {
    vorgang: vorgangVon(b.ereignis),
    gruende: {
      belehrung: belehrungssatz(b),
      anhoerungAm: b.anhoerungAm,
      antwort: antwortsatz(b),
      keinGrund: b.keinGrund,
      keineHaerte: b.keineHaerte,
      bereitschaft: bereitschaftssatz(b),
    },
    formel: bogen?.formel,
    wohnenBleibt: bogen?.wohnenBleibt ?? false,
    monatOhneRegelbedarf:
      a.minderungsart === 'nichterreichbar' && erster
        ? { monat: erster.monat, nachzahlung: beiRueckkehr(l, z, id, a, erster) }
        : undefined,
    ueberzahlt: summe(z, a.person),
    unter25: geburt !== undefined && alterAm(geburt, l.heute) < UNTER,
  }
}

const UNTER = 25

/** § 7b Abs. 4 Satz 5: what the month would bring more if the person came in it. */
function beiRueckkehr(l: Lage, z: Inhalt, id: string, a: Minderung, e: Ergebnis): Cent {
  const bis = a.von
  const angaben = { ...l.inhalt.angaben, angaben: { ...l.inhalt.angaben.angaben, [id]: { ...a, bis } } }
  const mit = rechne({ ...l.inhalt, angaben }, [e.monat], z.rechtsstand)
  return cent(betragVon(mit, a.person, e.monat) - betragVon([e], a.person, e.monat))
}

function belehrungssatz(b: Minderungsbeleg): string {
  if (!b.ereignis.belehrungNoetig) return `Eine Belehrung verlangt das Gesetz hier nicht (${b.ereignis.norm}).`
  const am = tagWert(b.belehrung, 'am')
  const beleg = textWert(b.belehrung, 'beleg')
  return am === undefined
    ? `Die Folgen waren Ihnen bekannt. ${beleg}`
    : `Über diese Folge haben wir Sie am ${deutsch(am)} schriftlich belehrt. ${beleg}`
}

function antwortsatz(b: Minderungsbeleg): string | null {
  const teile = [textWert(b.antwort, 'inhalt'), textWert(b.gespraech, 'inhalt')].filter((x) => x !== '')
  return teile.length === 0 ? null : teile.join(' ')
}

function bereitschaftssatz(b: Minderungsbeleg): string | undefined {
  const am = tagWert(b.bereitschaft, 'am')
  if (b.bereitschaft === undefined || b.ereignis.art === 'nichterreichbar') return undefined
  return am === undefined
    ? 'Die Pflicht ist bisher nicht erfüllt, und niemand hat zugesagt, sie künftig zu erfüllen.'
    : `Seit dem ${deutsch(am)} ist die Pflicht erfüllt oder zugesagt. Deshalb dauert es nur so lange, wie das Gesetz mindestens verlangt.`
}

function ende(z: Inhalt, person: PersonId, b: Minderungsbeleg) {
  const sofort = z.plandifferenz.sofort.filter((p) => p.person === person)
  return {
    vorgang: vorgangVon(b.ereignis),
    am: tagWert(b.ende, 'am') ?? plusTage(b.beginn.bekanntgabe, 0),
    wie: textWert(b.ende, 'was'),
    nachzahlung: sofort.reduce<Cent>((s, p) => cent(s + p.betrag), NULL_CENT),
  }
}

/** The rest of the household: each of age about herself and the children she represents. */
function andere(l: Lage, z: Inhalt, betroffene: ReadonlySet<PersonId>): readonly (() => Dokument)[] {
  const rest = l.fall.mitglieder.map((m) => m.lokal).filter((p) => !betroffene.has(p) && monateVon(l, z, p).length > 0)
  return sammelbriefe(haushalt(l), rest).map(({ an, um }) => () => {
    const personen = um.map((p) => ({ name: empfaengername(l, p), monate: monateVon(l, z, p) }))
    const monate = personen.flatMap((p) => p.monate)
    const eingabe = { ...briefeingabe(l, an), anhaengig: anhaengigIn(l, monate) }
    return mitbetroffen(eingabe, {
      leistungsname: name(l, an, monate),
      personen,
      bescheide: l.bescheide,
    })
  })
}

const haushalt = (l: Lage) => ({ ...l, angaben: l.inhalt.angaben })
