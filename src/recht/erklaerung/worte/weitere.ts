import type { Worte } from '../wortlaut.ts'

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
    satz: (l) => `Für Regelbedarf, Warmwasser und Wohnen fehlen ${l.wert}.`,
    ohne: 'Für Regelbedarf, Warmwasser und Wohnen fehlt nichts.',
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
}
