import { type AnordnenAbgelehnt, type FeststellenAbgelehnt, OHNE_EINZAHLUNGSKONTO } from '../../../ablauf/index.ts'
import { kurzmonat, liesMonat } from '../../../kern/index.ts'
import { bankverbindungMeldung } from '../../../stammdaten/index.ts'

const GLEICHZEITIG =
  'Gerade wird an denselben Daten gearbeitet; Ihr Auftrag kam nicht an die Reihe. Es ist nichts verloren und nichts halb geschehen. Bitte versuchen Sie es noch einmal.'

const PLAN: Readonly<Record<Extract<FeststellenAbgelehnt, { art: 'plan' }>['grund']['art'], string>> = {
  keinKonto: 'Es fehlt ein Konto für die Auszahlung. Tragen Sie es beim Bearbeiten ein.',
  wegUnzulaessig: 'Ein Zahlungsweg passt nicht zu den Leistungen. Prüfen Sie ihn beim Bearbeiten.',
  versicherungFehlt:
    'Der Zuschuss zur Kranken- oder Pflegeversicherung ist ganz an die Versicherung zu zahlen (§ 26 Abs. 5 SGB II). Richten Sie dafür eine Direktzahlung ein.',
}

/** Every refusal says what it is and what to do next. */
export function feststellenMeldung(a: FeststellenAbgelehnt): string {
  switch (a.art) {
    case 'unbekannt':
      return 'Diesen Entwurf gibt es nicht mehr.'
    case 'gleichzeitig':
      return GLEICHZEITIG
    case 'entwurfVeraltet':
      return `Der Entwurf wurde inzwischen geändert (jetzt v${a.version}). Sehen Sie sich die Differenz noch einmal an.`
    case 'fassungUeberholt':
      return 'Inzwischen wurde eine andere Entscheidung angeordnet. Der Entwurf geht von einem alten Stand aus; bitte neu beginnen.'
    case 'begruendungFehlt':
      return 'Ohne geänderte Tatsachen braucht es einen Grund.'
    case 'schreibenLeer':
      return 'Ein Schreiben braucht Betreff und Text.'
    case 'schreibenFehlt':
      return 'Ohne geänderte Tatsachen braucht es mindestens ein Schreiben.'
    case 'faktenGeaendert':
      return 'Die Tatsachen sind geändert: Das ist kein bloßes Schreiben.'
    case 'nichtsZuEntscheiden':
      return 'Es ist nichts zu entscheiden: Kein Monat ändert sich.'
    case 'unvollstaendig':
      return `Es fehlen noch ${a.maengel.length} Eingaben. Ergänzen Sie sie beim Bearbeiten.`
    case 'nichtAbgedeckt':
      return `So kann nicht entschieden werden: ${a.gruende.join('; ')}`
    case 'zeichen':
      return `Diese Zeichen kann der Brief nicht drucken: ${a.zeichen.join(' ')} (in: ${a.woerter.join(', ')}). Bitte in lateinischen Buchstaben schreiben, wie im Ausweis.`
    case 'plan':
      return PLAN[a.grund.art]
  }
}

export function anordnenMeldung(a: AnordnenAbgelehnt): string {
  switch (a.art) {
    case 'unbekannt':
      return 'Diese Entscheidung gibt es nicht.'
    case 'gleichzeitig':
      return GLEICHZEITIG
    case 'stufeFehlt':
      return 'Anordnen kann nur die Stufe A.'
    case 'minderung':
      return a.gruende.join(' ')
    case 'nichtFestgestellt':
      return NICHT_FESTGESTELLT[a.zustand]
    case 'gleichePerson':
      return 'Sie haben festgestellt. Anordnen muss eine andere Person der Stufe A (Vier-Augen-Prinzip).'
    case 'hatBearbeitet':
      return 'Sie haben in diesem Entwurf etwas geändert. Anordnen muss eine Person, die nichts daran geändert hat.'
    case 'fassungUeberholt':
      return 'Inzwischen wurde eine andere Entscheidung für diesen Fall angeordnet. Geben Sie diese zurück.'
    case 'inhaltGeaendert':
      return 'Die Tatsachen sind nicht mehr die festgestellten. Die Feststellung ist hinfällig; es muss neu festgestellt werden.'
    case 'zahlungsstandGeaendert':
      return 'Ein Zahllauf hat inzwischen einen dieser Monate bezahlt. Die Differenz unten ist die jetzige; es muss neu festgestellt werden.'
    case 'ergebnisGeaendert':
      return `Das Programm rechnet jetzt anders als bei der Feststellung: ${stellen(a.stellen)}. Es muss neu festgestellt werden.`
    case 'planGeaendert':
      return 'Der Zahlungsplan ist nicht mehr der festgestellte. Es muss neu festgestellt werden.'
    case 'schreibenGeaendert':
      return 'Die Schreiben sind nicht mehr die festgestellten. Es muss neu festgestellt werden.'
    case 'konto':
      return `Bankverbindung: ${bankverbindungMeldung(a.grund)}`
    case 'schreiben':
      if (a.grund.art === 'lueckenOffen' && a.grund.luecken.includes('einzahlungskonto')) return OHNE_EINZAHLUNGSKONTO
      return 'In einem Schreiben fehlt noch eine Angabe. Geben Sie die Entscheidung zurück.'
  }
}

const NICHT_FESTGESTELLT = {
  angeordnet: 'Diese Entscheidung ist schon angeordnet.',
  zurueckgegeben: 'Diese Entscheidung wurde zurückgegeben.',
  verfallen: 'Diese Feststellung ist hinfällig, weil danach etwas geändert wurde.',
} as const

function stellen(liste: Extract<AnordnenAbgelehnt, { art: 'ergebnisGeaendert' }>['stellen']): string {
  const orte = liste.slice(0, 3).map((s) => {
    const monat = liesMonat(s.monat)
    return [s.person ?? '', monat === undefined ? s.monat : kurzmonat(monat), s.regel].filter((t) => t !== '').join(' ')
  })
  return orte.length === 0 ? 'in der Herleitung' : orte.join('; ')
}
