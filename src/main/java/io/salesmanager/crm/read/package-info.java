/** Facts out of the store, as far as someone may see them. */
@NullMarked
package io.salesmanager.crm.read;

import org.jspecify.annotations.NullMarked;
