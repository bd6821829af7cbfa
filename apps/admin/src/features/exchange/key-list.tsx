import { dayInVietnam, formatDay, formatInstant } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './exchange.module.css';
import type { ClientLineFragment } from './clients.generated.ts';

type Key = ClientLineFragment['keys'][number];
const dayOf = (instant: string) => dayInVietnam(new Date(instant));
/** A key ends at an instant, the first at which it opens nothing; people are told the last day on which it does. */
const lastDayOf = (end: string) => dayInVietnam(new Date(Date.parse(end) - 1));

/** The keys of a program by their first letters; the rest of a key is nowhere to be read. */
export function KeyList({ keys, today, onRevoke }: { keys: readonly Key[]; today: string; onRevoke?: (key: Key) => void }): ReactElement {
  const { t } = useTranslation('exchange');
  if (keys.length === 0) return <span className="soft">{t('noKeys')}</span>;
  return (
    <ul className={style.keys}>
      {keys.map((key) => {
        const ends = lastDayOf(key.expiresAt);
        const over = ends < today;
        return (
          <li key={key.id}>
            <code>{`${key.prefix}…`}</code>
            {key.revokedAt !== null && <StateBadge tone="idle" look="plain">{t('key.revoked', { day: formatDay(dayOf(key.revokedAt)) })}</StateBadge>}
            {key.revokedAt === null && <StateBadge tone={over ? 'warn' : 'good'} look="plain">{t(over ? 'key.expired' : 'key.valid', { day: formatDay(ends) })}</StateBadge>}
            <span className="small soft num">{key.lastUsedAt === null ? t('key.unused') : t('key.used', { moment: formatInstant(key.lastUsedAt) })}</span>
            {key.revokedAt === null && !over && onRevoke !== undefined && (
              <Button size="compact-xs" variant="subtle" color="red" aria-label={t('key.revoke', { prefix: key.prefix })} onClick={() => onRevoke(key)}>{t('key.revokeShort')}</Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
