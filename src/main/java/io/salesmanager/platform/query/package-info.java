/** Parameters of calls: those that a call does not have are refused, and values that are not of their type. */
@NullMarked
package io.salesmanager.platform.query;

import org.jspecify.annotations.NullMarked;
