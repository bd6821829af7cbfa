// One look of Lighthouse at one page, in the browser that already runs; nothing of it leaves this machine.
import lighthouse from 'lighthouse';

/** What is kept of a run; times in milliseconds. */
export interface Seen {
  performance: number;
  firstContentfulPaint: number;
  largestContentfulPaint: number;
  totalBlockingTime: number;
  cumulativeLayoutShift: number;
  speedIndex: number;
  /** How fast Lighthouse finds the machine: a desktop of today is above 2000, a middling telephone near 500. */
  benchmarkIndex: number;
  /** By how much the processor was reckoned slower than it is. */
  slowdown: number;
}

/**
 * Loads the page as the mobile preset does: a telephone on a slow 4G line with a slower processor, both simulated from what
 * was observed. The session travels as a header, because storage is emptied before.
 * @param slowdown how many times slower than this machine the processor is; the preset says 4, for a fast machine
 * @throws Error when Lighthouse could not judge the page
 */
export async function seeWithLighthouse(url: string, debuggingPort: number, cookie: string | null, slowdown: number): Promise<Seen> {
  const outcome = await lighthouse(url, {
    port: debuggingPort,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance'],
    ...(cookie === null ? {} : { extraHeaders: { cookie } }),
    // The page is asked for what it is; a picture of every frame would cost more than it tells.
    disableFullPageScreenshot: true,
    throttlingMethod: 'simulate',
    throttling: { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: slowdown },
  });
  const judged = outcome?.lhr;
  if (judged === undefined || judged.runtimeError !== undefined) throw new Error(`${url}: ${judged?.runtimeError?.message ?? 'Lighthouse gave no answer'}`);
  const value = (audit: string): number => {
    const found = judged.audits[audit]?.numericValue;
    if (found === undefined) throw new Error(`${url}: Lighthouse did not measure ${audit}: ${judged.audits[audit]?.errorMessage ?? ''}`);
    return found;
  };
  return {
    performance: Math.round((judged.categories['performance']?.score ?? 0) * 100),
    firstContentfulPaint: value('first-contentful-paint'),
    largestContentfulPaint: value('largest-contentful-paint'),
    totalBlockingTime: value('total-blocking-time'),
    cumulativeLayoutShift: value('cumulative-layout-shift'),
    speedIndex: value('speed-index'),
    benchmarkIndex: judged.environment.benchmarkIndex,
    slowdown,
  };
}
