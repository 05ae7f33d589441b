/** Stands in a string for what `Phrase` sets there, such as a link: the object replacement character. */
export const HOLE = '\uFFFC';
