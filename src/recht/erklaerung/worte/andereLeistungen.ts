import type { Worte } from '../wortlaut.ts'

/** Rules of the benefits that come before ours: Kinderzuschlag and Wohngeld. */
export const VORRANG: Worte = {
  'wogg.5.haushaltsmitglieder': {
    titel: 'Haushaltsmitglieder',
    satz: (l) => `Zum Haushalt im Sinne des Wohngeldes gehören ${l.wert}.`,
  },
  'wogg.6.zuBeruecksichtigende': {
    titel: 'Zu berücksichtigende Haushaltsmitglieder',
    satz: (l) => `Beim Wohngeld zählen ${l.wert}.`,
    ohne: 'Alle Haushaltsmitglieder sind vom Wohngeld ausgeschlossen.',
  },
  'wogg.12.1.hoechsteMiete': {
    titel: 'Höchste anzusetzende Miete',
    satz: (l) =>
      `Bei ${l.von('haushaltsmitglieder')} Haushaltsmitgliedern und Mietenstufe ${l.von('mietenstufe')} zählen höchstens ${l.wert} (mit Klimakomponente).`,
  },
  'wogg.9.bruttokaltmiete': {
    titel: 'Miete ohne Heizung',
    satz: (l) => `Grundmiete und Nebenkosten betragen für den Haushalt ${l.wert}.`,
    ohne: 'Es fällt keine Miete an.',
  },
  'wogg.11.zuBeruecksichtigendeMiete': {
    titel: 'Zu berücksichtigende Miete',
    satz: (l) => `Mit der Entlastung bei den Heizkosten zählen ${l.wert}.`,
    ohne: 'Es zählt keine Miete.',
  },
  'wogg.15.3.einmaligerLohn': {
    titel: 'Lohn, der einmal zufließt',
    satz: (l) => `Vom Lohn, der einmal zufließt, zählen im Jahr ${l.wert}.`,
    ohne: 'Kein Lohn, der einmal zufließt, zählt im Jahr.',
  },
  'wogg.15.2.einmaligesEinkommen': {
    titel: 'Einkommen, das einmal zufließt',
    satz: (l) => `Vom Einkommen, das einmal zufließt, entfallen ${l.wert} auf das Jahr.`,
    ohne: 'Kein Einkommen, das einmal zufließt, zählt im Jahr.',
  },
  'wogg.14.1.einkuenfteAusArbeit': {
    titel: 'Einkünfte aus Arbeit im Jahr',
    satz: (l) => `Aus Arbeit werden im Jahr ${l.wert} angesetzt (Werbungskosten abgezogen).`,
    ohne: 'Keine Einkünfte aus Arbeit.',
  },
  'wogg.14.2.weitereEinkuenfte': {
    titel: 'Weitere Einkünfte im Jahr',
    satz: (l) => `Weitere Einkünfte werden im Jahr mit ${l.wert} angesetzt.`,
    ohne: 'Keine weiteren Einkünfte.',
  },
  'wogg.16.abzugProzent': {
    titel: 'Abzug für Steuern und Beiträge',
    satz: (l) => `Für Steuern und Pflichtbeiträge werden ${l.wert} abgezogen.`,
    ohne: 'Für Steuern und Pflichtbeiträge ist nichts abzuziehen.',
  },
  'wogg.14.jahreseinkommen': {
    titel: 'Jahreseinkommen',
    satz: (l) => `Das Jahreseinkommen beträgt ${l.wert}.`,
    ohne: 'Kein Jahreseinkommen.',
  },
  'wogg.17.freibetraege': {
    titel: 'Freibeträge im Jahr',
    satz: (l) => `Frei bleiben im Jahr ${l.wert}.`,
    ohne: 'Es gibt keine Freibeträge.',
  },
  'wogg.18.unterhaltsleistungen': {
    titel: 'Gezahlter Unterhalt im Jahr',
    satz: (l) => `Für gezahlten Unterhalt werden im Jahr ${l.wert} abgezogen.`,
    ohne: 'Es wird kein Unterhalt gezahlt.',
  },
  'wogg.13.2.monatlichesGesamteinkommen': {
    titel: 'Monatliches Gesamteinkommen',
    satz: (l) => `Ein Zwölftel davon sind ${l.wert} im Monat.`,
    ohne: 'Es gibt kein Gesamteinkommen.',
  },
  'wogg.19.wohngeld': {
    titel: 'Wohngeld',
    satz: (l) =>
      `Bei ${l.von('zuBeruecksichtigendeMiete')} Miete und ${l.von('monatlichesGesamteinkommen')} Gesamteinkommen sind etwa ${l.wert} Wohngeld im Monat zu erwarten.`,
    ohne: 'Wohngeld ist nicht zu erwarten.',
    formel: (l) => `1,15 × (M − (a + b × M + c × Y) × Y) = ${l.zahl()}`,
  },
  'bkgg.6a.3.kinderzuschlagFuerKind': {
    titel: 'Kinderzuschlag für das Kind',
    satz: (l) => `Für das Kind sind ${l.wert} Kinderzuschlag anzusetzen.`,
    ohne: 'Kinderzuschlag: nicht anzusetzen, weil kein Kindergeld gezahlt wird oder das Kind genug eigenes Einkommen hat.',
  },
  'bkgg.6a.3.nachEinkommenDesKindes': {
    titel: 'Kinderzuschlag nach dem Einkommen des Kindes',
    satz: (l) => `Nach dem Einkommen des Kindes bleiben ${l.wert} Kinderzuschlag.`,
    ohne: 'Kinderzuschlag: nicht anzusetzen, weil kein Kindergeld gezahlt wird oder das Kind genug eigenes Einkommen hat.',
  },
  'bkgg.6a.3.zuBeruecksichtigendesVermoegen': {
    titel: 'Vermögen über den Grenzen des Kinderzuschlags',
    satz: (l) => `Vom Vermögen zählen ${l.wert}, weil es über 40.000 Euro und 15.000 Euro je weiteres Mitglied liegt.`,
    ohne: 'Beim Kinderzuschlag zählt kein Vermögen.',
  },
  'bkgg.6a.5.vermoegenDerEltern': {
    titel: 'Vermögen der Eltern über den Grenzen des Kinderzuschlags',
    satz: (l) => `Vom Vermögen der Eltern zählen ${l.wert}.`,
    ohne: 'Vom Vermögen der Eltern zählt nichts.',
  },
  'bkgg.6a.6.gesamtOhneRundung': {
    titel: 'Gesamtkinderzuschlag vor der Rundung',
    satz: (l) => `Für alle Kinder zusammen bleiben ${l.wert}.`,
    ohne: 'Kinderzuschlag ist nicht zu erwarten.',
  },
  'bkgg.6a.3.gesamtkinderzuschlagImErstenMonat': {
    titel: 'Gesamtkinderzuschlag im ersten Monat',
    satz: (l) => `Wegen des Vermögens sind es im ersten Monat nur ${l.wert}.`,
    ohne: 'Wegen des Vermögens ist im ersten Monat kein Kinderzuschlag zu erwarten.',
  },
  'bkgg.6a.8.einkommensmonate': {
    titel: 'Monate des Durchschnitts',
    satz: (l) => `Das Einkommen ist der Durchschnitt aus ${l.wert} der sechs Monate davor.`,
    ohne: 'Aus den Monaten davor ist kein Einkommen bekannt; es zählt der Monat selbst.',
  },
  'bkgg.6a.8.bruttoDerEltern': {
    titel: 'Einnahmen der Eltern im Durchschnitt',
    satz: (l) => `Die Eltern nehmen vor allen Absetzungen im Durchschnitt ${l.wert} ein.`,
    ohne: 'Die Eltern haben keine Einnahmen.',
  },
  'bkgg.6a.8.einkommenDerEltern': {
    titel: 'Einkommen der Eltern im Durchschnitt',
    satz: (l) => `Das Einkommen der Eltern beträgt im Durchschnitt ${l.wert}.`,
    ohne: 'Die Eltern haben kein anzurechnendes Einkommen.',
  },
  'bkgg.6a.8.erwerbDerEltern': {
    titel: 'Davon aus Arbeit',
    satz: (l) => `Davon sind ${l.wert} erarbeitet.`,
    ohne: 'Davon ist nichts erarbeitet.',
  },
  'bkgg.6a.8.einkommenDesKindes': {
    titel: 'Einkommen des Kindes im Durchschnitt',
    satz: (l) => `Das Einkommen des Kindes ohne Kindergeld beträgt im Durchschnitt ${l.wert}.`,
    ohne: 'Das Kind hat kein eigenes Einkommen.',
  },
  'bkgg.6a.1.erreichtMindesteinkommen': {
    titel: 'Mindesteinkommen der Eltern',
    satz: () => 'Die Eltern erreichen das Mindesteinkommen für den Kinderzuschlag.',
    ohne: 'Die Eltern erreichen das Mindesteinkommen für den Kinderzuschlag nicht.',
  },
  'bkgg.6a.5.gesamtbedarfDerEltern': {
    titel: 'Gesamtbedarf der Eltern',
    satz: (l) => `Der Bedarf der Eltern beträgt ${l.wert}.`,
    ohne: 'Die Eltern haben keinen Bedarf.',
  },
  'bkgg.6a.5.wohnanteilDerEltern': {
    titel: 'Wohnanteil der Eltern',
    satz: (l) => `Von Unterkunft und Heizung entfallen ${l.wert} auf die Eltern (12. Existenzminimumbericht).`,
    ohne: 'Es fallen keine Kosten der Unterkunft an.',
  },
  'bkgg.6a.6.minderungWegenEinkommen': {
    titel: 'Minderung wegen Einkommens der Eltern',
    satz: (l) => `Das Einkommen der Eltern über ihrem Bedarf mindert den Kinderzuschlag um ${l.wert}.`,
    ohne: 'Das Einkommen der Eltern liegt nicht über ihrem Bedarf.',
  },
  'bkgg.6a.4.gesamtkinderzuschlag': {
    titel: 'Gesamtkinderzuschlag',
    satz: (l) => `Für alle Kinder zusammen sind etwa ${l.wert} Kinderzuschlag im Monat zu erwarten.`,
    ohne: (l) =>
      l.roh('erreichtMindesteinkommen') === false
        ? 'Kinderzuschlag: nicht zu erwarten, weil die Eltern das Mindesteinkommen nicht erreichen.'
        : 'Kinderzuschlag ist nicht zu erwarten.',
  },
}

/** The same title for each line of a table: for `anzahl` members of the household. */
function tafel(id: string, titel: string, anzahl: number): Readonly<Record<string, string>> {
  const zeilen = Array.from({ length: anzahl }, (_, i) => {
    const letzte = i === anzahl - 1 && anzahl === 6
    return [`${id}${i + 1}`, letzte ? `${titel}, jede weitere Person` : `${titel}, ${personen(i + 1)}`]
  })
  return Object.fromEntries(zeilen)
}
const personen = (n: number): string => (n === 1 ? '1 Person' : `${n} Personen`)

const HOECHSTBETRAEGE = [1, 2, 3, 4, 5, 6, 7].map((stufe) =>
  tafel(`wogg.12.1.hoechstbetragStufe${stufe}Personen`, `Höchstbetrag Mietenstufe ${stufe}`, 6),
)

/** Titles of the parameters of Kinderzuschlag and Wohngeld, by id. */
export const ANDERE_LEISTUNGEN: Readonly<Record<string, string>> = Object.assign(
  {
    'bkgg.6a.2.hoechstbetrag': 'Höchstbetrag des Kinderzuschlags',
    'bkgg.6a.minderungssatz': 'Minderung durch Einkommen',
    'bkgg.6a.1.mindesteinkommenPaar': 'Mindesteinkommen eines Paares',
    'bkgg.6a.1.mindesteinkommenAllein': 'Mindesteinkommen Alleinerziehender',
    'bkgg.6a.3.vermoegenBerechtigte': 'Freies Vermögen der berechtigten Person',
    'bkgg.6a.3.vermoegenWeitere': 'Freies Vermögen jedes weiteren Mitglieds',
    'bkgg.6a.5.wohnbedarfAllein': 'Wohnbedarf einer alleinstehenden Person im Jahr',
    'bkgg.6a.5.wohnbedarfPaar': 'Wohnbedarf eines Paares im Jahr',
    'bkgg.6a.5.wohnbedarfKind': 'Wohnbedarf eines Kindes im Jahr',
    'estg.9.1.3.4.entfernungspauschale': 'Entfernungspauschale je Kilometer',
    'estg.9.1.3.4.entfernungspauschaleAbKilometer21': 'Entfernungspauschale ab dem 21. Kilometer',
    'estg.9a.1.1.werbungskostenPauschbetrag': 'Pauschbetrag für Werbungskosten',
    'estg.9a.1.3.rentenPauschbetrag': 'Pauschbetrag für Werbungskosten bei Renten',
    'wogg.17.3.freibetragAlleinerziehende': 'Freibetrag für Alleinerziehende im Jahr',
    'wogg.17.4.freibetragKindesverdienst': 'Freibetrag auf Verdienst eines Kindes im Jahr',
    'wogg.19.3.zuschlagAb13': 'Zuschlag ab dem 13. Haushaltsmitglied',
  },
  tafel('wogg.12.6.heizkostenentlastungPersonen', 'Entlastung bei den Heizkosten', 6),
  tafel('wogg.12.7.klimakomponentePersonen', 'Klimakomponente', 6),
  tafel('wogg.19.1.aPersonen', 'Wert a', 12),
  tafel('wogg.19.1.bPersonen', 'Wert b', 12),
  tafel('wogg.19.1.cPersonen', 'Wert c', 12),
  tafel('wogg.19.2.mindestmietePersonen', 'Mindestwert M', 12),
  tafel('wogg.19.2.mindesteinkommenPersonen', 'Mindestwert Y', 12),
  ...HOECHSTBETRAEGE,
)
