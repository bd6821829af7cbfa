import { formatCount } from '@dangvu/ui/format';
import { ErrorState } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import style from './names.module.css';
import type { More } from './use-more.ts';

export interface MoreNamesProps {
  shown: number;
  total: number;
  more: More;
  /** Asks for the next page; given while there is one. */
  page?: (() => Promise<unknown>) | undefined;
}

/** How many of the names are on the sheet, and the way to the rest. */
export function MoreNames({ shown, total, more, page }: MoreNamesProps): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <>
      <p className={`${style.note} num`}>{t('names.shown', { shown: formatCount(shown), total: formatCount(total) })}</p>
      {page !== undefined && more.failure !== null && <ErrorState {...failureOf(more.failure)} onRetry={() => more.fetch(page)} />}
      {page !== undefined && more.failure === null && (
        <div className={style.more}><Button variant="default" loading={more.loading} onClick={() => more.fetch(page)}>{t('names.more')}</Button></div>
      )}
    </>
  );
}
