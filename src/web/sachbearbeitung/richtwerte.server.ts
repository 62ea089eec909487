import { readFileSync } from 'node:fs'
import { redirect } from 'react-router'
import {
  alsCsv,
  insertRichtwerttabelle,
  liesSammlung,
  liesTabelle,
  listeRichtwerttabellen,
  type Richtwerttabelle,
  type Tabellenfehler,
  type Vorlage,
} from '../../fall/index.ts'
import { cent, deutsch, euro, iso, type Kennung, kennung } from '../../kern/index.ts'
import { umfasst } from '../../stammdaten/index.ts'
import { anlage, mitRechten } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag } from '../eingabe/tag.ts'
import { feldtext } from './formulartext.ts'
import type { Richtwerteantwort, Richtwerteeingabe, Richtwerteseite } from './richtwerte.tsx'

const LEER: Richtwerteeingabe = { gebiet: '', gueltigAb: '', quelle: '', csv: '' }

const richtwerte = seite({
  name: 'web.richtwerte',
  stufe: 'J',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'RICHTWERTE_GEAENDERT',
  loader: async (a): Promise<Richtwerteseite> => {
    const tabellen = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeRichtwerttabellen(tx, a.nutzer.traeger), {
      nurLesen: true,
    })
    const nr = new URL(a.request.url).searchParams.get('vorlage')
    const vorlagen = vorlagenListe()
    const gewaehlt = nr !== null && /^\d{1,3}$/.test(nr) ? vorlagen[Number(nr)] : undefined
    return {
      darf: umfasst(a.nutzer.stufe, 'A'),
      tabellen: tabellen.map((t) => ansicht(t)),
      vorlagen: vorlagen
        .map((v, i) => ({ v, i }))
        .sort((x, y) => Number(y.v.traeger.includes(a.nutzer.traeger)) - Number(x.v.traeger.includes(a.nutzer.traeger)))
        .map(({ v, i }) => ({ wert: String(i), titel: `${v.gebiet}, ab ${deutsch(v.gueltigAb)}` })),
      eingabe: gewaehlt ? alsEingabe(gewaehlt) : LEER,
      beleg: gewaehlt?.beleg ?? '',
    }
  },
  action: async (a): Promise<Richtwerteantwort | Response> => {
    if (feldtext(a.formular, 'was') === 'zurueckziehen') return zieheZurueck(a)
    return lade(a)
  },
})

export const loader = richtwerte.loader
export const action = richtwerte.action

let gelesen: readonly Vorlage[] | undefined
function vorlagenListe(): readonly Vorlage[] {
  gelesen ??= liesSammlung(readFileSync(anlage('fall/richtwerte/sammlung.json'), 'utf8'))
  return gelesen
}

function alsEingabe(v: Vorlage): Richtwerteeingabe {
  return { gebiet: v.gebiet, gueltigAb: deutsch(v.gueltigAb), quelle: v.quelle, csv: alsCsv(v) }
}

function ansicht(t: Richtwerttabelle): Richtwerteseite['tabellen'][number] {
  const betrag = (n: number | null): string => (n === null ? '–' : euro(cent(n)))
  const zeile = (personen: string, r: Omit<Richtwerttabelle['zeilen'][number], 'personen'>) => ({
    personen,
    flaeche: betrag(r.flaeche_m2x100),
    unterkunft: betrag(r.unterkunft_cent),
    heizung: betrag(r.heizung_cent),
  })
  return {
    id: t.id,
    gebiet: t.gebiet,
    gueltigAb: deutsch(t.gueltigAb),
    quelle: t.quelle,
    zeilen: [
      ...t.zeilen.map((r) => zeile(String(r.personen), r)),
      ...(t.weitere === null ? [] : [zeile('jede weitere', t.weitere)]),
    ],
  }
}

async function lade(a: SeitenAufruf & { formular: FormData }): Promise<Richtwerteantwort | Response> {
  const f = a.formular
  const datei = f.get('datei')
  const csv = datei instanceof File && datei.size > 0 && datei.size < 100_000 ? await datei.text() : feldtext(f, 'csv')
  const eingabe = {
    gebiet: feldtext(f, 'gebiet'),
    gueltigAb: feldtext(f, 'gueltigAb'),
    quelle: feldtext(f, 'quelle'),
    csv,
  }
  const tag = liesTag(eingabe.gueltigAb, 'von', { heute: a.umgebung.uhr.heute(), zeitraum: null, beginn: null })
  const r = liesTabelle({ ...eingabe, gueltigAb: tag === undefined ? '' : iso(tag) })
  if (!r.ok) return { fehler: r.ablehnung, eingabe }
  await speichere(
    a,
    { traeger: a.nutzer.traeger, id: kennung<'Richtwerttabelle'>(a.umgebung.kennung()), ...r.wert },
    false,
  )
  return redirect('/richtwerte')
}

/** A withdrawn table is entered once more as withdrawn: it is still known by which one a limit was taken. */
async function zieheZurueck(a: SeitenAufruf & { formular: FormData }): Promise<Richtwerteantwort | Response> {
  const id = feldtext(a.formular, 'tabelle')
  const alle = await mitRechten(a.umgebung.db, a.akteur, (tx) => listeRichtwerttabellen(tx, a.nutzer.traeger))
  const t = alle.find((x) => x.id === id)
  const fehler: Tabellenfehler = { gebiet: 'Diese Tabelle gibt es nicht mehr.' }
  if (t === undefined) return { fehler, eingabe: LEER }
  await speichere(a, { ...t, id: kennung<'Richtwerttabelle'>(a.umgebung.kennung()) }, true)
  return redirect('/richtwerte')
}

function speichere(a: SeitenAufruf, t: Richtwerttabelle, zurueckgezogen: boolean): Promise<void> {
  const von: Kennung<'Bediensteter'> = a.nutzer.bediensteter
  return mitRechten(a.umgebung.db, a.akteur, (tx) =>
    insertRichtwerttabelle(tx, { ...t, zurueckgezogen, wann: a.umgebung.uhr.jetzt(), von }),
  )
}
