import { leistungsnameDer, zahlungRuht } from '../../../bescheid/index.ts'
import { type Festlegungswerte, festgelegt, type Verfahren } from '../../../fall/index.ts'
import { cent, type Datum, deutsch, euro, monatsname, plusTage, summe } from '../../../kern/index.ts'
import { behoerdenfrist, DAUER, einstellungBis, type PersonId } from '../../../recht/index.ts'
import { tagInBerlin } from '../../../technik/index.ts'
import {
  gibZahlungFrei,
  laeuftZahlungseinstellung,
  stelleZahlungEin,
  type Zahlungseinstellung,
} from '../../../zahlung/index.ts'
import { verteilt } from '../../einstellungsschreiben.ts'
import { bearbeiterVon } from '../../handelnder.ts'
import { briefeingabe, empfaengername } from '../../schreiben.ts'
import type { Verfahrenslage, Verfahrensplan } from '../plan.ts'
import {
  type Brief,
  erledigt,
  gesperrt,
  type Klaerfeld,
  offen,
  type Schritt,
  type Schrittkopf,
  wartet,
} from '../schritt.ts'
import { tagWert, textWert } from '../werte.ts'

/**
 * § 40 Abs. 2 Nr. 4 SGB II, § 331 SGB III: payments rest without a notice while the decision is prepared. With four eyes, with a
 * letter at once, for two months at most; then what rested is paid by the next run without anybody's doing (ADR 0030).
 */
export const zahlungseinstellung: Verfahrensplan = {
  art: 'zahlungseinstellung',
  titel: 'Vorläufige Zahlungseinstellung',
  norm: '§ 40 Abs. 2 Nr. 4 SGB II, § 331 SGB III',
  hilfe:
    'Wenn feststeht, dass der Anspruch ganz weggefallen ist oder ruht, der Bescheid auch für die Vergangenheit aufzuheben ist und die nächste Zahlung sonst hinausginge. Ein Verdacht genügt nicht. Die Person erfährt sofort den Grund und kann sich äußern. Kommt in zwei Monaten kein Bescheid, wird von selbst nachgezahlt.',
  aufWunsch: true,
  anlaesse: (l) =>
    l.zahlungsstand.offen.length > 0 && !l.zahlungseinstellungen.some((x) => laeuftZahlungseinstellung(x, l.heute))
      ? [{ gegenstand: 'fall', titel: 'Ganzer Haushalt', grund: wasNochNichtGezahltIst(l) }]
      : [],
  gegenstand: () => 'Ganzer Haushalt',
  schritte,
  fristen: (l, v) => {
    const x = stand(l, v)
    if (x === undefined || !laeuftZahlungseinstellung(x, l.heute)) return []
    const f = einstellungBis(x.von)
    return [
      {
        schluessel: 'ablauf',
        faelligAm: f.warnungen[1] > x.von ? f.warnungen[1] : plusTage(x.von, 1),
        grund: `Läuft am ${deutsch(x.bis)} ab. Der Bescheid muss spätestens am ${deutsch(f.versandBis)} zur Post; sonst wird nachgezahlt, was einbehalten ist.`,
      },
    ]
  },
  wirkt: async (tx, h, e) => {
    const { lage: l, schritt } = e
    const u = { jetzt: h.umgebung.uhr.jetzt(), heute: l.heute, kennung: h.umgebung.kennung }
    const wo = { ...l.fall, wer: bearbeiterVon(h).bediensteter }
    if (schritt === STOPP.id) {
      const r = await stelleZahlungEin(tx, u, wo)
      return r.ok ? null : 'Die Zahlungen dieses Falls ruhen schon.'
    }
    if (schritt === AUSGANG.id) await gibZahlungFrei(tx, u, { ...wo, entscheidung: null })
    return null
  },
}

const TATSACHEN = {
  id: 'tatsachen',
  titel: 'Was ist bekannt?',
  norm: '§ 331 Abs. 1 Satz 1 SGB III',
  hilfe:
    'Nur Tatsachen, kein Verdacht: Sie müssen zum Wegfall oder Ruhen des Anspruchs führen und eine Aufhebung für die Vergangenheit verlangen.',
} as const satisfies Schrittkopf
const STOPP = {
  id: 'stopp',
  titel: 'Zahlung anhalten und mitteilen',
  norm: '§ 331 Abs. 1 Satz 2 SGB III',
  hilfe:
    'Eine zweite Person mit Stufe A gibt frei. Von da an nimmt kein Lauf eine Zahlung dieses Falls; der Brief mit dem Grund geht am selben Tag hinaus.',
} as const satisfies Schrittkopf
const AUSGANG = {
  id: 'ausgang',
  titel: 'Bescheid oder Nachzahlung',
  norm: '§ 331 Abs. 2 SGB III',
  hilfe:
    'Jetzt zügig entscheiden: Einstellung oder Änderung, mit Anhörung. Mit der Anordnung endet das Anhalten. Stellt sich heraus, dass es nicht stimmt, sofort wieder zahlen.',
} as const satisfies Schrittkopf

function wasNochNichtGezahltIst(l: Verfahrenslage): string {
  const [erster] = l.zahlungsstand.offen
  if (erster === undefined) return ''
  const imMonat = l.zahlungsstand.offen.filter((p) => p.monat === erster.monat)
  return `Als Nächstes ginge ${monatsname(erster.monat)} hinaus: ${euro(summe(imMonat.map((p) => p.betrag)))} €.`
}

/** What this procedure has stopped: the youngest from the day of its letter. */
function stand(l: Verfahrenslage, v: Verfahren): Zahlungseinstellung | undefined {
  const am = tagWert(festgelegt(v, STOPP.id)?.werte, 'am')
  return am === undefined ? undefined : l.zahlungseinstellungen.find((x) => x.von === am)
}

function schritte(l: Verfahrenslage, v: Verfahren): readonly Schritt[] {
  const fest = festgelegt(v, TATSACHEN.id)?.werte
  if (fest === undefined)
    return [klaereTatsachen(l), ...[STOPP, AUSGANG].map((k) => gesperrt(k, 'Erst der Schritt davor.'))]
  const x = stand(l, v)
  return [
    erledigt(TATSACHEN, `${textWert(fest, 'tatsachen')} (${textWert(fest, 'quelle')})`),
    x === undefined ? stopp(l, fest) : erledigt(STOPP, `Seit dem ${deutsch(x.von)} ruhen die Zahlungen.`),
    x === undefined ? gesperrt(AUSGANG, 'Erst der Schritt davor.') : ausgang(l, v, x),
  ]
}

/** Asked where payments of the case have rested before: the two months are not lengthened by beginning anew. */
const NICHT_ERNEUT = {
  art: 'wahl',
  name: 'erneut',
  titel: 'Sind es andere Tatsachen als beim letzten Anhalten?',
  hilfe: 'Aus demselben Grund darf nicht noch einmal angehalten werden.',
  optionen: [{ wert: 'andere', titel: 'Ja, andere Tatsachen' }],
} as const satisfies Klaerfeld

function klaereTatsachen(l: Verfahrenslage): Schritt {
  return offen(TATSACHEN, 'Noch nicht festgelegt.', {
    art: 'klaerung',
    frage: 'Welche Tatsachen führen dazu, dass nichts mehr zusteht?',
    warum:
      'Ohne Bescheid darf nur angehalten werden, wenn der Anspruch kraft Gesetzes ruht oder weggefallen ist und für die Vergangenheit aufzuheben ist.',
    wirkung: 'Bis zu zwei Monate wird nichts gezahlt; danach alles, wenn bis dahin kein Bescheid ergangen ist.',
    felder: [
      {
        art: 'text',
        name: 'tatsachen',
        titel: 'Tatsachen',
        hilfe: 'in ganzen Sätzen; so stehen sie im Brief',
        lang: true,
      },
      {
        art: 'text',
        name: 'folge',
        titel: 'Was folgt daraus?',
        hilfe: 'ein Satz für den Brief: Wer …, bekommt kein Geld vom Jobcenter (§ …).',
        lang: true,
      },
      { art: 'text', name: 'quelle', titel: 'Woher bekannt?', hilfe: 'Stelle und Tag; steht in der Akte' },
      {
        art: 'wahl',
        name: 'vergangenheit',
        titel: 'Warum ist für die Vergangenheit aufzuheben?',
        norm: '§ 48 Abs. 1 Satz 2 SGB X, § 330 Abs. 3 SGB III',
        optionen: [
          { wert: 'nr2', titel: 'Änderung vorsätzlich oder grob fahrlässig nicht mitgeteilt (Nr. 2)' },
          { wert: 'nr3', titel: 'Einkommen oder Vermögen nach der Bewilligung (Nr. 3)' },
          { wert: 'nr4', titel: 'Wusste, dass der Anspruch weggefallen ist, oder musste es wissen (Nr. 4)' },
        ],
      },
      ...(l.zahlungseinstellungen.length > 0 ? [NICHT_ERNEUT] : []),
    ],
    knopf: 'Festlegen',
  })
}

function stopp(l: Verfahrenslage, fest: Festlegungswerte): Schritt {
  const frist = behoerdenfrist({ land: l.traeger.land, versand: l.heute, dauerTage: DAUER.anhoerung })
  const bis = einstellungBis(l.heute)
  return offen(STOPP, `Heute angehalten, läuft es am ${deutsch(bis.tag)} ab. ${wasNochNichtGezahltIst(l)}`, {
    art: 'ausfertigung',
    briefe: briefe(l, fest, frist.tag),
    augen: 4,
    wirkung: `Kein Lauf nimmt bis ${deutsch(bis.tag)} eine Zahlung dieses Falls; offen sind ${euro(offeneSumme(l))} € für alle bewilligten Monate. Was ein Lauf schon genommen hat, geht hinaus.`,
    knopf: 'Anhalten und mitteilen',
  })
}

const offeneSumme = (l: Verfahrenslage) => cent(summe(l.zahlungsstand.offen.map((p) => p.betrag)))

function briefe(l: Verfahrenslage, fest: Festlegungswerte, antwortfrist: Datum): readonly Brief[] {
  return verteilt(l, l.angaben).map(({ an, um }) => ({
    id: an,
    titel: 'Mitteilung über das Anhalten der Zahlung',
    an: empfaengername(l, an),
    antwortfrist,
    dokument: () =>
      zahlungRuht(briefeingabe(l, an), {
        leistungsname: leistungsname(l, um),
        tatsachen: textWert(fest, 'tatsachen'),
        folge: textWert(fest, 'folge'),
      }),
  }))
}

function leistungsname(l: Verfahrenslage, um: readonly PersonId[]) {
  const personen = um.flatMap((id) => {
    const p = l.personen.get(id)
    return p === undefined ? [] : [{ id, vorname: p.vorname, nachname: p.nachname, geburt: p.geburtsdatum }]
  })
  return leistungsnameDer({ personen, monate: l.zahlungsstand.offen.map(({ monat }) => ({ monat })) })
}

function ausgang(l: Verfahrenslage, v: Verfahren, x: Zahlungseinstellung): Schritt {
  if (x.ende?.wodurch === 'entschieden')
    return erledigt(
      AUSGANG,
      `Am ${deutsch(tagInBerlin(x.ende.am))} wurde entschieden. Was danach noch zusteht, geht mit dem nächsten Lauf hinaus.`,
    )
  if (x.ende !== null)
    return erledigt(
      AUSGANG,
      `Am ${deutsch(tagInBerlin(x.ende.am))} freigegeben: ${textWert(festgelegt(v, AUSGANG.id)?.werte, 'warum')}`,
    )
  if (l.heute > x.bis)
    return erledigt(
      AUSGANG,
      `Am ${deutsch(x.bis)} ohne Bescheid abgelaufen. Was geruht hat, geht mit dem nächsten Lauf hinaus (§ 331 Abs. 2 SGB III).`,
    )
  const { versandBis } = einstellungBis(x.von)
  return wartet(
    AUSGANG,
    `Läuft am ${deutsch(x.bis)} ab; ein Bescheid muss spätestens am ${deutsch(versandBis)} zur Post. Beginnen Sie das Verfahren Einstellung oder ändern Sie die Angaben.`,
    x.bis,
    {
      art: 'klaerung',
      frage: 'Soll vor Ablauf wieder gezahlt werden?',
      warum: 'Stimmen die Tatsachen nicht, ist sofort zu zahlen, nicht erst nach zwei Monaten.',
      wirkung: 'Mit dem nächsten Tageslauf geht alles hinaus, was fällig geworden ist.',
      felder: [{ art: 'text', name: 'warum', titel: 'Warum?', hilfe: 'steht in der Akte', lang: true }],
      knopf: 'Wieder zahlen',
    },
  )
}
