/** Keys of DC/OS's configuration reference whose values are nobody's business. */
export const secretKey =
  /password|secret|license|credential|token|salt|private_key|account_key|certificate_key/i;
