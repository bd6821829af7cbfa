import { DateField } from '@dangvu/ui/date-field';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperLine } from '../candidates/dossier-papers.tsx';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import type { CandidacyActProps } from './act-subject.ts';
import { PaperScans } from './paper-scans.tsx';
import { RecordDossierPaperDocument } from './dossier-paper.generated.ts';

/** One paper of the dossier: whether it is there, its number and its day. */
export function PaperAct({ name, today, candidacy, paper, onClose }: CandidacyActProps & { paper: PaperLine }): ReactElement {
  const { t } = useTranslation('candidacy');
  const [inHand, setInHand] = useState(true);
  const [number, setNumber] = useState(paper.number ?? '');
  const [datedOn, setDatedOn] = useState<string | null>(paper.datedOn);
  const [note, setNote] = useState(paper.note ?? '');
  const { record, busy, outcome, fields } = useRecord(RecordDossierPaperDocument);
  return (
    <ActDialog
      title={t('dossier.title', { paper: paper.label, name })}
      confirm={t('dossier.confirm')}
      busy={busy} outcome={outcome} shownFields={['number', 'datedOn', 'note']} ready onClose={onClose}
      send={async () => record({
        id: candidacy.id, expectedVersion: candidacy.version, paper: paper.paper, inHand, datedOn, number: number.trim() === '' ? null : number.trim(), note: note.trim() === '' ? null : note.trim(),
      })}
    >
      <Checkbox label={t('dossier.inHand')} checked={inHand} onChange={(event) => setInHand(event.currentTarget.checked)} />
      <TextInput label={t('dossier.number')} value={number} error={fields['number']} onChange={(event) => setNumber(event.currentTarget.value)} />
      <DateField label={t('dossier.datedOn')} value={datedOn} max={today} error={fields['datedOn']} onChange={setDatedOn} />
      <TextInput label={t('dossier.note')} value={note} error={fields['note']} onChange={(event) => setNote(event.currentTarget.value)} />
      <PaperScans candidacy={candidacy} paper={paper} onAttached={onClose} />
    </ActDialog>
  );
}
