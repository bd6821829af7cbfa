import type { Translation } from '../translation.ts';
import type vi from '../vi/access.ts';

const access: Translation<typeof vi> = {
  title: {
    accounts: 'Accounts',
  },
};

export default access;
