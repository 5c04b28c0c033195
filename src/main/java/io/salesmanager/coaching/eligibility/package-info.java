/** Who may sell what: rules propose, people ask, and a manager confirms with a reason and until a day. */
@NullMarked
package io.salesmanager.coaching.eligibility;

import org.jspecify.annotations.NullMarked;
