/** Places are thousandths of the widest amount, worked out where the data come from. */
export type Stufe = {
  readonly titel: string
  readonly text: string
  readonly art: 'plus' | 'minus' | 'summe' | 'zahlung'
  readonly von: number
  readonly bis: number
}

const prozent = (tausendstel: number): string => `${tausendstel / 10}%`
const ZEICHEN = { plus: '+', minus: '−', summe: '=', zahlung: '→' } as const

/** From need over income to the claim and the payees, each with its amount beside the bar. */
export function Wasserfall({ stufen, titel }: { readonly stufen: readonly Stufe[]; readonly titel: string }) {
  return (
    <figure className="al-wasserfall">
      <figcaption className="al-klein al-leise">{titel}</figcaption>
      <ol className="al-liste">
        {stufen.map((s) => (
          <li key={s.titel + s.art} className={`al-wasserfall__stufe al-wasserfall__stufe--${s.art}`}>
            <span>
              <span className="al-leise">{ZEICHEN[s.art]}</span> {s.titel}
            </span>
            <svg height="14" className="al-strahl__bild" aria-hidden="true">
              <rect x={prozent(s.von)} width={prozent(Math.max(s.bis - s.von, 2))} y="2" height="10" />
            </svg>
            <span className="al-zahl">{s.text}</span>
          </li>
        ))}
      </ol>
    </figure>
  )
}
