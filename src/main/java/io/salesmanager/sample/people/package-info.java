/** Who sells: teams, reps and what they learned. */
@NullMarked
package io.salesmanager.sample.people;

import org.jspecify.annotations.NullMarked;
