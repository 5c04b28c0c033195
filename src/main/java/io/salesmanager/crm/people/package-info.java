/** Reports about single people, and what an operator switched off of them. */
@NullMarked
package io.salesmanager.crm.people;

import org.jspecify.annotations.NullMarked;
