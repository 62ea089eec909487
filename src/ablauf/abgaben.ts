import { listeLeistungsfaelle, listForderungsabgaben } from '../fall/index.ts'
import { type Cent, cent, type Datum, type TraegerNr } from '../kern/index.ts'
import { listeEntscheidungen } from '../leistung/index.ts'
import { bgNummer, kassenzeichen, ladePersonen, type Person } from '../stammdaten/index.ts'
import { type Tx, tagInBerlin, type Zeitpunkt } from '../technik/index.ts'
import { type ForderungMitStand, faelligSeit, listForderungen, listForderungsbewegungen } from '../zahlung/index.ts'

/** A claim in the hands of who collects it, with what they need to do so. It stays booked here (§ 44b Abs. 4 SGB II). */
export type Abgabe = {
  readonly stelle: string
  readonly wann: Zeitpunkt
  readonly erinnertAm: string
  readonly bgNummer: string
  readonly fall: ForderungMitStand['fall']
  readonly kassenzeichen: string
  /** As she was known when it was handed over, so that the file stays the same. */
  readonly person: Person | undefined
  readonly grund: ForderungMitStand['grund']
  readonly bescheidVom: Datum | null
  readonly faelligSeit: Datum
  /** Open at the moment it was handed over, and now. */
  readonly abgegeben: Cent
  readonly offen: Cent
}

/** Claims handed over in these days, the oldest first. What was open then comes from the ledger, not from a note. */
export async function ladeAbgaben(
  tx: Tx,
  traeger: TraegerNr,
  tage: { readonly von: Datum; readonly bis: Datum },
): Promise<readonly Abgabe[]> {
  const zeilen = await listForderungsabgaben(tx, traeger, tage)
  const faelle = await listeLeistungsfaelle(tx, [...new Set(zeilen.map((z) => z.fall))])
  const alle: Abgabe[] = []
  for (const z of zeilen) {
    const fall = faelle.find((f) => f.fall === z.fall)
    const forderung = fall && (await listForderungen(tx, fall)).find((f) => f.id === z.forderung)
    if (fall === undefined || forderung === undefined) throw new Error(`claim ${z.forderung} handed over is gone`)
    const wer = fall.mitglieder.find((m) => m.lokal === forderung.person)?.person
    const stand = { am: tagInBerlin(z.wann), bekannt: z.wann }
    const bewegungen = await listForderungsbewegungen(tx, fall)
    const entscheidung = (await listeEntscheidungen(tx, fall)).find((e) => e.id === forderung.entscheidung)
    const angeordnet = entscheidung?.zustand === 'angeordnet' ? entscheidung.angeordnetAm : null
    alle.push({
      stelle: z.stelle,
      wann: z.wann,
      erinnertAm: z.erinnertAm,
      bgNummer: fall.bgNummer,
      fall: fall.fall,
      kassenzeichen: kassenzeichen({
        bgNummer: bgNummer(fall.bgNummer),
        person: forderung.person,
        forderungNr: forderung.nr,
      }),
      person: wer === undefined ? undefined : (await ladePersonen(tx, [wer], stand)).get(wer),
      grund: forderung.grund,
      bescheidVom: angeordnet === null ? null : tagInBerlin(angeordnet),
      faelligSeit: faelligSeit(forderung),
      abgegeben: cent(
        bewegungen
          .filter((b) => b.forderung === z.forderung && b.am <= z.wann)
          .reduce((n, b) => n + b.bund + b.kommune, 0),
      ),
      offen: forderung.offen,
    })
  }
  return alle
}
