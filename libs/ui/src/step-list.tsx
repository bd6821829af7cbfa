import { IconCircle, IconCircleCheckFilled, IconCircleDotFilled, IconClockExclamation } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import style from './step-list.module.css';
import { useWords } from './words.tsx';

export type StepState = 'done' | 'current' | 'waiting' | 'overdue';

export interface Step {
  id: string;
  name: string;
  state: StepState;
  /** Who, when, by what paper; or what is missing and the clock that runs. */
  note?: ReactNode;
}

const icons = { done: IconCircleCheckFilled, current: IconCircleDotFilled, waiting: IconCircle, overdue: IconClockExclamation };

/** The stages of something that takes months: what is done, where it stands, what is still to come. */
export function StepList({ label, steps }: { label: string; steps: readonly Step[] }): ReactElement {
  const words = useWords().steps;
  return (
    <ol className={style.steps} aria-label={label}>
      {steps.map((step) => {
        const Mark = icons[step.state];
        return (
          <li key={step.id} className={style.step} data-state={step.state} aria-current={step.state === 'current' || step.state === 'overdue' ? 'step' : undefined}>
            <span className={`${style.mark} ${style[step.state]}`} aria-hidden><Mark size={20} stroke={1.6} /></span>
            <div>
              <div className={style.name}>{step.name}</div>
              {step.note !== undefined && <div className={`${style.note} num`}>{step.note}</div>}
            </div>
            <span className={`${style.state} ${style[step.state]}`}>{words[step.state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
