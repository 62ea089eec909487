import { festgelegt, type Verfahren } from '../../../fall/index.ts'
import { cent, deutsch, euro, kurzmonat, type Monat, monatsname, summe } from '../../../kern/index.ts'
import { schliesseUeberzahlung, type Ueberzahlung } from '../../../leistung/index.ts'
import {
  type Beitragsersatz,
  behoerdenfrist,
  DAUER,
  jahresfristAufhebung,
  type PersonId,
} from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import { istVorgelegt, stelleAufhebungFest } from '../../aufhebung.ts'
import { bearbeiterVon } from '../../handelnder.ts'
import { empfaengername, verstorbene } from '../../schreiben.ts'
import { erfuellteMonate } from '../erstattungsanspruch/stand.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from '../plan.ts'
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
import { adressatVon } from '../vertretung.ts'
import { tagText, tagWert, textWert } from '../werte.ts'
import { adressaten, anhoerungsbriefe, aufhebungsauftrag, nichtsBriefe } from './auftrag.ts'
import { beitraegeVon, moeglicheBeitraege, summeDerBeitraege } from './beitraege.ts'
import { type Betroffen, type Erstattungsfall, erstattungsfall, schlageUrsacheVor } from './fall.ts'
import { frageNachAntwort, frageNachSchuld, frageNachUrsache, frageNachVersicherung } from './fragen.ts'
import { SCHRITT } from './schritte.ts'
import {
  type Ausgang,
  ausgang,
  type Festgestelltes,
  festgestelltes,
  istZuKlein,
  schuldVon,
  type Urteil,
} from './urteil.ts'
import { tatsachenVorschlag } from './vorschlag.ts'

/**
 * §§ 45, 48, 50 SGB X: takes paid months back. What an order found to be paid too much is computed anew from the facts that
 * are ordered; who is to blame, what was heard and how it was weighed is settled step by step; then a decision with four
 * eyes lowers the months, makes the claims and sends one notice for each person.
 */
export const erstattung: Verfahrensplan = {
  art: 'erstattung',
  titel: 'Aufhebung und Erstattung',
  norm: '§§ 24, 45, 48, 50 SGB X, § 40 SGB II',
  hilfe:
    'Wenn für Monate, die schon gezahlt sind, zu viel gezahlt wurde. Erst klären, ob die Bewilligung von Anfang an falsch war oder sich danach etwas geändert hat; dann jede erwachsene Person anhören; dann entscheiden. Jede Person schuldet nur ihren eigenen Teil. Kinder schulden selbst, geschrieben wird an die Eltern. Weniger als 50 Euro für alle zusammen bleiben außer Betracht.',
  anlaesse: (l) =>
    l.ueberzahlungen.filter((u) => u.erledigt === null && !nurVerstorbene(l, u)).map((u) => anlass(l, u)),
  gegenstand: (l, v) => {
    const u = l.ueberzahlungen.find((x) => x.id === v.gegenstand)
    return u === undefined ? '' : titelVon(u)
  },
  schritte: (l, v) => {
    const u = l.ueberzahlungen.find((x) => x.id === v.gegenstand)
    if (u === undefined) throw new Error(`procedure ${v.id}: recovery case ${v.gegenstand} is gone`)
    return u.erledigt === null ? laufend(l, v, u) : abgeschlossen(l, v, u)
  },
  wirkt: async (tx, h, e) => {
    const { lage, verfahren, schritt } = e
    if (schritt === `${SCHRITT.bescheid}:vorlage`) return stelleAufhebungFest(tx, h, lage, verfahren)
    const u = lage.ueberzahlungen.find((x) => x.id === verfahren.gegenstand)
    if (schritt !== SCHRITT.nichts || u === undefined) return null
    const a = ausgangVon(lage, verfahren, u)
    const wie = a.nicht.length > 0 && a.nicht.every((n) => n.warum === 'bagatelle') ? 'bagatelle' : 'nichts'
    await schliesseUeberzahlung(tx, h.umgebung, {
      traeger: lage.fall.traeger,
      ueberzahlung: u.id,
      wie,
      grund:
        wie === 'bagatelle' ? '§ 40 Abs. 1 Satz 3 SGB II' : a.nicht.map((n) => `${n.person}: ${n.warum}`).join(', '),
      wer: bearbeiterVon(h),
    })
    return null
  },
}

const monateVon = (u: Ueberzahlung): readonly Monat[] =>
  [...new Set(u.posten.map((p) => p.monat))].sort((a, b) => a - b)
const spanne = (monate: readonly Monat[]): string => {
  const [erster, letzter] = [monate[0], monate.at(-1)]
  if (erster === undefined || letzter === undefined) return 'kein Monat'
  return erster === letzter ? monatsname(erster) : `${kurzmonat(erster)} bis ${kurzmonat(letzter)}`
}
const titelVon = (u: Ueberzahlung): string => `Überzahlung ${spanne(monateVon(u))}`

function anlass(l: Verfahrenslage, u: Ueberzahlung): Anlass {
  const f = erstattungsfall(l, u, { bekanntBis: l.heute })
  return {
    gegenstand: u.id,
    titel: titelVon(u),
    grund: `${euro(cent(f.gesamt))} €, gefunden bei der Anordnung am ${deutsch(tagInBerlin(u.eroeffnetAm))}.`,
  }
}

const UEBERZAHLUNG = {
  id: SCHRITT.ueberzahlung,
  titel: 'Was wurde zu viel gezahlt?',
  norm: '§ 50 Abs. 1 SGB X',
  hilfe:
    'Gerechnet aus den angeordneten Angaben, je Person und Monat. Ändern sich die Angaben, ändert sich der Betrag hier mit.',
} as const
const BESCHEIDE = {
  id: SCHRITT.bescheide,
  titel: 'Welcher Bescheid hat die Monate bewilligt?',
  norm: '§ 37 SGB X',
  hilfe:
    'Aufgehoben wird der letzte Bescheid, der für den Monat gilt. Bekannt gegeben ist er am vierten Tag nach der Aufgabe zur Post.',
} as const
const URSACHE = {
  id: SCHRITT.ursache,
  titel: 'Von Anfang an falsch oder später geändert?',
  norm: '§ 45, § 48 Abs. 1 Satz 2 SGB X',
  hilfe:
    'Davon hängt ab, ob es auf ein Verschulden ankommt und welche Fristen gelten. Der Vorschlag folgt aus dem Vergleich der Angaben; entscheiden müssen Sie.',
} as const
const BEITRAEGE = {
  id: SCHRITT.beitraege,
  titel: 'Sind auch Beiträge zu ersetzen?',
  norm: '§ 40 Abs. 2 Nr. 5 SGB II, § 335 SGB III',
  hilfe: 'Nur für Monate, in denen an keinem Tag ein Anspruch bleibt und keine andere Krankenversicherung bestand.',
} as const
const FRISTEN = {
  id: SCHRITT.fristen,
  titel: 'Fristen',
  norm: '§ 45 Abs. 3 und 4, § 48 Abs. 4 SGB X',
  hilfe:
    'Ein Jahr seit Kenntnis aller Tatsachen, dazu zwei oder zehn Jahre seit dem Bescheid. Der Bescheid muss vorher bekannt gegeben sein.',
} as const
const ANHOERUNG = {
  id: SCHRITT.anhoerung,
  titel: 'Anhörung',
  norm: '§ 24 SGB X',
  hilfe:
    'Jede erwachsene Person bekommt ihren eigenen Brief mit eigener Frist; Kinder werden über ihre gesetzliche Vertretung angehört. Alle Tatsachen müssen darin stehen, auch die Vorwürfe.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Entscheidung: Aufhebung und Erstattung',
  norm: '§§ 45, 48, 50 SGB X, § 330 SGB III',
  hilfe:
    'Mit der Vorlage wird festgestellt; eine zweite Person mit Stufe A ordnet an. Erst dann gelten die niedrigeren Beträge, entstehen die Forderungen und gehen die Bescheide hinaus, alles zugleich.',
} as const
const NICHTS = {
  id: SCHRITT.nichts,
  titel: 'Mitteilung: Es wird nichts zurückgefordert',
  norm: '§ 40 Abs. 1 Satz 3 und 4 SGB II',
  hilfe: 'Sagt den Personen, dass es bei den bisherigen Bescheiden bleibt, und schließt die Überzahlung ab.',
} as const

const ausgangVon = (l: Verfahrenslage, v: Verfahren, u: Ueberzahlung): Ausgang => {
  const f = erstattungsfall(l, u, { bekanntBis: l.heute })
  return istZuKlein(l, v, f) ? zuKlein(f) : ausgang(l, v, f)
}
const zuKlein = (f: Erstattungsfall): Ausgang => ({
  offen: [],
  zurueck: [],
  nicht: f.personen.map((person) => ({ person, warum: 'bagatelle' })),
})

function laufend(l: Verfahrenslage, v: Verfahren, u: Ueberzahlung): readonly Schritt[] {
  const f = erstattungsfall(l, u, { bekanntBis: l.heute })
  const anfang = [wasZuViel(l, f), welcheBescheide(f)]
  if (f.nichtAbgedeckt.length > 0)
    return [
      ...anfang,
      ...sperre([URSACHE, ANHOERUNG, BESCHEID], `Nicht alles ist berechnet: ${f.nichtAbgedeckt.join(' ')}`),
    ]
  if (f.gesamt === 0)
    return [
      ...anfang,
      ...alleEntfallen('Nach den heutigen Angaben ist nichts zu viel gezahlt.'),
      sendeNichts(l, v, f, { offen: [], zurueck: [], nicht: [] }),
    ]
  const beitraege = welcheBeitraege(l, v, f)
  if (beitraege.zustand !== 'offen' && istZuKlein(l, v, f))
    return [
      ...anfang,
      beitraege,
      ...alleEntfallen(
        `${euro(cent(f.gesamt))} € für alle zusammen sind weniger als 50 €: Für die Vergangenheit wird nichts aufgehoben.`,
      ),
      sendeNichts(l, v, f, zuKlein(f)),
    ]
  const fest = festgestelltes(v)
  if (fest === undefined)
    return [...anfang, beitraege, klaereUrsache(l, f), ...sperre([ANHOERUNG, FRISTEN, BESCHEID], 'Erst die Ursache.')]
  return [
    ...anfang,
    beitraege,
    erledigt(URSACHE, `${URSACHENSATZ[fest.ursache]} ${fest.tatsachen}`),
    ...weiter(l, v, f, fest),
  ]
}

function weiter(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall, fest: Festgestelltes): readonly Schritt[] {
  const wen = adressaten(l, f.personen)
  const schuld = fest.ursache === 'einkommen' ? [] : wen.map((p) => klaereSchuld(l, v, p, fest))
  const gehoert = festgelegt(v, SCHRITT.anhoerung)
  const antworten = wen.map((p) => klaereAntwort(l, v, f, p, fest))
  const a = ausgang(l, v, f)
  const alleDa = antworten.every((s) => s.zustand === 'erledigt')
  return [
    ...schuld,
    gehoert === undefined
      ? hoereAn(l, v, f, schuld)
      : erledigt(ANHOERUNG, `Am ${tagText(gehoert.werte, 'am')} geschrieben.`),
    ...antworten,
    fristen(l, v, f, fest),
    ...(alleDa && a.offen.length === 0
      ? entscheide(l, v, f, a)
      : sperre([BESCHEID], 'Erst wenn jede Antwort festgehalten ist oder ihre Frist abgelaufen ist.')),
  ]
}

const alleEntfallen = (grund: string) => entfallen([URSACHE, ANHOERUNG, FRISTEN, BESCHEID], grund)

const URSACHENSATZ = {
  einkommen: 'Einkommen oder Vermögen nach der Bewilligung (§ 48 Abs. 1 Satz 2 Nr. 3 SGB X).',
  mitteilung: 'Änderung nicht mitgeteilt (§ 48 Abs. 1 Satz 2 Nr. 2 SGB X).',
  wegfall: 'Wegfall war bekannt oder leicht zu erkennen (§ 48 Abs. 1 Satz 2 Nr. 4 SGB X).',
  anfaenglich: 'Von Anfang an falsch (§ 45 SGB X).',
} as const

function wasZuViel(l: Verfahrenslage, f: Erstattungsfall): Schritt {
  const je = f.personen.map((p) => {
    const meine = f.betroffen.filter((b) => b.person === p).flatMap((b) => b.gefallen)
    const von = (k: string): number => summe(meine.filter((z) => z.kostentraeger === k).map((z) => z.betrag))
    const traeger = [
      ...(von('bund') > 0 ? [`Bund ${euro(cent(von('bund')))} €`] : []),
      ...(von('kommune') > 0 ? [`Kommune ${euro(cent(von('kommune')))} €`] : []),
    ]
    return `${empfaengername(l, p)} ${euro(summe(meine.map((z) => z.betrag)))} € (${traeger.join(', ')})`
  })
  const andere = l.ueberzahlungen.filter(
    (u) =>
      u.erledigt === null &&
      u.id !== f.ueberzahlung.id &&
      u.posten.some((p) => f.betroffen.some((b) => b.person === p.person && b.monat === p.monat)),
  )
  const doppelt =
    andere.length === 0
      ? ''
      : ` Monate daraus stehen auch in: ${andere.map(titelVon).join(', ')}. Was zuerst entschieden wird, fällt dort weg.`
  if (f.gesamt === 0) return erledigt(UEBERZAHLUNG, 'Nichts mehr.')
  return erledigt(
    UEBERZAHLUNG,
    `${spanne(f.monate)}: ${euro(cent(f.gesamt))} €. ${je.join('; ')}.${doppelt}${vonAnderen(l, f)}`,
  )
}

/** § 107 SGB X: what another body refunds is not asked of the person as well; how far, a human looks at. */
function vonAnderen(l: Verfahrenslage, f: Erstattungsfall): string {
  const monate = erfuellteMonate(l).filter((m) => f.monate.includes(m))
  if (monate.length === 0) return ''
  return ` Achtung: Für ${monate.map(monatsname).join(', ')} erstattet eine andere Stelle. In dieser Höhe gilt der Anspruch dort als erfüllt (§ 107 SGB X); von der Person wird es nicht verlangt.`
}

function welcheBescheide(f: Erstattungsfall): Schritt {
  const je = new Map(f.betroffen.map((b) => [b.bewilligung.id, b]))
  const saetze = [...je.values()].map((b: Betroffen) => {
    const monate = [...new Set(f.betroffen.filter((x) => x.bewilligung.id === b.bewilligung.id).map((x) => x.monat))]
    return `${spanne(monate)}: Bescheid vom ${deutsch(tagInBerlin(b.bewilligung.angeordnetAm))}, bekannt gegeben am ${deutsch(b.bekanntgabe)}`
  })
  return erledigt(BESCHEIDE, saetze.length === 0 ? 'Kein Monat ist betroffen.' : `${saetze.join('; ')}.`)
}

function klaereUrsache(l: Verfahrenslage, f: Erstattungsfall): Schritt {
  const x = { vorschlag: schlageUrsacheVor(l, f), tatsachen: tatsachenVorschlag(l, f) }
  return offen(URSACHE, 'Noch nicht festgelegt.', frageNachUrsache(l, f, x))
}

function welcheBeitraege(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall): Schritt {
  const moeglich = moeglicheBeitraege(l, f)
  const personen = [...new Set(moeglich.map((b) => b.person))]
  if (personen.length === 0)
    return entfaellt(BEITRAEGE, 'In jedem Monat bleibt ein Anspruch, oder es wurden keine Beiträge gezahlt.')
  const w = festgelegt(v, SCHRITT.beitraege)?.werte
  if (w === undefined)
    return offen(
      BEITRAEGE,
      `Kein Anspruch bleibt für ${personen.map((p) => empfaengername(l, p)).join(', ')}.`,
      frageNachVersicherung(l, moeglich),
    )
  const alle = beitraegeVon(l, v, f, f.betroffen)
  return erledigt(
    BEITRAEGE,
    alle.length === 0
      ? 'Alle waren auch anderswo versichert: Beiträge sind nicht zu ersetzen.'
      : `Zu ersetzen: ${beitragstext(l, alle)}. Darüber ergeht ein eigener Bescheid; eingezogen wird nur, was die Person zahlt.`,
  )
}

function beitragstext(l: Verfahrenslage, alle: readonly Beitragsersatz[]): string {
  return [...new Set(alle.map((b) => b.person))]
    .map((p) => {
      const meine = alle.filter((b) => b.person === p)
      const teile = meine.map((b) => `${kurzmonat(b.monat)} ${euro(b.kv)} € und ${euro(b.pv)} €`)
      return `${empfaengername(l, p)} ${euro(summeDerBeitraege(meine))} € (${teile.join(', ')})`
    })
    .join('; ')
}

function klaereSchuld(l: Verfahrenslage, v: Verfahren, person: PersonId, fest: Festgestelltes): Schritt {
  const kopf = {
    id: SCHRITT.schuld(person),
    titel: `Vertrauen und Verschulden: ${empfaengername(l, person)}`,
    norm: fest.ursache === 'anfaenglich' ? '§ 45 Abs. 2 Satz 3 SGB X' : '§ 48 Abs. 1 Satz 2 Nr. 2 und 4 SGB X',
    hilfe:
      'Jede Person für sich. Was eine andere Person im Haushalt wusste, zählt hier nicht. Kindern wird zugerechnet, was ihre Vertretung wusste.',
  }
  if (festgelegt(v, kopf.id) === undefined)
    return offen(kopf, 'Noch nicht festgelegt.', frageNachSchuld(l, person, fest.ursache))
  const s = schuldVon(l, v, person)
  return erledigt(kopf, `Falsche oder fehlende Angaben: ${s.angaben}. Fehler zu erkennen: ${s.kenntnis}.`)
}

function hoereAn(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall, davor: readonly Schritt[]): Schritt {
  if (davor.some((s) => s.zustand === 'offen')) return gesperrt(ANHOERUNG, 'Erst was den Personen vorgehalten wird.')
  const ohne = f.personen.filter((p) => adressatVon(l, p) === undefined)
  if (ohne.length > 0)
    return gesperrt(
      ANHOERUNG,
      `Für ${ohne.map((p) => empfaengername(l, p)).join(', ')} ist im Haushalt keine gesetzliche Vertretung erfasst. Tragen Sie bei der Person die Eltern ein.`,
    )
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  return offen(ANHOERUNG, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: anhoerungsbriefe(l, v, f).map((b) => ({ ...b, antwortfrist: frist.tag })),
    augen: 2,
    wirkung: 'Entschieden ist damit noch nichts.',
    knopf: 'Anhörung ausfertigen',
  })
}

function klaereAntwort(
  l: Verfahrenslage,
  v: Verfahren,
  f: Erstattungsfall,
  person: PersonId,
  fest: Festgestelltes,
): Schritt {
  const kopf = {
    id: SCHRITT.antwort(person),
    titel: `Antwort: ${empfaengername(l, person)}`,
    norm: '§ 24 Abs. 1, § 35 Abs. 1 SGB X',
    hilfe: 'Auch eine mündliche Antwort zählt. Was vorgetragen wird, muss im Bescheid stehen und gewogen sein.',
  }
  const gefragt = festgelegt(v, SCHRITT.anhoerung)?.werte
  const frist = tagWert(gefragt, 'frist')
  if (frist === undefined) return gesperrt(kopf, 'Erst die Anhörung.')
  const w = festgelegt(v, kopf.id)?.werte
  if (w !== undefined)
    return erledigt(
      kopf,
      textWert(w, 'hat') === 'ja' ? `Am ${tagText(w, 'am')}: ${textWert(w, 'inhalt')}` : 'Keine Antwort.',
    )
  const bisher = schuldVon(l, v, person)
  const frage = frageNachAntwort(l, person, {
    ursache: fest.ursache,
    bisher,
    gefragtAm: tagText(gefragt, 'am'),
    beitraege: beitraegeVon(l, v, f, f.betroffen).filter((b) => adressatVon(l, b.person) === person),
  })
  if (l.heute <= frist) return wartet(kopf, `Frist bis ${deutsch(frist)}.`, frist, frage)
  return offen(kopf, `Die Frist ist am ${deutsch(frist)} abgelaufen.`, frage)
}

function fristen(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall, fest: Festgestelltes): Schritt {
  const jahr = jahresfristAufhebung(fest.kenntnisAm)
  const a = ausgang(l, v, f)
  const hoechst = a.zurueck.flatMap((u) => u.hoechstfristBis ?? []).sort((x, y) => x - y)[0]
  const zweite = hoechst === undefined ? '' : ` Höchstfrist bis ${deutsch(hoechst)}.`
  const abgelaufen = l.heute > jahr.versandBis ? ' Der Bescheid käme zu spät.' : ''
  return erledigt(FRISTEN, `${jahr.rechnung}${zweite}${abgelaufen}`)
}

/** Everything is known: who gives back, who does not. */
function entscheide(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall, a: Ausgang): readonly Schritt[] {
  if (a.zurueck.length === 0) return [entfaellt(BESCHEID, 'Niemand muss etwas zurückzahlen.'), sendeNichts(l, v, f, a)]
  const ergebnis = a.zurueck
    .map((u: Urteil) => `${empfaengername(l, u.person)} ${euro(zusammen(u.zurueck))} €`)
    .join(', ')
  const beitraege = beitraegeVon(
    l,
    v,
    f,
    a.zurueck.flatMap((u) => u.zurueck),
  )
  const dazu = beitraege.length === 0 ? '' : ` Dazu Beiträge: ${beitragstext(l, beitraege)}.`
  const ohne =
    a.nicht.length === 0 ? '' : ` Nichts zurück: ${a.nicht.map((n) => empfaengername(l, n.person)).join(', ')}.`
  const vorgelegt = istVorgelegt(l, v)
  if (vorgelegt !== undefined)
    return [
      offen(BESCHEID, `Festgestellt: ${ergebnis}.${dazu}${ohne} Anordnen muss eine zweite Person mit Stufe A.`, {
        art: 'verweis',
        nach: `/anordnen/${vorgelegt}`,
        knopf: 'Zur Anordnung',
      }),
    ]
  const letzte = l.entscheidungen.find((e) => e.ueberzahlung === v.gegenstand)
  const zurueck = letzte?.zustand === 'zurueckgegeben' ? ` Zurückgegeben: ${letzte.grund}` : ''
  const auftrag = aufhebungsauftrag(l, v, { bekanntBis: l.heute })
  return [
    offen(BESCHEID, `${ergebnis}.${dazu}${ohne}${zurueck}`, {
      art: 'ausfertigung',
      briefe: auftrag?.briefe ?? [],
      augen: 4,
      freigabe: 'anordnung',
      wirkung: `Mit der Anordnung gelten für ${spanne(f.monate)} die niedrigeren Beträge, und es entstehen Forderungen von zusammen ${euro(summe([zusammen(a.zurueck.flatMap((u) => u.zurueck)), summeDerBeitraege(beitraege)]))} €. Von der laufenden Leistung wird nichts einbehalten.`,
      knopf: 'Feststellen und zur Anordnung vorlegen',
    }),
  ]
}

const zusammen = (liste: readonly Betroffen[]) => summe(liste.flatMap((b) => b.gefallen.map((z) => z.betrag)))

function sendeNichts(l: Verfahrenslage, v: Verfahren, f: Erstattungsfall, a: Ausgang): Schritt {
  const geschrieben = festgelegt(v, NICHTS.id)
  if (geschrieben !== undefined) return erledigt(NICHTS, `Am ${tagText(geschrieben.werte, 'am')} geschrieben.`)
  return offen(NICHTS, f.gesamt === 0 ? 'Nichts ist mehr zu viel gezahlt.' : 'Niemand muss etwas zurückzahlen.', {
    art: 'ausfertigung',
    briefe: nichtsBriefe(l, f, a),
    augen: 2,
    wirkung: 'Die Überzahlung ist damit abgeschlossen.',
    knopf: 'Mitteilen und abschließen',
  })
}

/** The case has ended: what was settled stays to be read, and what became of it. */
function abgeschlossen(l: Verfahrenslage, v: Verfahren, u: Ueberzahlung): readonly Schritt[] {
  const koepfe: readonly Schrittkopf[] = [URSACHE, BEITRAEGE, ANHOERUNG, NICHTS]
  const gesetzt = koepfe.flatMap((k) => {
    const f = festgelegt(v, k.id)
    return f === undefined
      ? []
      : [erledigt(k, tagText(f.werte, 'am') === '' ? 'Festgelegt.' : `Am ${tagText(f.werte, 'am')} geschrieben.`)]
  })
  const meine = l.forderungen.filter((x) => x.entscheidung === u.erledigt?.entscheidung)
  const forderungen = meine.map(
    (x) =>
      `${empfaengername(l, x.person)}${x.grund === 'beitraege' ? ' Beiträge' : ''} ${euro(x.betrag)} €, offen ${euro(x.offen)} €`,
  )
  return [
    erledigt(UEBERZAHLUNG, `${spanne(monateVon(u))}: ${euro(summe(u.posten.map((p) => p.betrag)))} €.`),
    ...gesetzt,
    u.erledigt?.wie === 'aufgehoben'
      ? erledigt(
          BESCHEID,
          `Angeordnet am ${deutsch(tagInBerlin(u.erledigt.am))}. ${forderungen.join('; ')}. Fällig am ${deutsch(meine[0]?.faelligAm ?? l.heute)}.`,
        )
      : entfaellt(BESCHEID, 'Es wird nichts zurückgefordert.'),
  ]
}

/** §§ 45, 48, 50 SGB X do not apply to what was paid after the month of death (§ 40 Abs. 5 SGB II): procedure `todesfall`. */
export function nurVerstorbene(l: Verfahrenslage, u: Ueberzahlung): boolean {
  const tode = verstorbene(l.geltendeAngaben ?? l.angaben)
  return u.posten.every((p) => tode.has(p.person))
}
