/** Pages of citizens: their frame, their session, their words. Data of a page are asked for as `/portal.data`. */
export function istPortal(pfad: string): boolean {
  return /^\/portal(?:[/.]|$)/.test(pfad)
}
