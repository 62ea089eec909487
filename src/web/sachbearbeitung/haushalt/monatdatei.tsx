export { loader } from './monatdatei.server.ts'
