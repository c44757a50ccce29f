/** Shows a line of the text, 1-based, and puts the cursor there. */
type Reveal = (line: number) => void;

let shown: Reveal | null = null;

/** Tells how a line is shown, as long as the text is open; gives the way to end that. */
export function offerLines(reveal: Reveal): () => void {
  shown = reveal;
  return () => {
    if (shown === reveal) shown = null;
  };
}

/** Shows the line where the text is open; says whether it did. */
export function revealLine(line: number): boolean {
  shown?.(line);
  return shown !== null;
}
