import { listeLeistungsfaelle, listeOhneKontakt, listeWiederaufnahmen } from '../../../fall/index.ts'
import { type Datum, type Kennung, plusTage } from '../../../kern/index.ts'
import { listBeteiligte, listEntscheidungspaare } from '../../../leistung/index.ts'
import { type KontoRef, listBestaetigtSeit } from '../../../stammdaten/index.ts'
import type { Tx } from '../../../technik/index.ts'
import { banktageWeiter } from '../../bankkalender.ts'
import type { Lauf } from '../lauf.ts'
import type { LaufRef } from '../laufSql.ts'
import {
  type Auffaelligkeit,
  doppelzahlungen,
  kontenMehrererFaelle,
  kontowechsel,
  type Laufueberweisung,
  ohneKontakt,
  paare,
  wiederaufnahmen,
} from './auffaelligkeit.ts'
import {
  listDoppelte,
  listKontenMehrererFaelle,
  listLaufentscheidungen,
  listLaufueberweisungen,
  listLetzteIban,
  listNeueKonten,
} from './laufdatenSql.ts'
import { SCHWELLEN } from './schwellen.ts'

/** Everything in a run that somebody should look at before it is released (HKR-11); days count back from its hand-over. */
export async function erkenneAuffaelligkeiten(tx: Tx, lauf: Lauf): Promise<readonly Auffaelligkeit[]> {
  const ref = { traeger: lauf.traeger, lauf: lauf.id }
  const ueberweisungen = await listLaufueberweisungen(tx, ref)
  const faelle = [...new Set(ueberweisungen.map((u) => u.fall))]
  return [
    ...(await ausKonten(tx, ref, lauf.uebergabe)),
    ...(await ausWiederaufnahmen(tx, ref, faelle, lauf.uebergabe)),
    ...(await ausKontowechseln(tx, ref, ueberweisungen, lauf.uebergabe)),
    ...(await ausPaaren(tx, ref, lauf.uebergabe)),
    ...ohneKontakt(
      await listeOhneKontakt(tx, {
        traeger: lauf.traeger,
        faelle,
        seit: plusTage(lauf.uebergabe, -SCHWELLEN.ohneKontaktTage),
      }),
    ),
    ...doppelzahlungen(await listDoppelte(tx, ref)),
  ]
}

async function ausKonten(tx: Tx, ref: LaufRef, tag: Datum): Promise<readonly Auffaelligkeit[]> {
  const seit = plusTage(tag, -SCHWELLEN.kontoTage)
  const konten = await listKontenMehrererFaelle(tx, ref, { seit, mehrAls: SCHWELLEN.faelleJeKonto })
  const faelle = await listeLeistungsfaelle(tx, [...new Set(konten.flatMap((k) => k.faelle))])
  return kontenMehrererFaelle(konten, new Map(faelle.map((f) => [f.fall, f.mitglieder.map((m) => m.person)])))
}

async function ausWiederaufnahmen(
  tx: Tx,
  ref: LaufRef,
  faelle: readonly Kennung<'Leistungsfall'>[],
  tag: Datum,
): Promise<readonly Auffaelligkeit[]> {
  const seit = plusTage(tag, -SCHWELLEN.wiederaufnahmeTage)
  const wieder = await listeWiederaufnahmen(tx, { traeger: ref.traeger, faelle, seit })
  return wiederaufnahmen(await listNeueKonten(tx, ref, wieder))
}

async function ausKontowechseln(
  tx: Tx,
  ref: LaufRef,
  ueberweisungen: readonly Laufueberweisung[],
  tag: Datum,
): Promise<readonly Auffaelligkeit[]> {
  const seit = banktageWeiter(tag, -SCHWELLEN.kontowechselBanktage)
  const schluessel = (k: KontoRef): string => `${k.konto}#${k.version}`
  const konten = [...new Map(ueberweisungen.map((u) => [schluessel(u.konto), u.konto])).values()]
  const neue = new Set((await listBestaetigtSeit(tx, konten, seit)).map(schluessel))
  const verdaechtige = ueberweisungen.filter((u) => neue.has(schluessel(u.konto)))
  const zuletzt = await listLetzteIban(
    tx,
    ref,
    verdaechtige.map((u) => u.zahlung),
  )
  return kontowechsel(verdaechtige, (k) => neue.has(schluessel(k)), zuletzt)
}

/** Only pairs that decided something this run pays. */
async function ausPaaren(tx: Tx, ref: LaufRef, tag: Datum): Promise<readonly Auffaelligkeit[]> {
  const gefunden = paare(await listEntscheidungspaare(tx, ref.traeger, plusTage(tag, -SCHWELLEN.paarTage)))
  if (gefunden.length === 0) return []
  const hier = await listBeteiligte(tx, ref.traeger, await listLaufentscheidungen(tx, ref))
  return gefunden.filter(({ leute }) =>
    hier.some((b) => leute.includes(b.festgestelltVon) && leute.includes(b.angeordnetVon)),
  )
}
