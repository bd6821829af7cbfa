import { skipToken, useQuery } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../pickers/search-field.tsx';
import style from './acts.module.css';
import { TransferDestinationsDocument } from './transfer-acts.generated.ts';
import type { TransferDestinationsQuery } from './transfer-acts.generated.ts';

export type Destination = TransferDestinationsQuery['transferDestinations']['nodes'][number];

export interface DestinationPickerProps {
  value: Destination | null;
  onChange: (destination: Destination | null) => void;
  error: string | undefined;
  /** What is chosen; where somebody goes unless it says otherwise. */
  label?: string;
}

/** Any unit of the town by a few letters, also outside one's own scope; names and paths only, nothing else of it is seen. */
export function DestinationPicker({ value, onChange, error, label }: DestinationPickerProps): ReactElement {
  const { t } = useTranslation('membership');
  const what = label ?? t('acts.transfer.to');
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const errorId = useId();
  const search = (wanted ?? '').length >= 2 ? wanted : undefined;
  const { data, previousData, loading } = useQuery(TransferDestinationsDocument, search === undefined ? skipToken : { variables: { search } });
  const found = search === undefined ? undefined : (data ?? previousData)?.transferDestinations;
  if (value !== null) {
    return (
      <div>
        <div className={style.label}>{what}</div>
        <div className={style.chosen}>
          <span><strong>{value.name}</strong><span className="soft">{value.path.map((unit) => unit.shortName).join(' › ')}</span></span>
          <Button variant="subtle" onClick={() => onChange(null)}>{t('acts.transfer.another')}</Button>
        </div>
        {error !== undefined && <p className={style.error}>{error}</p>}
      </div>
    );
  }
  return (
    <div>
      <div className={style.label}>{what}</div>
      <SearchField label={t('acts.transfer.search')} value={wanted} onChange={setWanted} />
      {error !== undefined && <p id={errorId} className={style.error}>{error}</p>}
      <div aria-live="polite">
        {found !== undefined && found.nodes.length === 0 && !loading && <p className={style.hint}>{t('acts.transfer.none')}</p>}
        {found !== undefined && found.nodes.length > 0 && (
          <ul className={style.found} aria-label={what}>
            {found.nodes.map((unit) => (
              <li key={unit.id}>
                <button type="button" onClick={() => onChange(unit)}>
                  <span>{unit.name}</span>
                  <span className="soft small">{unit.path.map((one) => one.shortName).join(' › ')}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {found !== undefined && found.totalCount > found.nodes.length && <p className={style.hint}>{t('acts.transfer.moreFound', { number: formatCount(found.totalCount - found.nodes.length) })}</p>}
      </div>
    </div>
  );
}
