/** What a notice orders, as far as it matters for whether an objection stops it. */
export const VERFUEGUNGSARTEN = {
  bewilligung: 'Bewilligung',
  ablehnung: 'Ablehnung',
  aenderung: 'Änderung der laufenden Leistung',
  aufhebung: 'Aufhebung oder Rücknahme',
  minderung: 'Minderung nach Pflichtverletzung',
  entziehung: 'Entziehung der Leistung',
  versagung: 'Versagung der Leistung',
  erstattung: 'Erstattung',
  aufrechnung: 'Aufrechnung oder Tilgung',
  ersatz: 'Ersatz oder Haftung',
  abschliessend: 'Abschließende Festsetzung',
  eingliederung: 'Eingliederung in Arbeit oder Verpflichtung',
  vorrangigeLeistung: 'Aufforderung zum Antrag bei anderer Stelle',
  meldung: 'Einladung (Meldeaufforderung)',
  gebuehr: 'Mahngebühr',
} as const
export type Verfuegungsart = keyof typeof VERFUEGUNGSARTEN

/**
 * `ja`: the objection stops it; `nein`: it holds meanwhile; `ohne`: nothing that could be stopped; `offen`: disputed, the
 * office decides (§ 86a Abs. 3 SGG allows to stop it in any case).
 */
export type Aufschub = 'ja' | 'nein' | 'ohne' | 'offen'

export type Wirkung = {
  readonly verfuegung: Verfuegungsart
  readonly aufschub: Aufschub
  readonly norm: string
  /** For the person, as it stands in the letter. */
  readonly satz: string
}

const GRUNDREGEL = '§ 86a Abs. 1 SGG'
const SOFORT_1 = '§ 39 Nr. 1 SGB II, § 86a Abs. 2 Nr. 4 SGG'

const WIRKUNGEN: Readonly<Record<Verfuegungsart, Omit<Wirkung, 'verfuegung'>>> = {
  bewilligung: { aufschub: 'ohne', norm: GRUNDREGEL, satz: 'Was bewilligt ist, zahlen wir weiter.' },
  ablehnung: {
    aufschub: 'ohne',
    norm: GRUNDREGEL,
    satz: 'Abgelehnt bleibt es, bis wir entscheiden. Vorher zahlen wir dafür nichts.',
  },
  aenderung: {
    aufschub: 'nein',
    norm: SOFORT_1,
    satz: 'Die laufende Leistung bleibt wie im Bescheid, bis wir entscheiden.',
  },
  aufhebung: {
    aufschub: 'nein',
    norm: SOFORT_1,
    satz: 'Die Aufhebung gilt weiter, bis wir entscheiden.',
  },
  minderung: {
    aufschub: 'nein',
    norm: SOFORT_1,
    satz: 'Die Minderung gilt weiter, bis wir entscheiden.',
  },
  entziehung: { aufschub: 'nein', norm: SOFORT_1, satz: 'Die Leistung bleibt entzogen, bis wir entscheiden.' },
  versagung: {
    aufschub: 'ohne',
    norm: GRUNDREGEL,
    satz: 'Gezahlt wird erst, wenn über den Antrag entschieden ist.',
  },
  erstattung: {
    aufschub: 'ja',
    norm: GRUNDREGEL,
    satz: 'Sie müssen jetzt nichts zurückzahlen. Das ruht, bis entschieden ist.',
  },
  aufrechnung: {
    aufschub: 'ja',
    norm: GRUNDREGEL,
    satz: 'Wir behalten deswegen vorerst nichts ein.',
  },
  ersatz: {
    aufschub: 'ja',
    norm: GRUNDREGEL,
    satz: 'Sie müssen jetzt nichts ersetzen. Das ruht, bis entschieden ist.',
  },
  abschliessend: {
    aufschub: 'offen',
    norm: `${GRUNDREGEL}; § 39 SGB II nennt die abschließende Festsetzung nicht`,
    satz: 'Eine Rückzahlung aus der Abrechnung ruht, bis entschieden ist.',
  },
  eingliederung: {
    aufschub: 'nein',
    norm: SOFORT_1,
    satz: 'Die Pflichten aus dem Bescheid gelten weiter, bis wir entscheiden.',
  },
  vorrangigeLeistung: {
    aufschub: 'nein',
    norm: '§ 39 Nr. 2 SGB II, § 86a Abs. 2 Nr. 4 SGG',
    satz: 'Bitte stellen Sie den Antrag bei der anderen Stelle trotzdem.',
  },
  meldung: {
    aufschub: 'nein',
    norm: '§ 39 Nr. 3 SGB II, § 86a Abs. 2 Nr. 4 SGG',
    satz: 'Bitte kommen Sie trotzdem zu dem Termin.',
  },
  gebuehr: { aufschub: 'ja', norm: GRUNDREGEL, satz: 'Die Mahngebühr müssen Sie vorerst nicht zahlen.' },
}

/** § 86a SGG, § 39 SGB II: whether objection and action stop what a notice orders. */
export const aufschiebendeWirkung = (verfuegung: Verfuegungsart): Wirkung => ({ verfuegung, ...WIRKUNGEN[verfuegung] })
