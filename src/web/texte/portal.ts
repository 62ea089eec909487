import { type Sprache, type Textbuch, textbuch, type Uebersetzung } from './katalog.ts'

/** What the portal says to citizens. Plain words, one thought a sentence, the next step named. */
const DEUTSCH = {
  begruessung: 'Was möchten Sie tun?',
  beantragen: 'Geld vom Jobcenter beantragen',
  weiterbewilligung: 'Weiter Geld beantragen',
  melden: 'Eine Änderung mitteilen',
  hochladen: 'Ein Dokument schicken',
  lesen: 'Einen Brief vom Jobcenter lesen',
  rechnen: 'Ausrechnen, was Ihnen ungefähr zusteht',
  weissNicht: 'Das weiß ich noch nicht',
  warum: 'Warum fragen wir das?',
  gespeichert: 'Ihre Eingaben sind gespeichert. Sie können jederzeit weitermachen.',
  fortschritt: (l: { schritt: number; von: number }) => `Schritt ${l.schritt} von ${l.von}`,
  quittung: (l: { zeit: string; nummer: string }) =>
    `Ihre Mitteilung ist am ${l.zeit} angekommen. Ihre Quittung hat die Nummer ${l.nummer}.`,
  rahmen: (l: { von: string; bis: string }) => `Ungefähr ${l.von} bis ${l.bis} Euro im Monat`,
} as const

type Portal = typeof DEUTSCH

const LEICHT: Uebersetzung<Portal> = {
  beantragen: 'Ich möchte Geld vom Jobcenter.',
  weiterbewilligung: 'Ich bekomme schon Geld. Ich möchte weiter Geld.',
  melden: 'Bei mir hat sich etwas geändert.',
  hochladen: 'Ich möchte ein Papier schicken.',
  lesen: 'Ich habe einen Brief vom Jobcenter.',
  rechnen: 'Wie viel Geld bekomme ich?',
  gespeichert: 'Wir haben alles gespeichert. Sie können später weitermachen.',
}

const ENGLISCH: Uebersetzung<Portal> = {
  begruessung: 'What would you like to do?',
  beantragen: 'Apply for money from the Jobcenter',
  weiterbewilligung: 'Apply to keep receiving money',
  melden: 'Report a change',
  hochladen: 'Send a document',
  lesen: 'Read a letter from the Jobcenter',
  rechnen: 'Work out roughly what you may receive',
  weissNicht: 'I don’t know yet',
  warum: 'Why do we ask this?',
  gespeichert: 'Your answers are saved. You can go on at any time.',
  fortschritt: (l) => `Step ${l.schritt} of ${l.von}`,
  quittung: (l) => `Your message arrived on ${l.zeit}. Your receipt has the number ${l.nummer}.`,
  rahmen: (l) => `About ${l.von} to ${l.bis} euros a month`,
}

export function portaltexte(sprache: Sprache): Textbuch<Portal> {
  return textbuch(DEUTSCH, { deLeicht: LEICHT, en: ENGLISCH }, sprache)
}
