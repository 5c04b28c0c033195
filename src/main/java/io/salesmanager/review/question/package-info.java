/** What decisions are asked about: read, checked, and as it is usual in the company. */
@NullMarked
package io.salesmanager.review.question;

import org.jspecify.annotations.NullMarked;
