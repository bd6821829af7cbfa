import type { Locale } from '@dangvu/domain/language/label';
import type { FormBranch } from './member-list-question.ts';
import type { Paper } from './paper.ts';

// Whoever writes a document is a package as large as the rest of the server: loaded with the first one asked for, not with every start.

/** The paper as DOCX. */
export const paperAsDocx = async (paper: Paper): Promise<Buffer> => (await import('./paper-docx.ts')).paperAsDocx(paper);

/** The paper as XLSX. */
export const paperAsXlsx = async (paper: Paper): Promise<Buffer> => (await import('./paper-xlsx.ts')).paperAsXlsx(paper);

/** A list of members to be filled in. */
export const memberListForm = async (branches: readonly FormBranch[], locale: Locale): Promise<Buffer> => (await import('./member-list-form.ts')).memberListForm(branches, locale);
