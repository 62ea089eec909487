import { type Datum, type Monat, plusTage, type TraegerNr } from '../../kern/index.ts'
import { type Bankverbindung, listBankverbindungenVon } from '../../stammdaten/index.ts'
import { stelleAuftrag, type Tx } from '../../technik/index.ts'
import { findRueckzahlung, type Rueckzahlung } from '../bank/rueckzahlungSql.ts'
import { istBanktag, TAGE_VORAUS_HOECHSTENS, tageDesMonatslaufs } from '../bankkalender.ts'
import { AUFTRAG_PLANE, AUFTRAG_UEBERGIB, laufauftrag } from './auftraege.ts'
import { type Laufdatei, listDateien } from './dateiSql.ts'
import { type LaufMitStand, type Laufwunsch, tageDesLaufs } from './lauf.ts'
import { findLauf, type LaufRef, listLaeufe } from './laufSql.ts'
import { findLaufsperre, type Laufsperre } from './laufsperreSql.ts'
import { listNotlaeufe, type Notlauf } from './notzahlungSql.ts'
import { type Beiseite, findLetztePortion, listBeiseite } from './planungSql.ts'
import { listTitelsummen, listWartende, type Titelsumme, type Wartend } from './uebersichtSql.ts'

/** One run as its page shows it: exceptions first. */
export type Laufbericht = {
  readonly lauf: LaufMitStand
  readonly beiseite: readonly Beiseite[]
  readonly dateien: readonly Laufdatei[]
  readonly titelsummen: readonly Titelsumme[]
  /** Only of a run that sends held money back. */
  readonly rueckzahlung: Rueckzahlung | undefined
  /** Only of a run that pays last month's list in advance. */
  readonly notlauf: Notlauf | undefined
  /** Since a restore: whether its files are with the bank. */
  readonly sperre: Laufsperre | undefined
  /** Transfers planned and posted so far. */
  readonly fortschritt: { readonly geplant: number; readonly gebucht: number }
}

export async function ladeLaufbericht(tx: Tx, ref: LaufRef): Promise<Laufbericht | undefined> {
  const lauf = await findLauf(tx, ref)
  if (lauf === undefined) return undefined
  const geplant = await findLetztePortion(tx, ref, 'planung')
  const gebucht = await findLetztePortion(tx, ref, 'uebergabe')
  return {
    lauf,
    beiseite: await listBeiseite(tx, ref),
    dateien: await listDateien(tx, ref),
    titelsummen: await listTitelsummen(tx, ref),
    rueckzahlung: await findRueckzahlung(tx, ref),
    notlauf: lauf.art === 'not' ? (await listNotlaeufe(tx, ref.traeger)).find((n) => n.lauf === lauf.id) : undefined,
    sperre: await findLaufsperre(tx, ref),
    fortschritt: { geplant: geplant?.bisFolge ?? 0, gebucht: gebucht?.bisFolge ?? 0 },
  }
}

/** A run that can be started today and has something to pay. */
export type Laufvorschlag = {
  readonly wunsch: Laufwunsch
  readonly uebergabe: Datum
  readonly anzahl: number
  readonly summeCent: number
  /** Its day of hand-over is today or has passed. */
  readonly draengt: boolean
}

/** What waits, and which runs could be started now; the most urgent first. */
export async function ladeLaufvorschlaege(
  tx: Tx,
  traeger: TraegerNr,
  heute: Datum,
): Promise<{ readonly wartend: readonly Wartend[]; readonly vorschlaege: readonly Laufvorschlag[] }> {
  const wartend = await listWartende(tx, traeger, { heute, bis: plusTage(heute, 2 * TAGE_VORAUS_HOECHSTENS) })
  const laeufe = await listLaeufe(tx, traeger)
  return { wartend, vorschlaege: laufvorschlaege(heute, wartend, laeufe) }
}

export function laufvorschlaege(
  heute: Datum,
  wartend: readonly Wartend[],
  laeufe: readonly LaufMitStand[],
): readonly Laufvorschlag[] {
  const lebende = laeufe.filter((l) => l.stand.zustand !== 'verworfen')
  const faellig = wartend.filter((x) => x.uebergabeAm <= heute)
  const tag: Laufwunsch = { art: 'tag', tag: heute }
  const schonHeute = lebende.some(
    (l) =>
      l.art === 'tag' && l.ausfuehrung === heute && (l.stand.zustand === 'angelegt' || l.stand.zustand === 'geplant'),
  )
  const vorschlaege: Laufvorschlag[] = []
  if (istBanktag(heute) && !schonHeute && faellig.length > 0) {
    vorschlaege.push({ wunsch: tag, uebergabe: heute, ...summen(faellig), draengt: true })
  }
  for (const monat of new Set(wartend.filter((x) => x.anlass === 'monat').map((x) => x.monat))) {
    const wunsch: Laufwunsch = { art: 'monat', monat }
    if (!tageDesLaufs(wunsch, heute).ok || lebende.some((l) => l.monat === monat)) continue
    const { uebergabe } = tageDesMonatslaufs(monat)
    vorschlaege.push({ wunsch, uebergabe, ...summen(desMonats(wartend, monat)), draengt: uebergabe <= heute })
  }
  return vorschlaege.sort((a, b) => a.uebergabe - b.uebergabe)
}

const desMonats = (wartend: readonly Wartend[], monat: Monat): readonly Wartend[] =>
  wartend.filter((x) => x.anlass === 'monat' && x.monat === monat)

function summen(liste: readonly Wartend[]): { readonly anzahl: number; readonly summeCent: number } {
  return {
    anzahl: liste.reduce((s, x) => s + x.anzahl, 0),
    summeCent: liste.reduce((s, x) => s + x.summe, 0),
  }
}

/** The accounts a Träger pays from: of each the newest confirmed version. */
export async function listZahlerkonten(tx: Tx, traeger: TraegerNr): Promise<readonly Bankverbindung[]> {
  const alle = await listBankverbindungenVon(tx, { art: 'traeger', id: traeger })
  const neueste = new Map(alle.filter((k) => k.zustand === 'bestaetigt').map((k) => [k.konto, k]))
  return [...neueste.values()]
}

/** Asks again for the step a run stands at, if its job was set aside after too many failures. Never does harm. */
export async function setzeFort(tx: Tx, ref: LaufRef): Promise<boolean> {
  const lauf = await findLauf(tx, ref)
  if (lauf?.stand.zustand === 'angelegt') {
    // a portion more, then the end of planning: whatever of it was set aside
    await stelleAuftrag(tx, laufauftrag(AUFTRAG_PLANE, lauf))
    return true
  }
  if (lauf?.stand.zustand === 'freigegeben') {
    await stelleAuftrag(tx, laufauftrag(AUFTRAG_UEBERGIB, lauf))
    return true
  }
  return false
}
