import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { Angabe } from '../sachverhalt/angaben.ts'
import type { Eintrag } from '../sachverhalt/sachverhalt.ts'
import { jeAngabe, type Pruefung, personVon, ueberschneiden, zu } from './pruefung.ts'

// Amounts that cannot be meant, and amounts that contradict one another.

/** The amount a fact is about, if it has just one. */
function hauptbetrag(a: Angabe): readonly [feld: string, betrag: number] | undefined {
  switch (a.art) {
    case 'erwerbseinkommen':
      return ['brutto_cent', a.brutto_cent]
    case 'selbstaendigkeit':
      return ['gewinn_cent', a.gewinn_cent]
    case 'einkommen':
    case 'einmaligeEinnahme':
    case 'versicherungsbeitrag':
    case 'einmalbedarf':
    case 'unterkunftEinmal':
    case 'wohnguthaben':
      return ['betrag_cent', a.betrag_cent]
    case 'vermoegen':
      return ['wert_cent', a.wert_cent]
    case 'absetzung': {
      const anders = (a.kilometer ?? null) !== null || (a.tage ?? null) !== null || a.absetzungsart === 'riester'
      return anders ? undefined : ['betrag_cent', a.betrag_cent]
    }
    default:
      return undefined
  }
}

/** A self-employed person may earn nothing; elsewhere nothing is no fact. */
const ohneBetrag: Pruefung = (s) =>
  s.eintraege.flatMap((e) => {
    const betrag = e.a.art === 'selbstaendigkeit' ? undefined : hauptbetrag(e.a)
    return betrag?.[1] === 0 ? [zu('ALG-WID-17', e, betrag[0])] : []
  })

/** More than this in a month is more likely two digits too many. */
const UNGEWOEHNLICH: Partial<Record<Angabe['art'], number>> = {
  erwerbseinkommen: 20_000_00,
  selbstaendigkeit: 50_000_00,
  einkommen: 20_000_00,
  absetzung: 3_000_00,
  versicherungsbeitrag: 3_000_00,
}
const WOHNKOSTEN_UNGEWOEHNLICH = 6_000_00
const MEHRBEDARF_UNGEWOEHNLICH = 3_000_00

const zuHoch: Pruefung = (s) =>
  s.eintraege.flatMap((e): readonly Hinweis[] => {
    const { a } = e
    if (a.art === 'unterkunft')
      return (['anerkannt_cent', 'grundmiete_cent', 'nebenkosten_cent', 'heizung_cent'] as const)
        .filter((f) => (a[f] ?? 0) > WOHNKOSTEN_UNGEWOEHNLICH)
        .map((f) => zu('ALG-WID-18', e, f))
    if (a.art === 'mehrbedarf')
      return (a.betrag_cent ?? 0) > MEHRBEDARF_UNGEWOEHNLICH ? [zu('ALG-WID-18', e, 'betrag_cent')] : []
    const grenze = UNGEWOEHNLICH[a.art]
    const betrag = hauptbetrag(a)
    return grenze !== undefined && betrag !== undefined && betrag[1] > grenze ? [zu('ALG-WID-18', e, betrag[0])] : []
  })

const kosten = ({ a }: Eintrag<'unterkunft'>): number => a.grundmiete_cent + a.nebenkosten_cent + a.heizung_cent

const mehrAnerkannt = jeAngabe('ALG-WID-19', ['unterkunft', 'unterkunftEinmal'], (e) => {
  const anerkannt = e.a.anerkannt_cent ?? 0
  const ganz = e.a.art === 'unterkunft' ? kosten(e as Eintrag<'unterkunft'>) : e.a.betrag_cent
  return ganz > 0 && anerkannt > ganz && 'anerkannt_cent'
})

const teilUeberGanzem: readonly Pruefung[] = [
  jeAngabe(
    'ALG-WID-20',
    ['wohnguthaben'],
    (e) => e.a.unberuecksichtigt_cent > e.a.betrag_cent && 'unberuecksichtigt_cent',
  ),
  jeAngabe(
    'ALG-WID-20',
    ['betriebsergebnis'],
    (e) => e.a.nicht_anerkannt_cent > e.a.betriebsausgaben_cent && 'nicht_anerkannt_cent',
  ),
  jeAngabe('ALG-WID-20', ['einmaligeEinnahme'], (e) => e.a.ausgaben_cent > e.a.betrag_cent && 'ausgaben_cent'),
  jeAngabe('ALG-WID-20', ['wohnanteil'], (e, s) => {
    const ganz = s.unterkuenfte.filter((u) => ueberschneiden(u, e)).map((u) => u.a.anerkannt_cent ?? kosten(u))
    return ganz.length > 0 && e.a.anteil_cent > Math.max(...ganz) && eigenheimlasten(s) === 0 && 'anteil_cent'
  }),
]

const eigenheimlasten = (s: Parameters<Pruefung>[0]): number => s.je.eigenheim?.length ?? 0

const ohneKosten = jeAngabe('ALG-WID-21', ['unterkunft'], (e, s) => {
  const anders = eigenheimlasten(s) > 0 || s.eintraege.some((x) => x.a.art === 'wohnanteil')
  return e.a.anerkannt_cent === null && kosten(e) === 0 && !anders && 'grundmiete_cent'
})

const eigenheimZurMiete = jeAngabe('ALG-WID-22', ['eigenheim'], (e, s) => {
  const hier = s.unterkuenfte.filter((u) => ueberschneiden(u, e))
  return hier.length > 0 && hier.every((u) => u.a.wohnform !== 'eigentum') && 'zinsen_cent'
})

const ohneWohnflaeche = jeAngabe('ALG-WID-23', ['mietobergrenze'], (e, s) => {
  const hier = s.unterkuenfte.filter((u) => ueberschneiden(u, e))
  return e.a.quadratmeter_cent !== null && hier.some((u) => u.a.wohnflaeche_m2x100 === null) && 'quadratmeter_cent'
})

const frist = jeAngabe(
  'ALG-WID-24',
  ['kostensenkung'],
  (e) => e.a.frist_bis !== null && e.a.frist_bis < e.a.am && 'frist_bis',
)

const betragUndProzent = jeAngabe(
  'ALG-WID-25',
  ['mehrbedarf'],
  (e) => e.a.betrag_cent !== null && e.a.prozent_x100 !== null && 'prozent_x100',
)

const FOLGEMONAT_BIS = '2023-06-30'
const folgemonat = jeAngabe(
  'ALG-WID-33',
  ['einmaligeEinnahme'],
  (e) => e.a.im_folgemonat && e.a.zufluss_am > FOLGEMONAT_BIS && 'im_folgemonat',
)

const lohnOhneMonat = jeAngabe(
  'ALG-WID-34',
  ['einmaligeEinnahme'],
  (e) => e.a.einkommensart === 'arbeitsentgelt' && e.a.fuer_von === null && e.a.fuer_bis === null && 'fuer_von',
)

const kfzOhneNutzung = jeAngabe(
  'ALG-WID-35',
  ['betriebsergebnis'],
  (e) => e.a.kfz === 'keins' && (e.a.kfz_kosten_cent > 0 || e.a.fahrten_km > 0) && 'kfz',
)

const wegUnvollstaendig = jeAngabe('ALG-WID-36', ['absetzung'], (e) => {
  if (e.a.absetzungsart !== 'fahrtKfz') return false
  if ((e.a.kilometer ?? null) === null) return 'kilometer'
  return (e.a.tage_woche ?? null) === null && 'tage_woche'
})

const beitragZweimal = jeAngabe('ALG-WID-37', ['versicherungsbeitrag'], (e, s) => {
  const p = personVon(s, e)
  return (
    p?.absetzungen.some(
      (x) => x.a.absetzungsart === 'krankenversicherung' && ueberschneiden(x, e) && x.a.betrag_cent === e.a.betrag_cent,
    ) && 'betrag_cent'
  )
})

const abzuegeOhneLohn = jeAngabe('ALG-WID-39', ['einmaligeEinnahme'], (e) => {
  const abzuege = e.a.steuern_cent + e.a.sozialabgaben_cent
  return abzuege > 0 && OHNE_ABZUEGE.has(e.a.einkommensart) && 'steuern_cent'
})
/** Nothing is kept back from these. */
const OHNE_ABZUEGE = new Set<string>(['kindergeld', 'kinderzuschlag', 'unterhaltsvorschuss', 'elterngeld', 'bafoeg'])

export const BETRAEGE: readonly Pruefung[] = [
  ohneBetrag,
  zuHoch,
  mehrAnerkannt,
  ...teilUeberGanzem,
  ohneKosten,
  eigenheimZurMiete,
  ohneWohnflaeche,
  frist,
  betragUndProzent,
  folgemonat,
  lohnOhneMonat,
  kfzOhneNutzung,
  wegUnvollstaendig,
  beitragZweimal,
  abzuegeOhneLohn,
]
