import { NavLink } from 'react-router'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular, useRahmen } from './formular.tsx'
import { Suchfeld } from './suchfeld.tsx'

const WEGE: readonly { readonly nach: string; readonly titel: string; readonly nurA?: boolean }[] = [
  { nach: '/', titel: 'Arbeitsplatz' },
  { nach: '/faelle', titel: 'Fälle' },
  { nach: '/faelle/neu', titel: 'Fall aufnehmen' },
  { nach: '/aufforderungen', titel: 'Aufforderungen' },
  { nach: '/zahllaeufe', titel: 'Zahlläufe' },
  { nach: '/bank', titel: 'Bank', nurA: true },
  { nach: '/haushalt', titel: 'Haushalt', nurA: true },
]

/** Head of every page of staff: where I am, whom I look for, who I am. */
export function Kopf() {
  const { nutzer, uhr } = useRahmen()
  return (
    <header>
      {uhr !== null && (
        <p className="al-uhr">
          <span>
            Übungsbetrieb: Die Uhr steht auf <strong>{uhr}</strong>.
          </span>
        </p>
      )}
      <div className="al-kopf">
        <span className="al-kopf__marke">ALLEGRO</span>
        {nutzer !== null && (
          <>
            <nav aria-label="Bereiche">
              <ul>
                {WEGE.filter((w) => w.nurA !== true || nutzer.stufe === 'A').map((w) => (
                  <li key={w.nach}>
                    <NavLink to={w.nach} end>
                      {w.titel}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
            <Suchfeld />
            <div className="al-kopf__nutzer">
              <span>
                {nutzer.name} <span className="al-leise">· Stufe {nutzer.stufe}</span>{' '}
                <span className="al-leise">· {nutzer.traeger}</span>
              </span>
              <Formular nach="/abmelden" titel="Abmelden">
                <Knopf type="submit" gewicht="tertiary" klein>
                  Abmelden
                </Knopf>
              </Formular>
            </div>
          </>
        )}
      </div>
    </header>
  )
}
