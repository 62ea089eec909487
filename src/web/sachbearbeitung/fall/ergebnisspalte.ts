import type { Entwurfsansicht, Fallansicht } from '../../../ablauf/index.ts'
import { type Datum, deutsch, euro, isoMonat, kurzmonat, liesMonat, monatsname, monatVon } from '../../../kern/index.ts'
import type { Rechenergebnis } from '../../../leistung/index.ts'
import type { Ergebnis } from '../../../recht/index.ts'
import { mieteGeschuldet, tageDesMonatslaufs, zahlungsplan } from '../../../zahlung/index.ts'
import type { Namen } from '../../eingabe/wert.ts'
import type { Ergebnisspalte } from './ansicht.ts'
import { ergebniszeilen, type Geltend, gesamtVorher, jeEmpfaenger, NICHTS_GILT } from './ergebnisansicht.ts'
import { handvorbehalte } from './vonHand.ts'

/** The month asked for; else this month, if it is decided about; else the first. */
export function gewaehltesErgebnis(v: Fallansicht, monat: string, heute: Datum): Rechenergebnis | undefined {
  const gefragt = liesMonat(monat) ?? monatVon(heute)
  return v.ergebnisse.find((e) => e.monat === gefragt) ?? v.ergebnisse[0]
}

export function geltendVon(d: Entwurfsansicht | undefined): Geltend {
  return d ? { zeilen: d.lage.geltend, entschieden: d.lage.entschieden } : NICHTS_GILT
}

export function ergebnisspalte(
  v: Fallansicht,
  d: Entwurfsansicht | undefined,
  e: Rechenergebnis | undefined,
  namen: Namen,
  blick: { readonly angabe: string },
): Ergebnisspalte {
  const monate = v.ergebnisse.map((x) => ({
    schluessel: isoMonat(x.monat),
    titel: kurzmonat(x.monat),
    gesamt: euro(x.gesamt),
  }))
  const basis = { monate, angabe: blick.angabe, vorbehalte: vorbehalte(v, e, namen) }
  if (!e)
    return { ...basis, monat: '', monatTitel: '', zeilen: [], gesamt: '', gesamtVorher: '', zahlung: [], zahltag: '' }
  const geltend = geltendVon(d)
  const monat = isoMonat(e.monat)
  const nach = (person: string): string =>
    v.ableger === undefined
      ? `/faelle/${v.fall.fall}/ergebnis?monat=${monat}&person=${person}&groesse=anspruch#warum`
      : `/faelle/${v.fall.fall}/horizontal?stand=a-${v.ableger.entwurf}&monat=${monat}&person=${person}&groesse=anspruch#warum`
  return {
    ...basis,
    monat,
    monatTitel: monatsname(e.monat),
    zeilen: ergebniszeilen(
      e,
      namen.personen,
      v.personen.map((p) => p.lokal),
      geltend,
      nach,
    ),
    gesamt: euro(e.gesamt),
    gesamtVorher: gesamtVorher(e, geltend),
    zahlung: zahlungen(v, e, namen).map((z) => ({ ...z, betrag: euro(z.betrag) })),
    zahltag: zahltag(v, d, e),
  }
}

/** The regular run of the month, or, where that is over, at once after ordering. */
function zahltag(v: Fallansicht, d: Entwurfsansicht | undefined, e: Ergebnis): string {
  const { monatslauf, sofort } = v.annahmeschluss
  if (e.monat >= monatslauf.monat) return `am ${deutsch(tageDesMonatslaufs(e.monat).wertstellung)}`
  const offen = d === undefined ? v.fall.bewilligtVon === null : d.differenz.regelt.some((x) => x.monat === e.monat)
  if (!offen) return 'ist schon angeordnet'
  return `nach dem Anordnen, frühestens am ${deutsch(sofort.wertstellung)}`
}

/** Who would get what in this month, as the facts stand now. Empty while there is no account. */
export function zahlungen(v: Fallansicht, e: Ergebnis, namen: Namen): ReturnType<typeof jeEmpfaenger> {
  const plan = zahlungsplan({
    wege: v.rechenbar.wege as Parameters<typeof zahlungsplan>[0]['wege'],
    monate: [
      {
        monat: e.monat,
        mieteGeschuldet: mieteGeschuldet(v.rechenbar.angaben, e.monat),
        personen: e.personen.map(({ person, bedarf, leistungen }) => ({ person, bedarf, leistungen })),
      },
    ],
  })
  return plan.ok ? jeEmpfaenger(plan.wert, namen.konten) : []
}

function vorbehalte(v: Fallansicht, e: Rechenergebnis | undefined, namen: Namen): readonly string[] {
  const unvollstaendig = new Set(v.maengel.filter((m) => m.id !== null).map((m) => `${m.bereich}/${m.id}`)).size
  return [
    ...(unvollstaendig === 0
      ? []
      : [
          unvollstaendig === 1
            ? 'Eine Angabe ist unvollständig und zählt noch nicht.'
            : `${unvollstaendig} Angaben sind unvollständig und zählen noch nicht.`,
        ]),
    ...(e?.nichtAbgedeckt ?? []),
    ...handvorbehalte(e, namen.personen),
    ...(v.rechenbar.wege.auszahlung === null ? ['Es fehlt das Konto für die Auszahlung.'] : []),
  ]
}
