import { hash, verify } from '@node-rs/argon2'
import { sortierschluessel } from './sortierschluessel.ts'

export type KennwortFehler =
  | { readonly art: 'zuKurz' }
  | { readonly art: 'zuLang' }
  | { readonly art: 'zuHaeufig' }
  | { readonly art: 'enthaeltNamen' }
  | { readonly art: 'einfoermig' }

/** Length counts, not the kinds of characters (BSI ORP.4.A22, OWASP ASVS 6.2): no forced change, no mix. */
export const KENNWORT_MINDESTENS = 12
export const KENNWORT_HOECHSTENS = 128

const MELDUNG: Readonly<Record<KennwortFehler['art'], string>> = {
  zuKurz: `Das Kennwort muss mindestens ${KENNWORT_MINDESTENS} Zeichen haben. Mehrere Wörter hintereinander sind gut.`,
  zuLang: `Das Kennwort darf höchstens ${KENNWORT_HOECHSTENS} Zeichen haben.`,
  zuHaeufig: 'Dieses Kennwort ist zu leicht zu erraten. Bitte wählen Sie ein anderes.',
  enthaeltNamen: 'Das Kennwort darf Ihren Namen und Ihren Anmeldenamen nicht enthalten.',
  einfoermig: 'Das Kennwort besteht aus zu wenigen verschiedenen Zeichen oder aus einer Reihe.',
}

export function kennwortMeldung(fehler: KennwortFehler): string {
  return MELDUNG[fehler.art]
}

/** Words that make up most guessed passwords, in the spelling after `entkleidet`. */
const HAEUFIG = new Set(
  `passwort password kennwort passwd geheim secret hallo hello willkommen welcome admin administrator root test
   qwertz qwerty qwertzuiop qwertyuiop asdfgh asdfghjkl yxcvbnm zxcvbnm iloveyou ichliebedich schatz schatzi
   monkey dragon master letmein login user gast guest football fussball baseball superman batman sunshine
   princess prinzessin sommer winter herbst fruehling fruhling summer spring autumn januar februar maerz april
   juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag
   sonntag berlin hamburg muenchen koeln deutschland germany bayern dortmund schalke jobcenter allegro
   buergergeld arbeitsagentur bundesagentur leistung sachbearbeitung computer internet google microsoft windows
   office outlook changeme aendermich start default initial muster beispiel demo trustno whatever
   starwars pokemon michael thomas andreas stefan daniel sabine nicole claudia charlie jordan jennifer jessica
   killer pepper hunter shadow ninja mustang access flower freedom passw pass abc abcd abcdef`
    .split(/\s+/)
    .filter((w) => w !== ''),
)

export function pruefeKennwort(
  kennwort: string,
  person: { anmeldename: string; name: string },
): readonly KennwortFehler[] {
  const fehler: KennwortFehler[] = []
  const zeichen = [...kennwort.normalize('NFC')]
  if (zeichen.length < KENNWORT_MINDESTENS) fehler.push({ art: 'zuKurz' })
  if (zeichen.length > KENNWORT_HOECHSTENS) fehler.push({ art: 'zuLang' })
  if (istEinfoermig(zeichen)) fehler.push({ art: 'einfoermig' })
  const kern = entkleidet(kennwort)
  if (bestehtAusHaeufigen(kennwort)) fehler.push({ art: 'zuHaeufig' })
  const eigene = [person.anmeldename, ...person.name.split(/[\s-]+/)].map(entkleidet).filter((w) => w.length >= 4)
  if (eigene.some((w) => kern.includes(w))) fehler.push({ art: 'enthaeltNamen' })
  return fehler
}

/** Small letters only: the usual disguises (4 for a, 3 for e, $ for s …) undone, digits and signs dropped. */
function entkleidet(text: string): string {
  const klein = sortierschluessel(
    text.replace(/[@4]/g, 'a').replace(/3/g, 'e').replace(/[1!|]/g, 'i').replace(/0/g, 'o'),
  )
  return klein
    .replace(/5/g, 's')
    .replace(/\$/g, 's')
    .replace(/[^a-z]/g, '')
}

/** Whether nothing is left once common words are taken away: "Passwort2026!", "SommerSommer1". */
function bestehtAusHaeufigen(kennwort: string): boolean {
  const ohneRand = kennwort.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '')
  return [kennwort, ohneRand].map(entkleidet).some((k) => k !== '' && zerlegbar(k, 0))
}

function zerlegbar(kern: string, ab: number): boolean {
  if (ab === kern.length) return true
  for (let bis = Math.min(kern.length, ab + 16); bis >= ab + 3; bis--) {
    if (HAEUFIG.has(kern.slice(ab, bis)) && zerlegbar(kern, bis)) return true
  }
  return false
}

/** Fewer than five different characters, or a run such as "123456789012" or "abcdefghijkl". */
function istEinfoermig(zeichen: readonly string[]): boolean {
  if (new Set(zeichen).size < 5) return true
  const schritte = zeichen.slice(1).map((z, i) => (z.codePointAt(0) ?? 0) - (zeichen[i]?.codePointAt(0) ?? 0))
  return schritte.filter((s) => Math.abs(s) <= 1).length >= schritte.length * 0.8
}

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export function hasheKennwort(kennwort: string): Promise<string> {
  return hash(kennwort.normalize('NFC'), ARGON2ID)
}

/**
 * Compares with the stored hash. Without one (unknown sign-in name, account without password) the same
 * work is done against a hash that nothing fits, so that the time says nothing.
 */
export async function stimmtKennwort(gespeichert: string | undefined, kennwort: string): Promise<boolean> {
  const stimmt = await verify(gespeichert ?? ATTRAPPE, kennwort.normalize('NFC'))
  return stimmt && gespeichert !== undefined
}

/** A hash with the same parameters over 32 random bytes that were thrown away. */
const ATTRAPPE = '$argon2id$v=19$m=19456,t=2,p=1$Ph9UtqmT4T9gkusn168agw$j0O10YV+L5p4gTvV+af2ZsM7P1MPPKBw106FodX6H8g'
