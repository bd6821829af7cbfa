/**
 * How the server's statements are planned, on whatever PostgreSQL the product is given.
 * - Machine code takes ten times as long to make as a page to read.
 * - A page anywhere costs little more than the next one: everything is in memory, or on a disk without moving parts. The default is from
 *   the time of the others, and reads whole tables to avoid an index.
 */
export const planning: Readonly<Record<string, string>> = { jit: 'off', random_page_cost: '1.1' };
