import { ladeSachstaende, type Sachstand } from '../../../../ablauf/index.ts'
import { bewilligungsmonate } from '../../../../fall/index.ts'
import {
  alterAm,
  type Datum,
  ersterTag,
  euro,
  isoMonat,
  liesMonat,
  type Monat,
  monatsname,
  monatVon,
} from '../../../../kern/index.ts'
import {
  abzugWieAngegeben,
  geringfuegigkeitsgrenze,
  istSchaetzbar,
  type Lohnlage,
  lohnkurve,
  lohnlage,
  OHNE_ABZUG,
  STEUERKLASSEN,
  schaetzeAbzug,
} from '../../../../leistung/index.ts'
import { seite } from '../../../../zugang/index.ts'
import { namenDesFalls } from '../namen.ts'
import { fallId } from '../zugriff.server.ts'
import { centText, lohnbild, lohnzeilen, restzeilen, schwellenzeilen } from './lohnansicht.ts'
import type { LohnkurveAnsicht } from './lohnkurve.tsx'
import { leseAuswertung, sachstandOptionen } from './sachstand.server.ts'

const lohnseite = seite({
  name: 'web.fall.lohnkurve',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<LohnkurveAnsicht> => {
    const p = new URL(a.request.url).searchParams
    const gefragt = p.get('stand') ?? ''
    const s = await leseAuswertung(a, ['person', 'ergebnis', 'einkommen', 'unterkunft'], (h) =>
      ladeSachstaende(h, fallId(a), (koepfe) => {
        const kopf = koepfe.find((k) => k.schluessel === gefragt) ?? koepfe[0]
        return kopf ? [kopf.schluessel] : []
      }),
    )
    const stand = s.gewaehlt[0]
    const namen = namenDesFalls(s.personen, s.konten).personen
    const monate = stand ? bewilligungsmonate(stand.rechenbar.angaben) : []
    const monat = waehleMonat(monate, p.get('monat') ?? '', monatVon(s.heute))
    const erwachsene = stand && monat !== undefined ? moegliche(s.personen, monat) : []
    const person = erwachsene.find((x) => x.lokal === p.get('person')) ?? erwachsene[0]
    const wahl = {
      staende: sachstandOptionen(s.koepfe),
      stand: stand?.schluessel ?? '',
      monate: monate.map((m) => ({ wert: isoMonat(m), titel: monatsname(m) })),
      monat: monat === undefined ? '' : isoMonat(monat),
      personen: erwachsene.map((x) => ({ wert: x.lokal, titel: namen[x.lokal] ?? x.lokal })),
      person: person?.lokal ?? '',
    }
    if (!stand || monat === undefined || !person) return { ...wahl, abzuege: [], abzug: '', ergebnis: null }
    const alter = alterAm(person.person.geburtsdatum, ersterTag(monat))
    const f = { angaben: stand.rechenbar.angaben, person: person.lokal, monat, rechtsstand: stand.rechtsstand }
    const abzuege = abzugswahl(f, lohnlage(f, alter))
    const gewaehlt = abzuege.find((x) => x.wert === p.get('abzug')) ?? abzuege[0]
    const kurve = lohnkurve({ ...f, abzug: gewaehlt?.abzug ?? (() => OHNE_ABZUG) })
    const name = namen[person.lokal] ?? person.lokal
    return {
      ...wahl,
      abzuege: abzuege.map(({ wert, titel }) => ({ wert, titel })),
      abzug: gewaehlt?.wert ?? '',
      ergebnis: {
        titel: `${name}, ${monatsname(monat)}`,
        bild: lohnbild(kurve, `Was bleibt von mehr Lohn? ${name}, ${monatsname(monat)}`),
        heute:
          kurve.heute.brutto === 0
            ? `${name} hat im ${monatsname(monat)} keinen Lohn. Vom ersten Euro bleiben ${centText(kurve.heute.jeEuro)}.`
            : `Bei jetzt ${euro(kurve.heute.brutto)} Euro brutto bleiben vom nächsten Euro ${centText(kurve.heute.jeEuro)}.`,
        reste: restzeilen(kurve),
        schwellen: schwellenzeilen(kurve),
        zeilen: lohnzeilen(kurve),
        mitVorrang: kurve.vorrang.some((v) => v.wohngeld + v.kinderzuschlag > 0),
        hinweise: hinweise(kurve, stand, gewaehlt?.wert ?? ''),
      },
    }
  },
})

export const loader = lohnseite.loader

function waehleMonat(monate: readonly Monat[], wunsch: string, heute: Monat): Monat | undefined {
  const gefragt = liesMonat(wunsch)
  return monate.find((m) => m === gefragt) ?? monate.find((m) => m === heute) ?? monate[0]
}

/** § 7 Abs. 1 Nr. 1 SGB II: earning capacity begins with fifteen. */
function moegliche<P extends { readonly person: { readonly geburtsdatum: Datum } }>(
  personen: readonly P[],
  monat: Monat,
): readonly P[] {
  return personen.filter((p) => alterAm(p.person.geburtsdatum, ersterTag(monat)) >= 15)
}

type Abzugswahl = {
  readonly wert: string
  readonly titel: string
  readonly abzug: Parameters<typeof lohnkurve>[0]['abzug']
}

/** The estimate by tax class, that of the facts first; the share of the wage as stated; nothing. */
function abzugswahl(f: Omit<Parameters<typeof lohnkurve>[0], 'abzug'>, lage: Lohnlage): readonly Abzugswahl[] {
  const grenze = geringfuegigkeitsgrenze(f.monat, f.rechtsstand)
  const klassen = [lage.steuerklasse, ...STEUERKLASSEN.filter((k) => k !== lage.steuerklasse)]
  const wie = abzugWieAngegeben(f)
  return [
    ...(istSchaetzbar(f.monat)
      ? klassen.map((k) => ({
          wert: `klasse${k}`,
          titel: k === 'I' ? 'geschätzt, Steuerklasse I oder IV' : `geschätzt, Steuerklasse ${k}`,
          abzug: (b: Parameters<Abzugswahl['abzug']>[0]) =>
            schaetzeAbzug(b, f.monat, grenze, { ...lage, steuerklasse: k }),
        }))
      : []),
    ...(wie ? [{ wert: 'anteil', titel: 'wie beim jetzigen Lohn, im gleichen Anteil', abzug: wie }] : []),
    { wert: 'ohne', titel: 'ohne Abzüge', abzug: () => OHNE_ABZUG },
  ]
}

const NICHT_MITGEZAEHLT: Readonly<Record<string, string>> = {
  selbstaendigkeit: 'Gewinn aus selbständiger Arbeit',
  betriebsergebnis: 'Betriebsergebnis',
  durchschnittseinkommen: 'Durchschnittseinkommen',
  einmaligeEinnahme: 'einmalige Einnahmen',
}

function hinweise(k: ReturnType<typeof lohnkurve>, stand: Sachstand, abzug: string): readonly string[] {
  const nicht = k.nichtMitgezaehlt.map((x) => NICHT_MITGEZAEHLT[x] ?? x)
  return [
    ...k.nichtAbgedeckt,
    ...(abzug.startsWith('klasse')
      ? [
          'Steuern und Sozialabgaben sind geschätzt (gesetzliche Krankenversicherung, durchschnittlicher Zusatzbeitrag, keine Kirchensteuer). Für einen Bescheid zählt die Abrechnung.',
        ]
      : []),
    ...(nicht.length === 0
      ? []
      : [`Nicht im Einkommen des Haushalts mitgezählt, weil es nicht monatlich gleich fließt: ${nicht.join(', ')}.`]),
    ...(k.vorrangGruende.length === 0
      ? []
      : [`Wohngeld und Kinderzuschlag sind nicht überall prüfbar: ${k.vorrangGruende.join('; ')}.`]),
    ...(stand.art === 'fassung' ? ['Gerechnet mit dem Rechtsstand der gewählten Fassung.'] : []),
  ]
}
