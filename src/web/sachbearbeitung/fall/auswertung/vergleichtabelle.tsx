export { loader } from './vergleichtabelle.server.ts'
