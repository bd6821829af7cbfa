export { referenceOf } from '../../apollo/reference.ts';
