import { liesDatum } from '../../kern/index.ts'
import { istBanktag } from '../bankkalender.ts'
import { finde, type Knoten, liesXml, textVon } from './knoten.ts'
import { alsDezimal, centsAus, gezeigt, type Pruefblatt, pruefblatt } from './pruefblatt.ts'
import {
  istIban,
  pruefeAbweichenden,
  pruefeAnschrift,
  pruefeKennung,
  pruefeTexte,
  pruefeUeberweisung,
} from './pruefeUeberweisung.ts'
import type { Befund, Regelnummer } from './regeln.ts'
import { gegenSchema } from './schema.ts'

const NAMENSRAUM = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09'
export const SEPA_GROESSE_HOECHSTENS = 200_000_000
const JE_DATEI = 50_000
const JE_SAMMLER = 10_000
const STUECKE: ReadonlySet<string> = new Set(['GrpHdr', 'CdtTrfTxInf', 'PmtInf'])
const FREMD_IM_SAMMLER: ReadonlySet<string> = new Set(
  'PoolgAdjstmntDt DbtrAgtAcct InstrForDbtrAgt ChrgsAcct ChrgsAcctAgt'.split(' '),
)

export type Sepapruefung = {
  readonly urteil: 'angenommen' | 'abgewiesen' | 'unlesbar'
  /** With at most 1,000 entries; `anzahlBefunde` counts all. Warnings do not refuse. */
  readonly befunde: readonly Befund[]
  readonly anzahlBefunde: number
  readonly ueberweisungen: number
  readonly summeCent: bigint
}

type Sammler = { anzahl: number; summe: bigint; rechenbar: boolean; ohneSvcLvl: number; ohneChrgBr: number }
type Stand = {
  readonly blatt: Pruefblatt
  readonly pmtInfIds: Set<string>
  readonly endToEndIds: Set<string>
  sammlernummer: number
  sammler: Sammler
  anzahl: number
  summe: bigint
  rechenbar: boolean
  kopf: Knoten | undefined
  unlesbar: boolean
  schemaPruefbar: boolean
}

/**
 * Says what a German bank will say to a file of SEPA credit transfers: the ISO schema and, as the schema
 * proves little, the written rules of Deutsche Kreditwirtschaft and of this project, each with its number.
 * Nothing in the file is followed or expanded; memory and time are bounded.
 */
export async function pruefeSepa(datei: Uint8Array): Promise<Sepapruefung> {
  const [pruefung] = await pruefeSepaDateien([datei])
  if (pruefung === undefined) throw new Error('one file in, one verdict out')
  return pruefung
}

/** The written rules alone, without the ISO schema: for who asks the schema about many files at once. */
export async function pruefeSepaRegeln(datei: Uint8Array): Promise<Sepapruefung> {
  return pruefungAus(await pruefeRegeln(datei))
}

/** The same for a file set, each file for itself. */
export async function pruefeSepaDateien(dateien: readonly Uint8Array[]): Promise<readonly Sepapruefung[]> {
  const staende: Stand[] = []
  for (const datei of dateien) staende.push(await pruefeRegeln(datei))
  const fuerSchema = dateien.filter((_, i) => staende[i]?.schemaPruefbar === true)
  const fehler = await gegenSchema(fuerSchema)
  for (const [i, stand] of staende.entries()) {
    if (!stand.schemaPruefbar) continue
    const datei = dateien[i]
    for (const f of (datei && fehler.get(datei)) ?? []) {
      stand.blatt.melde('SEPA-06', 'Schema', f.zeile, f.text.replaceAll(`{${NAMENSRAUM}}`, ''))
    }
  }
  return staende.map(pruefungAus)
}

const pruefungAus = (stand: Stand): Sepapruefung => ({
  urteil: stand.unlesbar ? 'unlesbar' : urteilVon(stand.blatt),
  befunde: stand.blatt.befunde,
  anzahlBefunde: stand.blatt.anzahl,
  ueberweisungen: stand.anzahl,
  summeCent: stand.summe,
})

function urteilVon(blatt: Pruefblatt): 'angenommen' | 'abgewiesen' {
  return blatt.abgewiesen ? 'abgewiesen' : 'angenommen'
}

async function pruefeRegeln(datei: Uint8Array): Promise<Stand> {
  if (datei.length > SEPA_GROESSE_HOECHSTENS) return unlesbar('SEPA-01', `Die Datei hat ${datei.length} Bytes.`)
  const text = alsText(datei)
  if (text === undefined) return unlesbar('SEPA-03', 'Die Datei ist kein UTF-8.')
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return unlesbar('SEPA-02', 'Die Datei enthält <!DOCTYPE oder <!ENTITY.')
  const stand = neuerStand()
  const { blatt } = stand
  const utf8Angegeben = pruefeKodierung(datei, text, blatt)
  let istPain = false
  try {
    await liesXml(text, {
      wurzel: (name, namensraum, praefix, zeile) => {
        istPain = name === 'Document' && namensraum === NAMENSRAUM
        if (istPain && praefix === '') return
        const gefunden = `Wurzel ${gezeigt(name)} im Namensraum ${gezeigt(namensraum)}, Präfix ${gezeigt(praefix)}.`
        blatt.melde('SEPA-05', 'Datei', zeile, gefunden)
      },
      stueck: (name) => (STUECKE.has(name) ? name : undefined),
      fertig: (k, ueber) => nimmAuf(k, ueber, stand),
    })
  } catch (fehler) {
    return unlesbar('SEPA-03', fehler instanceof Error ? fehler.message : 'nicht lesbar')
  }
  if (istPain) schliesseDatei(stand)
  stand.schemaPruefbar = istPain && utf8Angegeben
  return stand
}

function neuerStand(): Stand {
  return {
    blatt: pruefblatt(),
    pmtInfIds: new Set(),
    endToEndIds: new Set(),
    sammlernummer: 1,
    sammler: leererSammler(),
    anzahl: 0,
    summe: 0n,
    rechenbar: true,
    kopf: undefined,
    unlesbar: false,
    schemaPruefbar: false,
  }
}

function leererSammler(): Sammler {
  return { anzahl: 0, summe: 0n, rechenbar: true, ohneSvcLvl: 0, ohneChrgBr: 0 }
}

function unlesbar(regel: Regelnummer, text: string): Stand {
  const stand = neuerStand()
  stand.blatt.melde(regel, 'Datei', 1, text)
  return { ...stand, unlesbar: true }
}

function alsText(datei: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(datei)
  } catch {
    return undefined
  }
}

/** Whether the file says of itself that it is UTF-8 (or says nothing, which means the same). */
function pruefeKodierung(datei: Uint8Array, text: string, blatt: Pruefblatt): boolean {
  if (datei[0] === 0xef && datei[1] === 0xbb && datei[2] === 0xbf) {
    blatt.melde('SEPA-04', 'Datei', 1, 'Die Datei beginnt mit einem Byte Order Mark.')
  }
  const angabe = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]
  const gut = angabe === undefined || angabe.toUpperCase() === 'UTF-8'
  if (!gut) blatt.melde('SEPA-04', 'Datei', 1, `Angegebene Kodierung: ${gezeigt(angabe)}.`)
  return gut
}

function nimmAuf(k: Knoten, ueber: readonly Knoten[], stand: Stand): void {
  if (k.name === 'GrpHdr') stand.kopf = k
  else if (k.name === 'CdtTrfTxInf' && ueber.at(-1)?.name === 'PmtInf') nimmUeberweisungAuf(k, stand)
  else if (k.name === 'PmtInf') schliesseSammler(k, stand)
}

function nimmUeberweisungAuf(k: Knoten, stand: Stand): void {
  const { blatt, sammler } = stand
  sammler.anzahl++
  const kennung = textVon(k, 'PmtId', 'EndToEndId')
  const stelle = `Sammler ${stand.sammlernummer}, Überweisung ${sammler.anzahl}${kennung === undefined ? '' : ` (${kennung.slice(0, 40)})`}`
  const cents = pruefeUeberweisung(k, stelle, blatt)
  if (cents === undefined) sammler.rechenbar = false
  else sammler.summe += cents
  if (kennung !== undefined) {
    if (stand.endToEndIds.has(kennung))
      blatt.melde('SEPA-41', stelle, k.zeile, `EndToEndId ${gezeigt(kennung)} kommt mehrmals vor.`)
    stand.endToEndIds.add(kennung)
  }
  pruefeZahlungsart(k, stelle, blatt)
  if (textVon(k, 'PmtTpInf', 'SvcLvl', 'Cd') === undefined) sammler.ohneSvcLvl++
  const traeger = finde(k, 'ChrgBr')
  if (traeger === undefined) sammler.ohneChrgBr++
  else if (traeger.text !== 'SLEV') blatt.melde('SEPA-33', stelle, traeger.zeile, `ChrgBr: ${gezeigt(traeger.text)}.`)
}

/** PmtTpInf may stand in the batch or in each transfer. */
function pruefeZahlungsart(k: Knoten, stelle: string, blatt: Pruefblatt): void {
  const art = finde(k, 'PmtTpInf')
  if (art === undefined) return
  const dienste = art.kinder.filter((x) => x.name === 'SvcLvl').map((x) => textVon(x, 'Cd'))
  if (dienste.length !== 1 || dienste[0] !== 'SEPA')
    blatt.melde(
      'SEPA-26',
      stelle,
      art.zeile,
      `SvcLvl: ${gezeigt(dienste.length > 1 ? dienste.join(', ') : dienste[0])}.`,
    )
  if (finde(art, 'LclInstrm'))
    blatt.melde('SEPA-27', stelle, art.zeile, 'LclInstrm gibt es bei der SEPA-Überweisung nicht.')
}

function schliesseSammler(k: Knoten, stand: Stand): void {
  const { blatt, sammler } = stand
  const stelle = `Sammler ${stand.sammlernummer}`
  const melde = (regel: Regelnummer, text: string): void => blatt.melde(regel, stelle, k.zeile, text)
  const kennung = textVon(k, 'PmtInfId')
  pruefeKennung(kennung, (t) => melde('SEPA-20', t))
  if (kennung !== undefined) {
    if (stand.pmtInfIds.has(kennung)) melde('SEPA-21', `PmtInfId ${gezeigt(kennung)} kommt mehrmals vor.`)
    stand.pmtInfIds.add(kennung)
  }
  if (textVon(k, 'PmtMtd') !== 'TRF') melde('SEPA-22', `PmtMtd: ${gezeigt(textVon(k, 'PmtMtd'))}.`)
  if (textVon(k, 'BtchBookg') !== 'true') melde('SEPA-23', `BtchBookg: ${gezeigt(textVon(k, 'BtchBookg'))}.`)
  pruefeSummen(k, sammler, ['SEPA-24', 'SEPA-25'], melde)
  if (sammler.anzahl > JE_SAMMLER) melde('SEPA-34', `${sammler.anzahl} Überweisungen.`)
  pruefeZahlungsart(k, stelle, blatt)
  if (finde(k, 'PmtTpInf') === undefined && sammler.ohneSvcLvl > 0) melde('SEPA-26', 'SvcLvl fehlt.')
  const traeger = textVon(k, 'ChrgBr')
  if (traeger === undefined ? sammler.ohneChrgBr > 0 : traeger !== 'SLEV')
    melde('SEPA-33', `ChrgBr: ${gezeigt(traeger)}.`)
  pruefeTag(k, melde)
  pruefeAuftraggeber(k, melde)
  for (const kind of k.kinder) {
    if (FREMD_IM_SAMMLER.has(kind.name)) melde('SEPA-09', `${kind.name} gehört nicht in einen SEPA-Sammler.`)
  }
  pruefeTexte(k, stelle, blatt)
  stand.anzahl += sammler.anzahl
  stand.summe += sammler.summe
  stand.rechenbar &&= sammler.rechenbar
  stand.sammlernummer++
  stand.sammler = leererSammler()
}

function pruefeTag(k: Knoten, melde: (regel: Regelnummer, text: string) => void): void {
  const tag = textVon(k, 'ReqdExctnDt', 'Dt')
  if (tag === undefined) melde('SEPA-28', 'ReqdExctnDt ohne Dt.')
  const d = liesDatum(tag ?? '')
  if (d !== undefined && !istBanktag(d))
    melde('SEPA-29', `Am ${tag} wird nicht ausgeführt; die Bank nimmt den nächsten Tag.`)
}

function pruefeAuftraggeber(k: Knoten, melde: (regel: Regelnummer, text: string) => void): void {
  const name = textVon(k, 'Dbtr', 'Nm')
  if (name === undefined || name.trim() === '' || [...name].length > 70) melde('SEPA-30', `Name: ${gezeigt(name)}.`)
  const iban = textVon(k, 'DbtrAcct', 'Id', 'IBAN')
  if (!istIban(iban)) melde('SEPA-31', `Konto: ${gezeigt(iban)}.`)
  const bank = finde(k, 'DbtrAgt', 'FinInstnId')
  const bekannt = bank !== undefined && textVon(bank, 'BICFI') !== undefined
  if (!bekannt && (bank === undefined || textVon(bank, 'Othr', 'Id') !== 'NOTPROVIDED')) {
    melde('SEPA-32', 'DbtrAgt hat weder BICFI noch NOTPROVIDED.')
  }
  for (const partei of ['Dbtr', 'UltmtDbtr']) {
    const anschrift = finde(k, partei, 'PstlAdr')
    if (anschrift) pruefeAnschrift(anschrift, (t) => melde('SEPA-49', t))
  }
  pruefeAbweichenden(k, 'UltmtDbtr', (t) => melde('SEPA-53', t))
}

function pruefeSummen(
  k: Knoten,
  gezaehlt: { readonly anzahl: number; readonly summe: bigint; readonly rechenbar: boolean },
  [regelAnzahl, regelSumme]: readonly [Regelnummer, Regelnummer],
  melde: (regel: Regelnummer, text: string) => void,
): void {
  const anzahl = textVon(k, 'NbOfTxs')
  if (anzahl === undefined || !/^\d{1,15}$/.test(anzahl) || Number(anzahl) !== gezaehlt.anzahl) {
    melde(regelAnzahl, `NbOfTxs ${gezeigt(anzahl)}, gezählt ${gezaehlt.anzahl}.`)
  }
  const summe = textVon(k, 'CtrlSum')
  const cents = centsAus(summe)
  if (cents === undefined || (gezaehlt.rechenbar && cents !== gezaehlt.summe)) {
    melde(regelSumme, `CtrlSum ${gezeigt(summe)}, gerechnet ${alsDezimal(gezaehlt.summe)}.`)
  }
}

function schliesseDatei(stand: Stand): void {
  const { blatt, kopf } = stand
  if (kopf === undefined) return // the schema says so
  const melde = (regel: Regelnummer, text: string): void => blatt.melde(regel, 'Dateikopf', kopf.zeile, text)
  pruefeKennung(textVon(kopf, 'MsgId'), (t) => melde('SEPA-10', t))
  pruefeSummen(kopf, stand, ['SEPA-11', 'SEPA-12'], melde)
  const name = textVon(kopf, 'InitgPty', 'Nm')
  if (name === undefined || name.trim() === '' || [...name].length > 70) melde('SEPA-13', `Name: ${gezeigt(name)}.`)
  if (stand.anzahl > JE_DATEI) melde('SEPA-14', `${stand.anzahl} Überweisungen.`)
  for (const kind of kopf.kinder) {
    if (kind.name === 'Authstn' || kind.name === 'FwdgAgt')
      melde('SEPA-09', `${kind.name} gehört nicht in den Dateikopf.`)
  }
  pruefeTexte(kopf, 'Dateikopf', blatt)
}
