/** How well a ranking answers one query. */
export interface RankingMeasures {
  /** Normalized discounted cumulative gain of the first ten. */
  readonly ndcg: number;
  readonly averagePrecision: number;
  /** The share of the relevant documents that is among the first fifty. */
  readonly recall: number;
}

/**
 * Measures the ids found, best first, by the judgements: id to grade, of which those above 0 are
 * relevant. As trec_eval: the gain of a document is its grade, discounted by log2(rank + 1), and a
 * document given twice counts where it stands first.
 */
export function measureRanking(
  found: readonly string[],
  judgements: ReadonlyMap<string, number>,
): RankingMeasures {
  const grades = [...new Set(found)].map((id) => judgements.get(id) ?? 0);
  const ideal = [...judgements.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  const relevant = ideal.length;
  if (relevant === 0) return { ndcg: 0, averagePrecision: 0, recall: 0 };
  let seen = 0;
  let precision = 0;
  for (const [index, grade] of grades.entries()) {
    if (grade <= 0) continue;
    seen += 1;
    precision += seen / (index + 1);
  }
  return {
    ndcg: sumGains(grades) / sumGains(ideal),
    averagePrecision: precision / relevant,
    recall: grades.slice(0, 50).filter((grade) => grade > 0).length / relevant,
  };
}

function sumGains(grades: readonly number[]): number {
  return grades
    .slice(0, 10)
    .reduce((sum, grade, index) => sum + Math.max(0, grade) / Math.log2(index + 2), 0);
}
