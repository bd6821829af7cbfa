import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useFrame } from '../config/frame.ts';
import type { RecentUnit } from './recent-units.ts';
import { FindUnitsDocument } from './unit-panel.generated.ts';

/** What was typed once typing rests; emptied at once. */
export const useRested = (typed: string, ms = 180): string => {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), typed === '' ? 0 : ms);
    return () => clearTimeout(timer);
  }, [typed, ms]);
  return typed === '' ? '' : rested;
};

export interface FoundUnits {
  /** null until the first answer. */
  units: readonly RecentUnit[] | null;
  total: number;
  failed: boolean;
  retry: () => void;
}

/** Units whose names answer to what is typed, as they were on the day looked at; earlier answers stay while new ones are on their way. */
export const useUnitSearch = (typed: string): FoundUnits => {
  const { asOf, isToday } = useFrame();
  const wanted = useRested(typed.trim());
  const { data, previousData, error, refetch } = useQuery(FindUnitsDocument, {
    variables: { search: wanted, ...(isToday ? {} : { asOf }) },
    skip: wanted === '',
    fetchPolicy: 'cache-first',
  });
  const shown = data ?? previousData;
  const units = shown?.units.nodes.map(({ id, name, path }) => ({ id, name, path: path.map((above) => above.shortName) })) ?? null;
  return { units, total: shown?.units.totalCount ?? 0, failed: error !== undefined, retry: () => void refetch() };
};
