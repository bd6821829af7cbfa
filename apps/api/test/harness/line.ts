import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A way to a database that can be cut: what is open on it ends, and nobody listens there any more. */
export async function lineTo(address: string): Promise<{ url: string; cut: () => Promise<void> }> {
  const url = new URL(address);
  const [host, port] = [url.hostname, Number(url.port)];
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(port, host);
    for (const [from, to] of [[near, far], [far, near]] as const) {
      open.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy()).pipe(to);
    }
  });
  await new Promise<void>((listening) => line.listen(0, '127.0.0.1', listening));
  url.host = `127.0.0.1:${(line.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut: () => new Promise((closed) => {
      line.close(() => closed());
      for (const socket of open) socket.destroy();
    }),
  };
}
