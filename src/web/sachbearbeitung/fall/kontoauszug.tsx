export { action, loader } from './kontoauszug.server.ts'
