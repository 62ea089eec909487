import { redirect } from 'react-router'
import { type Leistungsfall, listeFaelleZuPersonen } from '../../fall/index.ts'
import { deutsch, istUuid, type Kennung, kennung } from '../../kern/index.ts'
import {
  anschriftzeilen,
  ladePersonen,
  listAnschriften,
  listBankverbindungenVon,
  listPersonenversionen,
  type Person,
  standJetzt,
  umfasst,
} from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { dublettenansicht, fuehreDubletteAus, istDublettenakt } from './dubletten.server.ts'
import { fuehreKontoAus, kontozeile, pruefeKontobeweis } from './konten.server.ts'
import type { PersonAnsicht } from './person.tsx'
import { fruehereNamen, fuehrePersonendatenAus, GESCHLECHT, personendatenAnsicht } from './personendaten.server.ts'
import type { PersonAntwort } from './personendaten.tsx'

const personenseite = seite({
  name: 'web.person',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'alle',
  audit: 'PERSON_GEAENDERT',
  liest: 'fall',
  loader: async (a): Promise<PersonAnsicht> => {
    const id = personId(a)
    const gelesen = await mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a, id), { nurLesen: true })
    await protokolliere(
      a,
      [
        id,
        ...gelesen.ansicht.stammdaten.mitbewohner.map((m) => kennung<'Person'>(m.wert)),
        ...gelesen.ansicht.dubletten.andere.map((x) => kennung<'Person'>(x)),
      ],
      gelesen,
    )
    return { ...gelesen.ansicht, gespeichert: new URL(a.request.url).searchParams.get('gespeichert') ?? '' }
  },
  action: (a) => handle(a, a.formular),
})

export const loader = personenseite.loader
export const action = personenseite.action

function personId(a: SeitenAufruf): Kennung<'Person'> {
  const id = a.params.id ?? ''
  if (!istUuid(id)) throw new Response('Diese Person gibt es nicht.', { status: 404 })
  return kennung<'Person'>(id)
}

async function lies(tx: Tx, a: SeitenAufruf, id: Kennung<'Person'>) {
  const versionen = await listPersonenversionen(tx, id)
  if (versionen.length === 0) throw new Response('Diese Person gibt es nicht.', { status: 404 })
  const person = (await ladePersonen(tx, [id], standJetzt(a.umgebung.uhr))).get(id)
  const faelle = await listeFaelleZuPersonen(tx, [id])
  // Local reading ends at the own Jobcenter: cases elsewhere are not seen, so the person is nobody here.
  if (faelle.length === 0 && a.nutzer.stufe === 'J') throw new Response('Diese Person gibt es nicht.', { status: 404 })
  if (faelle.length > 0 && faelle.every((f) => f.traeger !== a.nutzer.traeger))
    throw new Response('Diese Person hat ihren Fall bei einem anderen Jobcenter.', { status: 403 })
  const konten = await listBankverbindungenVon(tx, { art: 'person', id })
  const anschriften = await listAnschriften(tx, id)
  if (!person) throw new Error(`person ${id} is gone`)
  const eigene = faelle.filter((f) => f.traeger === a.nutzer.traeger)
  const ansicht: PersonAnsicht = {
    ...kopf(person, fruehereNamen(versionen)),
    stammdaten: await personendatenAnsicht(tx, a, person, eigene),
    gespeichert: '',
    anschriften: anschriften.map((v) => ({
      schluessel: String(v.version),
      zeilen: anschriftzeilen(v).join(', '),
      gilt: `ab ${deutsch(v.giltAb)}`,
    })),
    konten: konten.map((k) => kontozeile(a, k, konten)),
    faelle: faelle.map((f) => ({
      id: f.fall,
      bgNummer: f.bgNummer,
      stand: f.zustand === 'offen' ? '' : 'eingestellt',
    })),
    dubletten: await dublettenansicht(tx, a, person),
    sperre: umfasst(a.nutzer.stufe, 'F') ? '' : 'Ändern und eine Bankverbindung eintragen kann die Stufe F oder A.',
  }
  return { ansicht, faelle, person }
}

function kopf(p: Person, frueher: string) {
  const angaben: (readonly [string, string])[] = [
    ['Geburtsdatum', deutsch(p.geburtsdatum)],
    ['Geschlecht', GESCHLECHT[p.geschlecht]],
  ]
  if (p.geburtsname !== '') angaben.push(['Geburtsname', p.geburtsname])
  if (frueher !== '') angaben.push(['Früherer Name', frueher])
  if (p.geburtsort !== '') angaben.push(['Geburtsort', p.geburtsort])
  return { id: p.id, name: `${p.vorname} ${p.nachname}`.trim(), kundennummer: p.kundennummer, angaben }
}

/** A person with cases is read as part of her case; one without as a record of her own. */
async function protokolliere(
  a: SeitenAufruf,
  personen: readonly [Kennung<'Person'>, ...Kennung<'Person'>[]],
  { faelle }: { readonly faelle: readonly Leistungsfall[] },
): Promise<void> {
  const fall = faelle.find((f) => f.traeger === a.nutzer.traeger)
  const feldklassen = ['person', 'anschrift', 'bank'] as const
  if (fall === undefined) return a.lesen({ art: 'person', person: personen[0], feldklassen })
  await a.lesen({
    art: 'fall',
    fall: fall.fall,
    fallTraeger: fall.traeger,
    personen,
    feldklassen,
  })
}

async function handle(a: SeitenAufruf, f: FormData): Promise<PersonAntwort> {
  const id = personId(a)
  const was = f.get('was')
  const eigeneDaten = was === 'daten' || was === 'anschrift'
  const unbewiesen = await pruefeKontobeweis(a, f)
  if (unbewiesen !== null) return { was: 'konto', auch: [], ...unbewiesen }
  const antwort = await mitRechten(a.umgebung.db, a.akteur, async (tx): Promise<PersonAntwort | null> => {
    const { ansicht, person } = await lies(tx, a, id)
    if (istDublettenakt(String(was))) return fuehreDubletteAus(tx, a, id, f)
    if (eigeneDaten) return fuehrePersonendatenAus(tx, a, person, ansicht.stammdaten, f)
    const konto = await fuehreKontoAus(tx, a, { art: 'person', id, name: ansicht.name }, f)
    return konto && { was: 'konto', auch: [], ...konto }
  })
  if (antwort !== null) return antwort
  throw redirect(`/personen/${id}${eigeneDaten ? `?gespeichert=${was}` : ''}`)
}
