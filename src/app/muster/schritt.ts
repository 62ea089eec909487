import {
  type Aufnahme,
  type Aufnahmeperson,
  anordnen,
  aufnehmen,
  bearbeiten,
  feststellen,
  type Handelnder,
  hinzunehmen,
  nimmBestandsfallAuf,
  oeffneZumBearbeiten,
  richteDirektzahlungEin,
  zurueckgeben,
} from '../../ablauf/index.ts'
import { type Aenderung, type Entwurf, ladeFall, lese, liesPfad, listeFaelleZuNummer } from '../../fall/index.ts'
import { iso, type Kennung, type TraegerNr } from '../../kern/index.ts'
import { listeEntscheidungen } from '../../leistung/index.ts'
import type { Anschrift } from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import type { Musteraenderung, Musteranschrift, Musterhaushalt, Musterperson, Musterschritt } from './musterhaushalt.ts'
import { gelungen, type Werk } from './werk.ts'

type FallId = Kennung<'Leistungsfall'>

/**
 * Does one step of a household by its use case. May be repeated after an interruption. Returns the case.
 * @throws naming household and step, with the reason.
 */
export async function tue(
  w: Werk,
  haushalt: Musterhaushalt,
  schritt: Musterschritt,
  fall: FallId | undefined,
): Promise<FallId> {
  try {
    return await fuehreAus(w, haushalt, schritt, fall)
  } catch (cause) {
    const grund = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`sample: ${wo(haushalt, schritt.art)} on ${iso(schritt.am)}: ${grund}`, { cause })
  }
}

async function fuehreAus(
  w: Werk,
  haushalt: Musterhaushalt,
  schritt: Musterschritt,
  fall: FallId | undefined,
): Promise<FallId> {
  const h = w.am(schritt.am, schritt.wer)
  if (schritt.art === 'aufnehmen') return fall ?? (await nimmAuf(h, haushalt))
  if (fall === undefined) throw new Error(`${haushalt.schluessel}: nothing taken in yet`)
  switch (schritt.art) {
    case 'dazunehmen':
      await nimmHinzu(h, haushalt, schritt.person, fall)
      break
    case 'aendern':
      await aendere(h, haushalt, schritt.aenderungen, fall)
      break
    case 'feststellen':
      await stelleFest(h, haushalt, fall)
      break
    case 'anordnen':
      await ordneAn(w, haushalt, schritt, fall)
      break
    case 'zurueckgeben': {
      const entscheidung = await vorgelegt(h, haushalt, fall)
      gelungen(wo(haushalt, 'zurueckgeben'), await zurueckgeben(h, { entscheidung, grund: schritt.grund }))
    }
  }
  return fall
}

const wo = (h: Musterhaushalt, was: string): string => `${h.schluessel} ${was}`

async function nimmAuf(h: Handelnder, x: Musterhaushalt): Promise<FallId> {
  return gelungen(wo(x, 'aufnehmen'), await aufnehmen(h, aufnahmeVon(x))).fall.fall
}

function aufnahmeVon(x: Musterhaushalt): Aufnahme {
  const personen = x.personen.filter((p) => p.dazu === undefined)
  const [erste] = personen
  if (erste === undefined) throw new Error(`${x.schluessel}: household without persons`)
  return {
    antragAm: x.antragAm,
    bewilligungszeitraum: x.bewilligungszeitraum,
    anschrift: anschrift(x.anschrift),
    iban: x.wege.iban,
    kontoinhaber: `${erste.vorname} ${erste.nachname}`,
    altnummer: x.altnummer,
    personen: personen.map((p) => ({
      ...alsPerson(p),
      eltern: p.eltern.map((id) => personen.findIndex((e) => e.id === id)),
    })),
  }
}

/**
 * The first grant of a household in one go, on the day on which it was ordered; what was reported later is left out.
 * Done before: nothing happens; taken in only: the grant follows.
 */
export async function tueAmStueck(w: Werk, x: Musterhaushalt): Promise<'neu' | 'da'> {
  const [erster] = x.schritte.filter((s) => s.art === 'aendern')
  const fest = x.schritte.find((s) => s.art === 'feststellen')
  const an = x.schritte.find((s) => s.art === 'anordnen')
  if (erster === undefined || fest === undefined || an === undefined) throw new Error(`${x.schluessel}: no first grant`)
  const zweite = w.am(an.am, an.wer)
  const erste = { umgebung: zweite.umgebung, nutzer: w.am(an.am, fest.wer).nutzer }
  const da = await bisher(w, x)
  if (da?.entschieden) return 'da'
  const bestandsfall = {
    aufnahme: aufnahmeVon(x),
    aenderungen: erster.aenderungen.map((a) => ({ pfad: pfadVon(a), alt: null, neu: a.neu })),
    direkt: x.wege.direkt.map((d) => direktVon(d)),
  }
  gelungen(wo(x, 'am Stück'), await nimmBestandsfallAuf(erste, zweite, bestandsfall, da?.fall))
  return 'neu'
}

/** How far an earlier call came with the household. */
function bisher(w: Werk, { traeger, altnummer }: Musterhaushalt) {
  const suche = async (tx: Tx): Promise<{ fall: FallId; entschieden: boolean } | undefined> => {
    const [da] = await listeFaelleZuNummer(tx, altnummer)
    if (da === undefined) return undefined
    const entscheidungen = await listeEntscheidungen(tx, { traeger, fall: da.fall })
    return { fall: da.fall, entschieden: entscheidungen.length > 0 }
  }
  return mitRechten(w.umgebung.db, SYSTEM(traeger), suche, { nurLesen: true })
}

function direktVon({
  art,
  name,
  iban,
  betrag_cent,
  aufteilung,
  anschrift: a,
}: Musterhaushalt['wege']['direkt'][number]) {
  const offenBis = { person: null, von: null, bis: null }
  const weg = { art, name, iban, betrag_cent, aufteilung, ...offenBis, leistungsart: 'unterkunft' as const }
  return { ...weg, anschrift: anschrift(a), beleg: 'Mietvertrag' }
}

async function nimmHinzu(h: Handelnder, x: Musterhaushalt, id: string, fall: FallId): Promise<void> {
  const p = x.personen.find((y) => y.id === id)
  if (p?.dazu === undefined) throw new Error(`${x.schluessel}: ${id} does not join later`)
  await entwurf(h, x, fall)
  const { nutzer, umgebung } = h
  const da = await mitRechten(umgebung.db, SYSTEM(nutzer.traeger), (tx) => ladeFall(tx, fall), { nurLesen: true })
  if (da?.mitglieder.some((m) => m.lokal === id)) return
  const { eltern, dazu: von } = p
  const eingabe = { ...alsPerson(p), fall, eltern, von, anschrift: anschrift(x.anschrift) }
  gelungen(wo(x, 'hinzunehmen'), await hinzunehmen(h, eingabe))
}

async function aendere(
  h: Handelnder,
  x: Musterhaushalt,
  aenderungen: readonly Musteraenderung[],
  fall: FallId,
): Promise<void> {
  const offen = await entwurf(h, x, fall)
  const r = await bearbeiten(h, { fall, aenderungen: aenderungen.map((a) => alsAenderung(offen, a)) })
  const { konflikte } = gelungen(wo(x, 'bearbeiten'), r)
  if (konflikte.length > 0) throw new Error(`${x.schluessel}: ${JSON.stringify(konflikte)}`)
  const schonDirekt = Object.keys(offen.inhalt.wege).filter((id) => id.startsWith('direkt-')).length
  for (const d of x.wege.direkt.slice(schonDirekt)) {
    const r = await richteDirektzahlungEin(h, { ...direktVon(d), fall })
    gelungen(wo(x, 'Direktzahlung'), r)
  }
}

async function stelleFest(h: Handelnder, x: Musterhaushalt, fall: FallId): Promise<void> {
  const { version } = await entwurf(h, x, fall)
  gelungen(wo(x, 'feststellen'), await feststellen(h, { fall, entwurfVersion: version, begruendung: '' }))
}

/** Where the program was exchanged since certifying and computes or writes otherwise now, it is certified anew, as by people. */
async function ordneAn(w: Werk, x: Musterhaushalt, schritt: Musterschritt, fall: FallId): Promise<void> {
  const h = w.am(schritt.am, schritt.wer)
  const r = await anordnen(h, await vorgelegt(h, x, fall))
  if (r.ok) return
  const { art } = r.ablehnung
  const fest = x.schritte.findLast((s) => s.art === 'feststellen' && s.am <= schritt.am)
  if (fest === undefined || (art !== 'inhaltGeaendert' && art !== 'ergebnisGeaendert')) {
    gelungen(wo(x, 'anordnen'), r)
    return
  }
  await stelleFest(w.am(schritt.am, fest.wer), x, fall)
  const nochmal = w.am(schritt.am, schritt.wer)
  gelungen(wo(x, 'anordnen'), await anordnen(nochmal, await vorgelegt(nochmal, x, fall)))
}

async function entwurf(h: Handelnder, x: Musterhaushalt, fall: FallId): Promise<Entwurf> {
  return gelungen(wo(x, 'oeffnen'), await oeffneZumBearbeiten(h, fall))
}

async function vorgelegt(h: Handelnder, x: Musterhaushalt, fall: FallId): Promise<Kennung<'Entscheidung'>> {
  const { traeger } = h.nutzer
  const alle = await mitRechten(h.umgebung.db, SYSTEM(traeger), (tx) => listeEntscheidungen(tx, { traeger, fall }), {
    nurLesen: true,
  })
  const offen = alle.find((e) => e.zustand === 'festgestellt')
  if (offen === undefined) throw new Error(`${x.schluessel}: nothing waits to be ordered`)
  return offen.id
}

const SYSTEM = (traeger: TraegerNr): { art: 'system'; auftrag: string; traeger: TraegerNr } => ({
  art: 'system',
  auftrag: 'musterjobcenter',
  traeger,
})

function alsPerson(p: Musterperson): Pick<Aufnahmeperson, 'person' | 'rolle'> {
  return {
    rolle: p.rolle,
    person: {
      neu: {
        vorname: p.vorname,
        nachname: p.nachname,
        geburtsname: '',
        geburtsdatum: p.geburt,
        geburtsort: '',
        geschlecht: p.geschlecht === 'w' ? 'weiblich' : 'maennlich',
      },
    },
  }
}

const anschrift = (a: Musteranschrift): Anschrift => ({ ...a, zusatz: '', land: 'DE' })

const pfadVon = (a: Musteraenderung): string => ('feld' in a ? `angaben/${a.angabe}/${a.feld}` : `angaben/${a.angabe}`)

function alsAenderung(offen: Entwurf, a: Musteraenderung): Aenderung {
  const pfad = pfadVon(a)
  const stelle = liesPfad(pfad)
  if (stelle === undefined) throw new Error(`no such place in a draft: ${pfad}`)
  return { pfad, alt: lese(offen.inhalt, stelle), neu: a.neu }
}
