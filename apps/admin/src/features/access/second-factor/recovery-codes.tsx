import { CopyButton } from '@dangvu/ui/copy-button';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './second-factor.module.css';

/** Ten codes for a lost telephone, readable only now. Closed by its own button alone, so that a stray click does not lose them. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }): ReactElement {
  const { t } = useTranslation('second-factor');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className={style.codes}>
      <h2 ref={head} tabIndex={-1} className={style.head}>{t('codes.title')}</h2>
      <p>{t('codes.lead')}</p>
      <ol className={style.list}>{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <p className="soft">{t('codes.once')}</p>
      <div className={`${style.acts} no-print`}>
        <CopyButton text={codes.join('\n')} label={t('codes.copy')} />
        <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />} onClick={() => window.print()}>{t('codes.print')}</Button>
        <Button onClick={onDone}>{t('acts.done')}</Button>
      </div>
    </div>
  );
}
