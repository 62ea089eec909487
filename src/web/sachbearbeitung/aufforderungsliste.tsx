import { Link } from 'react-router'
import { Auswahl, Eingabe, type Option } from '../bausteine/feld.tsx'
import { Absage, Marke } from '../bausteine/hinweis.tsx'
import { Kasten } from '../bausteine/kasten.tsx'
import { Knopf } from '../bausteine/knopf.tsx'
import { Tabelle } from '../bausteine/tabelle.tsx'
import { Formular } from '../rahmen/formular.tsx'

export type Aufforderungszeile = {
  readonly id: string
  readonly nr: number
  readonly name: string
  readonly bgNummer: string
  readonly nach: string
  readonly titel: string
  readonly grund: string
  readonly tun: string
  readonly folge: string
  readonly norm: string
  readonly vorlage: string
  readonly draengt: boolean
  readonly bei: string
  readonly stand: string
  readonly offen: boolean
  /** What was done about it, the last step first. */
  readonly schritte: readonly string[]
}

/** What came back from an act that was refused: the row, the sentence, what was typed. */
export type Aufforderungsantwort = {
  readonly id: string
  readonly fehler: string
  readonly bis: string
  readonly bemerkung: string
  readonly grund: string
}

type Props = {
  readonly titel: string
  readonly zeilen: readonly Aufforderungszeile[]
  readonly leer: string
  readonly leute: readonly Option[]
  /** Empty if the person may act; else who may. */
  readonly sperre: string
  /** In a case everybody knows whose it is. */
  readonly ohneName?: boolean | undefined
  readonly antwort: Aufforderungsantwort | undefined
  readonly fuss?: string | undefined
}

/** Why it is on top, what to do, what the law does if nobody acts, and the acts. */
export function Aufforderungsliste(p: Props) {
  const { antwort } = p
  return (
    <>
      <Absage text={antwort?.fehler} />
      <Kasten titel={p.titel} neben={p.zeilen.length > 0 && <Marke>{p.zeilen.length}</Marke>} randlos>
        <Tabelle
          titel={p.titel}
          zeilen={p.zeilen}
          schluessel={(z) => z.id}
          leer={p.leer}
          spalten={[
            ...(p.ohneName ? [] : [{ titel: 'Wer', kopf: true, zelle: wer }]),
            { titel: 'Was', kopf: p.ohneName ?? false, zelle: was },
            { titel: 'Wenn nichts geschieht', zelle: folge },
            { titel: 'Vorlage', zelle: (z) => (z.draengt ? <Marke art="warnung">{z.vorlage}</Marke> : z.vorlage) },
            { titel: 'Bei', zelle: (z) => z.bei },
            {
              titel: 'Schritt',
              zelle: (z) => (
                <Schritte
                  z={z}
                  leute={p.leute}
                  sperre={p.sperre}
                  antwort={antwort?.id === z.id ? antwort : undefined}
                />
              ),
            },
          ]}
        />
        {p.fuss !== undefined && <p className="al-kasten__leib al-leise">{p.fuss}</p>}
      </Kasten>
    </>
  )
}

const wer = (z: Aufforderungszeile) => (
  <>
    <Link to={z.nach}>{z.name}</Link> <span className="al-leise al-klein">{z.bgNummer}</span>
  </>
)

const was = (z: Aufforderungszeile) => (
  <>
    <strong>{z.titel}</strong>
    <br />
    {z.grund}
    {z.tun !== '' && (
      <>
        <br />
        <span className="al-leise">Zu tun: {z.tun}</span>
      </>
    )}
    {z.schritte.map((s) => (
      <span key={s} className="al-leise al-klein">
        <br />
        {s}
      </span>
    ))}
  </>
)

const folge = (z: Aufforderungszeile) => (
  <>
    {z.folge} {z.norm !== '' && <span className="al-leise al-klein">{z.norm}</span>}
  </>
)

function Schritte({
  z,
  leute,
  sperre,
  antwort,
}: {
  readonly z: Aufforderungszeile
  readonly leute: readonly Option[]
  readonly sperre: string
  readonly antwort: Aufforderungsantwort | undefined
}) {
  if (sperre !== '') return <span className="al-leise">{z.stand}</span>
  if (!z.offen)
    return (
      <Formular klasse="al-reihe" titel={`${z.titel}, ${z.grund}: wieder öffnen`}>
        <Kopf z={z} />
        <span className="al-leise">{z.stand}</span>
        <Knopf type="submit" klein name="akt" value="wiederOeffnen">
          Wieder öffnen
        </Knopf>
      </Formular>
    )
  return (
    <Formular titel={`${z.titel}, ${z.grund}: Schritt`}>
      <Kopf z={z} />
      <Knopf type="submit" klein name="akt" value="erledigen">
        Erledigt
      </Knopf>
      <details open={antwort !== undefined}>
        <summary>Zurückstellen, abgeben, löschen</summary>
        <div className="al-stapel">
          <Eingabe name="bemerkung" titel="Bemerkung" wert={antwort?.bemerkung ?? ''} />
          <div className="al-reihe">
            <Eingabe
              name="bis"
              titel="Vorlegen am"
              art="datum"
              wert={antwort?.bis ?? ''}
              hilfe="Etwa 15.3. oder +14t"
            />
            <Knopf type="submit" klein name="akt" value="zurueckstellen">
              Zurückstellen
            </Knopf>
          </div>
          <div className="al-reihe">
            <Auswahl name="an" titel="Abgeben an" wert="" optionen={leute} leer="wer den Fall bearbeitet" />
            <Knopf type="submit" klein name="akt" value="zuweisen">
              Abgeben
            </Knopf>
          </div>
          <Knopf type="submit" klein gewicht="tertiary" name="akt" value="loeschen">
            Löschen
          </Knopf>
        </div>
      </details>
    </Formular>
  )
}

const Kopf = ({ z }: { readonly z: Aufforderungszeile }) => (
  <>
    <input type="hidden" name="id" value={z.id} />
    <input type="hidden" name="nr" value={z.nr} />
  </>
)

/** A work item by hand, for a case and a day. */
export function NeueAufforderung({
  leute,
  ich,
  antwort,
}: {
  readonly leute: readonly Option[]
  readonly ich: string
  readonly antwort: Aufforderungsantwort | undefined
}) {
  const eigene = antwort?.id === '' ? antwort : undefined
  return (
    <Kasten titel="Neue Aufforderung">
      <Formular klasse="al-stapel" titel="Neue Aufforderung">
        <div className="al-maske al-maske--weit">
          <Eingabe name="grund" titel="Was ist zu tun?" wert={eigene?.grund ?? ''} pflicht />
          <Eingabe
            name="bis"
            titel="Vorlegen am"
            art="datum"
            wert={eigene?.bis ?? ''}
            hilfe="Etwa 15.3. oder +14t"
            pflicht
          />
          <Auswahl name="an" titel="Bei" wert={ich} optionen={leute} leer="wer den Fall bearbeitet" />
        </div>
        <p className="al-reihe">
          <Knopf type="submit" gewicht="primary" name="akt" value="anlegen">
            Anlegen
          </Knopf>
        </p>
      </Formular>
    </Kasten>
  )
}
