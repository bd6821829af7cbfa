import { useApolloClient } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Against } from '../grid/grid-columns.tsx';
import style from '../grid/plan-grid.module.css';
import type { PlanHeadFragment } from '../plan.generated.ts';
import { differenceText } from './difference.ts';
import { QuotasOfYearDocument, ScenariosToCompareDocument } from './compare.generated.ts';

export interface DifferenceChoiceProps {
  plan: Pick<PlanHeadFragment, 'id' | 'year' | 'scenarios'>;
  /** Told what the last column compares with; undefined: the mean of three years, as the grid does by itself. */
  onChoose: (against: Against | undefined) => void;
}

const MEAN = 'mean';
const ADMITTED = 'admitted';
const QUOTA = 'quota';

/** What the last column of the grid compares each quota with: three years, the year before, or a scenario of the draft. */
export function DifferenceChoice({ plan, onChoose }: DifferenceChoiceProps): ReactElement | null {
  const { t } = useTranslation('planning-desk');
  const client = useApolloClient();
  const [chosen, setChosen] = useState<string>(MEAN);
  const [failed, setFailed] = useState(false);
  const { year, scenarios } = plan;
  const words = { added: t('compare.added'), dropped: t('compare.dropped') };
  const against = (header: string, other: ReadonlyMap<string, number | null>): Against => ({ header, text: (row, quota) => differenceText(quota, other.get(row.unit.id) ?? null, words) });
  const choose = async (next: string) => {
    setChosen(next);
    setFailed(false);
    if (next === MEAN) return onChoose(undefined);
    if (next === ADMITTED) return onChoose({ header: t('compare.admittedHead', { year: (year ?? 0) - 1 }), text: (row, quota) => (quota === null ? '' : differenceText(quota, row.admissionsByYear.find((one) => one.year === (year ?? 0) - 1)?.count ?? 0, words)) });
    try {
      const scenario = scenarios.find(({ id }) => id === next);
      if (scenario) {
        // The page brings the names alone: the figures of a scenario are many, and few compare with one.
        const { data } = await client.query({ query: ScenariosToCompareDocument, variables: { planId: plan.id }, fetchPolicy: 'network-only' });
        const { quotas: kept } = data?.plan?.scenarios.find(({ id }) => id === next) ?? { quotas: [] };
        return onChoose(against(t('compare.scenarioHead', { name: scenario.name }), new Map(kept.map(({ unit, amount }) => [unit.id, amount]))));
      }
      const quotas = new Map<string, number | null>();
      for (let after: string | null | undefined = null, more = true; more;) {
        const page: { hasNextPage: boolean; endCursor: string | null } | undefined = await client
          .query({ query: QuotasOfYearDocument, variables: { planId: plan.id, year: (year ?? 0) - 1, after }, fetchPolicy: 'no-cache' })
          .then(({ data: answer }) => {
            for (const { unit } of answer?.plan?.rows.nodes ?? []) quotas.set(unit.id, unit.quota?.adjusted ?? null);
            return answer?.plan?.rows.pageInfo;
          });
        after = page?.endCursor;
        more = page?.hasNextPage ?? false;
      }
      onChoose(against(t('compare.quotaHead', { year: (year ?? 0) - 1 }), quotas));
    } catch {
      setFailed(true);
      setChosen(MEAN);
      onChoose(undefined);
    }
  };
  const options = [
    { value: MEAN, label: t(year === null ? 'compare.previousTerm' : 'compare.mean') },
    ...(year === null ? [] : [{ value: ADMITTED, label: t('compare.admitted', { year: year - 1 }) }, { value: QUOTA, label: t('compare.quota', { year: year - 1 }) }]),
    ...scenarios.map(({ id, name }) => ({ value: id, label: t('compare.scenario', { name }) })),
  ];
  if (options.length === 1) return null;
  return (
    <div className={style.compare}>
      <NativeSelect label={t('compare.label')} size="xs" value={chosen} data={options} error={failed ? t('compare.failed') : undefined} onChange={(event) => void choose(event.currentTarget.value)} />
    </div>
  );
}
