import { type Cent, cent, type Datum, type Monat, summe } from '../kern/index.ts'
import type { Kostentraeger } from '../recht/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Bescheidperson } from './eingabe.ts'
import { absatz } from './kernseite.ts'
import type { Beleg } from './mitwirkung.ts'
import { vollerName } from './personen.ts'
import { aufzaehlung, geld, langesDatum, monatsliste } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** F4, § 41a Abs. 3 Satz 2 SGB II: asks one person for what shows the final claim, with what follows without it. */
export function bitteUmEndgueltigeNachweise(
  e: Briefeingabe,
  b: { readonly monate: readonly Monat[]; readonly belege: readonly Beleg[] },
): Dokument {
  const zeit = monatsliste(b.monate)
  return setzeBrief(e, {
    art: 'mitwirkung',
    betreff: t`Bitte zeigen Sie uns, was Sie für ${zeit} wirklich hatten`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`für ${zeit} haben wir vorläufig entschieden. Jetzt rechnen wir genau. Dafür brauchen wir bis zum ${{ luecke: 'antwortfrist', fett: true }} diese Nachweise, für jeden Monat:`,
      ),
      {
        art: 'liste',
        id: 'belege',
        nummeriert: true,
        punkte: b.belege.map((x) => t`${fett(x.was)}. Warum: ${x.warum}`),
      },
      absatz(
        'frist',
        t`Der Tag gilt auch, wenn er auf ein Wochenende oder einen Feiertag fällt (§ 26 Abs. 3 Satz 2 SGB X). Sie brauchen mehr Zeit oder bekommen ein Papier nicht? Rufen Sie an, wir finden einen Weg.`,
      ),
      { art: 'ueberschrift', id: 'folge.titel', ebene: 2, text: t`Was ohne die Nachweise geschieht` },
      absatz(
        'folge',
        t`Für jeden Monat, für den ein Nachweis fehlt, setzen wir nur fest, was bewiesen ist. Ist für einen Monat nichts bewiesen, stellen wir fest: Für diesen Monat bestand kein Anspruch. Dann ist alles zurückzuzahlen, was wir für ihn gezahlt haben (§ 41a Abs. 3 Satz 3 und 4, Abs. 6 SGB II).`,
      ),
      absatz(
        'spaeter',
        t`Nachweise zählen noch, bis das Verfahren zu Ende ist, spätestens bis zum Tag nach der Bekanntgabe eines Widerspruchsbescheids. Danach zählen sie nicht mehr (§ 41a Abs. 3 Satz 5 SGB II).`,
      ),
    ],
  })
}

/** A month of one person, settled. */
export type Abschlussmonat = {
  readonly monat: Monat
  readonly bedarf: Cent
  /** Income set against the need. */
  readonly einkommen: Cent
  readonly vorlaeufig: Cent
  readonly endgueltig: Cent
  /** Nothing was proven in time (§ 41a Abs. 3 Satz 4 SGB II). */
  readonly ohneNachweis: boolean
}

export type Abschlusseingabe = Briefeingabe & {
  readonly person: Bescheidperson
  readonly bescheide: readonly Datum[]
  /** Why it was provisional, as the notices said it. */
  readonly weil: string
  readonly nachweise: readonly string[]
  readonly monate: readonly Abschlussmonat[]
  readonly verrechnet: Cent
  readonly auszuzahlen: readonly { readonly kostentraeger: Kostentraeger; readonly betrag: Cent }[]
  readonly zuErstatten: readonly { readonly kostentraeger: Kostentraeger; readonly betrag: Cent }[]
  /** All persons together have to give back less than 50 euros: nothing is claimed. */
  readonly bagatelle: boolean
  /** Of all persons together. */
  readonly erstattungAller: Cent
  /** The letter that asked for proof, where something was not shown. */
  readonly aufforderung: { readonly am: Datum; readonly bis: Datum; readonly fehlt: string } | null
  readonly antragAm: Datum | null
  /** Named only where something is to be given back. */
  readonly zahlweg: Zahlweg
}

const betragVon = (liste: Abschlusseingabe['zuErstatten']): Cent => summe(liste.map((x) => x.betrag))
const mehr = (m: Abschlussmonat): number => Math.max(0, m.endgueltig - m.vorlaeufig)
const weniger = (m: Abschlussmonat): number => Math.max(0, m.vorlaeufig - m.endgueltig)

/** @throws if months, set-off and rest do not agree to the cent. */
function pruefe(e: Abschlusseingabe): void {
  const saldo = e.monate.reduce((s, m) => s + m.endgueltig - m.vorlaeufig, 0)
  if (saldo !== betragVon(e.auszuzahlen) - betragVon(e.zuErstatten))
    throw new Error(`${e.person.id}: months and settlement do not add up`)
}

/** F5 and F6, § 41a Abs. 3 and 6 SGB II: the final decision about one person, month by month, with the settlement. */
export function abschlussbescheid(e: Abschlusseingabe): Dokument {
  pruefe(e)
  const zeit = monatsliste(e.monate.map((m) => m.monat))
  return setzeBrief(e, {
    art: 'abschlussbescheid',
    betreff: t`${betreff(e, zeit)}`,
    verwaltungsakt: true,
    bloecke: [
      absatz(
        'kern',
        t`für ${zeit} haben wir vorläufig gezahlt. Jetzt steht fest, was ${wem(e)} zusteht. ${ergebnis(e)}`,
      ),
      ...(istSie(e)
        ? []
        : [absatz('kern.kind', t`Sie bekommen diesen Bescheid, weil Sie ${e.person.vorname} gesetzlich vertreten.`)]),
      ...tun(e),
      { art: 'ueberschrift', id: 'verfuegung', ebene: 2, text: t`Unsere Entscheidung` },
      ...verfuegung(e),
      { art: 'ueberschrift', id: 'gruende', ebene: 2, text: t`Gründe` },
      ...gruende(e),
      { art: 'ueberschrift', id: 'wissen', ebene: 2, text: t`Was Sie wissen müssen` },
      ...wissen(e),
    ],
  })
}

const istSie = (e: Abschlusseingabe): boolean => e.empfaenger.person === e.person.id
const wem = (e: Abschlusseingabe): string => (istSie(e) ? 'Ihnen' : `Ihrem Kind ${e.person.vorname}`)
const wer = (e: Abschlusseingabe): string => (istSie(e) ? 'Sie' : `Ihr Kind ${e.person.vorname}`)

function betreff(e: Abschlusseingabe, zeit: string): string {
  const fuer = `${istSie(e) ? '' : ` über Ihr Kind ${vollerName(e.person)}`} für ${zeit}`
  if (betragVon(e.zuErstatten) > 0 && !e.bagatelle)
    return `Abschließender Bescheid${fuer}: ${geld(betragVon(e.zuErstatten))} sind zurückzuzahlen`
  if (betragVon(e.auszuzahlen) > 0)
    return `Abschließender Bescheid${fuer}: Wir zahlen ${geld(betragVon(e.auszuzahlen))} nach`
  return `Abschließender Bescheid${fuer}`
}

function ergebnis(e: Abschlusseingabe): Text {
  const zurueck = betragVon(e.zuErstatten)
  if (zurueck > 0 && e.bagatelle)
    return t`Es waren ${geld(zurueck)} zu viel. Weil alle Personen zusammen unter 50 € bleiben, ist ${fett('nichts zurückzuzahlen')}.`
  if (zurueck > 0) return t`${wer(e)} ${istSie(e) ? 'müssen' : 'muss'} ${fett(geld(zurueck))} zurückzahlen.`
  const nach = betragVon(e.auszuzahlen)
  if (nach > 0) return t`${wer(e)} ${istSie(e) ? 'bekommen' : 'bekommt'} noch ${fett(geld(nach))}.`
  return t`${fett('Es bleibt bei dem, was gezahlt wurde.')}`
}

function tun(e: Abschlusseingabe): readonly Block[] {
  if (betragVon(e.auszuzahlen) > 0)
    return [absatz('kern.nachzahlung', t`Das Geld überweisen wir am ${{ luecke: 'nachzahltag', fett: true }}.`)]
  if (betragVon(e.zuErstatten) === 0 || e.bagatelle) return []
  return [
    absatz(
      'kern.zahlen',
      t`Bitte zahlen Sie bis zum ${{ luecke: 'zahlbarBis', fett: true }}. Geht nicht alles auf einmal? Rufen Sie an: Wir können Raten vereinbaren. Legen Sie Widerspruch ein, müssen Sie vorerst nichts zurückzahlen.`,
    ),
    zahlweg(e.zahlweg, { betrag: betragVon(e.zuErstatten), bis: t`${{ luecke: 'zahlbarBis' }}` }),
  ]
}

function verfuegung(e: Abschlusseingabe): readonly Block[] {
  const ohne = e.monate.filter((m) => m.ohneNachweis)
  const bescheide = e.bescheide.length === 1 ? 'ersetzt den vorläufigen Bescheid' : 'ersetzt die vorläufigen Bescheide'
  const saetze: readonly Text[] = [
    t`Für ${vollerName(e.person)} setzen wir die Leistung für ${monatsliste(e.monate.map((m) => m.monat))} abschließend fest, wie in der Tabelle (§ 41a Abs. 3 Satz 1 SGB II). Das ${bescheide} vom ${aufzaehlung(e.bescheide.map(langesDatum))}.`,
    ...(ohne.length === 0
      ? []
      : [
          t`Für ${monatsliste(ohne.map((m) => m.monat))} stellen wir fest: Es bestand kein Anspruch (§ 41a Abs. 3 Satz 4 SGB II).`,
        ]),
    saldosatz(e),
  ]
  return [...saetze.map((s, i) => absatz(`verfuegung.${i + 1}`, t`${i + 1}. ${s}`)), monatstabelle(e)]
}

function saldosatz(e: Abschlusseingabe): Text {
  const teile = (liste: Abschlusseingabe['zuErstatten']): string =>
    liste.map((x) => `${x.kostentraeger === 'bund' ? 'Bund' : 'Kommune'} ${geld(x.betrag)}`).join(', ')
  const zurueck = betragVon(e.zuErstatten)
  if (zurueck > 0 && e.bagatelle)
    return t`Zu viel gezahlt sind nach Verrechnung ${geld(zurueck)}. Sie werden nicht zurückgefordert (§ 41a Abs. 6 Satz 3 SGB II).`
  if (zurueck > 0)
    return t`${vollerName(e.person)} erstattet ${fett(geld(zurueck))} (${teile(e.zuErstatten)}; § 41a Abs. 6 Satz 3 SGB II).`
  const nach = betragVon(e.auszuzahlen)
  if (nach > 0) return t`Wir zahlen ${fett(geld(nach))} nach (${teile(e.auszuzahlen)}; § 41a Abs. 6 Satz 1 SGB II).`
  return t`Nachzuzahlen oder zu erstatten ist nichts.`
}

function monatstabelle(e: Abschlusseingabe): Tabelle {
  const [zuWenig, zuViel] = [summe(e.monate.map((m) => cent(mehr(m)))), summe(e.monate.map((m) => cent(weniger(m))))]
  const zeile = (m: Abschlussmonat): Zeile => ({
    art: 'zeile',
    kopf: t`${monatsliste([m.monat])}`,
    zellen: [
      t`${m.ohneNachweis ? '–' : geld(m.bedarf)}`,
      t`${m.ohneNachweis ? 'nicht nachgewiesen' : geld(m.einkommen)}`,
      t`${geld(m.vorlaeufig)}`,
      t`${fett(geld(m.endgueltig))}`,
      t`${vorzeichen(m.endgueltig - m.vorlaeufig)}`,
    ],
  })
  const summenzeile = (titel: string, wert: string): Zeile => ({
    art: 'summe',
    kopf: t`${titel}`,
    zellen: [t``, t``, t``, t``, t`${wert}`],
  })
  return {
    art: 'tabelle',
    id: 'verfuegung.betraege',
    beschriftung: t`Abrechnung für ${vollerName(e.person)}`,
    spalten: ['Monat', 'Bedarf', 'Einkommen darauf', 'vorläufig', 'endgültig', 'Unterschied'].map((titel, i) => ({
      titel,
      rechts: i > 0,
    })),
    zeilen: [
      ...e.monate.map(zeile),
      summenzeile('Zu wenig gezahlt', geld(zuWenig)),
      summenzeile('Zu viel gezahlt', geld(zuViel)),
      summenzeile('Davon miteinander verrechnet', geld(e.verrechnet)),
    ],
  }
}

const vorzeichen = (w: number): string => (w > 0 ? `+${geld(cent(w))}` : geld(cent(w)))

function gruende(e: Abschlusseingabe): readonly Block[] {
  return [
    absatz('gruende.vorlaeufig', t`Wir hatten vorläufig entschieden. Der Grund war: ${e.weil}`),
    ...(e.antragAm === null
      ? []
      : [
          absatz(
            'gruende.antrag',
            t`Sie haben die abschließende Entscheidung am ${langesDatum(e.antragAm)} beantragt.`,
          ),
        ]),
    ...(e.nachweise.length === 0
      ? [absatz('gruende.nachweise', t`Grundlage sind Ihre Angaben.`)]
      : [
          absatz('gruende.nachweise', t`Grundlage sind Ihre Angaben und diese Nachweise:`),
          {
            art: 'liste',
            id: 'gruende.nachweisliste',
            nummeriert: false,
            punkte: e.nachweise.map((x) => t`${x}`),
          } as const,
        ]),
    ...ohneNachweis(e),
    absatz(
      'gruende.rechnung',
      t`Jeden Monat rechnen wir für sich: Vom Bedarf ziehen wir das Einkommen ab, das in diesem Monat ankam, nach allen Freibeträgen. Was in einem Monat zu viel gezahlt wurde, rechnen wir gegen das auf, was in einem anderen Monat fehlt (§ 41a Abs. 6 Satz 2 SGB II). Gerechnet wird nur innerhalb dieses Zeitraums und für jede Person getrennt.`,
    ),
    ...(betragVon(e.zuErstatten) === 0
      ? []
      : [
          absatz(
            'gruende.grenze',
            t`Zurückzuzahlen ist nur, wenn es für alle Personen zusammen mindestens 50 € sind (§ 41a Abs. 6 Satz 3 SGB II). Hier sind es ${geld(e.erstattungAller)}. Auf ein Verschulden kommt es nicht an: Wer vorläufig bekommt, muss damit rechnen.`,
          ),
        ]),
  ]
}

function ohneNachweis(e: Abschlusseingabe): readonly Block[] {
  const a = e.aufforderung
  const monate = e.monate.filter((m) => m.ohneNachweis).map((m) => m.monat)
  if (a === null || monate.length === 0) return []
  return [
    absatz(
      'gruende.ohne',
      t`Am ${langesDatum(a.am)} haben wir um Nachweise bis zum ${langesDatum(a.bis)} gebeten und gesagt, was ohne sie geschieht. Für ${monatsliste(monate)} fehlt: ${a.fehlt} Deshalb lässt sich nicht feststellen, dass in diesen Monaten etwas zustand. Ein Ermessen haben wir dabei nicht (§ 41a Abs. 3 Satz 3 und 4 SGB II).`,
    ),
  ]
}

function wissen(e: Abschlusseingabe): readonly Block[] {
  const zurueck = betragVon(e.zuErstatten) > 0 && !e.bagatelle
  return [
    ...(e.monate.some((m) => m.ohneNachweis)
      ? [
          absatz(
            'wissen.nachreichen',
            t`Sie haben die Nachweise noch? Legen Sie Widerspruch ein und schicken Sie sie mit. Sie zählen bis zum Tag nach der Bekanntgabe des Widerspruchsbescheids, danach nicht mehr (§ 41a Abs. 3 Satz 5 SGB II).`,
          ),
        ]
      : []),
    ...(zurueck
      ? [
          absatz('wissen.wirkung', t`Ein Widerspruch stoppt die Rückzahlung (§ 86a Abs. 1 SGG).`),
          absatz(
            'wissen.einbehalt',
            t`Wir behalten jetzt nichts von der laufenden Leistung ein. Wollen wir das später tun, bekommen Sie darüber einen eigenen Bescheid (§ 43 SGB II).`,
          ),
        ]
      : []),
    absatz(
      'wissen.ende',
      t`Damit ist dieser Zeitraum abgerechnet. Was Sie ab jetzt im Monat bekommen, steht in Ihrem letzten Bescheid.`,
    ),
  ]
}
