export { action } from './treffer.server.ts'
