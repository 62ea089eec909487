import { alterAm, type Cent, cent, letzterTag, type Monat, monatsname, plusMonate } from '../kern/index.ts'
import type { PersonId } from '../recht/index.ts'
import { ohneGeld } from './bildung.ts'
import { ANTEILIG } from './bogenBedarf.ts'
import { type Text, t } from './dokument.ts'
import type { Bescheideingabe, Bogeneinkommen, Bogenmonat, Bogenperson, Bogenzeile } from './eingabe.ts'
import { ausschlusssatz } from './ohneAnspruch.ts'
import { istSie, person } from './personen.ts'
import { aufzaehlung, geld } from './sprache.ts'
import { minderungVon, mitglieder, nachArt, personIn } from './strecke.ts'
import { handursachen } from './vonHand.ts'
import { WEITERE } from './weitere.ts'

/** Why an amount changed: found by comparing two sheets, said once short and once in full. */
export type Ursache = { readonly schluessel: string; readonly kurz: Text; readonly lang: Text }

type E = Pick<Bescheideingabe, 'personen' | 'empfaenger'>

/** What differs between two sheets, in the order a household thinks: persons, income, rent, needs. */
export function ursachen(e: E, alt: Bogenmonat, neu: Bogenmonat): readonly Ursache[] {
  const gemeinsam = mitglieder(neu).flatMap((n) => {
    const a = personIn(alt, n.person)
    return a ? [{ a, n }] : []
  })
  return [
    ...kommenUndGehen(e, alt, neu),
    ...gemeinsam.flatMap(({ a, n }) => einkommen(e, a, n, neu.monat)),
    ...gemeinsam.flatMap(({ a, n }) => ausschluesse(e, a, n, neu.monat)),
    ...wohnen(alt, neu),
    ...gemeinsam.flatMap(({ a, n }) => mehrbedarfe(e, a, n, neu.monat)),
    ...regelbedarfe(e, gemeinsam, neu.monat),
    ...gemeinsam.flatMap(({ a, n }) => minderungen(e, a, n, neu.monat)),
    ...gemeinsam.flatMap(({ a, n }) => handursachen(e, a, n, neu.monat)),
    ...sofortzuschlag(gemeinsam, neu.monat),
    ...weitere(gemeinsam, neu.monat),
    ...gemeinsam.flatMap(({ a, n }) => gutscheine(e, a, n, neu.monat)),
  ]
}

/** The same cause said for several stretches counts once. */
export function ohneDoppelte(liste: readonly Ursache[]): readonly Ursache[] {
  const gesehen = new Set<string>()
  return liste.filter((u) => {
    const neu = !gesehen.has(u.schluessel)
    gesehen.add(u.schluessel)
    return neu
  })
}

function kommenUndGehen(e: E, alt: Bogenmonat, neu: Bogenmonat): readonly Ursache[] {
  const ab = monatsname(neu.monat)
  const kamen = mitglieder(neu).filter((p) => !personIn(alt, p.person))
  const gingen = mitglieder(alt).filter((p) => !personIn(neu, p.person))
  return [
    ...kamen.map((p) => {
      const wer = person(e, p.person)
      const geboren = alterAm(wer.geburt, letzterTag(neu.monat)) < 1
      return {
        schluessel: `kommt.${p.person}`,
        kurz: geboren
          ? t`Herzlichen Glückwunsch zur Geburt von ${wer.vorname}. Ab ${ab} rechnen wir ${wer.vorname} mit.`
          : t`Ab ${ab} rechnen wir ${wer.vorname} mit.`,
        lang: t`${wer.vorname} gehört ab ${ab} zu Ihrer Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II). Der Bedarf für ${wer.vorname} beträgt ${geld(p.bedarf)} im Monat.`,
      }
    }),
    ...gingen.map((p) => {
      const name = person(e, p.person).vorname
      return {
        schluessel: `geht.${p.person}`,
        kurz: t`Ab ${ab} rechnen wir ohne ${name}.`,
        lang: t`${name} gehört ab ${ab} nicht mehr zu Ihrer Bedarfsgemeinschaft (§ 7 Abs. 3 SGB II).`,
      }
    }),
  ]
}

function einkommen(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): readonly Ursache[] {
  // What a child does not need of its Kindergeld follows from other facts and is no cause of its own.
  const arten = [...new Set([...a.einkommen, ...n.einkommen].map((x) => x.art))].filter((x) => x !== 'ueberhang')
  return arten.flatMap((art) => {
    const [x, y] = [a.einkommen.find((z) => z.art === art), n.einkommen.find((z) => z.art === art)]
    const gefunden = einkommensursache(e, n.person, monat, x, y)
    return gefunden
      ? [{ schluessel: `einkommen.${n.person}.${art}.${x?.betrag ?? 0}.${y?.betrag ?? 0}`, ...gefunden }]
      : []
  })
}

function einkommensursache(
  e: E,
  id: PersonId,
  monat: Monat,
  alt: Bogeneinkommen | undefined,
  neu: Bogeneinkommen | undefined,
): { kurz: Text; lang: Text } | undefined {
  const ab = monatsname(monat)
  const sie = istSie(e, id)
  const wer = sie ? 'Sie' : person(e, id).vorname
  const bekommt = sie ? 'bekommen' : 'bekommt'
  if (!alt && neu)
    return {
      kurz: t`${wer} ${bekommt} ab ${ab} ${imSatz(neu)}: ${geld(neu.betrag)} im Monat.`,
      lang: t`Ab ${ab} zählen ${geld(neu.betrag)} ${imSatz(neu)} mit (${neu.norm}). Es zählt der Monat, in dem das Geld ankommt. ${abzugssatz(neu)}`,
    }
  if (alt && !neu)
    return {
      kurz: t`${wer} ${bekommt} ab ${ab} kein Geld mehr aus: ${imSatz(alt)}.`,
      lang: t`Bis dahin zählten ${geld(alt.betrag)} ${imSatz(alt)} mit (${alt.norm}). Ab ${ab} fällt das weg.`,
    }
  if (!alt || !neu || alt.betrag === neu.betrag) return undefined
  const mehr = neu.betrag > alt.betrag ? 'mehr' : 'weniger'
  return {
    kurz: t`${wer} ${bekommt} ab ${ab} ${mehr} ${imSatz(neu)}: ${geld(neu.betrag)} statt ${geld(alt.betrag)}.`,
    lang: t`Im ${ab} sind es bei ${sie ? 'Ihnen' : wer} ${geld(neu.betrag)} ${imSatz(neu)}, vorher ${geld(alt.betrag)}. Es zählt der Monat, in dem das Geld ankommt (§ 11 Abs. 2 SGB II). ${abzugssatz(neu)}`,
  }
}

/** "Lohn (netto)" on the sheet is "Lohn" in a sentence. */
export function imSatz(z: Bogenzeile): string {
  return z.bezeichnung.replace(/ \(.*\)$/, '')
}

function abzugssatz(e: Bogeneinkommen): string {
  const abzug = e.betrag - e.anrechenbar
  if (abzug <= 0) return `Angerechnet werden ${geld(e.anrechenbar)}.`
  return `Davon ziehen wir ${geld(cent(abzug))} ab. Angerechnet werden ${geld(e.anrechenbar)}.`
}

/** The law excludes somebody, or no longer does. */
function ausschluesse(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): readonly Ursache[] {
  const [alt, neu] = [a.ohneAnspruch, n.ohneAnspruch]
  if ((alt === undefined) === (neu === undefined)) return []
  const sie = istSie(e, n.person)
  const wer = `${sie ? 'haben Sie' : `hat ${person(e, n.person).vorname}`}`
  const satz = neu
    ? t`Ab ${monatsname(monat)} ${wer} keinen Anspruch. ${ausschlusssatz(neu)}`
    : t`Ab ${monatsname(monat)} ${wer} einen Anspruch.`
  return [{ schluessel: `ausschluss.${n.person}.${neu?.norm ?? ''}`, kurz: satz, lang: satz }]
}

function wohnen(alt: Bogenmonat, neu: Bogenmonat): readonly Ursache[] {
  const ab = monatsname(neu.monat)
  const [a, n] = [alt.wohnung, neu.wohnung]
  if (!a || !n) return []
  const [vorher, jetzt] = [anerkannt(a), anerkannt(n)]
  const liste: Ursache[] = []
  if (vorher !== jetzt) {
    const teile = n.kosten.map((k) => `${k.bezeichnung} ${geld(k.anerkannt)}`)
    liste.push({
      schluessel: `wohnen.${vorher}.${jetzt}`,
      kurz: t`Wir rechnen ab ${ab} mit Wohnkosten von ${geld(jetzt)} statt ${geld(vorher)}.`,
      lang: t`Ab ${ab} rechnen wir mit Wohnkosten von ${geld(jetzt)}: ${aufzaehlung(teile)} (§ 22 Abs. 1 SGB II). Vorher waren es ${geld(vorher)}.`,
    })
  }
  if (a.koepfe !== n.koepfe)
    liste.push({
      schluessel: `koepfe.${a.koepfe}.${n.koepfe}`,
      kurz:
        n.koepfe === 1
          ? t`In Ihrer Wohnung lebt ab ${ab} eine Person statt ${a.koepfe === 2 ? 'zwei' : a.koepfe}.`
          : t`In Ihrer Wohnung leben ab ${ab} ${n.koepfe} Personen statt ${a.koepfe}.`,
      lang:
        n.koepfe === 1
          ? t`Die Wohnkosten von ${geld(jetzt)} teilen wir ab ${ab} nicht mehr. Vorher haben wir sie durch ${a.koepfe} geteilt.`
          : t`Die Wohnkosten teilen wir ab ${ab} durch ${n.koepfe} statt durch ${a.koepfe}. Das sind ${geld(jetzt)} geteilt durch ${n.koepfe}.`,
    })
  return liste
}

function anerkannt(w: NonNullable<Bogenmonat['wohnung']>): Cent {
  return cent(w.kosten.reduce((s, k) => s + k.anerkannt, 0))
}

function mehrbedarfe(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): readonly Ursache[] {
  const ab = monatsname(monat)
  const arten = [...new Set([...a.mehrbedarfe, ...n.mehrbedarfe].map((x) => x.art))]
  const fuer = istSie(e, n.person) ? 'Sie' : person(e, n.person).vorname
  return arten.flatMap((art) => {
    const [x, y] = [a.mehrbedarfe.find((z) => z.art === art), n.mehrbedarfe.find((z) => z.art === art)]
    const [vorher, jetzt] = [x?.betrag ?? 0, y?.betrag ?? 0]
    const zeile = y ?? x
    if (vorher === jetzt || !zeile) return []
    const schluessel = `mehrbedarf.${n.person}.${art}.${vorher}.${jetzt}`
    return [{ schluessel, ...mehrbedarfTexte(zeile, cent(vorher), cent(jetzt), fuer, ab) }]
  })
}

function mehrbedarfTexte(
  z: Bogenzeile,
  vorher: Cent,
  jetzt: Cent,
  fuer: string,
  ab: string,
): { kurz: Text; lang: Text } {
  const kurz =
    jetzt === 0
      ? t`Für ${fuer} gibt es ab ${ab} keinen Zuschlag mehr: ${z.bezeichnung}.`
      : t`${z.bezeichnung} für ${fuer}: ab ${ab} ${geld(jetzt)} statt ${geld(vorher)}.`
  if (jetzt === 0)
    return {
      kurz,
      lang: t`${z.bezeichnung} für ${fuer}: Das waren ${geld(vorher)} im Monat. Ab ${ab} fällt das weg (${z.norm}).`,
    }
  const formel = z.formel === undefined ? '' : ` So gerechnet: ${z.formel}.`
  return {
    kurz,
    lang: t`${z.bezeichnung} für ${fuer}: ${geld(jetzt)} ab ${ab}, vorher ${geld(vorher)} (${z.norm}).${formel}`,
  }
}

/** A new stage belongs to one person; new amounts of the law to all at once. */
function regelbedarfe(e: E, paare: readonly { a: Bogenperson; n: Bogenperson }[], monat: Monat): readonly Ursache[] {
  const ab = monatsname(monat)
  const andere = paare.filter(({ a, n }) => (a.regelbedarf?.betrag ?? 0) !== (n.regelbedarf?.betrag ?? 0))
  const voll = andere.filter(wirdVoll)
  const geaendert = andere.filter((x) => !wirdVoll(x))
  const stufe = geaendert.filter(({ a, n }) => a.regelbedarf?.art !== n.regelbedarf?.art)
  const [erstes] = geaendert.filter(({ a, n }) => a.regelbedarf?.art === n.regelbedarf?.art)
  const einzeln = [...ganzeMonate(e, voll, monat), ...stufe.map(({ a, n }) => neueStufe(e, a, n, monat))]
  if (!erstes) return einzeln
  const [vorher, jetzt] = [cent(erstes.a.regelbedarf?.betrag ?? 0), cent(erstes.n.regelbedarf?.betrag ?? 0)]
  return [
    ...einzeln,
    {
      schluessel: `regelsatz.${vorher}.${jetzt}`,
      kurz: t`Ab ${ab} gelten neue Regelbedarfe.`,
      lang: t`Ab ${ab} gelten neue Regelbedarfe (§ 20 SGB II), zum Beispiel ${geld(jetzt)} statt ${geld(vorher)}.`,
    },
  ]
}

/** After a month granted by days a whole one: the Stufe is the same. */
const wirdVoll = ({ a, n }: { a: Bogenperson; n: Bogenperson }): boolean =>
  a.regelbedarf?.art === ANTEILIG && n.regelbedarf !== null && n.regelbedarf.art !== ANTEILIG

function ganzeMonate(e: E, paare: readonly { n: Bogenperson }[], monat: Monat): readonly Ursache[] {
  if (paare.length === 0) return []
  const fuer = aufzaehlung(paare.map(({ n }) => (istSie(e, n.person) ? 'Sie' : person(e, n.person).vorname)))
  const kurz = `Für ${fuer} zählt vorher nur ein Teil des Monats, ab ${monatsname(monat)} der ganze Monat.`
  return [
    {
      schluessel: `ganzerMonat.${monat}`,
      kurz: t`${kurz}`,
      lang: t`${kurz} Für einen Teil des Monats rechnen wir nach Tagen; der Monat hat dabei immer 30 Tage (§ 41 Abs. 1 SGB II).`,
    },
  ]
}

/** A month of two Stufen and the month after it are one cause: the key names the Stufe that holds in the end. */
function neueStufe(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): Ursache {
  const [x, y] = [a.regelbedarf, n.regelbedarf]
  const wer = istSie(e, n.person) ? 'Sie' : person(e, n.person).vorname
  const alter = alterAm(person(e, n.person).geburt, letzterTag(monat))
  const geburtstag = alter > alterAm(person(e, n.person).geburt, letzterTag(plusMonate(monat, -1)))
  const anlass = geburtstag && !istSie(e, n.person) ? `${wer} wird ${alter}. ` : ''
  const nachTagen =
    y?.formel === undefined ? '' : ` Im ${monatsname(monat)} rechnen wir nach Tagen (§ 41 Abs. 1 SGB II): ${y.formel}.`
  const [vorher, jetzt] = [cent(x?.betrag ?? 0), cent(y?.betrag ?? 0)]
  return {
    schluessel: `stufe.${n.person}.${y?.art.split('-').at(-1)?.replace('stufe', '')}`,
    kurz: t`${anlass}Für ${wer} gilt ab ${monatsname(monat)} ein anderer Regelbedarf.`,
    lang: t`${anlass}Für ${wer} galt bisher ${x?.bezeichnung ?? 'kein Regelbedarf'} mit ${geld(vorher)}. Ab ${monatsname(monat)} gilt ${y?.bezeichnung ?? 'kein Regelbedarf'} mit ${geld(jetzt)} (§§ 20, 23 SGB II).${nachTagen}`,
  }
}

/** A reduction that begins or lasts has its own paragraph (minderung.ts); here only that it is over. */
function minderungen(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): readonly Ursache[] {
  if (minderungVon(a) === 0 || minderungVon(n) > 0) return []
  const fuer = istSie(e, n.person) ? 'Sie' : person(e, n.person).vorname
  const satz = t`Ab ${monatsname(monat)} gibt es für ${fuer} keine Leistungsminderung mehr.`
  return [{ schluessel: `minderung.${n.person}`, kurz: satz, lang: satz }]
}

function sofortzuschlag(paare: readonly { a: Bogenperson; n: Bogenperson }[], monat: Monat): readonly Ursache[] {
  const ab = monatsname(monat)
  const wert = (liste: readonly Bogenperson[]): number => liste.reduce((s, p) => s + p.sofortzuschlag, 0)
  const [vorher, jetzt] = [wert(paare.map((x) => x.a)), wert(paare.map((x) => x.n))]
  if (vorher === jetzt) return []
  return [
    {
      schluessel: `sofortzuschlag.${vorher}.${jetzt}`,
      kurz: t`Der Sofortzuschlag beträgt ab ${ab} zusammen ${geld(cent(jetzt))} statt ${geld(cent(vorher))}.`,
      lang: t`Der Sofortzuschlag beträgt ab ${ab} zusammen ${geld(cent(jetzt))}, vorher ${geld(cent(vorher))} (§ 72 SGB II).`,
    },
  ]
}

/** What is granted beside the claim, kind by kind. */
function weitere(paare: readonly { a: Bogenperson; n: Bogenperson }[], monat: Monat): readonly Ursache[] {
  return WEITERE.flatMap((w) => {
    const wert = (liste: readonly Bogenperson[]): Cent =>
      cent(liste.reduce((s, p) => s + nachArt(p, w.leistungsart), 0))
    const [vorher, jetzt] = [wert(paare.map((x) => x.a)), wert(paare.map((x) => x.n))]
    if (vorher === jetzt) return []
    const satz = t`${w.titel}: ${kommtUndGeht(monat, vorher, jetzt)}`
    return [{ schluessel: `${w.leistungsart}.${vorher}.${jetzt}`, kurz: t`${satz}.`, lang: t`${satz} (${w.norm}).` }]
  })
}

/** "im August 2026 kommen 130,00 € dazu": what falls due once has nothing before and after it. */
function kommtUndGeht(monat: Monat, vorher: Cent, jetzt: Cent): string {
  if (vorher === 0) return `im ${monatsname(monat)} kommen ${geld(jetzt)} dazu`
  if (jetzt === 0) return `ab ${monatsname(monat)} fallen ${geld(vorher)} wieder weg`
  return `im ${monatsname(monat)} zusammen ${geld(jetzt)} statt ${geld(vorher)}`
}

/** Bildung und Teilhabe that is no money. */
function gutscheine(e: E, a: Bogenperson, n: Bogenperson, monat: Monat): readonly Ursache[] {
  const [vorher, jetzt] = [ohneGeld(a), ohneGeld(n)]
  if (vorher === jetzt) return []
  const fuer = istSie(e, n.person) ? 'Sie' : person(e, n.person).vorname
  const satz = t`Bildung und Teilhabe für ${fuer} als Gutschein oder direkt beim Anbieter: ab ${monatsname(monat)} ${geld(jetzt)} statt ${geld(vorher)}`
  return [
    { schluessel: `gutschein.${n.person}.${vorher}.${jetzt}`, kurz: t`${satz}.`, lang: t`${satz} (§§ 28, 29 SGB II).` },
  ]
}
