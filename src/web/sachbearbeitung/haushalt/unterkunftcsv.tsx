export { loader } from './unterkunftcsv.server.ts'
