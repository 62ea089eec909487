/** Names of the cookies. On https the browser itself refuses them for sister hosts and plain connections. */
export function cookieNamen(basisUrl: string): {
  readonly sitzung: string
  readonly vor: string
  readonly oidc: string
  readonly portal: string
} {
  const vorsatz = basisUrl.startsWith('https:') ? '__Host-' : ''
  return {
    sitzung: `${vorsatz}allegro`,
    vor: `${vorsatz}allegro-vor`,
    oidc: `${vorsatz}allegro-oidc`,
    portal: `${vorsatz}allegro-portal`,
  }
}

export function liesCookie(request: Request, name: string): string | undefined {
  for (const teil of (request.headers.get('cookie') ?? '').split(';')) {
    const i = teil.indexOf('=')
    if (i > 0 && teil.slice(0, i).trim() === name) return teil.slice(i + 1).trim()
  }
  return undefined
}

/** Ends with the browser; never visible to scripts; not sent along when a foreign page posts to us. */
export function setCookie(basisUrl: string, name: string, wert: string, sekunden?: number): string {
  const sicher = basisUrl.startsWith('https:') ? '; Secure' : ''
  const dauer = sekunden === undefined ? '' : `; Max-Age=${sekunden}`
  return `${name}=${wert}; Path=/; HttpOnly; SameSite=Lax${sicher}${dauer}`
}

export function loescheCookie(basisUrl: string, name: string): string {
  return setCookie(basisUrl, name, '', 0)
}
