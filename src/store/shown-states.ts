/** In SQL, the states of what has a page of its own, in a list or not: `state IN ${SHOWN_STATES}`. */
export const SHOWN_STATES = `('published', 'page')`;
