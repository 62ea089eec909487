import { type Dokument, type Einstellungsperson, einstellungsbescheid, leistungsnameDer } from '../bescheid/index.ts'
import { type Cent, cent, type Datum, ersterTag, letzterTag, type Monat, plusTage, summe } from '../kern/index.ts'
import type { Angaben, PersonId } from '../recht/index.ts'
import { einstellungVon } from './einstellung.ts'
import { briefeingabe, empfaengername } from './schreiben.ts'
import { istZukunft } from './verfahren/einstellung/beleg.ts'
import { GRUENDE } from './verfahren/einstellung/gruende.ts'
import { begruendung, NUMMER, UNGEHOERT } from './verfahren/einstellung/worte.ts'
import { type Sammelbrief, sammelbriefe } from './verfahren/vertretung.ts'
import type { Lage, Zusammenstellung } from './zusammenstellung.ts'

type Inhalt = Omit<Zusammenstellung, 'dokumente' | 'anzahlSchreiben'>

/** B12: one notice to each adult, the first with the children. Nobody writes to the dead. */
export function einstellungsschreiben(l: Lage, z: Inhalt): readonly (() => Dokument)[] {
  const beleg = einstellungVon(l)
  if (beleg === undefined) throw new Error(`case ${l.fall.fall}: no procedure ends the grant`)
  if (GRUENDE[beleg.grund].herkunft === 'tod') return []
  const grund = begruendung(beleg)
  const v = beleg.vergangenheit
  return verteilt(l, l.inhalt.angaben).map(({ an, um }) => () => {
    const personen = um.map((p) => einstellungsperson(l, z, p))
    const monate = personen.flatMap((p) => p.monate)
    const anhaengig = l.anhaengig.find((a) => a.monate.some((m) => monate.some((x) => x.monat === m)))?.art
    return einstellungsbescheid(
      { ...briefeingabe(l, an), anhaengig },
      {
        leistungsname: leistungsnameFuer(
          l,
          um,
          monate.map((m) => m.monat),
        ),
        personen,
        bis: beleg.bis,
        aufgehobenAb: aufgehobenAb(z, beleg.bis),
        grund,
        bescheide: l.bescheide,
        wirkung:
          v === undefined || istZukunft(beleg.bis, l.heute)
            ? { art: 'zukunft' }
            : { art: 'vergangenheit', nummer: NUMMER[v.nummer], warum: v.warum },
        gehoert: beleg.gehoert.art === 'ja' ? beleg.gehoert : { art: 'nein', weil: UNGEHOERT[beleg.gehoert.weil] },
        ueberzahlt: cent(summe(z.ueberzahlt.filter((u) => um.includes(u.person)).map((u) => u.betrag))),
        offenes: beleg.offenes.split('\n').flatMap((x) => (x.trim() === '' ? [] : [x.trim()])),
      },
    )
  })
}

/** Who of the household is written to about whom. */
export const verteilt = (l: Pick<Lage, 'fall' | 'personen' | 'heute'>, angaben: Angaben): readonly Sammelbrief[] =>
  sammelbriefe(
    { heute: l.heute, personen: l.personen, angaben },
    l.fall.mitglieder.map((m) => m.lokal),
  )

function einstellungsperson(l: Lage, z: Inhalt, person: PersonId): Einstellungsperson {
  const p = l.personen.get(person)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${person}`)
  const monate = [...z.regelung.regelt, ...z.ueberzahlt].filter((pm) => pm.person === person).map((pm) => pm.monat)
  return {
    name: empfaengername(l, person),
    geburt: p.geburtsdatum,
    monate: [...new Set(monate)]
      .sort((x, y) => x - y)
      .map((monat) => ({ monat, bisher: bisher(l, person, monat), jetzt: jetzt(z, person, monat) })),
  }
}

/** What was paid for days after the end is decided apart, month by month (ADR 0016). */
function aufgehobenAb(z: Inhalt, bis: Datum): Datum | null {
  const danach = z.regelung.regelt.filter((pm) => letzterTag(pm.monat) > bis).map((pm) => pm.monat)
  const gezahlt = z.regelung.ueberzahlt.map((u) => u.monat)
  if (gezahlt.length === 0) return plusTage(bis, 1)
  const spaeter = danach.filter((m) => m > Math.max(...gezahlt)).sort((x, y) => x - y)
  return spaeter[0] === undefined ? null : ersterTag(spaeter[0])
}

const bisher = (l: Lage, person: PersonId, monat: Monat): Cent =>
  cent(summe(l.geltend.filter((x) => x.person === person && x.monat === monat).map((x) => x.betrag)))

function jetzt(z: Inhalt, person: PersonId, monat: Monat): Cent {
  const p = z.ergebnisse.find((e) => e.monat === monat)?.personen.find((x) => x.person === person)
  return cent(summe((p?.leistungen ?? []).map((x) => x.betrag)))
}

/** What the benefit is called for these people in these months. */
export function leistungsnameFuer(l: Pick<Lage, 'personen'>, um: readonly PersonId[], monate: readonly Monat[]) {
  const personen = um.flatMap((id) => {
    const p = l.personen.get(id)
    return p === undefined ? [] : [{ id, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }]
  })
  return leistungsnameDer({ personen, monate: monate.map((monat) => ({ monat })) })
}
