import { monatsname } from '../../kern/index.ts'
import {
  MASSENGRUENDE,
  type Massengrund,
  type Massenklasse,
  type Massenlauf,
  type Massenlaufzustand,
  type Massenregel,
  type Massenvollzug,
} from '../../leistung/index.ts'

export const KLASSE: Readonly<Record<Massenklasse, string>> = {
  automatisch: 'wird entschieden',
  manuell: 'einzeln zu prüfen',
  blockiert: 'nicht möglich',
  unveraendert: 'unverändert',
}

export const STAND: Readonly<Record<Massenlaufzustand, { stand: string; standArt: 'info' | 'warnung' | 'gut' }>> = {
  probe: { stand: 'Probelauf rechnet', standArt: 'info' },
  geprobt: { stand: 'Probelauf fertig', standArt: 'info' },
  vorgelegt: { stand: 'wartet auf Freigabe', standArt: 'warnung' },
  inAusfuehrung: { stand: 'wird ausgeführt', standArt: 'info' },
  angehalten: { stand: 'angehalten', standArt: 'warnung' },
  ausgefuehrt: { stand: 'ausgeführt', standArt: 'gut' },
  verworfen: { stand: 'verworfen', standArt: 'info' },
}

export const VOLLZUG: Readonly<Record<Massenvollzug, string>> = {
  offen: '',
  entschieden: 'entschieden',
  uebergeben: 'an Sachbearbeitung übergeben',
  belassen: 'nichts zu tun',
}

export const ART: Readonly<Record<Massenregel['art'], string>> = {
  rechtsaenderung: 'Neues Recht (§ 48 SGB X)',
  berichtigung: 'Berichtigung (§ 44 SGB X)',
  kindergeld: 'Neues Kindergeld (§ 48 SGB X)',
  richtwerte: 'Neue Richtwerte für die Unterkunft (§ 48 SGB X)',
}

export function grundTitel(g: Massengrund | null): string {
  return g === null ? '' : MASSENGRUENDE[g].titel
}

export function wasSich(l: Pick<Massenlauf, 'regel' | 'ab'>): string {
  return `${ART[l.regel.art]}, ab ${monatsname(l.ab)}`
}
