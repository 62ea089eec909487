import type { Kennung, TraegerNr } from '../kern/index.ts'
import { sortierschluessel } from '../stammdaten/index.ts'
import { mitRechten, plusMillisekunden, type Tx, type Zeitpunkt } from '../technik/index.ts'
import { antwortProtokollFehlt, antwortVerweigert } from './antwort.ts'
import { ZUGANG } from './ereignis.ts'
import type { AllegroKontext } from './kontext.ts'
import {
  insertLeseeintrag,
  insertLeseende,
  insertLeseendeDerSitzung,
  insertLesefelder,
  type Leseauskunft,
  type LeseeintragRow,
  listLesezugriffe,
  listOffeneBesuche,
  lockSitzung,
  type OffenerBesuch,
} from './lesenSql.ts'
import { verschluesselterHash } from './schluessel.ts'

/** Classes of fields a visit may have seen. */
export type Feldklasse =
  | 'person'
  | 'anschrift'
  | 'bank'
  | 'unterkunft'
  | 'einkommen'
  | 'vermoegen'
  | 'mehrbedarf'
  | 'ergebnis'
  | 'zahlung'
  | 'schriftstueck'
  | 'akte'
  | 'verlauf'

export type Leseeintrag =
  | {
      readonly art: 'fall'
      readonly fall: string
      readonly fallTraeger: TraegerNr
      readonly personen: readonly Kennung<'Person'>[]
      readonly feldklassen: readonly Feldklasse[]
      /** Must be given once for a case of another Träger; it holds for the rest of the visit. */
      readonly zweck?: string | undefined
    }
  /** Master data of a person outside any case. */
  | { readonly art: 'person'; readonly person: Kennung<'Person'>; readonly feldklassen: readonly Feldklasse[] }
  | { readonly art: 'suche'; readonly begriff: string; readonly treffer: number }
  | {
      readonly art: 'dokument'
      readonly dokument: string
      readonly fall?: string | undefined
      readonly fallTraeger?: TraegerNr | undefined
      readonly personen: readonly Kennung<'Person'>[]
    }
  | { readonly art: 'export'; readonly gegenstand: string; readonly zweck: string; readonly anzahl: number }

export const ZWECK_SACHBEARBEITUNG = 'Sachbearbeitung'

/** A tab left open all day is not one visit. */
const LAENGSTER_BESUCH = 4 * 3_600_000

/**
 * Commits the entry before it returns. If it cannot be written, the read is refused: nothing leaves
 * the house unlogged. Further reads inside an open visit add only field classes not seen before.
 */
export async function leseprotokoll(k: AllegroKontext, seite: string, eintrag: Leseeintrag): Promise<void> {
  const basis = basisVon(k, seite)
  try {
    await schreibe(k, basis, eintrag)
  } catch (fehler) {
    if (fehler instanceof ZweckFehlt) throw antwortVerweigert(k, 'zweckFehlt')
    k.umgebung.protokoll.fehler('leseprotokoll.gescheitert', fehler, { anfrage: k.anfrage, seite })
    throw antwortProtokollFehlt(k)
  }
}

type Basis = Omit<LeseeintragRow, 'id'>

function basisVon(k: AllegroKontext, seite: string): Basis {
  const { nutzer, sitzung, umgebung } = k
  if (!nutzer || !sitzung) throw new Error(`${seite}: reads persons without anybody signed in`)
  return {
    zeit: umgebung.uhr.jetzt(),
    art: 'fall',
    seite,
    zweck: ZWECK_SACHBEARBEITUNG,
    sitzung: sitzung.id,
    konto: nutzer.konto,
    bediensteter: nutzer.bediensteter,
    traeger: nutzer.traeger,
    stufe: nutzer.stufe,
    person: null,
    fall: null,
    fallTraeger: null,
    dokument: null,
    gegenstand: '',
    begriffHash: null,
    treffer: null,
  }
}

async function schreibe(k: AllegroKontext, basis: Basis, e: Leseeintrag): Promise<void> {
  const { db, kennung } = k.umgebung
  switch (e.art) {
    case 'fall':
      return mitRechten(db, ZUGANG, (tx) => besuche(tx, kennung, basis, e))
    case 'person':
      return mitRechten(db, ZUGANG, async (tx) => {
        const id = kennung()
        await insertLeseeintrag(tx, { ...basis, id, art: 'person', person: e.person })
        await insertLesefelder(tx, id, [...new Set(e.feldklassen)], basis.zeit)
      })
    case 'suche': {
      const begriffHash = await verschluesselterHash(k.umgebung, 'suche', sortierschluessel(e.begriff))
      return mitRechten(db, ZUGANG, (tx) =>
        insertLeseeintrag(tx, { ...basis, id: kennung(), art: 'suche', begriffHash, treffer: e.treffer }),
      )
    }
    case 'dokument':
      return mitRechten(db, ZUGANG, async (tx) => {
        const ort = { fall: e.fall ?? null, fallTraeger: e.fallTraeger ?? null, dokument: e.dokument }
        const zweck = await zweckVon(tx, basis, e)
        for (const person of e.personen.length === 0 ? [null] : e.personen)
          await insertLeseeintrag(tx, { ...basis, ...ort, id: kennung(), art: 'dokument', zweck, person })
      })
    case 'export':
      return mitRechten(db, ZUGANG, (tx) =>
        insertLeseeintrag(tx, {
          ...basis,
          id: kennung(),
          art: 'export',
          gegenstand: e.gegenstand,
          zweck: e.zweck,
          treffer: e.anzahl,
        }),
      )
  }
}

async function besuche(
  tx: Tx,
  kennung: () => string,
  basis: Basis,
  e: Extract<Leseeintrag, { art: 'fall' }>,
): Promise<void> {
  await lockSitzung(tx, basis.sitzung)
  const zweck = await zweckVon(tx, basis, e)
  const offen = await schliesseAlte(tx, await listOffeneBesuche(tx, basis.sitzung, e.fall), basis.zeit)
  for (const person of e.personen) {
    const besuch = offen.find((b) => b.person === person && b.zweck === zweck)
    const id = besuch?.id ?? kennung()
    if (!besuch) await insertLeseeintrag(tx, { ...basis, id, zweck, person, fall: e.fall, fallTraeger: e.fallTraeger })
    const neu = [...new Set<string>(e.feldklassen)].filter((f) => !besuch?.feldklassen.includes(f))
    await insertLesefelder(tx, id, neu, basis.zeit)
  }
}

class ZweckFehlt extends Error {}

const KUERZESTER_ZWECK = 3

/**
 * Why it is read. In the own Träger that is the work on the case; elsewhere the reader has said it,
 * now or when this visit of the case began.
 * @throws ZweckFehlt
 */
async function zweckVon(
  tx: Tx,
  basis: Basis,
  e: {
    readonly fall?: string | undefined
    readonly fallTraeger?: TraegerNr | undefined
    readonly zweck?: string | undefined
  },
): Promise<string> {
  const genannt = e.zweck?.replace(/\s+/g, ' ').trim() ?? ''
  const eigener = e.fallTraeger === undefined || e.fallTraeger === basis.traeger
  if (eigener) return genannt === '' ? ZWECK_SACHBEARBEITUNG : genannt
  if (genannt.length >= KUERZESTER_ZWECK) return genannt.slice(0, 200)
  const offen = e.fall === undefined ? [] : await listOffeneBesuche(tx, basis.sitzung, e.fall)
  const laufend = offen.filter((b) => plusMillisekunden(b.zeit, LAENGSTER_BESUCH) > basis.zeit).at(-1)
  if (laufend === undefined) throw new ZweckFehlt(`${basis.seite}: no purpose`)
  return laufend.zweck
}

async function schliesseAlte(
  tx: Tx,
  offen: readonly OffenerBesuch[],
  jetzt: Zeitpunkt,
): Promise<readonly OffenerBesuch[]> {
  const alt = offen.filter((b) => plusMillisekunden(b.zeit, LAENGSTER_BESUCH) <= jetzt)
  for (const b of alt) await insertLeseende(tx, b.id, 'zeit', jetzt)
  return offen.filter((b) => !alt.includes(b))
}

/** The person leaves the case: its visits end here. */
export async function schliesseBesuch(k: AllegroKontext, fall: string): Promise<void> {
  const { sitzung, umgebung } = k
  if (!sitzung) return
  await mitRechten(umgebung.db, ZUGANG, (tx) =>
    insertLeseendeDerSitzung(tx, sitzung.id, fall, 'verlassen', umgebung.uhr.jetzt()),
  )
}

/** Who has read data of this person. */
export async function lesezugriffe(
  k: Pick<AllegroKontext, 'umgebung'>,
  person: Kennung<'Person'>,
): Promise<readonly Leseauskunft[]> {
  return mitRechten(k.umgebung.db, ZUGANG, (tx) => listLesezugriffe(tx, person), { nurLesen: true })
}
