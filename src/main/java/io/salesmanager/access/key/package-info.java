/** API keys, for programs. */
@NullMarked
package io.salesmanager.access.key;

import org.jspecify.annotations.NullMarked;
