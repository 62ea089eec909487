import { redirect } from 'react-router'
import { anordnen, type Handelnder, type Vorlage, zeigeVorlage, zurueckgeben } from '../../ablauf/index.ts'
import { deutsch, istUuid, type Kennung, kennung, kurzmonat, monatsname } from '../../kern/index.ts'
import { listBedienstete, namePerson, umfasst } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, ortszeit } from '../../technik/index.ts'
import { annahmeschluss } from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { AnordnenAnsicht, AnordnenAntwort } from './anordnen.tsx'
import { entscheidungsname } from './entscheidungsname.ts'
import { differenzAnsicht, zeitraumText } from './fall/differenzansicht.ts'
import type { Differenz } from './fall/differenzteile.tsx'
import { namenDesFalls } from './fall/namen.ts'
import { anordnenMeldung } from './fall/worte.ts'
import { feldtext } from './formulartext.ts'

const anordnenseite = seite({
  name: 'web.anordnen',
  stufe: 'F',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'ENTSCHEIDUNG_ANGEORDNET',
  liest: 'fall',
  loader: async (a): Promise<AnordnenAnsicht> => {
    const v = await zeigeVorlage(handelnder(a), entscheidungId(a))
    if (!v) throw new Response('Diese Entscheidung gibt es nicht.', { status: 404 })
    return baue(a, v)
  },
  action: async (a): Promise<AnordnenAntwort> => {
    const entscheidung = entscheidungId(a)
    if (a.formular.get('was') === 'zurueckgeben') return gibZurueck(a, entscheidung, feldtext(a.formular, 'grund'))
    const r = await anordnen(handelnder(a), entscheidung)
    if (!r.ok) return { fehler: anordnenMeldung(r.ablehnung), grund: '' }
    throw redirect(`/faelle/${r.wert.fall}/schriftstuecke`)
  },
})

export const loader = anordnenseite.loader
export const action = anordnenseite.action

function handelnder(a: SeitenAufruf): Handelnder {
  return { umgebung: a.umgebung, nutzer: a.nutzer }
}

function entscheidungId(a: SeitenAufruf): Kennung<'Entscheidung'> {
  const id = a.params.id ?? ''
  if (!istUuid(id)) throw new Response('Diese Entscheidung gibt es nicht.', { status: 404 })
  return kennung<'Entscheidung'>(id)
}

async function gibZurueck(
  a: SeitenAufruf,
  entscheidung: Kennung<'Entscheidung'>,
  grund: string,
): Promise<AnordnenAntwort> {
  const r = await zurueckgeben(handelnder(a), { entscheidung, grund })
  if (r.ok) throw redirect('/')
  const fehler =
    r.ablehnung.art === 'begruendungFehlt' ? 'Bitte geben Sie den Grund der Rückgabe an.' : anordnenMeldung(r.ablehnung)
  return { fehler, grund }
}

async function baue(a: SeitenAufruf, v: Vorlage): Promise<AnordnenAnsicht> {
  const e = v.entscheidung
  const { lage, differenz } = v.inhalt ?? {}
  const mitglieder = lage ? [...lage.personen].map(([lokal, person]) => ({ lokal, person })) : []
  const namen = namenDesFalls(mitglieder, lage ? [...lage.konten.values()] : [])
  const [feststeller] = await mitRechten(
    a.umgebung.db,
    a.akteur,
    (tx) => listBedienstete(tx, [e.festgestelltVon.bediensteter]),
    { nurLesen: true },
  )
  await a.lesen({
    art: 'fall',
    fall: e.fall,
    fallTraeger: e.traeger,
    personen: mitglieder.map((m) => m.person.id),
    feldklassen: ['person', 'ergebnis', 'zahlung', 'schriftstueck'],
  })
  const erste = mitglieder[0]?.person
  return {
    id: e.id,
    fall: e.fall,
    name: erste ? namePerson(erste) : '',
    bgNummer: lage?.fall.bgNummer ?? '',
    art: entscheidungsname(
      e.art,
      (differenz?.schreiben ?? []).map((s) => s.dokument.art),
    ),
    monate: zeitraumText([...new Set(e.regelt.map((r) => r.monat))].sort((x, y) => x - y)),
    festgestellt: `${feststeller ? `${feststeller.vorname} ${feststeller.nachname}` : ''}, ${deutscheZeit(e.festgestelltAm)}`,
    begruendung: e.begruendung ?? '',
    pruefung: {
      stimmt: v.pruefung.ok || PERSON.has(v.pruefung.ablehnung.art),
      text: pruefungstext(v),
      pruefsumme: e.hash.slice(0, 12),
    },
    hinweise: heuteAnders(v, namen.personen),
    differenz:
      differenz && lage
        ? differenzAnsicht(differenz, {
            fall: e.fall,
            namen,
            inhalt: lage.entwurf.inhalt,
            gegen: '',
            geltend: lage.geltend,
            entschieden: lage.entschieden,
            vorschau: (i) => `/faelle/${e.fall}/vorschau/${i}`,
          })
        : LEER,
    uebergabe: uebergabe(a),
    sperre: sperre(a, v),
  }
}

const LEER: Differenz = {
  gegen: '',
  schluss: '',
  tatsachen: [],
  betraege: [],
  vonHand: [],
  zahlungen: [],
  zahlungssummen: [],
  schreiben: [],
}

/** Refusals that lie in the person, not in what was certified. */
const PERSON: ReadonlySet<string> = new Set(['gleichePerson', 'hatBearbeitet', 'stufeFehlt'])

function pruefungstext(v: Vorlage): string {
  if (v.pruefung.ok || PERSON.has(v.pruefung.ablehnung.art))
    return 'Unverändert seit der Feststellung: neu gerechnet mit dem damaligen Rechtsstand, alle Teile stimmen.'
  return anordnenMeldung(v.pruefung.ablehnung)
}

function heuteAnders(v: Vorlage, namen: Readonly<Record<string, string>>): readonly string[] {
  const erste = v.heuteAnders.slice(0, 4).map((x) => `${namen[x.person] ?? x.person} ${kurzmonat(x.monat)}`)
  if (erste.length === 0) return []
  const mehr = v.heuteAnders.length > erste.length ? ` und ${v.heuteAnders.length - erste.length} weitere` : ''
  return [
    `Mit dem heutigen Rechtsstand käme ein anderer Betrag heraus: ${erste.join(', ')}${mehr}. Sie können die Entscheidung mit diesem Grund zurückgeben.`,
  ]
}

function sperre(a: SeitenAufruf, v: Vorlage): string {
  if (!umfasst(a.nutzer.stufe, 'A')) return 'Anordnen kann nur die Stufe A.'
  return v.pruefung.ok ? '' : anordnenMeldung(v.pruefung.ablehnung)
}

/** The clock to the next hand-over. */
function uebergabe(a: SeitenAufruf): string {
  const heute = a.umgebung.uhr.heute()
  const { monatslauf, sofort } = annahmeschluss(heute)
  const o = ortszeit(a.umgebung.uhr.jetzt())
  const stunden = (monatslauf.bisEndeVon - heute) * 24 + 23 - o.stunde
  const tage = Math.floor(stunden / 24)
  const noch = tage > 0 ? `noch ${tage} Tage` : `noch ${stunden} Stunden`
  return (
    `Für ${monatsname(monatslauf.monat)} rechtzeitig bis Ende des ${deutsch(monatslauf.bisEndeVon)} (${noch}): ` +
    `Übergabe an die Bank am ${deutsch(monatslauf.uebergabe)}, auf dem Konto am ${deutsch(monatslauf.wertstellung)}. ` +
    `Was sofort zu zahlen ist, geht am ${deutsch(sofort.uebergabe)} hinaus und ist am ${deutsch(sofort.wertstellung)} auf dem Konto.`
  )
}
