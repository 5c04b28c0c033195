/** How new reps stand in the ramp, and how those whom a source brought came through it. */
@NullMarked
package io.salesmanager.coaching.onboarding;

import org.jspecify.annotations.NullMarked;
