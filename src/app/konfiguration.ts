import path from 'node:path'
import { type Konfiguration, liesOrtszeit, Startabbruch, type Zeitpunkt } from '../technik/index.ts'

export type Umgebungsvariablen = { readonly [name: string]: string | undefined }

/** What the environment says before the database has been asked whether it is for training. */
export type Betriebswunsch = Omit<Konfiguration, 'schulung'> & {
  /** Mark a new database as one for training. */
  readonly neueDatenbankIstSchulung: boolean
}

/**
 * Reads the environment once. Every refusal is one German sentence.
 * @throws Startabbruch
 */
export function liesKonfiguration(v: Umgebungsvariablen, wurzel: string): Betriebswunsch {
  const port = liesPort(v.PORT)
  const datenbankUrl = liesDatenbankUrl(v.DATABASE_URL)
  const offen = liesSchalter('ALLEGRO_OFFEN', v.ALLEGRO_OFFEN)
  const basisUrl = liesBasisUrl(v.BASIS_URL, port)
  return {
    basisUrl,
    // On plain http nobody but this machine may listen in, unless the operator says so.
    adresse: offen || basisUrl.startsWith('https:') ? '0.0.0.0' : '127.0.0.1',
    port,
    daten: path.resolve(wurzel, gesetzt(v.ALLEGRO_DATEN) ?? 'daten'),
    datenbankUrl,
    gestellteUhr: liesUhr(v.ALLEGRO_UHR),
    anmeldung: { oidc: liesOidc(v) },
    post: liesPost(v),
    leeresMuster: liesLeeresMuster(v.ALLEGRO_MUSTER),
    neueDatenbankIstSchulung: datenbankUrl === undefined || liesSchalter('ALLEGRO_SCHULUNG', v.ALLEGRO_SCHULUNG),
  }
}

/** Empty counts as not set: many tools set variables to nothing. */
function gesetzt(wert: string | undefined): string | undefined {
  const t = wert?.trim()
  return t === undefined || t === '' ? undefined : t
}

function liesPort(wert: string | undefined): number {
  const text = gesetzt(wert) ?? '8080'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Startabbruch(`PORT=${text} ist keine Portnummer: Geben Sie eine Zahl von 1 bis 65535 an.`)
  return port
}

function liesSchalter(name: string, wert: string | undefined): boolean {
  const text = gesetzt(wert) ?? '0'
  if (text !== '0' && text !== '1')
    throw new Startabbruch(`${name}=${text} ist nicht zu verstehen: Geben Sie 1 oder 0 an.`)
  return text === '1'
}

function liesLeeresMuster(wert: string | undefined): boolean {
  const text = gesetzt(wert)
  if (text !== undefined && text !== 'leer')
    throw new Startabbruch(
      `ALLEGRO_MUSTER=${text} ist nicht zu verstehen: Erwartet wird leer, für ein Musterjobcenter ohne Haushalte.`,
    )
  return text === 'leer'
}

function liesDatenbankUrl(wert: string | undefined): string | undefined {
  const text = gesetzt(wert)
  if (text === undefined) return undefined
  // No part of it may be repeated: it holds a password.
  if (!/^postgres(?:ql)?:\/\//.test(text) || !URL.canParse(text))
    throw new Startabbruch(
      'DATABASE_URL ist keine Adresse einer PostgreSQL-Datenbank: Erwartet wird postgres://benutzer:kennwort@rechner:5432/datenbank.',
    )
  return text
}

function liesBasisUrl(wert: string | undefined, port: number): string {
  const text = gesetzt(wert)
  if (text === undefined) return `http://127.0.0.1:${port}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.hash !== ''
  )
    throw new Startabbruch(
      `BASIS_URL=${text} ist nicht zu verstehen: Erwartet wird die Adresse ohne Pfad, etwa https://allegro.example.de.`,
    )
  return url.origin
}

function liesUhr(wert: string | undefined): Zeitpunkt | undefined {
  const text = gesetzt(wert)
  if (text === undefined) return undefined
  const z = liesOrtszeit(text)
  if (z === undefined)
    throw new Startabbruch(`ALLEGRO_UHR=${text} ist keine Uhrzeit in Deutschland: Erwartet wird etwa 2026-06-15T09:00.`)
  return z
}

function liesPost(v: Umgebungsvariablen): Konfiguration['post'] {
  const smtp = gesetzt(v.ALLEGRO_SMTP)
  if (smtp === undefined) return undefined
  const von = gesetzt(v.ALLEGRO_POST_VON)
  // No part of the address may be repeated: it holds a password.
  if (!/^smtps?:\/\//.test(smtp) || !URL.canParse(smtp))
    throw new Startabbruch(
      'ALLEGRO_SMTP ist keine Adresse eines Mailservers: Erwartet wird smtps://benutzer:kennwort@rechner:465 oder smtp://rechner:587.',
    )
  if (von === undefined || !/^[^\s@]+@[^\s@]+$/.test(von))
    throw new Startabbruch(
      'Zu ALLEGRO_SMTP gehört ALLEGRO_POST_VON: die E-Mail-Adresse, von der Nachrichten kommen, etwa portal@jobcenter.example.de.',
    )
  return { smtp, von }
}

function liesOidc(v: Umgebungsvariablen): Konfiguration['anmeldung']['oidc'] {
  const aussteller = gesetzt(v.ALLEGRO_OIDC_AUSSTELLER)
  if (aussteller === undefined) return undefined
  const mandant = gesetzt(v.ALLEGRO_OIDC_CLIENT_ID)
  const geheimnis = gesetzt(v.ALLEGRO_OIDC_CLIENT_SECRET)
  if (!URL.canParse(aussteller) || mandant === undefined || geheimnis === undefined)
    throw new Startabbruch(
      'Die Anmeldung über einen Anbieter ist unvollständig: Es braucht ALLEGRO_OIDC_AUSSTELLER (eine Adresse), ALLEGRO_OIDC_CLIENT_ID und ALLEGRO_OIDC_CLIENT_SECRET.',
    )
  return { aussteller, mandant, geheimnis, name: gesetzt(v.ALLEGRO_OIDC_NAME) ?? 'Dienstkonto' }
}
