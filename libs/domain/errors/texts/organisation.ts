import type { Label } from '../../language/label.ts';

/** Failures of units. */
export const organisationMessages = {
  UNIT_NOT_BRANCH: {
    vi: 'Đơn vị này không phải là chi bộ. Hãy chọn một chi bộ.',
    en: 'This unit is not a branch. Choose a branch.',
  },
  UNIT_OUT_OF_SCOPE: {
    vi: 'Đơn vị này ngoài phạm vi được giao. Hãy chọn đơn vị trong phạm vi của đồng chí.',
    en: 'This unit is outside your scope. Choose one within it.',
  },
  UNIT_CLOSED: {
    vi: 'Đơn vị này không hoạt động vào ngày {date}. Hãy chọn đơn vị khác hoặc kiểm tra ngày.',
    en: 'This unit does not exist on {date}. Choose another unit or check the date.',
  },
  CARRIED_WITH_UNIT: {
    vi: 'Đảng viên, nguồn kết nạp chỉ chuyển theo khi chính chi bộ được sắp xếp lại. Muốn chuyển riêng một người, hãy làm thủ tục chuyển sinh hoạt.',
    en: 'Nobody is carried alone: people go with their branch when it is reorganised. To move one person, request a transfer.',
  },
  UNIT_KIND_NOT_BELOW: {
    vi: '{child} không đứng trực tiếp dưới {parent}. Hãy chọn cấp trên hoặc loại hình khác.',
    en: '{child}: does not stand directly under this: {parent}. Choose another superior or another kind.',
  },
  UNIT_KIND_CHANGES_MEMBERS: {
    vi: 'Chi bộ có đảng viên, tổ chức khác thì không: không đổi loại hình từ {from} sang {to}. Hãy thành lập đơn vị mới rồi chuyển sang.',
    en: 'Branches hold members and other units do not: {from} cannot become {to}. Establish a new unit and merge into it.',
  },
  UNIT_CODE_TAKEN: {
    vi: 'Mã {code} đang được một đơn vị khác dùng. Hãy nhập mã khác.',
    en: 'Another unit bears the code {code}. Enter another one.',
  },
  REORGANISATION_ROOT: {
    vi: 'Đơn vị trên cùng của cây không sắp xếp lại ở đây. Hãy chọn đơn vị bên dưới.',
    en: 'The root of the tree is not reorganised here. Choose a unit below it.',
  },
  REORGANISATION_SAME_UNIT: {
    vi: 'Một đơn vị được nêu hai lần. Hãy bỏ bớt.',
    en: 'One unit is named twice. Leave it out once.',
  },
  REORGANISATION_KINDS_DIFFER: {
    vi: 'Chỉ hợp nhất các đơn vị cùng bậc: {kinds}. Hãy chọn đơn vị cùng loại hình hoặc đổi loại hình trước.',
    en: 'Only units of one level are merged: {kinds}. Choose units of one kind, or change the kind first.',
  },
  REORGANISATION_NESTED: {
    vi: 'Đơn vị nhận nằm bên dưới đơn vị được sắp xếp. Hãy chọn đơn vị khác.',
    en: 'The receiving unit lies below the unit that is reorganised. Choose another one.',
  },
  REORGANISATION_NOTHING: {
    vi: 'Việc này không thay đổi gì. Hãy chọn cấp trên, tên hoặc loại hình khác.',
    en: 'This would change nothing. Choose another superior, name or kind.',
  },
  REORGANISATION_OVERTAKEN: {
    vi: 'Đã có việc ghi tại các đơn vị này từ ngày {latest}, nên không sắp xếp lại được từ ngày {date}. Hãy chọn ngày hiệu lực muộn hơn.',
    en: 'Something is recorded at these units since {latest}, so they cannot be reorganised from {date} on. Choose a later effective day.',
  },
  REORGANISATION_TRANSFERS_OPEN: {
    vi: 'Còn {count} việc chuyển sinh hoạt đến hoặc đi chưa xong. Hãy tiếp nhận, trả lại hoặc hủy trước.',
    en: '{count} transfers to or from here are still open. Accept, return or cancel them first.',
  },
  REORGANISATION_HOSTING: {
    vi: 'Còn {count} đảng viên nơi khác sinh hoạt tạm thời ở đây. Hãy ghi kết thúc trước.',
    en: '{count} members of other branches take part here for a time. Record the end of it first.',
  },
  REORGANISATION_CLASSES_OPEN: {
    vi: 'Còn {count} lớp do đơn vị mở chưa có kết quả. Hãy ghi kết quả trước.',
    en: '{count} classes held by the unit have no result yet. Record the results first.',
  },
  REORGANISATION_COUNTERS_OPEN: {
    vi: 'Còn {count} đề nghị của đơn vị về chỉ tiêu chưa được trả lời. Hãy trả lời trước.',
    en: '{count} counter-proposals of the units are not answered. Answer them first.',
  },
  REORGANISATION_TARGETS_DIFFER: {
    vi: 'Chỉ tiêu “{indicator}” của các đơn vị giao theo cách khác nhau nên không cộng được. Hãy điều chỉnh hoặc hủy một chỉ tiêu trong kế hoạch trước.',
    en: 'The targets of the units on “{indicator}” are set in different ways and cannot be added. Revise or cancel one of them in the plan first.',
  },
  REORGANISATION_UNFINISHED: {
    vi: 'Chưa chia hết: còn {members} đảng viên, {candidates} nguồn, {units} đơn vị trực thuộc chưa thuộc đơn vị mới nào. Hãy xếp đủ.',
    en: 'Not everything is assigned: {members} members, {candidates} candidates and {units} units below belong to no part yet. Assign all.',
  },
  UNIT_NOT_EMPTY: {
    vi: 'Đơn vị còn {members} đảng viên, {candidates} nguồn, {units} đơn vị trực thuộc. Hãy hợp nhất vào đơn vị khác hoặc chuyển hết trước khi giải thể.',
    en: 'The unit still has {members} members, {candidates} candidates and {units} units below it. Merge it into another unit, or move them first.',
  },
  UNIT_HAS_QUOTA: {
    vi: 'Đơn vị còn chỉ tiêu {amount} của kế hoạch đang thực hiện. Hãy điều chuyển hoặc hủy chỉ tiêu trước khi giải thể.',
    en: 'The unit still has a quota of {amount} in a plan under way. Move or cancel it before the unit is dissolved.',
  },
  UNIT_HAS_TARGETS: {
    vi: 'Đơn vị còn {count} chỉ tiêu theo chỉ báo. Hãy hủy các chỉ tiêu đó trong kế hoạch, hoặc hợp nhất đơn vị.',
    en: 'The unit still has {count} targets by indicator. Cancel them in the plan, or merge the unit.',
  },
} as const satisfies Record<string, Label>;
