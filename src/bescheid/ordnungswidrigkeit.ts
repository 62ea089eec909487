import { type Cent, cent, type Datum } from '../kern/index.ts'
import { type Briefeingabe, setzeBrief } from './brief.ts'
import { type Block, type Dokument, fett, type Rechtsbehelf, t } from './dokument.ts'
import { absatz } from './kernseite.ts'
import { geld, langesDatum } from './sprache.ts'
import { type Zahlweg, zahlweg } from './zahlweg.ts'

/** What somebody is said to have done. The head bears the number of the file, not that of the household. */
export type Vorwurf = Briefeingabe & {
  /** Who is meant, as in the address. */
  readonly betroffen: string
  /** § 66 Abs. 1 Nr. 1 OWiG; null where it is not known. */
  readonly geburt: Datum | null
  /** "§ 63 Abs. 1 Nr. 8 SGB II". */
  readonly norm: string
  /** What the law forbids, in a few words. */
  readonly was: string
  readonly von: Datum
  readonly bis: Datum
  readonly handlung: string
  readonly beweise: readonly string[]
  readonly schuld: 'vorsatz' | 'fahrlaessig'
  /** Its purpose is the number of the file. */
  readonly zahlweg: Zahlweg
}

const zeit = (v: Vorwurf): string =>
  v.von === v.bis ? `am ${langesDatum(v.von)}` : `vom ${langesDatum(v.von)} bis zum ${langesDatum(v.bis)}`

const WIE = {
  vorsatz: 'absichtlich oder bewusst (vorsätzlich)',
  fahrlaessig: 'aus Unachtsamkeit (fahrlässig)',
} as const

const titel = (id: string, text: string): Block => ({
  art: 'ueberschrift',
  id: `${id}.titel`,
  ebene: 2,
  text: t`${text}`,
})

const vorwurf = (v: Vorwurf): readonly Block[] => [
  titel('vorwurf', 'Der Vorwurf'),
  absatz('vorwurf', t`${v.was}, ${zeit(v)}: ${v.handlung}`),
  absatz('norm', t`Das ist eine Ordnungswidrigkeit nach ${fett(v.norm)}.`),
]

const beweismittel = (v: Vorwurf): readonly Block[] => [
  titel('beweise', 'Beweise'),
  { art: 'liste', id: 'beweise', nummeriert: false, punkte: v.beweise.map((b) => t`${b}`) },
]

const GETRENNT = t`Von Ihrer Leistung wird dafür nichts einbehalten. Ob Sie etwas zurückzahlen müssen, entscheiden wir getrennt davon in einem eigenen Bescheid.`

/** § 55 OWiG: what is said against her, that she may stay silent, and until when she may answer. */
export function anhoerungBetroffene(
  v: Vorwurf,
  o: { readonly hoechstens: Cent; readonly haushalt: boolean },
): Dokument {
  return setzeBrief(v, {
    art: 'ordnungswidrigkeit',
    betreff: t`Anhörung: Wir prüfen, ob Sie eine Ordnungswidrigkeit begangen haben`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        t`wir prüfen, ob Sie gegen ein Gesetz verstoßen haben. Entschieden ist nichts. Sie können sich bis zum ${{ luecke: 'antwortfrist', fett: true }} äußern (§ 55 OWiG).`,
      ),
      ...vorwurf(v),
      ...beweismittel(v),
      titel('rechte', 'Ihre Rechte'),
      absatz(
        'schweigen',
        t`${fett('Sie müssen zur Sache nichts sagen.')} Ihr Schweigen dürfen wir nicht gegen Sie verwenden. Was Sie sagen, kann als Beweis dienen. Sie können schon jetzt eine Anwältin oder einen Anwalt fragen und Beweise nennen, die für Sie sprechen.`,
      ),
      absatz(
        'personalien',
        t`Nur Ihre Personalien müssen Sie angeben: Name, Geburtsdatum, Geburtsort, Anschrift, Familienstand, Beruf und Staatsangehörigkeit (§ 111 OWiG). Sind sie hier richtig, brauchen Sie nichts zu tun.`,
      ),
      titel('folge', 'Was geschehen kann'),
      absatz(
        'folge',
        t`Wir können das Verfahren einstellen, Sie verwarnen oder eine Geldbuße bis ${geld(o.hoechstens)} festsetzen. Möchten Sie, dass wir Ihre wirtschaftliche Lage berücksichtigen? Dann schreiben Sie uns dazu.`,
      ),
      ...(o.haushalt ? [absatz('getrennt', GETRENNT)] : []),
    ],
  })
}

/** No fine and no warning; why is a matter of discretion or of proof (§§ 46, 47 OWiG). */
export function einstellungOwi(v: Vorwurf): Dokument {
  return setzeBrief(v, {
    art: 'ordnungswidrigkeit',
    betreff: t`Das Verfahren gegen Sie ist eingestellt`,
    verwaltungsakt: false,
    bloecke: [
      absatz('kern', t`wir hatten Sie zu einem Vorwurf angehört (${v.norm}). Das Verfahren ist eingestellt.`),
      absatz('folge', t`Sie müssen nichts zahlen und nichts tun.`),
    ],
  })
}

/** §§ 56 to 58 OWiG: holds only with consent and, with money, when it is paid in time. */
export function verwarnung(v: Vorwurf, o: { readonly betrag: Cent | null; readonly haushalt: boolean }): Dokument {
  const { betrag } = o
  return setzeBrief(v, {
    art: 'ordnungswidrigkeit',
    betreff: betrag === null ? t`Verwarnung` : t`Verwarnung mit ${geld(betrag)} Verwarnungsgeld`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        betrag === null
          ? t`wir verwarnen Sie. Zahlen müssen Sie nichts.`
          : t`wir verwarnen Sie und bieten Ihnen an, die Sache mit ${fett(geld(betrag))} zu erledigen.`,
      ),
      ...vorwurf(v),
      ...(betrag === null
        ? []
        : [
            titel('tun', 'Sie entscheiden'),
            absatz(
              'wahl',
              t`Sind Sie einverstanden? Dann zahlen Sie bitte bis zum ${{ luecke: 'antwortfrist', fett: true }}. Damit ist die Sache abgeschlossen, Kosten kommen nicht dazu (§ 56 OWiG).`,
            ),
            zahlweg(v.zahlweg, { betrag, bis: t`${{ luecke: 'antwortfrist' }}` }),
            absatz(
              'weigerung',
              t`Sind Sie nicht einverstanden? Dann müssen Sie nicht zahlen. Wir entscheiden neu. Das kann ein Bußgeldbescheid sein.`,
            ),
          ]),
      ...(o.haushalt ? [absatz('getrennt', GETRENNT)] : []),
    ],
  })
}

export type Bussgeld = {
  readonly betrag: Cent
  readonly gebuehr: Cent
  readonly auslagen: Cent
  readonly bemessung: string
  readonly verhaeltnisse: string
  readonly aeusserung: string
  readonly haushalt: boolean
}

/** § 66 OWiG: act, norm, evidence, fine and costs, and how to object. */
export function bussgeldbescheid(v: Vorwurf, b: Bussgeld): Dokument {
  const gesamt = cent(b.betrag + b.gebuehr + b.auslagen)
  return setzeBrief(v, {
    art: 'bussgeldbescheid',
    betreff: t`Bußgeldbescheid: ${geld(b.betrag)}`,
    verwaltungsakt: false,
    rechtsbehelf: einspruch(v),
    bloecke: [
      absatz(
        'verfuegung.kern',
        t`Gegen ${fett(v.betroffen)}${v.geburt === null ? '' : `, geboren am ${langesDatum(v.geburt)},`} wird wegen einer Ordnungswidrigkeit nach ${v.norm} eine Geldbuße von ${fett(geld(b.betrag))} festgesetzt. Sie tragen die Kosten des Verfahrens.`,
      ),
      ...vorwurf(v),
      absatz('schuld', t`Sie haben ${WIE[v.schuld]} gehandelt.`),
      ...beweismittel(v),
      titel('gruende', 'Warum dieser Betrag'),
      absatz('bemessung', t`${b.bemessung}`),
      absatz('verhaeltnisse', t`Ihre wirtschaftliche Lage: ${b.verhaeltnisse}`),
      absatz('aeusserung', t`${b.aeusserung}`),
      titel('kosten', 'Zu zahlen'),
      {
        art: 'tabelle',
        id: 'kosten',
        beschriftung: t`Geldbuße und Kosten`,
        spalten: [
          { titel: 'Posten', rechts: false },
          { titel: 'Betrag', rechts: true },
        ],
        zeilen: [
          { art: 'zeile', kopf: t`Geldbuße`, norm: '§ 63 Abs. 2 SGB II, § 17 OWiG', zellen: [t`${geld(b.betrag)}`] },
          { art: 'zeile', kopf: t`Gebühr`, norm: '§ 107 Abs. 1 OWiG', zellen: [t`${geld(b.gebuehr)}`] },
          { art: 'zeile', kopf: t`Zustellung`, norm: '§ 107 Abs. 3 Nr. 2 OWiG', zellen: [t`${geld(b.auslagen)}`] },
          { art: 'summe', kopf: t`Zusammen`, zellen: [t`${fett(geld(gesamt))}`] },
        ],
      },
      absatz(
        'zahlen',
        t`Bitte zahlen Sie ${fett(geld(gesamt))} spätestens zwei Wochen, nachdem dieser Bescheid rechtskräftig ist.`,
      ),
      zahlweg(v.zahlweg, { betrag: gesamt }),
      absatz(
        'erleichterung',
        t`Können Sie nicht auf einmal zahlen? Sagen Sie uns das bis dahin und warum. Wir können Raten bewilligen (§ 18 OWiG). Hören wir nichts, kann das Gericht Erzwingungshaft anordnen (§ 96 OWiG).`,
      ),
      ...(b.haushalt ? [absatz('getrennt', GETRENNT)] : []),
    ],
  })
}

/** § 66 Abs. 2 Nr. 1, § 67 OWiG. */
function einspruch(v: Vorwurf): Rechtsbehelf {
  const { absender: a } = v
  return {
    art: 'rechtsbehelf',
    id: 'rechtsbehelf',
    titel: t`Ihr Recht auf Einspruch`,
    absaetze: [
      t`Gegen diesen Bescheid können Sie Einspruch einlegen. Sonst wird er rechtskräftig und vollstreckbar.`,
      t`Frist: zwei Wochen nach der Zustellung. Der Einspruch muss in dieser Zeit bei uns eingegangen sein.`,
      t`Stelle: ${a.name}, ${a.strasse}, ${a.plz} ${a.ort}.`,
      t`Form: schriftlich oder zur Niederschrift bei dieser Stelle.`,
      t`Nach einem Einspruch kann auch eine für Sie nachteiligere Entscheidung getroffen werden.`,
    ],
  }
}

/** § 41 OWiG, § 64 Abs. 3 SGB II: to the prosecutor or the customs service. */
export function abgabeOwi(
  e: Briefeingabe,
  v: Vorwurf,
  o: { readonly an: 'sta' | 'zoll'; readonly anschrift: string; readonly warum: string },
): Dokument {
  const norm = o.an === 'sta' ? '§ 41 Abs. 1 OWiG' : '§ 64 Abs. 3 SGB II'
  return setzeBrief(e, {
    art: 'ordnungswidrigkeit',
    anrede: t`Guten Tag,`,
    betreff: t`Abgabe: ${v.betroffen}`,
    verwaltungsakt: false,
    bloecke: [
      absatz(
        'kern',
        o.an === 'sta'
          ? t`wir geben die Sache an Sie ab (${norm}). Es gibt Anhaltspunkte, dass die Tat eine Straftat ist.`
          : t`wir unterrichten Sie (${norm}) und geben die Sache an Sie ab. Es gibt konkrete Anhaltspunkte für Schwarzarbeit.`,
      ),
      absatz('wer', t`Es geht um ${fett(v.betroffen)}, ${o.anschrift}.`),
      ...vorwurf(v),
      absatz('warum', t`${o.warum}`),
      ...beweismittel(v),
      absatz('bitte', t`Bitte teilen Sie uns mit, was Sie entscheiden.`),
    ],
  })
}
