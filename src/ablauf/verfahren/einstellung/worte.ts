import type { Einstellungsbegruendung } from '../../../bescheid/index.ts'
import type { Einstellungsbeleg, Grundlage } from './beleg.ts'
import { type Einstellungsgrund, GRUENDE } from './gruende.ts'

/** What the letter says about the reason, and what may follow. Of death nothing is written. */
const SATZ: Readonly<Record<Exclude<Einstellungsgrund, 'tod' | 'ablauf'>, string>> = {
  einkommen: 'Das Einkommen im Haushalt reicht für das, was Sie zum Leben brauchen.',
  vermoegen: 'Sie haben Vermögen, das zuerst eingesetzt werden muss.',
  wegzug: 'Durch Ihren Umzug wird das Jobcenter an Ihrem neuen Wohnort zuständig.',
  ausland: 'Sie leben nicht mehr in Deutschland.',
  partner: 'Sie leben jetzt in einem anderen Haushalt und gehören dort dazu.',
  altersgrenze: 'Sie haben das Alter erreicht, bis zu dem es dieses Geld gibt.',
  erwerbsunfaehig: 'Sie können zurzeit nicht drei Stunden am Tag arbeiten.',
  ausschluss: 'Das Gesetz schließt Sie von diesem Geld aus.',
  verzicht: 'Sie haben schriftlich auf das Geld verzichtet.',
}

const DANACH: Readonly<Record<keyof typeof SATZ, readonly string[]>> = {
  einkommen: [
    'Vielleicht bekommen Sie Wohngeld oder, wenn Kinder bei Ihnen leben, Kinderzuschlag. Wohngeld gibt es beim Wohngeldamt, Kinderzuschlag bei der Familienkasse.',
  ],
  vermoegen: ['Ist das Vermögen verbraucht, können Sie wieder einen Antrag stellen. Heben Sie bitte die Belege auf.'],
  wegzug: [
    'Haben Sie noch keinen Bescheid vom Jobcenter am neuen Wohnort? Dann stellen Sie dort bitte gleich einen Antrag. Es zahlt erst ab dem Monat des Antrags.',
  ],
  ausland: [],
  partner: ['Braucht der neue Haushalt Geld vom Jobcenter? Dann muss er dort einen Antrag stellen.'],
  altersgrenze: [
    'Fragen Sie bitte bei der Rentenversicherung nach Ihrer Rente. Reicht sie nicht, hilft die Grundsicherung im Alter beim Sozialamt.',
  ],
  erwerbsunfaehig: [
    'Bitte wenden Sie sich gleich an das Sozialamt. Dort gibt es Hilfe zum Lebensunterhalt oder Grundsicherung.',
  ],
  ausschluss: ['Bitte fragen Sie die Stelle, die jetzt für Sie da ist. Im Zweifel hilft das Sozialamt weiter.'],
  verzicht: [
    'Sie können den Verzicht jederzeit für die Zukunft widerrufen (§ 46 Abs. 1 SGB I). Ein Satz an uns genügt.',
  ],
}

/** @throws for a reason nobody is written about. */
export function begruendung(g: Grundlage): Einstellungsbegruendung {
  if (g.grund === 'tod' || g.grund === 'ablauf') throw new Error(`no notice about reason ${g.grund}`)
  return {
    satz: SATZ[g.grund],
    norm: GRUENDE[g.grund].norm,
    tatsachen: g.tatsachen,
    danach: DANACH[g.grund],
  }
}

/** Why nobody was heard. */
export const UNGEHOERT: Readonly<Record<'nr3' | 'nr5' | 'entfaellt', string>> = {
  nr3: 'Wir haben Sie vorher nicht noch einmal gefragt, weil wir von dem ausgehen, was Sie uns selbst gesagt haben (§ 24 Abs. 2 Nr. 3 SGB X).',
  nr5: 'Wir haben Sie vorher nicht noch einmal gefragt, weil nur die Höhe des Geldes an das Einkommen angepasst wird (§ 24 Abs. 2 Nr. 5 SGB X).',
  entfaellt:
    'Wir haben Sie vorher nicht noch einmal gefragt, weil wir von dem ausgehen, was Sie uns selbst erklärt haben (§ 24 Abs. 2 Nr. 3 SGB X).',
}

export const NUMMER: Readonly<Record<NonNullable<Einstellungsbeleg['vergangenheit']>['nummer'], 2 | 3 | 4>> = {
  nr2: 2,
  nr3: 3,
  nr4: 4,
}
