import { formatCount, formatInstant } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanHeadFragment } from '../../plan.generated.ts';
import { inState } from '../draft-cells.ts';
import style from '../plan-grid.module.css';
import type { PlanRow } from '../rows.ts';
import type { DraftSaving } from '../use-draft-saving.ts';
import { MeetingWindow } from './meeting-window.tsx';

export interface MeetingNoticesProps {
  plan: Pick<PlanHeadFragment, 'id' | 'version'>;
  rows: readonly PlanRow[];
  saving: DraftSaving;
}

/** What an earlier visit left, and what others have changed meanwhile: each with the way to deal with it. */
export function MeetingNotices({ plan, rows, saving }: MeetingNoticesProps): ReactElement {
  const { t } = useTranslation('planning-desk');
  const [opened, setOpened] = useState(false);
  const conflicts = inState(saving.entries, 'conflict').length;
  const { kept, foreign } = saving;
  return (
    <>
      {kept !== null && (
        <div className={style.notice} role="alert">
          <span>{t('meeting.kept', { number: formatCount(kept.cells.length), at: formatInstant(kept.at) })}</span>
          <Button variant="default" onClick={saving.takeKept}>{t('meeting.takeKept')}</Button>
          <Button variant="subtle" color="gray" onClick={saving.dropKept}>{t('meeting.dropKept')}</Button>
        </div>
      )}
      {conflicts > 0 ? (
        <div className={style.notice} role="alert">
          <span>{t('meeting.conflicts', { number: formatCount(conflicts) })}</span>
          <Button variant="default" onClick={() => setOpened(true)}>{t('meeting.choose')}</Button>
        </div>
      ) : foreign.length > 0 && (
        <div className={style.notice} role="status">
          <span>{t('meeting.foreign', { number: formatCount(foreign.length) })}</span>
          <Button variant="default" onClick={() => setOpened(true)}>{t('meeting.show')}</Button>
          <Button variant="subtle" color="gray" onClick={saving.dismissForeign}>{t('meeting.dismiss')}</Button>
        </div>
      )}
      {opened && <MeetingWindow plan={plan} rows={rows} saving={saving} onClose={() => setOpened(false)} />}
    </>
  );
}
