/** People who sign in with a password, and the first administrator. */
@NullMarked
package io.salesmanager.access.user;

import org.jspecify.annotations.NullMarked;
