import { redirect } from 'react-router'
import {
  bearbeiten,
  beginneVerfahren,
  type Fallansicht,
  oeffneZumBearbeiten,
  wirkungDerAngaben,
} from '../../../ablauf/index.ts'
import { listeDokumente } from '../../../akte/index.ts'
import {
  type Aenderung,
  checkliste,
  gehoertPerson,
  istOffen,
  neueAngabe,
  type Pruefpunkt,
  UMSTANDSMASKEN,
} from '../../../fall/index.ts'
import {
  type Cent,
  cent,
  deutsch,
  euro,
  iso,
  istUuid,
  kennung,
  liesDatum,
  monatsname,
  plusTage,
} from '../../../kern/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { liesTag } from '../../eingabe/tag.ts'
import { feldtext } from '../formulartext.ts'
import { entwurfsabsage } from './entwurfsabsage.ts'
import { gewaehltesErgebnis } from './ergebnisspalte.ts'
import type { Identitaetszeile, Nachweiseantwort, Nachweiseseite, Nachweiszeile } from './nachweise.tsx'
import { namenDesFalls } from './namen.ts'
import { satzTitel } from './saetze.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

/** Two weeks, as the procedure that asks for papers does. */
const FRIST_TAGE = 14

const nachweise = seite({
  name: 'web.fall.nachweise',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'NACHWEISE_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<Nachweiseseite> => {
    const v = await leseFall(a, ['person', 'unterkunft', 'einkommen', 'vermoegen', 'mehrbedarf', 'ergebnis'])
    const [dokumente, leute] = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => [await listeDokumente(tx, v.fall), await listBedienstete(tx, werSah(v))] as const,
      { nurLesen: true },
    )
    const ergebnis = gewaehltesErgebnis(v, '', a.umgebung.uhr.heute())
    const wirkung = ergebnis ? wirkungDerAngaben(v.rechenbar, ergebnis.monat, v.rechtsstand) : new Map()
    const titel = new Map(dokumente.map((d) => [d.dokument as string, d.titel]))
    const punkte = checkliste(v.inhalt)
    const leuteNamen = new Map(leute.map((b) => [b.id as string, `${b.vorname} ${b.nachname}`]))
    return {
      monat: ergebnis ? monatsname(ergebnis.monat) : '',
      frist: deutsch(plusTage(a.umgebung.uhr.heute(), FRIST_TAGE)),
      offen: punkte.filter(istOffen).length,
      zeilen: [...punkte]
        .sort((x, y) => Number(istOffen(y)) - Number(istOffen(x)) || betrag(wirkung, y) - betrag(wirkung, x))
        .map((p) => zeile(p, v, wirkung, titel)),
      identitaet: identitaeten(v, leuteNamen),
      ausweise: Object.entries(UMSTANDSMASKEN.identitaet.felder.ausweisart.optionen).map(([wert, t]) => ({
        wert,
        titel: t,
      })),
      hilfe: UMSTANDSMASKEN.identitaet.felder.ausweisart.hilfe ?? '',
    }
  },
  action: async (a): Promise<Nachweiseantwort | Response> => {
    const v = await leseFall(a, ['person'])
    a.nurEigener(v.fall.traeger)
    if (!v.entwurf) {
      const r = await oeffneZumBearbeiten(handelnder(a), fallId(a))
      if (!r.ok) throw new Response('Dieser Fall ist eingestellt und kann nicht bearbeitet werden.', { status: 409 })
    }
    return feldtext(a.formular, 'was') === 'identitaet' ? merkeIdentitaet(a, v) : fordereAn(a, v)
  },
})

export const loader = nachweise.loader
export const action = nachweise.action

function werSah(v: Fallansicht) {
  return Object.values(v.inhalt.umstaende).flatMap((u) =>
    typeof u.geprueft_von === 'string' && istUuid(u.geprueft_von) ? [kennung<'Bediensteter'>(u.geprueft_von)] : [],
  )
}

const betrag = (w: ReadonlyMap<string, Cent>, p: Pruefpunkt): number => Math.abs(w.get(p.id) ?? 0)

const STAND: Readonly<Record<Pruefpunkt['stand'], string>> = {
  offen: 'noch nicht belegt',
  fehlt: 'noch nicht belegt',
  angefordert: 'angefordert',
  vorgelegt: 'liegt vor',
  nichtNoetig: 'nicht nötig',
}

function zeile(
  p: Pruefpunkt,
  v: Fallansicht,
  wirkung: ReadonlyMap<string, Cent>,
  titel: ReadonlyMap<string, string>,
): Nachweiszeile {
  const w = wirkung.get(p.id) ?? cent(0)
  const dokument = p.dokument === null ? '' : (titel.get(p.dokument) ?? 'Dokument der Akte')
  return {
    id: p.id,
    angabe: satzTitel(p.bereich, p.id, p.werte, namenDesFalls(v.personen, v.konten)),
    nach: `/faelle/${v.fall.fall}?angabe=${p.id}`,
    verlangt: p.unterlage.name,
    warum: p.unterlage.warum,
    wirkung: wirkungText(w),
    stand: STAND[p.stand],
    offen: istOffen(p),
    wo: [p.stand === 'vorgelegt' ? p.bezeichnung : '', dokument, p.seite === null ? '' : `Seite ${p.seite}`]
      .filter((t) => t !== '')
      .join(', '),
    frist: p.frist === null ? '' : deutsch(p.frist),
  }
}

function wirkungText(w: Cent): string {
  if (w === 0) return ''
  return w > 0 ? `+${euro(w)} €` : `${euro(w)} €`
}

function identitaeten(v: Fallansicht, leute: ReadonlyMap<string, string>): readonly Identitaetszeile[] {
  const arten = UMSTANDSMASKEN.identitaet.felder.ausweisart.optionen as Readonly<Record<string, string>>
  const namen = namenDesFalls(v.personen, v.konten).personen
  return v.personen.map(({ lokal }) => {
    const gesehen = Object.entries(v.inhalt.umstaende).find(([, u]) => u.art === 'identitaet' && u.person === lokal)
    const [id, u] = gesehen ?? ['', {}]
    return {
      person: lokal,
      name: namen[lokal] ?? lokal,
      nach: id === '' ? '' : `/faelle/${v.fall.fall}?angabe=${id}`,
      stand:
        id === ''
          ? ''
          : `${arten[String(u.ausweisart)] ?? 'Ausweis'} gesehen am ${tagText(u.am)} von ${leute.get(String(u.geprueft_von)) ?? 'unbekannt'}`,
    }
  })
}

function tagText(w: unknown): string {
  const d = typeof w === 'string' ? liesDatum(w) : undefined
  return d === undefined ? '' : deutsch(d)
}

async function merkeIdentitaet(
  a: SeitenAufruf & { formular: FormData },
  v: Fallansicht,
): Promise<Nachweiseantwort | Response> {
  const person = feldtext(a.formular, 'person')
  if (!v.personen.some((p) => p.lokal === person)) return { meldung: 'Diese Person gehört nicht zu diesem Fall.' }
  const neu = neueAngabe('identitaet', {
    person,
    ausweisart: feldtext(a.formular, 'ausweisart'),
    am: iso(a.umgebung.uhr.heute()),
    geprueft_von: a.nutzer.bediensteter,
  })
  return speichere(a, [{ pfad: `umstaende/${a.umgebung.kennung()}`, alt: null, neu }], '/nachweise')
}

/** What is ticked becomes missing with a day; then the procedure that asks for papers begins, with whom most is missing. */
async function fordereAn(
  a: SeitenAufruf & { formular: FormData },
  v: Fallansicht,
): Promise<Nachweiseantwort | Response> {
  const gewaehlt = new Set(a.formular.getAll('angabe').map(String))
  const punkte = checkliste(v.inhalt).filter((p) => gewaehlt.has(p.id) && istOffen(p))
  if (punkte.length === 0) return { meldung: 'Bitte wählen Sie aus, was angefordert werden soll.' }
  const frist = liesTag(feldtext(a.formular, 'frist'), 'tag', {
    heute: a.umgebung.uhr.heute(),
    zeitraum: null,
    beginn: null,
  })
  if (frist === undefined || frist <= a.umgebung.uhr.heute())
    return { meldung: 'Bitte eine Frist eintragen, die noch kommt, zum Beispiel +14t.' }
  const person = meisteFehlen(punkte, v.personen[0]?.lokal ?? 'P1')
  const gespeichert = await speichere(
    a,
    punkte.flatMap((p) => bittenUm(p, v, iso(frist))),
    '/nachweise',
  )
  if ('meldung' in gespeichert) return gespeichert
  const r = await beginneVerfahren(handelnder(a), { fall: v.fall.fall, art: 'mitwirkung', gegenstand: person })
  if (r.ok) return redirect(`/faelle/${v.fall.fall}/verfahren/${r.wert.id}`)
  if (r.ablehnung.art === 'laeuftSchon') return redirect(`/faelle/${v.fall.fall}/verfahren/${r.ablehnung.verfahren}`)
  return gespeichert
}

function meisteFehlen(punkte: readonly Pruefpunkt[], erste: string): string {
  const anzahl = new Map<string, number>()
  for (const p of punkte) anzahl.set(gehoertPerson(p, erste), (anzahl.get(gehoertPerson(p, erste)) ?? 0) + 1)
  return [...anzahl].sort(([, x], [, y]) => y - x)[0]?.[0] ?? erste
}

function bittenUm(p: Pruefpunkt, v: Fallansicht, frist: string): readonly Aenderung[] {
  const alt = Object.hasOwn(v.inhalt.nachweise, p.id) ? v.inhalt.nachweise[p.id] : undefined
  const neu = { zustand: 'angefordert', bezeichnung: p.bezeichnung, frist }
  if (alt === undefined) return [{ pfad: `nachweise/${p.id}`, alt: null, neu }]
  return Object.entries(neu).map(([feld, wert]) => ({
    pfad: `nachweise/${p.id}/${feld}`,
    alt: alt[feld] ?? null,
    neu: wert,
  }))
}

async function speichere(
  a: SeitenAufruf,
  aenderungen: readonly Aenderung[],
  nach: string,
): Promise<Nachweiseantwort | Response> {
  const r = await bearbeiten(handelnder(a), { fall: fallId(a), aenderungen })
  if (!r.ok) return { meldung: entwurfsabsage(r.ablehnung) }
  if (r.wert.konflikte.length > 0)
    return { meldung: 'Jemand hat hier inzwischen etwas geändert. Sehen Sie noch einmal nach.' }
  return redirect(`/faelle/${fallId(a)}${nach}`)
}
