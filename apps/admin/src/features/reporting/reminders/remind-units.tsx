import { longestReminder } from '@dangvu/domain/reporting/reminders';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { Refusal, useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { RemindUnitsDocument } from './reminders.generated.ts';
import type { RemindUnitsMutation } from './reminders.generated.ts';
import style from './reminders.module.css';

export interface RemindUnitsProps {
  /** Units that may be reminded; one alone is named in the title. */
  units: readonly { readonly id: string; readonly name: string; readonly reminded: number }[];
  period: { readonly id: string; readonly label: string; readonly dueOn: string; readonly closesOn: string | null };
  onClose: () => void;
}

type Outcome = NonNullable<NonNullable<NonNullable<RemindUnitsMutation['reportsRemind']>['outcomes']>[number]>;

/** Reminds the chosen units of one period, with a few words if wanted; whom a rule kept out is told unit by unit. */
export function RemindUnits({ units, period, onClose }: RemindUnitsProps): ReactElement {
  const { t } = useTranslation('report-reminders');
  const [only] = units;
  const alone = units.length === 1 && only !== undefined;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(units.map(({ id }) => id)));
  const [message, setMessage] = useState('');
  const [told, setTold] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const { act, busy, outcome, fields } = useAct(RemindUnitsDocument, { refetch: ['Reports'] });
  const refusalsOf = useRefusals();
  const asked = units.filter(({ id }) => chosen.has(id) && (told.get(id)?.reminder ?? null) === null);
  const send = async () => {
    const typed = message.normalize('NFC').trim();
    const answer = await act({ rows: asked.map(({ id }) => ({ unitId: id, periodId: period.id })), ...(typed === '' ? {} : { message: typed }) });
    if (answer.kind === 'unsent') return;
    const outcomes = answer.payload.outcomes ?? [];
    if (answer.kind === 'done' && outcomes.every(({ userErrors }) => userErrors.length === 0)) onClose();
    else setTold(new Map([...told, ...outcomes.map((one): [string, Outcome] => [asked[one.row]?.id ?? '', one])]));
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <ConfirmAct
      opened title={alone ? t('titleOne', { unit: only.name, period: period.label }) : t('title', { period: period.label })}
      confirm={alone ? t('confirmOne') : t('confirm', { number: formatCount(asked.length) })}
      busy={busy} onClose={onClose} onConfirm={() => void send()} ready={asked.length > 0} alsoChanges={[t('stands'), t('onceADay')]} refusals={refusalsOf(outcome, ['message'])}
    >
      <p className="num">{[t('due', { day: formatDay(period.dueOn) }), ...(period.closesOn === null ? [] : [t('closes', { day: formatDay(period.closesOn) })])].join(' · ')}</p>
      {!alone && (
        <fieldset className={style.units} disabled={busy}>
          <legend className="small soft">{t('units')}</legend>
          {units.map(({ id, name, reminded }) => (
            <div key={id}>
              <Checkbox label={name} description={reminded === 0 ? undefined : t('before', { count: reminded, number: formatCount(reminded) })} checked={chosen.has(id)} onChange={() => toggle(id)} />
              <Result outcome={told.get(id)} />
            </div>
          ))}
        </fieldset>
      )}
      {alone && <Result outcome={told.get(only.id)} />}
      <Textarea
        label={t('message')} description={t('messageHint')} autosize minRows={2} maxLength={longestReminder} value={message} error={fields['message']} disabled={busy}
        onChange={(event) => setMessage(event.currentTarget.value)}
      />
    </ConfirmAct>
  );
}

/** What became of one unit. */
function Result({ outcome }: { outcome: Outcome | undefined }): ReactElement | null {
  const { t } = useTranslation('report-reminders');
  if (outcome === undefined) return null;
  if (outcome.userErrors.length === 0) return <p className="small soft">{t('done')}</p>;
  return <p role="alert" className={`small ${style.refused}`}>{outcome.userErrors.map((error, index) => <Refusal key={index} error={error} />)}</p>;
}
