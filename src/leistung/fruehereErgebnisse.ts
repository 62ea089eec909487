import { z } from 'zod'
import type { FallRef } from '../fall/index.ts'
import { cent, type Kennung, type Monat, monat } from '../kern/index.ts'
import { type Ergebnis, LEISTUNGSARTEN, type PersonErgebnis } from '../recht/index.ts'
import type { Tx } from '../technik/index.ts'
import { ladeTeil, listHerleitungen } from './entscheidungSql.ts'
import { liesHerleitung } from './herleitung.ts'
import { ladeGeltende } from './regelungSql.ts'

const Betrag = z.number().int().transform(cent)
const bildung = z.array(
  z.looseObject({
    bildungsart: z.enum([
      'ausflug',
      'klassenfahrt',
      'schulbedarf',
      'befoerderung',
      'lernfoerderung',
      'mittagessen',
      'teilhabe',
    ]),
    betrag: Betrag,
    inGeld: Betrag,
  }),
)

/** The stored part `ergebnis` in full, as decisions of this format hold it. */
const schema = z.array(
  z.looseObject({
    monat: z.string(),
    hilfebeduerftig: z.boolean(),
    gesamt: Betrag,
    vermoegensfreibetrag: Betrag,
    personen: z.array(
      z.looseObject({
        person: z.string(),
        mitglied: z.boolean(),
        regelbedarf: Betrag,
        mehrbedarf: Betrag,
        unterkunft: Betrag,
        bedarf: Betrag,
        freibetragErwerb: Betrag,
        bereinigtesEinkommen: Betrag,
        kindergeldueberhang: Betrag,
        angerechnet: Betrag,
        anspruch: Betrag,
        minderung: Betrag,
        sofortzuschlag: Betrag,
        sofortzuschlagDemGrunde: Betrag,
        weitere: Betrag,
        bildung: bildung.optional(),
        leistungen: z.array(z.tuple([z.enum(LEISTUNGSARTEN), z.enum(['bund', 'kommune']), Betrag])),
      }),
    ),
  }),
)

/**
 * What was computed when the months were decided, as stored then and with its derivation: of each month by the last
 * ordered decision that decides it for anyone. Hints are not kept.
 */
export async function ladeFruehereErgebnisse(
  tx: Tx,
  ref: FallRef,
  monate: readonly Monat[],
): Promise<readonly Ergebnis[]> {
  const { entschieden } = await ladeGeltende(tx, ref)
  const je = new Map<Kennung<'Entscheidung'>, Set<Monat>>()
  for (const m of monate) {
    const letzte = entschieden.filter((e) => e.monat === m).at(-1)
    if (letzte) je.set(letzte.entscheidung, (je.get(letzte.entscheidung) ?? new Set()).add(m))
  }
  const alle: Ergebnis[] = []
  for (const [entscheidung, gefragt] of je) alle.push(...(await ladeEines(tx, { ...ref, entscheidung }, gefragt)))
  return alle.sort((a, b) => a.monat - b.monat)
}

async function ladeEines(
  tx: Tx,
  ref: FallRef & { readonly entscheidung: Kennung<'Entscheidung'> },
  gefragt: ReadonlySet<Monat>,
): Promise<readonly Ergebnis[]> {
  const teil = schema.parse(JSON.parse(await ladeTeil(tx, ref, 'ergebnis')))
  const herleitungen = await listHerleitungen(tx, ref)
  return teil.flatMap((e) => {
    const m = monat(e.monat)
    const h = herleitungen.find((x) => x.von <= m && m <= x.bis)
    if (!gefragt.has(m) || h === undefined) return []
    const { hilfebeduerftig, gesamt, vermoegensfreibetrag } = e
    return [
      {
        monat: m,
        nichtAbgedeckt: [],
        hilfebeduerftig,
        personen: e.personen.map(person),
        gesamt,
        vermoegensfreibetrag,
        hinweise: [],
        herleitung: liesHerleitung(h.text, m),
      },
    ]
  })
}

function person(p: z.infer<typeof schema>[number]['personen'][number]): PersonErgebnis {
  const { bildung: b, leistungen, ...groessen } = p
  return {
    ...groessen,
    ...(b === undefined ? {} : { bildung: b }),
    leistungen: leistungen.map(([leistungsart, kostentraeger, betrag]) => ({ leistungsart, kostentraeger, betrag })),
  }
}
