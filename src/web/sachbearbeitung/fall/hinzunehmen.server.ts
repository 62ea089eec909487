import { redirect } from 'react-router'
import { type HinzunehmenAbgelehnt, hinzunehmen, ladeFallansicht } from '../../../ablauf/index.ts'
import { type Datum, istUuid, kennung } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { liesTag } from '../../eingabe/tag.ts'
import { feldtext } from '../formulartext.ts'
import { LEERE_PERSON } from '../personenblock.tsx'
import { type Fehler, liesDaten, liesPersonen, mitAehnlichen, OHNE_DATEN, ROLLEN } from '../personeneingabe.server.ts'
import { zeitraumVon } from './eingaben.ts'
import type { HinzunehmenAnsicht, HinzunehmenAntwort } from './hinzunehmen.tsx'
import { rufnamen } from './namen.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const hinzunahme = seite({
  name: 'web.fall.hinzunehmen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'PERSON_HINZUGENOMMEN',
  liest: 'fall',
  loader: async (a): Promise<HinzunehmenAnsicht> => {
    const v = await leseFall(a, ['person'])
    a.nurEigener(v.fall.traeger)
    const namen = rufnamen(v.personen)
    return { eltern: v.personen.map((p) => ({ wert: p.lokal, titel: namen[p.lokal] ?? p.lokal })) }
  },
  action: (a) => nimmHinzu(a, a.formular),
})

export const loader = hinzunahme.loader
export const action = hinzunahme.action

async function nimmHinzu(a: SeitenAufruf, f: FormData): Promise<HinzunehmenAntwort> {
  const v = await ladeFallansicht(handelnder(a), fallId(a))
  if (!v) throw new Response('Diesen Fall gibt es nicht.', { status: 404 })
  a.nurEigener(v.fall.traeger)
  const heute = a.umgebung.uhr.heute()
  const fehler: Fehler = {}
  const eingabe = liesPersonen(f)[0] ?? LEERE_PERSON
  const daten = liesDaten(eingabe, 0, heute, fehler)
  const von = liesVon(feldtext(f, 'von'), heute, zeitraumVon(v.inhalt), fehler)
  const eltern = v.personen.map((p) => p.lokal).filter((p) => f.getAll('eltern').includes(p))
  const person = (await mitAehnlichen(a, [eingabe], [daten], fehler))[0] ?? eingabe
  const zurueck = (x: Fehler): HinzunehmenAntwort => ({ fehler: x, person, von: feldtext(f, 'von'), eltern })
  const anschrift = v.personen[0]?.person.anschrift
  if (anschrift === undefined) fehler[''] = 'Die erste Person des Haushalts hat keine Anschrift.'
  if (von === undefined || anschrift === undefined || Object.keys(fehler).length > 0) return zurueck(fehler)
  const r = await hinzunehmen(handelnder(a), {
    fall: v.fall.fall,
    person: istUuid(person.bekannt)
      ? { bekannt: kennung<'Person'>(person.bekannt), geburt: daten.geburtsdatum }
      : { neu: { ...OHNE_DATEN, ...daten } },
    rolle: ROLLEN.find((x) => x === person.rolle) ?? 'kind',
    eltern: eltern as readonly PersonId[],
    von,
    anschrift,
  })
  if (!r.ok) return zurueck(ablehnung(r.ablehnung))
  throw redirect(`/faelle/${v.fall.fall}?angabe=${r.wert.angabe}`)
}

function liesVon(text: string, heute: Datum, zeitraum: ReturnType<typeof zeitraumVon>, fehler: Fehler) {
  const von = liesTag(text, 'von', { heute, zeitraum, beginn: null })
  if (von === undefined) fehler.von = 'Bitte den Tag eintragen, zum Beispiel 1.5.2026.'
  return von
}

function ablehnung(x: HinzunehmenAbgelehnt): Fehler {
  if (x.art === 'schonDabei') return { '': 'Diese Person gehört schon zu diesem Fall.' }
  if (x.art !== 'person') return { '': 'Dieser Fall kann nicht bearbeitet werden. Laden Sie die Seite neu.' }
  const { grund } = x
  if (grund.art === 'unbekannt') return { 'person.0.bekannt': 'Diese Person gibt es nicht mehr.' }
  return Object.fromEntries(grund.fehler.map((e) => [`person.0.${e.feld}`, e.meldung]))
}
