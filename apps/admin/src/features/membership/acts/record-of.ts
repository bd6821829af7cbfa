import { createContext } from 'react';

/** Whose record the forms below it write to; null: of nobody who is known here, or of several. */
export const RecordOf = createContext<string | null>(null);
