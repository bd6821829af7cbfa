import { ViewAudience } from '@dangvu/domain/access/saved-views';
import { roleLabels } from '@dangvu/domain/access/roles';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { IconPencil, IconStar, IconStarFilled, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../apollo/failure.ts';
import { useAct } from '../apollo/use-act.ts';
import { useLabel } from '../i18n/use-label.ts';
import { useRefusals } from '../mutation-form/refusal-lines.tsx';
import type { ViewedList } from '../viewer/viewer-context.ts';
import { ChangeViewDocument, SetOpeningViewDocument } from './saved-views.generated.ts';
import type { ViewLineFragment } from './saved-views.generated.ts';
import type { ViewTask } from './saved-views.tsx';
import style from './saved-views.module.css';

export interface ViewsPanelProps {
  list: ViewedList;
  /** Undefined until they are known. */
  views: readonly ViewLineFragment[] | undefined;
  error: Error | undefined;
  onRetry: () => void;
  /** The view the list was opened with, if any, and whether the list was changed since. */
  standing: ViewLineFragment | undefined;
  changed: boolean;
  /** What a view would keep of the list as it stands. */
  search: string;
  onOpen: (view: ViewLineFragment) => void;
  onPlain: () => void;
  onTask: (task: ViewTask) => void;
  onChanged: () => void;
}

/** The views of a list, what was changed of the one that stands, and what can be done with each. */
export function ViewsPanel(props: ViewsPanelProps): ReactElement {
  const { list, views, error, onRetry, standing, changed, search, onOpen, onPlain, onTask, onChanged } = props;
  const { t } = useTranslation('saved-views');
  const updating = useAct(ChangeViewDocument);
  const refusalsOf = useRefusals();
  const update = async () => {
    if (standing === undefined) return;
    const result = await updating.act({ id: standing.id, expectedVersion: standing.version, search });
    if (result.kind === 'done' || (result.kind === 'refused' && result.stale)) onChanged();
  };
  const refusals = refusalsOf(updating.outcome);
  return (
    <div className={style.panel}>
      {standing !== undefined && changed && (
        <div className={style.changedPart}>
          <p>{t('changedText', { name: standing.name })}</p>
          <div className={style.acts}>
            {standing.permissions.canChange && <Button size="compact-sm" loading={updating.busy} onClick={() => void update()}>{t('update')}</Button>}
            <Button size="compact-sm" variant="default" onClick={() => onOpen(standing)}>{t('back')}</Button>
          </div>
          {refusals.length > 0 && <div role="alert" className={style.refused}>{refusals.map((line, index) => <p key={index}>{line}</p>)}</div>}
        </div>
      )}
      {error !== undefined && views === undefined && <ErrorState {...failureOf(error)} onRetry={onRetry} />}
      {error === undefined && views === undefined && <LoadingSkeleton lines={4} lineHeight="2rem" />}
      {views?.length === 0 && <p className="soft">{t('none')}</p>}
      {Object.values(ViewAudience).map((audience) => {
        // One's own stand together, whoever else finds them.
        const part = views?.filter((view) => (audience === 'OWNER' ? view.isOwn : !view.isOwn && view.audience === audience)) ?? [];
        return part.length > 0 && (
          <section key={audience} aria-label={t(`part.${audience}`)}>
            <h3 className={style.heading}>{t(`part.${audience}`)}</h3>
            <ul className={style.views}>{part.map((view) => <Line key={view.id} list={list} view={view} stands={view.id === standing?.id} onOpen={onOpen} onTask={onTask} onChanged={onChanged} />)}</ul>
          </section>
        );
      })}
      <div className={style.acts}>
        <Button onClick={() => onTask({ kind: 'save' })}>{t('save.open')}</Button>
        <Button variant="default" onClick={onPlain}>{t('plain')}</Button>
      </div>
    </div>
  );
}

interface LineProps {
  list: ViewedList;
  view: ViewLineFragment;
  stands: boolean;
  onOpen: (view: ViewLineFragment) => void;
  onTask: (task: ViewTask) => void;
  onChanged: () => void;
}

function Line({ list, view, stands, onOpen, onTask, onChanged }: LineProps): ReactElement {
  const { t } = useTranslation('saved-views');
  const label = useLabel();
  const { act, busy, outcome } = useAct(SetOpeningViewDocument);
  const refusals = useRefusals()(outcome);
  const { name } = view;
  const setDefault = async () => {
    const result = await act({ list, ...(view.isDefault ? {} : { id: view.id }) });
    if (result.kind === 'done') onChanged();
  };
  const facts = [
    ...(view.isOwn ? (view.audience === 'OWNER' ? [] : [t(`shared.${view.audience}`, { unit: view.unit?.shortName ?? '' })]) : [view.audience === 'UNIT' ? `${view.owner} · ${view.unit?.shortName ?? ''}` : view.owner]),
    ...(view.isDefault ? [t('isDefault')] : []),
    ...view.defaultOfRoles.map((role) => t('defaultOf', { role: label(roleLabels[role]) })),
  ];
  return (
    <li className={stands ? style.stands : undefined}>
      <button type="button" className={style.view} aria-current={stands || undefined} onClick={() => onOpen(view)}>
        <span>{name}</span>
        {facts.length > 0 && <span className="small soft">{facts.join(' · ')}</span>}
      </button>
      <span className={style.icons}>
        <button type="button" className={style.icon} disabled={busy} aria-pressed={view.isDefault} aria-label={t(view.isDefault ? 'unsetDefault' : 'setDefault', { name })} title={t(view.isDefault ? 'unsetDefault' : 'setDefault', { name })} onClick={() => void setDefault()}>
          {view.isDefault ? <IconStarFilled size={18} aria-hidden /> : <IconStar size={18} stroke={1.7} aria-hidden />}
        </button>
        {view.permissions.canSetForRoles && (
          <button type="button" className={style.icon} aria-label={t('roles.open', { name })} title={t('roles.open', { name })} onClick={() => onTask({ kind: 'roles', view })}><IconUsersGroup size={18} stroke={1.7} aria-hidden /></button>
        )}
        {view.permissions.canChange && (
          <button type="button" className={style.icon} aria-label={t('change.open', { name })} title={t('change.open', { name })} onClick={() => onTask({ kind: 'change', view })}><IconPencil size={18} stroke={1.7} aria-hidden /></button>
        )}
        {view.permissions.canRemove && (
          <button type="button" className={style.icon} aria-label={t('remove.open', { name })} title={t('remove.open', { name })} onClick={() => onTask({ kind: 'remove', view })}><IconTrash size={18} stroke={1.7} aria-hidden /></button>
        )}
      </span>
      {refusals.length > 0 && <div role="alert" className={style.refused}>{refusals.map((line, index) => <p key={index}>{line}</p>)}</div>}
    </li>
  );
}
