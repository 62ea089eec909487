import { createHash } from 'node:crypto'
import type { TraegerNr } from '../../kern/index.ts'
import { istUnterschrieben, listOffeneNutzlasten, type Tx } from '../../technik/index.ts'
import { ANFANG } from './siegel.ts'
import { berichtsdatei, kopfBytes, kopfdatei, liesAblage, type Siegelablage } from './siegelablage.ts'
import {
  AUFTRAG_BERICHT_AUSGEBEN,
  AUFTRAG_KOPF_AUSGEBEN,
  type Berichtsauftrag,
  type Kopfauftrag,
  kopfHash,
  kopfText,
} from './siegelkopf.ts'
import { type KopfMitKette, listKoepfe } from './siegelkopfSql.ts'

/** What does not fit between chain, signed heads and their files: a sentence for people, and what it is about. */
export type Kopfbefund = { readonly satz: string; readonly id: string }

/**
 * LED-04: every signed head is genuine, follows the one before, lies in its file byte for byte, and stands in the chain where
 * it stood. `wurzel`: the folder of the files, or a copy of it that was carried away.
 */
export async function pruefeKoepfe(tx: Tx, traeger: TraegerNr, wurzel: string): Promise<readonly Kopfbefund[]> {
  const koepfe = await listKoepfe(tx, traeger)
  const ablage = liesAblage(wurzel, traeger)
  const unterwegs = (await listOffeneNutzlasten(tx, AUFTRAG_KOPF_AUSGEBEN, traeger)) as readonly Kopfauftrag[]
  const berichte = (await listOffeneNutzlasten(tx, AUFTRAG_BERICHT_AUSGEBEN, traeger)) as readonly Berichtsauftrag[]
  const wartend = new Set([...unterwegs.map(kopfdatei), ...berichte.map((b) => berichtsdatei(b.monat))])
  const befunde = koepfe.flatMap((k, i) => pruefeKopf(k, koepfe[i - 1], { ...ablage, wartend }))
  const bekannt = new Set(koepfe.map(kopfdatei))
  const fremde = [...ablage.koepfe.keys()].filter((name) => !bekannt.has(name))
  return [
    ...befunde,
    ...fremde.map((name) => ({
      id: name,
      satz: 'Zu dieser Datei fehlt der unterschriebene Kopf in der Datenbank: Er wurde gelöscht, oder die Datenbank ist älter als die Datei.',
    })),
  ]
}

/** The files, and those of which a job is still to be done. */
type Erwartung = Siegelablage & { readonly wartend: ReadonlySet<string> }

function pruefeKopf(k: KopfMitKette, davor: KopfMitKette | undefined, ablage: Erwartung): readonly Kopfbefund[] {
  const befunde: Kopfbefund[] = []
  const melde = (satz: string): void => void befunde.push({ id: kopfdatei(k), satz })
  const datei = ablage.koepfe.get(kopfdatei(k))
  const schluessel = ablage.schluessel.get(k.schluessel)
  if (k.nr !== (davor?.nr ?? 0) + 1 || k.vorige !== (davor ? kopfHash(davor) : ANFANG))
    melde('Der unterschriebene Kopf schließt nicht an den vorigen an: Ein Kopf davor wurde geändert oder gelöscht.')
  if (schluessel === undefined && datei !== undefined)
    melde('Der öffentliche Schlüssel zu dieser Unterschrift liegt nicht bei den ausgegebenen Köpfen.')
  if (schluessel !== undefined && !istUnterschrieben(kopfText(k), k.unterschrift, schluessel))
    melde('Die Unterschrift unter diesem Kopf ist falsch: Die Zeile in der Datenbank wurde geändert.')
  if (datei === undefined && !ablage.wartend.has(kopfdatei(k))) melde('Die ausgegebene Datei zu diesem Kopf fehlt.')
  if (datei !== undefined && !datei.equals(kopfBytes(k)))
    melde('Die ausgegebene Datei sagt etwas anderes als die Datenbank.')
  if (k.inhalt !== null && !berichtStimmt(k.inhalt, berichtsdatei(k.bezug), ablage))
    melde('Der ausgegebene Bericht dieses Monats fehlt oder ist nicht der unterschriebene.')
  if (k.jetzt === undefined)
    melde(`Die Kette reichte bis Buchung ${k.nummer}; diese Buchung ist nicht mehr versiegelt.`)
  else if (k.jetzt !== k.kette)
    melde(
      `Die Kette wurde neu geschrieben: Bei Buchung ${k.nummer} steht ein anderes Glied als das, das unterschrieben wurde.`,
    )
  return befunde
}

function berichtStimmt(inhalt: string, name: string, ablage: Erwartung): boolean {
  const bericht = ablage.berichte.get(name)
  if (bericht === undefined) return ablage.wartend.has(name)
  return createHash('sha256').update(bericht).digest('hex') === inhalt
}
