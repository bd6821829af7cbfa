import { useQuery } from '@apollo/client/react';
import { formatDay, formatInstant } from '@dangvu/ui/format';
import { use, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { entryTitle } from '../../../i18n/entry-title.ts';
import { SeenTick } from '../../../mutation-form/seen-tick.tsx';
import style from './acts.module.css';
import { NewerEntriesDocument } from './newer-entries.generated.ts';
import { newerEntries } from './newer-entries.ts';
import { RecordOf } from './record-of.ts';

export interface LookAgainProps {
  /** Ids of the entries of a life that the screen has shown. */
  shown: ReadonlySet<string>;
  seen: boolean;
  onSeen: (seen: boolean) => void;
}

/** Somebody else wrote to this record: who, when and what; the act is sent again only when the reader says that it shall stand beside that. */
export function LookAgain({ shown, seen, onSeen }: LookAgainProps): ReactElement {
  const { t } = useTranslation('conflict');
  const personId = use(RecordOf);
  // The page takes in what is new while this is read: it stays new here.
  const [known] = useState(shown);
  const { data, error } = useQuery(NewerEntriesDocument, { variables: { personId: personId ?? '' }, skip: personId === null, fetchPolicy: 'no-cache' });
  const newer = data?.person ? newerEntries(data.person.life.nodes, known) : null;
  return (
    <div className={style.newer}>
      {error !== undefined && <p>{t('unknown')}</p>}
      {newer !== null && newer.entries.length > 0 && (
        <>
          <strong>{t(newer.kind === 'SINCE' ? 'since' : 'last')}</strong>
          <ul>
            {newer.entries.map(({ id, label, effectiveOn, recordedAt, recordedBy, details, changes }) => (
              <li key={id}>
                <span>{entryTitle(label)} <span className="num">{formatDay(effectiveOn)}</span></span>
                {changes.map((change) => <span key={change.label} className="small">{change.label}: <s>{change.before}</s> → <strong>{change.after}</strong></span>)}
                {details.map((detail) => <span key={detail.label} className="small">{detail.label}: {detail.value}</span>)}
                <span className="small soft num">{recordedBy === null ? t('recordedAt', { moment: formatInstant(recordedAt) }) : t('recordedBy', { who: recordedBy, moment: formatInstant(recordedAt) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <SeenTick seen={seen} onSeen={onSeen} />
    </div>
  );
}
