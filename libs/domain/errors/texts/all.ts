import { accessMessages } from './access.ts';
import { askingMessages } from './asking.ts';
import { candidacyMessages } from './candidacy.ts';
import { cellMessages } from './cell.ts';
import { disciplineMessages } from './discipline.ts';
import { membershipMessages } from './membership.ts';
import { missedMonthMessages } from './missed-month.ts';
import { officeMessages } from './office.ts';
import { organisationMessages } from './organisation.ts';
import { personMessages } from './person.ts';
import { planningMessages } from './planning.ts';
import { reportingMessages } from './reporting.ts';
import { rulebookMessages } from './rulebook.ts';
import { sheetMessages } from './sheet.ts';
import { transferMessages } from './transfer.ts';

/** Each text says what is wrong and what to do about it; a new failure is one entry in the file of its noun. */
export const messages = {
  ...askingMessages,
  ...cellMessages,
  ...accessMessages,
  ...membershipMessages,
  ...missedMonthMessages,
  ...personMessages,
  ...officeMessages,
  ...disciplineMessages,
  ...candidacyMessages,
  ...transferMessages,
  ...organisationMessages,
  ...planningMessages,
  ...rulebookMessages,
  ...reportingMessages,
  ...sheetMessages,
} as const;
