import { iso } from '../../kern/index.ts'
import type { Herleitung, Rechenschritt } from '../berechnung/ergebnis.ts'
import type { Unsicherheit } from '../regelwerk/parameter.ts'
import { anzeige, parameterNachId, regelkopf, schalterNachId } from './lesart.ts'
import { VORRANG } from './worte/andereLeistungen.ts'
import { BEDARF } from './worte/bedarf.ts'
import { EINKOMMEN } from './worte/einkommen.ts'
import { LEISTUNG } from './worte/leistung.ts'
import { FELDNAMEN, PARAMETERNAMEN, SCHALTERNAMEN } from './worte/namen.ts'
import { PERSONEN } from './worte/personen.ts'
import { WEITERE } from './worte/weitere.ts'
import type { Lesart, Worte, Wortlaut } from './wortlaut.ts'

export type Erklaerung = {
  readonly ueberschrift: string
  readonly satz: string
  readonly norm: string
  readonly quelle?: string | undefined
  readonly formel?: string | undefined
  readonly operanden: readonly { readonly name: string; readonly schritt: number; readonly anzeige: string }[]
}

export const WORTE: Worte = { ...PERSONEN, ...BEDARF, ...EINKOMMEN, ...LEISTUNG, ...VORRANG, ...WEITERE }

/**
 * Puts a step of a derivation into German: the same step gives the same words. Steps of rules this program no longer
 * knows are shown by their id, so that old derivations stay readable.
 * @throws if there is no such step.
 */
export function erklaere(h: Herleitung, schritt: number): Erklaerung {
  const s = h.schritte[schritt]
  if (s === undefined) throw new Error(`no such step: ${schritt}`)
  switch (s.art) {
    case 'angabe':
      return {
        ueberschrift: titel(s),
        satz: `Angabe im Sachverhalt: ${titel(s)} ${anzeige(s)}.`,
        norm: '§ 60 Abs. 1 SGB I',
        operanden: [],
      }
    case 'parameter':
      return erklaereParameter(s)
    case 'regel':
      return erklaereRegel(h, s)
  }
}

function erklaereParameter(s: Rechenschritt & { art: 'parameter' }): Erklaerung {
  const p = parameterNachId(s.id)
  if (p === undefined) return erklaereSchalter(s)
  const fassung = p.fassungen.find((f) => iso(f.ab) === s.ab)
  return {
    ueberschrift: titel(s),
    satz: `${titel(s)}: ${anzeige(s)} (gilt seit ${tagDeutsch(s.ab)}).${s.unsicher === undefined ? '' : ` ${UNSICHER[s.unsicher]}`}`,
    norm: p.norm,
    quelle: fassung?.quelle,
    operanden: [],
  }
}

const UNSICHER: Readonly<Record<Unsicherheit, string>> = {
  wert: 'Der Betrag ist nicht am amtlichen Text geprüft.',
  beginn: 'Ab welchem Tag er gilt, ist nicht amtlich belegt.',
  verkuendung: 'Der Tag der Verkündung ist nicht am Bundesgesetzblatt geprüft.',
  fortgeschrieben: 'Für diese Zeit ist noch nichts verkündet; der zuletzt bekannte Wert ist fortgeschrieben.',
}

function erklaereSchalter(s: Rechenschritt & { art: 'parameter' }): Erklaerung {
  return {
    ueberschrift: titel(s),
    satz: `Auslegung des Trägers: ${titel(s)} – ${s.wert}.`,
    norm: schalterNachId(s.id)?.norm ?? '',
    operanden: [],
  }
}

function erklaereRegel(h: Herleitung, s: Rechenschritt & { art: 'regel' }): Erklaerung {
  const worte = WORTE[s.id]
  const operanden = s.aus.map((o) => {
    const von = h.schritte[o.schritt]
    return {
      name: von === undefined ? o.name : titel(von),
      schritt: o.schritt,
      anzeige: von === undefined ? '' : anzeige(von),
    }
  })
  const norm = regelkopf(s.id)?.norm ?? ''
  if (worte === undefined) return { ueberschrift: s.id, satz: `${s.id}: ${anzeige(s)}`, norm, operanden }
  const l = lesart(h, s)
  const formel = worte.formel?.(l)
  return {
    ueberschrift: worte.titel,
    satz: satz(worte, s, l),
    norm,
    ...(formel === undefined || formel === '' || istNull(s) ? {} : { formel }),
    operanden,
  }
}

const istNull = (s: Rechenschritt): boolean => s.wert === 0 || s.wert === false

function satz(worte: Wortlaut, s: Rechenschritt, l: Lesart): string {
  if (!istNull(s) || worte.ohne === undefined) return worte.satz(l)
  return typeof worte.ohne === 'string' ? worte.ohne : worte.ohne(l)
}

function lesart(h: Herleitung, s: Rechenschritt & { art: 'regel' }): Lesart {
  const schritt = (name: string): Rechenschritt | undefined => {
    const o = s.aus.find((x) => x.name === name)
    return o === undefined ? undefined : h.schritte[o.schritt]
  }
  return {
    wert: anzeige(s),
    von: (name) => {
      const x = schritt(name)
      return x === undefined ? '' : anzeige(x)
    },
    zahl: (name) => {
      const x = name === undefined ? s : schritt(name)
      return x === undefined
        ? ''
        : anzeige(x)
            .replace(/ Euro$/, '')
            .replace(/ Prozent$/, ' %')
    },
    roh: (name) => schritt(name)?.wert,
  }
}

/** The name of a step as people read it. */
export function titel(s: Rechenschritt): string {
  switch (s.art) {
    case 'angabe':
      return FELDNAMEN[s.feld] ?? s.feld
    case 'parameter':
      return PARAMETERNAMEN[s.id] ?? SCHALTERNAMEN[s.id] ?? s.id
    case 'regel':
      return WORTE[s.id]?.titel ?? s.id
  }
}

const tagDeutsch = (iso: string): string => iso.split('-').reverse().join('.')
