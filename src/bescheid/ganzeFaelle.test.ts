import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { cent, datum, type Monat, monat, monateVonBis } from '../kern/index.ts'
import { berechneMonate, bereite, liesAngaben, type PersonId } from '../recht/index.ts'
import { aenderungsbescheid, bewilligungsbescheid } from './bescheide.ts'
import { bogenAus } from './bogenAus.ts'
import type { Bescheideingabe, Bogenmonat } from './eingabe.ts'
import { fuelleLuecken, type Lueckenwerte } from './luecken.ts'
import { JOBCENTER, plan } from './muster.ts'
import { alsText } from './text.ts'

/** Whole cases of musterfaelle/: facts → law → letter, amounts from the calculation by hand that stands there. */
const Schritt = z.object({
  art: z.string(),
  am: z.string().optional(),
  aenderungen: z.array(z.object({ angabe: z.string(), feld: z.string().optional(), neu: z.unknown() })).optional(),
})
const Fall = z.object({
  haushalt: z.object({
    antragAm: z.string(),
    bewilligungszeitraum: z.object({ von: z.string(), bis: z.string() }),
    anschrift: z.object({ strasse: z.string(), hausnummer: z.string(), plz: z.string(), ort: z.string() }),
    personen: z.array(
      z.object({
        id: z.string(),
        vorname: z.string(),
        nachname: z.string(),
        geburt: z.string(),
        rolle: z.string(),
        eltern: z.array(z.string()),
      }),
    ),
  }),
  schritte: z.array(Schritt),
})

function lies(name: string): z.infer<typeof Fall> {
  return Fall.parse(JSON.parse(readFileSync(`musterfaelle/${name}/fall.json`, 'utf8')))
}

type Fakten = Record<string, unknown>

/** The facts as they stood on a day. */
function faktenAm(f: z.infer<typeof Fall>, tag: string): Fakten {
  const { bewilligungszeitraum: b, antragAm, personen } = f.haushalt
  const fakten: Fakten = {
    antrag: { art: 'antrag', am: antragAm },
    zeitraum: { art: 'bewilligungszeitraum', von: `${b.von}-01`, bis: `${b.bis}-31` },
  }
  for (const p of personen)
    fakten[`person-${p.id}`] = {
      art: 'person',
      person: p.id,
      geburt: p.geburt,
      rolle: p.rolle,
      eltern: p.eltern,
      von: null,
      bis: null,
    }
  for (const s of f.schritte)
    for (const a of (s.am ?? '') <= tag ? (s.aenderungen ?? []) : []) {
      const alt = fakten[a.angabe]
      fakten[a.angabe] = a.feld === undefined ? a.neu : { ...(typeof alt === 'object' ? alt : {}), [a.feld]: a.neu }
    }
  return Object.fromEntries(Object.entries(fakten).filter(([, x]) => x !== null))
}

function boegen(fakten: Fakten, monate: readonly Monat[], bekanntBis: string): readonly Bogenmonat[] {
  const angaben = liesAngaben({ format: 'allegro-angaben/1', angaben: fakten })
  if (!angaben.ok) throw new Error(JSON.stringify(angaben.ablehnung))
  return berechneMonate(bereite(angaben.wert), monate, { bekanntBis: datum(bekanntBis) }, { herleitung: true }).map(
    (e) => bogenAus(e, angaben.wert),
  )
}

function eingabe(f: z.infer<typeof Fall>, monate: readonly Bogenmonat[], stand: string): Bescheideingabe {
  const { anschrift: a, personen, bewilligungszeitraum: b } = f.haushalt
  const [erste] = personen
  return {
    absender: JOBCENTER,
    bgNummer: '98802//0000001',
    empfaenger: {
      name: `${erste?.vorname} ${erste?.nachname}`,
      strasse: `${a.strasse} ${a.hausnummer}`,
      plz: a.plz,
      ort: a.ort,
      person: erste?.id ?? null,
    },
    personen: personen.map((p) => ({ id: p.id, vorname: p.vorname, nachname: p.nachname, geburt: datum(p.geburt) })),
    ansprechperson: { name: 'Jonas Weidenfeller', telefon: '01234 5551 17' },
    antragAm: datum(f.haushalt.antragAm),
    bewilligungszeitraum: { von: monat(b.von), bis: monat(b.bis) },
    monate,
    plan: plan(monate),
    vorlaeufig: null,
    stand: datum(stand),
  }
}

const WERTE = { anordner: 'Martina Großkreutz', anordnerTelefon: '01234 5551 20' }
const text = (d: ReturnType<typeof bewilligungsbescheid>, w: Lueckenwerte): string => {
  const voll = fuelleLuecken(d, w)
  if (!voll.ok) throw new Error(JSON.stringify(voll.ablehnung))
  return alsText(voll.wert)
}

const FALL = 'alleinerziehend-lohnerhoehung'
const JAHR = monateVonBis(monat('2026-01'), monat('2026-12'))

test('single parent, two children, part-time job: grant of December 2025', async () => {
  const f = lies(FALL)
  const d = bewilligungsbescheid(eingabe(f, boegen(faktenAm(f, '2025-12-15'), JAHR, '2025-12-15'), '2025-12-15'))
  const brief = text(d, { ...WERTE, datum: datum('2025-12-16'), zahltag: datum('2025-12-30') })
  expect(brief).toContain('520,68 €') // by hand in fall.json
  await expect(brief).toMatchFileSnapshot(`../../musterfaelle/${FALL}/bescheid-1.txt`)
})

test('the same household: change of July 2026, three paid months too high', async () => {
  const f = lies(FALL)
  const [alt, neu] = [
    boegen(faktenAm(f, '2025-12-15'), JAHR, '2025-12-15'),
    boegen(faktenAm(f, '2026-07-10'), JAHR, '2026-07-10'),
  ]
  const betroffen = neu.filter((m) => m.monat >= monat('2026-05'))
  const kuenftig = betroffen.filter((m) => m.monat >= monat('2026-08'))
  const personen: readonly PersonId[] = f.haushalt.personen.map((p) => p.id)
  // Amounts by hand in fall.json.
  const zuViel = [
    { person: 'P1', betrag: cent(102_38), kostentraeger: 'bund', leistungsart: 'mehrbedarf' },
    { person: 'P2', betrag: cent(5_80), kostentraeger: 'kommune', leistungsart: 'unterkunft' },
    { person: 'P3', betrag: cent(9_83), kostentraeger: 'kommune', leistungsart: 'unterkunft' },
  ] as const
  const gezahlt = betroffen.filter((m) => m.monat < monat('2026-08'))
  const ueberzahlung = gezahlt.flatMap((m) => zuViel.map((x) => ({ ...x, monat: m.monat })))
  const d = aenderungsbescheid({
    ...eingabe(f, betroffen, '2026-07-10'),
    bisher: {
      bescheide: [datum('2025-12-16')],
      vorlaeufig: false,
      nunVorlaeufig: [],
      monate: alt.filter((m) => m.monat >= monat('2026-05')),
    },
    regelt: kuenftig.flatMap((m) => personen.map((person) => ({ person, monat: m.monat }))),
    nachzahlung: [],
    ueberzahlung,
  })
  const brief = text(d, { ...WERTE, datum: datum('2026-07-13') })
  expect(brief).toContain('402,67 €') // by hand in fall.json
  expect(brief).toContain('354,03 €') // by hand in fall.json
  await expect(brief).toMatchFileSnapshot(`../../musterfaelle/${FALL}/bescheid-2.txt`)
})
