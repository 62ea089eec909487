import { type Fassungsinhalt, type Handwert, handwerte, istEinbehalten, type Verfahren } from '../fall/index.ts'
import {
  type Datum,
  datum,
  deutsch,
  ersterTag,
  iso,
  type Json,
  kanonisch,
  monatsname,
  plusTage,
} from '../kern/index.ts'
import { gezahlteMonate } from '../zahlung/index.ts'
import { empfaengername } from './schreiben.ts'
import { bekanntAb, istZukunft } from './verfahren/einstellung/beleg.ts'
import { belegVon, betroffeneMonate, eigeneIds, type Versagungsbeleg } from './verfahren/versagung/beleg.ts'
import { istVersagung, type Ursache, ursacheVon } from './verfahren/versagung/ursache.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

/** What this looks at; a page that shows a draft has it too. */
export type Versagungslage = Pick<
  Lage,
  'inhalt' | 'basis' | 'verfahren' | 'heute' | 'zahlungsstand' | 'personen' | 'fall'
>

/** Amounts withheld for missing cooperation, by whomever they were set. */
const nach66 = (f: Parameters<typeof handwerte>[0]): readonly Handwert[] => handwerte(f).filter(istEinbehalten)

/** Those the draft holds and the ordered facts do not. */
function neue(l: Pick<Versagungslage, 'inhalt' | 'basis'>): readonly Handwert[] {
  const alt = new Map((l.basis === undefined ? [] : nach66(l.basis.inhalt)).map((h) => [h.id, kanonisch({ ...h })]))
  return nach66(l.inhalt).filter((h) => alt.get(h.id) !== kanonisch({ ...h }))
}

/** Those the ordered facts hold and the draft no longer does, or for fewer months. */
function geloeste(l: Pick<Versagungslage, 'inhalt' | 'basis'>): readonly Handwert[] {
  const jetzt = new Map(nach66(l.inhalt).map((h) => [h.id, h]))
  return (l.basis === undefined ? [] : nach66(l.basis.inhalt)).filter((h) => (jetzt.get(h.id)?.bis ?? '') < h.bis)
}

export type Versagungsakt = {
  readonly akt: 'versagen' | 'nachholen'
  readonly verfahren: Verfahren
  readonly beleg: Versagungsbeleg
}

/** What this draft does under §§ 66, 67 SGB I, proven by its procedure. Undefined: nothing of the kind. */
export function versagungVon(l: Pick<Versagungslage, 'inhalt' | 'basis' | 'verfahren'>): Versagungsakt | undefined {
  const [dazu, weg] = [neue(l), geloeste(l)]
  for (const verfahren of l.verfahren) {
    const beleg = istVersagung(verfahren) && !verfahren.beendet ? belegVon(verfahren) : undefined
    if (beleg === undefined) continue
    const ids = eigeneIds(beleg)
    if (beleg.nachholung !== undefined && weg.some((h) => ids.has(h.id))) return { akt: 'nachholen', verfahren, beleg }
    if (dazu.some((h) => passt(h, beleg))) return { akt: 'versagen', verfahren, beleg }
  }
  return undefined
}

/** What is withheld on a day or will be, of what was ordered, in a few words: for the head of the case. */
export function einbehaltstext(
  geltend: Pick<Fassungsinhalt, 'umstaende'>,
  verfahren: readonly Verfahren[],
  heute: Datum,
): string | undefined {
  const laufend = nach66(geltend).filter((h) => datum(h.bis) >= heute)
  if (laufend.length === 0) return undefined
  const belege = verfahren.flatMap((v) => (istVersagung(v) ? (belegVon(v) ?? []) : []))
  const beleg = belege.find((b) => laufend.some((h) => eigeneIds(b).has(h.id)))
  const was = beleg?.art === 'entziehung' ? 'entzogen' : 'versagt'
  const bis = laufend.map((h) => datum(h.bis)).reduce((x, y) => (x > y ? x : y))
  return `${beleg?.umfang === 'ganz' ? 'Leistung' : 'Leistung zum Teil'} ${was} bis ${deutsch(bis)}`
}

/** Exactly what the procedure writes. */
const passt = (h: Handwert, b: Versagungsbeleg): boolean =>
  eigeneIds(b).has(h.id) && h.betrag_cent === 0 && h.von === iso(ersterTag(b.ab))

/** Why something withheld in these facts may not be decided. */
export function versagungshindernisse(l: Versagungslage, z: Pick<Zusammenstellung, 'ergebnisse'>): readonly string[] {
  const dazu = neue(l)
  if (dazu.length === 0) return []
  const x = versagungVon(l)
  if (x === undefined || !dazu.every((h) => passt(h, x.beleg))) return [OHNE_VERFAHREN]
  if (x.akt === 'nachholen') return []
  return [...inzwischenDa(l, x), ...nichtKuenftig(l, x.beleg), ...unvollstaendig(l, x.beleg, z), ...anderes(l, x.beleg)]
}

const OHNE_VERFAHREN =
  'Im Entwurf steht ein Betrag, der nach § 66 SGB I oder § 5 Abs. 3 SGB II einbehalten wird. Versagen und Entziehen geht nur mit dem Verfahren dazu.'

function inzwischenDa(l: Versagungslage, x: Versagungsakt): readonly string[] {
  const u = ursacheDer(l, x.verfahren)
  if (u !== undefined && !u.erledigt) return []
  return [
    u?.grund.art === 'unterlagen'
      ? 'Die fehlenden Unterlagen sind inzwischen da: Es ist nichts mehr zu versagen oder zu entziehen (§ 66 Abs. 1 SGB I).'
      : 'Es ist nichts mehr zu versagen oder zu entziehen.',
  ]
}

/** As of the draft that is decided. */
export const ursacheDer = (
  l: Pick<Lage, 'fall' | 'inhalt' | 'verfahren' | 'personen'>,
  v: Verfahren,
): Ursache | undefined =>
  ursacheVon({ angaben: l.inhalt.angaben, nachweise: l.inhalt.nachweise, verfahren: l.verfahren }, v, (p) =>
    empfaengername(l, p),
  )

/** A running benefit is withheld for the time to come only, and not where money has left the house. */
function nichtKuenftig(l: Versagungslage, b: Versagungsbeleg): readonly string[] {
  if (b.art === 'versagung') return []
  const schonDa = !istZukunft(plusTage(ersterTag(b.ab), -1), l.heute)
  if (!schonDa && !gezahlteMonate(l.zahlungsstand).includes(b.ab)) return []
  return [
    `Heute angeordnet, ist der Bescheid erst am ${deutsch(bekanntAb(l.heute))} bekannt, oder ${monatsname(b.ab)} ist schon in einem Lauf. Bitte im Verfahren einen späteren Monat festlegen.`,
  ]
}

/** What was to be withheld wholly leaves nothing, also after the facts were changed. */
function unvollstaendig(
  l: Versagungslage,
  b: Versagungsbeleg,
  z: Pick<Zusammenstellung, 'ergebnisse'>,
): readonly string[] {
  if (b.umfang !== 'ganz') return []
  const monate = new Set(betroffeneMonate(l.inhalt.angaben, b.ab))
  const rest = z.ergebnisse.some(
    (e) =>
      monate.has(e.monat) &&
      e.personen.some((p) => b.personen.includes(p.person) && p.leistungen.some((x) => x.betrag > 0)),
  )
  return rest
    ? [
        'Die Angaben haben sich geändert: Es bliebe etwas übrig, obwohl ganz versagt oder entzogen wird. Bitte den Betrag von Hand auf 0 setzen oder das Verfahren neu beginnen.',
      ]
    : []
}

/** The notice that withholds a running benefit decides nothing else. */
function anderes(l: Versagungslage, b: Versagungsbeleg): readonly string[] {
  if (b.art === 'versagung' || l.basis === undefined) return []
  const ids = eigeneIds(b)
  const ohne = (i: Lage['inhalt']) =>
    kanonisch([
      i.angaben,
      i.wege,
      Object.fromEntries(Object.entries(i.umstaende ?? {}).filter(([id]) => !ids.has(id))),
    ] as Json)
  return ohne(l.basis.inhalt) === ohne(l.inhalt)
    ? []
    : [
        'Der Entwurf ändert außer der Entziehung noch anderes. Sie braucht einen eigenen Bescheid: Bitte das andere zuerst für sich feststellen und anordnen.',
      ]
}
