import { type Cent, euro, liesDatum, liesMonat, type Monat, monateVonBis, monatsname } from '../../kern/index.ts'
import {
  type Angaben,
  berechne,
  bereite,
  liesAngaben,
  type Rechtsstand,
  type Unterschied,
  vergleiche,
} from '../../recht/index.ts'
import type { Ausgabe } from '../ausgabe.ts'
import type { Befehl, Optionen } from '../befehl.ts'
import { ALLES_BEKANNT, liesJson, liesRechtsstand } from './rechtsstand.ts'

/** Exit codes: 0 no difference, 1 differences, 2 something cannot be read. */
export const befehl: Befehl = {
  richteEin: (c) => {
    c.argument('<a>', 'Tag des Rechtsstands (JJJJ-MM-TT), Parametersatz, »heute« für alles Verkündete, oder Angaben')
    c.argument('<b>', 'desgleichen')
    c.argument('[datei]', 'Angaben (allegro-angaben/1), wenn A und B Rechtsstände sind')
    c.requiredOption('--monat <monat>', 'Monat, etwa 2026-07')
    c.option('--bis <monat>', 'letzter Monat, wenn mehrere verglichen werden')
    c.option('--rechtsstand <tag>', 'Rechtsstand, wenn A und B Angaben sind')
    c.option('--json', 'Unterschiede als JSON')
  },
  fuehreAus: async ({ ausgabe }, [a = '', b = '', datei], optionen) => {
    const monate = liesMonate(optionen)
    const seiten = typeof monate === 'string' ? monate : liesSeiten(a, b, datei, optionen)
    if (typeof monate === 'string' || typeof seiten === 'string') {
      ausgabe.nebenbei(String(seiten))
      return 2
    }
    return schreibe(monate, seiten, optionen.json === true, ausgabe)
  },
}

type Seite = { readonly angaben: Angaben; readonly stand: Rechtsstand }

function liesMonate(optionen: Optionen): readonly Monat[] | string {
  const von = liesMonat(String(optionen.monat))
  const bis = optionen.bis === undefined ? von : liesMonat(String(optionen.bis))
  if (von === undefined || bis === undefined) return 'Ein Monat wird so angegeben: 2026-07.'
  return bis < von ? 'Der letzte Monat liegt vor dem ersten.' : monateVonBis(von, bis)
}

function liesSeiten(a: string, b: string, datei: string | undefined, o: Optionen): readonly [Seite, Seite] | string {
  const [links, rechts] = [liesSeite(a), liesSeite(b)]
  if (typeof links === 'string') return links
  if (typeof rechts === 'string') return rechts
  if ('angaben' in links && 'angaben' in rechts) {
    const stand = liesRechtsstand(o.rechtsstand, undefined)
    return typeof stand === 'string'
      ? stand
      : [
          { ...links, stand },
          { ...rechts, stand },
        ]
  }
  if ('angaben' in links || 'angaben' in rechts) return 'A und B müssen beide Rechtsstände oder beide Angaben sein.'
  if (datei === undefined) return 'Es fehlt die Datei mit den Angaben, für die die Rechtsstände verglichen werden.'
  const angaben = liesSeite(datei)
  if (typeof angaben === 'string') return angaben
  if (!('angaben' in angaben)) return `${datei} enthält keine Angaben (allegro-angaben/1).`
  return [
    { ...angaben, ...links },
    { ...angaben, ...rechts },
  ]
}

function liesSeite(text: string): { readonly angaben: Angaben } | { readonly stand: Rechtsstand } | string {
  if (text === 'heute') return { stand: { bekanntBis: ALLES_BEKANNT } }
  const tag = liesDatum(text)
  if (tag !== undefined) return { stand: { bekanntBis: tag } }
  const gelesen = liesJson(text)
  if (typeof gelesen === 'string') return gelesen
  const { json } = gelesen
  if (typeof json === 'object' && json !== null && 'parameter' in json) {
    const stand = liesRechtsstand(undefined, text)
    return typeof stand === 'string' ? stand : { stand }
  }
  const angaben = liesAngaben(json)
  return angaben.ok ? { angaben: angaben.wert } : [`${text}:`, ...angaben.ablehnung.map((f) => f.text)].join('\n  ')
}

function schreibe(monate: readonly Monat[], seiten: readonly [Seite, Seite], json: boolean, ausgabe: Ausgabe): number {
  const tafeln = seiten.flatMap((s) => (s.stand.parametersatz === undefined ? [] : [s.stand.parametersatz.tafel]))
  const [links, rechts] = seiten.map((s) => ({ ...s, sachverhalt: bereite(s.angaben) }))
  if (links === undefined || rechts === undefined) return 2
  const berichte = monate.map((monat) => {
    const [alt, neu] = [links, rechts].map((s) => berechne(s.sachverhalt, monat, s.stand, { herleitung: true }))
    const offen = [...(alt?.nichtAbgedeckt ?? []), ...(neu?.nichtAbgedeckt ?? [])]
    const unterschiede = alt === undefined || neu === undefined ? [] : vergleiche(alt, neu, tafeln)
    return { monat, offen, unterschiede }
  })
  const anders = berichte.some((m) => m.unterschiede.length > 0)
  if (json)
    ausgabe.zeile(
      JSON.stringify(
        berichte.map((m) => ({ ...m, monat: monatsname(m.monat) })),
        null,
        2,
      ),
    )
  else if (!anders && berichte.every((m) => m.offen.length === 0)) ausgabe.zeile('Kein Unterschied.')
  else
    for (const m of berichte) {
      for (const grund of m.offen) ausgabe.zeile(`${monatsname(m.monat)}: nicht abgedeckt: ${grund}`)
      for (const u of m.unterschiede) for (const z of zeilen(m.monat, u)) ausgabe.zeile(z)
    }
  return anders ? 1 : 0
}

function zeilen(monat: Monat, u: Unterschied): readonly string[] {
  const betrag = (n: number | null): string => (n === null ? 'nichts' : `${euro(n as Cent)} Euro`)
  const wer = u.person ?? 'Bedarfsgemeinschaft'
  return [
    `${monatsname(monat)}, ${wer}, ${NAMEN[u.groesse] ?? u.groesse}: ${betrag(u.alt)} → ${betrag(u.neu)}`,
    ...u.ursachen.map((c) => {
      const quelle = c.quelle === undefined ? '' : `; ${c.quelle}`
      return `    ${c.titel}: ${c.alt ?? 'nicht verwendet'} → ${c.neu ?? 'nicht verwendet'} (${c.id}${quelle})`
    }),
  ]
}

const NAMEN: Readonly<Record<string, string>> = {
  regelbedarf: 'Regelbedarf',
  mehrbedarf: 'Mehrbedarf',
  unterkunft: 'Unterkunft und Heizung',
  bedarf: 'Bedarf',
  freibetragErwerb: 'Freibeträge bei Erwerbstätigkeit',
  bereinigtesEinkommen: 'bereinigtes Einkommen',
  kindergeldueberhang: 'Kindergeldüberhang',
  angerechnet: 'angerechnetes Einkommen',
  anspruch: 'Anspruch',
  sofortzuschlag: 'Sofortzuschlag',
  weitere: 'weitere Leistungen',
  gesamt: 'Leistung zusammen',
  vermoegensfreibetrag: 'Vermögensfreibetrag',
}
