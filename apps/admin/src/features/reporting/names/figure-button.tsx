import { formatCount } from '@dangvu/ui/format';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import style from './names.module.css';

export interface FigureButtonProps {
  label: string;
  count: number;
  onOpen: () => void;
  children?: ReactNode;
}

/** A figure that opens to its definition and the names behind it. */
export function FigureButton({ label, count, onOpen, children }: FigureButtonProps): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <button type="button" className={`${style.open} num`} aria-haspopup="dialog" aria-label={t('names.open', { label, number: formatCount(count) })} onClick={onOpen}>
      {children ?? formatCount(count)}
    </button>
  );
}
