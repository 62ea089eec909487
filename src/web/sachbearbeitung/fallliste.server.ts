import { redirect } from 'react-router'
import {
  ALLE_LISTENZEICHEN,
  findeFaelle,
  LISTENZEICHEN,
  type Listenfall,
  listeGespeicherteListen,
  listeLeistungsfaelle,
  loescheListe,
  MERKMALE,
  speichereListe,
} from '../../fall/index.ts'
import { deutsch, istUuid, kennung, plusTage } from '../../kern/index.ts'
import { ladePersonen, listBedienstete, namePerson, standJetzt } from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { waehlbareLeute } from './aufforderungszeilen.server.ts'
import { FERTIGE_LISTEN, liesFrage, MERKMALSARTEN, schreibeFrage, tage } from './fallfrage.server.ts'
import type { Fallfrage, FalllisteAnsicht, Fallzeile, Listenantwort } from './fallliste.tsx'
import { feldtext } from './formulartext.ts'

const JE_SEITE = 100
const LAENGSTER_NAME = 80

const fallliste = seite({
  name: 'web.fallliste',
  stufe: 'J',
  traeger: 'eigener',
  audit: 'LISTE_GESPEICHERT',
  loader: async (a): Promise<FalllisteAnsicht> => {
    const leute = await waehlbareLeute(a)
    return mitRechten(a.umgebung.db, a.akteur, async (tx) => ({ ...(await lies(tx, a)), leute }), { nurLesen: true })
  },
  action: (a): Promise<Listenantwort | Response> => speichere(a),
})

export const loader = fallliste.loader
export const action = fallliste.action

/** The cases of a question, from a place on. */
export function sucheFaelle(tx: Tx, a: SeitenAufruf, f: Fallfrage, ab: number, hoechstens: number) {
  const heute = a.umgebung.uhr.heute()
  return findeFaelle(tx, {
    traeger: a.nutzer.traeger,
    zustand: f.zustand,
    zeichen: f.zeichen,
    zeichentagBis: f.faelligIn === null ? null : plusTage(heute, f.faelligIn),
    merkmale: f.merkmale,
    endetBis: f.endetIn === null ? null : plusTage(heute, f.endetIn),
    ohneKontaktSeit: f.ohneKontakt === null ? null : plusTage(heute, -f.ohneKontakt),
    personenAb: f.personenAb,
    zustaendig: f.bei === '' ? null : kennung(f.bei),
    folge: f.folge,
    ab,
    hoechstens,
  })
}

/** With the name under which the case is kept. */
export async function fallzeilen(tx: Tx, a: SeitenAufruf, liste: readonly Listenfall[]): Promise<readonly Fallzeile[]> {
  const faelle = await listeLeistungsfaelle(
    tx,
    liste.map((x) => x.fall),
  )
  const erste = new Map(faelle.map((f) => [f.fall, f.mitglieder[0]?.person]))
  const personen = await ladePersonen(
    tx,
    [...erste.values()].flatMap((p) => (p === undefined ? [] : [p])),
    standJetzt(a.umgebung.uhr),
  )
  const leute = await listBedienstete(tx, [
    ...new Set(liste.flatMap((x) => (x.zustaendig === null ? [] : [x.zustaendig]))),
  ])
  const name = (b: string | null): string => {
    const wer = leute.find((l) => l.id === b)
    return wer === undefined ? '' : `${wer.nachname}, ${wer.vorname}`
  }
  return liste.map((x) => {
    const id = erste.get(x.fall)
    const person = id === undefined ? undefined : personen.get(id)
    return {
      fall: x.fall,
      bgNummer: x.bgNummer,
      name: person === undefined ? '' : namePerson(person),
      personen: x.personen,
      endet: x.bewilligtBis === null ? '' : deutsch(x.bewilligtBis),
      kontakt: x.letzterKontakt === null ? '' : deutsch(x.letzterKontakt),
      bei: name(x.zustaendig),
      zeichen: [
        ...(x.zustand === 'eingestellt' ? ['eingestellt'] : []),
        ...x.merkmale.map((m) => MERKMALE[m]),
        ...x.zeichen.map((z) => `${LISTENZEICHEN[z.zeichen]}${z.tag === null ? '' : ` (${deutsch(z.tag)})`}`),
      ].join(', '),
    }
  })
}

async function lies(tx: Tx, a: SeitenAufruf): Promise<Omit<FalllisteAnsicht, 'leute'>> {
  const q = new URL(a.request.url).searchParams
  const frage = liesFrage(q)
  const ab = tage(q.get('ab')) ?? 0
  const { liste, anzahl } = await sucheFaelle(tx, a, frage, ab, JE_SEITE)
  const adresse = schreibeFrage(frage)
  const eigene = await listeGespeicherteListen(tx, { traeger: a.nutzer.traeger, fuer: a.nutzer.bediensteter })
  return {
    frage,
    adresse,
    zeilen: await fallzeilen(tx, a, liste),
    anzahl,
    ab,
    weiter: ab + liste.length < anzahl ? `/faelle?${adresse}&ab=${ab + JE_SEITE}` : null,
    zeichen: ALLE_LISTENZEICHEN.map((wert) => ({ wert, titel: LISTENZEICHEN[wert] })),
    merkmale: MERKMALSARTEN.map((wert) => ({ wert, titel: MERKMALE[wert] })),
    fertige: FERTIGE_LISTEN,
    gespeicherte: eigene.map((l) => ({
      id: l.id,
      name: l.name,
      frage: l.frage,
      eigene: l.von === a.nutzer.bediensteter,
    })),
  }
}

async function speichere(a: SeitenAufruf & { readonly formular: FormData }): Promise<Listenantwort | Response> {
  const { traeger, bediensteter } = a.nutzer
  const loesche = feldtext(a.formular, 'loesche')
  if (istUuid(loesche)) {
    const weg = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
      loescheListe(tx, { traeger, id: kennung(loesche), von: bediensteter }),
    )
    return weg
      ? redirect('/faelle')
      : { meldung: 'Diese Liste gibt es nicht mehr, oder jemand anderes hat sie angelegt.' }
  }
  const name = feldtext(a.formular, 'name').trim()
  if (name === '' || name.length > LAENGSTER_NAME)
    return { meldung: `Bitte einen Namen mit höchstens ${LAENGSTER_NAME} Zeichen eintragen.` }
  const frage = schreibeFrage(liesFrage(new URLSearchParams(feldtext(a.formular, 'frage'))))
  const neu = {
    traeger,
    id: kennung<'GespeicherteListe'>(a.umgebung.kennung()),
    name,
    frage,
    fuerAlle: feldtext(a.formular, 'fuerAlle') === 'ja',
    von: bediensteter,
    am: a.umgebung.uhr.jetzt(),
  }
  const angelegt = await mitRechten(a.umgebung.db, a.akteur, (tx) => speichereListe(tx, neu))
  return angelegt
    ? redirect(`/faelle?${frage}`)
    : { meldung: `Sie haben schon eine Liste „${name}“. Bitte einen anderen Namen nehmen oder die alte löschen.` }
}
