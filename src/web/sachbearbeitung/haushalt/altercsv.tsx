export { loader } from './altercsv.server.ts'
