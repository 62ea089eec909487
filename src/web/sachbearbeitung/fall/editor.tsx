import { useEffect, useRef } from 'react'
import { Datei, Eingabe } from '../../bausteine/feld.tsx'
import { Hinweiszeile, Marke } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { useBereit } from '../../rahmen/bereit.ts'
import { Formular } from '../../rahmen/formular.tsx'
import type { Satz } from './ansicht.ts'
import { editorTasten, Satzfelder } from './satzfelder.tsx'
import type { Bild, Schreiber } from './speicher.ts'

type Props = {
  readonly satz: Satz | null
  readonly bild: Bild
  readonly speicher: Schreiber
  readonly sperre: string
  /** In a what-if no evidence is filed. */
  readonly imAbleger?: boolean | undefined
}

/** Editor of the chosen fact: short form, evidence beside it, hints with their paragraph under the field. */
export function Editor({ satz, bild, speicher, sperre, imAbleger }: Props) {
  if (satz === null)
    return (
      <Kasten titel="Angabe">
        <Leer>
          Wählen Sie eine Zeile im Zeitstrahl{sperre === '' && ', oder legen Sie eine neue Angabe an (Taste n)'}.
        </Leer>
      </Kasten>
    )
  return <Satzeditor key={satz.id} satz={satz} bild={bild} speicher={speicher} sperre={sperre} imAbleger={imAbleger} />
}

function Satzeditor({ satz, bild, speicher, sperre, imAbleger }: Props & { readonly satz: Satz }) {
  const bereit = useBereit()
  const ort = useRef<HTMLDivElement>(null)
  const darf = sperre === ''
  const aktiv = bereit && darf ? speicher : null
  // Only when the fact is opened: the key of the editor is its id.
  const { neu } = satz
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the work begins is asked once
  useEffect(() => springeZumAnfang(ort.current, neu), [])
  return (
    <Kasten
      titel={satz.person === '' ? satz.titel : `${satz.titel}: ${satz.person}`}
      neben={
        <span className="al-klein al-leise">
          {satz.neu && <Marke art="info">neu</Marke>} {[satz.vordruck, satz.norm].filter((t) => t !== '').join(' · ')}
        </span>
      }
      id="angabe"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter and Escape in the fields within */}
      <div ref={ort} onKeyDown={aktiv ? (e) => editorTasten(e, zurNeuenAngabe) : undefined}>
        <Formular titel={satz.titel} klasse="al-stapel">
          <input type="hidden" name="was" value="speichern" />
          <input type="hidden" name="angabe" value={satz.id} />
          {satz.hinweise.map((h) => (
            <Hinweiszeile key={h.code} art="warnung" code={h.code}>
              {h.text} <span className="al-leise">({h.norm})</span>
            </Hinweiszeile>
          ))}
          <div className="al-editor">
            <fieldset disabled={!darf} className="al-editor__teil">
              <legend className="al-nurvorlesen">Angabe</legend>
              <Satzfelder felder={satz.felder} bild={bild} speicher={aktiv} />
            </fieldset>
            {satz.zusatz.length > 0 && (
              <fieldset disabled={!darf} className="al-editor__teil al-editor__zusatz">
                <legend className="al-stark al-klein">
                  {satz.zusatzTitel} <span className="al-leise">ohne Wirkung auf den Betrag</span>
                </legend>
                <Satzfelder felder={satz.zusatz} bild={bild} speicher={aktiv} />
              </fieldset>
            )}
            {satz.nachweis.length > 0 && (
              <fieldset disabled={!darf} className="al-editor__teil al-editor__nachweis">
                <legend className="al-stark al-klein">Nachweis</legend>
                <p className="al-klein al-leise">{satz.nachweisHilfe}</p>
                <Satzfelder felder={satz.nachweis} bild={bild} speicher={aktiv} />
              </fieldset>
            )}
          </div>
          {darf && !bereit && (
            <p>
              <Knopf type="submit" gewicht="primary">
                Speichern
              </Knopf>
            </p>
          )}
        </Formular>
        {darf && <Richtwerte satz={satz} />}
        {satz.eks !== '' && (
          <p>
            <a href={satz.eks}>Alle Monate in der Anlage EKS</a>
          </p>
        )}
        {darf && (
          <div className="al-reihe al-editor__tun">
            {satz.bereich !== 'wege' && satz.dauert && <Fortschreiben satz={satz} />}
            {satz.nachweis.length > 0 && !imAbleger && <Hochladen satz={satz} />}
            <Entfernen satz={satz} />
          </div>
        )}
        {!darf && <p className="al-leise">{sperre}</p>}
      </div>
    </Kasten>
  )
}

/** From a day on it is otherwise: the fact ends the day before, a copy begins. */
function Fortschreiben({ satz }: { readonly satz: Satz }) {
  return (
    <Formular titel="Fortschreiben" klasse="al-reihe">
      <input type="hidden" name="was" value="fortschreiben" />
      <input type="hidden" name="angabe" value={satz.id} />
      <Eingabe name="ab" titel="Ändert sich ab" art="datum" wert="" pflicht />
      <Knopf type="submit" klein>
        Fortschreiben
      </Knopf>
    </Formular>
  )
}

/** What came in is filed and named as the evidence of this fact. */
function Hochladen({ satz }: { readonly satz: Satz }) {
  return (
    <Formular titel="Nachweis ablegen" klasse="al-reihe" datei>
      <input type="hidden" name="was" value="hochladen" />
      <input type="hidden" name="angabe" value={satz.id} />
      <Datei name="datei" titel="Datei des Nachweises" hilfe="PDF, JPEG, PNG oder TIFF" pflicht />
      <Eingabe name="bezeichnung" titel="Bezeichnung" wert="" hilfe="zum Beispiel Mietvertrag" pflicht />
      <Knopf type="submit" klein>
        Ablegen
      </Knopf>
    </Formular>
  )
}

/** Proposed beside the rent, with source and day; taken over by a click only. */
function Richtwerte({ satz }: { readonly satz: Satz }) {
  if (satz.richtwerte.length === 0) return null
  return (
    <section className="al-richtwerte" aria-label="Richtwerte">
      {satz.richtwerte.map((r) => (
        <Formular key={r.tabelle} titel={`Richtwert ${r.text}`} klasse="al-reihe">
          <input type="hidden" name="was" value="richtwert" />
          <input type="hidden" name="angabe" value={satz.id} />
          <input type="hidden" name="tabelle" value={r.tabelle} />
          <span>
            Richtwert {r.text} <span className="al-leise al-klein">({r.quelle})</span>
          </span>
          {r.uebernommen ? (
            <Marke art="gut">übernommen</Marke>
          ) : (
            <Knopf type="submit" klein>
              Richtwert übernehmen
            </Knopf>
          )}
        </Formular>
      ))}
      <a href="/richtwerte">Alle Richtwerte</a>
    </section>
  )
}

/** Can be undone, so it asks nothing. */
function Entfernen({ satz }: { readonly satz: Satz }) {
  return (
    <Formular titel="Angabe entfernen">
      <input type="hidden" name="was" value="entfernen" />
      <input type="hidden" name="pfad" value={`${satz.bereich}/${satz.id}`} />
      <Knopf type="submit" gewicht="tertiary" klein>
        Angabe entfernen
      </Knopf>
    </Formular>
  )
}

/** The first empty mandatory field; a new fact that has none, as after Fortschreiben, begins with its first field. */
function springeZumAnfang(ort: HTMLElement | null, neu: boolean): void {
  const felder = ort?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[aria-required="true"]') ?? []
  const leeres = [...felder].find((f) => f.value === '')
  const ziel = neu && !leeres?.closest('.al-editor') ? ort?.querySelector<HTMLElement>(ERSTES_FELD) : leeres
  ziel?.focus()
}

const ERSTES_FELD = '.al-editor :is(input:not([type="hidden"]), select)'

export function zurNeuenAngabe(): void {
  document.getElementById('neue-angabe')?.focus()
}
