import { type FocusEvent, type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { Zeichen } from './zeichen.tsx'

/** A hint below a field: permanent code, what it says, its paragraph. */
export type Feldhinweis = { readonly code: string; readonly text: string; readonly norm: string }

type Rahmen = {
  readonly name: string
  readonly titel: string
  readonly hilfe?: string | undefined
  readonly norm?: string | undefined
  readonly einheit?: string | undefined
  readonly pflicht?: boolean | undefined
  /** Mandatory and still empty. */
  readonly fehlt?: boolean | undefined
  readonly nurLesen?: boolean | undefined
  readonly fehler?: string | undefined
  readonly hinweise?: readonly Feldhinweis[] | undefined
  readonly geaendert?: boolean | undefined
  /** Stands below the field: a conflict with another editor, for example. */
  readonly darunter?: ReactNode
}

type Textart = 'text' | 'datum' | 'cent' | 'zahl' | 'kennwort'

export type EingabeProps = Rahmen & {
  readonly art?: Textart | undefined
  readonly wert: string
  /** With `onWert` the field is steered from outside; without it keeps what is typed until the form is sent. */
  readonly onWert?: ((text: string) => void) | undefined
  readonly onVerlassen?: (() => void) | undefined
  readonly autoComplete?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
}

const TASTATUR = { text: undefined, datum: undefined, cent: 'decimal', zahl: 'numeric', kennwort: undefined } as const

/** One line of text: plain text, a typed date (1.7. · m · +6m), an amount with comma, a count, a password. */
export function Eingabe({ art = 'text', wert, onWert, onVerlassen, ...props }: EingabeProps) {
  const ids = useFeldIds(props)
  return (
    <div className={feldKlasse(props, art)}>
      <FeldName {...props} fuer={ids.feld} />
      <div className="al-feld__reihe">
        <input
          id={ids.feld}
          className="kern-form-input__input"
          type={art === 'kennwort' ? 'password' : 'text'}
          name={props.name}
          {...(onWert ? { value: wert, onChange: (e) => onWert(e.target.value) } : { defaultValue: wert })}
          onBlur={onVerlassen}
          inputMode={props.inputMode ?? TASTATUR[art]}
          autoComplete={props.autoComplete ?? 'off'}
          // biome-ignore lint/a11y/noAutofocus: only where the page has one thing to do (sign-in)
          autoFocus={props.autoFocus}
          spellCheck={art === 'text' ? undefined : false}
          readOnly={props.nurLesen}
          aria-required={props.pflicht || undefined}
          aria-invalid={props.fehler !== undefined || undefined}
          aria-describedby={ids.beschreibung}
        />
        {props.einheit && <span className="al-leise">{props.einheit}</span>}
      </div>
      <FeldMeldungen ids={ids} {...props} />
    </div>
  )
}

/** A file of the person's own. */
export function Datei({
  endungen = '.pdf,.jpg,.jpeg,.png,.tif,.tiff',
  ...props
}: Rahmen & { readonly endungen?: string }) {
  const ids = useFeldIds(props)
  return (
    <div className={feldKlasse(props, 'datei')}>
      <FeldName {...props} fuer={ids.feld} />
      <input id={ids.feld} type="file" name={props.name} accept={endungen} aria-describedby={ids.beschreibung} />
      <FeldMeldungen ids={ids} {...props} />
    </div>
  )
}

/** Text of several lines. */
export function Textfeld({
  wert,
  zeilen = 8,
  ...props
}: Rahmen & { readonly wert: string; readonly zeilen?: number | undefined }) {
  const ids = useFeldIds(props)
  return (
    <div className={feldKlasse(props, 'mehrzeilig')}>
      <FeldName {...props} fuer={ids.feld} />
      <textarea
        id={ids.feld}
        className="kern-form-input__input al-textfeld"
        name={props.name}
        rows={zeilen}
        defaultValue={wert}
        readOnly={props.nurLesen}
        aria-required={props.pflicht || undefined}
        aria-invalid={props.fehler !== undefined || undefined}
        aria-describedby={ids.beschreibung}
      />
      <FeldMeldungen ids={ids} {...props} />
    </div>
  )
}

export type Option = { readonly wert: string; readonly titel: string }

type WahlProps = Rahmen & {
  readonly wert: string
  readonly optionen: readonly Option[]
  readonly onWert?: ((wert: string) => void) | undefined
  /** Offers an empty first line with this text. */
  readonly leer?: string | undefined
}

export function Auswahl({ wert, optionen, onWert, leer, ...props }: WahlProps) {
  const ids = useFeldIds(props)
  return (
    <div className={feldKlasse(props, 'auswahl')}>
      <FeldName {...props} fuer={ids.feld} />
      <div className="kern-form-input__select-wrapper">
        <select
          id={ids.feld}
          className="kern-form-input__select"
          name={props.name}
          {...(onWert ? { value: wert, onChange: (e) => onWert(e.target.value) } : { defaultValue: wert })}
          disabled={props.nurLesen}
          aria-required={props.pflicht || undefined}
          aria-invalid={props.fehler !== undefined || undefined}
          aria-describedby={ids.beschreibung}
        >
          {leer !== undefined && <option value="">{leer}</option>}
          {optionen.map((o) => (
            <option key={o.wert} value={o.wert}>
              {o.titel}
            </option>
          ))}
        </select>
      </div>
      <FeldMeldungen ids={ids} {...props} />
    </div>
  )
}

const JANEIN: readonly Option[] = [
  { wert: 'ja', titel: 'Ja' },
  { wert: 'nein', titel: 'Nein' },
]

type GruppeProps = Rahmen & {
  readonly wert: readonly string[]
  /** `folge`: what the choice leads to, read with it. */
  readonly optionen: readonly (Option & { readonly folge?: string | undefined })[]
  readonly mehrfach?: boolean | undefined
  /** One choice a line, the help above them: for choices that are sentences. */
  readonly liste?: boolean | undefined
  readonly onWert?: ((werte: readonly string[]) => void) | undefined
  readonly onVerlassen?: (() => void) | undefined
}

/** Yes or no, as two radio buttons: both answers are visible, nothing is pre-ticked without a fact. */
export function JaNein({
  wert,
  onWert,
  ...props
}: Omit<GruppeProps, 'optionen' | 'wert' | 'onWert'> & {
  readonly wert: string
  readonly onWert?: ((wert: string) => void) | undefined
}) {
  return (
    <Auswahlgruppe
      {...props}
      wert={wert === '' ? [] : [wert]}
      optionen={JANEIN}
      onWert={onWert && ((w) => onWert(w[0] ?? ''))}
    />
  )
}

/** Radio buttons, or ticks with `mehrfach`. */
export function Auswahlgruppe({ wert, optionen, mehrfach, liste, onWert, onVerlassen, ...props }: GruppeProps) {
  const ids = useFeldIds(props)
  const verlassen = (e: FocusEvent<HTMLFieldSetElement>): void => {
    if (!e.currentTarget.contains(e.relatedTarget)) onVerlassen?.()
  }
  const umschalten = (w: string, an: boolean): void => {
    if (!mehrfach) onWert?.([w])
    else onWert?.(an ? [...wert, w] : wert.filter((x) => x !== w))
  }
  return (
    <fieldset className={feldKlasse(props, 'gruppe')} aria-describedby={ids.beschreibung} onBlur={verlassen}>
      <legend className="al-feld__name">
        <FeldTitel {...props} />
      </legend>
      {liste && <FeldHilfe ids={ids} {...props} />}
      <div className={liste ? 'al-wahl al-wahl--liste' : 'al-wahl'}>
        {optionen.map((o) => (
          <div key={o.wert}>
            <label>
              <input
                type={mehrfach ? 'checkbox' : 'radio'}
                name={props.name}
                value={o.wert}
                disabled={props.nurLesen}
                aria-describedby={o.folge ? `${ids.feld}${o.wert}` : undefined}
                {...(onWert
                  ? { checked: wert.includes(o.wert), onChange: (e) => umschalten(o.wert, e.target.checked) }
                  : { defaultChecked: wert.includes(o.wert) })}
              />
              {o.titel}
            </label>
            {o.folge && (
              <span id={`${ids.feld}${o.wert}`} className="al-wahl__folge">
                {o.folge}
              </span>
            )}
          </div>
        ))}
      </div>
      <FeldMeldungen ids={ids} {...props} ohneHilfe={liste} />
    </fieldset>
  )
}

type Ids = { feld: string; hilfe: string; fehler: string; hinweise: string; beschreibung: string | undefined }

function useFeldIds(p: Rahmen): Ids {
  const id = useId()
  const ids = { feld: `${id}f`, hilfe: `${id}h`, fehler: `${id}e`, hinweise: `${id}w` }
  const teile = [
    p.hilfe !== undefined || p.norm !== undefined ? ids.hilfe : '',
    p.fehler !== undefined ? ids.fehler : '',
    (p.hinweise?.length ?? 0) > 0 ? ids.hinweise : '',
  ].filter((t) => t !== '')
  return { ...ids, beschreibung: teile.length > 0 ? teile.join(' ') : undefined }
}

function feldKlasse(p: Rahmen, art: string): string {
  const fehler = p.fehler !== undefined ? ' al-feld--fehler' : ''
  return `al-feld al-feld--${art}${fehler}${p.geaendert ? ' al-feld--geaendert' : ''}`
}

function FeldName(p: Rahmen & { readonly fuer: string }) {
  return (
    <label className="al-feld__name" htmlFor={p.fuer}>
      <FeldTitel {...p} />
    </label>
  )
}

function FeldTitel({ titel, pflicht, fehlt, geaendert }: Rahmen) {
  return (
    <>
      <span>{titel}</span>
      {!pflicht && <span className="al-feld__neben">optional</span>}
      {fehlt && <span className="al-feld__fehlt">fehlt noch</span>}
      {geaendert && <span className="al-feld__neben">geändert</span>}
    </>
  )
}

/** Help stands below the control, so that controls of a row stand in line. */
function FeldMeldungen({ ohneHilfe, ...p }: Rahmen & { readonly ids: Ids; readonly ohneHilfe?: boolean | undefined }) {
  const { ids, fehler, hinweise, darunter } = p
  return (
    <>
      {!ohneHilfe && <FeldHilfe {...p} />}
      {fehler !== undefined && (
        <span id={ids.fehler} className="al-feld__meldung al-feld__meldung--fehler">
          <Zeichen name="fehler" />
          <span>{fehler}</span>
        </span>
      )}
      {hinweise !== undefined && hinweise.length > 0 && (
        <span id={ids.hinweise}>
          {hinweise.map((h) => (
            <span key={h.code + h.text} className="al-feld__meldung al-feld__meldung--hinweis">
              <Zeichen name="warnung" />
              <span>
                {h.text} <span className="al-leise">({h.norm})</span> <span className="al-zeile__code">{h.code}</span>
              </span>
            </span>
          ))}
        </span>
      )}
      {darunter}
    </>
  )
}

function FeldHilfe({ ids, hilfe, norm }: Pick<Rahmen, 'hilfe' | 'norm'> & { readonly ids: Ids }) {
  if (hilfe === undefined && norm === undefined) return null
  return (
    <span id={ids.hilfe} className="al-feld__hilfe">
      {[hilfe, norm].filter((t) => t !== undefined).join(' · ')}
    </span>
  )
}
