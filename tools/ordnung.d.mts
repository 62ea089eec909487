export function pruefe(dateien: readonly string[], lies: (datei: string) => string): string[]
export function dateienImHaus(wurzel?: string): string[]
