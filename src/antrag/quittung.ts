import { type EndgueltigesDokument, quittung } from '../bescheid/index.ts'
import type { Traeger } from '../stammdaten/index.ts'
import { deutscheZeit, tagInBerlin } from '../technik/index.ts'
import type { Sendung } from './antragSql.ts'
import { anschriftVon, liesSendung } from './sendung.ts'

const SAETZE: Readonly<Record<Sendung['art'], readonly string[]>> = {
  tda: [
    'Damit ist Ihr Antrag auf Leistungen nach dem SGB II gestellt. Er wirkt auf den Ersten dieses Monats zurück (§ 37 Abs. 2 SGB II).',
    'Beantworten Sie bitte noch die weiteren Fragen. Dann können wir rechnen.',
  ],
  antrag: [
    'Damit sind alle Ihre Angaben bei uns. Wir prüfen sie und schreiben Ihnen.',
    'Ändert sich etwas? Bitte teilen Sie es uns gleich mit (§ 60 SGB I).',
  ],
  nachtrag: ['Damit sind Ihre Antworten auf unsere Rückfrage bei uns. Wir prüfen sie und schreiben Ihnen.'],
}

const TITEL: Readonly<Record<Sendung['art'], string>> = {
  tda: 'Ihr Antrag ist gestellt',
  antrag: 'Alle Ihre Angaben sind angekommen',
  nachtrag: 'Ihre Antworten sind angekommen',
}

/** The receipt for what was sent: a pure function of the kept bytes, so that it is the same whenever it is asked for. */
export function quittungZur(s: Sendung, t: Traeger): EndgueltigesDokument {
  const inhalt = liesSendung(s.inhalt)
  return quittung({
    absender: { ...t, strasse: `${t.strasse} ${t.hausnummer}`.trim() },
    an: anschriftVon(inhalt),
    titel: TITEL[s.art],
    nummer: s.nummer,
    am: tagInBerlin(s.zeit),
    zeit: deutscheZeit(s.zeit),
    pruefsumme: s.hash,
    saetze: SAETZE[s.art],
    abschnitte: inhalt.abschnitte.map((x) => ({
      titel: x.titel,
      zeilen: x.angaben.map(({ frage, antwort }) => ({ frage, antwort })),
    })),
  })
}
