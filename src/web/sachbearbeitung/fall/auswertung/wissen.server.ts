import { type Wissenstag, zeigeWissensstand } from '../../../../ablauf/index.ts'
import { entwurfAus } from '../../../../fall/index.ts'
import {
  cent,
  type Datum,
  deutsch,
  euro,
  isoMonat,
  liesMonat,
  monatsname,
  NULL_CENT,
  summe,
} from '../../../../kern/index.ts'
import type { Vergleich } from '../../../../leistung/index.ts'
import { tagInBerlin } from '../../../../technik/index.ts'
import { seite } from '../../../../zugang/index.ts'
import { mitZeichen, tatsachenzeilen } from '../differenzansicht.ts'
import { namenDesFalls } from '../namen.ts'
import { fallId } from '../zugriff.server.ts'
import { leseAuswertung, tagDerFrage } from './sachstand.server.ts'
import { betragszeilen } from './vergleichsansicht.ts'
import type { Haltepunkt, WissenAnsicht, Wissenszeile } from './wissen.tsx'

const wissensseite = seite({
  name: 'web.fall.wissen',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<WissenAnsicht> => {
    const p = new URL(a.request.url).searchParams
    const { tag, meldung } = tagDerFrage(p.get('tag') ?? '', a.umgebung.uhr.heute())
    const erfasst = p.get('erfasst') === 'ja'
    const v = await leseAuswertung(a, ['person', 'ergebnis', 'einkommen', 'unterkunft', 'vermoegen', 'verlauf'], (h) =>
      zeigeWissensstand(h, fallId(a), { tag, monat: liesMonat(p.get('monat') ?? ''), erfasst }),
    )
    const namen = namenDesFalls(v.personen, v.konten)
    const folge = v.personen.map((x) => x.lokal)
    return {
      monate: v.monate.map((m) => ({ wert: isoMonat(m), titel: monatsname(m) })),
      monat: v.monat === undefined ? '' : isoMonat(v.monat),
      monatTitel: v.monat === undefined ? '' : monatsname(v.monat),
      tag: deutsch(v.tag),
      heute: v.tage.at(-1)?.tag === v.tag,
      erfasst,
      meldung: meldung ?? '',
      haltepunkte: haltepunkte(v.tage),
      stelle: stelleVon(v.tage, v.tag),
      grundlage: grundlage(v),
      zeilen: v.vergleich && v.monat !== undefined ? zeilen(v.vergleich, v.geltend, folge, namen.personen) : [],
      gesamt: gesamt(v.vergleich, v.geltend),
      betraege: betragszeilen(v.vergleich?.betraege ?? [], namen.personen),
      tatsachen: tatsachenzeilen(v.vergleich?.fakten ?? [], {
        fall: v.fall.fall,
        namen,
        inhalt: entwurfAus(v.jetzt),
        vorher: entwurfAus(v.damals),
      }),
      vorbehalte: v.vergleich?.nichtAbgedeckt ?? [],
    }
  },
})

export const loader = wissensseite.loader

/** Several things may have become known on one day: they are one stop. */
function haltepunkte(tage: readonly Wissenstag[]): readonly Haltepunkt[] {
  const einzeln = [...new Set(tage.map((t) => t.tag))]
  return einzeln.map((tag) => ({
    tag: deutsch(tag),
    text: tage
      .filter((t) => t.tag === tag)
      .map(wissenText)
      .join('; '),
  }))
}

/** The last stop not after the day. */
function stelleVon(tage: readonly Wissenstag[], tag: Datum): number {
  return Math.max(0, new Set(tage.filter((t) => t.tag <= tag).map((t) => t.tag)).size - 1)
}

const HOECHSTENS_TITEL = 2

function wissenText(t: Wissenstag): string {
  switch (t.art) {
    case 'heute':
      return 'heute'
    case 'anordnung':
      return `Fassung ${t.nr} angeordnet`
    case 'eingabe':
      return t.nr === 1 ? 'eine Eingabe im Entwurf' : `${t.nr} Eingaben im Entwurf`
    case 'gesetz': {
      const titel = t.titel ?? []
      const rest = titel.length - HOECHSTENS_TITEL
      return `verkündet: ${titel.slice(0, HOECHSTENS_TITEL).join(', ')}${rest > 0 ? ` und ${rest} weitere Werte` : ''}`
    }
  }
}

type Ansicht = Awaited<ReturnType<typeof zeigeWissensstand>> & object

/** "Am Ende dieses Tages galt Fassung 2 vom 10.07.2026." */
function grundlage(v: Ansicht): string {
  const fassung =
    v.fassung === undefined
      ? 'Am Ende dieses Tages war noch nichts angeordnet.'
      : `Am Ende dieses Tages galt Fassung ${v.fassung.nr} vom ${deutsch(tagInBerlin(v.fassung.erstelltAm))}.`
  return v.mitEntwurf ? `${fassung} Dazu zählt, was bis dahin im Entwurf erfasst war.` : fassung
}

type Geltendes = Ansicht['geltend']

function zeilen(
  v: Vergleich,
  geltend: Geltendes,
  folge: readonly string[],
  namen: Readonly<Record<string, string>>,
): readonly Wissenszeile[] {
  return folge.map((person) => {
    const damals = summe(v.zeilenAlt.filter((z) => z.person === person).map((z) => z.betrag))
    const jetzt = summe(v.zeilenNeu.filter((z) => z.person === person).map((z) => z.betrag))
    const galt = geltend.find((g) => g.person === person)
    return {
      person,
      name: namen[person] ?? person,
      angeordnet: galt === undefined ? 'nicht entschieden' : euro(galt.betrag),
      damals: euro(damals),
      jetzt: euro(jetzt),
      differenz: damals === jetzt ? '' : mitZeichen(cent(jetzt - damals)),
    }
  })
}

function gesamt(v: Vergleich | undefined, geltend: Geltendes): WissenAnsicht['gesamt'] {
  const [alt, neu] = [v?.summen[0]?.alt ?? NULL_CENT, v?.summen[0]?.neu ?? NULL_CENT]
  return {
    angeordnet: geltend.length === 0 ? '' : euro(summe(geltend.map((g) => g.betrag))),
    damals: euro(alt),
    jetzt: euro(neu),
    differenz: alt === neu ? '' : mitZeichen(cent(neu - alt)),
  }
}
