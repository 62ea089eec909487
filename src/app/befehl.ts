import type { Command } from 'commander'
import type { Ausgabe } from './ausgabe.ts'
import type { Umgebungsvariablen } from './konfiguration.ts'

/** What a command gets to know of the world it was called in. */
export type Aufruf = {
  readonly wurzel: string
  readonly variablen: Umgebungsvariablen
  readonly ausgabe: Ausgabe
  /** Builds the pages if they are missing or older than their sources. */
  readonly baueSeiten: (melde: (zeile: string) => void) => Promise<void>
}

/**
 * One command, in a file of its own below `befehle/`: declares its arguments and options on `c` and
 * gives the act. The act's number is the exit code.
 */
export type Befehl = {
  readonly richteEin: (c: Command) => void
  /** Arguments in the order declared; options by name. */
  readonly fuehreAus: (aufruf: Aufruf, argumente: readonly string[], optionen: Optionen) => Promise<number>
}

export type Optionen = { readonly [name: string]: string | boolean | readonly string[] | undefined }

type Eintrag = {
  readonly name: string
  readonly beschreibung: string
  readonly lade: () => Promise<{ befehl: Befehl }>
}

/** All commands. Each is loaded only when it is called, so that a small one answers at once. */
export const BEFEHLE: readonly Eintrag[] = [
  {
    name: 'start',
    beschreibung: 'startet ALLEGRO: Datenbank, Seiten, Hintergrundarbeit',
    lade: () => import('./befehle/start.ts'),
  },
  {
    name: 'halt',
    beschreibung: 'beendet alles, was auf diesem Datenverzeichnis läuft',
    lade: () => import('./befehle/halt.ts'),
  },
  {
    name: 'sichern',
    beschreibung: 'sichert die beiliegende Datenbank, auch im laufenden Betrieb',
    lade: () => import('./befehle/sichern.ts'),
  },
  {
    name: 'wiederherstellen',
    beschreibung: 'stellt eine Sicherung in einem neuen Datenverzeichnis wieder her',
    lade: () => import('./befehle/wiederherstellen.ts'),
  },
  {
    name: 'pruefe-hauptbuch',
    beschreibung: 'prüft Hauptbuch, Kette und unterschriebene Köpfe und nennt, was nicht stimmt',
    lade: () => import('./befehle/pruefeHauptbuch.ts'),
  },
  {
    name: 'bau',
    beschreibung: 'baut Programm und Seiten, wenn sie fehlen oder veraltet sind',
    lade: () => import('./befehle/bau.ts'),
  },
  {
    name: 'pruefe',
    beschreibung: 'rechnet Prüffälle nach und nennt jeden, der abweicht',
    lade: () => import('./befehle/pruefe.ts'),
  },
  {
    name: 'sepa-pruefe',
    beschreibung: 'prüft eine Datei mit SEPA-Überweisungen gegen die Regeln der Banken',
    lade: () => import('./befehle/sepaPruefe.ts'),
  },
  {
    name: 'bank',
    beschreibung: 'spielt eine Übungsbank: nimmt Zahldateien an und antwortet mit Meldungen und Kontoauszügen',
    lade: () => import('./befehle/bank.ts'),
  },
  {
    name: 'bank-lies',
    beschreibung: 'liest eine Meldung der Bank (Status, Kontoauszug, Umsätze) und sagt, was darin steht',
    lade: () => import('./befehle/bankLies.ts'),
  },
  {
    name: 'bank-eingang',
    beschreibung: 'liest ein, was die Bank in einen Ordner gelegt hat',
    lade: () => import('./befehle/bankEingang.ts'),
  },
  {
    name: 'rechne',
    beschreibung: 'rechnet einen Haushalt für einen Monat und zeigt das Rechenblatt',
    lade: () => import('./befehle/rechne.ts'),
  },
  {
    name: 'vorrang',
    beschreibung: 'vergleicht mit Kinderzuschlag und Wohngeld: Braucht der Haushalt uns noch?',
    lade: () => import('./befehle/vorrang.ts'),
  },
  {
    name: 'vergleiche',
    beschreibung: 'zeigt, was zwei Stände des Rechts oder zwei Sachverhalte unterscheidet, mit Ursachen',
    lade: () => import('./befehle/vergleiche.ts'),
  },
  {
    name: 'recht',
    beschreibung: 'listet Regeln, Parameter, Auslegungen und Hinweise mit Norm und Quelle',
    lade: () => import('./befehle/recht.ts'),
  },
  {
    name: 'haushalt',
    beschreibung: 'erzeugt zufällige, aber glaubhafte Haushalte als Angaben',
    lade: () => import('./befehle/haushalt.ts'),
  },
]
