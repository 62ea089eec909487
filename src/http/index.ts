export { maschine } from './maschine.ts'
export { ROUTEN } from './routen.ts'
