import { lazy, Suspense } from 'react';
import type { ComponentProps, ReactElement } from 'react';
import type { ActForm } from './act-form.tsx';

const load = () => import('./act-form.tsx').then((module) => ({ default: module.ActForm }));
const Form = lazy(load);

/** Fetches the forms before one is asked for, e.g. when the pointer comes near the buttons. */
export const fetchActForms = (): void => void load();

/** The form of an act, fetched when the first one is opened: most visits to a person record nothing. */
export function LazyActForm(props: ComponentProps<typeof ActForm>): ReactElement {
  return <Suspense><Form {...props} /></Suspense>;
}
