import { Link } from 'react-router'
import { Eingabe } from '../../bausteine/feld.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Hinweiszeile } from './ansicht.ts'

type Props = {
  readonly hinweise: readonly Hinweiszeile[]
  readonly verworfene: readonly Hinweiszeile[]
  readonly darf: boolean
}

/** What the law reminds of: each with its paragraph, one click to take it up, or a reason why not. */
export function Hinweise({ hinweise, verworfene, darf }: Props) {
  if (hinweise.length === 0 && verworfene.length === 0) return null
  return (
    <Kasten
      titel="Hinweise"
      neben={hinweise.length > 0 && <span className="al-marke al-marke--warnung">{hinweise.length}</span>}
    >
      <ul className="al-liste al-klein al-stapel">
        {hinweise.map((h) => (
          <li key={h.schluessel} className="al-hinweis">
            <Hinweistext h={h} />
            {darf && <Antworten h={h} />}
          </li>
        ))}
      </ul>
      {verworfene.length > 0 && (
        <details className="al-klein">
          <summary>{`${verworfene.length} verworfen`}</summary>
          <ul className="al-liste al-stapel">
            {verworfene.map((h) => (
              <li key={h.schluessel}>
                <Hinweistext h={h} />
                {darf && <Akt h={h} was="hinweisWieder" titel="Wieder zeigen" />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Kasten>
  )
}

function Hinweistext({ h }: { readonly h: Hinweiszeile }) {
  return (
    <p>
      {h.nach === '' ? h.text : <Link to={h.nach}>{h.text}</Link>} <span className="al-leise">({h.norm})</span>{' '}
      <span className="al-zeile__code">{h.code}</span>
    </p>
  )
}

function Antworten({ h }: { readonly h: Hinweiszeile }) {
  return (
    <div className="al-reihe">
      {h.handgriff !== '' && <Akt h={h} was="hinweisUebernehmen" titel={h.handgriff} />}
      <details>
        <summary>Passt nicht</summary>
        <Formular titel={`Hinweis verwerfen: ${h.code}`} klasse="al-stapel">
          <input type="hidden" name="was" value="hinweisVerwerfen" />
          <input type="hidden" name="schluessel" value={h.schluessel} />
          <Eingabe name="grund" titel="Warum nicht?" wert="" pflicht />
          <Knopf type="submit" klein>
            Verwerfen
          </Knopf>
        </Formular>
      </details>
    </div>
  )
}

type AktProps = { readonly h: Hinweiszeile; readonly was: string; readonly titel: string }

function Akt({ h, was, titel }: AktProps) {
  return (
    <Formular titel={`${titel}: ${h.text}`}>
      <input type="hidden" name="was" value={was} />
      <input type="hidden" name="schluessel" value={h.schluessel} />
      <Knopf type="submit" klein>
        {titel}
      </Knopf>
    </Formular>
  )
}
