// Deterministic simulation of the road of money (REL-01): clerks, runs, a bank, crashes, jumps of the clock and messages that
// come late, twice and in any order, drawn from one number. After every step, or every n, the books are recomputed.
import { createHash } from 'node:crypto'
import {
  type Cent,
  cent,
  type Datum,
  datum,
  type Kennung,
  kennung,
  type Monat,
  monat,
  monateVonBis,
  plusTage,
} from '../../src/kern/index.ts'
import { type KontoRef, listBankverbindungen } from '../../src/stammdaten/index.ts'
import {
  type Akteur,
  arbeiteAb,
  mitRechten,
  type StellbareUhr,
  type Tx,
  type Umgebung,
} from '../../src/technik/index.ts'
import {
  type Auftragsdatei,
  type Ausgang,
  type Bankzustand,
  beginneAufnahme,
  findBankmeldung,
  gibFrei,
  hebeSperrenAuf,
  istBanktag,
  type Laufwunsch,
  ladeAbstimmung,
  ladeDateien,
  ladeZahlungsstand,
  legeLaufAn,
  letzterBanktagDesVormonats,
  liesAuftragsdatei,
  liesBankmeldung,
  listLaeufe,
  listRuecklaeufer,
  listSalden,
  listSperren,
  neueBank,
  type Posten,
  pruefeHauptbuch,
  pruefeKette,
  spieleTag,
  verarbeiteBank,
  vermerkeAuffaelligkeiten,
  verwirf,
  weiseNeuAn,
  wuerfelAus,
  ZAHLUNG_BEARBEITER,
} from '../../src/zahlung/index.ts'
import {
  DURCHGESEHEN,
  musterIban,
  musterkonto,
  musterposten,
  ordneAn,
  type Zahlwelt,
  zahlwelt,
} from '../../src/zahlung/pruefung.ts'

export type Simulation = {
  readonly saat: number
  readonly schritte: number
  /** How often each kind of step was taken. */
  readonly getan: Readonly<Record<string, number>>
  readonly ueberweisungen: number
  readonly meldungen: number
  /** SHA-256 over every step, what was drawn for it and the ids given: two runs from one seed have the same. */
  readonly spur: string
}

export type Wunsch = {
  readonly saat: number
  readonly schritte: number
  /** The books are recomputed after so many steps (and at the end), and one of so many messages is held against its schema. A posting is never changed, so what breaks stays broken. */
  readonly jeSchritte?: number | undefined
  /** For the proof that a fault is found: done after each step, before the books are looked at. */
  readonly danach?: ((schritt: number, w: Zahlwelt) => Promise<void>) | undefined
}

/** The books do not agree: seen after `schritt`, made since they were looked at before. */
export class Bruch extends Error {
  override name = 'Bruch'
  readonly schritt: number
  constructor(o: Wunsch, schritt: number, was: string) {
    super(`seed ${o.saat}, step ${schritt} (looked at every ${o.jeSchritte ?? 1}): ${was}`)
    this.schritt = schritt
  }
}

const MONATE = monateVonBis(monat('2025-12'), monat('2026-06'))
const VERHALTEN = {
  dateienAbgewiesen: 40,
  abgewiesen: 60,
  rueckgaben: 300,
  beschaedigt: 50,
  doppelt: 150,
  gemischt: true,
  rueckgabetage: 3,
  verspaetet: 100,
  verspaetungstage: 2,
}
const TAG_MS = 86_400_000
/** How likely each step is. */
const GEWICHT = {
  ordne: 14,
  lauf: 16,
  gibFrei: 14,
  verwirf: 2,
  arbeite: 16,
  tag: 14,
  stunde: 2,
  meldung: 24,
  verarbeite: 16,
  neuAnweisen: 8,
  entsperren: 2,
} as const
type Schritt = keyof typeof GEWICHT

class Absturz extends Error {
  override name = 'Absturz'
}

/** @throws Bruch with seed, step and finding at the first break of an invariant that is seen */
export async function simuliere(umgebung: Umgebung, uhr: StellbareUhr, o: Wunsch): Promise<Simulation> {
  const spur = createHash('sha256')
  const s = await beginne(umgebung, uhr, o)
  for (let i = 1; i <= o.schritte; i++) {
    const schritt = i <= s.faelle.length ? 'ordne' : ziehe(s)
    try {
      await tue(s, schritt)
    } catch (fehler) {
      if (!(fehler instanceof Absturz))
        throw new Error(`seed ${o.saat}, step ${i} (${schritt}): ${String(fehler)}`, { cause: fehler })
    }
    s.getan[schritt] = (s.getan[schritt] ?? 0) + 1
    spur.update(`${schritt} ${s.wuerfel(1_000_000)} ${s.umgebung.kennung()}\n`)
    await o.danach?.(i, s.w)
    if (i % s.jeSchritte === 0) await pruefe(s, o, i, schritt)
  }
  await beende(s, o)
  const { bank } = s
  return {
    saat: o.saat,
    schritte: o.schritte,
    getan: s.getan,
    ueberweisungen: s.gesendet,
    meldungen: bank.laufend,
    spur: spur.digest('hex'),
  }
}

async function pruefe(s: Stand, o: Wunsch, schritt: number, was: string): Promise<void> {
  const befunde = await imSystem(s, (tx) => pruefeHauptbuch(tx, s.w.traeger))
  if (befunde.length > 0) throw new Bruch(o, schritt, `${was}: ${JSON.stringify(befunde.slice(0, 3))}`)
}

type Stand = {
  readonly umgebung: Umgebung
  readonly uhr: StellbareUhr
  readonly w: Zahlwelt
  readonly wuerfel: (n: number) => number
  readonly faelle: readonly Kennung<'Leistungsfall'>[]
  readonly konten: readonly KontoRef[]
  readonly jeSchritte: number
  /** What each case was granted last, by case and month. */
  readonly plaene: Map<string, readonly Posten[]>
  readonly post: Ausgang[]
  readonly gelesen: Ausgang[]
  /** The files of a run as the bank reads them; they never change. */
  readonly auftraege: Map<string, readonly Auftragsdatei[]>
  readonly getan: Record<string, number>
  bank: Bankzustand
  bankTag: Datum
  gesendet: number
}

async function beginne(umgebung: Umgebung, uhr: StellbareUhr, o: Wunsch): Promise<Stand> {
  uhr.stelle('2025-12-10T10:00')
  const w = await zahlwelt(umgebung)
  const [zahler, haushalt] = await mitRechten(umgebung.db, w.jobcenter.f.akteur, (tx) =>
    listBankverbindungen(tx, [w.zahlerkonto, w.haushaltskonto]),
  )
  const beide = [zahler, haushalt]
  const iban = beide.find((k) => k?.inhaber.art === 'traeger')?.iban ?? ''
  const inhaber = beide.find((k) => k?.inhaber.art === 'person')?.inhaber
  if (inhaber === undefined) throw new Error('a world without a household')
  const konten: KontoRef[] = [w.haushaltskonto]
  for (let i = 0; i < 12; i++)
    konten.push(await musterkonto(umgebung, w.jobcenter, { inhaber, name: 'Erika Groß', iban: musterIban(100 + i) }))
  return {
    umgebung,
    uhr,
    w,
    wuerfel: wuerfelAus(o.saat),
    faelle: [1, 2, 3, 4, 5, 6].map(() => kennung<'Leistungsfall'>(umgebung.kennung())),
    konten,
    jeSchritte: o.jeSchritte ?? 1,
    plaene: new Map(),
    post: [],
    gelesen: [],
    auftraege: new Map(),
    getan: {},
    bank: neueBank(iban, cent(0), datum('2025-12-09')),
    bankTag: datum('2025-12-10'),
    gesendet: 0,
  }
}

function ziehe(s: Stand): Schritt {
  const alle = Object.entries(GEWICHT) as readonly (readonly [Schritt, number])[]
  let wurf = s.wuerfel(alle.reduce((x, [, g]) => x + g, 0))
  for (const [schritt, g] of alle) {
    if (wurf < g) return schritt === 'meldung' && s.post.length === 0 ? 'gibFrei' : schritt
    wurf -= g
  }
  return 'arbeite'
}

const aus = <T>(s: Stand, liste: readonly T[]): T | undefined => liste[s.wuerfel(Math.max(1, liste.length))]

function imSystem<T>(s: Stand, fn: (tx: Tx) => Promise<T>): Promise<T> {
  const akteur: Akteur = { art: 'system', auftrag: 'simulation', traeger: s.w.traeger }
  return mitRechten(s.umgebung.db, akteur, fn)
}

const umstaende = (s: Stand) => ({
  jetzt: s.uhr.jetzt(),
  heute: s.uhr.heute(),
  kennung: s.umgebung.kennung,
  zufall: s.umgebung.zufall,
  von: s.w.jobcenter.a.akteur.bediensteter,
})

/** The process dies before its transaction is over: nothing of it may stay. */
async function vielleichtAbsturz(s: Stand, jeHundert: number): Promise<void> {
  if (s.wuerfel(100) < jeHundert) throw new Absturz()
}

async function tue(s: Stand, schritt: Schritt): Promise<void> {
  switch (schritt) {
    case 'ordne':
      return ordne(s)
    case 'lauf':
      await starteLauf(s)
      return s.wuerfel(3) === 0 ? undefined : arbeite(s)
    case 'gibFrei':
    case 'verwirf':
      await bewege(s, schritt)
      return s.wuerfel(3) === 0 ? undefined : arbeite(s)
    case 'arbeite':
      return arbeite(s)
    case 'tag':
      s.uhr.vor(TAG_MS * (1 + s.wuerfel(3)))
      return spieleBank(s)
    case 'stunde':
      // NTP, a wrong time zone, a night in which the clock is put back
      s.uhr.vor((s.wuerfel(2) === 0 ? -1 : 1) * 3_600_000)
      return
    case 'meldung':
      return nimmMeldung(s)
    case 'verarbeite':
      return verarbeite(s)
    case 'neuAnweisen':
      return weiseAn(s)
    case 'entsperren':
      return entsperre(s)
  }
}

async function ordne(s: Stand): Promise<void> {
  const fall = aus(s, s.faelle)
  if (fall === undefined) return
  const von = s.wuerfel(MONATE.length)
  const monate = MONATE.slice(von, von + 1 + s.wuerfel(3))
  const haushaltskonto = aus(s, s.konten) ?? s.w.haushaltskonto
  const [rb, kdu] = [s.wuerfel(900_00), s.wuerfel(600_00)]
  const plan =
    s.wuerfel(8) === 0 || rb + kdu === 0
      ? []
      : monate.flatMap((m) =>
          musterposten({ ...s.w, haushaltskonto }, m, rb, kdu, s.wuerfel(2) === 0 ? 0 : s.wuerfel(kdu + 1)),
        )
  await ordneAn(s.umgebung, s.w, { fall, regelt: monate, plan })
  for (const m of monate)
    s.plaene.set(
      `${fall}|${m}`,
      plan.filter((p) => p.monat === m),
    )
}

async function starteLauf(s: Stand): Promise<void> {
  const heute = s.uhr.heute()
  const monatslauf = MONATE.find((m) => letzterBanktagDesVormonats(m) > heute)
  const wuensche: Laufwunsch[] = monatslauf === undefined ? [] : [{ art: 'monat', monat: monatslauf as Monat }]
  if (istBanktag(heute))
    wuensche.push({ art: 'tag', tag: heute }, { art: 'tag', tag: heute }, { art: 'sonder', tag: heute })
  const wunsch = aus(s, wuensche)
  if (wunsch === undefined) return
  await mitRechten(s.umgebung.db, s.w.jobcenter.a.akteur, async (tx) => {
    await legeLaufAn(tx, umstaende(s), {
      ...wunsch,
      traeger: s.w.traeger,
      zahlerkonto: s.w.zahlerkonto,
      von: s.w.jobcenter.a.akteur.bediensteter,
    })
    await vielleichtAbsturz(s, 10)
  })
}

async function bewege(s: Stand, wie: 'gibFrei' | 'verwirf'): Promise<void> {
  const laeufe = await imSystem(s, (tx) => listLaeufe(tx, s.w.traeger))
  const lauf = aus(
    s,
    laeufe.filter((l) => l.stand.zustand === 'geplant'),
  )
  if (lauf?.stand.zustand !== 'geplant') return
  const { akteur } = s.w.jobcenter.a2
  const [wer, ref, { inhalt }] = [
    { von: akteur.bediensteter, jetzt: s.uhr.jetzt() },
    { traeger: s.w.traeger, lauf: lauf.id },
    lauf.stand,
  ]
  await mitRechten(s.umgebung.db, akteur, async (tx) => {
    await vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN)
    const r = wie === 'gibFrei' ? await gibFrei(tx, wer, ref, inhalt) : await verwirf(tx, wer, ref, 'geprüft')
    if (!r.ok) throw new Error(r.ablehnung.art)
    await vielleichtAbsturz(s, 10)
  })
}

/** Jobs never rest here: how long would be told by the database's clock, and no seed would reproduce its run. */
const OHNE_RUHE = { versuche: 1_000_000, ruheMs: () => 0 }

/** Some jobs, of some kinds, some of which die after their work and before their commit; the rest waits for another step. */
async function arbeite(s: Stand): Promise<void> {
  const bearbeiter = Object.fromEntries(
    Object.entries(ZAHLUNG_BEARBEITER)
      .filter(() => s.wuerfel(6) > 0)
      .map(([art, tu]) => [
        art,
        async (...a: Parameters<typeof tu>) => {
          await tu(...a)
          await vielleichtAbsturz(s, 15)
        },
      ]),
  )
  await arbeiteAb(s.umgebung, bearbeiter, { ...OHNE_RUHE, hoechstens: 1 + s.wuerfel(12) })
}

/** The bank has its days whether or not anybody looks; each file is handed over once or, by mistake, twice. */
async function spieleBank(s: Stand, verhalten = VERHALTEN): Promise<void> {
  while (s.bankTag < s.uhr.heute()) {
    const laeufe = (await imSystem(s, (tx) => listLaeufe(tx, s.w.traeger))).filter(
      (l) => l.stand.zustand === 'uebergeben',
    )
    const dateien = []
    for (const l of laeufe)
      for (const auftrag of await auftraegeVon(s, l.id)) {
        const schon = s.bank.eingereicht.includes(auftrag.msgId)
        if (!schon) s.gesendet += auftrag.sammler.reduce((n, x) => n + x.ueberweisungen.length, 0)
        if (!schon || s.wuerfel(40) === 0) dateien.push(auftrag)
      }
    const gutschriften =
      s.wuerfel(6) === 0
        ? [{ betrag: cent(1 + s.wuerfel(50_00)), name: 'Unbekannt', iban: musterIban(900), zweck: 'Rate' }]
        : []
    const { zustand, ausgang } = spieleTag(s.bank, s.bankTag, { dateien, gutschriften }, verhalten, s.wuerfel)
    s.bank = zustand
    s.post.push(...ausgang)
    s.bankTag = plusTage(s.bankTag, 1)
  }
}

async function auftraegeVon(s: Stand, lauf: Kennung<'Zahllauf'>): Promise<readonly Auftragsdatei[]> {
  const schon = s.auftraege.get(lauf)
  if (schon !== undefined) return schon
  const dateien = await imSystem(s, (tx) => ladeDateien(tx, { traeger: s.w.traeger, lauf }))
  const neu = await Promise.all(dateien.map((d) => liesAuftragsdatei(d.bytes)))
  s.auftraege.set(lauf, neu)
  return neu
}

/** Any message that has arrived, or one that was read before once more. */
async function nimmMeldung(s: Stand): Promise<void> {
  const nochmals = s.gelesen.length > 0 && s.wuerfel(10) === 0
  const m = nochmals ? aus(s, s.gelesen) : aus(s, s.post)
  if (m === undefined) return
  await lies(s, m, true)
  if (nochmals) return
  s.post.splice(s.post.indexOf(m), 1)
  s.gelesen.push(m)
}

async function lies(s: Stand, m: Ausgang, mitAbsturz: boolean): Promise<void> {
  const bytes = new TextEncoder().encode(m.xml)
  const { akteur } = s.w.jobcenter.a
  const quelle = async function* () {
    yield bytes
  }
  await mitRechten(s.umgebung.db, akteur, async (tx) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if ((await findBankmeldung(tx, s.w.traeger, { sha256, format: '', msgId: '' })) !== undefined) return
    const aufnahme = beginneAufnahme(tx, {
      traeger: s.w.traeger,
      id: kennung<'Bankmeldung'>(s.umgebung.kennung()),
    })
    // Starting the checker of schemas costs more than all else a step does.
    const ohneSchema = s.gelesen.length % s.jeSchritte === 0 ? {} : { pruefe: async () => new Map() }
    const r = await liesBankmeldung(quelle(), aufnahme.nimm, ohneSchema)
    if (!r.ok) throw new Error(r.ablehnung.text)
    const { stuecke: _, ...kopf } = r.wert
    await aufnahme.schliesse({
      ...kopf,
      dateiname: m.name,
      eingelesenVon: akteur.bediensteter,
      eingelesenAm: s.uhr.jetzt(),
    })
    if (mitAbsturz) await vielleichtAbsturz(s, 10)
  })
}

async function verarbeite(s: Stand, mitAbsturz = true): Promise<void> {
  for (let weiter = true; weiter; )
    weiter = await imSystem(s, async (tx) => {
      const u = {
        ...umstaende(s),
        bucheGutschrift: () => Promise.resolve({ ergebnis: 'verwahrt', grund: 'keinKassenzeichen' } as const),
      }
      const r = await verarbeiteBank(tx, u, s.w.traeger)
      if (mitAbsturz) await vielleichtAbsturz(s, 15)
      return r.weiter
    })
}

async function weiseAn(s: Stand): Promise<void> {
  const zurueck = aus(s, await imSystem(s, (tx) => listRuecklaeufer(tx, s.w.traeger)))
  const an = aus(s, s.konten)
  if (zurueck === undefined || an === undefined) return
  await mitRechten(
    s.umgebung.db,
    s.w.jobcenter.a.akteur,
    async (tx) => {
      await weiseNeuAn(tx, umstaende(s), { traeger: s.w.traeger, fall: zurueck.fall, zahlung: zurueck.zahlung, an })
      await vielleichtAbsturz(s, 10)
    },
    { serialisierbar: s.umgebung },
  )
}

async function entsperre(s: Stand): Promise<void> {
  await mitRechten(s.umgebung.db, s.w.jobcenter.a.akteur, async (tx) => {
    const ibans = (await listBankverbindungen(tx, s.konten)).map((k): string => k.iban)
    const sperren = await listSperren(tx, s.w.traeger, { ibans, faelle: s.faelle })
    if (sperren.length === 0) return
    await hebeSperrenAuf(tx, umstaende(s), {
      traeger: s.w.traeger,
      sperren: sperren.map((x) => x.id),
      grund: 'geklärt',
    })
  })
}

/** All messages arrive, all work is done: bank and books agree, the chain holds, each case has its last plan. */
async function beende(s: Stand, o: Wunsch): Promise<void> {
  const fehlt = (was: string): never => {
    throw new Error(`seed ${o.saat}, at the end: ${was}`)
  }
  s.uhr.vor(10 * TAG_MS)
  await arbeiteAb(s.umgebung, ZAHLUNG_BEARBEITER, OHNE_RUHE)
  await spieleBank(s, { ...VERHALTEN, verspaetet: 0 })
  for (const m of s.post.splice(0)) await lies(s, m, false)
  await verarbeite(s, false)
  s.uhr.vor(TAG_MS)
  await arbeiteAb(s.umgebung, ZAHLUNG_BEARBEITER, OHNE_RUHE)
  await pruefe(s, o, o.schritte, 'end')
  const salden = await imSystem(s, (tx) => listSalden(tx, s.w.traeger))
  const imBuch = salden.filter((x) => x.kontoart === 'bank').reduce((n, x) => n + x.saldoCent, 0)
  if (imBuch !== s.bank.saldo) fehlt(`books ${imBuch}, bank ${s.bank.saldo}`)
  const kette = await imSystem(s, (tx) => pruefeKette(tx, s.w.traeger))
  if (kette.gebrochen.length > 0 || kette.unversiegelt > 0) fehlt(`chain ${JSON.stringify(kette)}`)
  const { tage } = await imSystem(s, (tx) =>
    ladeAbstimmung(tx, s.w.traeger, { von: datum('2025-12-10'), bis: plusTage(s.bankTag, -1) }),
  )
  const unstimmig = tage.filter((t) => t.unstimmig.length > 0)
  if (unstimmig.length > 0) fehlt(`days ${JSON.stringify(unstimmig.slice(0, 3))}`)
  for (const fall of s.faelle) await pruefePlan(s, fall, fehlt)
}

/** Taken − found overpaid + open = the last plan, for each person, month, kind and bearer. */
async function pruefePlan(s: Stand, fall: Kennung<'Leistungsfall'>, fehlt: (was: string) => never): Promise<void> {
  const stand = await imSystem(s, (tx) => ladeZahlungsstand(tx, s.w.traeger, fall))
  const rest = new Map<string, number>()
  type Teil = { readonly monat: Monat; readonly person: string; readonly leistungsart: string; readonly betrag: Cent }
  const zaehle = (teile: readonly Teil[], vorzeichen: number): void => {
    for (const p of teile) {
      const k = `${p.monat}|${p.person}|${p.leistungsart}`
      rest.set(k, (rest.get(k) ?? 0) + vorzeichen * p.betrag)
    }
  }
  zaehle(stand.gebunden, 1)
  zaehle(stand.offen, 1)
  zaehle(stand.ueberzahlt, -1)
  for (const [k, plan] of s.plaene) if (k.startsWith(fall)) zaehle(plan, -1)
  const falsch = [...rest].filter(([, b]) => b !== 0)
  if (falsch.length > 0) fehlt(`case ${fall}: ${JSON.stringify(falsch.slice(0, 3))}`)
}
