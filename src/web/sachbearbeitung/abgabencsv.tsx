export { loader } from './abgabencsv.server.ts'
