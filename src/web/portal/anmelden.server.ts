import { redirect } from 'react-router'
import { uebertrageAntraege } from '../../antrag/index.ts'
import {
  type BestaetigenAbgelehnt,
  bestaetigeEmail,
  type CodeAbgelehnt,
  seite,
  sendeCode,
  uebungspost,
} from '../../zugang/index.ts'
import type { PortalanmeldungAnsicht, PortalanmeldungAntwort } from './anmelden.tsx'

/** Sign-in without a password: a code goes to the address, and only who reads it there goes on. */
const anmeldung = seite({
  name: 'web.portal.anmelden',
  stufe: 'oeffentlich',
  traeger: 'keiner',
  audit: 'keins',
  loader: async (a): Promise<PortalanmeldungAnsicht> => {
    const email = new URL(a.request.url).searchParams.get('an') ?? ''
    const schulung = a.umgebung.konfiguration.schulung && email !== '' && a.buerger !== undefined
    return { email, uebung: schulung ? await uebungspost(a.kontext, email) : '' }
  },
  action: async (a): Promise<PortalanmeldungAntwort> => {
    const text = (feld: string): string => String(a.formular.get(feld) ?? '')
    if (text('schritt') === 'code') {
      const r = await bestaetigeEmail(a.kontext, { code: text('code'), umzug: uebertrageAntraege })
      if (!r.ok) return { fehler: { code: CODE[r.ablehnung.art] } }
      throw mitCookies('/portal', r.wert.cookies)
    }
    const r = await sendeCode(a.kontext, { email: text('email'), brief: codebrief })
    if (!r.ok) return { fehler: { email: ADRESSE[r.ablehnung.art] } }
    throw mitCookies(`/portal/anmelden?an=${encodeURIComponent(text('email').trim().toLowerCase())}`, r.wert.cookies)
  },
})

export const loader = anmeldung.loader
export const action = anmeldung.action

const ADRESSE: Readonly<Record<CodeAbgelehnt['art'], string>> = {
  keineAdresse: 'Bitte geben Sie eine E-Mail-Adresse ein, zum Beispiel elif@example.de.',
  keinVersand: 'Zurzeit können wir keine E-Mails verschicken. Ihr Antrag geht auch ohne.',
  zuViele: 'An diese Adresse sind schon viele Codes gegangen. Bitte warten Sie eine Stunde.',
}
const CODE: Readonly<Record<BestaetigenAbgelehnt['art'], string>> = {
  falsch: 'Der Code stimmt nicht. Bitte prüfen Sie die sechs Ziffern.',
  keinCode: 'Dieser Code gilt nicht mehr. Bitte lassen Sie sich einen neuen schicken.',
}

function codebrief(code: string): { readonly betreff: string; readonly inhalt: string } {
  return {
    betreff: 'Ihr Code für jobcenter.digital',
    inhalt: `Guten Tag,\n\nIhr Code ist ${code}. Er gilt zehn Minuten. Geben Sie ihn auf der Seite ein, auf der Sie ihn bestellt haben.\n\nHaben Sie keinen Code bestellt? Dann müssen Sie nichts tun.\n\nIhr Jobcenter`,
  }
}

function mitCookies(nach: string, cookies: readonly string[]): Response {
  const headers = new Headers()
  for (const c of cookies) headers.append('Set-Cookie', c)
  return redirect(nach, { headers })
}
