export { loader } from './nachweisdatei.server.ts'
