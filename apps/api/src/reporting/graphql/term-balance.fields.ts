import { FieldResolver, Resolver, Root } from 'type-graphql';
import { balanceOfTerm } from '@dangvu/domain/planning/term-balance';
import { Plan } from '../../planning/public.ts';
import { PercentView } from '../attainment-view.ts';
import { TermBalance } from './term-balance.type.ts';

interface TermFacts {
  readonly target: number | null;
  readonly years: readonly { readonly year: number; readonly planId: string | null; readonly target: number | null; readonly targetOriginal: number | null; readonly carriedIn: number; readonly done: number }[];
}

@Resolver(() => Plan)
export class PlanTermFields {
  @FieldResolver(() => TermBalance, { nullable: true, description: 'Of a term: its years, each a record of its own, against what the term is to reach. Null for a year, and when the caller sees only his own line.' })
  term(@Root() { $term }: { $term: TermFacts | null }): TermBalance | null {
    return (
      $term && {
        ...balanceOfTerm($term.target, $term.years),
        done: $term.years.reduce((sum, { done }) => sum + done, 0),
        years: $term.years.map((year) => ({ ...year, percent: new PercentView(year.done, year.target) })),
      }
    );
  }
}
