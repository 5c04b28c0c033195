/** Coaching sessions: proposed, booked with an invitation, held, noted. */
@NullMarked
package io.salesmanager.coaching.session;

import org.jspecify.annotations.NullMarked;
