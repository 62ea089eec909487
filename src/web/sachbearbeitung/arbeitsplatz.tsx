import { Link, useLoaderData } from 'react-router'
import { Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { loader } from './arbeitsplatz.server.ts'

export type Aufgabe = {
  readonly schluessel: string
  readonly art: string
  readonly name: string
  readonly bgNummer: string
  readonly warum: string
  readonly bis: string
  readonly draengt: boolean
  readonly tun: string
  readonly nach: string
}

export type ArbeitsplatzAnsicht = {
  readonly festzustellen: readonly Aufgabe[]
  readonly anzuordnen: readonly Aufgabe[]
  readonly entwuerfe: readonly Aufgabe[]
  /** Work items of today, and how many more there are. */
  readonly vorlagen: readonly Aufgabe[]
  readonly weitereVorlagen: number
  /** Sent back, overpaid, account to confirm: what else waits for this person. */
  readonly weitere: readonly Aufgabe[]
  readonly meldungen: readonly { readonly schluessel: string; readonly text: string; readonly nach: string }[]
  readonly darfAnordnen: boolean
  readonly darfAufnehmen: boolean
  /** Applications from the portal that wait to be taken over. */
  readonly onlineantraege: number
}

/** Start of the day: what happens by law if nobody acts comes first. */
export default function ArbeitsplatzSeite() {
  const a = useLoaderData<ArbeitsplatzAnsicht>()
  return (
    <Seite
      titel="Arbeitsplatz"
      neben={
        <span className="al-reihe">
          {a.darfAufnehmen && (
            <VerweisKnopf nach="/faelle/neu" klein taste="f">
              Fall aufnehmen
            </VerweisKnopf>
          )}
          {a.onlineantraege > 0 && (
            <VerweisKnopf nach="/antraege" klein>
              {a.onlineantraege === 1 ? '1 Onlineantrag' : `${a.onlineantraege} Onlineanträge`}
            </VerweisKnopf>
          )}
          {a.darfAufnehmen && (
            <VerweisKnopf nach="/postkorb" klein gewicht="tertiary">
              Postkörbe
            </VerweisKnopf>
          )}
          {a.darfAnordnen && (
            <VerweisKnopf nach="/team" klein gewicht="tertiary">
              Offene Arbeit nach Person
            </VerweisKnopf>
          )}
        </span>
      }
    >
      <div className="al-arbeit">
        <div className="al-stapel">
          <Liste titel="Festzustellen" aufgaben={a.festzustellen} leer="Nichts festzustellen." />
          {a.darfAufnehmen && (
            <>
              <Liste titel="Heute vorgelegt" aufgaben={a.vorlagen} leer="Heute liegt nichts vor." />
              <p>
                <Link to="/aufforderungen">
                  {a.weitereVorlagen > 0 ? `${a.weitereVorlagen} weitere Aufforderungen` : 'Alle Aufforderungen'}
                </Link>
              </p>
            </>
          )}
          <Liste titel="Außerdem offen" aufgaben={a.weitere} leer="Nichts weiter offen." />
        </div>
        <div className="al-stapel">
          {a.darfAnordnen && <Liste titel="Anzuordnen" aufgaben={a.anzuordnen} leer="Nichts anzuordnen." />}
          <Liste titel="Meine Entwürfe" aufgaben={a.entwuerfe} leer="Kein offener Entwurf." />
          {a.meldungen.length > 0 && (
            <Kasten titel="Meldungen aus Läufen">
              <ul className="al-liste">
                {a.meldungen.map((m) => (
                  <li key={m.schluessel}>
                    <Link to={m.nach}>{m.text}</Link>
                  </li>
                ))}
              </ul>
            </Kasten>
          )}
        </div>
      </div>
    </Seite>
  )
}

function Liste({
  titel,
  aufgaben,
  leer,
}: {
  readonly titel: string
  readonly aufgaben: readonly Aufgabe[]
  readonly leer: string
}) {
  return (
    <Kasten titel={titel} neben={aufgaben.length > 0 && <Marke>{aufgaben.length}</Marke>} randlos>
      <Tabelle
        titel={titel}
        zeilen={aufgaben}
        schluessel={(z) => z.schluessel}
        leer={leer}
        spalten={[
          {
            titel: 'Wer',
            kopf: true,
            zelle: (z) => (
              <>
                <Link to={z.nach}>{z.name}</Link> <span className="al-leise al-klein">{z.bgNummer}</span>
              </>
            ),
          },
          { titel: 'Was', zelle: (z) => z.art },
          { titel: 'Warum jetzt', zelle: (z) => z.warum },
          { titel: 'Bis', zelle: (z) => (z.draengt ? <Marke art="warnung">{z.bis}</Marke> : z.bis) },
          { titel: 'Schritt', zelle: (z) => <Link to={z.nach}>{z.tun}</Link> },
        ]}
      />
    </Kasten>
  )
}
