/** Percentages of one whole that rounding keeps from being 100.00% together. */
import type { Piece } from "../reading/pieces";

/** The sums other than 100.00%, of each list and of the sentence's own shares: "99.99%". Shares of different wholes do not come near. */
export function unevenShares(pieces: readonly Piece[]): readonly string[] {
  const lists = pieces.flatMap((piece) =>
    piece.kind === "list" ? [piece.items.flatMap(({ share }) => share ?? [])] : [],
  );
  const own = pieces.flatMap((piece) => (piece.kind === "figure" && piece.measure === "percent" ? [piece.text] : []));
  return [...lists, own].flatMap((shares) => {
    const sum = shares.reduce((total, share) => total + Math.round(Number(share.replace(/[,%]/g, "")) * 100), 0);
    // Each is rounded by half of the last place at most.
    const isRounding = sum !== 10_000 && Math.abs(sum - 10_000) * 2 <= shares.length;
    return shares.length > 1 && isRounding ? [`${(sum / 100).toFixed(2)}%`] : [];
  });
}
