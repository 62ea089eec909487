import { type Datum, letzterTag, monatsname, monatVon, plusMonate, plusTage } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { langesDatum } from './sprache.ts'

/** What stands in the file on one subject, as the form for the next period repeats it. */
export type Antragsthema = {
  readonly titel: string
  /** One fact each, with what is known of it. */
  readonly angaben: readonly string[]
  /** Papers to be shown anew. */
  readonly belege: readonly string[]
}

export type Weiterbewilligung = {
  /** Last day that is granted. */
  readonly ende: Datum
  readonly heute: Datum
  readonly themen: readonly Antragsthema[]
}

/**
 * A9, §§ 14, 16 SGB I, § 37 SGB II: that the grant ends, until when to apply so that no month is lost, and the form with what
 * is known. Decides nothing.
 */
export function erinnerungWeiterbewilligung(e: Briefeingabe, w: Weiterbewilligung): Dokument {
  const folgemonat = plusMonate(monatVon(w.ende), 1)
  const vormonat = letzterTag(plusMonate(monatVon(w.ende), -1))
  const bis = vormonat > w.heute ? vormonat : w.ende
  return setzeBrief(e, {
    art: 'weiterbewilligung',
    betreff: t`Ihre Leistung endet am ${langesDatum(w.ende)}: Bitte stellen Sie einen neuen Antrag`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`Ihre Leistung ist bis zum ${fett(langesDatum(w.ende))} bewilligt. Brauchen Sie danach weiter Geld? Dann stellen Sie bitte bis zum ${fett(langesDatum(bis))} einen neuen Antrag. So ist das Geld pünktlich da.`,
      ),
      absatz(
        'spaet',
        t`Ein Antrag wirkt auf den Ersten des Monats zurück, in dem er ankommt (§ 37 Abs. 2 SGB II). Kommt er erst nach dem ${langesDatum(letzterTag(folgemonat))}, bekommen Sie für ${monatsname(folgemonat)} nichts. Ohne Antrag endet die Leistung.`,
      ),
      { art: 'ueberschrift', id: 'wie.titel', ebene: 2, text: t`So stellen Sie den Antrag` },
      absatz(
        'wie',
        t`Am leichtesten geht es mit den nächsten Seiten. Dort steht, was wir wissen. Kreuzen Sie bei jedem Punkt an, ob es noch stimmt. Schreiben Sie nur auf, was sich geändert hat. Dann unterschreiben Sie und schicken uns die Seiten.`,
      ),
      absatz(
        'formlos',
        t`Sie können den Antrag auch am Telefon, mit einem Brief ohne Vordruck oder bei uns im Haus stellen. Es zählt der Tag, an dem er bei uns ankommt.`,
      ),
    ],
    anlagen: vordruck(e, w),
  })
}

const LINIE = '_'.repeat(60)

function vordruck(e: Briefeingabe, w: Weiterbewilligung): readonly Block[] {
  return [
    {
      art: 'ueberschrift',
      id: 'antrag',
      ebene: 2,
      text: t`Antrag auf Weiterbewilligung ab ${langesDatum(plusTage(w.ende, 1))}`,
      neueSeite: true,
    },
    absatz('antrag.an', t`An: ${e.absender.name}, ${e.absender.strasse}, ${e.absender.plz} ${e.absender.ort}`),
    absatz('antrag.von', t`Von: ${e.empfaenger.name}, Nummer ${e.bgNummer}`),
    ...w.themen.flatMap((x, i) => thema(x, i + 1)),
    absatz('antrag.bisher', t`Hat sich vorher schon etwas geändert, das wir noch nicht wissen? Was, und seit wann?`),
    absatz('antrag.bisherl', t`${LINIE}`),
    absatz('antrag.bald', t`Ändert sich bald etwas? Was, und wann?`),
    absatz('antrag.baldl', t`${LINIE}`),
    absatz(
      'antrag.datum',
      t`Ich beantrage die Leistung weiter für alle Personen, die hier stehen. Datum, Unterschrift:`,
    ),
    absatz('antrag.datuml', t`${LINIE}`),
  ]
}

function thema(x: Antragsthema, nr: number): readonly Block[] {
  const liste = (id: string, punkte: readonly string[]): Block => ({
    art: 'liste',
    id: `antrag.${nr}.${id}`,
    nummeriert: false,
    punkte: punkte.map((p) => t`${p}`),
  })
  return [
    { art: 'ueberschrift', id: `antrag.${nr}`, ebene: 3, text: t`${nr}. ${x.titel}` },
    ...(x.angaben.length === 0 ? [] : [liste('angaben', x.angaben)]),
    absatz(`antrag.${nr}.kreuz`, t`☐ Das stimmt noch. ☐ Das hat sich geändert, richtig ist:`),
    absatz(`antrag.${nr}.linie`, t`${LINIE}`),
    ...(x.belege.length === 0
      ? []
      : [absatz(`antrag.${nr}.bitte`, t`Bitte legen Sie dazu:`), liste('belege', x.belege)]),
  ]
}
