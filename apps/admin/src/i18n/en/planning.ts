import type { Translation } from '../translation.ts';
import type vi from '../vi/planning.ts';

const planning: Translation<typeof vi> = {
  title: {
    plans: 'Plans and quotas',
    plan: 'Plan',
  },
};

export default planning;
