import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { paths } from '../../config/paths.ts';
import { recordInWords } from './record-in-words.ts';
import type { NamedRecord } from './record-in-words.ts';

/** The name of a record, leading to its page where there is one the reader may open. */
export function RecordLink({ record }: { record: NamedRecord }): ReactElement {
  const { page, pageId } = record;
  const name = recordInWords(record);
  if (page === null || pageId === null) return <>{name}</>;
  if (page === 'PERSON') return <Link to={paths.person} params={{ personId: pageId }}>{name}</Link>;
  if (page === 'UNIT') return <Link to={paths.unit} params={{ unitId: pageId }}>{name}</Link>;
  if (page === 'PLAN') return <Link to={paths.plan} params={{ planId: pageId }}>{name}</Link>;
  if (page === 'REPORT') return <Link to={paths.report} params={{ reportId: pageId }}>{name}</Link>;
  return <Link to={paths.training} params={{ classId: pageId }}>{name}</Link>;
}
