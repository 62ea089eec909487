import { deutsch, euro, liesDatum, plusTage } from '../../kern/index.ts'
import { deutscheZeit, mitRechten, type Tx } from '../../technik/index.ts'
import { befundsatz, istGruen, ladeAbstimmung, type Unstimmigkeit } from '../../zahlung/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import type { AbstimmungAnsicht } from './abstimmung.tsx'
import { kontoAnzeige } from './bankworte.ts'

const abstimmung = seite({
  name: 'web.abstimmung',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'keins',
  loader: (a) => mitRechten(a.umgebung.db, a.akteur, (tx) => lade(tx, a), { nurLesen: true }),
})

export const loader = abstimmung.loader

const WARUM: Readonly<Record<Unstimmigkeit, string>> = {
  auszugFehlt: 'Der Kontoauszug fehlt.',
  anfangPasstNicht: 'Der Auszug beginnt nicht dort, wo der vorige endet.',
  summePasstNicht: 'Anfang und Umsätze ergeben nicht den Endstand.',
  buchWeichtAb: 'Im Buch steht eine andere Summe als bei der Bank.',
}

const TAGE = 42

/** The day before is the last one that is over: today the bank still books. */
async function lade(tx: Tx, a: SeitenAufruf): Promise<AbstimmungAnsicht> {
  const heute = a.umgebung.uhr.heute()
  const gewuenscht = liesDatum(new URL(a.request.url).searchParams.get('bis') ?? '') ?? plusTage(heute, -1)
  const bis = gewuenscht < heute ? gewuenscht : plusTage(heute, -1)
  const z = await ladeAbstimmung(tx, a.nutzer.traeger, { von: plusTage(bis, -TAGE), bis })
  return {
    zeitraum: `${deutsch(plusTage(bis, -TAGE))} bis ${deutsch(bis)}`,
    gruen: istGruen({ ...z, verwahrt: { ...z.verwahrt, anzahl: 0 } }),
    tage: [...z.tage].reverse().map((t) => ({
      tag: deutsch(t.tag),
      konten: t.auszuege.map((x) => `${kontoAnzeige(x.iban)}: ${x.ende === null ? '?' : euro(x.ende)} €`),
      bank: euro(t.bank),
      buch: euro(t.buch),
      warum: t.unstimmig.map((u) => WARUM[u]),
    })),
    ungebucht: z.ungebucht.map((u) => ({
      nach: `/zahllaeufe/${u.lauf}`,
      ausfuehrung: deutsch(u.ausfuehrung),
      alter: tage(heute - u.ausfuehrung),
      anzahl: String(u.anzahl),
      summe: euro(u.summe),
    })),
    verwahrt:
      z.verwahrt.seit === null
        ? ''
        : `${z.verwahrt.anzahl} ${z.verwahrt.anzahl === 1 ? 'Umsatz' : 'Umsätze'}, zusammen ${euro(z.verwahrt.summe)} €, der älteste seit ${tage(heute - z.verwahrt.seit)}`,
    geprueft:
      z.pruefung === undefined
        ? 'Das Buch wird in der kommenden Nacht zum ersten Mal nachgerechnet.'
        : `Das Buch wurde zuletzt am ${deutscheZeit(z.pruefung.am)} nachgerechnet, ${z.pruefung.glieder} Buchungen der Kette wurden gelesen.`,
    befunde: z.pruefung?.befunde.map(befundsatz) ?? [],
  }
}

const tage = (n: number): string => (n === 1 ? 'einem Tag' : `${n} Tagen`)
