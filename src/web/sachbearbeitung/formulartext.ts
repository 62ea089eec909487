/** The trimmed text of a field; empty if it was not sent. */
export function feldtext(f: FormData, name: string): string {
  const t = f.get(name)
  return typeof t === 'string' ? t.normalize('NFC').trim() : ''
}
