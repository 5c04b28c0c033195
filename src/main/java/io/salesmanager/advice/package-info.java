/** What a rule concludes, how proposals settle into a verdict, and the decision that is shown. */
@NullMarked
package io.salesmanager.advice;

import org.jspecify.annotations.NullMarked;
