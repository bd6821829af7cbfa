import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { formatCount } from '@dangvu/ui/format';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActOutcome } from '../../../apollo/use-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import { majorChange } from './effects.ts';
import type { ListPreview } from './fields.ts';
import { isRefused } from './list-rows.ts';
import style from './member-list.module.css';

export interface EnterListProps {
  preview: ListPreview;
  /** How many members the unit has today; null: not known. */
  members: number | null;
  busy: boolean;
  outcome: ActOutcome<unknown> | null;
  onEnter: (allOrNothing: boolean) => void;
  onClose: () => void;
}

/** Branches named in the window; the table behind it names all. */
const mostNamed = 8;

/** The last look before a list is entered: how many, what counts where, what is left; a major change is meant, not overlooked. */
export function EnterList({ preview, members, busy, outcome, onEnter, onClose }: EnterListProps): ReactElement {
  const { t } = useTranslation('member-list');
  const refusalsOf = useRefusals();
  const [together, setTogether] = useState(false);
  const [seen, setSeen] = useState(false);
  const refused = preview.rows.filter(isRefused).length;
  const people = formatCount(preview.people);
  const branches = preview.units.filter(({ entering }) => entering > 0).length;
  const major = majorChange(preview, members);
  const held = together && refused > 0;
  return (
    <ConfirmAct
      opened title={t('enter.title')} confirm={t('enter.confirm', { number: people })} busy={busy} ready={!held && (major === null || seen)}
      refusals={refusalsOf(outcome)} onConfirm={() => onEnter(together)} onClose={onClose}
      alsoChanges={[
        t('enter.becomes', { number: people, branches: formatCount(branches) }),
        t('enter.counts'),
        ...(refused > 0 ? [t('enter.leaves', { number: formatCount(refused) })] : []),
        t('enter.undoable'),
      ]}
    >
      {major !== null && (
        <div className={style.major}>
          <strong>{t('enter.major')}</strong>
          <ul className="num">
            {major.large !== null && <li>{t('enter.large', { people: formatCount(major.large.people), members: formatCount(major.large.members) })}</li>}
            {major.doubled.slice(0, mostNamed).map((unit) => <li key={unit.unitId}>{t('enter.doubled', { branch: unit.name, before: formatCount(unit.members), after: formatCount(unit.members + unit.entering) })}</li>)}
            {major.doubled.length > mostNamed && <li>{t('enter.doubledMore', { number: formatCount(major.doubled.length - mostNamed) })}</li>}
          </ul>
          <Checkbox label={t('enter.majorSeen')} checked={seen} onChange={(event) => setSeen(event.currentTarget.checked)} />
        </div>
      )}
      <Checkbox
        label={t('enter.together')} checked={together} onChange={(event) => setTogether(event.currentTarget.checked)}
        error={held ? t('enter.notTogether', { number: formatCount(refused) }) : undefined}
      />
    </ConfirmAct>
  );
}
