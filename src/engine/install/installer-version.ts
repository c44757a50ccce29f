import * as z from 'zod';

const versionAnswer = z.object({ version: z.string(), variant: z.string().optional() });

/** What `dcos_generate_config.sh --version` says of itself. */
export interface InstallerVersion {
  readonly version: string;
  readonly variant: string | null;
}

/**
 * Reads the JSON in the installer's answer, which comes after whatever tar and docker had to say;
 * null where there is none.
 */
export function parseInstallerVersion(output: string): InstallerVersion | null {
  const end = output.lastIndexOf('}') + 1;
  for (let start = output.indexOf('{'); start !== -1; start = output.indexOf('{', start + 1)) {
    const parsed = versionAnswer.safeParse(jsonOrNull(output.slice(start, end)));
    if (parsed.success) {
      return { version: parsed.data.version, variant: parsed.data.variant ?? null };
    }
  }
  return null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
