import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { scanDownload } from '../../../config/paths.ts';
import style from './person.module.css';

/** A scan by its name. It is fetched by the page: what keeps it from coming is said beside it, not by the browser. */
export function ScanLink({ id, name }: { id: string; name: string }): ReactElement {
  const { t, i18n } = useTranslation('words');
  const [failed, setFailed] = useState<string | null>(null);
  const take = async () => {
    const got = await download(scanDownload(id), i18n.language);
    setFailed(got.ok ? null : (got.message ?? t('unreachable')));
  };
  return (
    <>
      <a
        className={style.scan} href={scanDownload(id)} download
        onClick={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        {name}
      </a>
      {failed !== null && <span role="alert" className="small">{failed}</span>}
    </>
  );
}
