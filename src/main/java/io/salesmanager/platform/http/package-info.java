/** What every answer of the service has: a request id, safe headers, and problems as RFC 9457 has them. */
@NullMarked
package io.salesmanager.platform.http;

import org.jspecify.annotations.NullMarked;
