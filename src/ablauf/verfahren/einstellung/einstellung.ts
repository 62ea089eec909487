import { anhoerungEinstellung, leistungBeendet } from '../../../bescheid/index.ts'
import {
  bewilligungszeitraeume,
  festgelegt,
  letzterBewilligungsmonat,
  stelleFallEin,
  type Verfahren,
} from '../../../fall/index.ts'
import {
  cent,
  type Datum,
  deutsch,
  euro,
  iso,
  type Json,
  letzterTag,
  type Monat,
  monateVonBis,
  monatsname,
  monatVon,
  plusMonate,
} from '../../../kern/index.ts'
import { rechne } from '../../../leistung/index.ts'
import { behoerdenfrist, DAUER, type PersonId } from '../../../recht/index.ts'
import { beendeEinstellung, schlussvermerk } from '../../einstellung.ts'
import { leistungsnameFuer, verteilt } from '../../einstellungsschreiben.ts'
import { bearbeiterVon } from '../../handelnder.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { schreibeInEntwurf } from '../entwurf.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { type Brief, entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'
import {
  bekanntAb,
  belegVon,
  EINSTELLUNG,
  ersterTagOhne,
  type Grundlage,
  grundlageVon,
  istZukunft,
  SCHRITT,
} from './beleg.ts'
import { antwortfelder, grundfelder, hoerenfelder, vergangenheitsfelder } from './felder.ts'
import { GRUENDE } from './gruende.ts'
import { offenesImFall } from './offenes.ts'
import { begruendung } from './worte.ts'

/**
 * A-15: ends the grant of a whole case on a day and closes it. What the law knows stands in the facts; the period is
 * shortened to the month of the last day, and one decision with four eyes lowers the months, stops what no run has taken,
 * sends the notices and closes the case (ADR 0029).
 */
export const einstellung: Verfahrensplan = {
  art: EINSTELLUNG,
  titel: 'Einstellung',
  norm: '§ 48 SGB X, § 24 SGB X',
  hilfe:
    'Wenn der ganze Haushalt keine Leistung mehr bekommt. Erst Grund und letzten Tag festlegen, dann prüfen, ob vorher anzuhören ist, dann entscheiden. Mit der Anordnung enden die Zahlungen, die noch kein Lauf genommen hat, und der Fall ist geschlossen. Gelöscht wird nichts; was offen ist, läuft weiter.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.fall.zustand === 'offen' && l.geltendeAngaben !== undefined
      ? [{ gegenstand: 'fall', titel: 'Ganzer Haushalt', grund: anlassgrund(l) }]
      : [],
  gegenstand: (_, v) => {
    const g = grundlageVon(v)
    return g === undefined ? 'Ganzer Haushalt' : `${GRUENDE[g.grund].titel}, Leistung bis ${deutsch(g.bis)}`
  },
  schritte,
  wirkt: async (tx, h, e) => {
    const { lage: l, verfahren: v, schritt } = e
    const g = grundlageVon(v)
    if (g === undefined) return null
    if (schritt === SCHRITT.grund) return pruefeGrund(l, g)
    if (schritt === SCHRITT.offenes) return schreibeInEntwurf(tx, h, l, entwurfsaenderungen(l, g))
    if (schritt !== SCHRITT.schreiben) return null
    const r = await stelleFallEin(tx, h.umgebung, { ...l.fall, ...schlussvermerk(g), wer: bearbeiterVon(h) })
    if (!r.ok) return 'Der Fall lässt sich nicht schließen.'
    await beendeEinstellung(tx, h.umgebung, [v], bearbeiterVon(h))
    return null
  },
}

const KOPF = {
  grund: {
    id: SCHRITT.grund,
    titel: 'Grund und letzter Tag',
    norm: '§ 48 Abs. 1 SGB X',
    hilfe:
      'Der Grund kommt in die Statistik und in den Bescheid. Der letzte Tag ist der letzte, für den es noch Geld gibt.',
  },
  angaben: {
    id: SCHRITT.angaben,
    titel: 'Was die Angaben sagen',
    norm: '§ 20 SGB X',
    hilfe:
      'Einkommen, Vermögen, Alter und Ausschluss müssen erfasst sein: Aus den Angaben darf sich danach nichts mehr ergeben.',
  },
  wirkung: {
    id: SCHRITT.wirkung,
    titel: 'Zukunft oder Vergangenheit',
    norm: '§ 48 Abs. 1 SGB X, § 330 Abs. 3 SGB III',
    hilfe:
      'Für die Zukunft wird immer aufgehoben. Liegt der erste Tag ohne Leistung vor der Bekanntgabe, braucht es einen der Gründe des Satzes 2.',
  },
  hoeren: {
    id: SCHRITT.hoeren,
    titel: 'Muss vorher angehört werden?',
    norm: '§ 24 SGB X',
    hilfe: 'Wer in ein Recht eingreift, hört vorher an. Ausnahmen stehen in Absatz 2; im Zweifel anhören.',
  },
  anhoerung: {
    id: SCHRITT.anhoerung,
    titel: 'Anhörung',
    norm: '§ 24 Abs. 1 SGB X',
    hilfe: 'Jede erwachsene Person bekommt ihren eigenen Brief.',
  },
  antwort: {
    id: SCHRITT.antwort,
    titel: 'Antwort',
    norm: '§ 24 Abs. 1, § 35 Abs. 1 SGB X',
    hilfe: 'Auch eine mündliche Antwort zählt. Was vorgetragen wird, muss im Bescheid stehen und gewogen sein.',
  },
  offenes: {
    id: SCHRITT.offenes,
    titel: 'Was offen bleibt, und der Entwurf',
    norm: '§ 41 Abs. 3 SGB II',
    hilfe:
      'Danach steht das Ende im Entwurf: Der Bewilligungszeitraum ist verkürzt, beim Auszug endet der Aufenthalt der Personen. Der Fall wird erst mit der Anordnung geschlossen.',
  },
  entscheidung: {
    id: SCHRITT.entscheidung,
    titel: 'Entscheiden und schließen',
    norm: '§ 48 Abs. 1 SGB X',
    hilfe:
      'Feststellen und von einer zweiten Person mit Stufe A anordnen lassen. Mit der Anordnung ist der Fall eingestellt.',
  },
  schreiben: {
    id: SCHRITT.schreiben,
    titel: 'Mitteilung und Schließen',
    norm: '§ 37 Abs. 1 SGB II',
    hilfe:
      'Der Bewilligungszeitraum ist von selbst zu Ende gegangen: Es gibt nichts aufzuheben, der Brief ist kein Bescheid.',
  },
} as const satisfies Record<string, Schrittkopf>

function anlassgrund(l: Verfahrenslage): string {
  const ende = l.geltendeAngaben && letzterBewilligungsmonat(l.geltendeAngaben)
  if (ende !== undefined && letzterTag(ende) < l.heute) return `Bewilligt war bis ${monatsname(ende)}.`
  return ende === undefined ? '' : `Bewilligt ist bis ${monatsname(ende)}.`
}

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const g = grundlageVon(v)
  if (g === undefined) {
    const danach = Object.values(KOPF).filter((k) => k !== KOPF.grund && k !== KOPF.schreiben)
    return [klaereGrund(l), ...danach.map((k) => gesperrt(k, 'Erst Grund und letzter Tag.'))]
  }
  const grund = erledigt(KOPF.grund, `${GRUENDE[g.grund].titel}. Leistung bis ${deutsch(g.bis)}. ${g.tatsachen}`)
  if (l.fall.zustand === 'eingestellt' && belegVon(v) !== undefined)
    return [grund, erledigt(KOPF.entscheidung, 'Angeordnet, der Fall ist geschlossen.')]
  if (GRUENDE[g.grund].herkunft === 'ablauf') return [grund, mitteilung(l, v, g)]
  const davor = [angaben(l, g), wirkung(l, v, g), ...anhoerung(l, v, g)]
  return [grund, ...davor, offenes(l, v, g, davor), entscheidung(l, v)]
}

function klaereGrund(l: Verfahrenslage): Schritt {
  return offen(KOPF.grund, 'Noch nicht festgelegt.', {
    art: 'klaerung',
    frage: 'Warum endet die Leistung, und an welchem Tag zuletzt?',
    warum: 'Vom Grund hängt ab, was geprüft wird, ob anzuhören ist und was im Bescheid steht.',
    wirkung: null,
    felder: grundfelder(l),
    knopf: 'Festlegen',
  })
}

/** Months after the last day for which something is granted. */
function danachBewilligt(l: Verfahrenslage, bis: Datum): readonly Monat[] {
  const monate = l.geltend.filter((z) => z.betrag > 0 && letzterTag(z.monat) > bis).map((z) => z.monat)
  return [...new Set(monate)].sort((x, y) => x - y)
}

function pruefeGrund(l: Verfahrenslage, g: Grundlage): string | null {
  const art = GRUENDE[g.grund]
  const ende = l.geltendeAngaben && letzterBewilligungsmonat(l.geltendeAngaben)
  if (art.amMonatsende && letzterTag(monatVon(g.bis)) !== g.bis)
    return 'Bei diesem Grund endet die Leistung am letzten Tag eines Monats.'
  if (art.herkunft === 'tod') return pruefeTod(l, g)
  if (art.herkunft === 'verzicht' && g.bis < l.heute)
    return 'Ein Verzicht wirkt nur für die Zukunft (§ 46 Abs. 1 SGB I). Der letzte Tag darf nicht vor heute liegen.'
  if (art.herkunft === 'ablauf') {
    if (ende === undefined || letzterTag(ende) !== g.bis)
      return 'Der letzte Tag ist hier der letzte des Bewilligungszeitraums.'
    return g.bis >= l.heute ? 'Der Bewilligungszeitraum läuft noch.' : null
  }
  return danachBewilligt(l, g.bis).length === 0
    ? 'Nach diesem Tag ist nichts mehr bewilligt. Der Grund ist dann: Bewilligungszeitraum zu Ende, kein neuer Antrag.'
    : null
}

function pruefeTod(l: Verfahrenslage, g: Grundlage): string | null {
  if (g.gestorbenAm === undefined) return 'Bitte den Todestag eintragen.'
  if (g.gestorbenAm > l.heute) return 'Der Todestag liegt in der Zukunft.'
  return letzterTag(monatVon(g.gestorbenAm)) === g.bis
    ? null
    : 'Der Sterbemonat bleibt, wie er bewilligt ist (§ 40 Abs. 5 Satz 1 SGB II): Der letzte Tag ist der letzte des Sterbemonats.'
}

function angaben(l: Verfahrenslage, g: Grundlage): Schritt {
  if (GRUENDE[g.grund].herkunft !== 'angaben')
    return entfaellt(KOPF.angaben, 'Der Grund folgt nicht aus der Berechnung.')
  const monate = danachBewilligt(l, g.bis).filter((m) => m > monatVon(g.bis))
  const rest = rechne({ angaben: l.angaben, umstaende: l.umstaende }, monate, { bekanntBis: l.heute }).filter(
    (e) => e.gesamt > 0,
  )
  const [erster] = rest
  if (erster === undefined)
    return erledigt(KOPF.angaben, 'Nach den Angaben besteht danach in keinem Monat ein Anspruch.')
  return offen(
    KOPF.angaben,
    `Nach den Angaben bleibt ein Anspruch: ${monatsname(erster.monat)} ${euro(erster.gesamt)} €${rest.length > 1 ? ` und ${rest.length - 1} weitere Monate` : ''}. Erfassen Sie, was ihn ausschließt.`,
    { art: 'verweis', nach: `/faelle/${l.fall.fall}`, knopf: 'Angaben bearbeiten' },
  )
}

function wirkung(l: Verfahrenslage, v: Verfahren, g: Grundlage): Schritt {
  if (GRUENDE[g.grund].herkunft === 'tod')
    return entfaellt(
      KOPF.wirkung,
      'Mit dem Tod endet die Bewilligung von selbst (§ 39 Abs. 2 SGB X). Aufzuheben ist nichts.',
    )
  const bekannt = deutsch(bekanntAb(l.heute))
  if (istZukunft(g.bis, l.heute))
    return erledigt(
      KOPF.wirkung,
      `Heute zur Post, bekannt am ${bekannt}: Das Ende ab ${deutsch(ersterTagOhne(g.bis))} wirkt nur für die Zukunft (§ 48 Abs. 1 Satz 1 SGB X).`,
    )
  const w = festgelegt(v, SCHRITT.wirkung)?.werte
  if (w !== undefined)
    return erledigt(
      KOPF.wirkung,
      `§ 48 Abs. 1 Satz 2 ${textWert(w, 'nummer').replace('nr', 'Nr. ')} SGB X. ${textWert(w, 'warum')}`,
    )
  return offen(KOPF.wirkung, `Bekannt wird der Bescheid erst am ${bekannt}.`, {
    art: 'klaerung',
    frage: `Warum darf die Leistung schon ab ${deutsch(ersterTagOhne(g.bis))} enden?`,
    warum:
      'Für Tage vor der Bekanntgabe wird nur aufgehoben, wenn einer dieser Gründe vorliegt; sonst einen späteren letzten Tag wählen.',
    wirkung: null,
    felder: vergangenheitsfelder(g),
    knopf: 'Festlegen',
  })
}

function anhoerung(l: Verfahrenslage, v: Verfahren, g: Grundlage): readonly Schritt[] {
  const { hoeren, anhoerung: brief, antwort } = KOPF
  if (GRUENDE[g.grund].herkunft === 'tod') return [entfaellt(hoeren, 'Es ergeht kein Bescheid.')]
  if (GRUENDE[g.grund].herkunft === 'verzicht')
    return [entfaellt(hoeren, 'Die Person hat es selbst erklärt (§ 24 Abs. 2 Nr. 3 SGB X).')]
  const w = festgelegt(v, SCHRITT.hoeren)?.werte
  if (w === undefined)
    return [
      offen(hoeren, 'Noch nicht entschieden.', {
        art: 'klaerung',
        frage: 'Ist vor der Entscheidung anzuhören?',
        warum: 'Ohne Anhörung und ohne Ausnahme ist der Bescheid aufhebbar (§ 42 Satz 2 SGB X).',
        wirkung: null,
        felder: hoerenfelder(g),
        knopf: 'Festlegen',
      }),
      ...[brief, antwort].map((k) => gesperrt(k, 'Erst der Schritt davor.')),
    ]
  if (textWert(w, 'wie') !== 'anhoeren') {
    const nummer = textWert(w, 'wie').replace('nr', 'Nr. ')
    return [erledigt(hoeren, `Keine Anhörung: § 24 Abs. 2 ${nummer} SGB X.`)]
  }
  return [erledigt(hoeren, 'Es wird angehört.'), ...mitAnhoerung(l, v, g)]
}

function mitAnhoerung(l: Verfahrenslage, v: Verfahren, g: Grundlage): readonly Schritt[] {
  const gesandt = festgelegt(v, SCHRITT.anhoerung)?.werte
  if (gesandt === undefined) {
    const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
    return [
      offen(KOPF.anhoerung, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
        art: 'ausfertigung',
        briefe: anhoerungsbriefe(l, g).map((b) => ({ ...b, antwortfrist: frist.tag })),
        augen: 2,
        wirkung: 'Entschieden ist damit noch nichts.',
        knopf: 'Anhörung ausfertigen',
      }),
      gesperrt(KOPF.antwort, 'Erst der Schritt davor.'),
    ]
  }
  const am = tagWert(gesandt, 'am')
  return [
    erledigt(KOPF.anhoerung, am === undefined ? '' : `Am ${deutsch(am)} geschrieben.`),
    antwort(l, v, tagWert(gesandt, 'frist')),
  ]
}

function antwort(l: Verfahrenslage, v: Verfahren, frist: Datum | undefined): Schritt {
  const w = festgelegt(v, SCHRITT.antwort)?.werte
  if (w !== undefined)
    return erledigt(KOPF.antwort, textWert(w, 'inhalt') === '' ? 'Keine Antwort.' : textWert(w, 'inhalt'))
  const klaerung = {
    art: 'klaerung',
    frage: 'Was wurde geantwortet?',
    warum: 'Antwort und Würdigung stehen im Bescheid. Überzeugt sie, beenden Sie das Verfahren mit diesem Grund.',
    wirkung: null,
    felder: antwortfelder(frist === undefined || l.heute > frist),
    knopf: 'Festhalten',
  } as const
  if (frist !== undefined && l.heute <= frist)
    return wartet(KOPF.antwort, `Frist bis ${deutsch(frist)}.`, frist, klaerung)
  return offen(KOPF.antwort, 'Die Frist ist abgelaufen.', klaerung)
}

const anhoerungsbriefe = (l: Verfahrenslage, g: Grundlage): readonly Brief[] =>
  briefe(l, 'Anhörung', (an, um) =>
    anhoerungEinstellung(briefeingabe(l, an), {
      leistungsname: leistungsnameFuer(l, um, [plusMonate(monatVon(g.bis), 1)]),
      bis: g.bis,
      grund: begruendung(g),
    }),
  )

function briefe(
  l: Verfahrenslage,
  titel: string,
  dokument: (an: PersonId, um: readonly PersonId[]) => ReturnType<Brief['dokument']>,
): readonly Brief[] {
  return verteilt(l, l.angaben).map(({ an, um }) => ({
    id: an,
    titel,
    an: empfaengername(l, an),
    dokument: () => dokument(an, um),
  }))
}

function offenes(l: Verfahrenslage, v: Verfahren, g: Grundlage, davor: readonly Schritt[]): Schritt {
  const liste = offenesImFall(l, v)
  if (festgelegt(v, SCHRITT.offenes) !== undefined)
    return erledigt(KOPF.offenes, liste.length === 0 ? 'Nichts bleibt offen.' : `Offen bleibt: ${liste.join(' ')}`)
  if (davor.some((s) => s.zustand !== 'erledigt' && s.zustand !== 'entfaellt'))
    return gesperrt(KOPF.offenes, 'Erst die Schritte davor.')
  return offen(KOPF.offenes, liste.length === 0 ? 'Nichts bleibt offen.' : liste.join(' '), {
    art: 'klaerung',
    frage: 'Was bleibt nach dem Ende offen?',
    warum:
      'Forderungen, Rechtsbehelfe und laufende Verfahren gehen nach der Einstellung weiter; ihre Wiedervorlagen bleiben.',
    wirkung: geldwirkung(l, g),
    felder: [
      {
        art: 'text',
        name: 'brief',
        titel: 'Im Bescheid nennen',
        hilfe: 'eine Zeile je Punkt, in Worten für die Person; vorgeschlagen ist, was der Fall zeigt',
        lang: true,
        freiwillig: true,
        vorschlag: GRUENDE[g.grund].herkunft === 'tod' ? '' : liste.join('\n'),
      },
    ],
    knopf: 'Ende in den Entwurf schreiben',
  })
}

/** What is granted after the last day, and how much of it a run has taken already. */
function geldwirkung(l: Verfahrenslage, g: Grundlage): string {
  const monate = danachBewilligt(l, g.bis).filter((m) => m > monatVon(g.bis))
  const in_ = (liste: readonly { readonly monat: Monat; readonly betrag: number }[]): number =>
    liste.filter((x) => monate.includes(x.monat)).reduce((s, x) => s + x.betrag, 0)
  const [bewilligt, gezahlt] = [in_(l.geltend), in_(l.zahlungsstand.gebunden)]
  const schon =
    gezahlt === 0
      ? 'Davon ist noch nichts in einem Lauf.'
      : `Davon hat ein Lauf ${euro(cent(gezahlt))} € schon genommen: Darüber wird danach im Verfahren Aufhebung und Erstattung entschieden.`
  return `Für ganze Monate nach dem ${deutsch(g.bis)} sind ${euro(cent(bewilligt))} € bewilligt. ${schon}`
}

/** The end in the facts: the period shortened, later ones taken out; who moves out is there until the day. */
function entwurfsaenderungen(
  l: Verfahrenslage,
  g: Grundlage,
): readonly { readonly pfad: string; readonly wert: Json }[] {
  const ende = letzterTag(monatVon(g.bis))
  const zeitraeume = bewilligungszeitraeume(l.angaben).flatMap((z): { pfad: string; wert: Json }[] => {
    if (z.von > ende) return [{ pfad: `angaben/${z.id}`, wert: null }]
    return z.bis > ende ? [{ pfad: `angaben/${z.id}/bis`, wert: iso(ende) }] : []
  })
  const { herkunft } = GRUENDE[g.grund]
  if (herkunft === 'tod' && g.gestorbenAm !== undefined) {
    const person = l.fall.mitglieder[0]?.lokal ?? 'P1'
    const wert = { art: 'todesfall', person, am: iso(g.gestorbenAm), bewilligt: true }
    return [...zeitraeume, { pfad: `angaben/tod-${person.slice(1)}`, wert }]
  }
  if (herkunft !== 'auszug') return zeitraeume
  const personen = Object.entries(l.angaben.angaben).flatMap(([id, a]) =>
    a.art === 'person' && (a.bis === null || a.bis > iso(g.bis))
      ? [{ pfad: `angaben/${id}/bis`, wert: iso(g.bis) }]
      : [],
  )
  return [...zeitraeume, ...personen]
}

function entscheidung(l: Verfahrenslage, v: Verfahren): Schritt {
  if (festgelegt(v, SCHRITT.offenes) === undefined) return gesperrt(KOPF.entscheidung, 'Erst der Schritt davor.')
  const vorgelegt = l.entscheidungen.find((e) => e.zustand === 'festgestellt')
  if (vorgelegt !== undefined)
    return offen(KOPF.entscheidung, 'Festgestellt, wartet auf Anordnung.', {
      art: 'verweis',
      nach: `/anordnen/${vorgelegt.id}`,
      knopf: 'Zur Anordnung',
    })
  return offen(KOPF.entscheidung, 'Feststellen und von einer anderen Person anordnen lassen.', {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}/feststellen`,
    knopf: 'Feststellen',
  })
}

function mitteilung(l: Verfahrenslage, v: Verfahren, g: Grundlage): Schritt {
  if (festgelegt(v, SCHRITT.schreiben) !== undefined)
    return erledigt(KOPF.schreiben, 'Geschrieben; der Fall ist geschlossen.')
  const zeitraum = bewilligungszeitraeume(l.geltendeAngaben ?? l.angaben).at(-1)
  const monate =
    zeitraum === undefined ? [monatVon(g.bis)] : monateVonBis(monatVon(zeitraum.von), monatVon(zeitraum.bis))
  return offen(KOPF.schreiben, 'Noch nicht geschrieben.', {
    art: 'ausfertigung',
    briefe: briefe(l, 'Ende der Leistung', (an, um) =>
      leistungBeendet(briefeingabe(l, an), {
        leistungsname: leistungsnameFuer(l, um, monate),
        monate,
        bis: g.bis,
        offenes: offenesImFall(l, v),
      }),
    ),
    augen: 2,
    wirkung: 'Am Geld ändert sich nichts. Der Fall wird geschlossen.',
    knopf: 'Schreiben ausfertigen und schließen',
  })
}
