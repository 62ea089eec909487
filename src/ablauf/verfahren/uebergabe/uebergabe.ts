import { zustaendigkeitswechsel } from '../../../bescheid/index.ts'
import {
  festgelegt,
  insertUebergabe,
  ladeFassung,
  schreibePaket,
  type Uebergabe,
  type Uebergabepaket,
  type Verfahren,
} from '../../../fall/index.ts'
import { type Datum, deutsch, hashVonText, kennung, plusTage, type TraegerNr, traegerNr } from '../../../kern/index.ts'
import { type Tx, tagInBerlin } from '../../../technik/index.ts'
import { verteilt } from '../../einstellungsschreiben.ts'
import type { Handelnder } from '../../handelnder.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import { offenesImFall } from '../einstellung/offenes.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { entfallen, erledigt, offen, type Schritt, type Schrittkopf, sperre, wartet } from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'

/**
 * A-15, A-21: a household moves into the area of another Jobcenter (§ 36 SGB II). It is offered with what it brings; here
 * the grant goes on until the other one does (§ 2 Abs. 3 SGB X), and ends by the procedure Einstellung (ADR 0040).
 */
export const uebergabe: Verfahrensplan = {
  art: 'uebergabe',
  titel: 'Abgabe an ein anderes Jobcenter',
  norm: '§ 36 SGB II, § 2 Abs. 3 SGB X',
  hilfe:
    'Wenn der ganze Haushalt in den Bezirk eines anderen Jobcenters zieht. Erst anbieten, dann einstellen: Gezahlt wird hier, bis das andere Jobcenter weiterzahlt. Forderungen und laufende Rechtsbehelfe bleiben hier.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.fall.zustand === 'offen' && l.geltendeAngaben !== undefined
      ? [{ gegenstand: 'fall', titel: 'Ganzer Haushalt', grund: '' }]
      : [],
  gegenstand: (l, v) => {
    const u = umzugDes(v)
    return u === undefined ? 'Ganzer Haushalt' : `Umzug am ${deutsch(u.am)} zu ${name(l, u.an)}`
  },
  schritte,
  wirkt: async (tx, h, e) => {
    return e.schritt === ANGEBOT.id ? biete(tx, h, e.lage, e.verfahren) : null
  },
}

const UMZUG = {
  id: 'umzug',
  titel: 'Umzug',
  norm: '§ 36 Abs. 1 SGB II',
  hilfe: 'Zuständig ist das Jobcenter, in dessen Bezirk die Personen ihren gewöhnlichen Aufenthalt haben.',
} as const satisfies Schrittkopf
const ANGEBOT = {
  id: 'angebot',
  titel: 'Anbieten und mitteilen',
  norm: '§ 36 SGB II, § 14 SGB I',
  hilfe:
    'Das Paket enthält die Personen, die zuletzt angeordneten Angaben und Umstände, den Stand der Nachweise, das Konto, Merkmale und welche Verfahren hier laufen; nicht die alte Wohnung und den alten Zeitraum. Über Beträge von Hand entscheidet das andere Jobcenter neu.',
} as const satisfies Schrittkopf
const ANTWORT = {
  id: 'antwort',
  titel: 'Antwort des anderen Jobcenters',
  norm: '§ 2 Abs. 3 SGB X',
  hilfe: 'Bis dort weitergezahlt wird, zahlt dieses Jobcenter weiter; die Erstattung kann danach verlangt werden.',
} as const satisfies Schrittkopf
const ENDE = {
  id: 'ende',
  titel: 'Leistung hier beenden',
  norm: '§ 48 Abs. 1 SGB X',
  hilfe: 'Mit dem Verfahren Einstellung, Grund Umzug. Der letzte Tag ist der vor dem Beginn dort.',
} as const satisfies Schrittkopf

type Umzug = { readonly am: Datum; readonly an: TraegerNr }

function umzugDes(v: Verfahren): Umzug | undefined {
  const w = festgelegt(v, UMZUG.id)?.werte
  const am = tagWert(w, 'am')
  return am === undefined ? undefined : { am, an: traegerNr(textWert(w, 'an')) }
}

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const u = umzugDes(v)
  if (u === undefined) return [klaereUmzug(l), ...sperre([ANGEBOT, ANTWORT, ENDE], 'Erst der Umzug.')]
  const umzug = erledigt(UMZUG, `Am ${deutsch(u.am)} in den Bezirk von ${name(l, u.an)}.`)
  const angeboten = l.uebergaben.find((x) => x.verfahren === v.id)
  if (angeboten === undefined) return [umzug, angebot(l, u), ...sperre([ANTWORT, ENDE], 'Erst anbieten.')]
  const seit = deutsch(tagInBerlin(angeboten.angebotenAm))
  return [umzug, erledigt(ANGEBOT, `Am ${seit} angeboten und mitgeteilt.`), ...danach(l, v, angeboten)]
}

function danach(l: Verfahrenslage, v: Verfahren, u: Uebergabe): readonly Schritt[] {
  if (u.antwort === null)
    return [
      wartet(ANTWORT, 'Das andere Jobcenter hat noch nicht geantwortet.', plusTage(tagInBerlin(u.angebotenAm), 14)),
      ...sperre([ENDE], 'Erst die Antwort.'),
    ]
  if (!u.antwort.angenommen)
    return [
      erledigt(ANTWORT, `Nicht angenommen: ${u.antwort.grund}`),
      ...entfallen([ENDE], 'Der Fall bleibt hier. Für ein neues Angebot ein neues Verfahren beginnen.'),
    ]
  const antwort = erledigt(ANTWORT, `Angenommen am ${deutsch(tagInBerlin(u.antwort.wann))}.`)
  if (l.fall.zustand === 'eingestellt') return [antwort, erledigt(ENDE, 'Der Fall ist hier eingestellt.')]
  const laufend = l.verfahren.find((x) => x.art === 'einstellung' && !x.beendet)
  const nach = `/faelle/${v.fall}/verfahren${laufend === undefined ? '' : `/${laufend.id}`}`
  return [antwort, offen(ENDE, 'Hier läuft die Leistung noch.', { art: 'verweis', nach, knopf: 'Zur Einstellung' })]
}

function klaereUmzug(l: Verfahrenslage): Schritt {
  return offen(UMZUG, 'Noch nicht festgelegt.', {
    art: 'klaerung',
    frage: 'Wann zieht der Haushalt um, und wohin?',
    warum: 'Mit dem Tag des Umzugs wechselt die örtliche Zuständigkeit.',
    wirkung: 'Am Geld ändert sich dadurch nichts.',
    felder: [
      { art: 'tag', name: 'am', titel: 'Tag des Umzugs', vorschlag: l.heute },
      {
        art: 'wahl',
        name: 'an',
        titel: 'Künftig zuständig',
        norm: '§ 36 SGB II',
        optionen: l.jobcenter.filter((t) => t.nr !== l.fall.traeger).map((t) => ({ wert: t.nr, titel: t.name })),
      },
    ],
    knopf: 'Festlegen',
  })
}

/** The name of a Jobcenter, as letters and steps say it. */
const name = (l: Verfahrenslage, nr: TraegerNr): string => l.jobcenter.find((t) => t.nr === nr)?.name ?? nr

function angebot(l: Verfahrenslage, u: Umzug): Schritt {
  const bleibt = offenesImFall(l, { id: kennung('00000000-0000-7000-8000-000000000000') })
  return offen(ANGEBOT, bleibt.length === 0 ? 'Nichts bleibt hier offen.' : `Hier bleibt: ${bleibt.join(' ')}`, {
    art: 'ausfertigung',
    briefe: verteilt(l, l.geltendeAngaben ?? l.angaben).map(({ an }) => ({
      id: an,
      titel: 'Ein anderes Jobcenter wird zuständig',
      an: empfaengername(l, an),
      dokument: () => zustaendigkeitswechsel(briefeingabe(l, an), { umzugAm: u.am, jobcenter: name(l, u.an), bleibt }),
    })),
    augen: 2,
    wirkung: 'Am Geld ändert sich nichts: Gezahlt wird hier weiter, bis das andere Jobcenter weiterzahlt.',
    knopf: 'Anbieten und Schreiben ausfertigen',
  })
}

/** Writes the package; the same transaction sends the letter. */
async function biete(tx: Tx, h: Handelnder, l: Verfahrenslage, v: Verfahren): Promise<string | null> {
  const u = umzugDes(v)
  const fassung = l.fall.fassung === null ? undefined : await ladeFassung(tx, l.fall.traeger, l.fall.fassung.id)
  if (u === undefined || fassung === undefined) return 'Abgegeben wird nur, was schon einmal angeordnet wurde.'
  const paket: Uebergabepaket = {
    bgNummer: l.fall.bgNummer,
    mitglieder: l.fall.mitglieder,
    inhalt: fassung.inhalt,
    merkmale: l.merkmale.map((m) => m.art),
    bleibt: offenesImFall(l, v),
    // What only some may know stays with them (ADR 0045).
    verfahren: l.verfahren.filter((x) => !x.beendet && x.id !== v.id && x.kreis === 'alle').map((x) => x.art),
  }
  await insertUebergabe(tx, {
    traeger: l.fall.traeger,
    fall: l.fall.fall,
    id: kennung(h.umgebung.kennung()),
    verfahren: v.id,
    an: u.an,
    umzugAm: u.am,
    paket,
    hash: hashVonText(schreibePaket(paket)),
    angebotenAm: h.umgebung.uhr.jetzt(),
    von: h.nutzer.bediensteter,
  })
  return null
}
