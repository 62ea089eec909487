import { fuehreRueckrufFort, rufeZurueck } from '../../../ablauf/index.ts'
import { deutsch, istUuid, type Kennung, kennung } from '../../../kern/index.ts'
import { umfasst } from '../../../stammdaten/index.ts'
import { deutscheZeit } from '../../../technik/index.ts'
import {
  antwortBis,
  istOffen,
  RUECKRUFGRUENDE,
  type Rueckruf,
  type Rueckrufgrund,
  type Rueckrufschritt,
  type Rueckrufstand,
  rueckrufstand,
} from '../../../zahlung/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { handelnder } from '../fall/zugriff.server.ts'
import { feldtext } from '../formulartext.ts'
import type { RueckrufAnsicht } from './rueckruf.tsx'

const GRUND: Readonly<Record<Rueckrufgrund, string>> = {
  DUPL: 'doppelt gezahlt',
  TECH: 'durch einen technischen Fehler gezahlt',
  FRAD: 'Verdacht auf Betrug',
  AC03: 'falsches Konto',
  AM09: 'falscher Betrag',
  CUST: 'anderer Grund',
}

const STAND: Readonly<Record<Rueckrufstand, string>> = {
  beantragt: 'beantragt, noch nicht freigegeben',
  verworfen: 'verworfen',
  freigegeben: 'freigegeben: die Bank ist zu beauftragen',
  zugesagt: 'von der Bank zugesagt, noch nicht auf dem Konto',
  abgelehnt: 'von der Bank abgelehnt',
  zurueck: 'Geld ist zurück',
}

/** @param name of a person of the office by id */
export function rueckrufansicht(
  a: SeitenAufruf,
  o: {
    readonly unterwegs: boolean
    readonly rueckrufe: readonly Rueckruf[]
    readonly name: (id: string) => string
    /** What the bank needs to find the transfer. */
    readonly auftrag: readonly (readonly [string, string])[]
  },
): RueckrufAnsicht {
  const darf = umfasst(a.nutzer.stufe, 'A') ? '' : 'Das kann nur die Stufe A.'
  return {
    moeglich: o.unterwegs && !o.rueckrufe.some(istOffen),
    sperre: umfasst(a.nutzer.stufe, 'F') ? '' : 'Einen Rückruf beantragt, wer Stufe F oder A hat.',
    gruende: RUECKRUFGRUENDE.map((wert) => ({ wert, titel: GRUND[wert] })),
    rueckrufe: [...o.rueckrufe].reverse().map((r) => {
      const stand = rueckrufstand(r)
      const bis = antwortBis(r)
      return {
        id: r.id,
        titel: `Rückruf: ${GRUND[r.grund]}`,
        stand: STAND[stand],
        angaben: [
          ['Begründung', r.begruendung],
          ['Beantragt', `${o.name(r.von)}, ${deutscheZeit(r.am)}`],
          ...r.schritte.map((s) => [SCHRITT[s.schritt], schritttext(s, o.name)] as const),
          ...(stand === 'freigegeben' && bis !== undefined ? [['Antwort der Bank bis', deutsch(bis)] as const] : []),
        ],
        auftrag: stand === 'freigegeben' ? [...o.auftrag, ['Grund', `${r.grund} (${GRUND[r.grund]})`]] : [],
        schritte: stand === 'beantragt' || stand === 'freigegeben' ? stand : ('keine' as const),
        sperre: darf,
        freigabesperre: r.von === a.nutzer.bediensteter ? 'Freigeben muss eine andere Person.' : darf,
      }
    }),
  }
}

const SCHRITT: Readonly<Record<Rueckrufschritt['schritt'], string>> = {
  freigegeben: 'Freigegeben',
  verworfen: 'Verworfen',
  zugesagt: 'Bank sagt zu',
  abgelehnt: 'Bank lehnt ab',
}

const schritttext = (s: Rueckrufschritt, name: (id: string) => string): string =>
  [`${name(s.von)}, ${deutscheZeit(s.am)}`, s.bemerkung].filter((x) => x !== '').join(': ')

/** Null: done. Else what to do about it. */
export async function handleRueckruf(
  a: SeitenAufruf & { readonly formular: FormData },
  zahlung: Kennung<'Zahlung'>,
): Promise<string | null> {
  const f = a.formular
  const was = feldtext(f, 'was')
  if (was === 'beantragen') {
    const grund = RUECKRUFGRUENDE.find((g) => g === f.get('grund'))
    if (grund === undefined) return 'Bitte wählen Sie, warum das Geld zurückkommen soll.'
    const r = await rufeZurueck(handelnder(a), { zahlung, grund, begruendung: feldtext(f, 'begruendung') })
    return r.ok ? null : MELDUNG[r.ablehnung.art]
  }
  const schritt = (Object.keys(SCHRITT) as Rueckrufschritt['schritt'][]).find((s) => s === was)
  const id = feldtext(f, 'rueckruf')
  if (schritt === undefined || !istUuid(id)) return MELDUNG.nichtOffen
  const r = await fuehreRueckrufFort(handelnder(a), {
    rueckruf: kennung<'Rueckruf'>(id),
    schritt,
    bemerkung: feldtext(f, 'bemerkung'),
  })
  return r.ok ? null : MELDUNG[r.ablehnung.art]
}

const MELDUNG = {
  stufeFehlt: 'Dafür reicht Ihre Stufe nicht.',
  unbekannt: 'Diese Zahlung gibt es nicht.',
  nochHier: 'Diese Zahlung ist noch nicht bei der Bank. Sie können den Zahllauf verwerfen oder die Zahlung einstellen.',
  nichtUnterwegs: 'Diese Zahlung ist nicht mehr beim Empfänger: Sie ist zurückgekommen oder ersetzt.',
  zuSpaet: 'Diese Zahlung ist länger als 13 Monate her. So lange danach folgt keine Bank einem Rückruf mehr.',
  laeuftSchon: 'Für diese Zahlung läuft schon ein Rückruf.',
  begruendungFehlt: 'Bitte begründen Sie den Rückruf.',
  nichtOffen: 'Dieser Schritt ist inzwischen erledigt.',
  gleichePerson: 'Sie haben den Rückruf beantragt. Freigeben muss ihn eine andere Person.',
  bemerkungFehlt: 'Bitte tragen Sie ein, warum, oder was die Bank geantwortet hat.',
} as const
