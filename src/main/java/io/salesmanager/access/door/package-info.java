/** Where a request is let in: keys, logins, the company's identity provider, the demo. */
@NullMarked
package io.salesmanager.access.door;

import org.jspecify.annotations.NullMarked;
