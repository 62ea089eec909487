import type { Hauptbuchbefund } from './pruefeHauptbuchSql.ts'
import { type Buchbefund, GEBROCHEN } from './pruefungSql.ts'

/** What a breach of the books means, for the cashier and whoever runs the house. */
const SAETZE: Readonly<Record<Hauptbuchbefund['was'], string>> = {
  'a transaction does not balance in a title': 'Ein Vorgang geht in einem Titel nicht auf.',
  'a posting moves nothing or names one account twice': 'Eine Buchung bewegt nichts oder nennt zweimal dasselbe Konto.',
  'a reversal does not mirror its posting': 'Eine Stornobuchung ist nicht das Spiegelbild ihrer Buchung.',
  'a posting says something else than the payment, claim or act it belongs to':
    'Eine Buchung nennt etwas anderes als die Zahlung, die Forderung oder der Vorgang, zu dem sie gehört.',
  'the parts of a payment are not its amount': 'Die Posten einer Zahlung ergeben nicht ihren Betrag.',
  'what is owed, on its way or void of a payment part is not what its state says':
    'Was für einen Posten geschuldet, unterwegs, gebucht oder weggefallen ist, passt nicht zum Stand seiner Zahlung.',
  'cash given out is not where its voucher says':
    'Eine Barauszahlung und ihre Zahlung sagen Verschiedenes darüber, wo das Geld ist.',
  'a payment of a run is not in its file set, or the other way round':
    'Eine Zahlung eines Zahllaufs steht in keiner Datei, oder umgekehrt.',
  'a transfer has another amount than its payment': 'Eine Überweisung hat einen anderen Betrag als ihre Zahlung.',
  'the parts of a claim are not its amount, or more came in, was kept back or forgiven than was claimed':
    'Die Posten einer Forderung ergeben nicht ihren Betrag, oder es kam mehr ein, wurde mehr einbehalten oder erlassen als gefordert.',
  'the account of a claim does not hold what is claimed less what came in, was set off and forgiven':
    'Das Konto einer Forderung enthält nicht, was gefordert ist, abzüglich Eingang, Verrechnung und Erlass.',
  'what is held of an entry on the account is not what became of it':
    'Was von einem Umsatz verwahrt ist, passt nicht zu dem, was aus ihm wurde.',
  'what is kept back of a payment is not what it pays off on a claim':
    'Was von einer Zahlung einbehalten ist, tilgt nicht denselben Betrag einer Forderung.',
  'a part of a claim is paid off beyond its amount, or opened beyond it':
    'Ein Posten einer Forderung ist über seinen Betrag hinaus getilgt oder geöffnet.',
  'a fall that a cancelling decision lets come is not claimed':
    'Was eine aufhebende Entscheidung entfallen lässt, ist nicht gefordert.',
  'contributions are claimed in part, with benefits in one claim, or set off':
    'Beiträge sind nur zum Teil, zusammen mit Leistungen oder durch Aufrechnung gefordert.',
  'what is set off of a claim and of back-payments is not the same for a person and decision':
    'Was an Forderung und Nachzahlung verrechnet ist, ist für eine Person und Entscheidung nicht gleich.',
  'the account of set-offs does not hold of a claim what the claim says':
    'Das Konto der Verrechnungen enthält von einer Forderung nicht, was die Forderung sagt.',
  'a step of a payment is not in the table or not in its order':
    'Ein Schritt einer Zahlung ist nicht vorgesehen oder steht nicht in seiner Reihenfolge.',
}

const ALLE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SAETZE),
  [GEBROCHEN, 'Ein Glied der Kette stimmt nicht: Die Buchung oder ihr Siegel wurde geändert oder fehlt.'],
])

/** "Die Posten einer Zahlung ergeben nicht ihren Betrag. (LED-03, 0193…)"; what is a sentence already stays one. */
export function befundsatz(b: Buchbefund): string {
  return `${ALLE.get(b.was) ?? b.was} (${b.regel}, ${b.id})`
}
