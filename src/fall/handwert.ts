import {
  type Datum,
  datum,
  deutsch,
  ersterTag,
  letzterTag,
  type Monat,
  monateVonBis,
  monatsname,
  monatVon,
} from '../kern/index.ts'
import type { AngabeId, Angaben, PersonId } from '../recht/index.ts'
import { bewilligungszeitraeume } from './bewilligungszeitraum.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import type { UmstandVon } from './umstand.ts'
import { WERTE } from './werte.ts'

/** An amount set by hand (ADR 0028): of a person, a kind of benefit and whole months, with reason, paragraph and expiry. */
export type Handwert = Omit<UmstandVon<'handwert'>, 'art'> & { readonly id: AngabeId }

/** What an amount follows from: the facts of the law, and among the others the amounts set by hand. */
export type Rechengrundlage = {
  readonly angaben: Angaben
  readonly umstaende?: Fassungsinhalt['umstaende'] | undefined
}

/** In the order of entry. */
export function handwerte(f: Pick<Rechengrundlage, 'umstaende'>): readonly Handwert[] {
  return Object.entries(f.umstaende ?? {}).flatMap(([id, u]): readonly Handwert[] => {
    if (u.art !== 'handwert') return []
    const { art: _, ...werte } = u
    return [{ id, ...werte }]
  })
}

/** Withheld because somebody does not cooperate: § 66 SGB I, § 5 Abs. 3 Satz 3 SGB II. By its paragraph, whoever wrote it. */
export const istEinbehalten = (h: Pick<Handwert, 'rechtsgrundlage'>): boolean =>
  /§\s*66\b.*\bSGB I\b|§\s*5 Abs\. 3\b.*\bSGB II\b/.test(h.rechtsgrundlage)

/** Whether it stands in the place of the law's amount in this month. */
export function giltIm(h: Pick<Handwert, 'von' | 'bis'>, monat: Monat): boolean {
  return monatVon(datum(h.von)) <= monat && monat <= monatVon(datum(h.bis))
}

/**
 * The persons an amount may be set for in a month: whoever the facts put into the household of the claimant, also if the
 * law then excludes her; not who only lives in the same flat.
 */
export function personenDerGemeinschaft(angaben: Angaben, monat: Monat): readonly PersonId[] {
  const personen = Object.values(angaben.angaben).flatMap((a) => {
    if (a.art !== 'person' || a.rolle === 'haushaltsangehoerig') return []
    const [von, bis] = [a.von === null ? undefined : datum(a.von), a.bis === null ? undefined : datum(a.bis)]
    const da = (von === undefined || von <= letzterTag(monat)) && (bis === undefined || bis >= ersterTag(monat))
    return da ? [a.person] : []
  })
  return [...new Set(personen)]
}

/** What stands against an amount set by hand. ALG-FAL-09: its months; 10: the person; 11: set twice. */
export type Handwertfehler = {
  readonly code: 'ALG-FAL-09' | 'ALG-FAL-10' | 'ALG-FAL-11'
  readonly id: AngabeId
  readonly feld: 'von' | 'bis' | 'person' | 'leistung'
  readonly person: PersonId
  readonly text: string
}

export function pruefeHandwerte(f: Rechengrundlage): readonly Handwertfehler[] {
  const alle = handwerte(f)
  return alle.flatMap((h, i) => {
    const zeit = zeitfehler(h, f.angaben)
    if (zeit.length > 0) return zeit
    return [...personenfehler(h, f.angaben), ...doppelt(h, alle.slice(0, i))]
  })
}

function zeitfehler(h: Handwert, angaben: Angaben): readonly Handwertfehler[] {
  const [von, bis] = [datum(h.von), datum(h.bis)]
  const fehler = (feld: 'von' | 'bis', text: string): readonly Handwertfehler[] => [
    { code: 'ALG-FAL-09', id: h.id, feld, person: h.person, text },
  ]
  if (von !== ersterTag(monatVon(von)))
    return fehler('von', 'Ein von Hand gesetzter Betrag gilt für ganze Monate: Er beginnt am ersten Tag eines Monats.')
  if (bis !== letzterTag(monatVon(bis)))
    return fehler('bis', 'Ein von Hand gesetzter Betrag gilt für ganze Monate: Er endet am letzten Tag eines Monats.')
  if (bis < von) return fehler('bis', 'Der von Hand gesetzte Betrag endet vor seinem Beginn.')
  const zeitraum = bewilligungszeitraeume(angaben).find((z) => ersterTag(monatVon(z.von)) <= von && von <= z.bis)
  if (zeitraum === undefined)
    return fehler('von', `Der Monat ${monatsname(monatVon(von))} liegt in keinem Bewilligungszeitraum.`)
  return bis <= letzterTag(monatVon(zeitraum.bis)) ? [] : fehler('bis', zuLang(zeitraum.bis))
}

const zuLang = (bis: Datum): string =>
  `Ein von Hand gesetzter Betrag gilt höchstens bis zum Ende des Bewilligungszeitraums am ${deutsch(bis)}. ` +
  'Danach muss neu entschieden werden.'

function personenfehler(h: Handwert, angaben: Angaben): readonly Handwertfehler[] {
  const fehlt = monateVon(h).find((m) => !personenDerGemeinschaft(angaben, m).includes(h.person))
  if (fehlt === undefined) return []
  const text = `Diese Person gehört im ${monatsname(fehlt)} nicht zur Bedarfsgemeinschaft. Für sie kann kein Betrag gesetzt werden.`
  return [{ code: 'ALG-FAL-10', id: h.id, feld: 'person', person: h.person, text }]
}

function doppelt(h: Handwert, fruehere: readonly Handwert[]): readonly Handwertfehler[] {
  const anderer = fruehere.find(
    (x) => x.person === h.person && x.leistung === h.leistung && monateVon(h).some((m) => giltIm(x, m)),
  )
  if (anderer === undefined) return []
  const text = `Für ${WERTE.leistung[h.leistung]} sind für diese Person zwei Beträge von Hand für denselben Monat gesetzt.`
  return [{ code: 'ALG-FAL-11', id: h.id, feld: 'leistung', person: h.person, text }]
}

const monateVon = (h: Handwert): readonly Monat[] => monateVonBis(monatVon(datum(h.von)), monatVon(datum(h.bis)))

/** What a field of it says while it is missing or is no value. */
export const HANDWERT_LUECKE: Readonly<Record<string, string>> = {
  person: 'Ein von Hand gesetzter Betrag braucht eine Person.',
  leistung: 'Ein von Hand gesetzter Betrag braucht die Leistung, an deren Stelle er tritt.',
  betrag_cent: 'Der von Hand gesetzte Betrag fehlt oder ist kein Betrag ab 0 Euro. Negative Beträge gibt es nicht.',
  von: 'Ein von Hand gesetzter Betrag braucht den ersten Tag, für den er gilt.',
  bis: 'Ein von Hand gesetzter Betrag braucht einen Ablauf: den letzten Tag, für den er gilt.',
  begruendung: 'Ein von Hand gesetzter Betrag braucht einen Grund. Er steht im Bescheid.',
  rechtsgrundlage: 'Ein von Hand gesetzter Betrag braucht die Rechtsgrundlage (Paragraf).',
}
