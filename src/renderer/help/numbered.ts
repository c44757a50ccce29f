/** Each with its number as its key: the parts of a page of the guide never change their places. */
export function numbered<Part>(
  parts: readonly Part[],
): readonly { readonly key: number; readonly part: Part }[] {
  return parts.map((part, key) => ({ key, part }));
}
