/** The pages of coaching: a rep's scorecard with what is worked on, and the way to them. */
@NullMarked
package io.salesmanager.console.coaching;

import org.jspecify.annotations.NullMarked;
