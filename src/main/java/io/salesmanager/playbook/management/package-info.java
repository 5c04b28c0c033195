/** What the pages of managers read of the playbook's numbers. */
@NullMarked
package io.salesmanager.playbook.management;

import org.jspecify.annotations.NullMarked;
