import { Eingabe } from '../../bausteine/feld.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'

/** Marks a case with Widerspruch or Klage; they stand in the head of every page of the case. */
export function Merkmale({ kopf, zurueck }: { readonly kopf: Fallkopf; readonly zurueck: string }) {
  if (kopf.sperre !== '') return null
  return (
    <Kasten titel="Widerspruch und Klage">
      <Formular nach={`/faelle/${kopf.id}/verlauf`} klasse="al-reihe" titel="Widerspruch und Klage">
        <input type="hidden" name="zurueck" value={zurueck} />
        <div className="al-wahl">
          {kopf.merkmale.map((m) => (
            <label key={m.art}>
              <input type="checkbox" name="merkmal" value={m.art} defaultChecked={m.gesetzt} />
              {m.titel}
            </label>
          ))}
        </div>
        <Eingabe name="bemerkung" titel="Bemerkung" hilfe="Eingang, Aktenzeichen" wert="" />
        <Knopf type="submit" klein>
          Merken
        </Knopf>
      </Formular>
    </Kasten>
  )
}
