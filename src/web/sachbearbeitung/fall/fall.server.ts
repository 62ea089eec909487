import { einbehaltstext, vorlaeufigBis } from '../../../ablauf/index.ts'
import { listeDokumente } from '../../../akte/index.ts'
import {
  type Einstellung,
  type Handwert,
  handwerte,
  istEinbehalten,
  LEERER_INHALT,
  type Leistungsfall,
  ladeEinstellung,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeAenderungen,
  listeAufforderungen,
  listeMerkmale,
  listeVerfahren,
  MERKMALE,
  type Merkmal,
  pruefeEntwurf,
} from '../../../fall/index.ts'
import { type Datum, datum, deutsch, kurzmonat, type Monat, monatVon } from '../../../kern/index.ts'
import { type Entscheidung, listeEntscheidungen } from '../../../leistung/index.ts'
import {
  findTraeger,
  ladePersonen,
  listBedienstete,
  namePerson,
  standJetzt,
  umfasst,
} from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../../technik/index.ts'
import { laeuftZahlungseinstellung, listZahlungseinstellungen, zaehleForderungen } from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { entscheidungsname } from '../entscheidungsname.ts'
import type { Fallkopf } from './ansicht.ts'
import { fallId } from './zugriff.server.ts'

const fallseite = seite({
  name: 'web.fall',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<Fallkopf> => {
    const gelesen = await mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true })
    await a.lesen({
      art: 'fall',
      fall: gelesen.fall.fall,
      fallTraeger: gelesen.fall.traeger,
      personen: gelesen.fall.mitglieder.map((m) => m.person),
      feldklassen: ['person'],
      zweck: new URL(a.request.url).searchParams.get('zweck') ?? undefined,
    })
    return gelesen.kopf
  },
})

export const loader = fallseite.loader

async function lies(tx: Tx, a: SeitenAufruf): Promise<{ readonly fall: Leistungsfall; readonly kopf: Fallkopf }> {
  const fall = await ladeFall(tx, fallId(a))
  if (!fall) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  const erste = fall.mitglieder[0]?.person
  const person = erste && (await ladePersonen(tx, [erste], standJetzt(a.umgebung.uhr))).get(erste)
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  const aenderungen = entwurf ? await listeAenderungen(tx, entwurf) : []
  const entscheidungen = await listeEntscheidungen(tx, fall)
  const merkmale = await listeMerkmale(tx, fall)
  const forderungen = await zaehleForderungen(tx, fall)
  const traeger = fall.traeger === a.nutzer.traeger ? undefined : await findTraeger(tx, fall.traeger)
  const heute = a.umgebung.uhr.heute()
  const ruht = (await listZahlungseinstellungen(tx, fall)).find((x) => laeuftZahlungseinstellung(x, heute))
  const zustaendig = fall.zustaendig === null ? [] : await listBedienstete(tx, [fall.zustaendig])
  const vorlaeufig = await vorlaeufigBis(tx, fall, heute)
  const geltend = fall.fassung === null ? undefined : await ladeFassung(tx, fall.traeger, fall.fassung.id)
  const inhalt = entwurf ? pruefeEntwurf(entwurf.inhalt).rechenbar : (geltend?.inhalt ?? LEERER_INHALT)
  const hand = handwerte(inhalt).filter((h) => !istEinbehalten(h))
  const verfahren = await listeVerfahren(tx, fall)
  const einbehalten = einbehaltstext(geltend?.inhalt ?? LEERER_INHALT, verfahren, heute)
  const kopf: Fallkopf = {
    id: fall.fall,
    bgNummer: fall.bgNummer,
    name: person ? namePerson(person) : fall.bgNummer,
    stand: stand(fall),
    marken: [
      ...zustaendig.map((b) => zustaendigmarke(fall, `${b.vorname} ${b.nachname}`)),
      ...marken(fall, entscheidungen),
      ...(vorlaeufig === undefined ? [] : [vorlaeufigmarke(fall, vorlaeufig)]),
      ...(ruht === undefined ? [] : [ruhemarke(fall, ruht.bis)]),
      ...(einbehalten === undefined ? [] : [einbehaltsmarke(fall, einbehalten)]),
      ...merkmale.map(merkmalMarke),
      ...handmarken(hand, heute),
    ],
    merkmale: RECHTSBEHELFE.map((art) => ({
      art,
      titel: MERKMALE[art],
      gesetzt: merkmale.some((m) => m.art === art),
    })),
    sperre: sperre(a, fall, traeger?.name ?? '', await ladeEinstellung(tx, fall)),
    sperreVerfahren: sperre(a, { ...fall, zustand: 'offen' }, traeger?.name ?? '', undefined),
    zahlen: {
      differenz: new Set(aenderungen.map((z) => z.pfad.split('/').slice(0, 2).join('/'))).size,
      akte: (await listeDokumente(tx, fall)).length,
      aufforderungen: (await listeAufforderungen(tx, fall)).filter((x) => x.zustand === 'offen' && x.vorlageAm <= heute)
        .length,
      verfahren: verfahren.filter((x) => !x.beendet).length,
      ...(forderungen.alle === 0 ? {} : { forderungen: forderungen.offene }),
    },
  }
  return { fall, kopf }
}

/** Amounts set by hand that have not expired. */
function handmarken(alle: readonly Handwert[], heute: Datum): Fallkopf['marken'] {
  const laufend = alle.map((h) => datum(h.bis)).filter((bis) => bis >= heute)
  if (laufend.length === 0) return []
  const bis = deutsch(laufend.reduce((x, y) => (x > y ? x : y)))
  return [{ text: `Betrag von Hand bis ${bis}`, art: 'warnung', nach: '' }]
}

const zustaendigmarke = (f: Leistungsfall, name: string): Fallkopf['marken'][number] => ({
  text: `zuständig: ${name}`,
  art: 'info',
  nach: `/faelle/${f.fall}/zustaendigkeit`,
})

/** § 41a SGB II: not decided finally yet. */
const vorlaeufigmarke = (f: Leistungsfall, bis: Monat): Fallkopf['marken'][number] => ({
  text: `vorläufig bewilligt bis ${kurzmonat(bis)}`,
  art: 'warnung',
  nach: `/faelle/${f.fall}/verfahren`,
})

/** § 66 SGB I, § 5 Abs. 3 SGB II: what holds, not what a draft says. */
const einbehaltsmarke = (f: Leistungsfall, text: string): Fallkopf['marken'][number] => ({
  text,
  art: 'warnung',
  nach: `/faelle/${f.fall}/verfahren`,
})

const ruhemarke = (f: Leistungsfall, bis: Datum): Fallkopf['marken'][number] => ({
  text: `Zahlungen ruhen bis ${deutsch(bis)}`,
  art: 'warnung',
  nach: `/faelle/${f.fall}/zahlungen`,
})

/** Marks that a caseworker sets herself. */
export const RECHTSBEHELFE = ['widerspruch', 'klage'] as const

function merkmalMarke(m: Merkmal): Fallkopf['marken'][number] {
  const tag = deutscheZeit(m.seit).split(',')[0] ?? ''
  const bemerkung = m.bemerkung === '' ? '' : `: ${m.bemerkung}`
  return { text: `${MERKMALE[m.art]} seit ${tag}${bemerkung}`, art: 'warnung', nach: '' }
}

function stand(f: Leistungsfall): string {
  if (f.zustand === 'eingestellt') return 'Eingestellt'
  if (f.bewilligtVon === null || f.bewilligtBis === null) return 'Noch nichts bewilligt'
  return `Bewilligt ${kurzmonat(monatVon(f.bewilligtVon))}–${kurzmonat(monatVon(f.bewilligtBis))}`
}

function marken(f: Leistungsfall, entscheidungen: readonly Entscheidung[]): Fallkopf['marken'] {
  const letzte = entscheidungen[0]
  const wartet = entscheidungen.find((e) => e.zustand === 'festgestellt')
  return [
    ...(f.altnummer === null ? [] : [{ text: `früher ${f.altnummer}`, art: 'info' as const, nach: '' }]),
    ...(wartet
      ? [
          {
            text: `${entscheidungsname(wartet.art)}: festgestellt, wartet auf Anordnung`,
            art: 'warnung' as const,
            nach: `/anordnen/${wartet.id}`,
          },
        ]
      : []),
    ...(letzte?.zustand === 'zurueckgegeben'
      ? [{ text: `zurückgegeben: ${letzte.grund}`, art: 'fehler' as const, nach: '' }]
      : []),
  ]
}

/** Why and when it was closed, and until which day it was granted. */
function schluss(e: Einstellung): string {
  const bis = e.leistungBis === null ? '' : `, Leistung bis ${deutsch(e.leistungBis)}`
  return ` Grund: ${e.grund}${bis}, geschlossen am ${deutscheZeit(e.am).split(',')[0] ?? ''}.`
}

/** Who may not edit is told who may. */
function sperre(a: SeitenAufruf, f: Leistungsfall, traeger: string, e: Einstellung | undefined): string {
  if (f.traeger !== a.nutzer.traeger)
    return `Diesen Fall bearbeitet ${traeger === '' ? 'ein anderes Jobcenter' : traeger}.`
  if (f.zustand === 'eingestellt') return `Dieser Fall ist eingestellt.${e === undefined ? '' : schluss(e)}`
  return umfasst(a.nutzer.stufe, 'F') ? '' : 'Bearbeiten kann die Stufe F oder A.'
}
