import type { CalendarPeriod, KindSetting } from '@dangvu/domain/reporting/report-calendar';
import { formatDay } from '@dangvu/ui/format';
import { useTranslation } from 'react-i18next';
import type { CalendarDecisionFragment } from './calendar.generated.ts';

export interface SettingWords {
  /** From which day a period may be reported. */
  opens: (setting: KindSetting) => string;
  due: (setting: KindSetting) => string;
  closes: (setting: KindSetting) => string;
  /** The days of one period: `mở 25/11/2026, hạn 05/12/2026`. */
  days: (period: CalendarPeriod) => string;
  /** The document a decision rests on. */
  basis: (decision: Pick<CalendarDecisionFragment, 'number' | 'decidedOn'>) => string;
  /** What a decision asks, line by line. */
  lines: (kinds: readonly KindSetting[]) => string[];
}

/** How the calendar of reports is said, in the table, in its history and before it is issued. */
export function useSettingWords(): SettingWords {
  const { t } = useTranslation('report-calendar');
  const opens = ({ kind, openingDay }: KindSetting) => t(kind === 'MONTH' ? 'openingMonth' : 'openingLong', { day: openingDay });
  const due = ({ dueDays }: KindSetting) => t('dueDays', { count: dueDays });
  const closes = ({ closingDays }: KindSetting) => (closingDays === null ? t('never') : closingDays === 0 ? t('closingAtOnce') : t('closingDays', { count: closingDays }));
  return {
    opens, due, closes,
    days: ({ opensOn, dueOn, closesOn }) =>
      closesOn === null ? t('days', { opens: formatDay(opensOn), due: formatDay(dueOn) }) : t('daysClosing', { opens: formatDay(opensOn), due: formatDay(dueOn), closes: formatDay(closesOn) }),
    basis: ({ number, decidedOn }) => (number === null || decidedOn === null ? t('ofTheProduct') : t('document', { number, day: formatDay(decidedOn) })),
    lines: (kinds) => {
      const [asked, not] = [kinds.filter((one) => one.asked), kinds.filter((one) => !one.asked)];
      if (asked.length === 0) return [t('askedNone')];
      const said = asked.map((one) =>
        t('line', { kind: t(`kinds.${one.kind}`), opens: opens(one), due: due(one), closes: one.closingDays === null ? t('never') : t('lineCloses', { closes: closes(one) }) }));
      return not.length === 0 ? said : [...said, t('lineNot', { kinds: not.map(({ kind }) => t(`kinds.${kind}`)).join(', ') })];
    },
  };
}
