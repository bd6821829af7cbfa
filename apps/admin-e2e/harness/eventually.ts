/**
 * Repeats a check until it holds: screens change when answers arrive, not when a click returns.
 * @throws what the check threw last, when it does not hold in time
 */
export async function eventually<T>(check: () => T | Promise<T>, milliseconds = 8000): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
