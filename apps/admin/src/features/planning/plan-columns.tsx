import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import type { TFunction } from 'i18next';
import { gapWords } from './grid/gap-words.ts';
import type { PlansQuery } from './plans.generated.ts';

type ListedPlan = PlansQuery['plans']['nodes'][number];

const tones: Record<ListedPlan['stage'], Tone> = { DRAFT: 'wait', PROPOSED: 'wait', COUNTERED: 'warn', APPROVED: 'wait', PUBLISHED: 'good', REVISED: 'good', CLOSED: 'idle', UNPUBLISHED: 'idle' };

/** Before its decision a plan has assigned nothing, which is not 0. */
const none = <span className="soft">–</span>;

/** The list of plans: which, whose, how far given out, by which decision. */
export const planColumns = (t: TFunction<'planning'>): Column<ListedPlan>[] => [
  { key: 'name', header: t('plans.name'), cell: (plan) => plan.title, card: 'title', width: '14.5rem' },
  { key: 'unit', header: t('plans.unit'), cell: (plan) => plan.unit.shortName, card: 'bare' },
  { key: 'state', header: t('plans.state'), cell: (plan) => <StateBadge tone={tones[plan.stage]}>{t(`state.${plan.stage}`)}</StateBadge>, card: 'aside', width: '8.5rem' },
  {
    key: 'target', header: t('plans.target'), align: 'number', width: '5rem',
    // Of a superior's plan one sees one's own row; its target is not missing, it is not shown.
    cell: ({ totals, state }) => (totals.target === null ? <span className="soft">{state === 'DRAFT' ? t('plan.noTarget') : '–'}</span> : formatCount(totals.target)),
  },
  { key: 'assigned', header: t('plans.assigned'), align: 'number', width: '5rem', cell: ({ totals, stage }) => (stage === 'UNPUBLISHED' ? none : formatCount(totals.assigned)) },
  { key: 'gap', header: t('plans.gap'), cell: ({ totals, state }) => (totals.gap === null && state !== 'DRAFT' ? <span className="soft">–</span> : <span className="num">{gapWords(t, totals.gap, totals.reserve ?? 0)}</span>) },
  {
    key: 'decision', header: t('plans.decision'), width: '14.5rem',
    cell: ({ decision, stage }) => (decision === null || stage === 'UNPUBLISHED' ? none
      : <span className="num">{t('plans.decisionLine', { number: decision.number, day: formatDay(decision.decidedOn) })}</span>),
  },
];
