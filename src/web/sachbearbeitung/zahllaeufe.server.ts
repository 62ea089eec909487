import { redirect } from 'react-router'
import {
  type Datum,
  deutsch,
  euro,
  iso,
  isoMonat,
  liesDatum,
  liesMonat,
  monatsname,
  plusMonate,
} from '../../kern/index.ts'
import { type KontoRef, listBankverbindungenVon, umfasst } from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import {
  ersterLaufmonat,
  type LaufAbgelehnt,
  type LaufMitStand,
  type Laufwunsch,
  legeLaufAn,
  listLaeufe,
  tageDerSofortzahlung,
  tageDesMonatslaufs,
} from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import { laufart, laufstand } from './laufworte.ts'
import type { Laufzeile, ZahllaeufeAnsicht, ZahllaeufeAntwort } from './zahllaeufe.tsx'

const zahllaeufe = seite({
  name: 'web.zahllaeufe',
  stufe: 'L',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ZAHLLAUF_GEPLANT',
  loader: (a): Promise<ZahllaeufeAnsicht> =>
    mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => ({
        laeufe: (await listLaeufe(tx, a.nutzer.traeger)).map(laufzeile),
        planbar: planbar(a.umgebung.uhr.heute()),
        sperre: umfasst(a.nutzer.stufe, 'F') ? '' : 'Einen Lauf planen kann die Stufe F oder A.',
      }),
      { nurLesen: true },
    ),
  action: (a) => plane(a, feldtext(a.formular, 'lauf')),
})

export const loader = zahllaeufe.loader
export const action = zahllaeufe.action

function laufzeile(l: LaufMitStand): Laufzeile {
  const inhalt = 'inhalt' in l.stand ? l.stand.inhalt : undefined
  return {
    id: l.id,
    art: laufart(l),
    faellig: deutsch(l.wertstellung),
    ...laufstand(l),
    anzahl: inhalt ? String(inhalt.anzahl) : '',
    summe: inhalt ? euro(inhalt.summe) : '',
  }
}

/** The next monthly runs and the day's run of the next bank day; whether the day has come says the room of payments. */
function planbar(heute: Datum): ZahllaeufeAnsicht['planbar'] {
  const erster = ersterLaufmonat(heute)
  const monate = [erster, plusMonate(erster, 1)].map((m) => ({
    wert: `monat:${isoMonat(m)}`,
    titel: `Monatslauf ${monatsname(m)}, auf dem Konto am ${deutsch(tageDesMonatslaufs(m).wertstellung)}`,
  }))
  const tag = tageDerSofortzahlung(heute)
  return [
    ...monate,
    {
      wert: `tag:${iso(tag.ausfuehrung)}`,
      titel: `Tageslauf ${deutsch(tag.ausfuehrung)}, auf dem Konto am ${deutsch(tag.wertstellung)}`,
    },
  ]
}

async function plane(a: SeitenAufruf, wahl: string): Promise<ZahllaeufeAntwort> {
  const wunsch = liesWunsch(wahl)
  if (wunsch === undefined) return { fehler: 'Bitte wählen Sie einen Lauf.' }
  const { uhr, kennung, zufall } = a.umgebung
  const r = await mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    const zahlerkonto = await findZahlerkonto(tx, a)
    if (zahlerkonto === undefined) return undefined
    const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung, zufall }
    return legeLaufAn(tx, umstaende, {
      ...wunsch,
      traeger: a.nutzer.traeger,
      zahlerkonto,
      von: a.nutzer.bediensteter,
    })
  })
  if (r === undefined) return { fehler: 'Für dieses Jobcenter ist kein bestätigtes Zahlerkonto hinterlegt.' }
  if (!r.ok) return { fehler: laufMeldung(r.ablehnung) }
  throw redirect(`/zahllaeufe/${r.wert.id}`)
}

function liesWunsch(wahl: string): Laufwunsch | undefined {
  const [art, wann = ''] = wahl.split(':')
  const monat = liesMonat(wann)
  const tag = liesDatum(wann)
  if (art === 'monat' && monat !== undefined) return { art, monat }
  return art === 'tag' && tag !== undefined ? { art, tag } : undefined
}

async function findZahlerkonto(tx: Tx, a: SeitenAufruf): Promise<KontoRef | undefined> {
  const konten = await listBankverbindungenVon(tx, { art: 'traeger', id: a.nutzer.traeger })
  return konten.filter((k) => k.zustand === 'bestaetigt').at(-1)
}

function laufMeldung(x: LaufAbgelehnt): string {
  switch (x.art) {
    case 'keinBanktag':
      return `Am ${deutsch(x.tag)} führen die Banken nichts aus.`
    case 'zuFrueh':
      return `Banken nehmen Aufträge höchstens 15 Tage vorher an: frühestens am ${deutsch(x.fruehestens)}.`
    case 'zuSpaet':
      return `Der Ausführungstag ${deutsch(x.ausfuehrung)} ist vorbei. Was offen ist, geht mit dem Tageslauf.`
    case 'zahlerkontoNichtBestaetigt':
      return 'Das Zahlerkonto ist noch nicht bestätigt.'
    case 'zahlerkontoFremd':
      return 'Das Zahlerkonto gehört nicht zu diesem Jobcenter.'
  }
}
