import { type Festlegungswerte, festgelegt, type Verfahren, WERTE } from '../../../fall/index.ts'
import { deutsch, type Json, monatsname } from '../../../kern/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { entfaellt, erledigt, JA_NEIN, type Klaerfeld, type Option, offen, type Schritt } from '../schritt.ts'
import { textWert } from '../werte.ts'
import { KOPF } from './koepfe.ts'
import { type Antragsstand, ergebnisse, istAb15, ohneUmstand, vorname, vornamen } from './stand.ts'

/** What a step writes into the draft. */
export type Eintrag = { readonly pfad: string; readonly wert: Json }

const optionen = (worte: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(worte).map(([wert, titel]) => ({ wert, titel }))

const NOCH_NICHT = { wert: 'nochNicht', titel: 'Noch nicht gesehen' } as const

export function identitaet(l: Verfahrenslage, s: Antragsstand): Schritt {
  const fehlen = ohneUmstand(l, 'identitaet', s.personen)
  if (fehlen.length === 0) {
    const gesehen = Object.values(l.umstaende).flatMap((u) =>
      u.art === 'identitaet' ? [`${vorname(l, u.person)}: ${WERTE.ausweisart[u.ausweisart]}`] : [],
    )
    return erledigt(KOPF.identitaet, `${gesehen.join('; ')}.`)
  }
  return offen(KOPF.identitaet, `Noch nicht gesehen: ${vornamen(l, fehlen)}.`, {
    art: 'klaerung',
    frage: 'Was wurde gezeigt?',
    warum:
      'Wer Leistungen bekommt, muss feststehen. Festgehalten wird nur, was wann gezeigt wurde und wer es gesehen hat.',
    wirkung: null,
    felder: [
      ...fehlen.map(
        (p): Klaerfeld => ({
          art: 'wahl',
          name: `ausweis.${p}`,
          titel: vorname(l, p),
          optionen: [...optionen(WERTE.ausweisart), NOCH_NICHT],
        }),
      ),
      { art: 'tag', name: 'am', titel: 'Gesehen am', spaetestens: l.heute, vorschlag: l.heute },
    ],
    knopf: 'Vermerken',
  })
}

export function schreibeIdentitaet(l: Verfahrenslage, s: Antragsstand, w: Festlegungswerte): readonly Eintrag[] {
  return ohneUmstand(l, 'identitaet', s.personen).flatMap((person) => {
    const ausweisart = textWert(w, `ausweis.${person}`)
    if (!Object.hasOwn(WERTE.ausweisart, ausweisart)) return []
    const wert = { art: 'identitaet', person, am: textWert(w, 'am'), ausweisart, geprueft_von: l.feststeller.id }
    return [{ pfad: `umstaende/identitaet-${person}`, wert }]
  })
}

const ASYLBLG: ReadonlySet<string> = new Set(['gestattung', 'duldung'])

/** Recorded for everybody, and who has a title of § 1 AsylbLG has the exclusion beside it. */
export function aufenthalt(l: Verfahrenslage, s: Antragsstand): Schritt {
  const fehlen = ohneUmstand(l, 'aufenthalt', s.personen)
  if (fehlen.length > 0)
    return offen(KOPF.aufenthalt, `Noch nicht erfasst: ${vornamen(l, fehlen)}.`, {
      art: 'klaerung',
      frage: 'Welche Staatsangehörigkeit, und darf die Person arbeiten?',
      warum:
        'Wer keinen gewöhnlichen Aufenthalt hier hat oder nicht arbeiten darf, ist ausgeschlossen oder anders versorgt.',
      wirkung: 'Am Betrag ändert erst ein erfasster Ausschluss etwas.',
      felder: fehlen.flatMap((p) => aufenthaltsfelder(l, p)),
      knopf: 'Erfassen',
    })
  const ohneAusschluss = Object.values(l.umstaende).flatMap((u) =>
    u.art === 'aufenthalt' && ASYLBLG.has(u.aufenthaltstitel) && !hatAusschluss(l, u.person) ? [u.person] : [],
  )
  if (ohneAusschluss.length === 0) return erledigt(KOPF.aufenthalt, 'Für alle erfasst.')
  return offen(
    KOPF.aufenthalt,
    `Mit diesem Titel gilt das Asylbewerberleistungsgesetz (§ 7 Abs. 1 Satz 2 Nr. 3 SGB II): ${vornamen(l, ohneAusschluss)}. Bitte als Ausschluss erfassen.`,
    { art: 'verweis', nach: `/faelle/${l.fall.fall}`, knopf: 'Angaben bearbeiten' },
  )
}

const hatAusschluss = (l: Verfahrenslage, person: PersonId): boolean =>
  Object.values(l.angaben.angaben).some((a) => a.art === 'ausschluss' && a.person === person)

function aufenthaltsfelder(l: Verfahrenslage, p: PersonId): readonly Klaerfeld[] {
  const wenn = { feld: `staat.${p}`, ist: ['drittstaat', 'staatenlos', 'ungeklaert'] } as const
  return [
    { art: 'wahl', name: `staat.${p}`, titel: vorname(l, p), optionen: optionen(WERTE.staatsangehoerigkeit) },
    { art: 'wahl', name: `titel.${p}`, titel: 'Aufenthaltstitel', optionen: optionen(WERTE.aufenthaltstitel), wenn },
    { art: 'tag', name: `bis.${p}`, titel: 'Titel gilt bis', freiwillig: true, wenn },
    { art: 'wahl', name: `arbeit.${p}`, titel: 'Darf arbeiten', norm: '§ 8 Abs. 2 SGB II', optionen: JA_NEIN, wenn },
  ]
}

const OHNE_TITEL: Readonly<Record<string, string | undefined>> = { deutsch: 'nichtNoetig', euEwrCh: 'freizuegigkeit' }

export function schreibeAufenthalt(l: Verfahrenslage, s: Antragsstand, w: Festlegungswerte): readonly Eintrag[] {
  return ohneUmstand(l, 'aufenthalt', s.personen).map((person) => {
    const staatsangehoerigkeit = textWert(w, `staat.${person}`)
    const frei = OHNE_TITEL[staatsangehoerigkeit]
    const bis = textWert(w, `bis.${person}`)
    const wert = {
      art: 'aufenthalt',
      person,
      staatsangehoerigkeit,
      aufenthaltstitel: frei ?? textWert(w, `titel.${person}`),
      erwerb_erlaubt: frei !== undefined || textWert(w, `arbeit.${person}`) === 'ja',
      ...(bis === '' ? {} : { bis }),
    }
    return { pfad: `umstaende/aufenthalt-${person}`, wert }
  })
}

export function haushalt(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const [erster] = ergebnisse(l, s)
  const mitglieder = erster?.personen.flatMap((p) => (p.mitglied ? [p.person] : [])) ?? []
  const andere = l.fall.mitglieder.map((m) => m.lokal).filter((p) => !mitglieder.includes(p))
  const wer = `Eine Bedarfsgemeinschaft: ${vornamen(l, mitglieder)}.${andere.length === 0 ? '' : ` Nicht darin: ${vornamen(l, andere)}.`}`
  if (l.fall.mitglieder.length === 1) return erledigt(KOPF.haushalt, 'Eine Person allein.')
  if (textWert(festgelegt(v, KOPF.haushalt.id)?.werte, 'stimmt') === 'ja') return erledigt(KOPF.haushalt, wer)
  const monat = s.zeitraum === undefined || erster === undefined ? '' : ` im ${monatsname(erster.monat)}`
  return offen(KOPF.haushalt, wer, {
    art: 'klaerung',
    frage: `Stimmt es, wer${monat} zusammengehört?`,
    warum:
      'Zusammen gehören Partner und die unverheirateten Kinder unter 25 im Haushalt, die nicht selbst genug haben.',
    wirkung: 'Wer zusammengehört, steht füreinander ein: Einkommen und Vermögen werden verteilt.',
    felder: [
      {
        art: 'wahl',
        name: 'stimmt',
        titel: wer,
        optionen: [
          { wert: 'ja', titel: 'Ja, und sonst lebt niemand in der Wohnung' },
          { wert: 'nein', titel: 'Nein', folge: 'Bitte die Personen in den Angaben berichtigen.' },
        ],
      },
    ],
    knopf: 'Bestätigen',
  })
}

/** What each person from 15 on does, as the other side of the house needs it for the first talk. */
export function vermittlung(l: Verfahrenslage, s: Antragsstand): Schritt {
  const ab15 = s.personen.filter((p) => istAb15(l, p))
  if (ab15.length === 0) return entfaellt(KOPF.vermittlung, 'Niemand ist 15 oder älter.')
  const fehlen = ohneUmstand(l, 'erwerbsstatus', ab15)
  if (fehlen.length === 0) {
    const stand = Object.values(l.umstaende).flatMap((u) =>
      u.art === 'erwerbsstatus' ? [`${vorname(l, u.person)}: ${WERTE.erwerbsstatus[u.erwerbsstatus]}`] : [],
    )
    return erledigt(KOPF.vermittlung, `${stand.join('; ')}.`)
  }
  return offen(KOPF.vermittlung, `Noch nicht erfasst: ${vornamen(l, fehlen)}.`, {
    art: 'klaerung',
    frage: 'Was macht die Person zurzeit?',
    warum: `Die Vermittlung lädt danach zum ersten Gespräch ein (Antrag vom ${deutsch(s.am)}).`,
    wirkung: null,
    felder: fehlen.map((p) => ({
      art: 'wahl',
      name: `status.${p}`,
      titel: vorname(l, p),
      optionen: optionen(WERTE.erwerbsstatus),
    })),
    knopf: 'Übergeben',
  })
}

export function schreibeErwerbsstatus(l: Verfahrenslage, s: Antragsstand, w: Festlegungswerte): readonly Eintrag[] {
  const fehlen = ohneUmstand(
    l,
    'erwerbsstatus',
    s.personen.filter((p) => istAb15(l, p)),
  )
  return fehlen.map((person) => ({
    pfad: `umstaende/erwerbsstatus-${person}`,
    wert: { art: 'erwerbsstatus', person, erwerbsstatus: textWert(w, `status.${person}`) },
  }))
}
