/** Facts by their names in the dictionary, made into deals, reps and accounts that rules can be asked about. */
@NullMarked
package io.salesmanager.engine.given;

import org.jspecify.annotations.NullMarked;
