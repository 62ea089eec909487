import type { Differenz as Fachdifferenz } from '../../../ablauf/index.ts'
import type { Differenzzeile, Dokument } from '../../../bescheid/index.ts'
import { AUSZAHLUNG, type Entwurfsinhalt, type Feld, NACHWEISMASKE, WEGMASKE } from '../../../fall/index.ts'
import {
  type Cent,
  cent,
  deutsch,
  euro,
  type Json,
  kurzmonat,
  type Monat,
  strecken,
  summe,
} from '../../../kern/index.ts'
import type {
  Betragszeile,
  Betragsdifferenz as Fachbetrag,
  PersonMonat,
  Satzdifferenz,
  Ursache,
} from '../../../leistung/index.ts'
import type { Posten } from '../../../zahlung/index.ts'
import type { Aenderung, Textstelle } from '../../bausteine/differenz.tsx'
import { lesbar, type Namen } from '../../eingabe/wert.ts'
import type { Betragsdifferenz, Differenz, Schreibendifferenz, Zahlungsdifferenz } from './differenzteile.tsx'
import { maskeVon, rangDesSatzes, satzTitel } from './saetze.ts'
import { handzeilen } from './vonHand.ts'
import { nachweistext } from './warumbaum.ts'

export type Differenzumfeld = {
  readonly fall: string
  readonly namen: Namen
  readonly inhalt: Entwurfsinhalt
  readonly gegen: string
  /** What is ordered: the amounts that are replaced. */
  readonly geltend: readonly Betragszeile[]
  /** What is decided already, be it that nothing is due. */
  readonly entschieden: readonly PersonMonat[]
  readonly vorschau: (dokument: number) => string
}

export function differenzAnsicht(d: Fachdifferenz, u: Differenzumfeld): Differenz {
  return {
    gegen: u.gegen,
    schluss:
      d.schluss === undefined
        ? ''
        : `Mit der Anordnung wird der Fall eingestellt: ${d.schluss.grund}. Letzter Tag mit Leistung ist der ${deutsch(d.schluss.leistungBis)}. Was kein Lauf genommen hat, wird nicht mehr gezahlt.`,
    tatsachen: tatsachenzeilen(d.fakten, u),
    betraege: betraege(d, u),
    vonHand: handzeilen(d.ergebnisse, u.namen.personen),
    zahlungen: zahlungen(d, u),
    zahlungssummen: zahlungssummen(d),
    schreiben: d.schreiben.map((s, i) => schreiben(s, i, u)),
  }
}

/** What a row about a fact needs: names, the new content, and, for facts that are gone, the old one. */
export type Tatsachenumfeld = Pick<Differenzumfeld, 'namen' | 'inhalt'> & {
  /** The case whose editor shows the fact; undefined: it stands in no open draft. */
  readonly fall: string | undefined
  readonly vorher?: Entwurfsinhalt | undefined
}

export function tatsachenzeilen(fakten: readonly Satzdifferenz[], u: Tatsachenumfeld): readonly Aenderung[] {
  return [...fakten].sort((a, b) => vergleiche(rang(a, u), rang(b, u))).flatMap((s) => tatsachen(s, u))
}

function tatsachen(s: Satzdifferenz, u: Tatsachenumfeld): readonly Aenderung[] {
  const bereich = s.bereich === 'nachweise' ? ortDes(s.id, u) : s.bereich
  const neu = u.inhalt[bereich][s.id]
  const werte = neu ?? u.vorher?.[bereich][s.id]
  const titel = werte === undefined ? s.name : satzTitel(bereich, s.id, werte, u.namen)
  const gegenstand = gegenstandVon(s, titel, u)
  const nachweis = s.bereich === 'angaben' ? { text: nachweistext(u.inhalt.nachweise[s.id]) } : undefined
  const nach = neu === undefined || u.fall === undefined ? undefined : `/faelle/${u.fall}?angabe=${s.id}`
  const basis = { gegenstand, art: s.art, nachweis, nach }
  if (s.art !== 'geaendert' || s.id === AUSZAHLUNG)
    return [
      {
        ...basis,
        schluessel: `${s.bereich}/${s.id}`,
        feld: '',
        alt: s.art === 'neu' ? '' : alsSatz(s, 'alt', u),
        neu: s.art === 'entfallen' ? '' : alsSatz(s, 'neu', u),
      },
    ]
  return s.felder.map((f) => ({
    ...basis,
    schluessel: `${s.bereich}/${s.id}/${f.feld}`,
    feld: feldtitel(s, f.feld, u) ?? f.name,
    alt: feldwert(s, f, 'alt', u),
    neu: feldwert(s, f, 'neu', u),
  }))
}

function ortDes(id: string, u: Tatsachenumfeld): 'angaben' | 'umstaende' {
  const da = (ort: 'angaben' | 'umstaende'): boolean =>
    Object.hasOwn(u.inhalt[ort], id) || (u.vorher !== undefined && Object.hasOwn(u.vorher[ort], id))
  return da('umstaende') && !da('angaben') ? 'umstaende' : 'angaben'
}

/** Evidence and what more is said about a fact are named with the fact. */
function gegenstandVon(s: Satzdifferenz, titel: string, u: Tatsachenumfeld): string {
  if (s.bereich === 'nachweise') return `Nachweis zu ${titel}`
  const angabe = s.bereich === 'umstaende' ? u.inhalt.angaben[s.id] : undefined
  return angabe === undefined ? titel : `${titel} zu ${satzTitel('angaben', s.id, angabe, u.namen)}`
}

/** The order of the screen: by group, person, beginning. */
function rang(s: Satzdifferenz, u: Tatsachenumfeld): string {
  const zu = u.inhalt.angaben[s.id] ?? u.vorher?.angaben[s.id]
  const bereich = s.bereich === 'nachweise' || zu !== undefined ? 'angaben' : s.bereich
  const werte = zu ?? u.inhalt[bereich][s.id] ?? u.vorher?.[bereich][s.id]
  return werte === undefined
    ? `999/${s.id}`
    : `${rangDesSatzes(bereich, werte, Object.keys(u.namen.personen))}/${s.bereich}`
}

function vergleiche(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function alsSatz(s: Satzdifferenz, seite: 'alt' | 'neu', u: Tatsachenumfeld): string {
  if (s.id === AUSZAHLUNG) return kontotext(s, seite, u)
  const reihe = Object.keys(maskenfelder(s, u) ?? {})
  return s.felder
    .filter((f) => f[seite] !== null && f.feld !== 'person' && !istLeereListe(f[seite]))
    .sort((a, b) => reihe.indexOf(a.feld) - reihe.indexOf(b.feld))
    .map((f) => `${feldtitel(s, f.feld, u) ?? f.name}: ${feldwert(s, f, seite, u)}`)
    .join('; ')
}

function istLeereListe(wert: Json): boolean {
  return Array.isArray(wert) && wert.length === 0
}

/** The account of the Bedarfsgemeinschaft is one value: id and version together. */
function kontotext(s: Satzdifferenz, seite: 'alt' | 'neu', u: Tatsachenumfeld): string {
  const teil = (feld: string): Json => s.felder.find((f) => f.feld === feld)?.[seite] ?? null
  const [konto, version] = [teil('konto'), teil('version')]
  return konto === null ? '' : (u.namen.konten[`${String(konto)}#${String(version)}`] ?? 'Konto')
}

function maskenfelder(s: Satzdifferenz, u: Tatsachenumfeld): Readonly<Record<string, Feld>> | undefined {
  if (s.bereich === 'nachweise') return NACHWEISMASKE
  const werte = u.inhalt[s.bereich][s.id] ?? u.vorher?.[s.bereich][s.id]
  if (werte !== undefined) return maskeVon(s.bereich, s.id, werte)?.felder
  return s.bereich === 'wege' ? WEGMASKE : undefined
}

function feldVon(s: Satzdifferenz, feld: string, u: Tatsachenumfeld): Feld | undefined {
  return maskenfelder(s, u)?.[feld]
}

function feldtitel(s: Satzdifferenz, feld: string, u: Tatsachenumfeld): string | undefined {
  return feldVon(s, feld, u)?.titel
}

function feldwert(
  s: Satzdifferenz,
  f: Satzdifferenz['felder'][number],
  seite: 'alt' | 'neu',
  u: Tatsachenumfeld,
): string {
  const feld = feldVon(s, f.feld, u)
  return feld === undefined ? f[`${seite}Text`] : lesbar(feld, f[seite], u.namen)
}

export const URSACHE: Readonly<Record<Ursache, string>> = {
  fakten: 'Tatsachen geändert',
  regel: 'Regel berichtigt',
  wert: 'Wert später bekannt',
}

type Summenzeile = {
  readonly person: string
  readonly monat: Monat
  readonly alt: Cent
  readonly neu: Cent
  /** Nothing was decided for this person and month before. */
  readonly erstmals: boolean
  readonly ursachen: readonly Ursache[]
}

/** Amounts of a person and month, all kinds together; equal months stand as one stretch. */
function betraege(
  { betraege: liste, ergebnisse }: Pick<Fachdifferenz, 'betraege' | 'ergebnisse'>,
  u: Differenzumfeld,
): readonly Betragsdifferenz[] {
  const personen = [...new Set(liste.map((z) => z.person))]
  return personen.flatMap((person) =>
    strecken(summenzeilen(liste, person, u), gleichUndAnschliessend).map((strecke): Betragsdifferenz => {
      const z = strecke[0]
      return {
        schluessel: `${person}/${z.monat}`,
        zeitraum: zeitraumText(strecke.map((x) => x.monat)),
        person: u.namen.personen[person] ?? person,
        alt: euro(z.alt),
        neu: euro(z.neu),
        differenz: mitZeichen(cent(z.neu - z.alt)),
        ursache: z.erstmals ? 'erstmals entschieden' : z.ursachen.map((x) => URSACHE[x]).join(', '),
        warum: ergebnisse.some((e) => e.monat === z.monat)
          ? `/faelle/${u.fall}/ergebnis?monat=${monatText(z.monat)}&person=${person}&groesse=anspruch`
          : '',
      }
    }),
  )
}

function monatText(m: Monat): string {
  return `${kurzmonat(m).slice(3)}-${kurzmonat(m).slice(0, 2)}`
}

/** The whole amount of a person and month, old and new: what is ordered, and that with the differences. */
function summenzeilen(liste: readonly Fachbetrag[], person: string, u: Differenzumfeld): readonly Summenzeile[] {
  const eigene = liste.filter((z) => z.person === person)
  const monate = [...new Set(eigene.map((z) => z.monat))].sort((a, b) => a - b)
  return monate.map((monat) => {
    const im = eigene.filter((z) => z.monat === monat)
    const ursachen = (['fakten', 'regel', 'wert'] as const).filter((x) => im.some((z) => z.ursachen[x] !== 0))
    const alt = summe(u.geltend.filter((z) => z.person === person && z.monat === monat).map((z) => z.betrag))
    const erstmals = !u.entschieden.some((z) => z.person === person && z.monat === monat)
    const differenz = summe(im.map((z) => z.neu)) - summe(im.map((z) => z.alt))
    return { person, monat, alt, neu: cent(alt + differenz), erstmals, ursachen }
  })
}

/** `strecken` compares with the first of a stretch; the months of one run on without gap. */
function gleichUndAnschliessend(a: Summenzeile, b: Summenzeile): boolean {
  return a.alt === b.alt && a.neu === b.neu && a.erstmals === b.erstmals && a.ursachen.join() === b.ursachen.join()
}

export function zeitraumText(monate: readonly Monat[]): string {
  const [a, b] = [monate[0], monate.at(-1)]
  if (a === undefined || b === undefined) return ''
  if (a === b) return kurzmonat(a)
  return kurzmonat(a).slice(2) === kurzmonat(b).slice(2)
    ? `${kurzmonat(a).slice(0, 2)}–${kurzmonat(b)}`
    : `${kurzmonat(a)}–${kurzmonat(b)}`
}

export function mitZeichen(c: Cent): string {
  return c > 0 ? `+${euro(c)}` : euro(c)
}

export const LEISTUNG: Readonly<Record<Betragszeile['leistungsart'], string>> = {
  regelbedarf: 'Regelbedarf',
  mehrbedarf: 'Mehrbedarf',
  unterkunft: 'Unterkunft und Heizung',
  sofortzuschlag: 'Sofortzuschlag',
  ausbildung: 'Leistung für Auszubildende',
  ausbildungUnterkunft: 'Unterkunft für Auszubildende',
  bildung: 'Bildung und Teilhabe',
  erstausstattung: 'Erstausstattung',
  hilfsmittel: 'Orthopädische Schuhe, therapeutische Geräte',
  zuschussVersicherung: 'Zuschuss zur Kranken- und Pflegeversicherung',
  einmalzahlung: 'Einmalzahlung',
}

const TRAEGER: Readonly<Record<Betragszeile['kostentraeger'], string>> = { bund: 'Bund', kommune: 'Kommune' }

export function leistungText(z: Pick<Betragszeile, 'leistungsart' | 'kostentraeger'>): string {
  return `${LEISTUNG[z.leistungsart]} (${TRAEGER[z.kostentraeger]})`
}

function zahlungen(d: Fachdifferenz, u: Differenzumfeld): readonly Zahlungsdifferenz[] {
  const { sofort, kuenftig, ueberzahlt } = d.zahlungen
  return [...sofortzeilen(sofort, u), ...kuenftigeZeilen(kuenftig, u), ...ueberzahlteZeilen(ueberzahlt, u)]
}

/** Paid beyond what is due: by person and kind, equal months as one stretch. */
function ueberzahlteZeilen(liste: readonly Betragszeile[], u: Differenzumfeld): readonly Zahlungsdifferenz[] {
  const arten = [...new Set(liste.map((z) => `${z.person}/${z.leistungsart}/${z.kostentraeger}`))]
  return arten.flatMap((art) => {
    const eigene = liste
      .filter((z) => `${z.person}/${z.leistungsart}/${z.kostentraeger}` === art)
      .sort((a, b) => a.monat - b.monat)
    return strecken(eigene, (a, b) => a.betrag === b.betrag).map((s) => ({
      schluessel: `u/${art}/${s[0].monat}`,
      art: 'ueberzahlung' as const,
      zeitraum: zeitraumText(s.map((z) => z.monat)),
      an: u.namen.personen[s[0].person] ?? s[0].person,
      leistung: `${leistungText(s[0])}${s.length > 1 ? ', je Monat' : ''}`,
      betrag: euro(s[0].betrag),
    }))
  })
}

function kontoschluessel(p: Posten): string {
  return `${p.empfaenger.konto}#${p.empfaenger.version}`
}

/** What goes out at once: per payee and month, equal months as one stretch. */
function sofortzeilen(posten: readonly Posten[], u: Differenzumfeld): readonly Zahlungsdifferenz[] {
  const konten = [...new Set(posten.map(kontoschluessel))]
  return konten.flatMap((konto) => {
    const eigene = posten.filter((p) => kontoschluessel(p) === konto)
    const monate = [...new Set(eigene.map((p) => p.monat))].sort((a, b) => a - b)
    const jeMonat = monate.map((monat) => ({
      monat,
      betrag: summe(eigene.filter((p) => p.monat === monat).map((p) => p.betrag)),
    }))
    return strecken(jeMonat, (a, b) => a.betrag === b.betrag).map((s) => ({
      schluessel: `n/${konto}/${s[0].monat}`,
      art: 'nachzahlung' as const,
      zeitraum: zeitraumText(s.map((x) => x.monat)),
      an: u.namen.konten[konto] ?? 'Konto',
      leistung: s.length > 1 ? 'je Monat' : '',
      betrag: euro(s[0].betrag),
    }))
  })
}

/** Months to come: what each payee gets instead, equal months as one stretch. */
function kuenftigeZeilen(
  kuenftig: Fachdifferenz['zahlungen']['kuenftig'],
  u: Differenzumfeld,
): readonly Zahlungsdifferenz[] {
  const konten = [...new Set(kuenftig.flatMap((k) => [...k.bisher, ...k.neu]).map(kontoschluessel))]
  return konten.flatMap((konto) => {
    const jeMonat = kuenftig.map((k) => ({
      monat: k.monat,
      bisher: summe(k.bisher.filter((p) => kontoschluessel(p) === konto).map((p) => p.betrag)),
      neu: summe(k.neu.filter((p) => kontoschluessel(p) === konto).map((p) => p.betrag)),
    }))
    return strecken(jeMonat, (a, b) => a.bisher === b.bisher && a.neu === b.neu)
      .filter(([x]) => x.bisher !== x.neu)
      .map((s) => ({
        schluessel: `k/${konto}/${s[0].monat}`,
        art: 'kuenftig' as const,
        zeitraum: zeitraumText(s.map((x) => x.monat)),
        an: u.namen.konten[konto] ?? 'Konto',
        leistung: s[0].bisher === 0 ? 'neu, im Monat' : `statt ${euro(s[0].bisher)}, im Monat`,
        betrag: euro(s[0].neu),
      }))
  })
}

const monateIn = (liste: Fachdifferenz['regelt']): readonly Monat[] =>
  [...new Set(liste.map((pm) => pm.monat))].sort((a, b) => a - b)

function zahlungssummen(d: Fachdifferenz): Differenz['zahlungssummen'] {
  const sofort = summe(d.zahlungen.sofort.map((p) => p.betrag))
  const zuviel = summe(d.zahlungen.ueberzahlt.map((p) => p.betrag))
  const [vorbehalten, nunVorlaeufig] = [monateIn(d.vorbehalten), monateIn(d.nunVorlaeufig)]
  return [
    ...(sofort === 0 ? [] : [{ titel: 'Sofort zu zahlen', betrag: euro(sofort) }]),
    ...(zuviel === 0
      ? []
      : [
          {
            titel: 'Zu viel gezahlt; wird nicht verrechnet, sondern als eigener Vorgang geprüft (§§ 45, 48, 50 SGB X)',
            betrag: euro(zuviel),
          },
        ]),
    ...(vorbehalten.length === 0
      ? []
      : [
          {
            titel: `Vorläufig bewilligt und gezahlt: ${zeitraumText(vorbehalten)}; wird erst abschließend entschieden (§ 41a Abs. 3 SGB II)`,
            betrag: '',
          },
        ]),
    ...(nunVorlaeufig.length === 0
      ? []
      : [
          {
            titel: `Ab jetzt vorläufig: ${zeitraumText(nunVorlaeufig)}; der bisherige Bescheid fällt für diese Zeit ganz weg (§ 40 Abs. 4 SGB II)`,
            betrag: '',
          },
        ]),
  ]
}

const SCHREIBEN: Readonly<Record<Dokument['art'], string>> = {
  bewilligungsbescheid: 'Bewilligungsbescheid',
  aenderungsbescheid: 'Änderungsbescheid',
  ablehnungsbescheid: 'Ablehnungsbescheid',
  widerspruch: 'Eingang des Widerspruchs',
  abhilfebescheid: 'Abhilfebescheid',
  widerspruchsbescheid: 'Widerspruchsbescheid',
  kostenbescheid: 'Kosten des Widerspruchs',
  ueberpruefungsbescheid: 'Überprüfungsbescheid',
  minderungsbescheid: 'Minderungsbescheid',
  einstellungsbescheid: 'Ende der Leistung',
  anhoerung: 'Anhörung',
  aufhebungsbescheid: 'Aufhebung und Erstattung',
  beitragsbescheid: 'Ersatz von Beiträgen',
  erlassbescheid: 'Erlass',
  abschlussbescheid: 'Abschließende Entscheidung',
  keineRueckforderung: 'Keine Rückforderung',
  mitwirkung: 'Bitte um Unterlagen',
  weiterbewilligung: 'Antrag auf Weiterbewilligung',
  versagungsbescheid: 'Versagung oder Entziehung',
  nachholungsbescheid: 'Entscheidung nach Nachholung',
  aufrechnungsbescheid: 'Bescheid über den Einbehalt',
  ratenbescheid: 'Bescheid über Raten oder Stundung',
  zahlungserinnerung: 'Zahlungserinnerung',
  darlehensbescheid: 'Bescheid über ein Darlehen',
  vorschussbescheid: 'Vorschuss oder Zahlung vorab',
  erstattungsanspruch: 'Erstattungsanspruch an eine andere Stelle',
  unterhaltsanzeige: 'Schreiben zum Übergang von Unterhalt',
  erstattungsbescheid: 'Erstattung nach einem Todesfall',
  aussendienst: 'Schreiben zum Besuch des Außendienstes',
  vermerk: 'Vermerk für die Akte',
  ordnungswidrigkeit: 'Schreiben im Bußgeldverfahren',
  bussgeldbescheid: 'Bußgeldbescheid',
  schreiben: 'Schreiben',
}

export function schreibenTitel(art: Dokument['art']): string {
  return SCHREIBEN[art]
}

function schreiben(s: Fachdifferenz['schreiben'][number], i: number, u: Differenzumfeld): Schreibendifferenz {
  // Without an earlier letter every line is new: that is one letter, not hundreds of changes.
  const vergleich = s.zeilen.some((z) => z.art !== 'neu')
  return {
    schluessel: String(i),
    titel: schreibenTitel(s.dokument.art),
    an: s.dokument.kopf.empfaenger[0] ?? '',
    vorschau: u.vorschau(i),
    stellen: vergleich ? s.zeilen.flatMap((z, n) => stelle(z, String(n))) : [],
  }
}

function stelle(z: Differenzzeile, schluessel: string): readonly Textstelle[] {
  const basis = { schluessel, ort: z.abschnitt }
  switch (z.art) {
    case 'gleich':
      return []
    case 'neu':
      return [{ ...basis, alt: '', neu: z.text }]
    case 'weg':
      return [{ ...basis, alt: z.text, neu: '' }]
    case 'geaendert':
      return [{ ...basis, alt: z.alt, neu: z.neu }]
  }
}
