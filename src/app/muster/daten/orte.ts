/**
 * Where the sample households live. Postcodes and places are real, the streets come from a pool of another
 * region and do not exist there, so no real address arises.
 *
 * Sources (state November 2026): postcodes and places from GeoNames (CC BY 4.0, geonames.org); streets from
 * the Faker list de_DE (MIT), "Str." written out.
 */
export type Musterort = { readonly plz: string; readonly ort: string }

export const ORTE_98802: readonly Musterort[] = [
  { plz: '25746', ort: 'Heide' },
  { plz: '25746', ort: 'Wesseln' },
  { plz: '25746', ort: 'Lohe-Rickelshof' },
  { plz: '25761', ort: 'Büsum' },
  { plz: '25704', ort: 'Meldorf' },
  { plz: '25704', ort: 'Nordermeldorf' },
  { plz: '25764', ort: 'Wesselburen' },
  { plz: '25764', ort: 'Hellschen-Heringsand-Unterschaar' },
  { plz: '25767', ort: 'Albersdorf' },
  { plz: '25774', ort: 'Lunden' },
  { plz: '25779', ort: 'Hennstedt' },
  { plz: '25782', ort: 'Tellingstedt' },
  { plz: '25795', ort: 'Weddingstedt' },
  { plz: '25797', ort: 'Wöhrden' },
]

export const ORTE_98803: readonly Musterort[] = [
  { plz: '76887', ort: 'Bad Bergzabern' },
  { plz: '76889', ort: 'Klingenmünster' },
  { plz: '76889', ort: 'Pleisweiler-Oberhofen' },
  { plz: '76889', ort: 'Schweigen-Rechtenbach' },
  { plz: '76889', ort: 'Steinfeld' },
]

export const STRASSEN: readonly string[] = [
  'Fixheider Straße',
  'Friedenberger Straße',
  'Friedrich-Bergius-Platz',
  'Gezelinallee',
  'Gierener Weg',
  'Gisbert-Cremer-Straße',
  'Gronenborner Weg',
  'Grundermühlenweg',
  'Halfenleimbach',
  'Hamberger Straße',
  'Heinrich-Lützenkirchen-Weg',
  'Hemmelrather Weg',
  'Hitdorfer Kirchweg',
  'Höfer Mühle',
  'Hornpottweg',
  'Hüscheider Gärten',
  'Im Jücherfeld',
  'Im Nesselrader Kamp',
  'Im Scheffengarten',
  'In den Blechenhöfen',
  'In der Dasladen',
  'In der Felderhütten',
  'In der Schaafsdellen',
  'Jakob-Eulenberg-Weg',
  'Johannes-Wislicenus-Straße',
  'Karl-Krekeler-Straße',
  'Kleingansweg',
  'Kreuzbroicher Straße',
  'Kuhlmannweg',
  'Kurtekottenweg',
  'Köttershof',
  'Küppersteger Straße',
  'Leimbacher Hof',
  'Lützenkirchener Straße',
  'Maurinusstraße',
  'Meckhofer Feld',
  'Menchendahler Straße',
  'Miselohestraße',
  'Morsbroicher Straße',
  'Neukronenberger Straße',
  'Pescher Busch',
  'Pfeilshofstraße',
  'Ratherkämp',
  'Reuschenberger Straße',
  'Ropenstaller Weg',
  'Scheffershof',
  'Schlebuscher Heide',
  'Sporrenberger Mühle',
  'Steinbücheler Feld',
  'Stixchesstraße',
  'Stüttekofener Straße',
  'Teitscheider Weg',
  'Tönges Feld',
  'Unter dem Schildchen',
  'Wiembachallee',
  'Wiebertshof',
  'Zauberkuhle',
  'Zum Claashäuschen',
  'Zündhütchenweg',
]

export const LANGE_STRASSE = 'Friedlieb-Ferdinand-Runge-Straße'
