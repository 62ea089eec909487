import { type Cent, cent, type Datum, datum, type Monat, monatVon } from '../../../kern/index.ts'
import { type Groesse, groesse } from '../../regelwerk/groesse.ts'
import type { Rechnung } from '../../regelwerk/rechnung.ts'
import { anteil } from '../../regelwerk/rundung.ts'
import { EINKOMMEN_BETRAG, FUER_BIS, FUER_VON, ZUFLUSS_AM } from '../../sachverhalt/felder.ts'
import type { Einnahme, Eintrag, Person } from '../../sachverhalt/sachverhalt.ts'
import { ANTEIL } from '../../sgb2/p11a-nicht-beruecksichtigt/anteile.ts'

/** § 25 WoGG: granted for twelve months as a rule, here from the month that is looked at. */
const MONATE = 12

/** A single inflow as a fact of its own, or a back-payment with its day. */
export const fliesstEinmalZu = (e: Einnahme): boolean =>
  e.a.art === 'einmaligeEinnahme' || (e.a.nachzahlung && e.a.von !== null)

const gemeinsameMonate = (von: Monat, bis: Monat, beginn: Monat): number =>
  Math.max(0, Math.min(bis, beginn + MONATE - 1) - Math.max(von, beginn) + 1)

/** How much of it falls on the twelve months: by its own period, else a twelfth in each of the twelve months after. */
function zugerechnet(k: Rechnung, e: Einnahme): Cent {
  const betrag = k.angabe(e, EINKOMMEN_BETRAG)
  const mitZeit = mitZeitraum(e)
  return mitZeit === undefined ? nachZufluss(k, e, betrag) : nachZeitraum(k, mitZeit, betrag)
}

type EinmaligeEinnahme = Eintrag<'einmaligeEinnahme'>

function mitZeitraum(e: Einnahme): EinmaligeEinnahme | undefined {
  if (e.a.art !== 'einmaligeEinnahme' || e.a.fuer_von === null || e.a.fuer_bis === null) return undefined
  return e.a.fuer_von <= e.a.fuer_bis ? (e as EinmaligeEinnahme) : undefined
}

function nachZufluss(k: Rechnung, e: Einnahme, betrag: number): Cent {
  k.angabe(e, ZUFLUSS_AM)
  const zufluss = monatVon(e.von as Datum)
  const monate = gemeinsameMonate((zufluss + 1) as Monat, (zufluss + MONATE) as Monat, k.monat)
  return anteil(cent(betrag), monate, MONATE)
}

function nachZeitraum(k: Rechnung, e: EinmaligeEinnahme, betrag: number): Cent {
  const von = monatVon(datum(k.angabe(e, FUER_VON) ?? ''))
  const bis = monatVon(datum(k.angabe(e, FUER_BIS) ?? ''))
  return anteil(cent(betrag), gemeinsameMonate(von, bis, k.monat), bis - von + 1)
}

/** § 15 Abs. 3 WoGG: bonuses count in full if they flow in within the twelve months, otherwise not. */
function sonderzuwendung(k: Rechnung, e: EinmaligeEinnahme): number {
  if (mitZeitraum(e) !== undefined) return zugerechnet(k, e)
  const zufluss = monatVon(datum(e.a.zufluss_am))
  if (zufluss < k.monat || zufluss >= k.monat + MONATE) return 0
  k.angabe(e, ZUFLUSS_AM)
  return k.angabe(e, EINKOMMEN_BETRAG)
}

const summeVon = (id: string, norm: string, je: (k: Rechnung, p: Person) => number): Groesse<Cent> =>
  groesse<Cent>({
    id,
    norm,
    je: 'person',
    mass: 'cent',
    rechne: (k, p) => {
      const person = k.s.personen[p]
      return cent(person === undefined ? 0 : je(k, person))
    },
  })

/** § 15 Abs. 2 und 3 WoGG: wages that flow in once, before Werbungskosten. */
export const einmaligerLohn = summeVon('wogg.15.3.einmaligerLohn', '§ 15 Abs. 2 und 3 WoGG', (k, person) =>
  person.einmalLohn.reduce((s, e) => s + sonderzuwendung(k, e), 0),
)

/** § 15 Abs. 2 WoGG: other income that flows in once; support for training by half (§ 14 Abs. 2 Nr. 27 WoGG). */
export const einmaligesEinkommen = summeVon('wogg.15.2.einmaligesEinkommen', '§ 15 Abs. 2 WoGG', (k, person) =>
  person.sonstiges.filter(fliesstEinmalZu).reduce((s, e) => {
    if (ANTEIL[e.a.einkommensart] !== undefined || FREI.has(e.a.einkommensart)) return s
    const betrag = zugerechnet(k, e)
    return s + (e.a.einkommensart === 'bafoeg' ? anteil(betrag, 1, 2) : betrag)
  }, 0),
)
const FREI = new Set<string>(['kinderzuschlag', 'kindergeld'])
