/** The pages of managers and coaches: scorecard, sessions, views that are lent. */
@NullMarked
package io.salesmanager.console.team;

import org.jspecify.annotations.NullMarked;
