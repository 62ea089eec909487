import { redirect } from 'react-router'
import { lehneUebergabeAb, nimmUebergabeAn, planVon, type UebergabeAbgelehnt } from '../../ablauf/index.ts'
import { listeAngebotene, MERKMALE, type Uebergabe } from '../../fall/index.ts'
import { deutsch, istUuid, kennung, monatVon } from '../../kern/index.ts'
import { ladePersonen, listTraeger, namePerson, standJetzt } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { handelnder } from './fall/zugriff.server.ts'
import { feldtext } from './formulartext.ts'
import type { UebergabenAnsicht, UebergabenAntwort } from './uebergaben.tsx'

const uebergaben = seite({
  name: 'web.uebergaben',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'UEBERGABE_BEANTWORTET',
  loader: (a): Promise<UebergabenAnsicht> =>
    mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true }),
  action: (a): Promise<UebergabenAntwort | Response> => beantworte(a),
})

export const loader = uebergaben.loader
export const action = uebergaben.action

async function lies(tx: Tx, a: SeitenAufruf): Promise<UebergabenAnsicht> {
  const alle = await listeAngebotene(tx, a.nutzer.traeger)
  const traeger = await listTraeger(tx)
  const ids = alle.flatMap((u) => u.paket.mitglieder.map((m) => m.person))
  const personen = await ladePersonen(tx, [...new Set(ids)], standJetzt(a.umgebung.uhr))
  return {
    zeilen: alle.map((u) => ({
      id: u.id,
      von: traeger.find((t) => t.nr === u.traeger)?.name ?? u.traeger,
      bgNummer: u.paket.bgNummer,
      personen: u.paket.mitglieder.map((m) => {
        const p = personen.get(m.person)
        return p === undefined ? m.lokal : namePerson(p)
      }),
      umzug: deutsch(u.umzugAm),
      angeboten: deutscheZeit(u.angebotenAm),
      merkmale: u.paket.merkmale.map((m) => MERKMALE[m]),
      bleibt: u.paket.bleibt,
      verfahren: (u.paket.verfahren ?? []).map((art) => planVon(art).titel),
      stand: standVon(u),
      offen: u.antwort === null,
      nach: u.antwort?.fall ? `/faelle/${u.antwort.fall}` : '',
    })),
  }
}

function standVon(u: Uebergabe): string {
  if (u.antwort === null) return 'wartet auf Antwort'
  return u.antwort.angenommen ? 'angenommen' : `nicht angenommen: ${u.antwort.grund}`
}

async function beantworte(a: SeitenAufruf & { readonly formular: FormData }): Promise<UebergabenAntwort | Response> {
  const t = (n: string): string => feldtext(a.formular, n)
  const eingabe = { id: t('id'), antrag: t('antrag'), ab: t('ab'), grund: t('grund') }
  if (!istUuid(eingabe.id)) return { fehler: 'Bitte die Übergabe noch einmal wählen.', ...eingabe }
  const id = kennung<'Uebergabe'>(eingabe.id)
  if (t('was') === 'ablehnen') {
    const r = await lehneUebergabeAb(handelnder(a), { id, grund: eingabe.grund })
    return r.ok ? redirect('/uebergaben') : { fehler: MELDUNG[r.ablehnung.art], ...eingabe }
  }
  const umfeld = { heute: a.umgebung.uhr.heute(), zeitraum: null, beginn: null }
  const antrag = liesTag(eingabe.antrag, 'tag', umfeld)
  const ab = liesTag(eingabe.ab, 'tag', umfeld)
  if (antrag === undefined || antrag > umfeld.heute)
    return { fehler: 'Bitte den Tag des Antrags eintragen, etwa 15.03.2026.', ...eingabe }
  if (ab === undefined)
    return { fehler: 'Bitte eintragen, ab wann hier weitergezahlt wird, etwa 01.04.2026.', ...eingabe }
  const r = await nimmUebergabeAn(handelnder(a), { id, antragAm: antrag, ab: monatVon(ab) })
  return r.ok ? redirect(`/faelle/${r.wert}`) : { fehler: MELDUNG[r.ablehnung.art], ...eingabe }
}

const MELDUNG: Readonly<Record<UebergabeAbgelehnt['art'], string>> = {
  unbekannt: 'Diese Übergabe gibt es nicht.',
  beantwortet: 'Diese Übergabe ist schon beantwortet.',
  grundFehlt: 'Bitte sagen, warum der Fall nicht übernommen wird. Das andere Jobcenter liest es.',
  zuFrueh: 'Vor dem Umzug ist dieses Jobcenter nicht zuständig: Bitte einen späteren Monat wählen.',
}
