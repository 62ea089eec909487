import { type Registereintrag, registrierung } from '../../recht/index.ts'
import type { Befehl } from '../befehl.ts'

const ARTEN = ['regel', 'parameter', 'schalter', 'hinweis'] as const

export const befehl: Befehl = {
  richteEin: (c) => {
    c.option('--norm <norm>', 'nur Einträge zu dieser Norm, etwa 11b oder »§ 22 Abs. 1 SGB II«')
    c.option('--art <art>', `nur eine Art: ${ARTEN.join(', ')}`)
    c.option('--json', 'Liste als JSON')
  },
  fuehreAus: async ({ ausgabe }, _, { norm, art, json }) => {
    if (art !== undefined && !ARTEN.some((a) => a === art)) {
      ausgabe.nebenbei(`»${String(art)}« ist keine Art. Es gibt: ${ARTEN.join(', ')}.`)
      return 2
    }
    const liste = registrierung().filter(
      (e) => (art === undefined || e.art === art) && (typeof norm !== 'string' || nennt(e.norm, norm)),
    )
    if (json === true) ausgabe.zeile(JSON.stringify(liste, null, 2))
    else for (const zeile of liste.flatMap(zeilen)) ausgabe.zeile(zeile)
    if (liste.length > 0) return 0
    ausgabe.nebenbei(`Zu »${String(norm)}« ist nichts verzeichnet.`)
    return 1
  },
}

/** "11b" means § 11b, not § 11 and not Abs. 11; anything longer is looked for as it stands. */
function nennt(norm: string, gesucht: string): boolean {
  const kurz = /^(?:§\s*)?(\d+[a-z]?)$/.exec(gesucht.trim())?.[1]
  if (kurz === undefined) return norm.includes(gesucht.trim())
  // The references before "Abs." and between commas: "§§ 9, 19 Abs. 3, § 41 SGB II".
  return [...norm.matchAll(/(?:§§?\s*|(?:,|und|bis)\s+)(\d+[a-z]?)(?=[\s,]|$)/g)].some((m) => m[1] === kurz)
}

function zeilen(e: Registereintrag): readonly string[] {
  const kopf = `${e.art.padEnd(9)} ${e.id}  ${e.norm}  ${e.titel}`
  const werte =
    e.werte === undefined ? [] : [`            ${e.werte.join(' | ')} (das erste gilt, wenn nichts bestimmt ist)`]
  const fassungen = (e.fassungen ?? []).map(
    (f) =>
      `            ab ${f.ab}  ${f.anzeige}  verkündet ${f.verkuendet}  ${f.quelle}${f.unsicher === undefined ? '' : `  (unsicher: ${f.unsicher})`}`,
  )
  const geprueft = e.geprueftBis === undefined ? [] : [`            Quellen gelesen bis ${e.geprueftBis}`]
  return [kopf, ...werte, ...fassungen, ...geprueft]
}
