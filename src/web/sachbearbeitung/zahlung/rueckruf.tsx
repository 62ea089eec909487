import { Auswahl, Eingabe } from '../../bausteine/feld.tsx'
import { Absage } from '../../bausteine/hinweis.tsx'
import { Kasten, Paare } from '../../bausteine/kasten.tsx'
import { Knopf } from '../../bausteine/knopf.tsx'
import { Formular } from '../../rahmen/formular.tsx'

export type RueckrufAnsicht = {
  /** The money is with the bank or the payee, and no request is open. */
  readonly moeglich: boolean
  readonly sperre: string
  readonly gruende: readonly { readonly wert: string; readonly titel: string }[]
  readonly rueckrufe: readonly {
    readonly id: string
    readonly titel: string
    readonly stand: string
    readonly angaben: readonly (readonly [string, string])[]
    readonly auftrag: readonly (readonly [string, string])[]
    /** Which step comes next. */
    readonly schritte: 'beantragt' | 'freigegeben' | 'keine'
    readonly sperre: string
    readonly freigabesperre: string
  }[]
}

/** Requests for the return of a payment: what became of them, and the next step. */
type Antwort = { readonly fehler: string; readonly text: string } | undefined

export function Rueckrufe({ a, antwort }: { readonly a: RueckrufAnsicht; readonly antwort: Antwort }) {
  if (!a.moeglich && a.rueckrufe.length === 0) return null
  return (
    <>
      <Absage text={antwort?.fehler} />
      {a.rueckrufe.map((r) => (
        <Kasten key={r.id} titel={r.titel}>
          <div className="al-stapel">
            <Paare paare={[['Stand', r.stand], ...r.angaben]} />
            {r.auftrag.length > 0 && (
              <>
                <p>Mit diesen Angaben beauftragen Sie die Bank. Das Geld gilt erst als zurück, wenn sie es bucht.</p>
                <Paare paare={r.auftrag} />
              </>
            )}
            <Schritte r={r} text={antwort?.text ?? ''} />
          </div>
        </Kasten>
      ))}
      {a.moeglich && <Beantragen a={a} antwort={antwort} />}
    </>
  )
}

type Ruf = RueckrufAnsicht['rueckrufe'][number]

function Schritte({ r, text }: { readonly r: Ruf; readonly text: string }) {
  if (r.schritte === 'keine') return null
  const erste = r.schritte === 'beantragt'
  const [ja, nein] = erste ? (['freigegeben', 'verworfen'] as const) : (['zugesagt', 'abgelehnt'] as const)
  return (
    <Formular klasse="al-stapel" titel={r.titel}>
      <input type="hidden" name="rueckruf" value={r.id} />
      <Eingabe
        name="bemerkung"
        titel={erste ? 'Warum er verworfen wird' : 'Was die Bank geantwortet hat'}
        wert={text}
        pflicht={!erste}
      />
      <div className="al-reihe">
        <Knopf
          type="submit"
          name="was"
          value={ja}
          gewicht="primary"
          sperre={gesperrt(erste ? r.freigabesperre : r.sperre)}
        >
          {erste ? 'Rückruf freigeben' : 'Bank sagt zu'}
        </Knopf>
        <Knopf type="submit" name="was" value={nein} sperre={gesperrt(r.sperre)}>
          {erste ? 'Verwerfen' : 'Bank lehnt ab'}
        </Knopf>
      </div>
    </Formular>
  )
}

const gesperrt = (s: string): string | undefined => (s === '' ? undefined : s)

function Beantragen({ a, antwort }: { readonly a: RueckrufAnsicht; readonly antwort: Antwort }) {
  return (
    <details className="al-aufklapp" open={antwort !== undefined}>
      <summary>Rückruf beantragen</summary>
      <Formular klasse="al-stapel" titel="Rückruf beantragen">
        <input type="hidden" name="was" value="beantragen" />
        <Auswahl
          name="grund"
          titel="Warum soll das Geld zurückkommen?"
          wert=""
          leer="Bitte wählen"
          optionen={a.gruende}
          pflicht
        />
        <Eingabe name="begruendung" titel="Begründung" wert={antwort?.text ?? ''} pflicht />
        <p className="al-leise">
          Eine zweite Person gibt den Rückruf frei. Die Bank antwortet innerhalb von 15 Banktagen; die Empfängerbank
          darf ablehnen.
        </p>
        <p>
          <Knopf type="submit" sperre={gesperrt(a.sperre)}>
            Rückruf beantragen
          </Knopf>
        </p>
      </Formular>
    </details>
  )
}
