import type { Worte } from '../wortlaut.ts'

const OHNE_KINDERGELD: Worte[string] = {
  titel: 'Vermögen ohne Anrechnung des Kindergeldes',
  satz: (l) => `Ohne Anrechnung des Kindergeldes wären zuerst ${l.wert} Vermögen einzusetzen.`,
  ohne: 'Auch ohne Anrechnung des Kindergeldes wäre kein Vermögen einzusetzen.',
}

const VOR_DARLEHEN: Worte[string] = {
  titel: 'Vermögen vor einem Darlehen',
  satz: (l) => `Bevor ein Darlehen geleistet wird, sind ${l.wert} Vermögen innerhalb der Freibeträge einzusetzen.`,
  ohne: 'Es gibt kein Vermögen, das vor einem Darlehen einzusetzen wäre.',
}

const VOR_SCHULDEN: Worte[string] = {
  titel: 'Vermögen vor der Übernahme von Schulden',
  satz: (l) => `Bevor Schulden übernommen werden, sind ${l.wert} Vermögen innerhalb der Freibeträge einzusetzen.`,
  ohne: 'Es gibt kein Vermögen, das vor der Übernahme von Schulden einzusetzen wäre.',
}

export const LEISTUNG: Worte = {
  'sgb2.12.1.vermoegen': {
    titel: 'Vermögen',
    satz: (l) => `Zu berücksichtigen sind ${l.wert} Vermögen.`,
    ohne: 'Kein zu berücksichtigendes Vermögen.',
  },
  'sgb2.12.1.freiNachGesetz': {
    titel: 'Geschütztes Vermögen',
    satz: (l) =>
      `Als angemessenes Eigenheim, Kraftfahrzeug oder Vorsorge aus selbständiger Arbeit bleiben ${l.wert} frei.`,
    ohne: 'Eigenheim, Kraftfahrzeug oder Vorsorge bleiben nicht kraft Gesetzes frei.',
  },
  'sgb2.12.2.vorsorgeFrei': {
    titel: 'Freie gebundene Altersvorsorge',
    satz: (l) => `Altersvorsorge, die vor dem Ruhestand nicht verwertbar ist, bleibt bis ${l.wert} frei.`,
  },
  'sgb2.12.2.grundfreibetrag': {
    titel: 'Grundfreibetrag',
    satz: (l) => `Nach Lebensalter und Geburtsjahr beträgt der Grundfreibetrag ${l.wert} (Recht bis 31.12.2022).`,
    ohne: 'Kein Grundfreibetrag, weil die Person nicht im Haushalt lebt.',
  },
  'sgb2.12.2.freibetragBis2022': {
    titel: 'Vermögensfreibetrag',
    satz: (l) =>
      `Mit ${l.von('anschaffungen')} für notwendige Anschaffungen bleiben für diese Person ${l.wert} frei (Recht bis 31.12.2022).`,
  },
  'sgb2.67.2.erheblichkeitsgrenze': {
    titel: 'Grenze für erhebliches Vermögen',
    satz: (l) =>
      `Vermögen ist in den ersten sechs Monaten nur über ${l.wert} für diese Person erheblich (§ 67 SGB II).`,
    ohne: 'Kein Betrag, weil die Person nicht zur Bedarfsgemeinschaft gehört.',
  },
  'sgb2.67.2.vermoegenBleibtAusserBetracht': {
    titel: 'Vermögen in der Pandemie',
    satz: () =>
      'Vermögen bleibt in den ersten sechs Monaten des Bewilligungszeitraums außer Betracht, weil es nicht erheblich ist.',
    ohne: 'Das Vermögen ist erheblich; deshalb gelten auch in der Pandemie die allgemeinen Freibeträge.',
  },
  'sgb2.12.2.freibetragBis2026': {
    titel: 'Vermögensfreibetrag',
    satz: (l) =>
      l.roh('liegtInKarenzzeit') === true
        ? `In der Karenzzeit bleiben für diese Person ${l.wert} frei (Recht bis 30.06.2026).`
        : `Für diese Person bleiben ${l.wert} frei (Recht bis 30.06.2026).`,
  },
  'sgb2.12.2.freibetragAb2026': {
    titel: 'Vermögensfreibetrag',
    satz: (l) => `Nach dem Lebensalter bleiben ${l.wert} frei.`,
  },
  'sgb2.12.2.freibetragDerPerson': { titel: 'Vermögensfreibetrag', satz: (l) => `Frei bleiben ${l.wert}.` },
  'sgb2.12.2.vermoegensfreibetrag': {
    titel: 'Vermögensfreibetrag der Bedarfsgemeinschaft',
    satz: (l) => `Zusammen bleiben in der Bedarfsgemeinschaft ${l.wert} frei.`,
    ohne: 'Es gibt keinen Vermögensfreibetrag, weil niemand zur Bedarfsgemeinschaft gehört.',
  },
  'sgb2.42a.1.freigelassenesVermoegen': VOR_DARLEHEN,
  'sgb2.23.1.vermoegenFuerAnschaffungen': VOR_DARLEHEN,
  'sgb2.24.1.vermoegenVorDarlehen': VOR_DARLEHEN,
  'sgb2.42a.1.vermoegenDerErwachsenen': VOR_DARLEHEN,
  'sgb2.22.6.vermoegenVorWohndarlehen': VOR_DARLEHEN,
  'sgb2.22.6.keinVermoegenVorWohndarlehen': {
    titel: 'Vermögen vor einem Darlehen für die Wohnung',
    satz: (l) => `Vor einem Darlehen für die Wohnung sind ${l.wert} Vermögen einzusetzen.`,
    ohne: 'Vor einem Darlehen für die Wohnung ist kein Vermögen einzusetzen (Recht bis 31.03.2011).',
  },
  'sgb2.22.8.vermoegenVorSchuldenBis2022': VOR_SCHULDEN,
  'sgb2.22.8.vermoegenVorSchulden': VOR_SCHULDEN,
  'sgb2.12.2.ueberschuss': {
    titel: 'Vermögen über dem eigenen Freibetrag',
    satz: (l) => `Das Vermögen übersteigt den eigenen Freibetrag um ${l.wert}.`,
    ohne: 'Das Vermögen übersteigt den eigenen Freibetrag nicht.',
  },
  'sgb2.12.2.ungenutzteFreibetraege': {
    titel: 'Nicht ausgeschöpfte Freibeträge',
    satz: (l) => `Von den Freibeträgen der Bedarfsgemeinschaft sind ${l.wert} nicht ausgeschöpft.`,
    ohne: 'Alle Freibeträge sind ausgeschöpft.',
  },
  'sgb2.12.2.einzusetzendBis2022': {
    titel: 'Einzusetzendes Vermögen',
    satz: (l) =>
      `Über die Freibeträge der Partner und die Freibeträge für Anschaffungen hinaus sind ${l.wert} einzusetzen.`,
    ohne: 'Es ist kein Vermögen einzusetzen.',
  },
  'sgb2.12.2.einzusetzendAb2023': {
    titel: 'Einzusetzendes Vermögen',
    satz: (l) => `Auch nach Übertragung der nicht ausgeschöpften Freibeträge sind ${l.wert} einzusetzen.`,
    ohne: 'Es ist kein Vermögen einzusetzen.',
  },
  'sgb2.12.2.einzusetzenAlsMitgliedBis2022': OHNE_KINDERGELD,
  'sgb2.12.2.einzusetzenAlsMitgliedAb2023': OHNE_KINDERGELD,
  'sgb2.12.2.einzusetzenAlsMitglied': OHNE_KINDERGELD,
  'sgb2.12.2.einzusetzendesVermoegen': {
    titel: 'Einzusetzendes Vermögen',
    satz: (l) => `Auch nach Übertragung der nicht ausgeschöpften Freibeträge sind ${l.wert} einzusetzen.`,
    ohne: 'Es ist kein Vermögen einzusetzen.',
  },
  'sgb2.9.2.vermoegenDerErwachsenenDeckt': {
    titel: 'Vermögen der Erwachsenen',
    satz: () => 'Solange das Vermögen der Erwachsenen über den Freibeträgen liegt, ist niemand hilfebedürftig.',
    ohne: 'Das Vermögen der Erwachsenen steht einem Anspruch nicht entgegen.',
  },
  'sgb2.9.2.vermoegenDecktBedarf': {
    titel: 'Hilfebedürftigkeit nach dem Vermögen',
    satz: () => 'Die Person ist nicht hilfebedürftig, weil zuerst Vermögen einzusetzen ist.',
    ohne: 'Das Vermögen steht einem Anspruch nicht entgegen.',
  },
  'sgb2.9.4.nichtSofortVerwertbar': {
    titel: 'Nicht sofort verwertbares Vermögen',
    satz: (l) => `Davon lassen sich ${l.wert} nicht sofort oder nur mit besonderer Härte verwerten.`,
    ohne: 'Alles Vermögen lässt sich sofort verwerten.',
  },
  'sgb2.9.4.sofortEinzusetzen': {
    titel: 'Sofort einzusetzendes Vermögen',
    satz: (l) => `Sofort einzusetzen sind ${l.wert}.`,
    ohne: 'Sofort ist kein Vermögen einzusetzen.',
  },
  'sgb2.9.4.nurSpaeterVerwertbar': {
    titel: 'Hilfebedürftigkeit trotz Vermögen',
    satz: () =>
      'Die Person ist hilfebedürftig, weil sich das Vermögen nicht sofort oder nur mit besonderer Härte verwerten lässt; Leistungen gibt es als Darlehen.',
    ohne: 'Vermögen über den Freibeträgen ist sofort verwertbar, oder es gibt keines.',
  },
  'sgb2.19.3.ungedeckt': {
    titel: 'Ungedeckter Bedarf',
    satz: (l) => `Weder eigenes noch verteiltes Einkommen decken ${l.wert} des Bedarfs.`,
    ohne: (l) =>
      l.roh('vermoegenDecktBedarf') === true
        ? 'Kein Anspruch, weil zuerst Vermögen einzusetzen ist.'
        : 'Kein Anspruch, weil das Einkommen den Bedarf deckt oder die Person keinen eigenen Anspruch haben kann.',
  },
  'sgb2.41.2.anspruchInVollenEuro': {
    titel: 'Anspruch in vollen Euro',
    satz: (l) => `Auf volle Euro gerundet beträgt der Anspruch ${l.wert} (Recht bis 31.03.2011).`,
    ohne: 'Kein Anspruch, weil der Bedarf gedeckt ist oder weniger als 50 Cent offen sind.',
  },
  'sgb2.19.3.anspruch': {
    titel: 'Anspruch',
    satz: (l) => `Der Anspruch beträgt ${l.wert}.`,
    ohne: (l) =>
      l.roh('istBeantragt') === false
        ? 'Kein Anspruch, weil für diesen Monat kein Antrag wirkt.'
        : 'Kein Anspruch, weil der Bedarf gedeckt ist oder die Person keinen eigenen Anspruch haben kann.',
  },
  'sgb2.19.3.angerechnet': {
    titel: 'Angerechnetes Einkommen',
    satz: (l) => `Auf den Bedarf von ${l.von('bedarf')} werden ${l.wert} angerechnet.`,
    ohne: 'Auf den Bedarf wird nichts angerechnet.',
  },
  'sgb2.19.3.leistungRegelbedarf': {
    titel: 'Leistung für den Regelbedarf',
    satz: (l) => `Für den Regelbedarf werden ${l.wert} gezahlt (Bund).`,
    ohne: 'Für den Regelbedarf wird nichts gezahlt: Einkommen deckt zuerst Regelbedarf und Mehrbedarfe.',
  },
  'sgb2.19.3.leistungMehrbedarf': {
    titel: 'Leistung für Mehrbedarfe',
    satz: (l) => `Für Mehrbedarfe werden ${l.wert} gezahlt (Bund).`,
    ohne: 'Für Mehrbedarfe wird nichts gezahlt.',
  },
  'sgb2.19.3.leistungUnterkunft': {
    titel: 'Leistung für Unterkunft und Heizung',
    satz: (l) => `Für Unterkunft und Heizung werden ${l.wert} gezahlt (kommunaler Träger).`,
    ohne: 'Für Unterkunft und Heizung wird nichts gezahlt.',
  },
  'sgb2.31a.4.minderungNachSaetzen': {
    titel: 'Minderung nach Prozentsätzen',
    satz: (l) =>
      `Nach den Prozentsätzen vom Regelbedarf (${l.von('regelbedarf')}) ergibt sich eine Minderung von ${l.wert}.`,
    ohne: 'Eine Minderung nach Prozentsätzen ergibt sich nicht.',
  },
  'sgb2.31b.1.minderung': {
    titel: 'Leistungsminderung',
    satz: (l) =>
      `Von dem Anspruch von ${l.von('anspruch')} werden wegen der Leistungsminderung ${l.wert} nicht ausgezahlt.`,
    ohne: 'Die Leistungsminderung wirkt sich in diesem Monat nicht aus.',
  },
  'sgb2.31b.1.auszahlungRegelbedarf': {
    titel: 'Auszahlung für den Regelbedarf',
    satz: (l) => `Für den Regelbedarf werden nach der Minderung ${l.wert} gezahlt (Bund).`,
    ohne: 'Für den Regelbedarf wird nach Einkommen und Minderung nichts gezahlt.',
  },
  'sgb2.31b.1.auszahlungMehrbedarf': {
    titel: 'Auszahlung für Mehrbedarfe',
    satz: (l) => `Für Mehrbedarfe werden nach der Minderung ${l.wert} gezahlt (Bund).`,
    ohne: 'Für Mehrbedarfe wird nichts gezahlt.',
  },
  'sgb2.31b.1.auszahlungUnterkunft': {
    titel: 'Auszahlung für Unterkunft und Heizung',
    satz: (l) => `Für Unterkunft und Heizung werden nach der Minderung ${l.wert} gezahlt (kommunaler Träger).`,
    ohne: 'Für Unterkunft und Heizung wird nichts gezahlt.',
  },
  'sgb2.31b.1.auszahlung': {
    titel: 'Auszahlung',
    satz: (l) =>
      l.roh('minderung') === 0
        ? `Der Anspruch von ${l.wert} wird ungemindert ausgezahlt.`
        : `Vom Anspruch von ${l.von('anspruch')} werden nach der Minderung um ${l.von('minderung')} noch ${l.wert} ausgezahlt.`,
    ohne: 'Es wird nichts ausgezahlt.',
    formel: (l) => `${l.zahl('anspruch')} − ${l.zahl('minderung')} = ${l.zahl()}`,
  },
  'sgb2.68.wertInDerUnterkunft': {
    titel: 'Wert der Verpflegung in der Gemeinschaftsunterkunft',
    satz: (l) => `Essen und Haushaltsstrom in der Gemeinschaftsunterkunft sind ${l.wert} im Monat wert.`,
    ohne: 'Für diese Zeit nennt das Gesetz keinen Wert einer Sachleistung in Gemeinschaftsunterkünften.',
  },
  'sgb2.68.sachleistungImAbschnitt': {
    titel: 'Sachleistung für einen ganzen Monat',
    satz: (l) => `Vom Regelbedarf kommen ${l.wert} im Monat als Sachleistung.`,
    ohne: 'Eine Sachleistung gibt es in dieser Zeit nicht.',
  },
  'sgb2.68.sachleistung': {
    titel: 'Sachleistung',
    satz: (l) => `Vom Anspruch für den Regelbedarf werden ${l.wert} als Sachleistung erbracht und nicht ausgezahlt.`,
    ohne: 'Als Sachleistung wird nichts erbracht.',
  },
  'sgb2.68.gezahlterRegelbedarf': {
    titel: 'Auszahlung für den Regelbedarf',
    satz: (l) => `Für den Regelbedarf werden neben der Sachleistung ${l.wert} gezahlt (Bund).`,
    ohne: 'Für den Regelbedarf wird neben der Sachleistung nichts gezahlt.',
  },
  'sgb2.68.gezahlterAnspruch': {
    titel: 'Auszahlung neben der Sachleistung',
    satz: (l) => `Ausgezahlt werden ${l.wert}; ${l.von('sachleistung')} kommen als Sachleistung.`,
    ohne: 'Neben der Sachleistung wird nichts ausgezahlt.',
  },
  'sgb2.70.einmalzahlung': {
    titel: 'Einmalzahlung',
    satz: (l) => `In diesem Monat werden einmalig ${l.wert} gezahlt.`,
    ohne: 'Einmalzahlung: nicht gewährt, weil kein Anspruch besteht oder sie für diese Person nicht vorgesehen ist.',
  },
  'sgb2.72.1.sofortzuschlagDemGrunde': {
    titel: 'Sofortzuschlag dem Grunde nach',
    satz: (l) => `Zur Regelbedarfsstufe ${l.von('regelbedarfsstufe')} gehört ein Sofortzuschlag von ${l.wert}.`,
    ohne: 'Den Sofortzuschlag gibt es nur in den Regelbedarfsstufen 3 bis 6.',
  },
  'sgb2.72.1.nurWegenKindergeldOhneAnspruch': {
    titel: 'Nur wegen Kindergeld ohne Anspruch',
    satz: () => 'Ohne die Anrechnung seines Kindergeldes hätte das Kind einen Anspruch.',
    ohne: 'Auch ohne Anrechnung seines Kindergeldes hätte das Kind keinen Anspruch.',
  },
  'sgb2.72.1.sofortzuschlag': {
    titel: 'Sofortzuschlag',
    satz: (l) => `Zusätzlich werden ${l.wert} Sofortzuschlag gezahlt.`,
    ohne: (l) =>
      l.roh('sofortzuschlagDemGrunde') === 0
        ? 'Sofortzuschlag: nicht gewährt, weil er nur in den Regelbedarfsstufen 3 bis 6 vorgesehen ist.'
        : 'Sofortzuschlag: nicht gewährt, weil kein Anspruch auf Leistungen besteht.',
  },
  'sgb2.19.gesamt': {
    titel: 'Leistung insgesamt',
    satz: (l) => `Alle Personen zusammen erhalten ${l.wert}.`,
    ohne: 'In diesem Monat wird nichts gezahlt.',
  },
  'sgb2.41.1.tageDerPerson': {
    titel: 'Tage mit Anspruch',
    satz: (l) => `Dieser Teil des Monats zählt für die Person ${l.wert} (der Monat hat 30 Tage).`,
    ohne: 'In diesem Teil des Monats hat die Person keinen Anspruch.',
  },
  'sgb2.41.1.anteilig': {
    titel: 'Anteil nach Tagen',
    satz: (l) => `Nach Tagen anteilig ergeben sich ${l.wert}.`,
    ohne: 'Anteilig ergibt sich nichts.',
  },
  'sgb2.41.1.rest': {
    titel: 'Differenz',
    satz: (l) => `Der Unterschied beträgt ${l.wert}.`,
    ohne: 'Es bleibt nichts.',
  },
  'sgb2.41.1.einmalImMonat': {
    titel: 'Sofortzuschlag',
    satz: (l) => `Der Sofortzuschlag von ${l.wert} wird auch für einen Teil des Monats in voller Höhe gezahlt.`,
    ohne: 'Sofortzuschlag: nicht gewährt, weil in keinem Teil des Monats ein Anspruch darauf besteht.',
  },
}
