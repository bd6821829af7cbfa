import type { Label } from '../../language/label.ts';

/** Failures of plans and quotas. */
export const planningMessages = {
  PLAN_EXISTS: {
    vi: 'Đơn vị đã có kế hoạch của kỳ này. Hãy mở kế hoạch đó.',
    en: 'The unit already has a plan for this period. Open that plan.',
  },
  PLAN_NOT_DRAFT: {
    vi: 'Kế hoạch đã ban hành. Muốn thay đổi, hãy lập quyết định điều chỉnh.',
    en: 'The plan is published. To change it, record a decision that adjusts it.',
  },
  PLAN_NOT_PUBLISHED: {
    vi: 'Kế hoạch chưa ban hành. Hãy ban hành trước khi điều chỉnh.',
    en: 'The plan is not published yet. Publish it before adjusting it.',
  },
  PLAN_STAGE_REFUSED: {
    vi: 'Kế hoạch đang ở bước “{stage}” nên chưa {act} được. Việc làm được lúc này: {allowed}.',
    en: 'The plan is at “{stage}”, so one cannot {act}. What can be done now: {allowed}.',
  },
  PLAN_SELF_APPROVAL: {
    vi: 'Người gửi kế hoạch không tự duyệt. Hãy nhờ người khác có quyền ban hành của đơn vị duyệt.',
    en: 'Who proposed a plan does not approve it. Ask somebody else who may publish for the unit.',
  },
  PLAN_WAS_PROPOSED: {
    vi: 'Kế hoạch đã gửi đơn vị rồi rút về nên không {act} được nữa. Hãy sửa, gửi lại đơn vị và duyệt trước khi ban hành.',
    en: 'The plan was proposed to the units and taken back, so one cannot {act}. Edit it, propose it again and have it approved before publishing.',
  },
  PLAN_NOT_OVER: {
    vi: 'Kỳ của kế hoạch còn đến {date}. Hãy khép lại sau ngày đó.',
    en: 'The period of the plan runs until {date}. Close it after that day.',
  },
  COUNTER_ANSWERED: {
    vi: 'Đề nghị này đã được trả lời. Hãy tải lại để xem.',
    en: 'This counter-proposal has been answered. Reload to see it.',
  },
  PLAN_EMPTY: {
    vi: 'Kế hoạch chưa giao chỉ tiêu cho đơn vị nào. Hãy nhập ít nhất một chỉ tiêu.',
    en: 'The plan assigns nothing yet. Enter at least one quota.',
  },
  PLAN_GAP_NEEDS_REMARK: {
    vi: 'Chỉ tiêu {target}, đã giao {assigned}, dự phòng {reserve}: lệch {gap}. Hãy ghi rõ lý do hoặc sửa cho khớp.',
    en: 'Target {target}, assigned {assigned}, reserve {reserve}: a gap of {gap}. Give the reason or make them agree.',
  },
  QUOTA_EXCEEDED: {
    vi: 'Chỉ còn {remaining} chỉ tiêu chưa giao, không đủ cho {requested}. Hãy giảm số giao hoặc xin thêm chỉ tiêu.',
    en: 'Only {remaining} of the quota is left, not enough for {requested}. Assign less or ask for more.',
  },
  QUOTA_EXCEEDED_ON_DAY: {
    vi: 'Ngày {date} chỉ còn {remaining} chỉ tiêu chưa giao, không đủ cho {requested}. Hãy chọn ngày muộn hơn hoặc giảm số giao.',
    en: 'On {date} only {remaining} of the quota was left, not enough for {requested}. Choose a later day or assign less.',
  },
  QUOTA_BEYOND_FEASIBLE: {
    vi: 'Chỉ tiêu cao hơn số người có thể kết nạp đúng thời hạn trong kỳ: {units}. Hãy ghi lý do cho các đơn vị này hoặc giảm số giao.',
    en: 'More than can lawfully be admitted within the period: {units}. Give the reason for these units or assign less.',
  },
  QUOTA_OWN_UNIT: {
    vi: 'Không tự giao chỉ tiêu cho chính đơn vị mình. Chỉ tiêu do cấp trên giao.',
    en: 'A unit does not set its own quota. The superior assigns it.',
  },
  QUOTA_NOT_CHILD: {
    vi: 'Chỉ giao chỉ tiêu cho đơn vị trực thuộc trực tiếp. Hãy chọn đơn vị cấp dưới liền kề.',
    en: 'A quota is assigned only to a unit directly below. Choose one of those.',
  },
  QUOTA_UNIT_ENDED: {
    vi: '“{unit}” chỉ hoạt động đến hết ngày {date}{now}. Hãy để trống ô này và giao cho đơn vị đang hoạt động.',
    en: '“{unit}” was there until {date}{now}. Leave this cell empty and assign to a unit that is there.',
  },
  PLAN_UNITS_GONE: {
    vi: 'Dự thảo còn chỉ tiêu của đơn vị không còn trực thuộc: {units}. Hãy xóa chỉ tiêu của các đơn vị này (rút kế hoạch về trước, nếu đã gửi đơn vị).',
    en: 'The draft still has figures for units that are not below any more: {units}. Clear them (first take the plan back if it was proposed to the units).',
  },
  QUOTA_NOT_ASSIGNED: {
    vi: 'Đơn vị này chưa được giao chỉ tiêu trong kỳ. Hãy giao chỉ tiêu trước.',
    en: 'No quota has been assigned to this unit in the period. Assign one first.',
  },
  CARRY_NOT_NEXT_YEAR: {
    vi: 'Chỉ chuyển từ kế hoạch năm đã ban hành sang kế hoạch của năm liền sau. Hãy chọn đúng hai kế hoạch.',
    en: 'A quota is carried only from a published plan of a year into the plan of the next one. Choose these two.',
  },
  CARRY_ACROSS_TERMS: {
    vi: 'Nhiệm kỳ kết thúc ngày {date}, không chuyển chỉ tiêu sang nhiệm kỳ sau. Hãy giao chỉ tiêu mới.',
    en: 'The term ends on {date}; nothing is carried into the next term. Assign a new quota.',
  },
  CARRY_TOO_MUCH: {
    vi: 'Năm trước chỉ còn {left} chỉ tiêu chưa thực hiện để chuyển, không đủ cho {requested}. Hãy giảm số chuyển.',
    en: 'Only {left} of the year before is left to carry, not enough for {requested}. Carry less.',
  },
  SCENARIO_NAME_TAKEN: {
    vi: 'Kế hoạch đã có phương án “{name}”. Hãy đặt tên khác.',
    en: 'The plan already has a scenario “{name}”. Choose another name.',
  },
  SCENARIO_TOO_MANY: {
    vi: 'Mỗi kế hoạch giữ tối đa {most} phương án. Hãy bỏ bớt một phương án.',
    en: 'A plan keeps {most} scenarios at most. Throw one away first.',
  },
  TARGET_TERMS_INVALID: {
    vi: 'Chỉ tiêu chưa hợp lệ: {what}. Hãy sửa rồi gửi lại.',
    en: 'The target is not valid: {what}. Correct it and send it again.',
  },
  TARGET_KIND_UNFIT: {
    vi: 'Chỉ tiêu thống kê này không giao theo loại “{kind}”. Hãy chọn loại khác.',
    en: 'This indicator cannot have a target of the kind “{kind}”. Choose another kind.',
  },
  TARGET_NOT_ASSIGNED: {
    vi: 'Đơn vị chưa được giao chỉ tiêu này nên không có gì để hủy. Hãy giao trước.',
    en: 'The unit has no such target, so there is nothing to cancel. Assign it first.',
  },
  INDICATOR_CODE_TAKEN: {
    vi: 'Mã “{code}” đã dùng cho chỉ tiêu thống kê khác. Hãy chọn mã khác.',
    en: 'The code “{code}” belongs to another indicator. Choose another one.',
  },
  INDICATOR_CLOSED: {
    vi: 'Chỉ tiêu thống kê này đã ngừng dùng. Hãy chọn chỉ tiêu khác.',
    en: 'This indicator is no longer used. Choose another one.',
  },
  SPREAD_LOCKED_TOO_MUCH: {
    vi: 'Các ô đã khóa cộng lại {locked}, nhiều hơn {amount} đem phân bổ. Hãy mở khóa bớt ô hoặc giảm dự phòng.',
    en: 'The locked cells add up to {locked}, more than the {amount} to spread. Unlock some, or keep less in reserve.',
  },
  SPREAD_MINIMUM_TOO_MUCH: {
    vi: 'Mức tối thiểu của {units} đơn vị cộng lại {needed}, nhiều hơn {amount} còn để phân bổ. Hãy hạ mức tối thiểu hoặc mở khóa bớt ô.',
    en: 'The minima of {units} units add up to {needed}, more than the {amount} left to spread. Lower them, or unlock some cells.',
  },
  SPREAD_MAXIMUM_TOO_LITTLE: {
    vi: 'Các mức tối đa chỉ nhận được {room} trong {amount} còn để phân bổ, thừa {rest}. Hãy nâng mức tối đa, hoặc chuyển phần thừa vào dự phòng.',
    en: 'The maxima take only {room} of the {amount} left to spread; {rest} remain. Raise them, or let the rest go to the reserve.',
  },
  SPREAD_BOUNDS_CROSSED: {
    vi: 'Mức tối thiểu {minimum} cao hơn mức tối đa {maximum}. Hãy sửa một trong hai.',
    en: 'The minimum {minimum} is above the maximum {maximum}. Correct one of them.',
  },
} as const satisfies Record<string, Label>;
