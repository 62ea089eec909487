import { type Fassungsinhalt, LEERER_INHALT } from '../fall/index.ts'
import { monat, monateVonBis } from '../kern/index.ts'

/** The household of the tests of this room: one adult, rent 480 €, from January to December 2026. */
export const MONATE = monateVonBis(monat('2026-01'), monat('2026-12'))

export function haushalt(o: { lohn?: number; ab?: string; miete?: number } = {}): Fassungsinhalt {
  const angaben: Fassungsinhalt['angaben']['angaben'] = {
    antrag: { art: 'antrag', am: '2025-12-15' },
    bwz: { art: 'bewilligungszeitraum', von: '2026-01-01', bis: '2026-12-31' },
    karenz: { art: 'karenzzeit', von: '2026-01-01', bis: '2026-12-31' },
    p1: { art: 'person', person: 'P1', geburt: '1990-05-01', rolle: 'hauptperson', eltern: [], von: null, bis: null },
    ef: { art: 'erwerbsfaehigkeit', person: 'P1', von: null, bis: null, erwerbsfaehig: true },
    wohnung: {
      art: 'unterkunft',
      von: '2026-01-01',
      bis: null,
      wohnform: 'miete',
      koepfe: 1,
      anerkannt_cent: null,
      grundmiete_cent: o.miete ?? 350_00,
      nebenkosten_cent: 80_00,
      heizung_cent: 50_00,
      angemessen_unterkunft_cent: null,
      angemessen_heizung_cent: null,
      warmwasser: 'zentral',
      heizungsart: 'gas',
      wohnflaeche_m2x100: 45_00,
    },
  }
  if (o.lohn !== undefined) {
    angaben.lohn = {
      art: 'erwerbseinkommen',
      person: 'P1',
      von: o.ab ?? '2026-01-01',
      bis: null,
      brutto_cent: o.lohn,
      steuern_cent: 0,
      sozialabgaben_cent: 0,
    }
  }
  return { ...LEERER_INHALT, angaben: { format: 'allegro-angaben/1', angaben } }
}
