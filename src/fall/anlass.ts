import { type Datum, datum, deutsch, liesDatum, plusTage } from '../kern/index.ts'
import { type Angabe, type AngabeId, type Angaben, bereite, kostensenkungAb, type PersonId } from '../recht/index.ts'
import { bewilligungszeitraeume } from './bewilligungszeitraum.ts'
import { type Entwurfsinhalt, satz } from './entwurfsinhalt.ts'
import type { Fassungsinhalt } from './fassungsinhalt.ts'
import { WERTE } from './werte.ts'
import { satzName } from './worte.ts'

/** Why somebody has to look at a case on a day. The last one is set by hand. */
export const ANLASSARTEN = [
  'zeitraumEndet',
  'wird15',
  'wird18',
  'wird25',
  'altersgrenze',
  'schuleEndet',
  'geburtErwartet',
  'karenzzeitEndet',
  'senkungsfristEndet',
  'minderungEndet',
  'bildungFaellig',
  'nachweisOffen',
  'verfahren',
  'titelEndet',
  'vorrangFrist',
  'vertretungEndet',
  'gutscheinEndet',
  'handwertEndet',
  'massenaenderung',
  'onlineUnterlage',
  'onlineRueckfrage',
  'ruecklaeufer',
  'rueckruf',
  'vonHand',
] as const
export type Anlassart = (typeof ANLASSARTEN)[number]

export type Anlass = {
  readonly art: Anlassart
  /** The same cause has the same key for good: what was done about it once does not come up again. */
  readonly schluessel: string
  /** From this day on it is work. */
  readonly faelligAm: Datum
  readonly person: PersonId | null
  /** Why: a sentence with the day. */
  readonly grund: string
}

type Anlasswort = { readonly titel: string; readonly tun: string; readonly folge: string; readonly norm: string }

/** What each is called, what is to be done, and what happens by law if nobody acts. */
export const ANLASSWORTE: Readonly<Record<Exclude<Anlassart, 'vonHand'>, Anlasswort>> = {
  zeitraumEndet: {
    titel: 'Bewilligungszeitraum endet',
    tun: 'Weiterbewilligung anstoßen',
    folge: 'Ohne neuen Antrag endet die Leistung an diesem Tag.',
    norm: '§ 37 Abs. 1, § 41 Abs. 3 SGB II',
  },
  wird15: {
    titel: 'Kind wird 15',
    tun: 'Schule und Erwerbsfähigkeit klären',
    folge: 'Das Kind ist dann selbst erwerbsfähig leistungsberechtigt; eigene Pflichten beginnen.',
    norm: '§ 7 Abs. 1 Satz 1 Nr. 1 SGB II',
  },
  wird18: {
    titel: 'Kind wird volljährig',
    tun: 'Kindergeld, Unterhalt und Vertretung klären',
    folge: 'Die Eltern handeln nicht mehr als gesetzliche Vertreter; Unterhaltsvorschuss endet.',
    norm: '§ 38 SGB II, § 1629 BGB, § 1 UhVorschG',
  },
  wird25: {
    titel: 'Kind wird 25',
    tun: 'Eigenen Antrag und eigenen Fall klären',
    folge: 'Das Kind gehört dann nicht mehr zur Bedarfsgemeinschaft und bekommt ohne eigenen Antrag nichts.',
    norm: '§ 7 Abs. 3 Nr. 2 und 4 SGB II',
  },
  altersgrenze: {
    titel: 'Altersgrenze',
    tun: 'Rentenantrag und Wechsel der Leistung klären',
    folge: 'Nach diesem Tag besteht kein Anspruch mehr; ohne Rente oder Sozialhilfe entsteht eine Lücke.',
    norm: '§ 7a, § 12a SGB II',
  },
  schuleEndet: {
    titel: 'Schule oder Ausbildung endet',
    tun: 'Wie es weitergeht klären, Bescheinigung anfordern',
    folge: 'Höhere Freibeträge und Schulbedarf fallen weg; Kindergeld kann enden.',
    norm: '§ 11b Abs. 2b, § 28 SGB II',
  },
  geburtErwartet: {
    titel: 'Geburt erwartet',
    tun: 'Geburtsurkunde erbitten, Kind aufnehmen',
    folge: 'Mit dem Monat der Geburt endet der Mehrbedarf; das Kind hat ab dem Tag der Geburt Anspruch.',
    norm: '§ 7 Abs. 3 Nr. 4, § 21 Abs. 2 SGB II',
  },
  karenzzeitEndet: {
    titel: 'Karenzzeit endet, Wohnung über der Grenze',
    tun: 'Zur Kostensenkung auffordern',
    folge: 'Ist keine Aufforderung mit Frist erfasst, zählen danach nur noch die angemessenen Kosten.',
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
  },
  senkungsfristEndet: {
    titel: 'Frist zur Kostensenkung endet',
    tun: 'Bemühungen prüfen, entscheiden',
    folge: 'Danach zählen nur noch die angemessenen Kosten.',
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
  },
  minderungEndet: {
    titel: 'Leistungsminderung endet',
    tun: 'Prüfen, ob wieder voll gezahlt wird',
    folge: 'Ab dem folgenden Monat wird ungemindert gezahlt.',
    norm: '§ 31b SGB II',
  },
  bildungFaellig: {
    titel: 'Bildung und Teilhabe wird fällig',
    tun: 'Gutschein ausgeben oder an den Anbieter zahlen',
    folge: 'Der Anbieter erhält das Geld nicht rechtzeitig.',
    norm: '§§ 28, 29 SGB II',
  },
  nachweisOffen: {
    titel: 'Nachweis nicht eingegangen',
    tun: 'Erinnern oder entscheiden',
    folge: 'Erst nach schriftlichem Hinweis mit Frist kann die Leistung insoweit versagt werden.',
    norm: '§§ 60, 66 SGB I',
  },
  verfahren: {
    titel: 'Nächster Schritt eines Verfahrens',
    tun: 'Verfahren öffnen, Schritt erledigen',
    folge: 'Das Verfahren bleibt liegen; Fristen des Jobcenters laufen weiter.',
    norm: '§ 9 Satz 2 SGB X',
  },
  titelEndet: {
    titel: 'Aufenthaltstitel läuft ab',
    tun: 'Verlängerung oder Fiktionsbescheinigung zeigen lassen',
    folge: 'Ohne Aufenthaltsrecht kann der Anspruch entfallen; ein rechtzeitiger Antrag lässt den Titel fortgelten.',
    norm: '§ 7 Abs. 1 Satz 2, § 8 Abs. 2 SGB II, § 81 Abs. 4 AufenthG',
  },
  vorrangFrist: {
    titel: 'Frist für eine vorrangige Leistung',
    tun: 'Prüfen, ob der Antrag gestellt ist; sonst selbst stellen',
    folge: 'Nach vergeblicher Aufforderung kann das Jobcenter den Antrag stellen; vorher zahlt es weiter.',
    norm: '§ 5 Abs. 3, § 12a SGB II',
  },
  vertretungEndet: {
    titel: 'Vertretung endet',
    tun: 'Neue Urkunde zeigen lassen oder Post umstellen',
    folge: 'Bescheide an die bisherige Vertretung wirken danach nicht mehr für die vertretene Person.',
    norm: '§ 37 Abs. 1 SGB X',
  },
  gutscheinEndet: {
    titel: 'Gutschein läuft ab',
    tun: 'Mit dem Anbieter abrechnen oder neu ausgeben',
    folge: 'Nach diesem Tag kann der Gutschein nicht mehr eingelöst werden.',
    norm: '§ 29 Abs. 2 SGB II',
  },
  handwertEndet: {
    titel: 'Betrag von Hand läuft ab',
    tun: 'Prüfen, ob der Grund noch besteht; verlängern oder auslaufen lassen',
    folge: 'Danach gilt ohne weiteres wieder der Betrag, den das Programm rechnet.',
    norm: '§ 48 Abs. 1 SGB X',
  },
  onlineUnterlage: {
    titel: 'Unterlagen online eingegangen',
    tun: 'Ansehen und dem Fall zuordnen',
    folge: 'Was eingereicht ist, zählt als vorgelegt; noch einmal verlangen darf man es nicht.',
    norm: '§ 60 SGB I',
  },
  onlineRueckfrage: {
    titel: 'Rückfrage online ohne Antwort',
    tun: 'Beantwortetes ansehen, anrufen oder schriftlich bitten',
    folge:
      'Aus einer Rückfrage im Portal folgt nichts. Wer die Leistung versagen will, muss vorher schriftlich bitten.',
    norm: '§ 66 Abs. 3 SGB I',
  },
  massenaenderung: {
    titel: 'Massenänderung',
    tun: 'Einzeln prüfen und feststellen',
    folge: 'Bis dahin gilt der alte Betrag, obwohl das Recht schon anders ist.',
    norm: '§§ 44, 45, 48 SGB X',
  },
  ruecklaeufer: {
    titel: 'Zahlung zurückgekommen',
    tun: 'Grund klären, dann neu anweisen',
    folge: 'Der Haushalt hat das Geld nicht; weitere Zahlungen auf dieses Konto bleiben liegen.',
    norm: '§ 42 SGB II, § 47 SGB I',
  },
  rueckruf: {
    titel: 'Rückruf einer Zahlung',
    tun: 'Freigeben oder verwerfen; Antwort der Bank eintragen',
    folge: 'Ohne Rückruf bleibt das Geld beim Empfänger; je später, desto seltener kommt es zurück.',
    norm: '§ 50 SGB X',
  },
}

const SECHS_WOCHEN = 42
const VIER_WOCHEN = 28
const DREI_MONATE = 91

/**
 * What the facts will ask for, each with the day from which it is work; ascending by day. Facts that lie in the past by
 * more than their lead still count: nobody looked yet.
 */
export function anlaesse(angaben: Angaben): readonly Anlass[] {
  return [
    ...endeDesZeitraums(angaben),
    ...geburtstage(angaben),
    ...Object.entries(angaben.angaben).flatMap(([id, a]) => ausAngabe(id, a, angaben)),
  ].sort((a, b) => a.faelligAm - b.faelligAm || (a.schluessel < b.schluessel ? -1 : 1))
}

/** Only of the last one: a period that another follows asks for nothing. */
function endeDesZeitraums(angaben: Angaben): readonly Anlass[] {
  const letzter = bewilligungszeitraeume(angaben).at(-1)
  if (letzter === undefined) return []
  const tag = letzter.bis
  return [anlass('zeitraumEndet', [tag], tag, SECHS_WOCHEN, `Der Bewilligungszeitraum endet am ${deutsch(tag)}.`)]
}

function geburtstage(angaben: Angaben): readonly Anlass[] {
  const letzter = bewilligungszeitraeume(angaben).at(-1)
  if (letzter === undefined) return []
  const { personen } = bereite(angaben)
  return Object.values(angaben.angaben).flatMap((a): readonly Anlass[] => {
    if (a.art !== 'person' || (a.bis !== null && datum(a.bis) < letzter.von)) return []
    const p = personen.find((x) => x.id === a.person)
    if (p === undefined || a.rolle === 'haushaltsangehoerig') return []
    const alle =
      a.rolle === 'kind'
        ? ([15, 18, 25] as const).map((n) => geburtstag(n, p.ab[n] as Datum, a.person))
        : [altersgrenze(p.altersgrenze as Datum, a.person)]
    return alle.filter((x) => liegtNach(x, letzter.von))
  })
}

/** A birthday before the running period was known when that was granted. */
const liegtNach = (x: Anlass, von: Datum): boolean => x.faelligAm >= von - SECHS_WOCHEN

const geburtstag = (n: 15 | 18 | 25, tag: Datum, person: PersonId): Anlass =>
  anlass(`wird${n}`, [person, tag], tag, SECHS_WOCHEN, `Wird am ${deutsch(tag)} ${n} Jahre alt.`, person)

const altersgrenze = (tag: Datum, person: PersonId): Anlass =>
  anlass('altersgrenze', [person, tag], tag, DREI_MONATE, `Die Altersgrenze liegt nach dem ${deutsch(tag)}.`, person)

function ausAngabe(id: AngabeId, a: Angabe, angaben: Angaben): readonly Anlass[] {
  switch (a.art) {
    case 'ausbildung':
    case 'schulbesuch':
      return a.bis === null ? [] : [bisTag('schuleEndet', datum(a.bis), 'Schule oder Ausbildung endet', a.person)]
    case 'schwangerschaft':
      return a.entbindung_am === null ? [geburt(a.person, datum(a.termin))] : []
    case 'karenzzeit':
      return a.bis === null || !liegtUeberDerGrenze(angaben) ? [] : [karenzzeit(datum(a.bis))]
    case 'kostensenkung':
      return [senkungsfrist(a.frist_bis === null ? sechsMonateNach(beginnDerFrist(a, angaben)) : datum(a.frist_bis))]
    case 'minderung':
      return a.bis === null ? [] : [minderung(datum(a.bis), a.person)]
    case 'bildungsbedarf':
      return a.erbringung === 'geld' || a.von === null ? [] : [bildung(id, a.person, datum(a.von))]
    default:
      return []
  }
}

const bisTag = (art: Anlassart, tag: Datum, was: string, person: PersonId): Anlass =>
  anlass(art, [person, tag], tag, VIER_WOCHEN, `${was} am ${deutsch(tag)}.`, person)

const geburt = (person: PersonId, termin: Datum): Anlass =>
  anlass('geburtErwartet', [person, termin], termin, 0, `Entbindung erwartet am ${deutsch(termin)}.`, person)

const karenzzeit = (bis: Datum): Anlass =>
  anlass('karenzzeitEndet', [bis], bis, DREI_MONATE, `Die Karenzzeit endet am ${deutsch(bis)}.`)

const senkungsfrist = (bis: Datum): Anlass =>
  anlass('senkungsfristEndet', [bis], bis, VIER_WOCHEN, `Die Frist endet am ${deutsch(bis)}.`)

/** The request, or the end of a Karenzzeit it was made in: until then the flat itself is not questioned. */
function beginnDerFrist(a: Extract<Angabe, { art: 'kostensenkung' }>, angaben: Angaben): Datum {
  const am = datum(a.am)
  if (a.senkungsart === 'heizung') return am
  return Object.values(angaben.angaben).reduce((tag, k) => {
    if (k.art !== 'karenzzeit' || k.bis === null || (k.von !== null && datum(k.von) > am)) return tag
    return datum(k.bis) > tag ? datum(k.bis) : tag
  }, am)
}

/** § 22 Abs. 1 Satz 9 SGB II: in der Regel längstens sechs Monate. */
const sechsMonateNach = (tag: Datum): Datum => plusTage(kostensenkungAb(tag).tag, -1)

const minderung = (bis: Datum, person: PersonId): Anlass =>
  anlass('minderungEndet', [person, bis], bis, 0, `Die Minderung endet am ${deutsch(bis)}.`, person)

const bildung = (id: AngabeId, person: PersonId, von: Datum): Anlass =>
  anlass('bildungFaellig', [id, von], von, VIER_WOCHEN, `Beginnt oder wird fällig am ${deutsch(von)}.`, person)

/** Whether the rent as it is lies above what is reasonable: only then is there something to lower. */
function liegtUeberDerGrenze(angaben: Angaben): boolean {
  return Object.values(angaben.angaben).some(
    (a) =>
      a.art === 'unterkunft' &&
      a.angemessen_unterkunft_cent !== null &&
      a.grundmiete_cent + a.nebenkosten_cent > a.angemessen_unterkunft_cent,
  )
}

/** Evidence asked for with a day is work from the day after it; also of a draft nothing was decided on yet. */
export function nachweisanlaesse(e: Entwurfsinhalt): readonly Anlass[] {
  return Object.entries(e.nachweise).flatMap(([id, n]) => {
    const eigen = satz(e, 'angaben', id)
    const a = eigen ?? satz(e, 'umstaende', id)
    const frist = typeof n.frist === 'string' ? liesDatum(n.frist) : undefined
    if (a === undefined || n.zustand !== 'angefordert' || frist === undefined) return []
    const was =
      typeof n.bezeichnung === 'string' && n.bezeichnung !== ''
        ? n.bezeichnung
        : satzName(eigen ? 'angaben' : 'umstaende', id, a)
    const person = typeof a.person === 'string' ? a.person : null
    return [
      anlass('nachweisOffen', [id, frist], plusTage(frist, 1), 0, `${was}: erbeten bis ${deutsch(frist)}.`, person),
    ]
  })
}

/** What the facts ask for that no rule reads: titles that end, time limits of other bodies, vouchers. */
export function umstandsanlaesse(f: Fassungsinhalt): readonly Anlass[] {
  return Object.entries(f.umstaende ?? {}).flatMap(([id, u]): readonly Anlass[] => {
    switch (u.art) {
      case 'aufenthalt':
        return u.bis === null ? [] : [endet('titelEndet', u.person, datum(u.bis), 'Der Aufenthaltstitel gilt bis')]
      case 'vertretung':
        return u.bis === null ? [] : [endet('vertretungEndet', u.person, datum(u.bis), 'Die Vertretung gilt bis')]
      case 'vorrang':
        return u.frist === null || !OFFENER_VORRANG.has(u.vorrangstand)
          ? []
          : [vorrangfrist(u.person, id, datum(u.frist))]
      case 'anbieter':
        return u.gutschein_bis === null || u.abgerechnet_am !== null
          ? []
          : [gutschein(f.angaben.angaben[id], id, datum(u.gutschein_bis))]
      case 'handwert':
        return [handwert(u.person, id, datum(u.bis), WERTE.leistung[u.leistung])]
      default:
        return []
    }
  })
}

const handwert = (person: PersonId, id: string, tag: Datum, leistung: string): Anlass =>
  anlass('handwertEndet', [id, tag], tag, SECHS_WOCHEN, `${leistung}: von Hand gesetzt bis ${deutsch(tag)}.`, person)

const OFFENER_VORRANG: ReadonlySet<string> = new Set(['zuBeantragen', 'aufgefordert'])

const endet = (art: Anlassart, person: PersonId, tag: Datum, was: string): Anlass =>
  anlass(art, [person, tag], tag, SECHS_WOCHEN, `${was} ${deutsch(tag)}.`, person)

const vorrangfrist = (person: PersonId, id: string, tag: Datum): Anlass =>
  anlass('vorrangFrist', [id, tag], plusTage(tag, 1), 0, `Die Frist endete am ${deutsch(tag)}.`, person)

const gutschein = (a: Angabe | undefined, id: string, tag: Datum): Anlass =>
  anlass(
    'gutscheinEndet',
    [id, tag],
    tag,
    VIER_WOCHEN,
    `Der Gutschein gilt bis ${deutsch(tag)}.`,
    a !== undefined && 'person' in a ? a.person : null,
  )

function anlass(
  art: Anlassart,
  schluessel: readonly (string | Datum)[],
  tag: Datum,
  vorlauf: number,
  grund: string,
  person: PersonId | null = null,
): Anlass {
  return { art, schluessel: [art, ...schluessel].join('/'), faelligAm: plusTage(tag, -vorlauf), person, grund }
}
