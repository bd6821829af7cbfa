import type { Translation } from '../translation.ts';
import type vi from '../vi/exchange.ts';

const exchange: Translation<typeof vi> = {
  title: {
    clients: 'Connections',
    explorer: 'API explorer',
  },
};

export default exchange;
