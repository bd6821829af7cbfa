import type { Translation } from '../translation.ts';
import type vi from '../vi/rulebook.ts';

const rulebook: Translation<typeof vi> = {
  title: {
    rules: 'Rules',
  },
};

export default rulebook;
