import { isBranchKind, UnitKind, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { Choice } from '@dangvu/ui/choice';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit, UnitAct } from './acts.ts';
import { nobody } from './divide.tsx';
import { CloseUnitDocument, EstablishUnitDocument, MergeUnitsDocument, MoveUnitDocument, RenameUnitDocument, SplitUnitDocument } from './reorganise.generated.ts';
import { ReorganiseFrame } from './reorganise-frame.tsx';
import type { FrameProps } from './reorganise-frame.tsx';
import { SplitParts, splitFields, splitInput } from './split-parts.tsx';
import type { Split } from './split-parts.tsx';
import { complete, TermsFields, typedTerms } from './terms-fields.tsx';
import type { Terms } from './terms-fields.tsx';
import { UnitList } from './unit-list.tsx';
import type { OtherUnit } from './unit-list.tsx';

const termFields = (path: string): string[] => ['name', 'shortName', 'code', 'kind', 'sector'].map((field) => (path === '' ? field : `${path}.${field}`));

const peers = (kind: UnitKind): readonly UnitKind[] => Object.values(UnitKind).filter((other) => isBranchKind(other) === isBranchKind(kind));
const emptyTerms = (unit: Unit, kind: UnitKind): Terms => ({ name: '', shortName: '', code: '', kind, sector: unit.sector });

/** The form of one act upon a unit. */
export function ReorganiseDialog({ act, unit, onClose }: { act: UnitAct; unit: Unit; onClose: () => void }): ReactElement {
  const { t } = useTranslation(['reorganise', 'organisation']);
  const below = unitKinds[unit.kind].children;
  const [terms, setTerms] = useState<Terms>(() =>
    act === 'rename' ? { name: unit.name, shortName: unit.shortName, code: unit.code, kind: unit.kind, sector: unit.sector } : emptyTerms(unit, act === 'establish' ? (below[0] ?? unit.kind) : unit.kind),
  );
  const [others, setOthers] = useState<readonly OtherUnit[]>([]);
  const [into, setInto] = useState<'this' | 'fresh'>('this');
  const fresh = emptyTerms(unit, unit.kind);
  const [split, setSplit] = useState<Split>({ goesOn: true, parts: [{ key: 0, terms: fresh, division: nobody }] });
  const self = { id: unit.id, expectedVersion: unit.version };
  const shared = { act, title: `${t(`organisation:unit.acts.${act}`)}: ${unit.name}`, onClose };
  const frame = (document: unknown, input: object | null, shownFields: readonly string[], children: FrameProps['children']): ReactElement => (
    <ReorganiseFrame {...shared} document={document as FrameProps['document']} input={input} shownFields={shownFields}>{children}</ReorganiseFrame>
  );
  const fields = (path: string, kinds: readonly UnitKind[]) => (errors: Record<string, string>) => <TermsFields value={terms} onChange={setTerms} kinds={kinds} errors={errors} path={path} />;

  switch (act) {
    case 'establish':
      return frame(EstablishUnitDocument, complete(terms) ? { parentId: unit.id, unit: typedTerms(terms) } : null, termFields('unit'), fields('unit', below));
    case 'rename':
      return frame(RenameUnitDocument, complete(terms) ? { ...self, ...typedTerms(terms) } : null, termFields(''), fields('', peers(unit.kind)));
    case 'move': {
      const [parent] = others;
      return frame(MoveUnitDocument, parent === undefined ? null : { ...self, parentId: parent.id, ...(terms.kind === unit.kind ? {} : { kind: terms.kind }) }, [], () => <UnitList label={t('parent')} value={others} onChange={setOthers} most={1} />);
    }
    case 'merge': {
      const units = [self, ...others.map(({ id, version }) => ({ id, expectedVersion: version }))];
      const input = others.length === 0 || (into === 'fresh' && !complete(terms)) ? null : { units, ...(into === 'this' ? { intoId: unit.id } : { newUnit: typedTerms(terms) }) };
      return frame(MergeUnitsDocument, input, termFields('newUnit'), (errors) => (
        <>
          <UnitList label={t('mergeWith')} value={others} onChange={setOthers} />
          <Choice label={t('into.label')} value={into} onChange={setInto} options={[{ value: 'this', label: t('into.this', { name: unit.shortName }) }, { value: 'fresh', label: t('into.fresh') }]} />
          {into === 'fresh' && <TermsFields value={terms} onChange={setTerms} kinds={peers(unit.kind)} errors={errors} path="newUnit" />}
        </>
      ));
    }
    case 'split': {
      const input = splitInput(split);
      return frame(SplitUnitDocument, input === null ? null : { ...self, ...input }, splitFields(split), (errors) => <SplitParts unit={unit} value={split} onChange={setSplit} errors={errors} fresh={fresh} />);
    }
    case 'close':
      return frame(CloseUnitDocument, self, [], () => null);
  }
}
