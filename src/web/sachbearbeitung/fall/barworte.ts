import type { AusgabeAbgelehnt, Barauszahlung, BarschrittAbgelehnt } from '../../../zahlung/index.ts'

export const WEG: Readonly<Record<Barauszahlung['weg'], string>> = {
  gutschein: 'Gutschein',
  anweisung: 'Zahlungsanweisung',
}

export const GRUND: Readonly<Record<Barauszahlung['grund'], string>> = {
  keinKonto: 'Ein Konto ist ohne eigenes Verschulden nicht möglich (§ 47 Abs. 1 Satz 2 Nr. 1 SGB I).',
  unaufschiebbar: 'Die Auszahlung duldet keinen Aufschub (§ 47 Abs. 1 Satz 2 Nr. 2 SGB I).',
}

export const STANDNAME: Readonly<Record<Barauszahlung['stand'], string>> = {
  beantragt: 'beantragt, noch nicht ausgegeben',
  ausgegeben: 'ausgegeben, noch nicht eingelöst',
  verworfen: 'verworfen',
  eingeloest: 'eingelöst',
  verfallen: 'verfallen, Betrag wieder offen',
  gesperrt: 'gesperrt (Härtefall), Betrag wieder offen',
  zurueckgekommen: 'mit der Post zurückgekommen',
}

type Absageart = AusgabeAbgelehnt['art'] | BarschrittAbgelehnt['art'] | 'stufeFehlt'

export const BARMELDUNG: Readonly<Record<Absageart, string>> = {
  stufeFehlt: 'Bargeld gibt die Stufe A aus.',
  nichtOffen: 'Diese Zahlung ist nicht mehr offen: Ein Lauf, ein Gutschein oder eine Entscheidung war schneller.',
  nochNichtFaellig:
    'Diese Zahlung ist noch nicht fällig. Was früher gebraucht wird, zahlt das Verfahren Vorzeitige Zahlung.',
  nichtAnPerson: 'Diese Zahlung geht nicht an eine Person des Haushalts.',
  wirdZurueckgefordert: 'Dieses Geld ist inzwischen zurückgefordert.',
  fallGesperrt: 'Die Zahlungen dieses Falls stehen still. Klären Sie zuerst die Meldung der Bank.',
  ruht: 'Die Zahlungen dieses Falls ruhen (§ 331 SGB III).',
  schonBeantragt: 'Für diese Zahlung wartet schon eine Barauszahlung auf eine zweite Person.',
  nachweisFehlt: 'Bitte sagen Sie, womit der Grund nachgewiesen ist.',
  anschriftFehlt: 'Eine Zahlungsanweisung braucht Name, Straße und Ort.',
  unbekannt: 'Diese Barauszahlung gibt es nicht.',
  schonEntschieden: 'Diese Barauszahlung ist inzwischen weiter. Bitte sehen Sie ihren neuen Stand an.',
  zweitePersonNoetig: 'Das kann nur eine zweite Person der Stufe A.',
  grundFehlt: 'Bitte sagen Sie, warum.',
  andererWeg: 'Das gibt es für diese Art der Auszahlung nicht.',
}
