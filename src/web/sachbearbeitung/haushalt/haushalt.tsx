import { Form, Link, useLoaderData } from 'react-router'
import { Auswahl } from '../../bausteine/feld.tsx'
import { Kasten } from '../../bausteine/kasten.tsx'
import { Knopf, VerweisKnopf } from '../../bausteine/knopf.tsx'
import { Tabelle } from '../../bausteine/tabelle.tsx'
import { Seite } from '../../rahmen/seite.tsx'
import type { Monatstabelle } from './monatsbericht.server.ts'
import type { Wahl } from './zeitraum.ts'

export { loader } from './haushalt.server.ts'

export type HaushaltAnsicht = {
  readonly monat: string
  readonly monate: readonly Wahl[]
  readonly tabellen: readonly Monatstabelle[]
}

const BERICHTE = [
  {
    nach: '/haushalt/titel',
    titel: 'Haushaltstitel',
    was: 'Was jeder Titel im Jahr getragen hat, und was für die kommenden Monate schon angeordnet ist.',
  },
  {
    nach: '/haushalt/unterkunft',
    titel: 'Unterkunft: Bund und Kommune',
    was: 'Was nach § 22 Abs. 1 SGB II gezahlt ist und wer es trägt, nach Monaten eines Jahres.',
  },
  {
    nach: '/haushalt/nachweis',
    titel: 'Nachweis für die Kommune',
    was: 'Jede Zahlung, die die Kommune trägt, nach Banktagen, ohne Namen: zum Prüfen der Belastung.',
  },
  {
    nach: '/haushalt/alter',
    titel: 'Forderungen und Verwahrung nach Alter',
    was: 'Was offen ist und seit wann; was zurückgekommen ist und noch verwahrt wird.',
  },
  {
    nach: '/haushalt/konten',
    titel: 'Geänderte Konten',
    was: 'Welche Konten in einem Quartal eingetragen oder geändert sind, und ob sie rechtzeitig geprüft sind.',
  },
  {
    nach: '/haushalt/stichprobe',
    titel: 'Stichprobe',
    was: 'Welche kleinen Zahlungen eine Person allein freigeben durfte, was davon gezogen ist und was noch wartet.',
  },
  {
    nach: '/monatsabschluss',
    titel: 'Monatsabschluss',
    was: 'Einen Monat der Bücher zu zweit schließen; die Berichte der geschlossenen Monate.',
  },
] as const

/** The month of the Jobcenter in its books, and the way to the other reports (level A). */
export default function HaushaltSeite() {
  const a = useLoaderData<HaushaltAnsicht>()
  return (
    <Seite titel="Haushalt">
      <div className="al-stapel">
        <Kasten titel="Berichte" randlos>
          <Tabelle
            titel="Berichte"
            zeilen={BERICHTE}
            schluessel={(b) => b.nach}
            leer=""
            spalten={[
              { titel: 'Bericht', kopf: true, zelle: (b) => <Link to={b.nach}>{b.titel}</Link> },
              { titel: 'Was er zeigt', zelle: (b) => b.was },
            ]}
          />
        </Kasten>
        <Kasten
          titel="Monatszusammenstellung"
          neben={
            <span className="al-reihe">
              <VerweisKnopf nach={`/haushalt/monat?monat=${a.monat}&form=csv`} klein datei>
                Als CSV
              </VerweisKnopf>
              <VerweisKnopf nach={`/haushalt/monat?monat=${a.monat}&form=pdf`} klein datei>
                Als PDF
              </VerweisKnopf>
            </span>
          }
        >
          <Form method="get" className="al-reihe" aria-label="Zeitraum wählen">
            <Auswahl name="monat" titel="Monat" wert={a.monat} optionen={a.monate} pflicht />
            <Knopf type="submit" klein>
              Anzeigen
            </Knopf>
          </Form>
        </Kasten>
        {a.tabellen.map((t) => (
          <Kasten key={t.titel} titel={t.titel} randlos>
            <Tabelle
              titel={t.titel}
              zeilen={t.zeilen}
              schluessel={(z) => z.schluessel}
              leer="Nichts gebucht."
              spalten={[
                { titel: 'Leistung', kopf: true, zelle: (z) => z.leistung },
                { titel: 'Titel', zelle: (z) => z.titel },
                ...t.spalten.map((titel, i) => ({
                  titel: `${titel} €`,
                  zahl: true,
                  zelle: (z: Monatstabelle['zeilen'][number]) => z.betraege[i],
                })),
              ]}
            />
          </Kasten>
        ))}
      </div>
    </Seite>
  )
}
