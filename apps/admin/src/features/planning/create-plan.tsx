import { Choice } from '@dangvu/ui/choice';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../apollo/use-act.ts';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { useRefusalLines } from '../../mutation-form/refusal-lines.tsx';
import style from './decisions/decisions.module.css';
import { CreatePlanDocument } from './plans.generated.ts';
import { planKinds } from './plans-search.ts';
import type { PlanPeriodKind } from './plans.generated.ts';

const isYear = (text: string) => /^(?:19|20|21)\d{2}$/.test(text.trim());

/** Opens a draft for a year or a term and goes to its grid. */
export function CreatePlan({ unitId, unitName, onClose }: { unitId: string; unitName: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('planning');
  const navigate = useNavigate();
  const { today } = useFrame();
  const { act, busy, outcome, fields } = useAct(CreatePlanDocument);
  const refusals = useRefusalLines(outcome, ['year', 'endYear']);
  const [kind, setKind] = useState<PlanPeriodKind>('YEAR');
  const [year, setYear] = useState(String(Number(today.slice(0, 4)) + 1));
  const [endYear, setEndYear] = useState(String(Number(today.slice(0, 4)) + 5));
  const term = kind === 'TERM';
  const endMistake = !isYear(endYear) ? t('plans.yearMistake') : Number(endYear) <= Number(year) ? t('plans.endMistake') : undefined;
  const ready = isYear(year) && (!term || endMistake === undefined);
  const create = async () => {
    const result = await act({ unitId, periodKind: kind, year: Number(year), ...(term ? { endYear: Number(endYear) } : {}) });
    if (result.kind === 'done' && result.payload.plan !== null) void navigate({ to: paths.plan, params: { planId: result.payload.plan.id } });
  };
  return (
    <ConfirmAct opened onClose={onClose} title={t('plans.createTitle')} confirm={t('plans.create')} onConfirm={() => void create()} busy={busy} ready={ready} refusals={refusals}>
      <p><strong>{unitName}</strong></p>
      <p className="soft">{t('plans.createText')}</p>
      <Choice label={t('plans.kind')} value={kind} options={planKinds.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={setKind} />
      <div className={style.years}>
        <TextInput
          label={term ? t('plans.firstYear') : t('plans.year')}
          inputMode="numeric"
          value={year}
          error={isYear(year) ? fields.year : t('plans.yearMistake')}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        {term && <TextInput label={t('plans.lastYear')} inputMode="numeric" value={endYear} error={endMistake ?? fields.endYear} onChange={(event) => setEndYear(event.currentTarget.value)} />}
      </div>
    </ConfirmAct>
  );
}
