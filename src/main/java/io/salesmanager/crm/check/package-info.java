/** What a fact must satisfy before it is stored. */
@NullMarked
package io.salesmanager.crm.check;

import org.jspecify.annotations.NullMarked;
