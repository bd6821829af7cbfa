import { useQuery } from '@apollo/client/react';
import { countedByLabels, indicatorMeasureLabels, measuredGroupLabels, targetKindLabels } from '@dangvu/domain/planning/targets/target-kinds';
import { sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { Dialog } from '@dangvu/ui/dialog';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../../apollo/failure.ts';
import { useAct } from '../../../../apollo/use-act.ts';
import { useLabel } from '../../../../i18n/use-label.ts';
import { useRefusalLines } from '../../../../mutation-form/refusal-lines.tsx';
import { IndicatorForm } from './indicator-form.tsx';
import style from './indicators.module.css';
import { CloseIndicatorDocument, IndicatorsDocument } from './indicators.generated.ts';
import type { KeptIndicatorFragment } from './indicators.generated.ts';

/** The choices of the target form show what is in use. */
const refetch = ['Indicators', 'TargetChoices'];

/** What can be a target: every indicator with its definition, and for whoever plans for the whole tree the acts that keep the list. */
export function IndicatorWindow({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation(['indicators', 'words']);
  const { data, error, refetch: again } = useQuery(IndicatorsDocument, { fetchPolicy: 'cache-and-network' });
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const [ending, setEnding] = useState<string | null>(null);
  const { act, busy, outcome, reset } = useAct(CloseIndicatorDocument, { keyed: false, refetch });
  const refusals = useRefusalLines(outcome);
  const end = async (id: string) => {
    const result = await act({ id });
    if (result.kind === 'done') setEnding(null);
  };
  const begin = (next: { form?: boolean; id?: string | null }) => {
    reset();
    setAdded(null);
    setAdding(next.form ?? false);
    setEnding(next.id ?? null);
  };
  return (
    <Dialog opened onClose={onClose} title={t('title')} size="large" locked={busy} actions={<Button variant="default" disabled={busy} onClick={onClose}>{t('words:close')}</Button>}>
      <div className={style.window}>
        <p className="soft">{t('text')}</p>
        {added !== null && <p role="status">{t('added', { name: added })}</p>}
        {adding
          ? <IndicatorForm refetch={refetch} onDone={(name) => { begin({}); setAdded(name); }} onCancel={() => begin({})} />
          : <div><Button variant="default" onClick={() => begin({ form: true })}>{t('add')}</Button></div>}
        {error !== undefined && data === undefined && <ErrorState {...failureOf(error)} onRetry={() => void again()} />}
        {data === undefined && error === undefined && <LoadingSkeleton lines={8} lineHeight="1.5rem" />}
        <ul className={style.list}>
          {(data?.indicators ?? []).map((indicator) => (
            <li key={indicator.id}>
              <Described indicator={indicator} />
              {!indicator.closed && ending !== indicator.id && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => begin({ id: indicator.id })} aria-label={t('closeOne', { name: indicator.name })}>{t('close')}</Button>}
              {ending === indicator.id && (
                <div className={style.ending} role="group" aria-label={t('closeOne', { name: indicator.name })}>
                  <p>{t('closeText')}</p>
                  {refusals.map((line, index) => <p key={index} role="alert">{line}</p>)}
                  <div className={style.acts}>
                    <Button variant="default" size="compact-sm" disabled={busy} onClick={() => begin({})}>{t('words:cancel')}</Button>
                    <Button size="compact-sm" loading={busy} onClick={() => void end(indicator.id)}>{t('close')}</Button>
                  </div>
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

/** All an indicator says: name, definition, whom it counts, by which event, in what. */
function Described({ indicator }: { indicator: KeptIndicatorFragment }): ReactElement {
  const { t } = useTranslation('indicators');
  const label = useLabel();
  const { group, groupValue } = indicator;
  const whom = group === 'SOURCE_GROUP' && groupValue !== null ? label(sourceGroupLabels[groupValue as keyof typeof sourceGroupLabels]) : (groupValue ?? label(measuredGroupLabels[group]));
  return (
    <div className={style.one}>
      <p><strong>{indicator.name}</strong> <span className="small soft num">{indicator.code}</span>{indicator.closed && <span className="small soft">{` · ${t('closed')}`}</span>}</p>
      <p className="small">{indicator.definition}</p>
      <p className="small soft">{[label(indicatorMeasureLabels[indicator.measure]), whom, label(countedByLabels[indicator.countedBy]), t('inUnits', { unit: indicator.unitOfMeasure })].join(' · ')}</p>
      <p className="small soft">{t('kinds', { kinds: indicator.kinds.map((kind) => label(targetKindLabels[kind])).join(', ') })}</p>
    </div>
  );
}
