import { Eingabe } from '../bausteine/feld.tsx'

/** Street, number, postcode, place; `zusatz` is asked of persons. */
export function Anschriftfelder({
  wert,
  fehler,
  ohneZusatz,
}: {
  readonly wert: (name: string) => string
  readonly fehler: Readonly<Record<string, string>>
  readonly ohneZusatz?: boolean | undefined
}) {
  const feld = (name: string, titel: string) => ({ name, titel, wert: wert(name), fehler: fehler[name] })
  return (
    <>
      <Eingabe {...feld('strasse', 'Straße')} pflicht />
      <Eingabe {...feld('hausnummer', 'Hausnummer')} pflicht />
      <Eingabe {...feld('plz', 'Postleitzahl')} inputMode="numeric" pflicht />
      <Eingabe {...feld('ort', 'Ort')} pflicht />
      {!ohneZusatz && <Eingabe {...feld('zusatz', 'Zusatz')} hilfe="zum Beispiel bei Meier" />}
    </>
  )
}
