import { Dialog } from '@dangvu/ui/dialog';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { controlName } from './keys.ts';
import style from './keys-sheet.module.css';

/** Keys by where they work; what they do stands under `keys` of the texts. */
const groups = [
  { name: 'anywhere', keys: [['find', (control: string) => [`${control}K`, '/']], ['help', () => ['?']], ['print', (control: string) => [`${control}P`]], ['close', () => ['Esc']]] },
  { name: 'grid', keys: [['move', () => ['↑', '↓', '←', '→', 'Tab']], ['edit', () => ['Enter', 'F2']], ['revert', () => ['Esc']], ['copy', (control: string) => [`${control}C`, `${control}V`]], ['fill', (control: string) => [`${control}D`]], ['undo', (control: string) => [`${control}Z`]]] },
  { name: 'tree', keys: [['open', () => ['→']], ['shut', () => ['←']], ['ends', () => ['Home', 'End']]] },
] as const;

/** The keys that spare a hand the way to the mouse, on one sheet. */
export function KeysSheet({ opened, onClose }: { opened: boolean; onClose: () => void }): ReactElement {
  const { t } = useTranslation('frame');
  const control = controlName();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('keys.title')}>
      {groups.map(({ name, keys }) => (
        <section key={name} className={style.group} aria-label={t(`keys.${name}.title`)}>
          <h3>{t(`keys.${name}.title`)}</h3>
          <dl>
            {keys.map(([act, written]) => (
              <div key={act}>
                <dt>{t(`keys.${name}.${act}` as 'keys.anywhere.find')}</dt>
                <dd>{written(control).map((key) => <kbd key={key}>{key}</kbd>)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
