import { redirect } from 'react-router'
import { legeUmverteilungAn } from '../../ablauf/index.ts'
import { deutsch, type Kennung } from '../../kern/index.ts'
import {
  findGeltendePlanung,
  listBedienstete,
  listGeschaeftsverteilungen,
  REGELARTEN,
  regeltext,
  umfasst,
  type Verteilungsplan,
  type Verteilungszustand,
} from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'
import type { OrganisationAnsicht, OrganisationAntwort } from './organisation.tsx'

const organisation = seite({
  name: 'web.organisation',
  stufe: 'J',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'UMVERTEILUNG_ANGELEGT',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true }),
  action: (a): Promise<OrganisationAntwort | Response> => legeAn(a),
})

export const loader = organisation.loader
export const action = organisation.action

export const PLANSTAND: Readonly<Record<Verteilungszustand, string>> = {
  entwurf: 'Entwurf',
  vorgelegt: 'wartet auf Freigabe',
  freigegeben: 'freigegeben, wartet auf den Tag',
  laeuft: 'wird ausgeführt',
  gilt: 'gilt',
  abgeloest: 'abgelöst',
  ruecknahme: 'wird zurückgenommen',
  zurueckgenommen: 'zurückgenommen',
  verworfen: 'verworfen',
}

export type Namen = (id: Kennung<'Bediensteter'> | null) => string

/** Names of colleagues; null is the whole Jobcenter. */
export async function namenVon(tx: Tx, ids: readonly (Kennung<'Bediensteter'> | null)[]): Promise<Namen> {
  const leute = await listBedienstete(tx, [...new Set(ids.flatMap((x) => (x === null ? [] : [x])))])
  return (id) => {
    const b = leute.find((x) => x.id === id)
    return b === undefined ? 'alle im Jobcenter' : `${b.nachname}, ${b.vorname}`
  }
}

export const personenDesPlans = (p: Verteilungsplan): readonly (Kennung<'Bediensteter'> | null)[] => [
  ...p.regeln.map((r) => r.bei),
  ...p.teams.flatMap((t) => [t.leitung, ...t.mitglieder]),
]

/** Criteria in the order in which they are asked. */
export function regelzeilen(p: Verteilungsplan, name: Namen): OrganisationAnsicht['regeln'] {
  return p.regeln
    .map((r, i) => ({
      nr: i,
      text: regeltext(r),
      bei: name(r.bei),
      team: p.teams.find((t) => t.mitglieder.includes(r.bei))?.name ?? '',
      rang: REGELARTEN.indexOf(r.art),
    }))
    .sort((x, y) => x.rang - y.rang || (x.text < y.text ? -1 : 1))
}

export function teamzeilen(p: Verteilungsplan, name: Namen): OrganisationAnsicht['teams'] {
  return p.teams.map((t) => ({
    name: t.name,
    leitung: t.leitung === null ? 'keine' : name(t.leitung),
    mitglieder: t.mitglieder.map((m) => ({ id: m, name: name(m) })),
  }))
}

async function lies(tx: Tx, a: SeitenAufruf): Promise<OrganisationAnsicht> {
  const { traeger } = a.nutzer
  const geltend = await findGeltendePlanung(tx, traeger)
  const alle = await listGeschaeftsverteilungen(tx, traeger)
  const name = await namenVon(tx, geltend ? personenDesPlans(geltend.plan) : [])
  return {
    titel: geltend?.titel ?? '',
    regeln: geltend ? regelzeilen(geltend.plan, name) : [],
    teams: geltend ? teamzeilen(geltend.plan, name) : [],
    plaene: alle.map((g) => ({ id: g.id, titel: g.titel, ab: deutsch(g.ab), stand: PLANSTAND[g.zustand] })),
    darf: umfasst(a.nutzer.stufe, 'A'),
  }
}

async function legeAn(a: SeitenAufruf & { readonly formular: FormData }): Promise<OrganisationAntwort | Response> {
  const [titel, abText] = [feldtext(a.formular, 'titel'), feldtext(a.formular, 'ab')]
  const heute = a.umgebung.uhr.heute()
  const ab = abText === '' ? heute : liesTag(abText, 'tag', { heute, zeitraum: null, beginn: null })
  if (ab === undefined || ab < heute)
    return { fehler: 'Ab wann? Bitte heute oder einen späteren Tag eintragen, etwa 01.03.2027.', titel, ab: abText }
  const r = await legeUmverteilungAn(handelnder(a), { titel, ab })
  if (!r.ok) return { fehler: 'Bitte der Umverteilung einen Titel geben.', titel, ab: abText }
  return redirect(`/organisation/${r.wert}`)
}
