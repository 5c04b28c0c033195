@NullMarked
package io.salesmanager.coaching.plan;

import org.jspecify.annotations.NullMarked;
