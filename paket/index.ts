// What the package `allegro-recht` offers: the law, and the words of `kern` needed to ask it and to read its answers.
export * from '../src/kern/index.ts'
export * from '../src/recht/index.ts'
