import { type Aenderung, aendere, feststellreife, ladeFall, ladeOffenenEntwurf } from '../fall/index.ts'
import { err, type Kennung, ok, type Result } from '../kern/index.ts'
import { stelleFest } from '../leistung/index.ts'
import { mitRechten, type Tx } from '../technik/index.ts'
import { bestaetigeKonten } from './anordnen.ts'
import { type Aufnahme, pruefeAufnahme, schreibeAuf } from './aufnehmen.ts'
import { type Direktzahlung, richteEinIn } from './direktzahlung.ts'
import { bearbeiterVon, type Handelnder } from './handelnder.ts'
import { ladeLage } from './lage.ts'
import { vollziehe } from './vollzug.ts'
import { feststellungsinhalt, stelleZusammen } from './zusammenstellung.ts'

export type Bestandsaufnahme = {
  readonly aufnahme: Aufnahme
  readonly aenderungen: readonly Aenderung[]
  readonly direkt: readonly Omit<Direktzahlung, 'fall'>[]
}

/** What stood in the way, for whoever lays out the stock: its households are meant to be grantable. */
export type BestandsaufnahmeAbgelehnt = { readonly art: string; readonly naeheres?: unknown }

/** Carries a refusal out of the transaction, which it undoes. */
class Abbruch extends Error {
  readonly ablehnung: BestandsaufnahmeAbgelehnt
  constructor(ablehnung: BestandsaufnahmeAbgelehnt) {
    super(ablehnung.art)
    this.ablehnung = ablehnung
  }
}

/**
 * A household taken in by one person, then certified by her and ordered by another in one transaction, computed once:
 * for a stock in a database for practice. Nobody looks at it in between, so no page leads here. It is taken in by a
 * transaction of its own, because whoever takes a number makes the others wait until its transaction ends.
 * @param da the case if it was taken in already and the second half is missing
 */
export async function nimmBestandsfallAuf(
  erste: Handelnder,
  zweite: Handelnder,
  b: Bestandsaufnahme,
  da?: Kennung<'Leistungsfall'>,
): Promise<Result<Kennung<'Leistungsfall'>, BestandsaufnahmeAbgelehnt>> {
  if (!erste.umgebung.konfiguration.schulung) return err({ art: 'nurZumUeben' })
  if (erste.nutzer.personalnummer === zweite.nutzer.personalnummer) return err({ art: 'gleichePerson' })
  const fehler = pruefeAufnahme(b.aufnahme)
  if (fehler) return err({ art: 'aufnahme', naeheres: fehler })
  const { db } = erste.umgebung
  const akteur = { art: 'system', auftrag: 'bestandsaufnahme', traeger: erste.nutzer.traeger } as const
  try {
    const fall = da ?? (await mitRechten(db, akteur, (tx) => nimmAufIn(tx, erste, b)))
    await mitRechten(db, akteur, (tx) => bewilligeIn(tx, erste, zweite, fall))
    return ok(fall)
  } catch (e) {
    if (e instanceof Abbruch) return err(e.ablehnung)
    throw e
  }
}

async function nimmAufIn(tx: Tx, erste: Handelnder, b: Bestandsaufnahme): Promise<Kennung<'Leistungsfall'>> {
  const { fall, entwurf } = await schreibeAuf(tx, erste, b.aufnahme)
  const wer = bearbeiterVon(erste)
  const geaendert = await aendere(tx, erste.umgebung, { ...entwurf, aenderungen: b.aenderungen, wer })
  if (!geaendert.ok) throw new Abbruch({ art: 'aendern', naeheres: geaendert.ablehnung })
  for (const d of b.direkt) {
    const r = await richteEinIn(tx, erste, { ...d, fall: fall.fall })
    if (!r.ok) throw new Abbruch({ art: 'direktzahlung', naeheres: r.ablehnung })
  }
  return fall.fall
}

async function bewilligeIn(tx: Tx, erste: Handelnder, zweite: Handelnder, id: Kennung<'Leistungsfall'>): Promise<void> {
  const { umgebung: u } = erste
  const wer = bearbeiterVon(erste)
  const fall = await ladeFall(tx, id)
  const stand = fall && (await ladeOffenenEntwurf(tx, fall))
  if (!stand) throw new Error(`case ${id} has no draft to grant`)
  const reif = feststellreife(stand.inhalt, fall.mitglieder)
  if (!reif.ok) throw new Abbruch({ art: 'unvollstaendig', naeheres: reif.ablehnung })
  const lage = await ladeLage(tx, u, { fall, entwurf: stand, inhalt: reif.wert, feststeller: wer.bediensteter })
  const z = stelleZusammen(lage, { bekanntBis: u.uhr.heute() })
  const fest = await stelleFest(tx, u, {
    traeger: fall.traeger,
    fall: fall.fall,
    entwurf: stand.entwurf,
    entwurfVersion: stand.version,
    art: z.art,
    begruendung: null,
    regelt: z.regelung.regelt,
    rechtsstand: z.rechtsstand,
    inhalt: feststellungsinhalt(lage, z),
    anzahlSchreiben: z.anzahlSchreiben,
    wer,
  })
  if (!fest.ok) throw new Abbruch({ art: 'feststellen', naeheres: fest.ablehnung })
  await bestaetigeKonten(tx, zweite, lage)
  const anordner = { ...bearbeiterVon(zweite), name: zweite.nutzer.name, telefon: zweite.nutzer.telefon }
  const vollzogen = await vollziehe(tx, u, { entscheidung: fest.wert, lage, z, anordner })
  if (!vollzogen.ok) throw new Abbruch({ art: 'vollzug', naeheres: vollzogen.ablehnung })
}
