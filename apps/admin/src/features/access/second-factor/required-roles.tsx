import { useQuery } from '@apollo/client/react';
import { roleLabels } from '@dangvu/domain/access/roles';
import { Dialog } from '@dangvu/ui/dialog';
import { formatCount } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useContext } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useAct } from '../../../apollo/use-act.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { ViewerContext } from '../../../viewer/viewer-context.ts';
import { RequireSecondFactorDocument, RolesWithSecondFactorDocument } from './oversight.generated.ts';
import type { RolesWithSecondFactorQuery } from './oversight.generated.ts';
import { Refused } from './said-again.tsx';
import style from './second-factor.module.css';

type Line = RolesWithSecondFactorQuery['secondFactorRoles'][number];

function RoleLine({ line }: { line: Line }): ReactElement {
  const { t } = useTranslation('access');
  const label = useLabel();
  const known = useContext(ViewerContext);
  const { act, busy, outcome } = useAct(RequireSecondFactorDocument, { keyed: false, refetch: ['RolesWithSecondFactor', 'Accounts'] });
  const refusalsOf = useRefusals();
  const without = line.holders - line.withFactor;
  const role = label(roleLabels[line.role]);
  const send = async () => {
    const result = await act({ role: line.role, required: !line.required });
    // It may be a role of one's own.
    if (result.kind === 'done' && known?.viewer.grants.some((grant) => grant.role === line.role)) known.refresh();
  };
  return (
    <li>
      <div>
        <strong>{role}</strong> {line.required && <StateBadge tone="good" look="plain">{t('factor.roles.required')}</StateBadge>}
        <div className="small soft">
          {line.holders === 0 ? t('factor.roles.nobody') : t('factor.roles.have', { count: line.withFactor, number: formatCount(line.withFactor), all: formatCount(line.holders) })}
          {without > 0 && ` ${t(line.required ? 'factor.roles.shutOut' : 'factor.roles.wouldShutOut', { count: without, number: formatCount(without) })}`}
        </div>
        <Refused>{refusalsOf(outcome, [])}</Refused>
      </div>
      {line.canChange && (
        <Button size="compact-sm" variant="default" loading={busy} onClick={() => void send()} aria-label={t(line.required ? 'factor.roles.releaseOf' : 'factor.roles.requireOf', { role })}>
          {t(line.required ? 'factor.roles.release' : 'factor.roles.require')}
        </Button>
      )}
    </li>
  );
}

/** Which roles nobody works in without a second factor, and how far their holders have come. */
export function RequiredRoles({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('access');
  const asked = useQuery(RolesWithSecondFactorDocument, { fetchPolicy: 'cache-and-network' });
  const lines = asked.data?.secondFactorRoles;
  return (
    <Dialog opened onClose={onClose} title={t('factor.roles.title')} actions={<Button onClick={onClose}>{t('factor.roles.close')}</Button>}>
      <div className={style.part}>
        <p>{t('factor.roles.lead')}</p>
        {lines?.[0]?.canChange === false && <p className="soft">{t('factor.roles.notYours')}</p>}
        {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()}>{asked.error.message}</ErrorState>}
        {asked.error === undefined && lines === undefined && <LoadingSkeleton lines={6} lineHeight="2.5rem" />}
        {lines !== undefined && <ul className={style.roles}>{lines.map((line) => <RoleLine key={line.role} line={line} />)}</ul>}
      </div>
    </Dialog>
  );
}
