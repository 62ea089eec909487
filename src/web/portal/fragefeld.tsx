import { Auswahlgruppe, Eingabe, JaNein, type Option } from '../bausteine/feld.tsx'

export type Frageansicht = {
  readonly name: string
  readonly titel: string
  readonly hilfe: string
  readonly norm: string
  readonly pflicht: 'ja' | 'nach' | 'frei'
  readonly art: string
  readonly optionen: readonly Option[]
  readonly autofill: string
  readonly werte: readonly string[]
  readonly kannOffen: boolean
  readonly offen: boolean
}

export type FrageAntwort = {
  readonly fehler: Readonly<Record<string, string>>
  readonly roh: Readonly<Record<string, readonly string[]>>
}

type FeldProps = {
  readonly f: Frageansicht
  readonly fehler: string | undefined
  readonly roh: FrageAntwort['roh'] | undefined
}

/** A question with its control, and "I don't know yet" below where that is an answer. */
export function Fragefeld({ f, fehler, roh }: FeldProps) {
  const offen = roh === undefined ? f.offen : roh[`offen.${f.name}`] !== undefined
  return (
    <div className="al-stapel">
      <Steuerung f={f} fehler={fehler} werte={roh?.[f.name] ?? (roh === undefined ? f.werte : [])} />
      {f.kannOffen && (
        <label className="al-portaloffen">
          <input type="checkbox" name={`offen.${f.name}`} value="ja" defaultChecked={offen} /> Das weiß ich noch nicht
        </label>
      )}
    </div>
  )
}

function Steuerung({
  f,
  fehler,
  werte,
}: {
  readonly f: Frageansicht
  readonly fehler: string | undefined
  readonly werte: readonly string[]
}) {
  const gemeinsam = {
    name: f.name,
    titel: f.titel,
    hilfe: f.pflicht === 'nach' ? `${f.hilfe} Das kann auch später nachkommen.`.trim() : f.hilfe || undefined,
    pflicht: f.pflicht === 'ja',
    fehler,
  }
  const wert = werte[0] ?? ''
  switch (f.art) {
    case 'jaNein':
      return <JaNein {...gemeinsam} wert={wert} />
    case 'auswahl':
      return <Auswahlgruppe {...gemeinsam} liste wert={werte} optionen={f.optionen} />
    case 'mehrfach':
      return <Auswahlgruppe {...gemeinsam} liste mehrfach wert={werte} optionen={f.optionen} />
    case 'bestaetigung':
      return (
        <Auswahlgruppe
          {...gemeinsam}
          titel="Ihre Erklärung"
          liste
          mehrfach
          wert={werte}
          optionen={[{ wert: 'ja', titel: f.titel }]}
        />
      )
    case 'cent':
      return <Eingabe {...gemeinsam} art="cent" einheit="Euro" wert={wert} />
    case 'zahl':
      return <Eingabe {...gemeinsam} art="zahl" wert={wert} />
    case 'datum':
      return <Eingabe {...gemeinsam} art="datum" wert={wert} />
    case 'plz':
      return <Eingabe {...gemeinsam} inputMode="numeric" autoComplete="postal-code" wert={wert} />
    default:
      return <Eingabe {...gemeinsam} autoComplete={f.autofill || 'off'} wert={wert} />
  }
}
