export function buendle(wurzel: string, quelle: string, ziel: string): Promise<string>
