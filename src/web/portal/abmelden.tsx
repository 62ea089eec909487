export { action, loader } from './abmelden.server.ts'
