import { addDays } from '@dangvu/domain/calendar/local-date';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { DateField } from '@dangvu/ui/date-field';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../apollo/use-act.ts';
import { useRefusals } from '../../mutation-form/refusal-lines.tsx';
import { ChangeRuleDocument } from './rules.generated.ts';
import type { RuleLineFragment, RuleParam } from './rules.generated.ts';
import { useRuleWords } from './rule-words.tsx';

/** Another value in place of one that is not sure: which, from when, why. What has begun keeps the old one. */
export function ChangeRule({ rule, today, onClose }: { rule: RuleLineFragment; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('rulebook');
  const words = useRuleWords();
  const [value, setValue] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>(addDays(today, 1));
  const [reason, setReason] = useState('');
  const { act, busy, outcome, fields } = useAct(ChangeRuleDocument, { refetch: ['Rules', 'RuleHistory'] });
  const refusalsOf = useRefusals();
  const send = async () => {
    if (validFrom === null) return;
    const result = await act({ param: rule.param as RuleParam, value: value.trim(), validFrom, reason: reason.trim() });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened title={t('change.title', { title: rule.title })} confirm={t('change.confirm')} busy={busy} onClose={onClose} onConfirm={() => void send()}
      ready={value.trim() !== '' && validFrom !== null && reason.trim() !== ''}
      alsoChanges={[t('change.keeps'), t('change.until')]}
      refusals={refusalsOf(outcome, ['value', 'validFrom', 'reason'])}
    >
      <TextInput label={t('change.value')} description={t('change.now', { value: words.value(rule) })} required autoComplete="off" value={value} error={fields['value']} onChange={(event) => setValue(event.currentTarget.value)} />
      <DateField label={t('change.from')} required value={validFrom} error={fields['validFrom']} onChange={setValidFrom} />
      <Textarea label={t('change.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmAct>
  );
}
