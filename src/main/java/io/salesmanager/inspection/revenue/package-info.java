/** Where revenue comes from, and how much of it hangs on few customers. */
@NullMarked
package io.salesmanager.inspection.revenue;

import org.jspecify.annotations.NullMarked;
