import { Dialog } from '@dangvu/ui/dialog';
import { formatCount } from '@dangvu/ui/format';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AdmittedNames } from './admitted-names.tsx';
import { CandidateNames } from './candidate-names.tsx';
import { CompositionNames } from './composition-names.tsx';
import { EventNames } from './event-names.tsx';
import style from './names.module.css';
import type { Topic } from './topic.ts';

export interface NamesDrawerProps {
  /** Null: closed. */
  topic: Topic | null;
  unitId: string;
  /** The unit is the root of the tree. */
  whole: boolean;
  mayReadNames: boolean;
  onClose: () => void;
}

/** A sheet on the right: the figure, how it is counted, and who is behind it. Names are fetched only when it opens. */
export function NamesDrawer({ topic, unitId, whole, mayReadNames, onClose }: NamesDrawerProps): ReactElement {
  const { t } = useTranslation('reporting');
  const list = (): ReactNode => {
    if (topic === null) return null;
    if (!mayReadNames) return <p className="soft">{t('names.hidden')}</p>;
    if (topic.count === 0) return <p className="soft">{t('names.none')}</p>;
    switch (topic.names) {
      case 'admitted': return <AdmittedNames topic={topic} unitId={unitId} whole={whole} />;
      case 'events': return <EventNames topic={topic} unitId={unitId} />;
      case 'candidates': return <CandidateNames topic={topic} unitId={unitId} />;
      case 'composition': return <CompositionNames topic={topic} unitId={unitId} />;
    }
  };
  return (
    <Dialog opened={topic !== null} onClose={onClose} placement="end" title={topic?.label ?? ''}>
      {topic !== null && (
        <>
          <p className={`${style.figure} num`}>{formatCount(topic.count)}</p>
          <div className={style.part}>
            <h3 className={style.heading}>{t('names.definition')}</h3>
            <p className="soft">{topic.definition}</p>
          </div>
          <h3 className={style.heading}>{t('names.heading')}</h3>
          {list()}
        </>
      )}
    </Dialog>
  );
}
