import { type Datum, datum } from '../kern/index.ts'
import { type Angabe, kostensenkungAb, monateSpaeter } from '../recht/index.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import { istEinbehalten } from './handwert.ts'
import type { Umstand } from './umstand.ts'

/** What a case can be listed by, with the words of the page. Permanent: saved lists name them. */
export const LISTENZEICHEN = {
  privatversichert: 'privat krankenversichert',
  freiwilligVersichert: 'freiwillig krankenversichert',
  nurBeitrag: 'Anspruch nur wegen des Beitrags (§ 26)',
  selbstaendig: 'selbständig',
  erwerbstaetig: 'mit Arbeitslohn',
  vorlaeufig: 'vorläufig bewilligt',
  alleinerziehend: 'alleinerziehend',
  schwanger: 'Schwangerschaft',
  eigenheim: 'eigenes Haus oder eigene Wohnung',
  sammelunterkunft: 'Sammelunterkunft',
  kostensenkung: 'Kostensenkung läuft',
  minderung: 'Leistungsminderung läuft',
  ausschluss: 'jemand ist ausgeschlossen',
  versagung: 'Leistung versagt oder entzogen',
  vonHand: 'Betrag von Hand',
  vertretung: 'Betreuung oder Vertretung',
  vorrangOffen: 'vorrangige Leistung offen',
  gutscheinOffen: 'Gutschein nicht abgerechnet',
  ohneEingang: 'kein Schriftstück eingegangen',
} as const
export type Listenzeichen = keyof typeof LISTENZEICHEN
export const ALLE_LISTENZEICHEN = Object.keys(LISTENZEICHEN) as readonly Listenzeichen[]

/** A sign a case bears, and the day it is about, if it is about one: of several the first. */
export type Zeichenstand = { readonly zeichen: Listenzeichen; readonly tag: Datum | null }

/**
 * The signs that follow from what holds on a day or will hold after it. `nurBeitrag` and `ohneEingang` are not among them:
 * they follow from the amounts and from the file, not from the facts.
 */
export function listenzeichen(f: Fassungsinhalt, heute: Datum): readonly Zeichenstand[] {
  const staende = [
    ...Object.values(f.angaben.angaben).flatMap((a) => {
      const zeichen = ausAngabe(a)
      return zeichen === undefined || istVorbei(endeDerAngabe(a), heute) ? [] : [{ zeichen, tag: null }]
    }),
    ...Object.entries(f.umstaende ?? {}).flatMap(([id, u]) => {
      const z = ausUmstand(u)
      const traegt = f.angaben.angaben[id]
      const ende = traegt === undefined ? endeDesUmstands(u) : endeDerAngabe(traegt)
      if (z === undefined || istVorbei(ende, heute)) return []
      return [{ zeichen: z.zeichen, tag: tagAus(z.tag) ?? (u.art === 'vorlaeufigkeit' ? ende : null) }]
    }),
  ]
  return ALLE_LISTENZEICHEN.flatMap((zeichen) => {
    const eigene = staende.filter((x) => x.zeichen === zeichen)
    const tage = eigene.flatMap((x) => (x.tag === null ? [] : [x.tag])).sort((x, y) => x - y)
    return eigene.length === 0 ? [] : [{ zeichen, tag: tage[0] ?? null }]
  })
}

const istVorbei = (ende: Datum | null, heute: Datum): boolean => ende !== null && ende < heute
const tagAus = (t: string | null | undefined): Datum | null => (t === null || t === undefined ? null : datum(t))

/** What has no written end may have one by law. */
function endeDerAngabe(a: Angabe): Datum | null {
  switch (a.art) {
    case 'schwangerschaft':
      return datum(a.entbindung_am ?? a.termin)
    case 'kostensenkung':
      // § 22 Abs. 1 Satz 9 SGB II: in der Regel längstens sechs Monate
      return tagAus(a.frist_bis) ?? kostensenkungAb(datum(a.am)).tag
    case 'minderung':
      // § 31b Abs. 2, § 32 Abs. 2 SGB II: at most three months
      return tagAus(a.bis) ?? monateSpaeter(datum(a.von ?? a.ereignis_am), 3)
    default:
      return 'bis' in a ? tagAus(a.bis) : null
  }
}

const endeDesUmstands = (u: Umstand): Datum | null => ('bis' in u ? tagAus(u.bis) : null)

function ausAngabe(a: Angabe): Listenzeichen | undefined {
  switch (a.art) {
    case 'versicherungsbeitrag':
      return GESETZLICH.has(a.versicherung) ? 'freiwilligVersichert' : 'privatversichert'
    case 'selbstaendigkeit':
    case 'betriebsergebnis':
      return 'selbstaendig'
    case 'erwerbseinkommen':
      return 'erwerbstaetig'
    case 'unterkunft':
      return a.wohnform === 'sammelunterkunft' ? 'sammelunterkunft' : undefined
    default:
      return EINFACH[a.art]
  }
}

/** § 26 Abs. 2 to 4: contributions to the statutory funds are paid by oneself only if voluntary. */
const GESETZLICH: ReadonlySet<string> = new Set(['gkv', 'spv'])

const EINFACH: Readonly<Partial<Record<Angabe['art'], Listenzeichen>>> = {
  alleinerziehung: 'alleinerziehend',
  schwangerschaft: 'schwanger',
  eigenheim: 'eigenheim',
  kostensenkung: 'kostensenkung',
  minderung: 'minderung',
  ausschluss: 'ausschluss',
}

function ausUmstand(u: Umstand): { readonly zeichen: Listenzeichen; readonly tag: string | null } | undefined {
  switch (u.art) {
    case 'krankenversicherung':
      if (u.versicherungsstatus === 'privat') return { zeichen: 'privatversichert', tag: null }
      return u.versicherungsstatus === 'freiwillig' ? { zeichen: 'freiwilligVersichert', tag: null } : undefined
    case 'handwert':
      return { zeichen: istEinbehalten(u) ? 'versagung' : 'vonHand', tag: u.bis }
    case 'vertretung':
      return { zeichen: 'vertretung', tag: null }
    case 'vorrang':
      return u.vorrangstand === 'bewilligt' || u.vorrangstand === 'abgelehnt'
        ? undefined
        : { zeichen: 'vorrangOffen', tag: u.frist }
    case 'anbieter':
      return u.gutschein_vom === null || u.abgerechnet_am !== null
        ? undefined
        : { zeichen: 'gutscheinOffen', tag: u.gutschein_bis ?? u.faellig_am }
    case 'vorlaeufigkeit':
      return u.vorlaeufigkeitsgrund === null ? undefined : { zeichen: 'vorlaeufig', tag: null }
    default:
      return undefined
  }
}
