import { type Beleg, bitteUmUnterlagen, erinnerungUnterlagen } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, satzName, type Verfahren } from '../../../fall/index.ts'
import { type Datum, deutsch } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER, type PersonId } from '../../../recht/index.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Anlass, Verfahrenslage, Verfahrensplan } from '../plan.ts'
import { type Brief, entfaellt, erledigt, gesperrt, offen, type Schritt, type Schrittkopf, wartet } from '../schritt.ts'
import { listenWert, tagWert, textWert } from '../werte.ts'

/**
 * §§ 60 to 67 SGB I: asks for papers, reminds, and settles what follows. Evidence that has come in is seen by the
 * state of the Nachweis; what is asked for besides is ticked off by hand.
 */
export const mitwirkung: Verfahrensplan = {
  art: 'mitwirkung',
  titel: 'Unterlagen anfordern',
  norm: '§§ 60 bis 67 SGB I',
  hilfe:
    'Wenn ein Nachweis fehlt und davon abhängt, ob oder wie viel gezahlt wird. Erst bitten, dann erinnern; jede Bitte sagt, warum das Papier gebraucht wird und was sonst geschieht. Nur wer so gefragt worden ist, dem darf die Leistung versagt oder entzogen werden.',
  anlaesse: (l) => l.fall.mitglieder.map(({ lokal }) => anlass(l, lokal)),
  gegenstand: (l, v) => empfaengername(l, v.gegenstand as PersonId),
  schritte,
}

function anlass(l: Verfahrenslage, person: PersonId): Anlass {
  const offene = fehlende(l, person).length
  return {
    gegenstand: person,
    titel: empfaengername(l, person),
    grund: offene === 0 ? 'Kein erfasster Nachweis ist offen.' : `Noch nicht vorgelegte Nachweise: ${offene}.`,
    jederzeit: offene === 0,
  }
}

export type Fehlend = { readonly id: string; readonly name: string }

/** Evidence not presented yet, of the person's own facts; what concerns the whole household is asked of the first. */
export function fehlende(l: Verfahrenslage, person: PersonId): readonly Fehlend[] {
  return Object.entries(l.angaben.angaben).flatMap(([id, a]) => {
    const stand = l.nachweise[id]?.zustand
    const wessen = 'person' in a ? a.person : 'P1'
    if (wessen !== person || (stand !== 'fehlt' && stand !== 'angefordert')) return []
    return [{ id, name: l.nachweise[id]?.bezeichnung || satzName('angaben', id, a) }]
  })
}

const UMFANG = {
  id: 'umfang',
  titel: 'Was wird gebraucht, und warum?',
  norm: '§ 60 Abs. 1, § 65 SGB I',
  hilfe:
    'Nur anfordern, was für die Entscheidung gebraucht wird und was die Person leichter beschaffen kann als das Jobcenter. Je Papier ein Grund in einem Satz, den die Person versteht.',
} as const
const BITTE = {
  id: 'bitte',
  titel: 'Bitte um Unterlagen',
  norm: '§ 66 Abs. 3 SGB I',
  hilfe: 'Der Hinweis auf die Folgen muss schriftlich sein. Die Frist läuft vom vierten Tag nach der Aufgabe zur Post.',
} as const
const EINGANG = {
  id: 'eingang',
  titel: 'Was ist angekommen?',
  norm: '§ 60 Abs. 1 SGB I',
  hilfe: 'Was am Nachweis als vorgelegt steht, ist hier schon abgehakt.',
} as const
const ERINNERUNG = {
  id: 'erinnerung',
  titel: 'Erinnerung',
  norm: '§ 66 Abs. 3 SGB I',
  hilfe: 'Dankt für das, was da ist, und nennt einen letzten Tag.',
} as const
const NACHFRIST = { ...EINGANG, id: 'nachfrist', titel: 'Was ist nach der Erinnerung angekommen?' } as const
const FOLGE = {
  id: 'folge',
  titel: 'Wie geht es weiter?',
  norm: '§ 66 SGB I, §§ 20, 21 SGB X',
  hilfe:
    'Zuerst prüfen, ob sich auch ohne das Papier entscheiden lässt oder ob es anders zu bekommen ist. Die Leistung wird nur so weit eingeschränkt, wie das fehlende Papier reicht.',
} as const

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const umfang = festgelegt(v, UMFANG.id)
  const bitte = festgelegt(v, BITTE.id)
  const erinnerung = festgelegt(v, ERINNERUNG.id)
  if (umfang === undefined) return [klaereUmfang(l, v), ...danach([BITTE, EINGANG, ERINNERUNG, NACHFRIST, FOLGE])]
  const verlangt = belege(l, v)
  const da = (schritt: string): ReadonlySet<string> => new Set(listenWert(festgelegt(v, schritt)?.werte, 'da'))
  const nachEingang = verlangt.filter((b) => !b.vorgelegt && !da(EINGANG.id).has(b.id))
  const nachErinnerung = nachEingang.filter((b) => !da(NACHFRIST.id).has(b.id))
  return [
    erledigt(UMFANG, verlangt.map((b) => b.was).join('; ')),
    bitte === undefined ? sendeBitte(l, v, verlangt) : erledigt(BITTE, `Am ${am(bitte.werte)} geschrieben.`),
    eingang(l, v, EINGANG, bitte?.werte, verlangt, nachEingang),
    ...(bitte !== undefined && nachEingang.length === 0
      ? alles([ERINNERUNG, NACHFRIST, FOLGE])
      : [
          schreibeErinnerung(l, v, { verlangt, offene: nachEingang, gefragt: festgelegt(v, EINGANG.id) !== undefined }),
          eingang(l, v, NACHFRIST, erinnerung?.werte, nachEingang, nachErinnerung),
          folge(v, nachErinnerung),
        ]),
  ]
}

const danach = (schritte: readonly Schrittkopf[]) => schritte.map((s) => gesperrt(s, 'Erst der Schritt davor.'))

const alles = (schritte: readonly Schrittkopf[]) => schritte.map((s) => entfaellt(s, 'Alles ist angekommen.'))

function klaereUmfang(l: Verfahrenslage, v: Verfahren): Schritt {
  const offene = fehlende(l, v.gegenstand as PersonId)
  return offen(UMFANG, 'Noch nicht festgelegt.', {
    art: 'klaerung',
    frage: `Welche Unterlagen werden von ${empfaengername(l, v.gegenstand as PersonId)} gebraucht?`,
    warum: 'Verlangt werden darf nur, was für die Leistung erheblich ist; der Grund steht im Brief.',
    wirkung: 'Am Betrag ändert die Bitte nichts. Ohne die Unterlagen kann die Leistung später eingeschränkt werden.',
    felder: [
      {
        art: 'mehrfach',
        name: 'nachweise',
        titel: 'Nachweise zu erfassten Angaben',
        freiwillig: true,
        optionen: offene.map((f) => ({ wert: f.id, titel: f.name })),
        vorschlag: offene.map((f) => f.id),
      },
      {
        art: 'text',
        name: 'weitere',
        titel: 'Weitere Unterlagen',
        hilfe: 'eine je Zeile, zum Beispiel: Kontoauszüge von April bis Juni 2026',
        lang: true,
        freiwillig: true,
      },
      {
        art: 'text',
        name: 'warum',
        titel: 'Warum werden sie gebraucht?',
        hilfe: 'ein Satz, der so im Brief steht: Davon hängt ab, …',
        lang: true,
      },
    ],
    knopf: 'Festlegen',
  })
}

type Verlangt = Beleg & { readonly id: string; readonly vorgelegt: boolean }

/** The facts and their evidence, as of a draft that is looked at or of one that is decided. */
type Stand = Pick<Verfahrenslage, 'angaben' | 'nachweise'>

/** What was asked for; a Nachweis that is there meanwhile counts as come in. */
function belege(l: Stand, v: Verfahren): readonly Verlangt[] {
  const werte = festgelegt(v, UMFANG.id)?.werte
  const warum = textWert(werte, 'warum')
  const namen = new Map(Object.entries(l.angaben.angaben).map(([id, a]) => [id, satzName('angaben', id, a)]))
  return [
    ...listenWert(werte, 'nachweise').map((id) => ({
      id,
      was: l.nachweise[id]?.bezeichnung || namen.get(id) || 'Nachweis',
      warum,
      vorgelegt: !namen.has(id) || ['vorgelegt', 'nichtNoetig'].includes(l.nachweise[id]?.zustand ?? ''),
    })),
    ...textWert(werte, 'weitere')
      .split('\n')
      .map((z) => z.trim())
      .filter((z) => z !== '')
      .map((was, i) => ({ id: `weitere${i}`, was, warum, vorgelegt: false })),
  ]
}

const am = (werte: Festlegungswerte | undefined): string => {
  const tag = tagWert(werte, 'am')
  return tag === undefined ? '' : deutsch(tag)
}

function sendeBitte(l: Verfahrenslage, v: Verfahren, verlangt: readonly Verlangt[]): Schritt {
  if (verlangt.length === 0) return entfaellt(BITTE, 'Es wird nichts verlangt.')
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.unterlagen })
  const brief = briefAn(l, v, 'Bitte um Unterlagen', frist.tag, (e) =>
    bitteUmUnterlagen(e, { belege: verlangt, laeuft: l.geltend.length > 0 }),
  )
  return offen(BITTE, `Antwort bis ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: [brief],
    augen: 2,
    wirkung: null,
    knopf: 'Schreiben ausfertigen',
  })
}

function briefAn(
  l: Verfahrenslage,
  v: Verfahren,
  titel: string,
  antwortfrist: Datum,
  mache: (e: ReturnType<typeof briefeingabe>) => ReturnType<Brief['dokument']>,
): Brief {
  const person = v.gegenstand as PersonId
  const dokument = (): ReturnType<Brief['dokument']> => mache(briefeingabe(l, person))
  return { id: person, titel, an: empfaengername(l, person), antwortfrist, dokument }
}

/** After a letter: what came in. Waits for its day, may be answered before. */
function eingang(
  l: Verfahrenslage,
  v: Verfahren,
  schritt: Schrittkopf,
  brief: Festlegungswerte | undefined,
  verlangt: readonly Verlangt[],
  offene: readonly Verlangt[],
): Schritt {
  const frist = tagWert(brief, 'frist')
  if (frist === undefined) return gesperrt(schritt, 'Erst das Schreiben.')
  if (offene.length === 0) return erledigt(schritt, 'Alles ist angekommen.')
  const es = offene.map((b) => b.was).join('; ')
  if (festgelegt(v, schritt.id) !== undefined) return erledigt(schritt, `Es fehlt: ${es}.`)
  const klaerung = {
    art: 'klaerung',
    frage: 'Was ist angekommen?',
    warum: 'Nur was dann noch fehlt, wird angemahnt.',
    wirkung: null,
    felder: [
      {
        art: 'mehrfach',
        name: 'da',
        titel: 'Angekommen',
        hilfe: 'nichts ankreuzen, wenn nichts gekommen ist',
        freiwillig: true,
        optionen: verlangt.filter((b) => !b.vorgelegt).map((b) => ({ wert: b.id, titel: b.was })),
      },
    ],
    knopf: 'Festhalten',
  } as const
  if (l.heute <= frist) return wartet(schritt, `Frist bis ${deutsch(frist)}. Es fehlt: ${es}.`, frist, klaerung)
  return offen(schritt, `Die Frist ist am ${deutsch(frist)} abgelaufen. Es fehlt: ${es}.`, klaerung)
}

/** Seven days after the fourth day. */
const NACHFRIST_TAGE = 7

function schreibeErinnerung(
  l: Verfahrenslage,
  v: Verfahren,
  b: { readonly verlangt: readonly Verlangt[]; readonly offene: readonly Verlangt[]; readonly gefragt: boolean },
): Schritt {
  const geschrieben = festgelegt(v, ERINNERUNG.id)
  if (geschrieben !== undefined) return erledigt(ERINNERUNG, `Am ${am(geschrieben.werte)} geschrieben.`)
  if (!b.gefragt) return gesperrt(ERINNERUNG, 'Erst wenn feststeht, was angekommen ist.')
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: NACHFRIST_TAGE })
  const brief = briefAn(l, v, 'Erinnerung an Unterlagen', frist.tag, (e) =>
    erinnerungUnterlagen(e, {
      belege: b.offene,
      laeuft: l.geltend.length > 0,
      erhalten: b.verlangt.filter((x) => !b.offene.includes(x)).map((x) => x.was),
      gebetenAm: am(festgelegt(v, BITTE.id)?.werte),
    }),
  )
  return offen(ERINNERUNG, `Letzter Tag ${deutsch(frist.tag)}: ${frist.rechnung}`, {
    art: 'ausfertigung',
    briefe: [brief],
    augen: 2,
    wirkung: null,
    knopf: 'Erinnerung ausfertigen',
  })
}

/** Asked for twice in vain, and somebody has found that without it nothing can be decided. */
export type Vergeblich = {
  readonly person: PersonId
  /** What is still missing, with the reason the person was told. Empty: it has come meanwhile. */
  readonly fehlt: readonly Beleg[]
  readonly gebetenAm: Datum
  readonly erinnertAm: Datum
  /** The last day that was set. */
  readonly frist: Datum
}

/** § 66 Abs. 3 SGB I: undefined while the consequence was not pointed out in writing or a day still runs. */
export function vergeblich(l: Stand, v: Verfahren): Vergeblich | undefined {
  const werte = (schritt: string) => festgelegt(v, schritt)?.werte
  const [gebetenAm, erinnertAm] = [tagWert(werte(BITTE.id), 'am'), tagWert(werte(ERINNERUNG.id), 'am')]
  const frist = tagWert(werte(ERINNERUNG.id), 'frist')
  if (v.art !== 'mitwirkung' || textWert(werte(FOLGE.id), 'wie') !== 'versagen') return undefined
  if (gebetenAm === undefined || erinnertAm === undefined || frist === undefined) return undefined
  const da = new Set([EINGANG.id, NACHFRIST.id].flatMap((id) => listenWert(werte(id), 'da')))
  const fehlt = belege(l, v).filter((b) => !b.vorgelegt && !da.has(b.id))
  return { person: v.gegenstand as PersonId, fehlt, gebetenAm, erinnertAm, frist }
}

const WEITER = {
  versagen: 'Versagen oder entziehen: Ohne das Papier lässt sich nicht feststellen, was zusteht',
  nachAkte: 'Nach Akte entscheiden: Das Papier ist für den Betrag nicht nötig oder anders beschafft',
  spaeter: 'Noch warten: Die Person hat einen Grund genannt',
} as const

function folge(v: Verfahren, offene: readonly Verlangt[]): Schritt {
  const wie = textWert(festgelegt(v, FOLGE.id)?.werte, 'wie')
  if (wie !== '') return erledigt(FOLGE, WEITER[wie as keyof typeof WEITER])
  if (festgelegt(v, NACHFRIST.id) === undefined && offene.length > 0)
    return gesperrt(FOLGE, 'Erst wenn feststeht, was nach der Erinnerung angekommen ist.')
  if (offene.length === 0) return entfaellt(FOLGE, 'Alles ist angekommen.')
  return offen(FOLGE, `Nach Bitte und Erinnerung fehlt: ${offene.map((b) => b.was).join('; ')}.`, {
    art: 'klaerung',
    frage: 'Lässt sich ohne die fehlenden Unterlagen entscheiden?',
    warum: 'Versagen und Entziehen setzen voraus, dass die Aufklärung erheblich erschwert ist (§ 66 Abs. 1 SGB I).',
    wirkung: null,
    felder: [
      {
        art: 'wahl',
        name: 'wie',
        titel: 'Wie geht es weiter?',
        optionen: Object.entries(WEITER).map(([wert, titel]) => ({ wert, titel })),
      },
      { art: 'text', name: 'abwaegung', titel: 'Warum?', hilfe: 'steht in der Akte', lang: true },
    ],
    knopf: 'Festlegen',
  })
}
