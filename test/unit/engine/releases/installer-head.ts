/** The text before the archive of an installer, as dcos_generate_config.sh.in has it. */
export function installerHead(commit: string, variant = 'open'): string {
  const image = `${commit.slice(0, 18)}-${'b'.repeat(18)}`;
  return [
    '#!/bin/bash',
    `# variant: ${variant}`,
    '#',
    `if [ ! -f "dcos-genconf.${image}.tar" ]; then`,
    `    >&2 docker load -i dcos-genconf.${image}.tar`,
    'fi',
    'exit 0',
    '#EOF#',
    '',
  ].join('\n');
}

/** Commit of DC/OS 1.13.9. */
export const commit1139 = '2fa4bae47b572b864ea60a518afdf403d434f9c8';
/** Commit of DC/OS 2.0.1. */
export const commit201 = '740e2437c29258f3a931afe51402135bb1736de5';
