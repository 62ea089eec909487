import { cent, kanonisch, letzterTag, monatsname, monatVon, plusMonate } from '../kern/index.ts'
import { sachleistungKern } from './bildung.ts'
import { type Absatz, type Block, fett, type Kasten, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Bescheideingabe, Bogenmonat, Planzeile } from './eingabe.ts'
import { leistungsnameDer } from './leistungsname.ts'
import { minderungKern } from './minderung.ts'
import { ausgeschlossene, ausschlussgruende } from './ohneAnspruch.ts'
import { alleNamen, istSie, person, vollerName } from './personen.ts'
import { aufzaehlung, geld, langesDatum, monatsliste, monatsspanne } from './sprache.ts'
import {
  anspruchsberechtigte,
  betragVon,
  ersterMitAnspruch,
  gedeckterBedarf,
  gesamt,
  gruppiere,
  mitglieder,
  nachArt,
  type Strecke,
} from './strecke.ts'
import { ohneDoppelte, type Ursache, ursachen } from './ursachen.ts'
import { handKern } from './vonHand.ts'
import { WEITERE } from './weitere.ts'

/** Page one, a contract: who gets how much for which month, why in two sentences, what to do until when. */

export function anrede(e: Bescheideingabe): Absatz {
  return absatz('anrede', t`Guten Tag ${e.empfaenger.name},`)
}

/** Months with the same sum and the same split between the household and others. */
export function betragsstrecken(e: Pick<Bescheideingabe, 'monate' | 'plan'>): readonly Strecke[] {
  return gruppiere(e.monate, (m) => kanonisch([gesamt(m), anAndere(e.plan, m)]))
}

export function anAndere(plan: readonly Planzeile[], m: Bogenmonat): number {
  return plan.reduce((s, z) => s + (z.monat === m.monat && !z.anHaushalt ? z.betrag : 0), 0)
}

function vorschussKern(e: Bescheideingabe): readonly Block[] {
  if (e.vorschuss === undefined || e.vorschuss === 0) return []
  return [
    absatz(
      'kern.vorschuss',
      t`Davon haben wir ${fett(geld(e.vorschuss))} schon als Vorschuss gezahlt. Das ziehen wir jetzt ab (§ 42 Abs. 2 SGB I).`,
    ),
  ]
}

export function kernBewilligung(e: Bescheideingabe): readonly Block[] {
  const strecken = betragsstrecken(e)
  return [
    anrede(e),
    absatz('kern.ergebnis', ergebnissatz(e, strecken)),
    ...kerntabelle(e, strecken),
    absatz('kern.warum', warum(e)),
    ...ausgeschlossene(e).map((text, i) => absatz(`kern.ohne.${i}`, text)),
    ...minderungKern(e),
    ...sachleistungKern(e),
    ...(e.ohneAntrag === undefined || e.ohneAntrag.length === 0
      ? []
      : [
          absatz(
            'kern.luecke',
            t`Für ${monatsliste(e.ohneAntrag)} bekommen Sie nichts, weil der Antrag erst am ${langesDatum(e.antragAm)} kam.`,
          ),
        ]),
    absatz('kern.zahlung', zahlung(e)),
    ...vorschussKern(e),
    ...vorlaeufigKasten(e),
    absatz('kern.tun', tun(e)),
    absatz('kern.name', verantwortlich(e)),
  ]
}

function ergebnissatz(e: Bescheideingabe, strecken: readonly Strecke[]): Text {
  const monate = e.monate.map((m) => m.monat)
  const ids = bekommtEtwas(e)
  const bekommt = ids.length === 1 && !ids.some((id) => istSie(e, id)) ? 'bekommt' : 'bekommen'
  const zusammen = ids.length > 1 ? 'zusammen ' : ''
  const wer = alleNamen(e, ids)
  const vorlaeufig = e.vorlaeufig ? [fett('vorläufig'), ' '] : []
  const [einzige] = strecken
  if (strecken.length === 1 && einzige && monate.length > 1)
    return t`${wer} ${bekommt} für ${monatsliste(monate)} ${vorlaeufig}${zusammen}jeden Monat ${fett(geld(gesamt(einzige.bogen)))} ${leistungsnameDer(e)}.`
  if (strecken.length === 1 && einzige)
    return t`${wer} ${bekommt} für ${monatsliste(monate)} ${vorlaeufig}${zusammen}${fett(geld(gesamt(einzige.bogen)))} ${leistungsnameDer(e)}.`
  return t`${wer} ${bekommt} für ${monatsliste(monate)} ${vorlaeufig}${leistungsnameDer(e)}. So viel ist es jeden Monat${ids.length > 1 ? ' zusammen' : ''}:`
}

function bekommtEtwas(e: Bescheideingabe): readonly string[] {
  const ids = new Set(
    e.monate.flatMap((m) =>
      mitglieder(m)
        .filter((p) => betragVon(p) > 0)
        .map((p) => p.person),
    ),
  )
  return e.personen.map((p) => p.id).filter((id) => ids.has(id))
}

/** By months where the sum changes; by persons where it stays and they are few. */
function kerntabelle(e: Bescheideingabe, strecken: readonly Strecke[]): readonly Tabelle[] {
  const [einzige] = strecken
  const ids = bekommtEtwas(e)
  const andere = strecken.some((s) => anAndere(e.plan, s.bogen) > 0)
  if (strecken.length === 1 && einzige && ids.length > 1 && ids.length <= 5)
    return [personentabelle(e, einzige.bogen, andere)]
  if (strecken.length === 1 && !andere) return []
  return [
    {
      art: 'tabelle',
      id: 'kern.tabelle',
      beschriftung: t`Ihr Geld im Monat`,
      spalten: spalten('Monate', andere),
      zeilen: strecken.map((s) => {
        const fremd = anAndere(e.plan, s.bogen)
        return zeile(t`${monatsspanne(s.monate)}`, gesamt(s.bogen), fremd, andere)
      }),
    },
  ]
}

function personentabelle(e: Bescheideingabe, m: Bogenmonat, andere: boolean): Tabelle {
  const fremd = (id: string): number =>
    e.plan.reduce((s, z) => s + (z.monat === m.monat && z.person === id && !z.anHaushalt ? z.betrag : 0), 0)
  const zeilen = mitglieder(m)
    .filter((p) => betragVon(p) > 0)
    .map((p) => zeile(t`${vollerName(person(e, p.person))}`, betragVon(p), fremd(p.person), andere))
  return {
    art: 'tabelle',
    id: 'kern.tabelle',
    beschriftung: t`Ihr Geld im Monat, für jede Person`,
    spalten: spalten('Person', andere),
    zeilen: [...zeilen, { ...zeile(t`Zusammen`, gesamt(m), anAndere(e.plan, m), andere), art: 'summe' }],
  }
}

function spalten(erste: string, andere: boolean): Tabelle['spalten'] {
  const betrag = { titel: 'im Monat', rechts: true }
  if (!andere) return [{ titel: erste, rechts: false }, betrag]
  return [
    { titel: erste, rechts: false },
    betrag,
    { titel: 'davon an andere', rechts: true },
    { titel: 'davon an Sie', rechts: true },
  ]
}

function zeile(kopf: Text, ganz: number, fremd: number, andere: boolean): Zeile {
  const alles = t`${fett(geld(cent(ganz)))}`
  if (!andere) return { art: 'zeile', kopf, zellen: [alles] }
  return { art: 'zeile', kopf, zellen: [alles, t`${geld(cent(fremd))}`, t`${geld(cent(ganz - fremd))}`] }
}

/** Two sentences: what is needed and what is there; plus what changes within the period. */
function warum(e: Bescheideingabe): Text {
  const m = ersterMitAnspruch(e.monate)
  const personen = anspruchsberechtigte(m)
  if (personen.length === 0) return t`Warum? ${ausschlussgruende(m)}`
  const bedarf = cent(personen.reduce((s, p) => s + p.bedarf, 0))
  const gedeckt = gedeckterBedarf(m)
  const wer = alleNamen(
    e,
    personen.map((p) => p.person),
  )
  const braucht = personen.length > 1 || wer === 'Sie' ? 'brauchen' : 'braucht'
  const zusammen = personen.length > 1 ? 'zusammen ' : ''
  const satz =
    gedeckt === 0
      ? 'Ihr Einkommen deckt davon nichts, deshalb zahlen wir alles.'
      : `Eigenes Einkommen deckt davon ${geld(gedeckt)}, den Rest zahlen wir.`
  return t`Warum? ${wer} ${braucht} im ${monatsname(m.monat)} ${zusammen}${geld(bedarf)} zum Leben und Wohnen. ${ohneEinkommen(m) ? 'Einkommen, das wir anrechnen, gibt es nicht; deshalb zahlen wir alles.' : satz}${dazu(m)}${handKern(m)}${wechsel(e)}`
}

/** What is paid in this month beside need minus income, so that the sum of page one can be followed. */
function dazu(m: Bogenmonat): string {
  const arten = [{ leistungsart: 'sofortzuschlag', titel: 'Sofortzuschlag' } as const, ...WEITERE]
  const teile = arten.flatMap(({ leistungsart, titel }) => {
    const betrag = cent(mitglieder(m).reduce((s, p) => s + nachArt(p, leistungsart), 0))
    return betrag > 0 ? [`${geld(betrag)} ${titel}`] : []
  })
  return teile.length === 0 ? '' : ` Dazu kommen ${aufzaehlung(teile)}.`
}

function ohneEinkommen(m: Bogenmonat): boolean {
  return anspruchsberechtigte(m).every((p) => p.einkommen.length === 0)
}

function wechsel(e: Bescheideingabe): Text {
  const kurz = wechselgruende(e).slice(0, 2)
  return kurz.length === 0
    ? []
    : t` Später ändert sich der Betrag: ${kurz.flatMap((u, i) => (i === 0 ? u.kurz : [' ', ...u.kurz]))}`
}

/** Causes between the stretches of one decision, each once. */
export function wechselgruende(e: Pick<Bescheideingabe, 'monate' | 'personen' | 'empfaenger'>): readonly Ursache[] {
  return ohneDoppelte(
    e.monate.flatMap((m, i) => {
      const vorher = e.monate[i - 1]
      return vorher && vorher.monat + 1 === m.monat && gesamt(vorher) !== gesamt(m) ? ursachen(e, vorher, m) : []
    }),
  )
}

function zahlung(e: Bescheideingabe): Text {
  const andere = [...new Set(e.plan.filter((z) => !z.anHaushalt).map((z) => z.empfaengerText))]
  const dritte = andere.length === 0 ? '' : ` Einen Teil zahlen wir direkt an ${aufzaehlung(andere)}.`
  const danach =
    e.bewilligungszeitraum.bis > monatVon(e.stand)
      ? ' Danach ist das Geld immer am letzten Banktag vor dem Monat auf dem Konto.'
      : ''
  return t`Die erste Zahlung überweisen wir am ${{ luecke: 'zahltag', fett: true }}.${danach}${dritte}`
}

export function vorlaeufigKasten(e: Pick<Bescheideingabe, 'vorlaeufig' | 'bewilligungszeitraum'>): readonly Kasten[] {
  if (!e.vorlaeufig) return []
  return [
    {
      art: 'kasten',
      id: 'kern.vorlaeufig',
      titel: t`Diese Entscheidung ist vorläufig`,
      absaetze: [
        t`Der Grund: ${e.vorlaeufig.gruende.join(' ')}`,
        t`Nach dem ${langesDatum(letzterTag(e.bewilligungszeitraum.bis))} rechnen wir genau ab. Dann bekommen Sie Geld nach oder Sie müssen Geld zurückzahlen.`,
      ],
    },
  ]
}

export function tun(e: Pick<Bescheideingabe, 'bewilligungszeitraum' | 'stand'>): Text {
  const melden = 'Was müssen Sie tun? Sagen Sie uns sofort, wenn sich etwas ändert.'
  const ende = letzterTag(e.bewilligungszeitraum.bis)
  if (ende <= e.stand) return t`${melden}`
  const vormonat = letzterTag(plusMonate(e.bewilligungszeitraum.bis, -1))
  const antragBis = vormonat > e.stand ? vormonat : ende
  return t`${melden} Die Leistung endet am ${langesDatum(ende)}. Wenn Sie danach weiter Geld brauchen, dann stellen Sie bitte bis zum ${fett(langesDatum(antragBis))} einen neuen Antrag.`
}

export function verantwortlich(e: Pick<Bescheideingabe, 'ansprechperson'>): Text {
  const p = e.ansprechperson
  return t`Fragen beantwortet Ihnen ${p.name}, Telefon ${p.telefon}. Entschieden hat ${{ luecke: 'anordner' }}, Telefon ${{ luecke: 'anordnerTelefon' }}.`
}

export function absatz(id: string, text: Text): Absatz {
  return { art: 'absatz', id, text }
}
