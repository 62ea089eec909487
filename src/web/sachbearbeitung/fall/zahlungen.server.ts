import { deutsch, euro, kurzmonat, summe } from '../../../kern/index.ts'
import { listBankverbindungen } from '../../../stammdaten/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import { listZahlungen, type ZahlungMitZustand, type Zahlungszustand } from '../../../zahlung/index.ts'
import { seite } from '../../../zugang/index.ts'
import { leistungText } from './differenzansicht.ts'
import type { Liste } from './listen.tsx'
import { namenDesFalls } from './namen.ts'
import { leseFall } from './zugriff.server.ts'

const STAND: Readonly<Record<Zahlungszustand, string>> = {
  angeordnet: 'angeordnet',
  eingeplant: 'im Zahllauf',
  zurueckgestellt: 'zurückgestellt',
  uebergeben: 'der Bank übergeben',
  ausgefuehrt: 'ausgeführt',
  abgeloest: 'durch spätere Anordnung ersetzt',
  abgewiesen: 'von der Bank abgewiesen',
  zurueckgekommen: 'zurückgekommen',
}

const zahlungenseite = seite({
  name: 'web.fall.zahlungen',
  stufe: 'J',
  traeger: 'alle',
  audit: 'keins',
  liest: 'fall',
  loader: async (a): Promise<readonly Liste[]> => {
    const v = await leseFall(a, ['zahlung', 'bank'])
    const { zahlungen, konten } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => {
        const zahlungen = await listZahlungen(tx, v.fall.traeger, v.fall.fall)
        const refs = new Map(
          zahlungen.flatMap((z) => z.posten.map((p) => [JSON.stringify(p.empfaenger), p.empfaenger])),
        )
        return { zahlungen, konten: await listBankverbindungen(tx, [...refs.values()]) }
      },
      { nurLesen: true },
    )
    const namen = namenDesFalls(v.personen, konten)
    const konto = (z: ZahlungMitZustand): string => {
      const e = z.posten[0]?.empfaenger
      return e === undefined ? '' : (namen.konten[`${e.konto}#${e.version}`] ?? '')
    }
    return [
      {
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
          nach: '',
          zellen: [
            konto(z),
            kurzmonat(z.monat),
            z.anlass === 'monat' ? 'monatlich' : 'sofort',
            deutsch(z.wertstellungAm),
            STAND[z.zustand],
            euro(z.betrag),
          ],
        })),
        leer: 'Noch keine Zahlung.',
        fuss: '',
      },
      {
        titel: 'Zu viel gezahlt',
        koepfe: [{ titel: 'Person' }, { titel: 'Für' }, { titel: 'Leistung' }, { titel: 'Betrag €', zahl: true }],
        zeilen: v.ueberzahlungen.flatMap((u) =>
          u.posten.map((p) => ({
            schluessel: `${u.id}/${p.person}/${p.monat}/${p.leistungsart}/${p.kostentraeger}`,
            nach: '',
            zellen: [namen.personen[p.person] ?? p.person, kurzmonat(p.monat), leistungText(p), euro(p.betrag)],
          })),
        ),
        leer: 'Nichts zu viel gezahlt.',
        fuss:
          v.ueberzahlungen.length === 0
            ? ''
            : `Zusammen ${euro(summe(v.ueberzahlungen.flatMap((u) => u.posten.map((p) => p.betrag))))} €. Wird nicht verrechnet; zu prüfen nach §§ 45, 48, 50 SGB X mit Anhörung (§ 24 SGB X).`,
      },
    ]
  },
})

export const loader = zahlungenseite.loader
