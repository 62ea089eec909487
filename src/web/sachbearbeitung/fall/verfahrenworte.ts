import type { VerfahrenAbgelehnt } from '../../../ablauf/index.ts'

/** A refusal in words that say what to do. */
export function abgelehntText(x: VerfahrenAbgelehnt): string {
  switch (x.art) {
    case 'unbekannt':
      return 'Dieses Verfahren gibt es nicht mehr. Laden Sie die Seite neu.'
    case 'laeuftSchon':
      return 'Ein solches Verfahren läuft schon.'
    case 'laeuftVerdeckt':
      return 'Ein solcher Vorgang läuft schon und hat eine eigene Akte. Zugriff geben Ihnen die, die ihn führen; fragen Sie die Teamleitung.'
    case 'beendet':
      return 'Dieses Verfahren ist beendet.'
    case 'ueberholt':
      return 'Jemand anderes war schneller. Sehen Sie sich den neuen Stand an; Ihre Eingabe steht noch in den Feldern.'
    case 'gleichzeitig':
      return 'Gerade arbeiten mehrere an diesem Fall. Nichts ist verloren: Versuchen Sie es noch einmal.'
    case 'keinAnlass':
      return 'Dafür gibt es in diesem Fall keinen Anlass mehr.'
    case 'schritt':
      return `Dieser Schritt ist jetzt nicht möglich. ${x.grund}`
    case 'werte':
      return 'Bitte sehen Sie die markierten Felder durch.'
    case 'vorlageGeaendert':
      return 'Das Vorgelegte stimmt nicht mehr mit dem Stand des Falls überein. Es muss neu vorgelegt werden.'
    case 'gleichePerson':
      return 'Wer vorlegt, gibt nicht selbst frei (Vier-Augen-Prinzip). Bitte eine andere Person.'
    case 'stufeFehlt':
      return 'Freigeben kann nur die Stufe A.'
    case 'wirkung':
      return x.grund
  }
}
