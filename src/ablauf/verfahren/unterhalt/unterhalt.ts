import {
  nachrichtUnterhalt,
  type Unterhaltseingabe,
  type Unterhaltsmonat,
  unterhaltsanzeige,
  unterhaltsforderung,
} from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  alterAm,
  type Cent,
  cent,
  deutsch,
  ersterTag,
  euro,
  type Monat,
  monateVonBis,
  monatVon,
  NULL_CENT,
  summe,
} from '../../../kern/index.ts'
import { behoerdenfrist, type PersonId } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { gezahlteMonate, gezahltIm, minderleistung } from '../minderleistung.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfallen, erledigt, gesperrt, offen, type Schritt, sperre } from '../schritt.ts'
import { adressatVon } from '../vertretung.ts'
import { betragWert, tagText, tagWert, textWert } from '../werte.ts'
import { OHNE_FORDERUNG, zahlwegFuer } from '../zahlweg.ts'
import {
  ANZEIGE,
  AUSGANG,
  AUSKUNFT,
  ausgangsfelder,
  auskunftsfelder,
  FORDERUNG,
  PFLICHTIG,
  PRUEFUNG,
  pflichtigfelder,
  pruefungsfelder,
  ZUGANG,
  zugangsfelder,
} from './felder.ts'

/** § 33 SGB II: maintenance owed to a person we pay for passes over to us (J4; ADR 0042). */
export const unterhalt: Verfahrensplan = {
  art: 'unterhalt',
  titel: 'Übergang von Unterhalt',
  norm: '§ 33 SGB II',
  hilfe:
    'Wenn jemand, für den wir zahlen, Unterhalt von einer Person außerhalb der Bedarfsgemeinschaft verlangen könnte. Der Anspruch geht von selbst über; verlangt werden kann er erst von der schriftlichen Mitteilung an. Deshalb früh schreiben und den Betrag später klären.',
  anlaesse: (l) =>
    gezahlteMonate(l).length === 0
      ? []
      : l.fall.mitglieder.map(({ lokal }) => {
          const steht = Object.values(l.umstaende).some((u) => u.art === 'unterhaltsanspruch' && u.person === lokal)
          return {
            gegenstand: lokal,
            titel: empfaengername(l, lokal),
            grund: steht
              ? 'In den Angaben steht ein Anspruch auf Unterhalt.'
              : 'Für mindestens einen Monat ist gezahlt.',
            jederzeit: !steht,
          }
        }),
  gegenstand: (l, v) => empfaengername(l, v.gegenstand as PersonId),
  schritte,
}

const werteVon = (v: Verfahren, schritt: string): Festlegungswerte | undefined => festgelegt(v, schritt)?.werte
const KOEPFE = [PFLICHTIG, PRUEFUNG, ANZEIGE, ZUGANG, AUSKUNFT, FORDERUNG, AUSGANG] as const

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const ab = (i: number): readonly Schritt[] => sperre(KOEPFE.slice(i), 'Erst der Schritt davor.')
  const p = werteVon(v, PFLICHTIG.id)
  if (p === undefined) return [offen(PFLICHTIG, 'Noch nicht festgelegt.', pflichtigfelder), ...ab(1)]
  if (textWert(p, 'gefahr') === 'ja')
    return [
      erledigt(PFLICHTIG, 'Ein Schreiben brächte jemanden in Gefahr.'),
      ...entfallen(KOEPFE.slice(1), 'Es wird nicht geschrieben.'),
    ]
  const wer = erledigt(PFLICHTIG, `${textWert(p, 'name')}, ${textWert(p, 'ort')}.`)
  const w = werteVon(v, PRUEFUNG.id)
  if (w === undefined) return [wer, pruefe(l, v, textWert(p, 'verhaeltnis')), ...ab(2)]
  const aus = ausschluss(w)
  if (aus !== undefined)
    return [wer, erledigt(PRUEFUNG, aus), ...entfallen(KOEPFE.slice(2), 'Der Anspruch geht nicht über.')]
  const geprueft = erledigt(PRUEFUNG, 'Kein Ausschluss.')
  const anzeige = werteVon(v, ANZEIGE.id)
  if (anzeige === undefined) return [wer, geprueft, zeigeAn(l, v), ...ab(3)]
  const angezeigt = erledigt(
    ANZEIGE,
    `Am ${tagText(anzeige, 'am')} abgesandt, Auskunft bis ${tagText(anzeige, 'frist')}.`,
  )
  const zugang = werteVon(v, ZUGANG.id)
  if (zugang === undefined)
    return [
      wer,
      geprueft,
      angezeigt,
      offen(ZUGANG, 'Der Zugang ist noch nicht festgehalten.', zugangsfelder(l.heute)),
      ...ab(4),
    ]
  const zugegangen = erledigt(ZUGANG, `Angekommen am ${tagText(zugang, 'am')}.`)
  return [wer, geprueft, angezeigt, zugegangen, ...betrag(l, v)]
}

function pruefe(l: Verfahrenslage, v: Verfahren, verhaeltnis: string): Schritt {
  const geburt = l.personen.get(v.gegenstand as PersonId)?.geburtsdatum ?? l.heute
  const alter = alterAm(geburt, l.heute)
  return offen(PRUEFUNG, 'Noch nicht geprüft.', pruefungsfelder(verhaeltnis, alter < 25, alter < 18))
}

/** § 33 Abs. 2 Satz 1 SGB II; undefined: the claim passes over. What was not asked cannot exclude. */
export function ausschluss(w: Festlegungswerte): string | undefined {
  if (textWert(w, 'inBg') === 'ja') return 'Beide leben in einer Bedarfsgemeinschaft (§ 33 Abs. 2 Satz 1 Nr. 1).'
  if (textWert(w, 'kindUnter6') === 'ja')
    return 'Schwanger oder mit leiblichem Kind unter sechs, gegen die Eltern (§ 33 Abs. 2 Satz 1 Nr. 3).'
  if (textWert(w, 'verlangt') === 'nein' && textWert(w, 'ausbildung') !== 'nein')
    return 'Unter Verwandten, und der Unterhalt wird nicht verlangt (§ 33 Abs. 2 Satz 1 Nr. 2).'
  return undefined
}

function eingabe(l: Verfahrenslage, v: Verfahren, an?: PersonId): Unterhaltseingabe {
  const person = v.gegenstand as PersonId
  const p = werteVon(v, PFLICHTIG.id)
  const [erster] = gezahlteMonate(l)
  const kopf = briefeingabe(l, an ?? person)
  const pflichtige = {
    name: textWert(p, 'name'),
    strasse: textWert(p, 'strasse'),
    plz: textWert(p, 'plz'),
    ort: textWert(p, 'ort'),
    person: null,
  }
  return {
    ...kopf,
    empfaenger: an === undefined ? pflichtige : kopf.empfaenger,
    berechtigt: empfaengername(l, person),
    seit: erster === undefined ? l.heute : ersterTag(erster),
  }
}

/** More than anybody owes: what is left then is what the other could never have saved. */
const GRENZENLOS = cent(100_000_00)

/**
 * § 33 Abs. 1 SGB II: no more than what is paid to the person herself (Satz 1); of a child, what its Kindergeld would have
 * saved the household beside (Satz 2), and nobody else's benefit.
 */
function grenze(l: Verfahrenslage, person: PersonId, monat: Monat): Cent {
  if (!istKind(l, person)) return gezahltIm(l, monat, person)
  const [m] = minderleistung(l, [{ person, einkommensart: 'unterhalt', monat, betrag: GRENZENLOS }])
  return m?.minder ?? NULL_CENT
}

const istKind = (l: Verfahrenslage, person: PersonId): boolean =>
  Object.values(l.geltendeAngaben?.angaben ?? {}).some(
    (a) => a.art === 'person' && a.person === person && a.rolle === 'kind',
  )

/** What can pass over at most of the month paid last. */
function hoechstens(l: Verfahrenslage, person: PersonId): Cent {
  const letzter = gezahlteMonate(l).at(-1)
  return letzter === undefined ? NULL_CENT : grenze(l, person, letzter)
}

const AUSKUNFT_TAGE = 28
const ZAHLUNG_TAGE = 14

function zeigeAn(l: Verfahrenslage, v: Verfahren): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: AUSKUNFT_TAGE })
  const pflichtig = textWert(werteVon(v, PFLICHTIG.id), 'name')
  const an = adressatVon(l, v.gegenstand as PersonId)
  return offen(
    ANZEIGE,
    `Auskunft bis ${deutsch(frist.tag)}. Jeder Monat zählt: Für die Zeit davor kann nichts verlangt werden.`,
    {
      art: 'ausfertigung',
      briefe: [
        {
          id: 'pflichtig',
          titel: 'Mitteilung und Bitte um Auskunft',
          an: pflichtig,
          antwortfrist: frist.tag,
          dokument: () => unterhaltsanzeige({ ...eingabe(l, v), hoechstens: hoechstens(l, v.gegenstand as PersonId) }),
        },
        ...(an === undefined
          ? []
          : [
              {
                id: an,
                titel: 'Nachricht an die Person',
                an: empfaengername(l, an),
                dokument: () => nachrichtUnterhalt({ ...eingabe(l, v, an), pflichtig }),
              },
            ]),
      ],
      augen: 2,
      wirkung: 'Am Betrag ändert das nichts.',
      knopf: 'Mitteilung absenden',
    },
  )
}

type Uebergang = { readonly monate: readonly Unterhaltsmonat[]; readonly nichtAbgedeckt: readonly string[] }

/** From the month in which the notice arrived: what is owed and not paid, no more than we would have paid less. */
function uebergang(l: Verfahrenslage, v: Verfahren): Uebergang {
  const w = werteVon(v, AUSKUNFT.id)
  const [zugang, bis] = [tagWert(werteVon(v, ZUGANG.id), 'am'), tagWert(w, 'bis')]
  const offenerBetrag = cent(Math.max(0, (betragWert(w, 'geschuldet') ?? 0) - (betragWert(w, 'laufend') ?? 0)))
  if (zugang === undefined || bis === undefined || bis < zugang) return { monate: [], nichtAbgedeckt: [] }
  const person = v.gegenstand as PersonId
  const monate = monateVonBis(monatVon(zugang), monatVon(bis))
  const weniger = minderleistung(
    l,
    monate.map((monat) => ({ person, einkommensart: 'unterhalt', monat, betrag: offenerBetrag })),
  )
  return {
    monate: weniger.flatMap((m) => {
      const betrag = cent(Math.min(m.minder, offenerBetrag, grenze(l, person, m.monat)))
      return betrag === 0 ? [] : [{ monat: m.monat, betrag }]
    }),
    nichtAbgedeckt: [...new Set(weniger.flatMap((m) => m.nichtAbgedeckt))],
  }
}

function betrag(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const w = werteVon(v, AUSKUNFT.id)
  if (w === undefined)
    return [
      offen(AUSKUNFT, 'Der Betrag ist noch offen.', auskunftsfelder(l.heute)),
      ...sperre([FORDERUNG, AUSGANG], 'Erst der Betrag.'),
    ]
  const bekannt = erledigt(
    AUSKUNFT,
    `Geschuldet ${euro(betragWert(w, 'geschuldet') ?? NULL_CENT)} €, laufend gezahlt ${euro(betragWert(w, 'laufend') ?? NULL_CENT)} €.`,
  )
  const verlangt = werteVon(v, FORDERUNG.id)
  if (verlangt !== undefined)
    return [bekannt, erledigt(FORDERUNG, `Am ${tagText(verlangt, 'am')} verlangt.`), ausgang(v)]
  const u = uebergang(l, v)
  if (u.nichtAbgedeckt.length > 0)
    return [
      bekannt,
      gesperrt(FORDERUNG, `Das lässt sich nicht rechnen: ${u.nichtAbgedeckt.join('; ')}.`),
      gesperrt(AUSGANG, 'Erst der Betrag.'),
    ]
  if (u.monate.length === 0) return [bekannt, ...entfallen([FORDERUNG, AUSGANG], 'Nichts ist übergegangen.')]
  return [bekannt, verlange(l, v, u), gesperrt(AUSGANG, 'Erst die Forderung.')]
}

function verlange(l: Verfahrenslage, v: Verfahren, u: Uebergang): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: ZAHLUNG_TAGE })
  return offen(FORDERUNG, `${euro(summe(u.monate.map((m) => m.betrag)))} € für ${u.monate.length} Monate.`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: 'pflichtig',
        titel: 'Unterhalt verlangen',
        an: textWert(werteVon(v, PFLICHTIG.id), 'name'),
        antwortfrist: frist.tag,
        dokument: () =>
          unterhaltsforderung({
            ...eingabe(l, v),
            monate: u.monate,
            zahlweg: zahlwegFuer(l, v.gegenstand as PersonId, OHNE_FORDERUNG),
          }),
      },
    ],
    augen: 4,
    wirkung: 'An der bewilligten Leistung ändert das nichts.',
    knopf: 'Betrag verlangen',
  })
}

const AUSGAENGE: Readonly<Record<string, string>> = {
  gezahlt: 'Gezahlt.',
  klage: 'Klage beim Familiengericht.',
  rueck: 'Auf die Person zurückübertragen.',
  nichts: 'Nicht durchsetzbar.',
}

function ausgang(v: Verfahren): Schritt {
  const w = werteVon(v, AUSGANG.id)
  return w === undefined
    ? offen(AUSGANG, 'Noch offen.', ausgangsfelder)
    : erledigt(AUSGANG, `${AUSGAENGE[textWert(w, 'wie')] ?? ''} ${textWert(w, 'vermerk')}`)
}
