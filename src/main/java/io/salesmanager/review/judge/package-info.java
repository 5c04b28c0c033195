/** Questions about facts that come along: how they are asked, checked and answered by a rulebook. */
@NullMarked
package io.salesmanager.review.judge;

import org.jspecify.annotations.NullMarked;
