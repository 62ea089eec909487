import { expect, test } from 'vitest'
import { listeDokumente, oeffne } from '../../../akte/index.ts'
import { listeAufforderungen, listeMerkmale, type Verfahren } from '../../../fall/index.ts'
import { deutsch, type Kennung } from '../../../kern/index.ts'
import { listeEntscheidungen } from '../../../leistung/index.ts'
import { MUSTERSTADT } from '../../../stammdaten/pruefung.ts'
import { arbeiteAb, mitRechten } from '../../../technik/index.ts'
import { anordnen } from '../../anordnen.ts'
import { ABLAUF_BEARBEITER } from '../../auftraege.ts'
import { bearbeiten } from '../../bearbeiten.ts'
import { musteramt } from '../../musteramt.ts'
import { festgestellt } from '../../pruefung.ts'
import { beende, beginne, fertigeAus, legeVor, zeigeVerfahren } from '../fuehren.ts'
import { muss, verfahrensprobe, ziel } from '../verfahrensprobe.ts'

const amt = await musteramt()
const { db, wir, als } = amt
const { bewilligt, antwort } = verfahrensprobe(amt)
type Fall = Kennung<'Leistungsfall'>

const arten = async (fall: Fall) =>
  (await mitRechten(db.db, wir.f.akteur, (tx) => listeEntscheidungen(tx, { traeger: MUSTERSTADT, fall }))).map(
    (e) => e.art,
  )

const sende = (v: Verfahren, schritt: string) => fertigeAus(als(wir.f), { ...ziel(v), schritt })

/** Laid before by the caseworker, released by the second A, who had no part in the notice. */
async function freigegeben(v: Verfahren, schritt: string): Promise<Verfahren> {
  const vorgelegt = await muss(legeVor(als(wir.f), { ...ziel(v), schritt }))
  return muss(fertigeAus(als(wir.a2), { ...ziel(vorgelegt), schritt }))
}

async function begonnen(fall: Fall, art: string, gegenstand?: string): Promise<Verfahren> {
  const liste = await zeigeVerfahren(als(wir.f), fall)
  const anlass = liste?.moeglich.find((m) => m.plan.art === art)?.anlaesse[0]?.gegenstand
  const r = await beginne(als(wir.f), { fall, art, gegenstand: gegenstand ?? anlass ?? '' })
  if (!r.ok) throw new Error(JSON.stringify(r.ablehnung))
  return r.wert
}

async function schritte(v: Verfahren): Promise<Readonly<Record<string, string>>> {
  const a = (await zeigeVerfahren(als(wir.f), v.fall))?.verfahren.find((x) => x.verfahren.id === v.id)
  return Object.fromEntries((a?.schritte ?? []).map((s) => [s.id, s.zustand]))
}
async function grund(v: Verfahren, schritt: string): Promise<string> {
  const a = (await zeigeVerfahren(als(wir.f), v.fall))?.verfahren.find((x) => x.verfahren.id === v.id)
  return a?.schritte.find((s) => s.id === schritt)?.grund ?? ''
}
const merkmale = async (fall: Fall) =>
  (await mitRechten(db.db, wir.f.akteur, (tx) => listeMerkmale(tx, { traeger: MUSTERSTADT, fall }))).map((m) => m.art)

/** The text of the youngest letter of a kind. */
async function brief(fall: Fall, art: string): Promise<string> {
  const bytes = await mitRechten(db.db, wir.f.akteur, async (tx) => {
    const alle = await listeDokumente(tx, { traeger: MUSTERSTADT, fall })
    const d = alle.filter((x) => x.art === art).sort((a, b) => b.angelegtAm - a.angelegtAm)[0]
    if (d === undefined) throw new Error(`no letter ${art}`)
    return (await oeffne(tx, d, 'text')).bytes
  })
  return Buffer.from(bytes).toString('utf8').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')
}

async function heizung(fall: Fall, cent: number): Promise<void> {
  const r = await bearbeiten(als(wir.f), {
    fall,
    aenderungen: [{ pfad: 'angaben/wohnung/heizung_cent', alt: 70_00, neu: cent }],
  })
  expect(r).toMatchObject({ ok: true, wert: { konflikte: [] } })
}

const EINGANG = { am: '2026-01-05', person: 'P1', form: 'schriftlich', vertretung: 'keine' }
const GERICHT = { name: 'Sozialgericht Musterstadt', strasse: 'Gerichtsweg 1', plz: '99999', ort: 'Musterstadt' }

test('full success: timely by the day alone, put right by a new notice, costs, released by who had no part in it', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-01-07T09:00')
  let v = await begonnen(fall, 'widerspruch')
  v = await muss(antwort(v, 'eingang', { ...EINGANG, punkte: 'Die Heizung kostet 90 Euro' }))
  expect(await merkmale(fall)).toEqual(['widerspruch'])
  expect(await schritte(v)).toMatchObject({
    bekanntgabe: 'erledigt',
    verfuegung: 'erledigt',
    wirkung: 'erledigt',
    bestaetigung: 'offen',
    form: 'entfaellt',
    wiedereinsetzung: 'entfaellt',
    vortrag: 'entfaellt',
    pruefung: 'offen',
    abhilfe: 'gesperrt',
  })
  v = await muss(sende(v, 'bestaetigung'))
  expect(await brief(fall, 'widerspruch')).toContain('Bewilligungsbescheid vom 15. Dezember 2025 ist am 5. Januar 2026')

  const urteil = { ergebnis: 'voll', p0: 'nein', p0grund: 'Die Rechnung nennt 90 Euro.' }
  expect(await antwort(v, 'pruefung', urteil)).toMatchObject({ ablehnung: { art: 'wirkung' } })
  v = await muss(antwort(v, 'pruefung', { ...urteil, p0: 'ja' }))
  expect(await schritte(v)).toMatchObject({
    abhilfe: 'offen',
    kosten: 'erledigt',
    gericht: 'entfaellt',
    bescheid: 'gesperrt',
  })

  await heizung(fall, 90_00)
  const e = await festgestellt(als(wir.f), fall)
  expect((await anordnen(als(wir.a2), e)).ok).toBe(true)
  expect(await arten(fall)).toEqual(['abhilfe', 'bewilligung'])
  expect(await schritte(v)).toMatchObject({ abhilfe: 'erledigt', bescheid: 'offen' })
  // Put right in full: the new notice is no part of the objection and has its own notice of appeal.
  expect(await brief(fall, 'aenderungsbescheid')).toContain('Ihr Recht auf Widerspruch')

  v = await muss(legeVor(als(wir.f), { ...ziel(v), schritt: 'bescheid' }))
  expect(await fertigeAus(als(wir.a), { ...ziel(v), schritt: 'bescheid' })).toMatchObject({
    ablehnung: {
      art: 'wirkung',
      grund: expect.stringContaining('gibt die Entscheidung über den Widerspruch nicht frei'),
    },
  })
  v = await muss(fertigeAus(als(wir.a2), { ...ziel(v), schritt: 'bescheid' }))
  const abhilfe = await brief(fall, 'abhilfebescheid')
  for (const s of [
    'Es gilt der Änderungsbescheid vom 7. Januar 2026.',
    'erstatten wir ganz',
    'Die Rechnung nennt 90 Euro.',
    'Frida Fuchs',
  ])
    expect(abhilfe).toContain(s)
  expect(await schritte(v)).toMatchObject({ zustellung: 'entfaellt', klagefrist: 'entfaellt', kostenantrag: 'offen' })

  v = await muss(
    antwort(v, 'kostenantrag', { gestellt: 'ja', beantragt: 20_00, festgesetzt: 12_50, grund: 'Belegt sind 12,50 €.' }),
  )
  v = await freigegeben(v, 'kostenbescheid')
  expect(await brief(fall, 'kostenbescheid')).toContain('erstatten wir Ihnen 12,50 €')
  v = await muss(beende(als(wir.f), { ...ziel(v), grund: '' }))
  expect([v.beendet, await merkmale(fall)]).toEqual([true, []])
})

test('in part: the new notice becomes part of the objection; decided on the rest; final after the time for an action', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-01-07T09:00')
  let v = await begonnen(fall, 'widerspruch')
  v = await muss(
    antwort(v, 'eingang', {
      ...EINGANG,
      vertretung: 'anwalt',
      vertreter_name: 'Kanzlei Beispiel',
      vertreter_strasse: 'Ring 2',
      vertreter_plz: '99999',
      vertreter_ort: 'Musterstadt',
      punkte: 'Die Heizung kostet 90 Euro\nEs fehlt ein Mehrbedarf',
    }),
  )
  v = await muss(sende(v, 'bestaetigung'))
  const bestaetigung = await brief(fall, 'widerspruch')
  for (const s of ['Kanzlei Beispiel', 'für Elif Sonntag', 'Sie vertreten Elif Sonntag.'])
    expect(bestaetigung).toContain(s)
  v = await muss(
    antwort(v, 'pruefung', {
      ergebnis: 'teil',
      p0: 'ja',
      p0grund: 'Das ist belegt.',
      p1: 'nein',
      p1grund: 'Dafür fehlt ein ärztliches Zeugnis.',
      sachverhalt: 'Wir haben am 15.12.2025 bewilligt.',
      recht: 'Heizkosten zählen, wie sie sind (§ 22 Abs. 1 SGB II).',
    }),
  )
  await heizung(fall, 90_00)
  expect((await anordnen(als(wir.a2), await festgestellt(als(wir.f), fall))).ok).toBe(true)
  expect(await brief(fall, 'aenderungsbescheid')).toContain(
    'Dieser Bescheid wird Teil des laufenden Widerspruchs (§ 86 SGG)',
  )
  v = await muss(antwort(v, 'kosten', { prozent: 50, notwendig: 'ja' }))
  v = await muss(antwort(v, 'gericht', GERICHT))
  v = await freigegeben(v, 'bescheid')
  const text = await brief(fall, 'widerspruchsbescheid')
  for (const s of [
    'zurückgewiesen, soweit ihm nicht durch den Änderungsbescheid vom 7. Januar 2026 abgeholfen',
    'zu 50 Prozent',
    'Zuziehung einer bevollmächtigten Person war notwendig',
    'Dafür fehlt ein ärztliches Zeugnis.',
    'Sozialgericht Musterstadt, Gerichtsweg 1',
    'Ihr Recht auf Klage',
  ])
    expect(text).toContain(s)
  v = await muss(antwort(v, 'zustellung', { weg: 'urkunde', tag: '2026-01-07', ausland: 'nein' }))
  // Delivered on Wednesday 7.1.2026: a month ends on Saturday 7.2., so on Monday 9.2.
  expect(await grund(v, 'klagefrist')).toContain('09.02.2026')
  expect((await schritte(v)).klagefrist).toBe('wartet')
  db.uhr.stelle('2026-02-10T09:00')
  expect(await grund(v, 'klagefrist')).toBe('Bestandskräftig seit Ablauf des 09.02.2026.')

  let k = await begonnen(fall, 'klage', v.id)
  k = await muss(
    antwort(k, 'eingang', {
      klageart: 'anfechtung',
      gericht: 'Sozialgericht Musterstadt',
      aktenzeichen: 'S 12 AS 34/26',
      eingang: '2026-02-09',
      erhalten: '2026-02-10',
      aeussernBis: '2026-03-10',
      eilantrag: 'nein',
    }),
  )
  expect([...(await merkmale(fall))].sort()).toEqual(['klage', 'widerspruch'])
  expect(await grund(k, 'frist')).toContain('Rechtzeitig.')
  expect(await grund(v, 'klagefrist')).toBe('Klage ist erhoben.')
  k = await muss(antwort(k, 'erwiderung', { am: '2026-02-10' }))
  k = await muss(
    antwort(k, 'ausgang', {
      ergebnis: 'stattgegeben',
      am: '2026-02-10',
      kosten: 100,
      tenor: 'Der Mehrbedarf ist zu zahlen.',
    }),
  )
  expect(await schritte(k)).toMatchObject({ umsetzung: 'offen', rechtsmittel: 'wartet' })
  k = await muss(beende(als(wir.f), { ...ziel(k), grund: 'Berufung eingelegt, geführt durch die Rechtsstelle.' }))
  expect(await merkmale(fall)).toEqual(['widerspruch'])
})

test('too late: asked for reasons, thrown out, and looked at as a review that pays after', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-03-02T09:00')
  let v = await begonnen(fall, 'widerspruch')
  v = await muss(antwort(v, 'eingang', { ...EINGANG, am: '2026-03-02', punkte: 'Die Heizung kostet 90 Euro' }))
  expect(await schritte(v)).toMatchObject({ bekanntgabe: 'offen', bestaetigung: 'gesperrt', pruefung: 'gesperrt' })
  v = await muss(antwort(v, 'bekanntgabe', { weg: 'post', tag: '2025-12-15', ausland: 'nein', belehrung: 'richtig' }))
  // Posted on 15.12.2025, known on 19.12.: until Monday 19.1.2026.
  expect(await grund(v, 'bekanntgabe')).toContain('Verspätet.')
  v = await muss(sende(v, 'bestaetigung'))
  const gefragt = await brief(fall, 'widerspruch')
  for (const s of ['Die Frist endete am 19. Januar 2026', '20. März 2026']) expect(gefragt).toContain(s)
  expect((await schritte(v)).wiedereinsetzung).toBe('wartet')
  v = await muss(antwort(v, 'wiedereinsetzung', { grund: 'keiner' }))
  expect(await schritte(v)).toMatchObject({
    pruefung: 'entfaellt',
    kosten: 'erledigt',
    gericht: 'offen',
    ueberpruefung: 'offen',
  })
  v = await muss(antwort(v, 'gericht', GERICHT))
  v = await freigegeben(v, 'bescheid')
  const verworfen = await brief(fall, 'widerspruchsbescheid')
  for (const s of ['als unzulässig verworfen', 'endete am 19.01.2026', 'zusätzlich nach § 44 SGB X'])
    expect(verworfen).toContain(s)

  let u = await begonnen(fall, 'ueberpruefung', v.gegenstand)
  expect((await schritte(v)).ueberpruefung).toBe('erledigt')
  u = await muss(
    antwort(u, 'antrag', { anlass: 'antrag', am: '2026-03-02', person: 'P1', punkte: 'Die Heizung kostet 90 Euro' }),
  )
  // 15.12. plus 14 days stays within 2025: nobody is asked. Money from January 2025, so for every month of the notice.
  expect(await grund(u, 'grenze')).toContain('ab Januar 2025 nachgezahlt werden. Das sind 12 Monate des Bescheids.')
  u = await muss(
    antwort(u, 'pruefung', {
      ergebnis: 'falsch',
      p0: 'ja',
      p0grund: 'Das ist belegt.',
      grund: 'Belegt.',
      vorsatz: 'nein',
      norm: 'nein',
    }),
  )
  expect(await schritte(u)).toMatchObject({ korrektur: 'offen', bescheid: 'gesperrt' })
  await heizung(fall, 90_00)
  expect((await anordnen(als(wir.a), await festgestellt(als(wir.f), fall))).ok).toBe(true)
  expect((await arten(fall))[0]).toBe('ueberpruefung')
  u = await freigegeben(u, 'bescheid')
  const berichtigt = await brief(fall, 'ueberpruefungsbescheid')
  for (const s of [
    'Er war falsch.',
    'soweit er hinter dem Änderungsbescheid vom 2. März 2026 zurückbleibt',
    'für alle Monate nach',
  ])
    expect(berichtigt).toContain(s)
  expect(Object.values(await schritte(u)).every((z) => z === 'erledigt')).toBe(true)
})

test('§ 88 Abs. 2 SGG: two weeks before the three months end it is work of its own; withdrawn it ends', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2026-01-07T09:00')
  let v = await begonnen(fall, 'widerspruch')
  v = await muss(antwort(v, 'eingang', { ...EINGANG, form: 'email' }))
  await arbeiteAb(db.umgebung, ABLAUF_BEARBEITER)
  const offene = await mitRechten(db.db, wir.f.akteur, (tx) => listeAufforderungen(tx, { traeger: MUSTERSTADT, fall }))
  expect(offene.filter((a) => a.grund.includes('§ 88 Abs. 2 SGG')).map((a) => deutsch(a.vorlageAm))).toEqual([
    '22.03.2026',
  ])
  v = await muss(sende(v, 'bestaetigung'))
  expect(await brief(fall, 'widerspruch')).toContain('Eine einfache E-Mail reicht dafür nicht')
  expect((await schritte(v)).form).toBe('wartet')
  v = await muss(antwort(v, 'form', { nachgeholt: '2026-01-07' }))
  v = await muss(antwort(v, 'vortrag', {}))
  v = await muss(antwort(v, 'pruefung', { ergebnis: 'zurueckgenommen' }))
  expect(await schritte(v)).toMatchObject({ abhilfe: 'entfaellt', bescheid: 'entfaellt', kostenbescheid: 'entfaellt' })
  expect(await beende(als(wir.f), { ...ziel(v), grund: '' })).toMatchObject({ ok: true })
})

test('a review years later is refused by the limit alone; a letter that asks for papers decides nothing', async () => {
  const fall = await bewilligt()
  db.uhr.stelle('2030-01-02T09:00')
  let u = await begonnen(fall, 'ueberpruefung')
  u = await muss(antwort(u, 'antrag', { anlass: 'antrag', am: '2030-01-02', person: 'P1', punkte: '' }))
  // Made known in 2025: until the end of 2029 (§ 40 Abs. 1 Satz 2 Nr. 1 SGB II).
  expect(await schritte(u)).toMatchObject({ pruefung: 'entfaellt', korrektur: 'entfaellt', bescheid: 'offen' })
  u = await freigegeben(u, 'bescheid')
  expect(await brief(fall, 'ueberpruefungsbescheid')).toContain('Überprüft werden konnte bis zum 31.12.2029')
})
