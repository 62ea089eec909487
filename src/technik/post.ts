import { createTransport } from 'nodemailer'

/** How mails leave the house: address of the mail server, and whom they come from. */
export type Postweg = {
  /** smtps://user:password@host:465 or smtp://host:587; never logged: it holds a password. */
  readonly smtp: string
  readonly von: string
}

export type Nachricht = { readonly an: string; readonly betreff: string; readonly text: string }

const GEDULD_MS = 20_000

/**
 * Hands a mail over to the mail server. On port 587 the line is encrypted before anything is said; a server on this
 * machine may do without.
 * @throws if it was not taken
 */
export async function sendePost(weg: Postweg, n: Nachricht): Promise<void> {
  const { hostname } = new URL(weg.smtp)
  const transport = createTransport(weg.smtp, {
    connectionTimeout: GEDULD_MS,
    greetingTimeout: GEDULD_MS,
    socketTimeout: GEDULD_MS,
    requireTLS: !['127.0.0.1', 'localhost', '[::1]'].includes(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ from: weg.von, to: { name: '', address: n.an }, subject: n.betreff, text: n.text })
  } finally {
    transport.close()
  }
}
