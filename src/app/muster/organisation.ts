import { datum, type Kennung, kennung, type TraegerNr } from '../../kern/index.ts'
import {
  findKontoNachName,
  insertBerechtigung,
  insertTeam,
  insertTraeger,
  legeBedienstetenAn,
  legeKontoAn,
  listNutzer,
  listTraeger,
  type Nutzer,
  type Traeger,
} from '../../stammdaten/index.ts'
import { type Akteur, mitRechten, type Tx, type Umgebung } from '../../technik/index.ts'
import { type Mitarbeit, MUSTERKENNWORT, MUSTERTRAEGER, PERSONAL, type Personalnummer } from './personal.ts'

const EINRICHTUNG: Akteur = { art: 'system', auftrag: 'musterjobcenter' }

/** Long before the first act of any household. */
const SEIT = datum('2020-01-01')

/**
 * The sample Jobcenters with their teams, people, accounts and levels. Each Träger is one transaction: killed in
 * between, the next start makes the other one; what is there is left as it is.
 */
export async function legeOrganisationAn(umgebung: Umgebung): Promise<void> {
  for (const traeger of MUSTERTRAEGER) {
    await mitRechten(umgebung.db, EINRICHTUNG, async (tx) => {
      const vorhanden = await listTraeger(tx)
      if (vorhanden.some((t) => t.nr === traeger.nr)) return
      await legeTraegerAn(tx, umgebung, traeger)
    })
  }
}

async function legeTraegerAn(tx: Tx, umgebung: Umgebung, traeger: Traeger): Promise<void> {
  await insertTraeger(tx, traeger)
  const personal = PERSONAL.filter((p) => p.traeger === traeger.nr)
  const teams = new Map<string, Kennung<'Team'>>()
  for (const name of new Set(personal.map((p) => p.team))) {
    const id = kennung<'Team'>(umgebung.kennung())
    await insertTeam(tx, id, traeger.nr, name)
    teams.set(name, id)
  }
  for (const p of personal) await legeMitarbeitAn(tx, umgebung, p, teams.get(p.team))
}

async function legeMitarbeitAn(
  tx: Tx,
  umgebung: Umgebung,
  p: Mitarbeit,
  team: Kennung<'Team'> | undefined,
): Promise<void> {
  const jetzt = umgebung.uhr.jetzt()
  const { personalnummer, vorname, nachname, telefon, zimmer } = p
  const neu = { personalnummer, vorname, nachname, telefon, raum: zimmer }
  const bediensteter = await legeBedienstetenAn(tx, umgebung.kennung, neu)
  const konto = await legeKontoAn(
    tx,
    { kennung: umgebung.kennung, jetzt },
    { bediensteter, anmeldename: p.anmeldename, kennwort: MUSTERKENNWORT },
  )
  if (!konto.ok) throw new Error(`sample account ${p.anmeldename} is refused: ${konto.ablehnung.art}`)
  const id = kennung<'Berechtigung'>(umgebung.kennung())
  const recht = { id, konto: konto.wert, traeger: p.traeger, stufe: p.stufe, team }
  await insertBerechtigung(tx, { ...recht, von: SEIT, bis: undefined, vergebenVon: undefined }, jetzt)
}

/** Everyone of the sample as signed in on the day of `umgebung`. @throws if the organisation is not there. */
export async function musternutzer(umgebung: Umgebung): Promise<ReadonlyMap<Personalnummer, Nutzer>> {
  return await mitRechten(
    umgebung.db,
    EINRICHTUNG,
    async (tx) => {
      const alle = new Map<Personalnummer, Nutzer>()
      for (const p of PERSONAL) {
        const konto = await findKontoNachName(tx, p.anmeldename)
        const nutzer = konto && (await listNutzer(tx, konto.konto, umgebung.uhr.heute()))
        const hier = nutzer?.find((n) => n.traeger === p.traeger)
        if (hier === undefined) throw new Error(`nobody of the sample signs in as ${p.anmeldename}`)
        alle.set(p.personalnummer, hier)
      }
      return alle
    },
    { nurLesen: true },
  )
}

/** The lines below the address at the start. Empty where this is no database for practice. */
export async function demozugaenge(umgebung: Umgebung): Promise<readonly string[]> {
  if (!umgebung.konfiguration.schulung) return []
  const da = await mitRechten(umgebung.db, EINRICHTUNG, listTraeger, { nurLesen: true })
  const nummern = new Set<TraegerNr>(da.map((t) => t.nr))
  const zeilen = PERSONAL.filter((p) => nummern.has(p.traeger)).map((p) => {
    const wer = `${p.anmeldename.padEnd(18)} ${p.stufe}  ${p.traeger}`
    return `  ${wer}  ${p.aufgabe}`
  })
  if (zeilen.length === 0) return []
  const portal = `Antrag stellen, ohne Anmeldung: ${umgebung.konfiguration.basisUrl}/portal`
  return [`Musterjobcenter zum Üben. Anmelden mit Kennwort »${MUSTERKENNWORT}« als:`, ...zeilen, portal]
}
