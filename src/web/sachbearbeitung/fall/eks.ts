import {
  type Aenderung,
  EKS_AUSGABEN,
  EKS_EINNAHMEN,
  type Ekszeile,
  type Entwurfsinhalt,
  type Feldwerte,
  neueAngabe,
  wendeAn,
} from '../../../fall/index.ts'
import { type Datum, ersterTag, iso, letzterTag, monateVonBis, monatVon } from '../../../kern/index.ts'

/** A month of a business: the fact, and the lines of the form that its sums come from. */
export type Eksmonat = { readonly id: string; readonly angabe: Feldwerte; readonly zeilen: Feldwerte }

/** Facts of one person and business, by the day they begin. */
export function eksmonate(inhalt: Entwurfsinhalt, person: string, betrieb: number): readonly Eksmonat[] {
  return Object.entries(inhalt.angaben)
    .filter(([, a]) => a.art === 'betriebsergebnis' && a.person === person && a.betrieb === betrieb)
    .map(([id, angabe]) => ({ id, angabe, zeilen: inhalt.umstaende[id] ?? {} }))
    .sort((x, y) => (String(x.angabe.von) < String(y.angabe.von) ? -1 : 1))
}

/** Businesses there are, in the order of persons. */
export function betriebe(inhalt: Entwurfsinhalt): readonly { readonly person: string; readonly betrieb: number }[] {
  const je = new Map<string, { person: string; betrieb: number }>()
  for (const a of Object.values(inhalt.angaben))
    if (a.art === 'betriebsergebnis' && typeof a.person === 'string' && typeof a.betrieb === 'number')
      je.set(`${a.person}/${a.betrieb}`, { person: a.person, betrieb: a.betrieb })
  return [...je].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, b]) => b)
}

export const summe = (zeilen: Feldwerte, namen: readonly Ekszeile[]): number =>
  namen.reduce((s, n) => s + (typeof zeilen[n] === 'number' ? zeilen[n] : 0), 0)

/** All months of a period, each with nothing yet. */
export function neueMonate(
  zeitraum: { readonly von: Datum; readonly bis: Datum },
  b: { readonly person: string; readonly betrieb: number; readonly eksstand: string },
  id: () => string,
): readonly Aenderung[] {
  return monateVonBis(monatVon(zeitraum.von), monatVon(zeitraum.bis)).flatMap((m) => {
    const kennung = id()
    const angabe = neueAngabe('betriebsergebnis', {
      person: b.person,
      betrieb: b.betrieb,
      von: iso(ersterTag(m)),
      bis: iso(letzterTag(m)),
      einnahmen_cent: 0,
      betriebsausgaben_cent: 0,
      nicht_anerkannt_cent: 0,
      kfz: 'keins',
      kfz_kosten_cent: 0,
      fahrten_km: 0,
      steuern_cent: 0,
      sozialabgaben_cent: 0,
    })
    return [
      { pfad: `angaben/${kennung}`, alt: null, neu: angabe },
      { pfad: `umstaende/${kennung}`, alt: null, neu: { art: 'eks', eksstand: b.eksstand } },
    ]
  })
}

/**
 * Changes of lines with those of the sums they make: the law reads the sums, so both go in one batch. A fact entered
 * without lines keeps its sums until a line is typed.
 */
export function mitSummen(inhalt: Entwurfsinhalt, zeilen: readonly Aenderung[]): readonly Aenderung[] {
  const begonnen = zeilen.map((a) => {
    const neu = a.pfad.split('/').length === 2 && a.neu !== null && typeof a.neu === 'object' && !Array.isArray(a.neu)
    return neu ? { ...a, neu: { eksstand: 'vorlaeufig', ...a.neu } } : a
  })
  const danach = wendeAn(inhalt, begonnen)
  if (!danach.ok) return begonnen
  const betroffen = [...new Set(begonnen.map((a) => a.pfad.split('/')[1] ?? ''))]
  return [
    ...begonnen,
    ...betroffen.flatMap((id) => {
      const angabe = inhalt.angaben[id] ?? {}
      const stand = danach.wert.inhalt.umstaende[id] ?? {}
      return (
        [
          ['einnahmen_cent', summe(stand, EKS_EINNAHMEN)],
          ['betriebsausgaben_cent', summe(stand, EKS_AUSGABEN)],
        ] as const
      ).flatMap(([feld, neu]) =>
        angabe[feld] === neu ? [] : [{ pfad: `angaben/${id}/${feld}`, alt: angabe[feld] ?? null, neu }],
      )
    }),
  ]
}

/** The lines of the first month in all that have none of their own yet. */
export function ersterFuerAlle(monate: readonly Eksmonat[]): readonly Aenderung[] {
  const [erster, ...andere] = monate
  if (erster === undefined) return []
  return andere
    .filter((m) => summe(m.zeilen, EKS_EINNAHMEN) + summe(m.zeilen, EKS_AUSGABEN) === 0)
    .flatMap((m) =>
      [...EKS_EINNAHMEN, ...EKS_AUSGABEN].flatMap((n) => {
        const neu = erster.zeilen[n]
        return typeof neu !== 'number' ? [] : [{ pfad: `umstaende/${m.id}/${n}`, alt: m.zeilen[n] ?? null, neu }]
      }),
    )
}
