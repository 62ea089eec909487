import { cent, ersterTag, monatsname, monatVon } from '../kern/index.ts'
import { aenderungsgrund } from './berichtigung.ts'
import { bildungGruende } from './bildung.ts'
import { type Block, type Dokument, type Text, t } from './dokument.ts'
import type { Ablehnungseingabe, Aenderungseingabe, Bescheideingabe, Bogeneinkommen, Bogenmonat } from './eingabe.ts'
import { absatz, wechselgruende } from './kernseite.ts'
import { minderungGruende, neuGemindert } from './minderung.ts'
import { ausgeschlossene } from './ohneAnspruch.ts'
import { rufname, vollerName } from './personen.ts'
import { aufzaehlung, geld, langesDatum, monatsliste } from './sprache.ts'
import {
  anspruchsberechtigte,
  ersterMitAnspruch,
  gedeckterBedarf,
  gesamt,
  minderungVon,
  mitglieder,
  nachArt,
  sachleistungVon,
  vermoegenReicht,
} from './strecke.ts'
import { imSatz, ohneDoppelte, type Ursache, ursachen } from './ursachen.ts'
import { handGruende, handteil } from './vonHand.ts'
import { WEITERE } from './weitere.ts'

type E = Ablehnungseingabe

/** Reasons (§ 35 SGB X): what happened, need, income, result, each with its paragraph. */
export function gruendeBewilligung(e: Bescheideingabe): readonly Block[] {
  return [
    ueberschrift(),
    ...wasGeschah(e),
    ...rechnung(e),
    ...wechselgruende(e).map((u) => absatz(`gruende.wechsel.${u.schluessel}`, u.lang)),
    ...eigene(e),
  ]
}

export function gruendeAblehnung(e: E): readonly Block[] {
  return [ueberschrift(), ...wasGeschah(e), ...rechnung(e), ...vermoegen(e), ...eigene(e)]
}

/** The months were decided, and nothing was computed for them any more: their grant had been ended. */
export const WIEDER: Ursache = {
  schluessel: 'wieder',
  kurz: t`Die Leistung war für diese Zeit eingestellt. Jetzt bekommen Sie sie wieder.`,
  lang: t`Die Leistung war für diese Zeit eingestellt. Der Grund dafür besteht nicht mehr. Deshalb heben wir die Einstellung auf und zahlen wieder.`,
}

/** Causes of a change, from comparing each month with what held before. */
export function aenderungsursachen(e: Aenderungseingabe): readonly Ursache[] {
  return ohneDoppelte(
    e.monate.flatMap((m) => {
      const vorher = e.bisher.monate.find((x) => x.monat === m.monat)
      if (vorher) return ursachen(e, vorher, m)
      return gesamt(m) === 0 ? [] : [WIEDER]
    }),
  )
}

export function gruendeAenderung(e: Aenderungseingabe, nurGeregelt: E, mindert: boolean): readonly Block[] {
  return [
    ueberschrift(),
    ...aenderungsursachen(e).map((u) => absatz(`gruende.ursache.${u.schluessel}`, u.lang)),
    absatz('gruende.norm', aenderungsgrund(e)),
    ...nachweise(e),
    ...rechnung(nurGeregelt),
    ...(mindert && !neuGemindert(e) ? [absatz('gruende.anhoerung', anhoerung(e))] : []),
    ...eigene(e),
  ]
}

function anhoerung(e: Aenderungseingabe): Text {
  const a = e.anhoerung
  if (!a)
    return t`Wir haben Sie vorher nicht gefragt. Das ist erlaubt, weil die Leistung vom Einkommen abhängt und wir sie an neue Verhältnisse anpassen (§ 24 Abs. 2 Nr. 5 SGB X). Sie können uns Ihre Sicht jetzt sagen.`
  if (a === 'gleichartig')
    return t`Wir haben Sie vorher nicht gefragt. Das ist erlaubt, weil wir viele gleichartige Bescheide zugleich erlassen (§ 24 Abs. 2 Nr. 4 SGB X). Sie können uns Ihre Sicht jetzt sagen.`
  const antwort = a.antwort === null ? 'Sie haben nicht geantwortet.' : `Sie haben geantwortet: ${a.antwort}`
  return t`Wir haben Sie am ${langesDatum(a.am)} nach Ihrer Sicht gefragt (§ 24 Abs. 1 SGB X). ${antwort}`
}

function ueberschrift(): Block {
  return { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` }
}

function wasGeschah(e: E): readonly Block[] {
  const namen = e.personen.map(vollerName)
  const bg =
    namen.length === 1
      ? t`Zu Ihrer Bedarfsgemeinschaft gehört nur ${namen[0] ?? ''} (§ 7 Abs. 3 SGB II).`
      : t`Wer zusammen lebt und füreinander einsteht, ist eine Bedarfsgemeinschaft. Zu Ihrer gehören ${aufzaehlung(namen)} (§ 7 Abs. 3 SGB II).`
  return [
    absatz('gruende.antrag', t`Der Antrag ist vom ${langesDatum(e.antragAm)}. ${wirkungDesAntrags(e)}`),
    ...(e.ohneAntrag === undefined || e.ohneAntrag.length === 0
      ? []
      : [
          absatz(
            'gruende.luecke',
            t`Weiter zurück reicht er nicht: Für ${monatsliste(e.ohneAntrag)} war keine Leistung mehr bewilligt und noch kein neuer Antrag gestellt (§ 37 Abs. 1 und 2 SGB II).`,
          ),
        ]),
    absatz('gruende.bg', bg),
    ...nachweise(e),
  ]
}

/** An application that comes before the period, as for a Weiterbewilligung, reaches back nowhere. */
function wirkungDesAntrags(e: E): Text {
  const { von } = e.bewilligungszeitraum
  return monatVon(e.antragAm) < von
    ? t`Er gilt für die Zeit ab ${langesDatum(ersterTag(von))} (§ 37 Abs. 1 SGB II).`
    : t`Er wirkt auf den Ersten dieses Monats zurück (§ 37 Abs. 2 SGB II).`
}

function nachweise(e: E): readonly Block[] {
  const liste = e.nachweise ?? []
  if (liste.length === 0) return [absatz('gruende.nachweise', t`Grundlage sind Ihre Angaben.`)]
  return [
    absatz('gruende.nachweise', t`Grundlage sind Ihre Angaben und diese Nachweise:`),
    { art: 'liste', id: 'gruende.nachweisliste', nummeriert: false, punkte: liste.map((x) => t`${x}`) },
  ]
}

/** So haben wir gerechnet: need, income, result of the first month; the sheets show every stretch. */
function rechnung(e: E): readonly Block[] {
  const m = ersterMitAnspruch(e.monate)
  const personen = anspruchsberechtigte(m)
  const ausschluesse = ausgeschlossene(e).map((text, i) => absatz(`gruende.ohne.${i}`, text))
  const bedarf = cent(personen.reduce((s, p) => s + p.bedarf, 0))
  const einzeln = personen.length > 1 && personen.length <= 4
  const wer = einzeln ? `: ${aufzaehlung(personen.map((p) => `${rufname(e, p.person)} ${geld(p.bedarf)}`))}` : ''
  const kopf: Block = { art: 'ueberschrift', id: 'gruende.rechnung', ebene: 3, text: t`So haben wir gerechnet` }
  const bogen = absatz('gruende.bogen', t`Jeder Schritt steht im Berechnungsbogen. Er liegt diesem Bescheid bei.`)
  if (personen.length === 0 && ausschluesse.length > 0) return [kopf, ...ausschluesse, ...handGruende(e), bogen]
  return [
    kopf,
    absatz(
      'gruende.bedarf',
      t`Der Bedarf im ${monatsname(m.monat)} ist ${geld(bedarf)}${wer}. Dazu gehören Regelbedarf, Mehrbedarfe und Wohnkosten (§§ 19 bis 23 SGB II).${wohnsatz(m)}`,
    ),
    ...einkommenssaetze(e, m),
    ...ausschluesse,
    ...minderungGruende(e),
    ...bildungGruende(e),
    ...handGruende(e),
    absatz('gruende.ergebnis', ergebnis(m)),
    bogen,
  ]
}

function wohnsatz(m: Bogenmonat): string {
  const w = m.wohnung
  if (!w) return ''
  const summe = cent(w.kosten.reduce((s, k) => s + k.anerkannt, 0))
  if (w.koepfe === 1) return ` Die Wohnkosten sind ${geld(summe)} (§ 22 Abs. 1 SGB II).`
  return ` Die Wohnkosten von ${geld(summe)} teilen wir durch die ${w.koepfe} Personen in der Wohnung (§ 22 Abs. 1 SGB II).`
}

function einkommenssaetze(e: E, m: Bogenmonat): readonly Block[] {
  const mit = mitglieder(m).filter((p) => p.einkommen.length > 0)
  if (mit.length === 0)
    return [absatz('gruende.einkommen', t`Einkommen, das wir anrechnen, gibt es nicht (§ 11 SGB II).`)]
  const punkte = mit.flatMap((p) => p.einkommen.map((x) => einkommenspunkt(rufname(e, p.person), x)))
  const verteilt = mitglieder(m).some((p) => p.verteilung !== undefined)
  return [
    absatz('gruende.einkommen', t`Dieses Einkommen zählt:`),
    { art: 'liste', id: 'gruende.einkommensliste', nummeriert: false, punkte },
    ...(verteilt
      ? [
          absatz(
            'gruende.verteilung',
            t`Das Einkommen verteilen wir auf alle, je nach ihrem Bedarf (§ 9 Abs. 2 SGB II).`,
          ),
        ]
      : []),
  ]
}

function einkommenspunkt(wer: string, x: Bogeneinkommen): Text {
  const abzug = cent(x.abzuege.reduce((s, a) => s + a.betrag, 0))
  const komma = imSatz(x).includes(',') ? ',' : ''
  const ohne = abzug === 0 ? '' : `. Davon ziehen wir ${geld(abzug)} ab (${x.abzuege[0]?.norm ?? '§ 11b SGB II'})`
  return t`${wer}: ${imSatz(x)}${komma} ${geld(x.betrag)}${ohne}. Es zählen ${geld(x.anrechenbar)} (${x.norm}).`
}

function ergebnis(m: Bogenmonat): Text {
  const personen = mitglieder(m)
  const bedarf = cent(anspruchsberechtigte(m).reduce((s, p) => s + p.bedarf, 0))
  const gedeckt = gedeckterBedarf(m)
  const zuschlag = cent(personen.reduce((s, p) => s + p.sofortzuschlag, 0))
  if (vermoegenReicht(m))
    return t`Das Ergebnis: Das Vermögen deckt den Bedarf. Es bleiben ${geld(gesamt(m))} im ${monatsname(m.monat)}.`
  const minus = gedeckt === 0 ? '' : ` minus ${geld(gedeckt)}`
  const sofort = zuschlag > 0 ? ` plus ${geld(zuschlag)} Sofortzuschlag (§ 72 SGB II)` : ''
  const dazu = WEITERE.map((w) => {
    const betrag = cent(personen.reduce((s, p) => s + nachArt(p, w.leistungsart), 0))
    return betrag > 0 ? ` plus ${geld(betrag)} ${w.titel} (${w.norm})` : ''
  }).join('')
  const weniger = cent(personen.reduce((s, p) => s + minderungVon(p), 0))
  const gemindert = weniger > 0 ? ` minus ${geld(weniger)} Leistungsminderung` : ''
  const sachen = cent(personen.reduce((s, p) => s + sachleistungVon(p), 0))
  const inNatur = sachen > 0 ? ` minus ${geld(sachen)} Sachleistung (§ 24 Abs. 2, § 68 SGB II)` : ''
  const plus = gemindert + inNatur + sofort + dazu + handteil(personen)
  return t`Das Ergebnis: ${geld(bedarf)}${minus}${plus}${minus + plus === '' ? '' : ` ist ${geld(gesamt(m))}`} im ${monatsname(m.monat)}.`
}

function vermoegen(e: E): readonly Block[] {
  const m = e.monate[0]
  const v = m?.vermoegen
  if (!m || !v || !vermoegenReicht(m)) return []
  return [
    absatz(
      'gruende.vermoegen',
      t`Ihr verwertbares Vermögen ist ${geld(v.vorhanden)}. Frei sind davon zusammen ${geld(v.frei)} (§ 12 SGB II). Damit sind ${geld(cent(v.vorhanden - v.frei))} zu viel da. Davon können Sie vorerst leben.`,
    ),
  ]
}

const EIGENE = 'gruende.zusatz.'

function eigene(e: E): readonly Block[] {
  return (e.zusatz ?? []).map((x, i) => absatz(`${EIGENE}${i}`, t`${x}`))
}

/** The paragraphs in own words that a decision's letters hold: all of them hold the same. */
export function eigeneBegruendung(schreiben: readonly Dokument[]): readonly string[] {
  const traeger = schreiben.find((d) => d.bloecke.some((b) => b.id.startsWith(EIGENE)))
  return (traeger?.bloecke ?? []).flatMap((b) =>
    b.art === 'absatz' && b.id.startsWith(EIGENE) ? [b.text.filter((x) => typeof x === 'string').join('')] : [],
  )
}

/** Named one by one; the sheets follow on new pages. */
export function anlagen(titel: readonly string[]): readonly Block[] {
  return [absatz('anlagen', t`Anlagen: ${titel.length === 0 ? 'keine' : titel.join('; ')}`)]
}
