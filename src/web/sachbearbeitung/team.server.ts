import { listeOffeneEntwuerfe, zaehleFaelleJePerson, zaehleOffeneAufforderungen } from '../../fall/index.ts'
import { type Datum, deutsch, type Kennung } from '../../kern/index.ts'
import { listeAnzuordnende } from '../../leistung/index.ts'
import { listBedienstete } from '../../stammdaten/index.ts'
import { mitRechten, type Tx, tagInBerlin, type Zeitpunkt } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { TeamAnsicht } from './team.tsx'

const team = seite({
  name: 'web.team',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a), { nurLesen: true }),
})

export const loader = team.loader

type Stueck = {
  readonly wer: Kennung<'Bediensteter'>
  readonly art: 'unvollstaendig' | 'feststellen' | 'anordnen'
  readonly seit: Zeitpunkt
}

/** Open work of the Jobcenter: each piece lies with who touched it last. */
async function lade(tx: Tx, a: SeitenAufruf): Promise<TeamAnsicht> {
  const { traeger } = a.nutzer
  const entwuerfe = await listeOffeneEntwuerfe(tx, traeger)
  const anzuordnen = await listeAnzuordnende(tx, traeger)
  const wartet = new Set(anzuordnen.map((e) => e.fall))
  const stuecke: readonly Stueck[] = [
    ...entwuerfe
      .filter((e) => !wartet.has(e.fall))
      .map((e) => ({
        wer: e.geaendertVon,
        art: e.luecken > 0 ? ('unvollstaendig' as const) : ('feststellen' as const),
        seit: e.geaendertAm,
      })),
    ...anzuordnen.map((e) => ({
      wer: e.festgestelltVon.bediensteter,
      art: 'anordnen' as const,
      seit: e.festgestelltAm,
    })),
  ]
  const heute = a.umgebung.uhr.heute()
  const vorlagen = await zaehleOffeneAufforderungen(tx, traeger, heute)
  const faelle = await zaehleFaelleJePerson(tx, traeger)
  const anzahl = (id: string | null): number => faelle.find((f) => f.bediensteter === id)?.anzahl ?? 0
  const wer = [
    ...stuecke.map((s) => s.wer),
    ...vorlagen.flatMap((v) => (v.zustaendig === null ? [] : [v.zustaendig])),
    ...faelle.flatMap((f) => (f.bediensteter === null ? [] : [f.bediensteter])),
  ]
  const leute = await listBedienstete(tx, [...new Set(wer)])
  const zeilen = leute.map((b) => ({
    ...zeile(
      b.id,
      `${b.nachname}, ${b.vorname}`,
      stuecke.filter((s) => s.wer === b.id),
      vorlagen.filter((v) => v.zustaendig === b.id),
      heute,
    ),
    faelle: anzahl(b.id),
    bei: b.id,
  }))
  const beiAllen = vorlagen.filter((v) => v.zustaendig === null)
  return {
    zeilen: [
      ...zeilen,
      ...(beiAllen.length + anzahl(null) > 0
        ? [{ ...zeile('alle', 'Bei allen', [], beiAllen, heute), faelle: anzahl(null), bei: 'alle' }]
        : []),
    ].sort((x, y) => y.tage - x.tage || (x.name < y.name ? -1 : 1)),
    summe: {
      ...zeile('summe', 'Zusammen', stuecke, vorlagen, heute),
      faelle: faelle.reduce((n, f) => n + f.anzahl, 0),
      bei: '',
    },
  }
}

type Vorlagen = Awaited<ReturnType<typeof zaehleOffeneAufforderungen>>

function zeile(
  schluessel: string,
  name: string,
  stuecke: readonly Stueck[],
  vorlagen: Vorlagen,
  heute: Datum,
): Omit<TeamAnsicht['summe'], 'faelle' | 'bei'> {
  const anzahl = (art: Stueck['art']): number => stuecke.filter((s) => s.art === art).length
  const tage = [...stuecke.map((s) => tagInBerlin(s.seit)), ...vorlagen.map((v) => v.aelteste)]
  const aeltestes = tage.reduce<Datum | undefined>((m, t) => (m === undefined || t < m ? t : m), undefined)
  return {
    schluessel,
    name,
    unvollstaendig: anzahl('unvollstaendig'),
    feststellen: anzahl('feststellen'),
    anordnen: anzahl('anordnen'),
    vorlagen: vorlagen.reduce((n, v) => n + v.anzahl, 0),
    tage: aeltestes === undefined ? 0 : heute - aeltestes,
    aeltestes: aeltestes === undefined ? '' : deutsch(aeltestes),
  }
}
