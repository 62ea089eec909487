export { action } from './anwesend.server.ts'
