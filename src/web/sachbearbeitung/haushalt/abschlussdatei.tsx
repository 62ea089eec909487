export { loader } from './abschlussdatei.server.ts'
