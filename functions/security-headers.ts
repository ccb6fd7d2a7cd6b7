/** Pages load nothing but their inline style sheet and an empty icon, and submit forms only to their own origin. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/**
 * The headers of every response, failures too. No referrer is sent, because the address holds the access token.
 *
 * @see https://owasp.org/www-project-secure-headers/
 */
export const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': contentSecurityPolicy,
}
