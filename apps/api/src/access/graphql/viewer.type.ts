import { Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { ClientScope, Permission, Role, clientScopeLabels, permissions, roleLabels } from '@dangvu/domain/access/roles';
import type { Locale } from '@dangvu/domain/language/label';
import { Unit } from '../../organisation/public.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';

export const LocaleName = { VI: 'vi', EN: 'en' } as const;
const ViewerKind = { ACCOUNT: 'ACCOUNT', API_CLIENT: 'API_CLIENT' } as const;

exposeEnum(LocaleName, 'Locale', 'Language of labels and messages.', { vi: 'Tiếng Việt — Vietnamese', en: 'Tiếng Anh — English' });
exposeEnum(ViewerKind, 'ViewerKind', 'Who is asking.', { ACCOUNT: 'Người dùng — A person with a session', API_CLIENT: 'Ứng dụng — A program with a key' });
exposeEnum(Role, 'Role', 'What a person is trusted with in a unit and below it.', roleLabels);
exposeEnum(ClientScope, 'ApiScope', 'What a program may read.', clientScopeLabels);
exposeEnum(Permission, 'Permission', 'One kind of act or of reading. Roles are made of them.', {
  ORGANISATION_READ: 'Xem cây tổ chức — See the tree of units',
  ORGANISATION_EDIT: 'Sắp xếp tổ chức: thành lập, đổi tên, chuyển, hợp nhất, chia tách, giải thể — Reorganise units',
  FIGURES_READ: 'Xem số liệu — See figures',
  NAMES_READ: 'Xem họ tên, hồ sơ — See names and records',
  CANDIDACY_RECORD: 'Ghi quần chúng, hồ sơ kết nạp — Record candidates',
  MEMBERSHIP_RECORD: 'Ghi việc của đảng viên — Record acts of membership',
  PERSON_ERASE: 'Xóa dữ liệu cá nhân hết thời hạn lưu — Erase personal data that are kept no longer',
  TRANSFER_DECIDE: 'Tiếp nhận chuyển sinh hoạt — Decide on transfers',
  PLAN_READ: 'Xem kế hoạch, chỉ tiêu — See plans and quotas',
  PLAN_EDIT: 'Lập kế hoạch — Draft plans',
  PLAN_PUBLISH: 'Ban hành kế hoạch — Publish plans',
  REPORT_READ: 'Xem báo cáo — See reports',
  REPORT_WRITE: 'Lập báo cáo — Write reports',
  REPORT_SUBMIT: 'Gửi báo cáo — Submit reports',
  REPORT_DECIDE: 'Duyệt, trả báo cáo — Accept or return reports',
  ACCOUNT_MANAGE: 'Quản trị tài khoản — Manage accounts',
  CLIENT_MANAGE: 'Quản trị ứng dụng — Manage API clients',
  AUDIT_READ: 'Xem nhật ký — Read the audit log',
  RULEBOOK_MANAGE: 'Sửa bộ quy tắc, lịch làm việc — Change the rulebook and the working calendar',
});

@Described('RoleGrant', 'A role held in a unit and everything below it, during a period.')
export class RoleGrant {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => Role, { description: 'What is trusted.' })
  role!: Role;

  @Field(() => Unit, { description: 'Where: this unit and all below it.' })
  unit!: Unit;

  @Field(() => LocalDate, { nullable: true, description: 'First day; null: from the beginning.' })
  startsOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null: until further notice.' })
  endsOn!: string | null;
}

@Described('OwnSecondFactor', 'A second factor of the caller’s own account: what it is, never its secret.')
export class OwnSecondFactor {
  @Field(() => DateTimeISO, { nullable: true, description: 'Since when it is on; null: the password alone signs in. Null for a program.' })
  since!: string | null;

  @Field(() => Boolean, { description: 'Whether a role held today requires one; then it cannot be turned off.' })
  required!: boolean;

  @Field(() => Int, { description: 'How many recovery codes have not been used.' })
  recoveryCodesLeft!: number;

  @Field(() => DateTimeISO, { nullable: true, description: 'When an administrator took it away; null when none did, or since it is on again.' })
  resetAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of that administrator.' })
  resetBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken away.' })
  resetReason!: string | null;
}

@Described('Viewer', 'Who is asking, and what they may do today.')
export class Viewer {
  @Field(() => ID, { description: 'Id of the account or of the API client.' })
  id!: string;

  @Field(() => Boolean, { description: 'True while a password given by an administrator has not been replaced; nothing else is permitted until then.' })
  mustChangePassword!: boolean;

  @Field(() => Boolean, { description: 'True while a role held today requires a second factor and there is none; nothing but setting it up is permitted until then.' })
  mustSetSecondFactor!: boolean;

  @Field(() => OwnSecondFactor, { description: 'The second factor of the caller’s own account.' })
  secondFactor!: OwnSecondFactor;

  @Field(() => [RoleGrant], { description: 'Grants that hold today; none for a program.' })
  grants!: RoleGrant[];

  @Field(() => Unit, { description: 'The topmost unit the caller works for; where screens begin.' })
  homeUnit!: Unit;

  @Field(() => LocalDate, { description: 'Today in the town, whatever the clock of the caller says.' })
  today!: string;
}

/** What is known from the request itself. */
@Resolver(() => Viewer)
export class ViewerFields {
  @FieldResolver(() => ViewerKind, { description: 'A person or a program.' })
  kind(@Ctx() context: RequestContext): string | undefined {
    return context.viewer?.kind;
  }

  @FieldResolver(() => String, { description: 'Name to show.' })
  displayName(@Ctx() context: RequestContext): string | undefined {
    return context.viewer?.name;
  }

  @FieldResolver(() => String, { nullable: true, description: 'What the person signs in with; null for a program.' })
  login(@Ctx() context: RequestContext): string | null {
    return context.viewer?.login ?? null;
  }

  @FieldResolver(() => LocaleName, { description: 'Language chosen in the account; the language of the request for a program.' })
  locale(@Root() row: { $locale: Locale | null }, @Ctx() context: RequestContext): Locale {
    return row.$locale ?? context.locale;
  }

  @FieldResolver(() => [Permission], { description: 'Everything the caller may do somewhere; where is said by `grants` and by `permissions` of each object.' })
  permissions(@Ctx() context: RequestContext): Permission[] {
    const held = new Set(context.viewer?.grants.flatMap((grant) => [...grant.permissions]));
    return permissions.filter((permission) => held.has(permission));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the data is the synthetic demo town.' })
  demo(@Ctx() context: RequestContext): boolean {
    return context.config.demo;
  }
}
