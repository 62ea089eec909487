import { bogenAus } from '../../../bescheid/index.ts'
import {
  checkliste,
  type Festlegungswerte,
  festgelegt,
  gehoertPerson,
  istOffen,
  type Pruefpunkt,
  type Verfahren,
} from '../../../fall/index.ts'
import { cent, type Datum, datum, deutsch, euro, iso, monatVon, plusTage, summe } from '../../../kern/index.ts'
import { type PersonId, pruefeVorrang } from '../../../recht/index.ts'
import type { Verfahrenslage } from '../plan.ts'
import { erledigt, type Option, offen, type Schritt, wartet } from '../schritt.ts'
import { FEHLENDER_NACHWEIS } from '../weiterbewilligung/fragen.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'
import { KOPF } from './koepfe.ts'
import type { Eintrag } from './personen.ts'
import { type Antragsstand, ergebnisse, ohneAngabe, vorname, vornamen } from './stand.ts'

const angabenVerweis = (l: Verfahrenslage, knopf: string) =>
  ({ art: 'verweis', nach: `/faelle/${l.fall.fall}`, knopf }) as const

const KOMMT = { wert: 'kommt', titel: 'Es gibt welches: Ich trage es ein' } as const

/** Each person has an income in the facts, or has declared to have none. */
export function einkommen(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const ohne = ohneAngabe(l, 'Einkommen', s.personen)
  const w = festgelegt(v, KOPF.einkommen.id)?.werte
  const gefragt = (p: PersonId): string => textWert(w, `einkommen.${p}`)
  const ungefragt = ohne.filter((p) => gefragt(p) === '')
  const kommt = ohne.filter((p) => gefragt(p) === KOMMT.wert)
  if (ungefragt.length > 0)
    return offen(KOPF.einkommen, `Ohne Angabe: ${vornamen(l, ungefragt)}.`, {
      art: 'klaerung',
      frage: 'Hat die Person erklärt, kein Einkommen zu haben?',
      warum: 'Wer Leistungen beantragt, sagt auch, wenn nichts da ist. Bei Kindern fehlt meist das Kindergeld.',
      wirkung: 'Einkommen mindert die Leistung.',
      felder: ohne.map((p) => ({
        art: 'wahl',
        name: `einkommen.${p}`,
        titel: vorname(l, p),
        optionen: [{ wert: 'keins', titel: 'Ja: kein Einkommen' }, KOMMT],
      })),
      knopf: 'Festhalten',
    })
  if (kommt.length > 0)
    return offen(KOPF.einkommen, `Noch einzutragen: ${vornamen(l, kommt)}.`, angabenVerweis(l, 'Einkommen eintragen'))
  const keins = ohne.length === 0 ? '' : ` Keines nach eigener Erklärung: ${vornamen(l, ohne)}.`
  return erledigt(KOPF.einkommen, `${ohne.length === s.personen.length ? '' : 'Steht in den Angaben.'}${keins}`.trim())
}

/** Until then who declared to have no considerable assets was believed (§ 12 Abs. 4 Satz 3 SGB II a. F.). */
const VOLLSTAENDIG_SEIT: Datum = datum('2026-07-01')

export function vermoegen(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const erfasst = Object.values(l.angaben.angaben).filter((a) => a.art === 'vermoegen').length
  if (erfasst > 0)
    return erledigt(KOPF.vermoegen, `${erfasst} ${erfasst === 1 ? 'Wert steht' : 'Werte stehen'} in den Angaben.`)
  const sagt = textWert(festgelegt(v, KOPF.vermoegen.id)?.werte, 'vermoegen')
  if (sagt === 'keins') return erledigt(KOPF.vermoegen, 'Nach eigener Erklärung hat niemand Vermögen.')
  if (sagt === 'nichtErheblich')
    return erledigt(KOPF.vermoegen, 'Nach eigener Erklärung ist es nicht erheblich (§ 12 Abs. 4 Satz 3 SGB II a. F.).')
  if (sagt === KOMMT.wert) return offen(KOPF.vermoegen, 'Noch einzutragen.', angabenVerweis(l, 'Vermögen eintragen'))
  const beginn = s.zeitraum?.von ?? s.wirktAb
  const frei = ergebnisse(l, s)[0]?.vermoegensfreibetrag
  const vermutet: readonly Option[] =
    beginn < VOLLSTAENDIG_SEIT
      ? [
          {
            wert: 'nichtErheblich',
            titel: 'Erklärt: kein erhebliches Vermögen',
            folge: '§ 12 Abs. 4 Satz 3 SGB II a. F.',
          },
        ]
      : []
  return offen(KOPF.vermoegen, 'Noch keine Selbstauskunft festgehalten.', {
    art: 'klaerung',
    frage: 'Was sagt die Selbstauskunft zum Vermögen?',
    warum: `Gefragt sind Konten, Bargeld, Wertpapiere, Fahrzeuge, Häuser und Versicherungen aller Personen.${frei === undefined || frei === 0 ? '' : ` Frei sind zusammen ${euro(frei)} €.`}`,
    wirkung: 'Vermögen über dem Freibetrag schließt Leistungen aus.',
    felder: [
      {
        art: 'wahl',
        name: 'vermoegen',
        titel: 'Selbstauskunft',
        norm: '§ 12 SGB II',
        optionen: [{ wert: 'keins', titel: 'Erklärt: niemand hat Vermögen' }, ...vermutet, KOMMT],
      },
    ],
    knopf: 'Festhalten',
  })
}

export function wohnen(l: Verfahrenslage, s: Antragsstand): Schritt {
  const arten = new Set(Object.values(l.angaben.angaben).map((a) => a.art))
  if (!arten.has('unterkunft') && !arten.has('eigenheim'))
    return offen(KOPF.wohnen, 'In den Angaben steht keine Wohnung.', angabenVerweis(l, 'Wohnung eintragen'))
  const [erster] = ergebnisse(l, s)
  const w = erster === undefined ? null : bogenAus(erster, l.angaben).wohnung
  if (w === null) return erledigt(KOPF.wohnen, 'Die Wohnung steht in den Angaben.')
  const kosten = cent(summe(w.kosten.map((k) => k.tatsaechlich)))
  const grenze =
    w.grenze === undefined
      ? 'Eine örtliche Grenze ist nicht hinterlegt.'
      : `Die örtliche Grenze ist ${euro(w.grenze)} €${kosten > w.grenze ? '; darüber' : ''}${w.karenz ? ', noch in der Karenzzeit' : ''}.`
  return erledigt(KOPF.wohnen, `Wohnen kostet ${euro(kosten)} € im Monat. ${grenze}`)
}

export function konto(l: Verfahrenslage): Schritt {
  if (l.entwurf?.inhalt.wege.auszahlung !== undefined) return erledigt(KOPF.konto, 'Das Konto steht in den Angaben.')
  return offen(KOPF.konto, 'Es ist noch kein Konto bekannt.', angabenVerweis(l, 'Konto eintragen'))
}

/** Papers that are asked for and not there yet. */
export const fehlende = (l: Verfahrenslage): readonly Pruefpunkt[] =>
  l.entwurf === undefined ? [] : checkliste(l.entwurf.inhalt).filter(istOffen)

export const fehltText = (l: Verfahrenslage, p: Pruefpunkt): string =>
  `${p.bezeichnung} (${vorname(l, gehoertPerson(p, 'P1') as PersonId)})`

/** Nothing is asked for twice: what was called missing here is asked for by the procedure that does that. */
export function nachweise(l: Verfahrenslage): Schritt {
  const alle = fehlende(l)
  const unbestimmt = alle.filter((p) => p.stand === 'offen')
  if (alle.length === 0) return erledigt(KOPF.nachweise, 'Alles liegt vor oder wird nicht gebraucht.')
  if (unbestimmt.length > 0)
    return offen(KOPF.nachweise, `Noch nicht durchgesehene Nachweise: ${unbestimmt.length}.`, {
      art: 'klaerung',
      frage: 'Was liegt schon vor?',
      warum:
        'Was nicht angekreuzt ist, steht danach als fehlend in der Liste und lässt sich mit Grund und Frist anfordern.',
      wirkung: 'Ein fehlender Nachweis hindert die Entscheidung nicht von selbst.',
      felder: [
        {
          art: 'mehrfach',
          name: 'da',
          titel: 'Liegt vor',
          freiwillig: true,
          optionen: unbestimmt.map((p) => ({ wert: p.id, titel: fehltText(l, p), folge: p.unterlage.warum })),
        },
      ],
      knopf: 'Übernehmen',
    })
  const was = alle.map((p) => fehltText(l, p)).join('; ')
  const nach = `/faelle/${l.fall.fall}/verfahren`
  const bitte = l.verfahren.find((x) => x.art === 'mitwirkung' && !x.beendet)
  const frist = bitte && tagWert(festgelegt(bitte, 'bitte')?.werte, 'frist')
  if (frist !== undefined && frist >= l.heute)
    return wartet(KOPF.nachweise, `Angefordert bis ${deutsch(frist)}: ${was}.`, frist, {
      art: 'verweis',
      nach,
      knopf: 'Zu den Verfahren',
    })
  return offen(KOPF.nachweise, `Es fehlt: ${was}.`, {
    art: 'verweis',
    nach,
    knopf: bitte === undefined ? 'Unterlagen anfordern' : 'Zu den Verfahren',
  })
}

export function schreibeNachweise(l: Verfahrenslage, w: Festlegungswerte): readonly Eintrag[] {
  const da = new Set(listenWert(w, 'da'))
  return fehlende(l)
    .filter((p) => p.stand === 'offen')
    .map((p) => ({
      pfad: `nachweise/${p.id}`,
      wert: { ...FEHLT(p.bezeichnung), zustand: da.has(p.id) ? 'vorgelegt' : 'fehlt' },
    }))
}
const FEHLT = (bezeichnung: string) => FEHLENDER_NACHWEIS(bezeichnung) as Readonly<Record<string, string | null>>

/** § 12a Satz 2 Nr. 2 SGB II: only if Kinderzuschlag and Wohngeld would do for everybody for three months. */
export function vorrang(l: Verfahrenslage, v: Verfahren, s: Antragsstand): Schritt {
  const verwiesen = Object.values(l.umstaende).some(
    (u) => u.art === 'vorrang' && (u.vorrangleistung === 'kinderzuschlag' || u.vorrangleistung === 'wohngeld'),
  )
  if (verwiesen) return erledigt(KOPF.vorrang, 'Kinderzuschlag oder Wohngeld steht als vorrangig in den Angaben.')
  const w = festgelegt(v, KOPF.vorrang.id)?.werte
  if (w !== undefined) return erledigt(KOPF.vorrang, `Es bleibt bei uns: ${textWert(w, 'warum')}`)
  const x = pruefeVorrang(l.angaben, monatVon(s.zeitraum?.von ?? s.wirktAb), { bekanntBis: l.heute })
  if (x.art === 'nichtPruefbar')
    return erledigt(KOPF.vorrang, `Nicht nachzurechnen: ${x.gruende.join(' ')} Bitte selbst ansehen.`)
  const [m] = x.monate
  const zahlen = `Kinderzuschlag ${euro(m.kinderzuschlag)} €, Wohngeld ${euro(m.wohngeld)} €`
  if (m.leistung === 0) return erledigt(KOPF.vorrang, `Von uns gibt es nichts. Zu erwarten: ${zahlen}.`)
  if (!x.entfaellt) return erledigt(KOPF.vorrang, `${zahlen}: damit würden noch ${euro(m.fehlt)} € fehlen.`)
  return offen(KOPF.vorrang, `${zahlen}: drei Monate lang bräuchte niemand mehr Geld von uns.`, {
    art: 'klaerung',
    frage: 'Wird auf Kinderzuschlag und Wohngeld verwiesen?',
    warum: 'Beide gehen vor, wenn sie zusammen drei Monate lang für alle reichen.',
    wirkung: `Bis dort entschieden ist, zahlen wir ${euro(m.leistung)} € im Monat weiter und lassen uns das Geld von dort erstatten (§ 104 SGB X).`,
    felder: [
      {
        art: 'wahl',
        name: 'verweis',
        titel: 'Wie?',
        norm: '§ 12a Satz 2 Nr. 2 SGB II',
        optionen: [
          { wert: 'ja', titel: 'Ja: Die Person soll beides beantragen' },
          { wert: 'nein', titel: 'Nein, aus einem Grund, der in der Akte steht' },
        ],
      },
      { art: 'text', name: 'warum', titel: 'Warum nicht?', lang: true, wenn: { feld: 'verweis', ist: ['nein'] } },
    ],
    knopf: 'Festlegen',
  })
}

/** How long is given to apply elsewhere (proposal of the office's letters). */
const VIER_WOCHEN = 28

export function schreibeVorrang(l: Verfahrenslage, w: Festlegungswerte): readonly Eintrag[] {
  if (textWert(w, 'verweis') !== 'ja') return []
  return (['kinderzuschlag', 'wohngeld'] as const).map((vorrangleistung) => ({
    pfad: `umstaende/vorrang-${vorrangleistung}`,
    wert: {
      art: 'vorrang',
      person: 'P1',
      vorrangleistung,
      vorrangstand: 'zuBeantragen',
      am: iso(l.heute),
      frist: iso(plusTage(l.heute, VIER_WOCHEN)),
    },
  }))
}
