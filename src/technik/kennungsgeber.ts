import { type Kennungsgeber, uuid7 } from '../kern/index.ts'
import type { Uhr } from './uhr.ts'
import type { Zufall } from './zufall.ts'

/**
 * UUIDv7 that ascend within the process: two ids of the same millisecond (or of a clock that was
 * put back) still sort in the order they were given, because the id's time never goes back and
 * a counter of 26 bits stands before the random rest (RFC 9562, section 6.2, method 1).
 */
export function kennungsgeber(uhr: Uhr, zufall: Zufall): Kennungsgeber {
  let zeit = 0
  let zaehler = 0
  return () => {
    const jetzt = uhr.jetzt()
    const z = zufall(10)
    if (jetzt > zeit) {
      zeit = jetzt
      zaehler = (((z[0] ?? 0) << 16) | ((z[1] ?? 0) << 8) | (z[2] ?? 0)) & 0x1ffffff
    } else if (++zaehler > 0x3ffffff) {
      zeit++
      zaehler = 0
    }
    const oben = zaehler >>> 14
    const unten = zaehler & 0x3fff
    z[0] = oben >>> 8
    z[1] = oben & 0xff
    z[2] = unten >>> 8
    z[3] = unten & 0xff
    return uuid7(zeit, z)
  }
}
