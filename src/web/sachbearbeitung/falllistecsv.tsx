export { loader } from './falllistecsv.server.ts'
