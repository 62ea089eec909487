import { setTimeout as warte } from 'node:timers/promises'
import type { Handelnder } from '../../ablauf/index.ts'
import { akteurVon } from '../../ablauf/index.ts'
import type { Datum, Kennung, TraegerNr } from '../../kern/index.ts'
import {
  bestaetigeBankverbindung,
  findEinzahlungskonto,
  type KontoRef,
  legeEinzahlungskontoFest,
  listBankverbindungenVon,
  schlageBankverbindungVor,
  urheber,
} from '../../stammdaten/index.ts'
import { arbeiteAb, mitRechten } from '../../technik/index.ts'
import {
  findLauf,
  gibFrei,
  type LaufMitStand,
  type Laufwunsch,
  legeLaufAn,
  listLaeufe,
  tageDesMonatslaufs,
  vermerkeAuffaelligkeiten,
  ZAHLUNG_BEARBEITER,
} from '../../zahlung/index.ts'
import { musterIban } from './iban.ts'
import { KASSEN, MUSTERTRAEGER } from './personal.ts'
import { gelungen, type Werk } from './werk.ts'

/** The account a sample Jobcenter pays from: proposed by the cashier, confirmed by a second person. */
async function zahlerkonto(w: Werk, traeger: TraegerNr, am: Datum): Promise<KontoRef> {
  const gemerkt = w.zahlerkonten.get(traeger)
  if (gemerkt) return gemerkt
  const konto = await richteZahlerkontoEin(w, traeger, am)
  await legeEinzahlungFest(w, traeger, am, konto)
  w.zahlerkonten.set(traeger, konto)
  return konto
}

async function richteZahlerkontoEin(w: Werk, traeger: TraegerNr, am: Datum): Promise<KontoRef> {
  const kasse = kasseVon(traeger)
  const vorschlagend = w.am(am, kasse.bereitetVor)
  const da = await alsHandelnder(vorschlagend, (tx) => listBankverbindungenVon(tx, { art: 'traeger', id: traeger }))
  const bestaetigt = da.find((k) => k.zustand === 'bestaetigt')
  if (bestaetigt) return bestaetigt
  const name = MUSTERTRAEGER.find((t) => t.nr === traeger)?.name ?? ''
  const neu = { iban: musterIban(Number(traeger)), kontoinhaber: name, beleg: 'Kontoeröffnung' }
  const ref =
    da.find((k) => k.zustand === 'vorgeschlagen') ??
    gelungen(
      'payer account',
      await alsHandelnder(vorschlagend, (tx) =>
        schlageBankverbindungVor(tx, urheberVon(vorschlagend), { art: 'traeger', id: traeger }, neu),
      ),
    )
  const zweite = w.am(am, kasse.gibtFrei)
  return gelungen(
    'confirmation of the payer account',
    await alsHandelnder(zweite, (tx) => bestaetigeBankverbindung(tx, urheberVon(zweite), ref)),
  )
}

/** Citizens pay to the same account. */
async function legeEinzahlungFest(w: Werk, traeger: TraegerNr, am: Datum, ref: KontoRef): Promise<void> {
  const h = w.am(am, kasseVon(traeger).gibtFrei)
  if ((await alsHandelnder(h, (tx) => findEinzahlungskonto(tx, traeger, am))) !== undefined) return
  const neu = { ref, bank: 'Musterbank', giltAb: am }
  gelungen(
    'account for payments that come in',
    await alsHandelnder(h, (tx) => legeEinzahlungskontoFest(tx, urheberVon(h), traeger, neu)),
  )
}

/** The jobs of runs; sealing the ledger can wait for the worker. */
const LAUFARBEIT = Object.fromEntries(Object.entries(ZAHLUNG_BEARBEITER).filter(([art]) => art !== 'zahlung.versiegle'))

/** What whoever releases a run of the sample says of all that was noticeable in it. */
const DURCHGESEHEN = { nummern: 'alle', text: 'Durchgesehen, alle Fälle sind bekannt.' } as const

/** A payment run of a day in the past: prepared by one, released by another, handed over. May be repeated. */
export async function zahle(w: Werk, traeger: TraegerNr, am: Datum, wunsch: Laufwunsch): Promise<void> {
  const kasse = kasseVon(traeger)
  const konto = await zahlerkonto(w, traeger, am)
  const lauf = (await vorhandener(w, traeger, am, wunsch)) ?? (await legeAn(w, traeger, konto, am, wunsch))
  const geplant = await bisZustand(w, traeger, lauf.id, (s) => s !== 'angelegt')
  if (geplant.stand.zustand === 'geplant') {
    const { inhalt } = geplant.stand
    const h = w.am(am, kasse.gibtFrei)
    const wer = { von: h.nutzer.bediensteter, jetzt: h.umgebung.uhr.jetzt() }
    w.uhren.merke(lauf.id, wer.jetzt)
    const ref = { traeger, lauf: lauf.id }
    gelungen('look at a run', await alsHandelnder(h, (tx) => vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)))
    gelungen('release of a run', await alsHandelnder(h, (tx) => gibFrei(tx, wer, ref, inhalt)))
  }
  await bisZustand(w, traeger, lauf.id, (s) => s === 'uebergeben' || s === 'verworfen')
  w.uhren.vergiss(lauf.id)
}

async function legeAn(
  w: Werk,
  traeger: TraegerNr,
  konto: KontoRef,
  am: Datum,
  wunsch: Laufwunsch,
): Promise<LaufMitStand> {
  const h = w.am(am, kasseVon(traeger).bereitetVor)
  const { uhr, kennung, zufall } = h.umgebung
  const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung, zufall }
  return alsHandelnder(h, async (tx) => {
    const wer = { traeger, zahlerkonto: konto, von: h.nutzer.bediensteter }
    const lauf = gelungen('a payment run', await legeLaufAn(tx, umstaende, { ...wunsch, ...wer }))
    w.uhren.merke(lauf.id, umstaende.jetzt)
    return lauf
  })
}

async function vorhandener(
  w: Werk,
  traeger: TraegerNr,
  am: Datum,
  wunsch: Laufwunsch,
): Promise<LaufMitStand | undefined> {
  const h = w.am(am, kasseVon(traeger).bereitetVor)
  const ausfuehrung = wunsch.art === 'monat' ? tageDesMonatslaufs(wunsch.monat).ausfuehrung : wunsch.tag
  const laeufe = await alsHandelnder(h, (tx) => listLaeufe(tx, traeger))
  return laeufe.find((l) => l.art === wunsch.art && l.ausfuehrung === ausfuehrung && l.stand.zustand !== 'verworfen')
}

const GEDULD_MS = 60_000
const SCHAU_MS = 25

/** Works through the jobs of runs until this one has come so far; another worker may have taken them. */
async function bisZustand(
  w: Werk,
  traeger: TraegerNr,
  lauf: Kennung<'Zahllauf'>,
  erreicht: (zustand: LaufMitStand['stand']['zustand']) => boolean,
): Promise<LaufMitStand> {
  for (let gewartet = 0; gewartet < GEDULD_MS; gewartet += SCHAU_MS) {
    await arbeiteAb(w.umgebung, w.uhren.mitUhr(LAUFARBEIT))
    const stand = await mitRechten(
      w.umgebung.db,
      { art: 'system', auftrag: 'musterjobcenter', traeger },
      (tx) => findLauf(tx, { traeger, lauf }),
      { nurLesen: true },
    )
    if (stand !== undefined && erreicht(stand.stand.zustand)) return stand
    await warte(SCHAU_MS)
  }
  throw new Error(`run ${lauf} does not come forward`)
}

function kasseVon(traeger: TraegerNr): { readonly bereitetVor: string; readonly gibtFrei: string } {
  const kasse = KASSEN[traeger]
  if (kasse === undefined) throw new Error(`no cashier at ${traeger}`)
  return kasse
}

const urheberVon = (h: Handelnder) => urheber(h.umgebung, akteurVon(h))

function alsHandelnder<T>(h: Handelnder, fn: Parameters<typeof mitRechten<T>>[2]): Promise<T> {
  return mitRechten(h.umgebung.db, akteurVon(h), fn)
}
