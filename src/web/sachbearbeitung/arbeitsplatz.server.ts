import { listEingegangene } from '../../antrag/index.ts'
import {
  type Entwurfskopf,
  findAufforderungen,
  type Leistungsfall,
  listeAngebotene,
  listeFestzustellende,
  listeLeistungsfaelle,
  listeMeineEntwuerfe,
} from '../../fall/index.ts'
import { deutsch, type Kennung } from '../../kern/index.ts'
import { type Entscheidung, listeAnzuordnende } from '../../leistung/index.ts'
import {
  type Inhaber,
  ibanVerdeckt,
  ladePersonen,
  listOffeneBankverbindungen,
  namePerson,
  type Person,
  standJetzt,
  umfasst,
} from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { annahmeschluss } from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { ArbeitsplatzAnsicht, Aufgabe } from './arbeitsplatz.tsx'
import { aufforderungszeilen, schreibtische } from './aufforderungszeilen.server.ts'
import { entscheidungsname } from './entscheidungsname.ts'
import { listeFreizugebende } from './freizugeben.server.ts'

const arbeitsplatz = seite({
  name: 'web.arbeitsplatz',
  stufe: 'angemeldet',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => ladeArbeit(tx, a), { nurLesen: true }),
})

export const loader = arbeitsplatz.loader

async function ladeArbeit(tx: Tx, a: SeitenAufruf): Promise<ArbeitsplatzAnsicht> {
  const { nutzer } = a
  const darfAufnehmen = umfasst(nutzer.stufe, 'F')
  const darfAnordnen = umfasst(nutzer.stufe, 'A')
  const festzustellen = darfAufnehmen ? await listeFestzustellende(tx, nutzer.traeger) : []
  const entwuerfe = darfAufnehmen ? await listeMeineEntwuerfe(tx, nutzer.traeger, nutzer.bediensteter) : []
  const anzuordnen = darfAnordnen ? await listeAnzuordnende(tx, nutzer.traeger) : []
  const vorlagen = darfAufnehmen ? await faelligeVorlagen(tx, a) : undefined
  const freizugeben = darfAnordnen ? await listeFreizugebende(tx, a) : []
  const namen = await ladeNamen(tx, a, [...festzustellen, ...entwuerfe, ...anzuordnen])
  return {
    festzustellen: festzustellen.map((e) => aufgabe(e, namen, 'feststellen')),
    anzuordnen: anzuordnen.map((e) => anzuordnendes(e, namen, a)),
    entwuerfe: entwuerfe.map((e) => aufgabe(e, namen, 'bearbeiten')),
    vorlagen: vorlagen?.zeilen ?? [],
    weitereVorlagen: vorlagen?.weitere ?? 0,
    weitere: [
      ...freizugeben,
      ...(darfAufnehmen ? [...(await angeboteneFaelle(tx, a)), ...(await kontenZuBestaetigen(tx, a))] : []),
    ],
    meldungen: [],
    darfAnordnen,
    darfAufnehmen,
    onlineantraege: darfAufnehmen ? (await listEingegangene(tx, nutzer.traeger)).length : 0,
  }
}

const VORLAGEN = 8

/** What lies on the desk today, with this person or with all: the oldest first, the rest behind a link. */
async function faelligeVorlagen(tx: Tx, a: SeitenAufruf) {
  const { liste, anzahl } = await findAufforderungen(tx, {
    traeger: a.nutzer.traeger,
    zustand: 'offen',
    bei: await schreibtische(tx, a),
    art: null,
    bis: a.umgebung.uhr.heute(),
    hoechstens: VORLAGEN,
  })
  const zeilen = await aufforderungszeilen(tx, a, liste)
  return {
    zeilen: zeilen.map((z): Aufgabe => {
      const { id, titel, name, bgNummer, grund, vorlage, draengt, nach } = z
      return { schluessel: id, art: titel, name, bgNummer, warum: grund, bis: vorlage, draengt, tun: 'Ansehen', nach }
    }),
    weitere: anzahl - liste.length,
  }
}

type Namen = ReadonlyMap<Kennung<'Leistungsfall'>, { readonly fall: Leistungsfall; readonly name: string }>

async function ladeNamen(
  tx: Tx,
  a: SeitenAufruf,
  entwuerfe: readonly { readonly fall: Kennung<'Leistungsfall'> }[],
): Promise<Namen> {
  const faelle = await listeLeistungsfaelle(tx, [...new Set(entwuerfe.map((e) => e.fall))])
  const erste = faelle.flatMap((f) => f.mitglieder.slice(0, 1).map((m) => m.person))
  const personen = await ladePersonen(tx, [...new Set(erste)], standJetzt(a.umgebung.uhr))
  return new Map(faelle.map((fall) => [fall.fall, { fall, name: nameDesFalls(fall, personen) }]))
}

function nameDesFalls(fall: Leistungsfall, personen: ReadonlyMap<Kennung<'Person'>, Person>): string {
  const erste = fall.mitglieder[0]
  const person = erste && personen.get(erste.person)
  return person ? namePerson(person) : fall.bgNummer
}

function aufgabe(e: Entwurfskopf, namen: Namen, tun: 'feststellen' | 'bearbeiten'): Aufgabe {
  const f = namen.get(e.fall)
  return {
    schluessel: e.entwurf,
    art: e.basis === null ? 'Erstantrag' : 'Änderung',
    name: f?.name ?? '',
    bgNummer: f?.fall.bgNummer ?? '',
    warum: warum(e),
    bis: '',
    draengt: false,
    tun: tun === 'feststellen' ? 'Feststellen' : 'Bearbeiten',
    nach: tun === 'feststellen' ? `/faelle/${e.fall}/feststellen` : `/faelle/${e.fall}`,
  }
}

function anzuordnendes(e: Entscheidung, namen: Namen, a: SeitenAufruf): Aufgabe {
  const f = namen.get(e.fall)
  const selbst = e.festgestelltVon.personalnummer === a.nutzer.personalnummer
  const { monatslauf } = annahmeschluss(a.umgebung.uhr.heute())
  return {
    schluessel: e.id,
    art: entscheidungsname(e.art),
    name: f?.name ?? '',
    bgNummer: f?.fall.bgNummer ?? '',
    warum: selbst
      ? 'von Ihnen festgestellt; anordnen muss eine andere Person'
      : `festgestellt ${deutscheZeit(e.festgestelltAm)}`,
    bis: deutsch(monatslauf.bisEndeVon),
    draengt: monatslauf.bisEndeVon - a.umgebung.uhr.heute() <= 2,
    tun: selbst ? 'Ansehen' : 'Anordnen',
    nach: `/anordnen/${e.id}`,
  }
}

function warum(e: Entwurfskopf): string {
  const offen = [
    ...(e.luecken > 0 ? [`${e.luecken} Eingaben fehlen`] : []),
    ...(e.nachweiseOffen > 0 ? [`${e.nachweiseOffen} Nachweise offen`] : []),
  ]
  return offen.length > 0 ? offen.join(', ') : `vollständig seit ${deutscheZeit(e.geaendertAm)}`
}

/** Households another Jobcenter has offered after a move. */
async function angeboteneFaelle(tx: Tx, a: SeitenAufruf): Promise<readonly Aufgabe[]> {
  const offene = (await listeAngebotene(tx, a.nutzer.traeger)).filter((u) => u.antwort === null)
  return offene.map((u) => ({
    schluessel: u.id,
    art: 'Übergabe',
    name: `von Jobcenter ${u.traeger}`,
    bgNummer: u.paket.bgNummer,
    warum: `Umzug am ${deutsch(u.umzugAm)}`,
    bis: '',
    draengt: false,
    tun: 'Ansehen',
    nach: '/uebergaben',
  }))
}

/** Accounts wait for a second person; who entered one does not see it here. */
async function kontenZuBestaetigen(tx: Tx, a: SeitenAufruf): Promise<readonly Aufgabe[]> {
  const offene = await listOffeneBankverbindungen(tx, a.nutzer.traeger)
  return offene
    .filter((k) => k.vorgeschlagenVon !== a.nutzer.bediensteter)
    .flatMap((k) => {
      const nach = kontoseite(k.inhaber)
      return nach === undefined
        ? []
        : [
            {
              schluessel: `${k.konto}/${k.version}`,
              art: k.inhaber.art === 'traeger' ? 'Zahlerkonto' : 'Bankverbindung',
              name: k.kontoinhaber,
              bgNummer: ibanVerdeckt(k.iban),
              warum: `Beleg: ${k.beleg}`,
              bis: '',
              draengt: false,
              tun: 'Bestätigen',
              nach,
            },
          ]
    })
}

/** Accounts of payees are confirmed with the decision that uses them. */
function kontoseite(inhaber: Inhaber): string | undefined {
  if (inhaber.art === 'person') return `/personen/${inhaber.id}`
  return inhaber.art === 'traeger' ? '/zahlerkonten' : undefined
}
