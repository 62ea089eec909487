import { Eingabe } from '../bausteine/feld.tsx'
import { Kasten } from '../bausteine/kasten.tsx'

/** The account a new household is to be paid to; another person confirms it. */
export function Kontofelder({
  wert,
  fehler,
}: {
  readonly wert: (name: string) => string
  readonly fehler: Readonly<Record<string, string>>
}) {
  return (
    <Kasten titel="Konto">
      <div className="al-maske al-maske--weit">
        <Eingabe
          name="iban"
          titel="IBAN"
          wert={wert('iban')}
          fehler={fehler.iban}
          norm="§ 47 SGB I"
          hilfe="leer = noch nicht bekannt"
        />
        <Eingabe
          name="kontoinhaber"
          titel="Kontoinhaber"
          wert={wert('kontoinhaber')}
          fehler={fehler.kontoinhaber}
          hilfe="leer = antragstellende Person"
        />
      </div>
    </Kasten>
  )
}
