/** Parameters of calls: those that a call does not have are refused. */
@NullMarked
package io.salesmanager.platform.query;

import org.jspecify.annotations.NullMarked;
