import { listeDokumente } from '../../akte/index.ts'
import {
  entwurfAus,
  LEERER_INHALT,
  type Leistungsfall,
  ladeFall,
  ladeFassung,
  ladeOffenenEntwurf,
  listeMerkmale,
  listeUebergabenDesFalls,
  listeVerfahren,
  pruefeEntwurf,
  type Rechengrundlage,
  type Wege,
} from '../../fall/index.ts'
import { type Kennung, kennung } from '../../kern/index.ts'
import {
  type Entscheidung,
  type Geltend,
  ladeGeltende,
  listeEntscheidungen,
  listeUeberzahlungen,
  type Ueberzahlung,
} from '../../leistung/index.ts'
import {
  findEinzahlungskonto,
  findTraeger,
  ibanVerdeckt,
  listBankverbindungen,
  listBedienstete,
  listTraeger,
} from '../../stammdaten/index.ts'
import type { Tx, Umgebung } from '../../technik/index.ts'
import {
  ladeZahlungsstand,
  listAufrechnungen,
  listForderungen,
  listZahlungseinstellungen,
} from '../../zahlung/index.ts'
import { personenDesFalls } from '../lage.ts'
import { ladeVorlaeufigkeit } from '../vorlaeufigkeit.ts'
import type { Verfahrenslage, Zahlungsziel } from './plan.ts'

/** Undefined: no such case for this reader. `wer` has it before her. */
export async function ladeVerfahrenslage(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  fallId: Kennung<'Leistungsfall'>,
  wer: Kennung<'Bediensteter'>,
): Promise<Verfahrenslage | undefined> {
  const fall = await ladeFall(tx, fallId)
  return fall && lageVon(tx, u, fall, wer)
}

async function lageVon(
  tx: Tx,
  u: Pick<Umgebung, 'uhr'>,
  fall: Leistungsfall,
  wer: Kennung<'Bediensteter'>,
): Promise<Verfahrenslage> {
  const fassung = fall.fassung === null ? undefined : await ladeFassung(tx, fall.traeger, fall.fassung.id)
  const entwurf = await ladeOffenenEntwurf(tx, fall)
  const inhalt = entwurf?.inhalt ?? (fassung && entwurfAus(fassung.inhalt))
  const traeger = await findTraeger(tx, fall.traeger)
  const [feststeller] = await listBedienstete(tx, [wer])
  if (!traeger || !feststeller) throw new Error(`case ${fall.fall}: Träger or caseworker is unknown`)
  const geltend = await ladeGeltende(tx, fall)
  const ueberzahlungen = await listeUeberzahlungen(tx, { traeger: fall.traeger, fall: fall.fall })
  const entscheidungen = await listeEntscheidungen(tx, fall)
  const { angaben, nachweise, umstaende } = inhalt ? pruefeEntwurf(inhalt).rechenbar : LEERER_INHALT
  const verfahren = await listeVerfahren(tx, fall)
  const heute = u.uhr.heute()
  const vorlaeufig = await ladeVorlaeufigkeit(tx, { fall, basis: fassung, geltend, entscheidungen, verfahren, heute })
  return {
    heute,
    fall,
    traeger,
    einzahlungskonto: await findEinzahlungskonto(tx, fall.traeger, u.uhr.heute()),
    feststeller,
    personen: await personenDesFalls(tx, u, fall),
    entwurf,
    angaben,
    nachweise,
    umstaende: umstaende ?? {},
    geltendeAngaben: fassung?.inhalt.angaben,
    geltendeUmstaende: fassung?.inhalt.umstaende ?? {},
    geltend: geltend.zeilen,
    entschieden: geltend.entschieden,
    endgueltigeMonate: vorlaeufig.endgueltig,
    bewilligteGrundlagen: await ladeBewilligte(tx, fall, { geltend, ueberzahlungen, entscheidungen }),
    forderungen: await listForderungen(tx, fall),
    aufrechnungen: await listAufrechnungen(tx, fall),
    entscheidungen,
    ueberzahlungen,
    zahlungsstand: await ladeZahlungsstand(tx, fall.traeger, fall.fall),
    zahlungsziele: await ladeZiele(tx, fassung?.inhalt.wege, inhalt && pruefeEntwurf(inhalt).rechenbar.wege),
    zahlungseinstellungen: await listZahlungseinstellungen(tx, fall),
    dokumente: await listeDokumente(tx, fall),
    merkmale: await listeMerkmale(tx, fall),
    uebergaben: await listeUebergabenDesFalls(tx, fall),
    jobcenter: await listTraeger(tx),
    verfahren,
  }
}

async function ladeZiele(
  tx: Tx,
  geltend: Wege | undefined,
  bearbeitet: Wege | undefined,
): Promise<readonly Zahlungsziel[]> {
  const auszahlung = geltend?.auszahlung ?? bearbeitet?.auszahlung ?? null
  const haushalt =
    auszahlung === null ? [] : [{ schluessel: 'auszahlung', art: 'bedarfsgemeinschaft', weg: auszahlung } as const]
  const andere = Object.entries(bearbeitet?.abweichend ?? {}).flatMap(([id, w]) =>
    w.art === 'vermieter' || w.art === 'versorger' ? [{ schluessel: `weg/${id}`, art: w.art, weg: w.empfaenger }] : [],
  )
  const ziele = [...haushalt, ...andere].map(({ weg, ...z }) => ({
    ...z,
    konto: { konto: kennung<'Bankverbindung'>(weg.konto), version: weg.version },
  }))
  const konten = await listBankverbindungen(
    tx,
    ziele.map((z) => z.konto),
  )
  return ziele.flatMap((z) => {
    const k = konten.find((x) => x.konto === z.konto.konto && x.version === z.konto.version)
    return k === undefined ? [] : [{ ...z, name: k.kontoinhaber, iban: ibanVerdeckt(k.iban) }]
  })
}

async function ladeBewilligte(
  tx: Tx,
  fall: Leistungsfall,
  x: {
    readonly geltend: Geltend
    readonly ueberzahlungen: readonly Ueberzahlung[]
    readonly entscheidungen: readonly Entscheidung[]
  },
): Promise<ReadonlyMap<Kennung<'Entscheidung'>, Rechengrundlage>> {
  const offen = x.ueberzahlungen.filter((u) => u.erledigt === null).flatMap((u) => u.posten)
  const ids = new Set(
    x.geltend.entschieden
      .filter((g) => offen.some((p) => p.person === g.person && p.monat === g.monat))
      .map((g) => g.entscheidung),
  )
  const je = new Map<Kennung<'Entscheidung'>, Rechengrundlage>()
  for (const e of x.entscheidungen) {
    const fassung =
      e.zustand === 'angeordnet' && ids.has(e.id) ? await ladeFassung(tx, fall.traeger, e.fassung) : undefined
    if (fassung) je.set(e.id, fassung.inhalt)
  }
  return je
}
