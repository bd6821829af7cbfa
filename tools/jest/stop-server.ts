export default async function teardown(): Promise<void> {
  await (globalThis as { stopServer?: () => Promise<void> }).stopServer?.();
}
