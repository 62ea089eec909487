import { Link } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import type { PersonAntwort } from './personendaten.tsx'

export type DublettenAnsicht = {
  /** This entry is double: the one that stays. */
  readonly hinweis: { readonly name: string; readonly kundennummer: string; readonly nach: string } | null
  readonly paare: readonly {
    readonly id: string
    readonly name: string
    readonly nach: string
    readonly angaben: readonly (readonly [string, string])[]
    readonly stand: string
    readonly schritt: 'vorgeschlagen' | 'bestaetigt' | 'keiner'
    readonly sperre: string
    readonly bestaetigensperre: string
  }[]
  /** Ids of the others: they were read too. */
  readonly andere: readonly string[]
  /** This entry may be proposed as double of another. */
  readonly moeglich: boolean
}

type Props = { readonly a: DublettenAnsicht; readonly antwort: PersonAntwort | undefined }

/** Who was entered twice: what belongs together, who says so, and how it is taken back. */
export function Dubletten({ a, antwort }: Props) {
  return (
    <Kasten titel="Doppelt geführt?">
      <div className="al-stapel">
        <Absage text={antwort?.fehler['']} />
        {a.hinweis !== null && (
          <Hinweiszeile art="warnung">
            Dieser Eintrag ist dieselbe Person wie <Link to={a.hinweis.nach}>{a.hinweis.name}</Link> (
            {a.hinweis.kundennummer}). Neues wird dort erfasst.
          </Hinweiszeile>
        )}
        {a.paare.map((p) => (
          <section key={p.id} className="al-stapel" aria-label={`Dieselbe Person wie ${p.name}?`}>
            <h3>
              <Link to={p.nach}>{p.name}</Link>
            </h3>
            <Paare paare={[['Stand', p.stand], ...p.angaben]} />
            <Schritte p={p} grund={antwort?.werte.grund ?? ''} />
          </section>
        ))}
        {a.moeglich && <Vorschlag antwort={antwort} />}
      </div>
    </Kasten>
  )
}

const gesperrt = (s: string): string | undefined => (s === '' ? undefined : s)

function Schritte({ p, grund }: { readonly p: DublettenAnsicht['paare'][number]; readonly grund: string }) {
  if (p.schritt === 'keiner') return null
  const neu = p.schritt === 'vorgeschlagen'
  return (
    <Formular klasse="al-stapel" titel={`Dieselbe Person: ${p.name}`}>
      <input type="hidden" name="dublette" value={p.id} />
      <Eingabe name="grund" titel={neu ? 'Warum abgelehnt wird' : 'Warum getrennt wird'} wert={grund} pflicht={!neu} />
      <div className="al-reihe">
        {neu && (
          <Knopf
            type="submit"
            name="was"
            value="dublette/bestaetigt"
            gewicht="primary"
            sperre={gesperrt(p.bestaetigensperre)}
          >
            Zusammenführen
          </Knopf>
        )}
        <Knopf
          type="submit"
          name="was"
          value={neu ? 'dublette/abgelehnt' : 'dublette/aufgehoben'}
          sperre={gesperrt(p.sperre)}
        >
          {neu ? 'Nicht dieselbe Person' : 'Wieder trennen'}
        </Knopf>
      </div>
    </Formular>
  )
}

function Vorschlag({ antwort }: Pick<Props, 'antwort'>) {
  return (
    <details className="al-aufklapp" open={antwort !== undefined && antwort.werte.kundennummer !== ''}>
      <summary>Dieser Eintrag ist dieselbe Person wie ein anderer</summary>
      <Formular klasse="al-stapel" titel="Dieselbe Person wie ein anderer Eintrag">
        <input type="hidden" name="was" value="dubletteVorschlagen" />
        <div className="al-maske al-maske--weit">
          <Eingabe
            name="kundennummer"
            titel="Kundennummer des Eintrags, der bleibt"
            wert={antwort?.werte.kundennummer ?? ''}
            pflicht
          />
          <Eingabe name="grund" titel="Woran es zu erkennen ist" wert={antwort?.werte.grund ?? ''} pflicht />
        </div>
        <p className="al-leise">
          Nichts wird gelöscht oder verschoben. Eine zweite Person bestätigt es; getrennt werden können beide jederzeit
          wieder.
        </p>
        <p>
          <Knopf type="submit">Vorschlagen</Knopf>
        </p>
      </Formular>
    </details>
  )
}
