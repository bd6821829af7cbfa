import { erasureBasisLabels } from '@dangvu/domain/membership/erasure';
import { formatDay, formatInstant } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { PersonQuery } from '../person.generated.ts';

type Erasure = NonNullable<NonNullable<PersonQuery['person']>['erasure']>;

/** In place of the record of somebody whose personal data were erased: when, why and by whom. */
export function ErasedNote({ erasure: { basis, requestedOn, erasedAt, erasedBy } }: { erasure: Erasure }): ReactElement {
  const { t } = useTranslation('erasure');
  const label = useLabel();
  return (
    <Section title={t('open')}>
      <p className="num">
        {t('erased', { day: formatInstant(erasedAt), basis: label(erasureBasisLabels[basis]).toLocaleLowerCase('vi') })}
        {requestedOn !== null && ` ${t('asked', { day: formatDay(requestedOn) })}`}
        {erasedBy !== null && ` ${t('erasedBy', { name: erasedBy })}`}
      </p>
      <p className="soft">{t('stillThere')}</p>
    </Section>
  );
}
