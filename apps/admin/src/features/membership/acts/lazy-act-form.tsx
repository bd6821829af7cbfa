import { lazy, Suspense } from 'react';
import type { ComponentProps, ReactElement } from 'react';
import type { ActForm } from './act-form.tsx';
import type { ExpectDepartureAct } from './departure-acts.tsx';
import type { AnswerInquiry, SendInquiry } from './inquiry-acts.tsx';
import type { PaperAct } from './paper-act.tsx';
import type { PersonAct } from './person-act.tsx';
import type { AssignSupporter, EndSupporter } from './supporter-acts.tsx';

const load = () => import('./act-form.tsx').then((module) => ({ default: module.ActForm }));
const Form = lazy(load);

/** Fetches the forms before one is asked for, e.g. when the pointer comes near the buttons. */
export const fetchActForms = (): void => void load();

/** The form of an act, fetched when the first one is opened: most visits to a person record nothing. */
export function LazyActForm(props: ComponentProps<typeof ActForm>): ReactElement {
  return <Suspense><Form {...props} /></Suspense>;
}

const OfPerson = lazy(() => import('./person-act.tsx').then((module) => ({ default: module.PersonAct })));

/** The same on the page of one person. */
export function LazyPersonAct(props: ComponentProps<typeof PersonAct>): ReactElement {
  return <Suspense><OfPerson {...props} /></Suspense>;
}

const Paper = lazy(() => import('./paper-act.tsx').then((module) => ({ default: module.PaperAct })));

/** The form of one paper of a dossier, fetched likewise. */
export function LazyPaperAct(props: ComponentProps<typeof PaperAct>): ReactElement {
  return <Suspense><Paper {...props} /></Suspense>;
}

const Assign = lazy(() => import('./supporter-acts.tsx').then((module) => ({ default: module.AssignSupporter })));
const End = lazy(() => import('./supporter-acts.tsx').then((module) => ({ default: module.EndSupporter })));

/** The forms of who introduces and helps, fetched likewise. */
export function LazyAssignSupporter(props: ComponentProps<typeof AssignSupporter>): ReactElement {
  return <Suspense><Assign {...props} /></Suspense>;
}

export function LazyEndSupporter(props: ComponentProps<typeof EndSupporter>): ReactElement {
  return <Suspense><End {...props} /></Suspense>;
}

const Expect = lazy(() => import('./departure-acts.tsx').then((module) => ({ default: module.ExpectDepartureAct })));

/** The form of an expected departure, fetched likewise. */
export function LazyExpectDeparture(props: ComponentProps<typeof ExpectDepartureAct>): ReactElement {
  return <Suspense><Expect {...props} /></Suspense>;
}

const Send = lazy(() => import('./inquiry-acts.tsx').then((module) => ({ default: module.SendInquiry })));
const Answer = lazy(() => import('./inquiry-acts.tsx').then((module) => ({ default: module.AnswerInquiry })));

/** The forms of what is asked of others, fetched likewise. */
export function LazySendInquiry(props: ComponentProps<typeof SendInquiry>): ReactElement {
  return <Suspense><Send {...props} /></Suspense>;
}

export function LazyAnswerInquiry(props: ComponentProps<typeof AnswerInquiry>): ReactElement {
  return <Suspense><Answer {...props} /></Suspense>;
}
