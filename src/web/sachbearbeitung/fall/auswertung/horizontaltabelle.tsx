export { loader } from './horizontaltabelle.server.ts'
