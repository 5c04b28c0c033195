/** How managers lead: their habits by week, the advice of rules, and what they answer. */
@NullMarked
package io.salesmanager.coaching.manager;

import org.jspecify.annotations.NullMarked;
