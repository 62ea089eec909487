import { redirect } from 'react-router'
import type { Fallansicht } from '../../../ablauf/index.ts'
import { type Dokumenteintrag, listeDokumente } from '../../../akte/index.ts'
import {
  deutsch,
  euro,
  iso,
  isoMonat,
  istUuid,
  type Kennung,
  kennung,
  kurzmonat,
  monatsname,
} from '../../../kern/index.ts'
import { type Entscheidung, ladeEntscheidung } from '../../../leistung/index.ts'
import { ibanAnzeige, listBankverbindungen, listBedienstete } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx, tagInBerlin } from '../../../technik/index.ts'
import {
  kurzesZahlungszeichen,
  ladeZahlungsspur,
  listRueckrufe,
  type Rueckruf,
  type Zahlungsspur,
} from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { entscheidungsname } from '../entscheidungsname.ts'
import { LEISTUNG, leistungText, zeitraumText } from '../fall/differenzansicht.ts'
import type { Liste } from '../fall/listen.tsx'
import { kontoname, rufnamen } from '../fall/namen.ts'
import { ANLASS, STAND } from '../fall/zahlungen.server.ts'
import { leseFall } from '../fall/zugriff.server.ts'
import { feldtext } from '../formulartext.ts'
import { handleRueckruf, rueckrufansicht } from './rueckruf.server.ts'
import type { ZahlungAnsicht, ZahlungAntwort } from './zahlung.tsx'
import { type Schritt, schritte, VORGANG } from './zahlungsschritte.ts'

/** Every cent of a payment from its order to the bank: read like the case it belongs to, and logged. */
const zahlung = seite({
  name: 'web.zahlung',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'RUECKRUF_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<ZahlungAnsicht> => {
    const s = await findeSpur(a)
    const v = await leseFall(a, ['person', 'zahlung', 'bank', 'verlauf'], s.zahlung.fall)
    const dazu = await mitRechten(a.umgebung.db, a.akteur, (tx) => ladeDazu(tx, v, s), { nurLesen: true })
    return ansicht(a, v, s, dazu)
  },
  action: async (a): Promise<ZahlungAntwort | Response> => {
    const { zahlung: z } = await findeSpur(a)
    const fehler = await handleRueckruf(a, z.id)
    if (fehler === null) return redirect(`/zahlung/${z.id}`)
    return { fehler, text: feldtext(a.formular, 'begruendung') || feldtext(a.formular, 'bemerkung') }
  },
})

export const loader = zahlung.loader
export const action = zahlung.action

async function findeSpur(a: SeitenAufruf): Promise<Zahlungsspur> {
  const id = a.params.id ?? ''
  const spur = istUuid(id)
    ? await mitRechten(
        a.umgebung.db,
        a.akteur,
        (tx) => ladeZahlungsspur(tx, { traeger: a.nutzer.traeger, zahlung: kennung<'Zahlung'>(id) }),
        { nurLesen: true },
      )
    : undefined
  if (spur === undefined) throw new Response('Diese Zahlung gibt es nicht.', { status: 404 })
  return spur
}

type Dazu = {
  readonly entscheidung: Entscheidung | undefined
  readonly briefe: readonly Dokumenteintrag[]
  readonly empfaenger: string
  readonly rueckrufe: readonly Rueckruf[]
  readonly name: (id: string | null) => string
}

async function ladeDazu(tx: Tx, v: Fallansicht, s: Zahlungsspur): Promise<Dazu> {
  const { traeger } = v.fall
  const entscheidung = await ladeEntscheidung(tx, { traeger, entscheidung: s.zahlung.entscheidung })
  const [p] = s.zahlung.posten
  const konten = p === undefined ? [] : await listBankverbindungen(tx, [p.empfaenger])
  const rueckrufe = await listRueckrufe(tx, traeger, { zahlung: s.zahlung.id })
  const leute = await listBedienstete(tx, [
    ...new Set([
      ...beteiligteDesLaufs(s),
      ...beteiligte(entscheidung),
      ...rueckrufe.flatMap((r) => [r.von, ...r.schritte.map((x) => x.von)]),
    ]),
  ])
  return {
    entscheidung,
    rueckrufe,
    briefe: (await listeDokumente(tx, v.fall)).filter((d) => d.entscheidung === s.zahlung.entscheidung),
    empfaenger: p?.empfaengerart === 'einbehalt' ? 'einbehalten' : konten.map(kontoname).join(', '),
    name: (id) => {
      const b = leute.find((x) => x.id === id)
      return b ? `${b.vorname} ${b.nachname}` : ''
    },
  }
}

function beteiligteDesLaufs(s: Zahlungsspur): readonly Kennung<'Bediensteter'>[] {
  return s.gesendet.flatMap((g) => [
    g.zuLauf.angelegtVon,
    ...g.laufschritte.flatMap((l) => (l.von === null ? [] : [l.von])),
  ])
}

function beteiligte(e: Entscheidung | undefined): readonly Kennung<'Bediensteter'>[] {
  if (e === undefined) return []
  const feststellend = e.festgestelltVon.bediensteter
  return e.zustand === 'angeordnet' ? [feststellend, e.angeordnetVon.bediensteter] : [feststellend]
}

function ansicht(a: SeitenAufruf, v: Fallansicht, s: Zahlungsspur, d: Dazu): ZahlungAnsicht {
  const { zahlung: z } = s
  const namen = rufnamen(v.personen)
  const gesendet = s.gesendet.at(-1)
  return {
    titel: `Zahlung ${monatsname(z.monat)}, ${euro(z.betrag)} €`,
    fall: { nach: `/faelle/${v.fall.fall}/zahlungen`, nummer: v.fall.bgNummer },
    angaben: [
      ['Stand', STAND[z.zustand]],
      ['An', d.empfaenger],
      ['Für', monatsname(z.monat)],
      ['Anlass', ANLASS[z.anlass]],
      ['Auf dem Konto', deutsch(z.wertstellungAm)],
      ...(gesendet === undefined
        ? []
        : ([
            ['Kennung bei der Bank', gesendet.endToEndId],
            ['Auf dem Auszug', `Ref ${kurzesZahlungszeichen(gesendet.endToEndId)}`],
            ['Verwendungszweck', gesendet.zweck],
            ['Gesendet an', `${gesendet.name}, ${ibanAnzeige(gesendet.iban as Parameters<typeof ibanAnzeige>[0])}`],
          ] as const)),
    ],
    rueckruf: rueckrufansicht(a, {
      unterwegs: z.zustand === 'uebergeben' || z.zustand === 'ausgefuehrt',
      rueckrufe: d.rueckrufe,
      name: d.name,
      auftrag: gesendet === undefined ? [] : bankangaben(s, gesendet),
    }),
    verweise: verweise(v, s, d),
    entscheidung: d.entscheidung === undefined ? [] : entscheidungsangaben(d.entscheidung, d),
    listen: [weg(s, d), personen(s, namen), buchungen(s, namen)],
  }
}

/** What a bank needs to find a transfer again. */
function bankangaben(s: Zahlungsspur, g: Zahlungsspur['gesendet'][number]): readonly (readonly [string, string])[] {
  return [
    ['Kennung der Überweisung (EndToEndId)', g.endToEndId],
    ...(g.datei === null ? [] : [['Datei (MsgId)', g.datei] as const]),
    ['Betrag', `${euro(s.zahlung.betrag)} €`],
    ['Ausgeführt am', deutsch(g.zuLauf.ausfuehrung)],
    ['Empfänger', `${g.name}, ${ibanAnzeige(g.iban as Parameters<typeof ibanAnzeige>[0])}`],
  ]
}

function verweise(v: Fallansicht, s: Zahlungsspur, d: Dazu): ZahlungAnsicht['verweise'] {
  const { zahlung: z, neuanweisung: n } = s
  const fall = `/faelle/${v.fall.fall}`
  const tag = d.entscheidung === undefined ? '' : iso(tagInBerlin(d.entscheidung.festgestelltAm))
  const zurueck = z.zustand === 'abgewiesen' || z.zustand === 'zurueckgekommen'
  return [
    {
      nach: `${fall}/ergebnis?monat=${isoMonat(z.monat)}`,
      titel: `Berechnung für ${monatsname(z.monat)}`,
      datei: false,
    },
    ...(tag === ''
      ? [{ nach: `${fall}/verfahren`, titel: 'Verfahren, aus dem sie kommt', datei: false }]
      : [
          {
            nach: `${fall}/wissen?tag=${tag}&monat=${isoMonat(z.monat)}`,
            titel: 'Was bei der Entscheidung bekannt war',
            datei: false,
          },
        ]),
    ...d.briefe.map((b) => ({ nach: `/dokumente/${b.dokument}`, titel: b.titel, datei: true })),
    ...(n.fuer === null
      ? []
      : [{ nach: `/zahlung/${n.fuer}`, titel: 'Zahlung, für die sie neu angewiesen ist', datei: false }]),
    ...(n.als === null ? [] : [{ nach: `/zahlung/${n.als}`, titel: 'Neu angewiesen als', datei: false }]),
    ...(zurueck ? [{ nach: `${fall}/ruecklaeufer`, titel: 'Rückläufer klären', datei: false }] : []),
  ]
}

function entscheidungsangaben(e: Entscheidung, d: Dazu): ZahlungAnsicht['entscheidung'] {
  return [
    [
      'Entscheidung',
      entscheidungsname(
        e.art,
        d.briefe.map((b) => b.art),
      ),
    ],
    ['Monate', zeitraumText([...new Set(e.regelt.map((r) => r.monat))].sort((x, y) => x - y))],
    ['Festgestellt', `${d.name(e.festgestelltVon.bediensteter)}, ${deutscheZeit(e.festgestelltAm)}`],
    ...(e.zustand === 'angeordnet'
      ? [['Angeordnet', `${d.name(e.angeordnetVon.bediensteter)}, ${deutscheZeit(e.angeordnetAm)}`] as const]
      : []),
    ['Prüfsumme', e.hash.slice(0, 12)],
  ]
}

function weg(s: Zahlungsspur, d: Dazu): Liste {
  return {
    titel: 'Weg der Zahlung',
    koepfe: [{ titel: 'Stand' }, { titel: 'Wann' }, { titel: 'Wodurch' }, { titel: 'Wer' }],
    zeilen: schritte(s, d).map((x: Schritt, i) => ({
      schluessel: String(i),
      nach: x.nach,
      zellen: [x.stand, deutscheZeit(x.am), x.wodurch, x.wer],
    })),
    leer: 'Noch kein Schritt.',
    fuss: '',
  }
}

function personen(s: Zahlungsspur, namen: Readonly<Record<string, string>>): Liste {
  return {
    titel: 'Für wen und wofür',
    koepfe: [{ titel: 'Person' }, { titel: 'Leistung' }, { titel: 'Betrag €', zahl: true }],
    zeilen: s.zahlung.posten.map((p) => ({
      schluessel: `${p.person}/${p.leistungsart}/${p.kostentraeger}`,
      nach: '',
      zellen: [namen[p.person] ?? p.person, leistungText(p), euro(p.betrag)],
    })),
    leer: 'Ohne Teile.',
    fuss: '',
  }
}

function buchungen(s: Zahlungsspur, namen: Readonly<Record<string, string>>): Liste {
  return {
    titel: 'Buchungen',
    koepfe: [
      { titel: 'Glied der Kette' },
      { titel: 'Gebucht' },
      { titel: 'Vorgang' },
      { titel: 'Soll' },
      { titel: 'Haben' },
      { titel: 'Für' },
      { titel: 'Betrag €', zahl: true },
    ],
    zeilen: s.buchungen.map((b) => ({
      schluessel: b.id,
      nach: '',
      zellen: [
        b.glied === null ? 'wird gesiegelt' : String(b.glied),
        deutscheZeit(b.gebuchtAm),
        VORGANG[b.art],
        b.soll,
        b.haben,
        `${b.person === null ? '' : (namen[b.person] ?? b.person)}, ${artText(b.leistungsart)}, ${kurzmonat(b.monat)}`,
        euro(b.betrag),
      ],
    })),
    leer: 'Noch keine Buchung.',
    fuss: '',
  }
}

function artText(art: Zahlungsspur['buchungen'][number]['leistungsart']): string {
  if (art === 'verwahrung') return 'Verwahrung'
  return art === 'krankenversicherung' || art === 'pflegeversicherung' ? 'Beiträge' : LEISTUNG[art]
}
