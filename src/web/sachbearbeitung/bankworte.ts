import { type Iban, ibanAnzeige } from '../../stammdaten/index.ts'
import type { Ergebnisgrund } from '../../zahlung/index.ts'

/** An account as a message of the bank names it: not checked, shown in groups of four. */
export const kontoAnzeige = (text: string): string => ibanAnzeige(text as Iban)

/** Why a piece of a message waits, as the cashier reads it, with what to do. */
export const BANKGRUND: Readonly<Record<Ergebnisgrund, string>> = {
  gemeldet: 'gemeldet',
  gebucht: 'gebucht',
  nichtGebucht: 'von der Bank noch nicht gebucht',
  doppelterAuszug: 'Auszug lag schon vor',
  nurAvis: 'nur angekündigt',
  unbekannteKennung: 'Die Kennung gehört zu keiner Überweisung dieses Jobcenters.',
  ohneKennung: 'Die Bank nennt keine Kennung einer Überweisung.',
  betragWeichtAb: 'Der Betrag ist ein anderer als bei der Überweisung. Bitte bei der Bank nachfragen.',
  summeWeichtAb: 'Die Summe passt nicht zum Lauf. Vielleicht fehlt noch eine Meldung über abgewiesene Überweisungen.',
  schonGebucht: 'Diese Überweisung ist schon so gebucht. Vielleicht hat die Bank doppelt gebucht.',
  vorDerBelastung: 'Die Belastung ist noch nicht gebucht; löst sich mit dem nächsten Auszug.',
  passtNichtZumStand: 'Passt nicht zum Stand der Zahlung. Bitte die Zahlung im Fall ansehen.',
  fremdeWaehrung: 'Der Betrag ist nicht in Euro.',
  storniert: 'Die Bank nimmt einen früheren Umsatz zurück.',
  unbekannterStatus: 'Die Bank meldet einen Stand, den das Programm nicht kennt. Bitte bei der Bank nachfragen.',
  nameWeichtAb: 'Der Name des Empfängers weicht bei der Bank etwas ab. Bitte die Bankverbindung prüfen.',
  nameFalsch: 'Das Konto gehört laut Bank jemand anderem. Dorthin wird nichts mehr gezahlt, bis es geklärt ist.',
  doppelteEinreichung:
    'Die Bank hält die Einreichung für doppelt. Nichts neu anweisen; zuerst klären, ob der Lauf zweimal abgegeben wurde.',
  keinKassenzeichen: 'Im Text steht kein gültiges Kassenzeichen.',
  keineForderung: 'Zum Kassenzeichen gibt es keine offene Forderung.',
  mehrAlsOffen: 'Es ist mehr eingegangen, als auf die Forderung offen ist.',
  rueckzahlungBeschlossen: 'Geht an den Absender zurück, sobald eine andere Person den Zahllauf freigibt.',
  rueckzahlungVerworfen: 'Die Rückzahlung an den Absender wurde verworfen.',
  rueckzahlungUnterwegs: 'ist an den Absender unterwegs',
  rueckzahlungGebucht: 'an den Absender zurückgezahlt',
  rueckzahlungAbgewiesen: 'Die Bank hat die Rückzahlung an den Absender abgewiesen.',
  rueckzahlungZurueck: 'Die Rückzahlung an den Absender ist zurückgekommen. Bitte den Absender anders erreichen.',
}
