import {
  abhilfebescheid,
  type Dokument,
  eingangWiderspruch,
  kostenbescheid,
  type Widerspruchsentscheidung,
  widerspruchsbescheid,
} from '../../../bescheid/index.ts'
import { festgelegt } from '../../../fall/index.ts'
import { type Datum, euro, NULL_CENT } from '../../../kern/index.ts'
import { aufschiebendeWirkung } from '../../../recht/index.ts'
import type { Brief } from '../schritt.ts'
import { betragWert, textWert } from '../werte.ts'
import { wirksamAm } from './eingang.ts'
import { neuerBescheid } from './gegenstand.ts'
import { anschreiben, type Stand } from './stand.ts'

/** The letters of an objection, from what was settled. Each is made when asked for. */
const brief = (s: Stand, id: string, titel: string, dokument: () => Dokument): Brief => ({
  id,
  titel,
  an: anschreiben(s).an,
  dokument,
})

const widerspruchVon = (s: Stand) => ({
  bescheid: s.g.bescheid,
  eingang: s.e.am,
  vertritt: anschreiben(s).vertritt,
})

/** H1 */
export function eingangsbrief(s: Stand, antwortfrist: Datum | undefined): Brief {
  const verspaetet = istVerspaetet(s)
  return {
    ...brief(s, 'eingang', 'Eingang des Widerspruchs', () =>
      eingangWiderspruch(anschreiben(s).eingabe, {
        ...widerspruchVon(s),
        wirkung: (s.verfuegungen ?? []).map((v) => aufschiebendeWirkung(v).satz),
        punkte: s.punkte,
        formmangel: s.e.mangel,
        verspaetet: verspaetet === undefined ? undefined : { ende: verspaetet },
        fragt: antwortfrist !== undefined,
      }),
    ),
    antwortfrist,
  }
}

/** The end of the deadline, where the objection came after it. */
export function istVerspaetet(s: Stand): Datum | undefined {
  if (s.frist.art !== 'berechnet') return undefined
  const ende = s.frist.ende.tag
  return (wirksamAm(s.v, s.e) ?? s.e.am) > ende ? ende : undefined
}

/** How it was put right: by a new notice, or by the sentence about the old one. */
function wie(s: Stand) {
  const p = s.pruefung
  const neu = p === undefined || s.g.entscheidung === undefined ? undefined : neuerBescheid(s.l, s.g, p.wann)
  return neu === undefined ? { satz: p?.umfang ?? '' } : { neuerBescheid: neu.bescheid }
}

const KEINE_KOSTEN = { anteil: 'keine', vertretungNotwendig: null, geheilt: false } as const

/** H2 */
export const abhilfebrief = (s: Stand): Brief =>
  brief(s, 'abhilfe', 'Abhilfebescheid', () =>
    abhilfebescheid(anschreiben(s).eingabe, {
      ...widerspruchVon(s),
      punkte: s.pruefung?.punkte ?? [],
      wie: wie(s),
      kosten: s.kosten ?? KEINE_KOSTEN,
    }),
  )

/** H3, H4 */
export const widerspruchsbrief = (s: Stand): Brief =>
  brief(s, 'widerspruchsbescheid', 'Widerspruchsbescheid', () =>
    widerspruchsbescheid(anschreiben(s).eingabe, {
      ...widerspruchVon(s),
      ...entscheidung(s),
      kosten: s.kosten ?? KEINE_KOSTEN,
      gericht: gericht(s),
    }),
  )

function entscheidung(
  s: Stand,
): Pick<Widerspruchsentscheidung, 'art' | 'sachverhalt' | 'punkte' | 'recht' | 'ermessen'> {
  const z = s.zulaessigkeit
  if (z.art === 'unzulaessig')
    return {
      art: { art: 'unzulaessig', grund: z.grund, umdeutung: z.umdeuten },
      sachverhalt: ['Wir haben zuerst geprüft, ob Form und Frist eingehalten sind.'],
      punkte: s.punkte.map((punkt) => ({ punkt, traegt: 'nein', grund: '' })),
      recht: [
        z.umdeuten
          ? 'Ein Widerspruch ist nur zulässig, wenn er in der richtigen Form und in der Frist kommt (§ 84 SGG).'
          : 'Ein Widerspruch ist nur gegen eine Entscheidung zulässig, die etwas regelt (§ 78 SGG, § 31 SGB X).',
      ],
    }
  const p = s.pruefung
  return {
    art: p?.ergebnis === 'teil' ? { art: 'teilweise', wie: wie(s) } : { art: 'zurueckgewiesen' },
    sachverhalt: p?.sachverhalt ?? [],
    punkte: p?.punkte ?? [],
    recht: p?.recht ?? [],
    ...(p === undefined || p.ermessen === '' ? {} : { ermessen: p.ermessen }),
  }
}

function gericht(s: Stand): Widerspruchsentscheidung['gericht'] {
  const w = festgelegt(s.v, 'gericht')?.werte
  const feld = (name: string): string => textWert(w, name)
  return { name: feld('name'), strasse: feld('strasse'), plz: feld('plz'), ort: feld('ort') }
}

/** H7 */
export function kostenbrief(s: Stand): Brief {
  const w = festgelegt(s.v, 'kostenantrag')?.werte
  const betrag = (name: string): string => `${euro(betragWert(w, name) ?? NULL_CENT)} €`
  return brief(s, 'kosten', 'Kosten des Widerspruchs', () =>
    kostenbescheid(anschreiben(s).eingabe, {
      ...widerspruchVon(s),
      beantragt: betrag('beantragt'),
      festgesetzt: betrag('festgesetzt'),
      grund: textWert(w, 'grund'),
    }),
  )
}
