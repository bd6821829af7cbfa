import { ViewAudience, holdsTypedWords, savedViewLimits, sharingPermissions, viewAudienceLabels } from '@dangvu/domain/access/saved-views';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../apollo/use-act.ts';
import { useLabel } from '../i18n/use-label.ts';
import { useRefusals } from '../mutation-form/refusal-lines.tsx';
import { useViewer } from '../viewer/viewer-context.ts';
import type { ViewedList } from '../viewer/viewer-context.ts';
import { ChangeViewDocument, SaveViewDocument } from './saved-views.generated.ts';
import type { ViewLineFragment } from './saved-views.generated.ts';
import style from './saved-views.module.css';

export interface SaveViewProps {
  list: ViewedList;
  /** What a new view keeps. */
  search: string;
  /** The view whose name and readers are changed; null: a new one. */
  view: ViewLineFragment | null;
  onClose: () => void;
  onSaved: (view: ViewLineFragment) => void;
}

/** A name, and who finds it. A new view keeps the list as it stands; one that is there keeps what it kept. */
export function SaveView({ list, search, view, onClose, onSaved }: SaveViewProps): ReactElement {
  const { t } = useTranslation('saved-views');
  const label = useLabel();
  const { homeUnit, permissions } = useViewer();
  const [name, setName] = useState(view?.name ?? '');
  const [audience, setAudience] = useState<ViewAudience>(view?.audience ?? 'OWNER');
  const saving = useAct(SaveViewDocument);
  const changing = useAct(ChangeViewDocument);
  const words = holdsTypedWords(view?.search ?? search);
  // Whoever stands at the top keeps what everyone sees; the server asks again.
  const atTop = homeUnit.path.length === 0;
  const offered = Object.values(ViewAudience).filter((one) => {
    const needed = sharingPermissions[one];
    return one === view?.audience || needed === null || (permissions.includes(needed) && (one !== 'EVERYONE' || atTop));
  });
  const { busy, outcome, fields } = view === null ? saving : changing;
  const refusals = useRefusals()(outcome, ['name']);
  const unitId = audience === 'UNIT' ? { unitId: view?.unit?.id ?? homeUnit.id } : {};
  const send = async () => {
    if (view === null) {
      const result = await saving.act({ list, name, search, audience, ...unitId });
      if (result.kind === 'done' && result.payload.savedView) onSaved(result.payload.savedView);
      return;
    }
    const result = await changing.act({ id: view.id, expectedVersion: view.version, name, audience, ...unitId });
    if (result.kind === 'done' && result.payload.savedView) onSaved(result.payload.savedView);
  };
  return (
    <ConfirmAct
      opened size="small" title={t(view === null ? 'save.title' : 'change.title')} confirm={t(view === null ? 'save.confirm' : 'change.confirm')}
      ready={name.trim() !== '' && !(words && audience !== 'OWNER')} busy={busy} refusals={refusals} onClose={onClose} onConfirm={() => void send()}
    >
      {view === null && <p className="small soft">{t('save.keeps')}</p>}
      <TextInput label={t('name')} required maxLength={savedViewLimits.nameLength} autoComplete="off" data-autofocus value={name} error={fields['name']} onChange={(event) => setName(event.currentTarget.value)} />
      {offered.length > 1 && (
        <Radio.Group label={t('audience')} description={t('audienceHint')} value={audience} onChange={(value) => setAudience(offered.find((one) => one === value) ?? 'OWNER')}>
          <div className={style.audiences}>
            {offered.map((one) => <Radio key={one} value={one} label={one === 'UNIT' ? t('unitAudience', { unit: view?.unit?.shortName ?? homeUnit.shortName }) : label(viewAudienceLabels[one])} disabled={words && one !== 'OWNER'} />)}
          </div>
        </Radio.Group>
      )}
      {offered.length > 1 && words && <p className="small soft">{t('wordsStay')}</p>}
    </ConfirmAct>
  );
}
