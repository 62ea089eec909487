import type { ReactNode } from 'react'
import { Form, Link, useSubmit } from 'react-router'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { useBereit } from '../../rahmen/bereit.ts'
import { Formular } from '../../rahmen/formular.tsx'
import type { Differenzleiste, Ergebnisspalte, Ergebniszeile, Lage } from './ansicht.ts'
import { Hinweise } from './hinweise.tsx'
import type { Bild } from './speicher.ts'

/** Persons, adults first; what is missing; a new fact. */
export function Personenspalte({
  fall,
  lage,
  darf,
  imAbleger,
}: {
  readonly fall: string
  readonly lage: Lage
  readonly darf: boolean
  /** In a what-if nobody joins the case. */
  readonly imAbleger?: boolean | undefined
}) {
  return (
    <div className="al-stapel">
      <Kasten titel="Personen">
        <ul className="al-liste">
          {lage.personen.map((p) => (
            <li key={p.id} className="al-person">
              <Link to={p.nach}>{p.name}</Link> <span className="al-leise">{p.alter}</span>
              {p.hinweise > 0 && (
                <span className="al-marke al-marke--warnung">
                  {p.hinweise}
                  <span className="al-nurvorlesen"> Hinweise</span>
                </span>
              )}
              <span className="al-klein al-leise al-person__rolle">{p.rolle}</span>
            </li>
          ))}
        </ul>
        {darf && !imAbleger && (
          <p className="al-klein">
            <Link to={`/faelle/${fall}/hinzunehmen`}>Person kommt hinzu</Link>
          </p>
        )}
      </Kasten>
      {darf && <NeueAngabe neu={lage.neu} />}
      <Offenes titel="Es fehlt noch" punkte={lage.luecken} />
      <Hinweise hinweise={lage.hinweise} verworfene={lage.verworfene} darf={darf} />
      <Offenes titel="Nachweise" punkte={lage.fehlendeNachweise}>
        <Link to={`/faelle/${fall}/nachweise`}>Nachweise und Identität prüfen</Link>
        {lage.nachweiseOffen > 0 && <span className="al-leise"> ({lage.nachweiseOffen} noch nicht belegt)</span>}
      </Offenes>
    </div>
  )
}

function NeueAngabe({ neu }: { readonly neu: Lage['neu'] }) {
  return (
    <Kasten titel="Neue Angabe">
      <Formular klasse="al-stapel" titel="Neue Angabe">
        <input type="hidden" name="was" value="neu" />
        <select
          id="neue-angabe"
          name="art"
          aria-label="Art der Angabe"
          aria-keyshortcuts="n"
          className="kern-form-input__select al-waehler"
          defaultValue={neu.arten[0]?.arten[0]?.wert}
        >
          {neu.arten.map((g) => (
            <optgroup key={g.gruppe} label={g.gruppe}>
              {g.arten.map((a) => (
                <option key={a.wert} value={a.wert}>
                  {a.titel}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <select name="person" aria-label="Person" className="kern-form-input__select al-waehler">
          {neu.personen.map((p) => (
            <option key={p.wert} value={p.wert}>
              {p.titel}
            </option>
          ))}
        </select>
        <Knopf type="submit" klein>
          Anlegen
        </Knopf>
      </Formular>
    </Kasten>
  )
}

type OffenesProps = { readonly titel: string; readonly punkte: Lage['luecken']; readonly children?: ReactNode }

function Offenes({ titel, punkte, children }: OffenesProps) {
  if (punkte.length === 0 && children === undefined) return null
  return (
    <Kasten
      titel={titel}
      neben={punkte.length > 0 && <span className="al-marke al-marke--warnung">{punkte.length}</span>}
    >
      <ul className="al-liste al-klein">
        {punkte.map((p) => (
          <li key={p.nach + p.text}>
            <Link to={p.nach} preventScrollReset>
              {p.text}
            </Link>
          </li>
        ))}
      </ul>
      {children !== undefined && <p className="al-klein">{children}</p>}
    </Kasten>
  )
}

/** What is due, as it stands now; recomputes while typing and marks what moved. */
export function Ergebniskasten({ e, vorher }: { readonly e: Ergebnisspalte; readonly vorher: Ergebnisspalte | null }) {
  return (
    <Kasten titel="Ergebnis" neben={<Monatswahl e={e} />} randlos>
      <table className="al-tabelle al-ergebnis" aria-live="off">
        <caption className="al-nurvorlesen">Ergebnis {e.monatTitel}</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className="al-zahl">
              Bedarf
            </th>
            <th scope="col" className="al-zahl">
              Einkommen
            </th>
            <th scope="col" className="al-zahl">
              Leistung
            </th>
          </tr>
        </thead>
        <tbody>
          {e.zeilen.map((z) => (
            <Ergebnisreihe key={z.person} z={z} bewegt={bewegt(z, vorher)} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              Zusammen {e.monatTitel}
            </th>
            <td
              className={`al-zahl${vorher !== null && vorher.gesamt !== e.gesamt ? ' al-bewegt' : ''}`}
              key={e.gesamt}
            >
              {e.gesamt}
              {e.gesamtVorher !== '' && <span className="al-geaendert__alt">{e.gesamtVorher}</span>}
            </td>
          </tr>
        </tfoot>
      </table>
      <output className="al-nurvorlesen">{`Zusammen ${e.monatTitel}: ${e.gesamt} Euro`}</output>
      {e.vorbehalte.length > 0 && (
        <ul className="al-vorbehalte">
          {e.vorbehalte.map((v) => (
            <li key={v}>{v}</li>
          ))}
        </ul>
      )}
      <Zahlungsvorschau e={e} />
    </Kasten>
  )
}

function bewegt(z: Ergebniszeile, vorher: Ergebnisspalte | null): boolean {
  const alt = vorher?.zeilen.find((v) => v.person === z.person)
  return alt !== undefined && alt.anspruch !== z.anspruch
}

function Ergebnisreihe({ z, bewegt }: { readonly z: Ergebniszeile; readonly bewegt: boolean }) {
  return (
    <tr>
      <th scope="row">{z.name}</th>
      <td className="al-zahl">{z.bedarf}</td>
      <td className="al-zahl">{z.einkommen}</td>
      <td className={`al-zahl${bewegt ? ' al-bewegt' : ''}`} key={z.anspruch}>
        <Link to={z.warum} title="Warum?" aria-label={`${z.anspruch} Euro, warum?`}>
          {z.anspruch}
        </Link>
        {z.vonHand !== '' && (
          <span className="al-marke al-marke--warnung" title={z.vonHand}>
            von Hand
          </span>
        )}
        {z.vorher !== '' && (
          <span className="al-geaendert__alt">
            <span className="al-nurvorlesen">angeordnet </span>
            {z.vorher}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Choosing sends at once; without scripts there is a button. */
function Monatswahl({ e }: { readonly e: Ergebnisspalte }) {
  const bereit = useBereit()
  const submit = useSubmit()
  return (
    <Form
      method="get"
      className="al-reihe"
      onChange={(ev) => void submit(ev.currentTarget, { preventScrollReset: true })}
    >
      {e.angabe !== '' && <input type="hidden" name="angabe" value={e.angabe} />}
      <select
        name="monat"
        aria-label="Monat"
        className="kern-form-input__select al-waehler"
        defaultValue={e.monat}
        key={e.monat}
      >
        {e.monate.map((m) => (
          <option key={m.schluessel} value={m.schluessel}>
            {m.titel}
          </option>
        ))}
      </select>
      {!bereit && (
        <Knopf type="submit" klein>
          Zeigen
        </Knopf>
      )}
    </Form>
  )
}

function Zahlungsvorschau({ e }: { readonly e: Ergebnisspalte }) {
  return (
    <section className="al-vorschau" aria-label="Nächste Zahlung">
      <h3>
        Nächste Zahlung <span className="al-leise">{e.zahltag}</span>
      </h3>
      {e.zahlung.length === 0 ? (
        <p className="al-leise">Keine Zahlung.</p>
      ) : (
        <ul className="al-liste">
          {e.zahlung.map((z) => (
            <li key={z.schluessel}>
              <span>
                {z.an} <span className="al-leise al-klein">{z.wofuer}</span>
              </span>
              <span className="al-zahl">{z.betrag}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const STAND = {
  ruhe: 'gespeichert',
  wartet: 'Eingabe noch nicht gespeichert',
  speichert: 'speichert …',
  getrennt: 'Verbindung unterbrochen. Ihre Eingaben bleiben hier und werden nachgereicht.',
  abgemeldet: 'Ihre Sitzung ist beendet. Melden Sie sich in einem neuen Fenster an; Ihre Eingaben bleiben hier.',
  abgelehnt: 'Nicht gespeichert',
} as const

/** Saved or not, and why not. */
export function standtext(bild: Bild, lage: Lage): string {
  const stand = bild.stand === 'ruhe' ? `gespeichert ${lage.gespeichert}` : STAND[bild.stand]
  return bild.meldung === '' ? stand : `${stand}: ${bild.meldung}`
}

/** Takes the last edit back; `was` names it, empty if there is none. */
export function Rueckgaengig({ was }: { readonly was: string }) {
  if (was === '') return null
  return (
    <Formular titel="Rückgängig">
      <input type="hidden" name="was" value="rueckgaengig" />
      <Knopf type="submit" gewicht="tertiary" klein taste="u" ansage={`Rückgängig: ${was}`}>
        Rückgängig
      </Knopf>
    </Formular>
  )
}

/** Stands at the foot of the screen: saved or not, difference to what is ordered, next step. */
export function Fussleiste({
  fall,
  lage,
  bild,
  darf,
}: {
  readonly fall: string
  readonly lage: Lage
  readonly bild: Bild
  readonly darf: boolean
}) {
  return (
    <section className="al-leiste" aria-label="Stand und Differenz">
      <p role="status" className={`al-leiste__stand al-leiste__stand--${bild.stand}`}>
        Entwurf v{lage.version}, {standtext(bild, lage)}
        {bild.stand === 'abgemeldet' && (
          <>
            {' '}
            <a href="/anmelden" target="_blank" rel="noreferrer">
              Anmelden
            </a>
          </>
        )}
      </p>
      <p>{differenztext(lage.differenz)}</p>
      <div className="al-reihe al-leiste__tun">
        {darf && <Rueckgaengig was={lage.rueckgaengig} />}
        <VerweisKnopf nach={`/faelle/${fall}/differenz`} klein>
          Ansehen
        </VerweisKnopf>
        {lage.differenz.bereit ? (
          <VerweisKnopf nach={`/faelle/${fall}/feststellen`} klein gewicht="primary">
            Feststellen
          </VerweisKnopf>
        ) : (
          <Knopf klein gewicht="primary" sperre={lage.differenz.grund}>
            Feststellen
          </Knopf>
        )}
      </div>
    </section>
  )
}

function differenztext(d: Differenzleiste): string {
  if (d.tatsachen === 0) return 'Keine Differenz zum Angeordneten.'
  const schreiben = d.schreiben === 0 ? '' : ` · ${d.schreiben} Schreiben`
  const betraege = d.betraege === '' ? '' : ` · ${d.betraege}`
  return `Differenz zum Angeordneten: ${d.tatsachen} ${d.tatsachen === 1 ? 'Tatsache' : 'Tatsachen'}${betraege}${schreiben}`
}
