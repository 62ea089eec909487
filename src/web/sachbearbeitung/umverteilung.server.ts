import { redirect } from 'react-router'
import {
  aendereUmverteilung,
  gehMitUmverteilung,
  planhash,
  type UmverteilungAbgelehnt,
  type Umverteilungsakt,
  zeigeUmverteilung,
} from '../../ablauf/index.ts'
import { zaehleUmverteilte } from '../../fall/index.ts'
import { type Datum, deutsch, err, istUuid, type Kennung, kennung, ok, type Result } from '../../kern/index.ts'
import {
  findGeschaeftsverteilung,
  type Geschaeftsverteilung,
  liesRegel,
  listVerteilungsschritte,
  pruefePlan,
  type Verteilungsplan,
  type Verteilungszustand,
} from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { waehlbareLeute } from './aufforderungszeilen.server.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'
import { namenVon, PLANSTAND, personenDesPlans, regelzeilen, teamzeilen } from './organisation.server.ts'
import type { UmverteilungAnsicht, UmverteilungAntwort } from './umverteilung.tsx'

type Aufruf = SeitenAufruf & { readonly formular: FormData }

const umverteilung = seite({
  name: 'web.umverteilung',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'UMVERTEILUNG_BEARBEITET',
  loader: async (a): Promise<UmverteilungAnsicht> => {
    const leute = await waehlbareLeute(a)
    return mitRechten(a.umgebung.db, a.akteur, async (tx) => ({ ...(await lies(tx, a)), leute }), { nurLesen: true })
  },
  action: (a): Promise<UmverteilungAntwort | Response> => handle(a),
})

export const loader = umverteilung.loader
export const action = umverteilung.action

/** @throws 404 if there is none in this Jobcenter. */
export async function ladePlan(tx: Tx, a: SeitenAufruf): Promise<Geschaeftsverteilung> {
  const id = a.params.id ?? ''
  const g = istUuid(id) ? await findGeschaeftsverteilung(tx, a.nutzer.traeger, kennung(id)) : undefined
  if (g === undefined) throw new Response('Diese Umverteilung gibt es nicht.', { status: 404 })
  return g
}

const GEZEIGT = 50
const BEVORSTEHEND: ReadonlySet<Verteilungszustand> = new Set(['entwurf', 'vorgelegt', 'freigegeben'])

async function lies(tx: Tx, a: SeitenAufruf): Promise<Omit<UmverteilungAnsicht, 'leute'>> {
  const g = await ladePlan(tx, a)
  const schritte = await listVerteilungsschritte(tx, g.traeger, g.id)
  const steht = BEVORSTEHEND.has(g.zustand)
  const v = steht ? await zeigeUmverteilung(tx, a.umgebung, g) : { wechsel: [], bleiben: 0, vonHand: 0 }
  const name = await namenVon(tx, [
    ...personenDesPlans(g.plan),
    ...schritte.map((s) => s.von),
    ...v.wechsel.flatMap((w) => [w.von, w.an]),
  ])
  const zahl = new Map<string, number>()
  for (const w of v.wechsel) {
    const wort = `${name(w.von)} → ${name(w.an)}`
    zahl.set(wort, (zahl.get(wort) ?? 0) + 1)
  }
  const bewegt = (art: 'umverteilung' | 'ruecknahme') =>
    zaehleUmverteilte(tx, { traeger: g.traeger, umverteilung: g.id, art })
  return {
    id: g.id,
    titel: g.titel,
    ab: deutsch(g.ab),
    stand: PLANSTAND[g.zustand],
    entwurf: g.zustand === 'entwurf',
    regeln: regelzeilen(g.plan, name),
    teams: teamzeilen(g.plan, name),
    maengel: steht ? pruefePlan(g.plan) : [],
    vorschau: steht
      ? {
          summen: [...zahl].map(([wort, anzahl]) => ({ wort, anzahl })).sort((x, y) => y.anzahl - x.anzahl),
          faelle: v.wechsel.slice(0, GEZEIGT).map((w) => ({
            fall: w.fall,
            bgNummer: w.bgNummer,
            von: name(w.von),
            an: name(w.an),
            kriterium: w.kriterium,
          })),
          anzahl: v.wechsel.length,
          bleiben: v.bleiben,
          vonHand: v.vonHand,
        }
      : null,
    bewegt: `${await bewegt('umverteilung')} Fälle bewegt, ${await bewegt('ruecknahme')} zurückgelegt`,
    arbeitet: g.zustand === 'laeuft' || g.zustand === 'ruecknahme',
    verlauf: [...schritte].reverse().map((s, i) => ({
      schluessel: String(i),
      was: PLANSTAND[s.zustand],
      wann: deutscheZeit(s.wann),
      wer: s.von === null ? 'vom Verfahren' : name(s.von),
      bemerkung: s.bemerkung,
    })),
    hash: planhash(g),
    akte: akteFuer(
      g.zustand,
      schritte.some((s) => s.personalnummer === a.nutzer.personalnummer),
    ),
  }
}

function akteFuer(z: Verteilungszustand, beteiligt: boolean): UmverteilungAnsicht['akte'] {
  const verwerfen = { art: 'verwerfen', titel: 'Verwerfen', grund: true, haupt: false, sperre: '' }
  switch (z) {
    case 'entwurf':
      return [{ art: 'vorlegen', titel: 'Zur Freigabe vorlegen', grund: false, haupt: true, sperre: '' }, verwerfen]
    case 'vorgelegt':
      return [
        {
          art: 'freigeben',
          titel: 'Freigeben',
          grund: false,
          haupt: true,
          sperre: beteiligt ? 'Freigeben muss eine andere Person der Stufe A.' : '',
        },
        { art: 'zurueck', titel: 'Zurückgeben', grund: true, haupt: false, sperre: '' },
        verwerfen,
      ]
    case 'freigegeben':
      return [verwerfen]
    case 'gilt':
      return [{ art: 'zuruecknehmen', titel: 'Zurücknehmen', grund: true, haupt: false, sperre: '' }]
    default:
      return []
  }
}

const AKTE = ['vorlegen', 'zurueck', 'freigeben', 'zuruecknehmen', 'verwerfen'] as const satisfies Umverteilungsakt[]

async function handle(a: Aufruf): Promise<UmverteilungAntwort | Response> {
  const { id } = await mitRechten(a.umgebung.db, a.akteur, (tx) => ladePlan(tx, a), { nurLesen: true })
  const was = feldtext(a.formular, 'was')
  const eingabe = { was, wert: feldtext(a.formular, 'wert'), team: feldtext(a.formular, 'team') }
  const akt = AKTE.find((x) => x === was)
  const [hash, grund] = [feldtext(a.formular, 'hash'), feldtext(a.formular, 'grund')]
  const r = akt ? await gehMitUmverteilung(handelnder(a), { id, akt, hash, grund }) : await aendere(a, id)
  if (r.ok) return redirect(`/organisation/${id}`)
  return { fehler: typeof r.ablehnung === 'string' ? r.ablehnung : meldung(r.ablehnung), ...eingabe }
}

async function aendere(
  a: Aufruf,
  id: Kennung<'Geschaeftsverteilung'>,
): Promise<Result<null, UmverteilungAbgelehnt | string>> {
  const neu = liesAenderung(a)
  if (!neu.ok) return neu
  return aendereUmverteilung(handelnder(a), id, (g) => ({ titel: g.titel, ab: g.ab, plan: g.plan, ...neu.wert(g) }))
}

type Aenderung = (g: Geschaeftsverteilung) => {
  readonly titel?: string
  readonly ab?: Datum
  readonly plan?: Verteilungsplan
}

/** What a form of the draft changes, as a function of the plan that is there when it is written. */
function liesAenderung(a: Aufruf): Result<Aenderung, string> {
  const t = (name: string): string => feldtext(a.formular, name)
  const person = istUuid(t('bei')) ? kennung<'Bediensteter'>(t('bei')) : undefined
  switch (t('was')) {
    case 'kopf': {
      const heute = a.umgebung.uhr.heute()
      const ab = liesTag(t('ab'), 'tag', { heute, zeitraum: null, beginn: null })
      const titel = t('titel').slice(0, 120)
      if (ab === undefined || ab < heute) return err('Gilt ab: Bitte heute oder einen späteren Tag eintragen.')
      return titel === '' ? err('Bitte einen Titel eintragen.') : ok(() => ({ titel, ab }))
    }
    case 'regel': {
      if (person === undefined) return err('Bitte die zuständige Person wählen.')
      const regel = liesRegel(t('art'), t('wert'), person)
      if (!regel.ok) return regel
      return ok((g) => ({ plan: { ...g.plan, regeln: [...g.plan.regeln, regel.wert] } }))
    }
    case 'regelWeg': {
      const nr = Number(t('nr'))
      return ok((g) => ({ plan: { ...g.plan, regeln: g.plan.regeln.filter((_, i) => i !== nr) } }))
    }
    case 'team': {
      const name = t('team').slice(0, 80)
      if (name === '' || person === undefined) return err('Bitte Team und Person angeben.')
      return ok((g) => ({ plan: mitMitglied(g.plan, name, person, t('leitung') === 'ja') }))
    }
    case 'teamWeg':
      return person === undefined
        ? err('Bitte die Person noch einmal wählen.')
        : ok((g) => ({ plan: ohneMitglied(g.plan, t('team'), person) }))
    default:
      return err('Bitte den Schritt noch einmal wählen.')
  }
}

function mitMitglied(
  p: Verteilungsplan,
  name: string,
  person: Kennung<'Bediensteter'>,
  leitet: boolean,
): Verteilungsplan {
  const team = p.teams.find((t) => t.name === name) ?? { name, leitung: null, mitglieder: [] }
  const neu = {
    name,
    leitung: leitet ? person : team.leitung,
    mitglieder: [...team.mitglieder.filter((m) => m !== person), person],
  }
  return { ...p, teams: [...p.teams.filter((t) => t.name !== name), neu].sort((x, y) => (x.name < y.name ? -1 : 1)) }
}

function ohneMitglied(p: Verteilungsplan, name: string, person: Kennung<'Bediensteter'>): Verteilungsplan {
  const teams = p.teams.map((t) =>
    t.name === name
      ? { ...t, leitung: t.leitung === person ? null : t.leitung, mitglieder: t.mitglieder.filter((m) => m !== person) }
      : t,
  )
  return { ...p, teams: teams.filter((t) => t.mitglieder.length > 0) }
}

function meldung(x: UmverteilungAbgelehnt): string {
  switch (x.art) {
    case 'unbekannt':
      return 'Diese Umverteilung gibt es nicht.'
    case 'zustand':
      return 'Die Umverteilung hat inzwischen einen anderen Stand. Bitte neu ansehen.'
    case 'widerspruch':
      return x.meldungen.join(' ')
    case 'ueberholt':
      return 'Der Plan wurde inzwischen geändert. Bitte noch einmal ansehen.'
    case 'gleichePerson':
      return 'Freigeben muss eine andere Person der Stufe A als die, die ihn aufgestellt oder vorgelegt hat.'
    case 'grundFehlt':
      return 'Bitte einen Grund angeben.'
    case 'andereLaeuft':
      return 'Eine andere Umverteilung ist freigegeben oder wird gerade ausgeführt.'
    case 'nichtGeltend':
      return 'Zurücknehmen lässt sich nur, was gilt.'
  }
}
