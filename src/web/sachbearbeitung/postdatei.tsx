export { loader } from './postdatei.server.ts'
