import { useEffect, useState } from 'react'
import { useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Absage, Hinweiszeile, Marke } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { type Differenz, Differenzteile, TEILE, type Teilname } from './fall/differenzteile.tsx'

export { action, loader } from './anordnen.server.ts'

export type AnordnenAnsicht = {
  readonly id: string
  readonly fall: string
  readonly name: string
  readonly bgNummer: string
  readonly art: string
  readonly monate: string
  readonly festgestellt: string
  readonly begruendung: string
  /** State of the hash: all parts as certified, or which one moved. */
  readonly pruefung: { readonly stimmt: boolean; readonly text: string; readonly pruefsumme: string }
  readonly hinweise: readonly string[]
  readonly differenz: Differenz
  readonly uebergabe: string
  /** Empty if this person may order; else why not, and who may. */
  readonly sperre: string
}

export type AnordnenAntwort = { readonly fehler: string; readonly grund: string }

/** Four eyes: difference first, evidence beside each change, state of the hash, then order or give back. */
export default function AnordnenSeite() {
  const a = useLoaderData<AnordnenAnsicht>()
  const antwort = useActionData<AnordnenAntwort>()
  const gesehen = useGesehen()
  return (
    <Seite titel={`Anordnen: ${a.name}`} neben={<a href={`/faelle/${a.fall}`}>{a.bgNummer}</a>}>
      <div className="al-stapel">
        <Absage text={antwort?.fehler} />
        <Kasten titel={a.art}>
          <Paare
            paare={[
              ['Festgestellt', a.festgestellt],
              ['Entscheidet über', a.monate],
              ...(a.begruendung === '' ? [] : [['Begründung', a.begruendung] as const]),
            ]}
          />
        </Kasten>
        <Hinweiszeile art={a.pruefung.stimmt ? 'gut' : 'fehler'} code={a.pruefung.pruefsumme}>
          {a.pruefung.text}
        </Hinweiszeile>
        {a.hinweise.map((h) => (
          <Hinweiszeile key={h} art="warnung">
            {h}
          </Hinweiszeile>
        ))}
        <Differenzteile
          d={a.differenz}
          neben={(teil) =>
            gesehen.has(teil) ? <Marke art="gut">angesehen</Marke> : <Marke>noch nicht angesehen</Marke>
          }
        />
        <Entscheiden a={a} antwort={antwort} gesehen={gesehen.size} />
      </div>
    </Seite>
  )
}

function Entscheiden({
  a,
  antwort,
  gesehen,
}: {
  readonly a: AnordnenAnsicht
  readonly antwort: AnordnenAntwort | undefined
  readonly gesehen: number
}) {
  return (
    <div className="al-nebeneinander">
      <Kasten titel="Anordnen">
        <Formular klasse="al-stapel" titel="Anordnen">
          <input type="hidden" name="was" value="anordnen" />
          <p>{a.uebergabe}</p>
          <p className="al-leise" role="status">
            {gesehen} von {TEILE.length} Teilen angesehen
          </p>
          <p className="al-reihe">
            <Knopf type="submit" gewicht="primary" sperre={a.sperre === '' ? undefined : a.sperre}>
              Anordnen
            </Knopf>
          </p>
        </Formular>
      </Kasten>
      <Kasten titel="Zurückgeben">
        <Formular klasse="al-stapel" titel="Zurückgeben">
          <input type="hidden" name="was" value="zurueckgeben" />
          <Eingabe
            name="grund"
            titel="Grund"
            wert={antwort?.grund ?? ''}
            pflicht
            hilfe="Steht im Verlauf und bei der Person, die festgestellt hat."
          />
          <p>
            <Knopf type="submit">Zurückgeben</Knopf>
          </p>
        </Formular>
      </Kasten>
    </div>
  )
}

/** A part is ticked when its end has been on the screen. Nothing is ticked beforehand. */
function useGesehen(): ReadonlySet<Teilname> {
  const [gesehen, setGesehen] = useState<ReadonlySet<Teilname>>(new Set())
  useEffect(() => {
    const pruefe = (): void => {
      const unten = TEILE.filter((t) => {
        const rand = document.getElementById(`teil-${t}`)?.getBoundingClientRect()
        return rand !== undefined && rand.bottom <= window.innerHeight && rand.height > 0
      })
      setGesehen((s) => (unten.every((t) => s.has(t)) ? s : new Set([...s, ...unten])))
    }
    pruefe()
    window.addEventListener('scroll', pruefe, { passive: true })
    window.addEventListener('resize', pruefe)
    return () => {
      window.removeEventListener('scroll', pruefe)
      window.removeEventListener('resize', pruefe)
    }
  }, [])
  return gesehen
}
