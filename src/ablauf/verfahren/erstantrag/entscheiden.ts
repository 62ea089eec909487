import { bogenAus } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Umstand, type Verfahren } from '../../../fall/index.ts'
import { deutsch, euro, iso, letzterTag, monateVonBis, monatVon, plusMonate, summe } from '../../../kern/index.ts'
import type { Rechenergebnis } from '../../../leistung/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { erledigt, offen, type Schritt } from '../schritt.ts'
import { frageNachVorlaeufigkeit, frageNachZeitraum, VERKUERZT } from '../weiterbewilligung/fragen.ts'
import { pruefeVorlaeufig } from '../weiterbewilligung/weiterbewilligung.ts'
import { schlageLaengeVor, vorschlagVorlaeufig } from '../weiterbewilligung/zeit.ts'
import { textWert } from '../werte.ts'
import { KOPF } from './koepfe.ts'
import { fehlende, fehltText } from './mittel.ts'
import type { Eintrag } from './personen.ts'
import { type Antragsstand, ergebnisse } from './stand.ts'

/** Final where everything is proven and nothing changes month by month; else somebody decides. */
export function vorlaeufig(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const u = vorlaeufigkeit(l, s)
  if (u !== undefined) return erledigt(KOPF.vorlaeufig, `Vorläufig. ${u.weil ?? ''}`.trim())
  if (textWert(festgelegt(v, KOPF.vorlaeufig.id)?.werte, 'grund') === 'nein')
    return erledigt(KOPF.vorlaeufig, 'Endgültig.')
  const vorschlag = vorschlagVorlaeufig(l, s.zeitraum?.von ?? s.wirktAb)
  const es = fehlende(l)
  if (vorschlag === undefined && es.length === 0)
    return erledigt(KOPF.vorlaeufig, 'Endgültig: Alles ist belegt, kein Einkommen schwankt.')
  const fehlt = es.length === 0 ? '' : `Es fehlt: ${es.map((p) => fehltText(l, p)).join('; ')}. `
  const frage = frageNachVorlaeufigkeit(vorschlag)
  return offen(KOPF.vorlaeufig, `${fehlt}Noch nicht festgelegt.`, {
    ...frage,
    warum: `${fehlt}${frage.warum} Ist der Anspruch wahrscheinlich und braucht die Person Geld, wird vorläufig bewilligt statt gewartet.`,
  })
}

function vorlaeufigkeit(l: Verfahrenslage, s: Antragsstand): Extract<Umstand, { art: 'vorlaeufigkeit' }> | undefined {
  const u = s.zeitraum && l.umstaende[s.zeitraum.id]
  return u?.art === 'vorlaeufigkeit' && u.vorlaeufigkeitsgrund !== null ? u : undefined
}

/** A sentence refuses. */
export function pruefeVorlaeufigkeitswahl(s: Antragsstand, w: Festlegungswerte): string | null {
  if (textWert(w, 'grund') !== 'nein' && s.zeitraum === undefined)
    return 'Bitte zuerst den Bewilligungszeitraum eintragen: Vorläufig ist er, nicht der Antrag.'
  return pruefeVorlaeufig(w)
}

export function schreibeVorlaeufigkeit(s: Antragsstand, w: Festlegungswerte): readonly Eintrag[] {
  const vorlaeufigkeitsgrund = textWert(w, 'grund')
  if (vorlaeufigkeitsgrund === 'nein' || s.zeitraum === undefined) return []
  const [weil, spaeter_nachweisen] = [textWert(w, 'weil'), textWert(w, 'spaeter_nachweisen')]
  const wert = { art: 'vorlaeufigkeit', vorlaeufigkeitsgrund, weil, spaeter_nachweisen }
  return [{ pfad: `umstaende/${s.zeitraum.id}`, wert }]
}

const vorschlagFuer = (l: Verfahrenslage, s: Antragsstand) =>
  schlageLaengeVor(l, s.zeitraum?.von ?? s.wirktAb, vorlaeufigkeit(l, s) !== undefined)

/** Proven where the period that was asked for is as long as the law would have it; else with a reason. */
export function zeitraum(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const z = s.zeitraum
  const x = vorschlagFuer(l, s)
  const warum = x.gruende.length === 0 ? '' : `, ${x.gruende.map((g) => VERKUERZT[g]).join(', ')}`
  const vorschlag = `Vorschlag: ${deutsch(x.von)} bis ${deutsch(x.bis)}, ${x.monate} Monate${warum}.`
  const frage = frageNachZeitraum({ ...x, beginn: x.von })
  if (z === undefined) return offen(KOPF.zeitraum, vorschlag, frage)
  const spanne = `${deutsch(z.von)} bis ${deutsch(z.bis)}`
  const spaeter =
    z.von > letzterTag(monatVon(s.wirktAb)) ? ` Der Antrag würde schon ab ${deutsch(s.wirktAb)} wirken.` : ''
  const begruendet = textWert(festgelegt(v, KOPF.zeitraum.id)?.werte, 'warum')
  if (monate(z) === x.monate) return erledigt(KOPF.zeitraum, `${spanne}${warum}.${spaeter}`)
  if (begruendet !== '') return erledigt(KOPF.zeitraum, `${spanne}. ${begruendet}${spaeter}`)
  return offen(KOPF.zeitraum, `Im Entwurf: ${spanne}. ${vorschlag}${spaeter}`, frage)
}

const monate = (z: NonNullable<Antragsstand['zeitraum']>): number =>
  monateVonBis(monatVon(z.von), monatVon(z.bis)).length

/** A sentence refuses. */
export function pruefeZeitraumwahl(l: Verfahrenslage, s: Antragsstand, w: Festlegungswerte): string | null {
  const vorgeschlagen = vorschlagFuer(l, s).monate
  return w.monate !== vorgeschlagen && textWert(w, 'warum') === ''
    ? `Vorgeschlagen sind ${vorgeschlagen} Monate. Bitte begründen, warum es anders sein soll.`
    : null
}

export function schreibeZeitraum(l: Verfahrenslage, s: Antragsstand, w: Festlegungswerte): readonly Eintrag[] {
  const { von } = vorschlagFuer(l, s)
  const dauer = typeof w.monate === 'number' ? w.monate : vorschlagFuer(l, s).monate
  const bis = iso(letzterTag(plusMonate(monatVon(von), dauer - 1)))
  if (s.zeitraum !== undefined) return [{ pfad: `angaben/${s.zeitraum.id}/bis`, wert: bis }]
  return [{ pfad: 'angaben/bwz-1', wert: { art: 'bewilligungszeitraum', von: iso(von), bis } }]
}

export function entscheidung(l: Verfahrenslage, s: Antragsstand, ungeklaert: readonly string[]): Schritt {
  const wartend = l.entscheidungen.find((e) => e.zustand === 'festgestellt')
  if (l.geltendeAngaben !== undefined)
    return erledigt(
      KOPF.entscheidung,
      l.geltend.some((z) => z.betrag > 0)
        ? 'Bewilligt; der Bescheid ist in der Akte.'
        : 'Abgelehnt oder versagt; der Bescheid ist in der Akte.',
    )
  if (wartend !== undefined)
    return offen(KOPF.entscheidung, 'Festgestellt. Anordnen muss eine zweite Person mit Stufe A.', {
      art: 'verweis',
      nach: `/anordnen/${wartend.id}`,
      knopf: 'Zur Anordnung',
    })
  const offenes = ungeklaert.length === 0 ? '' : ` Noch nicht geklärt: ${ungeklaert.join(', ')}.`
  return offen(KOPF.entscheidung, `${aussicht(ergebnisse(l, s), l)}${offenes}`, {
    art: 'verweis',
    nach: `/faelle/${l.fall.fall}/differenz`,
    knopf: 'Ansehen und feststellen',
  })
}

/** What would be decided, and of a refusal the reason the notice will give. */
function aussicht(liste: readonly Rechenergebnis[], l: Verfahrenslage): string {
  const [erster] = liste
  if (erster === undefined) return 'Es fehlt noch ein Bewilligungszeitraum.'
  const mitGeld = liste.find((e) => e.gesamt > 0)
  if (mitGeld !== undefined) return `Nach den Angaben stehen ${euro(mitGeld.gesamt)} € im Monat zu.`
  return `Nach den Angaben steht nichts zu, der Antrag wird abgelehnt: ${grund(erster, l)} Der Bescheid nennt den Grund und andere Stellen.`
}

function grund(e: Rechenergebnis, l: Verfahrenslage): string {
  const { vermoegen: w, personen } = bogenAus(e, l.angaben)
  if (w !== undefined && w.vorhanden > w.frei)
    return `Das Vermögen ist ${euro(w.vorhanden)} €, frei sind ${euro(w.frei)} € (§ 12 SGB II).`
  const mitglieder = personen.filter((p) => p.mitglied && p.ohneAnspruch === undefined)
  if (mitglieder.length === 0) return 'Alle sind nach dem Gesetz ausgeschlossen (§ 7 SGB II).'
  return `Der Bedarf ist ${euro(summe(mitglieder.map((p) => p.bedarf)))} €, das Einkommen deckt ihn (§ 9 Abs. 1 SGB II).`
}
