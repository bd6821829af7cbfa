import type { Certainty } from './eras.ts';

/** How a document came to be known: what was read in its text, what a secondary source tells of it, and how sure anything else is. */
export interface Reading {
  /** Clauses read in the text; WHOLE for a text that was read from end to end. */
  readonly read: 'WHOLE' | readonly string[];
  /** Clauses known from a summary of the press, an answer key or the like. */
  readonly told: readonly string[];
  /** Of every other clause: inferred from the versions around it, or recalled. */
  readonly else: 'I' | 'R';
}

const recalled: Reading = { read: [], told: [], else: 'R' };
const inferred: Reading = { read: [], told: [], else: 'I' };

/** 29-QĐ/TW and 24-QĐ/TW were compared with the later texts in these clauses; the time to decide (4.3.1) was not found there. */
const comparedOf2016: Reading = { read: ['1.1.1', '4.1', '4.3.2', '6.3.1a', '6.3.1c', '28.3.1c'], told: [], else: 'I' };

/**
 * How each document of the rulebook was read, by the key of its era. A row claims no more than this: a clause that was read in a later
 * text alone is inferred for the earlier one, and one that only a summary tells is not read.
 */
export const readings: Readonly<Record<string, Reading>> = {
  Q45: recalled,
  Q29: comparedOf2016,
  Q24: comparedOf2016,
  // Of 232 the time to decide was read; the rest is known from summaries.
  Q232: { read: ['4.3.1'], told: ['4.1', '4.3.2', '6.3.1a', '6.3.1c'], else: 'I' },
  Q294: { read: 'WHOLE', told: [], else: 'I' },
  Q20: inferred,
  // The original was not found: an answer key tells of the ceremony, of who decides and of the time to begin a transfer.
  Q208: { read: [], told: ['4.1', '4.3.2', '6.3.1a'], else: 'I' },
  H2011: recalled,
  // Compared with 06-HD/TW in the class alone.
  H01: { read: ['3.1'], told: [], else: 'I' },
  H06: { read: 'WHOLE', told: [], else: 'I' },
  H2026: inferred,
  H09: recalled,
  // Compared with 38-HD/BTCTW in the monthly review alone.
  H12: { read: ['I.1.1d'], told: [], else: 'I' },
  H38: { read: 'WHOLE', told: [], else: 'I' },
  P2026: inferred,
  Q102: recalled,
  Q69: { read: 'WHOLE', told: [], else: 'I' },
  DL: { read: 'WHOLE', told: [], else: 'I' },
  DEFAULT: inferred,
};

/** How sure a row of this era on this clause can be at most. @throws RangeError for an era nobody has said how it was read */
export function certaintyOf(era: string, clause: string): Certainty {
  const reading = readings[era];
  if (!reading) throw new RangeError(`how was ${era} read?`);
  if (reading.read === 'WHOLE' || reading.read.includes(clause)) return 'C';
  return reading.told.includes(clause) ? 'C2' : reading.else;
}

/** From the surest to the least sure. */
export const certainties: readonly Certainty[] = ['C', 'C2', 'I', 'R'];
