import { permittedHere, unitPermissionsShape } from '../organisation/public.ts';
import { extendShape } from '../platform/read/shape.ts';

extendShape(unitPermissionsShape, {
  canRecordMembers: permittedHere('MEMBERSHIP_RECORD'),
  canRecordCandidates: permittedHere('CANDIDACY_RECORD'),
});
