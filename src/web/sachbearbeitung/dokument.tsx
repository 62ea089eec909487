export { loader } from './dokument.server.ts'
