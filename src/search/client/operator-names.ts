import { OPERATOR_NAMES, type OperatorName, type OperatorNames } from './query.ts';

/** The names of operators in a language, and in English. */
export function listOperatorNames(
  t: (key: `search.operator.${OperatorName}`) => string,
): OperatorNames {
  return new Map([
    ...OPERATOR_NAMES.map((name) => [t(`search.operator.${name}`).toLowerCase(), name] as const),
    ...OPERATOR_NAMES.map((name) => [name, name] as const),
  ]);
}
