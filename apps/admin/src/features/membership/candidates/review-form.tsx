import { useQuery } from '@apollo/client/react';
import { stateLabels } from '@dangvu/domain/membership/states';
import { DateField } from '@dangvu/ui/date-field';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import style from './candidates.module.css';
import { CandidatesToReviewDocument, RecordSourceReviewDocument } from './reviews.generated.ts';

/** The branch goes through its list: whoever is marked leaves, with a reason; everybody else stays. */
export function ReviewForm({ branchId, name, today, onClose }: { branchId: string; name: string; today: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('candidacy');
  const { t: m } = useTranslation('membership');
  const label = useLabel();
  const [heldOn, setHeldOn] = useState<string | null>(today);
  const [reasons, setReasons] = useState<Record<string, string>>({});
  const list = useQuery(CandidatesToReviewDocument, { variables: { branchId }, fetchPolicy: 'cache-and-network' }).data?.candidacies.nodes ?? [];
  const { record, busy, outcome, fields } = useRecord(RecordSourceReviewDocument);
  const leaving = list.filter(({ id }) => reasons[id] !== undefined);
  const mark = (id: string, leaves: boolean) => setReasons((before) => Object.fromEntries([...Object.entries(before).filter(([one]) => one !== id), ...(leaves ? [[id, '']] : [])]));
  return (
    <ActDialog
      title={t('review.title', { name })}
      confirm={t('review.confirm', { staying: formatCount(list.length - leaving.length), leaving: formatCount(leaving.length) })}
      busy={busy} outcome={outcome} shownFields={['heldOn']} onClose={onClose}
      ready={heldOn !== null && leaving.every(({ id }) => (reasons[id] ?? '').trim() !== '')}
      send={async () => (heldOn === null ? null : record({ branchId, heldOn, leaving: leaving.map(({ id, version }) => ({ id, expectedVersion: version, reason: (reasons[id] ?? '').trim() })) }))}
    >
      <DateField label={t('review.heldOn')} required value={heldOn} max={today} error={fields['heldOn']} onChange={setHeldOn} />
      <p className="soft">{t('review.hint')}</p>
      <ul className={style.reviewed}>
        {list.map(({ id, personName, stage, listedOn }) => (
          <li key={id}>
            <Checkbox
              label={personName}
              description={`${label(stateLabels[stage])} · ${m('candidates.on', { day: formatDay(listedOn) })}`}
              checked={reasons[id] !== undefined}
              onChange={(event) => mark(id, event.currentTarget.checked)}
            />
            {reasons[id] !== undefined && (
              <TextInput aria-label={t('review.reason', { name: personName })} placeholder={t('review.reasonHint')} required value={reasons[id]} onChange={(event) => setReasons({ ...reasons, [id]: event.currentTarget.value })} />
            )}
          </li>
        ))}
      </ul>
    </ActDialog>
  );
}
