import { type Cent, cent, euro } from '../../../../kern/index.ts'
import type { Lohnkurve, Lohnpunkt, Schwelle } from '../../../../leistung/index.ts'
import type { Kurve } from '../../../bausteine/kurve.tsx'

export type Lohnzeile = {
  readonly schluessel: string
  readonly brutto: string
  readonly netto: string
  readonly leistung: string
  readonly verfuegbar: string
  /** What the step from the row before left. */
  readonly mehr: string
  readonly vorrang: string
}

export type Restzeile = { readonly schluessel: string; readonly bereich: string; readonly jeEuro: string }
export type Schwellenzeile = { readonly schluessel: string; readonly brutto: string; readonly text: string }

const TABELLENSCHRITT = 200_00
const ganze = (c: Cent): string => euro(c).replace(/,00$/, '')

/** "20 Cent", "−35 Cent" */
export function centText(c: Cent): string {
  return `${c < 0 ? '−' : ''}${Math.abs(c)} Cent`
}

function schwellentext(s: Schwelle): string {
  switch (s.art) {
    case 'freibetrag':
      return s.frei === 0
        ? 'ab hier bleibt vom weiteren Lohn nichts mehr anrechnungsfrei (§ 11b SGB II)'
        : `ab hier bleiben von jedem weiteren Euro ${centText(s.frei ?? cent(0))} anrechnungsfrei (§ 11b SGB II)`
    case 'geringfuegig':
      return 'Geringfügigkeitsgrenze: darüber fallen Beiträge an (§ 8 Abs. 1a SGB IV)'
    case 'uebergang':
      return 'Ende des Übergangsbereichs: ab hier volle Beiträge (§ 20 Abs. 2 SGB IV)'
    case 'anspruch':
      return 'Der Bedarf ist gedeckt: Es bleiben Sofortzuschlag und Leistungen neben dem Anspruch'
    case 'ende':
      return 'Ende des Bedarfs: ab hier wird nichts mehr gezahlt'
  }
}

export function schwellenzeilen(k: Lohnkurve): readonly Schwellenzeile[] {
  return k.schwellen.map((s) => ({
    schluessel: `${s.art}/${s.brutto}`,
    brutto: ganze(s.brutto),
    text: schwellentext(s),
  }))
}

export function restzeilen(k: Lohnkurve): readonly Restzeile[] {
  return k.reste.map((r) => ({
    schluessel: String(r.von),
    bereich: `${ganze(r.von)} bis ${ganze(r.bis)}`,
    jeEuro: centText(r.jeEuro),
  }))
}

/** A row each 200 euros, and the wage as it is today. */
export function lohnzeilen(k: Lohnkurve): readonly Lohnzeile[] {
  const raster: readonly Lohnpunkt[] = k.punkte.filter((p) => p.brutto % TABELLENSCHRITT === 0)
  return raster.map((p, i) => {
    const davor = raster[i - 1]
    const v = k.vorrang.find((x) => x.brutto === p.brutto)
    return {
      schluessel: String(p.brutto),
      brutto: ganze(p.brutto),
      netto: euro(p.netto),
      leistung: euro(p.leistung),
      verfuegbar: euro(p.verfuegbar),
      mehr: davor === undefined ? '' : euro(cent(p.verfuegbar - davor.verfuegbar)),
      vorrang: v === undefined || v.wohngeld + v.kinderzuschlag === 0 ? '' : euro(v.verfuegbar),
    }
  })
}

/** The picture: what the household has, what is paid of it, and what there would be with Wohngeld and Kinderzuschlag. */
export function lohnbild(k: Lohnkurve, titel: string): Kurve {
  const bis = k.punkte.at(-1)?.brutto ?? 1
  const mitVorrang = k.vorrang.filter((v) => v.wohngeld + v.kinderzuschlag > 0)
  const hoechster = Math.max(...k.punkte.map((p) => p.verfuegbar), ...mitVorrang.map((v) => v.verfuegbar), 1)
  const oben = Math.ceil(hoechster / 500_00) * 500_00
  const ort = (b: number): number => Math.round((b * 1000) / bis)
  const hoch = (c: number): number => 1000 - Math.round((c * 1000) / oben)
  const linie = (werte: readonly (readonly [number, number])[]): string =>
    werte.map(([b, c]) => `${ort(b)},${hoch(c)}`).join(' ')
  const ohne = (p: Lohnpunkt): number => p.verfuegbar - p.leistung
  return {
    titel,
    beschreibung: beschreibung(k),
    linien: [
      {
        schluessel: 'verfuegbar',
        titel: 'Einkommen des Haushalts mit Leistung',
        art: 'haupt',
        punkte: linie(k.punkte.map((p) => [p.brutto, p.verfuegbar])),
      },
      {
        schluessel: 'ohne',
        titel: 'ohne Leistung',
        art: 'gestrichelt',
        punkte: linie(k.punkte.map((p) => [p.brutto, ohne(p)])),
      },
      ...(mitVorrang.length === 0
        ? []
        : [
            {
              schluessel: 'vorrang',
              titel: 'stattdessen mit Wohngeld und Kinderzuschlag',
              art: 'neben' as const,
              punkte: linie(mitVorrang.map((v) => [v.brutto, v.verfuegbar])),
            },
          ]),
    ],
    marken: [
      ...k.schwellen.map((s) => ({
        schluessel: `${s.art}/${s.brutto}`,
        kuerzel: s.art === 'ende' ? `Ende ${ganze(s.brutto)}` : ganze(s.brutto),
        ort: ort(s.brutto),
        art: 'schwelle' as const,
      })),
      ...(k.heute.brutto === 0 || k.heute.brutto > bis
        ? []
        : [{ schluessel: 'heute', kuerzel: 'jetzt', ort: ort(k.heute.brutto), art: 'heute' as const }]),
    ].sort((a, b) => a.ort - b.ort),
    waagrecht: striche(bis, 500_00).map((b) => ({ ort: ort(b), text: ganze(cent(b)) })),
    senkrecht: striche(oben, oben > 3_000_00 ? 1_000_00 : 500_00).map((c) => ({ ort: hoch(c), text: ganze(cent(c)) })),
    achsen: { waagrecht: 'Bruttolohn im Monat in Euro', senkrecht: 'Euro im Monat' },
  }
}

function striche(bis: number, schritt: number): readonly number[] {
  return Array.from({ length: Math.floor(bis / schritt) + 1 }, (_, i) => i * schritt)
}

function beschreibung(k: Lohnkurve): string {
  const [a, z] = [k.punkte[0], k.punkte.at(-1)]
  const ende = k.schwellen.find((s) => s.art === 'ende')
  if (a === undefined || z === undefined) return ''
  const bedarf = ende
    ? `Bei ${ganze(ende.brutto)} Euro endet die Leistung.`
    : 'Auch am Ende wird noch Leistung gezahlt.'
  return `Ohne diesen Lohn hat der Haushalt ${euro(a.verfuegbar)} Euro, bei ${ganze(z.brutto)} Euro brutto ${euro(z.verfuegbar)} Euro. ${bedarf} Die Werte stehen in der Tabelle darunter.`
}
