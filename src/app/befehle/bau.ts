import type { Befehl } from '../befehl.ts'

/** The program itself was built by bin/allegro.mjs before any command runs. */
export const befehl: Befehl = {
  richteEin: () => undefined,
  fuehreAus: async ({ ausgabe, baueSeiten }) => {
    await baueSeiten(ausgabe.nebenbei)
    ausgabe.nebenbei('Programm und Seiten sind auf dem Stand der Quellen.')
    return 0
  },
}
