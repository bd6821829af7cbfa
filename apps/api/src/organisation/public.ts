// What other features may use of the organisation.
export { formerIssuer } from './commands/former-issuer.ts';
export type { FormerIssuer } from './commands/former-issuer.ts';
export { issuerOf, recordDecision, shareDecision, unitsFrom } from './commands/record-decision.ts';
export type { DecisionSubject, TypedDecision } from './commands/record-decision.ts';
export { beginUnit, concludeReorganisation, endUnits, placeUnits, requireFreeCode, reviseUnit, termsTyped } from './commands/change-tree.ts';
export type { UnitTerms } from './commands/change-tree.ts';
export { holdUnits, unitsUnder } from './commands/tree-facts.ts';
export type { HeldUnit } from './commands/tree-facts.ts';
export { DecisionEntity } from './decision.entity.ts';
export { decisionShape } from './decision-shape.ts';
export { Decision, DecisionInput } from './graphql/decision.type.ts';
export { Reorganisation } from './graphql/reorganisation.type.ts';
export { UnitPermissions } from './graphql/unit-permissions.type.ts';
export { Unit, UnitConnection } from './graphql/unit.type.ts';
export { permittedHere, unitPermissionsShape } from './unit-permissions-shape.ts';
export { siblingOrder, unitOf, unitShape, unitName, unitStateOf, unitsOnDay } from './unit-shape.ts';
