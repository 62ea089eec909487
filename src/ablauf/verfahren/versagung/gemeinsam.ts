import { anhoerungEntziehung } from '../../../bescheid/index.ts'
import {
  bewilligungsmonate,
  type Festlegungswerte,
  festgelegt,
  handwerte,
  istEinbehalten,
  type Verfahren,
} from '../../../fall/index.ts'
import {
  type Datum,
  deutsch,
  ersterTag,
  iso,
  type Json,
  letzterTag,
  liesMonat,
  type Monat,
  monatsname,
  monatVon,
  NULL_CENT,
  plusMonate,
  plusTage,
  summe,
} from '../../../kern/index.ts'
import { type Rechenergebnis, rechne } from '../../../leistung/index.ts'
import { behoerdenfrist, DAUER, type Leistungsart, type PersonId } from '../../../recht/index.ts'
import { ersterLaufmonat, gezahlteMonate } from '../../../zahlung/index.ts'
import { leistungsnameFuer } from '../../einstellungsschreiben.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { bekanntAb, istZukunft } from '../einstellung/beleg.ts'
import { antwortfelder } from '../einstellung/felder.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import {
  entfaellt,
  entfallen,
  erledigt,
  gesperrt,
  offen,
  type Schritt,
  type Schrittkopf,
  sperre,
  wartet,
} from '../schritt.ts'
import { sammelbriefe } from '../vertretung.ts'
import { tagWert, textWert } from '../werte.ts'
import {
  belegVon,
  betroffeneMonate,
  eigeneIds,
  type Grundlage,
  grundlageVon,
  SCHRITT,
  umstandsId,
  type Versagungsbeleg,
  type Worum,
} from './beleg.ts'
import { artentext, entwurfsfelder, nachholungsfelder, ruecknahmefelder, umfangsfelder } from './felder.ts'
import { ANDERE_STELLE, type Ursache, ursacheVon } from './ursache.ts'

/** The steps every kind of withholding has, from the examination to the payment afterwards. */
export type Koepfe = Readonly<Record<keyof typeof KOPF, Schrittkopf>>

export const KOPF = {
  pruefung: {
    id: SCHRITT.pruefung,
    titel: 'Durfte das Papier verlangt werden?',
    norm: '§§ 60, 65, 66 Abs. 1 und 3 SGB I',
    hilfe: 'Der schriftliche Hinweis mit Frist ist schon geprüft: Ohne ihn beginnt dieses Verfahren nicht.',
  },
  umfang: {
    id: SCHRITT.umfang,
    titel: 'Ob, für wen und wie weit (Ermessen)',
    norm: '§ 66 Abs. 1, § 39 SGB I',
    hilfe:
      'Zuerst an einen Teil denken. Miete und Kinder trifft es nur, wenn auch deren Anspruch am fehlenden Papier hängt. Eine Versagung ohne eigene Abwägung ist rechtswidrig.',
  },
  anhoerung: {
    id: SCHRITT.anhoerung,
    titel: 'Anhörung',
    norm: '§ 24 Abs. 1 SGB X',
    hilfe: 'Nur bei laufender Leistung: Wer ein Recht verliert, wird vorher gefragt.',
  },
  antwort: {
    id: SCHRITT.antwort,
    titel: 'Antwort',
    norm: '§ 24 Abs. 1, § 35 Abs. 1 SGB X',
    hilfe: 'Was vorgetragen wird, muss im Bescheid stehen und gewogen sein.',
  },
  entwurf: {
    id: SCHRITT.entwurf,
    titel: 'In den Entwurf schreiben',
    norm: '§ 66 Abs. 1 SGB I',
    hilfe: 'Die Beträge stehen danach mit 0,00 € und § 66 SGB I im Entwurf, bis zum Ende des Bewilligungszeitraums.',
  },
  entscheidung: {
    id: SCHRITT.entscheidung,
    titel: 'Entscheiden',
    norm: '§ 66 Abs. 1 SGB I, § 31 SGB X',
    hilfe: 'Feststellen und von einer zweiten Person mit Stufe A anordnen lassen.',
  },
  nachholung: {
    id: SCHRITT.nachholung,
    titel: 'Nachholung',
    norm: '§ 67 SGB I',
    hilfe: 'Kommt das Papier, ist neu zu entscheiden: ab jetzt immer, für die Zeit davor nach Ermessen.',
  },
  wieder: {
    id: SCHRITT.wieder,
    titel: 'Neu entscheiden',
    norm: '§ 67 SGB I',
    hilfe: 'Vorher in den Angaben eintragen, was die Unterlagen sagen.',
  },
} as const satisfies Record<string, Schrittkopf>

/** From the examination on; `vorher` and the open examination are those of the kind. */
export function gemeinsameSchritte(
  l: Verfahrenslage,
  v: Verfahren,
  k: Koepfe,
  u: Ursache,
  pruefung: Pick<Schritt, 'grund'> & { readonly offen: Schritt },
): readonly Schritt[] {
  const alle = Object.values(k)
  if (u.erledigt && !istAngeordnet(l, v, SCHRITT.entwurf))
    return entfallen(
      alle,
      u.grund.art === 'unterlagen' ? 'Die Unterlagen sind da: Es ist nichts zu versagen.' : ERLEDIGT,
    )
  const g = grundlageVon(v)
  if (festgelegt(v, SCHRITT.pruefung) === undefined) return [pruefung.offen, ...sperre(alle.slice(1), DAVOR)]
  const geprueft = erledigt(k.pruefung, pruefung.grund)
  if (g === undefined) return [geprueft, umfang(l, k, u), ...sperre(alle.slice(2), DAVOR)]
  return [geprueft, erledigt(k.umfang, umfangstext(l, g)), ...anhoerung(l, v, k, g, u), ...danach(l, v, k, g)]
}

const DAVOR = 'Erst der Schritt davor.'
const ERLEDIGT = 'Es ist nichts zu versagen oder zu entziehen.'

/** What settling one of these steps does; the kind says what its own examination refuses. */
export const wirktGemeinsam: NonNullable<Verfahrensplan['wirkt']> = async (tx, h, e) => {
  const { lage: l, verfahren: v, schritt, werte } = e
  switch (schritt) {
    case SCHRITT.umfang:
      return pruefeErmessen(werte)
    case SCHRITT.entwurf: {
      const eintraege = versagungseintraege(l, v)
      return typeof eintraege === 'string' ? eintraege : schreibeInEntwurf(tx, h, l, eintraege)
    }
    case SCHRITT.nachholung:
      return schreibeInEntwurf(tx, h, l, nachholungseintraege(l, v))
    default:
      return null
  }
}

/** Months of the draft's periods that nobody has decided: an application is open. */
function offeneMonate(l: Verfahrenslage): readonly Monat[] {
  const entschieden = new Set(l.entschieden.map((g) => g.monat))
  const [erster] = bewilligungsmonate(l.angaben).filter((m) => !entschieden.has(m))
  return erster === undefined ? [] : betroffeneMonate(l.angaben, erster)
}

/** Granted months that begin after a notice of today is made known, and that no run has taken. */
function kuenftigeMonate(l: Verfahrenslage): readonly Monat[] {
  const gezahlt = new Set(gezahlteMonate(l.zahlungsstand))
  const laufAb = ersterLaufmonat(l.heute)
  const granted = new Set(l.geltend.flatMap((z) => (z.betrag > 0 ? [z.monat] : [])))
  return [...granted]
    .filter((m) => m >= laufAb && !gezahlt.has(m) && istZukunft(plusTage(ersterTag(m), -1), l.heute))
    .sort((a, b) => a - b)
}

function umfang(l: Verfahrenslage, k: Koepfe, u: Ursache): Schritt {
  const [antrag, laufend] = [offeneMonate(l), kuenftigeMonate(l)]
  const worum: Worum[] = [
    ...(antrag.length > 0 ? ['versagung' as const] : []),
    ...(laufend.length > 0 ? ['entziehung' as const] : []),
  ]
  const monat = antrag[0] ?? laufend[0]
  if (monat === undefined)
    return offen(k.umfang, 'Kein Antrag ist offen, und nach diesem Monat ist nichts mehr bewilligt.', {
      art: 'verweis',
      nach: `/faelle/${l.fall.fall}`,
      knopf: 'Angaben bearbeiten',
    })
  const [e] = ohneEigene(l, [monat])
  const je = e?.personen.flatMap((p) => p.leistungen) ?? []
  const arten = [...new Set(je.map((z) => z.leistungsart))].map((art) => ({
    art,
    text: artentext(summe(je.filter((z) => z.leistungsart === art).map((z) => z.betrag)), monat),
  }))
  return offen(k.umfang, 'Noch nicht abgewogen.', {
    art: 'klaerung',
    frage: 'Für wen, ganz oder zum Teil?',
    warum:
      u.grund.art === 'andereStelle'
        ? 'Dass versagt oder entzogen wird, bestimmt das Gesetz; wie weit, ist im Einzelfall abzuwägen.'
        : 'Versagt und entzogen wird nur so weit, wie das Fehlende reicht, und nur nach Abwägung im Einzelfall.',
    wirkung: `Nach den Angaben ${arten.map((a) => a.text).length === 0 ? 'steht nichts zu' : `stehen zu: ${arten.map((a) => a.text).join(', ')}`}.`,
    felder: umfangsfelder(l, { worum, ursache: u, arten }),
    knopf: 'Festlegen',
  })
}

const MINDESTENS = 20

/** § 35 Abs. 1 Satz 3 SGB X: own sentences on each side, not one for all. A sentence refuses. */
function pruefeErmessen(w: Festlegungswerte): string | null {
  const texte = ['teil', 'fuer', 'gegen'].map((x) => textWert(w, x).trim())
  const eigen = new Set(texte).size === texte.length && texte.every((x) => x.length >= MINDESTENS)
  return eigen
    ? null
    : 'Die Abwägung braucht zu jedem Punkt einen eigenen, ganzen Satz zu diesem Fall (§ 39 Abs. 1 SGB I).'
}

function umfangstext(l: Verfahrenslage, g: Grundlage): string {
  const wer = g.personen.map((p) => empfaengername(l, p)).join(', ')
  return `${g.art === 'entziehung' ? 'Entziehung' : 'Versagung'} für ${wer}, ${g.umfang === 'ganz' ? 'ganz' : `zum Teil: ${g.umfang.join(', ')}`}. ${g.ermessen.teil}`
}

function anhoerung(l: Verfahrenslage, v: Verfahren, k: Koepfe, g: Grundlage, u: Ursache): readonly Schritt[] {
  if (g.art === 'versagung') {
    const grund = 'Über einen Antrag wird entschieden, ein Recht wird nicht genommen.'
    return [entfaellt(k.anhoerung, grund), entfaellt(k.antwort, grund)]
  }
  const gesandt = festgelegt(v, SCHRITT.anhoerung)?.werte
  if (gesandt === undefined) {
    const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
    return [
      offen(k.anhoerung, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
        art: 'ausfertigung',
        briefe: anhoerungsbriefe(l, g, u).map((b) => ({ ...b, antwortfrist: frist.tag })),
        augen: 2,
        wirkung: 'Entschieden ist damit noch nichts.',
        knopf: 'Anhörung ausfertigen',
      }),
      gesperrt(k.antwort, 'Erst der Schritt davor.'),
    ]
  }
  return [
    erledigt(k.anhoerung, `Am ${deutsch(tagWert(gesandt, 'am') ?? l.heute)} geschrieben.`),
    antwort(l, v, k, tagWert(gesandt, 'frist') ?? l.heute),
  ]
}

const anhoerungsbriefe = (l: Verfahrenslage, g: Grundlage, u: Ursache) =>
  sammelbriefe(l, g.personen).map(({ an, um }) => ({
    id: an,
    titel: 'Anhörung',
    an: empfaengername(l, an),
    dokument: () =>
      anhoerungEntziehung(briefeingabe(l, an), {
        grund: u.grund,
        ...g,
        leistungsname: leistungsnameFuer(l, um, [plusMonate(monatVon(l.heute), 1)]),
        wer: um.map((p) => empfaengername(l, p)),
      }),
  }))

function antwort(l: Verfahrenslage, v: Verfahren, k: Koepfe, frist: Datum): Schritt {
  const w = festgelegt(v, SCHRITT.antwort)?.werte
  if (w !== undefined)
    return erledigt(k.antwort, textWert(w, 'inhalt') === '' ? 'Keine Antwort.' : textWert(w, 'inhalt'))
  const klaerung = {
    art: 'klaerung',
    frage: 'Was wurde geantwortet?',
    warum: 'Antwort und Würdigung stehen im Bescheid. Überzeugt sie, beenden Sie das Verfahren mit diesem Grund.',
    wirkung: null,
    felder: antwortfelder(l.heute > frist),
    knopf: 'Festhalten',
  } as const
  return l.heute <= frist
    ? wartet(k.antwort, `Frist bis ${deutsch(frist)}.`, frist, klaerung)
    : offen(k.antwort, 'Die Frist ist abgelaufen.', klaerung)
}

function danach(l: Verfahrenslage, v: Verfahren, k: Koepfe, g: Grundlage): readonly Schritt[] {
  const b = belegVon(v)
  const gehoert = g.art === 'versagung' || festgelegt(v, SCHRITT.antwort) !== undefined
  const angeordnet = istAngeordnet(l, v, SCHRITT.entwurf)
  if (!gehoert || b === undefined || (!angeordnet && istUeberholt(l, b)))
    return [
      gehoert ? schreibeEntwurf(l, k, g, b) : gesperrt(k.entwurf, 'Erst die Antwort.'),
      ...[k.entscheidung, k.nachholung, k.wieder].map((x) => gesperrt(x, 'Erst der Schritt davor.')),
    ]
  const steht = erledigt(k.entwurf, `Ab ${monatsname(b.ab)} steht es im Entwurf.`)
  if (!angeordnet)
    return [
      steht,
      entscheide(l, k.entscheidung),
      ...[k.nachholung, k.wieder].map((x) => gesperrt(x, 'Erst die Entscheidung.')),
    ]
  return [steht, erledigt(k.entscheidung, 'Angeordnet; der Bescheid ist in der Akte.'), ...nachgeholt(l, v, k, b)]
}

/** § 66 SGB I works for the time to come only: a month that has come meanwhile is chosen anew. */
const istUeberholt = (l: Verfahrenslage, b: Versagungsbeleg): boolean =>
  b.art === 'entziehung' && !istZukunft(plusTage(ersterTag(b.ab), -1), l.heute)

/** Something was ordered after this was written into the draft. */
function istAngeordnet(l: Verfahrenslage, v: Verfahren, schritt: string): boolean {
  const seit = festgelegt(v, schritt)?.wann
  return seit !== undefined && l.entscheidungen.some((e) => e.zustand === 'angeordnet' && e.angeordnetAm >= seit)
}

function schreibeEntwurf(l: Verfahrenslage, k: Koepfe, g: Grundlage, alt: Versagungsbeleg | undefined): Schritt {
  const monate = moeglicheMonate(l, g)
  const bekannt = deutsch(bekanntAb(l.heute))
  const grund =
    alt === undefined
      ? 'Noch nicht geschrieben.'
      : `Zu spät für ${monatsname(alt.ab)}: Bekannt wird der Bescheid erst am ${bekannt}.`
  if (monate.length === 0)
    return offen(k.entwurf, 'Kein Monat ist mehr offen oder bewilligt.', {
      art: 'verweis',
      nach: `/faelle/${l.fall.fall}`,
      knopf: 'Angaben bearbeiten',
    })
  return offen(k.entwurf, grund, {
    art: 'klaerung',
    frage: 'Bleibt es dabei, und ab welchem Monat?',
    warum:
      g.art === 'entziehung'
        ? `Nur für die Zukunft, für ganze Monate, die kein Lauf genommen hat; heute zur Post, bekannt am ${bekannt}.`
        : 'Der Antrag ist vom ersten Monat an offen.',
    wirkung: 'Mit der Anordnung wird das nicht gezahlt, bis es nachgeholt ist.',
    felder: entwurfsfelder(monate),
    knopf: 'In den Entwurf schreiben',
  })
}

const moeglicheMonate = (l: Verfahrenslage, g: Pick<Grundlage, 'art'>): readonly Monat[] =>
  g.art === 'entziehung' ? kuenftigeMonate(l) : offeneMonate(l).slice(0, 1)

/** What the facts give without anything withheld. */
function ohneEigene(l: Verfahrenslage, monate: readonly Monat[]): readonly Rechenergebnis[] {
  const weg = new Set(handwerte(l).flatMap((h) => (istEinbehalten(h) ? [h.id] : [])))
  const umstaende = Object.fromEntries(Object.entries(l.umstaende).filter(([id]) => !weg.has(id)))
  return rechne({ angaben: l.angaben, umstaende }, monate, { bekanntBis: l.heute })
}

type Eintrag = { readonly pfad: string; readonly wert: Json }

/** Amounts of nought, of each person and each kind that is due in one of the months. A sentence refuses. */
function versagungseintraege(l: Verfahrenslage, v: Verfahren): readonly Eintrag[] | string {
  const b = belegVon(v)
  const u = ursacheVon(l, v, (p) => empfaengername(l, p))
  if (b === undefined || u === undefined) return 'Es fehlt noch der Umfang.'
  const monate = betroffeneMonate(l.angaben, b.ab)
  const letzter = monate.at(-1)
  const ergebnisse = ohneEigene(l, monate)
  const neu = b.personen.flatMap((person) =>
    faellige(ergebnisse, person)
      .filter((art) => b.umfang === 'ganz' || b.umfang.includes(art))
      .map((art) => ({ id: umstandsId(person, art, b.ab), person, art })),
  )
  if (neu.length === 0 || letzter === undefined)
    return 'Nach den Angaben steht dafür ohnehin nichts zu. Lehnen Sie ab, oder tragen Sie zuerst ein, was bekannt ist.'
  const begruendung = u.kurz.slice(0, LAENGSTE_BEGRUENDUNG)
  const ids = new Set(neu.map((x) => x.id))
  return [
    ...fruehere(v)
      .filter((id) => !ids.has(id) && l.umstaende[id] !== undefined)
      .map((id) => ({ pfad: `umstaende/${id}`, wert: null })),
    ...neu.map(({ id, person, art }) => ({
      pfad: `umstaende/${id}`,
      wert: {
        art: 'handwert',
        person,
        leistung: art,
        betrag_cent: NULL_CENT,
        von: iso(ersterTag(b.ab)),
        bis: iso(letzterTag(letzter)),
        begruendung,
        rechtsgrundlage: u.norm,
      },
    })),
  ]
}
const LAENGSTE_BEGRUENDUNG = 480

const faellige = (ergebnisse: readonly Rechenergebnis[], person: PersonId): readonly Leistungsart[] => [
  ...new Set(
    ergebnisse
      .flatMap((e) => e.personen.flatMap((p) => (p.person === person ? p.leistungen.filter((x) => x.betrag > 0) : [])))
      .map((x) => x.leistungsart),
  ),
]

/** Ids it has written for a month that was given up. */
function fruehere(v: Verfahren): readonly string[] {
  const g = grundlageVon(v)
  if (g === undefined) return []
  return v.festlegungen.flatMap((f) => {
    const ab = f.schritt === SCHRITT.entwurf ? liesMonat(textWert(f.werte, 'ab')) : undefined
    return ab === undefined ? [] : [...eigeneIds({ ...g, ab })]
  })
}

function entscheide(l: Verfahrenslage, kopf: Schrittkopf): Schritt {
  const vorgelegt = l.entscheidungen.find((e) => e.zustand === 'festgestellt')
  if (vorgelegt !== undefined)
    return offen(kopf, 'Festgestellt, wartet auf Anordnung.', {
      art: 'verweis',
      nach: `/anordnen/${vorgelegt.id}`,
      knopf: 'Zur Anordnung',
    })
  return offen(kopf, 'Feststellen und von einer anderen Person anordnen lassen.', {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}/differenz`,
    knopf: 'Ansehen und feststellen',
  })
}

function nachgeholt(l: Verfahrenslage, v: Verfahren, k: Koepfe, b: Versagungsbeleg): readonly Schritt[] {
  const betroffen = betroffeneMonate(l.geltendeAngaben ?? l.angaben, b.ab)
  const letzter = betroffen.at(-1) ?? b.ab
  const n = b.nachholung
  if (n === undefined) {
    const klaerung = {
      art: 'klaerung',
      frage:
        v.art === ANDERE_STELLE
          ? 'Seit wann ist es nachgeholt?'
          : 'Was ist nachgeholt, und was wird für die Zeit davor gezahlt?',
      warum:
        v.art === ANDERE_STELLE
          ? 'Wer bei der anderen Stelle mitwirkt, bekommt alles von Anfang an: Hier ist nichts abzuwägen.'
          : 'Ab jetzt wird wieder entschieden wie sonst. Für die Zeit davor ist abzuwägen, ob ganz, zum Teil oder nicht.',
      wirkung: `Einbehalten ist seit ${monatsname(b.ab)}, längstens bis ${monatsname(letzter)}.`,
      felder: v.art === ANDERE_STELLE ? ruecknahmefelder(l) : nachholungsfelder(l, betroffen),
      knopf: 'In den Entwurf übernehmen',
    } as const
    return [
      wartet(
        k.nachholung,
        `Noch nicht nachgeholt. Längstens bis ${monatsname(letzter)}.`,
        letzterTag(letzter),
        klaerung,
      ),
      gesperrt(k.wieder, 'Erst wenn es nachgeholt ist.'),
    ]
  }
  const getan = erledigt(k.nachholung, `Am ${deutsch(n.am)}. Gezahlt wird ab ${monatsname(n.ab)}. ${n.warum}`)
  if (istAngeordnet(l, v, SCHRITT.nachholung))
    return [getan, erledigt(k.wieder, 'Angeordnet; der Bescheid ist in der Akte.')]
  return [getan, entscheide(l, k.wieder)]
}

/** Taken out where everything is paid after all; else it ends with the month before. */
function nachholungseintraege(l: Verfahrenslage, v: Verfahren): readonly Eintrag[] {
  const b = belegVon(v)
  const n = b?.nachholung
  if (b === undefined || n === undefined) return []
  const ids = eigeneIds(b)
  return handwerte(l)
    .filter((h) => ids.has(h.id))
    .map(({ id }) =>
      n.ab <= b.ab
        ? { pfad: `umstaende/${id}`, wert: null }
        : { pfad: `umstaende/${id}/bis`, wert: iso(letzterTag(plusMonate(n.ab, -1))) },
    )
}
