/** What is stored of pipelines, as a rulebook is asked about it. */
@NullMarked
package io.salesmanager.review.gather;

import org.jspecify.annotations.NullMarked;
