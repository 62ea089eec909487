import { type Festlegungswerte, festgelegt, type Verfahren, vorlaeufigeZeitraeume } from '../../../fall/index.ts'
import { cent, deutsch, euro, iso, monatsname, summe } from '../../../kern/index.ts'
import {
  behoerdenfrist,
  DAUER,
  durchschnittseinkommen,
  type Fiktion,
  jahresfristAbschliessend,
} from '../../../recht/index.ts'
import { stelleAbschlussFest } from '../../aufhebung.ts'
import { empfaengername } from '../../schreiben.ts'
import { ABSCHLUSS, fiktionVon } from '../../vorlaeufigkeit.ts'
import type { Anlass, Verfahrensfrist, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { adressatVon } from '../vertretung.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'
import { type Abrechnung, abschlussDes, ohneFeld, rechneAb, SCHRITT, zeitraumDes } from './abrechnung.ts'
import { abschlussauftrag, bittebriefe } from './auftrag.ts'
import { frageNachAnlass, frageNachEingang, frageNachUmfang, frageNachZahlen } from './fragen.ts'

/**
 * § 41a Abs. 3 to 6 SGB II: after a provisional period asks for proof, sets months without it to what was proven, settles
 * month against month of each person, and ends in a decision of its own kind that pays the rest or claims it.
 */
export const abschliessend: Verfahrensplan = {
  art: ABSCHLUSS,
  titel: 'Abschließende Entscheidung',
  norm: '§ 41a Abs. 3 bis 6 SGB II',
  hilfe:
    'Wenn ein vorläufig bewilligter Zeitraum zu Ende ist. Erst um die Nachweise bitten, dann die tatsächlichen Zahlen eintragen, dann abrechnen. Ein Jahr nach dem Ende des Zeitraums gilt das Vorläufige als endgültig.',
  anlaesse,
  gegenstand: (l, v) => {
    const z = zeitraumDes(l, v)?.zeitraum
    return z === undefined ? '' : `${deutsch(z.von)} bis ${deutsch(z.bis)}`
  },
  schritte,
  fristen,
  wirkt: (tx, h, e) => {
    if (e.schritt === `${SCHRITT.bescheid}:vorlage`) return stelleAbschlussFest(tx, h, e.lage, e.verfahren)
    return Promise.resolve(e.schritt === SCHRITT.eingang ? pruefeEingang(e.lage, e.verfahren, e.werte) : null)
  },
}

function anlaesse(l: Verfahrenslage): readonly Anlass[] {
  const { geltendeAngaben: angaben, geltendeUmstaende: umstaende } = l
  if (angaben === undefined) return []
  return vorlaeufigeZeitraeume({ angaben, umstaende }).flatMap((z) => {
    const { id, von, bis } = z.zeitraum
    if (l.heute <= bis || abschlussDes(l, id) !== undefined) return []
    const frist = jahresfristAbschliessend(bis)
    const grund = `Vorläufig bewilligt. Das Jahr läuft bis ${deutsch(frist.tag)}, zur Post spätestens am ${deutsch(frist.versandBis)}.`
    return [{ gegenstand: id, titel: `${deutsch(von)} bis ${deutsch(bis)}`, grund }]
  })
}

function fristen(l: Verfahrenslage, v: Verfahren): readonly Verfahrensfrist[] {
  const z = zeitraumDes(l, v)
  if (z === undefined || abschlussDes(l, v.gegenstand) !== undefined || fiktionVon(l, z).art !== 'offen') return []
  const frist = jahresfristAbschliessend(z.zeitraum.bis)
  return frist.warnungen.map((faelligAm, i) => ({
    schluessel: `jahr${i + 1}`,
    faelligAm,
    grund: `Der Bescheid muss bis ${deutsch(frist.versandBis)} zur Post. Danach gilt das Vorläufige als endgültig.`,
  }))
}

const ANLASS = {
  id: SCHRITT.anlass,
  titel: 'Antrag oder anderer Grund?',
  norm: '§ 41a Abs. 3 Satz 1, Abs. 5 Satz 2 SGB II',
  hilfe: 'Davon hängt ab, ob überhaupt und wie lange noch abschließend entschieden werden darf.',
} as const
const FRIST = {
  id: SCHRITT.frist,
  titel: 'Jahresfrist',
  norm: '§ 41a Abs. 5 SGB II',
  hilfe: 'Ergeht bis dahin kein Bescheid, gelten die vorläufigen Leistungen als abschließend festgesetzt.',
} as const
const UMFANG = {
  id: SCHRITT.umfang,
  titel: 'Was ist nachzuweisen?',
  norm: '§ 41a Abs. 3 Satz 2 SGB II',
  hilfe: 'Nur, was für die Höhe gebraucht wird und noch nicht vorliegt.',
} as const
const BITTE = {
  id: SCHRITT.bitte,
  titel: 'Bitte um Nachweise',
  norm: '§ 41a Abs. 3 Satz 2 und 3 SGB II',
  hilfe:
    'Mit Frist und Belehrung über die Folgen, an jede volljährige Person. Vier Wochen, bei Selbständigen sechzig Tage.',
} as const
const EINGANG = {
  id: SCHRITT.eingang,
  titel: 'Was ist nachgewiesen?',
  norm: '§ 41a Abs. 3 Satz 3 und 4 SGB II',
  hilfe:
    'Was bis zum Bescheid kommt, zählt noch. Gestrichen werden nur Monate, für die nichts festgestellt werden kann.',
} as const
const ZAHLEN = {
  id: SCHRITT.zahlen,
  titel: 'Tatsächliche Zahlen eintragen',
  norm: '§ 41a Abs. 3 und 4 SGB II',
  hilfe: 'Im Entwurf, mit dem Monat, in dem das Geld ankam. Andere Änderungen zuerst getrennt entscheiden.',
} as const
const ABRECHNUNG = {
  id: SCHRITT.abrechnung,
  titel: 'Abrechnung',
  norm: '§ 41a Abs. 6 SGB II',
  hilfe: 'Je Person: Was in einem Monat zu viel war, wird mit dem verrechnet, was in einem anderen fehlt.',
} as const
const BESCHEID = {
  id: SCHRITT.bescheid,
  titel: 'Abschließender Bescheid',
  norm: '§ 41a Abs. 3 und 6 SGB II',
  hilfe:
    'Mit der Vorlage wird festgestellt; eine zweite Person mit Stufe A ordnet an. Dann gelten die endgültigen Beträge, wird nachgezahlt oder entsteht die Forderung, und jede Person bekommt ihren Bescheid.',
} as const

const danach = (schritte: readonly Schrittkopf[], grund = 'Erst der Schritt davor.') =>
  schritte.map((s) => gesperrt(s, grund))

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const angeordnet = abschlussDes(l, v.gegenstand)
  if (angeordnet !== undefined) return abgeschlossen(l, v, angeordnet.id)
  const a = rechneAb(l, v, { bekanntBis: l.heute })
  const alle = [ANLASS, FRIST, UMFANG, BITTE, EINGANG, ZAHLEN, ABRECHNUNG, BESCHEID]
  if (a === undefined) return alle.map((s) => entfaellt(s, 'Diesen Zeitraum gibt es nicht mehr.'))
  const anlass = festgelegt(v, ANLASS.id)?.werte
  if (anlass === undefined)
    return [offen(ANLASS, 'Noch nicht festgelegt.', frageNachAnlass(l, a)), ...danach(alle.slice(1))]
  const f = fiktionVon(l, a.zeitraum)
  const anfang = [erledigt(ANLASS, anlasstext(anlass)), jahresfrist(a, f)]
  if (f.art === 'eingetreten' || f.art === 'nurAufAntrag')
    return [
      ...anfang,
      ...[UMFANG, BITTE, EINGANG, ZAHLEN, ABRECHNUNG, BESCHEID].map((s) => entfaellt(s, fiktionstext(f))),
    ]
  return [...anfang, ...nachweise(l, v, a), ...abrechnen(l, v, a)]
}

function anlasstext(w: Festlegungswerte): string {
  const [antrag, anderer] = [tagWert(w, 'antragAm'), tagWert(w, 'andererGrundBekanntAm')]
  const saetze = [
    ...(antrag === undefined ? [] : [`Beantragt am ${deutsch(antrag)}.`]),
    ...(anderer === undefined ? [] : [`Anderer Grund, bekannt seit ${deutsch(anderer)}: ${textWert(w, 'welcher')}`]),
  ]
  return saetze.join(' ') || 'Von Amts wegen.'
}

const fiktionstext = (f: Fiktion): string =>
  f.art === 'eingetreten'
    ? `Seit ${deutsch(f.am)} gelten die vorläufigen Leistungen als abschließend festgesetzt (§ 41a Abs. 5 Satz 1 SGB II).`
    : 'Für diesen Zeitraum wird nur auf Antrag abschließend entschieden (§ 67 Abs. 4 Satz 2 SGB II).'

function jahresfrist(a: Abrechnung, f: Fiktion): Schritt {
  if (f.art === 'eingetreten' || f.art === 'nurAufAntrag') return erledigt(FRIST, fiktionstext(f))
  if (f.art === 'gehemmt')
    return erledigt(
      FRIST,
      f.grund === 'antrag'
        ? 'Es liegt ein Antrag vor: Nach dem Jahr wird nichts von selbst endgültig.'
        : `Die Jahresfrist gilt hier nicht.${f.bis === null ? '' : ` Entschieden sein muss bis ${deutsch(f.bis)}.`}`,
    )
  return erledigt(FRIST, jahresfristAbschliessend(a.zeitraum.zeitraum.bis).rechnung)
}

function nachweise(l: Verfahrenslage, v: Verfahren, a: Abrechnung): readonly Schritt[] {
  const umfang = festgelegt(v, UMFANG.id)?.werte
  if (umfang === undefined)
    return [offen(UMFANG, 'Noch nicht festgelegt.', frageNachUmfang(a)), ...danach([BITTE, EINGANG])]
  if (textWert(umfang, 'noetig') !== 'ja')
    return [
      erledigt(UMFANG, 'Alles liegt vor.'),
      ...[BITTE, EINGANG].map((s) => entfaellt(s, 'Es muss nichts nachgewiesen werden.')),
    ]
  const bitte = festgelegt(v, BITTE.id)?.werte
  const [am, bis] = [tagWert(bitte, 'am'), tagWert(bitte, 'frist')]
  const fertig = erledigt(UMFANG, textWert(umfang, 'nachweise').split('\n').join('; '))
  if (am === undefined || bis === undefined)
    return [fertig, bitteUm(l, v, a), ...danach([EINGANG], 'Erst das Schreiben.')]
  return [fertig, erledigt(BITTE, `Am ${deutsch(am)} geschrieben, Frist bis ${deutsch(bis)}.`), eingang(l, v, a, bis)]
}

function bitteUm(l: Verfahrenslage, v: Verfahren, a: Abrechnung): Schritt {
  const ohne = a.personen.filter((p) => adressatVon(l, p.person) === undefined)
  if (ohne.length > 0)
    return gesperrt(
      BITTE,
      `Für ${ohne.map((p) => empfaengername(l, p.person)).join(', ')} ist keine gesetzliche Vertretung erfasst. Tragen Sie bei der Person die Eltern ein.`,
    )
  const selbstaendig = Object.values(l.angaben.angaben).some(
    (x) => x.art === 'selbstaendigkeit' || x.art === 'betriebsergebnis',
  )
  const dauerTage = selbstaendig ? DAUER.nachweise41aSelbststaendig : DAUER.nachweise41a
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage })
  return offen(BITTE, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: bittebriefe(l, v, a, frist.tag),
    augen: 2,
    wirkung: 'Entschieden ist damit noch nichts.',
    knopf: 'Schreiben ausfertigen',
  })
}

function eingang(l: Verfahrenslage, v: Verfahren, a: Abrechnung, bis: Verfahrenslage['heute']): Schritt {
  if (festgelegt(v, EINGANG.id) !== undefined) {
    const ohne = a.personen.flatMap(({ person }) => {
      const monate = a.ohneNachweis.filter((pm) => pm.person === person).map((pm) => monatsname(pm.monat))
      return monate.length === 0 ? [] : [`${empfaengername(l, person)}: ${monate.join(', ')}`]
    })
    return erledigt(
      EINGANG,
      ohne.length === 0 ? 'Alles ist nachgewiesen.' : `Nichts nachgewiesen für ${ohne.join('; ')}.`,
    )
  }
  const frage = frageNachEingang(l, a)
  if (l.heute <= bis) return wartet(EINGANG, `Frist bis ${deutsch(bis)}.`, bis, frage)
  return offen(EINGANG, `Die Frist ist am ${deutsch(bis)} abgelaufen.`, frage)
}

function pruefeEingang(l: Verfahrenslage, v: Verfahren, w: Festlegungswerte): string | null {
  const bis = tagWert(festgelegt(v, BITTE.id)?.werte, 'frist')
  const gestrichen = l.fall.mitglieder.some((m) => listenWert(w, ohneFeld(m.lokal)).length > 0)
  if (!gestrichen) return null
  if (bis === undefined || l.heute <= bis)
    return `Die Frist läuft noch bis ${bis === undefined ? '…' : deutsch(bis)}. Vorher darf kein Monat gestrichen werden (§ 41a Abs. 3 Satz 3 SGB II).`
  return textWert(w, 'fehlt').trim() === '' ? 'Bitte sagen, was fehlt: Es steht so im Bescheid.' : null
}

function abrechnen(l: Verfahrenslage, v: Verfahren, a: Abrechnung): readonly Schritt[] {
  const bereit = nachweise(l, v, a).every((s) => s.zustand === 'erledigt' || s.zustand === 'entfaellt')
  if (!bereit) return danach([ZAHLEN, ABRECHNUNG, BESCHEID], 'Erst die Nachweise.')
  const hindernis = vorherZuTun(l, a)
  if (hindernis !== undefined) return [hindernis, ...danach([ABRECHNUNG, BESCHEID])]
  if (festgelegt(v, ZAHLEN.id) === undefined)
    return [offen(ZAHLEN, 'Noch nicht bestätigt.', frageNachZahlen()), ...danach([ABRECHNUNG, BESCHEID])]
  const fertig = [erledigt(ZAHLEN, 'Bestätigt.'), erledigt(ABRECHNUNG, abrechnungstext(l, a))]
  const antrag = tagWert(festgelegt(v, ANLASS.id)?.werte, 'antragAm') !== undefined
  if (!a.anders && !antrag)
    return [
      ...fertig,
      entfaellt(
        BESCHEID,
        'Vorläufig und endgültig sind gleich, und niemand hat eine Entscheidung beantragt (§ 41a Abs. 3 Satz 1 SGB II).',
      ),
    ]
  return [...fertig, entscheide(l, v, a)]
}

/** What stands in the way before it can be settled; proven by the facts, the payments, the law. */
function vorherZuTun(l: Verfahrenslage, a: Abrechnung): Schritt | undefined {
  const geschaetzt = Object.entries(l.angaben.angaben).some(([id, x]) => {
    const u = l.umstaende[id]
    return (
      x.art === 'betriebsergebnis' &&
      u?.art === 'eks' &&
      u.eksstand === 'vorlaeufig' &&
      liegtImZeitraum(a, x.von, x.bis)
    )
  })
  const zuDenAngaben = { art: 'verweis', nach: `/faelle/${l.fall.fall}`, knopf: 'Angaben bearbeiten' } as const
  if (geschaetzt)
    return offen(ZAHLEN, 'Eine Anlage EKS des Zeitraums ist noch als Schätzung eingetragen.', zuDenAngaben)
  if (a.nichtAbgedeckt.length > 0) return gesperrt(ZAHLEN, `Nicht alles ist berechnet: ${a.nichtAbgedeckt.join(' ')}`)
  if (a.nichtGezahlt.length > 0)
    return gesperrt(
      ZAHLEN,
      `Noch nicht alles ist gezahlt: ${a.nichtGezahlt.map(monatsname).join(', ')}. Erst nach dem Zahllauf lässt sich abrechnen.`,
    )
  const { von } = a.zeitraum.zeitraum
  const alt = durchschnittseinkommen({
    beginn: von,
    entscheidungAm: l.heute,
    monatlich: [cent(0)],
    entfaelltInEinemMonat: false,
    spitzabrechnungBeantragt: false,
  })
  if (alt.gemittelt)
    return gesperrt(
      ZAHLEN,
      'Für Entscheidungen bis März 2021 zählt der Durchschnitt des Zeitraums (§ 41a Abs. 4 SGB II a. F.). Diese Abrechnung führt das Programm nicht.',
    )
  return undefined
}

const liegtImZeitraum = (a: Abrechnung, von: string, bis: string): boolean =>
  von <= iso(a.zeitraum.zeitraum.bis) && bis >= iso(a.zeitraum.zeitraum.von)

function abrechnungstext(l: Verfahrenslage, a: Abrechnung): string {
  const je = a.personen.map((p) => {
    const von = (liste: readonly { readonly betrag: ReturnType<typeof cent> }[]) => summe(liste.map((z) => z.betrag))
    const [nach, zurueck] = [von(p.auszuzahlen), von(p.zuErstatten)]
    const rest = zurueck > 0 ? `zu erstatten ${euro(zurueck)} €` : `nachzuzahlen ${euro(nach)} €`
    return `${empfaengername(l, p.person)}: zu wenig ${euro(von(p.mehr))} €, zu viel ${euro(von(p.weniger))} €, verrechnet ${euro(von(p.verrechnet.mehr))} €, ${rest}`
  })
  const grenze = a.saldo.bagatelle
    ? ' Zusammen unter 50 €: Es wird nichts zurückgefordert (§ 41a Abs. 6 Satz 3 SGB II).'
    : ''
  return `${je.join('. ')}.${grenze}`
}

function entscheide(l: Verfahrenslage, v: Verfahren, a: Abrechnung): Schritt {
  const wartend = l.entscheidungen.find((e) => e.zustand === 'festgestellt' && e.zeitraum === v.gegenstand)
  if (wartend !== undefined)
    return offen(BESCHEID, 'Festgestellt. Anordnen muss eine zweite Person mit Stufe A.', {
      art: 'verweis',
      nach: `/anordnen/${wartend.id}`,
      knopf: 'Zur Anordnung',
    })
  const letzte = l.entscheidungen.find((e) => e.zeitraum === v.gegenstand)
  const zurueck = letzte?.zustand === 'zurueckgegeben' ? ` Zurückgegeben: ${letzte.grund}` : ''
  return offen(BESCHEID, `${abrechnungstext(l, a)}${zurueck}`, {
    art: 'ausfertigung',
    briefe: abschlussauftrag(l, v, { bekanntBis: l.heute })?.briefe ?? [],
    augen: 4,
    freigabe: 'anordnung',
    wirkung: `Mit der Anordnung gelten die endgültigen Beträge. Nachgezahlt werden ${euro(summe(a.personen.flatMap((p) => p.auszuzahlen.map((z) => z.betrag))))} €, zu erstatten sind ${euro(a.saldo.bagatelle ? cent(0) : a.saldo.erstattung)} €.`,
    knopf: 'Feststellen und zur Anordnung vorlegen',
  })
}

/** It is ordered: what was settled stays to be read. */
function abgeschlossen(l: Verfahrenslage, v: Verfahren, entscheidung: string): readonly Schritt[] {
  const forderungen = l.forderungen.filter((f) => f.entscheidung === entscheidung && f.offen + f.verrechnet > 0)
  const text = forderungen.map((f) => `${empfaengername(l, f.person)}: offen ${euro(f.offen)} €`).join('; ')
  return [
    ...[ANLASS, UMFANG, BITTE, EINGANG, ZAHLEN].map((s) =>
      festgelegt(v, s.id) === undefined ? entfaellt(s, 'War nicht nötig.') : erledigt(s, 'Festgelegt.'),
    ),
    erledigt(BESCHEID, `Angeordnet; die Bescheide sind in der Akte.${text === '' ? '' : ` Forderungen: ${text}.`}`),
  ]
}
