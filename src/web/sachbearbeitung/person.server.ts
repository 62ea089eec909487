import { redirect } from 'react-router'
import { type Leistungsfall, listeFaelleZuPersonen } from '../../fall/index.ts'
import { deutsch, istUuid, type Kennung, kennung } from '../../kern/index.ts'
import {
  anschriftzeilen,
  type Bankverbindung,
  bankverbindungMeldung,
  bestaetigeBankverbindung,
  type Geschlecht,
  ibanAnzeige,
  ibanMeldung,
  type KontoRef,
  ladePersonen,
  lehneBankverbindungAb,
  listAnschriften,
  listBankverbindungenVon,
  listPersonenversionen,
  type Person,
  schlageBankverbindungVor,
  standJetzt,
  umfasst,
  urheber,
  type VorschlagAbgelehnt,
} from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { Kontozeile, PersonAnsicht, PersonAntwort } from './person.tsx'

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
    await protokolliere(a, id, gelesen.faelle)
    return gelesen.ansicht
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
  if ((await listPersonenversionen(tx, id)).length === 0)
    throw new Response('Diese Person gibt es nicht.', { status: 404 })
  const person = (await ladePersonen(tx, [id], standJetzt(a.umgebung.uhr))).get(id)
  const faelle = await listeFaelleZuPersonen(tx, [id])
  // Local reading ends at the own Jobcenter: cases elsewhere are not seen, so the person is nobody here.
  if (faelle.length === 0 && a.nutzer.stufe === 'J') throw new Response('Diese Person gibt es nicht.', { status: 404 })
  if (faelle.length > 0 && faelle.every((f) => f.traeger !== a.nutzer.traeger))
    throw new Response('Diese Person hat ihren Fall bei einem anderen Jobcenter.', { status: 403 })
  const konten = await listBankverbindungenVon(tx, { art: 'person', id })
  const anschriften = await listAnschriften(tx, id)
  if (!person) throw new Error(`person ${id} is gone`)
  const ansicht: PersonAnsicht = {
    ...kopf(person),
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
    sperre: umfasst(a.nutzer.stufe, 'F') ? '' : 'Eine Bankverbindung eintragen kann die Stufe F oder A.',
  }
  return { ansicht, faelle }
}

const GESCHLECHT: Readonly<Record<Geschlecht, string>> = {
  weiblich: 'weiblich',
  maennlich: 'männlich',
  divers: 'divers',
  ohneAngabe: 'keine Angabe',
}

function kopf(p: Person) {
  const angaben: (readonly [string, string])[] = [
    ['Geburtsdatum', deutsch(p.geburtsdatum)],
    ['Geschlecht', GESCHLECHT[p.geschlecht]],
  ]
  if (p.geburtsname !== '') angaben.push(['Geburtsname', p.geburtsname])
  if (p.geburtsort !== '') angaben.push(['Geburtsort', p.geburtsort])
  return { id: p.id, name: `${p.vorname} ${p.nachname}`.trim(), kundennummer: p.kundennummer, angaben }
}

function kontozeile(a: SeitenAufruf, k: Bankverbindung, alle: readonly Bankverbindung[]): Kontozeile {
  const juengere = alle.some((x) => x.konto === k.konto && x.version > k.version && x.zustand === 'bestaetigt')
  return {
    schluessel: `${k.konto}/${k.version}`,
    iban: ibanAnzeige(k.iban),
    inhaber: k.kontoinhaber,
    ...kontostand(k, juengere),
    beleg: k.beleg,
    ...vieraugen(a, k),
  }
}

function kontostand(k: Bankverbindung, juengere: boolean): Pick<Kontozeile, 'stand' | 'standArt'> {
  if (k.zustand === 'vorgeschlagen') return { stand: 'wartet auf zweite Person', standArt: 'warnung' }
  if (k.zustand === 'abgelehnt') return { stand: `abgelehnt: ${k.grund}`, standArt: 'info' }
  return juengere ? { stand: 'ersetzt', standArt: 'info' } : { stand: 'gilt', standArt: 'gut' }
}

function vieraugen(a: SeitenAufruf, k: Bankverbindung): Pick<Kontozeile, 'bestaetigen' | 'sperre'> {
  if (k.zustand !== 'vorgeschlagen') return { bestaetigen: '', sperre: '' }
  if (k.vorgeschlagenVon === a.nutzer.bediensteter)
    return { bestaetigen: '', sperre: 'Bestätigen muss eine andere Person.' }
  if (!umfasst(a.nutzer.stufe, 'F')) return { bestaetigen: '', sperre: 'Bestätigen kann die Stufe F oder A.' }
  return { bestaetigen: `${k.konto}#${k.version}`, sperre: '' }
}

/** A person with cases is read as part of her case; one without as a record of her own. */
async function protokolliere(a: SeitenAufruf, id: Kennung<'Person'>, faelle: readonly Leistungsfall[]): Promise<void> {
  const fall = faelle.find((f) => f.traeger === a.nutzer.traeger)
  if (fall === undefined) return a.lesen({ art: 'dokument', dokument: id, personen: [id] })
  await a.lesen({
    art: 'fall',
    fall: fall.fall,
    fallTraeger: fall.traeger,
    personen: [id],
    feldklassen: ['person', 'anschrift', 'bank'],
  })
}

async function handle(a: SeitenAufruf, formular: FormData): Promise<PersonAntwort> {
  const id = personId(a)
  const fehler = await mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    await lies(tx, a, id)
    return formular.get('was') === 'konto' ? lege(tx, a, id, formular) : entscheide(tx, a, formular)
  })
  if (fehler !== null) return fehlerseite(formular, fehler)
  throw redirect(`/personen/${id}`)
}

type Fehler = Readonly<Record<string, string>>

async function lege(tx: Tx, a: SeitenAufruf, id: Kennung<'Person'>, f: FormData): Promise<Fehler | null> {
  const r = await schlageBankverbindungVor(
    tx,
    urheber(a.umgebung, a.akteur),
    { art: 'person', id },
    {
      iban: text(f, 'iban'),
      kontoinhaber: text(f, 'inhaber'),
      beleg: text(f, 'beleg'),
    },
  )
  return r.ok ? null : vorschlagFehler(r.ablehnung)
}

function vorschlagFehler(x: VorschlagAbgelehnt): Fehler {
  if (x.art === 'iban') return { iban: ibanMeldung(x.fehler) }
  const feld = x.art === 'kontoinhaber' ? 'inhaber' : x.art
  return { [feld === 'beleg' || feld === 'inhaber' ? feld : '']: bankverbindungMeldung(x) }
}

async function entscheide(tx: Tx, a: SeitenAufruf, f: FormData): Promise<Fehler | null> {
  const ref = kontoRef(text(f, 'konto'))
  const u = urheber(a.umgebung, a.akteur)
  const grund = text(f, 'grund')
  const ablehnen = f.get('was') === 'ablehnen'
  if (ablehnen && grund === '') return { '': 'Bitte geben Sie an, warum die Bankverbindung abgelehnt wird.' }
  const r = ablehnen ? await lehneBankverbindungAb(tx, u, ref, grund) : await bestaetigeBankverbindung(tx, u, ref)
  return r.ok ? null : { '': bankverbindungMeldung(r.ablehnung) }
}

function kontoRef(t: string): KontoRef {
  const m = /^([0-9a-f-]{36})#(\d{1,6})$/.exec(t)
  if (!m || !istUuid(m[1] ?? '')) throw new Response('Diese Bankverbindung gibt es nicht.', { status: 404 })
  return { konto: kennung<'Bankverbindung'>(m[1] ?? ''), version: Number(m[2]) }
}

function fehlerseite(formular: FormData, fehler: Fehler): PersonAntwort {
  return {
    fehler,
    werte: { iban: text(formular, 'iban'), inhaber: text(formular, 'inhaber'), beleg: text(formular, 'beleg') },
  }
}

function text(f: FormData, feld: string): string {
  const t = f.get(feld)
  return typeof t === 'string' ? t.trim() : ''
}
