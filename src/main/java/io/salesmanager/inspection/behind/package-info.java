/** Which deals a number is made of, and their list over HTTP. */
@NullMarked
package io.salesmanager.inspection.behind;

import org.jspecify.annotations.NullMarked;
