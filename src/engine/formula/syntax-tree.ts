/** A formula once read. Every node knows where it starts, for messages. */
export type FormulaNode = NumberNode | NameNode | OperationNode;

export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
  readonly position: number;
}

export interface NameNode {
  readonly kind: 'name';
  /** In Unicode normal form C. */
  readonly name: string;
  readonly position: number;
}

export interface OperationNode {
  readonly kind: 'operation';
  readonly operation: Operation;
  /** One or two operands. */
  readonly operands: readonly FormulaNode[];
  /** Place of the operator or of the function's name. */
  readonly position: number;
}

export type UnaryOperation = 'negate' | 'exp' | 'log' | 'sqrt';
export type BinaryOperation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'power'
  | 'min'
  | 'max'
  | 'less'
  | 'at-most'
  | 'greater'
  | 'at-least'
  | 'equal'
  | 'different';
export type Operation = UnaryOperation | BinaryOperation;
