import type { Label } from '@dangvu/domain/language/label';
import { UnitKind, isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { stateLabels } from '@dangvu/domain/membership/states';
import type { Tone } from '@dangvu/ui/state-badge';
import { useTranslation } from 'react-i18next';
import type { MembershipStatus } from './members.generated.ts';

/** The label of the domain in the reader's language. */
export const useLabel = (): ((label: Label) => string) => {
  const { i18n } = useTranslation();
  return (label) => (i18n.language === 'en' ? label.en : label.vi);
};

/** How a status weighs: nothing is wrong with having moved or died, something was with being expelled. */
export const statusTones: Record<MembershipStatus, Tone> = {
  DECIDED: 'wait',
  PROBATIONARY: 'info',
  OFFICIAL: 'good',
  MOVED: 'idle',
  STRUCK_OFF: 'bad',
  RESIGNED: 'idle',
  EXPELLED: 'bad',
  DECEASED: 'idle',
  ANNULLED: 'bad',
};

export const statusLabel = (status: MembershipStatus): Label => stateLabels[status];

/** The sentence-inner label of an act as a title: "công nhận chính thức" → "Công nhận chính thức". */
export const asTitle = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The same label as the name of an entry that exists: "ghi lễ kết nạp" → "Lễ kết nạp". */
export const entryTitle = (label: string): string => asTitle(label.replace(/^(?:ghi |record the )/iu, ''));

/** Kinds of unit that hold members themselves. */
export const branchKinds: readonly UnitKind[] = Object.values(UnitKind).filter(isBranchKind);
