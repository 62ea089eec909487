import { alsPdf, type Haushaltsbericht, haushaltsbericht } from '../../../bescheid/index.ts'
import { findTraeger, type Traeger } from '../../../stammdaten/index.ts'
import { mitRechten } from '../../../technik/index.ts'
import type { SeitenAufruf } from '../../../zugang/index.ts'
import { dateiantwort } from '../datei.ts'

export async function ladeTraeger(a: SeitenAufruf): Promise<Traeger> {
  const traeger = await mitRechten(a.umgebung.db, a.akteur, (tx) => findTraeger(tx, a.nutzer.traeger), {
    nurLesen: true,
  })
  if (traeger === undefined) throw new Error(`no Träger ${a.nutzer.traeger}`)
  return traeger
}

type Inhalt = Pick<Haushaltsbericht, 'titel' | 'absaetze' | 'tabellen'> & { readonly an?: readonly string[] }

/** A report as an accessible PDF, made on the spot: it is not filed, the books are. */
export async function berichtAlsPdf(a: SeitenAufruf, dateiname: string, i: Inhalt): Promise<Response> {
  const traeger = await ladeTraeger(a)
  const { name, plz, ort, telefon } = traeger
  const bytes = await alsPdf(
    haushaltsbericht({
      ...i,
      an: i.an ?? [name, 'Haushalt'],
      absender: { name, strasse: `${traeger.strasse} ${traeger.hausnummer}`, plz, ort, telefon },
      am: a.umgebung.uhr.heute(),
      erstelltVon: a.nutzer.name,
    }),
  )
  return dateiantwort({ bytes, medientyp: 'application/pdf', dateiname, alsAnhang: true })
}

/** What the address asks for; the first one if it names none of them. */
export function gewaehlteForm<F extends string>(request: Request, formen: readonly [F, ...F[]]): F {
  const form = new URL(request.url).searchParams.get('form')
  return formen.find((f) => f === form) ?? formen[0]
}
