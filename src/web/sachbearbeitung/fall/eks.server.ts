import { redirect } from 'react-router'
import { bearbeiten, type Fallansicht, oeffneZumBearbeiten } from '../../../ablauf/index.ts'
import { type Aenderung, EKS_AUSGABEN, EKS_EINNAHMEN, type Ekszeile, UMSTANDSMASKEN } from '../../../fall/index.ts'
import { cent, euro, kurzmonat, liesDatum, monatVon } from '../../../kern/index.ts'
import { type SeitenAufruf, seite } from '../../../zugang/index.ts'
import { feldtexte } from '../../eingabe/wert.ts'
import { feldtext } from '../formulartext.ts'
import { aenderungenAus, formularfelder, zeitraumVon } from './eingaben.ts'
import { betriebe, type Eksmonat, eksmonate, ersterFuerAlle, mitSummen, neueMonate, summe } from './eks.ts'
import type { Eksantwort, Eksseite, Ekszelle } from './eks.tsx'
import { entwurfsabsage } from './entwurfsabsage.ts'
import { rufnamen } from './namen.ts'
import { fallId, handelnder, leseFall } from './zugriff.server.ts'

const eks = seite({
  name: 'web.fall.eks',
  stufe: 'J',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ENTWURF_BEARBEITET',
  liest: 'fall',
  loader: async (a): Promise<Eksseite> => {
    const v = await leseFall(a, ['person', 'einkommen'])
    const p = new URL(a.request.url).searchParams
    return ansicht(v, p.get('person') ?? '', Number(p.get('betrieb') ?? 0))
  },
  action: async (a): Promise<Eksantwort | Response> => {
    const v = await leseFall(a, ['person'])
    a.nurEigener(v.fall.traeger)
    const [person, betrieb] = [feldtext(a.formular, 'person'), Number(feldtext(a.formular, 'betrieb'))]
    if (!v.personen.some((x) => x.lokal === person) || !Number.isInteger(betrieb) || betrieb < 1 || betrieb > 9)
      return { meldung: 'Bitte Person und Nummer des Betriebs (1 bis 9) wählen.' }
    const aenderungen = aenderungenVon(a, v, person, betrieb)
    if (typeof aenderungen === 'string') return { meldung: aenderungen }
    return speichere(a, v, aenderungen, `/eks?person=${person}&betrieb=${betrieb}`)
  },
})

export const loader = eks.loader
export const action = eks.action

function ansicht(v: Fallansicht, wunschPerson: string, wunschBetrieb: number): Eksseite {
  const namen = rufnamen(v.personen)
  const alle = betriebe(v.inhalt)
  const gewaehlt = alle.find((b) => b.person === wunschPerson && b.betrieb === wunschBetrieb) ?? alle[0]
  const monate = gewaehlt ? eksmonate(v.inhalt, gewaehlt.person, gewaehlt.betrieb) : []
  const zeitraum = zeitraumVon(v.inhalt)
  return {
    betriebe: alle.map((b) => ({
      nach: `/faelle/${v.fall.fall}/eks?person=${b.person}&betrieb=${b.betrieb}`,
      titel: `${namen[b.person] ?? b.person}, Betrieb ${b.betrieb}`,
      hier: b === gewaehlt,
    })),
    person: gewaehlt?.person ?? '',
    betrieb: gewaehlt?.betrieb ?? 0,
    personen: v.personen.map((x) => ({ wert: x.lokal, titel: namen[x.lokal] ?? x.lokal })),
    naechster: String(Math.min(9, alle.length + 1)),
    staende: Object.entries(UMSTANDSMASKEN.eks.felder.eksstand.optionen).map(([wert, titel]) => ({ wert, titel })),
    ohneZeitraum: zeitraum === null,
    abschliessend: monate.length > 0 && monate.every((m) => m.zeilen.eksstand === 'abschliessend'),
    monate: monate.map((m) => ({ id: m.id, titel: monatstitel(m), nach: `/faelle/${v.fall.fall}?angabe=${m.id}` })),
    teile: [
      {
        titel: 'A Betriebseinnahmen',
        zeilen: EKS_EINNAHMEN.map((n) => zeile(n, monate)),
        summen: summen(monate, EKS_EINNAHMEN),
      },
      {
        titel: 'B Betriebsausgaben',
        zeilen: EKS_AUSGABEN.map((n) => zeile(n, monate)),
        summen: summen(monate, EKS_AUSGABEN),
      },
    ],
    gewinne: monate.map((m) => euro(cent(summe(m.zeilen, EKS_EINNAHMEN) - summe(m.zeilen, EKS_AUSGABEN)))),
  }
}

function monatstitel(m: Eksmonat): string {
  const von = typeof m.angabe.von === 'string' ? liesDatum(m.angabe.von) : undefined
  return von === undefined ? '?' : kurzmonat(monatVon(von))
}

function summen(monate: readonly Eksmonat[], namen: readonly Ekszeile[]): readonly string[] {
  return monate.map((m) => euro(cent(summe(m.zeilen, namen))))
}

function zeile(name: Ekszeile, monate: readonly Eksmonat[]): Eksseite['teile'][number]['zeilen'][number] {
  const feld = UMSTANDSMASKEN.eks.felder[name]
  return {
    titel: feld.titel,
    hilfe: feld.hilfe ?? '',
    zellen: monate.map((m): Ekszelle => {
      const wert = m.zeilen[name] ?? null
      return { pfad: `umstaende/${m.id}/${name}`, alt: JSON.stringify(wert), text: feldtexte(feld, wert)[0] ?? '' }
    }),
  }
}

function aenderungenVon(
  a: SeitenAufruf & { formular: FormData },
  v: Fallansicht,
  person: string,
  betrieb: number,
): readonly Aenderung[] | string {
  const monate = eksmonate(v.inhalt, person, betrieb)
  switch (feldtext(a.formular, 'was')) {
    case 'anlegen': {
      const zeitraum = zeitraumVon(v.inhalt)
      if (zeitraum === null) return 'Es fehlt der Bewilligungszeitraum.'
      if (monate.length > 0) return 'Diesen Betrieb gibt es schon.'
      const eksstand = feldtext(a.formular, 'eksstand') === 'abschliessend' ? 'abschliessend' : 'vorlaeufig'
      return neueMonate(zeitraum, { person, betrieb, eksstand }, a.umgebung.kennung)
    }
    case 'uebernehmen':
      return mitSummen(v.inhalt, ersterFuerAlle(monate))
    case 'abrechnen':
      return monate.map((m) => ({
        pfad: `umstaende/${m.id}/eksstand`,
        alt: m.zeilen.eksstand ?? null,
        neu: 'abschliessend',
      }))
    default:
      return getippt(a, v, monate)
  }
}

/** Only cells of this business; what is no amount is said before anything is stored. */
function getippt(
  a: SeitenAufruf & { formular: FormData },
  v: Fallansicht,
  monate: readonly Eksmonat[],
): readonly Aenderung[] | string {
  const ids = new Set(monate.map((m) => m.id))
  const felder = formularfelder(a.formular).filter((f) => {
    const [bereich, id] = f.pfad.split('/')
    return bereich === 'umstaende' && ids.has(id ?? '')
  })
  const aenderungen = aenderungenAus(felder, v.inhalt, a.umgebung.uhr.heute())
  const falsch = aenderungen.find((x) => typeof x.neu === 'string')
  if (falsch) return `„${String(falsch.neu)}“ ist kein Betrag. Bitte so schreiben: 480,00.`
  return mitSummen(v.inhalt, aenderungen)
}

async function speichere(
  a: SeitenAufruf,
  v: Fallansicht,
  aenderungen: readonly Aenderung[],
  nach: string,
): Promise<Eksantwort | Response> {
  if (aenderungen.length === 0) return redirect(`/faelle/${v.fall.fall}${nach}`)
  if (!v.entwurf) {
    const o = await oeffneZumBearbeiten(handelnder(a), fallId(a))
    if (!o.ok) throw new Response('Dieser Fall ist eingestellt und kann nicht bearbeitet werden.', { status: 409 })
  }
  const r = await bearbeiten(handelnder(a), { fall: v.fall.fall, aenderungen })
  if (!r.ok) return { meldung: entwurfsabsage(r.ablehnung) }
  if (r.wert.konflikte.length > 0)
    return {
      meldung: 'Jemand hat hier inzwischen etwas geändert. Das Übrige ist gespeichert; sehen Sie noch einmal nach.',
    }
  return redirect(`/faelle/${v.fall.fall}${nach}`)
}
