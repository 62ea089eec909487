export { loader } from './titelcsv.server.ts'
