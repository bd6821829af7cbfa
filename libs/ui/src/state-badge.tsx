import {
  IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconHourglassLow, IconInfoCircle,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import style from './state-badge.module.css';

/** How a state weighs: done well, needs care, refused or broken, worth knowing, waiting for somebody, nothing yet. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'wait' | 'idle';

const icons: Record<Tone, Icon> = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
  wait: IconHourglassLow,
  idle: IconCircleDashed,
};

export interface StateBadgeProps {
  tone: Tone;
  /** The state's word; never left out, colour alone says nothing. */
  children: string;
  /** Another icon than the tone's own. */
  icon?: Icon;
  /** 'plain' without the filled ground, for running text and tables. */
  look?: 'filled' | 'plain';
}

/** A state: icon and word, tinted. */
export function StateBadge({ tone, children, icon, look = 'filled' }: StateBadgeProps): ReactElement {
  const Mark = icon ?? icons[tone];
  return (
    <span className={`${style.badge} ${style[tone]} ${look === 'plain' ? style.plain : ''}`}>
      <Mark size={14} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
