import { disciplineFormLabels } from '@dangvu/domain/membership/discipline';
import { mayDecideForm } from '@dangvu/domain/membership/discipline-authority';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { ActDialog, decisionErrors, decisionFields, decisionInput, emptyDecision } from './act-dialog.tsx';
import type { MembershipActProps } from './act-subject.ts';
import { DisciplineMemberDocument } from './membership-acts.generated.ts';
import type { DisciplineForm } from './membership-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';

/** One of the four forms of discipline. Expulsion ends the membership and must be typed to be confirmed. */
export function DisciplineAct({ name, today, membership, form, onClose }: MembershipActProps & { form: DisciplineForm }): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel()(disciplineFormLabels[form]);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const [grounds, setGrounds] = useState('');
  const [violatedOn, setViolatedOn] = useState<string | null>(null);
  const [decision, setDecision] = useState(emptyDecision);
  const { record, busy, outcome, fields } = useRecord(DisciplineMemberDocument);
  const issuers = membership.issuers.filter(({ kind }) => mayDecideForm(form, kind, decision.date ?? today));
  const [chosen, setIssuerId] = useState<string | null>(null);
  const issuerId = (issuers.find(({ id }) => id === chosen) ?? issuers[0])?.id ?? null;
  const given = decisionInput(decision);
  const decided = given === null || issuerId === null ? given : { ...given, issuerId };
  const day = effectiveOn ?? decision.date;
  const ready = decided !== null && day !== null && grounds.trim() !== '';
  const expels = form === 'EXPULSION';
  return (
    <ActDialog
      title={t('acts.discipline.title', { form: label, name })}
      confirm={label}
      danger={expels}
      final={expels}
      {...(expels ? { typed: label } : {})}
      alsoChanges={[expels ? t('acts.ends') : t('acts.discipline.lapses')]}
      busy={busy} outcome={outcome} shownFields={[...decisionFields, 'decision.issuerId', 'effectiveOn', 'violatedOn', 'grounds']} ready={ready} onClose={onClose}
      send={async () =>
        decided === null || day === null
          ? null
          : record({ id: membership.id, expectedVersion: membership.version, form, effectiveOn: day, decision: decided, grounds: grounds.trim(), violatedOn })}
    >
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
      <NativeSelect
        label={t('acts.discipline.issuer')} required value={issuerId ?? ''} error={fields['decision.issuerId']}
        data={issuers.map(({ id, shortName }) => ({ value: id, label: shortName }))} onChange={(event) => setIssuerId(event.currentTarget.value)}
      />
      <DateField label={t('acts.effectiveOn')} hint={t('acts.effectiveHint')} value={day} max={today} error={fields['effectiveOn']} onChange={setEffectiveOn} />
      <DateField label={t('acts.discipline.violatedOn')} hint={t(expels ? 'acts.discipline.noLimitation' : 'acts.discipline.limitation')} value={violatedOn} max={today} error={fields['violatedOn']} onChange={setViolatedOn} />
      <Textarea
        label={t('acts.discipline.grounds')} required autosize minRows={2} value={grounds} error={fields['grounds']}
        onChange={(event) => setGrounds(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
