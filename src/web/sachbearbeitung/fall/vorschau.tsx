export { loader } from './vorschau.server.ts'
