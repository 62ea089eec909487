/** The world is not as the start needs it. The message is one German sentence for the operator, with what to do. */
export class Startabbruch extends Error {
  override name = 'Startabbruch'
}
