/** Where to go after signing in: a path of this house, never another host. */
export function sichererPfad(text: string | null | undefined): string {
  if (text === null || text === undefined || text.length > 2000) return '/'
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return '/'
  return text.startsWith('/anmelden') ? '/' : text
}
