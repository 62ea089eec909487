export { action } from './aendern.server.ts'
