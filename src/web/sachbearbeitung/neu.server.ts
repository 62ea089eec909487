import { redirect } from 'react-router'
import { aufnehmen } from '../../ablauf/index.ts'
import { type Datum, ersterTag, type Monat, monatVon, plusMonate } from '../../kern/index.ts'
import { liesAltnummer } from '../../stammdaten/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { liesTag, type Umfeld } from '../eingabe/tag.ts'
import { aufnahmefehler, aufnahmeperson, liesAnschrift } from './aufnahmeeingabe.server.ts'
import { feldtext } from './formulartext.ts'
import type { NeuAntwort } from './neu.tsx'
import { LEERE_PERSON, type NeuePerson } from './personenblock.tsx'
import { type Fehler, liesDaten, liesPersonen, mitAehnlichen, OHNE_DATEN } from './personeneingabe.server.ts'

const aufnahme = seite({
  name: 'web.faelle.neu',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'FALL_AUFGENOMMEN',
  action: (a) => nimmAuf(a, a.formular),
})

export const loader = aufnahme.loader
export const action = aufnahme.action

const WERTE = [
  'antrag',
  'von',
  'bis',
  'altnummer',
  'strasse',
  'hausnummer',
  'plz',
  'ort',
  'zusatz',
  'iban',
  'kontoinhaber',
] as const

async function nimmAuf(a: SeitenAufruf, f: FormData): Promise<NeuAntwort> {
  const personen = liesPersonen(f)
  const werte = Object.fromEntries(WERTE.map((n) => [n, feldtext(f, n)]))
  if (f.get('was') === 'weiterePerson') return { eingabe: { personen: [...personen, LEERE_PERSON], werte }, fehler: {} }
  const fehler: Fehler = {}
  const heute = a.umgebung.uhr.heute()
  const zeit = liesZeit(werte, heute, fehler)
  const altnummer = liesFruehere(werte.altnummer ?? '', fehler)
  const anschrift = liesAnschrift(f, fehler)
  const daten = personen.map((p, i) => liesDaten(p, i, heute, fehler))
  const mitBekannten = await mitAehnlichen(a, personen, daten, fehler)
  if (zeit === undefined || Object.keys(fehler).length > 0)
    return { eingabe: { personen: mitBekannten, werte }, fehler }
  const r = await aufnehmen(
    { umgebung: a.umgebung, nutzer: a.nutzer },
    {
      antragAm: zeit.antrag,
      bewilligungszeitraum: { von: zeit.von, bis: zeit.bis },
      personen: mitBekannten.map((p, i) => aufnahmeperson(p, daten[i] ?? OHNE_DATEN, mitBekannten)),
      anschrift,
      altnummer,
      iban: werte.iban ?? '',
      kontoinhaber: werte.kontoinhaber === '' ? nameDerErsten(mitBekannten) : (werte.kontoinhaber ?? ''),
    },
  )
  if (!r.ok) return { eingabe: { personen: mitBekannten, werte }, fehler: aufnahmefehler(r.ablehnung) }
  throw redirect(`/faelle/${r.wert.fall.fall}`)
}

function nameDerErsten(personen: readonly NeuePerson[]): string {
  const p = personen.find((x) => x.rolle === 'hauptperson') ?? personen[0]
  return p ? `${p.vorname} ${p.nachname}`.trim() : ''
}

type Zeit = { readonly antrag: Datum; readonly von: Monat; readonly bis: Monat }

function liesZeit(w: Readonly<Record<string, string>>, heute: Datum, fehler: Fehler): Zeit | undefined {
  const umfeld: Umfeld = { heute, zeitraum: null, beginn: null }
  const antrag = liesTag(w.antrag ?? '', 'tag', umfeld)
  if (antrag === undefined) {
    fehler.antrag = 'Bitte den Tag der Antragstellung eintragen, zum Beispiel 15.12.2025.'
    return undefined
  }
  if (antrag > heute) fehler.antrag = 'Der Tag der Antragstellung liegt in der Zukunft.'
  const von = w.von === '' ? ersterTag(monatVon(antrag)) : liesTag(w.von ?? '', 'von', umfeld)
  if (von === undefined) {
    fehler.von = 'Bitte den Beginn eintragen, zum Beispiel 1.1.2026.'
    return undefined
  }
  const bis =
    w.bis === ''
      ? plusMonate(monatVon(von), 11)
      : monatOderNichts(liesTag(w.bis ?? '', 'bis', { ...umfeld, beginn: von }))
  if (bis === undefined) {
    fehler.bis = 'Bitte das Ende eintragen, zum Beispiel 31.12.2026 oder +12m.'
    return undefined
  }
  return { antrag, von: monatVon(von), bis }
}

function liesFruehere(text: string, fehler: Fehler): string | undefined {
  if (text === '') return undefined
  const nummer = liesAltnummer(text)
  if (nummer === undefined)
    fehler.altnummer =
      'Bitte die frühere Nummer so eintragen, wie sie auf alten Bescheiden steht, zum Beispiel 98802BG0001234.'
  return nummer
}

function monatOderNichts(d: Datum | undefined): Monat | undefined {
  return d === undefined ? undefined : monatVon(d)
}
