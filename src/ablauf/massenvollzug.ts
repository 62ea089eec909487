import {
  aendere,
  type FallRef,
  feststellreife,
  type Leistungsfall,
  ladeFall,
  legeMassenaufforderungAn,
  oeffneEntwurf,
} from '../fall/index.ts'
import { type Kennung, kennung, monatsname } from '../kern/index.ts'
import {
  type Betragszeile,
  betragszeilen,
  type Entscheidung,
  findMassenfallForUpdate,
  findMassenlauf,
  findPortionForUpdate,
  ladeFruehereErgebnisse,
  listeEntscheidungen,
  listeMassenfaelle,
  MASSENGRUENDE,
  type Massenfall,
  type Massengrund,
  type Massenlauf,
  type PersonMonat,
  stelleFest,
  updateMassenlaufzustand,
  updateVollzug,
  zaehlePortion,
} from '../leistung/index.ts'
import { listBedienstete } from '../stammdaten/index.ts'
import {
  type Akteur,
  type Bearbeiter,
  type BearbeiterJeArt,
  Gleichzeitig,
  mitRechten,
  type Tx,
  type Umgebung,
} from '../technik/index.ts'
import { nichtEntscheidbar, unsetzbares } from './feststellen.ts'
import { ladeLage } from './lage.ts'
import { aenderungenDerAngaben } from './massenangaben.ts'
import { auftragDes, findLaufIm, liesPortion, MASSENVOLLZUG, stellePortion } from './massenlauf.ts'
import { ladeProbefaelle } from './massenlaufProben.ts'
import { betragshash, probiere } from './massenprobe.ts'
import { type Anordner, vollziehe } from './vollzug.ts'
import {
  feststellungsinhalt,
  type Lage,
  type Massenaenderung,
  stelleZusammen,
  type Zusammenstellung,
} from './zusammenstellung.ts'

type FallId = Kennung<'Leistungsfall'>

/** Cases decided by one job, each in a transaction of its own; then it asks for the next. */
const JE_AUFTRAG = 25

/**
 * One bite of an execution. What is decided stands, whatever happens to this job: every case is done in one SERIALIZABLE
 * transaction that also notes that it is done, so a job taken up again finds it so.
 */
const vollziehePortion: Bearbeiter = async (tx, auftrag, umgebung) => {
  const { lauf: id, nr } = liesPortion(auftrag.nutzlast)
  if (auftrag.traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
  const ref = { traeger: auftrag.traeger, lauf: id, nr }
  const lauf = await findLaufIm(tx, ref, 'inAusfuehrung')
  if (!lauf) return
  const offen = { ...ref, portion: nr, vollzug: 'offen' } as const
  const dran = await listeMassenfaelle(tx, { ...offen, klasse: 'automatisch', hoechstens: JE_AUFTRAG })
  for (const f of dran) if (!(await vollzieheFall(umgebung, lauf, f.fall))) return
  if (dran.length === JE_AUFTRAG) {
    await stellePortion(tx, MASSENVOLLZUG, ref, nr)
    return
  }
  if (!(await findPortionForUpdate(tx, { ...ref, wofuer: 'ausfuehrung' }))) return
  for (const f of await listeMassenfaelle(tx, { ...offen, hoechstens: Number.MAX_SAFE_INTEGER }))
    await lasseOderUebergib(tx, umgebung, lauf, f)
  const stand = await zaehlePortion(tx, { ...ref, ausgefuehrt: true })
  if (stand.fertig < stand.portionen || stand.zustand !== 'inAusfuehrung') return
  await updateMassenlaufzustand(tx, lauf, {
    ...lauf,
    zustand: 'ausgefuehrt',
    wer: null,
    bemerkung: '',
    am: umgebung.uhr.jetzt(),
    fertig: stand.fertig,
  })
}

export const MASSENVOLLZUG_BEARBEITER: BearbeiterJeArt = { [MASSENVOLLZUG]: vollziehePortion }

/** Carries the reason out of the transaction, which it undoes. */
class Abbruch extends Error {
  readonly grund: Massengrund
  constructor(grund: Massengrund) {
    super(grund)
    this.grund = grund
  }
}

/** Decides one case and notes it, or notes why not and hands it to a person. False: the run was stopped meanwhile. */
async function vollzieheFall(u: Umgebung, lauf: Massenlauf, fall: FallId): Promise<boolean> {
  const akteur: Akteur = { art: 'system', auftrag: MASSENVOLLZUG, traeger: lauf.traeger }
  const ref = { traeger: lauf.traeger, lauf: lauf.lauf, fall }
  try {
    return await mitRechten(u.db, akteur, (tx) => entscheideIn(tx, u, lauf, fall), { serialisierbar: u })
  } catch (fehler) {
    // Met others again and again: the job rests and comes back to this case.
    if (fehler instanceof Gleichzeitig) throw fehler
    const grund = fehler instanceof Abbruch ? fehler.grund : 'gestoert'
    if (grund === 'gestoert') u.protokoll.fehler('massenlauf.fall', fehler, { traeger: lauf.traeger, fall })
    await mitRechten(u.db, akteur, async (tx) => {
      const f = await findMassenfallForUpdate(tx, ref)
      if (f?.vollzug === 'offen') await uebergib(tx, u, lauf, f, grund)
    })
    return true
  }
}

async function entscheideIn(tx: Tx, u: Umgebung, lauf: Massenlauf, fall: FallId): Promise<boolean> {
  const ref = { traeger: lauf.traeger, lauf: lauf.lauf, fall }
  if ((await findMassenlauf(tx, ref))?.zustand !== 'inAusfuehrung') return false
  const f = await findMassenfallForUpdate(tx, ref)
  if (f?.vollzug !== 'offen') return true
  const [probefall] = await ladeProbefaelle(tx, { traeger: lauf.traeger, von: fall, bis: fall })
  if (!probefall || probefall.fassung !== f.fassung) throw new Abbruch('seitherGeaendert')
  const { befund, hash } = probiere(probefall, auftragDes(lauf))
  if (befund.grund !== null) throw new Abbruch(befund.klasse === 'unveraendert' ? 'seitherGeaendert' : befund.grund)
  if (hash !== f.hash) throw new Abbruch('seitherGeaendert')
  const { erste, zweite } = await freigebende(tx, lauf)
  const gestellt = await stelle(tx, u, lauf, fall, erste)
  if (betragshash(gestellt.z.zeilen) !== f.hash) throw new Abbruch('seitherGeaendert')
  const grund = hindernis(gestellt.lage, gestellt.z, lauf)
  if (grund) throw new Abbruch(grund)
  const fest = await stelleFest(tx, u, {
    traeger: lauf.traeger,
    fall,
    entwurf: gestellt.lage.entwurf.entwurf,
    entwurfVersion: gestellt.lage.entwurf.version,
    art: gestellt.z.art,
    begruendung: `Massenänderung: ${lauf.titel}`,
    regelt: gestellt.z.regelung.regelt,
    rechtsstand: gestellt.z.rechtsstand,
    inhalt: feststellungsinhalt(gestellt.lage, gestellt.z),
    anzahlSchreiben: gestellt.z.anzahlSchreiben,
    wer: { bediensteter: erste.bediensteter, personalnummer: erste.personalnummer },
  })
  if (!fest.ok) throw new Abbruch('seitherGeaendert')
  const vollzogen = await vollziehe(tx, u, { entscheidung: fest.wert, ...gestellt, anordner: zweite })
  if (!vollzogen.ok) throw new Abbruch('nichtVollziehbar')
  await updateVollzug(tx, ref, { vollzug: 'entschieden', grund: null, entscheidung: vollzogen.wert.id })
  return true
}

/** The two people on whose behalf it is decided: who submitted the run certifies, who released it orders. */
async function freigebende(tx: Tx, l: Massenlauf): Promise<{ readonly erste: Anordner; readonly zweite: Anordner }> {
  const { vorgelegtVon, freigegebenVon } = l
  if (!vorgelegtVon || !freigegebenVon) throw new Error(`run ${l.lauf} is not released`)
  const leute = await listBedienstete(tx, [vorgelegtVon.bediensteter, freigegebenVon.bediensteter])
  const als = (wer: Massenlauf['angelegtVon']): Anordner => {
    const b = leute.find((x) => x.id === wer.bediensteter)
    if (!b) throw new Error(`run ${l.lauf}: who released it is unknown`)
    return { ...wer, name: `${b.vorname} ${b.nachname}`.trim(), telefon: b.telefon }
  }
  return { erste: als(vorgelegtVon), zweite: als(freigegebenVon) }
}

/** Opens the draft with what the run changes in it, and puts together what would be decided. */
async function stelle(
  tx: Tx,
  u: Umgebung,
  lauf: Massenlauf,
  fallId: FallId,
  wer: Anordner,
): Promise<{ readonly lage: Lage; readonly z: Zusammenstellung }> {
  const fall = await ladeFall(tx, fallId)
  if (!fall) throw new Abbruch('seitherGeaendert')
  const geoeffnet = await oeffneEntwurf(tx, u, { ...fall, wer })
  if (!geoeffnet.ok) throw new Abbruch('seitherGeaendert')
  let entwurf = geoeffnet.wert
  const bisher = feststellreife(entwurf.inhalt, fall.mitglieder)
  if (!bisher.ok) throw new Abbruch('unvollstaendig')
  const neu = aenderungenDerAngaben(bisher.wert, lauf)
  if (!neu.ok) throw new Abbruch(neu.ablehnung)
  if (neu.wert.length > 0) {
    const aenderungen = neu.wert
    const r = await aendere(tx, u, { traeger: fall.traeger, entwurf: entwurf.entwurf, wer, aenderungen })
    if (!r.ok || r.wert.konflikte.length > 0) throw new Abbruch('seitherGeaendert')
    entwurf = { ...entwurf, version: r.wert.version, inhalt: r.wert.inhalt }
  }
  const reif = feststellreife(entwurf.inhalt, fall.mitglieder)
  if (!reif.ok) throw new Abbruch('unvollstaendig')
  const ansprechperson = await zuletztFestgestellt(tx, fall)
  const lage = await ladeLage(tx, u, {
    fall,
    entwurf,
    inhalt: reif.wert,
    feststeller: ansprechperson ?? wer.bediensteter,
  })
  const massenaenderung = await massenaenderungFuer(tx, fall, lage, lauf)
  return { lage, z: stelleZusammen(lage, auftragDes(lauf).rechtsstand, { massenaenderung }) }
}

/** Both sides of the letters, and what the change rests on in words. */
export async function massenaenderungFuer(
  tx: Tx,
  fall: FallRef,
  lage: Lage,
  lauf: Pick<Massenlauf, 'ab' | 'regel' | 'grundlage' | 'titel'>,
): Promise<Massenaenderung> {
  const monate = [...new Set(lage.entschieden.map((pm) => pm.monat))].filter((m) => m >= lauf.ab)
  return { ab: lauf.ab, frueher: await ladeFruehereErgebnisse(tx, fall, monate), zusatz: zusatz(lauf) }
}

function zusatz(l: Pick<Massenlauf, 'ab' | 'regel' | 'grundlage'>): readonly string[] {
  return [
    anlass(l),
    'Wir erlassen viele gleichartige Bescheide zugleich und mit Hilfe automatischer Einrichtungen. Zwei Personen haben die Änderung geprüft und freigegeben.',
  ]
}

function anlass({ regel, ab, grundlage }: Pick<Massenlauf, 'ab' | 'regel' | 'grundlage'>): string {
  switch (regel.art) {
    case 'berichtigung':
      return `Wir haben festgestellt, dass wir ab ${monatsname(ab)} zu Ihren Ungunsten falsch gerechnet haben. Das berichtigen wir von uns aus (§ 44 Abs. 1 und Abs. 4 SGB X, § 40 Abs. 1 Satz 2 SGB II). Grundlage: ${grundlage}.`
    case 'richtwerte':
      return `Anlass für diesen Bescheid sind neue Richtwerte für die Kosten der Unterkunft (${regel.neu.gebiet}) ab ${monatsname(ab)}: ${grundlage}.`
    default:
      return `Anlass für diesen Bescheid ist eine Änderung des Rechts ab ${monatsname(ab)}: ${grundlage}.`
  }
}

/** Who knows the case: who certified its last ordered decision is named in the letter. */
async function zuletztFestgestellt(tx: Tx, fall: Leistungsfall): Promise<Kennung<'Bediensteter'> | undefined> {
  const alle = await listeEntscheidungen(tx, fall)
  return alle.filter((e) => e.zustand === 'angeordnet').sort(nachFolge)[0]?.festgestelltVon.bediensteter
}

function nachFolge(a: Entscheidung, b: Entscheidung): number {
  return (b.zustand === 'angeordnet' ? b.folge : 0) - (a.zustand === 'angeordnet' ? a.folge : 0)
}

/** What only the whole of a decision shows; the dry run has asked the rest. */
function hindernis(l: Lage, z: Zusammenstellung, lauf: Massenlauf): Massengrund | undefined {
  if (z.ueberzahlt.length > 0) return 'ueberzahlung'
  const entschieden = new Set(l.entschieden.map(schluessel))
  if (z.regelung.regelt.some((pm) => pm.monat < lauf.ab || !entschieden.has(schluessel(pm)))) return 'seitherGeaendert'
  // The stored results the letters compare with have to be those that hold.
  const [frueher, geltend] = [betragszeilen(z.vorher), l.geltend].map((x) => betragshash(nurGeregelt(x, z)))
  if (frueher !== geltend) return 'weichtSchonAb'
  if (z.ergebnisse.some((e) => e.nichtAbgedeckt.length > 0)) return 'nichtAbgedeckt'
  if (nichtEntscheidbar(l, z).length > 0) return 'minderung'
  return z.planAbgelehnt || unsetzbares(z) ? 'nichtVollziehbar' : undefined
}

function nurGeregelt(zeilen: readonly Betragszeile[], z: Zusammenstellung): readonly Betragszeile[] {
  const geregelt = new Set(z.regelung.regelt.map(schluessel))
  return zeilen.filter((x) => geregelt.has(schluessel(x)))
}

const schluessel = (pm: PersonMonat): string => `${pm.person}/${pm.monat}`

/** What the run does not decide: nothing to do, or work for a person. */
async function lasseOderUebergib(tx: Tx, u: Umgebung, lauf: Massenlauf, f: Massenfall): Promise<void> {
  if (f.befund.grund === null) return // decided or handed over by a transaction of its own
  if (f.befund.klasse === 'unveraendert')
    await updateVollzug(tx, f, { vollzug: 'belassen', grund: null, entscheidung: null })
  else await uebergib(tx, u, lauf, f, f.befund.grund)
}

async function uebergib(tx: Tx, u: Umgebung, lauf: Massenlauf, f: Massenfall, grund: Massengrund): Promise<void> {
  const ref = { traeger: f.traeger, fall: f.fall }
  const entscheidungen = await listeEntscheidungen(tx, ref)
  const letzte = [...entscheidungen].sort(nachFolge)[0]
  await legeMassenaufforderungAn(tx, u, {
    ...ref,
    lauf: kennung(lauf.lauf),
    grund: `${lauf.titel}: ${MASSENGRUENDE[grund].titel}. ${MASSENGRUENDE[grund].tun}`,
    zustaendig: letzte?.festgestelltVon.bediensteter ?? null,
  })
  await updateVollzug(tx, f, {
    vollzug: 'uebergeben',
    grund: grund === f.befund.grund ? null : grund,
    entscheidung: null,
  })
}
