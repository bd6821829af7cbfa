import { flag, text } from '../../config/search.ts';

/** What the tree keeps in the address. */
export interface OrganisationAddress {
  q: string | undefined;
  /** Units that no longer exist are shown too. */
  closed: true | undefined;
}

export const readOrganisationAddress = (search: Record<string, unknown>): OrganisationAddress => ({ q: text(search, 'q'), closed: flag(search, 'closed') });
