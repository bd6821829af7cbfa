import { formatCount, formatInstant } from '@dangvu/ui/format';
import { useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { TakeBackMemberListDocument } from '../member-list.generated.ts';
import type { EnteredListFragment } from '../member-list.generated.ts';

/** What became of a list that was taken back. */
export interface TakenBack {
  id: string;
  fileName: string;
  removed: number;
  keptRows: readonly number[];
}

export interface TakeBackProps {
  list: Pick<EnteredListFragment, 'id' | 'fileName' | 'entered' | 'appliedAt'>;
  onTakenBack: (told: TakenBack) => void;
  onClose: () => void;
}

/** Takes a whole list back: what goes, what stays, and the word that means it. */
export function TakeBack({ list, onTakenBack, onClose }: TakeBackProps): ReactElement {
  const { t } = useTranslation('member-list');
  const { record, busy, outcome } = useRecord(TakeBackMemberListDocument);
  const { current: shown } = useRef(list);
  const send = async () => {
    const payload = await record({ id: shown.id });
    if (payload !== null) onTakenBack({ id: shown.id, fileName: shown.fileName, removed: payload.removed ?? 0, keptRows: payload.keptRows ?? [] });
    return payload;
  };
  return (
    <ActDialog
      danger title={t('undo.title', { file: shown.fileName })} confirm={t('undo.confirm')} typed={t('undo.word')} busy={busy} outcome={outcome} shownFields={[]} onClose={onClose} send={send}
      alsoChanges={[t('undo.goes'), t('undo.stays'), t('undo.again')]}
    >
      <p className="num">{t('undo.text', { number: formatCount(shown.entered), when: formatInstant(shown.appliedAt) })}</p>
    </ActDialog>
  );
}
