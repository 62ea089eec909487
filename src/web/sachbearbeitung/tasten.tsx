import { useEffect, useState } from 'react'
import { Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { useBereit } from '../rahmen/bereit.ts'
import { Seite } from '../rahmen/seite.tsx'
import {
  type Belegung,
  doppelt,
  ladeBelegung,
  STANDARD,
  speichereBelegung,
  TASTEN,
  type TastenId,
  tasteVon,
} from '../rahmen/tasten.ts'

export { loader } from './tasten.server.ts'

const FELDER = [
  ['Eingabetaste', 'speichert und springt zum nächsten leeren Pflichtfeld'],
  ['Esc', 'speichert und geht zurück zur Zeile im Zeitstrahl; nichts geht verloren'],
  ['Pfeil ab, Pfeil auf', 'im Suchfeld: zu den Treffern und zurück'],
] as const

const KURZFORMEN = [
  ['1.7.', '01.07. des Jahres, in dem der Tag im Bewilligungszeitraum liegt'],
  ['010726', '01.07.2026'],
  ['7/26', 'erster oder letzter Tag des Monats, je nach Feld'],
  ['h', 'heute'],
  ['m', 'dieser Monat: erster oder letzter Tag, je nach Feld'],
  ['+6m', 'sechs Monate ab Beginn der Angabe; auch +14t und +1j'],
  ['480 oder 1.234,56', 'Beträge in Euro, Cent nach dem Komma'],
] as const

/** The list of keys. Each can be changed, all can be switched off. */
export default function TastenSeite() {
  const bereit = useBereit()
  const [belegung, setBelegung] = useState<Belegung>(STANDARD)
  useEffect(() => setBelegung(ladeBelegung()), [])
  const aendere = (b: Belegung): void => {
    setBelegung(b)
    speichereBelegung(b)
  }
  const doppelte = doppelt(belegung)
  return (
    <Seite titel="Tasten">
      <div className="al-nebeneinander">
        <Kasten titel="Einzelne Tasten" randlos>
          {bereit && (
            <div className="al-kasten__leib">
              <label className="al-wahl">
                <input
                  type="checkbox"
                  checked={belegung.an}
                  onChange={(e) => aendere({ ...belegung, an: e.target.checked })}
                />
                Einzelne Tasten benutzen
              </label>
              {doppelte.length > 0 && (
                <Hinweiszeile art="warnung" melden>
                  Doppelt belegt: {doppelte.join(', ')}. Es gilt die erste Zeile.
                </Hinweiszeile>
              )}
            </div>
          )}
          <Tastenliste belegung={belegung} aendere={bereit ? aendere : null} />
          {bereit && (
            <p className="al-kasten__leib">
              <Knopf klein onClick={() => aendere(STANDARD)}>
                Voreinstellung
              </Knopf>
            </p>
          )}
        </Kasten>
        <div className="al-stapel">
          <Kasten titel="In Feldern" randlos>
            <Zweispaltig titel="Tasten in Feldern" zeilen={FELDER} />
          </Kasten>
          <Kasten titel="Kurzformen beim Schreiben" randlos>
            <Zweispaltig titel="Kurzformen" zeilen={KURZFORMEN} />
          </Kasten>
        </div>
      </div>
    </Seite>
  )
}

function Tastenliste({
  belegung,
  aendere,
}: {
  readonly belegung: Belegung
  readonly aendere: ((b: Belegung) => void) | null
}) {
  const setze = (id: TastenId, taste: string): void =>
    aendere?.({ ...belegung, eigene: { ...belegung.eigene, [id]: [...taste].at(-1) ?? '' } })
  return (
    <table className="al-tabelle">
      <caption className="al-nurvorlesen">Einzelne Tasten</caption>
      <thead>
        <tr>
          <th scope="col">Taste</th>
          <th scope="col">Wirkung</th>
        </tr>
      </thead>
      <tbody>
        {TASTEN.map((t) => (
          <tr key={t.id}>
            <td>
              {aendere === null ? (
                <kbd>{t.taste}</kbd>
              ) : (
                <input
                  className="al-taste"
                  aria-label={`Taste für ${t.titel}`}
                  value={tasteVon(belegung, t.id)}
                  onChange={(e) => setze(t.id, e.target.value)}
                />
              )}
            </td>
            <td>{t.titel}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Zweispaltig({
  titel,
  zeilen,
}: {
  readonly titel: string
  readonly zeilen: readonly (readonly [string, string])[]
}) {
  return (
    <table className="al-tabelle">
      <caption className="al-nurvorlesen">{titel}</caption>
      <tbody>
        {zeilen.map(([taste, wirkung]) => (
          <tr key={taste}>
            <th scope="row">
              <kbd>{taste}</kbd>
            </th>
            <td>{wirkung}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
