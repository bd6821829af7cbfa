import type { Translation } from '../translation.ts';
import type vi from '../vi/audit.ts';

const audit: Translation<typeof vi> = {
  title: {
    audit: 'Audit log',
  },
};

export default audit;
