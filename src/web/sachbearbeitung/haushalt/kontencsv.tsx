export { loader } from './kontencsv.server.ts'
