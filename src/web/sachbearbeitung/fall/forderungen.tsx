import { Link, useActionData, useLoaderData } from 'react-router'
import { Auswahl, Eingabe } from '../../bausteine/feld.tsx'
import { Fehlerliste, Hinweiszeile } from '../../bausteine/hinweis.tsx'
import { Kasten, Leer, Paare } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Formular } from '../../rahmen/formular.tsx'

export { action, loader } from './forderungen.server.ts'

export type Verlaufszeile = {
  readonly schluessel: string
  readonly am: string
  readonly was: string
  readonly wer: string
  readonly bund: string
  readonly kommune: string
  readonly offen: string
  /** The receipt that may be taken back; empty: nothing to take back. */
  readonly berichtigen: string
  readonly sperre: string
}

export type Ratenzeile = {
  readonly faellig: string
  readonly betrag: string
  readonly offen: string
  readonly stand: string
}

export type Forderungszeile = {
  readonly id: string
  readonly person: string
  readonly kassenzeichen: string
  readonly grund: string
  readonly bescheid: string
  readonly schreiben: readonly { readonly nach: string; readonly titel: string }[]
  readonly faellig: string
  readonly betrag: string
  readonly bund: string
  readonly kommune: string
  readonly bezahlt: string
  /** When it is barred at the earliest; empty: the program does not know, or nothing is open. */
  readonly verjaehrung: string
  /** Empty: nothing was set off. */
  readonly verrechnet: string
  /** Empty: nothing was forgiven. */
  readonly erlassen: string
  /** Not collected for the time being. */
  readonly niedergeschlagen: { readonly nach: string; readonly satz: string } | null
  readonly offen: string
  /** The last agreement to pay it in rates, or later. */
  readonly raten: {
    readonly verfahren: string
    readonly satz: string
    /** Empty: it has ended. */
    readonly zeilen: readonly Ratenzeile[]
  } | null
  readonly verlauf: readonly Verlaufszeile[]
}

export type Forderungsseite = {
  readonly forderungen: readonly Forderungszeile[]
  readonly offen: string
  readonly auf: readonly { readonly wert: string; readonly titel: string }[]
  /** The claim that was asked for by its Kassenzeichen; empty: none. */
  readonly gewaehlt: string
  readonly heute: string
  /** Whose statement of account may be sent. */
  readonly auszuege: readonly { readonly name: string; readonly nach: string }[]
  /** What became of the one just sent; empty: none was. */
  readonly auszugsmeldung: { readonly gelungen: boolean; readonly text: string }
  /** Key of the payment that this form would book: sent twice, it is booked once. */
  readonly schluessel: string
  readonly sperre: string
}

export type Forderungsantwort = {
  readonly art: 'buchen' | 'berichtigen'
  readonly fehler: Readonly<Record<string, string>>
  readonly werte: Readonly<Record<string, string>>
}

/** What each person of the case owes, what came in on it, and where money that comes in is booked. */
export default function ForderungenSeite() {
  const a = useLoaderData<Forderungsseite>()
  const antwort = useActionData<Forderungsantwort>()
  return (
    <div className="al-stapel">
      <Fehlerliste punkte={Object.values(antwort?.fehler ?? {}).map((text) => ({ text }))} />
      {a.forderungen.length === 0 ? (
        <Leer>In diesem Fall gibt es keine Forderung.</Leer>
      ) : (
        <Hinweiszeile art="info">
          Zusammen offen: {a.offen} €. Jede Person schuldet nur ihren eigenen Teil.
        </Hinweiszeile>
      )}
      {a.auszugsmeldung.text !== '' && (
        <Hinweiszeile art={a.auszugsmeldung.gelungen ? 'info' : 'warnung'} melden>
          {a.auszugsmeldung.text}
        </Hinweiszeile>
      )}
      {a.auszuege.length > 0 && <Auszuege auszuege={a.auszuege} />}
      {a.auf.length > 0 && <Buchen a={a} antwort={antwort?.art === 'buchen' ? antwort : undefined} />}
      {a.forderungen.map((f) => (
        <Forderung key={f.id} f={f} sperre={a.sperre} antwort={antwort} />
      ))}
    </div>
  )
}

function Auszuege({ auszuege }: Pick<Forderungsseite, 'auszuege'>) {
  return (
    <Kasten titel="Kontoauszug für die Person">
      <div className="al-stapel">
        {auszuege.map((x) => (
          <Formular key={x.nach} nach={x.nach} klasse="al-reihe" titel={`Kontoauszug: ${x.name}`}>
            <span>{x.name}</span>
            <VerweisKnopf nach={x.nach} klein datei>
              Ansehen
            </VerweisKnopf>
            <Knopf type="submit" klein ansage={`Kontoauszug schicken: ${x.name}`}>
              Schicken
            </Knopf>
          </Formular>
        ))}
      </div>
    </Kasten>
  )
}

function Buchen({ a, antwort }: { readonly a: Forderungsseite; readonly antwort: Forderungsantwort | undefined }) {
  const wert = (name: string, sonst = ''): string => antwort?.werte[name] ?? sonst
  const fehler = antwort?.fehler ?? {}
  return (
    <Kasten titel="Zahlungseingang buchen">
      <Formular klasse="al-stapel" titel="Zahlungseingang buchen">
        <input type="hidden" name="was" value="buchen" />
        <input type="hidden" name="schluessel" value={wert('schluessel', a.schluessel)} />
        <div className="al-maske al-maske--weit">
          <Auswahl
            name="auf"
            titel="Gezahlt auf"
            wert={wert('auf', a.auf.find((x) => x.wert === a.gewaehlt)?.wert ?? a.auf[0]?.wert)}
            optionen={a.auf}
            fehler={fehler.auf}
            norm="§ 366 BGB"
            hilfe="Hat die Person eine Forderung genannt, gilt das. Sonst zuerst, was fällig ist, dann das Ältere."
            pflicht
          />
          <Eingabe
            name="betrag"
            titel="Betrag"
            art="cent"
            einheit="€"
            wert={wert('betrag')}
            fehler={fehler.betrag}
            pflicht
          />
          <Eingabe name="am" titel="Eingegangen am" art="datum" wert={wert('am', a.heute)} fehler={fehler.am} pflicht />
          <Eingabe
            name="beleg"
            titel="Beleg"
            wert={wert('beleg')}
            fehler={fehler.beleg}
            hilfe="zum Beispiel Kontoauszug 160/2026"
            pflicht
          />
        </div>
        <p className="al-leise">
          Ein Teilbetrag mindert die Anteile von Bund und Kommune im Verhältnis ihrer Anteile an der Forderung (§ 43a
          SGB II). Eine Buchung wird nie geändert: Ein Irrtum wird von einer zweiten Person durch Gegenbuchung
          zurückgenommen.
        </p>
        <p className="al-reihe">
          <Knopf type="submit" gewicht="primary" sperre={a.sperre === '' ? undefined : a.sperre}>
            Buchen
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}

function Forderung({
  f,
  sperre,
  antwort,
}: {
  readonly f: Forderungszeile
  readonly sperre: string
  readonly antwort: Forderungsantwort | undefined
}) {
  return (
    <Kasten titel={`${f.person}: ${f.betrag} €, offen ${f.offen} €`}>
      <div className="al-stapel">
        <Paare
          paare={[
            ['Grund', f.grund],
            ['Bescheid', f.bescheid],
            ['Kassenzeichen', f.kassenzeichen],
            ['Fällig am', f.faellig],
            ...(f.bund === '' ? [] : [['Bund', f.bund] as const]),
            ...(f.kommune === '' ? [] : [['Kommune', f.kommune] as const]),
            ['Gezahlt', `${f.bezahlt} €`],
            ...(f.verrechnet === '' ? [] : [['Einbehalten', `${f.verrechnet} €`] as const]),
            ...(f.erlassen === '' ? [] : [['Erlassen', `${f.erlassen} €`] as const]),
            ['Offen', `${f.offen} €`],
            ...(f.verjaehrung === '' ? [] : [['Verjährung', f.verjaehrung] as const]),
          ]}
        />
        {f.schreiben.length > 0 && (
          <ul className="al-liste">
            {f.schreiben.map((s) => (
              <li key={s.nach}>
                <a href={s.nach}>{s.titel}</a>
              </li>
            ))}
          </ul>
        )}
        {f.niedergeschlagen !== null && (
          <p>
            <Link to={f.niedergeschlagen.nach}>{f.niedergeschlagen.satz}</Link>
          </p>
        )}
        {f.raten !== null && <Raten person={f.person} r={f.raten} />}
        <Tabelle
          titel={`Verlauf der Forderung gegen ${f.person}`}
          zeilen={f.verlauf}
          schluessel={(z) => z.schluessel}
          leer="Noch nichts gebucht."
          spalten={[
            { titel: 'Gebucht', kopf: true, zelle: (z) => z.am },
            { titel: 'Was', zelle: (z) => z.was },
            { titel: 'Von', zelle: (z) => z.wer },
            { titel: 'Bund €', zahl: true, zelle: (z) => z.bund },
            { titel: 'Kommune €', zahl: true, zelle: (z) => z.kommune },
            { titel: 'Danach offen €', zahl: true, zelle: (z) => z.offen },
            { titel: 'Zurücknehmen', zelle: (z) => <Zuruecknehmen z={z} sperre={sperre} antwort={antwort} /> },
          ]}
        />
      </div>
    </Kasten>
  )
}

function Raten({ person, r }: { readonly person: string; readonly r: NonNullable<Forderungszeile['raten']> }) {
  return (
    <>
      <p>
        <Link to={r.verfahren}>{r.satz}</Link>
      </p>
      {r.zeilen.length > 0 && (
        <Tabelle
          titel={`Ratenplan von ${person}`}
          zeilen={r.zeilen}
          schluessel={(z) => z.faellig}
          leer="Keine Rate."
          spalten={[
            { titel: 'Fällig am', kopf: true, zelle: (z) => z.faellig },
            { titel: 'Rate €', zahl: true, zelle: (z) => z.betrag },
            { titel: 'Davon offen €', zahl: true, zelle: (z) => z.offen },
            { titel: 'Stand', zelle: (z) => z.stand },
          ]}
        />
      )}
    </>
  )
}

function Zuruecknehmen({
  z,
  sperre,
  antwort,
}: {
  readonly z: Verlaufszeile
  readonly sperre: string
  readonly antwort: Forderungsantwort | undefined
}) {
  if (z.berichtigen === '' || sperre !== '') return null
  if (z.sperre !== '') return <span className="al-leise">{z.sperre}</span>
  const meine = antwort?.art === 'berichtigen' && antwort.werte.eingang === z.berichtigen
  return (
    <Formular titel={`Zurücknehmen: ${z.was}`} klasse="al-reihe">
      <input type="hidden" name="was" value="berichtigen" />
      <input type="hidden" name="eingang" value={z.berichtigen} />
      <Eingabe name="grund" titel="Warum falsch?" wert={meine ? (antwort.werte.grund ?? '') : ''} pflicht />
      <Knopf type="submit" klein>
        Zurücknehmen
      </Knopf>
    </Formular>
  )
}
