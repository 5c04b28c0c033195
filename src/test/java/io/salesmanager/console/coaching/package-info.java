@NullMarked
package io.salesmanager.console.coaching;

import org.jspecify.annotations.NullMarked;
