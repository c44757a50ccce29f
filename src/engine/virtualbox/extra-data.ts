/**
 * Reads `VBoxManage getextradata <vm|global> enumerate`: `Key: K, Value: V` an entry. A value may go
 * over several lines.
 */
export function parseExtraData(output: string): ReadonlyMap<string, string> {
  const entries = output.split(/^(?=Key: )/m).flatMap((entry): [string, string][] => {
    const [, key, value] = /^Key: (.*?), Value: ([\s\S]*)$/.exec(entry) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value.replace(/\r?\n$/, '')]];
  });
  return new Map(entries);
}
