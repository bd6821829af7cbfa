import { Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { CandidacyMoveState, candidacyMoveStateLabels, lastDecisionAfterMove } from '@dangvu/domain/membership/candidacy-moves';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { Unit } from '../../organisation/public.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Candidacy } from './candidacy.type.ts';

exposeEnum(CandidacyMoveState, 'CandidacyMoveState', 'Where the move of a candidate stands.', candidacyMoveStateLabels);

@Described('CandidacyMove', 'A candidate moves to another branch, or out of the town, while his admission is considered (06-HD/TW 3.9).')
export class CandidacyMove {
  @Field(() => ID, { description: 'Id of the move.' })
  id!: string;

  @Field(() => CandidacyMoveState, { description: 'Where it stands.' })
  state!: CandidacyMoveState;

  @Field(() => Unit, { description: 'The branch that followed him.' })
  fromBranch!: Unit;

  @Field(() => Unit, { nullable: true, description: 'The branch that is to take him in; null when it leads out of the town.' })
  toBranch!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Where it leads outside the town.' })
  destination!: string | null;

  @Field(() => Boolean, { description: 'Whether the dossier had been sent up and had to be forwarded.' })
  sentUp!: boolean;

  @Field(() => String, { nullable: true, description: 'Number of the certificate that he is being helped.' })
  certificateNo!: string | null;

  @Field(() => LocalDate, { description: 'Day of the move.' })
  movedOn!: string;

  @Field(() => LocalDate, { description: 'Day it was recorded for.' })
  requestedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day the dossier was forwarded.' })
  forwardedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the answer; null while it waits.' })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the new branch has to look into before it is decided, within 60 working days.' })
  objection!: string | null;

  @Field(() => String, { nullable: true, description: 'Why he moves, or why he was sent back or stays.' })
  reason!: string | null;
}

interface MoveRow {
  readonly $clock: { readonly state: CandidacyMoveState; readonly movedOn: string };
}

@Resolver(() => CandidacyMove)
export class CandidacyMoveFields {
  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last day to forward the dossier; null when none waits to be forwarded.' })
  forwardDueOn(@Root() { $clock: { state, movedOn } }: MoveRow): string | null {
    return state === 'REQUESTED' ? deadlineOf('MOVED_DOSSIER_FORWARD', movedOn).dueOn : null;
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last day on which the old place may still decide on the admission; null once it was answered.' })
  decideDueOn(@Root() { $clock: { state, movedOn } }: MoveRow): string | null {
    return state === 'REQUESTED' || state === 'IN_TRANSIT' ? lastDecisionAfterMove(movedOn) : null;
  }
}

@Resolver(() => Candidacy)
export class MovesOfCandidacy {
  @FieldResolver(() => [CandidacyMove], { description: 'Moves while the admission was considered: the one that waits, then the latest first.' })
  moves(): never {
    throw new Error('read by the statement');
  }
}
