/** A walk through the service as three people who signed in: a rep, the manager and an assistant coach. */
@NullMarked
package io.salesmanager.console.walk;

import org.jspecify.annotations.NullMarked;
