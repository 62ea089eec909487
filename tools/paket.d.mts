export function bauePaket(ziel?: string, wurzel?: string): Promise<string>
export function baueFuerBrowser(datei: string, wurzel?: string): Promise<void>
export function pruefeReinheit(quellen: readonly string[]): void
