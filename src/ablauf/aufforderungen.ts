import {
  type Anlass,
  anlaesse,
  entwurfAus,
  type FallRef,
  type Fassungsinhalt,
  festgelegt,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeFallkennungen,
  listeVerfahren,
  nachweisanlaesse,
  pflegeAufforderungen,
  umstandsanlaesse,
  type Verfahren,
  vorlaeufigeZeitraeume,
} from '../fall/index.ts'
import {
  type Datum,
  datum,
  deutsch,
  ersterTag,
  euro,
  iso,
  type Kennung,
  kennung,
  kurzmonat,
  monatVon,
  plusMonate,
  plusTage,
  type TraegerNr,
} from '../kern/index.ts'
import { type Entscheidung, listeEntscheidungen } from '../leistung/index.ts'
import { jahresfristAbschliessend } from '../recht/index.ts'
import {
  type Auftrag,
  type Bearbeiter,
  type BearbeiterJeArt,
  stelleAuftrag,
  type Tx,
  tagInBerlin,
  type Umgebung,
  type Zeitpunkt,
} from '../technik/index.ts'
import {
  antwortBis,
  banktageWeiter,
  faelligSeit,
  listAufrechnungen,
  listForderungen,
  listRuecklaeufer,
  listRueckrufe,
  type Rueckruf,
  rueckgabefolge,
  rueckrufstand,
  ruht,
  wirdGetilgt,
} from '../zahlung/index.ts'
import { pflegeListenstand } from './listenstand.ts'
import { planeJedeNacht, planeNaechsteNacht } from './nacht.ts'
import { verfahrensanlaesse } from './verfahren/anlaesse.ts'
import { ladeVerjaehrungen } from './verjaehrung.ts'
import { ABSCHLUSS } from './vorlaeufigkeit.ts'

const EIN_FALL = 'ablauf.aufforderungen'
const ALLE = 'ablauf.aufforderungenAlle'
const JE_PORTION = 100

/** Work items follow the facts within seconds of an order; at night for every case, also where a rule or a day changed. */
export const planeAufforderungen = (umgebung: Umgebung): Promise<void> => planeJedeNacht(umgebung, ALLE)

/** Asked for in the transaction that changes what holds. Not done in it: two orders shall not meet over a reminder. */
export const stelleAufforderungspflege = (tx: Tx, traeger: TraegerNr, fall: Kennung<'Leistungsfall'>): Promise<void> =>
  stelleAuftrag(tx, { art: EIN_FALL, traeger, nutzlast: { fall } })

const pflegeEinen: Bearbeiter = async (tx, auftrag, umgebung) => {
  const fall = liesKennung(auftrag.nutzlast, 'fall')
  if (fall === null) throw new Error(`job ${auftrag.id} names no case`)
  await pflege(tx, umgebung, traegerVon(auftrag), fall)
}

const pflegeAlle: Bearbeiter = async (tx, auftrag, umgebung) => {
  const traeger = traegerVon(auftrag)
  const faelle = await listeFallkennungen(tx, {
    traeger,
    nach: liesKennung(auftrag.nutzlast, 'nach'),
    hoechstens: JE_PORTION,
  })
  for (const f of faelle) await pflege(tx, umgebung, traeger, f)
  const letzter = faelle.at(-1)
  if (letzter === undefined || faelle.length < JE_PORTION) await planeNaechsteNacht(tx, umgebung, ALLE, traeger)
  else await stelleAuftrag(tx, { art: ALLE, traeger, nutzlast: { nach: letzter } })
}

export const AUFFORDERUNGEN_BEARBEITER: BearbeiterJeArt = { [EIN_FALL]: pflegeEinen, [ALLE]: pflegeAlle }

/** What holds gives the causes; evidence is also missed in a draft nothing was decided on yet. A closed case asks only for its procedures. */
async function pflege(tx: Tx, u: Umgebung, traeger: TraegerNr, id: Kennung<'Leistungsfall'>): Promise<void> {
  const fall = await ladeFall(tx, id)
  if (fall === undefined) return
  const ref = { traeger, fall: id }
  const fassung = fall.fassung === null ? undefined : await ladeFassung(tx, traeger, fall.fassung.id)
  await pflegeListenstand(tx, u, ref, fassung?.inhalt)
  if (fall.zustand === 'eingestellt') {
    const rest = [
      ...(await verfahrensanlaesse(tx, u, ref)),
      ...(await ueberfaellige(tx, ref, u.uhr.heute())),
      ...(await zurueckgekommene(tx, ref)),
      ...(await zurueckgerufene(tx, ref)),
      ...(await verjaehrende(tx, ref)),
    ]
    await pflegeAufforderungen(tx, u, ref, rest, null)
    return
  }
  const entwurf = await ladeOffenenEntwurf(tx, ref)
  const stand = entwurf?.inhalt ?? (fassung && entwurfAus(fassung.inhalt))
  const entscheidungen = await listeEntscheidungen(tx, ref)
  const laufend = await listeVerfahren(tx, ref)
  const letzte = entscheidungen.filter((e) => e.zustand === 'angeordnet').sort((a, b) => b.folge - a.folge)[0]
  await pflegeAufforderungen(
    tx,
    u,
    ref,
    [
      ...(fassung
        ? [...ohneBegonnene(anlaesse(fassung.inhalt.angaben), laufend), ...umstandsanlaesse(fassung.inhalt)]
        : []),
      ...(stand ? nachweisanlaesse(stand) : []),
      ...(fassung ? unabgeschlossene(fassung.inhalt, entscheidungen, laufend) : []),
      ...(await verfahrensanlaesse(tx, u, ref)),
      ...(await ueberfaellige(tx, ref, u.uhr.heute())),
      ...(await zurueckgekommene(tx, ref)),
      ...(await zurueckgerufene(tx, ref)),
      ...(await verjaehrende(tx, ref)),
    ],
    // Where the case lies with somebody, so do its work items, also after it has changed hands.
    fall.zustaendig === null ? (letzte?.festgestelltVon.bediensteter ?? entwurf?.geaendertVon ?? null) : null,
  )
}

/** Provisional periods that nobody has begun to decide finally: work from the day after their end (§ 41a Abs. 4 SGB II). */
function unabgeschlossene(
  inhalt: Fassungsinhalt,
  entscheidungen: readonly Entscheidung[],
  verfahren: readonly Verfahren[],
): readonly Anlass[] {
  return vorlaeufigeZeitraeume(inhalt).flatMap(({ zeitraum: { id, von, bis } }): readonly Anlass[] => {
    const entschieden = entscheidungen.some((e) => e.zustand === 'angeordnet' && e.zeitraum === id)
    if (entschieden || verfahren.some((v) => v.art === ABSCHLUSS && v.gegenstand === id)) return []
    const frist = jahresfristAbschliessend(bis)
    return [
      {
        art: 'verfahren',
        schluessel: `abschliessend/${id}/${bis}`,
        faelligAm: plusTage(bis, 1),
        person: null,
        grund: `Vorläufig bewilligt war ${deutsch(von)} bis ${deutsch(bis)}: abschließend entscheiden. Zur Post bis ${deutsch(frist.versandBis)}, danach gilt das Vorläufige als endgültig (§ 41a Abs. 5 SGB II).`,
      },
    ]
  })
}

/**
 * Claims nobody pays, from the day after they are due: work until a procedure has them (reminder, rates, set-off), while an
 * objection puts them off, and for good once they were handed over for collection. A plan whose days have passed no longer has its claim.
 */
async function ueberfaellige(tx: Tx, ref: FallRef, heute: Datum): Promise<readonly Anlass[]> {
  const offene = (await listForderungen(tx, ref)).filter((f) => f.offen > 0 && !wirdGetilgt(f) && !ruht(f, heute))
  if (offene.length === 0) return []
  const verfahren = await listeVerfahren(tx, ref)
  const laufend = verfahren.filter((v) => !v.beendet)
  const abgegeben = verfahren.filter((v) => v.art === 'mahnung' && festgelegt(v, 'abgabe') !== undefined)
  const aufgerechnet = (await listAufrechnungen(tx, ref)).filter((a) => a.abschnitte.at(-1)?.zustand !== 'beendet')
  return offene
    .filter((f) => !laufend.some((v) => v.gegenstand === f.id || v.gegenstand === `entscheidung/${f.entscheidung}`))
    .filter((f) => !aufgerechnet.some((a) => a.forderung === f.id) && !abgegeben.some((v) => v.gegenstand === f.id))
    .map((f) => ({
      art: 'verfahren',
      schluessel: `forderung/${f.id}/${iso(faelligSeit(f))}`,
      faelligAm: plusTage(faelligSeit(f), 1),
      person: f.person,
      grund: `Forderung über ${euro(f.betrag)} €, fällig am ${deutsch(faelligSeit(f))}, offen ${euro(f.offen)} €: erinnern, einbehalten oder Raten vereinbaren.`,
    }))
}

/** Money the bank refused or sent back, from the day it said so, until it goes out again or something takes its place. */
async function zurueckgekommene(tx: Tx, ref: FallRef): Promise<readonly Anlass[]> {
  return (await listRuecklaeufer(tx, ref.traeger, { fall: ref.fall })).map((r) => {
    const { heisst, tun } = rueckgabefolge(r.gruende)
    return {
      art: 'ruecklaeufer',
      schluessel: `ruecklaeufer/${r.zahlung}`,
      faelligAm: r.seit,
      person: null,
      grund: `${euro(r.betrag)} € für ${kurzmonat(r.monat)} zurück seit ${deutsch(r.seit)}. ${heisst} ${tun}`,
    }
  })
}

/** So long before it may be barred somebody looks at a claim. */
const MONATE_VOR_VERJAEHRUNG = 6

async function verjaehrende(tx: Tx, ref: FallRef): Promise<readonly Anlass[]> {
  const offene = (await listForderungen(tx, ref)).filter((f) => f.offen > 0)
  if (offene.length === 0) return []
  const fristen = await ladeVerjaehrungen(tx, ref)
  return offene.flatMap((f): readonly Anlass[] => {
    const v = fristen.get(f.id)
    if (v?.art !== 'laeuft') return []
    return [
      {
        art: 'verfahren',
        schluessel: `verjaehrung/${f.id}/${iso(v.frist.tag)}`,
        faelligAm: ersterTag(plusMonate(monatVon(v.frist.tag), 1 - MONATE_VOR_VERJAEHRUNG)),
        person: f.person,
        grund: `Die Forderung über ${euro(f.betrag)} € (offen ${euro(f.offen)} €) kann mit Ablauf des ${deutsch(v.frist.tag)} verjähren (${v.frist.norm}): prüfen, was die Frist hemmt, oder vollstrecken.`,
      },
    ]
  })
}

/** Requests for the return of a payment: to be released at once, and looked after when the bank's days are over. */
async function zurueckgerufene(tx: Tx, ref: FallRef): Promise<readonly Anlass[]> {
  return (await listRueckrufe(tx, ref.traeger, { fall: ref.fall })).flatMap((r): readonly Anlass[] => {
    const stand = rueckrufstand(r)
    const was = rueckrufarbeit(r)
    if (was === undefined) return []
    return [{ art: 'rueckruf', schluessel: `rueckruf/${r.zahlung}/${r.nr}/${stand}`, person: null, ...was }]
  })
}

/** What was promised is on the account within so many bank days, or somebody asks. */
const BANKTAGE_NACH_ZUSAGE = 5

function rueckrufarbeit(r: Rueckruf): Pick<Anlass, 'faelligAm' | 'grund'> | undefined {
  const bis = antwortBis(r)
  const letzter = r.schritte.at(-1)
  switch (rueckrufstand(r)) {
    case 'beantragt':
      return { faelligAm: tagInBerlin(r.am), grund: `Rückruf vom ${deutscherTag(r.am)}: freigeben oder verwerfen.` }
    case 'freigegeben':
      return bis && { faelligAm: plusTage(bis, 1), grund: `Die Bank wollte bis ${deutsch(bis)} antworten: nachfragen.` }
    case 'zugesagt':
      return (
        letzter && {
          faelligAm: banktageWeiter(tagInBerlin(letzter.am), BANKTAGE_NACH_ZUSAGE),
          grund: `Die Bank hat das Geld am ${deutscherTag(letzter.am)} zugesagt, es ist nicht auf dem Konto: nachfragen.`,
        }
      )
    default:
      return undefined
  }
}

const deutscherTag = (z: Zeitpunkt): string => deutsch(tagInBerlin(z))

/** Once the Weiterbewilligung is begun, its own steps ask for what is next. */
function ohneBegonnene(liste: readonly Anlass[], verfahren: readonly Verfahren[]): readonly Anlass[] {
  const enden = new Set(verfahren.filter((v) => v.art === 'weiterbewilligung').map((v) => zeitraumendeSchluessel(v)))
  return liste.filter((a) => !enden.has(a.schluessel))
}

const zeitraumendeSchluessel = (v: Verfahren): string => `zeitraumEndet/${datum(v.gegenstand)}`

function traegerVon(auftrag: Auftrag): TraegerNr {
  if (auftrag.traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  return auftrag.traeger
}

function liesKennung(n: unknown, feld: 'fall' | 'nach'): Kennung<'Leistungsfall'> | null {
  const wert = typeof n === 'object' && n !== null && feld in n ? (n as Readonly<Record<string, unknown>>)[feld] : null
  return typeof wert === 'string' ? kennung(wert) : null
}
