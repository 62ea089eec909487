export { loader } from './stichprobecsv.server.ts'
