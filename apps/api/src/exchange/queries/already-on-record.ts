import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { MemberSheetRow } from '@dangvu/domain/membership/member-sheet/read-member-sheet';
import { lastBranch, personVisible } from '../../membership/public.ts';
import type { Ask } from './ask.ts';

interface Met {
  readonly line: number;
  readonly name: string;
  readonly branch: string | null;
}

const why = (vi: string, en: string): Refusal => ({ code: 'INVALID_INPUT', params: { what: { vi, en } } });

/**
 * Which rows of a list are about somebody on record already: by name, marks aside, and birth date, of whom the caller may see; or by a number
 * that is another's, of whomever.
 * @param different rows of which it was said that they are somebody else
 */
export async function alreadyOnRecord(ask: Ask, rows: readonly MemberSheetRow[], different: ReadonlySet<number>): Promise<{ readonly refusals: ReadonlyMap<number, readonly Refusal[]>; readonly peopleRead: number }> {
  const read = rows.flatMap(({ line, read: found }) => (found ? [{ line, ...found }] : []));
  const refusals = new Map<number, Refusal[]>();
  const add = (line: number, refusal: Refusal): void => void refusals.set(line, [...(refusals.get(line) ?? []), refusal]);
  if (read.length === 0) return { refusals, peopleRead: 0 };
  const statement = ask.statement();
  const list = (values: readonly unknown[], type: string): string => statement.param(values, `${type}[]`);
  const lines = list(read.map(({ line }) => line), 'int');
  const met = await ask.rows<Met & { kind: 'PERSON' | 'PERSONAL_ID' | 'CARD' | 'DOSSIER' }>(
    `with w as (select * from unnest(${lines}, ${list(read.map(({ person }) => person.fullName), 'text')}, ${list(read.map(({ person }) => person.bornOn), 'date')}, ${list(read.map(({ person }) => person.personalId), 'text')},
        ${list(read.map(({ membership }) => membership.cardNo), 'text')}, ${list(read.map(({ membership }) => membership.dossierNo), 'text')}) w(line, name, born, id, card, dossier))
     select 'PERSON' as kind, w.line, p.full_name as name, (select r.short_name from org_unit_revision r where r.unit_id = ${lastBranch('p.id')} order by r.during desc limit 1) as branch
       from w cross join lateral (select x.* from person x where x.search_name = fold_vietnamese(w.name) and x.born_on = w.born and ${personVisible('x.id', statement)} order by x.id limit 1) p
     union all select 'PERSONAL_ID', w.line, w.id, null from w join person p on p.personal_id = w.id
     union all select 'CARD', w.line, w.card, null from w where exists (select from membership m where m.card_no = w.card)
     union all select 'DOSSIER', w.line, w.dossier, null from w where exists (select from membership m where m.dossier_no = w.dossier)`,
    statement,
  );
  const births = new Map(read.map(({ line, person }) => [line, person.bornOn]));
  const same = met.filter(({ kind, line }) => kind === 'PERSON' && !different.has(line));
  for (const { line, name, branch } of same) add(line, { code: 'PERSON_ON_RECORD', params: { name, bornOn: births.get(line) ?? '', branch: branch ?? '–' } });
  for (const { kind, line, name } of met) {
    if (kind === 'PERSONAL_ID') add(line, why('số định danh cá nhân (đã có trong hồ sơ khác)', 'personal identification number (already on another record)'));
    if (kind === 'CARD' || kind === 'DOSSIER') add(line, { code: 'NUMBER_TAKEN', params: { number: name } });
  }
  return { refusals, peopleRead: same.length };
}
