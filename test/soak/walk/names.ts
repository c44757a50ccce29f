/** Names of the clusters that are walked with; `kept` runs beside them and is never touched. */
export const walked = ['one', 'two'] as const;
export type Walked = (typeof walked)[number];

/** Their machines: the smallest topology. */
export const machineNames = ['m1', 'a1', 'p1', 'boot'] as const;
