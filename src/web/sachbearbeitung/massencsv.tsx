export { loader } from './massencsv.server.ts'
