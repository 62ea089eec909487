export { loader } from './umverteilungcsv.server.ts'
