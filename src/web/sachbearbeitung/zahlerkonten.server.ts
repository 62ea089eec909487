import { redirect } from 'react-router'
import { deutsch } from '../../kern/index.ts'
import {
  type Bankverbindung,
  type Einzahlungskonto,
  einzahlungskontoMeldung,
  findEinzahlungskonto,
  ibanAnzeige,
  legeEinzahlungskontoFest,
  listBankverbindungenVon,
  umfasst,
  urheber,
} from '../../stammdaten/index.ts'
import { mitRechten, type Tx } from '../../technik/index.ts'
import { type SeitenAufruf, seite } from '../../zugang/index.ts'
import { feldtext } from './formulartext.ts'
import { fuehreKontoAus, kontozeile, liesKontoRef, pruefeKontobeweis } from './konten.server.ts'
import type { KontenAntwort } from './konten.tsx'
import type { ZahlerkontenAnsicht } from './zahlerkonten.tsx'

const zahlerkonten = seite({
  name: 'web.zahlerkonten',
  stufe: 'L',
  schreibstufe: 'F',
  traeger: 'eigener',
  audit: 'ZAHLERKONTO_GEAENDERT',
  loader: async (a): Promise<ZahlerkontenAnsicht> => {
    const inhaber = { art: 'traeger', id: a.nutzer.traeger } as const
    const { konten, eingang } = await mitRechten(
      a.umgebung.db,
      a.akteur,
      async (tx) => ({
        konten: await listBankverbindungenVon(tx, inhaber),
        eingang: await findEinzahlungskonto(tx, a.nutzer.traeger, a.umgebung.uhr.heute()),
      }),
      { nurLesen: true },
    )
    return {
      traeger: a.nutzer.traegerName,
      konten: konten.map((k) => kontozeile(a, k, konten)),
      einzahlung: eingang === undefined ? '' : einzahlungstext(eingang),
      bank: eingang?.bank ?? '',
      waehlbar: waehlbare(konten),
      gewaehlt: eingang === undefined ? '' : `${eingang.ref.konto}#${eingang.ref.version}`,
      sperre: umfasst(a.nutzer.stufe, 'F') ? '' : 'Ein Zahlerkonto eintragen kann die Stufe F oder A.',
    }
  },
  action: async (a): Promise<KontenAntwort> => {
    const unbewiesen = await pruefeKontobeweis(a, a.formular)
    if (unbewiesen !== null) return unbewiesen
    const antwort = await mitRechten(a.umgebung.db, a.akteur, (tx) =>
      a.formular.get('was') === 'einzahlung'
        ? legeFest(tx, a)
        : fuehreKontoAus(tx, a, { art: 'traeger', id: a.nutzer.traeger, name: a.nutzer.traegerName }, a.formular),
    )
    if (antwort !== null) return antwort
    throw redirect('/zahlerkonten')
  },
})

export const loader = zahlerkonten.loader
export const action = zahlerkonten.action

const einzahlungstext = (e: Einzahlungskonto): string =>
  `${ibanAnzeige(e.iban)}, ${e.kontoinhaber}${e.bank === '' ? '' : `, ${e.bank}`}, seit ${deutsch(e.giltAb)}`

/** Of each account the version that holds. */
function waehlbare(konten: readonly Bankverbindung[]): ZahlerkontenAnsicht['waehlbar'] {
  const je = new Map(konten.filter((k) => k.zustand === 'bestaetigt').map((k) => [k.konto, k]))
  return [...je.values()].map((k) => ({
    wert: `${k.konto}#${k.version}`,
    titel: `${ibanAnzeige(k.iban)}, ${k.kontoinhaber}`,
  }))
}

async function legeFest(tx: Tx, a: SeitenAufruf & { formular: FormData }): Promise<KontenAntwort | null> {
  const bank = feldtext(a.formular, 'bank')
  const r = await legeEinzahlungskontoFest(tx, urheber(a.umgebung, a.akteur), a.nutzer.traeger, {
    ref: liesKontoRef(feldtext(a.formular, 'konto')),
    bank,
    giltAb: a.umgebung.uhr.heute(),
  })
  if (r.ok) return null
  const meldung = einzahlungskontoMeldung(r.ablehnung)
  return { fehler: { [r.ablehnung.art === 'bank' ? 'bank' : 'konto']: meldung }, werte: { bank } }
}
