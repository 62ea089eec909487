/**
 * Words that tell whoever reads them on a statement that somebody gets benefits, or why (§ 35 SGB I, § 67 Abs. 2 SGB X): they
 * do not go to third parties (PAY-07). In small letters, umlauts written out. A landlord's own words that only sound alike
 * (BG for Baugenossenschaft, Wohngeld of owners, Haftpflicht, names of people and streets) are not among them.
 */

/** Anywhere in a word. */
const DARIN = (
  'jobcenter jobcentre arbeitsamt arbeitsagentur sozialamt sozialbehoerde jugendamt versorgungsamt gesundheitsamt ' +
  'integrationsamt grundsicherung buergergeld arbeitslos hartziv hartz4 sozialhilfe sozialgeld sozialleistung ' +
  'transferleistung mehrbedarf regelbedarf regelsatz regelleistung bedarfsgemeinschaft unterhaltsvorschuss leistungsempf ' +
  'leistungsbezug hilfebeduerft hilfeempf behinder schwanger drogen alkohol frauenhaus obdachlos'
).split(' ')

/** At the beginning of a word. */
const AM_ANFANG = (
  'optionskommune sozialbuergerhaus sozialticket auslaenderbehoerde fallmanage leistungsabteilung leistungsstelle ' +
  'leistungsbescheid leistungsbewillig leistungsminder unterkunftskosten bildungspaket teilhabe kinderzuschlag asyl ' +
  'fluechtling sofortzuschlag einstiegsgeld eingliederung beduerftig sanktion erstausstattung bgnummer krankheit erkrank ' +
  'pflegegrad pflegebed pflegestufe suchtb suchth suchtk psych therapie depress krebserkrank krebstherap diabet rehabil ' +
  'entzug substitution schutzwohn opferschutz wohnungslos insolvenz pfaendung ueberschuld schuldnerber haftentl straffaell ' +
  'bewaehrung'
).split(' ')

/** The whole word. */
const GANZ = new Set(
  'arge alg alg1 alg2 algi algii sgb sgbii sgb2 sgbxii kdu but hiv aids sucht reha gdb jva'.split(' '),
)

/** Several words, and numbers of the office (BG, customer). */
const WENDUNGEN = [
  /job[\s._-]+cent(?:er|re)/iu,
  /hartz[\s._-]*(?:iv|4)(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:alg|sgb)[\s._-]*(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2}|[1-4])(?![\p{L}\p{N}])/iu,
  /agentur\s+f(?:ü|ue)r\s+arbeit/iu,
  /hilfe\s+zum\s+lebensunterhalt/iu,
  /kosten\s+der\s+unterkunft/iu,
  /bildung\s+und\s+teilhabe/iu,
  /bg[\s._-]*(?:nummer|nr)\.?/iu,
  /\d{5}\s*(?:\/\/|bg)\s*\d{7}/iu,
  /(?<![\p{L}\p{N}])\d{3}[a-z]\d{6}(?![\p{L}\p{N}])/iu,
]
const WENDUNG = new RegExp(WENDUNGEN.map((w) => w.source).join('|'), 'giu')
const WORT = /[\p{L}\p{N}]+/gu
/** What a word that has gone leaves of its joints. */
const LOSE_ZEICHEN = /(?<=^|\s)[-.,:;/+]+(?=\s|$)|(?<=^|\s)[-.,:;/+]+|[-/+]+(?=\s|$)/gu

export type Verschwiegen = { readonly text: string; readonly gestrichen: readonly string[] }

/** The text without what a third party must not read, and what that was. */
export function verschweige(text: string): Verschwiegen {
  const gestrichen: string[] = []
  const streiche = (was: string): string => {
    gestrichen.push(was)
    return ''
  }
  const rest = text.normalize('NFC').replace(WENDUNG, streiche)
  const ohne = rest.replace(WORT, (wort) => (verraet(wort) ? streiche(wort) : wort))
  if (gestrichen.length === 0) return { text, gestrichen }
  return {
    text: ohne
      .replace(/\(\s*\)/g, '')
      .replace(LOSE_ZEICHEN, '')
      .replace(/\s+/g, ' ')
      .trim(),
    gestrichen,
  }
}

function verraet(wort: string): boolean {
  const w = grundform(wort)
  return GANZ.has(w) || DARIN.some((d) => w.includes(d)) || AM_ANFANG.some((a) => w.startsWith(a))
}

function grundform(wort: string): string {
  const ausgeschrieben: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return wort
    .toLowerCase()
    .replace(/[äöüß]/g, (z) => ausgeschrieben[z] ?? z)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}
