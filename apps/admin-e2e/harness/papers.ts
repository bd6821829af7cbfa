// What a person takes home: files the browser downloads, read back as the table that is in them.
import { XMLParser } from 'fast-xml-parser';
import type { Download, Page } from 'playwright-core';
import { readXlsx } from '../../api/src/exchange/sheets/read-xlsx.ts';
import { unpack } from '../../api/src/exchange/sheets/unpack.ts';

/** Downloads what `press` asks for. The browser may stand on another machine, so the bytes are fetched, not the path. */
export async function taken(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

interface XmlRun {
  t?: string | { '#text'?: string };
}
interface XmlTable {
  tr: { tc: { p: { r?: XmlRun[] }[] }[] }[];
}

/** The last table of a Word document that has more than two columns, as texts: the head and the place to sign are tables, too. */
export function wordTable(file: Buffer): string[][] {
  const xml = unpack(file, (name) => name === 'word/document.xml').get('word/document.xml')?.toString('utf8') ?? '';
  const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: false, isArray: (name) => ['tbl', 'tr', 'tc', 'p', 'r'].includes(name) });
  const { document } = parser.parse(xml) as { document: { body: { tbl: XmlTable[] } } };
  const textOf = ({ t }: XmlRun) => (typeof t === 'object' ? (t['#text'] ?? '') : (t ?? ''));
  const table = document.body.tbl.find(({ tr }) => (tr[0]?.tc.length ?? 0) > 2);
  return (table?.tr ?? []).map(({ tc }) => tc.map(({ p }) => p.flatMap(({ r }) => r ?? []).map(textOf).join('')));
}

/** The rows of the first sheet of a workbook from the row that begins with `heading` on, as texts. */
export function sheetTable(file: Buffer, heading: string): string[][] {
  const reading = readXlsx(file);
  if (!reading.ok) throw new Error(`The workbook cannot be read: ${reading.why}`);
  const at = reading.sheet.findIndex((row) => row[0]?.text === heading);
  if (at < 0) throw new Error(`No row begins with “${heading}”`);
  return reading.sheet.slice(at).map((row) => row.map(({ text }) => text));
}
