/**
 * One intent of a person: "admit this candidate", however often the button is pressed and however often the network
 * drops the answer. The server records an idempotency key once; we must send the same key for the same intent.
 *
 * - The same input before a definite answer: the same key (double click, retry after a lost answer).
 * - Another input: another intent, another key.
 * - A definite answer (done or refused) ends the intent: pressing again is a new decision.
 */
export interface Intent {
  keyFor: (input: unknown) => string;
  settle: () => void;
}

export const createIntent = (newKey: () => string): Intent => {
  let open: { input: string; key: string } | null = null;
  return {
    keyFor: (input) => {
      const text = JSON.stringify(input);
      if (open?.input !== text) open = { input: text, key: newKey() };
      return open.key;
    },
    settle: () => {
      open = null;
    },
  };
};
