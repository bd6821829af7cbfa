import type { Label, Locale } from '../language/label.ts';
import { formatWhole } from '../language/label.ts';

/**
 * What may fill a `{placeholder}`. A number is grouped, so a year goes in as text; an ISO day is shown
 * as dd/MM/yyyy; a label is shown in the reader's language.
 */
export type MessageParam = string | number | Label;
export type MessageParams = Readonly<Record<string, MessageParam>>;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

function show(param: MessageParam | undefined, locale: Locale): string {
  // A caller that forgot a parameter must not show braces to an officer.
  if (param === undefined) return '…';
  if (typeof param === 'number') return formatWhole(param);
  if (typeof param === 'object') return param[locale];
  return param.replace(isoDay, '$3/$2/$1');
}

/** Fills the `{placeholders}` of one text. */
export function fillMessage(text: Label, locale: Locale, params: MessageParams = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    show(Object.hasOwn(params, name) ? params[name] : undefined, locale),
  );
}
