import { CopyButton } from '@dangvu/ui/copy-button';
import { Dialog } from '@dangvu/ui/dialog';
import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import style from './shown-once.module.css';

export interface ShownOnceProps {
  title: string;
  secret: string;
  /** What it is for and what to do with it. */
  children: ReactNode;
  onClose: () => void;
}

/**
 * A password or a key that exists in readable form only now: the server keeps its hash. Closes by its own button only,
 * so that a stray click does not lose it.
 */
export function ShownOnce({ title, secret, children, onClose }: ShownOnceProps): ReactElement {
  const { t } = useTranslation('frame');
  return (
    <Dialog opened locked onClose={onClose} title={title} actions={<><CopyButton text={secret} /><Button onClick={onClose}>{t('copied')}</Button></>}>
      <div className={style.secret}>
        <p>{children}</p>
        <code>{secret}</code>
        <p className="soft">{t('shownOnce')}</p>
      </div>
    </Dialog>
  );
}
