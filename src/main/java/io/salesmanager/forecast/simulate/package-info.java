/** Plays a period many times: deals with their chances, and what they have in common. */
@NullMarked
package io.salesmanager.forecast.simulate;

import org.jspecify.annotations.NullMarked;
