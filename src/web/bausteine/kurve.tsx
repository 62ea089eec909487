import { useId } from 'react'

/** Places are thousandths of width and height, worked out where the data come from; y grows downwards. */
export type Kurvenlinie = {
  readonly schluessel: string
  readonly titel: string
  readonly art: 'haupt' | 'neben' | 'gestrichelt'
  /** "0,800 50,700" */
  readonly punkte: string
}

export type Kurvenmarke = {
  readonly schluessel: string
  /** Short, stands at the line; the table explains it. */
  readonly kuerzel: string
  readonly ort: number
  readonly art: 'schwelle' | 'heute'
}

export type Achsenstrich = { readonly ort: number; readonly text: string }

export type Kurve = {
  readonly titel: string
  /** What one sees, in a sentence, for who does not see it. */
  readonly beschreibung: string
  readonly linien: readonly Kurvenlinie[]
  readonly marken: readonly Kurvenmarke[]
  readonly waagrecht: readonly Achsenstrich[]
  readonly senkrecht: readonly Achsenstrich[]
  readonly achsen: { readonly waagrecht: string; readonly senkrecht: string }
}

const [BREITE, HOEHE, LINKS, OBEN, UNTEN, RECHTS] = [1000, 420, 62, 34, 44, 16] as const
const x = (t: number): number => LINKS + (t * (BREITE - LINKS - RECHTS)) / 1000
const y = (t: number): number => OBEN + (t * (HOEHE - OBEN - UNTEN)) / 1000

/** Lines over one quantity, with marked places. Told apart by stroke and label, not by colour alone; a table stands below it. */
export function Kurvenbild({ kurve: k }: { readonly kurve: Kurve }) {
  const titelId = useId()
  const textId = useId()
  return (
    <figure className="al-kurve">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="al-tafel" tabIndex={0} aria-label={`Kurve: ${k.titel}`}>
        <svg viewBox={`0 0 ${BREITE} ${HOEHE}`} role="img" aria-labelledby={`${titelId} ${textId}`}>
          <title id={titelId}>{k.titel}</title>
          <desc id={textId}>{k.beschreibung}</desc>
          <Netz kurve={k} />
          {k.marken.map((m, i) => (
            <g key={m.schluessel} className={`al-kurve__marke al-kurve__marke--${m.art}`}>
              <line x1={x(m.ort)} x2={x(m.ort)} y1={y(0)} y2={y(1000)} />
              <text x={x(m.ort)} y={i % 2 === 0 ? 13 : 28} textAnchor="middle">
                {m.kuerzel}
              </text>
            </g>
          ))}
          {k.linien.map((l) => (
            <polyline
              key={l.schluessel}
              className={`al-kurve__linie al-kurve__linie--${l.art}`}
              points={umgerechnet(l)}
            />
          ))}
        </svg>
      </section>
      <figcaption>
        <ul className="al-kurve__legende">
          {k.linien.map((l) => (
            <li key={l.schluessel}>
              <svg width="36" height="10" aria-hidden="true">
                <line x1="0" x2="36" y1="5" y2="5" className={`al-kurve__linie al-kurve__linie--${l.art}`} />
              </svg>
              {l.titel}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function umgerechnet(l: Kurvenlinie): string {
  return l.punkte
    .split(' ')
    .map((p) => {
      const [a = 0, b = 0] = p.split(',').map(Number)
      return `${Math.round(x(a) * 10) / 10},${Math.round(y(b) * 10) / 10}`
    })
    .join(' ')
}

function Netz({ kurve: k }: { readonly kurve: Kurve }) {
  return (
    <g className="al-kurve__netz">
      {k.senkrecht.map((s) => (
        <g key={s.text}>
          <line x1={x(0)} x2={x(1000)} y1={y(s.ort)} y2={y(s.ort)} />
          <text x={x(0) - 6} y={y(s.ort) + 4} textAnchor="end">
            {s.text}
          </text>
        </g>
      ))}
      {k.waagrecht.map((s) => (
        <g key={s.text}>
          <line x1={x(s.ort)} x2={x(s.ort)} y1={y(1000)} y2={y(1000) + 5} />
          <text x={x(s.ort)} y={y(1000) + 18} textAnchor="middle">
            {s.text}
          </text>
        </g>
      ))}
      <text x={x(500)} y={HOEHE - 6} textAnchor="middle">
        {k.achsen.waagrecht}
      </text>
      <text x={4} y={y(1000) + 34} textAnchor="start">
        {k.achsen.senkrecht}
      </text>
    </g>
  )
}
