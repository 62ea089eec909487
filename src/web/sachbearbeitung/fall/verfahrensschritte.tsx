import { useEffect, useRef, useState } from 'react'
import { Link, useActionData, useLoaderData, useOutletContext } from 'react-router'
import { Auswahlgruppe, Eingabe, Textfeld } from '../../bausteine/feld.tsx'
import { Absage, Hinweiszeile, Marke } from '../../bausteine/hinweis.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'
import type { Fallkopf } from './ansicht.ts'

export { action, loader } from './verfahrensschritte.server.ts'

export type Feldzeile = {
  readonly name: string
  readonly titel: string
  readonly art: 'wahl' | 'mehrfach' | 'tag' | 'betrag' | 'zahl' | 'text'
  readonly hilfe: string
  readonly norm: string
  readonly pflicht: boolean
  readonly lang: boolean
  readonly wenn: { readonly feld: string; readonly ist: readonly string[] } | null
  readonly optionen: readonly { readonly wert: string; readonly titel: string; readonly folge: string }[]
  readonly werte: readonly string[]
}

export type Schrittzeile = {
  readonly id: string
  readonly titel: string
  readonly norm: string
  readonly hilfe: string
  readonly zustand: 'erledigt' | 'entfaellt' | 'offen' | 'wartet' | 'gesperrt'
  readonly grund: string
  readonly frist: string
  readonly wer: string
  readonly dokumente: readonly string[]
  readonly klaerung: {
    readonly frage: string
    readonly warum: string
    readonly wirkung: string
    readonly knopf: string
    readonly felder: readonly Feldzeile[]
  } | null
  readonly ausfertigung: {
    readonly augen: 2 | 4
    /** Released by ordering, on the page of the decision. */
    readonly mitAnordnung: boolean
    readonly wirkung: string
    readonly knopf: string
    /** Who laid it before, and when; empty if nobody has. */
    readonly vorgelegt: string
    /** Who may release it, and why. */
    readonly freigabe: string
    readonly briefe: readonly {
      readonly id: string
      readonly titel: string
      readonly an: string
      readonly nach: string
      readonly frist: string
    }[]
  } | null
  readonly verweis: { readonly nach: string; readonly knopf: string } | null
}

export type Verfahrensseite = {
  readonly id: string
  readonly nr: number
  readonly titel: string
  readonly norm: string
  readonly hilfe: string
  readonly gegenstand: string
  readonly beendet: boolean
  readonly durchlaufen: boolean
  readonly begonnen: string
  readonly schritte: readonly Schrittzeile[]
  /** Of a procedure with a file of its own: who may see it, and its letters; null for the others. */
  readonly akte: {
    readonly leute: readonly { readonly personalnummer: string; readonly name: string; readonly ich: boolean }[]
    readonly briefe: readonly { readonly id: string; readonly titel: string; readonly am: string }[]
  } | null
}

/** A refusal: the step, the sentence, what is wrong in which field, and what was typed. */
export type Verfahrensantwort = {
  readonly schritt: string
  readonly meldung: string
  readonly fehler: Readonly<Record<string, string>>
  readonly eingabe: Readonly<Record<string, readonly string[]>>
}

const ZUSTAND = {
  erledigt: { text: 'erledigt', art: 'gut' },
  entfaellt: { text: 'entfällt', art: 'info' },
  offen: { text: 'zu tun', art: 'warnung' },
  wartet: { text: 'wartet', art: 'info' },
  gesperrt: { text: 'später', art: 'info' },
} as const

/** The steps of a procedure in their order: what is done and by whom, what is to do now, what comes later. */
export default function VerfahrensschritteSeite() {
  const v = useLoaderData<Verfahrensseite>()
  const antwort = useActionData<Verfahrensantwort>()
  const { sperreVerfahren: sperre, id } = useOutletContext<Fallkopf>()
  const gesperrt = v.beendet ? 'Dieses Verfahren ist beendet.' : sperre
  const ort = useFokus(v.nr, antwort)
  return (
    <div className="al-stapel" ref={ort}>
      <p>
        <Link to={`/faelle/${id}/verfahren`}>Alle Verfahren</Link>
      </p>
      <Kasten titel={`${v.titel}: ${v.gegenstand}`} neben={v.beendet && <Marke>beendet</Marke>}>
        <p className="al-leise">
          {v.norm} · begonnen {v.begonnen}
        </p>
        <details>
          <summary>Wie dieses Verfahren geht</summary>
          <p>{v.hilfe}</p>
        </details>
      </Kasten>
      {antwort !== undefined && antwort.schritt === '' && (
        <Hinweiszeile art="fehler" melden>
          {antwort.meldung}
        </Hinweiszeile>
      )}
      <ol className="al-schritte">
        {v.schritte.map((s) => (
          <li key={s.id} className={`al-schritt al-schritt--${s.zustand}`} tabIndex={-1}>
            <Schritt s={s} v={v} sperre={gesperrt} antwort={antwort?.schritt === s.id ? antwort : undefined} />
          </li>
        ))}
      </ol>
      {v.akte !== null && <EigeneAkte v={v} akte={v.akte} sperre={gesperrt} antwort={antwort} />}
      {gesperrt === '' && <Ende v={v} antwort={antwort} />}
    </div>
  )
}

/** After an answer the work goes on at the step that is next; after a refusal at the first field that is wrong. */
function useFokus(nr: number, antwort: Verfahrensantwort | undefined) {
  const ort = useRef<HTMLDivElement>(null)
  const gesehen = useRef(nr)
  useEffect(() => {
    if (gesehen.current === nr) return
    gesehen.current = nr
    ort.current?.querySelector<HTMLElement>('.al-schritt--offen, .al-schritt--wartet')?.focus()
  }, [nr])
  useEffect(() => {
    if (antwort !== undefined) ort.current?.querySelector<HTMLElement>(FALSCHES_FELD)?.focus()
  }, [antwort])
  return ort
}

const FALSCHES_FELD = '.al-feld--fehler input, .al-feld--fehler textarea'

type SchrittProps = {
  readonly s: Schrittzeile
  readonly v: Verfahrensseite
  readonly sperre: string
  readonly antwort: Verfahrensantwort | undefined
}

function Schritt({ s, v, sperre, antwort }: SchrittProps) {
  const zustand = ZUSTAND[s.zustand]
  return (
    <Kasten titel={s.titel} neben={<Marke art={zustand.art}>{zustand.text}</Marke>}>
      <div className="al-stapel">
        <Absage text={antwort?.meldung} />
        <p>
          {s.grund}
          {s.frist !== '' && !s.grund.includes(s.frist) && <strong> Bis {s.frist}.</strong>}{' '}
          <span className="al-leise">{s.norm}</span>
        </p>
        {s.wer !== '' && <p className="al-leise">{s.wer}</p>}
        {s.dokumente.map((d, i) => (
          <p key={d}>
            <a href={`/dokumente/${d}`}>
              Schreiben{s.dokumente.length > 1 ? ` ${i + 1}` : ''} öffnen
              <span className="al-nurvorlesen">: {s.titel}</span>
            </a>
          </p>
        ))}
        {(s.zustand === 'offen' || s.zustand === 'wartet') && (
          <details>
            <summary>Hilfe zu diesem Schritt</summary>
            <p>{s.hilfe}</p>
          </details>
        )}
        {sperre === '' && s.klaerung !== null && <Klaerung s={s} v={v} k={s.klaerung} antwort={antwort} />}
        {s.ausfertigung !== null && <Ausfertigung s={s} v={v} a={s.ausfertigung} sperre={sperre} />}
        {sperre === '' && s.verweis !== null && (
          <p>
            <VerweisKnopf nach={s.verweis.nach} gewicht="primary" klein>
              {s.verweis.knopf}
            </VerweisKnopf>
          </p>
        )}
      </div>
    </Kasten>
  )
}

function Versteckt({
  v,
  schritt,
  akt,
}: {
  readonly v: Verfahrensseite
  readonly schritt: string
  readonly akt: string
}) {
  return (
    <>
      <input type="hidden" name="nr" value={v.nr} />
      <input type="hidden" name="schritt" value={schritt} />
      <input type="hidden" name="akt" value={akt} />
    </>
  )
}

function Klaerung({
  s,
  v,
  k,
  antwort,
}: Omit<SchrittProps, 'sperre'> & { readonly k: NonNullable<Schrittzeile['klaerung']> }) {
  const anfang = (f: Feldzeile): readonly string[] => antwort?.eingabe[f.name] ?? f.werte
  const [werte, setzeWerte] = useState(() => Object.fromEntries(k.felder.map((f) => [f.name, anfang(f)])))
  // Without scripts every field is shown and the server leaves out what is not asked.
  const [mitSkript, setzeMitSkript] = useState(false)
  useEffect(() => setzeMitSkript(true), [])
  const sichtbar = (f: Feldzeile): boolean => {
    const { wenn } = f
    return !mitSkript || wenn === null || (werte[wenn.feld] ?? []).some((w) => wenn.ist.includes(w))
  }
  return (
    <Formular klasse="al-stapel" titel={k.frage}>
      <Versteckt v={v} schritt={s.id} akt="klaeren" />
      <p>
        <strong>{k.frage}</strong> {k.warum}
      </p>
      {k.wirkung !== '' && <Hinweiszeile art="info">{k.wirkung}</Hinweiszeile>}
      <div className="al-klaerung">
        {k.felder.filter(sichtbar).map((f) => (
          <Feld
            key={f.name}
            f={f}
            werte={werte[f.name] ?? []}
            setze={(w) => setzeWerte((alt) => ({ ...alt, [f.name]: w }))}
            fehler={antwort?.fehler[f.name]}
          />
        ))}
      </div>
      <p>
        <Knopf type="submit" gewicht="primary" klein>
          {k.knopf}
        </Knopf>
      </p>
    </Formular>
  )
}

type FeldProps = {
  readonly f: Feldzeile
  readonly werte: readonly string[]
  readonly setze: (werte: readonly string[]) => void
  readonly fehler: string | undefined
}

function Feld({ f, werte, setze, fehler }: FeldProps) {
  const rahmen = {
    name: f.name,
    titel: f.titel,
    hilfe: f.hilfe === '' ? undefined : f.hilfe,
    norm: f.norm === '' ? undefined : f.norm,
    pflicht: f.pflicht,
    fehler,
  }
  if (f.art === 'wahl' || f.art === 'mehrfach')
    return (
      <Auswahlgruppe
        {...rahmen}
        wert={werte}
        optionen={f.optionen}
        mehrfach={f.art === 'mehrfach'}
        liste={f.optionen.length > 2 || f.optionen.some((o) => o.folge !== '' || o.titel.length > 30)}
        onWert={setze}
      />
    )
  if (f.lang) return <Textfeld {...rahmen} wert={werte[0] ?? ''} zeilen={4} />
  return (
    <Eingabe
      {...rahmen}
      art={EINGABEART[f.art]}
      einheit={f.art === 'betrag' ? '€' : undefined}
      wert={werte[0] ?? ''}
      onWert={(t) => setze([t])}
    />
  )
}

const EINGABEART = { tag: 'datum', betrag: 'cent', zahl: 'zahl', text: 'text' } as const

function Ausfertigung({
  s,
  v,
  a,
  sperre,
}: Omit<SchrittProps, 'antwort'> & { readonly a: NonNullable<Schrittzeile['ausfertigung']> }) {
  return (
    <>
      {a.briefe.length > 0 && (
        <ul className="al-liste">
          {a.briefe.map((b) => (
            <li key={b.id}>
              <a href={b.nach}>
                {b.titel} an {b.an} (Vorschau)
              </a>
              {b.frist !== '' && <span className="al-leise"> Antwort bis {b.frist}</span>}
            </li>
          ))}
        </ul>
      )}
      {a.wirkung !== '' && <Hinweiszeile art="info">{a.wirkung}</Hinweiszeile>}
      {sperre === '' && a.augen === 4 && !a.mitAnordnung && a.vorgelegt !== '' && (
        <p>
          Vorgelegt: {a.vorgelegt}. {a.freigabe}
        </p>
      )}
      {sperre === '' && (
        <div className="al-reihe">
          {a.augen === 4 && (
            <Formular titel={`Vorlegen: ${s.titel}`}>
              <Versteckt v={v} schritt={s.id} akt="vorlegen" />
              <Knopf type="submit" klein gewicht={a.vorgelegt === '' ? 'primary' : 'secondary'}>
                {vorlegeknopf(a)}
              </Knopf>
            </Formular>
          )}
          {(a.augen === 2 || (a.vorgelegt !== '' && !a.mitAnordnung)) && (
            <Formular titel={`${a.knopf}: ${s.titel}`}>
              <Versteckt v={v} schritt={s.id} akt="ausfertigen" />
              <Knopf type="submit" klein gewicht="primary">
                {a.augen === 4 ? `Freigeben: ${a.knopf}` : a.knopf}
              </Knopf>
            </Formular>
          )}
        </div>
      )}
    </>
  )
}

function vorlegeknopf(a: NonNullable<Schrittzeile['ausfertigung']>): string {
  if (a.mitAnordnung) return a.knopf
  return a.vorgelegt === '' ? 'Zur Freigabe vorlegen' : 'Neu vorlegen'
}

/** Who may see this procedure: changed by those who do. */
function EigeneAkte({
  v,
  akte,
  sperre,
  antwort,
}: {
  readonly v: Verfahrensseite
  readonly akte: NonNullable<Verfahrensseite['akte']>
  readonly sperre: string
  readonly antwort: Verfahrensantwort | undefined
}) {
  const eigen = antwort?.schritt === ZUGRIFF ? antwort : undefined
  return (
    <Kasten titel="Eigene Akte">
      <div className="al-stapel">
        <p>
          Diesen Vorgang und seine Schreiben sehen nur die Genannten. In der Akte des Falls und in den Ansichten anderer
          Stufen und anderer Jobcenter steht er nicht.
        </p>
        <ul className="al-liste">
          {akte.leute.map((b) => (
            <li key={b.personalnummer} className="al-reihe">
              <span>
                {b.name} <span className="al-leise">{b.personalnummer}</span>
              </span>
              {sperre === '' && !b.ich && (
                <Formular titel={`Zugriff nehmen: ${b.name}`}>
                  <Versteckt v={v} schritt={ZUGRIFF} akt="zugriffNehmen" />
                  <input type="hidden" name="personalnummer" value={b.personalnummer} />
                  <Knopf type="submit" klein ansage={`Zugriff nehmen: ${b.name}`}>
                    Zugriff nehmen
                  </Knopf>
                </Formular>
              )}
            </li>
          ))}
        </ul>
        {sperre === '' && (
          <Formular key={v.nr} klasse="al-stapel" titel="Zugriff geben">
            <Versteckt v={v} schritt={ZUGRIFF} akt="zugriffGeben" />
            <Absage text={eigen?.meldung} />
            <Eingabe
              name="personalnummer"
              titel="Personalnummer"
              hilfe="wer mitarbeitet, vertritt oder freigibt"
              wert={eigen?.eingabe.personalnummer?.[0] ?? ''}
              fehler={eigen?.fehler.personalnummer}
              pflicht
            />
            <p>
              <Knopf type="submit" klein>
                Zugriff geben
              </Knopf>
            </p>
          </Formular>
        )}
        {akte.briefe.length > 0 && (
          <ul className="al-liste">
            {akte.briefe.map((d) => (
              <li key={d.id}>
                <a href={`/dokumente/${d.id}`}>{d.titel}</a> <span className="al-leise">{d.am}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Kasten>
  )
}

/** As the refusal of the server names it. */
const ZUGRIFF = 'zugriff'

function Ende({ v, antwort }: { readonly v: Verfahrensseite; readonly antwort: Verfahrensantwort | undefined }) {
  const eigen = antwort?.schritt === '' ? antwort : undefined
  return (
    <Kasten titel="Verfahren beenden">
      <Formular klasse="al-stapel" titel="Verfahren beenden">
        <Versteckt v={v} schritt="" akt="beenden" />
        <Eingabe
          name="grund"
          titel="Grund"
          hilfe={
            v.durchlaufen
              ? 'Alle Schritte sind getan.'
              : 'Noch sind Schritte offen: Sagen Sie, warum es nicht weitergeführt wird.'
          }
          wert={eigen?.eingabe.grund?.[0] ?? ''}
          fehler={eigen?.fehler.grund}
          pflicht={!v.durchlaufen}
        />
        <p>
          <Knopf type="submit" klein gewicht={v.durchlaufen ? 'primary' : 'secondary'}>
            Verfahren beenden
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
