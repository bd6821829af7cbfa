import { formatCount } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { inState } from './draft-cells.ts';
import style from './plan-grid.module.css';
import type { DraftSaving } from './use-draft-saving.ts';

/** Says whether what was typed is recorded; what could not be sent stays on the screen and can be sent again. */
export function SavingLine({ saving }: { saving: DraftSaving }): ReactElement {
  const { t } = useTranslation('planning');
  const { entries } = saving;
  const unsent = inState(entries, 'unsent');
  const troubled = unsent.length + inState(entries, 'refused').length;
  const reason = entries.get(unsent[0] ?? '')?.message;
  if (unsent.length > 0) {
    return (
      <div className={style.notice} role="alert">
        <span>{saving.stale ? t('plan.stale') : [t('plan.problems', { number: formatCount(unsent.length) }), reason].filter(Boolean).join('. ')}</span>
        <Button variant="default" onClick={saving.again}>{t('plan.retry')}</Button>
      </div>
    );
  }
  return (
    <div className={style.saving} role="status">
      {troubled > 0 && <StateBadge tone="bad" look="plain">{t('plan.problems', { number: formatCount(troubled) })}</StateBadge>}
      {inState(entries, 'sending').length > 0 ? <span className="soft">{t('plan.saving')}</span>
        : inState(entries, 'waiting').length > 0 ? <span className="soft">{t('plan.waiting')}</span>
        : entries.size > 0 && troubled === 0 ? <StateBadge tone="good" look="plain">{t('plan.allSaved')}</StateBadge>
        : null}
    </div>
  );
}
