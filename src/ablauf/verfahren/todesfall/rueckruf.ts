import {
  anhoerungTodesfall,
  erstattungTodesfall,
  type Haftende,
  rueckforderungBank,
  type Todesfallzahlung,
} from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, cent, type Datum, deutsch, euro, type Monat, NULL_CENT, summe } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER, type PersonId, traegererstattungVerjaehrtMitAblauf } from '../../../recht/index.ts'
import { ibanAnzeige, ibanMeldung, liesIban } from '../../../stammdaten/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { antwortfelder } from '../einstellung/felder.ts'
import type { Verfahrensfrist, Verfahrenslage } from '../plan.ts'
import { entfallen, erledigt, offen, type Schritt, sperre, wartet } from '../schritt.ts'
import { betragWert, tagWert, textWert } from '../werte.ts'
import { OHNE_FORDERUNG, zahlwegFuer } from '../zahlweg.ts'
import { bankfelder, haftungsfelder, SCHRITT, zahlungsfelder } from './felder.ts'

const VERLANGEN = {
  id: SCHRITT.verlangen,
  titel: 'Schreiben an die Bank',
  norm: '§ 40 Abs. 5 Satz 2 SGB II, § 118 Abs. 3 und Abs. 4 Satz 3 SGB VI',
  hilfe:
    'So früh wie möglich: Die Bank muss nur zurücküberweisen, worüber beim Eingang des Schreibens noch nicht verfügt ist, oder was aus einem Guthaben möglich ist. Das Schreiben fragt gleich nach den Personen, die das Geld haben.',
} as const
const BANKANTWORT = {
  id: SCHRITT.bankantwort,
  titel: 'Antwort der Bank',
  norm: '§ 118 Abs. 3 Satz 2 bis 4 SGB VI',
  hilfe:
    'Weigert sich die Bank, muss sie sagen, dass schon verfügt war, und die Personen nennen. Mit eigenen Forderungen (überzogenes Konto) darf sie nicht verrechnen: Dann noch einmal schreiben. Klagen kann das Jobcenter beim Sozialgericht.',
} as const
const HAFTUNG = {
  id: SCHRITT.haftung,
  titel: 'Wer haftet für den Rest?',
  norm: '§ 118 Abs. 4 Satz 1 SGB VI',
  hilfe:
    'Wer das Geld bekommen hat (auch durch Dauerauftrag oder Lastschrift), oder wer als Berechtigter darüber verfügt hat. Ein Anspruch gegen die Erben nach § 50 SGB X bleibt daneben möglich. Haften mehrere, für jede weitere Person ein Vermerk; das Programm führt eine.',
} as const
const HOEREN = {
  id: SCHRITT.hoeren,
  titel: 'Anhörung der Person',
  norm: '§ 24 Abs. 1 SGB X',
  hilfe: 'Oft ist es ein Angehöriger. Freundlich fragen, nichts unterstellen.',
} as const
const SICHT = {
  id: SCHRITT.sicht,
  titel: 'Antwort der Person',
  norm: '§ 24 Abs. 1, § 35 Abs. 1 SGB X',
  hilfe: 'Was vorgetragen wird, muss im Bescheid stehen. Überzeugt es, beenden Sie das Verfahren mit diesem Grund.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Erstattungsbescheid',
  norm: '§ 118 Abs. 4 Satz 2 SGB VI',
  hilfe: 'Von diesen Personen wird durch Bescheid verlangt. Ein Widerspruch hält die Zahlung auf.',
} as const
const ZAHLUNG = {
  id: SCHRITT.zahlung,
  titel: 'Zahlung der Person',
  norm: '§ 118 Abs. 4a SGB VI',
  hilfe:
    'Der Eingang wird hier mit Beleg vermerkt. Im Hauptbuch steht er nicht: Wer hier haftet, gehört meist nicht zum Fall.',
} as const
const NACH_DER_BANK = [HAFTUNG, HOEREN, SICHT, BESCHEID, ZAHLUNG] as const

/** What is asked for: the share of who died in months after the month of death. */
export type Rueckruf = {
  readonly person: PersonId
  readonly am: Datum
  readonly posten: readonly { readonly monat: Monat; readonly betrag: Cent }[]
}

/** Empty where it was settled without the bank, or before the program wrote the letters. */
export function bankschritte(l: Verfahrenslage, v: Verfahren, r: Rueckruf): readonly Schritt[] {
  const w = festgelegt(v, SCHRITT.rueckruf)?.werte
  if (textWert(w, 'wie') !== 'bank' || textWert(w, 'bank') === '') return []
  const gesandt = festgelegt(v, SCHRITT.verlangen)?.werte
  const am = tagWert(gesandt, 'am')
  if (am === undefined) return [verlange(l, w, r), ...sperre([BANKANTWORT, ...NACH_DER_BANK], 'Erst das Schreiben.')]
  return [
    erledigt(VERLANGEN, `Am ${deutsch(am)} geschrieben.`),
    ...nachSchreiben(l, v, r, tagWert(gesandt, 'frist') ?? l.heute),
  ]
}

const gesamt = (r: Rueckruf): Cent => summe(r.posten.map((p) => p.betrag))

function verlange(l: Verfahrenslage, w: Festlegungswerte | undefined, r: Rueckruf): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.unterlagen })
  return offen(VERLANGEN, `${euro(gesamt(r))} €, Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: 'bank',
        titel: 'Rückforderung an die Bank',
        an: textWert(w, 'bank'),
        antwortfrist: frist.tag,
        dokument: () =>
          rueckforderungBank(
            { ...briefeingabe(l, r.person), empfaenger: anschrift(w, 'bank') },
            zahlung(l, r, textWert(w, 'iban')),
            zahlwegFuer(l, r.person, OHNE_FORDERUNG),
          ),
      },
    ],
    augen: 4,
    wirkung: `${euro(gesamt(r))} € werden verlangt. An der Leistung der anderen ändert das nichts.`,
    knopf: 'Zurückfordern',
  })
}

function zahlung(l: Verfahrenslage, r: Rueckruf, ibanText: string): Todesfallzahlung {
  const p = l.personen.get(r.person)
  if (p === undefined) throw new Error(`case ${l.fall.fall} without person ${r.person}`)
  const iban = liesIban(ibanText)
  const monate = [...new Set(r.posten.map((x) => x.monat))].sort((a, b) => a - b)
  return {
    verstorben: { name: empfaengername(l, r.person), geburt: p.geburtsdatum, am: r.am },
    iban: iban.ok ? ibanAnzeige(iban.wert) : ibanText,
    monate: monate.map((monat) => ({
      monat,
      betrag: summe(r.posten.filter((x) => x.monat === monat).map((x) => x.betrag)),
    })),
  }
}

const anschrift = (w: Festlegungswerte | undefined, name: string) => ({
  name: textWert(w, name),
  strasse: textWert(w, 'strasse'),
  plz: textWert(w, 'plz'),
  ort: textWert(w, 'ort'),
  person: null,
})

function nachSchreiben(l: Verfahrenslage, v: Verfahren, r: Rueckruf, frist: Datum): readonly Schritt[] {
  const w = festgelegt(v, SCHRITT.bankantwort)?.werte
  const wie = textWert(w, 'wie')
  if (w === undefined || wie === 'warten') {
    const bis = tagWert(w, 'bis') ?? frist
    const frage = bankfelder(l.heute, gesamt(r))
    const schritt =
      l.heute <= bis
        ? wartet(
            BANKANTWORT,
            `Die Bank hat noch nicht geantwortet. Wieder vorlegen nach dem ${deutsch(bis)}.`,
            bis,
            frage,
          )
        : offen(BANKANTWORT, 'Der Tag ist vorbei; die Bank hat nicht geantwortet.', frage)
    return [schritt, ...sperre(NACH_DER_BANK, 'Erst die Antwort der Bank.')]
  }
  const zurueck = zurueckVonBank(w, r)
  const offenerRest = cent(gesamt(r) - zurueck)
  const text = `${euro(zurueck)} € zurücküberwiesen${wie === 'verfuegt' ? '' : `, Beleg ${textWert(w, 'beleg')}`}.`
  if (offenerRest <= 0) return [erledigt(BANKANTWORT, text), ...entfallen(NACH_DER_BANK, 'Alles ist zurück.')]
  return [
    erledigt(BANKANTWORT, `${text} Es fehlen ${euro(offenerRest)} €: ${textWert(w, 'warum')}`),
    ...rest(l, v, r, offenerRest),
  ]
}

function zurueckVonBank(w: Festlegungswerte, r: Rueckruf): Cent {
  switch (textWert(w, 'wie')) {
    case 'ganz':
      return gesamt(r)
    case 'teil':
      return betragWert(w, 'betrag') ?? NULL_CENT
    default:
      return NULL_CENT
  }
}

function rest(l: Verfahrenslage, v: Verfahren, r: Rueckruf, betrag: Cent): readonly Schritt[] {
  const w = festgelegt(v, SCHRITT.haftung)?.werte
  if (w === undefined)
    return [
      offen(HAFTUNG, `${euro(betrag)} € fehlen.`, haftungsfelder(l.heute, betrag)),
      ...sperre(NACH_DER_BANK.slice(1), 'Erst, wer haftet.'),
    ]
  if (textWert(w, 'rolle') === 'niemand')
    return [
      erledigt(HAFTUNG, textWert(w, 'warum')),
      ...entfallen(NACH_DER_BANK.slice(1), 'Von niemandem zu verlangen.'),
    ]
  const wer = erledigt(HAFTUNG, `${textWert(w, 'name')}: ${euro(betragWert(w, 'betrag') ?? NULL_CENT)} €.`)
  const gehoert = festgelegt(v, SCHRITT.hoeren)?.werte
  const am = tagWert(gehoert, 'am')
  if (am === undefined) return [wer, hoere(l, v, r, w), ...sperre([SICHT, BESCHEID, ZAHLUNG], 'Erst die Anhörung.')]
  const hoeren = erledigt(HOEREN, `Am ${deutsch(am)} geschrieben.`)
  const sicht = festgelegt(v, SCHRITT.sicht)?.werte
  if (sicht === undefined)
    return [
      wer,
      hoeren,
      frageSicht(l, tagWert(gehoert, 'frist') ?? l.heute),
      ...sperre([BESCHEID, ZAHLUNG], 'Erst die Antwort.'),
    ]
  const inhalt = textWert(sicht, 'inhalt')
  return [
    wer,
    hoeren,
    erledigt(SICHT, inhalt === '' ? 'Keine Antwort.' : inhalt),
    ...bescheide(l, v, r, { w, am, sicht }),
  ]
}

/** An answer of a month and a day's notice (§ 24 SGB X): as in any hearing. */
function hoere(l: Verfahrenslage, v: Verfahren, r: Rueckruf, w: Festlegungswerte): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  const name = textWert(w, 'name')
  return offen(HOEREN, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: [
      {
        id: 'haftend',
        titel: 'Anhörung',
        an: name,
        antwortfrist: frist.tag,
        dokument: () =>
          anhoerungTodesfall(
            { ...briefeingabe(l, r.person), empfaenger: anschrift(w, 'name') },
            { ...zahlung(l, r, ibanVon(v)), ...haftend(w) },
          ),
      },
    ],
    augen: 2,
    wirkung: 'Entschieden ist damit noch nichts.',
    knopf: 'Anhörung ausfertigen',
  })
}

const ibanVon = (v: Verfahren): string => textWert(festgelegt(v, SCHRITT.rueckruf)?.werte, 'iban')

const haftend = (w: Festlegungswerte): Haftende => ({
  rolle: textWert(w, 'rolle') === 'empfaenger' ? 'empfaenger' : 'verfuegende',
  betrag: betragWert(w, 'betrag') ?? NULL_CENT,
  tatsachen: textWert(w, 'tatsachen'),
})

function frageSicht(l: Verfahrenslage, frist: Datum): Schritt {
  const klaerung = {
    art: 'klaerung',
    frage: 'Was wurde geantwortet?',
    warum: 'Antwort und Würdigung stehen im Bescheid.',
    wirkung: null,
    felder: antwortfelder(l.heute > frist),
    knopf: 'Festhalten',
  } as const
  return l.heute <= frist
    ? wartet(SICHT, `Frist bis ${deutsch(frist)}.`, frist, klaerung)
    : offen(SICHT, 'Die Frist ist abgelaufen.', klaerung)
}

/** Four weeks to pay. */
const ZAHLUNGSZIEL = 28

function bescheide(
  l: Verfahrenslage,
  v: Verfahren,
  r: Rueckruf,
  e: { readonly w: Festlegungswerte; readonly am: Datum; readonly sicht: Festlegungswerte },
): readonly Schritt[] {
  const gesandt = tagWert(festgelegt(v, SCHRITT.bescheid)?.werte, 'am')
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: ZAHLUNGSZIEL })
  const h = haftend(e.w)
  if (gesandt === undefined)
    return [
      offen(BESCHEID, `${euro(h.betrag)} €, zahlbar bis ${deutsch(frist.tag)}.`, {
        art: 'ausfertigung',
        briefe: [
          {
            id: 'haftend',
            titel: 'Erstattungsbescheid',
            an: textWert(e.w, 'name'),
            antwortfrist: frist.tag,
            dokument: () =>
              erstattungTodesfall(
                { ...briefeingabe(l, r.person), empfaenger: anschrift(e.w, 'name') },
                {
                  ...zahlung(l, r, ibanVon(v)),
                  ...h,
                  gehoertAm: e.am,
                  antwort: textWert(e.sicht, 'inhalt'),
                  wuerdigung: textWert(e.sicht, 'wuerdigung'),
                  bank: textWert(festgelegt(v, SCHRITT.bankantwort)?.werte, 'warum'),
                  zahlweg: zahlwegFuer(l, r.person, OHNE_FORDERUNG),
                },
              ),
          },
        ],
        augen: 4,
        wirkung: `${euro(h.betrag)} € werden verlangt.`,
        knopf: 'Bescheid',
      }),
      ...sperre([ZAHLUNG], 'Erst der Bescheid.'),
    ]
  return [erledigt(BESCHEID, `Am ${deutsch(gesandt)} ergangen.`), zahlt(l, v, h)]
}

function zahlt(l: Verfahrenslage, v: Verfahren, h: Haftende): Schritt {
  const w = festgelegt(v, SCHRITT.zahlung)?.werte
  const frage = zahlungsfelder(l.heute, h.betrag)
  if (w === undefined) return offen(ZAHLUNG, 'Noch ist kein Eingang vermerkt.', frage)
  const bis = tagWert(w, 'bis')
  if (textWert(w, 'wie') === 'warten' && bis !== undefined)
    return l.heute <= bis
      ? wartet(ZAHLUNG, textWert(w, 'warum'), bis, frage)
      : offen(ZAHLUNG, 'Der Tag ist vorbei; noch ist kein Eingang vermerkt.', frage)
  return textWert(w, 'wie') === 'eingegangen'
    ? erledigt(ZAHLUNG, `Eingegangen, Beleg ${textWert(w, 'beleg')}.`)
    : erledigt(ZAHLUNG, `Nicht weiter verfolgt: ${textWert(w, 'warum')}`)
}

/** What a settled step of the way to the bank has to be right in; a sentence refuses. */
export function pruefeRueckruf(schritt: string, w: Festlegungswerte, fehlt: Cent): string | null {
  const zuviel = (betragWert(w, 'betrag') ?? NULL_CENT) > fehlt
  switch (schritt) {
    case SCHRITT.rueckruf: {
      if (textWert(w, 'wie') !== 'bank') return null
      const iban = liesIban(textWert(w, 'iban'))
      return iban.ok ? null : ibanMeldung(iban.ablehnung)
    }
    case SCHRITT.bankantwort:
    case SCHRITT.haftung:
      return zuviel ? `Mehr als ${euro(fehlt)} € fehlen nicht.` : null
    default:
      return null
  }
}

/** What is not back yet, before a step is settled: of the bank's answer all that was asked for. */
export function fehlbetrag(v: Verfahren, schritt: string, r: Rueckruf): Cent {
  const w = schritt === SCHRITT.bankantwort ? undefined : festgelegt(v, SCHRITT.bankantwort)?.werte
  return cent(gesamt(r) - (w === undefined ? NULL_CENT : zurueckVonBank(w, r)))
}

/** § 118 Abs. 4a SGB VI: four years after the year in which overpayment, and who answers for it, became known. */
export function verjaehrung(v: Verfahren): readonly Verfahrensfrist[] {
  const w = festgelegt(v, SCHRITT.haftung)?.werte
  const kenntnis = tagWert(w, 'kenntnis') ?? tagWert(festgelegt(v, SCHRITT.verlangen)?.werte, 'am')
  const zahlung = textWert(festgelegt(v, SCHRITT.zahlung)?.werte, 'wie')
  const ganz = textWert(festgelegt(v, SCHRITT.bankantwort)?.werte, 'wie') === 'ganz'
  if (kenntnis === undefined || ganz || textWert(w, 'rolle') === 'niemand' || (zahlung !== '' && zahlung !== 'warten'))
    return []
  const ende = traegererstattungVerjaehrtMitAblauf(kenntnis).tag
  return [
    {
      schluessel: 'verjaehrung',
      faelligAm: (ende - VORLAUF) as Datum,
      grund: `Mit dem ${deutsch(ende)} verjährt der Anspruch nach dem Todesfall (§ 118 Abs. 4a SGB VI).`,
    },
  ]
}
const VORLAUF = 90
