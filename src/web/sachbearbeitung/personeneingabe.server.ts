import { akteurVon } from '../../ablauf/index.ts'
import { type Datum, deutsch } from '../../kern/index.ts'
import type { Rolle } from '../../recht/index.ts'
import {
  type Aehnliche,
  findeAehnliche,
  type Geschlecht,
  namePerson,
  type Personendaten,
  pruefePersonendaten,
  standJetzt,
} from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { feldtext } from './formulartext.ts'
import type { NeuePerson } from './personenblock.tsx'

export type Fehler = Record<string, string>

/** Rows of a form at most; also what a case takes. */
export const HOECHSTENS = 20

export const OHNE_DATEN: Personendaten = {
  vorname: '',
  nachname: '',
  geburtsname: '',
  geburtsdatum: 0 as Datum,
  geburtsort: '',
  geschlecht: 'ohneAngabe',
}

/** As many rows as were sent; a row in which nothing was typed is none. */
export function liesPersonen(f: FormData): readonly NeuePerson[] {
  const personen: NeuePerson[] = []
  for (let i = 0; i < HOECHSTENS && f.has(`person.${i}.nachname`); i++) {
    const t = (feld: string): string => feldtext(f, `person.${i}.${feld}`)
    const p = {
      vorname: t('vorname'),
      nachname: t('nachname'),
      geburt: t('geburt'),
      geschlecht: t('geschlecht'),
      rolle: t('rolle'),
      elternteil: t('elternteil'),
      bekannte: [],
      bekannt: t('bekannt'),
    }
    if (i === 0 || p.vorname !== '' || p.nachname !== '' || p.geburt !== '') personen.push(p)
  }
  return personen
}

const GESCHLECHTER: readonly Geschlecht[] = ['weiblich', 'maennlich', 'divers', 'ohneAngabe']

export function liesDaten(p: NeuePerson, i: number, heute: Datum, fehler: Fehler): Personendaten {
  const geburtsdatum = liesTag(p.geburt, 'tag', { heute, zeitraum: null, beginn: null })
  const geschlecht = GESCHLECHTER.find((g) => g === p.geschlecht)
  if (geburtsdatum === undefined)
    fehler[`person.${i}.geburt`] = 'Bitte das Geburtsdatum eintragen, zum Beispiel 12.3.1991.'
  if (geschlecht === undefined) fehler[`person.${i}.geschlecht`] = 'Bitte wählen.'
  if (!ROLLEN.includes(p.rolle as Rolle)) fehler[`person.${i}.rolle`] = 'Bitte wählen.'
  const daten: Personendaten = {
    ...OHNE_DATEN,
    vorname: p.vorname,
    nachname: p.nachname,
    geburtsdatum: geburtsdatum ?? heute,
    geschlecht: geschlecht ?? 'ohneAngabe',
  }
  for (const x of pruefePersonendaten(daten, heute)) {
    const feld = x.feld === 'geburtsdatum' ? 'geburt' : x.feld
    fehler[`person.${i}.${feld}`] ??= x.meldung
  }
  return daten
}

export const ROLLEN: readonly Rolle[] = ['hauptperson', 'partner', 'kind', 'haushaltsangehoerig']

const URTEIL: Readonly<Record<Aehnliche['vergleich']['urteil'], string>> = {
  wahrscheinlich: 'Wahrscheinlich dieselbe Person',
  moeglich: 'Vielleicht dieselbe Person',
  kaum: 'Kaum dieselbe Person',
}

/** Who might be known already is shown before anybody is recorded twice; looking is a search and logged as one. */
export async function mitAehnlichen(
  a: SeitenAufruf,
  personen: readonly NeuePerson[],
  daten: readonly Personendaten[],
  fehler: Fehler,
): Promise<readonly NeuePerson[]> {
  const ergaenzt: NeuePerson[] = []
  for (const [i, p] of personen.entries()) {
    const d = daten[i]
    if (d === undefined || p.nachname === '' || fehler[`person.${i}.geburt`] !== undefined) {
      ergaenzt.push(p)
      continue
    }
    const aehnliche = await mitRechten(
      a.umgebung.db,
      akteurVon(a),
      (tx) => findeAehnliche(tx, { ...d, anschrift: undefined }, standJetzt(a.umgebung.uhr)),
      { nurLesen: true },
    )
    await a.lesen({ art: 'suche', begriff: `${d.vorname} ${d.nachname} ${p.geburt}`, treffer: aehnliche.length })
    const bekannte = aehnliche.map(({ person: x, vergleich }) => ({
      id: x.id,
      text: `${namePerson(x)}, geb. ${deutsch(x.geburtsdatum)}, ${x.kundennummer}`,
      warum: `${URTEIL[vergleich.urteil]}: ${vergleich.gruende.map((g) => g.text).join(', ')}`,
    }))
    const gueltig = p.bekannt === 'neu' || bekannte.some((b) => b.id === p.bekannt)
    if (bekannte.length > 0 && !gueltig)
      fehler[`person.${i}.bekannt`] = 'Bitte entscheiden, ob es diese Person schon gibt.'
    ergaenzt.push({ ...p, bekannte, bekannt: gueltig ? p.bekannt : '' })
  }
  return ergaenzt
}
