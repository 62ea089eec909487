import type { Worte } from '../wortlaut.ts'

const bildung = (titel: string) => ({
  titel,
  satz: (l: { wert: string }) => `${titel}: anerkannt werden ${l.wert}.`,
  ohne: `${titel}: nicht anerkannt, weil dafür nichts angegeben ist oder die Voraussetzungen fehlen.`,
})
const bildungsleistung = (titel: string) => ({
  titel: `${titel}, Leistung`,
  satz: (l: { wert: string }) => `${titel}: bewilligt werden ${l.wert}.`,
  ohne: `${titel}: nicht bewilligt, weil es keinen Bedarf gibt oder Einkommen oder Vermögen ihn decken.`,
})

/** Benefits beside the claim of § 19 Abs. 1 SGB II. */
export const WEITERE: Worte = {
  'sgb2.19.weitere': {
    titel: 'Weitere Leistungen',
    satz: (l) => `Neben dem Anspruch werden ${l.wert} geleistet.`,
    ohne: 'Neben dem Anspruch wird nichts geleistet.',
  },
  'sgb2.41.1.summeDerTeile': {
    titel: 'Summe der Teile des Monats',
    satz: (l) => `Die Teile des Monats ergeben zusammen ${l.wert}.`,
    ohne: 'Die Teile des Monats ergeben nichts.',
  },
  'sgb2.7.5.istAusgeschlossenInAusbildung': {
    titel: 'Ausschluss wegen Ausbildung',
    satz: () => 'Die Ausbildung ist dem Grunde nach förderungsfähig; deshalb gibt es nur Leistungen für Auszubildende.',
    ohne: 'Eine Ausbildung schließt Leistungen nicht aus.',
  },
  'sgb2.27.2.mehrbedarfeImAbschnitt': {
    titel: 'Mehrbedarfe für Auszubildende',
    satz: (l) => `Auch in einer Ausbildung, die Leistungen ausschließt, zählen Mehrbedarfe von ${l.wert}.`,
    ohne: 'Mehrbedarfe für Auszubildende: nicht gewährt, weil keine Voraussetzung dafür vorliegt.',
  },
  'sgb2.27.fehlbetragAuszubildender': {
    titel: 'Fehlbetrag in der Ausbildung',
    satz: (l) => `Zum ganzen Bedarf fehlen ${l.wert}.`,
    ohne: 'Das eigene Einkommen deckt den ganzen Bedarf, oder die Person ist nicht wegen einer Ausbildung ausgeschlossen.',
  },
  'sgb2.27.2.mehrbedarfAuszubildender': {
    titel: 'Ungedeckter Mehrbedarf in der Ausbildung',
    satz: (l) => `Von den Mehrbedarfen deckt das eigene Einkommen ${l.wert} nicht.`,
    ohne: 'Es gibt keine Mehrbedarfe, die das eigene Einkommen nicht deckt.',
  },
  'sgb2.27.2.zuschussMehrbedarfe': {
    titel: 'Mehrbedarfe für Auszubildende',
    satz: (l) => `Für Mehrbedarfe in der Ausbildung werden ${l.wert} gezahlt.`,
    ohne: 'Mehrbedarfe für Auszubildende: nicht gezahlt, weil es keine gibt oder Einkommen oder Vermögen sie decken.',
  },
  'sgb2.27.3.haertebedarf': {
    titel: 'Bedarf bei besonderer Härte',
    satz: (l) =>
      l.von('bildungUndBeitraege') === ''
        ? `Für Regelbedarf, Warmwasser und Wohnen fehlen ${l.wert}.`
        : `Für Regelbedarf, Warmwasser, Wohnen, Bildung und Teilhabe und eigene Beiträge fehlen ${l.wert}.`,
    ohne: 'Für Regelbedarf, Warmwasser und Wohnen fehlt nichts.',
  },
  'sgb2.27.3.bildungUndBeitraege': {
    titel: 'Bildung und Teilhabe, Beiträge zur Versicherung',
    satz: (l) => `Für Bildung und Teilhabe und eigene Beiträge zur Kranken- und Pflegeversicherung fehlen ${l.wert}.`,
    ohne: 'Für Bildung und Teilhabe und eigene Beiträge zur Versicherung fehlt nichts.',
  },
  'sgb2.27.eigenesEinkommenAuszubildender': {
    titel: 'Eigenes Einkommen in der Ausbildung',
    satz: (l) => `An eigenem Einkommen sind ${l.wert} zu berücksichtigen.`,
    ohne: 'Eigenes Einkommen ist nicht zu berücksichtigen.',
  },
  'sgb2.27.3.darlehenBeiAufnahme': {
    titel: 'Darlehen im Monat der Aufnahme der Ausbildung',
    satz: (l) => `Bis Einnahmen dieses Monats eingehen, können ${l.wert} als Darlehen geleistet werden.`,
    ohne: 'Ein Darlehen im Monat der Aufnahme der Ausbildung kommt nicht in Betracht.',
  },
  'sgb2.27.3.darlehenBeiHaerte': {
    titel: 'Darlehen bei besonderer Härte',
    satz: (l) => `Bei besonderer Härte können ${l.wert} als Darlehen geleistet werden.`,
    ohne: 'Ein Darlehen bei besonderer Härte kommt nicht in Betracht.',
  },
  'sgb2.27.3.zuschussLebensunterhalt': {
    titel: 'Zuschuss bei besonderer Härte',
    satz: (l) => `Wegen besonderer Härte werden für den Lebensunterhalt ${l.wert} als Zuschuss gezahlt.`,
    ohne: 'Ein Zuschuss zum Lebensunterhalt wegen besonderer Härte ist nicht festgestellt.',
  },
  'sgb2.27.3.zuschussUnterkunft': {
    titel: 'Zuschuss zur Unterkunft bei besonderer Härte',
    satz: (l) => `Wegen besonderer Härte werden für Unterkunft und Heizung ${l.wert} als Zuschuss gezahlt.`,
    ohne: 'Ein Zuschuss zur Unterkunft wegen besonderer Härte ist nicht festgestellt.',
  },
  'sgb2.27.leistungAuszubildender': {
    titel: 'Leistung für Auszubildende',
    satz: (l) => `Leistungen für Auszubildende: ${l.wert}.`,
    ohne: 'Leistungen für Auszubildende: nicht gezahlt.',
  },
  'sgb2.41.1.einmalJeMonat': {
    titel: 'Einmal im Monat',
    satz: (l) => `Der Betrag von ${l.wert} wird auch für einen Teil des Monats einmal in voller Höhe erbracht.`,
    ohne: 'In keinem Teil des Monats besteht ein Anspruch darauf.',
  },
  'sgb2.28.2.ausfluege': bildung('Ausflüge'),
  'sgb2.28.2.klassenfahrten': bildung('Mehrtägige Fahrten'),
  'sgb2.28.3.schulbedarf': {
    titel: 'Schulbedarf',
    satz: (l) => `Für den Schulbedarf werden ${l.wert} anerkannt.`,
    ohne: 'Schulbedarf zählt nur im August und im Februar und nur bei Schülerinnen und Schülern.',
  },
  'sgb2.28.4.befoerderung': bildung('Weg zur Schule'),
  'sgb2.28.5.lernfoerderung': bildung('Lernförderung'),
  'sgb2.28.6.mittagessen': bildung('Mittagessen'),
  'sgb2.28.7.teilhabe': bildung('Sport, Kultur, Freizeit'),
  'sgb2.28.bedarfInDerPruefung': {
    titel: 'Bedarf für Bildung und Teilhabe',
    satz: (l) => `Bei der Prüfung, ob Einkommen reicht, zählen für Bildung und Teilhabe ${l.wert}.`,
    ohne: 'Bedarfe für Bildung und Teilhabe gibt es in diesem Monat nicht.',
  },
  'sgb2.28.ausEigenemUeberschuss': {
    titel: 'Eigenes Einkommen für Bildung und Teilhabe',
    satz: (l) => `Aus eigenem Einkommen über dem Bedarf sind ${l.wert} gedeckt.`,
    ohne: 'Eigenes Einkommen über dem Bedarf gibt es nicht.',
  },
  'sgb2.28.gemeinsamerUeberschuss': {
    titel: 'Einkommen über dem Bedarf',
    satz: (l) => `Das Einkommen der Erwachsenen übersteigt den ganzen Bedarf um ${l.wert}.`,
    ohne: 'Das Einkommen der Erwachsenen übersteigt den ganzen Bedarf nicht.',
  },
  'sgb2.28.ausGemeinsamemUeberschuss': {
    titel: 'Anteil am Einkommen über dem Bedarf',
    satz: (l) => `Auf diese Person entfallen davon zu gleichen Teilen ${l.wert}.`,
    ohne: 'Auf diese Person entfällt davon nichts.',
  },
  'sgb2.28.gedeckt': {
    titel: 'Gedeckte Bedarfe für Bildung und Teilhabe',
    satz: (l) => `Einkommen deckt ${l.wert}, in der Reihenfolge der Absätze des § 28.`,
    ohne: 'Einkommen deckt davon nichts.',
  },
  'sgb2.28.2.leistungAusflug': bildungsleistung('Ausflüge'),
  'sgb2.28.2.leistungKlassenfahrt': bildungsleistung('Mehrtägige Fahrten'),
  'sgb2.28.3.leistungSchulbedarf': bildungsleistung('Schulbedarf'),
  'sgb2.28.4.leistungBefoerderung': bildungsleistung('Weg zur Schule'),
  'sgb2.28.5.leistungLernfoerderung': bildungsleistung('Lernförderung'),
  'sgb2.28.6.leistungMittagessen': bildungsleistung('Mittagessen'),
  'sgb2.28.7.leistungTeilhabe': bildungsleistung('Sport, Kultur, Freizeit'),
  'sgb2.29.1.bildungInGeld': {
    titel: 'Bildung und Teilhabe in Geld',
    satz: (l) => `Für Bildung und Teilhabe werden ${l.wert} in Geld gezahlt.`,
    ohne: 'Bildung und Teilhabe in Geld: nichts, weil kein Bedarf besteht oder die Leistung als Gutschein oder an den Anbieter erbracht wird.',
  },
  'sgb2.24.3.erstausstattungBedarf': bildung('Erstausstattung'),
  'sgb2.24.3.hilfsmittelBedarf': bildung('Orthopädische Schuhe und therapeutische Geräte'),
  'sgb2.24.3.eigeneMittel': {
    titel: 'Eigene Mittel',
    satz: (l) => `Einkommen über dem Bedarf und Vermögen über den Freibeträgen ergeben zusammen ${l.wert}.`,
    ohne: 'Einkommen über dem Bedarf und Vermögen über den Freibeträgen gibt es nicht.',
  },
  'sgb2.24.3.bedarfOhneVermoegen': {
    titel: 'Gesamtbedarf, wenn Vermögen außer Betracht bleibt',
    satz: (l) => `Ohne Rücksicht auf Vermögen beträgt der Bedarf aller zusammen ${l.wert}.`,
    ohne: 'Es gibt keinen gemeinsamen Bedarf.',
  },
  'sgb2.24.3.einkommenUeberBedarf': {
    titel: 'Einkommen über dem Bedarf',
    satz: (l) => `Das Einkommen über dem Bedarf ergibt in diesem und den weiteren Monaten ${l.wert}.`,
    ohne: 'Einkommen über dem Bedarf gibt es nicht.',
  },
  'sgb2.24.3.einmalbedarfNachVermoegen': {
    titel: 'Einmaliger Bedarf nach eigenem Vermögen',
    satz: (l) => `An einmaligem Bedarf bleiben nach eigenem Vermögen ${l.wert}.`,
    ohne: 'Ein einmaliger Bedarf besteht nicht, oder eigenes Vermögen deckt ihn.',
  },
  'sgb2.24.5.darlehenVermoegen': {
    titel: 'Darlehen bei nicht sofort verwertbarem Vermögen',
    satz: (l) =>
      `Weil das Vermögen nicht sofort verwertbar ist, sind ${l.wert} als Darlehen zu leisten, bis sein Wert erreicht ist.`,
    ohne: 'Ein Darlehen wegen nicht sofort verwertbaren Vermögens kommt nicht in Betracht.',
  },
  'sgb2.24.4.angerechnetZusammen': {
    titel: 'Angerechnetes Einkommen',
    satz: (l) => `Zusammen werden in diesem Monat ${l.wert} Einkommen angerechnet.`,
    ohne: 'Es wird kein Einkommen angerechnet.',
  },
  'sgb2.24.4.darlehenFehlendeEinnahme': {
    titel: 'Darlehen bei fehlender Einnahme',
    satz: (l) =>
      `Angerechnetes Einkommen steht im Monat noch nicht oder nicht mehr zur Verfügung; ${l.wert} können als Darlehen geleistet werden.`,
    ohne: 'Ein Darlehen für fehlende Einnahmen kommt nicht in Betracht, weil kein Einkommen angerechnet wird.',
  },
  'sgb2.24.3.erstausstattung': bildungsleistung('Erstausstattung'),
  'sgb2.24.3.hilfsmittel': bildungsleistung('Orthopädische Schuhe und therapeutische Geräte'),
  'sgb2.24.1.darlehenRegelbedarf': {
    titel: 'Darlehen für einen unabweisbaren Bedarf',
    satz: (l) =>
      `Für einen unabweisbaren Bedarf, den der Regelbedarf umfasst, können ${l.wert} als Darlehen geleistet werden.`,
    ohne: 'Ein Darlehen für einen unabweisbaren Bedarf kommt nicht in Betracht.',
  },
  'sgb2.26.beitraege': {
    titel: 'Eigene Beiträge zur Versicherung',
    satz: (l) => `Die Beiträge zur Kranken- und Pflegeversicherung betragen ${l.wert} im Monat.`,
    ohne: 'Eigene Beiträge zur Kranken- und Pflegeversicherung sind nicht angegeben.',
  },
  'sgb2.26.zuschussfaehig': {
    titel: 'Beiträge bis zu den Höchstbeträgen',
    satz: (l) => `Bis zu den Höchstbeträgen zählen davon ${l.wert}.`,
    ohne: 'Es gibt keine Beiträge, zu denen ein Zuschuss möglich ist.',
  },
  'sgb2.26.2.zuschussZurVermeidung': {
    titel: 'Zuschuss zur Vermeidung von Hilfebedürftigkeit',
    satz: (l) => `Allein wegen der Beiträge entstünde Hilfebedürftigkeit; ${l.wert} vermeiden sie.`,
    ohne: 'Das Einkommen deckt Bedarf und Beiträge, oder der Bedarf ist auch ohne Beiträge nicht gedeckt.',
  },
  'sgb2.26.zuschussVersicherung': {
    titel: 'Zuschuss zur Versicherung',
    satz: (l) => `Zu den Beiträgen werden ${l.wert} als Zuschuss gezahlt.`,
    ohne: 'Zuschuss zur Versicherung: nicht gezahlt, weil kein Anspruch besteht oder das Einkommen auch die Beiträge deckt.',
  },
}
