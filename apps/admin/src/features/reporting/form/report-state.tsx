import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportState as State } from '../report.generated.ts';

const tones: Record<State, Tone> = { NOT_STARTED: 'idle', DRAFT: 'info', SUBMITTED: 'wait', RETURNED: 'warn', ACCEPTED: 'good' };

/** Where a report stands: icon and word. "Not reported" is a state of its own, not a report of zeros. */
export function ReportStateBadge({ state }: { state: State }): ReactElement {
  const { t } = useTranslation('reporting');
  return <StateBadge tone={tones[state]}>{t(`state.${state}`)}</StateBadge>;
}
