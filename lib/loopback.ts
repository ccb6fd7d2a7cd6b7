/**
 * Whether a URL’s host is this machine, to which alone anything may be sent unencrypted.
 *
 * @example isLoopback('http://127.0.0.1:9000/') // true
 * @example isLoopback('https://127.0.0.1.evil.example/') // false
 * @throws TypeError where it is not a URL
 */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname)
}
