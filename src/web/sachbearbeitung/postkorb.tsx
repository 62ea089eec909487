import { Form, Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Auswahlgruppe, Datei, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Absage, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'

export { action, loader } from './postkorb.server.ts'

export type PostkorbAnsicht = {
  readonly koerbe: readonly {
    readonly id: string
    readonly name: string
    readonly offen: number
    /** Since when the oldest lies there, in words; empty: nothing lies there. */
    readonly aelteste: string
  }[]
  readonly arten: readonly Option[]
  readonly gewaehlt: string
  readonly art: string
  readonly stand: string
  readonly post: readonly {
    readonly id: string
    readonly betreff: string
    readonly von: string
    readonly art: string
    readonly quelle: string
    readonly am: string
    readonly alter: string
    readonly korb: string
    readonly ohneFall: boolean
  }[]
  readonly weitere: boolean
  readonly heute: string
  /** Of who looks; empty: none. */
  readonly team: string
  readonly darfAnlegen: boolean
}

export type PostkorbAntwort = {
  readonly ort: 'annehmen' | 'anlegen'
  readonly fehler: Readonly<Record<string, string>>
  readonly eingaben: Readonly<Record<string, string>>
}

const STAND: readonly Option[] = [
  { wert: 'offen', titel: 'offen' },
  { wert: 'erledigt', titel: 'erledigt' },
]
const QUELLEN: readonly Option[] = [
  { wert: 'poststelle', titel: 'am Schalter abgegeben' },
  { wert: 'brief', titel: 'Brief' },
  { wert: 'mail', titel: 'E-Mail' },
]

/** What came in and waits, the oldest first. */
export default function PostkorbSeite() {
  const a = useLoaderData<PostkorbAnsicht>()
  return (
    <Seite titel="Postkörbe">
      <div className="al-stapel">
        <Kasten titel="Meine Postkörbe" randlos>
          <Tabelle
            titel="Postkörbe"
            zeilen={a.koerbe}
            schluessel={(k) => k.id}
            aktuell={(k) => k.id === a.gewaehlt}
            leer="Noch kein Postkorb. Der erste entsteht, sobald Post eingeht."
            spalten={[
              { titel: 'Postkorb', kopf: true, zelle: (k) => <Link to={`/postkorb?korb=${k.id}`}>{k.name}</Link> },
              { titel: 'Offen', zahl: true, zelle: (k) => k.offen },
              { titel: 'Älteste wartet', zahl: true, zelle: (k) => k.aelteste },
            ]}
          />
        </Kasten>
        <Liste a={a} />
        <Annehmen heute={a.heute} arten={a.arten} />
        {a.darfAnlegen && <Anlegen team={a.team} />}
      </div>
    </Seite>
  )
}

function Liste({ a }: { readonly a: PostkorbAnsicht }) {
  return (
    <>
      <Kasten titel="Auswahl">
        <Form method="get" className="al-reihe" aria-label="Auswahl">
          <Auswahl
            name="korb"
            titel="Postkorb"
            wert={a.gewaehlt}
            optionen={a.koerbe.map((k) => ({ wert: k.id, titel: k.name }))}
            leer="alle meine"
            pflicht
          />
          <Auswahl name="art" titel="Art" wert={a.art} optionen={a.arten} leer="alle" pflicht />
          <Auswahl name="stand" titel="Stand" wert={a.stand} optionen={STAND} pflicht />
          <Knopf type="submit" klein>
            Zeigen
          </Knopf>
        </Form>
      </Kasten>
      <Kasten titel="Post" randlos>
        <Tabelle
          titel="Post"
          zeilen={a.post}
          schluessel={(p) => p.id}
          leer="Hier liegt keine Post, die dieser Auswahl entspricht."
          spalten={[
            {
              titel: 'Betreff',
              kopf: true,
              zelle: (p) => (
                <>
                  <Link to={`/postkorb/${p.id}`}>{p.betreff}</Link>{' '}
                  {p.ohneFall && <Marke art="warnung">ohne Fall</Marke>}
                </>
              ),
            },
            { titel: 'Von', zelle: (p) => p.von },
            { titel: 'Art', zelle: (p) => p.art },
            { titel: 'Weg', zelle: (p) => p.quelle },
            { titel: 'Eingang', zelle: (p) => p.am },
            { titel: 'Wartet', zahl: true, zelle: (p) => p.alter },
            { titel: 'Postkorb', zelle: (p) => p.korb },
          ]}
        />
        {a.weitere && <p className="al-leer">Gezeigt sind die ältesten. Bitte wählen Sie enger aus.</p>}
      </Kasten>
    </>
  )
}

function Annehmen({ heute, arten }: { readonly heute: string; readonly arten: readonly Option[] }) {
  const r = useActionData<PostkorbAntwort>()
  const antwort = r?.ort === 'annehmen' ? r : undefined
  const [e, fehler] = [antwort?.eingaben ?? {}, antwort?.fehler ?? {}]
  return (
    <Kasten titel="Post annehmen">
      <Formular klasse="al-stapel" titel="Post annehmen" datei>
        <Absage text={fehler['']} />
        <div className="al-maske al-maske--weit">
          <Datei name="datei" titel="Datei" hilfe="PDF, JPEG, PNG oder TIFF, bis 20 MB" fehler={fehler.datei} pflicht />
          <Eingabe name="betreff" titel="Betreff" wert={e.betreff ?? ''} fehler={fehler.betreff} pflicht />
          <Auswahl
            name="art"
            titel="Was es ist"
            wert={e.art ?? ''}
            optionen={arten}
            leer="bitte wählen"
            fehler={fehler.art}
            pflicht
          />
          <Auswahl name="quelle" titel="Weg" wert={e.quelle ?? 'poststelle'} optionen={QUELLEN} pflicht />
          <Eingabe name="tag" titel="Tag des Eingangs" art="datum" wert={e.tag ?? heute} fehler={fehler.tag} pflicht />
          <Eingabe
            name="bgNummer"
            titel="BG-Nummer"
            wert={e.bgNummer ?? ''}
            hilfe="Legt das Dokument gleich in die Akte"
          />
          <Eingabe name="nachname" titel="Nachname" wert={e.nachname ?? ''} hilfe="Danach kann die Verteilung gehen" />
        </div>
        <p>
          <Knopf type="submit" gewicht="primary">
            Annehmen
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}

function Anlegen({ team }: { readonly team: string }) {
  const r = useActionData<PostkorbAntwort>()
  const antwort = r?.ort === 'anlegen' ? r : undefined
  return (
    <Kasten titel="Postkorb anlegen">
      <Formular klasse="al-stapel" titel="Postkorb anlegen">
        <input type="hidden" name="was" value="anlegen" />
        <Eingabe
          name="name"
          titel="Name"
          wert={antwort?.eingaben.name ?? ''}
          fehler={antwort?.fehler.name}
          hilfe="Etwa: Team Unterkunft"
          pflicht
        />
        {team !== '' && (
          <Auswahlgruppe
            mehrfach
            name="nurTeam"
            titel="Für wen"
            wert={[]}
            optionen={[{ wert: 'ja', titel: `nur für ${team}` }]}
            pflicht
          />
        )}
        <p>
          <Knopf type="submit">Anlegen</Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
