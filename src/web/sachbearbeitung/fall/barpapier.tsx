export { action } from './barpapier.server.ts'
