import { formatCount } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './names.module.css';

export interface MoreNamesProps {
  shown: number;
  total: number;
  /** Given while there is a further page. */
  onMore?: (() => void) | undefined;
  loading: boolean;
}

/** How many of the names are on the sheet, and the way to the rest. */
export function MoreNames({ shown, total, onMore, loading }: MoreNamesProps): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <>
      <p className={`${style.note} num`}>{t('names.shown', { shown: formatCount(shown), total: formatCount(total) })}</p>
      {onMore !== undefined && <div className={style.more}><Button variant="default" loading={loading} onClick={onMore}>{t('names.more')}</Button></div>}
    </>
  );
}
