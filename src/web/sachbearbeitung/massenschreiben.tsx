export { loader } from './massenschreiben.server.ts'
