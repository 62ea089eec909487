import { redirect } from 'react-router'
import { listeFaelleZuNummer, listeLeistungsfaelle } from '../../fall/index.ts'
import { deutsch, euro, summe } from '../../kern/index.ts'
import {
  bgNummer,
  kassenzeichen,
  kassenzeichenMeldung,
  ladePersonen,
  liesKassenzeichen,
  namePerson,
  standJetzt,
} from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { faelligSeit, laufenderPlan, listForderungen, listOffeneForderungen, ruht } from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { ForderungenAnsicht } from './forderungen.tsx'

const HOECHSTENS = 500

const forderungen = seite({
  name: 'web.forderungen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a) =>
    mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const gesucht = new URL(a.request.url).searchParams.get('kassenzeichen')?.trim() ?? ''
        const gefunden = gesucht === '' ? { meldung: '' } : await finde(tx, a, gesucht)
        if ('nach' in gefunden) throw redirect(gefunden.nach)
        return lade(tx, a, { gesucht, meldung: gefunden.meldung })
      },
      { nurLesen: true },
    ),
})

export const loader = forderungen.loader

/** The page of the claim a Kassenzeichen names, or why there is none. */
async function finde(
  tx: Tx,
  a: SeitenAufruf,
  gesucht: string,
): Promise<{ readonly nach: string } | { readonly meldung: string }> {
  const kz = liesKassenzeichen(gesucht, a.nutzer.traeger)
  if (!kz.ok) return { meldung: kassenzeichenMeldung(kz.ablehnung) }
  const { person, forderungNr } = kz.wert
  const faelle = await listeFaelleZuNummer(tx, kz.wert.bgNummer)
  const fall = faelle.find((f) => f.traeger === a.nutzer.traeger && f.bgNummer === kz.wert.bgNummer)
  if (fall === undefined) return { meldung: `Zu diesem Kassenzeichen gibt es keinen Fall (${kz.wert.bgNummer}).` }
  if (forderungNr === 0) return { nach: `/faelle/${fall.fall}/verfahren` }
  const forderung = (await listForderungen(tx, fall)).find((f) => f.person === person && f.nr === forderungNr)
  if (forderung === undefined)
    return { meldung: `Im Fall ${fall.bgNummer} gibt es keine Forderung mit diesem Kassenzeichen.` }
  return { nach: `/faelle/${fall.fall}/forderungen?auf=${forderung.id}` }
}

async function lade(
  tx: Tx,
  a: SeitenAufruf,
  suche: Pick<ForderungenAnsicht, 'gesucht' | 'meldung'>,
): Promise<ForderungenAnsicht> {
  const offene = await listOffeneForderungen(tx, a.nutzer.traeger, HOECHSTENS + 1)
  const gezeigt = offene.slice(0, HOECHSTENS)
  const faelle = await listeLeistungsfaelle(tx, [...new Set(gezeigt.map((f) => f.fall))])
  const wer = faelle.flatMap((f) => f.mitglieder.map((m) => m.person))
  const personen = await ladePersonen(tx, [...new Set(wer)], standJetzt(a.umgebung.uhr))
  const heute = a.umgebung.uhr.heute()
  return {
    ...suche,
    summe: euro(summe(gezeigt.map((f) => f.offen))),
    weitere: offene.length > HOECHSTENS,
    zeilen: gezeigt.map((f) => {
      const fall = faelle.find((x) => x.fall === f.fall)
      const mitglied = fall?.mitglieder.find((m) => m.lokal === f.person)
      const person = mitglied && personen.get(mitglied.person)
      return {
        schluessel: f.id,
        nach: `/faelle/${f.fall}/forderungen`,
        person: person ? namePerson(person) : f.person,
        bgNummer: fall?.bgNummer ?? '',
        kassenzeichen:
          fall === undefined
            ? ''
            : kassenzeichen({ bgNummer: bgNummer(fall.bgNummer), person: f.person, forderungNr: f.nr }),
        faellig: deutsch(faelligSeit(f)),
        ueberfaellig: !f.wirdGetilgt && !ruht(f, heute) && faelligSeit(f) < heute,
        niedergeschlagen: ruht(f, heute),
        raten: laufenderPlan(f, heute) !== undefined,
        betrag: euro(f.betrag),
        offen: euro(f.offen),
      }
    }),
  }
}
