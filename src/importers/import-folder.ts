/** Where an import keeps what it must remember, below the content folder; builds pass over it. */
export const IMPORT_FOLDER = '.import';
