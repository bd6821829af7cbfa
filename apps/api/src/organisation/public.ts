// What other features may use of the organisation.
export { Unit, UnitConnection } from './graphql/unit.type.ts';
export { siblingOrder, unitOf, unitShape } from './unit-shape.ts';
