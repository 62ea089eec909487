import { haushalt } from '../../recht/pruefung.ts'
import type { Befehl } from '../befehl.ts'

export const befehl: Befehl = {
  richteEin: (c) => {
    c.option('--saat <zahl>', 'dieselbe Saat gibt denselben Haushalt', '1')
    c.option('--anzahl <zahl>', 'so viele Haushalte, mit den folgenden Saaten; mehr als einer je Zeile', '1')
    c.option('--jahr <jahr>', 'Jahr, in dem der Haushalt Leistungen beantragt', '2026')
    c.option('--selten', 'auch seltene Angaben und Widersprüche')
  },
  fuehreAus: async ({ ausgabe }, _, optionen) => {
    const saat = ganz(optionen.saat, 0, 2 ** 31)
    const anzahl = ganz(optionen.anzahl, 1, 1_000_000)
    const jahr = ganz(optionen.jahr, 2005, 2027)
    if (saat === undefined || anzahl === undefined || jahr === undefined) {
      ausgabe.nebenbei('Saat (ab 0), Anzahl (1 bis 1.000.000) und Jahr (2005 bis 2027) sind ganze Zahlen.')
      return 2
    }
    for (let i = 0; i < anzahl; i++) {
      const h = haushalt(saat + i, jahr, optionen.selten === true ? 'alles' : undefined)
      ausgabe.zeile(anzahl === 1 ? JSON.stringify(h, null, 2) : JSON.stringify(h))
    }
    return 0
  },
}

function ganz(text: unknown, von: number, bis: number): number | undefined {
  if (typeof text !== 'string' || !/^\d{1,10}$/.test(text)) return undefined
  const zahl = Number(text)
  return zahl >= von && zahl <= bis ? zahl : undefined
}
