import type { Label, Locale } from '../language/label.ts';
import type { ErrorCode } from './codes.ts';
import type { MessageParams } from './fill-message.ts';
import { fillMessage } from './fill-message.ts';
import { messages } from './texts/all.ts';

export { fillMessage } from './fill-message.ts';
export type { MessageParam, MessageParams } from './fill-message.ts';
export { messages } from './texts/all.ts';
export { formatWarning, warningMessages } from './warning-messages.ts';

/** The text of an error in the reader's language. */
export function formatMessage(code: ErrorCode, locale: Locale, params: MessageParams = {}): string {
  const text: Label = messages[code];
  return fillMessage(text, locale, params);
}
