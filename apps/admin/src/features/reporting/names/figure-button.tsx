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
  const words = t('names.open', { label, number: formatCount(count) });
  const common = { type: 'button', className: `${style.open} num`, 'aria-haspopup': 'dialog', onClick: onOpen } as const;
  if (children === undefined) return <button {...common} aria-label={words}>{formatCount(count)}</button>;
  // What is seen is also what is said: who speaks to the machine says the words in sight.
  return <button {...common}>{children}<span className="visually-hidden"> {words}</span></button>;
}
