import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahlgruppe, type Option } from '../bausteine/feld.tsx'
import { Fehlerliste, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { Anschriftfelder } from './anschriftfelder.tsx'
import { Kontofelder } from './kontofelder.tsx'
import { KindVon, type NeuePerson, Personenblock } from './personenblock.tsx'

export { action, loader } from './onlineantrag.server.ts'

type Eingabewerte = {
  readonly personen: readonly NeuePerson[]
  /** Address and account, by the names of their fields. */
  readonly werte: Readonly<Record<string, string>>
}

export type Rueckfragezeile = {
  readonly id: string
  readonly vom: string
  readonly frist: string
  /** First time it was opened; empty: not yet. */
  readonly gelesen: string
  readonly stand: 'offen' | 'beantwortet' | 'Frist abgelaufen' | 'zurückgenommen'
  readonly offen: boolean
  readonly punkte: readonly { readonly titel: string; readonly warum: string; readonly antwort: string }[]
}

export type OnlineantragAnsicht = Eingabewerte & {
  readonly id: string
  readonly rueckfragen: readonly Rueckfragezeile[]
  readonly name: string
  readonly gestelltAm: string
  readonly abgeschickt: boolean
  /** Case it has become; empty: none yet. */
  readonly fall: string
  readonly sendungen: readonly { readonly nummer: string; readonly zeit: string; readonly hash: string }[]
  readonly abschnitte: readonly {
    readonly titel: string
    readonly zeilen: readonly { readonly stelle: string; readonly frage: string; readonly antwort: string }[]
  }[]
  readonly vorschlaege: readonly Option[]
  readonly klaerungen: readonly { readonly id: string; readonly text: string; readonly norm: string }[]
}

/** What was refused, as it was typed. */
export type OnlineantragAntwort = Eingabewerte & {
  readonly fehler: Readonly<Record<string, string>>
  readonly angenommen: readonly string[]
}

export default function OnlineantragSeite() {
  const a = useLoaderData<OnlineantragAnsicht>()
  return (
    <Seite titel={`Onlineantrag: ${a.name}`} neben={<Link to="/antraege">Alle Onlineanträge</Link>}>
      <div className="al-stapel">
        {!a.abgeschickt && (
          <Hinweiszeile art="info">
            Bisher ist nur der Antrag gestellt. Die Fragen werden noch beantwortet; der Fall kann trotzdem schon
            aufgenommen werden.
          </Hinweiszeile>
        )}
        <div className="al-nebeneinander">
          <div className="al-stapel">
            <Rueckfragen a={a} />
            <Gesendet a={a} />
          </div>
          {a.fall === '' ? (
            <Uebernahme a={a} />
          ) : (
            <Kasten titel="Übernommen">
              <p>
                Aus diesem Antrag ist ein Fall geworden: <Link to={`/faelle/${a.fall}`}>Fall öffnen</Link>
              </p>
            </Kasten>
          )}
        </div>
      </div>
    </Seite>
  )
}

/** What was asked since, and what came back at each point. */
function Rueckfragen({ a }: { readonly a: OnlineantragAnsicht }) {
  return (
    <Kasten titel="Rückfragen" neben={<Link to={`/antraege/${a.id}/rueckfrage`}>Nachfragen</Link>}>
      {a.rueckfragen.length === 0 && <p className="al-leer">Bisher wurde nichts nachgefragt.</p>}
      <div className="al-stapel">
        {a.rueckfragen.map((r) => (
          <section key={r.id} className="al-stapel" aria-label={`Rückfrage vom ${r.vom}`}>
            <p>
              <strong>Vom {r.vom}</strong>, Antwort bis {r.frist}: {r.stand}.{' '}
              {r.gelesen === '' ? 'Noch nicht geöffnet.' : `Geöffnet am ${r.gelesen}.`}
            </p>
            <Paare paare={r.punkte.map((p): [string, string] => [p.titel, p.antwort || 'noch keine Antwort'])} />
            {r.offen && (
              <Formular titel={`Rückfrage vom ${r.vom} zurücknehmen`}>
                <input type="hidden" name="was" value="zuruecknehmen" />
                <input type="hidden" name="rueckfrage" value={r.id} />
                <Knopf type="submit" gewicht="tertiary" ansage={`Zurücknehmen: Rückfrage vom ${r.vom}`}>
                  Zurücknehmen
                </Knopf>
              </Formular>
            )}
          </section>
        ))}
      </div>
    </Kasten>
  )
}

/** As it was sent, word for word. */
function Gesendet({ a }: { readonly a: OnlineantragAnsicht }) {
  return (
    <div className="al-stapel">
      <Kasten titel="Eingang">
        <Paare
          paare={[
            ['Tag der Antragstellung', a.gestelltAm],
            ...a.sendungen.map((s): [string, string] => [
              `Quittung ${s.nummer}`,
              `${s.zeit}, Prüfsumme ${s.hash.slice(0, 16)} …`,
            ]),
          ]}
        />
      </Kasten>
      {a.abschnitte.map((x) => (
        <Kasten key={x.titel} titel={x.titel}>
          <Paare paare={x.zeilen.map((z): [string, string] => [z.frage, z.antwort])} />
        </Kasten>
      ))}
    </div>
  )
}

/** Persons, address and account to correct, facts to accept one by one, and what has to be clarified. */
function Uebernahme({ a }: { readonly a: OnlineantragAnsicht }) {
  const antwort = useActionData<OnlineantragAntwort>()
  const e: Eingabewerte = antwort ?? a
  const fehler = antwort?.fehler ?? {}
  const wert = (name: string): string => e.werte[name] ?? ''
  return (
    <Formular klasse="al-stapel" titel="Als Fall aufnehmen">
      <Fehlerliste punkte={Object.values(fehler).map((text) => ({ text }))} />
      {a.klaerungen.length > 0 && (
        <Kasten titel="Zu klären">
          <ul>
            {a.klaerungen.map((k) => (
              <li key={k.id}>
                {k.text} <span className="al-leise">{k.norm}</span>
              </li>
            ))}
          </ul>
          <p className="al-klein al-leise">Das wird mit der Übernahme zu einer Aufforderung an Sie.</p>
        </Kasten>
      )}
      {e.personen.map((p, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity than their place
        <Personenblock key={i} person={p} nummer={i} fehler={fehler}>
          {i > 0 && <KindVon nummer={i} wert={p.elternteil} />}
        </Personenblock>
      ))}
      <Kasten titel="Anschrift">
        <div className="al-maske al-maske--weit">
          <Anschriftfelder wert={wert} fehler={fehler} />
        </div>
      </Kasten>
      <Kontofelder wert={wert} fehler={fehler} />
      <Kasten titel="Angaben">
        {a.vorschlaege.length === 0 ? (
          <p className="al-leer">Aus den Antworten folgt noch keine Angabe.</p>
        ) : (
          <Auswahlgruppe
            liste
            mehrfach
            name="angenommen"
            titel="Was übernommen wird"
            hilfe="Was hier kein Häkchen hat, kommt nicht in den Fall. Übernommenes lässt sich danach im Fall ändern."
            wert={antwort?.angenommen ?? a.vorschlaege.map((v) => v.wert)}
            optionen={a.vorschlaege}
            pflicht
          />
        )}
      </Kasten>
      <p>
        <Knopf type="submit" gewicht="primary">
          Als Fall aufnehmen
        </Knopf>
      </p>
    </Formular>
  )
}
