import { type Angabe, EINNAHMENAMEN } from '../recht/index.ts'
import type { Nachweis, Weg } from './fassungsinhalt.ts'
import type { Umstand } from './umstand.ts'

type Wert<Satz, Feld extends string> = Satz extends { readonly [F in Feld]: infer W } ? Extract<W, string> : never
type Worte<Satz, Feld extends string> = { readonly [F in Feld]: Record<Wert<Satz, F>, string> }

/** The choices of fields in the words of the office: in differences, letters, lists; masks may add the paragraph. */
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
  sachgrund: {
    gemeinschaftsunterkunft: 'Gemeinschaftsunterkunft ohne Küche (§ 68)',
    ungeeignet: 'Geld reicht nicht bis zum Monatsende (§ 24 Abs. 2)',
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
    zuschussVersicherung: 'Zuschuss zur Versicherung',
  },
  ausweisart: {
    personalausweis: 'Personalausweis',
    reisepass: 'Reisepass',
    aufenthaltstitel: 'Aufenthaltstitel',
    ankunftsnachweis: 'Ankunftsnachweis',
    geburtsurkunde: 'Geburtsurkunde (Kind)',
    onlineAusweis: 'Online-Ausweis',
    sonstiges: 'anderes Ausweispapier',
  },
  staatsangehoerigkeit: {
    deutsch: 'deutsch',
    euEwrCh: 'EU, EWR oder Schweiz',
    drittstaat: 'anderer Staat',
    staatenlos: 'staatenlos',
    ungeklaert: 'ungeklärt',
  },
  aufenthaltstitel: {
    nichtNoetig: 'nicht nötig (deutsch)',
    freizuegigkeit: 'Freizügigkeit (EU, EWR, Schweiz)',
    niederlassung: 'Niederlassungserlaubnis, Daueraufenthalt',
    aufenthaltserlaubnis: 'Aufenthaltserlaubnis',
    voruebergehenderSchutz: 'vorübergehender Schutz (§ 24 AufenthG)',
    fiktion: 'Fiktionsbescheinigung',
    gestattung: 'Aufenthaltsgestattung',
    duldung: 'Duldung',
    sonstiger: 'sonstiger',
  },
  erwerbsstatus: {
    arbeitslos: 'arbeitslos gemeldet',
    erwerbstaetig: 'arbeitet',
    selbstaendig: 'selbständig',
    schule: 'Schule',
    ausbildung: 'Ausbildung oder Studium',
    massnahme: 'Maßnahme, Sprachkurs',
    elternzeit: 'betreut ein Kind unter drei',
    pflege: 'pflegt Angehörige',
    arbeitsunfaehig: 'arbeitsunfähig',
    sonstiges: 'sonstiges',
  },
  vertretungsart: {
    betreuung: 'rechtliche Betreuung',
    vormundschaft: 'Vormundschaft',
    pflegschaft: 'Pflegschaft',
    bevollmaechtigt: 'Vollmacht',
    beistand: 'Beistand',
  },
  versicherungsstatus: {
    pflicht: 'pflichtversichert',
    familie: 'familienversichert',
    freiwillig: 'freiwillig gesetzlich',
    privat: 'privat',
    ausland: 'im Ausland',
    keine: 'nicht versichert',
  },
  vorrangleistung: {
    arbeitslosengeld: 'Arbeitslosengeld',
    wohngeld: 'Wohngeld',
    kinderzuschlag: 'Kinderzuschlag',
    kindergeld: 'Kindergeld',
    unterhaltsvorschuss: 'Unterhaltsvorschuss',
    elterngeld: 'Elterngeld',
    rente: 'Rente',
    ausbildungsfoerderung: 'BAföG, Berufsausbildungsbeihilfe',
    krankengeld: 'Krankengeld',
    sonstige: 'sonstige',
  },
  vorrangstand: {
    zuBeantragen: 'zu beantragen',
    aufgefordert: 'zum Antrag aufgefordert',
    beantragt: 'beantragt',
    bewilligt: 'bewilligt',
    abgelehnt: 'abgelehnt',
  },
  unterhaltsgrund: {
    trennung: 'Getrenntleben (UH1)',
    scheidung: 'nach Scheidung (UH1)',
    betreuung: 'Schwangerschaft, Betreuung eines Kindes (UH2)',
    kind: 'Kind gegen den anderen Elternteil (UH3)',
  },
  unterhaltsstand: {
    ungeklaert: 'noch zu klären',
    nichtMoeglich: 'nicht durchsetzbar',
    geltendGemacht: 'wird geltend gemacht',
    tituliert: 'tituliert, nicht gezahlt',
    gezahlt: 'wird gezahlt',
  },
  schadensart: {
    verkehr: 'Verkehrsunfall',
    arbeit: 'Arbeitsunfall',
    gewalt: 'Gewalttat',
    sonstiger: 'sonstiger Schaden',
  },
  leistung: {
    regelbedarf: 'Regelbedarf',
    mehrbedarf: 'Mehrbedarf',
    unterkunft: 'Unterkunft und Heizung',
    sofortzuschlag: 'Sofortzuschlag',
    ausbildung: 'Leistung für Auszubildende',
    ausbildungUnterkunft: 'Unterkunft für Auszubildende',
    bildung: 'Bildung und Teilhabe in Geld',
    erstausstattung: 'Erstausstattung',
    hilfsmittel: 'Orthopädische Schuhe, therapeutische Geräte',
    zuschussVersicherung: 'Zuschuss zur Kranken- und Pflegeversicherung',
    einmalzahlung: 'Einmalzahlung',
  },
  lohnzufluss: { selberMonat: 'im selben Monat', folgemonat: 'im Folgemonat' },
  unterbringung: {
    mehrbett: 'Mehrbettzimmer',
    einzelzimmer: 'Einzel- oder Familienzimmer',
    wohnung: 'eigene Wohneinheit',
  },
  einweisung: {
    gemeinde: 'Gemeinde (Ordnungsrecht)',
    land: 'Land (Aufnahmeeinrichtung)',
    frauenhaus: 'Frauenhaus',
    freierTraeger: 'freier Träger',
    privat: 'privat (Pension, Wohnheim)',
  },
  gebuehrart: { jeTag: 'je Tag', jeMonat: 'je Monat' },
  eksstand: { vorlaeufig: 'Schätzung, vorläufig', abschliessend: 'Abrechnung, abschließend' },
  vorlaeufigkeitsgrund: {
    hoehe: 'Die Höhe steht noch nicht fest (Abs. 1 Satz 1 Nr. 2)',
    voraussetzungen: 'Ob ein Anspruch besteht, ist wahrscheinlich, aber noch zu klären (Abs. 1 Satz 1 Nr. 1)',
    verfassungsrecht: 'Eine Vorschrift liegt beim Bundesverfassungsgericht oder EuGH (Abs. 7 Nr. 1)',
    grundsatzfrage: 'Eine Grundsatzfrage liegt beim Bundessozialgericht (Abs. 7 Nr. 2)',
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
  | 'sachgrund'
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
  Worte<Weg, 'leistungsart' | 'aufteilung'> &
  Worte<
    Umstand,
    | 'ausweisart'
    | 'staatsangehoerigkeit'
    | 'aufenthaltstitel'
    | 'erwerbsstatus'
    | 'vertretungsart'
    | 'versicherungsstatus'
    | 'vorrangleistung'
    | 'vorrangstand'
    | 'unterhaltsgrund'
    | 'unterhaltsstand'
    | 'schadensart'
    | 'leistung'
    | 'lohnzufluss'
    | 'unterbringung'
    | 'einweisung'
    | 'gebuehrart'
    | 'eksstand'
    | 'vorlaeufigkeitsgrund'
  >
