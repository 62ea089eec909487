import { Link, useActionData, useLoaderData } from 'react-router'
import { Eingabe } from '../bausteine/feld.tsx'
import { Fortschritt, type Laufstand } from '../bausteine/fortschritt.tsx'
import { Absage, Hinweiszeile } from '../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'
import { Seite } from '../rahmen/seite.tsx'
import { useNachsehen } from './useNachsehen.ts'

export { action, loader } from './massenlauf.server.ts'

export type MassenlaufAnsicht = {
  readonly id: string
  readonly titel: string
  readonly stand: string
  readonly standArt: 'info' | 'warnung' | 'gut'
  readonly fortschritt: Laufstand | null
  readonly nurProbe: boolean
  readonly angaben: readonly (readonly [string, string])[]
  readonly klassen: readonly {
    readonly schluessel: string
    readonly klasse: string
    readonly grund: string
    readonly tun: string
    readonly vollzug: string
    readonly faelle: string
    readonly differenz: string
    readonly nach: string
  }[]
  readonly wirkung: readonly {
    readonly schluessel: string
    readonly monat: string
    readonly leistung: string
    readonly automatisch: string
    readonly uebrig: string
  }[]
  readonly stichproben: readonly {
    readonly schluessel: string
    readonly nach: string
    readonly bgNummer: string
    readonly klasse: string
    readonly differenz: string
  }[]
  readonly verlauf: readonly {
    readonly schluessel: string
    readonly wann: string
    readonly was: string
    readonly wer: string
    readonly bemerkung: string
  }[]
  /** What stands before the eyes: submitted and released is exactly this. */
  readonly hash: string
  readonly schritte: readonly {
    readonly art: string
    readonly titel: string
    readonly mitGrund: boolean
    readonly haupt: boolean
    readonly sperre: string
    readonly hilfe: string
  }[]
}

export type MassenlaufAntwort = { readonly fehler: string }

/** One run: what it would do, to whom, for how much; release, progress, report. */
export default function MassenlaufSeite() {
  const a = useLoaderData<MassenlaufAnsicht>()
  const antwort = useActionData<MassenlaufAntwort>()
  useNachsehen(a.fortschritt !== null)
  return (
    <Seite titel={a.titel} neben={<span className="al-leise">{a.stand}</span>}>
      <div className="al-stapel">
        <Absage text={antwort?.fehler} />
        {a.fortschritt !== null && <Fortschritt titel="Fortschritt der Massenänderung" stand={a.fortschritt} />}
        {a.nurProbe && (
          <Hinweiszeile art="info">
            Dieser Lauf rechnet mit Werten, die nicht verkündet sind: Er dient nur zum Ansehen.
          </Hinweiszeile>
        )}
        <div className="al-nebeneinander">
          <Kasten titel="Massenänderung">
            <Paare paare={a.angaben} />
          </Kasten>
          {a.schritte.length > 0 && <Schritte a={a} />}
        </div>
        <Kasten
          titel="Fälle"
          randlos
          neben={
            <VerweisKnopf nach={`/massenaenderungen/${a.id}/csv`} klein datei>
              Als CSV
            </VerweisKnopf>
          }
        >
          <Klassen klassen={a.klassen} />
        </Kasten>
        <div className="al-nebeneinander">
          <Kasten titel="Wirkung auf das Geld" randlos>
            <Wirkung wirkung={a.wirkung} />
          </Kasten>
          <Kasten titel="Stichprobe der Schreiben" randlos>
            <Stichproben liste={a.stichproben} />
          </Kasten>
        </div>
        <Kasten titel="Verlauf" randlos>
          <Verlauf liste={a.verlauf} />
        </Kasten>
      </div>
    </Seite>
  )
}

function Schritte({ a }: { readonly a: MassenlaufAnsicht }) {
  return (
    <Kasten titel="Nächster Schritt">
      <div className="al-stapel">
        {a.schritte.map((s) => (
          <Formular key={s.art} klasse="al-stapel" titel={s.titel}>
            <input type="hidden" name="was" value={s.art} />
            <input type="hidden" name="hash" value={a.hash} />
            <p className="al-leise">{s.hilfe}</p>
            {s.mitGrund && <Eingabe name="grund" titel={`Grund (${s.titel})`} wert="" pflicht />}
            <p>
              <Knopf
                type="submit"
                gewicht={s.haupt ? 'primary' : 'secondary'}
                sperre={s.sperre === '' ? undefined : s.sperre}
              >
                {s.titel}
              </Knopf>
            </p>
          </Formular>
        ))}
      </div>
    </Kasten>
  )
}

function Klassen({ klassen }: { readonly klassen: MassenlaufAnsicht['klassen'] }) {
  return (
    <Tabelle
      titel="Fälle nach Ergebnis"
      zeilen={klassen}
      schluessel={(k) => k.schluessel}
      leer="Noch nichts gerechnet, oder dieses Jobcenter hat keinen laufenden Fall."
      spalten={[
        {
          titel: 'Ergebnis',
          kopf: true,
          zelle: (k) => <Link to={k.nach}>{k.grund === '' ? k.klasse : `${k.klasse}: ${k.grund}`}</Link>,
        },
        { titel: 'Was zu tun ist', zelle: (k) => k.tun },
        { titel: 'Ausführung', zelle: (k) => k.vollzug },
        { titel: 'Fälle', zahl: true, zelle: (k) => k.faelle },
        { titel: 'Zusammen €', zahl: true, zelle: (k) => k.differenz },
      ]}
    />
  )
}

function Wirkung({ wirkung }: { readonly wirkung: MassenlaufAnsicht['wirkung'] }) {
  return (
    <Tabelle
      titel="Änderung nach Monat, Leistung und Träger"
      zeilen={wirkung}
      schluessel={(w) => w.schluessel}
      leer="Kein Betrag ändert sich."
      spalten={[
        { titel: 'Monat', kopf: true, zelle: (w) => w.monat },
        { titel: 'Leistung', zelle: (w) => w.leistung },
        { titel: 'Wird entschieden €', zahl: true, zelle: (w) => w.automatisch },
        { titel: 'Einzeln zu prüfen €', zahl: true, zelle: (w) => w.uebrig },
      ]}
    />
  )
}

function Stichproben({ liste }: { readonly liste: MassenlaufAnsicht['stichproben'] }) {
  return (
    <Tabelle
      titel="Schreiben der Stichprobe"
      zeilen={liste}
      schluessel={(s) => s.schluessel}
      leer="Kein Schreiben, solange sich kein Betrag ändert."
      spalten={[
        { titel: 'BG-Nummer', kopf: true, zelle: (s) => s.bgNummer },
        { titel: 'Ergebnis', zelle: (s) => s.klasse },
        { titel: 'Änderung €', zahl: true, zelle: (s) => s.differenz },
        {
          titel: 'Schreiben',
          zelle: (s) => (
            <VerweisKnopf nach={s.nach} klein datei>
              Ansehen
            </VerweisKnopf>
          ),
        },
      ]}
    />
  )
}

function Verlauf({ liste }: { readonly liste: MassenlaufAnsicht['verlauf'] }) {
  return (
    <Tabelle
      titel="Verlauf der Massenänderung"
      zeilen={liste}
      schluessel={(v) => v.schluessel}
      leer="Noch nichts geschehen."
      spalten={[
        { titel: 'Wann', kopf: true, zelle: (v) => v.wann },
        { titel: 'Stand', zelle: (v) => v.was },
        { titel: 'Wer', zelle: (v) => v.wer },
        { titel: 'Grund', zelle: (v) => v.bemerkung },
      ]}
    />
  )
}
