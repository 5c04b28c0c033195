@NullMarked
package io.salesmanager.coaching;

import org.jspecify.annotations.NullMarked;
