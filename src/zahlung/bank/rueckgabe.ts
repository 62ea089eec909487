/**
 * What follows from the reason of a bank (PAY-14). konto: no money goes to this account any more; fall: nor to anybody of the
 * case. Codes of ISO 20022, ExternalReturnReason1Code and ExternalStatusReason1Code; whatever is not listed is looked at.
 */
export type Rueckgabefolge = {
  readonly sperre: 'keine' | 'konto' | 'fall'
  /** What it means, as the caseworker reads it. */
  readonly heisst: string
  /** What is to be done. */
  readonly tun: string
  /** Somebody may have sent an order twice: the whole submission is looked at before anything is paid again. */
  readonly doppelt?: true
}

const KONTO_KLAEREN = 'Bankverbindung mit der Person klären, neues Konto erfassen, dann neu anweisen.'
const TECHNISCH = 'Angaben prüfen und neu anweisen.'

const ungueltig: Rueckgabefolge = {
  sperre: 'konto',
  heisst: 'Die Kontonummer (IBAN) ist falsch.',
  tun: KONTO_KLAEREN,
}
const geschlossen: Rueckgabefolge = { sperre: 'konto', heisst: 'Das Konto ist geschlossen.', tun: KONTO_KLAEREN }
const blockiert: Rueckgabefolge = {
  sperre: 'konto',
  heisst: 'Das Konto nimmt kein Geld an (gesperrt oder gepfändet).',
  tun: KONTO_KLAEREN,
}
const ohneGrund: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Die Bank nennt keinen Grund.',
  tun: 'Bei der Person nachfragen und prüfen, ob sie lebt: Manche Banken melden einen Todesfall nur so. Erst danach neu anweisen.',
}
const angaben: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Der Bank fehlen Angaben zum Empfänger, zum Beispiel die Anschrift.',
  tun: 'Angaben ergänzen, dann neu anweisen.',
}
const technisch: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Die Überweisung ist aus technischen Gründen nicht angekommen.',
  tun: TECHNISCH,
}
const bankUnbekannt: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Die Bank des Empfängers ist so nicht erreichbar.',
  tun: TECHNISCH,
}
const doppelt: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Die Bank hält die Überweisung für doppelt.',
  tun: 'Nichts neu anweisen. Zuerst klären, ob der Lauf zweimal bei der Bank eingereicht wurde.',
  doppelt: true,
}
const zurueckgerufen: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Das Geld kommt auf unseren Rückruf zurück.',
  tun: 'Prüfen, ob neu angewiesen oder nicht mehr gezahlt wird.',
}
const betrug: Rueckgabefolge = {
  sperre: 'fall',
  heisst: 'Die Bank meldet einen Verdacht auf Betrug.',
  tun: 'Alle Zahlungen des Falls stehen still. Teamleitung und Innenrevision unterrichten.',
}
const verweigert: Rueckgabefolge = {
  sperre: 'konto',
  heisst: 'Der Empfänger hat das Geld nicht angenommen.',
  tun: 'Bei der Person nachfragen, dann neu anweisen.',
}

export const RUECKGABEFOLGEN: Readonly<Record<string, Rueckgabefolge>> = {
  AC01: ungueltig,
  AC03: ungueltig,
  RC01: bankUnbekannt,
  AC04: geschlossen,
  AC07: geschlossen,
  AC06: blockiert,
  AC15: geschlossen,
  AC16: blockiert,
  AC17: blockiert,
  AG01: { sperre: 'konto', heisst: 'Auf dieses Konto kann nicht überwiesen werden.', tun: KONTO_KLAEREN },
  BE01: { sperre: 'konto', heisst: 'Konto und Inhaber passen nicht zusammen.', tun: KONTO_KLAEREN },
  BE06: { sperre: 'konto', heisst: 'Die Bank kennt den Empfänger nicht.', tun: KONTO_KLAEREN },
  MD07: {
    sperre: 'fall',
    heisst: 'Die Bank meldet: Die Inhaberin oder der Inhaber des Kontos ist gestorben.',
    tun: 'Noch heute klären. Alle Zahlungen des Falls stehen still. Bestätigt es sich, beginnt das Verfahren Todesfall.',
  },
  MS02: verweigert,
  MD06: verweigert,
  MS03: ohneGrund,
  NARR: ohneGrund,
  NOAS: ohneGrund,
  AM05: doppelt,
  DUPL: doppelt,
  BE04: angaben,
  BE11: angaben,
  BE17: angaben,
  RR01: angaben,
  RR02: angaben,
  RR03: angaben,
  RR04: angaben,
  RC04: bankUnbekannt,
  RC07: bankUnbekannt,
  CNOR: bankUnbekannt,
  DNOR: bankUnbekannt,
  AGNT: bankUnbekannt,
  TM01: technisch,
  DT01: technisch,
  DS28: technisch,
  ED05: technisch,
  BE08: technisch,
  FOCR: zurueckgerufen,
  CUST: zurueckgerufen,
  FRAD: betrug,
  FR01: betrug,
}

const UNBEKANNT: Rueckgabefolge = {
  sperre: 'keine',
  heisst: 'Die Bank nennt einen Grund, den das Programm nicht kennt.',
  tun: 'Bei der Bank nachfragen. Erst danach neu anweisen.',
}

function schwere(f: Rueckgabefolge): number {
  if (f.doppelt) return 3
  return { keine: 0, konto: 1, fall: 2 }[f.sperre]
}

/** Of several reasons the one that does most. */
export function rueckgabefolge(codes: readonly string[]): Rueckgabefolge {
  const folgen = codes.map((c) => RUECKGABEFOLGEN[c] ?? UNBEKANNT)
  return folgen.reduce((a, b) => (schwere(b) > schwere(a) ? b : a), folgen[0] ?? ohneGrund)
}

/** What the bank says of an order, before it is booked (PAY-11, PAY-12). */
export type Auftragsstatus = 'angenommen' | 'abgewiesen' | 'nameAbweichend' | 'nameFalsch' | 'zuKlaeren'

const STATUS: Readonly<Record<string, Auftragsstatus>> = {
  ...Object.fromEntries(
    'ACCC ACCP ACFC ACPD ACSC ACSP ACTC ACWC ACWP PART PATC PDNG RCVC RCVD RVCM RVNA RVNC ACFW'
      .split(' ')
      .map((c) => [c, 'angenommen' as const]),
  ),
  RJCT: 'abgewiesen',
  CANC: 'abgewiesen',
  RVMC: 'nameAbweichend',
  RVNM: 'nameFalsch',
}

/** Without a status, or with one not listed: somebody looks at it. */
export const auftragsstatus = (code: string | undefined): Auftragsstatus => STATUS[code ?? ''] ?? 'zuKlaeren'
