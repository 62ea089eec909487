import { cent, deutsch, euro, type Json, liesDatum } from '../kern/index.ts'
import { type Angabe, type Angabenart, EINNAHMENAMEN } from '../recht/index.ts'
import type { Bereich, Feldwerte } from './entwurfsinhalt.ts'
import { AUSZAHLUNG, type Nachweis, type Weg } from './fassungsinhalt.ts'

/** The words of the office for facts, fields and values, where no mask is at hand: differences, letters, command line. */
const ARTEN = {
  antrag: 'Antrag',
  bewilligungszeitraum: 'Bewilligungszeitraum',
  karenzzeit: 'Karenzzeit',
  leistungsbezug: 'Monate mit Leistungsbezug',
  todesfall: 'Todesfall',
  person: 'Person im Haushalt',
  erwerbsfaehigkeit: 'Erwerbsfähigkeit',
  ausbildung: 'Schule oder Ausbildung',
  ausbildungsfoerderung: 'Förderung der Ausbildung',
  alleinerziehung: 'Alleinerziehung',
  ausschluss: 'Ausschluss von Leistungen',
  ortsabwesenheit: 'Ortsabwesenheit',
  einstand: 'Verantwortung füreinander',
  verwandte: 'Verwandte in der Haushaltsgemeinschaft',
  mehrbedarf: 'Mehrbedarf',
  versicherungsbeitrag: 'Eigener Beitrag zur Kranken- oder Pflegeversicherung',
  einmalbedarf: 'Einmaliger Bedarf',
  fehlendeEinnahme: 'Einnahme noch nicht oder nicht mehr da',
  schulbesuch: 'Schulbesuch',
  bildungsbedarf: 'Bildung und Teilhabe',
  schwangerschaft: 'Schwangerschaft',
  ernaehrung: 'Kostenaufwändige Ernährung',
  zeitweise: 'Kind lebt nur zeitweise hier',
  unterkunft: 'Unterkunft und Heizung',
  unterkunftEinmal: 'Einmalige Kosten der Wohnung',
  wohnguthaben: 'Guthaben aus Nebenkosten oder Heizung',
  kostensenkung: 'Aufforderung zur Kostensenkung',
  wohnausnahme: 'Ausnahme bei den Wohnkosten',
  mietobergrenze: 'Obergrenze der Miete',
  umzug: 'Umzug',
  auszugUnter25: 'Auszug unter 25 Jahren',
  eigenheim: 'Lasten des Eigenheims',
  wohnanteil: 'Anteil an der Wohnung nach Vertrag',
  erwerbseinkommen: 'Erwerbseinkommen',
  selbstaendigkeit: 'Selbständige Tätigkeit',
  betriebsergebnis: 'Einnahmen und Ausgaben des Betriebs',
  durchschnittseinkommen: 'Durchschnittseinkommen',
  einkommen: 'Anderes Einkommen',
  einmaligeEinnahme: 'Einmalige Einnahme oder Nachzahlung',
  absetzung: 'Absetzung',
  vermoegen: 'Vermögen',
  minderung: 'Leistungsminderung',
} as const satisfies Record<Angabenart, string>

type Feldname<Satz> = Satz extends unknown ? Exclude<keyof Satz, 'art'> : never
type Alle = Feldname<Angabe> | Feldname<Nachweis> | Feldname<Weg>

const FELDER = {
  abwesenheit: 'Grund der Abwesenheit',
  allgemeinbildend: 'Allgemeinbildende Schule',
  anlass: 'Anlass',
  aus_vermoegen_cent: 'Einsatz ihres Vermögens im Monat',
  belastungen_cent: 'Besondere Belastungen im Monat',
  bereinigt_cent: 'Bereinigtes Einkommen im Monat',
  bewohner: 'Bewohner des Eigenheims',
  einkommensmonate: 'Weitere Monate mit Einkommen',
  eigenheim: 'Selbst bewohnt',
  festgestellt_am: 'Tag der Feststellung',
  folgemonate_cent: 'Einkommen über dem Bedarf in diesen Monaten',
  gegeben_cent: 'Tatsächlich gegeben im Monat',
  gemeinsames_kind: 'Gemeinsames Kind im Haushalt',
  jahre_selbstaendig: 'Jahre der Selbständigkeit ohne Rentenbeiträge',
  kinderbedarf_cent: 'Bedarf ihrer Kinder im Monat',
  ohne_einkommen: 'Partner ohne Einkommen',
  sind_eltern: 'Es sind die Eltern',
  unterkunft_cent: 'Ihr Anteil an der Wohnung im Monat',
  verdienende: 'Verwandte mit Einkommen',
  verfuegungsbefugt: 'Verfügt über Einkommen oder Vermögen des anderen',
  versorgt_angehoerige: 'Versorgt Kinder oder Angehörige',
  verwertung: 'Verwertung',
  widerlegt: 'Vermutung widerlegt',
  zustimmung: 'Zustimmung erteilt',
  am: 'Tag der Antragstellung',
  anerkannt_cent: 'Anerkannt insgesamt',
  angemessen_heizung_cent: 'Richtwert Heizung',
  angemessen_unterkunft_cent: 'Richtwert Unterkunft',
  absetzungsart: 'Art',
  ausgaben_cent: 'Notwendige Ausgaben dafür',
  anteil_cent: 'Anteil im Monat',
  aufnahme: 'Aufnahme in die Schule',
  aufteilung: 'Aufteilung auf die Personen',
  ausnahme: 'Grund',
  auszug: 'Zusicherung',
  berechtigt: 'Kindergeldberechtigt',
  betrag_cent: 'Betrag im Monat',
  betrieb: 'Nummer des Betriebs',
  bewilligt: 'Leistungen dieses Monats waren schon bewilligt',
  betriebsausgaben_cent: 'Betriebsausgaben',
  bezeichnung: 'Bezeichnung',
  bildungsart: 'Art',
  bis: 'gilt bis',
  bisher_heizung_cent: 'Heizung bisher anerkannt',
  bisher_unterkunft_cent: 'Unterkunft bisher anerkannt',
  brutto_cent: 'Brutto im Monat',
  dienstwagen: 'Ansatz des Dienstwagens',
  dienstwagen_listenpreis_cent: 'Listenpreis des Dienstwagens',
  dokument: 'Dokument der Akte',
  einkommensart: 'Art',
  einmalart: 'Art',
  einnahmen_cent: 'Betriebseinnahmen',
  eltern: 'Eltern im Haushalt',
  empfaenger: 'Konto',
  entbindung_am: 'Tag der Entbindung',
  erbringung: 'Wie die Leistung erbracht wird',
  ereignis_am: 'Tag des Ereignisses',
  erforderlich: 'Umzug war erforderlich',
  erwerbsfaehig: 'Kann mindestens 3 Stunden am Tag arbeiten',
  foerderbedarf_cent: 'Voller Bedarf nach dem Förderbescheid',
  foerderstand: 'Stand der Förderung',
  foerderung: 'Art der Ausbildung',
  frei_cent: 'Davon bleibt frei',
  fahrten_km: 'Gefahrene Kilometer',
  frist: 'Frist',
  fuer_bis: 'Gezahlt für die Zeit bis',
  fuer_von: 'Gezahlt für die Zeit ab',
  fruehstuecke: 'Tage nur mit Frühstück vom Arbeitgeber',
  frist_bis: 'Frist bis',
  geburt: 'Geburtsdatum',
  geschuetzt: 'Bleibt unberücksichtigt',
  gesamtgrenze: 'Gemeinsamer Richtwert für Unterkunft und Heizung',
  gesetz: 'Nach welchem Gesetz',
  gewinn_cent: 'Gewinn im Monat',
  grund: 'Grund',
  grundbetrag_verbraucht: 'Grundbetrag ist für diese Monate schon abgesetzt',
  grundrentenzeiten: '33 Jahre Grundrentenzeiten nachgewiesen',
  grundsteuer_cent: 'Grundsteuer im Monat',
  grundmiete_cent: 'Kaltmiete im Monat',
  haerte: 'Besondere Härte',
  hauptmahlzeiten: 'Mittag- und Abendessen vom Arbeitgeber',
  heizung_cent: 'Heizung im Monat',
  heizungsart: 'Heizenergie',
  im_folgemonat: 'Zählt erst im Folgemonat',
  jahresberechnung: 'Jahresberechnung',
  kfz: 'Kraftfahrzeug im Betrieb',
  kfz_kosten_cent: 'Kosten des Kraftfahrzeugs',
  kilometer: 'Einfacher Weg zur Arbeit in Kilometern',
  koepfe: 'Bewohner der Wohnung',
  kostenart: 'Art',
  krankheit: 'Krankheit',
  leistungsart: 'Leistung',
  mehrbedarfsart: 'Art',
  mietenstufe: 'Mietenstufe (Wohngeld)',
  minderung_prozent: 'Minderung der Erwerbsfähigkeit in Prozent',
  minderungsart: 'Art',
  modell: 'Aufenthalt',
  nachzahlung: 'Ist eine Nachzahlung',
  nicht_anerkannt_cent: 'Davon nicht anerkannt',
  nebenkosten_cent: 'Nebenkosten im Monat',
  oepnv_cent: 'Höchstens Fahrpreis im Monat',
  person: 'Person',
  prozent_x100: 'Prozent des Regelbedarfs',
  quadratmeter_cent: 'Obergrenze je Quadratmeter',
  rolle: 'Stellung im Haushalt',
  seite: 'Seite',
  selbes_gebiet: 'Im selben Gebiet',
  senkungsart: 'Welche Kosten',
  sonstiges_cent: 'Andere Lasten im Monat',
  sozialabgaben_cent: 'Sozialabgaben im Monat',
  steuern_cent: 'Steuern im Monat',
  stufe: 'Wiederholung',
  tage: 'Tage im Monat',
  tilgung_anerkannt: 'Tilgung wird anerkannt',
  tilgung_cent: 'Tilgung im Monat',
  unberuecksichtigt_cent: 'Davon Haushaltsstrom oder selbst getragen',
  termin: 'Voraussichtlicher Tag der Entbindung',
  tage_woche: 'Arbeitstage in der Woche',
  vermoegensart: 'Art',
  verteilung_monate: 'Verteilt auf Monate',
  vorlaeufig_brutto_cent: 'Vorläufiges Durchschnittsbrutto',
  verpflegung_tage: 'Tage mit voller Verpflegung im Monat',
  vor_geburt_cent: 'Einkommen vor der Geburt im Monat',
  verguetung: 'Erhält Ausbildungsvergütung',
  versicherung: 'Versicherung',
  versicherung_cent: 'Gebäudeversicherung im Monat',
  von: 'gilt ab',
  warmwasser: 'Warmwasser',
  wert_cent: 'Wert',
  wirksam_am: 'Feststellung wirksam am',
  wohnflaeche_m2x100: 'Wohnfläche',
  wohnform: 'Wohnform',
  zufluss_am: 'Zugeflossen am',
  zinsen_cent: 'Schuldzinsen im Monat',
  zulaessige_miete_cent: 'Zulässige Kaltmiete',
  zusicherung: 'Vorher zugesichert',
  zustand: 'Nachweis',
} as const satisfies Record<Alle, string>

type Wert<Satz, Feld extends string> = Satz extends { readonly [F in Feld]: infer W } ? Extract<W, string> : never
type Worte<Satz, Feld extends string> = { readonly [F in Feld]: Record<Wert<Satz, F>, string> }

export const WERTE = {
  rolle: {
    hauptperson: 'Antragstellende Person',
    partner: 'Partnerin oder Partner',
    kind: 'Kind',
    haushaltsangehoerig: 'Lebt im Haushalt, gehört nicht zur Bedarfsgemeinschaft',
  },
  grund: {
    altersrente: 'Rente wegen Alters',
    ausbildung: 'Ausbildung, dem Grunde nach förderfähig',
    asylblg: 'Asylbewerberleistungsgesetz',
    stationaer: 'Stationäre Einrichtung',
    sgb12: 'Grundsicherung nach dem SGB XII',
    haft: 'Haft',
    aufenthaltsrecht: 'Aufenthaltsrecht',
    sgb14: 'Lebensunterhalt nach dem SGB XIV',
    nichtErreichbar: 'Gilt als nicht erreichbar',
  },
  foerderung: {
    schule: 'Schule mit Bedarf nach § 12 BAföG',
    beiDenEltern: 'Ausbildung oder Studium, wohnt bei den Eltern',
    fachschuleEigeneWohnung: 'Fachschule, Kolleg, Abendgymnasium, eigene Wohnung',
    hochschuleEigeneWohnung: 'Hochschule, eigene Wohnung',
    ohneAnspruchBeiDenEltern: 'Schule ohne BAföG nach § 2 Abs. 1a, wohnt bei den Eltern',
    abendschuleOhneAnspruch: 'Abendschule ohne BAföG wegen § 10 Abs. 3',
    wohnheim: 'Wohnheim oder Internat mit Förderung nach dem SGB III',
    betrieblich: 'Betriebliche Ausbildung',
  },
  foerderstand: {
    erhaelt: 'wird gezahlt',
    ohneWegenEinkommen: 'nur wegen Einkommen oder Vermögen nicht gezahlt',
    beantragt: 'beantragt, noch nicht entschieden',
    abgelehnt: 'abgelehnt',
    ohne: 'nicht beantragt',
  },
  haerte: { keine: 'nein', darlehen: 'ja, Darlehen', zuschuss: 'ja, Zuschuss nach Satz 2' },
  mehrbedarfsart: {
    schwangerschaft: 'Schwangerschaft',
    behinderung: 'Behinderung mit Teilhabeleistung',
    ernaehrung: 'Kostenaufwändige Ernährung',
    unabweisbar: 'Unabweisbarer besonderer Bedarf',
    warmwasser: 'Warmwasser, höherer Verbrauch',
    schulbuch: 'Schulbücher und Arbeitshefte',
    merkzeichenG: 'Merkzeichen G bei voller Erwerbsminderung',
  },
  krankheit: {
    mukoviszidose: 'Mukoviszidose',
    zoeliakie: 'Zöliakie',
    dialyse: 'Niereninsuffizienz mit Dialyse',
    mangelernaehrung: 'krankheitsbedingte Mangelernährung',
    ketogeneDiaet: 'ketogene Diät',
    morbusCrohn: 'Morbus Crohn',
    phenylketonurie: 'Phenylketonurie',
    hypercholesterinaemie: 'Hypercholesterinämie',
    laktoseintoleranz: 'Laktoseintoleranz',
    fruktoseintoleranz: 'Fruktose- oder Saccharoseintoleranz',
    galaktosaemie: 'Galaktosämie',
    kuhmilchallergie: 'Kuhmilchallergie',
  },
  aufnahme: {
    regelmaessig: 'wie üblich',
    erstmalig: 'erstmals, im laufenden Schuljahr',
    wiederaufnahme: 'nach Unterbrechung wieder',
  },
  bildungsart: {
    ausflug: 'Ausflüge',
    klassenfahrt: 'Mehrtägige Fahrt',
    befoerderung: 'Weg zur Schule',
    lernfoerderung: 'Lernförderung',
    mittagessen: 'Mittagessen',
    teilhabe: 'Sport, Kultur, Freizeit',
  },
  erbringung: { geld: 'Geld', gutschein: 'Gutschein', anbieter: 'Zahlung an den Anbieter' },
  versicherung: {
    pkv: 'private Krankenversicherung',
    ppv: 'private Pflegeversicherung',
    gkv: 'gesetzliche Krankenversicherung',
    spv: 'soziale Pflegeversicherung',
    solidargemeinschaft: 'Solidargemeinschaft statt Krankenversicherung',
  },
  einmalart: {
    erstausstattungWohnung: 'Erstausstattung der Wohnung',
    erstausstattungBekleidung: 'Erstausstattung mit Kleidung',
    erstausstattungGeburt: 'Schwangerschaft und Geburt',
    hilfsmittel: 'Orthopädische Schuhe, therapeutische Geräte',
    regelbedarf: 'Unabweisbarer Bedarf, Darlehen',
  },
  modell: { wechsel: 'im Wechsel bei beiden Eltern', umgang: 'zu Besuch (Umgang)' },
  kostenart: {
    nachzahlung: 'Nachzahlung für Nebenkosten oder Heizung',
    brennstoff: 'Öl, Holz oder Kohle auf Vorrat',
    instandhaltung: 'Unabweisbare Reparatur am Eigenheim',
    umzug: 'Umzug und Wohnungssuche, zugesichert',
    kaution: 'Kaution',
    genossenschaft: 'Genossenschaftsanteile',
    schulden: 'Miet- oder Energieschulden',
  },
  senkungsart: { unterkunft: 'Unterkunft', heizung: 'Heizung', beides: 'Unterkunft und Heizung' },
  ausnahme: {
    unabweisbar: 'höhere Kosten unabweisbar',
    kinder: 'Kinder in der Bedarfsgemeinschaft',
    verkleinerung: 'Bedarfsgemeinschaft wurde kleiner',
    sterbefall: 'Todesfall im Haushalt',
    unwirtschaftlich: 'Umzug wäre unwirtschaftlich',
  },
  auszug: {
    erteilt: 'erteilt',
    entbehrlich: 'nicht nötig aus wichtigem Grund',
    fehlt: 'fehlt',
    absicht: 'Umzug, um Leistungen zu erhalten',
  },
  wohnform: { miete: 'Miete', untermiete: 'Untermiete', eigentum: 'Eigentum', sammelunterkunft: 'Sammelunterkunft' },
  warmwasser: { zentral: 'zentral, mit der Heizung', dezentral: 'in der Wohnung erzeugt' },
  heizungsart: {
    gas: 'Gas',
    oel: 'Öl',
    fernwaerme: 'Fernwärme',
    strom: 'Strom',
    waermepumpe: 'Wärmepumpe',
    holz: 'Holz',
    kohle: 'Kohle',
    sonstige: 'Sonstige',
  },
  einkommensart: EINNAHMENAMEN,
  absetzungsart: {
    fahrtkosten: 'Fahrten zur Arbeit',
    kfzHaftpflicht: 'Kfz-Haftpflicht',
    werbungskosten: 'Andere Kosten für die Arbeit',
    altersvorsorge: 'Geförderte Altersvorsorge',
    unterhaltstitel: 'Unterhalt nach Titel',
    fahrtKfz: 'Fahrten zur Arbeit mit dem Auto',
    auswaertstaetigkeit: 'Verpflegung bei auswärtiger Arbeit',
    privatversicherung: 'Eigene Versicherung Minderjähriger',
    pflichtversicherung: 'Andere vorgeschriebene Versicherung',
    krankenversicherung: 'Beiträge zur Kranken- und Pflegeversicherung',
    altersvorsorgeBefreiter: 'Altersvorsorge, von der Rentenversicherung befreit',
    riester: 'Riester-Vertrag',
    elterneinkommenBafoeg: 'Einkommen, das beim BAföG eines Kindes zählt',
  },
  kfz: { keins: 'keines', betrieblich: 'überwiegend betrieblich', privat: 'überwiegend privat' },
  dienstwagen: {
    voll: '1 Prozent des Listenpreises',
    haelfte: '1 Prozent der Hälfte (Hybrid)',
    viertel: '1 Prozent eines Viertels (Elektro)',
  },
  vermoegensart: {
    guthaben: 'Guthaben und Bargeld',
    wertpapiere: 'Wertpapiere',
    kfz: 'Kraftfahrzeug',
    immobilie: 'Haus, Wohnung, Land',
    altersvorsorge: 'Für das Alter bestimmt',
    vorsorgeGebunden: 'Für das Alter, vor dem Ruhestand nicht verwertbar',
    sonstiges: 'Sonstiges',
    vorsorgeSelbstaendiger: 'Für das Alter bestimmt, aus selbständiger Arbeit',
  },
  verwertung: { sofort: 'sofort möglich', spaeter: 'nur später möglich', haerte: 'besondere Härte' },
  eigenheim: { haus: 'Haus', wohnung: 'Eigentumswohnung' },
  anlass: { erwartet: 'wird im Monat noch erwartet', verbraucht: 'vorzeitig verbraucht' },
  abwesenheit: {
    ohneGrund: 'ohne wichtigen Grund',
    wichtigerGrund: 'wichtiger Grund',
    erwerbstaetigkeit: 'wegen der Arbeit',
  },
  gesetz: { sgb2: 'SGB II (Grundsicherung für Arbeitsuchende)', sgb12: 'SGB XII (Sozialhilfe)' },
  minderungsart: {
    pflichtverletzung: 'Pflichtverletzung',
    meldeversaeumnis: 'Meldeversäumnis',
    arbeitsverweigerung: 'Arbeitsverweigerung',
    nichterreichbar: 'Nichterreichbarkeit',
  },
  zustand: { fehlt: 'fehlt noch', angefordert: 'angefordert', vorgelegt: 'liegt vor', nichtNoetig: 'nicht nötig' },
  leistungsart: {
    regelbedarf: 'Regelbedarf',
    mehrbedarf: 'Mehrbedarf',
    unterkunft: 'Unterkunft und Heizung',
    sofortzuschlag: 'Sofortzuschlag',
  },
  aufteilung: { koepfe: 'gleich nach Köpfen', bedarf: 'nach Anteil am Bedarf' },
} as const satisfies Worte<
  Angabe,
  | 'rolle'
  | 'grund'
  | 'foerderung'
  | 'foerderstand'
  | 'haerte'
  | 'mehrbedarfsart'
  | 'krankheit'
  | 'modell'
  | 'versicherung'
  | 'einmalart'
  | 'aufnahme'
  | 'bildungsart'
  | 'erbringung'
  | 'kostenart'
  | 'senkungsart'
  | 'ausnahme'
  | 'auszug'
  | 'wohnform'
  | 'warmwasser'
  | 'heizungsart'
  | 'einkommensart'
  | 'kfz'
  | 'dienstwagen'
  | 'absetzungsart'
  | 'vermoegensart'
  | 'verwertung'
  | 'eigenheim'
  | 'anlass'
  | 'abwesenheit'
  | 'minderungsart'
  | 'gesetz'
> &
  Worte<Nachweis, 'zustand'> &
  Worte<Weg, 'leistungsart' | 'aufteilung'>

const WEGARTEN = {
  vermieter: 'Zahlung an den Vermieter',
  versorger: 'Zahlung an den Energieversorger',
  person: 'Zahlung an eine Person gesondert',
} as const satisfies Record<Weg['art'], string>

/** What a record is called: "Anderes Einkommen: Kindergeld". */
export function satzName(bereich: Bereich, id: string, werte: Feldwerte): string {
  if (bereich === 'nachweise') return 'Nachweis'
  if (bereich === 'wege')
    return id === AUSZAHLUNG ? 'Konto der Bedarfsgemeinschaft' : (wort(WEGARTEN, werte.art) ?? 'Zahlungsweg')
  const art = wort(ARTEN, werte.art) ?? 'Angabe'
  const naeher = ['einkommensart', 'absetzungsart', 'vermoegensart', 'mehrbedarfsart', 'minderungsart'].find(
    (f) => werte[f] !== undefined && werte[f] !== null,
  )
  return naeher === undefined ? art : `${art}: ${wertText(naeher, werte[naeher] ?? null)}`
}

export function feldName(feld: string): string {
  return wort(FELDER, feld) ?? feld
}

/** A value as the office reads it. Persons stay P1, P2: who knows the names puts them in. */
export function wertText(feld: string, wert: Json): string {
  if (wert === null) return '–'
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein'
  if (typeof wert === 'number') return zahlText(feld, wert)
  if (typeof wert === 'string') {
    const tag = liesDatum(wert)
    return tag === undefined ? (wort(worteDesFeldes(feld), wert) ?? wert) : deutsch(tag)
  }
  if (Array.isArray(wert)) return wert.length === 0 ? 'keine' : wert.join(', ')
  return 'Bankverbindung'
}

function zahlText(feld: string, wert: number): string {
  if (feld.endsWith('_cent')) return `${euro(cent(wert))} €`
  if (feld.endsWith('_m2x100')) return `${euro(cent(wert))} m²`
  return feld.endsWith('_x100') ? `${euro(cent(wert))} %` : String(wert)
}

function worteDesFeldes(feld: string): Readonly<Record<string, string>> {
  const alle: Readonly<Record<string, Readonly<Record<string, string>>>> = WERTE
  return Object.hasOwn(alle, feld) ? (alle[feld] ?? {}) : {}
}

function wort(worte: Readonly<Record<string, string>>, schluessel: Json | undefined): string | undefined {
  return typeof schluessel === 'string' && Object.hasOwn(worte, schluessel) ? worte[schluessel] : undefined
}
