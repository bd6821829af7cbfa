// Each file of tests works on a copy of the demo town, so that they need no order and leave no traces for each other.
import { randomBytes } from 'node:crypto';
import { APP_ROLE, withClient } from '../../../tools/database/migrate.ts';
import type { AccountNotes } from '../../../tools/demo-data/accounts/accounts.ts';

/** What a copy is made from; handed to the test process as text. */
export interface TemplateTown {
  ownerUrl: string;
  appPassword: string;
  notes: AccountNotes;
}

/** A database with the same content. @returns the addresses for the owner and for the serving role, and how to drop it */
export async function copyTown({ ownerUrl, appPassword }: TemplateTown): Promise<{ ownerUrl: string; appUrl: string; drop(): Promise<void> }> {
  const copy = `town_${randomBytes(6).toString('hex')}`;
  const source = new URL(ownerUrl).pathname.slice(1);
  const maintenance = databaseOf(ownerUrl, 'postgres');
  await withClient(maintenance, (client) => client.query(`create database ${copy} template ${source} strategy file_copy`));
  const appUrl = new URL(databaseOf(ownerUrl, copy));
  appUrl.username = APP_ROLE;
  appUrl.password = appPassword;
  return {
    ownerUrl: databaseOf(ownerUrl, copy),
    appUrl: appUrl.href,
    drop: async () => void (await withClient(maintenance, (client) => client.query(`drop database ${copy} with (force)`))),
  };
}

function databaseOf(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
