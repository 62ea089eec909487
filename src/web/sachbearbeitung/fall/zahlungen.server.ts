import type { Fallansicht } from '../../../ablauf/index.ts'
import { cent, deutsch, euro, kurzmonat, summe } from '../../../kern/index.ts'
import type { Erledigung, Ueberzahlung } from '../../../leistung/index.ts'
import { listBankverbindungen } from '../../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../../technik/index.ts'
import {
  laeuftZahlungseinstellung,
  listDarlehenszahlungen,
  listForderungen,
  listZahlungen,
  listZahlungseinstellungen,
  type ZahlungMitZustand,
  type Zahlungseinstellung,
  type Zahlungszustand,
} from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import { leistungText, zeitraumText } from './differenzansicht.ts'
import { faelligText } from './faelligkeit.ts'
import type { Liste } from './listen.tsx'
import { namenDesFalls } from './namen.ts'
import { leseFall } from './zugriff.server.ts'

export const STAND: Readonly<Record<Zahlungszustand, string>> = {
  angeordnet: 'angeordnet',
  eingeplant: 'im Zahllauf',
  zurueckgestellt: 'zurückgestellt',
  uebergeben: 'der Bank übergeben',
  ausgefuehrt: 'ausgeführt',
  abgeloest: 'durch spätere Anordnung ersetzt',
  verrechnet: 'mit Überzahlung verrechnet',
  einbehalten: 'für eine Forderung einbehalten',
  abgewiesen: 'von der Bank abgewiesen',
  zurueckgekommen: 'zurückgekommen',
  vereinnahmt: 'zurückgekommen, mit Forderung verrechnet',
  ausgegeben: 'zur Barauszahlung ausgegeben',
  ausgezahlt: 'bar ausgezahlt',
}

export const ANLASS: Readonly<Record<ZahlungMitZustand['anlass'], string>> = {
  monat: 'monatlich',
  sofort: 'sofort',
  verrechnung: 'verrechnet',
  darlehen: 'Darlehen oder vorzeitig',
}

const ERLEDIGT: Readonly<Record<Erledigung['wie'], string>> = {
  aufgehoben: 'aufgehoben, wird zurückgefordert',
  bagatelle: 'unter 50 €: bleibt',
  nichts: 'wird nicht zurückgefordert',
}

function offeneText(ueberzahlungen: readonly Ueberzahlung[]): string {
  const offen = ueberzahlungen.filter((u) => u.erledigt === null).flatMap((u) => u.posten.map((p) => p.betrag))
  if (offen.length === 0) return ''
  return `Zu prüfen sind zusammen ${euro(summe(offen))} €. Wird nicht verrechnet; Aufhebung und Erstattung nach §§ 45, 48, 50 SGB X mit Anhörung beginnen Sie unter Verfahren.`
}

function empfaengerText(z: ZahlungMitZustand, konten: Readonly<Record<string, string>>): string {
  const p = z.posten[0]
  if (p?.empfaengerart === 'einbehalt') return 'einbehalten'
  return p === undefined ? '' : (konten[`${p.empfaenger.konto}#${p.empfaenger.version}`] ?? '')
}

/** Of the months and beside them, by the month of payment. */
async function alleZahlungen(tx: Tx, { traeger, fall }: Fallansicht['fall']): Promise<readonly ZahlungMitZustand[]> {
  const plan = await listZahlungen(tx, traeger, fall)
  return [...plan, ...(await listDarlehenszahlungen(tx, traeger, fall))].sort((x, y) => x.monat - y.monat)
}

/** What came back has to be cleared; all else leads to the way of the payment. */
function wohin(fall: string, z: ZahlungMitZustand, eigener: boolean): string {
  if (z.zustand === 'abgewiesen' || z.zustand === 'zurueckgekommen') return `/faelle/${fall}/ruecklaeufer`
  return eigener ? `/zahlung/${z.id}` : ''
}

function zahlungsliste(
  { fall, eigener }: { readonly fall: string; readonly eigener: boolean },
  zahlungen: readonly ZahlungMitZustand[],
  ruht: Zahlungseinstellung | undefined,
  konten: Readonly<Record<string, string>>,
): Liste {
  return {
    titel: 'Zahlungen',
    koepfe: [
      { titel: 'An' },
      { titel: 'Für' },
      { titel: 'Anlass' },
      { titel: 'Auf dem Konto' },
      { titel: 'Stand' },
      { titel: 'Betrag €', zahl: true },
    ],
    zeilen: zahlungen.map((z) => ({
      schluessel: z.id,
      nach: wohin(fall, z, eigener),
      zellen: [
        empfaengerText(z, konten),
        kurzmonat(z.monat),
        ANLASS[z.anlass],
        deutsch(z.wertstellungAm),
        ruht !== undefined && z.zustand === 'angeordnet' ? 'ruht' : STAND[z.zustand],
        euro(z.betrag),
      ],
    })),
    leer: 'Noch keine Zahlung.',
    fuss:
      ruht === undefined
        ? ''
        : `Die Zahlungen ruhen seit dem ${deutsch(ruht.von)}: Bis ${deutsch(ruht.bis)} nimmt kein Lauf, was noch nicht gezahlt ist. Ergeht bis dahin kein Bescheid, wird alles nachgezahlt (§ 331 SGB III). Das Verfahren steht unter Verfahren.`,
  }
}

const zahlungenseite = seite({
  name: 'web.fall.zahlungen',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<readonly Liste[]> => {
    const v = await leseFall(a, ['zahlung', 'bank'])
    const heute = a.umgebung.uhr.heute()
    const { zahlungen, konten, forderungen, ruht } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const zahlungen = await alleZahlungen(tx, v.fall)
        const refs = new Map(
          zahlungen.flatMap((z) => z.posten.map((p) => [JSON.stringify(p.empfaenger), p.empfaenger])),
        )
        const forderungen = await listForderungen(tx, v.fall)
        const ruht = (await listZahlungseinstellungen(tx, v.fall)).find((x) => laeuftZahlungseinstellung(x, heute))
        return { zahlungen, forderungen, ruht, konten: await listBankverbindungen(tx, [...refs.values()]) }
      },
      { nurLesen: true },
    )
    const namen = namenDesFalls(v.personen, konten)
    return [
      zahlungsliste({ fall: v.fall.fall, eigener: v.fall.traeger === a.nutzer.traeger }, zahlungen, ruht, namen.konten),
      {
        titel: 'Zu viel gezahlt',
        koepfe: [
          { titel: 'Person' },
          { titel: 'Für' },
          { titel: 'Leistung' },
          { titel: 'Stand' },
          { titel: 'Betrag €', zahl: true },
        ],
        zeilen: v.ueberzahlungen.flatMap((u) =>
          u.posten.map((p) => ({
            schluessel: `${u.id}/${p.person}/${p.monat}/${p.leistungsart}/${p.kostentraeger}`,
            nach: '',
            zellen: [
              namen.personen[p.person] ?? p.person,
              kurzmonat(p.monat),
              leistungText(p),
              u.erledigt === null ? 'zu prüfen' : ERLEDIGT[u.erledigt.wie],
              euro(p.betrag),
            ],
          })),
        ),
        leer: 'Nichts zu viel gezahlt.',
        fuss: offeneText(v.ueberzahlungen),
      },
      {
        titel: 'Forderungen',
        koepfe: [
          { titel: 'Person' },
          { titel: 'Für' },
          { titel: 'Fällig am' },
          { titel: 'Betrag €', zahl: true },
          { titel: 'Bezahlt €', zahl: true },
          { titel: 'Offen €', zahl: true },
        ],
        zeilen: forderungen.map((f) => ({
          schluessel: f.id,
          nach: `/faelle/${v.fall.fall}/forderungen`,
          zellen: [
            namen.personen[f.person] ?? f.person,
            zeitraumText([...new Set(f.posten.map((p) => p.monat))]),
            faelligText(f),
            euro(f.betrag),
            euro(cent(f.betrag - f.offen)),
            euro(f.offen),
          ],
        })),
        leer: 'Keine Forderung.',
        fuss:
          forderungen.length === 0
            ? ''
            : `Zusammen offen ${euro(summe(forderungen.map((f) => f.offen)))} €. Jede Person schuldet nur ihren eigenen Teil.`,
      },
    ]
  },
})

export const loader = zahlungenseite.loader
