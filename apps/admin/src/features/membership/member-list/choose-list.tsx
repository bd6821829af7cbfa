import { formatCount } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { Button } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet, IconUpload } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import type { DragEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import { mostKilobytes } from '../../../apollo/sheet-file.ts';
import { memberListForm } from '../../../config/paths.ts';
import type { MemberList } from './use-member-list.ts';
import style from './member-list.module.css';

/** More than these the server reads at no time. */
const mostPeople = 1_000;

/** The file, by a button or dropped; what it may be is said before. Once it is chosen only its name stays. */
export function ChooseList({ unitId, memberList, locked }: { unitId: string; memberList: MemberList; locked: boolean }): ReactElement {
  const { t, i18n } = useTranslation(['member-list', 'words']);
  const { list, reading, problem, choose } = memberList;
  const input = useRef<HTMLInputElement>(null);
  const limits = useId();
  const [over, setOver] = useState(false);
  const [taking, setTaking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async () => {
    setTaking(true);
    const taken = await download(memberListForm(unitId), i18n.language);
    setTaking(false);
    setRefusal(taken.ok ? null : (taken.message ?? t('words:unreachable')));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !locked) void choose(file);
  };
  const open = () => input.current?.click();
  return (
    <Section title={t('file.title')} look="boxed">
      <input
        ref={input} type="file" className="visually-hidden" tabIndex={-1} aria-label={t('file.choose')} {...(list === null ? { 'aria-describedby': limits } : {})} disabled={locked}
        accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file, put right meanwhile, must be taken again.
          event.currentTarget.value = '';
          if (file !== undefined) void choose(file);
        }}
      />
      <div
        className={style.drop} data-over={over || undefined} data-chosen={list !== null || undefined}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
      >
        {list === null
          ? <><Button leftSection={<IconUpload size={18} stroke={1.7} aria-hidden />} disabled={locked} onClick={open}>{t('file.choose')}</Button><span className={`${style.dropHint} soft`}>{t('file.drop')}</span></>
          : (
              <>
                <IconFileSpreadsheet size={22} stroke={1.5} aria-hidden />
                <strong className={style.fileName}>{list.name}</strong>
                <span className="soft num">{t('file.size', { kilobytes: formatCount(Math.max(1, Math.round(list.bytes / 1_024))) })}</span>
                <Button variant="default" disabled={locked} onClick={open}>{t('file.another')}</Button>
              </>
            )}
      </div>
      <div className={style.form}>
        {list === null && <p id={limits} className="small soft num">{t('file.limits', { kilobytes: formatCount(mostKilobytes), rows: formatCount(mostPeople) })}</p>}
        {list === null && (
          <p className={style.template}>
            <Button variant="subtle" leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />} loading={taking} onClick={() => void take()}>{t('file.template')}</Button>
            <span className="small soft">{t('file.templateText')}</span>
          </p>
        )}
        <div aria-live="polite">
          {refusal !== null && <p className={style.bad}>{refusal}</p>}
          {problem !== null && <p className={style.bad}>{problem}</p>}
          {reading && memberList.preview === null && <p className="soft">{t('file.reading')}</p>}
        </div>
      </div>
    </Section>
  );
}
