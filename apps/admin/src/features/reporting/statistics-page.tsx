import { Choice } from '@dangvu/ui/choice';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../config/use-address.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { MakeUp } from './statistics/make-up.tsx';
import { Movements } from './statistics/movements.tsx';
import { readStatisticsAddress, sections } from './statistics/statistics-address.ts';
import style from './statistics/statistics.module.css';
import { YearsBeside } from './statistics/years-beside.tsx';

/** Who the members are, how their number came about, and the years side by side: what the yearly tables are filled in from. */
export function StatisticsPage(): ReactElement {
  const { t } = useTranslation('statistics');
  const { unitId, may } = useSignedIn();
  const [{ section, of }, change] = useAddress(readStatisticsAddress);
  const shown = section ?? 'makeUp';
  const choice = (
    <div className={`${style.choices} no-print`}>
      <Choice
        label={t('section')} quiet value={shown} options={sections.map((value) => ({ value, label: t(`sections.${value}`) }))}
        onChange={(value) => change({ section: value === 'makeUp' ? undefined : value })}
      />
      {shown === 'makeUp' && (
        <Choice
          label={t('of')} quiet value={of ?? 'MEMBERS'} options={(['MEMBERS', 'ADMITTED'] as const).map((value) => ({ value, label: t(`whom.${value}`) }))}
          onChange={(value) => change({ of: value === 'MEMBERS' ? undefined : value })}
        />
      )}
    </div>
  );
  const own = { unitId, mayReadNames: may('NAMES_READ'), choice };
  switch (shown) {
    case 'makeUp': return <MakeUp {...own} of={of ?? 'MEMBERS'} />;
    case 'movements': return <Movements {...own} />;
    case 'years': return <YearsBeside unitId={unitId} choice={choice} />;
  }
}
