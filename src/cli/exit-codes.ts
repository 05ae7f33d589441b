/** How a command ends; scripts rely on these numbers. */
export const EXIT = { done: 0, contentProblems: 1, wrongUsage: 2, ourFailure: 3 } as const;

/** Tells the command line with which code to end. */
export type Finish = (exitCode: number) => void;
