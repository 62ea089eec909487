import {
  type Leistungsfall,
  LISTENZEICHEN,
  listeFaelleMitZeichen,
  listeFaelleZuNummer,
  listeFaelleZuPersonen,
} from '../../fall/index.ts'
import { deutsch, euro, type Kennung, kennung, monatsname } from '../../kern/index.ts'
import {
  anschriftzeilen,
  findePersonen,
  ladePersonen,
  liesSuche,
  listTraeger,
  namePerson,
  type Person,
  SUCHE_HOECHSTENS,
  type Suche,
  standJetzt,
  sucheMeldung,
  umfasst,
} from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { liesZahlungszeichen, listHerkunft, type Zahlungszeichen } from '../../zahlung/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import type { Treffer, Trefferliste } from '../rahmen/suchfeld.tsx'

type Aufruf = SeitenAufruf<'angemeldet'>

/** One search: read, logged with hashed term and number of hits, given out. */
export async function suche(a: Aufruf, text: string): Promise<Trefferliste> {
  const zeichen = umfasst(a.nutzer.stufe, 'J') ? liesZahlungszeichen(text) : undefined
  if (zeichen !== undefined) return sucheZahlung(a, text, zeichen)
  const gelesen = liesSuche(text, a.umgebung.uhr.heute(), a.nutzer.traeger)
  if (!gelesen.ok) return { suche: text, meldung: sucheMeldung(gelesen.ablehnung), treffer: [] }
  const treffer = await mitRechten(a.umgebung.db, a.akteur, (tx) => finde(tx, a, gelesen.wert), { nurLesen: true })
  await a.lesen({ art: 'suche', begriff: text, treffer: treffer.length })
  return { suche: text, meldung: meldungZu(treffer.length), treffer }
}

/** A transfer by what stands on a statement: its id, or the short reference. Only of the own Jobcenter. */
async function sucheZahlung(a: Aufruf, text: string, zeichen: Zahlungszeichen): Promise<Trefferliste> {
  const gefunden = await mitRechten(a.umgebung.db, a.akteur, (tx) => listHerkunft(tx, a.nutzer.traeger, zeichen), {
    nurLesen: true,
  })
  const treffer = gefunden.map((h) => ({
    schluessel: h.endToEndId,
    nach: `/zahlung/${h.zahlung}`,
    name: `Zahlung ${monatsname(h.monat)}, ${euro(h.betrag)} €`,
    neben: h.endToEndId,
    traeger: '',
  }))
  await a.lesen({ art: 'suche', begriff: text, treffer: treffer.length })
  const meldung =
    treffer.length === 0 ? 'Zu diesem Zeichen gibt es hier keine Zahlung. Prüfen Sie die Schreibweise.' : ''
  return { suche: text, meldung, treffer }
}

function meldungZu(anzahl: number): string {
  if (anzahl === 0) return 'Nichts gefunden. Prüfen Sie die Schreibweise, oder suchen Sie mit dem Geburtsdatum.'
  return anzahl >= SUCHE_HOECHSTENS ? 'Es gibt noch mehr Treffer. Bitte genauer suchen.' : ''
}

async function finde(tx: Tx, a: Aufruf, s: Suche): Promise<readonly Treffer[]> {
  const stand = standJetzt(a.umgebung.uhr)
  const traeger = new Map((await listTraeger(tx)).map((t) => [t.nr, t.name]))
  const umfeld = async (faelle: readonly Leistungsfall[]): Promise<Umfeld> => ({
    traeger,
    vonHand: await listeFaelleMitZeichen(tx, faelle, 'vonHand'),
  })
  if (s.art === 'bgNummer' || s.art === 'altnummer') {
    const faelle = await listeFaelleZuNummer(tx, s.art === 'bgNummer' ? s.bgNummer : s.altnummer)
    const personen = await ladePersonen(
      tx,
      faelle.flatMap((f) => f.mitglieder.slice(0, 1).map((m) => m.person)),
      stand,
    )
    const u = await umfeld(faelle)
    return faelle.map((f) => trefferZuFall(a, f, personen, u))
  }
  if (s.art === 'kassenzeichen') {
    const { bgNummer, person: lokal, forderungNr } = s.kassenzeichen
    const faelle = (await listeFaelleZuNummer(tx, bgNummer)).filter((f) => f.traeger === a.nutzer.traeger)
    const ids = faelle.flatMap((f) => f.mitglieder.flatMap((m) => (m.lokal === lokal ? [m.person] : [])))
    const personen = await ladePersonen(tx, ids, stand)
    const u = await umfeld(faelle)
    const seite = forderungNr === 0 ? 'verfahren' : 'forderungen'
    return faelle.map((f) => {
      const person = personen.get(f.mitglieder.find((m) => m.lokal === lokal)?.person ?? kennung(''))
      const t = trefferZuFall(a, f, personen, u)
      return { ...t, nach: `/faelle/${f.fall}/${seite}`, name: person ? namePerson(person) : t.name }
    })
  }
  const personen = await findePersonen(tx, a.akteur, s, stand)
  const faelle = await listeFaelleZuPersonen(
    tx,
    personen.map((p) => p.id),
  )
  const u = await umfeld(faelle)
  return personen.flatMap((p) => trefferZuPerson(a, p, faelle, u))
}

/** What is said of a case beside its number. */
type Umfeld = {
  readonly traeger: ReadonlyMap<string, string>
  readonly vonHand: ReadonlySet<Kennung<'Leistungsfall'>>
}

const nummerUndZeichen = (f: Leistungsfall, u: Umfeld): readonly string[] => [
  f.bgNummer,
  ...(u.vonHand.has(f.fall) ? [LISTENZEICHEN.vonHand] : []),
]

function trefferZuFall(
  a: Aufruf,
  f: Leistungsfall,
  personen: ReadonlyMap<Kennung<'Person'>, Person>,
  u: Umfeld,
): Treffer {
  const erste = f.mitglieder[0]
  const person = erste && personen.get(erste.person)
  return {
    schluessel: f.fall,
    nach: `/faelle/${f.fall}`,
    name: person ? namePerson(person) : f.bgNummer,
    neben: nummerUndZeichen(f, u).join(' · '),
    traeger: fremd(a, f, u),
  }
}

function trefferZuPerson(a: Aufruf, p: Person, faelle: readonly Leistungsfall[], u: Umfeld): readonly Treffer[] {
  const eigene = faelle.filter((f) => f.mitglieder.some((m) => m.person === p.id))
  const ort = p.anschrift === undefined ? [] : [anschriftzeilen(p.anschrift).join(', ')]
  const neben = [`geb. ${deutsch(p.geburtsdatum)}`, p.kundennummer, ...ort]
  const basis = { name: namePerson(p), schluessel: p.id }
  // Local reading ends at the own Jobcenter: a person without a case there is nobody.
  if (eigene.length === 0 && a.nutzer.stufe === 'J') return []
  if (eigene.length === 0) return [{ ...basis, nach: `/personen/${p.id}`, neben: neben.join(' · '), traeger: '' }]
  return eigene.map((f) => ({
    ...basis,
    schluessel: `${p.id}/${f.fall}`,
    nach: `/faelle/${f.fall}`,
    neben: [...neben, ...nummerUndZeichen(f, u)].join(' · '),
    traeger: fremd(a, f, u),
  }))
}

function fremd(a: Aufruf, f: Leistungsfall, u: Umfeld): string {
  return f.traeger === a.nutzer.traeger ? '' : (u.traeger.get(f.traeger) ?? f.traeger)
}
