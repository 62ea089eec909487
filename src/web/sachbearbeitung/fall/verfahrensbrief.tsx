export { loader } from './verfahrensbrief.server.ts'
