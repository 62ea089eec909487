import type { Verfahren } from '../../../fall/index.ts'
import { deutsch } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import { empfaengername } from '../../schreiben.ts'
import { vergeblich } from '../mitwirkung/mitwirkung.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { offen, type Schritt, sperre } from '../schritt.ts'
import { textWert } from '../werte.ts'
import { belegVon, SCHRITT } from './beleg.ts'
import { pruefungsfelder } from './felder.ts'
import { gemeinsameSchritte, KOPF, wirktGemeinsam } from './gemeinsam.ts'
import { ursacheVon, VERSAGUNG } from './ursache.ts'

/**
 * §§ 66, 67 SGB I: where papers were asked for twice in vain, an application is refused for now or a running benefit
 * withheld, wholly or in part, until they come; then what is paid for the months gone by. In the facts it is an amount of
 * nought set with its paragraph (ADR 0033); certifying and ordering are those of any decision.
 */
export const versagung: Verfahrensplan = {
  art: VERSAGUNG,
  titel: 'Versagung und Entziehung',
  norm: '§§ 66, 67 SGB I',
  hilfe:
    'Wenn im Verfahren „Unterlagen anfordern“ nach Bitte und Erinnerung etwas fehlt, ohne das sich nicht feststellen lässt, was zusteht. Erst prüfen, dann abwägen, ob und wie weit; bei laufender Leistung vorher anhören. Kommen die Unterlagen später, wird hier entschieden, was nachgezahlt wird.',
  anlaesse,
  gegenstand: (l, v) => {
    const person = l.verfahren.find((x) => x.id === v.gegenstand)?.gegenstand as PersonId | undefined
    return person === undefined ? 'Fehlende Unterlagen' : `Fehlende Unterlagen von ${empfaengername(l, person)}`
  },
  schritte,
  wirkt: async (tx, h, e) => {
    const keine = e.schritt === SCHRITT.pruefung && textWert(e.werte, 'wichtig') === 'ja'
    return keine ? KEINE_PFLICHT : wirktGemeinsam(tx, h, e)
  },
}

const KEINE_PFLICHT =
  'Dann musste die Person das Papier nicht vorlegen (§ 65 Abs. 1 SGB I). Beenden Sie das Verfahren mit diesem Grund und entscheiden Sie nach dem, was bekannt ist.'

/** Each request for papers that was in vain and about which nothing was decided in this way yet. */
function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  if (l.fall.zustand !== 'offen') return []
  const gehabt = new Set(l.verfahren.flatMap((v) => (v.art === VERSAGUNG && belegVon(v) ? [v.gegenstand] : [])))
  return l.verfahren.flatMap((v) => {
    const x = vergeblich(l, v)
    if (x === undefined || x.fehlt.length === 0 || gehabt.has(v.id)) return []
    const titel = empfaengername(l, x.person)
    return [{ gegenstand: v.id, titel, grund: `Es fehlt: ${x.fehlt.map((b) => b.was).join('; ')}.` }]
  })
}

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const u = ursacheVon(l, v, (p) => empfaengername(l, p))
  if (u?.grund.art !== 'unterlagen')
    return sperre(Object.values(KOPF), 'Die Bitte um Unterlagen ist nicht zu Ende geführt.')
  const { grund } = u
  const gefragt = `Gebeten am ${deutsch(grund.gebetenAm)}, erinnert am ${deutsch(grund.erinnertAm)}, beides mit Hinweis auf die Folgen; letzter Tag war der ${deutsch(grund.frist)}.`
  const fehlt = grund.fehlt.map((b) => b.was).join('“, „')
  return gemeinsameSchritte(l, v, KOPF, u, {
    grund: gefragt,
    offen: offen(KOPF.pruefung, gefragt, {
      art: 'klaerung',
      frage: `Ist ohne „${fehlt}“ die Aufklärung erheblich erschwert?`,
      warum: 'Nur soweit die Voraussetzungen deshalb nicht nachgewiesen sind, darf versagt oder entzogen werden.',
      wirkung: null,
      felder: pruefungsfelder(),
      knopf: 'Festlegen',
    }),
  })
}
