import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Dokument, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { langesDatum } from './sprache.ts'
import { istUntersuchung, PFLICHTEN, selbst, type Termin, type Vorrangantrag } from './versagungsgrund.ts'

/** §§ 62 to 64, 65, 65a SGB I: asks to come or to begin, with the consequence in writing (§ 66 Abs. 3 SGB I). Decides nothing. */
export function aufforderungUntersuchung(e: Briefeingabe, a: Termin & { readonly laeuft: boolean }): Dokument {
  const p = PFLICHTEN[a.pflicht]
  const ich = selbst(e, a.person)
  const untersuchung = istUntersuchung(a.pflicht)
  const kern = untersuchung
    ? t`bitte ${ich ? 'kommen Sie' : `sorgen Sie dafür, dass ${a.person.name} kommt:`} zur ${p.wobei} am ${{ fett: langesDatum(a.am) }}. Der Ort ist: ${a.ort}.`
    : t`bitte ${ich ? 'beginnen Sie' : `sorgen Sie dafür, dass ${a.person.name} beginnt:`} mit der ${p.wobei}, spätestens am ${{ fett: langesDatum(a.am) }}. Der Ort ist: ${a.ort}.`
  const tun = a.laeuft ? 'entziehen' : 'versagen'
  const weil =
    a.absatz === 1
      ? 'können wir deshalb nicht prüfen, was zusteht'
      : 'wird die Fähigkeit zu arbeiten deshalb wahrscheinlich schlechter oder nicht besser'
  return setzeBrief(e, {
    art: 'mitwirkung',
    betreff: untersuchung
      ? t`Bitte kommen Sie zur ${p.wobei} am ${langesDatum(a.am)}`
      : t`Bitte beginnen Sie mit der ${p.wobei} bis zum ${langesDatum(a.am)}`,
    verwaltungsakt: false,
    bloecke: [
      absatz('kern', kern),
      absatz('kern.warum', t`Wozu: ${a.wozu} Die Pflicht dazu steht in ${p.norm}.`),
      absatz(
        'schwierig',
        t`Geht es an diesem Tag nicht, oder gibt es einen wichtigen Grund dagegen? Rufen Sie uns bitte vorher an. Wir finden einen anderen Weg.`,
      ),
      ...(untersuchung
        ? [
            absatz(
              'kosten',
              t`Notwendige Fahrkosten und entgangenen Lohn ersetzen wir auf Antrag in angemessenem Umfang (§ 65a SGB I).`,
            ),
          ]
        : []),
      { art: 'ueberschrift', id: 'folge.titel', ebene: 2, text: t`Was sonst geschieht` },
      absatz(
        'folge',
        t`${untersuchung ? 'Fehlt die Untersuchung' : 'Beginnt sie nicht'} und ${weil}, dürfen wir die Leistung ganz oder zum Teil ${tun}. Das gilt, bis es nachgeholt ist (§ 66 Abs. ${String(a.absatz)} SGB I).`,
      ),
      absatz(
        'folge.abwaegung',
        t`Vorher wägen wir ab, was das bedeutet. Wird es später nachgeholt, prüfen wir neu und können auch für die Zeit davor zahlen (§ 67 SGB I).`,
      ),
      { art: 'ueberschrift', id: 'rechte.titel', ebene: 2, text: t`Was niemand dulden muss` },
      absatz(
        'rechte',
        t`Niemand muss zustimmen, wenn ein Schaden für Leben oder Gesundheit nicht sehr unwahrscheinlich ist. Das gilt auch bei starken Schmerzen oder einem schweren Eingriff in den Körper (§ 65 Abs. 2 SGB I). Auch ein wichtiger Grund zählt (§ 65 Abs. 1 SGB I). Sagen Sie uns das bitte.`,
      ),
    ],
  })
}

/** § 5 Abs. 3 Satz 4 SGB II: what is missing at the other body, and what follows here. Decides nothing. */
export function hinweisAndereStelle(e: Briefeingabe, a: Vorrangantrag): Dokument {
  const fuer = selbst(e, a.person) ? 'Sie' : a.person.name
  return setzeBrief(e, {
    art: 'mitwirkung',
    betreff: t`Bitte wirken Sie bei einer anderen Stelle mit: ${a.stelle}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`am ${langesDatum(a.beantragtAm)} haben wir für ${fuer} eine Leistung bei einer anderen Stelle beantragt: ${{ fett: a.leistung }}. Die Stelle ist: ${a.stelle}. Darum hatten wir am ${langesDatum(a.aufgefordertAm)} gebeten; ein Antrag kam nicht.`,
      ),
      absatz(
        'kern.was',
        t`Dort fehlt noch: ${{ fett: a.fehlt }}. Bitte erledigen Sie das dort bis zum ${{ luecke: 'antwortfrist', fett: true }}. Sagen Sie uns kurz Bescheid.`,
      ),
      absatz(
        'schwierig',
        t`Sie schaffen das nicht allein, oder etwas spricht dagegen? Rufen Sie uns bitte an. Wir helfen.`,
      ),
      { art: 'ueberschrift', id: 'folge.titel', ebene: 2, text: t`Was sonst geschieht` },
      absatz(
        'folge',
        t`Fehlt das weiter, kann die andere Stelle ihre Leistung versagen oder entziehen (§ 66 SGB I). Kann niemand mehr dagegen vorgehen, müssen auch wir handeln. Dann versagen oder entziehen wir unsere Leistung ganz oder zum Teil (§ 5 Abs. 3 Satz 3 SGB II). Das gilt, bis dort mitgewirkt wird.`,
      ),
      absatz(
        'folge.danach',
        t`Wird es dort nachgeholt, heben wir unsere Entscheidung von Anfang an auf (§ 5 Abs. 3 Satz 5 SGB II).`,
      ),
    ],
  })
}
