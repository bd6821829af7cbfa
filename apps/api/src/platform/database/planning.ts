/**
 * How the server's statements are planned, on whatever PostgreSQL the product is given.
 * - Machine code takes ten times as long to make as a page to read.
 * - A page anywhere costs little more than the next one: everything is in memory, or on a disk without moving parts. The default is from
 *   the time of the others, and reads whole tables to avoid an index.
 * - A statement is planned once for all values. Left to itself PostgreSQL compares the estimate of that plan with those of plans for the
 *   values, and takes for dear what it knows nothing of: most pages were planned anew each time they were asked, for as long as they
 *   took to read (decisions/0011).
 */
export const planning: Readonly<Record<string, string>> = { jit: 'off', random_page_cost: '1.1', plan_cache_mode: 'force_generic_plan' };
