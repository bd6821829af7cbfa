import type { Translation } from '../translation.ts';
import type vi from '../vi/membership.ts';

const membership: Translation<typeof vi> = {
  title: {
    candidates: 'Candidates',
    members: 'Members',
    person: 'Member',
  },
};

export default membership;
