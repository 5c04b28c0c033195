/** Which version decides: published by people or by the rules folder, with a second person where one is needed, and back. */
@NullMarked
package io.salesmanager.rulebook.publish;

import org.jspecify.annotations.NullMarked;
