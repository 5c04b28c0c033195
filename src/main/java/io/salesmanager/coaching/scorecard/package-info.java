/** A rep's steps beside those of the peers, said in words that chance does not speak. */
@NullMarked
package io.salesmanager.coaching.scorecard;

import org.jspecify.annotations.NullMarked;
