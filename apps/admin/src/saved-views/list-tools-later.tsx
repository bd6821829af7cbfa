import type { ReactElement } from 'react';
import { lazyPart } from '../i18n/lazy-part.ts';
import type { ListKept } from './list-kept.ts';
import type { ListToolsProps } from './list-tools.tsx';

const Later = lazyPart<ListToolsProps<ListKept>>(() => import('./list-tools.tsx').then((module) => module.ListTools), ['saved-views']);

/** Fetched beside the list, which does not wait for it. */
export function ListTools<Kept extends ListKept>(props: ListToolsProps<Kept>): ReactElement {
  return <Later {...(props as unknown as ListToolsProps<ListKept>)} />;
}
