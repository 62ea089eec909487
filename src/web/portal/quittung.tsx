export { loader } from './quittung.server.ts'
