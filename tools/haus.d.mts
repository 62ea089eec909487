export const STOCKWERKE: readonly (readonly string[])[]
export const STOCK: ReadonlyMap<string, number>
export const REIN: ReadonlySet<string>
export const REINE_PAKETE: ReadonlySet<string>
