/** Deals that rules do not count for, for a time: who grants that, sees it and ends it. */
@NullMarked
package io.salesmanager.crm.exemption;

import org.jspecify.annotations.NullMarked;
