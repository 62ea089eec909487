import { monat } from '../../kern/index.ts'
import type { Ergebnis } from '../berechnung/ergebnis.ts'
import type { Fall } from './fall.ts'
import type { Regler } from './regler.ts'

/**
 * Where the law itself lets a claim jump the wrong way: a cent more income raises it, or a cent more need lowers it. Nothing
 * else may. `trifft` sees the step of one cent at which it happens.
 */
export type Schwelle = {
  readonly name: string
  readonly norm: string
  readonly grund: string
  readonly trifft: (s: Schritt) => boolean
}

export type Schritt = {
  readonly regler: Regler
  readonly vor: Fall
  readonly nach: Fall
  /** Whether the same cent does the same to the household without facts of this kind. */
  readonly auchOhne: (art: string) => boolean
}

/** What the household is paid in all, and what of it the claims of §§ 19 ff. are. */
export const gezahlt = (e: Ergebnis): number => e.gesamt
export const ansprueche = (e: Ergebnis): number => e.personen.reduce((s, p) => s + p.anspruch, 0)

const EINMALIG: Schwelle = {
  name: 'einmalige Einnahme',
  norm: '§ 11 Abs. 3 Satz 4 SGB II',
  grund:
    'Entfiele der Anspruch durch die einmalige Einnahme, wird sie auf sechs Monate verteilt. Um den Cent, der den letzten Anspruch aufzehrt, sinkt das Einkommen des Monats auf ein Sechstel.',
  trifft: (s) => !s.auchOhne('einmaligeEinnahme'),
}

const VOLLE_EURO: Schwelle = {
  name: 'volle Euro',
  norm: '§ 41 Abs. 2 SGB II in der Fassung bis 31.03.2011',
  grund: 'Beträge werden je Person auf volle Euro gerundet; um einen Cent kippt die Rundung, höchstens um einen Euro.',
  trifft: ({ vor, nach }) =>
    vor.monat < monat('2011-04') &&
    vor.ergebnis.personen.every((p, i) => Math.abs(p.anspruch - (nach.ergebnis.personen[i]?.anspruch ?? 0)) <= 100),
}

export const MEHR_EINKOMMEN: readonly Schwelle[] = [
  {
    name: 'über 400 Euro brutto',
    norm: '§ 11b Abs. 2 Satz 2 SGB II (bis März 2011: § 11 Abs. 2 Satz 3)',
    grund:
      'Erst bei mehr als 400 Euro Bruttolohn werden statt der 100 Euro die höheren nachgewiesenen Beträge abgesetzt.',
    trifft: ({ vor, nach }) => {
      const danach = werte(nach, 'sgb2.11.1.bruttoErwerb')
      return [...werte(vor, 'sgb2.11.1.bruttoErwerb')].some(([p, b]) => b <= 400_00 && (danach.get(p) ?? 0) > 400_00)
    },
  },
  EINMALIG,
  {
    name: 'Abgaben über dem Gewinn',
    norm: '§ 11b Abs. 1 Satz 1 Nr. 1 und 2, Abs. 3 SGB II',
    grund:
      'Der Freibetrag bemisst sich nach dem Brutto. Zehren Steuern und Beiträge einen Gewinn schon auf, wächst mit ihm nur der Freibetrag vom übrigen Lohn.',
    trifft: ({ vor, nach }) => {
      const [brutto, danach] = [werte(vor, 'sgb2.11.1.bruttoErwerb'), werte(nach, 'sgb2.11.1.bruttoErwerb')]
      const [netto, dann] = [werte(vor, 'sgb2.11b.1.nettoErwerb'), werte(nach, 'sgb2.11b.1.nettoErwerb')]
      return [...brutto].some(([p, b]) => (danach.get(p) ?? 0) > b && dann.get(p) === netto.get(p))
    },
  },
  {
    name: 'Elterngeld über dem Mindestbetrag',
    norm: '§ 10 Abs. 5 Satz 2, § 2 Abs. 4 BEEG',
    grund:
      'Mehr als der Mindestbetrag setzt Erwerbseinkommen vor der Geburt voraus; in dessen Höhe, höchstens 300 (ElterngeldPlus: 150) Euro, bleibt Elterngeld frei. Ohne Angabe dazu entscheidet die Höhe.',
    trifft: ({ vor, regler }) => {
      const a = vor.angaben.angaben[regler.id]
      return (
        a?.art === 'einkommen' &&
        /^elterngeld/.test(a.einkommensart) &&
        [300_00, 150_00].includes(a.betrag_cent - (a.sozialabgaben_cent ?? 0) - (a.ausgaben_cent ?? 0))
      )
    },
  },
  {
    name: 'Tätigkeit mit steuerfreien Bezügen',
    norm: '§ 11b Abs. 2 Satz 3 SGB II in der Fassung vom 01.04.2011 bis 31.07.2016',
    grund:
      'Schon der erste Cent aus einer solchen Tätigkeit (§ 3 Nr. 12, 26, 26a, 26b EStG) hebt den ganzen Grundabsetzbetrag, auch vom übrigen Erwerbseinkommen; später nur um so viel, wie zufließt.',
    trifft: ({ vor, nach }) => {
      const [davor, danach] = [werte(vor, 'sgb2.11a.nebentaetigkeiten'), werte(nach, 'sgb2.11a.nebentaetigkeiten')]
      return [...danach].some(([p, b]) => b > 0 && (davor.get(p) ?? 0) === 0)
    },
  },
  VOLLE_EURO,
]

export const MEHR_BEDARF: readonly Schwelle[] = [
  EINMALIG,
  {
    name: 'Raum für Instandhaltung',
    norm: '§ 22 Abs. 2 Satz 1 SGB II',
    grund:
      'Instandhaltung wird anerkannt, soweit die Kosten in zwölf Monaten angemessen bleiben; jeder Cent laufender Kosten nimmt ihr zwölf.',
    trifft: (s) => !s.auchOhne('unterkunftEinmal'),
  },
  {
    name: 'Restcent je Kopf',
    norm: '§ 22 Abs. 1 Satz 6 und Abs. 3, § 41 Abs. 2 SGB II',
    grund:
      'Nach einem nicht erforderlichen Umzug sind Unterkunft und Heizung zusammen begrenzt, und ein Guthaben zehrt bis zur Höhe der Kosten mit: Was die eine Kostenart mehr hat, fehlt der anderen. Beide werden für sich durch die Köpfe geteilt und gerundet, je Person um höchstens einen Cent anders; danach teilt sich auch das Einkommen um höchstens einen Cent anders auf, und jedem Kind, das sein Kindergeld nicht ganz braucht, bleibt ein Cent mehr, der beim Elternteil zählt.',
    trifft: ({ vor, nach, auchOhne }) => {
      if (auchOhne('umzug') && auchOhne('wohnguthaben')) return false
      const [bedarf, danach] = [werte(vor, 'sgb2.19.1.bedarf'), werte(nach, 'sgb2.19.1.bedarf')]
      return (
        [...bedarf].every(([p, b]) => b - (danach.get(p) ?? 0) <= 1) &&
        vor.ergebnis.personen.every(
          (p, i) => p.anspruch - (nach.ergebnis.personen[i]?.anspruch ?? 0) <= 1 + bedarf.size,
        )
      )
    },
  },
]

/** The values of a rule by person; those of several stretches of a month: the highest. */
function werte(f: Fall, regel: string): ReadonlyMap<string, number> {
  const aus = new Map<string, number>()
  for (const s of f.herleitung?.schritte ?? [])
    if (s.art === 'regel' && s.id === regel)
      aus.set(s.person ?? '', Math.max(Number(s.wert), aus.get(s.person ?? '') ?? Number.NEGATIVE_INFINITY))
  return aus
}

/** Undefined: a cent more does not let `wert` go the wrong way (`richtung` 1: rise, −1: fall), or a threshold explains it. */
export function kippt(
  regler: Regler,
  um: number,
  wert: (e: Ergebnis) => number,
  richtung: 1 | -1,
  schwellen: readonly Schwelle[],
): { readonly schwelle: Schwelle | undefined; readonly text: string } | undefined {
  const gekippt = (a: Fall, b: Fall): boolean =>
    a.ergebnis.nichtAbgedeckt.length === 0 &&
    b.ergebnis.nichtAbgedeckt.length === 0 &&
    richtung * (wert(b.ergebnis) - wert(a.ergebnis)) > 0
  if (!gekippt(regler.mit(regler.betrag), regler.mit(regler.betrag + um))) return undefined
  let [a, b] = [regler.betrag, regler.betrag + um]
  while (b - a > 1) {
    const mitte = a + Math.floor((b - a) / 2)
    if (gekippt(regler.mit(a), regler.mit(mitte))) b = mitte
    else a = mitte
  }
  const [vor, nach] = [regler.mit(a), regler.mit(b)]
  if (!gekippt(vor, nach)) return undefined
  const auchOhne = (art: string): boolean => gekippt(vor.ohne(art), nach.ohne(art))
  return {
    schwelle: schwellen.find((s) => s.trifft({ regler, vor, nach, auchOhne })),
    text: `${regler.id}.${regler.feld} ${a} → ${b}: ${wert(vor.ergebnis)} → ${wert(nach.ergebnis)}`,
  }
}
