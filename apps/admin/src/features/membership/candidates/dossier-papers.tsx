import { actLabels } from '@dangvu/domain/membership/lifecycle-acts';
import { paperStateLabels } from '@dangvu/domain/membership/dossier-papers';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { Tone } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidacyActsQuery } from '../candidates.generated.ts';
import style from './candidates.module.css';

export type PaperLine = NonNullable<NonNullable<CandidacyActsQuery['person']>['currentCandidacy']>['papers'][number];

const tones: Record<PaperLine['state'], Tone> = { HAVE: 'good', TO_RENEW: 'warn', MISSING: 'bad', WHERE_IT_APPLIES: 'idle' };

/** The papers of the dossier: how many are missing, then each with its form, its state and the act it must be there for. */
export function DossierPapers({ papers, onPaper }: { papers: readonly PaperLine[]; onPaper: ((paper: PaperLine) => void) | null }): ReactElement {
  const { t } = useTranslation('candidacy');
  const label = useLabel();
  const lacking = papers.filter(({ state }) => state === 'MISSING' || state === 'TO_RENEW').length;
  return (
    <details className={style.papers} open={lacking > 0 && onPaper !== null}>
      <summary>{lacking === 0 ? t('dossier.complete') : t('dossier.lacking', { number: formatCount(lacking), all: formatCount(papers.length) })}</summary>
      <ul>
        {papers.map((paper) => {
          const about = [
            ...(paper.number === null ? [] : [paper.number]),
            ...(paper.datedOn === null ? [] : [formatDay(paper.datedOn)]),
            ...(paper.note === null ? [] : [paper.note]),
            ...(paper.scans.length === 0 ? [] : [t('dossier.scanCount', { count: paper.scans.length })]),
          ];
          const needed = paper.state === 'HAVE' ? about.join(' · ') : [t('dossier.before', { act: label(actLabels[paper.before]) }), paper.clause, ...about].join(' · ');
          return (
            <li key={paper.paper}>
              <StateBadge tone={tones[paper.state]}>{label(paperStateLabels[paper.state])}</StateBadge>
              <span>
                {onPaper === null ? <b>{paper.label}</b> : <button type="button" onClick={() => onPaper(paper)}>{paper.label}</button>}
                {paper.code !== null && <span className="small soft">{` ${paper.code}`}</span>}
                {needed !== '' && <span className={`${style.about} small soft num`}>{needed}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
