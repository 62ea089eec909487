import { useState } from 'react'
import { Form, Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Eingabe } from '../../bausteine/feld.tsx'
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
    readonly gruppe: string
    /** The case itself asks for it now. */
    readonly jetzt: boolean
    readonly anlaesse: readonly { readonly gegenstand: string; readonly titel: string; readonly grund: string }[]
  }[]
  /** What the list is narrowed to, from the address. */
  readonly suche: string
  /** The kind a work item asks for: it stands on top, unfolded. */
  readonly beginne: string
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
          <Auswahl key={`${v.suche}/${v.beginne}`} {...v} />
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

type Moeglich = Fallverfahren['moeglich'][number]

/** What the case asks for now stands open, everything else folded by what it is for; typing finds it by its words. */
function Auswahl({ moeglich, suche, beginne }: Pick<Fallverfahren, 'moeglich' | 'suche' | 'beginne'>) {
  const [text, setzeText] = useState(suche)
  const gesucht = text.trim() !== ''
  const gefunden = finde(moeglich, text)
  const verlangt = (m: Moeglich): boolean => !gesucht && m.art === beginne && m.anlaesse.length > 0
  const jetzt = [...gefunden.filter(verlangt), ...gefunden.filter((m) => m.jetzt && !verlangt(m))]
  const gruppen = [...new Set(moeglich.map((m) => m.gruppe))]
  return (
    <div className="al-stapel">
      <Form method="get" className="al-reihe" role="search" aria-label="Verfahren suchen">
        <Eingabe
          name="suche"
          titel="Welches Verfahren?"
          hilfe="zum Beispiel: Raten, Umzug, Bußgeld oder § 44"
          wert={text}
          onWert={setzeText}
        />
        <Knopf type="submit" klein>
          Suchen
        </Knopf>
      </Form>
      <p className="al-nurvorlesen" role="status">
        {gesucht ? `${gefunden.length} Verfahren gefunden` : ''}
      </p>
      {gesucht && gefunden.length === 0 && (
        <p>Kein Verfahren mit diesem Wort. Leeren Sie das Feld, um alle zu sehen.</p>
      )}
      {jetzt.length > 0 && (
        <section className="al-stapel" aria-labelledby="verfahren-jetzt">
          <h3 id="verfahren-jetzt">Jetzt mit Anlass</h3>
          {jetzt.map((m) => (
            <Beginn key={m.art} plan={m} offen={verlangt(m)} />
          ))}
        </section>
      )}
      {gruppen.map((g) => (
        <Gruppe
          key={g}
          titel={g}
          plaene={gefunden.filter((m) => !jetzt.includes(m) && m.gruppe === g)}
          offen={gesucht}
        />
      ))}
    </div>
  )
}

/** By title, norm and group; only where these find nothing by the help too. */
function finde(alle: readonly Moeglich[], text: string): readonly Moeglich[] {
  const worte = text
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => w !== '')
  const trifft = (s: string): boolean => worte.every((w) => s.toLowerCase().includes(w))
  const kurz = alle.filter((m) => trifft(`${m.titel} ${m.norm} ${m.gruppe}`))
  return kurz.length > 0 ? kurz : alle.filter((m) => trifft(`${m.titel} ${m.hilfe}`))
}

function Gruppe(p: { readonly titel: string; readonly plaene: readonly Moeglich[]; readonly offen: boolean }) {
  if (p.plaene.length === 0) return null
  return (
    <details className="al-verfahrensgruppe" open={p.offen}>
      <summary>
        {p.titel} <span className="al-leise">({p.plaene.length})</span>
      </summary>
      <div className="al-stapel">
        {p.plaene.map((m) => (
          <Beginn key={m.art} plan={m} />
        ))}
      </div>
    </details>
  )
}

function Beginn({ plan, offen = false }: { readonly plan: Moeglich; readonly offen?: boolean }) {
  return (
    <details className="al-verfahrensbeginn" open={offen}>
      <summary>
        {plan.titel} <span className="al-leise">{plan.norm}</span>{' '}
        {plan.anlaesse.length === 0 && <span className="al-leise">· hier nicht möglich</span>}
        {plan.jetzt && <Marke>{plan.anlaesse.length === 1 ? '1 Anlass' : `${plan.anlaesse.length} Anlässe`}</Marke>}
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
