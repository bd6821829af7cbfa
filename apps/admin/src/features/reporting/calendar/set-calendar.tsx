import { addDays } from '@dangvu/domain/calendar/local-date';
import { periodLabel } from '@dangvu/domain/calendar/period';
import { calendarBounds } from '@dangvu/domain/reporting/calendar-decision';
import { firstPeriodUnder, periodKindWords, settingsOfTheProduct } from '@dangvu/domain/reporting/report-calendar';
import type { KindSetting } from '@dangvu/domain/reporting/report-calendar';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { SetReportCalendarDocument } from './calendar.generated.ts';
import type { CalendarDecisionFragment } from './calendar.generated.ts';
import style from './calendar.module.css';
import { settingOf, typedOf, unreadDays } from './typed-setting.ts';
import type { TypedSetting } from './typed-setting.ts';
import { useSettingWords } from './setting-words.ts';

/** Another calendar: what is asked of each kind of period, from when, by which document. What has begun keeps its days. */
export function SetCalendar({ decisions, today, onClose }: { decisions: readonly CalendarDecisionFragment[]; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('report-calendar');
  const words = useSettingWords();
  const label = useLabel();
  // The next month is the first period that can still be asked otherwise.
  const [validFrom, setValidFrom] = useState<string | null>(() => firstPeriodUnder(settingsOfTheProduct[0] as KindSetting, addDays(today, 1)).startsOn);
  const [typed, setTyped] = useState<readonly TypedSetting[]>(() => (decisions.find((one) => one.validFrom <= (validFrom ?? today))?.kinds ?? settingsOfTheProduct).map(typedOf));
  const [number, setNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const { act, busy, outcome, fields } = useAct(SetReportCalendarDocument, { refetch: ['ReportCalendar'] });
  const refusalsOf = useRefusals();
  const change = (index: number, part: Partial<TypedSetting>) => setTyped(typed.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const settings = typed.map(settingOf);
  const read = settings.filter((one) => one !== null);
  const send = async () => {
    if (validFrom === null || decidedOn === null || read.length < typed.length) return;
    const result = await act({ validFrom, number: number.normalize('NFC').trim(), decidedOn, kinds: read });
    if (result.kind === 'done') onClose();
  };
  const outlook = (setting: KindSetting) => {
    const period = firstPeriodUnder(setting, validFrom ?? today);
    const named = label(periodLabel({ kind: setting.kind, from: period.startsOn, to: period.endsOn }));
    return setting.asked ? t('set.first', { period: named, days: words.days(period) }) : t('set.firstNot', { period: named });
  };
  const shown = ['validFrom', 'number', 'decidedOn', ...typed.flatMap((_, index) => Object.keys(calendarBounds).map((field) => `kinds.${index}.${field}`))];
  return (
    <ConfirmAct
      opened size="large" title={t('set.title')} confirm={t('set.confirm')} busy={busy} onClose={onClose} onConfirm={() => void send()}
      ready={validFrom !== null && decidedOn !== null && number.trim() !== '' && read.length === typed.length}
      alsoChanges={[...(validFrom === null ? [] : read.map(outlook)), t('set.keeps')]}
      refusals={refusalsOf(outcome, shown)}
    >
      {typed.map((one, index) => {
        const unread = unreadDays(one);
        const day = (field: keyof typeof calendarBounds, name: string, hint: string) => (
          <TextInput
            label={name} description={hint} inputMode="numeric" autoComplete="off" disabled={busy} value={one[field]} required={field !== 'closingDays'}
            error={unread.includes(field) ? t('set.bounds', calendarBounds[field]) : fields[`kinds.${index}.${field}`]}
            onChange={(event) => change(index, { [field]: event.currentTarget.value })}
          />
        );
        return (
          <fieldset key={one.kind} className={style.kind}>
            <legend className="visually-hidden">{t(`kinds.${one.kind}`)}</legend>
            <Checkbox label={t('set.ask', { kind: label(periodKindWords[one.kind]) })} checked={one.asked} disabled={busy} onChange={(event) => change(index, { asked: event.currentTarget.checked })} />
            {(one.asked || unread.length > 0) && (
              <div className={style.days}>
                {day('openingDay', t('set.opening'), t('set.openingHint'))}
                {day('dueDays', t('set.due'), t('set.dueHint'))}
                {day('closingDays', t('set.closing'), t('set.closingHint'))}
              </div>
            )}
          </fieldset>
        );
      })}
      <DateField label={t('set.validFrom')} hint={t('set.validFromHint')} required min={addDays(today, 1)} value={validFrom} error={fields['validFrom']} disabled={busy} onChange={setValidFrom} />
      <div className={style.paper}>
        <TextInput label={t('set.number')} required autoComplete="off" maxLength={100} value={number} error={fields['number']} disabled={busy} onChange={(event) => setNumber(event.currentTarget.value)} />
        <DateField label={t('set.decidedOn')} required max={today} value={decidedOn} error={fields['decidedOn']} disabled={busy} onChange={setDecidedOn} />
      </div>
    </ConfirmAct>
  );
}
