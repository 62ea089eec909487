import type { Worte } from '../wortlaut.ts'

const anteilig = (was: string) => (l: { wert: string }) =>
  `${was} ändert sich im Lauf des Monats und wird nach Tagen berechnet (der Monat zählt 30 Tage): ${l.wert}.`

const besonderer = (titel: string, wofuer: string) => ({
  titel,
  satz: (l: { wert: string }) => `${wofuer} wird ein Mehrbedarf von ${l.wert} anerkannt.`,
  ohne: `${titel}: nicht gewährt, weil dafür nichts festgestellt ist.`,
})

export const BEDARF: Worte = {
  'sgb2.20.2.regelbedarfsstufe': {
    titel: 'Regelbedarfsstufe',
    satz: (l) => `Nach Alter und Stellung im Haushalt gilt die Regelbedarfsstufe ${l.wert}.`,
  },
  'sgb2.20.1a.regelbedarfDerStufe': {
    titel: 'Regelbedarf',
    satz: (l) => `In der Regelbedarfsstufe ${l.von('regelbedarfsstufe')} beträgt der Regelbedarf ${l.wert} im Monat.`,
    ohne: 'Kein Regelbedarf, weil die Person nicht im Haushalt lebt.',
  },
  'sgb2.20.regelbedarfImAbschnitt': {
    titel: 'Regelbedarf',
    satz: (l) =>
      `Das Kind lebt an ${l.von('tage')} von 30 Tagen hier; von seinem Regelbedarf (${l.von('regelbedarfDerStufe')}) zählen ${l.wert}.`,
    ohne: 'Kein Regelbedarf, weil die Person nicht im Haushalt lebt.',
  },
  'sgb2.20.regelbedarf': { titel: 'Regelbedarf', satz: anteilig('Der Regelbedarf') },
  'sgb2.41.1.tageDesAbschnitts': { titel: 'Tage', satz: (l) => `Dieser Teil des Monats zählt ${l.wert}.` },
  'sgb2.41.1.tageDesZeitraums': { titel: 'Tage des Zeitraums', satz: (l) => `Der Zeitraum zählt ${l.wert}.` },
  'sgb2.21.3.prozentsatzAlleinerziehung': {
    titel: 'Prozentsatz für Alleinerziehende',
    satz: (l) => `Nach Zahl und Alter der Kinder beträgt der Satz ${l.wert} der Regelbedarfsstufe 1.`,
    ohne: 'Die Person erzieht kein minderjähriges Kind im Haushalt allein.',
  },
  'sgb2.21.3.mehrbedarfAlleinerziehung': {
    titel: 'Mehrbedarf für Alleinerziehende',
    satz: (l) =>
      `Für Alleinerziehende werden ${l.von('prozentsatzAlleinerziehung')} von ${l.von('regelbedarfsstufe1')} anerkannt: ${l.wert}.`,
    ohne: 'Mehrbedarf für Alleinerziehende: nicht gewährt, weil die Person kein minderjähriges Kind im Haushalt allein erzieht.',
    formel: (l) => `${l.zahl('prozentsatzAlleinerziehung')} von ${l.zahl('regelbedarfsstufe1')} = ${l.zahl()}`,
  },
  'sgb2.21.2.mehrbedarfSchwangerschaft': besonderer(
    'Mehrbedarf bei Schwangerschaft',
    'Nach der zwölften Schwangerschaftswoche',
  ),
  'sgb2.21.4.mehrbedarfBehinderung': besonderer('Mehrbedarf bei Behinderung', 'Wegen der Behinderung'),
  'sgb2.23.4.mehrbedarfMerkzeichenG': besonderer(
    'Mehrbedarf mit Merkzeichen G',
    'Wegen voller Erwerbsminderung mit Merkzeichen G',
  ),
  'sgb2.21.5.ernaehrungFestgestellt': besonderer('Mehrbedarf für Ernährung, festgestellt', 'Für Ernährung'),
  'sgb2.21.5.prozentsatzErnaehrung': {
    titel: 'Prozentsatz für Ernährung',
    satz: (l) => `Nach Krankheit und Alter beträgt der empfohlene Satz ${l.wert} der Regelbedarfsstufe 1.`,
    ohne: 'Für diese Krankheit und dieses Alter ist kein Satz empfohlen.',
  },
  'sgb2.21.6.einmaligUnabweisbar': besonderer(
    'Einmaliger unabweisbarer Bedarf',
    'Für einen einmaligen unabweisbaren Bedarf',
  ),
  'sgb2.21.6a.einmaligSchulbuch': besonderer('Schulbücher, einmalig', 'Für Schulbücher und Arbeitshefte'),
  'sgb2.21.5.mehrbedarfErnaehrung': besonderer(
    'Mehrbedarf für kostenaufwändige Ernährung',
    'Für kostenaufwändige Ernährung',
  ),
  'sgb2.21.6.mehrbedarfUnabweisbar': besonderer(
    'Unabweisbarer besonderer Bedarf',
    'Für einen unabweisbaren besonderen Bedarf',
  ),
  'sgb2.21.6a.mehrbedarfSchulbuch': besonderer('Mehrbedarf für Schulbücher', 'Für Schulbücher und Arbeitshefte'),
  'sgb2.21.7.mehrbedarfWarmwasser': {
    titel: 'Mehrbedarf für Warmwasser',
    satz: (l) =>
      l.roh('tage') === undefined
        ? `Weil das Warmwasser in der Wohnung erzeugt wird, wird ein Mehrbedarf von ${l.wert} anerkannt.`
        : `Weil das Warmwasser in der Wohnung erzeugt wird und das Kind an ${l.von('tage')} von 30 Tagen hier lebt, wird ein Mehrbedarf von ${l.wert} anerkannt.`,
    ohne: (l) => {
      if (l.roh('warmwasser') === 'zentral')
        return 'Mehrbedarf für Warmwasser: nicht gewährt, weil das Warmwasser zentral erzeugt wird; die Kosten gehören zu Unterkunft und Heizung.'
      if (Number(l.roh('ausschluss') ?? 0) > 0)
        return 'Mehrbedarf für Warmwasser: nicht gewährt, weil die Person nicht in der Wohnung lebt.'
      return 'Mehrbedarf für Warmwasser: nicht gewährt, weil zur Unterkunft nichts angegeben ist.'
    },
  },
  'sgb2.21.8.mehrbedarfeAbsatz2Bis5': {
    titel: 'Mehrbedarfe nach § 21 Abs. 2 bis 5',
    satz: (l) =>
      l.roh('tage') === undefined
        ? `Die Mehrbedarfe nach den Absätzen 2 bis 5 ergeben ${l.wert}; zusammen dürfen sie den Regelbedarf nicht übersteigen.`
        : `Das Kind lebt an ${l.von('tage')} von 30 Tagen hier; von seinen Mehrbedarfen nach den Absätzen 2 bis 5 zählen ${l.wert}.`,
    ohne: 'Mehrbedarfe nach den Absätzen 2 bis 5: nicht gewährt, weil keine Voraussetzung dafür vorliegt.',
  },
  'sgb2.21.mehrbedarfImAbschnitt': {
    titel: 'Mehrbedarf',
    satz: (l) => `Die Mehrbedarfe ergeben zusammen ${l.wert}.`,
    ohne: 'Es ist kein Mehrbedarf anzuerkennen.',
  },
  'sgb2.21.mehrbedarf': {
    titel: 'Mehrbedarf',
    satz: (l) =>
      l.von('einmaligUnabweisbar') === ''
        ? anteilig('Der Mehrbedarf')(l)
        : `Laufende und einmalige Mehrbedarfe ergeben zusammen ${l.wert}.`,
    ohne: 'Es ist kein Mehrbedarf anzuerkennen.',
  },
  'sgb2.22.1.liegtInKarenzzeit': {
    titel: 'Karenzzeit',
    satz: () => 'Der Monat liegt in der Karenzzeit.',
    ohne: 'Der Monat liegt nicht in der Karenzzeit.',
  },
  'sgb2.22.1.eigenheimlasten': {
    titel: 'Lasten des Eigenheims',
    satz: (l) => `Zinsen, Grundsteuer, Versicherung und andere Lasten des Eigenheims ergeben ${l.wert} im Monat.`,
    ohne: 'Lasten eines Eigenheims sind nicht angegeben.',
  },
  'sgb2.22.1.aufwendungenUnterkunft': {
    titel: 'Kosten der Unterkunft',
    satz: (l) => `Die Unterkunft kostet ohne Heizung ${l.wert} im Monat.`,
    ohne: 'Für die Unterkunft sind keine Kosten angegeben.',
  },
  'sgb2.22.1.aufwendungenNachSatz8': {
    titel: 'Kosten nach den Obergrenzen der Miete',
    satz: (l) =>
      `Soweit die Kosten über der örtlichen Obergrenze je Quadratmeter oder der zulässigen Miete liegen, gelten sie als unangemessen; es bleiben ${l.wert}.`,
    ohne: 'Nach den Obergrenzen der Miete bleibt nichts.',
  },
  'sgb2.22.1.senkungsfristUnterkunft': {
    titel: 'Frist zur Kostensenkung, Unterkunft',
    satz: () => 'Die Frist, in der höhere Kosten der Unterkunft noch anerkannt werden, läuft.',
    ohne: 'Eine Frist zur Senkung der Kosten der Unterkunft läuft nicht.',
  },
  'sgb2.22.1.senkungsfristHeizung': {
    titel: 'Frist zur Kostensenkung, Heizung',
    satz: () => 'Die Frist, in der höhere Heizkosten noch anerkannt werden, läuft.',
    ohne: 'Eine Frist zur Senkung der Heizkosten läuft nicht.',
  },
  'sgb2.22.1.einmaligAnerkannt': {
    titel: 'Einmalige Kosten der Wohnung',
    satz: (l) => `In diesem Monat sind einmalige Kosten der Wohnung von ${l.wert} fällig.`,
    ohne: 'Einmalige Kosten der Wohnung sind in diesem Monat nicht fällig.',
  },
  'sgb2.22.2.raumFuerInstandhaltung': {
    titel: 'Raum für Instandhaltung',
    satz: (l) =>
      `Mit den laufenden und einmaligen Kosten von zwölf Monaten sind noch ${l.wert} für Reparaturen angemessen.`,
    ohne: 'Die laufenden Kosten lassen keinen Raum für Reparaturen.',
  },
  'sgb2.22.2.darlehenInstandhaltung': {
    titel: 'Darlehen für Instandhaltung',
    satz: (l) => `Für den übrigen Teil der Reparatur können ${l.wert} als Darlehen geleistet werden.`,
    ohne: 'Ein Darlehen für Reparaturen kommt nicht in Betracht.',
  },
  'sgb2.22.6.darlehenKaution': {
    titel: 'Darlehen für Kaution oder Genossenschaftsanteile',
    satz: (l) => `Für Kaution oder Genossenschaftsanteile sollen ${l.wert} als Darlehen geleistet werden.`,
    ohne: 'Ein Darlehen für eine Kaution kommt nicht in Betracht.',
  },
  'sgb2.22.8.darlehenSchulden': {
    titel: 'Darlehen für Schulden',
    satz: (l) => `Zur Sicherung der Wohnung können Schulden von ${l.wert} als Darlehen übernommen werden.`,
    ohne: 'Ein Darlehen für Schulden kommt nicht in Betracht.',
  },
  'sgb2.22.3.guthabenImMonat': {
    titel: 'Guthaben',
    satz: (l) => `Ein Guthaben mindert die Kosten der Wohnung in diesem Monat um ${l.wert}.`,
    ohne: 'Ein Guthaben mindert die Kosten der Wohnung in diesem Monat nicht.',
  },
  'sgb2.22.einmaligerAnteil': {
    titel: 'Anteil an einmaligen Kosten der Wohnung',
    satz: (l) => `Von den einmaligen Kosten entfallen ${l.wert} auf diese Person.`,
    ohne: 'Auf diese Person entfallen keine einmaligen Kosten der Wohnung.',
  },
  'sgb2.22.3.guthabenAnteil': {
    titel: 'Anteil am Guthaben',
    satz: (l) => `Vom Guthaben entfallen ${l.wert} auf diese Person.`,
    ohne: 'Auf diese Person entfällt kein Guthaben.',
  },
  'sgb2.22.1.unterkunftAnerkannt': {
    titel: 'Anerkannte Kosten der Unterkunft',
    satz: (l) => kostenDerUnterkunft(l),
    ohne: 'Es sind keine Kosten der Unterkunft anzuerkennen.',
  },
  'sgb2.22.1.heizungAnerkannt': {
    titel: 'Anerkannte Heizkosten',
    satz: (l) =>
      l.von('angemessen_heizung_cent') === l.wert && l.von('heizung_cent') !== l.wert
        ? `Von den Heizkosten (${l.von('heizung_cent')}) wird der angemessene Teil anerkannt: ${l.wert}.`
        : `Die Heizkosten werden in tatsächlicher Höhe anerkannt: ${l.wert}.`,
    ohne: 'Gesonderte Heizkosten sind nicht anzuerkennen.',
  },
  'sgb2.22.unterkunftImAbschnitt': {
    titel: 'Anteil an Unterkunft und Heizung',
    satz: (l) =>
      l.roh('anteil_cent') !== undefined
        ? `Der Anteil dieser Person an der Wohnung beträgt nach dem Vertrag ${l.wert}.`
        : `Die anerkannten Kosten werden auf ${l.von('koepfe')} ${l.roh('koepfe') === 1 ? 'Person' : 'Personen'} in der Wohnung verteilt; auf diese Person entfallen ${l.wert}.`,
    ohne: 'Kein Anteil an Unterkunft und Heizung, weil keine Kosten anerkannt sind oder die Person nicht in der Wohnung lebt.',
  },
  'sgb2.22.unterkunft': {
    titel: 'Unterkunft und Heizung',
    satz: (l) =>
      l.von('einmaligerAnteil') === ''
        ? anteilig('Der Anteil an Unterkunft und Heizung')(l)
        : `Laufende Kosten, einmalige Kosten und Guthaben ergeben für diese Person ${l.wert}.`,
    ohne: 'Kein Anteil an Unterkunft und Heizung.',
  },
  'sgb2.19.1.bedarf': {
    titel: 'Bedarf',
    satz: (l) =>
      `Regelbedarf, Mehrbedarfe und der Anteil an Unterkunft und Heizung ergeben einen Bedarf von ${l.wert}.`,
    ohne: 'Kein Bedarf, weil die Person nicht zur Bedarfsgemeinschaft gehört.',
  },
  'sgb2.9.2.restbedarf': {
    titel: 'Noch ungedeckter Bedarf',
    satz: (l) =>
      l.von('eigenesEinkommen') === ''
        ? `Vor der Verteilung des Einkommens ist der ganze Bedarf ungedeckt: ${l.wert}.`
        : `Nach Abzug des eigenen Einkommens (${l.von('eigenesEinkommen')}) bleiben ${l.wert} ungedeckt.`,
    ohne: 'Kein ungedeckter Bedarf, weil das eigene Einkommen ihn deckt oder die Person keinen eigenen Anspruch haben kann.',
  },
  'sgb2.9.2.gesamtbedarf': {
    titel: 'Gesamtbedarf',
    satz: (l) => `Zusammen haben die Personen der Bedarfsgemeinschaft einen ungedeckten Bedarf von ${l.wert}.`,
    ohne: 'Es gibt keinen ungedeckten Bedarf.',
  },
}

type L = { wert: string; von: (n: string) => string; roh: (n: string) => unknown }

function kostenDerUnterkunft(l: L): string {
  if (l.roh('anerkannt_cent') !== 'ohne')
    return `Für die Unterkunft sind ${l.wert} anerkannt; das ist nicht weiter zu prüfen.`
  const tatsaechlich = Number(l.roh('aufwendungenUnterkunft'))
  if (l.roh('bisher_unterkunft_cent') !== undefined)
    return `Nach dem Umzug sind ${l.wert} anerkannt; höchstens das, was vorher anerkannt war, zählt, wenn der Umzug nicht erforderlich war.`
  const voll = l.roh('angemessen_unterkunft_cent') === 'ohne' || gleich(l.wert, tatsaechlich)
  if (voll && l.roh('liegtInKarenzzeit') === true)
    return `In der Karenzzeit werden die tatsächlichen Kosten der Unterkunft anerkannt: ${l.wert}.`
  if (voll) return `Die Kosten der Unterkunft werden in tatsächlicher Höhe anerkannt: ${l.wert}.`
  if (l.roh('deckelfaktorUnterkunft') !== undefined)
    return `Auch in der Karenzzeit werden höchstens das Eineinhalbfache der angemessenen Kosten (${l.von('angemessen_unterkunft_cent')}) anerkannt: ${l.wert}.`
  return `Von den Kosten der Unterkunft wird der angemessene Teil anerkannt: ${l.wert}.`
}

const gleich = (anzeige: string, cent: number): boolean =>
  Number(anzeige.replace(/[^\d,]/g, '').replace(',', '')) === cent
