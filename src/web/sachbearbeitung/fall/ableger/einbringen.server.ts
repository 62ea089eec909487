import { redirect } from 'react-router'
import { einbringen, ladeAblegeransicht, ladeFallstand, wirfWeg } from '../../../../ablauf/index.ts'
import { type Konflikt, type Konfliktentscheid, pruefeEinbringung, pruefeEntwurf } from '../../../../fall/index.ts'
import type { Json } from '../../../../kern/index.ts'
import { faktendifferenz } from '../../../../leistung/index.ts'
import { type SeitenAufruf, seite } from '../../../../zugang/index.ts'
import { leseAuswertung } from '../auswertung/sachstand.server.ts'
import { tatsachenzeilen } from '../differenzansicht.ts'
import { aenderungText } from '../lage.server.ts'
import { namenDesFalls } from '../namen.ts'
import { handelnder } from '../zugriff.server.ts'
import type { EinbringenAnsicht, EinbringenAntwort } from './einbringen.tsx'
import { ablegerort, KEIN_ABLEGER } from './ort.server.ts'

const einbringenseite = seite({
  name: 'web.fall.ableger.einbringen',
  stufe: 'F',
  traeger: 'eigener',
  audit: 'ABLEGER_EINGEBRACHT',
  liest: 'fall',
  loader: async (a): Promise<EinbringenAnsicht> => {
    const klassen = ['person', 'unterkunft', 'einkommen', 'vermoegen', 'mehrbedarf', 'bank'] as const
    const v = await leseAuswertung(a, klassen, (h) => ladeAblegeransicht(h, ablegerort(a)))
    a.nurEigener(v.fall.traeger)
    if (v.ableger.zustand !== 'ableger') throw redirect(`/faelle/${v.fall.fall}/ableger`)
    const stand = await ladeFallstand(handelnder(a), v.fall.fall)
    if (!stand) throw new Response(KEIN_ABLEGER, { status: 404 })
    const namen = namenDesFalls(v.personen, v.konten)
    const { angewandt, konflikte } = pruefeEinbringung(v.ableger, stand.inhalt)
    const strittig = new Set(konflikte.map((k) => k.pfad))
    return {
      id: v.ableger.entwurf,
      name: v.ableger.name,
      tatsachen: tatsachenzeilen(
        faktendifferenz(pruefeEntwurf(v.ableger.ausgang).rechenbar, pruefeEntwurf(v.ableger.inhalt).rechenbar),
        { fall: undefined, namen, inhalt: v.ableger.inhalt, vorher: v.ableger.ausgang },
      ),
      anzahl: angewandt.filter((x) => !strittig.has(x.pfad)).length,
      konflikte: konflikte.map((k) => ({
        pfad: k.pfad,
        gesehen: JSON.stringify(k.jetzt),
        ableger: text(k, k.alt, k.neu),
        entwurf: text(k, k.alt, k.jetzt),
      })),
    }

    function text(k: Konflikt, alt: Json, neu: Json): string {
      const zeile = { pfad: k.pfad, alt, neu } as Parameters<typeof aenderungText>[0]
      return aenderungText(zeile, { inhalt: v.inhalt }, namen)
    }
  },
  action: async (a): Promise<EinbringenAntwort> => {
    const ort = ablegerort(a)
    if (String(a.formular.get('was') ?? '') === 'verwerfen') {
      const r = await wirfWeg(handelnder(a), ort)
      if (r.ok) throw redirect(`/faelle/${ort.fall}/ableger`)
      return { meldung: ERLEDIGT }
    }
    return bringe(a, ort, a.formular)
  },
})

export const loader = einbringenseite.loader
export const action = einbringenseite.action

const ERLEDIGT = 'Dieser Ableger ist schon erledigt, oder er gehört einem anderen Jobcenter.'

async function bringe(a: SeitenAufruf, ort: ReturnType<typeof ablegerort>, f: FormData): Promise<EinbringenAntwort> {
  const r = await einbringen(handelnder(a), { ...ort, entscheide: entscheideAus(f) })
  if (r.ok) throw redirect(`/faelle/${ort.fall}/differenz`)
  switch (r.ablehnung.art) {
    case 'konflikte':
      return {
        meldung:
          'Nichts ist eingebracht: Bitte entscheiden Sie jede Stelle, die inzwischen auch im Entwurf geändert wurde.',
      }
    case 'nichtsGeaendert':
      return { meldung: 'In diesem Ableger ist nichts geändert; es gibt nichts einzubringen.' }
    case 'eingestellt':
      return { meldung: 'Dieser Fall ist eingestellt und wird nicht mehr bearbeitet.' }
    case 'nichtOffen':
    case 'unbekannt':
    case 'zuVielePersonen':
      return { meldung: ERLEDIGT }
  }
}

/** `k:<pfad>` holds whose value is taken, `g:<pfad>` the value of the draft that was seen. */
function entscheideAus(f: FormData): ReadonlyMap<string, Konfliktentscheid> {
  const je = new Map<string, Konfliktentscheid>()
  for (const name of f.keys()) {
    if (!name.startsWith('k:')) continue
    const pfad = name.slice(2)
    const gesehen = liesJson(f.get(`g:${pfad}`))
    if (gesehen !== undefined) je.set(pfad, { ableger: f.get(name) === 'ableger', gesehen })
  }
  return je
}

function liesJson(t: FormDataEntryValue | null): Json | undefined {
  try {
    return typeof t === 'string' && t.length < 20_000 ? JSON.parse(t) : undefined
  } catch {
    return undefined
  }
}
