/** A few clients, one for each as-of day looked at lately; Back to a day finds its figures still there. */
export interface ClientsByDay<Client> {
  of: (day: string) => Client;
  /** After an act: what other days remember may no longer be true. Keeps only the given day. */
  keepOnly: (day: string) => void;
}

/** Keeps at most `limit` clients; the one not used for longest goes first. */
export const createClientsByDay = <Client>(create: () => Client, limit = 4): ClientsByDay<Client> => {
  const kept = new Map<string, Client>();
  return {
    of: (day) => {
      const client = kept.get(day) ?? create();
      kept.delete(day);
      kept.set(day, client);
      const oldest = kept.keys().next().value;
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return client;
    },
    keepOnly: (day) => {
      for (const other of [...kept.keys()]) if (other !== day) kept.delete(other);
    },
  };
};
