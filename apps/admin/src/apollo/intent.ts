/**
 * One intent of a person: "admit this candidate", however often the button is pressed and however often the network
 * drops the answer. The server records an idempotency key once; we must send the same key for the same intent.
 *
 * - The same input before a definite answer: the same key (double click, retry after a lost answer).
 * - Another input while the first is on its way: another intent, another key.
 * - Another input after a lost answer: still the same key. Nobody knows whether the first was recorded, and under one key
 *   the server records one of them: it refuses the second content where the first is there (IDEMPOTENCY_CONFLICT).
 * - A definite answer (done or refused) ends the intent: pressing again is a new decision.
 */
export interface Intent {
  keyFor: (input: unknown) => string;
  /** The answer to what was sent under this key was lost. */
  lose: (key: string) => void;
  settle: (key: string) => void;
}

export const createIntent = (newKey: () => string): Intent => {
  let open: { input: string; key: string; lost: boolean } | null = null;
  return {
    keyFor: (input) => {
      const text = JSON.stringify(input);
      if (open?.lost) open = { ...open, input: text };
      else if (open?.input !== text) open = { input: text, key: newKey(), lost: false };
      return open.key;
    },
    lose: (key) => {
      if (open?.key === key) open = { ...open, lost: true };
    },
    settle: (key) => {
      if (open?.key === key) open = null;
    },
  };
};
