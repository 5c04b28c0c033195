/** Clock, problems and their one mapper, paging and request ids; knows no domain. */
@NullMarked
package io.salesmanager.platform;

import org.jspecify.annotations.NullMarked;
