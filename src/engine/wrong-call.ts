/** The call asks for what cannot be done: no problem in the content, and no failure of ours. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}
