import { formatCount } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inState } from './draft-cells.ts';
import style from './plan-grid.module.css';
import type { DraftSaving } from './use-draft-saving.ts';

/** What could not be sent: why, and the way to send it again. Nothing typed is lost. */
export function UnsentNotice({ saving }: { saving: DraftSaving }): ReactElement | null {
  const { t } = useTranslation('planning');
  const unsent = inState(saving.entries, 'unsent');
  if (unsent.length === 0) return null;
  const reason = saving.entries.get(unsent[0] ?? '')?.message;
  return (
    <div className={style.notice} role="alert">
      <span>{[t('plan.problems', { number: formatCount(unsent.length) }), reason].filter(Boolean).join('. ')}</span>
      <Button variant="default" onClick={saving.again}>{t('plan.retry')}</Button>
    </div>
  );
}

/** Says in a word whether what was typed is recorded. */
export function SavingLine({ saving }: { saving: DraftSaving }): ReactElement {
  const { t } = useTranslation('planning');
  const { entries } = saving;
  const troubled = inState(entries, 'unsent', 'refused', 'conflict').length;
  return (
    <span className={style.saving} role="status">
      {troubled > 0 && <StateBadge tone="bad" look="plain">{t('plan.problems', { number: formatCount(troubled) })}</StateBadge>}
      {inState(entries, 'sending').length > 0 ? <span className="soft">{t('plan.saving')}</span>
        : inState(entries, 'waiting').length > 0 ? <span className="soft">{t('plan.waiting')}</span>
        : entries.size > 0 && troubled === 0 ? <StateBadge tone="good" look="plain">{t('plan.allSaved')}</StateBadge>
        : null}
    </span>
  );
}
