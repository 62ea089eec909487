import { redirect } from 'react-router'
import { cent, deutsch, euro, iso, isoMonat, liesDatum, liesMonat, monatsname } from '../../kern/index.ts'
import { ibanAnzeige, umfasst } from '../../stammdaten/index.ts'
import { mitRechten } from '../../technik/index.ts'
import {
  bereiteNotzahlungVor,
  type LaufAbgelehnt,
  type LaufMitStand,
  type Laufvorschlag,
  type Laufwunsch,
  ladeLaufvorschlaege,
  ladeNotlage,
  legeLaufAn,
  listLaeufe,
  listOffeneLaufsperren,
  listZahlerkonten,
  type NotzahlungAbgelehnt,
  type Wartend,
} from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import { laufart, laufstand } from './laufworte.ts'
import type { Laufzeile, ZahllaeufeAnsicht, ZahllaeufeAntwort } from './zahllaeufe.tsx'

const zahllaeufe = seite({
  name: 'web.zahllaeufe',
  stufe: 'L',
  schreibstufe: 'A',
  traeger: 'eigener',
  audit: 'ZAHLLAUF_GEPLANT',
  loader: (a): Promise<ZahllaeufeAnsicht> =>
    mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const { wartend, vorschlaege } = await ladeLaufvorschlaege(tx, a.nutzer.traeger, a.umgebung.uhr.heute())
        const gesperrt = new Set(await listOffeneLaufsperren(tx, a.nutzer.traeger))
        return {
          laeufe: (await listLaeufe(tx, a.nutzer.traeger)).map((l) => laufzeile(l, gesperrt.has(l.id))),
          wartend: wartend.map(wartezeile),
          planbar: vorschlaege.map(vorschlagzeile),
          konten: (await listZahlerkonten(tx, a.nutzer.traeger)).map((k) => ({
            wert: `${k.konto}#${k.version}`,
            titel: `${ibanAnzeige(k.iban)}, ${k.kontoinhaber}`,
          })),
          not: notzeile(await ladeNotlage(tx, a.nutzer.traeger, a.umgebung.uhr.heute())),
          sperre: umfasst(a.nutzer.stufe, 'A') ? '' : 'Einen Lauf planen kann nur die Stufe A.',
          mitForderungen: umfasst(a.nutzer.stufe, 'F'),
        }
      },
      { nurLesen: true },
    ),
  action: (a) =>
    feldtext(a.formular, 'was') === 'not'
      ? bereiteVor(a, a.formular)
      : plane(a, feldtext(a.formular, 'lauf'), feldtext(a.formular, 'konto')),
})

export const loader = zahllaeufe.loader
export const action = zahllaeufe.action

function laufzeile(l: LaufMitStand, gesperrt: boolean): Laufzeile {
  const inhalt = 'inhalt' in l.stand ? l.stand.inhalt : undefined
  return {
    id: l.id,
    art: laufart(l),
    faellig: deutsch(l.wertstellung),
    ...(gesperrt ? GESPERRT : laufstand(l)),
    anzahl: inhalt ? String(inhalt.anzahl) : '',
    summe: inhalt ? euro(inhalt.summe) : '',
  }
}

const GESPERRT = { stand: 'gesperrt seit der Wiederherstellung: bei der Bank klären', standArt: 'warnung' } as const

const ANLASS: Readonly<Record<Wartend['anlass'], string>> = {
  monat: 'monatlich',
  sofort: 'sofort',
  darlehen: 'Darlehen oder vorzeitig',
}

function wartezeile(w: Wartend): ZahllaeufeAnsicht['wartend'][number] {
  return {
    schluessel: `${w.anlass}/${isoMonat(w.monat)}/${iso(w.uebergabeAm)}`,
    anlass: ANLASS[w.anlass],
    monat: monatsname(w.monat),
    uebergabe: deutsch(w.uebergabeAm),
    anzahl: String(w.anzahl),
    summe: euro(w.summe),
  }
}

function vorschlagzeile(v: Laufvorschlag): ZahllaeufeAnsicht['planbar'][number] {
  const { wunsch } = v
  const was = wunsch.art === 'monat' ? `Monatslauf ${monatsname(wunsch.monat)}` : `Tageslauf ${deutsch(wunsch.tag)}`
  const wert = wunsch.art === 'monat' ? `monat:${isoMonat(wunsch.monat)}` : `tag:${iso(wunsch.tag)}`
  const draengt = v.draengt ? ', jetzt fällig' : ''
  return {
    wert,
    titel: `${was}: ${v.anzahl} Zahlungen, ${euro(cent(v.summeCent))} €, Übergabe ${deutsch(v.uebergabe)}${draengt}`,
  }
}

async function plane(a: SeitenAufruf, wahl: string, konto: string): Promise<ZahllaeufeAntwort> {
  const wunsch = liesWunsch(wahl)
  if (wunsch === undefined) return { fehler: 'Bitte wählen Sie einen Lauf.' }
  const { uhr, kennung, zufall } = a.umgebung
  const r = await mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    const konten = await listZahlerkonten(tx, a.nutzer.traeger)
    const zahlerkonto = konten.find((k) => `${k.konto}#${k.version}` === konto) ?? konten[0]
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

function notzeile({ monat, offen }: Awaited<ReturnType<typeof ladeNotlage>>): ZahllaeufeAnsicht['not'] {
  return {
    monat: monat === undefined ? '' : isoMonat(monat),
    titel: monat === undefined ? '' : monatsname(monat),
    offen: offen > 0 ? euro(offen) : '',
  }
}

/** REL-22: the first click; the second person releases on the page of the run. */
async function bereiteVor(a: SeitenAufruf, f: FormData): Promise<ZahllaeufeAntwort> {
  const monat = liesMonat(feldtext(f, 'monat'))
  if (monat === undefined) return { fehler: 'Bitte laden Sie die Seite neu.' }
  const grund = feldtext(f, 'grund')
  const { uhr, kennung, zufall } = a.umgebung
  const r = await mitRechten(a.umgebung.db, a.akteur, async (tx) => {
    const konten = await listZahlerkonten(tx, a.nutzer.traeger)
    const zahlerkonto = konten.find((k) => `${k.konto}#${k.version}` === feldtext(f, 'konto')) ?? konten[0]
    if (zahlerkonto === undefined) return undefined
    const umstaende = { jetzt: uhr.jetzt(), heute: uhr.heute(), kennung, zufall }
    return bereiteNotzahlungVor(tx, umstaende, {
      traeger: a.nutzer.traeger,
      monat,
      grund,
      zahlerkonto,
      von: a.nutzer.bediensteter,
    })
  })
  if (r === undefined) return { fehler: 'Für dieses Jobcenter ist kein bestätigtes Zahlerkonto hinterlegt.' }
  if (!r.ok) return { fehler: notMeldung(r.ablehnung), not: true, grund }
  throw redirect(`/zahllaeufe/${r.wert.id}`)
}

function notMeldung(x: NotzahlungAbgelehnt): string {
  switch (x.art) {
    case 'grundFehlt':
      return 'Bitte sagen Sie, warum der Monatslauf nicht geht.'
    case 'nochZeit':
      return 'Der Monatslauf ist noch nicht fällig. Planen Sie ihn.'
    case 'laufLebt':
      return 'Für diesen Monat gibt es einen Lauf. Verwerfen Sie ihn zuerst, oder geben Sie ihn frei.'
    case 'schonVorbereitet':
      return 'Für diesen Monat ist schon eine Notzahlung vorbereitet oder gezahlt.'
    default:
      return laufMeldung(x)
  }
}

function liesWunsch(wahl: string): Laufwunsch | undefined {
  const [art, wann = ''] = wahl.split(':')
  const monat = liesMonat(wann)
  const tag = liesDatum(wann)
  if (art === 'monat' && monat !== undefined) return { art, monat }
  return art === 'tag' && tag !== undefined ? { art, tag } : undefined
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
