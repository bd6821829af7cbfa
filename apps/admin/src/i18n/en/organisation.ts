import type { Translation } from '../translation.ts';
import type vi from '../vi/organisation.ts';

const organisation: Translation<typeof vi> = {
  title: {
    organisation: 'Organisation',
    unit: 'Unit',
  },
};

export default organisation;
