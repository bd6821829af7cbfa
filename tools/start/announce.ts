// What `npm start` prints when everything is up.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface DemoAccount {
  login: string;
  password: string;
  role: string;
  unit: string;
}

/**
 * The address, the demo accounts when there are any, and how to stop.
 * @param demoDir the folder of demo-accounts.json; null when the town is not the demo one
 */
export function announcement(address: string, demoDir: string | null): string {
  return [
    '',
    `  Đảng vụ đang chạy ở / is running at   ${address}`,
    `  GraphQL                               ${address}/graphql`,
    ...(demoDir === null ? [] : accounts(join(demoDir, 'demo-accounts.json'))),
    '',
    '  Dừng: Ctrl-C / Stop: Ctrl-C',
    '',
  ].join('\n');
}

function accounts(file: string): string[] {
  if (!statSync(file, { throwIfNoEntry: false })) return [];
  const found = demoAccounts(JSON.parse(readFileSync(file, 'utf8')));
  const width = (pick: (account: DemoAccount) => string) => Math.max(0, ...found.map((account) => pick(account).length));
  const [login, password] = [width((one) => one.login), width((one) => one.password)];
  return [
    '',
    `  Tài khoản mẫu / demo accounts (${file})`,
    ...found.map((one) => `    ${one.login.padEnd(login)}  ${one.password.padEnd(password)}  ${one.role}, ${one.unit}`),
  ];
}

/** The accounts in the file, whatever else it holds beside them. */
export function demoAccounts(content: unknown): DemoAccount[] {
  const list = Array.isArray(content) ? content : Object.values(content ?? {}).find(Array.isArray);
  return ((list ?? []) as Partial<DemoAccount>[]).flatMap(({ login, password, role = '', unit = '' }) =>
    login && password ? [{ login, password, role, unit }] : [],
  );
}
