import type { Anspruchsmonat } from '../../../bescheid/index.ts'
import { festgelegt, type Umstand, type Verfahren } from '../../../fall/index.ts'
import {
  alterAm,
  type Cent,
  cent,
  letzterTag,
  type Monat,
  monateVonBis,
  monatVon,
  NULL_CENT,
  summe,
} from '../../../kern/index.ts'
import { type Angabe, ausschlussfristErstattung, erstattungsanspruch, type PersonId } from '../../../recht/index.ts'
import { gezahltIm, type Mindermonat, minderleistung } from '../minderleistung.ts'
import type { Verfahrenslage } from '../plan.ts'
import { betragWert, tagWert } from '../werte.ts'
import { ANMELDUNG, ANTWORT, BEZIFFERUNG } from './felder.ts'

type Einkommensart = Extract<Angabe, { art: 'einkommen' }>['einkommensart']
type Vorrang = Extract<Umstand, { art: 'vorrang' }>['vorrangleistung']

/**
 * What another body may owe. Without `einkommensart` it owed the very benefit we paid (another Jobcenter, § 105 SGB X):
 * then all that was paid is asked for.
 */
export const LEISTUNGEN = {
  rente: { titel: 'Rente', norm: '§ 40a SGB II, § 104 SGB X', einkommensart: 'rente', vorrang: 'rente', kinder: true },
  krankengeld: {
    titel: 'Krankengeld',
    norm: '§ 40a SGB II, § 104 SGB X',
    einkommensart: 'krankengeld',
    vorrang: null,
    kinder: false,
  },
  arbeitslosengeld: {
    titel: 'Arbeitslosengeld',
    norm: '§ 40a SGB II, § 104 SGB X',
    einkommensart: 'arbeitslosengeld',
    vorrang: 'arbeitslosengeld',
    kinder: false,
  },
  kindergeld: {
    titel: 'Kindergeld',
    norm: '§ 40a SGB II, § 104 SGB X',
    einkommensart: 'kindergeld',
    vorrang: 'kindergeld',
    kinder: true,
  },
  unterhaltsvorschuss: {
    titel: 'Unterhaltsvorschuss',
    norm: '§ 40a SGB II, § 104 SGB X',
    einkommensart: 'unterhaltsvorschuss',
    vorrang: 'unterhaltsvorschuss',
    kinder: true,
  },
  bafoeg: {
    titel: 'Ausbildungsförderung',
    norm: '§ 40a SGB II, § 104 SGB X',
    einkommensart: 'bafoeg',
    vorrang: 'ausbildungsfoerderung',
    kinder: false,
  },
  jobcenter: {
    titel: 'Leistungen eines anderen Jobcenters',
    norm: '§ 105 SGB X',
    einkommensart: null,
    vorrang: null,
    kinder: false,
  },
} as const satisfies Readonly<
  Record<
    string,
    {
      readonly titel: string
      readonly norm: string
      readonly einkommensart: Einkommensart | null
      readonly vorrang: Vorrang | null
      /** Also owed for who is under 15. */
      readonly kinder: boolean
    }
  >
>

export type Gegenstand = { readonly leistung: keyof typeof LEISTUNGEN; readonly person: PersonId }

export function gegenstandVon(schluessel: string): Gegenstand {
  const [leistung, person] = schluessel.split('/')
  return { leistung: leistung as keyof typeof LEISTUNGEN, person: person as PersonId }
}

const ERWERBSALTER = 15

export function gegenstaende(l: Verfahrenslage): readonly Gegenstand[] {
  return l.fall.mitglieder.flatMap(({ lokal }) => {
    const p = l.personen.get(lokal)
    const kind = p !== undefined && alterAm(p.geburtsdatum, l.heute) < ERWERBSALTER
    return (Object.keys(LEISTUNGEN) as Gegenstand['leistung'][])
      .filter((leistung) => !kind || LEISTUNGEN[leistung].kinder)
      .map((leistung) => ({ leistung, person: lokal }))
  })
}

/** § 110 Satz 2 SGB X. */
export const GRENZE = cent(50_00)

export type Rechnung = {
  readonly monate: readonly Anspruchsmonat[]
  readonly gesamt: Cent
  /** Announced too late (§ 111 SGB X). */
  readonly ausgeschlossen: readonly Monat[]
  readonly nichtAbgedeckt: readonly string[]
}

/** What is asked of the other body by its answer, month by month; one that asks for nothing is left out. */
export function rechnung(l: Verfahrenslage, v: Verfahren): Rechnung {
  const w = festgelegt(v, ANTWORT.id)?.werte
  const [von, bis, kenntnis] = [tagWert(w, 'von'), tagWert(w, 'bis'), tagWert(w, 'am')]
  const betrag = betragWert(w, 'betrag')
  const leer: Rechnung = { monate: [], gesamt: NULL_CENT, ausgeschlossen: [], nichtAbgedeckt: [] }
  if (von === undefined || bis === undefined || kenntnis === undefined || betrag === undefined || bis < von) return leer
  const angemeldet = tagWert(festgelegt(v, ANMELDUNG.id)?.werte, 'am') ?? l.heute
  const zuSpaet = (m: Monat): boolean => ausschlussfristErstattung(letzterTag(m), kenntnis).tag < angemeldet
  const alle = monateVonBis(monatVon(von), monatVon(bis))
  const danach = { ab: tagWert(w, 'aenderungAb'), betrag: betragWert(w, 'betragDanach') }
  const andere = (m: Monat): Cent =>
    danach.ab !== undefined && danach.betrag !== undefined && m >= monatVon(danach.ab) ? danach.betrag : betrag
  const gezahltBis = tagWert(w, 'gezahltBis')
  const ermittelt = mindermonate(
    l,
    gegenstandVon(v.gegenstand),
    alle.filter((m) => !zuSpaet(m)),
    andere,
  )
  const monate = ermittelt.flatMap((x) => {
    const schon = gezahltBis !== undefined && x.monat <= monatVon(gezahltBis)
    const doppel = { monat: x.monat, andereLeistung: andere(x.monat), minderLeistung: x.minder }
    const anspruch = erstattungsanspruch([{ ...doppel, schonGezahlt: schon ? doppel.andereLeistung : NULL_CENT }])
    return anspruch === 0
      ? []
      : [{ monat: x.monat, gezahlt: x.gezahlt, minder: x.minder, andere: doppel.andereLeistung, anspruch }]
  })
  return {
    monate,
    gesamt: summe(monate.map((m) => m.anspruch)),
    ausgeschlossen: alle.filter(zuSpaet),
    nichtAbgedeckt: [...new Set(ermittelt.flatMap((m) => m.nichtAbgedeckt))],
  }
}

function mindermonate(
  l: Verfahrenslage,
  g: Gegenstand,
  monate: readonly Monat[],
  andere: (m: Monat) => Cent,
): readonly Mindermonat[] {
  const { einkommensart } = LEISTUNGEN[g.leistung]
  if (einkommensart !== null)
    return minderleistung(
      l,
      monate.map((monat) => ({ person: g.person, einkommensart, monat, betrag: andere(monat) })),
    )
  return monate.flatMap((monat) => {
    const gezahlt = gezahltIm(l, monat)
    return gezahlt === 0 ? [] : [{ monat, gezahlt, minder: gezahlt, nichtAbgedeckt: [] }]
  })
}

/** Months in which the claim of a person on another body counts as fulfilled by us (§ 107 SGB X). */
export const erfuellteMonate = (l: Verfahrenslage): readonly Monat[] => [
  ...new Set(
    l.verfahren.flatMap((v) =>
      v.art === 'erstattungsanspruch' && festgelegt(v, BEZIFFERUNG.id) !== undefined
        ? rechnung(l, v).monate.map((m) => m.monat)
        : [],
    ),
  ),
]
