import type { Datum } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { langesDatum } from './sprache.ts'

/** "das Jobcenter Nebenstadt"; a Jobcenter with a name of its own goes without. */
const mitArtikel = (name: string): string => (name.startsWith('Jobcenter ') ? `das ${name}` : name)

/** J6: another Jobcenter becomes competent after a move (§ 36 SGB II). Decides nothing. */
export function zustaendigkeitswechsel(
  e: Briefeingabe,
  a: { readonly umzugAm: Datum; readonly jobcenter: string; readonly bleibt: readonly string[] },
): Dokument {
  return setzeBrief(e, {
    art: 'schreiben',
    betreff: t`Nach Ihrem Umzug ist ein anderes Jobcenter zuständig`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`Sie ziehen am ${fett(langesDatum(a.umzugAm))} um. Ab dann ist ${fett(mitArtikel(a.jobcenter))} für Sie zuständig (§ 36 SGB II).`,
      ),
      absatz(
        'geld',
        t`Bis das neue Jobcenter weiterzahlt, zahlen wir weiter (§ 2 Abs. 3 SGB X). Wann unsere Leistung endet, sagen wir Ihnen in einem eigenen Bescheid.`,
      ),
      absatz(
        'paket',
        t`Wir haben dem neuen Jobcenter Ihre Angaben angeboten, damit Sie nicht alles noch einmal eintragen müssen. Bitte melden Sie sich dort gleich: Es braucht Ihre neue Adresse und die Kosten der neuen Wohnung und sagt Ihnen, ob Sie einen Antrag stellen müssen.`,
      ),
      ...(a.bleibt.length === 0
        ? []
        : [
            absatz('bleibt.satz', t`Bei uns bleibt offen:`),
            { art: 'liste' as const, id: 'bleibt', nummeriert: false, punkte: a.bleibt.map((x) => t`${x}`) },
          ]),
    ],
  })
}
