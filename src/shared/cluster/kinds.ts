// Words that all code uses, beside the schemas and without their library, which a page that shows a cluster need not load.

export const machineTypes = ['master', 'agent-private', 'agent-public', 'boot'] as const;
export type MachineType = (typeof machineTypes)[number];

export const providerIds = ['virtualbox', 'lxc', 'simulated'] as const;
export type ProviderId = (typeof providerIds)[number];

/** Cluster names become VM, container and folder names, and a DNS label. */
export const clusterNamePattern = /^[a-z][a-z0-9-]{0,29}$/;
