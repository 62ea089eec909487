import { type Text, t } from './dokument.ts'
import type { Aenderungseingabe, Berichtigung } from './eingabe.ts'
import { langesDatum, monatsliste } from './sprache.ts'

type Gericht = Extract<Berichtigung, { readonly gericht: string }>

/** The rule under which a notice is changed, as the operative part names it. */
export function aenderungsnorm(e: Aenderungseingabe): string {
  switch (e.berichtigt?.art) {
    case undefined:
      if (e.bisher.vorlaeufig) return '§ 41a Abs. 2 SGB II'
      if (istGanzAbgeloest(e)) return '§ 40 Abs. 4 SGB II'
      return e.bisher.nunVorlaeufig.length > 0 ? '§ 48 Abs. 1 SGB X, § 40 Abs. 4 SGB II' : '§ 48 Abs. 1 SGB X'
    case 'abhilfe':
      return '§ 85 Abs. 1 SGG'
    case 'ueberpruefung':
      return '§ 44 Abs. 1 SGB X'
    case 'vergleich':
      return '§ 101 Abs. 1 SGG'
    case 'anerkenntnis':
      return '§ 101 Abs. 2 SGG'
    case 'urteil':
      return '§ 131 SGG'
  }
}

/** Every month of the notice was decided finally before and is decided provisionally now. */
export const istGanzAbgeloest = (e: Aenderungseingabe): boolean =>
  e.berichtigt === undefined &&
  !e.bisher.vorlaeufig &&
  e.regelt.every((pm) => e.bisher.nunVorlaeufig.includes(pm.monat))

/** § 40 Abs. 4 SGB II, as the reasons name it; empty where nothing becomes provisional. */
function abloesung(e: Aenderungseingabe): string {
  const monate = e.bisher.nunVorlaeufig
  if (monate.length === 0) return ''
  return ` Für ${monatsliste(monate)} hatten wir abschließend entschieden. Jetzt hat sich etwas geändert, und deshalb steht für diese Zeit nicht mehr fest, wie viel Ihnen zusteht. Dann müssen wir den Bescheid für die Zukunft ganz aufheben und vorläufig neu entscheiden (§ 40 Abs. 4, § 41a SGB II).`
}

/** The same in the reasons, as sentences. */
export function aenderungsgrund(e: Aenderungseingabe): Text {
  const b = e.berichtigt
  switch (b?.art) {
    case undefined:
      if (istGanzAbgeloest(e)) return t`${abloesung(e).trim()}`
      return e.bisher.vorlaeufig
        ? t`Die bisherige Entscheidung war vorläufig. Stellt sich später heraus, dass etwas anders ist, entscheiden wir neu (§ 41a Abs. 2 SGB II).${abloesung(e)}`
        : t`Ändern sich die Verhältnisse nach einem Bescheid, müssen wir ihn ändern (§ 48 Abs. 1 SGB X). Das ist hier so.${abloesung(e)}`
    case 'abhilfe':
      return t`Auf den Widerspruch vom ${langesDatum(b.widerspruchVom)} haben wir den Bescheid noch einmal geprüft. Soweit der Widerspruch berechtigt ist, ändern wir den Bescheid (§ 85 Abs. 1 SGG).`
    case 'ueberpruefung':
      return t`Wir haben den Bescheid noch einmal geprüft. Er war von Anfang an nicht richtig. Deshalb nehmen wir ihn insoweit zurück (§ 44 Abs. 1 SGB X).`
    case 'vergleich':
      return t`Damit setzen wir den Vergleich vom ${langesDatum(b.vom)} um (${stelle(b)}; § 101 Abs. 1 SGG).`
    case 'anerkenntnis':
      return t`Damit setzen wir unser Anerkenntnis vom ${langesDatum(b.vom)} um (${stelle(b)}; § 101 Abs. 2 SGG).`
    case 'urteil':
      return t`Damit setzen wir um, was das Gericht entschieden hat: Entscheidung vom ${langesDatum(b.vom)} (${stelle(b)}; § 131 SGG).`
  }
}

const stelle = (b: Gericht): string => `${b.gericht}, Aktenzeichen ${b.aktenzeichen}`
