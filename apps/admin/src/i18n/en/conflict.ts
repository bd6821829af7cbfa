import type { Translation } from '../translation.ts';
import type vi from '../vi/conflict.ts';

const conflict: Translation<typeof vi> = {
  since: 'Recorded of this person since you opened the page',
  last: 'Recorded of this person last',
  recordedAt: 'recorded at {{moment}}',
  recordedBy: 'recorded by {{who}} at {{moment}}',
  unknown: 'What has just been recorded could not be loaded. Close this and look at the page.',
  seen: 'I have seen the new version and still record this',
};

export default conflict;
