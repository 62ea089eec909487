// The parts of nodemailer and smtp-server (MIT-0) that are used; the packages bring no types.
declare module 'nodemailer' {
  export function createTransport(
    url: string,
    defaults: {
      readonly connectionTimeout: number
      readonly greetingTimeout: number
      readonly socketTimeout: number
      readonly requireTLS: boolean
      readonly disableFileAccess: boolean
      readonly disableUrlAccess: boolean
    },
  ): {
    sendMail(m: {
      readonly from: string
      readonly to: { readonly name: string; readonly address: string }
      readonly subject: string
      readonly text: string
    }): Promise<unknown>
    close(): void
  }
}

declare module 'smtp-server' {
  import type { Readable } from 'node:stream'

  type Ruf = (fehler?: Error | null) => void
  type Umschlag = { readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] } }
  export class SMTPServer {
    constructor(o: {
      readonly authOptional: boolean
      readonly disabledCommands: readonly string[]
      readonly onData: (strom: Readable, sitzung: Umschlag, fertig: Ruf) => void
    })
    listen(port: number, adresse: string, bereit: () => void): { address(): { readonly port: number } | null | string }
    close(fertig: () => void): void
  }
}
