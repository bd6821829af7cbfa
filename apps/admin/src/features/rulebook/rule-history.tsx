import { useQuery } from '@apollo/client/react';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { Dialog } from '@dangvu/ui/dialog';
import { formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paramOf } from './rules-address.ts';
import { RuleHistoryDocument } from './rules.generated.ts';
import type { RuleLineFragment, RuleParam } from './rules.generated.ts';
import { Certainty, useRuleWords } from './rule-words.tsx';

export interface RuleHistoryProps {
  /** Code of the row that is asked about. */
  row: string;
  onClose: () => void;
  onChange: (rule: RuleLineFragment) => void;
}

/** Every version of one rule, the newest first, with the one that was asked about marked, and who changed what and why. */
export function RuleHistory({ row, onClose, onChange }: RuleHistoryProps): ReactElement {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const asked = useQuery(RuleHistoryDocument, { variables: { param: paramOf(row) as RuleParam } });
  const rows = asked.data?.ruleHistory.toReversed();
  const newest = rows?.[0];
  const columns: Column<RuleLineFragment>[] = [
    {
      key: 'validity', header: t('validity'), width: '13rem',
      cell: (rule) => <span className="num">{words.validity(rule)}{rule.id === row && <> <StateBadge look="plain" tone="info">{t('asked')}</StateBadge></>}</span>,
    },
    { key: 'value', header: t('value'), width: '9rem', card: 'aside', cell: (rule) => <span className="num">{words.value(rule)}</span> },
    { key: 'base', header: t('base'), width: '9rem', cell: words.base },
    {
      key: 'source', header: t('source'), card: 'bare',
      cell: (rule) => (
        <>
          {words.source(rule)}
          {rule.change !== null && <div className="small soft">{t('changedBy', { who: rule.change.recordedBy, on: formatDay(rule.change.recordedAt.slice(0, 10)), reason: rule.change.reason })}</div>}
        </>
      ),
    },
    { key: 'certainty', header: t('certainty'), width: '11rem', card: 'bare', cell: (rule) => <Certainty rule={rule} /> },
  ];
  return (
    <Dialog
      opened size="large" onClose={onClose} title={newest?.title ?? t('history')}
      actions={(
        <>
          <Button variant="default" onClick={onClose}>{t('close')}</Button>
          {newest?.canChange === true && <Button onClick={() => onChange(newest)}>{t('change.open')}</Button>}
        </>
      )}
    >
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && rows === undefined && <LoadingSkeleton lines={6} lineHeight="2rem" />}
      {rows !== undefined && <DataTable caption={t('history')} columns={columns} rows={rows} rowKey={(rule) => rule.id} density="compact" />}
    </Dialog>
  );
}
