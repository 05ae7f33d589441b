/**
 * Marks in the schemas' metadata: forms that are brought into one shape before a schema sees them,
 * which editors must know of all the same.
 */

/** A list that may be one item without a list. */
export const ALSO_ALONE = 'alsoAlone';

/** A record that may be a text alone. */
export const ALSO_TEXT = 'alsoText';
