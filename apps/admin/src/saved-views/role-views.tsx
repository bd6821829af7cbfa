import { useQuery } from '@apollo/client/react';
import { roleLabels } from '@dangvu/domain/access/roles';
import { ViewedList, viewedListLabels } from '@dangvu/domain/access/saved-views';
import { Dialog } from '@dangvu/ui/dialog';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../apollo/failure.ts';
import { useLabel } from '../i18n/use-label.ts';
import { RolesOfView } from './roles-of-view.tsx';
import { SavedViewsDocument } from './saved-views.generated.ts';
import type { ViewLineFragment } from './saved-views.generated.ts';
import style from './saved-views.module.css';

/** A view that roles may open its list with. */
interface Chosen {
  list: ViewedList;
  view: ViewLineFragment;
}

function ViewsOfList({ list, onChoose, chosen, onClose }: { list: ViewedList; onChoose: (chosen: Chosen) => void; chosen: Chosen | null; onClose: () => void }): ReactElement {
  const { t } = useTranslation('saved-views');
  const label = useLabel();
  const asked = useQuery(SavedViewsDocument, { variables: { list }, fetchPolicy: 'cache-and-network' });
  const views = asked.data?.savedViews.filter(({ permissions }) => permissions.canSetForRoles);
  return (
    <section aria-label={label(viewedListLabels[list])}>
      <h3 className={style.heading}>{label(viewedListLabels[list])}</h3>
      {asked.error !== undefined && views === undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && views === undefined && <LoadingSkeleton lines={1} lineHeight="2.5rem" />}
      {views?.length === 0 && <p className="small soft">{t('roles.none')}</p>}
      <ul className={style.views}>
        {views?.map((view) => (
          <li key={view.id}>
            <div className={style.roleView}>
              <span>{view.name}</span>
              <span className="small soft">{view.defaultOfRoles.length === 0 ? t('roles.ofNone') : view.defaultOfRoles.map((role) => label(roleLabels[role])).join(', ')}</span>
            </div>
            <Button size="compact-sm" variant="default" aria-label={t('roles.open', { name: view.name })} onClick={() => onChoose({ list, view })}>{t('roles.choose')}</Button>
          </li>
        ))}
      </ul>
      {chosen?.list === list && <RolesOfView list={list} view={chosen.view} onClose={onClose} onChanged={() => void asked.refetch()} />}
    </section>
  );
}

/** For whoever keeps all accounts: what each list opens with for a role, among the views that everyone finds. */
export function RoleViews({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation('saved-views');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <Dialog opened onClose={onClose} title={t('roles.all')} actions={<Button onClick={onClose}>{t('roles.close')}</Button>}>
      <div className={style.parts}>
        <p className="small soft">{t('roles.lead')}</p>
        {Object.values(ViewedList).map((list) => <ViewsOfList key={list} list={list} chosen={chosen} onChoose={setChosen} onClose={() => setChosen(null)} />)}
      </div>
    </Dialog>
  );
}
