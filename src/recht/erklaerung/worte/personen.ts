import type { Worte } from '../wortlaut.ts'

const GRUENDE: Readonly<Record<number, string>> = {
  1: 'sie eine Altersrente oder eine ähnliche Leistung bezieht (§ 7 Abs. 4 SGB II)',
  2: 'sie eine dem Grunde nach förderungsfähige Ausbildung macht (§ 7 Abs. 5 SGB II)',
  3: 'sie Leistungen nach dem Asylbewerberleistungsgesetz erhält (§ 7 Abs. 1 Satz 2 Nr. 3 SGB II)',
  4: 'sie in einer stationären Einrichtung untergebracht ist (§ 7 Abs. 4 SGB II)',
  5: 'sie Leistungen nach dem Vierten Kapitel des SGB XII erhält (§ 19 Abs. 1 Satz 2 SGB II)',
  7: 'sie in Haft ist (§ 7 Abs. 4 Satz 2 SGB II)',
  8: 'ihr Aufenthaltsrecht keinen Anspruch gibt (§ 7 Abs. 1 Satz 2 SGB II)',
  9: 'sie Leistungen zum Lebensunterhalt nach dem SGB XIV erhält (§ 7 Abs. 4a SGB II)',
  10: 'sie als nicht erreichbar gilt (§ 7b Abs. 4 SGB II)',
  11: 'sie sich ohne Zustimmung außerhalb des näheren Bereichs aufhält (§ 7b SGB II)',
  6: 'sie die Altersgrenze erreicht hat (§ 7a SGB II)',
}

export const PERSONEN: Worte = {
  'sgb2.7.3.istMitglied': {
    titel: 'Zugehörigkeit zur Bedarfsgemeinschaft',
    satz: () => 'Die Person gehört zur Bedarfsgemeinschaft.',
    ohne: 'Die Person gehört nicht zur Bedarfsgemeinschaft: Dazu zählen nur die Hauptperson, ihre Partnerin oder ihr Partner und deren unverheiratete Kinder unter 25 Jahren ohne eigenes Kind im Haushalt.',
  },
  'sgb2.7.4.ausschluss': {
    titel: 'Ausschluss von Leistungen',
    satz: (l) =>
      `Die Person ist von Leistungen ausgeschlossen, weil ${GRUENDE[Number(l.wert)] ?? 'ein Ausschlussgrund vorliegt'}.`,
    ohne: 'Es liegt kein Ausschlussgrund vor.',
  },
  'sgb2.7b.4.giltAlsNichtErreichbar': {
    titel: 'Nichterreichbarkeit',
    satz: () =>
      'Die Person gilt nach drei versäumten Terminen als nicht erreichbar: kein Anspruch vom zweiten Monat an, bis sie sich persönlich meldet oder der Bewilligungszeitraum endet.',
    ohne: 'Die Person gilt nicht als unerreichbar.',
  },
  'sgb2.7b.1.istOrtsabwesend': {
    titel: 'Ortsabwesenheit',
    satz: () => 'Die Person hält sich ohne Zustimmung außerhalb des näheren Bereichs auf.',
    ohne: 'Für diese Tage steht keine Ortsabwesenheit einem Anspruch entgegen.',
  },
  'sgb2.7.1.istErwerbsfaehig': {
    titel: 'Erwerbsfähigkeit und Alter',
    satz: () => 'Die Person ist mindestens 15 Jahre alt, hat die Altersgrenze nicht erreicht und ist erwerbsfähig.',
    ohne: 'Die Person ist unter 15 Jahre alt, hat die Altersgrenze erreicht oder ist nicht erwerbsfähig.',
  },
  'sgb2.7.1.istErwerbsfaehigBerechtigt': {
    titel: 'Erwerbsfähige leistungsberechtigte Person',
    satz: () => 'Die Person kann, wenn sie hilfebedürftig ist, als erwerbsfähige Person Leistungen erhalten.',
    ohne: 'Die Person ist keine erwerbsfähige leistungsberechtigte Person.',
  },
  'sgb2.11b.hatErwerbsabsetzungen': {
    titel: 'Absetzungen für Erwerbstätige',
    satz: () => 'Für die Person gelten Grundabsetzbetrag und Erwerbstätigenfreibetrag.',
    ohne: 'Grundabsetzbetrag und Erwerbstätigenfreibetrag gelten nur für erwerbsfähige Leistungsberechtigte; für diese Person werden nur die tatsächlichen Ausgaben abgesetzt.',
  },
  'sgb2.7.2.hatErwerbsfaehige': {
    titel: 'Bedarfsgemeinschaft mit erwerbsfähiger Person',
    satz: () => 'Mindestens eine Person ist erwerbsfähig; deshalb besteht eine Bedarfsgemeinschaft.',
    ohne: 'Keine Person des Haushalts ist eine erwerbsfähige leistungsberechtigte Person; deshalb kommen nur Leistungen nach anderen Gesetzen in Betracht.',
  },
  'sgb2.19.1.istBerechtigt': {
    titel: 'Eigener Anspruch möglich',
    satz: () => 'Die Person kann einen eigenen Anspruch haben, soweit sie hilfebedürftig ist.',
    ohne: 'Die Person hat keinen eigenen Anspruch, weil sie nicht zur Bedarfsgemeinschaft gehört, ausgeschlossen ist oder niemand in ihr erwerbsfähig ist.',
  },
  'sgb2.7.3.gehoertZurBg': {
    titel: 'Bedarfsgemeinschaft in diesem Monat',
    satz: () => 'Die Person gehört in diesem Monat zur Bedarfsgemeinschaft.',
    ohne: 'Die Person gehört in diesem Monat nicht zur Bedarfsgemeinschaft; ein Kind scheidet aus, wenn es seinen Lebensunterhalt aus eigenem Einkommen sichern kann.',
  },
  'sgb2.7.3.mitgliedImMonat': {
    titel: 'Bedarfsgemeinschaft in diesem Monat',
    satz: () => 'Die Person gehört in diesem Monat zur Bedarfsgemeinschaft.',
    ohne: 'Das Kind gehört in diesem Monat nicht zur Bedarfsgemeinschaft, weil es zuerst eigenes Vermögen einzusetzen hat.',
  },
  'sgb2.9.3.stehtFuerSich': {
    titel: 'Einkommen der Eltern',
    satz: () =>
      'Einkommen und Vermögen der Eltern oder Großeltern werden nicht berücksichtigt: Das Kind ist schwanger, betreut ein eigenes Kind unter sechs Jahren oder lebt hier mit einem Elternteil unter 25.',
    ohne: 'Einkommen der Erwachsenen in der Bedarfsgemeinschaft wird berücksichtigt.',
  },
  'sgb2.9.5.freibetragDerVerwandten': {
    titel: 'Freibetrag der Verwandten',
    satz: (l) =>
      `Den Verwandten bleiben ${l.wert} für sich: der doppelte Regelbedarf, ihr Anteil an der Wohnung und was sie sonst zu tragen haben.`,
    ohne: 'Verwandte, von denen Unterstützung vermutet wird, gibt es in diesem Monat nicht.',
  },
  'sgb2.9.5.vermuteteUnterstuetzung': {
    titel: 'Vermutete Unterstützung',
    satz: (l) =>
      `Nach dem Einkommen und Vermögen der Verwandten im Haushalt wird vermutet, dass sie im Monat ${l.wert} geben.`,
    ohne: 'Unterstützung durch Verwandte im Haushalt wird nicht vermutet: Ihr Einkommen reicht dafür nicht, oder die Vermutung ist widerlegt.',
  },
  'sgb2.37.2.istBeantragt': {
    titel: 'Antrag',
    satz: () => 'Der Antrag wirkt für diesen Monat.',
    ohne: 'Für diesen Monat wirkt kein Antrag: Leistungen werden nicht für Monate vor dem Antragsmonat erbracht.',
  },
}
