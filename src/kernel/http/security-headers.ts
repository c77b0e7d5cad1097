import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * What the browser is told. Scripts and style sheets come from here alone: antd's styles are one static sheet of the
 * build, so not even 'unsafe-inline' is needed for them (what scripts set on `element.style` is no inline style to CSP).
 */
export function securityHeaders(tls: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        // data: for the QR codes of receipts, blob: for what was just chosen to be uploaded.
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The same as frame-ancestors, for browsers that do not know that.
    frameguard: { action: 'deny' },
    strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
    // Without TLS the browser ignores these two and complains in its console about every page.
    crossOriginOpenerPolicy: tls ? { policy: 'same-origin' } : false,
    originAgentCluster: tls,
  }
}
