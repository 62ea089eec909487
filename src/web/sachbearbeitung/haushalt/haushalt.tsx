import { Link, useLoaderData } from 'react-router'
import { Marke } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'

export { loader } from './haushalt.server.ts'

export type HaushaltAnsicht = {
  readonly heute: string
  readonly titel: readonly {
    readonly stelle: string
    readonly titel: string
    readonly zweck: string
    readonly traeger: string
    readonly ab: string
    readonly quelle: string
    readonly unsicher: string
  }[]
}

const BERICHTE = [
  {
    nach: '/haushalt/unterkunft',
    titel: 'Unterkunft: Bund und Kommune',
    was: 'Was nach § 22 Abs. 1 SGB II gezahlt ist und wer es trägt, nach Monaten eines Jahres.',
  },
] as const

/** Where the money of the Jobcenter stands in budgets (level A). */
export default function HaushaltSeite() {
  const { titel, heute } = useLoaderData<HaushaltAnsicht>()
  return (
    <Seite titel="Haushalt">
      <div className="al-stapel">
        <Kasten titel="Berichte">
          <dl className="al-paare">
            {BERICHTE.map((b) => (
              <Bericht key={b.nach} {...b} />
            ))}
          </dl>
        </Kasten>
        <Kasten titel="Haushaltstitel" neben={<span className="al-leise">Stand {heute}</span>} randlos>
          <Tabelle
            titel="Haushaltstitel"
            zeilen={titel}
            schluessel={(t) => t.stelle}
            leer="Für diesen Tag sind keine Haushaltstitel hinterlegt."
            spalten={[
              { titel: 'Titel', kopf: true, zelle: (t) => t.titel },
              { titel: 'Zweck', zelle: (t) => t.zweck },
              { titel: 'Träger', zelle: (t) => t.traeger },
              { titel: 'Gilt ab', zelle: (t) => t.ab },
              {
                titel: 'Quelle',
                zelle: (t) => (
                  <>
                    {t.quelle}
                    {t.unsicher !== '' && (
                      <>
                        {' '}
                        <Marke art="warnung">unsicher</Marke> <span className="al-leise">{t.unsicher}</span>
                      </>
                    )}
                  </>
                ),
              },
            ]}
          />
        </Kasten>
      </div>
    </Seite>
  )
}

function Bericht({ nach, titel, was }: (typeof BERICHTE)[number]) {
  return (
    <>
      <dt>
        <Link to={nach}>{titel}</Link>
      </dt>
      <dd>{was}</dd>
    </>
  )
}
