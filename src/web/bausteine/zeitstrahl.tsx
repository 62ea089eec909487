import { Link } from 'react-router'

/** Places on the line are thousandths of its length, worked out where the data come from. */
export type Balken = { readonly von: number; readonly bis: number; readonly neu?: boolean | undefined }

export type Strahlzeile = {
  readonly schluessel: string
  readonly gruppe: string
  readonly titel: string
  /** Spoken: "ab 01.01.2026 bis auf Weiteres". */
  readonly dauer: string
  readonly nach: string
  readonly balken: readonly Balken[]
  readonly hinweise: number
}

export type Strahl = {
  readonly monate: readonly {
    readonly schluessel: string
    readonly titel: string
    /** Where a year begins. */
    readonly jahr: string
    readonly ab: number
  }[]
  readonly gesetze: readonly { readonly tag: string; readonly titel: string; readonly ort: number }[]
  readonly heute: number | null
  readonly zeilen: readonly Strahlzeile[]
}

const prozent = (tausendstel: number): string => `${tausendstel / 10}%`

/** Months from left to right; facts as bars; changes of law as thin lines; today. */
export function Zeitstrahl({ strahl, gewaehlt }: { readonly strahl: Strahl; readonly gewaehlt: string | null }) {
  return (
    <div className="al-strahl">
      <div className="al-strahl__kopf" aria-hidden="true">
        <span />
        <span />
        <svg className="al-strahl__bild" height="32" aria-hidden="true">
          {strahl.monate.map((m) => (
            <text key={m.schluessel} x={prozent(m.ab)} dx="2">
              <tspan className="al-strahl__jahr" y="11">
                {m.jahr}
              </tspan>
              <tspan x={prozent(m.ab)} dx="2" y="27">
                {m.titel}
              </tspan>
            </text>
          ))}
          <Linien strahl={strahl} ab={15} bis={32} />
        </svg>
      </div>
      <ul className="al-liste">
        {strahl.zeilen.map((z, i) => (
          <Zeile
            key={z.schluessel}
            zeile={z}
            strahl={strahl}
            gewaehlt={z.schluessel === gewaehlt}
            ersteDerGruppe={z.gruppe !== strahl.zeilen[i - 1]?.gruppe}
          />
        ))}
      </ul>
      {strahl.gesetze.length > 0 && (
        <p className="al-klein al-leise">
          Rechtsänderungen im Zeitraum: {strahl.gesetze.map((g) => `${g.tag} ${g.titel}`).join(' · ')}
        </p>
      )}
    </div>
  )
}

function Zeile({
  zeile: z,
  strahl,
  gewaehlt,
  ersteDerGruppe,
}: {
  readonly zeile: Strahlzeile
  readonly strahl: Strahl
  readonly gewaehlt: boolean
  readonly ersteDerGruppe: boolean
}) {
  return (
    <li className={ersteDerGruppe ? 'al-strahl__anfang' : undefined}>
      <Link to={z.nach} className="al-strahl__zeile" aria-current={gewaehlt || undefined} preventScrollReset>
        <span className={ersteDerGruppe ? 'al-strahl__gruppe' : 'al-nurvorlesen'}>
          {z.gruppe}
          <span className="al-nurvorlesen">: </span>
        </span>
        <span className="al-strahl__titel">
          {z.titel}
          {z.hinweise > 0 && (
            <span className="al-marke al-marke--warnung">
              {z.hinweise}
              <span className="al-nurvorlesen"> Hinweise</span>
            </span>
          )}
          <span className="al-nurvorlesen">, {z.dauer}</span>
        </span>
        <svg className="al-strahl__bild" height="20" aria-hidden="true">
          <Linien strahl={strahl} />
          {z.balken.map((b) => (
            <rect
              key={b.von}
              className={b.neu ? 'al-strahl__balken al-strahl__balken--neu' : 'al-strahl__balken'}
              x={prozent(b.von)}
              width={prozent(b.bis - b.von)}
              y="4"
              height="12"
            />
          ))}
        </svg>
      </Link>
    </li>
  )
}

function Linien({
  strahl,
  ab = 0,
  bis = 20,
}: {
  readonly strahl: Strahl
  readonly ab?: number | undefined
  readonly bis?: number | undefined
}) {
  return (
    <>
      {strahl.monate.map((m) => (
        <line key={m.schluessel} className="al-strahl__monat" x1={prozent(m.ab)} x2={prozent(m.ab)} y1={ab} y2={bis} />
      ))}
      {strahl.gesetze.map((g) => (
        <line key={g.tag} className="al-strahl__gesetz" x1={prozent(g.ort)} x2={prozent(g.ort)} y1={ab} y2={bis} />
      ))}
      {strahl.heute !== null && (
        <line className="al-strahl__heute" x1={prozent(strahl.heute)} x2={prozent(strahl.heute)} y1={ab} y2={bis} />
      )}
    </>
  )
}
