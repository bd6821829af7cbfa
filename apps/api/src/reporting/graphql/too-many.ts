import { formatWhole } from '@dangvu/domain/language/label';
import { membersAtOnce } from '@dangvu/domain/membership/at-once';

/** How many are too many, as the descriptions of the schema say it. */
export const tooMany = `more than ${formatWhole(membersAtOnce)} members, too many to go through at once`;
