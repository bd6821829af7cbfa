import { Section } from '@dangvu/ui/page-header';
import { PlainButton } from '@dangvu/ui/plain-button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { RecordLog } from './record-log.tsx';
import { RecordReaders } from './record-readers.tsx';

/** Who has seen or changed a record, and who may see it now. Asked when it is opened: asking is a reading itself, and is logged. */
export function RecordAccess({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation('record-access');
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('title')}
      aside={open ? <Link to={paths.audit} search={{ person: personId } as object}>{t('inLog')}</Link> : <PlainButton onClick={() => setOpen(true)}>{t('open')}</PlainButton>}
    >
      {open ? <><RecordReaders personId={personId} /><RecordLog personId={personId} /></> : <p className="small soft">{t('lead')}</p>}
    </Section>
  );
}
