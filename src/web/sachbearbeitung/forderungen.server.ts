import { listeLeistungsfaelle } from '../../fall/index.ts'
import { deutsch, euro, summe } from '../../kern/index.ts'
import { ladePersonen, namePerson, standJetzt } from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { faelligSeit, laufenderPlan, listOffeneForderungen, ruht } from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { ForderungenAnsicht } from './forderungen.tsx'

const HOECHSTENS = 500

const forderungen = seite({
  name: 'web.forderungen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a), { nurLesen: true }),
})

export const loader = forderungen.loader

async function lade(tx: Tx, a: SeitenAufruf): Promise<ForderungenAnsicht> {
  const offene = await listOffeneForderungen(tx, a.nutzer.traeger, HOECHSTENS + 1)
  const gezeigt = offene.slice(0, HOECHSTENS)
  const faelle = await listeLeistungsfaelle(tx, [...new Set(gezeigt.map((f) => f.fall))])
  const wer = faelle.flatMap((f) => f.mitglieder.map((m) => m.person))
  const personen = await ladePersonen(tx, [...new Set(wer)], standJetzt(a.umgebung.uhr))
  const heute = a.umgebung.uhr.heute()
  return {
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
