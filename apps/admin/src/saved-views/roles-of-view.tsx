import { Role, roleLabels } from '@dangvu/domain/access/roles';
import { Dialog } from '@dangvu/ui/dialog';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../apollo/use-act.ts';
import { useLabel } from '../i18n/use-label.ts';
import { useRefusals } from '../mutation-form/refusal-lines.tsx';
import type { ViewedList } from '../viewer/viewer-context.ts';
import { SetOpeningViewOfRoleDocument } from './saved-views.generated.ts';
import type { ViewLineFragment } from './saved-views.generated.ts';
import style from './saved-views.module.css';

export interface RolesOfViewProps {
  list: ViewedList;
  view: ViewLineFragment;
  onClose: () => void;
  onChanged: () => void;
}

/** For which roles a list opens with a view, for those who have chosen nothing themselves. Each tick is an act of its own. */
export function RolesOfView({ list, view, onClose, onChanged }: RolesOfViewProps): ReactElement {
  const { t } = useTranslation('saved-views');
  const label = useLabel();
  const { act, busy, outcome } = useAct(SetOpeningViewOfRoleDocument);
  const [roles, setRoles] = useState<ReadonlySet<Role>>(() => new Set(view.defaultOfRoles));
  const refusals = useRefusals()(outcome);
  const set = async (role: Role, wanted: boolean) => {
    const result = await act({ list, role, ...(wanted ? { id: view.id } : {}) });
    if (result.kind !== 'done') return;
    setRoles(new Set(Object.values(Role).filter((one) => (one === role ? wanted : roles.has(one)))));
    onChanged();
  };
  return (
    <Dialog opened size="small" onClose={onClose} title={t('roles.title', { name: view.name })} locked={busy} actions={<Button onClick={onClose}>{t('roles.close')}</Button>}>
      <p className="small soft">{t('roles.lead')}</p>
      <div className={style.audiences}>
        {Object.values(Role).map((role) => <Checkbox key={role} label={label(roleLabels[role])} checked={roles.has(role)} disabled={busy} onChange={(event) => void set(role, event.currentTarget.checked)} />)}
      </div>
      {refusals.length > 0 && <div role="alert" className={style.refused}>{refusals.map((line, index) => <p key={index}>{line}</p>)}</div>}
    </Dialog>
  );
}
