import type { Hinweis } from '../berechnung/ergebnis.ts'
import type { AngabeId, PersonId } from '../sachverhalt/angaben.ts'

type Eintrag = { readonly text: string; readonly norm: string }

/**
 * All messages of the law, by their permanent code: ALG-<subject>-<nn>. A retired code stays here with
 * `(entfallen)` in its text and is never used again. docs/hinweise.md lists the same codes.
 */
export const HINWEISE = {
  'ALG-ANG-01': { text: 'Die Angabe hat nicht die vorgesehene Form.', norm: '§ 60 Abs. 1 SGB I' },
  'ALG-ANG-02': { text: 'Die Angabe nennt eine Person, die nicht zum Haushalt gehört.', norm: '§ 60 Abs. 1 SGB I' },
  'ALG-ANG-03': { text: 'Das Ende liegt vor dem Beginn.', norm: '§ 60 Abs. 1 SGB I' },
  'ALG-ANG-04': {
    text: 'In der Angabe fehlt ein Feld.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-ANG-05': {
    text: 'Das Feld hat die falsche Art (Zahl, Text, Auswahl).',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-ANG-06': {
    text: 'Der Wert liegt außerhalb der Grenzen.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-ANG-07': {
    text: 'Diesen Wert gibt es in diesem Feld nicht.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-ANG-08': {
    text: 'Dieses Feld gibt es in der Angabe nicht.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-ANG-09': {
    text: 'Das ist kein Kalendertag (JJJJ-MM-TT).',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-ANG-10': {
    text: 'Diese Art von Angabe gibt es nicht.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-PER-01': { text: 'Es fehlt die Hauptperson des Haushalts.', norm: '§ 7 Abs. 3 SGB II' },
  'ALG-PER-02': { text: 'Es gibt gleichzeitig mehr als eine Hauptperson.', norm: '§ 7 Abs. 3 SGB II' },
  'ALG-PER-03': {
    text: 'Es gibt gleichzeitig mehr als eine Partnerin oder einen Partner.',
    norm: '§ 7 Abs. 3 Nr. 3 SGB II',
  },
  'ALG-PER-04': { text: 'Zu dieser Person sind verschiedene Geburtsdaten angegeben.', norm: '§ 60 Abs. 1 SGB I' },
  'ALG-PER-05': {
    text: 'Bei dem Kind ist kein Elternteil angegeben; es gilt als Kind der Hauptperson.',
    norm: '§ 7 Abs. 3 Nr. 4 SGB II',
  },
  'ALG-PER-06': {
    text: 'Das Kind ist mindestens 25 Jahre alt und bildet eine eigene Bedarfsgemeinschaft.',
    norm: '§ 7 Abs. 3 Nr. 4 SGB II',
  },
  'ALG-PER-07': { text: 'Zwei Aufenthalte dieser Person im Haushalt überschneiden sich.', norm: '§ 7 Abs. 3 SGB II' },
  'ALG-PER-08': {
    text: 'Die Altersgrenze ist erreicht und kein Ausschluss angegeben: Altersrente oder Grundsicherung im Alter prüfen.',
    norm: '§§ 7 Abs. 4, 7a SGB II',
  },
  'ALG-PER-09': { text: 'Der Elternteil des Kindes ist keine Person des Haushalts.', norm: '§ 7 Abs. 3 Nr. 4 SGB II' },
  'ALG-PER-10': {
    text: '(entfallen) Leistungen für Auszubildende nach § 27 werden nicht berechnet.',
    norm: '§ 7 Abs. 5, § 27 SGB II',
  },
  'ALG-PER-11': {
    text: 'Wegen der Ausbildung gibt es nur Leistungen für Auszubildende: Mehrbedarfe, bei besonderer Härte ein Darlehen.',
    norm: '§ 7 Abs. 5, § 27 SGB II',
  },
  'ALG-PER-12': {
    text: '(entfallen) Verwandte oder Verschwägerte im Haushalt: Unterstützung wird vermutet, aber nicht berechnet; den Betrag als Einkommen erfassen.',
    norm: '§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV',
  },
  'ALG-PER-13': {
    text: 'Das Kind lebt mit einem eigenen Kind im Haushalt; beide bilden in der Regel eine eigene Bedarfsgemeinschaft mit eigenem Fall.',
    norm: '§ 7 Abs. 3 Nr. 4, § 9 Abs. 3 SGB II',
  },
  'ALG-PER-14': {
    text: 'Die mitbewohnende Person und die Hauptperson erfüllen eine der vier Nummern: Vermutet wird, dass sie füreinander einstehen. Ist die Vermutung nicht widerlegt, ist die Person als Partnerin oder Partner zu erfassen.',
    norm: '§ 7 Abs. 3 Nr. 3 Buchst. c, Abs. 3a SGB II',
  },
  'ALG-PER-15': {
    text: 'Die Zustimmung zu Abwesenheiten ohne wichtigen Grund umfasst in diesem Kalenderjahr mehr als drei Wochen; in der Regel ist das die Grenze.',
    norm: '§ 7b Abs. 3 Satz 2 SGB II',
  },
  'ALG-PER-16': {
    text: 'Die Person lebt im Haushalt und gehört nicht zur Bedarfsgemeinschaft: Ist sie verwandt oder verschwägert, wird Unterstützung vermutet. Dazu fehlt die Angabe der Einkommen oder der Widerlegung.',
    norm: '§ 9 Abs. 5 SGB II, § 1 Abs. 2 GrusiGV',
  },
  'ALG-PER-17': {
    text: 'Die Person hat das 63. Lebensjahr vollendet. Seit dem 1. Januar 2027 muss sie eine Altersrente wieder vorzeitig in Anspruch nehmen, wenn das nicht unbillig ist: prüfen und gegebenenfalls auffordern.',
    norm: '§ 12a Satz 1, 2 Nr. 1 und Satz 3, § 5 Abs. 3 SGB II, UnbilligkeitsV',
  },
  'ALG-BEW-01': {
    text: 'Es fehlt der Bewilligungszeitraum; welches Recht für das Vermögen gilt, richtet sich dann nach dem Monat.',
    norm: '§ 41 Abs. 3, § 65a Abs. 1 SGB II',
  },
  'ALG-BEW-02': { text: 'Zwei Bewilligungszeiträume überschneiden sich.', norm: '§ 41 Abs. 3 SGB II' },
  'ALG-BEW-03': { text: 'Der Bewilligungszeitraum ist länger als zwölf Monate.', norm: '§ 41 Abs. 3 SGB II' },
  'ALG-BEW-04': {
    text: 'Der Bewilligungszeitraum beginnt nicht am Ersten oder endet nicht am Letzten eines Monats.',
    norm: '§ 37 Abs. 2, § 41 Abs. 3 SGB II',
  },
  'ALG-BEW-05': { text: 'Es fehlt das Datum des Antrags.', norm: '§ 37 SGB II' },
  'ALG-KDU-01': { text: 'Es fehlen Angaben zur Unterkunft.', norm: '§ 22 Abs. 1 SGB II' },
  'ALG-KDU-02': {
    text: 'Zwei Angaben zur Unterkunft überschneiden sich; gerechnet wird mit der später begonnenen.',
    norm: '§ 22 Abs. 1 SGB II',
  },
  'ALG-KDU-03': {
    text: 'In der Wohnung leben nach den Angaben weniger Personen als im Haushalt.',
    norm: '§ 22 Abs. 1 SGB II',
  },
  'ALG-KDU-04': {
    text: 'Die angemessenen Kosten der Unterkunft sind nicht angegeben; anerkannt wird in tatsächlicher Höhe.',
    norm: '§ 22 Abs. 1 SGB II',
  },
  'ALG-KDU-05': {
    text: 'Die Kosten der Unterkunft übersteigen das Angemessene; anerkannt wird nur dieser Teil. Läuft eine Frist zur Kostensenkung, ist die anerkannte Summe anzugeben.',
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
  },
  'ALG-KDU-06': {
    text: 'Die Heizkosten übersteigen das Angemessene; anerkannt wird nur dieser Teil. Läuft eine Frist zur Kostensenkung, ist die anerkannte Summe anzugeben.',
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
  },
  'ALG-KDU-07': {
    text: 'Auch in der Karenzzeit sind die Kosten der Unterkunft auf das Eineinhalbfache des Angemessenen begrenzt. Sind höhere Kosten unabweisbar oder leben Kinder in der Bedarfsgemeinschaft, können sie im Einzelfall anerkannt werden; dann ist die anerkannte Summe anzugeben.',
    norm: '§ 22 Abs. 1 Satz 6 und 7 SGB II',
  },
  'ALG-KDU-08': {
    text: 'Die Karenzzeit dauert nach den Angaben länger als zwölf Monate; Verlängerung durch Unterbrechung prüfen.',
    norm: '§ 22 Abs. 1 Satz 2 bis 4 SGB II',
  },
  'ALG-MEB-01': {
    text: 'Eine erwachsene Person lebt ohne Partner mit minderjährigem Kind: Erzieht sie allein?',
    norm: '§ 21 Abs. 3 SGB II',
  },
  'ALG-MEB-02': {
    text: 'Alleinerziehung ist angegeben, obwohl eine Partnerin oder ein Partner im Haushalt lebt.',
    norm: '§ 21 Abs. 3 SGB II',
  },
  'ALG-MEB-03': { text: 'Für diesen Mehrbedarf fehlt Betrag oder Prozentsatz.', norm: '§ 21 SGB II' },
  'ALG-MEB-04': {
    text: 'Alleinerziehung ist angegeben, aber kein minderjähriges Kind dieser Person.',
    norm: '§ 21 Abs. 3 SGB II',
  },
  'ALG-BUT-01': {
    text: 'Ein Teil der Leistungen für Bildung und Teilhabe wird als Gutschein oder an den Anbieter erbracht und hier nicht gezahlt.',
    norm: '§ 29 Abs. 1 SGB II',
  },
  'ALG-BUT-02': {
    text: 'Für diesen Bedarf fehlt der Betrag.',
    norm: '§ 28 SGB II',
  },
  'ALG-ZUS-01': {
    text: 'Der Zuschuss ist an das Versicherungsunternehmen oder die Krankenkasse zu zahlen; der Zahlungsweg ist gesondert zu klären. Die Höchstbeträge für private Versicherungen sind berechnet, nicht amtlich bestätigt.',
    norm: '§ 26 Abs. 1, 3 und 5 SGB II',
  },
  'ALG-EIN-01': { text: 'Für das Kind ist kein Kindergeld angegeben.', norm: '§ 11 Abs. 1 Satz 5 SGB II' },
  'ALG-EIN-02': { text: 'Steuern und Sozialabgaben sind höher als das Einkommen.', norm: '§ 11b Abs. 1 SGB II' },
  'ALG-EIN-03': {
    text: 'Das Kind lebt bei einem Elternteil allein: Unterhalt oder Unterhaltsvorschuss prüfen.',
    norm: '§ 12a SGB II',
  },
  'ALG-EIN-04': { text: '(entfallen) Diese Einkommensart wird noch nicht berechnet.', norm: '§ 11 Abs. 1 SGB II' },
  'ALG-EIN-05': {
    text: 'Wer das Kindergeld bezieht, ist keine Person des Haushalts; ein Überhang wird niemandem zugerechnet.',
    norm: '§ 11 Abs. 1 Satz 5 SGB II',
  },
  'ALG-EIN-06': {
    text: 'Bei der Nachzahlung fehlt der Zufluss; sie zählt in jedem Monat, in dem sie gilt, und wird nicht verteilt.',
    norm: '§ 11 Abs. 2 und 3 SGB II',
  },
  'ALG-EIN-07': {
    text: 'Eine Nachzahlung fließt einmal zu; sie zählt nur im Monat des Beginns.',
    norm: '§ 11 Abs. 2 SGB II',
  },
  'ALG-EIN-08': {
    text: 'Beim Elterngeld fehlt das Einkommen vor der Geburt; der Freibetrag ist aus der Höhe des Elterngeldes geschlossen.',
    norm: '§ 10 Abs. 5 BEEG',
  },
  'ALG-EIN-09': {
    text: 'Die Einnahme ist auch für den Monat des Zuflusses gezahlt; der Teil für frühere Monate ist gesondert anzugeben.',
    norm: '§ 11 Abs. 3 SGB II',
  },
  'ALG-EIN-10': {
    text: 'Vom Zeitraum, für den die Einnahme gezahlt ist, fehlt Beginn oder Ende, oder das Ende liegt vor dem Beginn.',
    norm: '§ 11 Abs. 3 SGB II',
  },
  'ALG-EIN-11': { text: 'Der freie Teil ist höher als die Einnahme.', norm: '§ 11a SGB II' },
  'ALG-EIN-12': {
    text: 'Die Zuwendung bleibt ganz frei; ob sie die Lage so günstig beeinflusst, dass daneben Leistungen nicht gerechtfertigt wären, ist zu entscheiden.',
    norm: '§ 11a Abs. 4 und 5 SGB II',
  },
  'ALG-EIN-13': {
    text: 'Ferienarbeit bleibt nur bei Schülerinnen und Schülern unter 25 Jahren frei; Schule oder Alter prüfen.',
    norm: '§ 11a Abs. 7 SGB II',
  },
  'ALG-EIN-15': {
    text: 'Für die selbständige Tätigkeit sind ein Gewinn im Monat und Zahlen des Betriebs angegeben; beides zählt.',
    norm: '§ 3 GrusiGV',
  },
  'ALG-EIN-16': {
    text: 'Die Zahlen des Betriebs reichen über den Bewilligungszeitraum hinaus; sie zählen ganz in dem, in dem sie beginnen.',
    norm: '§ 3 Abs. 1 und 4 GrusiGV',
  },
  'ALG-EIN-17': {
    text: 'Im Betrieb ist mehr ausgegeben als eingenommen; Notwendigkeit und Verhältnis der Ausgaben prüfen. Ein Verlust mindert kein anderes Einkommen.',
    norm: '§ 3 Abs. 3, § 5 GrusiGV',
  },
  'ALG-EIN-18': {
    text: 'Ab wann die Regel für diese Art von Einnahme in ihrer jetzigen Höhe gilt, ist nicht amtlich belegt; das Ergebnis älterer Monate ist zu prüfen.',
    norm: '§ 11a SGB II, § 1 GrusiGV',
  },
  'ALG-EIN-19': {
    text: 'Es fehlt, um wie viel Prozent die Erwerbsfähigkeit gemindert ist; danach richtet sich, wie viel der Rente frei bleibt.',
    norm: '§ 11a Abs. 1 Nr. 3 SGB II, § 1 Abs. 3 GrusiGV',
  },
  'ALG-EIN-20': {
    text: 'Grundrentenzeiten sind bei einer Einnahme angegeben, die keine Rente der gesetzlichen Rentenversicherung ist; dort wirken sie nicht.',
    norm: '§ 11b Abs. 2a SGB II, § 82a SGB XII',
  },
  'ALG-EIN-14': {
    text: 'Ausgaben für die Arbeit sind angegeben, aber kein Einkommen aus Erwerbstätigkeit.',
    norm: '§ 11b Abs. 1 Satz 1 Nr. 5 SGB II',
  },
  'ALG-VER-01': {
    text: 'Das Vermögen übersteigt die Freibeträge; bis es eingesetzt ist, besteht kein Anspruch.',
    norm: '§§ 9, 12 SGB II',
  },
  'ALG-VER-04': {
    text: 'Das Vermögen übersteigt die Freibeträge, ist aber nicht sofort oder nur mit besonderer Härte verwertbar: Leistungen sind als Darlehen zu erbringen, längstens bis zum Wert des Vermögens; Sicherung prüfen. Die Höhe steht bei den Vorschlägen.',
    norm: '§ 9 Abs. 4, § 24 Abs. 5 SGB II',
  },
  'ALG-VER-05': {
    text: 'Der freie Betrag je Jahr selbständiger Arbeit ist für Anträge ab 2025 aus Beitragssatz und Durchschnittsentgelt berechnet, nicht amtlich bestätigt.',
    norm: '§ 12 Abs. 1 Satz 2 Nr. 4 SGB II',
  },
  'ALG-VER-06': {
    text: 'Beim selbst bewohnten Eigenheim fehlt die Wohnfläche; ohne sie zählt es außerhalb der Karenzzeit als Vermögen.',
    norm: '§ 12 Abs. 1 Satz 2 Nr. 5 SGB II',
  },
  'ALG-VER-02': { text: 'Es fehlen Angaben zum Vermögen.', norm: '§ 12 SGB II' },
  'ALG-VER-03': {
    text: 'Ein angemessenes Kraftfahrzeug je erwerbsfähiger Person ist geschützt: prüfen.',
    norm: '§ 12 Abs. 1 Satz 2 Nr. 2 SGB II',
  },
  // No longer given; a code keeps its meaning for ever.
  'ALG-MIN-01': { text: 'Leistungsminderungen werden noch nicht berechnet.', norm: '§§ 31a, 31b, 32 SGB II' },
  'ALG-MIN-02': {
    text: 'Für die Leistungsminderung fehlt der Beginn (der Monat nach dem Wirksamwerden des Bescheids).',
    norm: '§ 31b Abs. 1 Satz 1 SGB II',
  },
  'ALG-MIN-03': {
    text: 'Zwischen Ereignis und Beginn der Minderung liegen mehr als sieben Monate: Wurde sie binnen sechs Monaten festgestellt?',
    norm: '§ 31b Abs. 1 SGB II',
  },
  'ALG-MIN-04': {
    text: 'Es entfällt mehr als 30 Prozent des Regelbedarfs: Sachleistungen prüfen (mit minderjährigen Kindern sind sie zu erbringen) und die Unterkunft unmittelbar zahlen.',
    norm: '§ 31a Abs. 3 SGB II i. d. F. bis 31.12.2022',
  },
  'ALG-MIN-05': {
    text: 'Der Regelbedarf entfällt: Die Leistungen für Unterkunft und Heizung sollen unmittelbar an den Vermieter gezahlt werden.',
    norm: '§ 22 Abs. 7, § 31a Abs. 7 SGB II',
  },
  'ALG-SOZ-01': {
    text: 'Der Sofortzuschlag wird gezahlt, weil das Kind nur wegen seines Kindergeldes keinen Anspruch hat.',
    norm: '§ 72 Abs. 1 Satz 2 Nr. 2 SGB II',
  },
  'ALG-SAC-01': {
    text: 'Ein Teil des Regelbedarfs kommt in der Gemeinschaftsunterkunft als Sachleistung; dem Träger oder Betreiber der Unterkunft sind die gesetzlichen Beträge gesondert zu erstatten.',
    norm: '§ 68 Satz 4 SGB II',
  },
  'ALG-SAC-02': {
    text: 'In diesem Monat nennt das Gesetz keinen Wert einer Sachleistung in Gemeinschaftsunterkünften; der Regelbedarf wird ganz gezahlt.',
    norm: '§ 68 SGB II',
  },
  'ALG-ANS-01': {
    text: 'Das Kind ist im Schulalter, ein Schulbesuch ist nicht angegeben: Schulbedarf, Fahrten und Lernförderung hängen daran.',
    norm: '§ 28 Abs. 3 bis 5 SGB II',
  },
  'ALG-ANS-02': {
    text: 'Für das Kind ist keine Leistung für Sport, Kultur und Freizeit angegeben: Hat die Familie davon gehört?',
    norm: '§ 28 Abs. 7 SGB II, § 14 SGB I',
  },
  'ALG-ANS-03': {
    text: 'Die Eltern erreichen mit ihrem Lohn das Mindesteinkommen: Kinderzuschlag und Wohngeld prüfen; beide gehen vor.',
    norm: '§ 12a SGB II, § 6a Abs. 1 BKGG',
  },
  'ALG-ANS-04': {
    text: 'Ein Kind ist im ersten Lebensjahr, Elterngeld ist nicht angegeben: Es geht vor und ist rückwirkend nur für drei Monate zu haben.',
    norm: '§ 12a SGB II, § 7 Abs. 1 BEEG',
  },
  'ALG-ANS-05': {
    text: 'Ein Kind wird erwartet: Erstausstattung bei Schwangerschaft und Geburt ist nicht angegeben.',
    norm: '§ 24 Abs. 3 Satz 1 Nr. 2 SGB II',
  },
  'ALG-ANS-06': {
    text: 'Eine Beschäftigung endet: Anspruch auf Arbeitslosengeld klären; es geht vor.',
    norm: '§ 12a SGB II, § 137 SGB III',
  },
  'ALG-ANS-07': {
    text: 'Die Person ist nicht erwerbsfähig und erhält keine Rente: Rente wegen Erwerbsminderung oder Grundsicherung klären.',
    norm: '§ 5 Abs. 2, § 12a SGB II',
  },
  'ALG-UNG-01': {
    text: 'Die Kaltmiete je Quadratmeter ist ungewöhnlich; Miete oder Wohnfläche prüfen.',
    norm: '§ 22 Abs. 1 SGB II',
  },
  'ALG-UNG-02': {
    text: 'Die Heizkosten je Quadratmeter sind ungewöhnlich hoch; Betrag, Wohnfläche oder Abrechnungszeitraum prüfen.',
    norm: '§ 22 Abs. 1 SGB II',
  },
  'ALG-UNG-03': {
    text: 'Die Nebenkosten sind höher als die Kaltmiete; vermutlich sind Felder vertauscht.',
    norm: '§ 22 Abs. 1 SGB II',
  },
  'ALG-UNG-04': {
    text: 'Das Kindergeld weicht vom gesetzlichen Betrag ab.',
    norm: '§ 6 BKGG, § 66 EStG',
  },
  'ALG-UNG-05': {
    text: 'Der Lohn liegt über der Geringfügigkeitsgrenze, Sozialabgaben sind keine angegeben.',
    norm: '§ 11b Abs. 1 Satz 1 Nr. 2 SGB II, § 8 SGB IV',
  },
  'ALG-WID-01': {
    text: 'Der Tag liegt vor 1900 oder nach 2100; vermutlich ist das Jahr falsch geschrieben.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-02': {
    text: 'Die Angabe liegt ganz außerhalb der Zeit, in der die Person im Haushalt lebt; sie wirkt nicht.',
    norm: '§ 7 Abs. 3 SGB II',
  },
  'ALG-WID-03': {
    text: 'Die Angabe beginnt vor der Geburt der Person.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-04': {
    text: 'Der Aufenthalt im Haushalt beginnt vor der Geburt; er zählt von der Geburt an.',
    norm: '§ 7 Abs. 3 Nr. 4 SGB II',
  },
  'ALG-WID-05': {
    text: 'Der Aufenthalt im Haushalt endet vor der Geburt; die Person zählt nicht.',
    norm: '§ 7 Abs. 3 SGB II',
  },
  'ALG-WID-06': {
    text: 'Dieselbe Angabe steht zweimal da; beide zählen.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-07': {
    text: 'Zwei Angaben, von denen nur eine zutreffen kann, gelten zur selben Zeit.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-08': {
    text: 'Für diese Person ist zur selben Zeit zweimal Kindergeld angegeben; beides zählt.',
    norm: '§ 11 Abs. 1 Satz 5 SGB II',
  },
  'ALG-WID-09': {
    text: 'Kindergeld ist für eine Person angegeben, die das 25. Lebensjahr vollendet hat; es endet dann in der Regel.',
    norm: '§ 2 Abs. 2 BKGG, § 32 Abs. 4 EStG',
  },
  'ALG-WID-10': {
    text: 'Das Kind ist vor diesem Elternteil oder weniger als zwölf Jahre nach ihm geboren.',
    norm: '§ 7 Abs. 3 Nr. 4 SGB II',
  },
  'ALG-WID-11': {
    text: 'Die Person ist als ihr eigener Elternteil angegeben, oder ein Elternteil zweimal.',
    norm: '§ 7 Abs. 3 Nr. 4 SGB II',
  },
  'ALG-WID-12': {
    text: 'Eine Partnerin oder ein Partner ist im Haushalt, ohne dass zur selben Zeit eine Hauptperson da ist.',
    norm: '§ 7 Abs. 3 Nr. 3 SGB II',
  },
  'ALG-WID-13': {
    text: 'Die Person ist zu einer Zeit Kind und zu einer anderen Hauptperson, Partnerin oder Partner.',
    norm: '§ 7 Abs. 3 SGB II',
  },
  'ALG-WID-14': {
    text: 'Die Person wäre mehr als 110 Jahre alt; das Geburtsdatum prüfen.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-15': {
    text: 'Einkommen und Vermögen dieser Person werden nicht angerechnet, weil sie nicht zur Bedarfsgemeinschaft gehört.',
    norm: '§ 9 Abs. 2 und 5 SGB II',
  },
  'ALG-WID-16': {
    text: 'Der erste Antrag liegt nach dem ersten Monat des Bewilligungszeitraums; davor gibt es keine Leistung.',
    norm: '§ 37 Abs. 2 SGB II',
  },
  'ALG-WID-17': {
    text: 'Der Betrag ist null; die Angabe wirkt nicht.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-18': {
    text: 'Der Betrag ist ungewöhnlich hoch; vermutlich sind es zwei Stellen zu viel.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-19': {
    text: 'Anerkannt ist mehr, als die Kosten betragen.',
    norm: '§ 22 Abs. 1 Satz 1 SGB II',
  },
  'ALG-WID-20': {
    text: 'Der Teil ist höher als das Ganze.',
    norm: '§ 60 Abs. 1 SGB I',
  },
  'ALG-WID-21': {
    text: 'Für die Wohnung sind keine Kosten angegeben.',
    norm: '§ 22 Abs. 1 Satz 1 SGB II',
  },
  'ALG-WID-22': {
    text: 'Lasten eines Eigenheims sind angegeben, die Wohnung ist aber nicht als Eigentum erfasst.',
    norm: '§ 22 Abs. 1 und 2 SGB II',
  },
  'ALG-WID-23': {
    text: 'Die Obergrenze je Quadratmeter wirkt nicht, weil die Wohnfläche fehlt.',
    norm: '§ 22 Abs. 1 Satz 8 SGB II',
  },
  'ALG-WID-24': {
    text: 'Die Frist endet vor der Aufforderung zur Kostensenkung.',
    norm: '§ 22 Abs. 1 Satz 9 SGB II',
  },
  'ALG-WID-25': {
    text: 'Betrag und Prozentsatz sind angegeben; gerechnet wird mit dem Betrag.',
    norm: '§ 21 SGB II',
  },
  'ALG-WID-26': {
    text: 'Derselbe Mehrbedarf ist auf zwei Wegen angegeben.',
    norm: '§ 21 Abs. 2 und 5 SGB II',
  },
  'ALG-WID-27': {
    text: 'Entbindung und erwarteter Termin liegen so weit auseinander, dass ein Tag nicht stimmen kann.',
    norm: '§ 21 Abs. 2 SGB II',
  },
  'ALG-WID-28': {
    text: 'Eine Ausbildungsförderung wird bezogen, ihr Betrag fehlt aber beim Einkommen.',
    norm: '§ 11 Abs. 1, § 11a Abs. 3 SGB II',
  },
  'ALG-WID-29': {
    text: 'Ausbildungsförderung fließt zu, aber es ist keine Ausbildung angegeben.',
    norm: '§ 7 Abs. 5, § 11b Abs. 2b SGB II',
  },
  'ALG-WID-30': {
    text: 'Leistungen für Bildung gibt es nur unter 25, für Teilhabe nur unter 18 Jahren; die Angabe wirkt nicht.',
    norm: '§ 28 Abs. 1 Satz 2, Abs. 7 SGB II',
  },
  'ALG-WID-31': {
    text: 'Die Person war am Tag des Ereignisses noch keine 15 Jahre alt; eine Minderung trifft nur Erwerbsfähige.',
    norm: '§ 31 Abs. 1, § 32 Abs. 1 SGB II',
  },
  'ALG-WID-32': {
    text: 'Das Ereignis liegt nach dem Beginn der Minderung.',
    norm: '§ 31b Abs. 1 SGB II',
  },
  'ALG-WID-33': {
    text: 'Im Folgemonat zählen Einnahmen nur, wenn sie bis zum 30.06.2023 zugeflossen sind; die Angabe wirkt nicht.',
    norm: '§ 11 Abs. 3 SGB II i. d. F. bis 30.06.2023',
  },
  'ALG-WID-34': {
    text: 'Es fehlt, für welchen Monat der Lohn gezahlt ist; er gilt als Lohn des Monats, in dem er zufließt.',
    norm: '§ 11 Abs. 2, § 11b Abs. 2 und 3 SGB II',
  },
  'ALG-WID-35': {
    text: 'Kosten oder Fahrten eines Kraftfahrzeugs sind angegeben, aber keine Nutzung im Betrieb; sie wirken nicht.',
    norm: '§ 3 Abs. 7 GrusiGV',
  },
  'ALG-WID-36': {
    text: 'Vom Weg zur Arbeit fehlt die Entfernung oder die Zahl der Tage; ohne Tage wird mit fünf in der Woche gerechnet.',
    norm: '§ 6 Abs. 1 Nr. 5 GrusiGV',
  },
  'ALG-WID-37': {
    text: 'Derselbe Beitrag zur Versicherung ist als Absetzung und als Bedarf angegeben.',
    norm: '§ 11b Abs. 1 Satz 1 Nr. 3, § 26 SGB II',
  },
  'ALG-WID-38': {
    text: 'Die Person war beim Auszug schon 25 Jahre alt; eine Zusicherung ist nicht nötig, die Angabe wirkt nicht.',
    norm: '§ 22 Abs. 5 SGB II',
  },
  'ALG-WID-39': {
    text: 'Von dieser Einnahme werden keine Steuern und Beiträge einbehalten.',
    norm: '§ 11b Abs. 1 SGB II',
  },
  'ALG-WID-40': {
    text: 'Ein Tag des Antrags zählt nur bei mehrtägigen Fahrten und liegt nicht nach dem Monat, in dem sie fällig sind.',
    norm: '§ 5a Nr. 2 GrusiGV, § 37 Abs. 2 SGB II',
  },
  'ALG-REC-01': {
    text: 'Für diesen Monat sind die gesetzlichen Werte noch nicht geprüft; gerechnet wird mit den zuletzt bekannten.',
    norm: '§ 20 Abs. 1a SGB II',
  },
  'ALG-REC-02': {
    text: 'Der Monat liegt vor 2011: Gerechnet wird mit Regelleistung, Freibeträgen und Rundung jener Zeit; der befristete Zuschlag nach § 24 a. F. und der Warmwasseranteil der Heizkosten sind nicht enthalten. Das Ergebnis ist am Gesetz jener Zeit zu prüfen.',
    norm: '§§ 19 bis 30 SGB II i. d. F. bis 31.12.2010',
  },
  'ALG-REC-03': {
    text: 'Ein gesetzlicher Wert, mit dem gerechnet ist, konnte nicht am amtlichen Text geprüft werden.',
    norm: '§ 40 Abs. 1 SGB II, § 20 SGB X',
  },
  'ALG-REC-04': {
    text: 'Ein gesetzlicher Wert ist für diesen Monat noch nicht verkündet; gerechnet ist mit dem zuletzt bekannten. Nach der Verkündung ist neu zu entscheiden.',
    norm: '§ 40 Abs. 1 SGB II, § 48 SGB X',
  },
  'ALG-REC-05': {
    text: 'Ob ein gesetzlicher Wert am Tag, dessen Kenntnis zugrunde liegt, schon verkündet war, ist nicht am Bundesgesetzblatt geprüft.',
    norm: '§ 40 Abs. 1 SGB II, § 48 SGB X',
  },
} as const satisfies Record<string, Eintrag>

export type Hinweiscode = keyof typeof HINWEISE

type Ort = {
  readonly person?: PersonId | undefined
  readonly angabe?: AngabeId | undefined
  readonly feld?: string | undefined
}

export function hinweis(code: Hinweiscode, ort: Ort = {}): Hinweis {
  const { person, angabe, feld } = ort
  return {
    code,
    text: HINWEISE[code].text,
    norm: HINWEISE[code].norm,
    ...(person === undefined ? {} : { person }),
    ...(angabe === undefined ? {} : { angabe }),
    ...(feld === undefined ? {} : { feld }),
  }
}
