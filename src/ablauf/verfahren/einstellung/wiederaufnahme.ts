import { festgelegt, letzterBewilligungsmonat, nimmFallWiederAuf, type Verfahren } from '../../../fall/index.ts'
import { deutsch, monatsname } from '../../../kern/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { bearbeiterVon } from '../../handelnder.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { erledigt, gesperrt, offen, type Schritt, type Schrittkopf } from '../schritt.ts'
import { textWert } from '../werte.ts'

/** Opens a closed case again. It grants nothing: what is granted is entered and ordered like any other (ADR 0029). */
export const wiederaufnahme: Verfahrensplan = {
  art: 'wiederaufnahme',
  titel: 'Wiederaufnahme',
  norm: '§ 37 SGB II, § 44 SGB X',
  hilfe:
    'Wenn ein eingestellter Fall wieder bearbeitet werden muss: neuer Antrag, widerrufener Verzicht, oder die Einstellung war falsch. Der Fall behält seine Nummer und seine Geschichte.',
  anlaesse: (l) =>
    l.fall.zustand === 'eingestellt'
      ? [{ gegenstand: 'fall', titel: 'Ganzer Haushalt', grund: 'Der Fall ist eingestellt.' }]
      : [],
  gegenstand: (_, v) => GRUENDE[grundVon(v)] ?? 'Ganzer Haushalt',
  schritte,
  wirkt: async (tx, h, e) => {
    if (e.schritt !== GRUND.id) return null
    const grund = `${GRUENDE[textWert(e.werte, 'grund')] ?? ''}: ${textWert(e.werte, 'warum')}`
    const r = await nimmFallWiederAuf(tx, h.umgebung, { ...e.lage.fall, grund, wer: bearbeiterVon(h) })
    return r.ok ? null : 'Der Fall ist nicht eingestellt.'
  },
}

const GRUENDE: Readonly<Record<string, string | undefined>> = {
  antrag: 'Neuer Antrag',
  verzichtWiderrufen: 'Verzicht widerrufen (§ 46 Abs. 1 SGB I)',
  rechtsbehelf: 'Widerspruch, Klage oder Überprüfung hatte Erfolg',
  irrtum: 'Die Einstellung war falsch',
}

const GRUND = {
  id: 'grund',
  titel: 'Warum wird der Fall wieder aufgenommen?',
  norm: '§ 37 SGB II',
  hilfe: 'Mit dem Festlegen ist der Fall wieder offen. Geld gibt es dadurch noch nicht.',
} as const satisfies Schrittkopf
const ANGABEN = {
  id: 'angaben',
  titel: 'Antrag und Bewilligungszeitraum erfassen',
  norm: '§ 37 Abs. 2, § 41 Abs. 3 SGB II',
  hilfe:
    'Einen neuen Bewilligungszeitraum anlegen, bei einem Irrtum den alten wieder verlängern. War der Haushalt ausgezogen, bei jeder Person das Ende im Haushalt prüfen.',
} as const satisfies Schrittkopf

const grundVon = (v: Verfahren): string => textWert(festgelegt(v, GRUND.id)?.werte, 'grund')

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const fest = festgelegt(v, GRUND.id)
  if (fest === undefined)
    return [
      offen(GRUND, 'Noch nicht festgelegt.', {
        art: 'klaerung',
        frage: 'Warum wird der Fall wieder aufgenommen?',
        warum: 'Der Grund steht im Verlauf; ohne Grund wird kein geschlossener Fall geöffnet.',
        wirkung: 'Am Geld ändert sich dadurch nichts.',
        felder: [
          {
            art: 'wahl',
            name: 'grund',
            titel: 'Grund',
            optionen: Object.entries(GRUENDE).map(([wert, titel]) => ({ wert, titel: titel ?? wert })),
          },
          { art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'steht in der Akte', lang: true },
        ],
        knopf: 'Fall wieder aufnehmen',
      }),
      gesperrt(ANGABEN, 'Erst der Schritt davor.'),
    ]
  const am = deutsch(tagInBerlin(fest.wann))
  return [
    erledigt(GRUND, `${GRUENDE[grundVon(v)]}. Am ${am} wieder aufgenommen. ${textWert(fest.werte, 'warum')}`),
    angaben(l, v),
  ]
}

/** Proven by a period in the ordered facts that goes on after the day of the reopening. */
function angaben(l: Verfahrenslage, v: Verfahren): Schritt {
  const seit = festgelegt(v, GRUND.id)?.wann
  const angeordnet = l.entscheidungen.some(
    (e) => e.zustand === 'angeordnet' && seit !== undefined && e.angeordnetAm >= seit,
  )
  const ende = l.geltendeAngaben && letzterBewilligungsmonat(l.geltendeAngaben)
  if (angeordnet && ende !== undefined) return erledigt(ANGABEN, `Entschieden ist bis ${monatsname(ende)}.`)
  return offen(ANGABEN, 'Noch nichts Neues angeordnet.', {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}`,
    knopf: 'Angaben bearbeiten',
  })
}
