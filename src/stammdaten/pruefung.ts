// For tests of every room: two small Jobcenter with users of every level. Names are made up.
import { type Datum, datum, type Kennung, kennung, type TraegerNr, traegerNr } from '../kern/index.ts'
import { type Akteur, mitRechten, type Umgebung } from '../technik/index.ts'
import { legeBedienstetenAn } from './benutzer.ts'
import { hasheKennwort } from './kennwort.ts'
import type { Nutzer } from './nutzer.ts'
import { insertBerechtigung, insertKonto, insertTraeger, listNutzer } from './organisationSql.ts'
import type { Stufe } from './stufe.ts'

export const MUSTERSTADT = traegerNr('98802')
export const NEBENSTADT = traegerNr('98803')
export const MUSTERKENNWORT = 'drei kleine Enten im Teich'

/** Slow by intent; everybody here has the same password, so one hash a process will do. */
let kennworthash: Promise<string> | undefined

export type Musternutzer = {
  readonly nutzer: Nutzer
  readonly akteur: Akteur & { readonly art: 'mensch' }
  readonly anmeldename: string
}

/** `f2` and `a2` are further natural persons of the same level; `fremd` certifies in the neighbouring Jobcenter. */
export type Musterjobcenter = Readonly<Record<'j' | 'e' | 'l' | 'f' | 'f2' | 'a' | 'a2' | 'fremd', Musternutzer>>

const SYSTEM: Akteur = { art: 'system', auftrag: 'einrichtung' }
const SEIT = datum('2020-01-01')

export async function musterjobcenter(umgebung: Umgebung, am: Datum = umgebung.uhr.heute()): Promise<Musterjobcenter> {
  await mitRechten(umgebung.db, SYSTEM, async (tx) => {
    for (const [nr, name] of [
      [MUSTERSTADT, 'Jobcenter Musterstadt'],
      [NEBENSTADT, 'Jobcenter Nebenstadt'],
    ] as const)
      await insertTraeger(tx, {
        nr,
        name,
        form: 'gE',
        strasse: 'Amtsplatz',
        hausnummer: '1',
        plz: '99999',
        ort: 'Musterstadt',
        telefon: '0999 1000',
        land: 'NW',
        gemeindefeiertage: nr === NEBENSTADT ? ['fronleichnam'] : [],
      })
  })
  const neu = (name: string, stufe: Stufe, traeger = MUSTERSTADT) =>
    musternutzer(umgebung, { name, stufe, traeger, am })
  return {
    j: await neu('Jana Jensen', 'J'),
    e: await neu('Emil Eberle', 'E'),
    l: await neu('Lea Lindner', 'L'),
    f: await neu('Frida Fuchs', 'F'),
    f2: await neu('Fritz Falk', 'F'),
    a: await neu('Anna Adler', 'A'),
    a2: await neu('Arno Ast', 'A'),
    fremd: await neu('Nora Nebel', 'F', NEBENSTADT),
  }
}

/** One more user, at will with an account of a natural person who is there already. */
export async function musternutzer(
  umgebung: Umgebung,
  o: {
    name: string
    stufe: Stufe
    traeger: TraegerNr
    am: Datum
    bediensteter?: Kennung<'Bediensteter'>
    anmeldename?: string
  },
): Promise<Musternutzer> {
  const [vorname = '', nachname = ''] = o.name.split(' ')
  const anmeldename = o.anmeldename ?? `${vorname}.${nachname}`.toLowerCase()
  return mitRechten(umgebung.db, SYSTEM, async (tx) => {
    const { kennung: geber, uhr } = umgebung
    const bediensteter =
      o.bediensteter ??
      (await legeBedienstetenAn(tx, geber, {
        personalnummer: `P-${anmeldename}`,
        vorname,
        nachname,
        telefon: '0999 1234',
        raum: '1.01',
      }))
    const konto = kennung<'Konto'>(geber())
    kennworthash ??= hasheKennwort(MUSTERKENNWORT)
    const kennwortHash = await kennworthash
    await insertKonto(tx, { id: konto, bediensteter, anmeldename, kennwortHash, oidc: undefined }, uhr.jetzt())
    const berechtigung = {
      id: geber() as Kennung<'Berechtigung'>,
      konto,
      traeger: o.traeger,
      stufe: o.stufe,
    }
    await insertBerechtigung(
      tx,
      { ...berechtigung, team: undefined, von: SEIT, bis: undefined, vergebenVon: undefined },
      uhr.jetzt(),
    )
    const [nutzer] = await listNutzer(tx, konto, o.am)
    if (nutzer === undefined) throw new Error(`no level for ${anmeldename}`)
    return { nutzer, anmeldename, akteur: { art: 'mensch', bediensteter, traeger: o.traeger, stufe: o.stufe } }
  })
}
