/**
 * The newest stable DC/OS release: the highest semantic version that was published.
 * Source: release notes of DC/OS 2.2.1, 2020-11-05; support for all versions ended 2021-10-31.
 */
export const latestStable = '2.2.1';
