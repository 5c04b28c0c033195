/** What would change if another rulebook decided: plain Java, for the service and the command line. */
@NullMarked
package io.salesmanager.improve.impact;

import org.jspecify.annotations.NullMarked;
