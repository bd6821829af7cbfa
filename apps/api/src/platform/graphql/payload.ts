import { Field } from 'type-graphql';
import { UserError } from './user-error.type.ts';

/** What every mutation answers with: objects that changed are null when it was refused, and then `userErrors` says why. */
export abstract class Payload {
  userErrors!: UserError[];
}

/** Declares `userErrors` on a payload class. type-graphql does not inherit fields across plain classes, hence a decorator. */
export const UserErrors = (): PropertyDecorator =>
  Field(() => [UserError], { description: 'Why nothing was done; empty when it was done.' }) as PropertyDecorator;
