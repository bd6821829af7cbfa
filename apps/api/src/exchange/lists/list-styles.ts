import type { ListColumnKind } from '@dangvu/domain/membership/member-columns';

/** Places of the styles below. */
export const look = { plain: 0, title: 1, line: 2, head: 3, text: 4, typed: 5, code: 6, day: 7, number: 8 } as const;

/** How a column is drawn by what it holds. A day stays a day to count with, and a code a text, also when somebody types into the column. */
export const lookOf = { TEXT: look.text, WORD: look.text, CODE: look.code, DAY: look.day, NUMBER: look.number } as const satisfies Record<ListColumnKind, number>;

const dayFormat = 164;
const textFormat = 49;
const wholeFormat = 1;

const side = (name: string): string => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
const font = (size: number, mark = ''): string => `<font>${mark}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
const cell = (format: number, face: number, box: 0 | 1, align: string, more = ''): string =>
  `<xf numFmtId="${format}" fontId="${face}" fillId="0" borderId="${box}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"${more}><alignment ${align}/></xf>`;

const top = 'vertical="top"';
/** In the order of `look`. Of `typed`: what begins like a formula stays the text it is, also when the cell is edited. */
const cells = [
  cell(0, 0, 0, top), cell(0, 1, 0, top), cell(0, 2, 0, top), cell(0, 3, 1, 'horizontal="center" vertical="center" wrapText="1"'), cell(0, 0, 1, `${top} wrapText="1"`), cell(0, 0, 1, `${top} wrapText="1"`, ' quotePrefix="1"'),
  cell(textFormat, 0, 1, top), cell(dayFormat, 0, 1, `horizontal="center" ${top}`), cell(wholeFormat, 0, 1, `horizontal="right" ${top}`),
];

/** The styles of a workbook with a list, in the typeface of party documents. */
export const listStyles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${dayFormat}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="4">${font(12)}${font(14, '<b/>')}${font(12, '<i/>')}${font(12, '<b/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
