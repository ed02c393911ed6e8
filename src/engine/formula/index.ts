export { type FormulaFault, findFault } from './find-fault.ts';
export {
  type FormulaProblem,
  type FormulaProblemCode,
  formulaLimits,
  formulaProblemCodes,
} from './formula-problem.ts';
export { type Formula, parseFormula, reservedNames } from './parse-formula.ts';
export type { FormulaNode, Operation } from './syntax-tree.ts';
export { isFormulaName } from './tokens.ts';
export { compileFormula, type VectorProgram } from './vector-program.ts';
