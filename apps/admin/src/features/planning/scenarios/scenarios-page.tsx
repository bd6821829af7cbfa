import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDifference, formatInstant } from '@dangvu/ui/format';
import { focusMistake } from '@dangvu/ui/page-focus';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useAct } from '../../../apollo/use-act.ts';
import { paths } from '../../../config/paths.ts';
import { ConfirmSeen } from '../../../mutation-form/confirm-seen.tsx';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import style from '../targets/targets.module.css';
import { compareScenarios } from './compare.ts';
import type { ComparedRow } from './compare.ts';
import { AdoptScenarioDocument, DiscardScenarioDocument, PlanScenariosDocument, SaveScenarioDocument } from './scenarios.generated.ts';
import type { PlanScenariosQuery } from './scenarios.generated.ts';

type Plan = NonNullable<PlanScenariosQuery['plan']>;
type Scenario = Plan['scenarios'][number];
type Asked = { what: 'save' } | { what: 'adopt' | 'discard'; scenario: Scenario } | null;

/** Copies of a draft side by side: what each gives whom, and which of them becomes the draft. */
export function ScenariosPage(): ReactElement {
  const { t } = useTranslation('targets');
  const { planId } = useParams({ from: paths.planScenarios });
  const { data, previousData, error, refetch } = useQuery(PlanScenariosDocument, { variables: { id: planId }, fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<Asked>(null);
  const [which, setWhich] = useState<'different' | 'every'>('different');
  const plan = (data ?? previousData)?.plan;
  if (!plan) {
    return (
      <>
        <PageHeader title={t('scenarios.title')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />}
        {error === undefined && plan === undefined && <LoadingSkeleton lines={10} lineHeight="1.75rem" />}
        {error === undefined && plan === null && <EmptyState title={t('missingTitle')} action={<Link to={paths.plans}>{t('toPlan')}</Link>}>{t('missingText')}</EmptyState>}
      </>
    );
  }
  const editable = plan.state === 'DRAFT' && plan.permissions.canEdit;
  const { scenarios } = plan;
  const rows = compareScenarios(scenarios).filter((row) => which === 'every' || row.differs);
  return (
    <>
      <PageHeader
        title={t('scenarios.title')}
        above={<><Link to={paths.plan} params={{ planId }}>{plan.title}</Link>{` · ${plan.unit.name}`}</>}
        lead={t('scenarios.lead')}
        actions={editable ? <Button onClick={() => setAsked({ what: 'save' })}>{t('scenarios.save')}</Button> : undefined}
      />
      {scenarios.length === 0 ? <EmptyState title={t('scenarios.emptyTitle')}>{t('scenarios.emptyText')}</EmptyState> : (
        <div className={style.page}>
          <ScenarioList plan={plan} onAsk={editable ? setAsked : undefined} />
          <section>
            <h2>{t('scenarios.table')}</h2>
            <div className="no-print">
              <Choice
                quiet label={t('scenarios.show')} value={which} onChange={setWhich}
                options={[{ value: 'different', label: t('scenarios.onlyDifferent') }, { value: 'every', label: t('scenarios.everyUnit') }]}
              />
            </div>
            {rows.length === 0 ? <p className="soft">{t('scenarios.same')}</p> : <Comparison scenarios={scenarios} rows={rows} />}
          </section>
        </div>
      )}
      {asked?.what === 'save' && <SaveDialog plan={plan} onClose={() => setAsked(null)} />}
      {(asked?.what === 'adopt' || asked?.what === 'discard') && <StepDialog plan={plan} step={asked.what} scenario={asked.scenario} onClose={() => setAsked(null)} />}
    </>
  );
}

function ScenarioList({ plan, onAsk }: { plan: Plan; onAsk: ((asked: Asked) => void) | undefined }): ReactElement {
  const { t } = useTranslation('targets');
  const columns: Column<Scenario>[] = [
    {
      key: 'name', header: t('scenarios.name'), card: 'title',
      cell: ({ name, note, savedBy, savedAt }) => (
        <span className={style.stack}><span>{name}</span>{note !== null && <span className="small">{note}</span>}<span className="small soft">{t('scenarios.saved', { by: savedBy ?? '–', at: formatInstant(savedAt) })}</span></span>
      ),
    },
    { key: 'target', header: t('scenarios.target'), align: 'number', width: '7rem', cell: ({ target }) => (target === null ? '–' : formatCount(target)) },
    { key: 'assigned', header: t('scenarios.assigned'), align: 'number', width: '7rem', cell: ({ assigned }) => formatCount(assigned) },
    { key: 'units', header: t('scenarios.units'), align: 'number', width: '10rem', cell: ({ unitsAssigned }) => formatCount(unitsAssigned) },
    ...(onAsk === undefined ? [] : [{
      key: 'acts', header: <span className="visually-hidden">{t('scenarios.adopt')}</span>, width: '16rem', card: 'bare' as const,
      cell: (scenario: Scenario) => (
        <span className="no-print">
          <Button variant="subtle" size="compact-sm" aria-label={`${t('scenarios.adopt')}: ${scenario.name}`} onClick={() => onAsk({ what: 'adopt', scenario })}>{t('scenarios.adopt')}</Button>
          <Button variant="subtle" color="gray" size="compact-sm" aria-label={`${t('scenarios.discard')}: ${scenario.name}`} onClick={() => onAsk({ what: 'discard', scenario })}>{t('scenarios.discard')}</Button>
        </span>
      ),
    }]),
  ];
  return <DataTable caption={t('scenarios.title')} columns={columns} rows={plan.scenarios} rowKey={({ id }) => id} />;
}

function Comparison({ scenarios, rows }: { scenarios: readonly Scenario[]; rows: readonly ComparedRow[] }): ReactElement {
  const { t } = useTranslation('targets');
  const figure = (amount: number | null) => (amount === null ? <span className="soft">{t('scenarios.none')}</span> : formatCount(amount));
  const columns: Column<ComparedRow>[] = [
    { key: 'unit', header: t('scenarios.unit'), card: 'title', cell: ({ name }) => name },
    { key: 'draft', header: t('scenarios.draft'), align: 'number', width: '7rem', cell: ({ draft }) => figure(draft) },
    ...scenarios.map(({ id, name }, index): Column<ComparedRow> => ({
      key: id, header: name, align: 'number',
      cell: ({ amounts, draft }) => {
        const amount = amounts[index] ?? null;
        return amount === null || draft === null || amount === draft ? figure(amount) : <>{figure(amount)} <span className="soft">{formatDifference(amount - draft)}</span></>;
      },
    })),
  ];
  return <DataTable caption={t('scenarios.table')} columns={columns} rows={rows} rowKey={({ id }) => id} density="compact" />;
}

const refetch = ['PlanScenarios'];

function SaveDialog({ plan, onClose }: { plan: Plan; onClose: () => void }): ReactElement {
  const { t } = useTranslation('targets');
  const { act, busy, outcome, fields } = useAct(SaveScenarioDocument, { refetch });
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const refusals = useRefusalLines(outcome, ['name']);
  const save = async () => {
    const text = note.normalize('NFC').trim();
    const result = await act({ planId: plan.id, expectedVersion: plan.version, name: name.normalize('NFC').trim(), note: text === '' ? null : text });
    if (result.kind === 'done') onClose();
    else focusMistake();
  };
  return (
    <ConfirmSeen outcome={outcome} opened onClose={onClose} title={t('scenarios.save')} confirm={t('form.save')} onConfirm={() => void save()} busy={busy} ready={name.trim() !== ''} refusals={refusals}>
      <TextInput label={t('scenarios.name')} value={name} maxLength={80} error={fields.name} disabled={busy} required onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t('scenarios.note')} value={note} maxLength={300} disabled={busy} onChange={(event) => setNote(event.currentTarget.value)} />
    </ConfirmSeen>
  );
}

function StepDialog({ plan, step, scenario, onClose }: { plan: Plan; step: 'adopt' | 'discard'; scenario: Scenario; onClose: () => void }): ReactElement {
  const { t } = useTranslation('targets');
  const adopting = useAct(AdoptScenarioDocument, { refetch: ['PlanScenarios', 'Plan'] });
  const discarding = useAct(DiscardScenarioDocument, { refetch, keyed: false });
  const { busy, outcome } = step === 'adopt' ? adopting : discarding;
  const refusals = useRefusalLines(outcome);
  const take = async () => {
    const result = step === 'adopt' ? await adopting.act({ id: scenario.id, expectedVersion: plan.version }) : await discarding.act({ id: scenario.id });
    if (result.kind === 'done') onClose();
    else focusMistake();
  };
  return (
    <ConfirmSeen outcome={outcome} opened onClose={onClose} title={t(`scenarios.${step}Title`, { name: scenario.name })} confirm={t(`scenarios.${step}`)} onConfirm={() => void take()} busy={busy} refusals={refusals} final={step === 'discard'}>
      <p>{t(`scenarios.${step}Text`)}</p>
    </ConfirmSeen>
  );
}
