import { Link, useActionData, useLoaderData, useOutletContext, useSearchParams } from 'react-router'
import { Hinweiszeile } from '../../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../../bausteine/kasten.tsx'
import { VerweisKnopf } from '../../../bausteine/knopf.tsx'
import { Zeitstrahl } from '../../../bausteine/zeitstrahl.tsx'
import type { Fallkopf, Lage } from '../ansicht.ts'
import { useVorher } from '../bearbeiten.tsx'
import { Editor } from '../editor.tsx'
import { Ergebniskasten, Personenspalte, Rueckgaengig, standtext } from '../spalten.tsx'
import type { Bild, Konflikt } from '../speicher.ts'
import { useSpeicher } from '../useSpeicher.ts'

export { action, loader } from './bearbeiten.server.ts'

export type AblegerAnsicht = { readonly id: string; readonly name: string; readonly lage: Lage }
export type AblegerAntwort = { readonly meldung: string; readonly konflikte: readonly Konflikt[] }

/** The one screen of a household, over a branch: what-if in the same masks. */
export default function AblegerSeite() {
  const { id } = useLoaderData<AblegerAnsicht>()
  return <AblegerEditor key={id} />
}

function AblegerEditor() {
  const kopf = useOutletContext<Fallkopf>()
  const { id, name, lage: geladen } = useLoaderData<AblegerAnsicht>()
  const antwort = useActionData<AblegerAntwort>()
  const [suche] = useSearchParams()
  const { lage, bild, speicher } = useSpeicher(`${kopf.id}/ableger/${id}`, geladen, suche.get('monat') ?? '')
  const vorher = useVorher(lage.ergebnis)
  const darf = kopf.sperre === ''
  return (
    <>
      <div className="al-haushalt">
        <div className="al-haushalt__personen">
          <Personenspalte fall={kopf.id} lage={lage} darf={darf} imAbleger />
        </div>
        <div className="al-haushalt__mitte">
          <Hinweiszeile art="warnung">
            <strong>Ableger „{name}“</strong>: Sie probieren aus. Der Fall bleibt, wie er ist; festgestellt werden kann
            hier nichts. <Link to={`/faelle/${kopf.id}/ableger`}>Alle Ableger</Link>
          </Hinweiszeile>
          {!darf && <Hinweiszeile art="info">{kopf.sperre}</Hinweiszeile>}
          {antwort && (
            <Hinweiszeile art="warnung" melden>
              {antwort.meldung}
            </Hinweiszeile>
          )}
          <Kasten titel="Zeitstrahl">
            {lage.strahl.zeilen.length === 0 ? (
              <Leer>Noch keine Angaben.</Leer>
            ) : (
              <Zeitstrahl strahl={lage.strahl} gewaehlt={lage.satz?.id ?? null} />
            )}
          </Kasten>
          <Editor satz={lage.satz} bild={bild} speicher={speicher} sperre={kopf.sperre} imAbleger />
        </div>
        <div className="al-haushalt__ergebnis">
          <Ergebniskasten e={lage.ergebnis} vorher={vorher} />
        </div>
      </div>
      <Leiste fall={kopf.id} id={id} lage={lage} bild={bild} darf={darf} />
    </>
  )
}

function Leiste({
  fall,
  id,
  lage,
  bild,
  darf,
}: {
  readonly fall: string
  readonly id: string
  readonly lage: Lage
  readonly bild: Bild
  readonly darf: boolean
}) {
  return (
    <section className="al-leiste" aria-label="Stand des Ablegers">
      <p role="status" className={`al-leiste__stand al-leiste__stand--${bild.stand}`}>
        Ableger v{lage.version}, {standtext(bild, lage)}
      </p>
      <div className="al-reihe al-leiste__tun">
        {darf && <Rueckgaengig was={lage.rueckgaengig} />}
        <VerweisKnopf nach={`/faelle/${fall}/vergleich?rechts=a-${id}`} klein>
          Mit dem Fall vergleichen
        </VerweisKnopf>
        <VerweisKnopf nach={`/faelle/${fall}/lohnkurve?stand=a-${id}`} klein>
          Was bleibt von mehr Lohn?
        </VerweisKnopf>
        {darf && (
          <VerweisKnopf nach={`/faelle/${fall}/ableger/${id}/einbringen`} klein gewicht="primary">
            Einbringen oder verwerfen
          </VerweisKnopf>
        )}
      </div>
    </section>
  )
}
