/** What is kept of people for a time only. */
@NullMarked
package io.salesmanager.coaching.kept;

import org.jspecify.annotations.NullMarked;
