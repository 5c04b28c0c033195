/** Plain SQL in few statements, in transactions that are tried again where writers meet. */
@NullMarked
package io.salesmanager.platform.database;

import org.jspecify.annotations.NullMarked;
