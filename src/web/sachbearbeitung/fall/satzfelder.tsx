import { type KeyboardEvent, useState } from 'react'
import { Auswahl, Auswahlgruppe, Eingabe, JaNein } from '../../bausteine/feld.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import type { Feldansicht } from './ansicht.ts'
import type { Bild, Konflikt, Schreiber } from './speicher.ts'

type Props = {
  readonly felder: readonly Feldansicht[]
  readonly bild: Bild
  readonly speicher: Schreiber | null
}

/** The fields of one fact. Without scripts they are sent as a form; with scripts each is saved as it is typed. */
export function Satzfelder({ felder, bild, speicher }: Props) {
  return (
    <div className="al-maske">
      {felder.map((f) => (
        <EinFeld key={f.pfad} feld={f} bild={bild} speicher={speicher} />
      ))}
    </div>
  )
}

function EinFeld({ feld: f, bild, speicher }: Omit<Props, 'felder'> & { readonly feld: Feldansicht }) {
  // What is being typed stays as it is until the field is left, also when it was saved meanwhile as "480,00".
  const [getippt, setGetippt] = useState<readonly string[] | null>(null)
  const texte = getippt ?? bild.offen.get(f.pfad)?.texte ?? f.texte
  const tippe = (neu: readonly string[]): void => {
    setGetippt(neu)
    speicher?.tippe({ pfad: f.pfad, texte: neu, alt: f.wert })
  }
  const verlasse = (): void => {
    setGetippt(null)
    void speicher?.sichere()
  }
  /** What is chosen, not typed, is complete at once. */
  const waehle = (neu: readonly string[]): void => {
    speicher?.tippe({ pfad: f.pfad, texte: neu, alt: f.wert })
    void speicher?.sichere()
  }
  return (
    <div className={f.art === 'personen' ? 'al-maske__breit' : undefined}>
      <input type="hidden" name={`a:${f.pfad}`} value={JSON.stringify(f.wert)} />
      <Steuerung
        feld={f}
        texte={texte}
        tippe={tippe}
        waehle={waehle}
        verlasse={verlasse}
        konflikt={bild.konflikte.get(f.pfad)}
        speicher={speicher}
      />
    </div>
  )
}

type SteuerungProps = {
  readonly feld: Feldansicht
  readonly texte: readonly string[]
  readonly tippe: (texte: readonly string[]) => void
  readonly waehle: (texte: readonly string[]) => void
  readonly verlasse: () => void
  readonly konflikt: Konflikt | undefined
  readonly speicher: Schreiber | null
}

function Steuerung({ feld: f, texte, tippe, waehle, verlasse, konflikt, speicher }: SteuerungProps) {
  const gemeinsam = {
    name: `t:${f.pfad}`,
    titel: f.titel,
    norm: f.norm === '' ? undefined : f.norm,
    hilfe: f.hilfe === '' ? undefined : f.hilfe,
    pflicht: f.pflicht,
    fehlt: f.fehlt,
    fehler: f.fehler === '' ? undefined : f.fehler,
    hinweise: f.hinweise,
    geaendert: f.geaendert,
    darunter: konflikt && speicher && <Konfliktwahl konflikt={konflikt} eigen={texte} speicher={speicher} />,
  }
  const einer = texte[0] ?? ''
  switch (f.art) {
    case 'jaNein':
      return <JaNein {...gemeinsam} wert={einer} onWert={speicher ? (w) => waehle([w]) : undefined} />
    case 'personen':
      return (
        <Auswahlgruppe
          {...gemeinsam}
          mehrfach
          wert={texte}
          optionen={f.optionen}
          onWert={speicher ? waehle : undefined}
        />
      )
    case 'auswahl':
    case 'person':
    case 'konto':
    case 'dokument':
      return (
        <Auswahl
          {...gemeinsam}
          wert={einer}
          optionen={f.optionen}
          leer={f.pflicht ? 'bitte wählen' : f.leer}
          onWert={speicher ? (w) => waehle([w]) : undefined}
        />
      )
    default:
      return (
        <Eingabe
          {...gemeinsam}
          art={textart(f.art)}
          einheit={f.einheit === '' ? undefined : f.einheit}
          hilfe={[f.hilfe, f.leer].filter((t) => t !== '').join(' · ') || undefined}
          wert={einer}
          onWert={speicher ? (w) => tippe([w]) : undefined}
          onVerlassen={verlasse}
        />
      )
  }
}

function textart(art: string): 'text' | 'datum' | 'cent' | 'zahl' {
  if (art === 'tag' || art === 'von' || art === 'bis') return 'datum'
  if (art === 'cent' || art === 'flaeche' || art === 'prozent') return 'cent'
  return art === 'zahl' ? 'zahl' : 'text'
}

function Konfliktwahl({
  konflikt,
  eigen,
  speicher,
}: {
  readonly konflikt: Konflikt
  readonly eigen: readonly string[]
  readonly speicher: Schreiber
}) {
  return (
    <div className="al-konflikt" role="alert">
      <span>
        {konflikt.von} hat inzwischen <strong>{konflikt.jetzt.join(', ') || 'leer'}</strong> eingetragen. Ihre Eingabe{' '}
        <strong>{eigen.join(', ') || 'leer'}</strong> ist noch nicht gespeichert.
      </span>
      <span className="al-reihe">
        <Knopf klein onClick={() => speicher.entscheide(konflikt.pfad, true)}>
          Meine Eingabe speichern
        </Knopf>
        <Knopf klein onClick={() => speicher.entscheide(konflikt.pfad, false)}>
          Die andere behalten
        </Knopf>
      </span>
    </div>
  )
}

/**
 * Enter saves and goes to the next empty mandatory field; Escape saves and goes back to the line of
 * the fact. Neither throws anything away.
 */
export function editorTasten(e: KeyboardEvent<HTMLElement>, nachVorn: () => void): void {
  const ziel = e.target
  if (!(ziel instanceof HTMLInputElement || ziel instanceof HTMLSelectElement)) return
  if (e.key === 'Escape') {
    e.preventDefault()
    document.querySelector<HTMLElement>('.al-strahl__zeile[aria-current]')?.focus()
  }
  if (e.key !== 'Enter' || (ziel instanceof HTMLInputElement && ziel.type === 'submit')) return
  e.preventDefault()
  const naechstes = naechstesLeeres(e.currentTarget, ziel)
  if (naechstes) naechstes.focus()
  else nachVorn()
}

function naechstesLeeres(form: HTMLElement, ab: Element): HTMLElement | undefined {
  const alle = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[aria-required="true"]')]
  const leer = alle.filter((f) => f.value === '' && f !== ab)
  const danach = leer.find((f) => (ab.compareDocumentPosition(f) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
  return danach ?? leer[0]
}
