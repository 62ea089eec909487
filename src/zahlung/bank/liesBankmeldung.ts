import { createHash } from 'node:crypto'
import { setImmediate as lassAndereVor } from 'node:timers/promises'
import { err, type Hash, hash, ok, type Result } from '../../kern/index.ts'
import { Grenze, Xmlfehler, type Xmlleser, xmlleser } from '../sepa/knoten.ts'
import { gegenSchema } from '../sepa/schema.ts'
import { Abbruch, ablehnung, BANK_GROESSE_HOECHSTENS, type LesenAbgelehnt } from './ablehnung.ts'
import { bankstelle, formatAus } from './aufbau.ts'
import { entschluessler } from './entschluessler.ts'
import { type Fenster, fensterer } from './fenster.ts'
import type { Bankformat, Bankstueck, Kopf } from './meldung.ts'
import { stueckleser } from './stueckleser.ts'

export type Lesung = {
  readonly format: Bankformat
  readonly msgId: string
  /** As it stands in the message (ISO 8601). */
  readonly erstelltAm: string
  readonly stuecke: number
  /** Of all bytes. */
  readonly sha256: Hash
  /** In bytes. */
  readonly groesse: number
}

/** Bytes of a message; characters from which on it is cut for the schema, and which no part between two cuts may pass. */
type Lesegrenzen = { readonly groesse: number; readonly fensterAb: number; readonly fensterHoechstens: number }

/** What the schema of a format says against parts of a message. A simulation that reads thousands asks it for some only. */
type Schemapruefung = typeof gegenSchema

const GRENZEN: Lesegrenzen = {
  groesse: BANK_GROESSE_HOECHSTENS,
  fensterAb: 2_000_000,
  fensterHoechstens: 32_000_000,
}
/** Bytes read at once. */
const JE_TEIL = 131_072

/**
 * Reads a message of a bank as it comes and hands over its pieces in their order. Each piece has passed the schema of its
 * message when it is handed over; but the message is accepted only with the result, for what is refused may stand further
 * behind: who books while reading takes all of it back on a refusal. Nothing in the message is followed or expanded. The
 * memory needed does not grow with the message; `nimm` is waited for.
 */
export async function liesBankmeldung(
  quelle: AsyncIterable<Uint8Array>,
  nimm: (stueck: Bankstueck) => void | Promise<void>,
  { pruefe = gegenSchema, ...grenzen }: Partial<Lesegrenzen> & { readonly pruefe?: Schemapruefung } = {},
): Promise<Result<Lesung, LesenAbgelehnt>> {
  const lauf = neuerLauf({ ...GRENZEN, ...grenzen })
  try {
    for await (const bytes of quelle) {
      for (let von = 0; von < bytes.length; von += JE_TEIL) {
        lauf.lies(bytes.subarray(von, von + JE_TEIL))
        await uebergib(lauf, nimm, pruefe)
        await lassAndereVor()
      }
    }
    lauf.beende()
    await uebergib(lauf, nimm, pruefe)
    return ok(lauf.lesung())
  } catch (fehler) {
    if (fehler instanceof Abbruch) return err(fehler.ablehnung)
    throw fehler
  }
}

type Abschnitt = { readonly fenster: Fenster; readonly stuecke: readonly Bankstueck[] }

type Lauf = {
  /** Both @throws Abbruch. */
  readonly lies: (bytes: Uint8Array) => void
  readonly beende: () => void
  /** What has been read up to a cut since the last call. */
  readonly abschnitte: () => readonly Abschnitt[]
  readonly format: () => Bankformat
  readonly lesung: () => Lesung
}

async function uebergib(
  lauf: Lauf,
  nimm: (stueck: Bankstueck) => void | Promise<void>,
  pruefe: Schemapruefung,
): Promise<void> {
  const abschnitte = lauf.abschnitte().map((a) => ({ ...a, bytes: new TextEncoder().encode(a.fenster.text) }))
  if (abschnitte.length === 0) return
  const alleFehler = await pruefe(
    abschnitte.map((a) => a.bytes),
    lauf.format(),
  )
  for (const { fenster, stuecke, bytes } of abschnitte) {
    const fehler = alleFehler.get(bytes)?.[0]
    if (fehler) throw new Abbruch(ablehnung.schema(fenster.zeile(fehler.zeile), lauf.format(), fehler.text))
    for (const s of stuecke) {
      const fertig = nimm(s)
      if (fertig !== undefined) await fertig
    }
  }
}

function neuerLauf(grenzen: Lesegrenzen): Lauf {
  const digest = createHash('sha256')
  const entschluesseln = entschluessler()
  let groesse = 0
  let anzahl = 0
  let kopf: Kopf | undefined
  let format: Bankformat | undefined
  let stuecke: Bankstueck[] = []
  let abschnitte: Abschnitt[] = []

  const bekanntesFormat = (): Bankformat => {
    if (format === undefined) throw new Error('the root element comes before what stands in it')
    return format
  }
  const gibStueck = (s: Bankstueck): void => {
    anzahl++
    if (s.art === 'kopf') kopf = s
    stuecke.push(s)
  }
  const gibFenster = (fenster: Fenster): void => {
    abschnitte.push({ fenster, stuecke })
    stuecke = []
  }
  const fenster = fensterer(() => x, grenzen.fensterAb, gibFenster)
  const lesen = stueckleser(bekanntesFormat, gibStueck)
  const x: Xmlleser = xmlleser({
    wurzel: (_name, namensraum, _praefix, zeile) => {
      format = formatAus(namensraum)
      if (format === undefined) throw new Abbruch(ablehnung.formatUnbekannt(zeile, namensraum))
    },
    stueck: bankstelle,
    oeffnet: (k, ueber) => {
      fenster.oeffnet(k, ueber)
      lesen.oeffnet(k, ueber)
    },
    schliesst: fenster.schliesst,
    fertig: (k) => lesen.fertig(k),
  })
  const schreibe = (text: string): void =>
    mitGrund(x, () => {
      fenster.nimm(text)
      x.schreibe(text)
      if (fenster.offen() > grenzen.fensterHoechstens) throw new Abbruch(ablehnung.stueckZuGross(x.zeile()))
    })

  return {
    lies: (bytes) => {
      groesse += bytes.length
      if (groesse > grenzen.groesse) throw new Abbruch(ablehnung.zuGross(x.zeile()))
      digest.update(bytes)
      schreibe(entschluesseln(bytes, x.zeile()))
    },
    beende: () => {
      schreibe(entschluesseln(undefined, x.zeile()))
      mitGrund(x, () => x.beende())
      gibFenster(fenster.rest())
    },
    abschnitte: () => {
      const fertig = abschnitte
      abschnitte = []
      return fertig
    },
    format: bekanntesFormat,
    lesung: () => ({
      format: bekanntesFormat(),
      msgId: kopf?.msgId ?? '',
      erstelltAm: kopf?.erstelltAm ?? '',
      stuecke: anzahl,
      sha256: hash(digest.digest('hex')),
      groesse,
    }),
  }
}

/** What the parser throws becomes a refusal. */
function mitGrund(x: Xmlleser, tu: () => void): void {
  try {
    tu()
  } catch (fehler) {
    if (fehler instanceof Abbruch) throw fehler
    if (fehler instanceof Grenze)
      throw new Abbruch(fehler.was === 'tief' ? ablehnung.zuTief(x.zeile()) : ablehnung.stueckZuGross(x.zeile()))
    if (fehler instanceof Xmlfehler) throw new Abbruch(ablehnung.keinXml(x.zeile(), fehler.message))
    throw fehler
  }
}
