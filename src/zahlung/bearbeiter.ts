import type { BearbeiterJeArt } from '../technik/index.ts'
import { AUFTRAG_ABSCHLUSS, gibBericht, unterschreibeAbschluss } from './abschluss/schliesse.ts'
import { AUFTRAG_VERSIEGELN, versiegle } from './hauptbuch/siegel.ts'
import { AUFTRAG_BERICHT_AUSGEBEN, AUFTRAG_KOPF_AUSGEBEN } from './hauptbuch/siegelkopf.ts'
import { gibAus } from './hauptbuch/unterschreibeKopf.ts'
import { AUFTRAG_NOTLISTE, AUFTRAG_PLANE, AUFTRAG_SCHLIESSE, AUFTRAG_UEBERGIB } from './lauf/auftraege.ts'
import { loeseNotlisteAb } from './lauf/notzahlung.ts'
import { plane } from './lauf/plane.ts'
import { type Dateipruefer, schliesse, schliesseMit } from './lauf/schliessePlanung.ts'
import { uebergib } from './lauf/uebergib.ts'

/** The background work of this room, for the worker. */
export const ZAHLUNG_BEARBEITER: BearbeiterJeArt = {
  [AUFTRAG_PLANE]: plane,
  [AUFTRAG_SCHLIESSE]: schliesse,
  [AUFTRAG_UEBERGIB]: uebergib,
  [AUFTRAG_NOTLISTE]: loeseNotlisteAb,
  [AUFTRAG_VERSIEGELN]: versiegle,
  [AUFTRAG_KOPF_AUSGEBEN]: gibAus,
  [AUFTRAG_ABSCHLUSS]: unterschreibeAbschluss,
  [AUFTRAG_BERICHT_AUSGEBEN]: gibBericht,
}

/** The same with another check of the files of a run. */
export const zahlungBearbeiterMit = (pruefe: Dateipruefer): BearbeiterJeArt => ({
  ...ZAHLUNG_BEARBEITER,
  [AUFTRAG_SCHLIESSE]: schliesseMit(pruefe),
})
