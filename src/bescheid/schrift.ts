import { createRequire } from 'node:module'

const SCHRIFTEN = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf']

/** The two weights letters are set in (Source Sans 3, OFL 1.1), from the package, never from the machine. */
export function schriftdateien(): readonly string[] {
  const finde = createRequire(import.meta.url)
  return SCHRIFTEN.map((s) => finde.resolve(`@expo-google-fonts/source-sans-3/${s}`))
}
