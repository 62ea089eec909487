import { nimmEingang } from '../akte/index.ts'
import {
  type AntwortAbgelehnt,
  benachrichtige,
  findAntrag,
  findRueckfrageForUpdate,
  listFaelligeForUpdate,
  listSendungen,
  type NeuerPunkt,
  quittungZur,
  type Rueckfrage,
  type RueckfrageAbgelehnt,
  type Sendung,
  schickeAntwort,
  stelleRueckfrage,
  updateGeschlossen,
  updateVermerkt,
} from '../antrag/index.ts'
import { alsPdf } from '../bescheid/index.ts'
import { ladeFall, legeFristaufforderungAn, legeUnterlagenaufforderungAn } from '../fall/index.ts'
import {
  type Datum,
  deutsch,
  err,
  type Kennung,
  kennung,
  ok,
  plusTage,
  type Result,
  type TraegerNr,
} from '../kern/index.ts'
import { behoerdenfrist, DAUER } from '../recht/index.ts'
import { findTraeger, type Traeger } from '../stammdaten/index.ts'
import {
  type Bearbeiter,
  type BearbeiterJeArt,
  mitRechten,
  stelleAuftrag,
  type Tx,
  tagInBerlin,
  type Umgebung,
} from '../technik/index.ts'
import { akteurVon, type Handelnder } from './handelnder.ts'
import { planeJedeNacht, planeNaechsteNacht } from './nacht.ts'

const ABLEGEN = 'ablauf.antwortAblegen'
const ERINNERN = 'ablauf.rueckfragenErinnern'

export type NachfragenAbgelehnt = RueckfrageAbgelehnt | { readonly art: 'stufeFehlt' }

/** The day the office proposes: as long as a letter would give (§ 26 SGB X), so that nobody who is asked online has less time. */
export function vorgeschlageneFrist(t: Pick<Traeger, 'land'>, heute: Datum): Datum {
  return behoerdenfrist({ land: t.land, versand: heute, dauerTage: DAUER.unterlagen }).tag
}

/** Asks a citizen about her application; her account gets a mail that says no more than that something waits. */
export async function frageNach(
  h: Handelnder,
  x: { readonly antrag: Kennung<'Antrag'>; readonly punkte: readonly NeuerPunkt[]; readonly frist: Datum },
): Promise<Result<Rueckfrage['id'], NachfragenAbgelehnt>> {
  if (h.nutzer.stufe !== 'F' && h.nutzer.stufe !== 'A') return err({ art: 'stufeFehlt' })
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const antrag = await findAntrag(tx, x.antrag)
    if (antrag === undefined || antrag.traeger !== h.nutzer.traeger) return err({ art: 'unbekannt' })
    const r = await stelleRueckfrage(tx, h.umgebung, { ...x, von: h.nutzer.bediensteter })
    if (r.ok) await benachrichtige(tx, { konto: antrag.konto, ...FRAGE_DA })
    return r
  })
}

const FRAGE_DA = {
  betreff: 'Ihr Jobcenter hat eine Frage an Sie',
  inhalt:
    'Guten Tag,\n\nIhr Jobcenter hat eine Frage zu Ihrem Antrag. Bitte melden Sie sich bei jobcenter.digital an. Dort steht, was wir brauchen, warum und bis wann.\n\nDiese E-Mail enthält keinen Link und keine Daten. Das ist Absicht: So erkennen Sie, dass sie echt ist.\n\nIhr Jobcenter',
}
const ERINNERUNG = {
  betreff: 'Erinnerung: Ihr Jobcenter wartet auf Ihre Antwort',
  inhalt:
    'Guten Tag,\n\nIhr Jobcenter wartet noch auf Ihre Antwort. Bitte melden Sie sich bei jobcenter.digital an. Brauchen Sie mehr Zeit, oder geht etwas nicht? Schreiben Sie es dort dazu, oder rufen Sie uns an.\n\nIhr Jobcenter',
}

/** Not asked any more; what she had answered meanwhile stays with the question. */
export async function nimmRueckfrageZurueck(h: Handelnder, id: Rueckfrage['id']): Promise<boolean> {
  if (h.nutzer.stufe !== 'F' && h.nutzer.stufe !== 'A') return false
  return mitRechten(h.umgebung.db, akteurVon(h), async (tx) => {
    const r = await findRueckfrageForUpdate(tx, id)
    if (r === undefined || r.traeger !== h.nutzer.traeger) return false
    return updateGeschlossen(tx, r, 'zurueckgenommen', h.umgebung.uhr.jetzt())
  })
}

/** The citizen sends her answers; where her application is a case already a job files them there and tells who works on it. */
export async function sendeAntwort(
  tx: Tx,
  u: Umgebung,
  id: Rueckfrage['id'],
): Promise<Result<Sendung, AntwortAbgelehnt>> {
  const r = await schickeAntwort(tx, u, id)
  if (!r.ok) return r
  const { antrag, sendung } = r.wert
  if (antrag.fall !== null)
    await stelleAuftrag(tx, {
      art: ABLEGEN,
      traeger: antrag.traeger,
      nutzlast: { antrag: antrag.antrag, sendung: sendung.id },
    })
  return ok(sendung)
}

const legeAb: Bearbeiter = async (tx, auftrag, u) => {
  const n = auftrag.nutzlast as { readonly antrag: string; readonly sendung: string }
  const antrag = await findAntrag(tx, kennung<'Antrag'>(n.antrag))
  const fall = antrag?.fall == null ? undefined : await ladeFall(tx, antrag.fall)
  const sendung = antrag && (await listSendungen(tx, antrag)).find((s) => s.id === n.sendung)
  const traeger = antrag && (await findTraeger(tx, antrag.traeger))
  if (fall === undefined || sendung === undefined || traeger === undefined)
    throw new Error(`job ${auftrag.id} names no answer of an application with a case`)
  const r = await nimmEingang(tx, u, {
    traeger: fall.traeger,
    fall: fall.fall,
    titel: 'Antwort auf eine Rückfrage (online)',
    dateiname: `antwort-${sendung.nummer}.pdf`,
    bytes: await alsPdf(quittungZur(sendung, traeger)),
    eingegangenAm: tagInBerlin(sendung.zeit),
    verfasser: null,
  })
  if (!r.ok) throw new Error(`a receipt of ours is refused: ${r.ablehnung.art}`)
  await legeUnterlagenaufforderungAn(tx, u, {
    traeger: fall.traeger,
    fall: fall.fall,
    dokument: r.wert.dokument,
    grund: 'Die Rückfrage zum Onlineantrag ist beantwortet',
    zustaendig: null,
  })
}

/** So many days before the last one. */
const ERINNERUNG_TAGE = 3

/** Each night: who has not answered is reminded once, and once the day has passed the office is told. */
async function erinnere(tx: Tx, u: Umgebung, traeger: TraegerNr): Promise<void> {
  const heute = u.uhr.heute()
  const bald = await listFaelligeForUpdate(tx, { traeger, bis: plusTage(heute, ERINNERUNG_TAGE), was: 'erinnert' })
  for (const r of bald) {
    if (r.frist >= heute) await benachrichtige(tx, { konto: r.konto, ...ERINNERUNG })
    await updateVermerkt(tx, r, 'erinnert', u.uhr.jetzt())
  }
  for (const r of await listFaelligeForUpdate(tx, { traeger, bis: plusTage(heute, -1), was: 'verstrichen' })) {
    if (r.fall !== null)
      await legeFristaufforderungAn(tx, u, {
        traeger,
        fall: r.fall,
        rueckfrage: r.id,
        grund: `Auf die Rückfrage zum Onlineantrag kam bis zum ${deutsch(r.frist)} keine vollständige Antwort`,
        zustaendig: null,
      })
    await updateVermerkt(tx, r, 'verstrichen', u.uhr.jetzt())
  }
}

export const planeRueckfragen = (umgebung: Umgebung): Promise<void> => planeJedeNacht(umgebung, ERINNERN)

export const RUECKFRAGEN_BEARBEITER: BearbeiterJeArt = {
  [ABLEGEN]: legeAb,
  [ERINNERN]: async (tx, auftrag, u) => {
    const { traeger } = auftrag
    if (traeger === undefined) throw new Error(`job ${auftrag.id} names no Träger`)
    await erinnere(tx, u, traeger)
    await planeNaechsteNacht(tx, u, ERINNERN, traeger)
  },
}
