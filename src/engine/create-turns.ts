/** Does work when none that was handed over before it goes on any more. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** A queue: what fails in it does not hold up what comes after. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
