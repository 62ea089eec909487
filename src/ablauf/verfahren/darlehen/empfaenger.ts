import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import {
  bankverbindungMeldung,
  bestaetigeBankverbindung,
  entscheideEmpfaenger,
  findEmpfaengerNachName,
  type Inhaber,
  ibanMeldung,
  liesIban,
  listBankverbindungen,
  listBankverbindungenVon,
  listEmpfaengerversionen,
  urheber,
} from '../../../stammdaten/index.ts'
import type { Tx } from '../../../technik/index.ts'
import { type Empfaengerart, verschweige } from '../../../zahlung/index.ts'
import { schlageEmpfaengerVor } from '../../direktzahlung.ts'
import { akteurVon, type Handelnder } from '../../handelnder.ts'
import type { Verfahrenslage, Zahlungsziel } from '../plan.ts'
import { textWert } from '../werte.ts'
import { HAUSHALT, NEU } from './felder.ts'
import { SCHRITT } from './stand.ts'

type Ziel = Pick<Zahlungsziel, 'konto' | 'art'> & { readonly zeichen: string }

/** To whom it goes, by name; null: to the account of the household. */
export function direktAn(l: Verfahrenslage, v: Verfahren): string | null {
  const w = festgelegt(v, SCHRITT.empfaenger)?.werte
  const an = textWert(w, 'an')
  if (an === HAUSHALT) return null
  return an === NEU ? textWert(w, 'name') : (l.zahlungsziele.find((z) => z.schluessel === an)?.name ?? '')
}

/** A payee nobody has named yet: with the account a proposal, which who releases the notice confirms. A sentence refuses. */
export async function legeEmpfaengerVor(tx: Tx, h: Handelnder, w: Festlegungswerte): Promise<string | null> {
  const [verraten] = textWert(w, 'an') === HAUSHALT ? [] : verschweige(textWert(w, 'zeichen')).gestrichen
  if (verraten !== undefined)
    return `Den Verwendungszweck liest der Empfänger. »${verraten}« verrät, dass Leistungen bezogen werden oder warum (§ 35 SGB I). Bitte lassen Sie es weg.`
  if (textWert(w, 'an') !== NEU) return null
  const r = await schlageEmpfaengerVor(tx, h, {
    art: textWert(w, 'wer') === 'vermieter' ? 'vermieter' : 'versorger',
    name: textWert(w, 'name'),
    anschrift: {
      strasse: textWert(w, 'strasse'),
      hausnummer: textWert(w, 'hausnummer'),
      plz: textWert(w, 'plz'),
      ort: textWert(w, 'ort'),
      zusatz: '',
      land: 'DE',
    },
    iban: textWert(w, 'iban'),
    beleg: textWert(w, 'beleg'),
  })
  if (r.ok) return null
  if (r.ablehnung.art !== 'konto') return 'Name oder Anschrift des Empfängers stimmt nicht.'
  const { grund } = r.ablehnung
  return grund.art === 'iban' ? ibanMeldung(grund.fehler) : bankverbindungMeldung(grund)
}

/** Where the payment goes, its account and payee confirmed by who releases it; a sentence refuses. */
export async function zahlbaresZiel(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<Ziel | string> {
  const w = festgelegt(v, SCHRITT.empfaenger)?.werte
  const ziel = textWert(w, 'an') === NEU ? await neuesZiel(tx, w) : bekanntesZiel(l, textWert(w, 'an'))
  if (ziel === undefined) return 'Das Konto, auf das gezahlt werden soll, gibt es nicht mehr.'
  const fehler = await bestaetige(tx, h, ziel)
  return fehler ?? { ...ziel, zeichen: textWert(w, 'zeichen') }
}

function bekanntesZiel(l: Verfahrenslage, an: string): Omit<Ziel, 'zeichen'> | undefined {
  return l.zahlungsziele.find((z) => (an === HAUSHALT ? z.art === 'bedarfsgemeinschaft' : z.schluessel === an))
}

async function neuesZiel(tx: Tx, w: Festlegungswerte | undefined): Promise<Omit<Ziel, 'zeichen'> | undefined> {
  const name = textWert(w, 'name').normalize('NFC').replace(/\s+/g, ' ').trim()
  const iban = liesIban(textWert(w, 'iban'))
  if (!iban.ok) return undefined
  const art: Empfaengerart = textWert(w, 'wer') === 'vermieter' ? 'vermieter' : 'versorger'
  for (const e of (await findEmpfaengerNachName(tx, name)).filter((x) => x.name === name && x.art === art)) {
    const konten = await listBankverbindungenVon(tx, { art: 'empfaenger', id: e.id })
    const konto = konten.findLast((k) => k.iban === iban.wert && k.zustand !== 'abgelehnt')
    if (konto !== undefined) return { art, konto: { konto: konto.konto, version: konto.version } }
  }
  return undefined
}

/** The household's own account, likewise. */
export async function zahlbaresHaushaltskonto(
  tx: Tx,
  h: Handelnder,
  l: Verfahrenslage,
): Promise<Omit<Ziel, 'zeichen'> | string> {
  const ziel = bekanntesZiel(l, HAUSHALT)
  if (ziel === undefined) return 'Es ist kein Konto bekannt, auf das gezahlt werden kann.'
  return (await bestaetige(tx, h, ziel)) ?? ziel
}

async function bestaetige(tx: Tx, h: Handelnder, ziel: Omit<Ziel, 'zeichen'>): Promise<string | null> {
  const [konto] = await listBankverbindungen(tx, [ziel.konto])
  if (konto === undefined) return 'Das Konto, auf das gezahlt werden soll, gibt es nicht mehr.'
  const fehler = await bestaetigeInhaber(tx, h, konto.inhaber)
  if (fehler !== null || konto.zustand === 'bestaetigt') return fehler
  if (konto.zustand === 'abgelehnt') return 'Das Konto ist abgelehnt worden.'
  const r = await bestaetigeBankverbindung(tx, urheber(h.umgebung, akteurVon(h)), konto)
  return r.ok ? null : bankverbindungMeldung(r.ablehnung)
}

async function bestaetigeInhaber(tx: Tx, h: Handelnder, inhaber: Inhaber): Promise<string | null> {
  if (inhaber.art !== 'empfaenger') return null
  const neueste = (await listEmpfaengerversionen(tx, inhaber.id)).at(-1)
  if (neueste?.zustand !== 'vorgeschlagen') return null
  const r = await entscheideEmpfaenger(tx, urheber(h.umgebung, akteurVon(h)), neueste, 'bestaetigt')
  return r.ok ? null : bankverbindungMeldung(r.ablehnung)
}
