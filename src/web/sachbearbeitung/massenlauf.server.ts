import { redirect } from 'react-router'
import { gehWeiter } from '../../ablauf/index.ts'
import { listeLeistungsfaelle } from '../../fall/index.ts'
import { type Cent, cent, deutsch, euro, hash, istUuid, kennung, monatsname } from '../../kern/index.ts'
import {
  findMassenlauf,
  ladeWirkung,
  listeMassenlaufschritte,
  listeStichprobe,
  MASSENGRUENDE,
  MASSENKLASSEN,
  type Massenlauf,
  type MassenlaufRef,
  type Massenschritt,
  type MassenschrittAbgelehnt,
  type Massenwirkung,
  type Massenzahl,
  zaehleMassenfaelle,
} from '../../leistung/index.ts'
import { listBedienstete } from '../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { leistungText } from './fall/differenzansicht.ts'
import { feldtext } from './formulartext.ts'
import type { MassenlaufAnsicht, MassenlaufAntwort } from './massenlauf.tsx'
import { KLASSE, STAND, VOLLZUG, wasSich } from './massenworte.ts'

const massenlauf = seite({
  name: 'web.massenlauf',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'MASSENLAUF_BEARBEITET',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true }),
  action: (a) => handle(a, a.formular),
})

export const loader = massenlauf.loader
export const action = massenlauf.action

const KEINER = 'Diese Massenänderung gibt es nicht.'

/** @throws 404 if the address names none. */
export function laufRef(a: SeitenAufruf): MassenlaufRef {
  const id = a.params.id ?? ''
  if (!istUuid(id)) throw new Response(KEINER, { status: 404 })
  return { traeger: a.nutzer.traeger, lauf: kennung<'Massenlauf'>(id) }
}

/** @throws 404 if there is none in this Jobcenter. */
export async function ladeLauf(tx: Tx, ref: MassenlaufRef): Promise<Massenlauf> {
  const l = await findMassenlauf(tx, ref)
  if (!l) throw new Response(KEINER, { status: 404 })
  return l
}

/** Letters looked at before the release, by class. */
const STICHPROBE = { automatisch: 5, manuell: 3 } as const

async function lies(tx: Tx, a: SeitenAufruf): Promise<MassenlaufAnsicht> {
  const l = await ladeLauf(tx, laufRef(a))
  const zahlen = await zaehleMassenfaelle(tx, l)
  const stichproben = [
    ...(await listeStichprobe(tx, { ...l, klasse: 'automatisch', hoechstens: STICHPROBE.automatisch })),
    ...(await listeStichprobe(tx, { ...l, klasse: 'manuell', hoechstens: STICHPROBE.manuell })),
  ]
  const faelle = await listeLeistungsfaelle(
    tx,
    stichproben.map((f) => f.fall),
  )
  const nurProbe = l.parametersatz !== null || l.rechtsstand.bekanntBis > a.umgebung.uhr.heute()
  return {
    id: l.lauf,
    titel: l.titel,
    ...STAND[l.zustand],
    fortschritt: fortschritt(l),
    nurProbe,
    angaben: await angaben(tx, l),
    klassen: klassen(l, zahlen),
    wirkung: wirkungszeilen(await ladeWirkung(tx, l)),
    stichproben: stichproben.map((f) => ({
      schluessel: f.fall,
      nach: `/massenaenderungen/${l.lauf}/schreiben/${f.fall}`,
      bgNummer: faelle.find((x) => x.fall === f.fall)?.bgNummer ?? '',
      klasse: f.befund.grund === null ? KLASSE[f.befund.klasse] : MASSENGRUENDE[f.befund.grund].titel,
      differenz: vorzeichen(f.differenz),
    })),
    verlauf: await verlauf(tx, l),
    hash: l.hash ?? '',
    schritte: schritte(a, l, nurProbe),
  }
}

function fortschritt(l: Massenlauf): MassenlaufAnsicht['fortschritt'] {
  if (l.zustand !== 'probe' && l.zustand !== 'inAusfuehrung') return null
  const was = l.zustand === 'probe' ? 'gerechnet' : 'ausgeführt'
  return { text: `${l.fertig} von ${l.portionen} Teilen ${was}`, fertig: l.fertig, von: l.portionen }
}

async function angaben(tx: Tx, l: Massenlauf): Promise<MassenlaufAnsicht['angaben']> {
  const beteiligt = [l.angelegtVon, l.vorgelegtVon, l.freigegebenVon]
  const leute = await listBedienstete(
    tx,
    beteiligt.flatMap((p) => (p ? [p.bediensteter] : [])),
  )
  const name = (p: (typeof beteiligt)[number]): string => {
    const b = leute.find((x) => x.id === p?.bediensteter)
    return b ? `${b.vorname} ${b.nachname}` : '–'
  }
  const { regel } = l
  return [
    ['Was sich ändert', wasSich(l)],
    ...(regel.art === 'kindergeld' ? ([['Kindergeld', `${euro(regel.alt)} € → ${euro(regel.neu)} €`]] as const) : []),
    ...(regel.art === 'richtwerte'
      ? ([
          ['Gebiet', regel.neu.gebiet],
          ['Richtwerte bisher', `ab ${deutsch(regel.alt.gueltigAb)}: ${regel.alt.quelle}`],
          ['Richtwerte neu', `ab ${deutsch(regel.neu.gueltigAb)}: ${regel.neu.quelle}`],
        ] as const)
      : []),
    ['Grundlage', l.grundlage],
    ['Recht bekannt bis', deutsch(l.rechtsstand.bekanntBis)],
    ['Eigene Werte', l.parametersatz === null ? 'keine' : 'ja, nur zum Ansehen'],
    ['Angelegt', `${name(l.angelegtVon)}, ${deutscheZeit(l.angelegtAm)}`],
    ['Vorgelegt', name(l.vorgelegtVon)],
    ['Freigegeben', name(l.freigegebenVon)],
  ]
}

/** One row a class and reason, the classes in their order; what became of them beside it. */
function klassen(l: Massenlauf, zahlen: readonly Massenzahl[]): MassenlaufAnsicht['klassen'] {
  return MASSENKLASSEN.flatMap((klasse) => {
    const hier = zahlen.filter((z) => z.klasse === klasse)
    return hier.map((z) => ({
      schluessel: `${klasse}/${z.grund}/${z.vollzug}`,
      klasse: KLASSE[klasse],
      grund: z.grund === null ? '' : MASSENGRUENDE[z.grund].titel,
      tun: z.grund === null ? 'Bescheid und Zahlung ohne weiteres Zutun' : MASSENGRUENDE[z.grund].tun,
      vollzug: VOLLZUG[z.vollzug],
      faelle: String(z.faelle),
      differenz: vorzeichen(z.differenz),
      nach: `/massenaenderungen/${l.lauf}/faelle?${new URLSearchParams({ klasse, grund: z.grund ?? '', vollzug: z.vollzug })}`,
    }))
  })
}

/** What would be decided and what waits for people, by month, kind and bearer. */
function wirkungszeilen(wirkung: readonly Massenwirkung[]): MassenlaufAnsicht['wirkung'] {
  const je = new Map<string, { w: Massenwirkung; automatisch: number; uebrig: number }>()
  for (const w of wirkung) {
    const k = `${w.monat}/${w.leistungsart}/${w.kostentraeger}`
    const z = je.get(k) ?? { w, automatisch: 0, uebrig: 0 }
    if (w.klasse === 'automatisch') z.automatisch += w.differenz
    else z.uebrig += w.differenz
    je.set(k, z)
  }
  return [...je.entries()]
    .sort(([, a], [, b]) => a.w.monat - b.w.monat)
    .map(([schluessel, z]) => ({
      schluessel,
      monat: monatsname(z.w.monat),
      leistung: leistungText(z.w),
      automatisch: vorzeichen(cent(z.automatisch)),
      uebrig: vorzeichen(cent(z.uebrig)),
    }))
}

export function vorzeichen(c: Cent): string {
  return c > 0 ? `+${euro(c)}` : euro(c)
}

async function verlauf(tx: Tx, l: Massenlauf): Promise<MassenlaufAnsicht['verlauf']> {
  const liste = await listeMassenlaufschritte(tx, l)
  const leute = await listBedienstete(
    tx,
    liste.flatMap((s) => (s.von === null ? [] : [s.von])),
  )
  return liste.map((s) => {
    const b = leute.find((x) => x.id === s.von)
    return {
      schluessel: String(s.nr),
      wann: deutscheZeit(s.wann),
      was: STAND[s.zustand].stand,
      wer: b ? `${b.vorname} ${b.nachname}` : 'Programm',
      bemerkung: s.bemerkung,
    }
  })
}

type Schritt = MassenlaufAnsicht['schritte'][number]

/** What can be done now, and why not where it cannot. */
function schritte(a: SeitenAufruf, l: Massenlauf, nurProbe: boolean): readonly Schritt[] {
  const verwerfen: Schritt = {
    art: 'verwerfen',
    titel: 'Verwerfen',
    mitGrund: true,
    haupt: false,
    sperre: '',
    hilfe: 'Kein Fall wird geändert.',
  }
  switch (l.zustand) {
    case 'probe':
      return [verwerfen]
    case 'geprobt':
      return [
        {
          art: 'vorlegen',
          titel: 'Zur Freigabe vorlegen',
          mitGrund: false,
          haupt: true,
          sperre: nurProbe ? 'Werte, die nicht verkündet sind, dienen nur zum Ansehen.' : '',
          hilfe: 'Sehen Sie vorher Klassen, Wirkung und die Schreiben der Stichprobe an.',
        },
        verwerfen,
      ]
    case 'vorgelegt':
      return [
        {
          art: 'freigeben',
          titel: 'Freigeben und ausführen',
          mitGrund: false,
          haupt: true,
          sperre: istBeteiligt(a, l)
            ? 'Sie haben die Massenänderung angelegt oder vorgelegt. Freigeben muss eine andere Person der Stufe A.'
            : '',
          hilfe: 'Sie ordnen damit die Bescheide und Zahlungen aller Fälle an, die entschieden werden.',
        },
        {
          art: 'zurueckgeben',
          titel: 'Zurückgeben',
          mitGrund: true,
          haupt: false,
          sperre: '',
          hilfe: 'Der Probelauf bleibt bestehen.',
        },
        verwerfen,
      ]
    case 'inAusfuehrung':
      return [
        {
          art: 'anhalten',
          titel: 'Anhalten',
          mitGrund: true,
          haupt: false,
          sperre: '',
          hilfe: 'Schon entschiedene Fälle bleiben entschieden.',
        },
      ]
    case 'angehalten':
      return [
        {
          art: 'fortsetzen',
          titel: 'Fortsetzen',
          mitGrund: false,
          haupt: true,
          sperre: '',
          hilfe: 'Es geht mit dem nächsten offenen Fall weiter.',
        },
      ]
    case 'ausgefuehrt':
    case 'verworfen':
      return []
  }
}

const istBeteiligt = (a: SeitenAufruf, l: Massenlauf): boolean =>
  [l.angelegtVon, l.vorgelegtVon].some((p) => p?.personalnummer === a.nutzer.personalnummer)

async function handle(a: SeitenAufruf, f: FormData): Promise<MassenlaufAntwort> {
  const { lauf } = laufRef(a)
  const schritt = liesSchritt(f)
  if (schritt === undefined) return { fehler: 'Bitte sehen Sie sich die Massenänderung noch einmal an.' }
  const r = await gehWeiter({ umgebung: a.umgebung, nutzer: a.nutzer }, lauf, schritt)
  if (!r.ok) return { fehler: meldung(r.ablehnung) }
  throw redirect(`/massenaenderungen/${lauf}`)
}

function liesSchritt(f: FormData): Massenschritt | undefined {
  const [art, grund, gesehen] = [feldtext(f, 'was'), feldtext(f, 'grund'), feldtext(f, 'hash')]
  switch (art) {
    case 'vorlegen':
    case 'freigeben':
      return /^[0-9a-f]{64}$/.test(gesehen) ? { art, hash: hash(gesehen) } : undefined
    case 'zurueckgeben':
    case 'anhalten':
    case 'verwerfen':
      return { art, grund }
    case 'fortsetzen':
      return { art }
    default:
      return undefined
  }
}

function meldung(x: MassenschrittAbgelehnt | { readonly art: 'stufeFehlt' }): string {
  switch (x.art) {
    case 'unbekannt':
      return KEINER
    case 'zustand':
      return `Das geht in diesem Stand nicht mehr: ${STAND[x.zustand].stand}.`
    case 'gleichePerson':
      return 'Freigeben muss eine andere Person als die, die angelegt oder vorgelegt hat (Vier-Augen-Prinzip).'
    case 'inhaltGeaendert':
      return 'Der Probelauf ist nicht mehr der, den Sie gesehen haben. Sehen Sie ihn sich noch einmal an.'
    case 'nurProbe':
      return 'Werte, die nicht verkündet sind, dienen nur zum Ansehen; darauf lässt sich kein Bescheid stützen.'
    case 'grundFehlt':
      return 'Bitte geben Sie den Grund an.'
    case 'stufeFehlt':
      return 'Das kann nur die Stufe A.'
  }
}
