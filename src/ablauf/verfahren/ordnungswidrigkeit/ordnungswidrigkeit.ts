import {
  abgabeOwi,
  anhoerungBetroffene,
  bussgeldbescheid,
  einstellungOwi,
  type Vorwurf,
  verwarnung,
} from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { type Cent, cent, type Datum, deutsch, euro, plusTage } from '../../../kern/index.ts'
import {
  BUSSE_MINDESTENS,
  behoerdenfrist,
  busseZahlbarBis,
  bussgeldgebuehr,
  bussgeldHoechstens,
  bussgeldnummer,
  DAUER,
  einspruchsfrist,
  type PersonId,
  type Schuld,
  TATBESTAENDE,
  type Tatbestand,
  VERWARNUNGSGELD,
  verfolgbarBis,
  ZUSTELLUNG,
  zollMitZustaendig,
} from '../../../recht/index.ts'
import { deutscheZeit } from '../../../technik/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { zeilen } from '../aussendienst/stand.ts'
import type { Anlass, Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { type Brief, entfallen, erledigt, offen, type Schritt, type Schrittkopf, sperre, wartet } from '../schritt.ts'
import { istMinderjaehrig } from '../vertretung.ts'
import { betragWert, tagText, tagWert, textWert } from '../werte.ts'
import { mitZweck } from '../zahlweg.ts'
import {
  AEUSSERUNG,
  ANHOERUNG,
  AUSGANG,
  aeusserungsfelder,
  BESCHEID,
  ENTSCHEIDUNG,
  einspruchsfelder,
  entscheidungsfelder,
  TAT,
  TATEN,
  tatfelder,
  VERFOLGUNG,
  verfolgungsfelder,
  verwarnungsfelder,
  WEGE,
  ZAHLUNG,
  ZUSTELLUNG_SCHRITT,
  zahlungsfelder,
  zustellungsfelder,
} from './felder.ts'

/** § 63 SGB II, OWiG: a fine is no benefit; a file of its own, never set off (ADR 0045). */
export const ordnungswidrigkeit: Verfahrensplan = {
  art: 'ordnungswidrigkeit',
  titel: 'Ordnungswidrigkeit',
  norm: '§§ 63, 64 SGB II, OWiG',
  hilfe:
    'Wenn jemand vorsätzlich oder aus Unachtsamkeit gegen eine Pflicht aus § 63 SGB II verstoßen hat. Der Vorgang hat eine eigene Akte: Sehen können ihn nur Sie und wen Sie benennen. Eine Geldbuße ist keine Rückforderung: Was zu viel gezahlt ist, wird in „Aufhebung und Erstattung“ verlangt. Gegen Minderjährige wird hier nichts begonnen.',
  kreis: 'zugeteilte',
  aufWunsch: true,
  anlaesse,
  gegenstand: (l, v) =>
    v.gegenstand === DRITTE ? textWert(tat(v), 'name') || 'andere Person' : empfaengername(l, v.gegenstand as PersonId),
  schritte,
  fristen,
  wirkt: async (_tx, _h, { lage, verfahren, schritt, werte }) => {
    if (schritt === TAT.id) return pruefeTat(werte)
    if (schritt === VERFOLGUNG.id) return pruefeVerfolgung(werte)
    return schritt === ENTSCHEIDUNG.id ? pruefeEntscheidung(lage, verfahren, werte) : null
  },
}

const DRITTE = 'dritte'

function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  const grund = 'Bei einem Verdacht, der sich beweisen lässt.'
  return [
    ...l.fall.mitglieder
      .filter(({ lokal }) => !istMinderjaehrig(l, lokal))
      .map(({ lokal }) => ({ gegenstand: lokal, titel: empfaengername(l, lokal), grund })),
    { gegenstand: DRITTE, titel: 'Arbeitgeber oder andere Dritte', grund },
  ]
}

const tat = (v: Verfahren): Festlegungswerte | undefined => festgelegt(v, TAT.id)?.werte
const nr = (v: Verfahren, schritt: string): number => festgelegt(v, schritt)?.nr ?? 0
const tatbestandVon = (w: Festlegungswerte | undefined): Tatbestand =>
  TATBESTAENDE.find((t) => t === textWert(w, 'tatbestand')) ?? 'aenderung'
const schuldVon = (w: Festlegungswerte | undefined): Schuld | undefined => {
  const s = textWert(w, 'schuld')
  return s === 'vorsatz' || s === 'fahrlaessig' ? s : undefined
}
const schuld = (v: Verfahren): Schuld =>
  schuldVon(festgelegt(v, ENTSCHEIDUNG.id)?.werte) ?? schuldVon(tat(v)) ?? 'vorsatz'
const ende = (v: Verfahren): Datum => tagWert(tat(v), 'bis') ?? (0 as Datum)

function pruefeTat(w: Festlegungswerte): string | null {
  const [von, bis] = [tagWert(w, 'von'), tagWert(w, 'bis')]
  if (von === undefined || bis === undefined || von > bis) return 'Die Tat kann nicht enden, bevor sie beginnt.'
  return bussgeldnummer(tatbestandVon(w), bis) === undefined
    ? `Am ${deutsch(bis)} stand darauf noch keine Geldbuße (§ 63 Abs. 1 SGB II, § 3 OWiG).`
    : null
}

function pruefeVerfolgung(w: Festlegungswerte): string | null {
  const wohin = textWert(w, 'wohin')
  if (textWert(w, 'straftat') === 'ja' && wohin !== 'sta')
    return 'Gibt es Anhaltspunkte für eine Straftat, entscheidet die Staatsanwaltschaft (§ 41 OWiG). Wählen Sie die Abgabe.'
  if (textWert(w, 'straftat') === 'nein' && wohin === 'sta')
    return 'Ohne Anhaltspunkte für eine Straftat wird nicht an die Staatsanwaltschaft abgegeben.'
  return textWert(w, 'schwarzarbeit') === 'ja' && wohin === 'absehen'
    ? 'Bei konkreten Anhaltspunkten für Schwarzarbeit ist der Zoll zu unterrichten (§ 64 Abs. 3 SGB II).'
    : null
}

function pruefeEntscheidung(l: Verfahrenslage, v: Verfahren, w: Festlegungswerte): string | null {
  const betrag = betragWert(w, 'betrag')
  if (betrag === undefined) return null
  const s = schuldVon(w) ?? 'fahrlaessig'
  const bis = verjaehrt(v, s)
  if (bis.tag < l.heute) return `Die Tat ist verjährt. ${bis.rechnung}`
  if (textWert(w, 'wie') === 'verwarnung')
    return betrag < VERWARNUNGSGELD.mindestens || betrag > VERWARNUNGSGELD.hoechstens
      ? 'Ein Verwarnungsgeld beträgt 5 bis 55 € (§ 56 Abs. 1 OWiG).'
      : null
  const hoechstens = bussgeldHoechstens(tatbestandVon(tat(v)), s)
  return betrag < BUSSE_MINDESTENS || betrag > hoechstens
    ? `Die Geldbuße beträgt hier 5 bis ${euro(hoechstens)} € (§ 63 Abs. 2 SGB II, § 17 OWiG).`
    : null
}

/** The hearing and the fine notice interrupt. */
function verjaehrt(v: Verfahren, s: Schuld = schuld(v)): ReturnType<typeof verfolgbarBis> {
  const busse = textWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'wie') === 'busse'
  const unterbrochen = [ANHOERUNG.id, ...(busse ? [BESCHEID.id] : [])].flatMap(
    (id) => tagWert(festgelegt(v, id)?.werte, 'am') ?? [],
  )
  return verfolgbarBis({ tatbestand: tatbestandVon(tat(v)), schuld: s, beendet: ende(v), unterbrochen })
}

/** What was decided last has gone out; a warning that was not accepted is not enough. */
function istGeschrieben(v: Verfahren): boolean {
  if (nr(v, BESCHEID.id) === 0 || nr(v, BESCHEID.id) < nr(v, ENTSCHEIDUNG.id)) return false
  return textWert(festgelegt(v, AUSGANG.id)?.werte, 'wie') !== 'nicht' || nr(v, AUSGANG.id) < nr(v, BESCHEID.id)
}

const danach: readonly Schrittkopf[] = [
  VERFOLGUNG,
  ANHOERUNG,
  AEUSSERUNG,
  ENTSCHEIDUNG,
  BESCHEID,
  ZUSTELLUNG_SCHRITT,
  AUSGANG,
  ZAHLUNG,
]
const nach = (k: Schrittkopf): readonly Schrittkopf[] => danach.slice(danach.indexOf(k) + 1)

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const w = tat(v)
  if (w === undefined)
    return [
      offen(TAT, 'Noch nicht vermerkt.', tatfelder(l.heute, v.gegenstand === DRITTE, TATBESTAENDE)),
      ...sperre(danach, 'Erst die Tat.'),
    ]
  const was = erledigt(TAT, `${norm(v)}: ${textWert(w, 'handlung')}`)
  const frist = verjaehrt(v)
  if (frist.tag < l.heute && !istGeschrieben(v)) return [was, ...entfallen(danach, `Verjährt. ${frist.rechnung}`)]
  const f = festgelegt(v, VERFOLGUNG.id)?.werte
  if (f === undefined)
    return [
      was,
      offen(VERFOLGUNG, frist.rechnung, verfolgungsfelder(zollMitZustaendig(tatbestandVon(w)))),
      ...sperre(nach(VERFOLGUNG), 'Erst, wer sie verfolgt.'),
    ]
  const wohin = textWert(f, 'wohin')
  if (wohin === 'absehen')
    return [
      was,
      erledigt(VERFOLGUNG, `Abgesehen (§ 47 OWiG): ${textWert(f, 'warum')}`),
      ...entfallen(nach(VERFOLGUNG), 'Die Tat wird nicht verfolgt.'),
    ]
  if (wohin !== 'selbst') return [was, ...abgabe(l, v, f)]
  return [was, erledigt(VERFOLGUNG, 'Wir verfolgen sie.'), ...selbst(l, v)]
}

const nummer = (v: Verfahren): number => bussgeldnummer(tatbestandVon(tat(v)), ende(v)) ?? 0
const norm = (v: Verfahren): string => `§ 63 Abs. 1 Nr. ${nummer(v)} SGB II`

/** "OWi" with day and hour of its beginning: the household is not named. */
const zeichen = (v: Verfahren): string => `OWi ${deutscheZeit(v.begonnenAm).replace(/\D/g, '')}`

function vorwurf(l: Verfahrenslage, v: Verfahren): Vorwurf {
  const w = tat(v)
  const dritte = v.gegenstand === DRITTE
  const e = briefeingabe(l, dritte ? undefined : (v.gegenstand as PersonId))
  return {
    ...e,
    bgNummer: '',
    zeichen: zeichen(v),
    empfaenger: dritte ? { ...anschrift(w), person: null } : e.empfaenger,
    betroffen: dritte ? textWert(w, 'name') : e.empfaenger.name,
    geburt: dritte ? null : (l.personen.get(v.gegenstand as PersonId)?.geburtsdatum ?? null),
    norm: norm(v),
    was: TATEN[tatbestandVon(w)],
    von: tagWert(w, 'von') ?? ende(v),
    bis: ende(v),
    handlung: textWert(w, 'handlung'),
    beweise: zeilen(textWert(w, 'beweise')),
    schuld: schuld(v),
    zahlweg: mitZweck(l, zeichen(v)),
  }
}

const anschrift = (w: Festlegungswerte | undefined) => ({
  name: textWert(w, 'name'),
  strasse: textWert(w, 'strasse'),
  plz: textWert(w, 'plz'),
  ort: textWert(w, 'ort'),
})

const haushalt = (v: Verfahren): boolean => v.gegenstand !== DRITTE

function brief(l: Verfahrenslage, v: Verfahren, titel: string, dokument: Brief['dokument'], frist?: Datum): Brief {
  return { id: 'betroffen', titel, an: vorwurf(l, v).betroffen, dokument, antwortfrist: frist }
}

function abgabe(l: Verfahrenslage, v: Verfahren, f: Festlegungswerte): readonly Schritt[] {
  const an = textWert(f, 'wohin') === 'sta' ? 'sta' : 'zoll'
  const stelle = anschrift(f)
  const v1 = vorwurf(l, v)
  const wo = `${v1.empfaenger.strasse}, ${v1.empfaenger.plz} ${v1.empfaenger.ort}`
  const gesendet = festgelegt(v, BESCHEID.id)
  const e = { ...v1, empfaenger: { ...stelle, person: null } }
  return [
    erledigt(VERFOLGUNG, `Abgabe an ${stelle.name}.`),
    ...entfallen([ANHOERUNG, AEUSSERUNG, ENTSCHEIDUNG], 'Die andere Stelle hört an und entscheidet.'),
    gesendet === undefined
      ? offen(BESCHEID, `Geht an ${stelle.name}.`, {
          art: 'ausfertigung',
          briefe: [
            {
              id: 'stelle',
              titel: 'Abgabe',
              an: stelle.name,
              dokument: () => abgabeOwi(e, v1, { an, anschrift: wo, warum: textWert(f, 'warum') }),
            },
          ],
          augen: 4,
          wirkung: null,
          knopf: 'Abgeben',
        })
      : erledigt(BESCHEID, `Am ${tagText(gesendet.werte, 'am')} abgegeben.`),
    ...entfallen([ZUSTELLUNG_SCHRITT, AUSGANG, ZAHLUNG], 'Die andere Stelle entscheidet.'),
  ]
}

function selbst(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const gesendet = festgelegt(v, ANHOERUNG.id)?.werte
  if (gesendet === undefined) return [hoereAn(l, v), ...sperre(nach(ANHOERUNG), 'Erst die Anhörung.')]
  const angehoert = erledigt(ANHOERUNG, `Am ${tagText(gesendet, 'am')} geschrieben.`)
  const w = festgelegt(v, AEUSSERUNG.id)?.werte
  if (w === undefined) {
    const bis = tagWert(gesendet, 'frist') ?? l.heute
    const frage =
      l.heute <= bis
        ? wartet(AEUSSERUNG, `Frist bis ${deutsch(bis)}.`, bis, aeusserungsfelder)
        : offen(AEUSSERUNG, `Die Frist ist am ${deutsch(bis)} abgelaufen.`, aeusserungsfelder)
    return [angehoert, frage, ...sperre(nach(AEUSSERUNG), 'Erst die Äußerung.')]
  }
  const geaeussert = erledigt(AEUSSERUNG, textWert(w, 'da') === 'ja' ? textWert(w, 'was') : 'Keine Äußerung.')
  return [angehoert, geaeussert, ...entscheide(l, v)]
}

function hoereAn(l: Verfahrenslage, v: Verfahren): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  const hoechstens = bussgeldHoechstens(tatbestandVon(tat(v)), schuld(v))
  return offen(ANHOERUNG, `Antwort bis ${deutsch(frist.tag)}. ${verjaehrt(v).rechnung}`, {
    art: 'ausfertigung',
    briefe: [
      brief(
        l,
        v,
        'Anhörung',
        () => anhoerungBetroffene(vorwurf(l, v), { hoechstens, haushalt: haushalt(v) }),
        frist.tag,
      ),
    ],
    augen: 2,
    wirkung: 'An den Leistungen ändert das nichts.',
    knopf: 'Anhörung ausfertigen',
  })
}

function entscheide(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  const abgelehnt = textWert(festgelegt(v, AUSGANG.id)?.werte, 'wie') === 'nicht'
  const neu = abgelehnt && nr(v, AUSGANG.id) > nr(v, ENTSCHEIDUNG.id)
  if (w === undefined || neu) {
    const t = tatbestandVon(tat(v))
    const grenzen = { vorsatz: bussgeldHoechstens(t, 'vorsatz'), fahrlaessig: bussgeldHoechstens(t, 'fahrlaessig') }
    const grund = neu ? 'Die Verwarnung ist nicht angenommen worden.' : verjaehrt(v).rechnung
    return [
      offen(ENTSCHEIDUNG, grund, entscheidungsfelder(grenzen, abgelehnt)),
      ...sperre(nach(ENTSCHEIDUNG), 'Erst die Entscheidung.'),
    ]
  }
  const wie = textWert(w, 'wie') as keyof typeof WEGE
  const betrag = betragWert(w, 'betrag')
  const entschieden = erledigt(ENTSCHEIDUNG, `${WEGE[wie]}${betrag === undefined ? '' : `: ${euro(betrag)} €`}.`)
  if (nr(v, BESCHEID.id) < nr(v, ENTSCHEIDUNG.id))
    return [entschieden, schreibe(l, v, wie, betrag), ...sperre(nach(BESCHEID), 'Erst das Schreiben.')]
  const geschrieben = festgelegt(v, BESCHEID.id)?.werte
  const gesendet = erledigt(BESCHEID, `Am ${tagText(geschrieben, 'am')} ausgefertigt.`)
  if (wie === 'busse') return [entschieden, gesendet, ...nachBescheid(l, v)]
  const ohne = entfallen([ZUSTELLUNG_SCHRITT], 'Nur ein Bußgeldbescheid wird zugestellt.')
  if (wie !== 'verwarnung')
    return [entschieden, gesendet, ...ohne, ...entfallen([AUSGANG, ZAHLUNG], 'Damit ist die Sache erledigt.')]
  return [entschieden, gesendet, ...ohne, ...nachVerwarnung(l, v, tagWert(geschrieben, 'frist') ?? l.heute)]
}

/** A week is what § 56 Abs. 2 Satz 2 OWiG has in mind. */
const VERWARNUNG_TAGE = 7

function schreibe(l: Verfahrenslage, v: Verfahren, wie: keyof typeof WEGE, betrag: Cent | undefined): Schritt {
  const rest = { art: 'ausfertigung', wirkung: 'An den Leistungen ändert das nichts.' } as const
  if (wie === 'einstellen') {
    const briefe = [brief(l, v, 'Nachricht: eingestellt', () => einstellungOwi(vorwurf(l, v)))]
    return offen(BESCHEID, 'Die Person erfährt es.', { ...rest, briefe, augen: 2, knopf: 'Nachricht ausfertigen' })
  }
  if (wie === 'busse' && betrag !== undefined) {
    const briefe = [brief(l, v, 'Bußgeldbescheid', () => bussgeldbescheid(vorwurf(l, v), busse(v, betrag)))]
    return offen(BESCHEID, `Geldbuße ${euro(betrag)} €, dazu die Kosten.`, {
      ...rest,
      briefe,
      augen: 4,
      knopf: 'Bußgeldbescheid erlassen',
    })
  }
  const geld = wie === 'verwarnung' ? (betrag ?? null) : null
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: VERWARNUNG_TAGE })
  const dokument = () => verwarnung(vorwurf(l, v), { betrag: geld, haushalt: haushalt(v) })
  const briefe = [brief(l, v, 'Verwarnung', dokument, geld === null ? undefined : frist.tag)]
  return offen(BESCHEID, 'Wirksam nur mit Einverständnis.', { ...rest, briefe, augen: 2, knopf: 'Verwarnen' })
}

function busse(v: Verfahren, betrag: Cent): Parameters<typeof bussgeldbescheid>[1] {
  const w = festgelegt(v, ENTSCHEIDUNG.id)?.werte
  const a = festgelegt(v, AEUSSERUNG.id)?.werte
  return {
    betrag,
    gebuehr: bussgeldgebuehr(betrag),
    auslagen: ZUSTELLUNG,
    bemessung: textWert(w, 'bemessung'),
    verhaeltnisse: textWert(w, 'verhaeltnisse'),
    aeusserung:
      textWert(a, 'da') === 'ja'
        ? `Sie haben dazu gesagt: ${textWert(a, 'was')}`
        : 'Sie haben sich nicht geäußert. Das durften Sie; es spricht nicht gegen Sie.',
    haushalt: haushalt(v),
  }
}

/** Fine and costs together. */
const zuZahlen = (betrag: Cent): Cent => cent(betrag + bussgeldgebuehr(betrag) + ZUSTELLUNG)

function nachBescheid(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const am = tagWert(festgelegt(v, BESCHEID.id)?.werte, 'am') ?? l.heute
  const zugestellt = tagWert(festgelegt(v, ZUSTELLUNG_SCHRITT.id)?.werte, 'am')
  if (zugestellt === undefined)
    return [
      offen(ZUSTELLUNG_SCHRITT, 'Der Tag der Zustellung fehlt noch.', zustellungsfelder(am, l.heute)),
      ...sperre([AUSGANG, ZAHLUNG], 'Erst die Zustellung.'),
    ]
  const da = erledigt(ZUSTELLUNG_SCHRITT, `Zugestellt am ${deutsch(zugestellt)}.`)
  const frist = einspruchsfrist(zugestellt, { land: l.traeger.land })
  const w = festgelegt(v, AUSGANG.id)?.werte
  const wie = textWert(w, 'wie')
  if (w === undefined || nr(v, AUSGANG.id) < nr(v, ZUSTELLUNG_SCHRITT.id)) {
    const felder = einspruchsfelder(l.heute)
    return [
      da,
      l.heute <= frist.tag
        ? wartet(AUSGANG, `Einspruch bis ${deutsch(frist.tag)}. ${frist.rechnung}`, frist.tag, felder)
        : offen(AUSGANG, `Die Frist ist am ${deutsch(frist.tag)} abgelaufen.`, felder),
      ...sperre([ZAHLUNG], 'Erst wenn der Bescheid rechtskräftig ist.'),
    ]
  }
  if (wie === 'einspruch' && textWert(w, 'danach') !== 'verworfen')
    return [
      da,
      erledigt(AUSGANG, `Einspruch vom ${tagText(w, 'am')}: ${textWert(w, 'warum')}`),
      ...entfallen([ZAHLUNG], textWert(w, 'danach') === 'zurueck' ? 'Zurückgenommen.' : 'Das Gericht entscheidet.'),
    ]
  return [da, erledigt(AUSGANG, 'Der Bescheid ist rechtskräftig.'), zahle(l, v, frist.tag)]
}

function zahle(l: Verfahrenslage, v: Verfahren, einspruchBis: Datum): Schritt {
  const betrag = betragWert(festgelegt(v, ENTSCHEIDUNG.id)?.werte, 'betrag') ?? cent(0)
  const w = festgelegt(v, ZAHLUNG.id)?.werte
  const wie = textWert(w, 'wie')
  if (wie === 'gezahlt') return erledigt(ZAHLUNG, `Gezahlt am ${tagText(w, 'am')}, Beleg ${textWert(w, 'beleg')}.`)
  if (wie === 'vollstreckung') return erledigt(ZAHLUNG, `Zur Vollstreckung abgegeben: ${textWert(w, 'beleg')}.`)
  const bis = tagWert(w, 'bis') ?? busseZahlbarBis(plusTage(einspruchBis, 1))
  const grund = `${euro(zuZahlen(betrag))} €, zahlbar bis ${deutsch(bis)}.`
  const felder = zahlungsfelder(l.heute)
  return l.heute <= bis ? wartet(ZAHLUNG, grund, bis, felder) : offen(ZAHLUNG, grund, felder)
}

function nachVerwarnung(l: Verfahrenslage, v: Verfahren, bis: Datum): readonly Schritt[] {
  const w = festgelegt(v, AUSGANG.id)?.werte
  if (w !== undefined && nr(v, AUSGANG.id) > nr(v, BESCHEID.id))
    return [
      erledigt(AUSGANG, `Gezahlt am ${tagText(w, 'am')}: Die Verwarnung ist wirksam.`),
      ...entfallen([ZAHLUNG], 'Das Verwarnungsgeld ist gezahlt.'),
    ]
  const felder = verwarnungsfelder(l.heute)
  return [
    l.heute <= bis
      ? wartet(AUSGANG, `Zahlbar bis ${deutsch(bis)}.`, bis, felder)
      : offen(AUSGANG, 'Die Frist ist vorbei.', felder),
    ...sperre([ZAHLUNG], 'Nur nach einem Bußgeldbescheid.'),
  ]
}

/** Days before the end of the period on which somebody is reminded. */
const VORLAUF = 28

function fristen(_l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  if (tat(v) === undefined || istGeschrieben(v)) return []
  if (textWert(festgelegt(v, VERFOLGUNG.id)?.werte, 'wohin') === 'absehen') return []
  const bis = verjaehrt(v)
  return [{ schluessel: 'verjaehrung', faelligAm: plusTage(bis.tag, -VORLAUF), grund: `Verjährung: ${bis.rechnung}` }]
}
