import { useEffect, useState } from 'react'
import { useActionData, useLoaderData, useOutletContext, useSearchParams } from 'react-router'
import { Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../bausteine/kasten.tsx'
import { Zeitstrahl } from '../../bausteine/zeitstrahl.tsx'
import type { Ergebnisspalte, Fallkopf, Lage } from './ansicht.ts'
import { Editor } from './editor.tsx'
import { Ergebniskasten, Fussleiste, Personenspalte } from './spalten.tsx'
import type { Konflikt } from './speicher.ts'
import { useAnwesend } from './useAnwesend.ts'
import { useSpeicher } from './useSpeicher.ts'

export { action, loader } from './bearbeiten.server.ts'

export type BearbeitenAntwort = { readonly meldung: string; readonly konflikte: readonly Konflikt[] }

/** The one screen of a household: persons, timeline, editor, live result, difference. */
export default function BearbeitenSeite() {
  const kopf = useOutletContext<Fallkopf>()
  const geladen = useLoaderData<Lage>()
  const antwort = useActionData<BearbeitenAntwort>()
  const [suche] = useSearchParams()
  const { lage, bild, speicher } = useSpeicher(kopf.id, geladen, suche.get('monat') ?? '')
  const vorher = useVorher(lage.ergebnis)
  const darf = kopf.sperre === ''
  const andere = useAnwesend(kopf.id, lage.satz?.titel ?? '', darf, lage.andere)
  return (
    <>
      <div className="al-haushalt">
        <div className="al-haushalt__personen">
          <Personenspalte fall={kopf.id} lage={lage} darf={darf} />
        </div>
        <div className="al-haushalt__mitte">
          {!darf && <Hinweiszeile art="info">{kopf.sperre}</Hinweiszeile>}
          {andere.map((a) => (
            <Hinweiszeile key={a.name} art="warnung" melden>
              Auch {a.name} ist hier{a.ort === '' ? '' : ` (${a.ort})`}. Ändern beide dasselbe Feld, entscheiden Sie.
            </Hinweiszeile>
          ))}
          {antwort && <OhneSkripte antwort={antwort} />}
          <Kasten titel="Zeitstrahl">
            {lage.strahl.zeilen.length === 0 ? (
              <Leer>Noch keine Angaben.</Leer>
            ) : (
              <Zeitstrahl strahl={lage.strahl} gewaehlt={lage.satz?.id ?? null} />
            )}
          </Kasten>
          <Editor satz={lage.satz} bild={bild} speicher={speicher} sperre={kopf.sperre} />
        </div>
        <div className="al-haushalt__ergebnis">
          <Ergebniskasten e={lage.ergebnis} vorher={vorher} />
        </div>
      </div>
      <Fussleiste fall={kopf.id} lage={lage} bild={bild} darf={darf} />
    </>
  )
}

/** The result before the last answer, to mark what moved. */
export function useVorher(jetzt: Ergebnisspalte): Ergebnisspalte | null {
  const [paar, setPaar] = useState<{ readonly alt: Ergebnisspalte | null; readonly neu: Ergebnisspalte }>({
    alt: null,
    neu: jetzt,
  })
  useEffect(() => {
    setPaar((p) => (p.neu === jetzt ? p : { alt: p.neu.monat === jetzt.monat ? p.neu : null, neu: jetzt }))
  }, [jetzt])
  return paar.alt
}

function OhneSkripte({ antwort }: { readonly antwort: BearbeitenAntwort }) {
  return (
    <Hinweiszeile art="warnung" melden>
      {antwort.meldung}
      <ul>
        {antwort.konflikte.map((k) => (
          <li key={k.pfad}>
            {k.von} hat inzwischen {k.jetzt.join(', ') || 'nichts'} eingetragen. Dieser Wert steht jetzt im Feld.
          </li>
        ))}
      </ul>
    </Hinweiszeile>
  )
}
