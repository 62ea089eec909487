import { Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Hinweiszeile, Marke } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './verfahren.server.ts'

export type Verfahrenzeile = {
  readonly id: string
  readonly titel: string
  readonly gegenstand: string
  readonly begonnen: string
  readonly naechster: string
  readonly grund: string
  readonly frist: string
  readonly wartet: boolean
}

export type Fallverfahren = {
  readonly laufende: readonly Verfahrenzeile[]
  readonly beendete: readonly Verfahrenzeile[]
  readonly moeglich: readonly {
    readonly art: string
    readonly titel: string
    readonly norm: string
    readonly hilfe: string
    readonly anlaesse: readonly { readonly gegenstand: string; readonly titel: string; readonly grund: string }[]
  }[]
}

/** Procedures of the case: what runs and what is next in each, what can be begun, what has ended. */
export default function FallverfahrenSeite() {
  const v = useLoaderData<Fallverfahren>()
  const fehler = useActionData<string>()
  const { sperreVerfahren: sperre, id } = useOutletContext<Fallkopf>()
  return (
    <div className="al-stapel">
      {typeof fehler === 'string' && (
        <Hinweiszeile art="fehler" melden>
          {fehler}
        </Hinweiszeile>
      )}
      <Liste fall={id} titel="Laufende Verfahren" zeilen={v.laufende} leer="In diesem Fall läuft kein Verfahren." />
      {sperre === '' && (
        <Kasten titel="Verfahren beginnen">
          <div className="al-stapel">
            {mitAnlassZuerst(v.moeglich).map((m) => (
              <Beginn key={m.art} plan={m} />
            ))}
          </div>
        </Kasten>
      )}
      {v.beendete.length > 0 && <Liste fall={id} titel="Beendete Verfahren" zeilen={v.beendete} leer="" />}
    </div>
  )
}

function Liste(p: {
  readonly fall: string
  readonly titel: string
  readonly zeilen: readonly Verfahrenzeile[]
  readonly leer: string
}) {
  return (
    <Kasten titel={p.titel} randlos>
      <Tabelle
        titel={p.titel}
        zeilen={p.zeilen}
        schluessel={(z) => z.id}
        leer={p.leer}
        spalten={[
          {
            titel: 'Verfahren',
            kopf: true,
            zelle: (z) => (
              <>
                <Link to={`/faelle/${p.fall}/verfahren/${z.id}`}>{z.titel}</Link>
                <br />
                <span className="al-leise">{z.gegenstand}</span>
              </>
            ),
          },
          {
            titel: 'Als Nächstes',
            zelle: (z) => (
              <>
                {z.naechster} {z.wartet && <Marke>wartet</Marke>}
                <br />
                <span className="al-leise">{z.grund}</span>
              </>
            ),
          },
          { titel: 'Frist', zelle: (z) => z.frist },
          { titel: 'Begonnen', zelle: (z) => z.begonnen },
        ]}
      />
    </Kasten>
  )
}

/** Kinds there is cause for come first and say how often; the others stay to be read. */
const mitAnlassZuerst = (moeglich: Fallverfahren['moeglich']): Fallverfahren['moeglich'] => [
  ...moeglich.filter((m) => m.anlaesse.length > 0),
  ...moeglich.filter((m) => m.anlaesse.length === 0),
]

function Beginn({ plan }: { readonly plan: Fallverfahren['moeglich'][number] }) {
  return (
    <details className="al-verfahrensbeginn">
      <summary>
        {plan.titel} <span className="al-leise">{plan.norm}</span>{' '}
        {plan.anlaesse.length === 0 ? (
          <span className="al-leise">· jetzt kein Anlass</span>
        ) : (
          <Marke>{plan.anlaesse.length === 1 ? '1 Anlass' : `${plan.anlaesse.length} Anlässe`}</Marke>
        )}
      </summary>
      <p>{plan.hilfe}</p>
      <ul className="al-liste">
        {plan.anlaesse.map((x) => (
          <li key={x.gegenstand}>
            <Formular klasse="al-reihe" titel={`${plan.titel}: ${x.titel}`}>
              <input type="hidden" name="art" value={plan.art} />
              <input type="hidden" name="gegenstand" value={x.gegenstand} />
              <span>
                {x.titel} <span className="al-leise">{x.grund}</span>
              </span>
              <Knopf type="submit" klein ansage={`${plan.titel} beginnen: ${x.titel}`}>
                Beginnen
              </Knopf>
            </Formular>
          </li>
        ))}
      </ul>
    </details>
  )
}
