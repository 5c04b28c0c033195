@NullMarked
package io.salesmanager.sales.peers;

import org.jspecify.annotations.NullMarked;
