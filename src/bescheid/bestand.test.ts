import { expect, test } from 'vitest'
import zaehlung from '../../tools/zaehlung.json' with { type: 'json' }
import { angabenNach, bestand, type Musterhaushalt, musterhaushalte } from '../app/muster/index.ts'
import { cent, type Datum, datum, liesEuro, type Monat, monateVonBis, monatVon } from '../kern/index.ts'
import { type Angaben, berechneMonate, bereite, type PersonId } from '../recht/index.ts'
import { bausteine } from './bausteine.ts'
import { ablehnungsbescheid, aenderungsbescheid, bewilligungsbescheid } from './bescheide.ts'
import { bogenAus } from './bogenAus.ts'
import type { Dokument, Tabelle } from './dokument.ts'
import type { Aenderungseingabe, Bescheideingabe, Bogenmonat, Planzeile } from './eingabe.ts'
import { fuelleLuecken } from './luecken.ts'
import { JOBCENTER, plan } from './muster.ts'
import { alsPdf } from './pdf.ts'
import { sprachmasse } from './sprachpruefung.ts'
import { betragVon, personIn } from './strecke.ts'
import { alsText, schlicht } from './text.ts'

/** Every kind of household of the sample and a stock in the shares of the nation: facts → law → letter. */
const anzahl = zaehlung.zaehlung['bescheid.bestand'][process.env.LANG_LAUF === '1' ? 'lang' : 'kurz']
const HEUTE = datum('2026-07-15')
const HAUSHALTE = [...musterhaushalte('allegro', HEUTE), ...bestand('brief', HEUTE, anzahl)]

type Entscheid = { readonly am: Datum; readonly angaben: Angaben }

function entscheide(h: Musterhaushalt): readonly Entscheid[] {
  return h.schritte.flatMap((s, i) => (s.art === 'anordnen' ? [{ am: s.am, angaben: angabenNach(h, i) }] : []))
}

function boegen(h: Musterhaushalt, e: Entscheid): readonly Bogenmonat[] {
  const monate = monateVonBis(h.bewilligungszeitraum.von, h.bewilligungszeitraum.bis)
  const ergebnisse = berechneMonate(bereite(e.angaben), monate, { bekanntBis: e.am }, { herleitung: true })
  return ergebnisse.map((x) => bogenAus(x, e.angaben))
}

function grundeingabe(h: Musterhaushalt, monate: readonly Bogenmonat[], am: Datum): Bescheideingabe {
  const [erste] = h.personen
  const mitglied = new Set(monate.flatMap((m) => m.personen.map((p) => p.person)))
  return {
    absender: JOBCENTER,
    bgNummer: '98802//0000001',
    empfaenger: {
      name: `${erste?.vorname} ${erste?.nachname}`,
      strasse: `${h.anschrift.strasse} ${h.anschrift.hausnummer}`,
      plz: h.anschrift.plz,
      ort: h.anschrift.ort,
      person: erste?.id ?? null,
    },
    personen: h.personen.filter((p) => mitglied.has(p.id)),
    ansprechperson: { name: 'Jonas Weidenfeller', telefon: '01234 5551 17' },
    antragAm: h.antragAm,
    bewilligungszeitraum: h.bewilligungszeitraum,
    monate,
    plan: plan(monate, h.wege.direkt.length === 0 ? undefined : { name: h.wege.direkt[0]?.name ?? '', betrag: 400_00 }),
    vorlaeufig: null,
    stand: am,
  }
}

/** As the road decides it: a paid month that falls is left to a hearing, everything else is decided. */
function aenderung(
  h: Musterhaushalt,
  alt: readonly Bogenmonat[],
  neu: readonly Bogenmonat[],
  vorher: Datum,
  am: Datum,
): Aenderungseingabe | undefined {
  const regelt: { person: PersonId; monat: Monat }[] = []
  const nachzahlung: Planzeile[] = []
  const ueberzahlung: Aenderungseingabe['ueberzahlung'][number][] = []
  for (const m of neu)
    for (const p of h.personen) {
      const [a, n] = [
        betragVon(
          personIn(
            alt.find((x) => x.monat === m.monat),
            p.id,
          ),
        ),
        betragVon(personIn(m, p.id)),
      ]
      const zeile = { monat: m.monat, person: p.id, leistungsart: 'regelbedarf', kostentraeger: 'bund' } as const
      if (a === n) continue
      if (m.monat <= monatVon(am) && n < a) ueberzahlung.push({ ...zeile, betrag: cent(a - n) })
      else regelt.push({ person: p.id, monat: m.monat })
      if (m.monat <= monatVon(am) && n > a)
        nachzahlung.push({ ...zeile, betrag: cent(n - a), empfaengerText: 'Ihr Konto', anHaushalt: true })
    }
  if (regelt.length === 0) return undefined
  return {
    ...grundeingabe(h, neu, am),
    bisher: { bescheide: [vorher], vorlaeufig: false, nunVorlaeufig: [], monate: alt },
    regelt,
    nachzahlung,
    ueberzahlung,
  }
}

function briefe(h: Musterhaushalt): readonly Dokument[] {
  const alle = entscheide(h)
  return alle.flatMap((e, i) => {
    const neu = boegen(h, e)
    const vorher = alle[i - 1]
    if (vorher) {
      const a = aenderung(h, boegen(h, vorher), neu, vorher.am, e.am)
      return a ? [aenderungsbescheid(a)] : []
    }
    const nichts = neu.every((m) => m.gesamt === 0)
    const g = grundeingabe(h, neu, e.am)
    const alleGenannt = { ...g, personen: g.personen.length > 0 ? g.personen : h.personen }
    return [nichts ? ablehnungsbescheid(alleGenannt) : bewilligungsbescheid(g)]
  })
}

const DOKUMENTE = HAUSHALTE.map((h) => [h.schluessel, briefe(h)] as const)

test('the sample and the stock give letters of every kind', () => {
  const arten = DOKUMENTE.flatMap(([, d]) => d.map((x) => x.art))
  expect(new Set(arten)).toEqual(new Set(['bewilligungsbescheid', 'aenderungsbescheid', 'ablehnungsbescheid']))
  expect(arten.length).toBeGreaterThan(50)
})

test('every letter is whole, short in its sentences and free of office words', () => {
  for (const [name, dokumente] of DOKUMENTE)
    for (const d of dokumente) {
      const voll = fuelleLuecken(d, {
        datum: HEUTE,
        anordner: 'M. Groß',
        anordnerTelefon: '1',
        zahltag: HEUTE,
        nachzahltag: HEUTE,
      })
      if (!voll.ok) throw new Error(`${name}: ${JSON.stringify(voll.ablehnung)}`)
      expect(
        bausteine(d).filter((b) => b.stand === 'fehlt'),
        name,
      ).toEqual([])
      const masse = sprachmasse(voll.wert)
      expect(masse.mittel, name).toBeLessThanOrEqual(12)
      expect(masse.laengster.woerter, `${name}: ${masse.laengster.satz}`).toBeLessThanOrEqual(28)
      expect(masse.amtswoerter, name).toEqual([])
      expect(alsText(voll.wert), name).not.toMatch(/null| {2}€|−−/)
    }
})

function amount(z: Tabelle['zeilen'][number], i: number): number {
  return liesEuro(schlicht(z.zellen[i] ?? [])) ?? 0
}

test('in every sheet the rows of need and income add up to their sums, as a pencil would', () => {
  for (const [name, dokumente] of DOKUMENTE)
    for (const d of dokumente)
      for (const b of d.bloecke.flatMap((x) => (x.art === 'bogen' ? x.bloecke : [])))
        if (b.art === 'tabelle' && b.id.includes('rechnung'))
          for (let i = 0; i < b.spalten.length - 1; i++) {
            const gruppe = (titel: string): Tabelle['zeilen'] => {
              const ab = b.zeilen.findIndex((z) => z.art === 'gruppe' && schlicht(z.kopf) === titel)
              return ab < 0 ? [] : b.zeilen.slice(ab + 1, b.zeilen.findIndex((z, k) => k > ab && z.art === 'summe') + 1)
            }
            for (const titel of ['Was jede Person braucht', 'Was jede Person selbst hat']) {
              const zeilen = gruppe(titel)
              const summe = zeilen.find((z) => z.art === 'summe')
              if (!summe) continue
              const teile = zeilen.filter((z) => z.art === 'zeile').reduce((s, z) => s + amount(z, i), 0)
              expect(teile, `${name} ${b.id} ${titel} Spalte ${i}`).toBe(amount(summe, i))
            }
          }
})

test('one letter of each household becomes a PDF/UA', async () => {
  for (const [, [d]] of DOKUMENTE.filter((_, i) => i % 12 === 0)) {
    if (!d) continue
    const voll = fuelleLuecken(d, {
      datum: HEUTE,
      anordner: 'M. Groß',
      anordnerTelefon: '1',
      zahltag: HEUTE,
      nachzahltag: HEUTE,
    })
    if (!voll.ok) throw new Error('refused')
    expect((await alsPdf(voll.wert)).length).toBeGreaterThan(20_000)
  }
})
