// What the server may use of exchange.
export { ApiClientEntity } from './api-client.entity.ts';
