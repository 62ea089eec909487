export { loader } from './barumlauf.server.ts'
