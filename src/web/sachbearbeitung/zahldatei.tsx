export { loader } from './zahldatei.server.ts'
