import { redirect } from 'react-router'
import {
  type AntragUebernehmenAbgelehnt,
  anschriftAus,
  type Handelnder,
  ladeOnlineantrag,
  nimmRueckfrageZurueck,
  uebernimmAntrag,
} from '../../ablauf/index.ts'
import {
  type Anlage,
  type Antragsperson,
  anlagenZum,
  istAbgeschickt,
  istOffeneRueckfrage,
  liesSendung,
  listAnlagen,
  listRueckfragen,
  type Rueckfrage,
} from '../../antrag/index.ts'
import { type Datum, deutsch, istUuid, type Kennung, kennung } from '../../kern/index.ts'
import { deutscheZeit, mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { aufnahmefehler, aufnahmeperson, liesAnschrift } from './aufnahmeeingabe.server.ts'
import { feldtext } from './formulartext.ts'
import type { OnlineantragAnsicht, OnlineantragAntwort, Rueckfragezeile } from './onlineantrag.tsx'
import type { NeuePerson } from './personenblock.tsx'
import { type Fehler, liesDaten, liesPersonen, mitAehnlichen, OHNE_DATEN } from './personeneingabe.server.ts'

/** An application from the portal beside what would follow from it; taken over it is a case. */
const onlineantrag = seite({
  name: 'web.onlineantrag',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'ANTRAG_UEBERNOMMEN',
  liest: 'dokument',
  loader: (a) => lade(a),
  action: (a) => (a.formular.get('was') === 'zuruecknehmen' ? nimmZurueck(a, a.formular) : uebernimm(a, a.formular)),
})

export const loader = onlineantrag.loader
export const action = onlineantrag.action

const handelnder = (a: SeitenAufruf): Handelnder => ({ umgebung: a.umgebung, nutzer: a.nutzer })

function antragId(a: SeitenAufruf): Kennung<'Antrag'> {
  const { id = '' } = a.params
  if (!istUuid(id)) throw unbekannt()
  return kennung<'Antrag'>(id)
}

const unbekannt = (): Response => new Response('Diesen Onlineantrag gibt es hier nicht.', { status: 404 })

async function lade(a: SeitenAufruf): Promise<OnlineantragAnsicht> {
  const id = antragId(a)
  const gefunden = await mitRechten(
    a.umgebung.db,
    a.akteur,
    async (tx) => {
      const x = await ladeOnlineantrag(tx, handelnder(a), id)
      return x && { ...x, rueckfragen: await listRueckfragen(tx, x.antrag), anlagen: await listAnlagen(tx, x.antrag) }
    },
    { nurLesen: true },
  )
  if (gefunden === undefined) throw unbekannt()
  const { antrag, vorlage, rueckfragen, anlagen } = gefunden
  const letzte = antrag.sendungen.findLast((s) => s.art !== 'nachtrag')
  await a.lesen({ art: 'dokument', dokument: letzte?.id ?? id, personen: [] })
  return {
    id,
    name: `${vorlage.personen[0]?.vorname} ${vorlage.personen[0]?.nachname}`.trim(),
    gestelltAm: deutsch(vorlage.antragAm),
    abgeschickt: istAbgeschickt(antrag),
    fall: antrag.fall ?? '',
    sendungen: antrag.sendungen.map((s) => ({ nummer: s.nummer, zeit: deutscheZeit(s.zeit), hash: s.hash })),
    abschnitte: (letzte === undefined ? { abschnitte: [] } : liesSendung(letzte.inhalt)).abschnitte.map((x) => ({
      titel: x.titel,
      zeilen: x.angaben.map(({ stelle, frage, antwort }) => ({ stelle, frage, antwort })),
    })),
    rueckfragen: rueckfragen.map((r) => rueckfragezeile(r, anlagen, a.umgebung.uhr.heute())),
    personen: vorlage.personen.map(personenzeile),
    werte: { ...anschriftAus(vorlage.anschrift), iban: vorlage.iban, kontoinhaber: vorlage.kontoinhaber },
    vorschlaege: vorlage.vorschlaege.map(({ id: wert, titel }) => ({ wert, titel })),
    klaerungen: vorlage.klaerungen,
  }
}

function personenzeile(p: Antragsperson): NeuePerson {
  return {
    vorname: p.vorname,
    nachname: p.nachname,
    geburt: p.geburt === undefined ? '' : deutsch(p.geburt),
    geschlecht: 'ohneAngabe',
    rolle: p.rolle,
    elternteil: elternteil(p.eltern),
    bekannte: [],
    bekannt: '',
  }
}

/** The one who applies stands first in the list of persons. */
function elternteil(eltern: readonly number[]): string {
  if (eltern.length > 1) return 'beide'
  return eltern[0] === 0 || eltern.length === 0 ? 'hauptperson' : 'partner'
}

function rueckfragezeile(r: Rueckfrage, anlagen: readonly Anlage[], heute: Datum): Rueckfragezeile {
  return {
    id: r.id,
    vom: deutscheZeit(r.zeit),
    frist: deutsch(r.frist),
    gelesen: r.gelesen === null ? '' : deutscheZeit(r.gelesen),
    stand: rueckfragestand(r, heute),
    offen: istOffeneRueckfrage(r),
    punkte: r.punkte.map((p) => ({
      titel: p.titel,
      warum: p.warum,
      antwort: [
        p.hinderung === '' ? p.worte : `Geht nicht: ${p.hinderung}`,
        p.art === 'unterlage'
          ? anlagenZum(r, p, anlagen)
              .map((x) => x.dateiname)
              .join(', ')
          : '',
      ]
        .filter((t) => t !== '')
        .join(' · '),
    })),
  }
}

function rueckfragestand(r: Rueckfrage, heute: Datum): Rueckfragezeile['stand'] {
  if (r.zurueckgenommen !== null) return 'zurückgenommen'
  if (r.beantwortet !== null) return 'beantwortet'
  return r.frist < heute ? 'Frist abgelaufen' : 'offen'
}

async function nimmZurueck(a: SeitenAufruf, f: FormData): Promise<never> {
  const id = feldtext(f, 'rueckfrage')
  if (istUuid(id)) await nimmRueckfrageZurueck(handelnder(a), kennung<'Rueckfrage'>(id))
  throw redirect(`/antraege/${antragId(a)}`)
}

async function uebernimm(a: SeitenAufruf, f: FormData): Promise<OnlineantragAntwort> {
  const fehler: Fehler = {}
  const personen = liesPersonen(f)
  const anschrift = liesAnschrift(f, fehler)
  const daten = personen.map((p, i) => liesDaten(p, i, a.umgebung.uhr.heute(), fehler))
  const mitBekannten = await mitAehnlichen(a, personen, daten, fehler)
  const angenommen = f.getAll('angenommen').map(String)
  const [iban, kontoinhaber] = [feldtext(f, 'iban'), feldtext(f, 'kontoinhaber')]
  const zurueck = (x: Fehler): OnlineantragAntwort => ({
    fehler: x,
    personen: mitBekannten,
    werte: { ...anschrift, iban, kontoinhaber },
    angenommen,
  })
  if (Object.keys(fehler).length > 0) return zurueck(fehler)
  const [erste] = mitBekannten
  const r = await uebernimmAntrag(handelnder(a), {
    antrag: antragId(a),
    angenommen,
    aufnahme: {
      personen: mitBekannten.map((p, i) => aufnahmeperson(p, daten[i] ?? OHNE_DATEN, mitBekannten)),
      anschrift,
      iban,
      kontoinhaber: kontoinhaber === '' ? `${erste?.vorname} ${erste?.nachname}`.trim() : kontoinhaber,
    },
  })
  if (!r.ok) return zurueck(uebernahmefehler(r.ablehnung))
  throw redirect(`/faelle/${r.wert.fall}`)
}

function uebernahmefehler(x: AntragUebernehmenAbgelehnt): Fehler {
  switch (x.art) {
    case 'stufeFehlt':
      return { '': 'Einen Onlineantrag übernimmt die Stufe F oder A.' }
    case 'unbekannt':
      return { '': 'Diesen Onlineantrag gibt es hier nicht mehr.' }
    case 'schonUebernommen':
      return { '': 'Aus diesem Antrag ist schon ein Fall geworden. Laden Sie die Seite neu, dann sehen Sie ihn.' }
    case 'personenzahl':
      return {
        '': 'Bitte übernehmen Sie alle Personen des Antrags. Wer nicht dazugehört, bekommt die Stellung „Lebt im Haushalt, gehört nicht dazu“.',
      }
    case 'aufnahme':
      return aufnahmefehler(x.grund)
  }
}
