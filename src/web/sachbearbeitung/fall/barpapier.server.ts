import { redirect } from 'react-router'
import { gibBarauszahlungAus } from '../../../ablauf/index.ts'
import { barpapierAlsPdf } from '../../../bescheid/index.ts'
import { deutsch, istUuid, kennung } from '../../../kern/index.ts'
import { plusMillisekunden, tagInBerlin } from '../../../technik/index.ts'
import { seite } from '../../../zugang/index.ts'
import { dateiantwort } from '../datei.ts'
import { feldtext } from '../formulartext.ts'
import { fallId, handelnder } from './zugriff.server.ts'

/** Gives cash out and answers with the paper, this once: its number is kept nowhere. */
const papier = seite({
  name: 'web.fall.barpapier',
  stufe: 'A',
  traeger: 'eigener',
  audit: 'BARAUSZAHLUNG_AUSGEGEBEN',
  action: async (a): Promise<Response> => {
    const seite = `/faelle/${fallId(a)}/bargeld`
    const fall = fallId(a)
    const id = feldtext(a.formular, 'barauszahlung')
    if (!istUuid(id)) return redirect(`${seite}?absage=unbekannt`)
    const r = await gibBarauszahlungAus(handelnder(a), { fall, barauszahlung: kennung<'Barauszahlung'>(id) })
    if (!r.ok) return redirect(`${seite}?absage=${r.ablehnung.art}`)
    const { barauszahlung: b, nummer, gueltigBis } = r.wert
    const bytes = await barpapierAlsPdf({
      art: b.weg,
      nummer,
      betrag: b.betrag,
      letzterTag: gueltigBis === null ? null : deutsch(tagInBerlin(plusMillisekunden(gueltigBis, -1))),
      anschrift: b.anschrift,
    })
    return dateiantwort({ bytes, medientyp: 'application/pdf', dateiname: `${b.weg}.pdf`, alsAnhang: true })
  },
})

export const action = papier.action
