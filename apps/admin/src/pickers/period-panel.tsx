import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame, useSetFrame } from '../config/frame.ts';
import { useViewer } from '../viewer/viewer-context.ts';
import { PeriodsOfPlansDocument } from './period.generated.ts';
import { termChoices, yearChoices } from './periods.ts';
import { stepFocus } from './step-focus.ts';
import style from './pickers.module.css';

/** Years and terms there are plans for, of the viewer's unit and the one above it. */
export function PeriodPanel({ onDone }: { onDone: () => void }): ReactElement {
  const { t } = useTranslation('frame');
  const { period, today } = useFrame();
  const setFrame = useSetFrame();
  const { homeUnit } = useViewer();
  const above = homeUnit.path.at(-1)?.id;
  const { data, loading } = useQuery(PeriodsOfPlansDocument, {
    variables: { unit: homeUnit.id, above: above ?? homeUnit.id, hasAbove: above !== undefined },
  });
  const panel = useRef<HTMLDivElement>(null);
  const waiting = data === undefined && loading;
  // The years arrive after the panel has opened; the one looked at then takes the focus.
  useEffect(() => {
    if (!waiting) panel.current?.querySelector<HTMLElement>("[aria-pressed='true']")?.focus();
  }, [waiting]);
  if (waiting) return <div className={style.periodRoom} />;

  const plans = [...(data?.own.nodes ?? []), ...(data?.above?.nodes ?? [])];
  const choose = (wanted: string) => {
    setFrame({ period: wanted });
    onDone();
  };
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 3, ArrowUp: -3 }[event.key];
    if (step !== undefined && stepFocus(event.currentTarget, 'button', step)) event.preventDefault();
  };
  // A branch is given quotas and plans nothing itself: of a year without one it cannot be said that nobody planned it.
  const plansHere = homeUnit.childCount > 0;
  const terms = termChoices(plans, period);
  return (
    <div ref={panel} className={style.panel}>
      <div role="group" aria-label={t('years')} className={style.years} onKeyDown={walk}>
        {yearChoices(plans, Number(today.slice(0, 4)), period).map(({ year, plan }) => (
          <button key={year} type="button" className={`${style.period} num`} data-plan={plansHere ? plan : undefined} aria-pressed={year === period} onClick={() => choose(year)}>
            {year}
            {(plan === 'draft' || (plan === 'none' && plansHere)) && <small>{t(plan === 'draft' ? 'planDraft' : 'planNone')}</small>}
          </button>
        ))}
      </div>
      {terms.length > 0 && <p className={style.title}>{t('terms')}</p>}
      {terms.length > 0 && (
        <div role="group" aria-label={t('terms')} className={style.quick}>
          {terms.map((term) => (
            <button key={term} type="button" className={`${style.period} num`} aria-pressed={term === period} onClick={() => choose(term)}>
              {term.replace('-', '–')}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
