import { redirect } from 'react-router'
import {
  cent,
  deutsch,
  ersterTag,
  euro,
  hash,
  isoMonat,
  type Kennung,
  liesMonat,
  type Monat,
  monatsname,
  monatVon,
  plusMonate,
} from '../../../kern/index.ts'
import { listBedienstete } from '../../../stammdaten/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../../technik/index.ts'
import {
  type Abschlussvorschlag,
  type Berichtsbewegung,
  findLetztePruefung,
  findVorschlag,
  ladeAbschlusslage,
  ladeMonatsbericht,
  listAbschluesse,
  type Monatsbericht,
  naechsterMonat,
  type SchliessenAbgelehnt,
  schlageAbschlussVor,
  schliesseMonat,
} from '../../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { feldtext } from '../formulartext.ts'
import type { AbschlussAnsicht, AbschlussAntwort } from './abschluss.tsx'
import { KONTONAME, leistungsname } from './worte.ts'

const abschluss = seite({
  name: 'web.haushalt.abschluss',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'MONAT_ABGESCHLOSSEN',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lies(tx, a), { nurLesen: true }),
  action: (a) => handle(a, a.formular),
})

export const loader = abschluss.loader
export const action = abschluss.action

async function lies(tx: Tx, a: SeitenAufruf): Promise<AbschlussAnsicht> {
  const { traeger } = a.nutzer
  const heute = a.umgebung.uhr.heute()
  const geschlossene = await listAbschluesse(tx, traeger)
  const naechster = naechsterMonat(await ladeAbschlusslage(tx, traeger, heute))
  const vorschlag = naechster && (await findVorschlag(tx, traeger, naechster))
  const beteiligte = [
    ...geschlossene.flatMap((m) => [m.vorgeschlagenVon, m.von]),
    ...(vorschlag ? [vorschlag.von] : []),
  ]
  const leute = await listBedienstete(tx, [...new Set(beteiligte)])
  const name = (id: Kennung<'Bediensteter'>): string => {
    const b = leute.find((x) => x.id === id)
    return b ? `${b.vorname} ${b.nachname}` : ''
  }
  const pruefung = await findLetztePruefung(tx, traeger)
  return {
    naechster: naechster === undefined ? null : await naechsterAbschluss(tx, a, naechster, vorschlag, name),
    befunde: pruefung?.anzahl ?? 0,
    geschlossene: geschlossene.map((m) => ({
      monat: isoMonat(m.monat),
      titel: monatsname(m.monat),
      vorgeschlagen: name(m.vorgeschlagenVon),
      geschlossen: `${name(m.von)}, ${deutscheZeit(m.am)}`,
      pruefsumme: m.berichtHash.slice(0, 12),
    })),
  }
}

async function naechsterAbschluss(
  tx: Tx,
  a: SeitenAufruf,
  monat: Monat,
  vorschlag: Abschlussvorschlag | undefined,
  name: (id: Kennung<'Bediensteter'>) => string,
): Promise<AbschlussAnsicht['naechster']> {
  const titel = monatsname(monat)
  if (monat >= monatVon(a.umgebung.uhr.heute()))
    return { art: 'laeuft', titel, ab: deutsch(ersterTag(plusMonate(monat, 1))) }
  const bericht = await ladeMonatsbericht(tx, a.nutzer.traeger, monat)
  const gilt = vorschlag?.berichtHash === bericht.hash ? vorschlag : undefined
  return {
    art: 'offen',
    titel,
    monat: isoMonat(monat),
    hash: bericht.hash,
    pruefsumme: bericht.hash.slice(0, 12),
    buchungen: String(bericht.inhalt.buchungen),
    zeilen: zeilen(bericht),
    vorgeschlagen: gilt === undefined ? '' : `${name(gilt.von)}, ${deutscheZeit(gilt.am)}`,
    sperre:
      gilt?.von === a.nutzer.bediensteter
        ? 'Sie haben den Abschluss vorgeschlagen. Schließen muss eine andere Person der Stufe A.'
        : '',
  }
}

function zeilen({ inhalt }: Monatsbericht): Extract<AbschlussAnsicht['naechster'], { art: 'offen' }>['zeilen'] {
  return inhalt.bewegungen.map((b, i) => ({
    schluessel: String(i),
    jahr: String(b.haushaltsjahr),
    titel: b.titel,
    leistung: leistungsname(b.leistungsart, b.darlehen),
    weg: weg(b),
    betrag: euro(cent(b.betrag_cent)),
  }))
}

const weg = (b: Berichtsbewegung): string =>
  `${KONTONAME[b.soll]} an ${KONTONAME[b.haben]}${b.storno ? ' (zurückgenommen)' : ''}`

async function handle(a: SeitenAufruf, f: FormData): Promise<AbschlussAntwort> {
  const monat = liesMonat(feldtext(f, 'monat'))
  const pruefsumme = feldtext(f, 'hash')
  if (monat === undefined || !/^[0-9a-f]{64}$/.test(pruefsumme))
    return { fehler: 'Laden Sie die Seite neu und sehen Sie sich den Monat noch einmal an.' }
  const u = {
    von: a.nutzer.bediensteter,
    jetzt: a.umgebung.uhr.jetzt(),
    heute: a.umgebung.uhr.heute(),
    kennung: a.umgebung.kennung,
  }
  const gesehen = { monat, berichtHash: hash(pruefsumme) }
  const r = await mitRechten(a.umgebung.db, a.akteur, async (tx) =>
    f.get('was') === 'schliessen'
      ? await schliesseMonat(tx, u, a.nutzer.traeger, gesehen)
      : await schlageAbschlussVor(tx, u, a.nutzer.traeger, gesehen),
  )
  if (!r.ok) return { fehler: meldung(r.ablehnung) }
  throw redirect('/monatsabschluss')
}

function meldung(x: SchliessenAbgelehnt): string {
  switch (x.art) {
    case 'schonGeschlossen':
      return 'Dieser Monat ist schon geschlossen.'
    case 'nichtVorbei':
      return 'Dieser Monat ist noch nicht vorbei. Er lässt sich ab dem ersten Tag des nächsten Monats schließen.'
    case 'andererZuerst':
      return `Monate werden der Reihe nach geschlossen. Als Nächstes ist ${monatsname(x.monat)} an der Reihe.`
    case 'nichtsGebucht':
      return 'Es ist noch nichts gebucht.'
    case 'nichtVersiegelt':
      return 'Die letzten Buchungen werden gerade versiegelt. Bitte versuchen Sie es in einer Minute noch einmal.'
    case 'unbekannt':
      return 'Für diesen Monat liegt kein Vorschlag vor. Schlagen Sie den Abschluss zuerst vor.'
    case 'gleichePerson':
      return 'Sie haben den Abschluss vorgeschlagen. Schließen muss eine andere Person der Stufe A (Vier-Augen-Prinzip).'
    case 'inhaltGeaendert':
      return 'Die Bücher enthalten nicht mehr, was vorgeschlagen wurde. Sehen Sie sich den Monat an und schlagen Sie ihn neu vor.'
  }
}
