import {
  anmeldungErstattung,
  bezifferungErstattung,
  nachrichtAnmeldung,
  nachrichtErfuellung,
  type Traegereingabe,
} from '../../../bescheid/index.ts'
import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Datum, deutsch, euro, letzterTag } from '../../../kern/index.ts'
import { ausschlussfristErstattung, traegererstattungVerjaehrtMitAblauf } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { gezahlteMonate } from '../minderleistung.ts'
import type { Anlass, Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { type Brief, entfallen, erledigt, gesperrt, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { adressatVon } from '../vertretung.ts'
import { tagText, tagWert, textWert } from '../werte.ts'
import { OHNE_FORDERUNG, zahlwegFuer } from '../zahlweg.ts'
import {
  ANMELDUNG,
  ANSPRUCH,
  ANTWORT,
  antwortfelder,
  BEZIFFERUNG,
  EINGANG,
  eingangsfelder,
  stellenfelder,
} from './felder.ts'
import { type Gegenstand, GRENZE, gegenstaende, gegenstandVon, LEISTUNGEN, type Rechnung, rechnung } from './stand.ts'

/** §§ 102 to 107, 111 SGB X, § 40a SGB II: what another body owed first and we have paid (J3; ADR 0041). */
export const erstattungsanspruch: Verfahrensplan = {
  art: 'erstattungsanspruch',
  titel: 'Erstattung von einer anderen Stelle',
  norm: '§ 40a SGB II, §§ 102 bis 114 SGB X',
  hilfe:
    'Wenn für Monate, die wir bezahlt haben, eine andere Stelle hätte zahlen müssen: Rente, Krankengeld, Kindergeld und anderes (§ 12a SGB II). Melden Sie den Anspruch an, sobald Sie davon erfahren; der Betrag folgt, wenn die andere Stelle entschieden hat. Was sie uns erstattet, verlangen wir nicht von der Person (§ 107 SGB X). Ab dem Monat, in dem die Leistung laufend kommt, tragen Sie sie als Einkommen ein.',
  anlaesse,
  gegenstand: (l, v) => {
    const g = gegenstandVon(v.gegenstand)
    return `${LEISTUNGEN[g.leistung].titel}: ${empfaengername(l, g.person)}`
  },
  schritte,
  fristen,
}

/** Nothing to get back where nothing was paid; a duty to apply that stands in the facts is said. */
function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  if (gezahlteMonate(l).length === 0) return []
  return gegenstaende(l).map((g) => {
    const hinweis = Object.values(l.umstaende).find(
      (u) => u.art === 'vorrang' && u.person === g.person && u.vorrangleistung === LEISTUNGEN[g.leistung].vorrang,
    )
    return {
      gegenstand: `${g.leistung}/${g.person}`,
      titel: `${LEISTUNGEN[g.leistung].titel}: ${empfaengername(l, g.person)}`,
      grund:
        hinweis === undefined
          ? 'Für mindestens einen Monat ist gezahlt.'
          : 'In den Angaben steht, dass die Leistung vorgeht.',
      jederzeit: hinweis === undefined,
    }
  })
}

const wartende = [ANTWORT, BEZIFFERUNG, EINGANG] as const

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const g = gegenstandVon(v.gegenstand)
  const stelle = festgelegt(v, ANSPRUCH.id)?.werte
  if (stelle === undefined)
    return [
      offen(ANSPRUCH, 'Noch nicht festgelegt.', stellenfelder(LEISTUNGEN[g.leistung].norm)),
      ...sperre([ANMELDUNG, ...wartende], 'Erst die Stelle.'),
    ]
  const erster = erledigt(ANSPRUCH, `${textWert(stelle, 'name')}, ab ${tagText(stelle, 'ab')}.`)
  const gesendet = festgelegt(v, ANMELDUNG.id)
  if (gesendet === undefined) return [erster, anmelden(l, v, g), ...sperre(wartende, 'Erst die Anmeldung.')]
  const angemeldet = erledigt(ANMELDUNG, `Am ${tagText(gesendet.werte, 'am')} abgesandt.`)
  const antwort = festgelegt(v, ANTWORT.id)?.werte
  if (antwort === undefined)
    return [erster, angemeldet, frage(l), ...sperre([BEZIFFERUNG, EINGANG], 'Erst die Antwort.')]
  if (textWert(antwort, 'wie') !== 'bewilligt')
    return [
      erster,
      angemeldet,
      erledigt(ANTWORT, `Keine Leistung: ${textWert(antwort, 'warum')}`),
      ...entfallen([BEZIFFERUNG, EINGANG], 'Die andere Stelle leistet nicht.'),
    ]
  const r = rechnung(l, v)
  const bewilligt = erledigt(ANTWORT, `Bewilligt vom ${tagText(antwort, 'von')} bis ${tagText(antwort, 'bis')}.`)
  return [erster, angemeldet, bewilligt, ...beziffern(l, v, g, r)]
}

function beziffern(l: Verfahrenslage, v: Verfahren, g: Gegenstand, r: Rechnung): readonly Schritt[] {
  const beziffert = festgelegt(v, BEZIFFERUNG.id)
  if (beziffert !== undefined)
    return [erledigt(BEZIFFERUNG, `Am ${tagText(beziffert.werte, 'am')} abgesandt.`), eingang(l, v)]
  if (r.nichtAbgedeckt.length > 0)
    return [
      gesperrt(BEZIFFERUNG, `Das lässt sich nicht rechnen: ${r.nichtAbgedeckt.join('; ')}.`),
      gesperrt(EINGANG, 'Erst der Betrag.'),
    ]
  if (r.gesamt < GRENZE)
    return entfallen(
      [BEZIFFERUNG, EINGANG],
      `${euro(r.gesamt)} €: unter 50 € wird nicht erstattet (§ 110 Satz 2 SGB X).`,
    )
  return [
    offen(BEZIFFERUNG, rechenweg(r), {
      art: 'ausfertigung',
      briefe: [
        {
          id: 'stelle',
          titel: 'Bezifferung',
          an: textWert(festgelegt(v, ANSPRUCH.id)?.werte, 'name'),
          dokument: () =>
            bezifferungErstattung({
              ...eingabe(l, v, g),
              monate: r.monate,
              zahlweg: zahlwegFuer(l, g.person, OHNE_FORDERUNG),
            }),
        },
        ...anPerson(l, v, g, 'Nachricht über die Erfüllung', (e) => nachrichtErfuellung({ ...e, monate: r.monate })),
      ],
      augen: 4,
      wirkung: `${euro(r.gesamt)} € werden verlangt. An der bewilligten Leistung ändert das nichts.`,
      knopf: 'Betrag mitteilen',
    }),
    gesperrt(EINGANG, 'Erst der Betrag.'),
  ]
}

const rechenweg = (r: Rechnung): string =>
  `Verlangt werden ${euro(r.gesamt)} € für ${r.monate.length} Monate.${r.ausgeschlossen.length === 0 ? '' : ` ${r.ausgeschlossen.length} Monate sind nach § 111 SGB X ausgeschlossen.`}`

type Buergerbrief = Parameters<typeof nachrichtAnmeldung>[0]

/** To the person, or who represents her; nobody in the household does: then to nobody. */
function anPerson(
  l: Verfahrenslage,
  v: Verfahren,
  g: Gegenstand,
  titel: string,
  mache: (e: Omit<Buergerbrief, 'ab'>) => ReturnType<Brief['dokument']>,
): readonly Brief[] {
  const an = adressatVon(l, g.person)
  if (an === undefined) return []
  const stelle = textWert(festgelegt(v, ANSPRUCH.id)?.werte, 'name')
  const e = { ...briefeingabe(l, an), leistung: LEISTUNGEN[g.leistung].titel, stelle }
  return [{ id: an, titel, an: empfaengername(l, an), dokument: () => mache(e) }]
}

const abTag = (v: Verfahren, l: Verfahrenslage): Datum => tagWert(festgelegt(v, ANSPRUCH.id)?.werte, 'ab') ?? l.heute

function eingabe(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Traegereingabe {
  const w = festgelegt(v, ANSPRUCH.id)?.werte
  const person = l.personen.get(g.person)
  if (person === undefined) throw new Error(`case ${l.fall.fall} without person ${g.person}`)
  return {
    ...briefeingabe(l, g.person),
    empfaenger: {
      name: textWert(w, 'name'),
      strasse: textWert(w, 'strasse'),
      plz: textWert(w, 'plz'),
      ort: textWert(w, 'ort'),
      person: null,
    },
    berechtigt: { name: empfaengername(l, g.person), geburt: person.geburtsdatum },
    leistung: LEISTUNGEN[g.leistung].titel,
    ab: abTag(v, l),
    norm: textWert(w, 'norm'),
    aktenzeichen: textWert(w, 'aktenzeichen'),
  }
}

function anmelden(l: Verfahrenslage, v: Verfahren, g: Gegenstand): Schritt {
  const frist = anmeldefrist(l, v)
  return offen(
    ANMELDUNG,
    frist === undefined
      ? 'Ab dann ist noch nichts gezahlt; angemeldet werden kann trotzdem.'
      : `Spätestens am ${deutsch(frist.tag)} muss die Anmeldung dort sein. ${frist.rechnung}`,
    {
      art: 'ausfertigung',
      briefe: [
        {
          id: 'stelle',
          titel: 'Anmeldung des Anspruchs',
          an: textWert(festgelegt(v, ANSPRUCH.id)?.werte, 'name'),
          dokument: () => anmeldungErstattung(eingabe(l, v, g)),
        },
        ...anPerson(l, v, g, 'Nachricht über die Anmeldung', (e) => nachrichtAnmeldung({ ...e, ab: abTag(v, l) })),
      ],
      augen: 4,
      wirkung: 'Am Betrag ändert das nichts.',
      knopf: 'Anspruch anmelden',
    },
    frist?.tag ?? null,
  )
}

/** § 111 Satz 1 SGB X for the first month paid since the day; that the other body decides later is not waited for. */
function anmeldefrist(l: Verfahrenslage, v: Verfahren): ReturnType<typeof ausschlussfristErstattung> | undefined {
  const ab = abTag(v, l)
  const monat = gezahlteMonate(l).find((m) => letzterTag(m) >= ab)
  return monat === undefined ? undefined : ausschlussfristErstattung(letzterTag(monat), letzterTag(monat))
}

const frage = (l: Verfahrenslage): Schritt =>
  offen(ANTWORT, 'Die Stelle hat noch nicht geantwortet.', antwortfelder(l.heute))

function eingang(l: Verfahrenslage, v: Verfahren): Schritt {
  const w = festgelegt(v, EINGANG.id)?.werte
  if (w === undefined) return offen(EINGANG, 'Noch ist kein Eingang vermerkt.', eingangsfelder(l.heute))
  const wie = textWert(w, 'wie')
  if (wie === 'abgelehnt') return erledigt(EINGANG, `Nicht erstattet: ${textWert(w, 'warum')}`)
  if (wie === 'warten') {
    const bis = tagWert(w, 'bis') ?? l.heute
    const feld = eingangsfelder(l.heute)
    return l.heute <= bis
      ? wartet(EINGANG, textWert(w, 'warum'), bis, feld)
      : offen(EINGANG, 'Der Tag ist vorbei; noch ist kein Eingang vermerkt.', feld)
  }
  return erledigt(EINGANG, `Eingegangen am ${tagText(w, 'am')}, Beleg ${textWert(w, 'beleg')}.`)
}

function fristen(l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  if (festgelegt(v, EINGANG.id) !== undefined || v.beendet) return []
  if (festgelegt(v, ANSPRUCH.id) !== undefined && festgelegt(v, ANMELDUNG.id) === undefined) {
    const f = anmeldefrist(l, v)
    return f === undefined
      ? []
      : [
          {
            schluessel: 'ausschluss',
            faelligAm: (f.tag - VORLAUF) as Datum,
            grund: `Am ${deutsch(f.tag)} endet die Frist zur Anmeldung (§ 111 SGB X).`,
          },
        ]
  }
  const kenntnis = tagWert(festgelegt(v, ANTWORT.id)?.werte, 'am')
  if (kenntnis === undefined || festgelegt(v, BEZIFFERUNG.id) === undefined) return []
  const f = traegererstattungVerjaehrtMitAblauf(kenntnis)
  return [
    {
      schluessel: 'verjaehrung',
      faelligAm: (f.tag - VORLAUF) as Datum,
      grund: `Mit dem ${deutsch(f.tag)} verjährt der Anspruch (§ 113 SGB X).`,
    },
  ]
}
/** Days before the last one on which somebody is reminded. */
const VORLAUF = 28
