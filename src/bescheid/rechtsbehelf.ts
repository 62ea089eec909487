import type { Datum } from '../kern/index.ts'
import { type Absatz, type Rechtsbehelf, type Text, t } from './dokument.ts'
import type { Bescheideingabe, ElektronischerWeg } from './eingabe.ts'
import { langesDatum } from './sprache.ts'

/**
 * § 36 SGB X, § 84 SGG: remedy, office, seat, time and form, close to the law and nothing else. The
 * end of the month is not computed, no grounds are demanded, no way is preferred. Abroad three months.
 */
export function rechtsbehelf(e: Pick<Bescheideingabe, 'absender' | 'empfaenger' | 'anhaengig'>): Rechtsbehelf {
  if (e.anhaengig !== undefined) return teilDesVerfahrens(e.anhaengig)
  const { absender: a } = e
  const frist = e.empfaenger.land === undefined ? 'Ein Monat' : 'Drei Monate'
  return {
    art: 'rechtsbehelf',
    id: 'rechtsbehelf',
    titel: t`Ihr Recht auf Widerspruch`,
    absaetze: [
      t`Gegen diesen Bescheid können Sie Widerspruch einlegen. Das gilt für jede Person, für die wir hier entscheiden.`,
      t`Frist: ${frist}, nachdem der Bescheid bekannt gegeben ist.`,
      t`Stelle: ${a.name}, ${a.strasse}, ${a.plz} ${a.ort}.`,
      t`Form: schriftlich, in elektronischer Form nach § 36a Abs. 2 SGB I, schriftformersetzend nach § 36a Abs. 2a SGB I und § 9a Abs. 5 des Onlinezugangsgesetzes oder zur Niederschrift bei dieser Stelle.`,
      ...wege(a.wege),
    ],
  }
}

/** The court for the person's place of residence (§ 57 SGG). */
export type Gericht = { readonly name: string; readonly strasse: string; readonly plz: string; readonly ort: string }

/** § 85 Abs. 3 Satz 4, §§ 87, 90, 65a SGG: action, court, seat, time and form, in the decision on an objection alone. */
export function klagebelehrung(
  e: Pick<Bescheideingabe, 'empfaenger'>,
  k: { readonly bescheidVom: Datum; readonly gericht: Gericht },
): Rechtsbehelf {
  const frist = e.empfaenger.land === undefined ? 'Ein Monat' : 'Drei Monate'
  const { gericht: g } = k
  return {
    art: 'rechtsbehelf',
    id: 'rechtsbehelf',
    titel: t`Ihr Recht auf Klage`,
    absaetze: [
      t`Gegen den Bescheid vom ${langesDatum(k.bescheidVom)} in der Gestalt dieses Widerspruchsbescheids können Sie Klage erheben.`,
      t`Frist: ${frist}, nachdem dieser Widerspruchsbescheid bekannt gegeben ist.`,
      t`Gericht: ${g.name}, ${g.strasse}, ${g.plz} ${g.ort}.`,
      t`Form: schriftlich, zu Protokoll der Urkundsbeamtin oder des Urkundsbeamten der Geschäftsstelle oder als elektronisches Dokument nach § 65a SGG.`,
    ],
  }
}

/** Explains, stands beside the notice and is no part of it. */
export function rechtsbehelfErklaert(e: Pick<Bescheideingabe, 'absender' | 'anhaengig'>): readonly Absatz[] {
  if (e.anhaengig !== undefined) return []
  const rat = e.absender.beratung
  return [
    {
      art: 'absatz',
      id: 'rechtsbehelf.erklaerung',
      text: t`Gut zu wissen: „Zur Niederschrift“ heißt, Sie kommen zu uns und wir schreiben Ihren Widerspruch auf. Eine einfache E-Mail reicht leider nicht. Eine Begründung hilft uns, ist aber keine Pflicht.${rat === undefined ? '' : ` Brauchen Sie Rat? ${rat}`}`,
    },
  ]
}

function wege(liste: readonly ElektronischerWeg[]): readonly Text[] {
  if (liste.length === 0) return []
  return [t`Elektronische Wege zu uns: ${liste.map(weg).join('; ')}.`]
}

function weg(w: ElektronischerWeg): string {
  switch (w.art) {
    case 'signatur':
      return `mit qualifizierter elektronischer Signatur an ${w.adresse}`
    case 'formular':
      return `über das Formular ${w.adresse} mit ${w.anmeldung}`
    case 'postfach':
      return `als elektronisch signierte Erklärung aus einem besonderen elektronischen Postfach nach § 36a Abs. 2a Nr. 2 SGB I an ${w.adresse}`
  }
}

function teilDesVerfahrens(art: 'widerspruch' | 'klage'): Rechtsbehelf {
  const text =
    art === 'widerspruch'
      ? t`Dieser Bescheid wird Teil des laufenden Widerspruchs (§ 86 SGG). Ein eigener Widerspruch ist nicht nötig.`
      : t`Dieser Bescheid wird Teil des laufenden Klageverfahrens (§ 96 SGG). Das Gericht bekommt eine Abschrift.`
  return { art: 'rechtsbehelf', id: 'rechtsbehelf', titel: t`Ihr laufendes Verfahren`, absaetze: [text] }
}
