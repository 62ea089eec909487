import { useState } from 'react'
import { Link } from 'react-router'
import { useBereit } from '../rahmen/bereit.ts'
import { Knopf } from './knopf.tsx'

/** One step of the reason for an amount, with the steps it was made of. */
export type Warumknoten = {
  readonly schritt: number
  readonly art: 'regel' | 'parameter' | 'angabe'
  readonly titel: string
  readonly anzeige: string
  readonly satz?: string | undefined
  readonly norm?: string | undefined
  readonly formel?: string | undefined
  /** Parameter: where it was promulgated. */
  readonly quelle?: string | undefined
  /** Fact: where to see and change it. */
  readonly angabe?: { readonly nach: string; readonly titel: string; readonly nachweis: string } | undefined
  readonly aus: readonly Warumknoten[]
}

/** "Warum?": a tree that opens downwards, each step one sentence, paragraph, parameter with source, fact with evidence. */
export function Warum({ wurzel, titel }: { readonly wurzel: Warumknoten; readonly titel: string }) {
  const bereit = useBereit()
  const [alles, setAlles] = useState(false)
  return (
    <section className="al-warum" aria-label={titel}>
      {bereit && (
        <Knopf klein gewicht="tertiary" onClick={() => setAlles(!alles)}>
          {alles ? 'Nur das Wichtigste' : 'Alles aufklappen'}
        </Knopf>
      )}
      <Knoten key={String(alles)} knoten={wurzel} offen={alles ? Number.POSITIVE_INFINITY : 2} />
    </section>
  )
}

function Knoten({ knoten, offen }: { readonly knoten: Warumknoten; readonly offen: number }) {
  if (knoten.aus.length === 0) return <Blatt knoten={knoten} />
  return (
    <details open={offen > 0}>
      <summary>
        <span>
          {knoten.titel} {knoten.norm && <span className="al-leise al-klein">{knoten.norm}</span>}
        </span>
        <span className="al-zahl al-stark">{knoten.anzeige}</span>
      </summary>
      <Erlaeuterung knoten={knoten} />
      {knoten.aus.map((k) => (
        <Knoten key={k.schritt} knoten={k} offen={offen - 1} />
      ))}
    </details>
  )
}

function Blatt({ knoten }: { readonly knoten: Warumknoten }) {
  return (
    <div>
      <div className="al-warum__blatt">
        <span aria-hidden="true" className="al-leise">
          ·
        </span>
        <span>
          {knoten.titel} {knoten.norm && <span className="al-leise al-klein">{knoten.norm}</span>}
        </span>
        <span className="al-zahl">{knoten.anzeige}</span>
      </div>
      <Erlaeuterung knoten={knoten} />
    </div>
  )
}

function Erlaeuterung({ knoten: k }: { readonly knoten: Warumknoten }) {
  return (
    <>
      {k.satz && <p className="al-warum__satz">{k.satz}</p>}
      {k.formel && <p className="al-warum__quelle">{k.formel}</p>}
      {k.quelle && <p className="al-warum__quelle">Wert aus {k.quelle}</p>}
      {k.angabe && (
        <p className="al-warum__quelle">
          <Link to={k.angabe.nach}>{k.angabe.titel}</Link> · Nachweis: {k.angabe.nachweis}
        </p>
      )}
    </>
  )
}
