/** What is asked most, asked before anyone does. */
@NullMarked
package io.salesmanager.inspection.usual;

import org.jspecify.annotations.NullMarked;
