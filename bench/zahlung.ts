// A month of payments on the embedded database (fsync on): run planned, files checked, posted, files made, bank statement with
// returns of `allegro bank` (a process of its own, as the bank is) read and booked, each stage in transfers a second and as a ratio to COPY of the same rows into the same tables with
// the same keys, foreign keys and triggers in a database beside.
//   --zahl=20000 households (300000: a large Jobcenter many times over), --rueckgaben=3 of 1,000; prints JSON with --json
import { execFileSync } from 'node:child_process'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { datum, kennung, monat } from '../src/kern/index.ts'
import { listBankverbindungen } from '../src/stammdaten/index.ts'
import {
  type Akteur,
  anlagenordner,
  arbeiteAb,
  type BearbeiterJeArt,
  bereiteDatenbankVor,
  halteEingebettet,
  liesMigrationen,
  mitEinzelverbindung,
  mitRechten,
  oeffneDb,
  starteEingebettet,
  stellbareUhr,
} from '../src/technik/index.ts'
import { testUmgebung } from '../src/technik/testumgebung.ts'
import {
  beginneAufnahme,
  findLauf,
  gibFrei,
  ladeAbstimmung,
  legeLaufAn,
  liesBankmeldung,
  listeDateien,
  pruefeHauptbuch,
  verarbeiteBank,
  vermerkeAuffaelligkeiten,
  ZAHLUNG_BEARBEITER,
} from '../src/zahlung/index.ts'
import { DURCHGESEHEN, zahlwelt } from '../src/zahlung/pruefung.ts'

const wert = (name: string, vorgabe: number): number =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3) ?? vorgabe)
const ZAHL = wert('zahl', 20_000)
const RUECKGABEN = wert('rueckgaben', 3)
const MONAT = monat('2026-07')

const ordner = mkdtempSync(path.join(tmpdir(), 'allegro-bench-'))
const server = await starteEingebettet({ daten: ordner, einstellungen: ['max_wal_size=4GB'] })
const verwaltung = server.ziel('postgres', 'postgres')
const melde = (zeile: string): void => {
  if (!process.argv.includes('--json')) console.log(zeile)
}

/** `rssMB`: most memory of the process up to the end of this stage. */
type Stufe = { readonly name: string; readonly sekunden: number; readonly rssMB: number }
type Zahlwelt = Awaited<ReturnType<typeof zahlwelt>>

/** What each stage has written, table by table in the order their keys ask for. */
const GESCHRIEBEN: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'select and plan': [
    ['ereignis', "zustand = 'eingeplant'"],
    ['ueberweisung', 'true'],
    ['laufportion', "phase = 'planung'"],
  ],
  'check the files': [['datei', 'true']],
  ledger: [
    ['vorgang', "art = 'uebergabe'"],
    ['ereignis', "zustand = 'uebergeben'"],
    ['buchung', "haben = 'unterwegs'"],
    ['laufportion', "phase = 'uebergabe'"],
  ],
  bank: [
    ['bankmeldung', 'true'],
    ['bankauszug', 'true'],
    ['bankzeile', 'true'],
    ['vorgang', "art = 'bank'"],
    ['ereignis', 'meldung IS NOT NULL'],
    ['buchung', "soll IN ('unterwegs', 'bank')"],
    ['bankergebnis', 'true'],
    ['auszahlungssperre', 'true'],
  ],
}

try {
  await mitEinzelverbindung(verwaltung, {}, (c) => c.query('CREATE DATABASE amt'))
  await bereiteDatenbankVor(server.ziel('postgres', 'amt'), liesMigrationen(anlagenordner()))
  const db = oeffneDb(server.ziel('allegro_dienst', 'amt'), { rolle: 'allegro_dienst', max: 4 })
  const uhr = stellbareUhr('2026-06-15T10:00')
  const u = testUmgebung(db, uhr, 'bench')
  const w = await zahlwelt(u)
  const system: Akteur = { art: 'system', auftrag: 'bench', traeger: w.traeger }
  await mitEinzelverbindung(server.ziel('postgres', 'amt'), {}, (c) => c.query(haushalte(w)))
  melde(`${ZAHL} households ordered`)
  // what is there before the run is there beside, too
  await db.destroy()
  await mitEinzelverbindung(verwaltung, {}, (c) => c.query('CREATE DATABASE daneben TEMPLATE amt'))
  const amt = oeffneDb(server.ziel('allegro_dienst', 'amt'), { rolle: 'allegro_dienst', max: 4 })
  const um = { ...u, db: amt }
  await mitEinzelverbindung(server.ziel('postgres', 'amt'), {}, (c) => c.query('VACUUM ANALYZE'))
  uhr.stelle('2026-06-25T10:00')
  const stufen: Stufe[] = []
  const miss = async <T>(name: string, tu: () => Promise<T>): Promise<T> => {
    const ab = performance.now()
    const r = await tu()
    const sekunden = (performance.now() - ab) / 1000
    stufen.push({ name, sekunden, rssMB: Math.round(process.resourceUsage().maxRSS / 1024) })
    melde(`${name}: ${sekunden.toFixed(1)} s`)
    return r
  }
  const arbeite = (arten: readonly string[]) => {
    const nur: BearbeiterJeArt = Object.fromEntries(
      Object.entries(ZAHLUNG_BEARBEITER).filter(([art]) => arten.includes(art)),
    )
    return arbeiteAb(um, nur)
  }

  const { akteur } = w.jobcenter.a
  const angelegt = await mitRechten(amt, akteur, (tx) =>
    legeLaufAn(
      tx,
      { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: um.kennung, zufall: um.zufall },
      { art: 'monat', monat: MONAT, traeger: w.traeger, zahlerkonto: w.zahlerkonto, von: akteur.bediensteter },
    ),
  )
  if (!angelegt.ok) throw new Error(angelegt.ablehnung.art)
  const ref = { traeger: w.traeger, lauf: angelegt.wert.id }
  await miss('select and plan', () => arbeite(['zahlung.plane']))
  await miss('check the files', () => arbeite(['zahlung.schliesse']))
  const lauf = await mitRechten(amt, system, (tx) => findLauf(tx, ref))
  if (lauf?.stand.zustand !== 'geplant') throw new Error(`run is ${lauf?.stand.zustand}`)
  const { inhalt } = lauf.stand
  const zweite = w.jobcenter.a2.akteur
  const wer = { von: zweite.bediensteter, jetzt: uhr.jetzt() }
  await mitRechten(amt, zweite, (tx) => vermerkeAuffaelligkeiten(tx, wer, ref, DURCHGESEHEN))
  await mitRechten(amt, zweite, (tx) => gibFrei(tx, wer, ref, inhalt))
  await miss('ledger', () => arbeite(['zahlung.uebergib']))
  // to the disk, one file at a time: nobody holds the set
  const haus = path.join(ordner, 'bank')
  mkdirSync(path.join(haus, 'auftraege'), { recursive: true })
  await miss('make the files', () =>
    mitRechten(amt, system, async (tx) => {
      for await (const d of listeDateien(tx, ref)) writeFileSync(path.join(haus, 'auftraege', d.name), d.bytes)
    }),
  )
  const iban = await mitRechten(amt, system, async (tx) => (await listBankverbindungen(tx, [w.zahlerkonto]))[0]?.iban)
  uebeBank(haus, iban ?? '')
  uhr.stelle('2026-07-03T10:00')
  let zurueck = 0
  await miss('bank', async () => {
    for (const name of readdirSync(path.join(haus, 'meldungen')).sort())
      await mitRechten(amt, akteur, async (tx) => {
        const aufnahme = beginneAufnahme(tx, { traeger: w.traeger, id: kennung<'Bankmeldung'>(um.kennung()) })
        const r = await liesBankmeldung(createReadStream(path.join(haus, 'meldungen', name)), (s) => {
          if (s.art === 'teil' && s.rueckgabe.length > 0) zurueck++
          return aufnahme.nimm(s)
        })
        if (!r.ok) throw new Error(r.ablehnung.text)
        const { stuecke: _, ...kopf } = r.wert
        await aufnahme.schliesse({
          ...kopf,
          dateiname: name,
          eingelesenVon: akteur.bediensteter,
          eingelesenAm: uhr.jetzt(),
        })
      })
    const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung: um.kennung }
    const verwahrt = { ergebnis: 'verwahrt', grund: 'keinKassenzeichen' } as const
    for (let weiter = true; weiter; )
      weiter = await mitRechten(amt, system, async (tx) => {
        const v = { ...umstaende, bucheGutschrift: () => Promise.resolve(verwahrt) }
        return (await verarbeiteBank(tx, v, w.traeger)).weiter
      })
  })
  const zeitraum = { von: datum('2026-06-20'), bis: datum('2026-07-02') }
  const abstimmung = await miss('reconcile', () =>
    mitRechten(amt, system, (tx) => ladeAbstimmung(tx, w.traeger, zeitraum)),
  )
  const unstimmig = abstimmung.tage.filter((t) => t.unstimmig.length > 0).length
  const befunde = await miss('recompute the books', () =>
    mitRechten(amt, system, (tx) => pruefeHauptbuch(tx, w.traeger)),
  )

  const kopie = await kopiere()
  const gesamt = stufen.slice(0, 4).reduce((s, x) => s + x.sekunden, 0)
  const kopieGesamt = ['select and plan', 'check the files', 'ledger'].reduce((s, n) => s + (kopie.get(n) ?? 0), 0)
  const ergebnis = {
    households: ZAHL,
    transfers: inhalt.anzahl,
    returned: zurueck,
    stages: stufen.map((s) => ({
      stage: s.name,
      seconds: rund(s.sekunden),
      transfersPerSecond: Math.round(inhalt.anzahl / s.sekunden),
      rssMaxMB: s.rssMB,
      ...(kopie.has(s.name)
        ? { copySeconds: rund(kopie.get(s.name) ?? 0), ofCopy: rund((kopie.get(s.name) ?? 0) / s.sekunden) }
        : {}),
    })),
    run: {
      seconds: rund(gesamt),
      transfersPerSecond: Math.round(inhalt.anzahl / gesamt),
      ofCopy: rund(kopieGesamt / gesamt),
    },
    differences: unstimmig + befunde.length + abstimmung.verwahrt.anzahl + abstimmung.ungebucht.length,
    rssMaxMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  console.log(JSON.stringify(ergebnis, null, 2))
  await amt.destroy()
  if (ergebnis.differences > 0) process.exitCode = 1
} finally {
  await halteEingebettet(server)
  rmSync(ordner, { recursive: true, force: true })
}

/** The bank plays its days in a process of its own, by the command of the product. */
function uebeBank(haus: string, iban: string): void {
  const wie = ['--ab', '2026-06-25', '--bis', '2026-07-02', '--brav', '--rueckgaben', String(RUECKGABEN)]
  execFileSync(process.execPath, ['bin/allegro.mjs', 'bank', haus, '--iban', iban, ...wie], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** Ordered decisions with rent to the landlord: two payments and three parts a household, posted as ordering posts them. */
function haushalte(w: Zahlwelt): string {
  const traeger = `'${w.traeger}'`
  // as our own ids: they grow with time
  const id = (art: number): string => `('0199' || lpad(to_hex(i), 8, '0') || '7000800${art}' || repeat('0', 12))::uuid`
  const tage = "'2026-06-25', '2026-06-30'"
  const zahlung = (
    art: number,
    konto: Zahlwelt['haushaltskonto'],
    an: string,
    zeichen: string,
    betrag: number,
  ): string => `
    INSERT INTO zahlung.zahlung (traeger_nr, id, fall, entscheidung, monat, anlass, uebergabe_am, wertstellung_am, konto, konto_version,
                                 empfaengerart, zeichen, betrag_cent, angelegt_am)
      SELECT ${traeger}, ${id(art)}, ${id(1)}, ${id(2)}, '2026-07', 'monat', ${tage}, '${konto.konto}', ${konto.version}, '${an}', '${zeichen}',
             ${betrag}, now() FROM generate_series(1, ${ZAHL}) i;`
  const teil = (
    zahlung: number,
    nr: number,
    art: string,
    traegerart: string,
    titel: string,
    betrag: number,
  ): string => `
    INSERT INTO zahlung.posten (traeger_nr, zahlung, person, leistungsart, kostentraeger, betrag_cent)
      SELECT ${traeger}, ${id(zahlung)}, 'P1', '${art}', '${traegerart}', ${betrag} FROM generate_series(1, ${ZAHL}) i;
    INSERT INTO zahlung.buchung (traeger_nr, id, vorgang, soll, haben, betrag_cent, titel, leistungsart, kostentraeger, monat, fall,
                                 entscheidung, person, zahlung, gebucht_am)
      SELECT ${traeger}, ${id(nr)}, ${id(5)}, 'aufwand', 'verbindlichkeit', ${betrag}, '${titel}', '${art}', '${traegerart}', '2026-07',
             ${id(1)}, ${id(2)}, 'P1', ${id(zahlung)}, now() FROM generate_series(1, ${ZAHL}) i;`
  return `
    SET session_replication_role = replica;
    INSERT INTO zahlung.anordnung (traeger_nr, entscheidung, fall, plan_hash, gebucht_am)
      SELECT ${traeger}, ${id(2)}, ${id(1)}, repeat('0', 64), now() FROM generate_series(1, ${ZAHL}) i;
    ${zahlung(3, w.haushaltskonto, 'bedarfsgemeinschaft', '', 613_00)}
    ${zahlung(4, w.vermieterkonto, 'vermieter', 'WE 17', 350_00)}
    INSERT INTO zahlung.vorgang (traeger_nr, id, art, entscheidung, gebucht_am)
      SELECT ${traeger}, ${id(5)}, 'anordnung', ${id(2)}, now() FROM generate_series(1, ${ZAHL}) i;
    ${teil(3, 6, 'regelbedarf', 'bund', '1101/681 12', 563_00)}
    ${teil(3, 7, 'unterkunft', 'kommune', 'kommunal/unterkunft', 50_00)}
    ${teil(4, 8, 'unterkunft', 'kommune', 'kommunal/unterkunft', 350_00)}
    ANALYZE;`
}

/** The rows of each stage out of the product's tables and into those beside; seconds of the way in alone. */
async function kopiere(): Promise<ReadonlyMap<string, number>> {
  const je = new Map<string, number>()
  const aus = (tabelle: string, wo: string, datei: string): Promise<unknown> =>
    mitEinzelverbindung(server.ziel('postgres', 'amt'), {}, (c) =>
      c.query(`COPY (SELECT t.* FROM zahlung.${tabelle} t WHERE ${wo}) TO '${datei}'`),
    )
  const ein = (tabelle: string, datei: string): Promise<unknown> =>
    mitEinzelverbindung(server.ziel('postgres', 'daneben'), {}, (c) =>
      c.query(`COPY zahlung.${tabelle} FROM '${datei}'`),
    )
  const datei = path.join(ordner, 'kopie')
  await aus('lauf', 'true', datei)
  await ein('lauf', datei)
  for (const [stufe, tabellen] of Object.entries(GESCHRIEBEN)) {
    let sekunden = 0
    for (const [tabelle, wo] of tabellen) {
      await aus(tabelle, wo, datei)
      const ab = performance.now()
      await ein(tabelle, datei)
      sekunden += (performance.now() - ab) / 1000
    }
    je.set(stufe, sekunden)
  }
  return je
}

function rund(x: number): number {
  return Math.round(x * 100) / 100
}
