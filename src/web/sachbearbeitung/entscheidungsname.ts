/** By the letter only such a decision carries: what a list would else call a change or a refusal. */
const NAMEN: Readonly<Record<string, string>> = {
  minderungsbescheid: 'Leistungsminderung',
  einstellungsbescheid: 'Einstellung',
  versagungsbescheid: 'Versagung oder Entziehung',
  nachholungsbescheid: 'Zahlung nach Nachholung der Mitwirkung',
}

/** What a decision is called in lists: by its letters where they say more than its kind. */
export function entscheidungsname(art: string, briefe: readonly string[]): string {
  return briefe.flatMap((b) => NAMEN[b] ?? [])[0] ?? art
}
