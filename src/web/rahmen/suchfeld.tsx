import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { TOKENFELD, Token, useRahmen } from './formular.tsx'

export type Treffer = {
  readonly schluessel: string
  readonly nach: string
  readonly name: string
  readonly neben: string
  /** Case of another Jobcenter: says which. */
  readonly traeger: string
}

export type Trefferliste = { readonly suche: string; readonly meldung: string; readonly treffer: readonly Treffer[] }

const LEER: Trefferliste = { suche: '', meldung: '', treffer: [] }
const PAUSE_MS = 250
const AB_ZEICHEN = 3

/** One field for name, birth date, numbers, IBAN, address. Sent as POST: what is looked for stays out of addresses and logs. */
export function Suchfeld() {
  const { token } = useRahmen()
  const { key } = useLocation()
  const [text, setText] = useState('')
  const liste = useTreffer(text, token)
  const ort = useRef<HTMLElement>(null)
  useEffect(() => {
    if (key !== '') setText('')
  }, [key])
  const offen = text.trim().length >= AB_ZEICHEN && liste.suche !== ''
  return (
    <search ref={ort} className="al-suche" onKeyDown={(e) => wandere(e, ort.current)}>
      <Form method="post" action="/suche" className="al-suche__form">
        <Token />
        <input
          id="suche"
          name="suche"
          type="search"
          autoComplete="off"
          aria-label="Suche nach Name, Geburtsdatum, Nummer, IBAN oder Anschrift"
          placeholder="Name, Geburtsdatum, Nummer, IBAN, Anschrift"
          aria-keyshortcuts="/"
          className="kern-form-input__input"
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <button type="submit" className="kern-btn kern-btn--secondary al-knopf--klein">
          <span className="kern-label">Suchen</span>
        </button>
      </Form>
      <output className="al-nurvorlesen">{offen ? `${liste.treffer.length} Treffer` : ''}</output>
      {offen && <Vorschlaege liste={liste} />}
    </search>
  )
}

function Vorschlaege({ liste }: { readonly liste: Trefferliste }) {
  return (
    <div className="al-suche__treffer">
      {liste.meldung !== '' && <p className="al-leer">{liste.meldung}</p>}
      <ul className="al-liste">
        {liste.treffer.map((t) => (
          <li key={t.schluessel}>
            <Link to={t.nach}>
              <strong>{t.name}</strong> <span className="al-leise">{t.neben}</span>{' '}
              {t.traeger !== '' && <span className="al-marke">{t.traeger}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Asks after a pause; an answer that comes too late is dropped; without connection the list stays empty. */
function useTreffer(text: string, token: string): Trefferliste {
  const [liste, setListe] = useState(LEER)
  const suche = text.trim()
  useEffect(() => {
    if (suche.length < AB_ZEICHEN) {
      setListe(LEER)
      return
    }
    const abbruch = new AbortController()
    const uhr = setTimeout(() => void frage(suche, token, abbruch.signal).then((l) => l && setListe(l)), PAUSE_MS)
    return () => {
      clearTimeout(uhr)
      abbruch.abort()
    }
  }, [suche, token])
  return liste
}

async function frage(suche: string, token: string, signal: AbortSignal): Promise<Trefferliste | null> {
  const formular = new FormData()
  formular.set(TOKENFELD, token)
  formular.set('suche', suche)
  try {
    const antwort = await fetch('/suche/treffer', {
      method: 'POST',
      body: formular,
      signal,
      headers: { Accept: 'application/json' },
    })
    return antwort.ok ? await antwort.json() : null
  } catch {
    return null
  }
}

/** Arrows go from the field to the hits and back; Escape returns to the field, the text stays. */
function wandere(e: KeyboardEvent, ort: HTMLElement | null): void {
  if (ort === null || !['ArrowDown', 'ArrowUp', 'Escape'].includes(e.key)) return
  const feld = ort.querySelector<HTMLElement>('#suche')
  const alle: (HTMLElement | null)[] = [feld, ...ort.querySelectorAll<HTMLElement>('.al-suche__treffer a')]
  const jetzt = alle.findIndex((x) => x !== null && x === document.activeElement)
  const ziel = e.key === 'Escape' ? 0 : jetzt + (e.key === 'ArrowDown' ? 1 : -1)
  const element = alle[ziel]
  if (!element) return
  e.preventDefault()
  element.focus()
}
