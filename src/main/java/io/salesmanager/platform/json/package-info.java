/** JSON as requests, the store and the journal all read it. */
@NullMarked
package io.salesmanager.platform.json;

import org.jspecify.annotations.NullMarked;
