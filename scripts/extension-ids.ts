import { createHash } from 'node:crypto';

/**
 * The public half of a key whose other half was thrown away: it gives the extension the same address in every Chromium,
 * which managed policies and tests name it by.
 */
export const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnjJ6qxhY1PY9GALYWQxVz98nrKb0wa8sg5VRBIgv2AW+8sV6vQ/tfDXifCMDc1izj9m2QsdTD+1bYDfpa2UNU8o51sNZRK+M8JXAQc+rTcdc+wGKAmqQk5WeKcb5I3sMniizqnvSgRNV239Bey4kER1D+DcJjjtNBrvsWyiud9KCiko9kBJuCkKRHdAS2UeN2Y0gMfL6EXXYSwuURvVwhRc3K+zgIWWoQmS7pFg3MePgdbHGN1Ye5G5Shb84uMGr9YTVVcljTA7JyRIDNs3WI9oR6aJwODyYXeaeysj5jm+0XyDWzMKckgUZ3l8hABs8XLXquOO9PHC0azek3hkd8QIDAQAB';

/** Chromium writes the first half of the key's hash with the letters a to p. */
export const chromiumId = createHash('sha256')
  .update(Buffer.from(chromiumKey, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16)));

/** What Firefox and its policies call the extension. */
export const geckoId = '{6d6f6c1e-5b0e-4c58-9a3b-0f6f2d5a7e11}';
