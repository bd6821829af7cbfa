import { useCallback, useState } from 'react';

export interface More {
  loading: boolean;
  /** Why the last page did not come; null when it did. */
  failure: Error | null;
  fetch: (page: () => Promise<unknown>) => void;
}

/** Fetching further pages of names: what is there stays, and a page that did not come can be asked for again. */
export const useMore = (): More => {
  const [loading, setLoading] = useState(false);
  const [failure, setFailure] = useState<Error | null>(null);
  const fetch = useCallback((page: () => Promise<unknown>) => {
    setLoading(true);
    setFailure(null);
    page().catch((error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error)))).finally(() => setLoading(false));
  }, []);
  return { loading, failure, fetch };
};
