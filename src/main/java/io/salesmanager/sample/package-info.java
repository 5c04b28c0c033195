/** A company generated from a seed: teams, reps, accounts and two years of deals, with truths planted for the product to find. */
@NullMarked
package io.salesmanager.sample;

import org.jspecify.annotations.NullMarked;
