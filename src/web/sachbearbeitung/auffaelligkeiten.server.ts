import { listeLeistungsfaelle } from '../../fall/index.ts'
import { listBedienstete, umfasst } from '../../stammdaten/index.ts'
import { deutscheZeit, type Tx } from '../../technik/index.ts'
import {
  type Auffaelligkeitsart,
  type GeseheneAuffaelligkeit,
  type LaufMitStand,
  type LaufRef,
  listAuffaelligkeiten,
  SCHWELLEN,
  type VermerkAbgelehnt,
  vermerkeAuffaelligkeiten,
} from '../../zahlung/index.ts'
import type { SeitenAufruf } from '../../zugang/index.ts'
import type { AuffaelligkeitenAnsicht } from './auffaelligkeiten.tsx'
import { feldtext } from './formulartext.ts'

/** So many cases are led to; a list of all of them would hide what is in it. */
const FAELLE_GEZEIGT = 12

/** What is noticeable in a run and what people found when they looked; null while it is still being planned. */
export async function ladeAuffaelligkeiten(
  tx: Tx,
  a: SeitenAufruf,
  lauf: LaufMitStand,
): Promise<AuffaelligkeitenAnsicht | null> {
  if (lauf.stand.zustand === 'angelegt' || lauf.stand.zustand === 'verworfen') return null
  const liste = await listAuffaelligkeiten(tx, { traeger: lauf.traeger, lauf: lauf.id })
  const gezeigt = liste.flatMap((x) => x.faelle.slice(0, FAELLE_GEZEIGT))
  const nummern = new Map((await listeLeistungsfaelle(tx, [...new Set(gezeigt)])).map((f) => [f.fall, f.bgNummer]))
  const ids = liste.flatMap((x) => [...x.leute, ...(x.vermerk === null ? [] : [x.vermerk.von])])
  const leute = await listBedienstete(tx, [...new Set(ids)])
  const name = (id: string): string => {
    const b = leute.find((x) => x.id === id)
    return b ? `${b.vorname} ${b.nachname}` : ''
  }
  const offen = liste.filter((x) => x.vermerk === null).length
  return {
    offen,
    sperre: umfasst(a.nutzer.stufe, 'A') ? '' : 'Vermerken kann nur die Stufe A.',
    schreibbar: offen > 0 && lauf.stand.zustand === 'geplant',
    zeilen: liste.map((x) => ({
      nr: String(x.nr),
      titel: TITEL[x.art],
      text: TEXT[x.art](x, name),
      faelle: x.faelle.slice(0, FAELLE_GEZEIGT).map((f) => ({
        nach: `/faelle/${f}/zahlungen`,
        titel: nummern.get(f) ?? 'Fall',
      })),
      weitere: Math.max(0, x.faelle.length - FAELLE_GEZEIGT),
      zahlungen: x.zahlungen.slice(0, FAELLE_GEZEIGT).map((z) => `/zahlung/${z}`),
      vermerk: x.vermerk === null ? '' : `${x.vermerk.text} (${name(x.vermerk.von)}, ${deutscheZeit(x.vermerk.am)})`,
    })),
  }
}

const TITEL: Readonly<Record<Auffaelligkeitsart, string>> = {
  kontoMehrererFaelle: 'Ein Konto, viele Fälle',
  wiederaufnahme: 'Wieder aufgenommen, neues Konto',
  kontowechsel: 'Konto kurz vor dem Lauf geändert',
  paar: 'Zwei Personen entscheiden füreinander',
  ohneKontakt: 'Ohne Schriftstück und ohne Kontakt',
  doppelzahlung: 'Gleiche Zahlung noch einmal',
}

type Satz = (x: GeseheneAuffaelligkeit, name: (id: string) => string) => string

const TEXT: Readonly<Record<Auffaelligkeitsart, Satz>> = {
  kontoMehrererFaelle: (x) =>
    `Auf dasselbe Konto gehen Zahlungen aus ${x.zahl} Fällen, die keine Person gemeinsam haben (in ${SCHWELLEN.kontoTage} Tagen).`,
  wiederaufnahme: () => 'Der Fall war eingestellt und wird auf ein Konto gezahlt, auf das er vorher nie gezahlt wurde.',
  kontowechsel: () =>
    `Gezahlt wird auf ein anderes Konto als zuletzt; es wurde in den letzten ${SCHWELLEN.kontowechselBanktage} Banktagen bestätigt.`,
  paar: (x, name) =>
    `${x.leute.map(name).join(' und ')} haben ${x.zahl} % ihrer Entscheidungen füreinander festgestellt und angeordnet (in ${SCHWELLEN.paarTage} Tagen).`,
  ohneKontakt: (x) =>
    `${x.zahl === 1 ? 'In einem Fall' : `In ${x.zahl} Fällen`} ist nie ein Schriftstück eingegangen, und seit ${SCHWELLEN.ohneKontaktTage} Tagen hat niemand daran gearbeitet.`,
  doppelzahlung: () => 'Für denselben Monat ist derselbe Betrag auf dasselbe Konto schon gezahlt oder eingeplant.',
}

export async function vermerken(
  tx: Tx,
  ref: LaufRef,
  wer: Parameters<typeof vermerkeAuffaelligkeiten>[1],
  f: FormData,
): Promise<string | null> {
  const nummern = f.getAll('nr').map(Number).filter(Number.isSafeInteger)
  const r = await vermerkeAuffaelligkeiten(tx, wer, ref, { nummern, text: feldtext(f, 'vermerk') })
  return r.ok ? null : MELDUNG[r.ablehnung.art]
}

const MELDUNG: Readonly<Record<VermerkAbgelehnt['art'], string>> = {
  unbekannt: 'Diesen Lauf gibt es nicht.',
  nichtGeplant: 'Der Lauf wartet nicht mehr auf Freigabe.',
  textFehlt: 'Bitte schreiben Sie in einem Satz, was Sie angesehen und gefunden haben.',
  nichtsGewaehlt: 'Bitte wählen Sie aus, was Sie angesehen haben.',
}
