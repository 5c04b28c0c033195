/** Facts by the CRM's own ids: created, overwritten, retired, merged. */
@NullMarked
package io.salesmanager.crm.fact;

import org.jspecify.annotations.NullMarked;
