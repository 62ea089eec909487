import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  type Datum,
  deutsch,
  ersterTag,
  euro,
  iso,
  isoMonat,
  type Json,
  letzterTag,
  type Monat,
  monatsname,
  monatVon,
  plusMonate,
  plusTage,
  summe,
} from '../../../kern/index.ts'
import { schliesseUeberzahlung } from '../../../leistung/index.ts'
import type { PersonId } from '../../../recht/index.ts'
import type { Tx } from '../../../technik/index.ts'
import { bearbeiterVon, type Handelnder } from '../../handelnder.ts'
import { empfaengername, verstorbene } from '../../schreiben.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import { nurVerstorbene } from '../erstattung/erstattung.ts'
import type { Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import {
  bleibende,
  FRAGE_ANSPRUECHE,
  frageNachFolgen,
  frageNachMitteilung,
  frageNachRueckruf,
  SCHRITT,
  wohnungen,
} from './felder.ts'
import { bankschritte, fehlbetrag, pruefeRueckruf, type Rueckruf, verjaehrung } from './rueckruf.ts'

/**
 * Somebody dies in a household that goes on (§ 40 Abs. 5 SGB II): the month of death stays as granted, what changes for the others
 * begins with the next. Against who has died nothing is decided (§ 39 Abs. 2 SGB X).
 */
export const todesfall: Verfahrensplan = {
  art: 'todesfall',
  titel: 'Todesfall in der Bedarfsgemeinschaft',
  norm: '§ 40 Abs. 5, § 22 Abs. 1 Satz 11 SGB II',
  hilfe:
    'Wenn jemand stirbt und andere im Haushalt weiter Leistungen bekommen. Der Sterbemonat bleibt, wie er bewilligt ist. Danach rechnet das Programm die Überlebenden neu. Gegen die verstorbene Person ergeht kein Bescheid. War sie allein: Verfahren „Einstellung“.',
  aufWunsch: true,
  anlaesse: (l) => {
    const tode = l.geltendeAngaben === undefined ? new Map() : verstorbene(l.geltendeAngaben)
    const leben = l.fall.mitglieder.filter((m) => !tode.has(m.lokal))
    if (l.geltendeAngaben === undefined || leben.length < 2) return []
    return leben.map(({ lokal }) => ({
      gegenstand: lokal,
      titel: `Todesfall: ${empfaengername(l, lokal)}`,
      grund: 'Der Haushalt bekommt weiter Leistungen.',
    }))
  },
  gegenstand: (l, v) => empfaengername(l, v.gegenstand as PersonId),
  schritte,
  fristen,
  wirkt: async (tx, h, e) => {
    const { lage: l, verfahren: v, werte } = e
    if (e.schritt === SCHRITT.folgen) return schreibeInEntwurf(tx, h, l, eintraege(l, v, werte))
    const r = rueckrufVon(l, v)
    const falsch = r === undefined ? null : pruefeRueckruf(e.schritt, werte, fehlbetrag(v, e.schritt, r))
    if (falsch !== null) return falsch
    return e.schritt === SCHRITT.rueckruf ? schliesse(tx, h, l, werte) : null
  },
}

const MITTEILUNG = {
  id: SCHRITT.mitteilung,
  titel: 'Mitteilung',
  norm: '§ 60 Abs. 1 Nr. 2 SGB I',
  hilfe: 'Wer es meldet, hat gerade einen Menschen verloren. Nur fragen, was nötig ist.',
} as const
const FOLGEN = {
  id: SCHRITT.folgen,
  titel: 'Folgen für die anderen',
  norm: '§ 40 Abs. 5, § 22 Abs. 1 Satz 11, § 21 Abs. 3 SGB II',
  hilfe: 'Todestag, Kopfzahl, Schutz der Wohnung und Alleinerziehung stehen danach im Entwurf.',
} as const
const KONTO = {
  id: SCHRITT.konto,
  titel: 'Konto',
  norm: '§ 42 Abs. 3 SGB II',
  hilfe: 'Nach dem Tod kann die Bank das Konto sperren.',
} as const
const ENTSCHEIDUNG = {
  id: SCHRITT.entscheidung,
  titel: 'Entscheidung über die anderen',
  norm: '§ 48 Abs. 1 SGB X, § 39 Abs. 2 SGB X',
  hilfe: 'Der Bescheid geht an die Überlebenden und entscheidet nur über sie.',
} as const
const ANSPRUECHE = {
  id: SCHRITT.ansprueche,
  titel: 'Andere Leistungen',
  norm: '§ 12a SGB II, § 14 SGB I',
  hilfe: 'Renten an Hinterbliebene gibt es nur auf Antrag.',
} as const
const RUECKRUF = {
  id: SCHRITT.rueckruf,
  titel: 'Geld nach dem Sterbemonat',
  norm: '§ 40 Abs. 5 Satz 2 SGB II, § 118 Abs. 3 bis 4a SGB VI',
  hilfe: 'Was für die verstorbene Person noch überwiesen ist. §§ 45, 48 und 50 SGB X gelten dafür nicht.',
} as const

const tot = (v: Pick<Verfahren, 'gegenstand'>): PersonId => v.gegenstand as PersonId
const todestag = (v: Verfahren): Datum | undefined => tagWert(festgelegt(v, SCHRITT.mitteilung)?.werte, 'am')

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const am = todestag(v)
  const rest: readonly Schrittkopf[] = [FOLGEN, KONTO, ENTSCHEIDUNG, ANSPRUECHE, RUECKRUF]
  if (am === undefined)
    return [
      offen(MITTEILUNG, 'Noch nicht festgehalten.', frageNachMitteilung(l)),
      ...rest.map((k) => gesperrt(k, 'Erst der Todestag.')),
    ]
  const w = festgelegt(v, SCHRITT.mitteilung)?.werte
  const folgt = textWert(w, 'nachweis') === 'folgt' ? ' Die Sterbeurkunde wird nachgereicht.' : ''
  const gemeldet = erledigt(MITTEILUNG, `Gestorben am ${deutsch(am)}.${folgt}`)
  const gilt = l.geltendeAngaben !== undefined && verstorbene(l.geltendeAngaben).has(tot(v))
  const f = festgelegt(v, SCHRITT.folgen)
  if (f === undefined && !gilt)
    return [
      gemeldet,
      offen(FOLGEN, 'Noch nicht geprüft.', frageNachFolgen(l, tot(v), am)),
      ...[KONTO, ENTSCHEIDUNG].map((k) => gesperrt(k, 'Erst die Folgen.')),
      ansprueche(v),
      gesperrt(RUECKRUF, 'Erst die Entscheidung.'),
    ]
  return [
    gemeldet,
    erledigt(FOLGEN, `Ab ${monatsname(plusMonate(monatVon(am), 1))}; ${monatsname(monatVon(am))} bleibt.`),
    konto(l, v, gilt),
    entscheide(l, gilt),
    ansprueche(v),
    ...rueckruf(l, v, gilt),
  ]
}

function konto(l: Verfahrenslage, v: Verfahren, gilt: boolean): Schritt {
  if (textWert(festgelegt(v, SCHRITT.folgen)?.werte, 'konto') !== 'ja')
    return entfaellt(KONTO, 'Das Konto gehört den Überlebenden.')
  const nach = `/faelle/${l.fall.fall}`
  return gilt
    ? erledigt(KONTO, 'Mit der Entscheidung geprüft.')
    : offen(KONTO, 'Vor der Entscheidung ein anderes Konto eintragen.', { art: 'verweis', nach, knopf: 'Konto ändern' })
}

function entscheide(l: Verfahrenslage, gilt: boolean): Schritt {
  if (gilt) return erledigt(ENTSCHEIDUNG, 'Angeordnet.')
  const vorgelegt = l.entscheidungen.find((e) => e.zustand === 'festgestellt')
  if (vorgelegt !== undefined)
    return offen(ENTSCHEIDUNG, 'Festgestellt, wartet auf Anordnung.', {
      art: 'verweis',
      nach: `/anordnen/${vorgelegt.id}`,
      knopf: 'Zur Anordnung',
    })
  return offen(ENTSCHEIDUNG, 'Feststellen und von einer anderen Person anordnen lassen.', {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}/feststellen`,
    knopf: 'Feststellen',
  })
}

function ansprueche(v: Verfahren): Schritt {
  return festgelegt(v, SCHRITT.ansprueche) === undefined
    ? offen(ANSPRUECHE, 'Noch nicht besprochen.', FRAGE_ANSPRUECHE)
    : erledigt(ANSPRUECHE, 'Hingewiesen.')
}

/** What was paid for who died, for months after the month of death; undefined while the day is not known. */
function rueckrufVon(l: Verfahrenslage, v: Verfahren): Rueckruf | undefined {
  const am = todestag(v)
  if (am === undefined) return undefined
  const posten = l.ueberzahlungen.flatMap((u) => u.posten).filter((p) => p.person === tot(v) && p.monat > monatVon(am))
  return { person: tot(v), am, posten }
}

function rueckruf(l: Verfahrenslage, v: Verfahren, gilt: boolean): readonly Schritt[] {
  const r = rueckrufVon(l, v)
  if (!gilt || r === undefined) return [gesperrt(RUECKRUF, 'Erst die Entscheidung.')]
  const betrag = summe(r.posten.map((p) => p.betrag))
  if (betrag === 0) return [entfaellt(RUECKRUF, 'Für die Zeit danach ist nichts gezahlt.')]
  const am = tagWert(festgelegt(v, SCHRITT.rueckruf)?.werte, 'am')
  const text = `${euro(betrag)} € für ${[...new Set(r.posten.map((p) => monatsname(p.monat)))].join(', ')}.`
  return am === undefined
    ? [offen(RUECKRUF, text, frageNachRueckruf(l))]
    : [erledigt(RUECKRUF, `${text} Geklärt am ${deutsch(am)}.`), ...bankschritte(l, v, r)]
}

/** The pension of the first three months goes to who applies for it; a month before the home's twelve months are over. */
function fristen(_: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  const am = todestag(v)
  if (am === undefined) return []
  const sterbemonat = monatVon(am)
  const w = festgelegt(v, SCHRITT.folgen)?.werte
  const schutz = letzterTag(plusMonate(sterbemonat, 12))
  return [
    ...(festgelegt(v, SCHRITT.ansprueche) === undefined
      ? [
          {
            schluessel: 'rente',
            faelligAm: plusTage(am, 14),
            grund: `Bis Ende ${monatsname(plusMonate(sterbemonat, 3))} läuft das Sterbevierteljahr: Ist die Hinterbliebenenrente beantragt?`,
          },
        ]
      : []),
    ...(textWert(w, 'angemessen') === 'ja'
      ? [
          {
            schluessel: 'wohnung',
            faelligAm: ersterTag(plusMonate(sterbemonat, 11)),
            grund: `Bis ${deutsch(schutz)} sind die Wohnkosten nicht zu senken (§ 22 Abs. 1 Satz 11 SGB II). Danach prüfen.`,
          },
        ]
      : []),
    ...(textWert(festgelegt(v, SCHRITT.mitteilung)?.werte, 'nachweis') === 'folgt'
      ? [{ schluessel: 'urkunde', faelligAm: plusTage(am, 28), grund: 'Ist die Sterbeurkunde da?' }]
      : []),
    ...verjaehrung(v),
  ]
}

/** No recovery case of §§ 45, 48, 50 SGB X is left of what was paid after the month of death. */
async function schliesse(tx: Tx, h: Handelnder, l: Verfahrenslage, w: Festlegungswerte): Promise<null> {
  const wie =
    textWert(w, 'wie') === 'bank' ? 'wird bei der Bank zurückgefordert' : 'mit der Leistung der Überlebenden verbraucht'
  for (const u of l.ueberzahlungen.filter((x) => x.erledigt === null && nurVerstorbene(l, x)))
    await schliesseUeberzahlung(tx, h.umgebung, {
      traeger: l.fall.traeger,
      ueberzahlung: u.id,
      wie: 'nichts',
      grund: `§ 40 Abs. 5 Satz 2 SGB II: ${wie}`,
      wer: bearbeiterVon(h),
    })
  return null
}

type Eintrag = { readonly pfad: string; readonly wert: Json }

/** The death, the home from the month after on, who brings up the children alone. */
function eintraege(l: Verfahrenslage, v: Verfahren, w: Festlegungswerte): readonly Eintrag[] {
  const am = todestag(v)
  if (am === undefined) throw new Error(`procedure ${v.id}: the day of death is missing`)
  const person = tot(v)
  const nr = person.slice(1)
  const ab = plusMonate(monatVon(am), 1)
  const bewilligt = l.geltend.some((z) => z.monat === monatVon(am) && z.betrag > 0)
  const { erwachsene } = bleibende(l, person)
  const [ueberlebende] = erwachsene
  return [
    { pfad: `angaben/tod-${nr}`, wert: { art: 'todesfall', person, am: iso(am), bewilligt } },
    ...wohnungseintraege(l, ab, w.koepfe),
    ...(textWert(w, 'angemessen') === 'ja'
      ? [
          {
            pfad: `angaben/wohnschutz-${nr}`,
            wert: { art: 'wohnausnahme', ausnahme: 'sterbefall', von: iso(am), bis: null },
          },
        ]
      : []),
    ...(textWert(w, 'alleinerziehend') === 'ja' && ueberlebende !== undefined
      ? [
          {
            pfad: `angaben/alleinerziehend-${nr}`,
            wert: { art: 'alleinerziehung', person: ueberlebende, von: iso(ersterTag(ab)), bis: null },
          },
        ]
      : []),
  ]
}

/** Each home ends with the month of death and goes on with fewer heads, everything else as it was. */
function wohnungseintraege(l: Verfahrenslage, ab: Monat, koepfe: Json | undefined): readonly Eintrag[] {
  if (typeof koepfe !== 'number') return []
  return wohnungen(l, ab).flatMap(({ id, a }): readonly Eintrag[] => {
    if (a.koepfe === koepfe) return []
    const beginnt = a.von !== null && a.von >= iso(ersterTag(ab))
    if (beginnt) return [{ pfad: `angaben/${id}/koepfe`, wert: koepfe }]
    const danach = { ...a, von: iso(ersterTag(ab)), koepfe }
    return [
      { pfad: `angaben/${id}/bis`, wert: iso(plusTage(ersterTag(ab), -1)) },
      { pfad: `angaben/${id}-${isoMonat(ab).slice(2).replace('-', '')}`, wert: danach },
    ]
  })
}
