import { type Cent, cent, datum, ersterTag, letzterTag, type Monat, monat } from '../kern/index.ts'
import { type Block, type Text, t } from './dokument.ts'
import type { Ablehnungseingabe, Aenderungseingabe, Bescheideingabe, Wohnkosten } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import { person, vollerName } from './personen.ts'
import { geld, langesDatum, monatsliste } from './sprache.ts'

/** What the law wants said besides: § 60 SGB I, §§ 22 Abs. 1a, 41 Abs. 3 Satz 4, 41a SGB II. */
export function hinweiseBewilligung(e: Bescheideingabe): readonly Block[] {
  return [ueberschrift(), ...vorlaeufig(e), ...melden(), ...wohnen(e), ...teilhabe(e), ...alle(e), ...woerter(e)]
}

export function hinweiseAenderung(e: Aenderungseingabe, mindert: boolean): readonly Block[] {
  return [
    ueberschrift(),
    ...ueberzahlung(e),
    ...(mindert ? sofortWirksam() : []),
    ...vorlaeufig(e),
    ...melden(),
    ...wohnen(e),
    ...teilhabe(e),
    ...woerter(e),
  ]
}

export function hinweiseAblehnung(e: Ablehnungseingabe): readonly Block[] {
  return [
    ueberschrift(),
    h3('hinweise.andere', 'Andere Hilfen'),
    absatz(
      'hinweise.andere.text',
      t`Fragen Sie bei der Stadt oder dem Kreis nach Wohngeld und bei der Familienkasse nach dem Kinderzuschlag. Stellen Sie diese Anträge bitte bald. Wohngeld kann zurückwirken, wenn Sie den Antrag bis zum Ende des nächsten Monats stellen (§ 25 Abs. 3 WoGG). Für andere Sozialleistungen gilt § 28 SGB X.`,
    ),
    absatz(
      'hinweise.neu',
      t`Ändert sich Ihre Lage, können Sie jederzeit einen neuen Antrag stellen. Er wirkt auf den Ersten des Monats zurück.`,
    ),
    absatz('hinweise.kranken', t`Sprechen Sie mit Ihrer Krankenkasse, wie Sie jetzt versichert sind.`),
    ...woerter(e),
  ]
}

function ueberschrift(): Block {
  return { art: 'ueberschrift', id: 'hinweise', ebene: 2, text: t`Was Sie wissen müssen` }
}

function h3(id: string, titel: string): Block {
  return { art: 'ueberschrift', id, ebene: 3, text: t`${titel}` }
}

function vorlaeufig(e: Bescheideingabe): readonly Block[] {
  const v = e.vorlaeufig
  if (!v) return []
  return [
    h3('hinweise.vorlaeufig', 'Warum vorläufig'),
    absatz(
      'hinweise.vorlaeufig.text',
      t`${v.gruende.join(' ')} Deshalb entscheiden wir vorläufig (§ 41a Abs. ${v.absatz ?? 1} SGB II). Nach dem ${langesDatum(letzterTag(e.bewilligungszeitraum.bis))} entscheiden wir abschließend, wenn der Betrag sich ändert oder wenn Sie es beantragen (§ 41a Abs. 3 SGB II). War es zu viel, müssen Sie Geld erstatten. War es zu wenig, zahlen wir nach (§ 41a Abs. 6 SGB II).`,
    ),
    ...(v.nachweise.length === 0
      ? []
      : [
          absatz('hinweise.vorlaeufig.belege', t`Bitte sammeln Sie dafür:`),
          {
            art: 'liste',
            id: 'hinweise.vorlaeufig.liste',
            nummeriert: false,
            punkte: v.nachweise.map((x) => t`${x}`),
          } as const,
        ]),
  ]
}

function melden(): readonly Block[] {
  return [
    h3('hinweise.melden', 'Änderungen sofort mitteilen'),
    absatz(
      'hinweise.melden.text',
      t`Sie und alle Personen in diesem Bescheid müssen uns Änderungen sofort mitteilen (§ 60 Abs. 1 SGB I). Sonst müssen Sie vielleicht Geld zurückzahlen. Teilen Sie uns zum Beispiel mit:`,
    ),
    {
      art: 'liste',
      id: 'hinweise.melden.liste',
      nummeriert: false,
      punkte: [
        t`Sie fangen eine Arbeit an, hören auf oder verdienen anders.`,
        t`Sie bekommen anderes Geld, zum Beispiel Unterhalt, Rente, Elterngeld oder ein Guthaben.`,
        t`Jemand zieht ein oder aus, ein Kind wird geboren, Sie heiraten oder trennen sich.`,
        t`Miete, Nebenkosten oder Heizkosten ändern sich, oder Sie wollen umziehen.`,
        t`Sie haben ein neues Konto.`,
      ],
    },
  ]
}

function teilhabe(e: Bescheideingabe): readonly Block[] {
  const schon = e.monate.some((m) => m.personen.some((p) => p.bildung !== undefined))
  return [
    h3('hinweise.teilhabe', 'Bildung und Teilhabe'),
    absatz(
      'hinweise.teilhabe.text',
      t`Über ${schon ? 'weitere ' : ''}Leistungen für Bildung und Teilhabe entscheiden wir gesondert (§ 41 Abs. 3 Satz 4 SGB II). Das sind zum Beispiel Ausflüge, Schülerfahrten, Lernförderung, Mittagessen und Vereine (§ 28 SGB II).`,
    ),
  ]
}

function alle(e: Bescheideingabe): readonly Block[] {
  const erwachsen = e.personen.length > 1
  if (!erwachsen || e.empfaenger.person === null) return []
  const name = vollerName(person(e, e.empfaenger.person))
  return [
    h3('hinweise.vertretung', 'Wer diesen Bescheid bekommt'),
    absatz(
      'hinweise.vertretung.text',
      t`Wir schicken den Bescheid an ${name} für alle genannten Personen (§ 38 Abs. 1 SGB II). Volljährige können einen eigenen Bescheid verlangen.`,
    ),
  ]
}

/** §22 Abs. 1a SGB II holds from 1 July 2026 and was promulgated on 22 April 2026. */
const MITTEILUNG_AB: Monat = monat('2026-07')
const MITTEILUNG_BEKANNT = datum('2026-04-22')

function wohnen(e: Bescheideingabe): readonly Block[] {
  if (e.stand < MITTEILUNG_BEKANNT) return []
  const monate = e.monate.filter((m) => m.monat >= MITTEILUNG_AB && m.wohnung !== null)
  const erste = monate[0]?.wohnung
  if (!erste) return []
  const ueber = monate.filter((m) => m.wohnung && grenzeUeberschritten(m.wohnung))
  const text =
    ueber.length === 0
      ? angemessen(erste)
      : ueberGrenze(
          ueber.map((m) => m.monat),
          ueber[0]?.wohnung ?? erste,
          e,
        )
  return [h3('hinweise.wohnen', 'Ihre Wohnkosten'), absatz('hinweise.wohnen.text', text)]
}

function grenzeUeberschritten(w: Wohnkosten): boolean {
  return w.grenze !== undefined && tatsaechlich(w) > w.grenze
}

function tatsaechlich(w: Wohnkosten): Cent {
  return cent(w.kosten.reduce((s, k) => s + k.tatsaechlich, 0))
}

function angemessen(w: Wohnkosten): Text {
  const anerkannt = cent(w.kosten.reduce((s, k) => s + k.anerkannt, 0))
  const geprueft = t`Wir haben Ihre Wohnkosten für diesen Zeitraum geprüft (§ 22 Abs. 1a SGB II). Sie betragen ${geld(tatsaechlich(w))} im Monat.`
  if (anerkannt < tatsaechlich(w)) return t`${geprueft} Davon erkennen wir ${geld(anerkannt)} an.`
  const grenze = w.grenze === undefined ? '' : ` Die Grenze ist ${geld(w.grenze)}.`
  return t`${geprueft} Wir erkennen sie ganz an.${grenze}`
}

function ueberGrenze(monate: readonly Monat[], w: Wohnkosten, e: Bescheideingabe): Text {
  const anerkannt = cent(w.kosten.reduce((s, k) => s + k.anerkannt, 0))
  const geschuetzt = e.wohnschutzBis !== undefined && monate.every((m) => ersterTag(m) <= (e.wohnschutzBis ?? 0))
  const nachFrist = w.karenz
    ? 'weil für Sie noch die Karenzzeit gilt (§ 22 Abs. 1 Satz 2 bis 6 SGB II). In dieser Zeit zählt bei der Miete auch mehr als die Grenze, höchstens das Eineinhalbfache.'
    : 'solange Sie die Kosten nicht senken können oder es Ihnen nicht zuzumuten ist, in der Regel höchstens sechs Monate (§ 22 Abs. 1 Satz 9 SGB II).'
  const grund =
    geschuetzt && e.wohnschutzBis !== undefined
      ? `weil jemand aus Ihrem Haushalt gestorben ist. Bis zum ${langesDatum(e.wohnschutzBis)} müssen Sie die Kosten nicht senken (§ 22 Abs. 1 Satz 11 SGB II).`
      : nachFrist
  const dauer =
    anerkannt > (w.grenze ?? anerkannt)
      ? `Wir erkennen für ${monatsliste(monate)} ${geld(anerkannt)} an, ${grund} Wir prüfen neu für die Zeit nach dem ${langesDatum(letzterTag(e.bewilligungszeitraum.bis))}.`
      : `Wir erkennen ${geld(anerkannt)} an.`
  return t`Ihre Wohnkosten sind höher als die Grenze (§ 22 Abs. 1a SGB II). Die Grenze ist ${geld(w.grenze ?? anerkannt)}, Ihre Kosten sind ${geld(tatsaechlich(w))}. ${dauer}`
}

function ueberzahlung(e: Aenderungseingabe): readonly Block[] {
  if (e.ueberzahlung.length === 0) return []
  const summe = cent(e.ueberzahlung.reduce((s, z) => s + z.betrag, 0))
  const monate = [...new Set(e.ueberzahlung.map((z) => z.monat))].sort((a, b) => a - b)
  return [
    h3('hinweise.ueberzahlung', 'Zu viel gezahltes Geld'),
    absatz(
      'hinweise.ueberzahlung.text',
      t`Für ${monatsliste(monate)} haben wir nach der neuen Rechnung ${geld(summe)} zu viel gezahlt. Darüber entscheidet dieser Bescheid nicht. Wir schreiben Ihnen dazu noch einmal und fragen nach Ihrer Sicht (§ 24 SGB X). Bitte zahlen Sie jetzt nichts zurück.`,
    ),
  ]
}

function sofortWirksam(): readonly Block[] {
  return [
    h3('hinweise.sofort', 'Ab wann die Änderung gilt'),
    absatz(
      'hinweise.sofort.text',
      t`Die Änderung gilt sofort. Ein Widerspruch stoppt sie nicht (§ 39 Nr. 1 SGB II). Sie können uns oder das Sozialgericht bitten, damit zu warten (§§ 86a, 86b SGG).`,
    ),
  ]
}

/** Words that must stay because the law fixes them, explained once. Only those the letter uses. */
function woerter(e: Ablehnungseingabe & { vorlaeufig?: Bescheideingabe['vorlaeufig'] }): readonly Block[] {
  const mehrbedarf = e.monate.some((m) => m.personen.some((p) => p.mehrbedarfe.length > 0))
  const zuschlag = e.monate.some((m) => m.personen.some((p) => p.sofortzuschlag > 0))
  const minderung = e.monate.some((m) => m.personen.some((p) => p.minderung !== undefined))
  const freibetrag = e.monate.some((m) => m.personen.some((p) => p.einkommen.some((x) => x.betrag > x.anrechenbar)))
  const punkte: Text[] = [
    t`Regelbedarf: der feste Betrag für Essen, Kleidung, Strom und alles, was Sie täglich brauchen.`,
    ...(mehrbedarf ? [t`Mehrbedarf: ein Zuschlag für besondere Lagen, zum Beispiel allein mit Kindern.`] : []),
    ...(zuschlag ? [t`Sofortzuschlag: ein fester Betrag für Kinder und junge Menschen.`] : []),
    ...(minderung
      ? [t`Leistungsminderung: Wir zahlen für einige Zeit weniger, weil jemand eine Pflicht verletzt hat.`]
      : []),
    ...(freibetrag ? [t`Freibetrag: der Teil vom Lohn, den wir nicht anrechnen.`] : []),
    t`Bund und Kommune: Das Geld kommt vom Staat und von Ihrer Stadt oder Ihrem Kreis. Für Sie macht das keinen Unterschied.`,
  ]
  return [
    h3('hinweise.woerter', 'Was die Wörter bedeuten'),
    { art: 'liste', id: 'hinweise.woerter.liste', nummeriert: false, punkte },
  ]
}
