import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import type { ConfirmActProps } from '@dangvu/ui/confirm-act';
import { emptyDecision } from '@dangvu/ui/decision-fields';
import type { DecisionDraft } from '@dangvu/ui/decision-fields';
import { Suspense, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { ActOutcome } from '../../../apollo/use-act.ts';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import { refreshAfterAct } from '../../../mutation-form/record-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';

// Comes when two write to one record, which is seldom.
const LookAgain = lazyPart(() => import('./look-again.tsx').then((module) => module.LookAgain), ['conflict']);

export interface ActDialogProps extends Omit<ConfirmActProps, 'opened' | 'refusals' | 'look' | 'onConfirm'> {
  outcome: ActOutcome<unknown> | null;
  /** Names of the fields that show their own refusals ('decision.number'). */
  shownFields: readonly string[];
  /** Resolves to null when the act was not recorded; otherwise the dialog closes. */
  send: () => Promise<unknown>;
}

const entry = 'LifeEntry:';

/** Ids of the entries of lives that this screen has had. */
const entriesHad = (client: ApolloClient): ReadonlySet<string> =>
  new Set(Object.keys(client.cache.extract() as object).flatMap((key) => (key.startsWith(entry) ? [key.slice(entry.length)] : [])));

/**
 * The form of one act. Stays open with everything typed until the act is recorded. When the record is no longer as the screen knew it, it
 * shows what is new, and sends again only what the reader then stands by.
 */
export function ActDialog({ outcome, shownFields, send, ready = true, ...props }: ActDialogProps): ReactElement {
  const client = useApolloClient();
  const refusalsOf = useRefusals();
  const [first] = useState(() => entriesHad(client));
  const shown = useRef(first);
  // The answer that was looked at: another one is to be looked at anew.
  const [seen, setSeen] = useState<ActOutcome<unknown> | null>(null);
  const [told, setTold] = useState({ outcome, round: 0 });
  if (told.outcome !== outcome) setTold({ outcome, round: told.round + 1 });
  const stale = outcome?.kind === 'refused' && outcome.stale;
  const confirm = async () => {
    if (stale) shown.current = entriesHad(client);
    if ((await send()) !== null) props.onClose();
  };
  // Nobody knows what became of it: the page must not go on showing what may no longer be so.
  const close = () => {
    props.onClose();
    if (outcome?.kind === 'unsent') void refreshAfterAct(client).catch(() => undefined);
  };
  return (
    <ConfirmAct
      {...props} opened ready={ready && (!stale || seen === outcome)} refusals={refusalsOf(outcome, shownFields)} onClose={close} onConfirm={() => void confirm()}
      look={stale ? <Suspense><LookAgain key={told.round} shown={shown.current} seen={seen === outcome} onSeen={(looked) => setSeen(looked ? outcome : null)} /></Suspense> : undefined}
    />
  );
}

export const decisionFields = ['decision.number', 'decision.decidedOn', 'decision.signatory'] as const;

/** What the API asks for; null while something is missing. */
export const decisionInput = (draft: DecisionDraft): { number: string; decidedOn: string; signatory: string } | null => {
  const { number, date, signatory } = draft;
  if (number.trim() === '' || date === null || signatory.trim() === '') return null;
  return { number: number.trim(), decidedOn: date, signatory: signatory.trim() };
};

/** Refusals of the three parts of a decision, as DecisionFields takes them. */
export const decisionErrors = (fields: Record<string, string>): Partial<Record<keyof DecisionDraft, string | undefined>> => ({
  number: fields['decision.number'],
  date: fields['decision.decidedOn'],
  signatory: fields['decision.signatory'],
});

export { emptyDecision };
