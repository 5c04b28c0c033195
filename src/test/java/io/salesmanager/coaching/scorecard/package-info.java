@NullMarked
package io.salesmanager.coaching.scorecard;

import org.jspecify.annotations.NullMarked;
