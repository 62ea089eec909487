import { type Datum, err, iso, liesDeutsch, liesEuro, ok, type Result, unerreichbar } from '../kern/index.ts'
import { ibanMeldung, liesIban } from '../stammdaten/index.ts'
import { type Antwortwert, type Frage, OFFEN } from './frage.ts'

/** What a form sends for one question. `offen`: "I don't know yet" was chosen. */
export type Roheingabe = { readonly werte: readonly string[]; readonly offen: boolean }

/** Stands for: the page was sent and nothing said here. */
const LEER: Antwortwert = null

/** Reads what was typed; every message says what to do. Nothing said is `null`, and an error only where one cannot go on without. */
export function liesAntwort(f: Frage, roh: Roheingabe, heute: Datum): Result<Antwortwert, string> {
  if (roh.offen && f.offen === true) return ok(OFFEN)
  const texte = roh.werte.map((w) => w.normalize('NFC').trim()).filter((w) => w !== '')
  const text = texte[0]
  if (text === undefined) return f.pflicht === 'ja' ? err(fehlt(f)) : ok(LEER)
  switch (f.typ.art) {
    case 'text':
      return text.length > f.typ.hoechstens
        ? err(`Hier passen höchstens ${f.typ.hoechstens} Zeichen hinein.`)
        : ok(text)
    case 'jaNein':
      return text === 'ja' || text === 'nein' ? ok(text === 'ja') : err('Bitte wählen Sie Ja oder Nein.')
    case 'bestaetigung':
      return text === 'ja' ? ok(true) : err(fehlt(f))
    case 'auswahl':
      return Object.hasOwn(f.typ.optionen, text) ? ok(text) : err('Bitte wählen Sie eine der Antworten.')
    case 'mehrfach':
      return liesMehrfach(f.typ, texte)
    case 'datum':
      return liesTag(f.typ.nicht, text, heute)
    case 'cent':
      return liesBetrag(text)
    case 'zahl':
      return liesZahl(f.typ, text)
    case 'iban':
      return liesKonto(text)
    case 'plz':
      return /^\d{5}$/.test(text) ? ok(text) : err('Eine Postleitzahl hat fünf Ziffern, zum Beispiel 99999.')
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? ok(text) : err('Bitte prüfen Sie die E-Mail-Adresse.')
    default:
      return unerreichbar(f.typ)
  }
}

function fehlt(f: Frage): string {
  if (f.typ.art === 'bestaetigung') return 'Bitte setzen Sie das Häkchen, sonst können wir nicht weitermachen.'
  return f.offen === true
    ? 'Bitte antworten Sie, oder wählen Sie „Das weiß ich noch nicht“.'
    : 'Bitte beantworten Sie diese Frage.'
}

function liesBetrag(text: string): Result<Antwortwert, string> {
  const betrag = liesEuro(text)
  return betrag === undefined || betrag < 0 ? err('Bitte geben Sie einen Betrag ein, zum Beispiel 412,50.') : ok(betrag)
}

function liesKonto(text: string): Result<Antwortwert, string> {
  const iban = liesIban(text)
  return iban.ok ? ok(iban.wert) : err(ibanMeldung(iban.ablehnung))
}

function liesMehrfach(
  typ: { readonly optionen: Readonly<Record<string, string>>; readonly allein?: string },
  texte: readonly string[],
): Result<Antwortwert, string> {
  const gewaehlt = Object.keys(typ.optionen).filter((o) => texte.includes(o))
  if (gewaehlt.length === 0) return err('Bitte wählen Sie mindestens eine Antwort.')
  if (typ.allein !== undefined && gewaehlt.includes(typ.allein) && gewaehlt.length > 1)
    return err(`Sie haben „${typ.optionen[typ.allein]}“ und etwas anderes gewählt. Bitte nehmen Sie eines davon weg.`)
  return ok(gewaehlt)
}

function liesTag(nicht: 'zukunft' | 'vergangenheit' | null, text: string, heute: Datum): Result<Antwortwert, string> {
  const tag = liesDeutsch(text)
  if (tag === undefined) return err('Bitte geben Sie Tag, Monat und Jahr ein, zum Beispiel 27.3.1991.')
  if (nicht === 'zukunft' && tag > heute) return err('Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Jahr.')
  if (nicht === 'vergangenheit' && tag < heute) return err('Dieser Tag ist schon vorbei. Bitte prüfen Sie das Jahr.')
  return ok(iso(tag))
}

function liesZahl(typ: { readonly von: number; readonly bis: number }, text: string): Result<Antwortwert, string> {
  const zahl = /^\d{1,6}$/.test(text) ? Number(text) : undefined
  return zahl === undefined || zahl < typ.von || zahl > typ.bis
    ? err(`Bitte geben Sie eine Zahl von ${typ.von} bis ${typ.bis} ein.`)
    : ok(zahl)
}
