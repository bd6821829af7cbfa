import type { Paper } from './paper.ts';

// Whoever writes a document is a package as large as the rest of the server: loaded with the first one asked for, not with every start.

/** The paper as DOCX. */
export const paperAsDocx = async (paper: Paper): Promise<Buffer> => (await import('./paper-docx.ts')).paperAsDocx(paper);

/** The paper as XLSX. */
export const paperAsXlsx = async (paper: Paper): Promise<Buffer> => (await import('./paper-xlsx.ts')).paperAsXlsx(paper);
