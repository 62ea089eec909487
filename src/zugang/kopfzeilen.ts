type Wo = { readonly basisUrl: string; readonly adresse: string }

/**
 * SEC-28: the headers of every answer. Nothing may be loaded but from here, scripts and styles of a
 * page only with its nonce, nobody may frame us, forms lead back here.
 */
export function kopfzeilen(wo: Wo, nonce: string): Readonly<Record<string, string>> {
  const sicher = wo.basisUrl.startsWith('https:')
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      ...(sicher ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': referrerPolicy(wo),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(sicher ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/**
 * With `no-referrer` a browser sends `Origin: null` with a posted form; that it comes from here is then
 * said by Sec-Fetch-Site, which exists on https and on the own machine only. Opened on plain http
 * (ALLEGRO_OFFEN) we need the Origin, so there the address of a page is told to our own pages.
 */
function referrerPolicy(wo: Wo): string {
  return wo.basisUrl.startsWith('http:') && wo.adresse !== '127.0.0.1' ? 'same-origin' : 'no-referrer'
}
