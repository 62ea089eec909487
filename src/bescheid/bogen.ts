import { type Cent, cent, deutsch, euro } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { bildungstabelle } from './bildung.ts'
import { type Absatz, type Bogen, fett, type Tabelle, type Text, t, type Zeile } from './dokument.ts'
import type { Bescheideingabe, Bogenmonat, Bogenperson, Bogenzeile, Planzeile } from './eingabe.ts'
import { person } from './personen.ts'
import { geld, monatsspanne } from './sprache.ts'
import {
  anspruchVorMinderung,
  betragVon,
  bogenstrecken,
  gesamt,
  minderungVon,
  mitglieder,
  nachArt,
  nachTraeger,
  type Strecke,
  sachleistungVon,
  vermoegenReicht,
} from './strecke.ts'
import { handformel, handzeilen } from './vonHand.ts'
import { WEITERE } from './weitere.ts'

type E = Pick<Bescheideingabe, 'personen' | 'empfaenger' | 'monate'>

/** At most four persons beside the total; more go into further tables with the same rows. */
const SPALTEN_JE_TABELLE = 4

/** One sheet for each stretch of equal months: a table a person can follow with a pencil. */
export function berechnungsboegen(e: E, plan: readonly Planzeile[]): readonly Bogen[] {
  return bogenstrecken(e.monate).map((s, i) => bogen(e, s, plan, `bogen.${i}`))
}

function bogen(e: E, s: Strecke, plan: readonly Planzeile[], id: string): Bogen {
  return {
    art: 'bogen',
    id,
    titel: t`Berechnungsbogen für ${monatsspanne(s.monate)}`,
    bloecke: [
      ...(s.monate.length > 1 ? [absatz(`${id}.gilt`, t`Alle Beträge gelten für jeden dieser Monate.`)] : []),
      ...wohnungstabelle(s.bogen, id),
      ...vermoegenstabelle(s.bogen, id),
      ...tabellen(e, s.bogen, id),
      ...bildungstabelle(e, s.bogen, id),
      ...auszahlungstabelle(s, plan, id),
      ...rundung(s.bogen, id),
    ],
  }
}

function absatz(id: string, text: Text): Absatz {
  return { art: 'absatz', id, text }
}

/** Costs of the flat before they are divided. */
function wohnungstabelle(m: Bogenmonat, id: string): readonly Tabelle[] {
  const w = m.wohnung
  if (!w || w.kosten.length === 0) return []
  const abweichend = w.kosten.some((k) => k.tatsaechlich !== k.anerkannt)
  const { kosten } = w
  const summe = (wert: (k: (typeof kosten)[number]) => Cent): string =>
    geld(cent(kosten.reduce((s, k) => s + wert(k), 0)))
  const zellen = (tat: string, an: string): readonly Text[] => (abweichend ? [t`${tat}`, t`${an}`] : [t`${an}`])
  const ort = w.adresse === undefined ? '' : ` (${w.adresse})`
  return [
    {
      art: 'tabelle',
      id: `${id}.wohnung`,
      beschriftung: t`Wohnkosten im Monat${ort}, § 22 Abs. 1 SGB II`,
      spalten: [
        { titel: 'Kosten', rechts: false },
        ...(abweichend ? [{ titel: 'tatsächlich', rechts: true }] : []),
        { titel: 'anerkannt', rechts: true },
      ],
      zeilen: [
        ...w.kosten.map(
          (k): Zeile => ({
            art: 'zeile',
            kopf: t`${k.bezeichnung}`,
            zellen: zellen(geld(k.tatsaechlich), geld(k.anerkannt)),
          }),
        ),
        {
          art: 'summe',
          kopf: t`${fett('Wohnkosten zusammen')}, Personen in der Wohnung: ${w.koepfe}`,
          zellen: zellen(
            summe((k) => k.tatsaechlich),
            summe((k) => k.anerkannt),
          ),
        },
      ],
    },
  ]
}

/** Assets against the free amount, where they are why nothing is due. */
function vermoegenstabelle(m: Bogenmonat, id: string): readonly Tabelle[] {
  const v = m.vermoegen
  if (!v || !vermoegenReicht(m)) return []
  const zeile = (kopf: Text, betrag: Cent): Zeile => ({ art: 'zeile', kopf, zellen: [t`${geld(betrag)}`] })
  return [
    {
      art: 'tabelle',
      id: `${id}.vermoegen`,
      beschriftung: t`Vermögen, § 12 SGB II`,
      spalten: [
        { titel: 'Schritt', rechts: false },
        { titel: 'Betrag', rechts: true },
      ],
      zeilen: [
        zeile(t`Verwertbares Vermögen`, v.vorhanden),
        zeile(t`minus Freibeträge aller Personen`, v.frei),
        { ...zeile(t`${fett('Zu viel')}`, cent(v.vorhanden - v.frei)), art: 'summe' },
      ],
    },
  ]
}

type Groesse = {
  readonly titel: string
  readonly norm?: string | undefined
  readonly summe: boolean
  readonly wert: (p: Bogenperson) => Cent | null
  readonly formel?: (p: Bogenperson) => string | undefined
}
type Gruppe = { readonly titel: string; readonly groessen: readonly Groesse[] }

function tabellen(e: E, m: Bogenmonat, id: string): readonly Tabelle[] {
  const personen = mitglieder(m)
  const gruppen = aufbau(personen, vermoegenReicht(m))
  const teile: Bogenperson[][] = []
  personen.forEach((p, i) => {
    if (i % SPALTEN_JE_TABELLE === 0) teile.push([])
    teile.at(-1)?.push(p)
  })
  return teile.map((teil, i) => ({
    art: 'tabelle',
    id: `${id}.rechnung.${i}`,
    beschriftung:
      teile.length === 1
        ? t`Rechnung im Monat, Beträge in Euro`
        : t`Rechnung im Monat, Beträge in Euro, Teil ${i + 1} von ${teile.length}`,
    spalten: [
      { titel: 'Schritt', rechts: false },
      ...(personen.length > 1 ? [{ titel: 'Alle zusammen', rechts: true }] : []),
      ...teil.map((p) => spalte(e, p.person)),
    ],
    zeilen: gruppen.flatMap((g) => zeilen(g, personen, teil, e)),
  }))
}

function spalte(e: E, id: PersonId): Tabelle['spalten'][number] {
  const p = person(e, id)
  return { titel: p.vorname, unterzeile: `geb. ${deutsch(p.geburt)}`, rechts: true }
}

/** Rows in the fixed order of need, own income, distribution, claim; those that are zero for all fall away. */
function aufbau(personen: readonly Bogenperson[], ausVermoegen: boolean): readonly Gruppe[] {
  const gruppen: readonly Gruppe[] = [
    { titel: 'Was jede Person braucht', groessen: bedarf(personen) },
    { titel: 'Was jede Person selbst hat', groessen: einkommen(personen, ausVermoegen) },
    { titel: 'Was jede Person bekommt', groessen: anspruch(personen) },
  ]
  return gruppen.filter((g) => g.groessen.length > 0)
}

function bedarf(personen: readonly Bogenperson[]): readonly Groesse[] {
  return [
    ...posten(personen, (p) =>
      p.regelbedarf
        ? [
            {
              ...p.regelbedarf,
              art: 'regelbedarf',
              bezeichnung: 'Regelbedarf',
              norm: '§§ 20, 23 SGB II',
              formel: p.regelbedarf.formel ?? p.regelbedarf.bezeichnung.replace('Regelbedarf ', ''),
            },
          ]
        : [],
    ),
    ...posten(personen, (p) => p.mehrbedarfe),
    ...posten(personen, (p) => p.unterkunft),
    { titel: 'Bedarf', summe: true, wert: (p) => p.bedarf },
  ]
}

function einkommen(personen: readonly Bogenperson[], ausVermoegen: boolean): readonly Groesse[] {
  if (personen.every((p) => p.einkommen.length === 0 && (p.angerechnet === 0 || p.ohneAnspruch !== undefined)))
    return []
  const minus = (x: Bogenzeile): Bogenzeile => ({ ...x, betrag: cent(-x.betrag) })
  const arten = [...new Set(personen.flatMap((p) => p.einkommen.map((x) => x.art)))]
  return [
    ...arten.flatMap((art) =>
      posten(personen, (p) => p.einkommen.filter((x) => x.art === art).flatMap((x) => [x, ...x.abzuege.map(minus)])),
    ),
    ...posten(personen, (p) => p.absetzungen.map(minus)),
    { titel: 'Eigenes Einkommen, das zählt', norm: '§§ 11 bis 11b SGB II', summe: true, wert: (p) => p.bereinigt },
    {
      ...angerechnet(personen.length > 1, ausVermoegen),
      summe: true,
      wert: (p) => (p.ohneAnspruch ? null : p.angerechnet),
      formel: (p) => p.verteilung,
    },
  ]
}

function angerechnet(mehrere: boolean, ausVermoegen: boolean): Pick<Groesse, 'titel' | 'norm'> {
  if (ausVermoegen) return { titel: 'Gedeckt durch Vermögen', norm: '§§ 9, 12 SGB II' }
  if (mehrere) return { titel: 'Angerechnet nach der Verteilung', norm: '§ 9 Abs. 2 SGB II' }
  return { titel: 'Angerechnet', norm: '§ 9 Abs. 1 SGB II' }
}

function anspruch(personen: readonly Bogenperson[]): readonly Groesse[] {
  return [
    ...ohneAnspruch(personen),
    {
      titel: 'Anspruch: Bedarf minus Angerechnetes',
      norm: '§ 19 Abs. 3 SGB II',
      summe: true,
      wert: anspruchVorMinderung,
    },
    ...gemindert(personen),
    ...wenn(personen, {
      titel: 'minus Sachleistung',
      norm: '§ 24 Abs. 2, § 68 SGB II',
      summe: false,
      wert: (p) => cent(0 - sachleistungVon(p)),
    }),
    ...wenn(personen, { titel: 'Sofortzuschlag', norm: '§ 72 SGB II', summe: false, wert: (p) => p.sofortzuschlag }),
    ...WEITERE.flatMap((w) =>
      wenn(personen, {
        ...w,
        summe: false,
        wert: (p) => nachArt(p, w.leistungsart),
        formel: (p) => handformel(p, w.leistungsart),
      }),
    ),
    ...handzeilen(personen),
    { titel: 'Leistung im Monat', summe: true, wert: betragVon },
    { titel: 'davon Bund', norm: '§ 46 SGB II', summe: false, wert: (p) => nachTraeger(p, 'bund') },
    { titel: 'davon Kommune', norm: '§ 6 Abs. 1 SGB II', summe: false, wert: (p) => nachTraeger(p, 'kommune') },
  ]
}

/** The need of who is excluded by law: it counts for the others, and is not met here. */
function ohneAnspruch(personen: readonly Bogenperson[]): readonly Groesse[] {
  const normen = [...new Set(personen.flatMap((p) => (p.ohneAnspruch ? [p.ohneAnspruch.norm] : [])))]
  if (normen.length === 0) return []
  return [
    {
      titel: 'minus Bedarf ohne Anspruch bei uns',
      norm: normen.length === 1 ? normen[0] : '§ 7 SGB II',
      summe: false,
      wert: (p) => (p.ohneAnspruch ? cent(0 - p.bedarf) : null),
      formel: (p) => p.ohneAnspruch?.grund,
    },
  ]
}

/** What a reduction takes off, by its grounds, and what is left of the claim. */
function gemindert(personen: readonly Bogenperson[]): readonly Groesse[] {
  if (personen.every((p) => minderungVon(p) === 0)) return []
  const normen = [...new Set(personen.flatMap((p) => p.minderung?.gruende.map((g) => g.norm) ?? []))]
  return [
    {
      titel: 'minus Leistungsminderung',
      norm: normen.length === 1 ? normen[0] : '§§ 7b, 31a bis 32 SGB II',
      summe: false,
      wert: (p) => (p.minderung ? cent(-p.minderung.betrag) : null),
      formel: (p) => p.minderung?.formel,
    },
    {
      titel: 'Anspruch nach der Minderung',
      norm: '§ 31b Abs. 1 SGB II',
      summe: true,
      wert: (p) => cent(p.anspruch + sachleistungVon(p)),
    },
  ]
}

function wenn(personen: readonly Bogenperson[], g: Groesse): readonly Groesse[] {
  return personen.some((p) => g.wert(p) !== 0) ? [g] : []
}

/** One row per kind that anybody has; a person without it gets a dash. */
function posten(
  personen: readonly Bogenperson[],
  liste: (p: Bogenperson) => readonly Bogenzeile[],
): readonly Groesse[] {
  const muster = new Map<string, Bogenzeile>()
  for (const p of personen) for (const z of liste(p)) if (!muster.has(schluessel(z))) muster.set(schluessel(z), z)
  return [...muster.entries()].map(([k, z]) => ({
    titel: z.bezeichnung,
    norm: z.norm,
    summe: false,
    wert: (p) => {
      const gefunden = liste(p).filter((x) => schluessel(x) === k)
      return gefunden.length === 0 ? null : cent(gefunden.reduce((s, x) => s + x.betrag, 0))
    },
    formel: (p) => liste(p).find((x) => schluessel(x) === k)?.formel,
  }))
}

function schluessel(z: Bogenzeile): string {
  return `${z.art}/${z.bezeichnung}`
}

function zeilen(g: Gruppe, alle: readonly Bogenperson[], teil: readonly Bogenperson[], e: E): readonly Zeile[] {
  return [
    { art: 'gruppe', kopf: t`${g.titel}`, zellen: [] },
    ...g.groessen.flatMap((x): readonly Zeile[] => {
      const summe = alle.reduce((s, p) => s + (x.wert(p) ?? 0), 0)
      const werte = teil.map((p) => x.wert(p))
      const zelle = (w: Cent | null): Text => {
        if (w === null) return t`–`
        return x.summe ? t`${fett(euro(w))}` : t`${euro(w)}`
      }
      return [
        {
          art: x.summe ? 'summe' : 'zeile',
          kopf: x.summe ? t`${fett(x.titel)}` : t`${x.titel}`,
          ...(x.norm === undefined ? {} : { norm: x.norm }),
          zellen: [...(alle.length > 1 ? [zelle(cent(summe))] : []), ...werte.map(zelle)],
        },
        ...formelzeile(x, teil, e),
      ]
    }),
  ]
}

/** The formula in words and figures; once if it is the same for all, else with names. */
function formelzeile(x: Groesse, teil: readonly Bogenperson[], e: E): readonly Zeile[] {
  const formeln = teil.flatMap((p) => {
    const f = x.formel?.(p)
    return f === undefined ? [] : [{ name: person(e, p.person).vorname, f }]
  })
  const verschieden = [...new Set(formeln.map((y) => y.f))]
  if (verschieden.length === 0) return []
  const text = verschieden.length === 1 ? `${verschieden[0]}` : formeln.map((y) => `${y.name}: ${y.f}`).join('; ')
  return [{ art: 'formel', kopf: t`${text}`, zellen: [] }]
}

function auszahlungstabelle(s: Strecke, plan: readonly Planzeile[], id: string): readonly Tabelle[] {
  const monat = s.monate[0]
  const zeilenDesMonats = plan.filter((z) => z.monat === monat)
  if (zeilenDesMonats.length === 0) return []
  const empfaenger = [...new Set(zeilenDesMonats.map((z) => z.empfaengerText))]
  const betrag = (x: string): Cent =>
    cent(zeilenDesMonats.reduce((a, z) => a + (z.empfaengerText === x ? z.betrag : 0), 0))
  const summe = cent(zeilenDesMonats.reduce((a, z) => a + z.betrag, 0))
  return [
    {
      art: 'tabelle',
      id: `${id}.wege`,
      beschriftung: t`Wohin das Geld geht`,
      spalten: [
        { titel: 'Empfänger', rechts: false },
        { titel: 'im Monat', rechts: true },
      ],
      zeilen: [
        ...empfaenger.map((x): Zeile => ({ art: 'zeile', kopf: t`${x}`, zellen: [t`${geld(betrag(x))}`] })),
        { art: 'summe', kopf: t`${fett('Zusammen')}`, zellen: [t`${fett(geld(summe))}`] },
      ],
    },
  ]
}

/** Says in words what the rounding does, where the sum of the parts is not the whole. */
function rundung(m: Bogenmonat, id: string): readonly Absatz[] {
  const w = m.wohnung
  const personen = mitglieder(m)
  const geteilt = personen.reduce((s, p) => s + p.unterkunft.reduce((a, u) => a + u.betrag, 0), 0)
  const ganz = w ? w.kosten.reduce((s, k) => s + k.anerkannt, 0) : 0
  const anders = w !== null && w.koepfe === personen.length && geteilt !== ganz
  const runden = `Jeden Schritt runden wir auf den Cent (§ 41 Abs. 2 SGB II).`
  const zusatz = anders ? ' Deshalb kann die Summe der Anteile um wenige Cent vom Ganzen abweichen.' : ''
  return [absatz(`${id}.rundung`, t`${runden}${zusatz} Zusammen sind es ${geld(gesamt(m))} im Monat.`)]
}

export function bogentitel(boegen: readonly Bogen[]): readonly string[] {
  return boegen.map((b) => b.titel.map((x) => (typeof x === 'string' ? x : '')).join(''))
}
