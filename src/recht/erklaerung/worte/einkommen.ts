import type { Worte } from '../wortlaut.ts'

export const EINKOMMEN: Worte = {
  'sgb2.11.1.bruttoErwerb': {
    titel: 'Einkommen aus Erwerbstätigkeit (brutto)',
    satz: (l) => `Aus Erwerbstätigkeit fließen in diesem Monat ${l.wert} brutto zu.`,
    ohne: 'Kein Einkommen aus Erwerbstätigkeit.',
  },
  'sgb2.11b.1.nettoErwerb': {
    titel: 'Einkommen aus Erwerbstätigkeit (netto)',
    satz: (l) => `Nach Abzug von Steuern und Sozialabgaben bleiben ${l.wert}.`,
    ohne: 'Kein Nettoeinkommen aus Erwerbstätigkeit.',
  },
  'sgb2.11b.2b.istUnter25InAusbildung': {
    titel: 'Unter 25 Jahren in Schule oder Ausbildung',
    satz: () =>
      'Die Person ist unter 25 Jahre alt und in Schule oder Ausbildung; für sie gilt der höhere Grundabsetzbetrag.',
    ohne: 'Die Person ist nicht unter 25 Jahren in Schule oder Ausbildung.',
  },
  'sgb2.11.2.einzelabsetzungBis2005': {
    titel: 'Absetzung vom Erwerbseinkommen',
    satz: (l) =>
      `Für Versicherungen, Vorsorge und notwendige Ausgaben werden ${l.wert} abgesetzt (Recht bis 30.09.2005).`,
    ohne: 'Vom Erwerbseinkommen ist nichts abzusetzen, weil keine Ausgaben anfallen.',
  },
  'sgb2.11b.2.grundabsetzbetragBis2023': {
    titel: 'Grundabsetzbetrag',
    satz: (l) => grundabsetzbetrag(l.wert, l.von('grundabsetzbetragSatz')),
  },
  'sgb2.11b.2.grundabsetzbetragAb2023': {
    titel: 'Grundabsetzbetrag',
    satz: (l) => grundabsetzbetrag(l.wert, l.von('geringfuegigkeitsgrenze') || l.von('grundabsetzbetragSatz')),
  },
  'sgb2.11b.2.grundabsetzbetrag': { titel: 'Grundabsetzbetrag', satz: (l) => `Abgesetzt werden ${l.wert}.` },
  'sgb2.11b.1.absetzungNichtErwerbsfaehiger': {
    titel: 'Absetzung vom Erwerbseinkommen',
    satz: (l) => `Für Versicherungen, Vorsorge und notwendige Ausgaben werden ${l.wert} abgesetzt.`,
    ohne: 'Vom Erwerbseinkommen ist nichts abzusetzen, weil keine Ausgaben angegeben sind.',
  },
  'sgb2.11b.absetzbetragErwerb': {
    titel: 'Absetzung vom Erwerbseinkommen',
    satz: (l) => `Vom Erwerbseinkommen werden ${l.wert} abgesetzt.`,
    ohne: 'Keine Absetzung, weil kein Erwerbseinkommen zufließt.',
  },
  'sgb2.11b.3.hatMinderjaehrigesKind': {
    titel: 'Minderjähriges Kind',
    satz: () => 'Wegen eines minderjährigen Kindes reicht der Freibetrag bis 1.500 Euro Bruttoeinkommen.',
    ohne: 'Ohne minderjähriges Kind reicht der Freibetrag bis 1.200 Euro Bruttoeinkommen.',
  },
  'sgb2.30.freibetragBis2005': {
    titel: 'Freibetrag für Erwerbstätige',
    satz: (l) =>
      l.von('nettoErwerb') === ''
        ? `Frei bleiben ${l.wert}.`
        : `Von ${l.von('bruttoErwerb')} brutto bleiben 15 Prozent (bis 400 Euro), 30 Prozent (bis 900 Euro) und 15 Prozent (bis 1.500 Euro) im Verhältnis des bereinigten Nettos zum Brutto frei: ${l.wert}.`,
    ohne: 'Kein Freibetrag, weil nach den Absetzungen kein Erwerbseinkommen bleibt.',
  },
  'sgb2.30.freibetragBis2011': {
    titel: 'Freibetrag für Erwerbstätige',
    satz: (l) =>
      l.von('bruttoErwerb') === ''
        ? `Frei bleiben ${l.wert}.`
        : `Von ${l.von('bruttoErwerb')} brutto bleiben 20 Prozent (100 bis 800 Euro) und 10 Prozent darüber frei: ${l.wert}.`,
    ohne: 'Kein Freibetrag, weil das Bruttoeinkommen 100 Euro nicht übersteigt.',
  },
  'sgb2.11b.3.freibetragBis2023': {
    titel: 'Freibetrag für Erwerbstätige',
    satz: (l) =>
      `Von ${l.von('bruttoErwerb')} brutto bleiben 20 Prozent (100 bis 1.000 Euro) und 10 Prozent darüber frei: ${l.wert}.`,
    ohne: 'Kein Freibetrag, weil das Bruttoeinkommen 100 Euro nicht übersteigt.',
  },
  'sgb2.11b.3.freibetragAb2023': {
    titel: 'Freibetrag für Erwerbstätige',
    satz: (l) =>
      l.roh('istUnter25InAusbildung') === true
        ? `Von ${l.von('bruttoErwerb')} brutto bleiben 30 Prozent (520 bis 1.000 Euro) und 10 Prozent darüber frei: ${l.wert}.`
        : `Von ${l.von('bruttoErwerb')} brutto bleiben 20 Prozent (100 bis 520 Euro), 30 Prozent (bis 1.000 Euro) und 10 Prozent darüber frei: ${l.wert}.`,
    ohne: 'Kein Freibetrag, weil das Bruttoeinkommen nicht darüber liegt.',
  },
  'sgb2.11b.3.freibetrag': { titel: 'Freibetrag für Erwerbstätige', satz: (l) => `Frei bleiben ${l.wert}.` },
  'sgb2.11b.3.freibetragErwerbstaetigkeit': {
    titel: 'Freibetrag für Erwerbstätige',
    satz: (l) => `Frei bleiben ${l.wert}.`,
    ohne: 'Kein Freibetrag, weil kein Erwerbseinkommen zufließt oder die Person nicht erwerbsfähig ist.',
  },
  'sgb2.11b.freibetragErwerb': {
    titel: 'Grundabsetzbetrag und Freibetrag',
    satz: (l) => `Grundabsetzbetrag und Freibetrag ergeben zusammen ${l.wert}.`,
    ohne: 'Grundabsetzbetrag und Freibetrag fallen nicht an, weil kein Erwerbseinkommen zufließt.',
  },
  'sgb2.11b.erwerbBereinigt': {
    titel: 'Anrechenbares Erwerbseinkommen',
    satz: (l) => `Vom Nettoeinkommen (${l.von('nettoErwerb')}) bleiben nach den Absetzungen ${l.wert} anrechenbar.`,
    ohne: 'Vom Erwerbseinkommen ist nichts anzurechnen.',
  },
  'sgb2.11.1.sonstigeEinnahmen': {
    titel: 'Sonstiges Einkommen',
    satz: (l) => `Als sonstiges Einkommen fließen ${l.wert} zu.`,
    ohne: (l) =>
      l.von('bagatellgrenze') === ''
        ? 'Kein sonstiges Einkommen.'
        : `Sonstiges Einkommen bleibt außer Betracht, weil im Monat insgesamt nicht mehr als ${l.von('bagatellgrenze')} zufließen.`,
  },
  'sgb2.11b.2a.grundrentenfreibetrag': {
    titel: 'Freibetrag bei Grundrentenzeiten',
    satz: (l) => `Wegen mindestens 33 Jahren mit Grundrentenzeiten bleiben ${l.wert} der Rente frei.`,
    ohne: 'Von der Rente bleibt wegen Grundrentenzeiten nichts frei.',
  },
  'grusigv.2.6.dienstwagen': {
    titel: 'Dienstwagen',
    satz: (l) => `Ein Dienstwagen, der privat genutzt wird, zählt mit ${l.wert} zum Lohn.`,
    ohne: 'Kein Dienstwagen, der privat genutzt wird.',
  },
  'grusigv.2.3.durchschnittsbrutto': {
    titel: 'Durchschnittliches Bruttoeinkommen',
    satz: (l) => `Weil der Lohn schwankt, zählt der Durchschnitt des Zeitraums: ${l.wert} brutto im Monat.`,
    ohne: 'Im Durchschnitt des Zeitraums fließt kein Lohn zu.',
  },
  'grusigv.2.3.durchschnittsnetto': {
    titel: 'Durchschnittliches Nettoeinkommen',
    satz: (l) => `Nach Abzug von Steuern und Sozialabgaben bleiben im Durchschnitt ${l.wert}.`,
    ohne: 'Im Durchschnitt des Zeitraums bleibt kein Lohn.',
  },
  'grusigv.2.5.verpflegungVomArbeitgeber': {
    titel: 'Verpflegung vom Arbeitgeber',
    satz: (l) => `Verpflegung vom Arbeitgeber zählt mit ${l.wert} zum Lohn (1 Prozent des Regelbedarfs für einen Tag).`,
    ohne: 'Verpflegung vom Arbeitgeber gibt es nicht.',
  },
  'grusigv.2.5.verpflegungImFreiwilligendienst': {
    titel: 'Verpflegung im Freiwilligendienst',
    satz: (l) => `Verpflegung im Freiwilligendienst zählt mit ${l.wert} (1 Prozent des Regelbedarfs für einen Tag).`,
    ohne: 'Verpflegung im Freiwilligendienst gibt es nicht.',
  },
  'sgb2.11b.2b.taschengeld': {
    titel: 'Taschengeld im Freiwilligendienst',
    satz: (l) => `Aus dem Freiwilligendienst fließen ${l.wert} Taschengeld zu.`,
    ohne: 'Kein Taschengeld aus einem Freiwilligendienst.',
  },
  'sgb2.11b.2.abzugVonTaschengeld': {
    titel: 'Absetzung vom Taschengeld',
    satz: (l) => `Vom Taschengeld im Freiwilligendienst werden ${l.wert} abgesetzt.`,
    ohne: 'Vom Taschengeld ist nichts gesondert abzusetzen.',
  },
  'grusigv.6.1.4.riesterBeitrag': {
    titel: 'Geförderte Altersvorsorge',
    satz: (l) => `Für den Riester-Vertrag werden ${l.wert} abgesetzt.`,
    ohne: 'Für geförderte Altersvorsorge ist nichts abzusetzen.',
  },
  'grusigv.6.1.5.fahrtenMitKfz': {
    titel: 'Fahrten zur Arbeit mit dem Auto',
    satz: (l) => `Für ${l.von('kilometer')} Kilometer einfachen Weg zur Arbeit werden ${l.wert} abgesetzt.`,
    ohne: 'Für Fahrten zur Arbeit mit dem Auto ist nichts abzusetzen.',
  },
  'grusigv.6.3.auswaertstaetigkeit': {
    titel: 'Verpflegung bei auswärtiger Arbeit',
    satz: (l) => `Für Verpflegung bei auswärtiger Arbeit werden ${l.wert} abgesetzt.`,
    ohne: 'Für Verpflegung bei auswärtiger Arbeit ist nichts abzusetzen.',
  },
  'sgb2.11b.1.elterneinkommenBafoeg': {
    titel: 'Bei der Ausbildungsförderung eines Kindes berücksichtigtes Einkommen',
    satz: (l) => `${l.wert} zählen schon bei der Ausbildungsförderung eines Kindes und werden abgesetzt.`,
    ohne: 'Bei der Ausbildungsförderung eines Kindes zählt nichts.',
  },
  'grusigv.3.4.gewinnDesMonats': {
    titel: 'Gewinn aus selbständiger Tätigkeit',
    satz: (l) =>
      `Der Gewinn im Bewilligungszeitraum wird gleichmäßig auf die Monate der Tätigkeit verteilt: ${l.wert} im Monat.`,
    ohne: 'Aus selbständiger Tätigkeit bleibt im Bewilligungszeitraum kein Gewinn.',
  },
  'grusigv.3.4.abgabenDesBetriebs': {
    titel: 'Steuern und Pflichtbeiträge der Selbständigkeit',
    satz: (l) => `Steuern und Pflichtbeiträge werden ebenso verteilt: ${l.wert} im Monat.`,
    ohne: 'Steuern und Pflichtbeiträge aus selbständiger Tätigkeit fallen nicht an.',
  },
  'sgb2.11.3.teilbetraege': {
    titel: 'Teilbeträge verteilter Einnahmen',
    satz: (l) =>
      l.von('verteilung_monate') === ''
        ? `Eine Einnahme vom ${l.von('zufluss_am')} ließe den Anspruch in einem Monat entfallen; sie wird auf sechs Monate verteilt und zählt in diesem Monat mit ${l.wert}.`
        : `Die Einnahme vom ${l.von('zufluss_am')} wird auf ${l.von('verteilung_monate')} Monate verteilt und zählt in diesem Monat mit ${l.wert}.`,
    ohne: 'Von verteilten Einnahmen zählt in diesem Monat nichts.',
  },
  'sgb2.11.3.teilbetraegeFoerderung': {
    titel: 'Teilbeträge nachgezahlter Ausbildungsförderung',
    satz: (l) =>
      `Die Nachzahlung vom ${l.von('zufluss_am')} wird nach Abzug von ${l.von('mindestabsetzungAusbildung')} je Monat auf sechs Monate verteilt und zählt in diesem Monat mit ${l.wert}.`,
    ohne: 'Von der nachgezahlten Ausbildungsförderung zählt in diesem Monat nichts.',
  },
  'sgb2.11.3.teilbetraegeKindergeld': {
    titel: 'Teilbeträge nachgezahlten Kindergeldes',
    satz: (l) =>
      `Das am ${l.von('zufluss_am')} nachgezahlte Kindergeld wird auf sechs Monate verteilt und zählt in diesem Monat mit ${l.wert}.`,
    ohne: 'Von nachgezahltem Kindergeld zählt in diesem Monat nichts.',
  },
  'sgb2.11.2.lohnAndererMonateNetto': {
    titel: 'Lohn für andere Monate (netto)',
    satz: (l) => `In diesem Monat fließt auch Lohn für andere Monate zu, netto ${l.wert}.`,
    ohne: 'Kein Lohn für andere Monate.',
  },
  'sgb2.11b.2.absetzungLohnAndererMonate': {
    titel: 'Absetzung vom Lohn für andere Monate',
    satz: (l) => `Für die Monate, in denen dieser Lohn erarbeitet wurde, werden ${l.wert} abgesetzt.`,
    ohne: 'Vom Lohn für andere Monate ist nichts abzusetzen.',
  },
  'sgb2.11b.lohnAndererMonateBereinigt': {
    titel: 'Anrechenbarer Lohn für andere Monate',
    satz: (l) => `Vom Lohn für andere Monate (${l.von('lohnAndererMonateNetto')}) bleiben ${l.wert} anrechenbar.`,
    ohne: 'Vom Lohn für andere Monate ist nichts anzurechnen.',
  },
  'sgb2.11a.nichtZuBeruecksichtigen': {
    titel: 'Nicht zu berücksichtigende Einnahmen',
    satz: (l) => `${l.wert} der Einnahmen zählen nach ihrer Art oder nach Entscheidung nicht als Einkommen.`,
    ohne: 'Keine Einnahme bleibt nach ihrer Art unberücksichtigt.',
  },
  'grusigv.1.1.3.kapitalFrei': {
    titel: 'Freie Kapitalerträge',
    satz: (l) => `Von den Kapitalerträgen bleiben ${l.wert} frei (im Kalenderjahr ${l.von('kapitalJahresbetrag')}).`,
    ohne: 'Von den Kapitalerträgen bleibt nichts frei.',
  },
  'beeg.10.5.elterngeldFrei': {
    titel: 'Freies Elterngeld',
    satz: (l) => `Vom Elterngeld bleiben wegen Erwerbstätigkeit vor der Geburt ${l.wert} frei.`,
    ohne: 'Vom Elterngeld bleibt nichts frei, weil ihm kein Einkommen vor der Geburt zugrunde liegt.',
  },
  'sgb2.11a.5.trinkgeldFrei': {
    titel: 'Freies Trinkgeld',
    satz: (l) => `Vom Trinkgeld bleiben ${l.wert} frei (höchstens ein Zehntel des Regelbedarfs).`,
    ohne: 'Vom Trinkgeld bleibt nichts frei.',
  },
  'grusigv.1.1.12.religioesesFestFrei': {
    titel: 'Freies Geldgeschenk',
    satz: (l) => `Vom Geldgeschenk bleiben ${l.wert} frei.`,
    ohne: 'Vom Geldgeschenk bleibt nichts frei, weil die Person nicht minderjährig ist.',
  },
  'grusigv.1.1.7.inflationsausgleichFrei': {
    titel: 'Freier Inflationsausgleich',
    satz: (l) => `Vom Inflationsausgleich bleiben ${l.wert} frei.`,
    ohne: 'Vom Inflationsausgleich bleibt nichts frei.',
  },
  'sgb2.11a.1.ehrenamtFrei': {
    titel: 'Freie Aufwandsentschädigung',
    satz: (l) =>
      `Von der Aufwandsentschädigung bleiben ${l.wert} frei (im Kalenderjahr ${l.von('ehrenamtJahresbetrag')}).`,
    ohne: 'Von der Aufwandsentschädigung bleibt nichts frei.',
  },
  'sgb2.11a.1.betreuerFrei': {
    titel: 'Freie Aufwandspauschale für rechtliche Betreuung',
    satz: (l) =>
      `Von der Pauschale für rechtliche Betreuung bleiben ${l.wert} frei (im Kalenderjahr ${l.von('betreuerJahresbetrag')}).`,
    ohne: 'Von der Pauschale für rechtliche Betreuung bleibt nichts frei.',
  },
  'sgb2.11a.3.zweckanteil': {
    titel: 'Anteil der Ausbildungsförderung für Ausbildungskosten',
    satz: (l) =>
      `Ein Fünftel der Ausbildungsförderung ist für Kosten der Ausbildung bestimmt und bleibt frei: ${l.wert}.`,
    ohne: 'Von der Ausbildungsförderung ist kein Teil eigens für Kosten der Ausbildung bestimmt.',
  },
  'sgb2.11.1.kinderzuschlagBeimKind': {
    titel: 'Kinderzuschlag des Kindes',
    satz: (l) => `Vom Kinderzuschlag, den ein Elternteil erhält, werden dem Kind ${l.wert} zugerechnet.`,
    ohne: 'Kein Kinderzuschlag eines Elternteils ist dem Kind zuzurechnen.',
  },
  'sgb2.11a.7.ferienjobFrei': {
    titel: 'Freie Ferienarbeit',
    satz: (l) => `Vom Lohn für Arbeit in den Schulferien bleiben ${l.wert} frei.`,
    ohne: 'Vom Lohn für Arbeit in den Schulferien bleibt nichts frei.',
  },
  'sgb2.11a.freieEinnahmen': {
    titel: 'Freie Einnahmen',
    satz: (l) => `Von den Einnahmen bleiben insgesamt ${l.wert} frei.`,
    ohne: 'Von den Einnahmen bleibt nichts frei.',
  },
  'sgb2.11a.nebentaetigkeiten': {
    titel: 'Aufwandsentschädigungen und Ferienarbeit',
    satz: (l) => `Aus Ehrenamt, Betreuung oder Ferienarbeit zählen ${l.wert} als Einkommen aus Erwerbstätigkeit.`,
    ohne: 'Einnahmen aus Ehrenamt, Betreuung oder Ferienarbeit bleiben frei.',
  },
  'sgb2.11a.3.ausbildungsfoerderung': {
    titel: 'Ausbildungsförderung',
    satz: (l) => `Darunter ist Ausbildungsförderung von ${l.wert}.`,
    ohne: 'Darunter ist keine Ausbildungsförderung.',
  },
  'grusigv.6.1.1.versicherungspauschale': {
    titel: 'Versicherungspauschale',
    satz: (l) => `Für private Versicherungen werden pauschal ${l.wert} vom Einkommen Volljähriger abgesetzt.`,
    ohne: 'Keine Versicherungspauschale, weil die Person minderjährig ist.',
  },
  'sgb2.11b.1.versicherungenUndVorsorge': {
    titel: 'Versicherungen und Altersvorsorge',
    satz: (l) => `Für Versicherungen und geförderte Altersvorsorge sind ${l.wert} absetzbar.`,
    ohne: 'Für Versicherungen und Altersvorsorge ist nichts abzusetzen.',
  },
  'sgb2.11b.1.ungedeckteVersicherungen': {
    titel: 'Versicherungen über dem eigenen Einkommen',
    satz: (l) =>
      `${l.wert} für Versicherungen trägt das eigene Einkommen nicht; sie mindern das Einkommen anderer Erwachsener.`,
    ohne: 'Das eigene Einkommen trägt die Versicherungen, oder es gibt keine, die übergehen können.',
  },
  'sgb2.11b.1.uebernommeneVersicherungen': {
    titel: 'Versicherungen anderer Mitglieder',
    satz: (l) => `Für Versicherungen anderer Mitglieder der Bedarfsgemeinschaft werden ${l.wert} abgesetzt.`,
    ohne: 'Von anderen Mitgliedern sind keine Versicherungen zu übernehmen.',
  },
  'sgb2.11b.1.notwendigeAusgaben': {
    titel: 'Notwendige Ausgaben',
    satz: (l) => `Für Fahrten zur Arbeit und andere notwendige Ausgaben sind ${l.wert} absetzbar.`,
    ohne: 'Notwendige Ausgaben sind nicht angegeben.',
  },
  'sgb2.11b.1.krankenversicherung': {
    titel: 'Kranken- und Pflegeversicherung',
    satz: (l) =>
      l.von('zuschussfaehig') === ''
        ? `Für Kranken- und Pflegeversicherung sind ${l.wert} absetzbar.`
        : `Für Kranken- und Pflegeversicherung sind ${l.wert} absetzbar: nur was kein Zuschuss nach § 26 SGB II deckt.`,
    ohne: 'Beiträge zur Kranken- und Pflegeversicherung sind nicht abzusetzen.',
  },
  'sgb2.11b.1.werbungskosten': {
    titel: 'Werbungskosten',
    satz: (l) =>
      l.von('werbungskostenpauschale') === ''
        ? `Werbungskosten sind mit ${l.wert} nachgewiesen.`
        : `Als Werbungskosten sind ${l.wert} abzusetzen: die Pauschale, wenn nicht mehr nachgewiesen ist.`,
    ohne: 'Werbungskosten sind nicht angegeben.',
  },
  'sgb2.11b.1.unterhaltstitel': {
    titel: 'Unterhaltszahlungen',
    satz: (l) => `Für titulierten Unterhalt werden ${l.wert} abgesetzt.`,
    ohne: 'Titulierter Unterhalt wird nicht gezahlt.',
  },
  'sgb2.11b.2.restDerVersicherungen': {
    titel: 'Rest der Versicherungsbeiträge',
    satz: (l) => `Davon sind noch ${l.wert} beim sonstigen Einkommen abzusetzen.`,
    ohne: 'Beim sonstigen Einkommen ist davon nichts mehr abzusetzen.',
  },
  'sgb2.11b.2b.abzugVonAusbildungsfoerderung': {
    titel: 'Mindestabsetzung von der Ausbildungsförderung',
    satz: (l) => `Von der Ausbildungsförderung werden ${l.wert} abgesetzt.`,
    ohne: 'Von der Ausbildungsförderung ist nichts gesondert abzusetzen.',
  },
  'sgb2.11b.restNachAusbildungsfoerderung': {
    titel: 'Rest der Versicherungsbeiträge',
    satz: (l) => `Nach der Absetzung von der Ausbildungsförderung bleiben ${l.wert} abzusetzen.`,
    ohne: 'Es bleibt nichts mehr abzusetzen.',
  },
  'sgb2.11b.sonstigesBereinigt': {
    titel: 'Anrechenbares sonstiges Einkommen',
    satz: (l) => `Vom sonstigen Einkommen sind ${l.wert} anzurechnen.`,
    ohne: 'Vom sonstigen Einkommen ist nichts anzurechnen.',
  },
  'sgb2.11b.sonstigesMitUeberhang': {
    titel: 'Anrechenbares sonstiges Einkommen',
    satz: (l) =>
      `Vom sonstigen Einkommen einschließlich des Kindergeldüberhangs (${l.von('kindergeldUeberhangFuer')}) sind ${l.wert} anzurechnen.`,
    ohne: (l) =>
      l.von('bagatellgrenze') === ''
        ? 'Vom sonstigen Einkommen ist nichts anzurechnen.'
        : `Vom sonstigen Einkommen ist nichts anzurechnen; bis ${l.von('bagatellgrenze')} im Monat bleibt es ganz außer Betracht.`,
  },
  'sgb2.11.einkommenOhneKindergeld': {
    titel: 'Eigenes Einkommen ohne Kindergeld',
    satz: (l) => `Das eigene Einkommen ohne Kindergeld beträgt nach allen Absetzungen ${l.wert}.`,
    ohne: 'Kein eigenes Einkommen außer etwaigem Kindergeld.',
  },
  'sgb2.11.einkommenErwachsener': {
    titel: 'Bereinigtes Einkommen',
    satz: (l) => `Nach allen Absetzungen beträgt das Einkommen ${l.wert}.`,
    ohne: 'Kein anzurechnendes Einkommen.',
  },
  'sgb2.11.1.kindergeld': {
    titel: 'Kindergeld',
    satz: (l) => `Für das Kind werden ${l.wert} Kindergeld gezahlt.`,
    ohne: 'Für die Person wird kein Kindergeld gezahlt.',
  },
  'sgb2.11.1.kindergeldBereinigt': {
    titel: 'Kindergeld nach Absetzungen',
    satz: (l) => `Nach der Versicherungspauschale bleiben ${l.wert} Kindergeld.`,
    ohne: 'Kein Kindergeld anzurechnen.',
  },
  'sgb2.11.1.kindergeldBeimKind': {
    titel: 'Kindergeld beim Kind',
    satz: (l) => `Das Kind braucht vom Kindergeld ${l.wert} für seinen Lebensunterhalt; so weit ist es sein Einkommen.`,
    ohne: 'Kindergeld wird bei dieser Person nicht als eigenes Einkommen berücksichtigt.',
  },
  'sgb2.11.1.kindergeldUeberhang': {
    titel: 'Kindergeldüberhang',
    satz: (l) =>
      `${l.wert} vom Kindergeld braucht das Kind nicht; das ist Einkommen der kindergeldberechtigten Person.`,
    ohne: 'Kein Kindergeldüberhang.',
  },
  'sgb2.11.1.kindergeldUeberhangFuer': {
    titel: 'Kindergeldüberhang der Kinder',
    satz: (l) => `Von den Kindern gehen ${l.wert} Kindergeldüberhang auf diese Person über.`,
    ohne: 'Auf diese Person geht kein Kindergeldüberhang über.',
  },
  'sgb2.9.2.eigenesEinkommen': {
    titel: 'Eigenes Einkommen',
    satz: (l) => `Eigenes Einkommen und benötigtes Kindergeld ergeben ${l.wert}.`,
    ohne: 'Kein eigenes Einkommen.',
  },
  'sgb2.9.2.beitrag': {
    titel: 'Einkommen für die Bedarfsgemeinschaft',
    satz: (l) =>
      l.roh('ausschluss') === 0
        ? `Zur Verteilung kommen ${l.wert}.`
        : `Nach dem eigenen Bedarf (${l.von('bedarf')}) bleiben ${l.wert} für die übrigen Personen.`,
    ohne: 'Von dieser Person kommt kein Einkommen zur Verteilung.',
  },
  'sgb2.9.2.einkommenZurVerteilung': {
    titel: 'Zu verteilendes Einkommen',
    satz: (l) => `Insgesamt sind ${l.wert} auf die Personen der Bedarfsgemeinschaft zu verteilen.`,
    ohne: 'Es ist kein Einkommen zu verteilen.',
  },
  'sgb2.9.2.einkommensanteil': {
    titel: 'Anteil am Einkommen',
    satz: (l) => `Im Verhältnis des eigenen Bedarfs zum Gesamtbedarf entfallen auf diese Person ${l.wert}.`,
    ohne: 'Auf diese Person entfällt kein Einkommen der Bedarfsgemeinschaft.',
    formel: (l) =>
      l.von('gesamtbedarf') === ''
        ? ''
        : `${l.zahl('einkommenZurVerteilung')} × ${l.zahl('restbedarf')} / ${l.zahl('gesamtbedarf')} = ${l.zahl()}`,
  },
}

function grundabsetzbetrag(wert: string, satz: string): string {
  if (wert === satz) return `Anstelle der einzelnen Ausgaben werden pauschal ${wert} vom Erwerbseinkommen abgesetzt.`
  return `Vom Erwerbseinkommen werden ${wert} abgesetzt (Pauschale ${satz}; höhere Ausgaben zählen ab 400 Euro Bruttoeinkommen, mehr als das Einkommen nie).`
}
