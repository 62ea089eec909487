type Paket = { version?: string; optionalDependencies?: Record<string, string>; [feld: string]: unknown }
type Sperrdatei = { packages: Record<string, Paket>; [feld: string]: unknown }
export function fehlende(s: Sperrdatei): { ort: string; name: string; version: string; dev: boolean }[]
export function ergaenze(s: Sperrdatei): Sperrdatei
