import { Link, useActionData, useLoaderData } from 'react-router'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import { type Liste, Listen } from '../fall/listen.tsx'
import { type RueckrufAnsicht, Rueckrufe } from './rueckruf.tsx'

export { action, loader } from './zahlung.server.ts'

export type ZahlungAnsicht = {
  readonly titel: string
  readonly fall: { readonly nach: string; readonly nummer: string }
  readonly angaben: readonly (readonly [string, string])[]
  readonly verweise: readonly { readonly nach: string; readonly titel: string; readonly datei: boolean }[]
  /** Empty: it comes from a procedure without a decision on months (loan, early payment). */
  readonly entscheidung: readonly (readonly [string, string])[]
  readonly listen: readonly Liste[]
  readonly rueckruf: RueckrufAnsicht
}

export type ZahlungAntwort = { readonly fehler: string; readonly text: string }

/** Where a payment comes from, who did what with it, and what became of it. */
export default function ZahlungSeite() {
  const a = useLoaderData<ZahlungAnsicht>()
  const antwort = useActionData<ZahlungAntwort>()
  return (
    <Seite
      titel={a.titel}
      neben={
        <VerweisKnopf nach={a.fall.nach} klein>
          Fall {a.fall.nummer}
        </VerweisKnopf>
      }
    >
      <div className="al-stapel">
        <div className="al-nebeneinander">
          <Kasten titel="Zahlung">
            <Paare paare={a.angaben} />
          </Kasten>
          <Kasten titel="Grundlage">
            <Paare paare={a.entscheidung} />
            <ul className="al-stapel">
              {a.verweise.map((v) => (
                <li key={v.nach}>{v.datei ? <a href={v.nach}>{v.titel}</a> : <Link to={v.nach}>{v.titel}</Link>}</li>
              ))}
            </ul>
          </Kasten>
        </div>
        <Rueckrufe a={a.rueckruf} antwort={antwort} />
        <Listen listen={a.listen} />
      </div>
    </Seite>
  )
}
